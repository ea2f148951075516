"""Duties whose shares of time cannot be."""

from collections.abc import Iterator, Sequence

from postings.ingest.record import Record, WarningText


def check_shares(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """Shares that do not come to 100 percent, where every duty states one."""
    shares = [duty.percent for duty in record.duties]
    if not shares or None in shares:
        return
    low = sum(share[0] if isinstance(share, tuple) else share for share in shares if share is not None)
    high = sum(share[1] if isinstance(share, tuple) else share for share in shares if share is not None)
    if not low <= 100 <= high:
        total = f"{low:g}" if low == high else f"{low:g} to {high:g}"
        entry = record.evidence.get("duties.0")
        message = f"The duties' shares of time add up to {total} percent."
        yield WarningText("duties_do_not_total_100", message, entry.first_line if entry else None, "duties")
