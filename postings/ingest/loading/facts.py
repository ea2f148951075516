"""The facts of a job that people edit, each as one: a column, a few that belong together, or a whole list of parts.

docs/decisions/edits.md says why a list is one fact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from postings.ingest.loading.rows import JobRows
from postings.ingest.loading.stored import record_of
from postings.ingest.record import Record
from postings.models import (
    Contact,
    Duty,
    Location,
    PreferredQualification,
    QualificationRequirement,
    QualificationRoute,
    SalaryRange,
    Section,
)
from postings.models.parts import JobPart

Entries = dict[str, dict[str, Any]]

EDITED = "edited"
# By key path, the parts that hold the list.
LISTS: dict[str, type[JobPart]] = {
    "salary_ranges": SalaryRange,
    "locations": Location,
    "contacts": Contact,
    "duties": Duty,
    "qualifications.routes": QualificationRoute,
    "qualifications.requirements": QualificationRequirement,
    "qualifications.preferred": PreferredQualification,
    "sections": Section,
}
# By key path, the names of the columns that hold the fact; most keys of a record are columns of the same name.
_SEVERAL_COLUMNS = {
    "agency": ("agency",),
    "agency.units": ("unit",),
    "classification": ("classification", "series"),
    "closes_at": ("closes_at", "closes_time_stated", "time_zone"),
}
_NO_FACTS = {"kind", "evidence", "qualifications", *LISTS}
COLUMNS: dict[str, tuple[str, ...]] = {
    **{field.name: (field.name,) for field in fields(Record) if field.name not in _NO_FACTS},
    **_SEVERAL_COLUMNS,
}
FACTS = (*COLUMNS, *LISTS)


def fact_of(key: str) -> str:
    """The fact that a key path of evidence belongs to: "salary_ranges" for "salary_ranges.1"."""
    path = key.split(".")
    prefixes = (".".join(path[:length]) for length in range(len(path), 0, -1))
    return next((prefix for prefix in prefixes if prefix in FACTS), key)


def entries_of(evidence: Mapping[str, dict[str, Any]], fact: str) -> Entries:
    """The fact's own entries of a job's evidence."""
    return {key: entry for key, entry in evidence.items() if fact_of(key) == fact}


def edited_facts(evidence: Mapping[str, dict[str, Any]]) -> list[str]:
    """The facts that people changed by hand, as the job's evidence has them."""
    return list(dict.fromkeys(fact_of(key) for key, entry in evidence.items() if entry.get("status") == EDITED))


def values_of(rows: JobRows) -> dict[str, Any]:
    """What the rows say of each fact, in the shape of `Record.to_json`; sections with their text."""
    record = record_of(rows).to_json()
    values = {fact: _at(record, fact) for fact in FACTS}
    if agency := values["agency"]:
        values["agency"] = {name: value for name, value in agency.items() if name != "units"}
    sections = zip(record["sections"], rows.of(Section), strict=True)
    return values | {"sections": [section | {"text": row.text} for section, row in sections]}


def same_value(fact: str, one: Any, other: Any) -> bool:
    """Whether two values of a fact say the same. Where a section stands is not what it says."""
    if fact == "sections":
        return [_words(section) for section in one or ()] == [_words(section) for section in other or ()]
    return one == other


def changed_facts(before: JobRows, after: JobRows) -> list[str]:
    """The facts in which the rows of one job differ, rows of other agencies or classes with equal names included."""
    old, new = values_of(before), values_of(after)
    return [
        fact
        for fact in FACTS
        if not same_value(fact, old[fact], new[fact]) or (fact in COLUMNS and not _same_columns(before, after, fact))
    ]


def edited_entries(fact: str, mine: Iterable[tuple[int, Any]], said: Any, said_entries: Entries) -> Entries:
    """The evidence of an edited fact, whose document says `said` with the evidence `said_entries`.

    `mine` are the list's items with their ordinals, and empty for a fact that is no list. An item that the document has
    too keeps the document's entry, since nobody edited it. What was edited keeps the lines to compare it with.
    """
    if fact not in LISTS:
        return {key: entry | {"status": EDITED} for key, entry in said_entries.items()} or {fact: {"status": EDITED}}
    entries: Entries = {fact: {"status": EDITED}}
    found, changed = _find(fact, mine, said or [])
    for ordinal, place in found.items():
        if entry := said_entries.get(f"{fact}.{place}"):
            entries[f"{fact}.{ordinal}"] = entry
    for ordinal in changed:
        key = f"{fact}.{ordinal}"
        entry = said_entries.get(key, {}) if ordinal not in found.values() else {}
        entries[key] = entry | {"status": EDITED}
    return entries


def items_of(rows: JobRows, fact: str) -> list[tuple[int, Any]]:
    """The items of a list with the ordinals of their rows; none for a fact that is no list."""
    if fact not in LISTS:
        return []
    parts = rows.of(LISTS[fact])
    return [(part.ordinal, value) for part, value in zip(parts, values_of(rows)[fact], strict=True)]


def _find(fact: str, mine: Iterable[tuple[int, Any]], said: list[Any]) -> tuple[dict[int, int], list[int]]:
    """The places among the document's items of those of `mine` that are the same, and the ordinals of the others."""
    found: dict[int, int] = {}
    changed = []
    free = dict(enumerate(said))
    for ordinal, value in mine:
        place = (
            next((place for place, other in free.items() if same_value(fact, [value], [other])), None)
            if fact == "sections"
            else next((place for place, other in free.items() if other == value), None)
        )
        if place is None:
            changed.append(ordinal)
        else:
            found[ordinal] = place
            del free[place]
    return found, changed


def _words(section: dict[str, Any]) -> tuple[Any, ...]:
    return section["heading"], section["kind"], section.get("text")


def _at(record: dict[str, Any], path: str) -> Any:
    value: Any = record
    for name in path.split("."):
        value = value and value[name]
    return value


def _same_columns(before: JobRows, after: JobRows, fact: str) -> bool:
    return all(_column(before, name) == _column(after, name) for name in COLUMNS[fact])


def _column(rows: JobRows, name: str) -> Any:
    value = getattr(rows.job, name, None)
    # A form has no room for less than a second.
    return value.replace(microsecond=0) if isinstance(value, datetime) else value
