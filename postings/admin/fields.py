"""Fields of forms that take values the way recruiters write them."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminSplitDateTime, AdminTextInputWidget, AdminTimeWidget
from django.core.validators import ProhibitNullCharactersValidator

# Where a date alone is announced, applications end with its last second; the form shows no time then.
END_OF_DAY = time(23, 59, 59)
DATE_EXAMPLES = "Write the day as 2026-12-31, 12/31/2026 or Dec 31, 2026."
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_CLOCK = ["%H:%M:%S", "%H:%M", "%I:%M %p", "%I:%M%p", "%I %p", "%I%p"]


class TextBox(forms.Textarea):
    """Takes the ends of lines as documents have them. A browser sends others, so that a text of several lines would be
    an edit whenever its job is saved."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class LinesField(forms.Field):
    """A list of texts, edited as one text a line; empty lines are left out."""

    widget = forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"})
    default_validators = [ProhibitNullCharactersValidator()]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        lines = (line.strip() for line in str(value or "").splitlines())
        return [line for line in lines if line]

    def run_validators(self, value: list[str]) -> None:
        super().run_validators("\n".join(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != (initial or [])


class FigureField(forms.DecimalField):
    """A number as it stands in documents: "$5,325.50", "35%". A text box, since a browser's box for numbers throws away
    what is pasted with a sign."""

    widget = AdminTextInputWidget(attrs={"inputmode": "decimal", "class": "vFigureField"})

    def __init__(self, example: str, is_money: bool = False, **kwargs: Any) -> None:
        messages = {"invalid": f"Write the number in digits, such as {example}."}
        self._is_money = is_money
        super().__init__(required=False, error_messages=messages, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Without the zeros that the column adds; cents are kept as money is written."""
        if isinstance(value, Decimal) and not self._is_money:
            return f"{value.normalize():f}"
        return value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            value = value.strip().removeprefix("$").removesuffix("%").strip()
            value = value.replace(",", "") if _THOUSANDS.fullmatch(value) else value
        return super().to_python(value)


class ClockField(forms.TimeField):
    """A time of day, by 24 hours or with am and pm, the dots of "p.m." and small letters included."""

    def to_python(self, value: Any) -> time | None:
        if isinstance(value, str):
            value = value.replace(".", "").strip()
        return super().to_python(value)


class DeadlineWidget(AdminSplitDateTime):
    """Shows no time where a day ends the applications by itself."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        for widget, name in zip(self.widgets, ("date", "time"), strict=True):
            # The words beside each field are no label of it.
            widget.attrs["aria-label"] = f"Deadline, {name}"

    def decompress(self, value: Any) -> tuple[date | None, time | None]:
        day, clock = super().decompress(value)
        return day, None if clock == END_OF_DAY else clock


class DeadlineField(forms.MultiValueField):
    """A day, and the time of it where one is announced; the day alone lasts to its end."""

    widget = DeadlineWidget

    def __init__(self, **kwargs: Any) -> None:
        clock = "Write the time as 17:00 or 5:00 pm, or leave it empty where a day alone is announced."
        fields = (
            forms.DateField(widget=AdminDateWidget(), error_messages={"invalid": DATE_EXAMPLES}),
            ClockField(widget=AdminTimeWidget(), input_formats=_CLOCK, error_messages={"invalid": clock}),
        )
        super().__init__(fields=fields, required=False, **kwargs)

    def compress(self, values: list[Any]) -> datetime | None:
        day: date | None
        day, clock = values or (None, None)
        if day is None and clock is not None:
            raise forms.ValidationError("Fill in the day to which this time belongs.")
        return day and datetime.combine(day, clock or END_OF_DAY)
