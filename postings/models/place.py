"""Where jobs are: cities with their counties, and ZIP codes."""

from django.db import models

from agencies.models.saving import SavedWhole


class Point(SavedWhole):
    """Somewhere on the map, in degrees north and east; None where that is not known."""

    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta:
        abstract = True


class Place(Point):
    city = models.CharField(max_length=100)
    county = models.CharField(max_length=100, blank=True)
    state = models.CharField("state code", max_length=2)

    class Meta:
        ordering = ["state", "city"]
        constraints = [
            models.UniqueConstraint(fields=["state", "city", "county"], name="place_once"),
        ]

    def __str__(self) -> str:
        return f"{self.city}, {self.state}"


class PostalCode(Point):
    code = models.CharField(max_length=10, primary_key=True)
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="postal_codes")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code
