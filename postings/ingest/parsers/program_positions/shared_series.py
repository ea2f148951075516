"""The class of a position: the one that its own text names, else the one said of all positions of its unit."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from postings.ingest.parsers.program_positions.class_numbers import find_numbered_class
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.parsers.program_positions.series import (
    read_named_series,
    read_series,
    read_team_series,
    speaks_for_all,
)
from postings.ingest.parsers.program_positions.units import Unit
from postings.ingest.record import ClassificationText

# "All positions of the team are in the Accountant series, except the Manager."
_EXCEPTED = re.compile(r"\b(?:except|other than|apart from)(?: for)? (?P<titles>[^.;]{3,150})", re.IGNORECASE)
_AND = re.compile(r",? and |, | or ")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their) ")


@dataclass(frozen=True, slots=True)
class CitedClass:
    """A classification with the paragraph that names it."""

    classification: ClassificationText
    paragraph: Paragraph


def shared_series(others: Iterable[Paragraph], described: Iterable[Paragraph]) -> dict[int, CitedClass]:
    """The series that a statement over a whole unit names, by the unit's identity; it stands in a paragraph of its own,
    or in one that describes a position."""
    shared: dict[int, CitedClass] = {}
    for paragraph in others:
        if speaks_for_all(paragraph.text) and (series := read_series(paragraph.text)):
            shared.setdefault(id(paragraph.unit), CitedClass(series, paragraph))
    for paragraph in described:
        if "positions " in paragraph.text and (series := read_team_series(paragraph.text)):
            shared.setdefault(id(paragraph.unit), CitedClass(series, paragraph))
    return shared


def class_of(
    title: str, unit: Unit, paragraphs: Sequence[Paragraph], shared: dict[int, CitedClass]
) -> CitedClass | None:
    """The series that the position's own text names, else the one said of its team or of the division around it."""
    first = paragraphs[0]
    if numbered := find_numbered_class(first.heading.text if first.heading else first.text):
        at = first.heading.number if first.heading else first.first_line
        named = numbered if numbered.series else read_series(first.text) or numbered
        return CitedClass(replace(named, number=numbered.number), replace(first, first_line=at, last_line=at))
    if first.heading and (series := read_series(first.heading.text)):
        return CitedClass(series, replace(first, first_line=first.heading.number, last_line=first.heading.number))
    for paragraph in paragraphs:
        if paragraph.row and paragraph.row.series:
            return CitedClass(read_named_series(paragraph.row.series), paragraph)
        if series := read_series(paragraph.text):
            return CitedClass(series, paragraph)
    above = (shared[id(each)] for each in reversed(unit.path()) if id(each) in shared)
    return next((cited for cited in above if _counts_for(cited, title)), None)


def _counts_for(cited: CitedClass, title: str) -> bool:
    """Whether a statement over a unit does not except the position of this title."""
    excepted = _EXCEPTED.search(cited.paragraph.text)
    if excepted is None:
        return True
    own = title.casefold().removesuffix("s")
    named = (_ARTICLE.sub("", name).removesuffix("s") for name in _AND.split(excepted["titles"].casefold()))
    return not any(own == name or own.endswith(f" {name}") for name in named if name)
