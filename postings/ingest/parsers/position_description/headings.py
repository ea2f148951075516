"""The twelve sections of the form, by the names and numbers that its editions print."""

import re
from collections.abc import Sequence

from postings.ingest.layout import Heading, Line, normalize
from postings.ingest.record import SectionKind

_KIND_OF_NUMBER: dict[int, SectionKind] = {
    1: "position_information",
    2: "summary",
    3: "duties",
    4: "working_conditions",
    5: "guidelines",
    6: "work_contacts",
    7: "decision_making",
    8: "review_of_work",
    9: "oversight",
    10: "requirements",
    11: "organization",
    12: "signatures",
}
_KIND_OF_NAME: dict[str, SectionKind] = {
    "position information": "position_information",
    "program and position information": "summary",
    "program information": "summary",
    "description of duties": "duties",
    "working conditions": "working_conditions",
    "guidelines": "guidelines",
    "work contacts": "work_contacts",
    "position related decision making": "decision_making",
    "job related decision making": "decision_making",
    "decision making": "decision_making",
    "review of work": "review_of_work",
    "oversight functions": "oversight",
    "supervisory duties": "oversight",
    "additional position related information": "requirements",
    "additional job related information": "requirements",
    "organizational chart": "organization",
    "organization chart": "organization",
    "signatures": "signatures",
}
_NUMBERED = re.compile(r"section\s+(?P<number>\d{1,2})\b\s*[.:)–—-]*\s*(?P<name>.*)", re.IGNORECASE)
_BUDGET_AUTHORITY = re.compile(r"budget authority\s*(?::|$)", re.IGNORECASE)
_LONGEST = 150


def find_form_headings(lines: Sequence[Line]) -> list[Heading]:
    """The headings of the form's sections; a name on the line after its number is one heading with it."""
    found: list[Heading] = []
    waiting: tuple[int, str, SectionKind | None] | None = None
    for line in lines:
        if not line.text:
            continue
        if waiting:
            found.append(_completed(waiting, line))
            consumed, waiting = found[-1].text != waiting[1], None
            if consumed:
                continue
        if len(line.text) > _LONGEST and not _BUDGET_AUTHORITY.match(line.text):
            continue
        numbered = _NUMBERED.fullmatch(line.text)
        if numbered and not numbered["name"] and int(numbered["number"]) in _KIND_OF_NUMBER:
            waiting = (line.number, line.text, _KIND_OF_NUMBER[int(numbered["number"])])
        elif kind := _kind(line, numbered):
            found.append(Heading(line.number, _printed(line.text), kind))
    if waiting:
        found.append(Heading(waiting[0], waiting[1], waiting[2] or "other"))
    return found


def _completed(waiting: tuple[int, str, SectionKind | None], line: Line) -> Heading:
    number, text, kind = waiting
    if name_kind := _kind_of_name(line.text):
        return Heading(number, f"{text} {line.text.rstrip(' :')}", name_kind)
    return Heading(number, text, kind or "other")


def _kind(line: Line, numbered: re.Match[str] | None) -> SectionKind | None:
    if _BUDGET_AUTHORITY.match(line.text):
        return "budget_authority"
    if numbered:
        number, name = int(numbered["number"]), numbered["name"]
        if named := _kind_of_name(name):
            return named
        return _KIND_OF_NUMBER.get(number, "other") if name.isupper() else None
    # Without the word "section", only a name in capitals or with a number before it heads a section.
    if line.text.isupper() or (line.bullet and line.bullet[0].isdigit()):
        return _kind_of_name(line.text)
    return None


def _kind_of_name(name: str) -> SectionKind | None:
    """The kind of the section called `name`, also when an instruction follows on the same line."""
    wanted = normalize(name).replace("-", " ")
    return next((kind for known, kind in _KIND_OF_NAME.items() if wanted.startswith(known)), None)


def _printed(text: str) -> str:
    if found := _BUDGET_AUTHORITY.match(text):
        return found.group().rstrip(" :")
    return text.rstrip(" :")


def is_form_heading(text: str) -> bool:
    """Whether a line is one of the form's numbered headings; a quick look, for telling the form from other layouts."""
    numbered = _NUMBERED.fullmatch(text[:_LONGEST].strip(" \t#*-"))
    return numbered is not None and (not numbered["name"] or _kind_of_name(numbered["name"]) is not None)
