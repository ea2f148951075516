"""The forms of what a job consists of, with errors that a recruiter understands."""

import re
from decimal import Decimal
from typing import Any, get_args

from django import forms

from postings.admin.fields import FigureField, LinesField, TextBox
from postings.held import MOST_YEARS
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.record import SectionKind
from postings.models import Contact, Duty, Location, SalaryRange, Section

# What the column of a yearly amount has room for.
_MOST_A_YEAR = Decimal(10) ** 12
_CURRENCY = re.compile(r"[A-Z]{3}")
_ZIP_CODE = re.compile(r"\d{5}(?:-\d{4})?")
_PLACE = ["street", "city", "county", "state", "postal_code"]
_TERRITORIES = ("AS", "GU", "MP", "PR", "VI")
_CODES_OF_STATES = {name.casefold(): code for name, code in STATES.items()} | {
    code.casefold(): code for code in (*STATES.values(), *_TERRITORIES)
}


class RouteForm(forms.ModelForm):
    experience_years = FigureField("1 or 1.5", label="Years of experience", max_digits=5, decimal_places=2)

    def clean_experience_years(self) -> Decimal | None:
        years = self.cleaned_data["experience_years"]
        if years is not None and "experience_years" in self.changed_data and not 0 <= years <= MOST_YEARS:
            raise forms.ValidationError(f"Years of experience lie between 0 and {MOST_YEARS}.")
        return years


class SalaryRangeForm(forms.ModelForm):
    minimum = FigureField("5,325 or 27.16", is_money=True, max_digits=14, decimal_places=4)
    maximum = FigureField("5,325 or 27.16", is_money=True, max_digits=14, decimal_places=4)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("minimum", "maximum"):
            amount = self.initial.get(name)
            # The column keeps four decimals for hourly pay; whole cents are shown as money is written.
            if isinstance(amount, Decimal) and amount == round(amount, 2):
                self.initial[name] = round(amount, 2)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high, is_reversed = cleaned.get("minimum"), cleaned.get("maximum"), cleaned.get("is_reversed")
        for name, amount in (("minimum", low), ("maximum", high)):
            if amount is not None and amount < 0:
                self.add_error(name, "Pay is not below zero.")
        if low is not None and high is not None and low > high and not is_reversed:
            self.add_error(
                "maximum",
                "The maximum is below the minimum. Correct the amounts or, if the document really prints them so, tick "
                "“Printed reversed”.",
            )
        if is_reversed and (low is None or high is None or low <= high):
            self.add_error("is_reversed", "These amounts are not reversed: untick this.")
        if not self.errors:
            self._check_year(cleaned)
        if not self.errors and low is None and high is None and not cleaned.get("stated"):
            raise forms.ValidationError("Fill in an amount or, where no figure is printed, the words “As printed”.")
        return cleaned

    def clean_currency(self) -> str:
        currency: str = self.cleaned_data["currency"].strip().upper()
        if not _CURRENCY.fullmatch(currency):
            raise forms.ValidationError("Write the currency as three letters, such as USD.")
        return currency

    def _check_year(self, cleaned: dict[str, Any]) -> None:
        row = SalaryRange(**{name: cleaned.get(name) for name in ("minimum", "maximum", "is_reversed")})
        row.period = cleaned.get("period") or ""
        row.set_annual_amounts()
        amounts = [amount for amount in (row.annual_minimum, row.annual_maximum) if amount is not None]
        if any(amount >= _MOST_A_YEAR for amount in amounts):
            raise forms.ValidationError("This is more than anybody earns in a year. Check the amounts and the period.")

    class Meta:
        model = SalaryRange
        fields = ["label", "minimum", "maximum", "currency", "period", "period_status", "is_reversed", "stated"]
        labels = {"is_reversed": "Printed reversed", "stated": "As printed"}
        help_texts = {
            "is_reversed": "The document prints the maximum below the minimum.",
            "period_status": "Inferred where the document does not say what period the pay is for.",
        }
        widgets = {"stated": TextBox(attrs={"rows": 2})}


class DutyForm(forms.ModelForm):
    percent_low = FigureField("35", label="Share of time (%)", max_digits=5, decimal_places=2)
    percent_high = FigureField("35", label="up to (%)", max_digits=5, decimal_places=2)
    tasks = LinesField(help_text="One task a line.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high = cleaned.get("percent_low"), cleaned.get("percent_high")
        for name, share in (("percent_low", low), ("percent_high", high)):
            if share is not None and not 0 <= share <= 100:
                self.add_error(name, "A share of time lies between 0 and 100 percent.")
        if low is not None and high is not None and low > high:
            self.add_error("percent_high", "The second percentage is not smaller than the first.")
        # A single percentage is a range that begins and ends with it.
        cleaned["percent_low"] = high if low is None else low
        cleaned["percent_high"] = low if high is None else high
        if not self.errors and not (cleaned.get("title") or cleaned.get("tasks")):
            self.add_error("title", "Say what the duty is: fill in a title or at least one task.")
        return cleaned

    class Meta:
        model = Duty
        fields = ["percent_low", "percent_high", "change", "essential", "title", "tasks"]
        widgets = {"title": forms.TextInput(attrs={"class": "vTextField"})}


class SectionForm(forms.ModelForm):
    kind = forms.ChoiceField(choices=[(kind, kind.replace("_", " ").capitalize()) for kind in get_args(SectionKind)])

    class Meta:
        model = Section
        fields = ["heading", "kind", "text"]
        widgets = {"text": TextBox(attrs={"rows": 6, "class": "vLargeTextField"})}


class LocationForm(forms.ModelForm):
    def clean_state(self) -> str:
        """The state's two letters, by which places are found."""
        state: str = self.cleaned_data["state"].strip()
        if not state or "state" not in self.changed_data:
            return state
        if state.casefold() not in _CODES_OF_STATES:
            raise forms.ValidationError("This is not a state. Write its name or its two letters, such as OR.")
        return _CODES_OF_STATES[state.casefold()]

    def clean_postal_code(self) -> str:
        code: str = self.cleaned_data["postal_code"].strip()
        if code and "postal_code" in self.changed_data and not _ZIP_CODE.fullmatch(code):
            raise forms.ValidationError("Write the ZIP code as 97301 or 97301-1234.")
        return code

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(name) for name in _PLACE):
            raise forms.ValidationError("Say where it is: fill in a city at least, or remove this place.")
        return cleaned

    class Meta:
        model = Location
        fields = _PLACE
        labels = {"postal_code": "ZIP code"}


class ContactForm(forms.ModelForm):
    role = forms.ChoiceField(
        required=False,
        choices=[
            ("", "Not stated"),
            ("recruiter", "Recruiter"),
            ("hr", "Human resources"),
            ("hiring_manager", "Hiring manager"),
            ("applicant_help", "Help for applicants"),
            (Contact.INTERNAL, "Internal (never shown to the public)"),
        ],
    )
    email = forms.EmailField(required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(name) for name in ("name", "email", "phone")):
            raise forms.ValidationError("Fill in a name, an e-mail address or a phone number.")
        return cleaned

    class Meta:
        model = Contact
        fields = ["name", "role", "email", "phone"]
