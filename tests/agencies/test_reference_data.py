"""The reference data itself: every line can be told from every other, and says what it should."""

from collections import Counter

import pytest
from django.conf import settings

from agencies.jurisdictions import kind_of_government
from agencies.reference import read_table
from agencies.spelling import agency_form, number_key, spelling_key, title_form
from search.filtering.near import miles_between

FOLDER = settings.BASE_DIR / "fixtures" / "reference"


def table(name):
    return read_table(FOLDER / f"{name}.csv")


def twice(values):
    return [value for value, count in Counter(values).items() if count > 1]


def names(line, name):
    return {spelling_key(text) for text in (line[name], *line["spellings"].split(";")) if text.strip()}


def test_no_two_agencies_have_a_spelling_or_form_in_common():
    forms = [
        (line["jurisdiction"], form)
        for line in table("agencies")
        for form in {agency_form(key, spelling_key(line["jurisdiction"])) for key in names(line, "name")}
    ]
    assert twice(forms) == []
    assert twice(line["number"] for line in table("agencies") if line["number"]) == []


def test_no_two_classes_have_a_spelling_or_form_in_common():
    lines = table("classifications")
    assert twice(form for line in lines for form in {title_form(key) for key in names(line, "title")}) == []
    assert twice(number_key(line["number"]) for line in lines if line["number"]) == []
    assert all(len(line["number"]) in (0, 5) for line in lines)
    assert len(lines) == 320


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Office Specialist 2", "C0104"),
        ("Social Service Specialist 1", "C6612"),
        ("Social Service Specialist 2", "C6613"),
        ("Operations & Policy Analyst 3", "C0872"),
        ("Operations & Policy Analyst 4", "C0873"),
        ("Business & Employment Specialist 2", "C6699"),
    ],
)
def test_class_numbers(title, number):
    assert [line["number"] for line in table("classifications") if line["title"] == title] == [number]


def test_a_class_stands_in_the_series_that_its_title_names():
    for line in table("classifications"):
        assert line["title"].startswith(line["series"])
        assert (line["level"] or " ")[-1] == (line["title"][-1] if line["title"][-1].isdigit() else " ")
        assert int(line["monthly_minimum"]) <= int(line["monthly_maximum"])


def test_every_agency_has_its_jurisdiction():
    jurisdictions = {line["name"]: line["kind"] for line in table("jurisdictions")}
    assert {line["jurisdiction"] for line in table("agencies")} == set(jurisdictions)
    for name, kind in jurisdictions.items():
        assert kind_of_government(name) in (kind, "unknown")


def test_every_zip_code_lies_in_a_place_and_near_it():
    points = {(line["state"], line["city"], line["county"]): point(line) for line in table("places")}
    codes = table("postal_codes")
    assert len(points) == len(table("places")) > 35_000
    assert twice(line["code"] for line in codes) == []
    assert len(codes) > 40_000
    assert ("OR", "Bend", "Deschutes") in points
    assert all(county for state, _, county in points if state == "OR")
    away = [miles_between(points[line["state"], line["city"], line["county"]], point(line)) for line in codes]
    assert max(away) < 60


def test_every_place_of_oregon_lies_in_it():
    for line in (*table("places"), *table("postal_codes")):
        latitude, longitude = point(line)
        assert line["state"] != "OR" or (41.9 <= latitude <= 46.3 and -124.6 <= longitude <= -116.4)


def point(line):
    return float(line["latitude"]), float(line["longitude"])
