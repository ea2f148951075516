"""What a job consists of: pay, duties, places, contacts, sections, and what it was before."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q

from agencies.models.saving import SavedWhole
from postings.models.job import Position, Posting
from postings.models.place import Place
from postings.models.source import SourceDocument
from postings.pay import annual_amount


class JobPart(SavedWhole):
    """A row that belongs to one posting or to one position."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True)
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True)
    ordinal = models.PositiveIntegerField(
        default=0, help_text="Place in the document's order, and the number by which evidence names the row."
    )

    class Meta:
        abstract = True
        ordering = ["ordinal", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(posting=None, position__isnull=False) | Q(posting__isnull=False, position=None),
                name="%(class)s_has_one_job",
                violation_error_message="This belongs to one posting or to one position, not to both.",
            ),
        ]

    @property
    def job(self) -> Posting | Position | None:
        """The one job it belongs to; none only for a row that was never stored."""
        return self.posting or self.position


class SalaryRange(JobPart):
    """A printed pay range. The amounts stand as printed; `annual_*` put them on the one scale of postings.pay.

    `is_reversed` flags a range printed with its maximum below its minimum; its annual amounts are in order.
    """

    class Period(models.TextChoices):
        HOUR = "hour", "Hour"
        DAY = "day", "Day"
        WEEK = "week", "Week"
        BIWEEK = "biweek", "Two weeks"
        MONTH = "month", "Month"
        YEAR = "year", "Year"

    class PeriodStatus(models.TextChoices):
        STATED = "stated", "Stated"
        INFERRED = "inferred", "Inferred"

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="salary_ranges")
    position = models.ForeignKey(
        Position, on_delete=models.CASCADE, null=True, blank=True, related_name="salary_ranges"
    )
    minimum = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    maximum = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    currency = models.CharField(max_length=3, default="USD")
    period = models.CharField(max_length=10, choices=Period, blank=True)
    period_status = models.CharField(max_length=10, choices=PeriodStatus, blank=True)
    label = models.CharField(max_length=200, blank=True)
    stated = models.TextField(blank=True, help_text="The words the amounts were read from.")
    is_reversed = models.BooleanField(default=False)
    annual_minimum = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True, editable=False)
    annual_maximum = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True, editable=False)

    class Meta(JobPart.Meta):
        constraints = [
            *JobPart.Meta.constraints,
            models.CheckConstraint(
                condition=Q(minimum__lte=F("maximum")) | Q(minimum=None) | Q(maximum=None) | Q(is_reversed=True),
                name="salary_in_order_unless_flagged",
                violation_error_message="The maximum is below the minimum, and the range is not flagged as reversed.",
            ),
            models.CheckConstraint(
                condition=(Q(minimum=None) | Q(minimum__gte=0)) & (Q(maximum=None) | Q(maximum__gte=0)),
                name="salary_not_negative",
                violation_error_message="Pay is not below zero.",
            ),
        ]

    def __str__(self) -> str:
        return self.stated or f"{self.minimum} – {self.maximum}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_annual_amounts()
        super().save(*args, **kwargs)

    def set_annual_amounts(self) -> None:
        """Compute the annual amounts; whoever writes rows in bulk calls this, `save` does it itself."""
        stated = [self.maximum, self.minimum] if self.is_reversed else [self.minimum, self.maximum]
        self.annual_minimum, self.annual_maximum = (
            annual_amount(Decimal(amount), self.period) if amount is not None and self.period else None
            for amount in stated
        )


class Duty(JobPart):
    """A duty with its share of time: one number (low equals high) or a range."""

    class Change(models.TextChoices):
        NEW = "N", "New"
        REVISED = "R", "Revised"
        NONE = "NC", "No change"

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="duties")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="duties")
    percent_low = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    percent_high = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    change = models.CharField(max_length=2, choices=Change, blank=True)
    essential = models.BooleanField(null=True, blank=True)
    title = models.CharField(max_length=1000, blank=True)
    tasks = models.JSONField(default=list, blank=True)

    class Meta(JobPart.Meta):
        verbose_name_plural = "duties"
        constraints = [
            *JobPart.Meta.constraints,
            models.CheckConstraint(
                condition=Q(percent_low=None, percent_high=None)
                | Q(percent_low__gte=0, percent_high__lte=100, percent_low__lte=F("percent_high")),
                name="duty_percent_between_0_and_100",
                violation_error_message="A share of time lies between 0 and 100 percent, the smaller number first.",
            ),
        ]

    def __str__(self) -> str:
        return self.title or (self.tasks[0] if self.tasks else "Duty")


class Section(JobPart):
    """A part of the document under one heading, with its text without the heading."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="sections")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="sections")
    heading = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=30, default="other")
    text = models.TextField(blank=True)
    first_line = models.PositiveIntegerField(null=True, blank=True)
    last_line = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.heading


class Location(JobPart):
    """A place of work as printed; `place` is the gazetteer's row for it where there is one."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="locations")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="locations")
    street = models.CharField(max_length=200, blank=True)
    city = models.CharField(max_length=100, blank=True)
    county = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=50, blank=True)
    postal_code = models.CharField(max_length=10, blank=True)
    place = models.ForeignKey(Place, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return ", ".join(part for part in (self.street, self.city, self.county, self.state) if part)


class Contact(JobPart):
    """Whom an applicant may ask; role `internal` is named in a form and never shown to the public."""

    INTERNAL = "internal"

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="contacts")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="contacts")
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=100, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=50, blank=True)

    def __str__(self) -> str:
        return self.name or self.email or self.phone


class Revision(JobPart):
    """What a job was before a changed document updated it: the record as it was read."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="revisions")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="revisions")
    record = models.JSONField()
    source_document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, related_name="revisions")
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta(JobPart.Meta):
        ordering = ["-replaced_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.source_document}, replaced {self.replaced_at:%Y-%m-%d}"
