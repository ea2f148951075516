"""A row of amounts that are the steps of one range, without words between: "$33.87   $35.22   $36.63"."""

import re
from decimal import Decimal
from itertools import pairwise

_AMOUNT = r"\$ ?\d[\d,]*(?:\.\d\d)?"
_ROW = re.compile(rf"{_AMOUNT}(?:[\s|]+{_AMOUNT}(?![\d.,]|\s*[-–—])){{2,}}")
_FEWEST = 3
# How much more than the one before a step is at most; ranges of levels lie further apart.
_NEXT_STEP = Decimal("1.12")


def steps_as_range(text: str) -> str:
    """The text with the first and the last alone of a row of at least three dollar amounts that each lie a little above
    the one before."""
    return _ROW.sub(_ends_of, text) if text.count("$") >= _FEWEST else text


def _ends_of(row: re.Match[str]) -> str:
    steps = re.findall(r"\d[\d,.]*", row.group())
    sizes = [Decimal(step.replace(",", "")) for step in steps]
    is_one_range = all(low < high <= low * _NEXT_STEP for low, high in pairwise(sizes))
    return f"${steps[0]} - ${steps[-1]}" if is_one_range else row.group()
