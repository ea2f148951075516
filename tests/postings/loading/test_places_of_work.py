"""Which row of the gazetteer a printed place is."""

import pytest

from postings.ingest.loading.places import Gazetteer
from postings.ingest.record import LocationText
from postings.models import Place


@pytest.fixture
def gazetteer(db):
    for city, state in (("Dover", "NH"), ("Dover", "DE"), ("Torrance", "CA")):
        Place.objects.create(city=city, state=state)
    return Gazetteer()


@pytest.mark.parametrize(
    ("city", "state", "home_state", "found"),
    [
        ("Dover", "DE", "NH", "Dover, DE"),
        ("DOVER", None, "NH", "Dover, NH"),
        ("Torrance", None, "", "Torrance, CA"),  # the only one of that name
        ("Dover", None, "", None),
        ("Torrance", None, "NH", None),
    ],
)
def test_a_city_is_the_one_of_its_state_or_the_only_one(gazetteer, city, state, home_state, found):
    place = gazetteer.place(LocationText(city=city, state=state), home_state)
    assert place == found if found is None else str(place) == found
