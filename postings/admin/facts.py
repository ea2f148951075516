"""The names of facts, for key paths such as "salary_ranges.0", and where a job's form shows them."""

import re

_NAMES = {
    "closes_at": "Deadline",
    "date_posted": "Posting date",
    "requisition_id": "Requisition",
    "agency.name": "Agency",
    "agency": "Agency",
    "agency.number": "Agency number",
    "agency.jurisdiction": "Jurisdiction",
    "agency.units": "Unit",
    "classification": "Classification",
    "classification.title": "Classification",
    "classification.number": "Classification number",
    "classification.series": "Classification series",
    "classification.level": "Classification level",
    "flsa": "FLSA status",
    "salary_ranges": "Salary range",
    "locations": "Location",
    "contacts": "Contact",
    "duties": "Duty",
    "sections": "Section",
    "qualifications.routes": "Way to qualify",
    "qualifications.requirements": "Requirement",
    "qualifications.preferred": "Preferred qualification",
}
_WHOLE_LISTS = {
    "salary_ranges": "Salary ranges",
    "locations": "Locations",
    "contacts": "Contacts",
    "duties": "Duties",
    "sections": "Sections",
    "qualifications.routes": "Ways to qualify",
    "qualifications.requirements": "Requirements",
    "qualifications.preferred": "Preferred qualifications",
}
_GROUPS = {
    "salary_ranges": "salary_ranges-group",
    "locations": "locations-group",
    "contacts": "contacts-group",
    "duties": "duties-group",
    "sections": "sections-group",
    "qualifications.routes": "qualification_routes-group",
    "qualifications.requirements": "qualification_requirements-group",
    "qualifications.preferred": "preferred_qualifications-group",
}
_FIELDS = {
    "agency.name": "agency",
    "agency.number": "agency",
    "agency.jurisdiction": "agency",
    "agency.units": "unit",
    "classification.title": "classification",
    "classification.number": "classification",
    "classification.series": "series",
    "classification.level": "classification",
}
_NUMBERED = re.compile(r"(?P<list>[a-z_.]+)\.(?P<number>\d+)(?:\.(?P<part>.*))?")


def fact_name(key: str) -> str:
    """The fact's name for people: "Salary range 2" for "salary_ranges.1", "Salary ranges" for all of them, and "Salary
    range 2, minimum" for "salary_ranges.1.minimum"."""
    if key in _WHOLE_LISTS:
        return _WHOLE_LISTS[key]
    numbered = _NUMBERED.fullmatch(key)
    if numbered:
        part = f", {_part_name(numbered['part'])}" if numbered["part"] else ""
        return f"{_name(numbered['list'])} {int(numbered['number']) + 1}{part}"
    return _name(key)


def _part_name(path: str) -> str:
    """What a value is within an item: "task 2" for "tasks.1", "education degree" for "education.degree"."""
    names = path.split(".")
    if len(names) > 1 and names[-1].isdigit():
        names[-2:] = [names[-2].removesuffix("s"), str(int(names[-1]) + 1)]
    return " ".join(names).replace("_", " ")


def form_field(key: str) -> str:
    """The name of the job's form field that shows the fact; a list's parts have none of their own."""
    return _FIELDS.get(list_of(key), key)


def list_of(key: str) -> str:
    """The key path of the list that the fact is an item of; of any other fact its own."""
    numbered = _NUMBERED.fullmatch(key)
    return numbered["list"] if numbered else key


def form_anchor(key: str) -> str:
    """The id of the element of the job's form that shows the fact."""
    group = _GROUPS.get(list_of(key))
    return group or f"id_{form_field(key)}"


def _name(key: str) -> str:
    return _NAMES.get(key) or key.rsplit(".", 1)[-1].replace("_", " ").capitalize()
