"""Labelled employers: the agency, its units, and the place printed behind its name."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.employers.university_units import university_alone, university_and_units
from postings.ingest.fields.places.locations import is_place_line, read_locations
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.fields.terms.unions import find_union_alone
from postings.ingest.layout import Labelled, normalize

_LONGEST_NAME = 200
# "Taft Public Library (Mendon, MA)", "Department of Ponds, 101 S. Elm Street, Elm Bay, WI 53703"
_PLACE_BEHIND = re.compile(r"(?:\s*\((?=[^()]*\)$)|, (?=[^(),]+, [^(),]+$|\d{1,6} [A-Z]))(?P<place>[^()]{4,80})\)?$")
# "City of Elm Bay, WI"
_STATE_BEHIND = re.compile(rf"(?:,|(?<! of)) (?:{'|'.join(STATES.values())})$|, (?:{'|'.join(STATES)})$")
_LOCAL = re.compile(r"^(?:City|Town|Township|Village|Borough|County) of |\b(?:County|Parish|District|Township),? \w+$")
_DEPARTMENT = re.compile(r"(?:Department|Office|Bureau|Board|Commission) of ", re.IGNORECASE)
_BETWEEN_UNITS = re.compile(
    r"\s+(?:[-–—|]|--)\s+|, (?=Bureau of |[A-Z][^,]* (?:Division|Section|Branch|Bureau)$"
    r"|[A-Z][\w ]* School for the \w+$|[A-Z][\w ]* (?:Hospital|Institution|Facility)$)| / (?=Division|Bureau|Office)"
)
# "Department of Justice | Division: Crime Victim Services"
_UNIT_LABEL = re.compile(r"^(?:Division|Section|Work Unit|Unit|Program|Office|Bureau|Branch|Department): (?=\S)")


def _agency(draft: Draft, entry: Labelled, state: str | None) -> bool:
    known = draft.agency.get("name")
    # A department's label below the name of the state in the letterhead
    is_of_state = known is not None and known.casefold().startswith("state of ") and _DEPARTMENT.match(entry.value)
    if len(entry.value) > _LONGEST_NAME or (known is not None and not is_of_state):
        return False
    if entry.value.casefold() in _KINDS:
        return True
    of_college = normalize(entry.label) == "college" and university_alone(entry.value) is None
    if of_college or _OF_ANY_UNIVERSITY.fullmatch(entry.value):
        draft.add_unit(entry.value, entry.value_line)
        return True
    if known is not None:
        draft.agency["jurisdiction"] = known
    value = entry.value.partition(" / ")[0] if "/" in entry.label else entry.value
    if (place := _PLACE_BEHIND.search(value)) and (is_place_line(place["place"]) or place["place"][0].isdigit()):
        value = value[: place.start()]
        for location in read_locations(place["place"]):
            draft.add_location(location, entry.value_line)
    value = _without_state(value)
    if parted := university_and_units(value):
        take_agency(draft, parted[0], entry.value_line)
        for unit in parted[1]:
            draft.add_unit(unit, entry.value_line)
        return True
    parts = (_UNIT_LABEL.sub("", name.strip()) for name in _BETWEEN_UNITS.split(value))
    names = [name for name in parts if name]
    take_agency(draft, names[0], entry.value_line)
    for unit in names[1:]:
        draft.add_unit(unit, entry.value_line)
    return True


def _without_state(name: str) -> str:
    return _STATE_BEHIND.sub("", name) if _LOCAL.search(name) else name


# "College: University Library" is a part of some university.
_OF_ANY_UNIVERSITY = re.compile(
    r"(?:The )?(?:University|College|Campus)(?: (?:Librar(?:y|ies)|Museums?|Press|Hospital|Health Services))?",
    re.IGNORECASE,
)
# "Jurisdiction: STATE" says of what kind the employer is.
_KINDS = frozenset(("state", "county", "city", "local", "municipal", "municipality", "local government"))


def take_agency(draft: Draft, name: str, line: int) -> None:
    """Take the employer's name as printed, which is none of its units."""
    draft.drop_unit(name)
    draft.agency["name"] = name
    draft.notes.cite("agency.name", line)


