"""Form fields for a search's address: each takes anything, says what it could not use, and keeps the rest."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.http import QueryDict
from django_filters.widgets import SuffixedMultiWidget

from search.language.query import Typed, clean, parse, shown

MOST_VALUES = 20
LONGEST_VALUE = 120
MOST_DAYS = 3650
UNTIL_FILLED = "until_filled"
HIGHEST_AMOUNT = Decimal(10**9)


class LeftOut(forms.ValidationError):
    """Part of what was asked for cannot be used; `kept` is the field's value without it."""

    def __init__(self, messages: list[str], kept: Any) -> None:
        super().__init__(messages)
        self.kept = kept


class SharedField(forms.Field):
    """A field of every form at once: it holds nothing that a request changes, and copying it would take longer than
    reading with it."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "SharedField":
        return self


class ForgivingForm(forms.Form):
    """A form whose fields keep what is right of a value when they report what is wrong with it."""

    def add_error(self, field: str | None, error: Any) -> None:
        super().add_error(field, error)
        if field and isinstance(error, LeftOut):
            self.cleaned_data[field] = error.kept


class TypedWidget(forms.TextInput):
    """The words, and the phrases among them that are to be taken as typed."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> tuple[str, list[str]]:
        # Where an address has no parameter at all, the form is given a plain dict.
        return data.get(name, ""), data.getlist("literal") if isinstance(data, QueryDict) else []


class TypedField(SharedField):
    """The words to search for."""

    widget = TypedWidget

    def clean(self, value: tuple[str, list[str]]) -> Typed:
        return parse(*value)


class ValuesField(SharedField):
    """Any number of values, of which `known` tells those that exist."""

    widget = forms.SelectMultiple

    def __init__(self, *, known: Callable[[list[str]], Iterable[str]], thing: str, **options: Any) -> None:
        super().__init__(**options)
        self.known = known
        self.thing = thing

    def clean(self, value: Any) -> tuple[str, ...]:
        values = list(dict.fromkeys(text for text in map(clean, value or ()) if text))
        problems = []
        if len(values) > MOST_VALUES:
            problems.append(f"At most {MOST_VALUES} choices can be made at once; the others were left out.")
            values = values[:MOST_VALUES]
        fitting = [text for text in values if len(text) <= LONGEST_VALUE]
        known = set(self.known(fitting)) if fitting else set()
        problems += [f"There is no {self.thing} “{shown(text)}”." for text in values if text not in known]
        kept = tuple(text for text in values if text in known)
        if problems:
            raise LeftOut(problems, kept)
        return kept


class OneOfField(SharedField):
    """One value of several, or the default."""

    def __init__(self, *, choices: dict[str, str], default: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.choices = choices
        self.default = default

    def clean(self, value: Any) -> str:
        text = clean(value or "")
        if text and text not in self.choices:
            raise LeftOut([f"“{shown(text)}” is not one of the choices: {', '.join(self.choices)}."], self.default)
        return text or self.default


class DaysField(SharedField):
    """A number of days, at least one."""

    def clean(self, value: Any) -> int | None:
        return _days(clean(value or ""))


class ClosingField(SharedField):
    """A number of days, or that a job is open until it is filled."""

    def clean(self, value: Any) -> int | str | None:
        text = clean(value or "")
        return UNTIL_FILLED if text == UNTIL_FILLED else _days(text)


def _days(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= MOST_DAYS):
        raise LeftOut([f"“{shown(text)}” is not a number of days from 1 to {MOST_DAYS:,}."], None)
    return int(text)


@dataclass(frozen=True)
class Pay:
    """What the seeker wants to earn, per `unit`; `stated_only` leaves out the jobs that do not say what they pay."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str = "year"
    stated_only: bool = False

    def is_limited(self) -> bool:
        return self.minimum is not None or self.maximum is not None or self.stated_only


class PayWidget(SuffixedMultiWidget):
    suffixes = ("min", "max", "unit", "stated")

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__([forms.TextInput, forms.TextInput, forms.TextInput, forms.TextInput], attrs)


class PayField(SharedField):
    widget = PayWidget

    def __init__(self, *, units: dict[str, str], **options: Any) -> None:
        super().__init__(**options)
        self.units = units

    def clean(self, value: Any) -> Pay:
        least, most, unit, stated = (clean(text or "") for text in value)
        problems: list[str] = []
        minimum, maximum = _amount(least, problems), _amount(most, problems)
        if minimum is not None and maximum is not None and minimum > maximum:
            problems.append("The lowest pay is above the highest; both were left out.")
            minimum = maximum = None
        if unit and unit not in self.units:
            problems.append(f"Pay can be by the {', '.join(self.units)}, not by “{shown(unit)}”.")
            unit = ""
        if stated not in ("", "1"):
            problems.append("Whether pay must be stated is said with 1 or left open.")
        pay = Pay(minimum, maximum, unit or Pay.unit, stated == "1")
        if problems:
            raise LeftOut(problems, pay)
        return pay


def _amount(text: str, problems: list[str]) -> Decimal | None:
    """An amount of money as people write it ("$4,500", "27.50"), to the cent."""
    if not text:
        return None
    plain = text.replace("$", "").replace(",", "").strip()
    try:
        amount = Decimal(plain) if len(plain) <= 20 else Decimal("NaN")
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 <= amount <= HIGHEST_AMOUNT:
        problems.append(f"“{shown(text)}” is not an amount of money; write it like 27.50 or 4,500.")
        return None
    return amount.quantize(Decimal("0.01"))
