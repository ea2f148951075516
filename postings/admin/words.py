"""Values of records in words, for people who compare them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format

_DATES = {"date_posted", "closes_at"}
# Codes of a fixed list; all other texts are shown as they are printed.
_CODES = {"appointment", "schedule", "work_mode"}
NOTHING = "nothing"


@dataclass(frozen=True)
class Item:
    """One line of a value. `is_other` says that the value it is compared with has no such line."""

    text: str
    is_other: bool


def in_words(value: Any) -> str:
    """A value on one line; empty for what says nothing."""
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        words = ((name.replace("_", " "), in_words(item)) for name, item in value.items())
        return "; ".join(f"{name}: {text}" for name, text in words if text)
    return ", ".join(map(in_words, value)) if isinstance(value, list) else str(value)


def compared(fact: str, value: Any, other: Any) -> list[Item]:
    """The value of a fact line by line, a list with a line for each item, beside another value of the same fact."""
    if not isinstance(value, list) and not isinstance(other, list):
        return [Item(_single(fact, value), is_other=True)]
    lines, others = (_lines(fact, one) for one in (value, other))
    return [Item(line, line not in others) for line in lines] or [Item(NOTHING, is_other=True)]


def _lines(fact: str, value: Sequence[Any] | None) -> list[str]:
    if fact == "sections":
        return [f"{section['heading']}: {section['text']}" for section in value or ()]
    return [in_words(item) for item in value or ()]


def _single(fact: str, value: Any) -> str:
    if fact in _DATES and isinstance(value, str):
        return _moment(value)
    if fact in _CODES and isinstance(value, str):
        return value.replace("_", " ")
    return in_words(value) or NOTHING


def _moment(text: str) -> str:
    """An ISO date or local time as the admin writes it, in its own time zone."""
    if "T" not in text:
        return date_format(date.fromisoformat(text), "F j, Y")
    return date_format(datetime.fromisoformat(text).replace(tzinfo=None), "F j, Y, g:i a")
