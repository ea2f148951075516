"""The duties of an announcement: bullets, numbered items or plain lines, with a share of time where one is printed."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.work.deeds_apart import deeds_apart
from postings.ingest.announcement.work.groups_of_duties import grouped, is_other_duties, starts_of_groups
from postings.ingest.announcement.work.share_tables import without_columns
from postings.ingest.announcement.work.shares import (
    Share,
    is_share_heading,
    joined_rows,
    leads_into_shares,
    named_share,
    share_behind,
    split_share,
    starts_of_shares,
    with_lone_shares,
    with_shares_of_names,
)
from postings.ingest.fields.pay.pay_words import begins_with_pay
from postings.ingest.fields.qualifying.counted_items import counted_apart
from postings.ingest.layout import Line, kind_of_bullet
from postings.ingest.record import DutyText, SectionText

# A word processor's signs for the lists within a list, and how far in an inner item stands without one.
_INNER_SIGNS = frozenset("o◦▪▫§‣")
_INNER_DEPTH = 2
_TAB_DEPTH = 3
_JOINT = re.compile(r"(?:;(?: and| or| and/or)?,?|, and)$", re.IGNORECASE)
# What tells where to read on is no work.
_SAYS_LIST_IS_OPEN = re.compile(
    r"\(?(?:the|these|this|other) (?:[\w-]+ ){0,4}(?:duties|tasks|functions|responsibilities|list|statements?)\b"
    r".{0,100}"
    r"\b(?:representative|illustrative|intended|inclusive|exhaustive|examples|normal for|may (?:change|vary))\b"
    r"|these are (?:intended )?(?:only )?(?:as )?(?:only )?(?:illustrations|examples|illustrative)\b"
    r"|this (?:job |position )?description (?:outlines|describes|lists|summarizes|is (?:not )?intended)\b"
    r"|(?:the )?omission of|additional duties may be\b",
    re.IGNORECASE,
)
_READ_ELSEWHERE = re.compile(
    r"interested in learning more\?"
    r"|(?:\**note\b|to (?:request|obtain|get|receive|see|view|read|review|learn)\b|for (?:an? |the )?(?:full|complete"
    r"|more|further|detailed|additional)\b|(?:please )?(?:click|see|visit|refer to)\b)"
    r".{0,160}\b(?:description|specification|information|details|list of duties|click|link|e-?mail|website)\b"
    r"|(?:an? |the )?(?:complete|full|detailed|official) (?:job |position )?(?:description|specification)s?\b[^.]{0,40}"
    r" (?:is|can|may|will)\b"
    r"|(?:please )?(?:view|read|review|find|download|open) .{0,60}\b(?:description|specification|duties)\b.{0,40}"
    r"\b(?:here|online|attached|link)\W*$",
    re.IGNORECASE,
)


_APPLY = re.compile(
    r"to apply,|(?:interested|qualified) (?:candidates|applicants|persons|individuals)\b"
    r"|(?:candidates|applicants|persons|individuals|those) interested\b"
    r"|(?:please )?(?:send|submit|e-?mail) (?:an?|your) (?:\w+ ){0,3}(?:r[eé]sum[eé]|application|cover letter)",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"(?:please )?(?:return|submit|send|e-?mail|mail|deliver)\b[^.]{0,40}\b(?:applications?|r[eé]sum[eé]s?|letters?)\b"
    r"[^.]{0,60}\b(?:to|by|at)\b"
    r"|applications?\b[^.]{0,30}\b(?:(?:must|should|may|will) be|are)\b|apply (?:by|at|online|in person|to|through)\b",
    re.IGNORECASE,
)


# "The library is currently recruiting to fill a position" tells no work.
_HIRES = re.compile(
    r"\b(?:is|are) (?:now |currently |actively )*(?:seeking|hiring|recruiting|looking (?:for|to (?:fill|hire))"
    r"|accepting applications)\b",
    re.IGNORECASE,
)
_FIRST_SENTENCE = re.compile(r"(?<=[a-z)\d]\.)\s+(?=[A-Z])")


def _without_hiring(line: Line) -> Line:
    """A paragraph without the sentences up to the one that says who hires; nothing of one where none stands behind."""
    hires = _HIRES.search(line.text[:_LONGEST_LEAD]) if line.bullet is None else None
    if hires is None:
        return line
    behind = _FIRST_SENTENCE.search(line.text, hires.end())
    return replace(line, text=line.text[behind.end() :] if behind else "")


# Facts of the job that stand right below its duties.
_LABELLED = re.compile(r"(?:(?:work )?(?:hours|days|schedule|location)|shift|salary|pay(?: rate)?): ", re.IGNORECASE)
# A town below the street, a note to those who have a job there.
_NO_WORK = re.compile(
    r"(?:[A-Z][a-z]+ ){1,3}(?:[A-Z]{2} )?\d{5}$|note to (?:all )?(?:current )?(?:\w+ )?employees: |it is the policy "
    r"|(?:the )?[\w.’' ]{2,80} is an? (?:equal[ -](?:employment )?opportunity|EEO|EOE|AA/|affirmative)",
    re.I,
)
# What "Supervisory duties:" have where the job leads nobody
_NOTHING = re.compile(r"\W*(?:none|n/?a|not applicable)\W*", re.IGNORECASE)
# Whom the job leads and who leads it is no task.
_OF_SUPERVISION = re.compile(r"supervision (?:exercised|received|given|scope)(?: and \w+)?: ", re.IGNORECASE)


def _tells_to_apply(line: Line) -> bool:
    """Whether a line below the duties says how to apply."""
    return bool(_APPLY.match(line.text) or (line.bullet is None and _PAPERS.match(line.text[:300])))


# What leads on from a paragraph about the work to the list of it.
_LIST_OF_WORK = re.compile(
    r"\byou(?:['’]ll| will| would)\b|\binclude|\bday in the life\b|\btypical work activities\b|\bexamples of\b",
    re.IGNORECASE,
)
_MOST_LEADING = 3


def leads_into_duties(
    section: SectionText, lines: Sequence[Line], parts: Sequence[tuple[SectionText, list[Line]]]
) -> bool:
    """Whether a section's few paragraphs only lead into the list of duties that the next of the `parts`, which stand
    in their order, is."""
    after = bisect_right(parts, section.last_line, key=lambda part: part[0].first_line)
    if after == len(parts) or parts[after][0].kind != "duties":
        return False
    if not (_LIST_OF_WORK.search(parts[after][0].heading) or "summary" in section.heading.casefold()):
        return False
    is_prose = len(lines) <= _MOST_LEADING and not any(line.bullet or is_share_heading(line) for line in lines)
    listed = sum(1 for line in parts[after][1] if line.bullet or line.text[-1] == ";" or is_share_heading(line))
    return is_prose and listed > 1


def _before_note(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above one that only says "Note:" over a paragraph about the job."""
    marked = (index for index, line in enumerate(lines) if _NOTE_ALONE.fullmatch(line.text))
    first = next(marked, len(lines))
    return lines if first == 0 or any(line.bullet for line in lines[first:]) else lines[:first]


