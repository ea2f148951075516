"""The forms of postings and positions, with errors that a recruiter understands."""

from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils import timezone

from agencies.forms import known_time_zone
from postings.admin.fields import DATE_EXAMPLES, END_OF_DAY, DeadlineField
from postings.ingest.fields.days.dates import EARLIEST_YEAR, LATEST_YEAR
from postings.ingest.layout.lines import clean
from postings.ingest.loading.rows import JobRows
from postings.models import Posting
from postings.models.job import Job
from postings.presentation.deadline import zone_of

# What the smallest column for whole numbers holds on every database.
_MOST_OPENINGS = 9_999


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
        self._check_unit(cleaned)
        self._check_class(cleaned)
        return cleaned

    def clean_title(self) -> str:
        return self._as_names_are_kept("title")

    def clean_working_title(self) -> str:
        return self._as_names_are_kept("working_title")

    def _as_names_are_kept(self, name: str) -> str:
        """What was typed or pasted, without markup and invisible characters, as the titles of documents are kept."""
        text: str = self.cleaned_data[name]
        if name not in self.changed_data or not text:
            return text
        if not clean(text):
            raise forms.ValidationError("Write the title in words, without markup.")
        return clean(text)

    def _check_unit(self, cleaned: dict[str, Any]) -> None:
        agency, unit = cleaned.get("agency"), cleaned.get("unit")
        if agency and unit and unit.agency_id != agency.pk:
            message = f"{unit} is a unit of {unit.agency}, not of {agency}. Choose one of its own, or none."
            self.add_error("unit", message)

    def _check_class(self, cleaned: dict[str, Any]) -> None:
        """A class brings its series along, and is one of the agency's jurisdiction."""
        agency, row, series = (cleaned.get(name) for name in ("agency", "classification", "series"))
        if row and (series is None or "series" not in self.changed_data):
            cleaned["series"] = row.series or series
        elif row and series and row.series_id not in (None, series.pk):
            message = f"{row} belongs to the series {row.series}. Choose that one, or leave this empty."
            self.add_error("series", message)
        is_moved = {"agency", "classification"} & set(self.changed_data)
        if is_moved and agency and row and row.jurisdiction_id != agency.jurisdiction_id:
            message = f"{row} is a class of {row.jurisdiction}; {agency} belongs to {agency.jurisdiction}. "
            self.add_error("classification", f"{message}Choose a class of the latter, or none.")

    class Meta:
        model = Job
        fields: list[str] = []


def version_of(job: Job) -> str:
    """Tells one state of a stored job from the next."""
    return job.updated_at.isoformat()


class PostingForm(JobForm):
    """The deadline is shown and entered in the posting's own time zone."""

    closes_at = DeadlineField(
        label="Deadline",
        help_text="The moment after which no application is taken, in the time zone below. Leave the time empty where "
        "only a day is announced: it then lasts to the end of that day.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.closes_at:
            self.initial["closes_at"] = timezone.make_naive(self.instance.closes_at, zone_of(self.instance))
        if "date_posted" in self.fields:
            self.fields["date_posted"].error_messages["invalid"] = DATE_EXAMPLES

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        agency, closes_at = cleaned.get("agency"), cleaned.get("closes_at")
        if "closes_at" in self.changed_data:
            self.instance.closes_time_stated = closes_at is not None and closes_at.time() != END_OF_DAY
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

    def clean_openings(self) -> int | None:
        openings: int | None = self.cleaned_data["openings"]
        if openings is not None and not 1 <= openings <= _MOST_OPENINGS:
            raise forms.ValidationError(
                f"Write a number from 1 to {_MOST_OPENINGS:,}, or nothing where it is not known."
            )
        return openings

    class Meta(JobForm.Meta):
        model = Posting
        labels = {"date_posted": "Posting date"}
        help_texts = {"time_zone": "Empty for that of the agency's jurisdiction."}


Day = TypeVar("Day", date, datetime)


def _in_range(day: Day | None, advice: str = "") -> Day | None:
    """The day, if its year can be that of a posting. Raises ValidationError."""
    if day and not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise forms.ValidationError(f"Check the year: it lies between {EARLIEST_YEAR} and {LATEST_YEAR}.{advice}")
    return day
