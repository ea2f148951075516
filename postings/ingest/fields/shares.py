"""Shares of time that duties take: 35, 12.5 or a range, and what they add up to."""

from collections.abc import Sequence

Share = int | float | tuple[int | float, int | float]


def number(text: str) -> int | float:
    """The number that figures print, whole where it is."""
    value = float(text)
    return int(value) if value.is_integer() else value


def highest(share: Share) -> int | float:
    """The share, of a range its higher end."""
    return max(share) if isinstance(share, tuple) else share


def in_words(share: Share | None) -> str:
    """The share as a warning prints it: "20–25%"."""
    return "–".join(f"{part:g}" for part in (share if isinstance(share, tuple) else (share,))) + "%"


def why_no_whole(shares: Sequence[Share | None]) -> str | None:
    """The sentence that says so where the duties' shares are more than the whole of the time or, where every duty
    states one, less."""
    stated = [share for share in shares if share is not None]
    low = sum(min(share) if isinstance(share, tuple) else share for share in stated)
    high = sum(map(highest, stated))
    if low > 100 or (stated and high < 100 and len(stated) == len(shares)):
        return f"The duties' shares of time add up to {in_words((low, high) if low != high else low)}, not to 100%."
    return None
