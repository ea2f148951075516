"""The employers: jurisdictions, their agencies, and the agencies' divisions and teams."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse

from agencies.models.saving import SavedWhole
from agencies.spelling import spelling_key

# The name of the row for an employer, or for a government, of which a document says nothing.
NO_NAME = "Not stated"
UNNAMED_EMPLOYER = "Employer not stated"


class Jurisdiction(SavedWhole):
    """A government, or a public body of its own, under whose rules an agency hires."""

    class Kind(models.TextChoices):
        STATE = "state", "State"
        COUNTY = "county", "County"
        CITY = "city", "City"
        SPECIAL_DISTRICT = "special_district", "Special district"
        EDUCATION = "education", "Education"
        FEDERAL = "federal", "Federal"
        TRIBAL = "tribal", "Tribal"
        NONPROFIT = "nonprofit", "Nonprofit"
        UNKNOWN = "unknown", "Not stated"

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=200, unique=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.UNKNOWN)
    state = models.CharField("state code", max_length=2, blank=True)
    time_zone = models.CharField(
        max_length=64,
        blank=True,
        help_text="IANA name, such as America/Los_Angeles. A deadline's day ends in this zone.",
    )
    needs_review = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_named(self) -> bool:
        """Whether this is a government, and not the row for documents that name none."""
        return self.name != NO_NAME


class Agency(SavedWhole):
    """An employer within a jurisdiction."""

    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="agencies")
    name = models.CharField(max_length=200)
    number = models.CharField(max_length=20, blank=True)
    slug = models.SlugField(max_length=220, unique=True)
    needs_review = models.BooleanField(default=False, help_text="Made from a document, not yet looked at by a person.")

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "agencies"
        constraints = [
            models.UniqueConstraint(
                fields=["jurisdiction", "name"],
                name="agency_name_once_per_jurisdiction",
                violation_error_message="This jurisdiction has an agency of this name already.",
            ),
            models.UniqueConstraint(
                fields=["jurisdiction", "number"],
                condition=~models.Q(number=""),
                name="agency_number_once_per_jurisdiction",
                violation_error_message="Another agency of this jurisdiction has this number.",
            ),
        ]

    def __str__(self) -> str:
        return self.name if self.is_named else UNNAMED_EMPLOYER

    @property
    def is_named(self) -> bool:
        """Whether this is an employer, and not the row for documents that name none."""
        return self.name != NO_NAME

    def get_absolute_url(self) -> str:
        return reverse("agency", args=[self.slug])


class Spelling(SavedWhole):
    """A name as documents print it; `key` is what a printed name is looked up by."""

    spelling = models.CharField(max_length=250)
    key = models.CharField(max_length=250, editable=False)

    class Meta:
        abstract = True
        ordering = ["spelling"]

    def __str__(self) -> str:
        return self.spelling

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = spelling_key(self.spelling)
        super().save(*args, **kwargs)


class AgencySpelling(Spelling):
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="spellings")
    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.CASCADE, related_name="+", editable=False)

    class Meta(Spelling.Meta):
        constraints = [
            models.UniqueConstraint(fields=["jurisdiction", "key"], name="agency_spelling_means_one_agency"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.jurisdiction = self.agency.jurisdiction
        super().save(*args, **kwargs)


class Unit(SavedWhole):
    """A division, office or team of an agency."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "name"],
                condition=models.Q(parent=None),
                name="unit_name_once_per_agency",
                violation_error_message="This agency has a unit of this name already.",
            ),
            models.UniqueConstraint(
                fields=["parent", "name"],
                name="unit_name_once_per_parent",
                violation_error_message="The larger unit has a unit of this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a larger unit that belongs to another agency or lies within this one."""
        if self.parent and self.parent.agency_id != self.agency_id:
            raise ValidationError({"parent": f"{self.parent} is a unit of another agency, {self.parent.agency}."})
        if self.parent and self.pk and self in self.parent.path():
            raise ValidationError({"parent": "A unit cannot lie within itself."})

    def path(self) -> list["Unit"]:
        """The units from the largest down to this one."""
        path = [self]
        # Two edits at the same moment may put two units within each other, which neither edit could see.
        while (larger := path[0].parent) and larger not in path:
            path.insert(0, larger)
        return path
