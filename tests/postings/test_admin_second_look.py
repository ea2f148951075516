"""The second look at a job as it stands in the database: its class, its class's other jobs, and what edits left."""

from decimal import Decimal

import pytest
from django.urls import reverse

from postings.admin.second_look import findings
from postings.admin.source_panel import source_panel
from tests.factories import (
    add_duty,
    add_location,
    add_route,
    add_salary,
    at,
    evidence,
    make_classification,
    make_document,
    make_posting,
)
from tests.postings.admin_forms import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def accountant(db):
    classification = make_classification(
        "Accountant 2", "C1216", monthly_minimum=Decimal(5000), monthly_maximum=Decimal(7600), pay_year=2023
    )
    posting = make_posting("Budget Accountant", classification=classification, date_posted=at("2025-11-03").date())
    add_location(posting, "Salem", "Marion")
    add_route(posting, "Three years of bookkeeping", experience_years="3")
    return posting


def messages(posting) -> list[str]:
    return [finding.message for finding in findings(posting)]


@pytest.mark.parametrize(
    ("low", "high", "fits"),
    [
        ("5000", "7600", True),
        ("5300", "8600", True),
        ("4680", "7110", True),
        ("5300", "9400", False),
        ("3000", "7600", False),
    ],
)
def test_pay_is_held_against_the_table_of_its_class(accountant, low, high, fits):
    add_salary(accountant, low, high)
    expected = (
        f"${int(low):,} – ${int(high):,} a month lies outside what Accountant 2 (C1216) pays by its pay table of 2023, "
        "$5,000 – $7,600. Check the amounts and the class."
    )
    assert messages(accountant) == ([] if fits else [expected])


def test_pay_by_the_hour_is_not_held_against_a_table_by_the_month(accountant):
    add_salary(accountant, "20", "30", period="hour")
    assert messages(accountant) == []


@pytest.mark.parametrize(("printed", "agrees"), [("Classification: C1216", True), ("Classification: C1217", False)])
def test_a_number_that_is_not_the_classs_is_noticed(accountant, printed, agrees):
    add_salary(accountant, "5000", "7600")
    accountant.source_document = make_document("Budget Accountant", printed)
    accountant.evidence = {"classification.number": evidence(2, printed)}
    accountant.save()
    found = findings(accountant)
    assert [finding.line for finding in found] == ([] if agrees else [2])


def test_a_degree_that_other_jobs_of_the_class_do_not_ask_for_is_noticed(accountant):
    other = make_posting("Grants Accountant", classification=accountant.classification)
    add_salary(other, "5000", "7600")
    add_location(other, "Bend", "Deschutes")
    add_route(other, "A bachelor's degree in accounting", degree="bachelor")
    (found,) = findings(other)
    assert found.message.startswith("Every way to qualify asks for a degree, while “Budget Accountant”")
    assert found.anchor == "qualification_routes-group"
    assert (found.fact, found.line) == ("Way to qualify 1", None)


def test_what_is_said_beside_the_document_is_not_said_twice(accountant):
    add_salary(accountant, "5000", "7600")
    accountant.closes_at = None
    accountant.source_document = make_document("Budget Accountant", "Pay")
    accountant.save()
    assert len(findings(accountant)) == 1
    accountant.source_document.warnings.create(code="no_closing_date", message="No deadline.", key="closes_at")
    assert findings(accountant) == []


@pytest.mark.parametrize(("code", "key"), [("unreadable_date", "closes_at"), ("missing_value", "closes_at")])
def test_a_deadline_that_cannot_be_read_is_not_missed_too(accountant, code, key):
    add_salary(accountant, "5000", "7600")
    accountant.closes_at = None
    accountant.source_document = make_document("Budget Accountant", "Deadline: 02/30/2026")
    accountant.save()
    accountant.source_document.warnings.create(code=code, message="It is no date.", key=key, line=2)
    assert findings(accountant) == []


def test_what_another_job_of_the_document_lacks_is_not_said_of_this_one(accountant):
    document = make_document("Budget Accountant", "Grants Accountant")
    accountant.source_document = document
    accountant.save()
    make_posting("Grants Accountant", source_document=document)
    for _ in range(2):
        document.warnings.create(code="missing_value", message="No pay was found in the posting.", key="salary_ranges")
    assert [finding.fact for finding in findings(accountant)] == ["Salary ranges"]
    assert len(source_panel(document).warnings_without_line) == 1


def test_a_deadline_that_an_edit_left_before_the_posting_date(accountant):
    add_salary(accountant, "5000", "7600")
    accountant.closes_at = at("2025-11-01T17:00:00-07:00")
    accountant.save()
    assert messages(accountant) == [
        "Applications close on November 1, 2025, before the posting date, November 3, 2025."
    ]


def test_the_change_page_shows_what_was_found(admin_client, accountant):
    page = admin_client.get(reverse("admin:postings_posting_change", args=[accountant.pk])).content.decode()
    assert "A second look" in page
    assert '<a href="#salary_ranges-group">Salary ranges</a>: No pay was found in the posting.' in page
    add_salary(accountant, "5000", "7600")
    page = admin_client.get(reverse("admin:postings_posting_change", args=[accountant.pk])).content.decode()
    assert "A second look" not in page


def test_who_saves_and_leaves_is_told_what_was_found(admin_client, accountant):
    add_salary(accountant, "5000", "7600")
    add_duty(accountant, "Counts.", percent="60")
    accountant.title = "<b>Accountant</b>"
    accountant.save()
    address = reverse("admin:postings_posting_change", args=[accountant.pk])
    told = f'A second look at <a href="{address}">&lt;b&gt;Accountant&lt;/b&gt;</a> finds something about: Duties.'
    form = form_of(admin_client, address)
    assert told in admin_client.post(address, form | {"_save": "Save"}, follow=True).content.decode()
    form = form_of(admin_client, address)
    page = admin_client.post(address, form | {"_continue": "Save"}, follow=True).content.decode()
    assert "A second look at" not in page
    assert "add up to 60%, not to 100%" in page
