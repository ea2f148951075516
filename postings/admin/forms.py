"""The forms of a job and its parts, with errors that a recruiter understands."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar, get_args
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.core.validators import ProhibitNullCharactersValidator
from django.utils import timezone

from agencies.forms import known_time_zone
from postings.ingest.fields.dates import EARLIEST_YEAR, LATEST_YEAR
from postings.ingest.loading.rows import JobRows
from postings.ingest.record import SectionKind
from postings.models import Contact, Duty, Posting, SalaryRange, Section
from postings.models.job import Job
from postings.presentation.deadline import zone_of

# What the column of a yearly amount has room for.
_MOST_A_YEAR = Decimal(10) ** 12


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


class JobForm(forms.ModelForm):
    """`before` are the rows that the job had before the form is saved, for a job that was read from a document."""

    before: JobRows | None = None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        seen = self.data.get("version")
        if seen and self.instance.pk and seen != version_of(self.instance):
            # The fields that nobody touched hold what the job was, and would be saved as if somebody had written it.
            self.add_error(
                None,
                "This was changed while you had it open, by a load of its document or by somebody else, so nothing was "
                "saved. Open it anew and enter your changes there; until then they stand below.",
            )
        agency, unit = cleaned.get("agency"), cleaned.get("unit")
        if agency and unit and unit.agency_id != agency.pk:
            self.add_error("unit", f"{unit} is a unit of {unit.agency}, not of {agency}.")
        classification, series = cleaned.get("classification"), cleaned.get("series")
        if classification and not series:
            cleaned["series"] = classification.series
        elif classification and series and classification.series_id not in (None, series.pk):
            self.add_error("series", f"{classification} belongs to the series {classification.series}.")
        return cleaned

    class Meta:
        model = Job
        fields: list[str] = []


def version_of(job: Job) -> str:
    """Tells one state of a stored job from the next."""
    return job.updated_at.isoformat()


class PostingForm(JobForm):
    """The deadline is shown and entered in the posting's own time zone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.closes_at:
            self.initial["closes_at"] = timezone.make_naive(self.instance.closes_at, zone_of(self.instance))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        agency, closes_at = cleaned.get("agency"), cleaned.get("closes_at")
        if agency and closes_at:
            zone = cleaned.get("time_zone") or agency.jurisdiction.time_zone or settings.TIME_ZONE
            cleaned["time_zone"], cleaned["closes_at"] = zone, closes_at.replace(tzinfo=ZoneInfo(zone))
        return cleaned

    def clean_time_zone(self) -> str:
        return known_time_zone(self.cleaned_data["time_zone"])

    def clean_date_posted(self) -> date | None:
        return _in_range(self.cleaned_data["date_posted"])

    def clean_closes_at(self) -> datetime | None:
        return _in_range(self.cleaned_data["closes_at"], " Leave it empty where there is no deadline.")

    class Meta(JobForm.Meta):
        model = Posting
        help_texts = {
            "closes_at": "The moment after which no application is taken, in the time zone below.",
            "time_zone": "Empty for that of the agency's jurisdiction.",
            "closes_time_stated": "Off where the document prints a date alone; the day then ends in the time zone.",
        }


Day = TypeVar("Day", date, datetime)


def _in_range(day: Day | None, advice: str = "") -> Day | None:
    """The day, if its year can be that of a posting. Raises ValidationError."""
    if day and not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise forms.ValidationError(f"Check the year: it lies between {EARLIEST_YEAR} and {LATEST_YEAR}.{advice}")
    return day


class RouteForm(forms.ModelForm):
    def clean_experience_years(self) -> Decimal | None:
        years = self.cleaned_data["experience_years"]
        if years is not None and years < 0:
            raise forms.ValidationError("Years of experience are not below zero.")
        return years


class SalaryRangeForm(forms.ModelForm):
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
        return cleaned

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
        widgets = {"stated": forms.Textarea(attrs={"rows": 2})}


class DutyForm(forms.ModelForm):
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
        labels = {"percent_low": "Share of time (%)", "percent_high": "up to (%)"}
        widgets = {"title": forms.TextInput(attrs={"class": "vTextField"})}


class SectionForm(forms.ModelForm):
    kind = forms.ChoiceField(choices=[(kind, kind.replace("_", " ").capitalize()) for kind in get_args(SectionKind)])

    class Meta:
        model = Section
        fields = ["heading", "kind", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 6, "class": "vLargeTextField"})}


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
