"""Shares of time: 35, 12.5 or a range, and what they add up to."""

from collections.abc import Sequence

from postings.ingest.layout import Notes

Share = int | float | tuple[int | float, int | float]


def number(text: str) -> int | float:
    """The number that figures print, whole where it is."""
    value = float(text)
    return int(value) if value.is_integer() else value


def highest(share: Share) -> int | float:
    """The share, of a range its higher end."""
    return max(share) if isinstance(share, tuple) else share


def check_sum(printed: Sequence[Share | None], line: int, notes: Notes) -> None:
    """Warn, at the line of the first, when the shares cannot add up to the whole of the time."""
    shares = [share for share in printed if share is not None]
    if not shares:
        return
    low = sum(min(share) if isinstance(share, tuple) else share for share in shares)
    high = sum(highest(share) for share in shares)
    if low > 100 or (high < 100 and len(shares) == len(printed)):
        message = f"The duties' shares of time add up to {in_words((low, high) if low != high else low)}, not to 100%."
        notes.warn("duties_do_not_total_100", message, line, "duties")


def in_words(share: Share | None) -> str:
    """The share as a warning prints it: "20–25%"."""
    return "–".join(f"{part:g}" for part in (share if isinstance(share, tuple) else (share,))) + "%"
