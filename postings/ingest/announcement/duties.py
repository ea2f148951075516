"""The duties of an announcement: bullets, numbered items or plain lines, with a share of time where one is printed."""

import re
from collections.abc import Iterable, Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.layout import Line
from postings.ingest.record import DutyText

_LEAD = re.compile(
    r"\b(?:you will|you'll|you’ll|opportunity to|(?:duties|responsibilities|functions|tasks)\b.{0,40}\binclude"
    r"|(?:incumbent|position|employee) will|responsible for|duties (?:of|may|are)|will be)\b[^:]{0,80}:$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*;(?: and| or| and/or)?$", re.IGNORECASE)
_PERCENT = r"(?P<low>\d{1,3})(?: ?(?:-|–|to) ?(?P<high>\d{1,3}))? ?%(?: of (?:the )?time)?"
_PERCENT_FIRST = re.compile(rf"\(?{_PERCENT}\)?\s*[-–:.]?\s*")
_PERCENT_LAST = re.compile(rf"\s*[-–]?\s*\({_PERCENT}\)(?P<end>[.:]?)$")


def is_duties_lead(line: Line) -> bool:
    """Whether a line leads into a list of duties: "As a planner, you will have the opportunity to:"."""
    return line.bullet is None and line.text.endswith(":") and bool(_LEAD.search(line.text[-300:]))


def read_duties(draft: Draft, lines: Sequence[Line]) -> None:
    """Each bullet is a duty; where a section has none, each line after its leading sentence, or each paragraph."""
    listed = [line for line in lines if line.bullet]
    if not listed:
        lead = next((index for index, line in enumerate(lines) if line.text.endswith(":")), -1)
        listed = [line for line in lines[lead + 1 :] if not line.text.endswith(":")]
    for group in _nested(listed):
        draft.notes.cite(f"duties.{len(draft.duties)}", group[0].number, group[-1].last_number)
        draft.duties.append(_duty(group))


def _duty(group: Sequence[Line]) -> DutyText:
    percent, text = _split_percent(group[0].text)
    if len(group) == 1:
        return DutyText(percent, tasks=(_without_joint(text),))
    return DutyText(percent, title=text.rstrip(" :"), tasks=tuple(_without_joint(line.text) for line in group[1:]))


def _without_joint(text: str) -> str:
    """A list's item without the semicolon, or "; and", that joins it to the next."""
    return _JOINT.sub("", text) or text


def _nested(lines: Iterable[Line]) -> list[list[Line]]:
    """Items, each with the items of another sign or depth below it where it ends in a colon."""
    groups: list[list[Line]] = []
    for line in lines:
        head = groups[-1][0] if groups else None
        if head is not None and head.text.endswith(":") and _rank(line) != _rank(head):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _rank(line: Line) -> tuple[str, int]:
    """What sets a list's level apart: its sign (all numbers are one) and how far it stands in."""
    bullet = line.bullet or ""
    numbered = len(bullet) > 1 and bullet.strip("().").isalnum()
    return "number" if numbered else bullet, len(line.raw) - len(line.raw.lstrip())


def _split_percent(text: str) -> tuple[int | tuple[int, int] | None, str]:
    """(share of time, the duty without it) of "40% - Inspects sites" or "Inspects sites (40%)."."""
    match = _PERCENT_FIRST.match(text) or _PERCENT_LAST.search(text, max(0, len(text) - 60))
    if match is None:
        return None, text
    low, high = int(match["low"]), int(match["high"] or match["low"])
    rest = text[match.end() :] if match.start() == 0 else text[: match.start()] + match["end"]
    if max(low, high) > 100 or not rest.strip():
        return None, text
    return ((low, high) if match["high"] else low), rest.strip()
