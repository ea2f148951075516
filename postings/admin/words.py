"""Values of records in words, for people who compare them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format

from postings.ingest.loading.facts import same_value
from postings.presentation.pay import PER, amounts

_DATES = {"date_posted", "closes_at"}
# Codes of a fixed list; all other texts are shown as they are printed.
_CODES = {"appointment", "schedule", "work_mode"}
NOTHING = "nothing"


@dataclass(frozen=True)
class Item:
    """One line of a value. `is_other` says that the value it is compared with has no such line."""

    text: str
    is_other: bool


def code_in_words(code: str) -> str:
    """A code for programs as people read it: "not_a_posting" as "Not a posting"."""
    return code.replace("_", " ").capitalize()


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
    items = [Item(_item(fact, item), _is_other(fact, item, other or ())) for item in value or ()]
    return items or [Item(NOTHING, is_other=True)]


def _is_other(fact: str, item: Any, others: Sequence[Any]) -> bool:
    return not any(same_value(fact, [item], [other]) for other in others)


def _item(fact: str, item: Any) -> str:
    """One item of a list in the words that people know it by; details that are not in them follow."""
    if fact == "sections":
        return ": ".join(filter(None, (item["heading"], item["text"])))
    if fact in ("locations", "contacts"):
        return ", ".join(value for value in item.values() if value)
    if fact == "salary_ranges":
        return _pay(item)
    if fact == "duties":
        return _duty(item)
    if isinstance(item, dict) and "text" in item:
        details = in_words({name: value for name, value in item.items() if name != "text"})
        return f"{item['text']} ({details})" if details else item["text"]
    return in_words(item)


def _pay(item: dict[str, Any]) -> str:
    low, high = (None if item[name] is None else Decimal(item[name]) for name in ("minimum", "maximum"))
    figures = f"{amounts(low, high, item['currency'])} {PER.get(item['period'] or '', '')}".strip()
    details = "; ".join(text for text in (item["label"], item["stated"]) if text)
    return f"{figures} ({details})" if details else figures


def _duty(item: dict[str, Any]) -> str:
    """The share of time and the title on one line, then each task on its own."""
    share = item["percent"]
    percent = "–".join(map(str, share)) if isinstance(share, list) else in_words(share)
    notes = in_words({name: item[name] for name in ("change", "essential")})
    head = [f"{percent}%" if percent else "", item["title"], f"({notes})" if notes else ""]
    return "\n".join(line for line in (" ".join(filter(None, head)), *item["tasks"]) if line)


def _single(fact: str, value: Any) -> str:
    if fact == "agency" and value:
        return _agency(value)
    if fact == "classification" and value:
        return _class(value)
    if fact in _DATES and isinstance(value, str):
        return _moment(value)
    if fact in _CODES and isinstance(value, str):
        return value.replace("_", " ")
    return in_words(value) or NOTHING


def _agency(value: dict[str, Any]) -> str:
    number = f" ({value['number']})" if value.get("number") else ""
    return ", ".join(filter(None, (f"{value['name']}{number}", value.get("jurisdiction"))))


def _class(value: dict[str, Any]) -> str:
    """A class by its title and number, with the series where the title does not begin with its name."""
    title, series = value.get("title") or "", value.get("series") or ""
    number = f" ({value['number']})" if value.get("number") else ""
    told = f"series {series}" if series and not title.startswith(series) else ""
    return ", ".join(filter(None, (f"{title}{number}", told))) or NOTHING


def _moment(text: str) -> str:
    """An ISO date or local time as the admin writes it, in its own time zone."""
    if "T" not in text:
        return date_format(date.fromisoformat(text), "F j, Y")
    return date_format(datetime.fromisoformat(text).replace(tzinfo=None), "F j, Y, g:i a")
