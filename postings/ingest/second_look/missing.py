"""What applicants look for first, and an opening does not say."""

from collections.abc import Iterator, Sequence

from postings.ingest.record import Record, WarningText


def check_missing(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """An opening without pay, place, deadline or a way to qualify."""
    if record.kind != "posting":
        return
    if not record.salary_ranges:
        yield _missing("salary_ranges", "The posting states no pay. Applicants look for it first.")
    if not record.locations and record.work_mode != "remote":
        yield _missing("locations", "The posting names no place of work and does not say that the work is remote.")
    if record.closes_at is None and not record.open_until_filled:
        message = "The posting says neither when applications close nor that it stays open until filled."
        yield WarningText("no_closing_date", message, None, "closes_at")
    if not record.qualifications.routes and not record.qualifications.requirements:
        yield _missing("qualifications.routes", "The posting does not say what it takes to qualify.")


def _missing(key: str, message: str) -> WarningText:
    return WarningText("missing_value", message, None, key)
