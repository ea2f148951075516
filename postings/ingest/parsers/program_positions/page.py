"""From the page's outline and paragraphs to one record for each position."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import repeat

from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.fields.employers.employer_names import Employer
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Notes, read_lines
from postings.ingest.parsers.program_positions.asked import read_qualifications
from postings.ingest.parsers.program_positions.details import (
    names_whom_to_ask,
    read_mode,
    read_pay,
    read_people,
    read_places,
    read_terms,
    read_union,
)
from postings.ingest.parsers.program_positions.employer import PageEmployer, read_page_employer
from postings.ingest.parsers.program_positions.jobs_in_text import listed_name, parted_by_job, people_named
from postings.ingest.parsers.program_positions.outline import Paragraph, read_outline
from postings.ingest.parsers.program_positions.series import read_series, speaks_for_all
from postings.ingest.parsers.program_positions.shared_series import CitedClass, class_of, shared_series
from postings.ingest.parsers.program_positions.signs import (
    DUTY_LABEL,
    navigation_items,
    says_class_alone,
    says_fact_alone,
)
from postings.ingest.parsers.program_positions.titles import read_title, says_position, without_series
from postings.ingest.parsers.program_positions.told_for_all import ToldForAll, read_told_for_all
from postings.ingest.parsers.program_positions.units import Unit, unit_key, units_of
from postings.ingest.record import AgencyText, DutyText, Record, SectionText, WarningText

_CONTINUES = re.compile(
    r"(?:they|this|these|(?-i:[Ii]t)|he|she|their|its|other|additional|in addition|in this|"
    r"(?:the|a) (?:\w+ )?(?:position|role|job)s?"
    r"|(?:primary |main |key )?(?:duties|responsibilities))\b",
    re.IGNORECASE,
)
_FEWEST_LISTED = 2
_LONGEST_BEGINNING = 60
# A county that uses the layout names itself.
_LOCAL_GOVERNMENT = re.compile(r"(?:[A-Z]\w+ ){1,2}(?:County|COUNTY)\b")


@dataclass
class _Position:
    """A position's title and the paragraphs that describe it."""

    title: str
    unit: Unit
    paragraphs: list[Paragraph] = field(default_factory=list)


def read_page(document: Document) -> tuple[tuple[Record, ...], tuple[WarningText, ...]]:
    """One record per described position, and warnings. Raises NotAPosting when none is described."""
    lines = read_lines(document)
    page, paragraphs = read_outline(lines)
    positions, others = _positions(page, paragraphs)
    if not positions:
        raise NotAPosting("The page names teams but describes no position in them.")
    first_unit_line = min((unit.line for unit in units_of(page) if unit.line), default=len(lines) + 1)
    named = {unit_key(unit.name) for unit in units_of(page)}
    above = [
        (line.number, line.number, line.text)
        for line in lines[: first_unit_line - 1]
        if line.text and named.isdisjoint(map(unit_key, navigation_items(line)))
    ]
    described = {id(position.unit) for position in positions}
    introduction = [
        (part.first_line, part.last_line, part.text)
        for part in paragraphs
        if part.unit is page or (id(part.unit) not in described and _introduces(part))
    ]
    last = max(paragraph.last_line for position in positions for paragraph in position.paragraphs)
    below = [(line.number, line.number, line.text) for line in lines[last:] if line.text]
    employer = read_page_employer(introduction, above, below)
    shared = shared_series(others, [part for position in positions for part in position.paragraphs])
    notes = [Notes(document) for _ in positions]
    for_all = read_told_for_all(introduction, below, employer.state_code if employer else None)
    records = tuple(map(_record, positions, repeat(employer), repeat(shared), repeat(for_all), notes))
    told = [warning for entry in notes for warning in entry.warnings]
    return records, (*told, *_warnings(page, positions, paragraphs, employer))


