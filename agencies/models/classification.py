"""Classes of work, with their pay and the ladder they stand on."""

from typing import Any

from django.db import models
from django.urls import reverse

from agencies.models.agency import Jurisdiction, Spelling
from agencies.models.saving import SavedWhole


class ClassificationSeries(SavedWhole):
    """Classes of the same kind of work at rising levels, such as Office Specialist 1 and 2."""

    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="series")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=220, unique=True)
    needs_review = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "classification series"
        constraints = [
            models.UniqueConstraint(fields=["jurisdiction", "name"], name="series_name_once_per_jurisdiction"),
        ]

    def __str__(self) -> str:
        return self.name


class Classification(SavedWhole):
    """A class of work. Pay is that of its own pay table, in dollars a month, in `pay_year`."""

    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="classifications")
    series = models.ForeignKey(
        ClassificationSeries, on_delete=models.SET_NULL, null=True, blank=True, related_name="classifications"
    )
    title = models.CharField(max_length=200)
    number = models.CharField(max_length=20, blank=True, help_text="As the jurisdiction prints it, such as C0104.")
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    slug = models.SlugField(max_length=220, unique=True)
    monthly_minimum = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    monthly_maximum = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    pay_year = models.PositiveSmallIntegerField(null=True, blank=True)
    needs_review = models.BooleanField(default=False, help_text="Made from a document, not yet looked at by a person.")

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["jurisdiction", "title", "number"], name="classification_once_per_jurisdiction"
            ),
            models.UniqueConstraint(
                fields=["jurisdiction", "number"],
                condition=~models.Q(number=""),
                name="classification_number_once_per_jurisdiction",
                violation_error_message="Another class of this jurisdiction has this number.",
            ),
            models.CheckConstraint(
                condition=models.Q(monthly_minimum__lte=models.F("monthly_maximum"))
                | models.Q(monthly_minimum=None)
                | models.Q(monthly_maximum=None),
                name="classification_pay_in_order",
                violation_error_message="The maximum is below the minimum.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})" if self.number else self.title

    def get_absolute_url(self) -> str:
        return reverse("classification", args=[self.slug])


class ClassificationSpelling(Spelling):
    classification = models.ForeignKey(Classification, on_delete=models.CASCADE, related_name="spellings")
    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.CASCADE, related_name="+", editable=False)

    class Meta(Spelling.Meta):
        constraints = [
            models.UniqueConstraint(fields=["jurisdiction", "key"], name="classification_spelling_means_one_class"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.jurisdiction = self.classification.jurisdiction
        super().save(*args, **kwargs)
