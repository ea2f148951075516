"""The second look at a job as it stands in the database: its class, its class's other jobs, and what edits left."""

from decimal import Decimal

import pytest
from django.urls import reverse

from postings.admin.second_look import findings
from tests.factories import (
    add_location,
    add_route,
    add_salary,
    at,
    evidence,
    make_classification,
    make_document,
    make_posting,
)

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
    [("5000", "7600", True), ("5300", "8600", True), ("5300", "9400", False), ("3000", "7600", False)],
)
def test_pay_is_held_against_the_table_of_its_class(accountant, low, high, fits):
    add_salary(accountant, low, high)
    expected = "The class Accountant 2 (C1216) pays $5,000 to $7,600 a month in 2023 by its pay table."
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


def test_the_change_page_shows_what_was_found(admin_client, accountant):
    page = admin_client.get(reverse("admin:postings_posting_change", args=[accountant.pk])).content.decode()
    assert "A second look" in page
    assert '<a href="#salary_ranges-group">Salary ranges</a>: The posting states no pay.' in page
    add_salary(accountant, "5000", "7600")
    page = admin_client.get(reverse("admin:postings_posting_change", args=[accountant.pk])).content.decode()
    assert "A second look" not in page
