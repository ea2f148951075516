"""When applications close, where no label says it."""

from collections.abc import Iterable

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled_dates import take_until_filled
from postings.ingest.fields.clocks import STATE_ZONES
from postings.ingest.fields.dates import find_closing_time, find_deadline, is_until_filled, with_time
from postings.ingest.fields.filing_windows import find_first_day, find_window_ends
from postings.ingest.layout import Line


def find_closing(draft: Draft, lines: Iterable[Line], state: str | None) -> None:
    """Take the deadline that the text states, or that there is none, where no label gave one; report where it says
    both."""
    zone = STATE_ZONES.get(state or "")
    for line in lines:
        lowered = line.text.casefold()
        told = "filled" in lowered or "until" in lowered or "till " in lowered
        if told and is_until_filled(line.text[:5_000]):
            take_until_filled(draft, line.number)
        elif "closes_at" not in draft.values and not draft.values.get("open_until_filled"):
            value, zone_inferred = find_deadline(line.text[:5_000], zone)
            if value is None and (first := find_first_day(line.text)):
                draft.suggest("date_posted", first, line.number)
                value, zone_inferred = max(find_window_ends(line.text, zone), default=(None, False))
            draft.suggest("closes_at", value, line.number, "inferred" if zone_inferred else "stated")
        if day := draft.values.get("closes_at"):
            _complete_closing(draft, find_closing_time(line.text, day, zone), line.number)
    if (day := draft.values.get("closes_at")) and draft.closing_time and len(day) == len("2026-01-31"):
        text, number = draft.closing_time
        _complete_closing(draft, with_time(day, text, zone), number)


def _complete_closing(draft: Draft, completed: tuple[str, bool] | None, line: int) -> None:
    """Take the deadline with its time, which another line than that of its date prints."""
    if completed:
        draft.values["closes_at"], zone_inferred = completed
        draft.notes.cite("closes_at", line, status="inferred" if zone_inferred else "stated")