_NOTE_ALONE = re.compile(r"(?:please )?notes?:", re.IGNORECASE)


def _before_papers(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above one that says to whom papers go, below which no list goes on but an address."""
    for index, line in enumerate(lines):
        leads_on = line.bullet is None and line.text.endswith(":")
        says_to_whom = leads_on and (_SENT_TO.search(line.text[-60:]) or _tells_to_apply(line))
        if says_to_whom and not any(below.bullet for below in lines[index:]):
            return lines[:index]
    return lines


_SENT_TO = re.compile(
    r"\b(?:sent|send|submit(?:ted)?|mail(?:ed)?|deliver(?:ed)?|return(?:ed)?)\b.{0,30} to:$", re.IGNORECASE
)
_LONGEST_LEAD = 300
_SAYS_LIST_FOLLOWS = re.compile(
    r"(?:the )?(?:\w+ ){0,3}(?:functions|duties|responsibilities|tasks)\b[^.:]{0,60}"
    r"\b(?:include|following|listed below|not limited to)\b[^:]{0,160}\.",
    re.IGNORECASE,
)


def read_duties(draft: Draft, lines: Sequence[Line]) -> None:
    """Each line with a share of its own titles what stands below it; else each bullet is a duty, and where a section
    has none, each line after its leading sentence, or each paragraph."""
    if len(lines) > 1 and lines[0].bullet is None and _SAYS_LIST_FOLLOWS.fullmatch(lines[0].text[:_LONGEST_LEAD]):
        lines = lines[1:]
    lines = [
        line
        for line in map(_without_hiring, _before_papers(_before_note(lines)))
        if line.text
        and not (
            _READ_ELSEWHERE.match(line.text)
            or _SAYS_LIST_IS_OPEN.match(line.text)
            or _tells_to_apply(line)
            or (line.bullet is None and (_LABELLED.match(line.text) or begins_with_pay(line.text)))
            or _OF_SUPERVISION.match(line.text)
            or _NO_WORK.match(line.text)
            or _NOTHING.fullmatch(line.text)
            or line.text.endswith("?")
        )
    ]
    lines = with_lone_shares(with_shares_of_names(joined_rows(without_columns(counted_apart(deeds_apart(lines))))))
    lines = [_as_heading(line, below) for line, below in zip_longest(lines, lines[1:])]
    starts = starts_of_shares(lines)
    if not starts:
        lines = grouped(lines)
        starts = starts_of_groups(lines)
    starts.append(len(lines))
    for group in _nested(_listed(lines[: starts[0]])):
        _add(draft, group, _duty(group))
    for start, end in pairwise(starts):
        share, title = split_share(lines[start].text)
        _add(draft, lines[start:end], _titled_duty(share, title.rstrip(" :"), lines[start + 1 : end]))


_LONGEST_GROUP = 4


def _groups_others(line: Line, below: Line | None) -> bool:
    """Whether a numbered line of some words, "1. Circulation", only stands over the items with a sign or letter below
    it."""
    is_title = _rank(line)[0] == "number" and len(line.text.split()) <= _LONGEST_GROUP and line.text[-1].isalnum()
    if not is_title or below is None or below.bullet is None:
        return False
    return _rank(below)[0] != "number" or kind_of_bullet(line.bullet) != kind_of_bullet(below.bullet)


def _as_heading(line: Line, below: Line | None) -> Line:
    """The line, "1. Programs - 30%" over items with a sign as a heading of theirs, without its number."""
    over_items = below is not None and below.bullet and kind_of_bullet(below.bullet) != kind_of_bullet(line.bullet)
    if over_items and _rank(line)[0] == "number":
        heading = replace(line, bullet=None)
        return heading if is_share_heading(heading) else line
    return line


def _listed(lines: Sequence[Line]) -> Sequence[Line]:
    lines = [line for line, below in zip_longest(lines, lines[1:]) if not _groups_others(line, below)]
    if any(line.bullet for line in lines):
        return [line for line in lines if line.bullet or is_other_duties(line)]
    lead = next((index for index, line in enumerate(lines) if line.text.endswith(":")), -1)
    if lead < 0 and leads_into_shares(lines):
        lead = 0
    return [line for line in lines[lead + 1 :] if not line.text.endswith(":")]


def _add(draft: Draft, group: Sequence[Line], duty: DutyText) -> None:
    draft.notes.cite(f"duties.{len(draft.duties)}", group[0].number, group[-1].last_number)
    draft.duties.append(duty)


def _duty(group: Sequence[Line]) -> DutyText:
    if named := named_share(group[0].text):
        share, name, done = named
        tasks = [replace(group[0], text=done), *group[1:]]
        return DutyText(share, title=name, tasks=tuple(_without_joint(line.text) for line in tasks))
    percent, text = split_share(group[0].text)
    title = text.rstrip(" :") if len(group) > 1 else _without_joint(text)
    return _titled_duty(percent, title, group[1:])


def _titled_duty(percent: Share | None, title: str, tasks: Sequence[Line]) -> DutyText:
    """A duty with a title; where nothing stands below it, what seemed a title is the task."""
    if not tasks:
        return DutyText(percent, tasks=(title,))
    texts: Sequence[str] = [line.text for line in tasks]
    if percent is None:
        percent, texts = share_behind(texts)
    return DutyText(percent, title=title, tasks=tuple(_without_joint(text) for text in texts))


def _without_joint(text: str) -> str:
    """A list's item without the semicolon, or "; and", that joins it to the next."""
    return _JOINT.sub("", text).rstrip() or text


def _nested(lines: Iterable[Line]) -> list[list[Line]]:
    """Items, each with the items of another sign or depth below it where it ends in a colon, and with those that stand
    further in or have a sign for inner lists."""
    groups: list[list[Line]] = []
    lines = list(lines)
    inner_signs = _signs_of_inner_lists(lines)
    is_nested = _is_nested(lines, inner_signs)
    for line in lines:
        head = groups[-1][0] if groups else None
        introduces = head is not None and head.text.endswith(":") and _rank(line) != _rank(head)
        if head is not None and (introduces or (is_nested and _is_inner(line, head, inner_signs))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _signs_of_inner_lists(lines: Sequence[Line]) -> frozenset[str]:
    """The signs that tell inner items also where they stand no further in: none where signs and numbers are mixed."""
    return frozenset() if any(_rank(line)[0] == "number" for line in lines) else _INNER_SIGNS


def _is_nested(lines: Sequence[Line], inner_signs: Collection[str]) -> bool:
    """Whether some items are inner ones. Where all but the first seem so, the first only stands out by a slip."""
    inner = [_is_inner(line, lines[0], inner_signs) for line in lines[1:]]
    return any(inner) and not (all(inner) and len(inner) > 2 and len({_rank(line) for line in lines[1:]}) == 1)


def _is_inner(line: Line, head: Line, inner_signs: Collection[str]) -> bool:
    """Whether an item belongs to the list below `head`: further in than a slip, or with a sign of inner lists."""
    sign, depth = _rank(line)
    head_sign, head_depth = _rank(head)
    deeper = depth - head_depth >= _INNER_DEPTH
    return deeper or (depth >= head_depth and sign in inner_signs and head_sign not in inner_signs)


def _rank(line: Line) -> tuple[str, int]:
    """What sets a list's level apart: its sign (all numbers are one) and how far it stands in."""
    kind = kind_of_bullet(line.bullet) or ""
    blank = line.raw[: len(line.raw) - len(line.raw.lstrip())]
    return "number" if kind == "letter" else kind, len(blank) + _TAB_DEPTH * blank.count("\t")
