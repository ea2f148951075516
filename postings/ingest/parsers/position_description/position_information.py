"""What the form's fields say: titles, class, agency, numbers, place and people."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from postings.ingest.errors import NotAPosting
from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.employers.employer_names import read_employer, state_in_letterhead
from postings.ingest.fields.places.addresses import STREET, find_addresses, find_street
from postings.ingest.fields.places.listed_towns import town_at
from postings.ingest.fields.places.place_names import STATES, merge_locations
from postings.ingest.fields.remarks import warn_of_remarks, without_remarks
from postings.ingest.layout import Line, Notes, is_unclean
from postings.ingest.parsers.position_description.cells_below import find_below, goes_on
from postings.ingest.parsers.position_description.labels import MARKED_KEYS, FormField, read_fields
from postings.ingest.parsers.position_description.people import is_known, person_of
from postings.ingest.parsers.position_description.places import read_work_location, read_work_mode
from postings.ingest.record import AgencyText, ClassificationText, ContactText, LocationText, WorkMode

_STATE = "Oregon"
_STATE_OF = "State of "
_NOTHING = re.compile(r"(?:n/?a(?: yet)?|none|not applicable|tbd|same(?: as .*)?|[-–—_.\s]+)\.?", re.IGNORECASE)
_INTERNAL_PEOPLE = ("employee_name", "supervisor_name")
_LONGEST_ADDRESS = 200
_UNIT_KEYS = ("division", "facility", "section_title", "work_unit")


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    first_line: int
    last_line: int


class PositionInformation:
    """The filled-in fields of the form's head. Each method reads one part of the record and cites its lines.

    Raises NotAPosting when the form names neither a working title nor a classification title.
    """

    def __init__(self, lines: Sequence[Line], notes: Notes) -> None:
        self._notes = notes
        self._lines = lines
        self._values = self._read(lines)
        self._state = _state(self._values.get("agency"), lines)
        self.working_title = self.stated("working_title")
        class_title = self._values.get("classification_title")
        if self.working_title:
            self.title = self.working_title = self._without_remarks("working_title")
            self._cite("title", self._values["working_title"])
        elif class_title:
            self.title = self._without_remarks("classification_title")
            self._cite("title", class_title)
        else:
            raise NotAPosting("The position description form names neither a classification title nor a working title.")
        self._report_markup()

    def _without_remarks(self, key: str) -> str:
        """The title in a field without what its author noted beside it, which is reported."""
        value = self._values[key]
        warn_of_remarks(self._notes, "title", value.first_line, [value.text])
        return without_remarks(value.text) or value.text

    def stated(self, key: str) -> str | None:
        """The value of a field that the record takes as printed."""
        value = self._values.get(key)
        if value is None:
            return None
        self._cite(key, value)
        return value.text

    def classification(self) -> ClassificationText | None:
        title, number = self._values.get("classification_title"), self._values.get("classification_number")
        if title is None and number is None:
            return None
        split = split_classification(title.text) if title else ClassificationText()
        if title:
            self._cite("classification.title", title)
            self._cite("classification.series", title, computed=True)
            if split.level:
                self._cite("classification.level", title, computed=True)
        if number or split.number:
            self._cite("classification.number", number or title)
        return ClassificationText(split.title, number.text if number else split.number, split.series, split.level)

    def agency(self) -> AgencyText | None:
        name, number = self._values.get("agency"), self._values.get("agency_number")
        if name:
            self._cite("agency.name", name)
        if number:
            self._cite("agency.number", number)
        self._cite_jurisdiction(name or number)
        return AgencyText(
            name.text if name else None, number.text if number else None, self._jurisdiction, self._units()
        )

    @property
    def _jurisdiction(self) -> str:
        return _STATE_OF + self._state

    def _units(self) -> tuple[str, ...]:
        """Division, facility, section and unit; one that only repeats a part of a larger one's name, or names the town
        alone, adds nothing."""
        units: list[str] = []
        place = self._values.get("work_location")
        towns = {each.city for each in read_work_location(place.text, STATES[self._state])} if place else set()
        for key in _UNIT_KEYS:
            value = self._values.get(key)
            if value is None or self._is_place(value, towns):
                continue
            for name in _units_in(_without_street(value.text), towns):
                if not any(_is_part(name, unit) for unit in units):
                    self._cite(f"agency.units.{len(units)}", value)
                    units.append(name)
        return tuple(units)

    def _is_place(self, value: _Value, towns: Collection[str | None]) -> bool:
        """Whether a field holds a town or street alone, and no unit's name."""
        listed = town_at(value.text, 0, STATES[self._state])
        return value.text in towns or listed == value.text or bool(_address(value, self._state))

    def _cite_jurisdiction(self, fallback: _Value | None) -> None:
        state = self._jurisdiction.casefold()
        printed = next((line for line in self._lines[:40] if line.text.casefold() == state), None)
        if printed:
            self._notes.cite("agency.jurisdiction", printed.number)
        elif first := fallback or next(iter(self._values.values()), None):
            self._notes.cite("agency.jurisdiction", first.first_line, first.last_line, "inferred")

    def locations(self) -> tuple[LocationText, ...]:
        value = self._values.get("work_location")
        places = read_work_location(value.text, STATES[self._state]) if value else ()
        facility = self._values.get("facility")
        address = _address(facility, self._state) if facility else ()
        if not places and address:
            value, places = facility, address
        elif len(merged := merge_locations([*places, *address])) == len(places):
            # A street in the town of the work is where the work is.
            places = tuple(merged)
        if facility and len(places) == 1 and places[0].city and places[0].street is None:
            town = f", {places[0].city}"
            places = (replace(places[0], street=find_street(facility.text[:_LONGEST_ADDRESS].removesuffix(town))),)
        for index, _ in enumerate(places):
            self._cite(f"locations.{index}", value)
        if value and not places and self.work_mode() is None:
            message = f"No city or county could be read from the work location “{value.text}”."
            self._notes.warn("unread_location", message, value.first_line, "locations")
        return places

    def work_mode(self) -> WorkMode | None:
        for key in ("work_mode", "work_location"):
            value = self._values.get(key)
            if value and (mode := read_work_mode(value.text)):
                self._cite("work_mode", value)
                return mode
        return None

    def internal_contacts(self, others: Iterable[tuple[str, int]] = ()) -> tuple[ContactText, ...]:
        """The supervisor and the employee that the form names, and `others` that it names elsewhere (name, line); none
        of them is ever shown to the public."""
        people: list[ContactText] = []
        for key, value in self._values.items():
            for name in _BETWEEN_PEOPLE.split(value.text) if key in _INTERNAL_PEOPLE else ():
                if person := person_of(name):
                    self._cite(f"contacts.{len(people)}", value)
                    people.append(person)
        for name, line in others:
            if not is_known(name, people):
                self._notes.cite(f"contacts.{len(people)}", line)
                people.append(ContactText(name=name, role="internal"))
        return tuple(people)

    def _read(self, lines: Sequence[Line]) -> dict[str, _Value]:
        """The first value of each field; one that is empty takes the line below it when nothing else claims that."""
        values: dict[str, _Value] = {}
        fields = list(read_fields(lines))
        cells = find_below(fields, lines)
        for index, found in enumerate(fields):
            if found.key is None:
                self._report_unknown(found)
                continue
            if found.key in MARKED_KEYS or found.key == "ignored" or self._is_known(found.key, values):
                continue
            text, last_line = found.value, found.line
            for below in cells.get(index, ())[: 1 if not text else None]:
                if not text or goes_on(FormField(found.key, found.label, text, last_line), below):
                    text, last_line = f"{text} {below.text}".strip(), below.line
            is_number = found.key != "position_number" or any(map(str.isdigit, text))
            if text and is_number and not _NOTHING.fullmatch(text):
                values[found.key] = _Value(text, found.line, last_line)
        return values

    def _is_known(self, key: str, values: Mapping[str, _Value]) -> bool:
        """Whether a field was filled in before; "vacant" does not keep a name out that another cell holds."""
        return key in values and not (key in _INTERNAL_PEOPLE and person_of(values[key].text) is None)

    def _report_unknown(self, found: FormField) -> None:
        if found.label:
            message = f"The form's field “{found.label}” is not one that Waypost knows; its value was not read."
            self._notes.warn("unread_label", message, found.line)

    def _report_markup(self) -> None:
        """A title that lost markup on the way is one that somebody should look at."""
        evidence, document = self._notes.evidence["title"], self._notes.document
        lines = range(evidence.first_line, evidence.last_line + 1)
        if not document.cleaned.isdisjoint(lines) or is_unclean(document.text(lines[0], lines[-1])):
            message = "Markup or invisible characters were taken out of the title."
            self._notes.warn("title_cleaned", message, evidence.first_line, "title")

    def _cite(self, key: str, value: _Value | None, computed: bool = False) -> None:
        if value:
            self._notes.cite(key, value.first_line, value.last_line, "computed" if computed else "stated")


