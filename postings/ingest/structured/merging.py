"""One record from a posting's data and its text: the data's facts stand, the text adds what they leave out, and where
both state another value a recruiter hears of it."""

from decimal import Decimal, InvalidOperation
from typing import Any

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.said import said
from postings.ingest.fields.places.place_names import merge_locations
from postings.ingest.record import Reading, Record, SalaryText

_SCALARS = (
    "working_title requisition_id position_number date_posted closes_at open_until_filled appointment schedule "
    "work_mode service_type flsa overtime_eligible representation"
).split()
_DATES = frozenset(("date_posted", "closes_at"))
# Both say the same thing in other words.
_MAY_DIFFER = frozenset(("requisition_id", "working_title", "position_number"))


def add_text(draft: Draft, reading: Reading) -> None:
    """Complete the draft, which has the data's facts, with what the text says."""
    text = reading.records[0]
    for key in _SCALARS:
        _add_scalar(draft, text, key)
    _add_agency(draft, text)
    _add_pay(draft, text)
    _add_places(draft, text)
    if text.classification and not draft.classification:
        draft.classification = {key: value for key, value in _vars_of(text.classification).items() if value is not None}
        _cite(draft, text, "classification.")
    if not draft.contacts:
        draft.contacts = list(text.contacts)
        _cite(draft, text, "contacts.")
    draft.qualifications, draft.duties, draft.sections = text.qualifications, list(text.duties), text.sections
    for prefix in ("qualifications.", "duties."):
        _cite(draft, text, prefix)


def _vars_of(value: Any) -> dict[str, Any]:
    """A record part's values by their names."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _cite(draft: Draft, text: Record, prefix: str) -> None:
    draft.notes.evidence.update({key: found for key, found in text.evidence.items() if key.startswith(prefix)})


def _add_scalar(draft: Draft, text: Record, key: str) -> None:
    value = getattr(text, key)
    if value is None or (key == "open_until_filled" and "closes_at" in draft.values):
        return
    if key == "closes_at" and draft.values.get("open_until_filled"):
        return
    known = draft.values.get(key)
    if known is None:
        draft.values[key] = value
        if key in text.evidence:
            draft.notes.evidence[key] = text.evidence[key]
    elif key in _DATES and str(known)[:10] == str(value)[:10]:
        # The same day; the one with a time says more.
        if len(str(value)) > len(str(known)):
            draft.values[key], draft.notes.evidence[key] = value, text.evidence[key]
    elif known != value and key not in _MAY_DIFFER:
        _contradict(draft, text, key, known, value)


def _contradict(draft: Draft, text: Record, key: str, known: object, value: object) -> None:
    is_date = key in _DATES
    message = f"The posting's data says {said(known)} and its text {said(value)}. The data's value was kept."
    line = text.evidence[key].first_line if key in text.evidence else None
    draft.notes.warn("inconsistent_dates" if is_date else "conflicting_values", message, line, key)


def _add_agency(draft: Draft, text: Record) -> None:
    if text.agency is None:
        return
    for key in ("name", "number", "jurisdiction"):
        value = getattr(text.agency, key)
        if (
            value
            and key not in draft.agency
            and (key != "jurisdiction" or text.agency.name == draft.agency.get("name"))
        ):
            draft.agency[key] = value
            _cite(draft, text, f"agency.{key}")
    if not draft.units and text.agency.name == draft.agency.get("name"):
        draft.units = list(text.agency.units)
        _cite(draft, text, "agency.units.")


def _add_pay(draft: Draft, text: Record) -> None:
    """The text's ranges where the data's are among them: they have labels and steps that data has no room for."""
    stated = {_size(salary) for salary in text.salary_ranges}
    known = {_size(salary) for salary in draft.salaries}
    if stated and known <= stated:
        draft.notes.evidence = {
            key: found for key, found in draft.notes.evidence.items() if not key.startswith("salary_ranges.")
        }
        draft.salaries = list(text.salary_ranges)
        _cite(draft, text, "salary_ranges.")
    elif stated:
        printed = ", ".join(salary.stated for salary in text.salary_ranges)[:200]
        message = f"The posting's data says “{draft.salaries[0].stated}” and its text “{printed}”. The data's was kept."
        line = text.evidence["salary_ranges.0"].first_line if "salary_ranges.0" in text.evidence else None
        draft.notes.warn("conflicting_values", message, line, "salary_ranges.0")


def _size(salary: SalaryText) -> tuple[Decimal | None, Decimal | None, str | None]:
    low, high = _amount(salary.minimum), _amount(salary.maximum)
    return low if low is not None else high, high if high is not None else low, salary.period


def _amount(printed: str | None) -> Decimal | None:
    try:
        return Decimal(printed) if printed is not None else None
    except InvalidOperation:
        return None


def _add_places(draft: Draft, text: Record) -> None:
    """The text's places where the data names none, else what they add to those of the data."""
    if not draft.locations:
        draft.locations = list(text.locations)
        _cite(draft, text, "locations.")
        return
    for place in text.locations:
        merged = merge_locations([*draft.locations, place])
        if len(merged) == len(draft.locations):
            draft.locations = merged
