"""The shares of time that one sentence gives to several duties: "You will spend 60% of your time on locks and 40% on
weirs"."""

import re
from itertools import pairwise

from postings.ingest.announcement.draft import Draft
from postings.ingest.record import DutyText

_SHARE = re.compile(
    r"\b(?P<share>\d{1,3}) ?(?:%|percent\b)(?: of (?:the|your|their|its) (?:work(?:ing)? )?time)?"
    r"(?: (?:is|will be) spent| goes)?(?: (?:on|to|in|with))? (?=[a-z])"
)
_BETWEEN = re.compile(r"(?:[,;] (?:and )?|,? and )(?:about |roughly |the remaining )?$")
# "You will spend about", "Roughly": longer words before the first share tell of something else.
_LONGEST_LEAD, _LONGEST = 60, 1_000
_WHOLE = 100


def part_by_shares(draft: Draft) -> None:
    """Make several duties of the only one, where its one sentence gives the whole time to several."""
    if len(draft.duties) != 1:
        return
    (duty,) = draft.duties
    is_one = len(duty.tasks) == 1 and not duty.title
    # A share that begins the sentence, or ends it, was taken from it.
    first, last = ("", "") if duty.percent is None else (f"{duty.percent}% ", f" ({duty.percent}%)")
    parted = _parted(first + duty.tasks[0]) or _parted_by_brackets(duty.tasks[0].rstrip(".") + last) if is_one else []
    if parted:
        draft.duties = parted
        cited = draft.notes.evidence["duties.0"]
        for index in range(1, len(parted)):
            draft.notes.cite(f"duties.{index}", cited.first_line, cited.last_line)


def _parted(text: str) -> list[DutyText]:
    """The duties that a sentence gives shares of which the whole time is made; none where it does not."""
    if len(text) > _LONGEST or ". " in text:
        return []
    found = list(_SHARE.finditer(text))
    shares = [int(match["share"]) for match in found]
    if len(found) < 2 or sum(shares) != _WHOLE or found[0].start() > _LONGEST_LEAD:
        return []
    between = [text[before.end() : behind.start()] for before, behind in pairwise(found)]
    if not all(_BETWEEN.search(words) for words in between):
        return []
    deeds = [*(_BETWEEN.sub("", words) for words in between), text[found[-1].end() :]]
    return [DutyText(percent=share, tasks=(deed,)) for share, deed in zip(shares, deeds, strict=True) if deed]


# "You will review reports (40% of your time), visit sites (30%), and answer calls (30%)."
_IN_BRACKETS = re.compile(r" \((?:about )?(?P<share>\d{1,3}) ?(?:%|percent\b)[^()%]{0,40}\)(?:[,;]? and |[,;] |$)")


def _parted_by_brackets(text: str) -> list[DutyText]:
    """The duties of a sentence in which a share in brackets stands behind each of several, all of which make the whole
    time; none of another."""
    found = list(_IN_BRACKETS.finditer(text)) if len(text) <= _LONGEST and ". " not in text else []
    shares = [int(match["share"]) for match in found]
    if len(found) < 2 or sum(shares) != _WHOLE or found[-1].end() != len(text):
        return []
    starts = [0, *(match.end() for match in found)]
    deeds = [text[start : match.start()] for start, match in zip(starts, found, strict=False)]
    return [DutyText(percent=share, tasks=(deed,)) for share, deed in zip(shares, deeds, strict=True)]
