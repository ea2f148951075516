"""Lines under one leading sentence: which of those above belong to them, where they end, and what their label tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.joints import ends_in_joint, ends_in_or, is_or
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout import Line, indent


@dataclass
class Run:
    """Lines under one leading sentence, which says how to take them; `is_beside` where AND joins them to a way."""

    mode: str
    lines: list[Line]
    is_beside: bool = False


def way_before_or(run: Run) -> list[Line]:
    """The last way of a run that OR joins to the list below it, taken from the run: "A degree; or any of these:"."""
    if not run.lines or run.mode == "substitution" or not ends_in_or(run.lines[-1].text):
        return []
    size = 2 if is_or(run.lines[-1].text) else 1
    way = run.lines[-size:]
    del run.lines[-size:]
    return way


def stands_beside(line: Line, item: Line, run: Run) -> bool:
    """Whether an item stands no deeper than the one that leads into the list of `run`, whose items stand deeper."""
    if line.bullet is None or not run.lines:
        return False
    return indent(line.raw) <= indent(item.raw) < indent(run.lines[0].raw)


def is_next_of_choice(line: Line, run: Run) -> bool:
    """Whether a line that seems to lead into a list is one more item of a choice: "A diploma and these scores:" below
    "- A diploma and a certificate", which has the same sign and says a degree or years, too."""
    is_item = run.mode == "any_one" and bool(run.lines) and line.bullet is not None
    return (
        is_item and run.lines[-1].bullet == line.bullet and names_route(line.text) and names_route(run.lines[-1].text)
    )


def goes_on(run: Run) -> bool:
    """Whether OR or AND joins what follows to a run: "Experience: two years", "or", "Education: ..."."""
    return bool(run.lines) and ends_in_joint(run.lines[-1].text)


# "Experience: Two years in a mill" says by its label alone what the years are of.
_OF_EXPERIENCE = re.compile(
    r"(?:(?:work|minimum|required|relevant|related|professional|prior|previous|job|years of) )*experience"
    r"(?: (?:required|requirements?|needed|level))?",
    re.IGNORECASE,
)
# Years of one kind come beside those of the other.
_GENERAL_OR_SPECIFIC = re.compile(r"(?:general|specific) experience", re.IGNORECASE)
_YEARS_FIRST = re.compile(
    r"(?:at least |(?:a )?minimum of |minimum )?(?:[\w-]+ to )?[\w–-]+\+? (?:\(\d{1,2}\) )?(?:or more )?"
    r"(?:years?|months)(?:['’]? (?:of|in|as)\b|\W*$)",
    re.IGNORECASE,
)


def with_kinds_of_experience(lines: Sequence[Line]) -> list[Line]:
    """The lines, each below "General experience" or "Specific experience" alone on a line with that before it."""
    found: list[Line] = []
    kind: str | None = None
    for line in lines:
        if _GENERAL_OR_SPECIFIC.fullmatch(name := line.text.rstrip(" :")):
            kind = name
            continue
        found.append(replace(line, text=with_label(kind, line.text)) if kind else line)
        kind = None
    return found


def with_label(lead: str | None, rest: str) -> str:
    """What stands behind a label, or below a heading, with that where it alone says what its years are of."""
    if lead is None:
        return rest
    if _GENERAL_OR_SPECIFIC.fullmatch(lead) and _YEARS_FIRST.match(rest):
        return f"{lead.capitalize()}: {rest}"
    if "experience" in rest.casefold() or not _OF_EXPERIENCE.fullmatch(lead):
        return rest
    if rest.rstrip("+").isdecimal() and "years" in lead.casefold():
        return f"{rest} years of experience"
    return f"{lead}: {rest}" if _YEARS_FIRST.match(rest) and read_years(rest) is None else rest