def _state(agency: _Value | None, lines: Sequence[Line]) -> str:
    """The state whose form it is: that of the agency's name, else of the letterhead; Oregon where neither names one."""
    employer = read_employer(agency.text[:_LONGEST_ADDRESS]) if agency else None
    named = (employer.jurisdiction or "") if employer else ""
    if named.startswith(_STATE_OF):
        return named.removeprefix(_STATE_OF)
    return state_in_letterhead([line.text for line in lines]) or _STATE


def _without_street(text: str) -> str:
    """The name before a street at the end of a field: "Elm Office, 12 Main St"."""
    found = STREET.search(text[:_LONGEST_ADDRESS])
    return text[: found.start()].rstrip(" ,–—-(") or text if found else text


def _address(value: _Value, state: str) -> tuple[LocationText, ...]:
    """The place of a field that holds a street address: as a facility it is where the work is, and no unit's name."""
    return tuple(find_addresses(value.text[:_LONGEST_ADDRESS], STATES[state])) if value.text[0].isdigit() else ()


# "Ann Lee / Bo Park (job share)"
_BETWEEN_PEOPLE = re.compile(r" / (?=[A-Z][\w.'’-]* [A-Z])|(?<=[a-z]) (?:&|and) (?=[A-Z][\w.'’-]* [A-Z])")
_IS_LARGER = r"(?:Division|Office|Department|Bureau|Branch|Section|Program|Services|Administration|Region)"
# "Rivers Division – Locks", "Rivers Office, Lock Team"
_LARGER_BEFORE = re.compile(
    rf"(?P<larger>[A-Z][\w &/’'-]* {_IS_LARGER})(?:, | [–—-] )(?P<rest>[A-Z].+)"
    r"|(?P<region>(?:Region|Area) \d{1,2})(?:, | [–—-] )(?P<district>(?:District|Area|Section|Unit) .+)"
    rf"|(?P<office>{_IS_LARGER} of [A-Z][\w &/’'-]*?) [–—-] (?P<behind>[A-Z].+)"
)
# A building is a place and no part of the agency.
_BUILDING = re.compile(r"(?:[\w.’'&-]+ ){1,4}Building(?:,? [\w .]+)?")


def _units_in(text: str, towns: Iterable[str | None]) -> list[str]:
    """The units that a field names, from large to small, without the town behind the name."""
    for town in filter(None, towns):
        text = text.removesuffix(f", {town}")
    if _BUILDING.fullmatch(text):
        return []
    parted = _LARGER_BEFORE.fullmatch(text)
    larger, rest = filter(None, parted.groups()) if parted else ("", "")
    return [larger, *_units_in(rest, ())] if larger and rest not in towns else [text]


def _is_part(name: str, larger: str) -> bool:
    """Whether all words of `name` are among those of `larger`: "410" and "Medford WorkSource Office 410"."""
    return set(name.casefold().split()) <= set(larger.casefold().split())
