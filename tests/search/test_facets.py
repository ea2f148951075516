"""Counts beside the choices: each must be the number of jobs that choosing it would show, counted here by hand."""

import random
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils import timezone

from agencies.models.agency import NO_NAME
from postings.models import Posting
from search.answer.facets import Facet, FacetOption
from search.answer.results import Results, search
from search.indexing import refresh
from tests.factories import (
    add_location,
    add_route,
    add_salary,
    make_agency,
    make_jurisdiction,
    make_posting,
    make_series,
)

DEGREES = ["none", "high_school", "associate", "bachelor", "master", "doctorate"]
TOWNS = [("Salem", "Marion"), ("Bend", "Deschutes"), ("Portland", "Multnomah"), ("", "Marion")]
ADDRESSES = [
    "",
    "agency=department-0",
    "agency=department-0&agency=department-1&work_mode=hybrid&work_mode=not_stated",
    "city=Salem&education=associate&pay_min=30&pay_unit=hour",
    "pay_min=55000&pay_max=70000&schedule=full_time",
    "pay_stated=1&show=all&closing=30",
    "show=closed&series=series-1&series=not_stated",
    "posted=7&closing=9&county=Marion",
    "state=WA&city=Salem",
    "state=OR&state=not_stated&show=all",
    "closing=until_filled",
    "closing=until_filled&show=all&city=Salem",
    "education=bachelor&education=not_stated&appointment=not_stated",
]


@pytest.fixture
def now(db) -> datetime:
    """Eighty postings of all sorts, and the moment at which they are looked at."""
    now = timezone.now().replace(microsecond=0)
    dice = random.Random(20251108)
    agencies = [make_agency(f"Department {number}") for number in range(3)]
    series = [make_series(f"Series {number}") for number in range(2)]
    for number in range(80):
        posting = make_posting(
            f"Job {number}",
            agency=dice.choice(agencies),
            series=dice.choice([*series, None]),
            schedule=dice.choice(["full_time", "part_time", ""]),
            appointment=dice.choice(["permanent", "seasonal", ""]),
            work_mode=dice.choice(["hybrid", "remote", "onsite", ""]),
            closes_at=dice.choice([None, now + timedelta(days=dice.randint(-20, 40), hours=1)]),
            open_until_filled=dice.choice([True, None]),
            date_posted=dice.choice([None, timezone.localdate(now) - timedelta(days=dice.randint(0, 40))]),
        )
        for ordinal, (city, county) in enumerate(dice.sample(TOWNS, dice.randint(0, 2))):
            add_location(posting, city, county, state=dice.choice(["OR", "WA", ""]), ordinal=ordinal)
        for ordinal in range(dice.randint(0, 2)):
            low = dice.randint(30, 90) * 1000
            ends = dice.choice([(low, low + 9000), (low, None), (None, low)])
            add_salary(posting, *(str(end) if end else None for end in ends), period="year", ordinal=ordinal)
        for degree in dice.sample([*DEGREES, ""], dice.randint(0, 2)):
            add_route(posting, "A way", degree=degree)
    refresh.rebuild()
    return now


def shown_by_hand(address: str, now: datetime) -> int:
    """How many postings an address must show, worked out from the rows alone."""
    asked = QueryDict(address)
    return sum(_fits(posting, asked, now) for posting in Posting.objects.prefetch_related("salary_ranges"))


def _fits(posting: Posting, asked: QueryDict, now: datetime) -> bool:
    towns = list(posting.locations.values_list("city", "county", "state"))
    values = {
        "agency": {posting.agency.slug},
        "series": {posting.series.slug} if posting.series else {"not_stated"},
        "city": {city for city, _, _ in towns if city} or {"not_stated"},
        "county": {county for _, county, _ in towns if county} or {"not_stated"},
        "state": {state for _, _, state in towns if state} or {"not_stated"},
        "schedule": {posting.schedule or "not_stated"},
        "appointment": {posting.appointment or "not_stated"},
        "work_mode": {posting.work_mode or "not_stated"},
    }
    return (
        all(values[name] & set(asked.getlist(name)) for name in values if asked.getlist(name))
        and _qualifies(posting, asked.getlist("education"))
        and _pays(posting, asked)
        and _is_shown(posting, asked.get("show", "open"), now)
        and ("closing" not in asked or _closes_as(posting, asked["closing"], now))
        and ("posted" not in asked or _posted_within(posting, int(asked["posted"]), now))
    )


def _qualifies(posting: Posting, asked: list[str]) -> bool:
    needed = [
        DEGREES.index(degree) for degree in posting.qualification_routes.values_list("degree", flat=True) if degree
    ]
    if not needed:
        return not asked or "not_stated" in asked
    return not asked or any(min(needed) <= DEGREES.index(degree) for degree in asked if degree in DEGREES)


def _pays(posting: Posting, asked: QueryDict) -> bool:
    hours = 2080 if asked.get("pay_unit") == "hour" else 1
    low, high = (Decimal(asked.get(name, default)) * hours for name, default in (("pay_min", 0), ("pay_max", 10**9)))
    ranges = [
        (salary.annual_minimum or Decimal(0), salary.annual_maximum or Decimal(10**9))
        for salary in posting.salary_ranges.all()
    ]
    if not ranges:
        return "pay_stated" not in asked
    return any(least <= high and most >= low for least, most in ranges)