def _unit(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) > 120 or entry.value.endswith(".") or _NEXT_FIELD.search(entry.value):
        return False
    if entry.value[:1].isdigit() and normalize(entry.label) in ("region", "district"):
        # "Region 4 Elm County" is a name and no label.
        return False
    if find_union_alone(entry.value):
        # "Unit: AFSCME" is the bargaining unit.
        draft.suggest("representation", entry.value, entry.value_line)
        return True
    if normalize(entry.value) in _NO_UNITS or entry.value.casefold().startswith("see "):
        return True
    # "Paid Leave Oregon" is a division; "Salem, Oregon" is a place.
    if is_place_line(entry.value) and "," in entry.value:
        for location in read_locations(entry.value, state):
            draft.add_location(location, entry.value_line)
        return True
    if "name" not in draft.agency and normalize(entry.label) == "department" and _names_its_state(entry.value):
        take_agency(draft, entry.value, entry.value_line)
        return True
    unit, comma, rest = entry.value.rpartition(", ")
    known = draft.agency.get("name", "")
    if entry.value.casefold() in known.casefold():
        return True
    of_county = _LOCAL_GOVERNMENT.fullmatch(rest) and "Extension" not in unit
    if comma and of_county and (not known or known.endswith("Department")):
        take_agency(draft, rest, entry.value_line)
    unit = unit if comma and draft.agency.get("name") == rest else entry.value
    _add_units(draft, entry, unit, known)
    return True


def _names_its_state(department: str) -> bool:
    """Whether a department's name begins with that of its state: it is no part of an employer, "Maine Department of
    Boats"."""
    return department.startswith(tuple(STATES)) and " Department of " in department


def _add_units(draft: Draft, entry: Labelled, unit: str, employer: str) -> None:
    if parts := _units_beside_each_other(unit, entry.label):
        for part in parts:
            draft.add_unit(part.strip(), entry.value_line)
    elif draft.units and normalize(entry.label) == "department" and unit != employer:
        draft.put_first_unit(unit, entry.value_line)
    else:
        draft.add_unit(unit, entry.value_line)


def _units_beside_each_other(text: str, label: str) -> list[str]:
    """The units, from large to small, that commas or strokes part in a value; none where it names one."""
    by_comma, by_stroke, by_dash = text.split(", "), text.split(" / "), _BESIDE.split(text)
    # "Human Services Agency, Public Health Branch"
    if len(by_comma) > 1 and all(map(_IS_UNIT.fullmatch, by_comma)):
        return by_comma
    # "River Program, Lock Management"
    if len(by_comma) == _LARGE_AND_SMALL and _IS_LARGE.fullmatch(by_comma[0]) and " " in by_comma[1]:
        return by_comma
    # "General Services Division / Purchasing"; "Parks / Recreation" may be one
    if len(by_stroke) == _LARGE_AND_SMALL and any(" " in part.strip() for part in by_stroke):
        return by_stroke
    # "Department/Division: Public Works/Engineering"
    return by_dash if "/" in label and len(by_dash) == _LARGE_AND_SMALL else []


_KIND_OF_UNIT = r"(?:Department|Agency|Division|Branch|Bureau|Section|Unit|Office|Program|Center|Team)"
_IS_UNIT = re.compile(rf"[A-Z][\w&/'’ -]* {_KIND_OF_UNIT}|{_KIND_OF_UNIT} of [A-Z][\w&/'’ -]*")
_IS_LARGE = re.compile(r"(?!.*\b(?:and|&) )[A-Z][\w/'’ -]* (?:Division|Program|Branch|Bureau|Department)")
_BESIDE, _LARGE_AND_SMALL = re.compile(r"\s*/\s*| [-–—] "), 2
# What stands in the field of a form for which its list had no better word; a region may be a whole province.
_PROVINCES = (
    *("ontario", "quebec", "québec", "british columbia", "alberta", "manitoba", "saskatchewan", "nova scotia"),
    *("new brunswick", "newfoundland and labrador", "prince edward island", "yukon", "nunavut"),
    "northwest territories",
)
_NO_UNITS = frozenset(("other", "general", "various", "none", "n/a", "all", *_PROVINCES))
# Below an empty field of a form stand the names of the next: "Name of Supervisor / 12. Unit".
_NEXT_FIELD = re.compile(r" / \d{1,2}\. [A-Z]")
# "Department: Wastewater Treatment, City of Elm Bay"
_LOCAL_GOVERNMENT = re.compile(r"(?:City|Town|Village|Borough|Township|County) of [A-Z][\w.’' -]{2,40}|[A-Z]\w+ County")


READERS = {
    "agency": _agency,
    "unit": _unit,
}
