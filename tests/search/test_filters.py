"""Each filter: what it finds, how it says what is wrong, and how it stands in the address."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from postings.models import Posting
from search.answer.results import search
from search.engine import clauses
from search.filtering.filters import JobFilters
from tests.factories import (
    add_location,
    add_route,
    add_salary,
    at,
    make_agency,
    make_classification,
    make_position,
    make_posting,
    make_series,
)

NOW = at("2025-11-08T12:00:00-08:00")


def test_agency_one_or_several(db, titles):
    for name in ("Forestry", "Revenue", "Justice"):
        make_posting(name, agency=make_agency(f"Department of {name}"))
    assert titles("agency=department-of-forestry") == ["Forestry"]
    assert set(titles("agency=department-of-forestry&agency=department-of-justice")) == {"Forestry", "Justice"}


def test_series_of_the_class_or_of_the_job(db, titles):
    series = make_series("Office Specialist")
    make_posting("By class", classification=make_classification(series=series))
    make_posting("By itself", series=series)
    make_posting("None")
    assert set(titles("series=office-specialist")) == {"By class", "By itself"}
    assert titles("series=not_stated") == ["None"]


def test_place(db, titles):
    add_location(make_posting("Salem"), "Salem", "Marion")
    both = make_posting("Both")
    add_location(both, "Salem", "Marion")
    add_location(both, "Bend", "Deschutes", ordinal=1)
    make_posting("Nowhere")
    assert set(titles("city=Salem")) == {"Salem", "Both"}
    assert set(titles("city=SALEM")) == {"Salem", "Both"}
    assert set(titles("county=Deschutes")) == {"Both"}
    assert set(titles("city=not_stated&city=bend")) == {"Nowhere", "Both"}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("pay_min=60000", {"4000-5000 a month", "25-30 an hour", "two ranges", "up to", "from", "unstated"}),
        ("pay_min=60001", {"25-30 an hour", "two ranges", "from", "unstated"}),
        ("pay_min=30&pay_unit=hour", {"25-30 an hour", "two ranges", "from", "unstated"}),
        (
            "pay_min=5000&pay_unit=month",
            {"4000-5000 a month", "25-30 an hour", "two ranges", "up to", "from", "unstated"},
        ),
        ("pay_max=30000", {"two ranges", "up to", "unstated"}),
        ("pay_min=40000&pay_max=45000", {"up to", "unstated"}),
        ("pay_min=40000&pay_max=45000&pay_stated=1", {"up to"}),
        ("pay_stated=1", {"4000-5000 a month", "25-30 an hour", "two ranges", "up to", "from"}),
        ("pay_min=$62,400", {"25-30 an hour", "two ranges", "from", "unstated"}),
        ("pay_min=62400.01", {"two ranges", "from", "unstated"}),
    ],
)
def test_pay_by_overlap(db, titles, address, expected):
    add_salary(make_posting("4000-5000 a month"), "4000", "5000")
    add_salary(make_posting("25-30 an hour"), "25", "30", period="hour")
    several = make_posting("two ranges")
    add_salary(several, "20000", "30000", period="year")
    add_salary(several, "70000", "80000", period="year", ordinal=1)
    add_salary(make_posting("up to"), None, "60000", period="year")
    add_salary(make_posting("from"), "50000", None, period="year")
    make_posting("unstated")
    assert set(titles(address)) == expected


def test_pay_of_a_range_printed_backwards(db, titles):
    add_salary(make_posting("Backwards"), "5000", "4000", is_reversed=True)
    assert titles("pay_min=4500&pay_max=4600&pay_unit=month&pay_stated=1") == ["Backwards"]


@pytest.mark.parametrize("name", ["schedule", "appointment", "work_mode"])
def test_terms_with_not_stated_as_a_choice(db, titles, name):
    choices = [value for value, _ in Posting._meta.get_field(name).choices]
    for value in (*choices, ""):
        make_posting(value or "unstated", **{name: value})
    assert titles(f"{name}={choices[0]}") == [choices[0]]
    assert set(titles(f"{name}={choices[0]}&{name}={choices[1]}")) == set(choices[:2])
    assert titles(f"{name}=not_stated") == ["unstated"]


def test_a_choice_that_most_jobs_have_is_found_and_counted_like_any_other(db, ask):
    for number in range(4):
        make_posting(f"full {number}", schedule="full_time", work_mode="remote" if number else "")
    make_posting("part", schedule="part_time")
    make_posting("unstated")
    found = ask("schedule=full_time&work_mode=remote&education=not_stated")
    assert {hit.card.title for hit in found.hits} == {"full 1", "full 2", "full 3"}
    options = {option.value: option.count for option in found.facets["work_mode"].options}
    assert options == {"remote": 3, "not_stated": 1}
    found = ask("schedule=full_time")
    assert found.total == 4
    options = {option.value: option.count for option in found.facets["schedule"].options}
    assert options == {"full_time": 4, "part_time": 1, "not_stated": 1}


@pytest.mark.parametrize(
    ("degree", "expected"),
    [
        ("none", {"experience"}),
        ("high_school", {"experience"}),
        ("associate", {"experience", "associate or bachelor"}),
        ("bachelor", {"experience", "associate or bachelor", "bachelor"}),
        ("doctorate", {"experience", "associate or bachelor", "bachelor"}),
        ("not_stated", {"certificate", "nothing"}),
        ("none&education=not_stated", {"experience", "certificate", "nothing"}),
    ],
)
def test_education_is_the_lowest_that_qualifies(db, titles, degree, expected):
    either = make_posting("associate or bachelor")
    add_route(either, "A bachelor's degree", degree="bachelor")
    add_route(either, "An associate degree and three years", degree="associate", experience_years=3)
    add_route(make_posting("bachelor"), "A bachelor's degree", degree="bachelor")
    seasoned = make_posting("experience")
    add_route(seasoned, "A bachelor's degree", degree="bachelor")
    add_route(seasoned, "Five years of experience", experience_years=5)
    add_route(make_posting("certificate"), "A certificate as an arborist")
    make_posting("nothing")
    assert set(titles(f"education={degree}")) == expected


def test_open_and_closed_are_decided_when_asked(db, titles):
    make_posting("Closing", closes_at=at("2025-11-08T12:00:00-08:00"))
    make_posting("Closed", closes_at=at("2025-11-08T11:59:59-08:00"))
    make_posting("Until filled", closes_at=None)
    make_posting("Draft", status="draft")
    make_posting("Withdrawn", status="withdrawn")
    assert set(titles("", NOW)) == {"Closing", "Until filled"}
    assert titles("", NOW + timedelta(seconds=1)) == ["Until filled"]
    assert titles("show=closed", NOW) == ["Closed"]
    assert set(titles("show=all", NOW)) == {"Closing", "Closed", "Until filled"}


@pytest.mark.parametrize("few", [0, 2], ids=["leaving out the closed", "asking each job"])
@pytest.mark.parametrize("address", ["q=ranger", "agency=department-of-rangers", "q=ranger+OR+guard", ""])
def test_open_and_closed_are_told_apart_whichever_way_is_quicker(db, titles, monkeypatch, address, few):
    monkeypatch.setattr(clauses, "FEW", few)
    rangers = make_agency("Department of Rangers")
    for days in (-4000, -400, -65, -64, -33, -32, -31, -2, -1, 0, 1, 31, 32, 33):
        for second in (-1, 0, 1):
            closes = NOW + timedelta(days=days, seconds=second)
            make_posting(f"Ranger {'open' if closes >= NOW else 'closed'}", agency=rangers, closes_at=closes)
    assert set(titles(address, NOW)) == {"Ranger open"}
    assert set(titles(f"{address}&show=closed", NOW)) == {"Ranger closed"}
    found = search(QueryDict(address), NOW)
    assert found.total == 14
    assert [option.count for option in found.facets["show"].options] == [14, 28, 42]


def test_closing_within(db, titles):
    for days in (1, 3, 8):
        make_posting(f"in {days}", closes_at=NOW + timedelta(days=days))
    make_posting("never", closes_at=None)
    assert set(titles("closing=3", NOW)) == {"in 1", "in 3"}
    assert set(titles("closing=10", NOW)) == {"in 1", "in 3", "in 8"}


def test_open_until_filled(db, ask):
    make_posting("soon", closes_at=NOW + timedelta(days=1))
    make_posting("soon or filled", closes_at=NOW + timedelta(days=1), open_until_filled=True)
    make_posting("not said", closes_at=None)
    make_posting("filled", closes_at=None, open_until_filled=True)
    found = ask("closing=until_filled", NOW)
    assert [hit.card.title for hit in found.hits] == ["filled"]
    assert [(chip.label, chip.url) for chip in found.chips] == [("Open until filled", "/")]
    options = {option.value: option.count for option in found.facets["closing"].options}
    assert options == {"3": 2, "7": 2, "14": 2, "30": 2, "until_filled": 1}
    typed = ask("q=open+until+filled", NOW)
    assert [hit.card.title for hit in typed.hits] == ["filled"]
    assert [phrase.label for phrase in typed.understood] == ["Open until filled"]


def test_posted_within(db, titles):
    today = timezone.localdate(NOW)
    for days in (0, 3, 8):
        make_posting(f"{days} ago", date_posted=today - timedelta(days=days), closes_at=None)
    make_posting("some day", date_posted=None, closes_at=None)
    assert set(titles("posted=3", NOW)) == {"0 ago", "3 ago"}


def test_positions_on_request_whether_or_not_open(db, titles):
    make_posting("Opening")
    make_position("Career Coach")
    assert titles("") == ["Opening"]
    assert titles("kind=position") == ["Career Coach"]
    assert titles("kind=position&show=closed") == ["Career Coach"]


def filters_of(address: str) -> JobFilters:
    return JobFilters(QueryDict(address), NOW)


@pytest.mark.parametrize(
    ("address", "name", "message"),
    [
        ("pay_min=abc", "pay", "“abc” is not an amount of money; write it like 27.50 or 4,500."),
        ("pay_min=" + "9" * 5000, "pay", "is not an amount of money"),
        ("pay_min=inf", "pay", "“inf” is not an amount"),
        ("pay_max=NaN", "pay", "“NaN” is not an amount"),
        ("pay_max=-1", "pay", "“-1” is not an amount"),
        ("pay_min=1e400", "pay", "“1e400” is not an amount"),
        ("pay_min=9&pay_max=8", "pay", "The lowest pay is above the highest; both were left out."),
        ("pay_unit=fortnight", "pay", "not by “fortnight”"),
        ("agency=nobody", "agency", "There is no agency “nobody”."),
        ("agency=%00%ED%A0%80", "agency", "There is no agency"),
        ("schedule=sometimes", "schedule", "There is no schedule “sometimes”."),
        ("closing=0", "closing", "“0” is not a number of days from 1 to 3,650."),
        ("closing=99999999999999999999", "closing", "is not a number of days"),
        ("posted=%D9%A3", "posted", "is not a number of days"),
        ("show=everything", "show", "“everything” is not one of the choices: open, closed, all."),
        ("kind=thing", "kind", "“thing” is not one of the choices: posting, position."),
        ("sort=luck", "sort", "“luck” is not one of the choices"),
        ("&".join(f"city=c{number}" for number in range(30)), "city", "At most 20 choices"),
    ],
)
def test_what_cannot_be_used_is_named_and_left_out(db, address, name, message):
    filters = filters_of(address)
    assert list(filters.form.errors) == [name]
    assert message in " ".join(filters.form.errors[name])
    kept = filters.url()
    assert len(kept) < 400
    assert not filters_of(kept.partition("?")[2]).form.errors


def test_what_is_right_beside_a_wrong_value_is_kept(db):
    make_agency("Department of Forestry")
    filters = filters_of("agency=nobody&agency=department-of-forestry&pay_min=x&pay_max=80000&pay_unit=year")
    assert filters.url() == "/?agency=department-of-forestry&pay_max=80000"


def test_addresses_are_canonical(db):
    make_agency("Department of Forestry")
    address = (
        "sort=pay&work_mode=hybrid&q=+nurse++salem&agency=&pay_unit=year&pay_min=$4,000.00&show=open&kind=posting"
        "&closing=&agency=department-of-forestry&work_mode=hybrid&pay_max=&unknown=1"
    )
    assert filters_of(address).url() == (
        "/?q=nurse+salem&agency=department-of-forestry&pay_min=4000&work_mode=hybrid&sort=pay"
    )


def test_repeated_single_values_are_named(db, ask):
    results = ask("closing=3&closing=7")
    assert results.filters.values["closing"] == 7
    assert results.notices == ["“closing” was given more than once; only the last one counts."]
