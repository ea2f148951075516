"""Where jobs are: cities with their counties, and ZIP codes."""

import re
from typing import Any

from django.db import models

from agencies.models.saving import SavedWhole
from agencies.spelling import folded

_POSSESSIVE = re.compile(r"[’']s\b")
_WORD = re.compile(r"[a-z0-9]+")
WHOLE_WORDS = {"st": "saint", "mt": "mount", "ft": "fort"}


def town_key(name: str) -> str:
    """By what a town is looked up, however it is printed or typed: "ST. HELENS" and "Saint Helens" are one."""
    first, *others = _WORD.findall(folded(_POSSESSIVE.sub("", name))) or [""]
    return " ".join([WHOLE_WORDS.get(first, first), *others])


class Point(SavedWhole):
    """Somewhere on the map, in degrees north and east; None where that is not known."""

    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta:
        abstract = True


class Place(Point):
    """`key` is what `town_key` makes of the city."""

    city = models.CharField(max_length=100)
    county = models.CharField(max_length=100, blank=True)
    state = models.CharField("state code", max_length=2)
    key = models.CharField(max_length=100, editable=False)

    class Meta:
        ordering = ["state", "city"]
        constraints = [
            models.UniqueConstraint(fields=["state", "city", "county"], name="place_once"),
        ]
        indexes = [
            models.Index(fields=["key", "state"], name="place_by_key"),
            models.Index(fields=["latitude", "longitude"], name="place_by_latitude"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = town_key(self.city)
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.city}, {self.state}"


class PostalCode(Point):
    code = models.CharField(max_length=10, primary_key=True)
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="postal_codes")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code
