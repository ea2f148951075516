"""Labelled dates: when a job was posted, and when applications close."""

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.dates import (
    STATE_ZONES,
    find_closing_time,
    find_date_ranges,
    has_unreadable_date,
    is_continuous,
    is_time_alone,
    read_date,
    read_deadline,
)
from postings.ingest.layout import Labelled


def _date_posted(draft: Draft, entry: Labelled, state: str | None) -> bool:
    value, problem = read_date(entry.value)
    if problem and (len(entry.value) < 60 or has_unreadable_date(entry.value)):
        draft.warn(problem, entry.value_line, "date_posted")
    draft.set("date_posted", value, entry.value_line)
    return value is not None or problem is not None


def _closes_at(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if is_continuous(entry.value):
        take_until_filled(draft, entry.value_line)
        return True
    zone = STATE_ZONES.get(state or "")
    value, zone_inferred, problem = read_deadline(entry.value, zone)
    if value is None and is_time_alone(entry.value):
        draft.closing_time = draft.closing_time or (entry.value, entry.value_line)
        return True
    if value and (completed := find_closing_time(entry.value, value, zone)):
        value, zone_inferred = completed
    if problem and (len(entry.value) < 60 or has_unreadable_date(entry.value)):
        draft.warn(problem, entry.value_line, "closes_at")
    known = draft.values.get("closes_at")
    if known and value and value.startswith(known) and len(value) > len(known):
        del draft.values["closes_at"]
    if not (known and value and known.startswith(value)):
        draft.set("closes_at", value, entry.value_line, status="inferred" if zone_inferred else "stated")
    return value is not None or problem is not None


def take_until_filled(draft: Draft, line: int) -> None:
    """Take that there is no deadline, or report that the document also names one."""
    if "closes_at" not in draft.values:
        draft.set("open_until_filled", True, line)
    elif not draft.values.get("open_until_filled"):
        message = (
            f"The text says that the job stays open until filled, and names the deadline {draft.values['closes_at']}."
        )
        draft.notes.warn("inconsistent_dates", message, line, "closes_at")


def _posting_period(draft: Draft, entry: Labelled, state: str | None) -> bool:
    ranges = find_date_ranges(entry.value[:500])
    if not ranges:
        return False
    draft.suggest("date_posted", ranges[0].first.isoformat(), entry.value_line)
    draft.suggest("closes_at", ranges[0].last.isoformat(), entry.value_line)
    return True


READERS = {"date_posted": _date_posted, "closes_at": _closes_at, "posting_period": _posting_period}