def _positions(page: Unit, paragraphs: Sequence[Paragraph]) -> tuple[list[_Position], list[Paragraph]]:
    """The described positions, and the paragraphs that describe none."""
    has_units = any(True for _ in units_of(page))
    positions: list[_Position] = []
    others: list[Paragraph] = []
    is_list = sum(1 for part in paragraphs if listed_name(part.text) and read_title(part.text)) >= _FEWEST_LISTED
    for paragraph in parted_by_job(paragraphs):
        if paragraph.row:
            positions.append(_Position(paragraph.row.title, paragraph.unit, [paragraph]))
            continue
        current = positions[-1] if positions and positions[-1].unit is paragraph.unit else None
        if paragraph.heading and not _begins_own(paragraph, current):
            if current is None or current.paragraphs[0].heading is not paragraph.heading:
                positions.append(_Position(without_series(paragraph.heading.text.rstrip(" :")), paragraph.unit))
            positions[-1].paragraphs.append(paragraph)
            continue
        title = None if has_units and paragraph.unit is page else read_title(paragraph.text)
        title = None if title and names_whom_to_ask(paragraph.text, title) else title
        if title is None and paragraph.unit is not page:
            title = people_named(paragraph.text) or (listed_name(paragraph.text) if is_list else None)
        if title and not (current and _is_about(paragraph.text, title, current.title)):
            positions.append(_Position(title, paragraph.unit, [paragraph]))
        elif current and (title or _goes_on(paragraph, positions)):
            current.paragraphs.append(paragraph)
        else:
            others.append(paragraph)
    return positions, others


def _introduces(paragraph: Paragraph) -> bool:
    """Whether a paragraph says what the unit in the heading above it is: "Fire Bureau", "The Fire Bureau of ..."."""
    return paragraph.text.startswith((paragraph.unit.name, f"The {paragraph.unit.name}"))


def _begins_own(paragraph: Paragraph, current: _Position | None) -> bool:
    """Whether a paragraph below a described job that has a heading begins with the title of the next one, without."""
    if current is None or not current.paragraphs:
        return False
    title = read_title(paragraph.text)
    if (
        title is None
        or not (names_a_job(title) or says_position(paragraph.text))
        or any(word.islower() for word in title.split() if len(word) > 3)
    ):
        return False
    return not _is_about(paragraph.text, title, current.title)


def _is_about(text: str, title: str, current: str) -> bool:
    """Whether a paragraph that begins "The Liaison also ..." or "Counselors also ..." goes on about the position before
    it."""
    if title.casefold().removesuffix("s") == current.casefold().rpartition(" ")[2].removesuffix("s"):
        return not says_position(text)
    return text.startswith(("The ", "A ", "An ")) and set(title.casefold().split()) <= set(current.casefold().split())


def _goes_on(paragraph: Paragraph, positions: Sequence[_Position]) -> bool:
    """Whether a paragraph without a title goes on about the position before it: it says "they" or "this position", and
    names no series for all positions of a unit that lists several."""
    if not (_CONTINUES.match(paragraph.text) or _names_again(paragraph.text, positions[-1].title)):
        return False
    alone = len(positions) < 2 or positions[-2].unit is not paragraph.unit
    return alone or not speaks_for_all(paragraph.text) or read_series(paragraph.text) is None


def _names_again(text: str, title: str) -> bool:
    """Whether a text begins with the last word of a title, in small letters: "The coordinator sends ..."."""
    begins = text[:_LONGEST_BEGINNING].split(maxsplit=2)
    return len(begins) > 1 and begins[0] == "The" and begins[1].rstrip("s,") == title.split()[-1].casefold().rstrip("s")


def _record(
    position: _Position,
    found: PageEmployer | None,
    shared: dict[int, CitedClass],
    for_all: ToldForAll,
    notes: Notes,
) -> Record:
    first, last = position.paragraphs[0].first_line, position.paragraphs[-1].last_line
    heading = position.paragraphs[0].heading
    notes.cite(
        "title", heading.number if heading else first, heading.number if heading else position.paragraphs[0].last_line
    )
    tasks = tuple(
        DUTY_LABEL.sub("", _behind_title(position.title, paragraph.text))
        for paragraph in position.paragraphs
        if paragraph.text and not _says_no_duty(paragraph.text)
    )
    if tasks:
        notes.cite("duties.0", first, last)
    agency = _agency(position, found, notes)
    cited = class_of(position.title, position.unit, position.paragraphs, shared)
    printed = _with_class(position, heading.text if heading else position.paragraphs[0].text)
    if cited:
        for key in ("title", "number", "series", "level"):
            if getattr(cited.classification, key) is not None:
                notes.cite(f"classification.{key}", cited.paragraph.first_line, cited.paragraph.last_line)
    places = read_places(position.paragraphs, found.state_code if found else None, notes)
    terms = read_terms(position.title, position.paragraphs, notes)
    return Record(
        kind="position",
        title=printed or position.title,
        working_title=position.title if printed else None,
        classification=cited.classification if cited else None,
        agency=agency,
        appointment=terms.appointment,
        schedule=terms.schedule,
        work_mode=read_mode(position.paragraphs, notes),
        service_type=terms.service_type,
        representation=read_union(position.paragraphs, notes) or for_all.union_cited(notes),
        salary_ranges=read_pay(position.paragraphs, notes),
        locations=places or for_all.places_cited(notes),
        contacts=read_people(position.paragraphs, notes) or for_all.contacts_cited(notes),
        qualifications=read_qualifications(position.paragraphs, notes),
        duties=(DutyText(tasks=tasks),) if tasks else (),
        sections=_sections(position, first, last),
        evidence=notes.evidence,
    )