def _is_shown(posting: Posting, show: str, now: datetime) -> bool:
    return show == "all" or (show == "open") == (posting.closes_at is None or posting.closes_at >= now)


def _closes_as(posting: Posting, asked: str, now: datetime) -> bool:
    if asked == "until_filled":
        return posting.closes_at is None and posting.open_until_filled is True
    return posting.closes_at is not None and now <= posting.closes_at <= now + timedelta(days=int(asked))


def _posted_within(posting: Posting, days: int, now: datetime) -> bool:
    return posting.date_posted is not None and posting.date_posted >= timezone.localdate(now) - timedelta(days=days)


def test_totals_are_what_the_rows_say(now):
    for address in ADDRESSES:
        assert search(QueryDict(address), now).total == shown_by_hand(address, now), address


def test_each_count_is_what_the_choice_alone_would_show(now):
    for address in ADDRESSES:
        for name, facet in search(QueryDict(address), now).facets.items():
            if name != "pay":
                for option in facet.options:
                    chosen = QueryDict(address, mutable=True)
                    chosen.setlist(name, [option.value])
                    assert option.count == shown_by_hand(chosen.urlencode(), now), (address, name, option.value)


def test_jobs_without_stated_pay_are_counted(now):
    for address in ADDRESSES:
        anything, stated = QueryDict(address, mutable=True), QueryDict(address, mutable=True)
        for name in ("pay_min", "pay_max", "pay_unit", "pay_stated"):
            anything.pop(name, None)
            stated.pop(name, None)
        stated["pay_stated"] = "1"
        (option,) = search(QueryDict(address), now).facets["pay"].options
        assert option.count == shown_by_hand(anything.urlencode(), now) - shown_by_hand(stated.urlencode(), now)


def taking(results: Results, facet: Facet, option: FacetOption) -> str:
    """The address after a click on an option, which takes a selected one back."""
    filter_, value = results.filters.filters[facet.name], results.filters.values[facet.name]
    return results.filters.url(**{facet.name: filter_.toggled(option.value, value)})


def test_every_address_on_the_page_leads_where_it_says(now):
    for address in ADDRESSES:
        results = search(QueryDict(address), now)
        for facet in results.facets.values():
            for option in facet.options:
                there = follow(taking(results, facet, option), now)
                chosen = {other.value for other in there.facets[facet.name].options if other.selected}
                assert (option.value in chosen) != option.selected or (facet.name, option.value) == ("show", "open")
        for chip in results.chips:
            there = follow(chip.url, now)
            assert {other.label for other in there.chips} == {other.label for other in results.chips} - {chip.label}
        assert follow(results.url_without_filters, now).chips == []


def follow(url: str, now: datetime) -> Results:
    results = search(QueryDict(url.partition("?")[2]), now)
    assert not results.filters.form.errors
    assert not results.notices
    return results


def test_nothing_found_says_what_to_loosen(now):
    address = "agency=department-0&city=Salem&work_mode=remote&schedule=part_time&closing=1&q=job"
    results = search(QueryDict(address), now)
    assert results.total == 0
    assert results.hits == []
    assert results.loosen
    for step in results.loosen:
        assert step.count == search(QueryDict(step.url.partition("?")[2]), now).total > 0
    assert [step.count for step in results.loosen] == sorted((step.count for step in results.loosen), reverse=True)


def test_words_that_never_meet_are_offered_apart(db, ask):
    make_posting("Forester")
    make_posting("Nurse")
    offered = {step.label: step for step in ask("q=forester+nurse").loosen}
    assert offered["Any of the words instead of all"].count == 2
    assert offered["Any of the words instead of all"].url == "/?q=forester+OR+nurse"


def test_long_facets_are_cut_but_keep_what_is_chosen(db, ask):
    for number in range(30):
        for _ in range(30 - number):
            make_posting(agency=make_agency(f"Department {number:02}"))
    facet = ask("agency=department-29").facets["agency"]
    assert [option.label for option in facet.options[:2]] == ["Department 00", "Department 01"]
    assert facet.options[-1].selected
    assert len(facet.options) == 11
    assert facet.more == 19
    assert len(ask(facet.url.partition("?")[2]).facets["agency"].options) == 30


def test_names_that_several_governments_use_are_told_apart(db, ask):
    state, county = make_jurisdiction("State of Oregon"), make_jurisdiction("Lake County", kind="county")
    for jurisdiction in (state, county):
        agency = make_agency("Parks Department", jurisdiction=jurisdiction, slug=f"parks-{jurisdiction.slug}")
        make_posting(agency=agency)
    make_posting(agency=make_agency("Department of Forestry", jurisdiction=state))
    labels = {option.label for option in ask().facets["agency"].options}
    assert labels == {"Parks Department (State of Oregon)", "Parks Department (Lake County)", "Department of Forestry"}


def test_jobs_of_no_named_employer_come_last_whoever_has_more(db, ask):
    nobody = make_agency(NO_NAME, jurisdiction=make_jurisdiction(NO_NAME, kind="unknown", state=""))
    under_state = make_agency(NO_NAME, slug="not-stated-2")
    for agency in (nobody, nobody, nobody, under_state, make_agency()):
        make_posting(agency=agency)
    options = ask().facets["agency"].options
    assert {option.label: option.count for option in options} == {
        "Department of Forestry": 1,
        "Not stated (State of Oregon)": 1,
        "Not stated": 3,
    }
    assert options[-1].label == "Not stated"
