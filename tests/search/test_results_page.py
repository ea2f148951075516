"""The page of results: what a card says, how the page is ordered, and what it costs."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agencies.models import Unit
from search.indexing.refresh import rebuild
from tests.factories import (
    add_contact,
    add_location,
    add_route,
    add_salary,
    add_section,
    at,
    make_agency,
    make_classification,
    make_document,
    make_position,
    make_posting,
    make_series,
    make_unit,
)

NOW = at("2025-11-08T12:00:00-08:00")


def test_card_says_all_at_a_glance(db, ask):
    agency = make_agency("Department of Human Services")
    posting = make_posting(
        "Coaching and Training Specialist",
        agency=agency,
        unit=make_unit(agency, "Child Welfare", "District 2"),
        classification=make_classification("Social Services Specialist 2", "C6613"),
        work_mode="hybrid",
        schedule="full_time",
        appointment="permanent",
        closes_at=at("2025-11-13T23:59:59-08:00"),
    )
    add_salary(posting, "5325", "8148")
    for ordinal, (city, county) in enumerate([("Portland", "Multnomah"), ("Salem", "Marion"), ("", "Lane")]):
        add_location(posting, city, county, ordinal=ordinal)
    (hit,) = ask("q=training", NOW).hits
    card = hit.card
    assert card.title == "Coaching and Training Specialist"
    assert hit.title == "Coaching and <mark>Training</mark> Specialist"
    assert card.class_title == "Social Services Specialist 2 (C6613)"
    assert (card.agency, card.unit) == ("Department of Human Services", "District 2")
    assert card.places == "Portland, Salem, Lane County (OR)"
    assert card.terms == "Hybrid, full time, permanent"
    assert (card.pay.scaled, card.pay.printed) == ("$63,900 – $97,776 a year", "$5,325 – $8,148 a month")
    assert (card.deadline.countdown, card.deadline.day) == ("Closes in 5 days", "Thu, Nov 13")
    assert card.url == posting.get_absolute_url()


@pytest.mark.parametrize(("number", "expected"), [("C0104", "Class C0104"), ("", "")])
def test_a_title_that_is_the_class_is_not_said_twice(db, ask, number, expected):
    make_posting("Office Specialist 2 (Bilingual)", classification=make_classification("Office Specialist 2", number))
    (hit,) = ask("q=office").hits
    assert hit.card.class_title == expected


def test_units_that_lie_within_each_other_do_not_hold_up_the_index(db, ask):
    unit = make_unit(make_agency(), "Fire", "Dispatch")
    Unit.objects.filter(pk=unit.parent_id).update(parent=unit)
    make_posting(agency=unit.agency, unit=unit)
    assert ask("q=dispatch").total == 1


def test_pay_on_the_scale_that_the_seeker_thinks_in(db, ask):
    add_salary(make_posting(), "5325", "8148")
    (hit,) = ask("pay_unit=hour").hits
    assert (hit.card.pay.scaled, hit.card.pay.printed) == ("$30.72 – $47.01 an hour", "$5,325 – $8,148 a month")
    (hit,) = ask("pay_unit=month").hits
    assert (hit.card.pay.scaled, hit.card.pay.printed) == ("", "$5,325 – $8,148 a month")


def test_deadline_counts_down_to_the_moment_it_passes(db, ask):
    make_posting(closes_at=at("2025-11-08T13:20:00-08:00"), closes_time_stated=True)
    before, after = at("2025-11-08T13:20:00-08:00"), at("2025-11-08T13:20:01-08:00")
    (hit,) = ask("show=all", before).hits
    assert (hit.card.deadline.state, hit.card.deadline.countdown) == ("soon", "Closes today at 1:20 PM")
    (hit,) = ask("show=all", after).hits
    assert (hit.card.deadline.state, hit.card.deadline.countdown) == ("closed", "Closed on November 8, 2025")
    (hit,) = ask("show=all", at("2025-11-07T23:50:00-08:00")).hits
    assert hit.card.deadline.countdown == "Closes tomorrow at 1:20 PM"


def test_snippet_shows_what_matched_and_never_markup(db, ask):
    posting = make_posting()
    words = "Nothing to see here. " * 60
    add_section(posting, "Duties", f"{words} Traps <b>beavers</b> & relocates them upriver. {words}")
    (hit,) = ask("q=beaver").hits
    assert "&lt;b&gt;<mark>beavers</mark>&lt;/b&gt; &amp; relocates" in hit.snippet
    assert len(hit.snippet) < 500


def test_snippet_shows_the_phrase_that_means_what_was_asked_for(db, ask):
    posting = make_posting("Advocate")
    words = "Nothing to see here. " * 20
    add_section(posting, "About", f"Human and social matters. {words} Our case managers find parents. {words}")
    (hit,) = ask("q=social+worker").hits
    assert hit.snippet.startswith("Our <mark>case</mark> <mark>managers</mark> find parents.")
    assert hit.why == ["Found in its text", "also: case manager"]


def test_people_inside_an_agency_are_neither_found_nor_shown(db, ask):
    document = make_document("text", layout="position_description")
    position = make_position("Career Coach", source_document=document)
    add_contact(position, "Rosalind Quimby", role="internal", email="r.quimby@example.gov")
    add_section(
        position, "Supervision", "Reports to Rosalind Quimby.\nSupervisor name: Quimby, Rosalind\nCoaches staff."
    )
    add_section(position, "Signatures", "Signed: Odalys Fenwick", kind="signatures", ordinal=1)
    assert ask("kind=position&q=quimby").total == 0
    assert ask("kind=position&q=fenwick").total == 0
    (hit,) = ask("kind=position&q=coaches").hits
    assert "Quimby" not in hit.snippet


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ["new", "old", "undated"]),
        ("sort=newest", ["new", "old", "undated"]),
        ("sort=closing", ["old", "new", "undated"]),
        ("sort=pay", ["undated", "old", "new"]),
        ("sort=relevance", ["new", "old", "undated"]),
        ("q=job&sort=pay", ["undated", "old", "new"]),
    ],
)
def test_orders(db, titles, address, expected):
    now, today = timezone.now(), timezone.localdate()
    series = make_series("Job")
    new = make_posting("new", date_posted=today, closes_at=now + timedelta(days=20), series=series)
    old = make_posting("old", date_posted=today - timedelta(days=9), closes_at=now + timedelta(days=2), series=series)
    undated = make_posting("undated", date_posted=None, closes_at=None, series=series)
    type(undated).objects.filter(pk=undated.pk).update(created_at=now - timedelta(days=30))
    add_salary(old, "5000", "6000")
    add_salary(undated, "40", None, period="hour")
    add_route(new, "Nothing")
    assert titles(address) == expected


def test_open_and_closed_jobs_by_deadline_page_by_page(db, ask, monkeypatch):
    monkeypatch.setattr("search.answer.results.PAGE_SIZE", 2)
    for days in (-3, 5, -1, 2, -2):
        make_posting(str(days), closes_at=timezone.now() + timedelta(days=days))
    make_posting("never")
    pages = [[hit.card.title for hit in ask(f"show=all&sort=closing&page={page}").hits] for page in (1, 2, 3)]
    assert pages == [["2", "5"], ["never", "-1"], ["-2", "-3"]]
    assert ask("show=all&sort=closing").total == 6


def test_closed_jobs_stand_with_the_latest_first(db, titles):
    for days in (3, 1, 2):
        make_posting(str(days), closes_at=timezone.now() - timedelta(days=days))
    assert titles("show=closed&sort=closing") == ["1", "2", "3"]


@pytest.mark.parametrize("address", ["", "q=job&", "sort=closing&", "sort=pay&"])
def test_pages_neither_repeat_nor_skip_among_equals(db, ask, address):
    for _ in range(70):
        make_posting("Job", date_posted=timezone.localdate(), closes_at=NOW + timedelta(days=1))
    seen = [hit.card.url for page in range(1, 5) for hit in ask(f"{address}page={page}", NOW).hits]
    assert len(seen) == len(set(seen)) == 70


def test_no_more_queries_for_more_hits(db, client):
    counts = []
    for jobs in (1, 25):
        for number in range(jobs):
            agency = make_agency(f"Department {jobs} {number}")
            posting = make_posting(agency=agency, series=make_series(f"Series {jobs} {number}"))
            add_salary(posting, "4000", "5000")
            add_location(posting)
        rebuild()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get("/?agency=department-1-0&agency=nobody&series=series-1-0&q=job", follow=True)
            client.get("/?q=dispatcher")
        counts.append(len(queries))
    assert max(counts) <= 12  # of two pages, the first of a commit, for which all names are learned anew
    with CaptureQueriesContext(connection) as queries:
        answer = client.get("/?agency=department-1-0&agency=nobody&series=series-1-0&series=none")
    assert len(queries) <= 4
    assert len(answer.content) < 60_000


def test_page_holds_what_a_seeker_needs(db, client):
    posting = make_posting("Forester")
    add_location(posting, "Salem", "Marion")
    add_salary(posting, "4000", "5000")
    make_posting("Ranger")
    rebuild()
    content = client.get("/?city=salem&pay_min=3000&pay_unit=month").content.decode()
    assert re.search(r"<h1[^>]*>\s*1 open job\s*</h1>", content)
    assert "Remove </span>salem" in content
    assert "At least $3,000 a month" in content
    assert "All these jobs state their pay." in content
    assert 'href="/postings/' in content
    assert '<link rel="canonical" href="/?city=salem&amp;pay_min=3000&amp;pay_unit=month">' in content


def test_nothing_found_is_a_page_that_helps(db, client):
    make_posting("Forester")
    rebuild()
    content = client.get("/?q=forester&closing=1").content.decode()
    assert "No open jobs for “forester”" in content
    assert "Without “Closes within 1 day”" in content
    assert "1 job" in content


def test_a_filter_without_choices_is_left_out(db, client):
    add_salary(make_posting("Forester"), "4000", "5000")
    rebuild()
    found, nothing = (client.get(f"/?q={word}").content.decode() for word in ("forester", "zzzunfindable"))
    assert 'id="facet-agency"' in found
    assert 'id="facet-pay"' in found
    assert "no pay." not in found
    assert 'id="facet-agency"' not in nothing
    assert 'name="pay_min"' in nothing
    assert 'name="years"' in nothing
    assert "Page 1 of 1" not in found + nothing


def test_what_is_wrong_with_a_filter_is_said_above_the_results_and_beside_it(db, client):
    make_posting("Forester")
    rebuild()
    content = client.get("/?pay_min=lots").content.decode()
    problem = "“lots” is not an amount of money; write it like 27.50 or 4,500."
    assert f'<li><a href="#facet-pay">Pay</a>: {problem}</li>' in content
    assert content.index('role="status"') < content.index('<ol class="hits"')
    assert 'aria-describedby="problem-pay"' in content
    assert re.search(rf'<ul class="problem" id="problem-pay">\s*<li>{problem}</li>', content)