# "Crew Lead (Road Worker 3): runs the truck"
_CLASS_BEHIND = re.compile(r" \((?P<job>[A-Z][\w’'&/ -]{2,60}) (?:\d|[IVX]{1,3})\)(?=:| ?[–—-] |—|$)")


def _with_class(position: _Position, text: str) -> str | None:
    """The title as printed where it is set apart with its class in brackets behind the job's own title."""
    behind = _CLASS_BEHIND.match(text, len(position.title)) if text.startswith(position.title) else None
    return text[: behind.end()] if behind and names_a_job(behind["job"]) else None


# "Crew Lead (6): runs the truck", "Crew Lead – runs the truck"; never "Crew Lead – the foreman – runs the truck" or
# "Crew Lead – also called the foreman".
_SET_APART = re.compile(
    r"(?:\s*[(\[][^()\[\]]{1,80}[)\]])?(?::|(?: (?:--|[–—-])|—)(?!.{1,80} [–—-] |[^.;]{1,80}—)) ?(?=\S)"
    r"(?!(?:also|formerly|sometimes|often) |(?:known|called) )"
)


def _behind_title(title: str, text: str) -> str:
    """What a paragraph says behind the title that a colon or a dash sets apart from it; a title that its sentence
    begins with stays."""
    apart = _SET_APART.match(text, len(title)) if text.startswith(title) else None
    return text[apart.end() :] if apart else text


def _says_no_duty(text: str) -> bool:
    return says_class_alone(text) or says_fact_alone(text)


def _agency(position: _Position, found: PageEmployer | None, notes: Notes) -> AgencyText:
    units: list[str] = []
    jurisdiction = _jurisdiction(found.agency, found.state) if found else None
    if found:
        first, last = found.first_line, found.last_line
        notes.cite("agency.name", first, last)
        if jurisdiction:
            is_stated = found.agency.jurisdiction_is_stated
            notes.cite("agency.jurisdiction", first, last, "stated" if is_stated else "inferred")
        for unit_name in found.units:
            if unit_name.casefold() == found.agency.name.casefold():
                continue
            line = notes.line_that_holds(unit_name, first, last)
            notes.cite(f"agency.units.{len(units)}", line or first, line or last)
            units.append(unit_name)
    for unit in position.unit.path():
        if unit.line and not (found and unit.name.casefold() == found.agency.name.casefold()):
            notes.cite(f"agency.units.{len(units)}", unit.line)
            units.append(unit.name)
    return AgencyText(
        name=found.agency.name if found else None,
        jurisdiction=jurisdiction,
        units=tuple(units),
    )


def _jurisdiction(agency: Employer, state: str | None) -> str | None:
    local = _LOCAL_GOVERNMENT.match(agency.name)
    return agency.jurisdiction or (local.group() if local else state)


def _sections(position: _Position, first: int, last: int) -> tuple[SectionText, ...]:
    """The headings that the position stands under, then its own text under its title."""
    headings = [
        SectionText(unit.name, "organization", unit.line, unit.line) for unit in position.unit.path() if unit.line
    ]
    return (*headings, SectionText(position.title, "duties", first, last))


def _warnings(
    page: Unit, positions: Sequence[_Position], paragraphs: Sequence[Paragraph], employer: PageEmployer | None
) -> Iterable[WarningText]:
    """A unit with text of its own that gave no position may hold one that was not recognised; the agency's name above
    its address at the page's foot heads none."""
    named = (employer.agency.name, *employer.units) if employer else ()
    described = {id(unit) for position in positions for unit in position.unit.path()}
    spoken_of = {id(paragraph.unit) for paragraph in paragraphs}
    for unit in units_of(page):
        if id(unit) in spoken_of and id(unit) not in described and unit.name not in named:
            yield WarningText("no_position_read", f"No position was found in the text under “{unit.name}”.", unit.line)
