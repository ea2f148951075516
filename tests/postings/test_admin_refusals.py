"""What the admin refuses and in which words, and what it takes as people write it."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from postings.models import Duty, Location, QualificationRoute, SalaryRange
from tests.factories import (
    at,
    make_agency,
    make_classification,
    make_jurisdiction,
    make_series,
    make_unit,
)
from tests.postings.admin_forms import address, errors, form_of, save
from tests.postings.scenes import clerk_with_parts

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting():
    return clerk_with_parts()


class TestRefusals:
    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"salary_ranges-0-minimum": "30"}, "The maximum is below the minimum."),
            ({"salary_ranges-0-minimum": "-1"}, "Pay is not below zero."),
            ({"salary_ranges-0-is_reversed": "on"}, "These amounts are not reversed"),
            ({"salary_ranges-0-maximum": "9999999999"}, "more than anybody earns"),
            ({"salary_ranges-0-maximum": "99999999999999999999"}, "Ensure that there are no more than"),
            ({"duties-0-percent_low": "101"}, "between 0 and 100 percent"),
            ({"duties-0-percent_low": "-5"}, "between 0 and 100 percent"),
            ({"duties-0-percent_low": "60", "duties-0-percent_high": "40"}, "not smaller than the first"),
            ({"duties-0-tasks": "", "duties-0-title": ""}, "Say what the duty is"),
            ({"duties-0-tasks": "a\0b"}, "Null characters are not allowed."),
            ({"time_zone": "Pacific"}, "not the name of a time zone"),
            ({"title": ""}, "This field is required."),
            ({"title": "x" * 301}, "at most 300 characters"),
            ({"closes_at_0": "2025-02-30"}, "Write the day as 2026-12-31"),
            ({"closes_at_1": "noonish"}, "Write the time as 17:00 or 5:00 pm"),
            ({"closes_at_0": "", "closes_at_1": "17:00"}, "Fill in the day to which this time belongs."),
            ({"date_posted": "tomorrow"}, "Write the day as 2026-12-31"),
            ({"openings": "0"}, "a number from 1 to 9,999"),
            ({"openings": "99999999999"}, "a number from 1 to 9,999"),
            ({"title": "<b></b>"}, "Write the title in words"),
            ({"salary_ranges-0-minimum": "ten"}, "Write the number in digits, such as 5,325"),
            ({"salary_ranges-0-minimum": "5.000,5"}, "Write the number in digits, such as 5,325"),
            ({"salary_ranges-0-currency": "$"}, "three letters, such as USD"),
            ({"salary_ranges-0-minimum": "", "salary_ranges-0-maximum": ""}, "Fill in an amount"),
            ({"locations-0-state": "Orgeon"}, "This is not a state."),
            ({"locations-0-postal_code": "9730"}, "Write the ZIP code as 97301"),
            ({"locations-0-city": "", "locations-0-county": "", "locations-0-state": ""}, "fill in a city at least"),
            ({"agency": "99999"}, "not one of the available choices"),
        ],
    )
    def test_words(self, admin_client, posting, changes, words):
        response = save(admin_client, posting, **changes)
        assert words in errors(response)
        assert SalaryRange.objects.get().maximum == 20
        assert Duty.objects.get().percent_low == 35

    def test_a_reversed_range_is_saved_when_it_is_flagged(self, admin_client, posting):
        flagged = {"salary_ranges-0-minimum": "30", "salary_ranges-0-is_reversed": "on"}
        assert save(admin_client, posting, **flagged).status_code == 302
        row = SalaryRange.objects.get()
        assert (row.minimum, row.maximum) == (30, 20)
        assert row.annual_minimum < row.annual_maximum

    @pytest.mark.parametrize("field", ["date_posted", "closes_at_0"])
    @pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
    def test_a_year_that_no_posting_has(self, admin_client, posting, field, day):
        response = save(admin_client, posting, **{"closes_at_1": "00:00:00", field: day})
        assert "Check the year: it lies between 1990 and 2100." in errors(response)

    @pytest.mark.parametrize("years", ["-3", "65"])
    def test_experience_that_nobody_has(self, admin_client, posting, years):
        response = save(admin_client, posting, **{"qualification_routes-0-experience_years": years})
        assert "Years of experience lie between 0 and 60." in errors(response)

    def test_a_unit_of_another_agency(self, admin_client, posting):
        unit = make_unit(make_agency("Department of Energy"), "Nuclear Safety")
        assert "Nuclear Safety is a unit of Department of Energy" in errors(save(admin_client, posting, unit=unit.pk))

    def test_a_series_that_is_not_the_classes(self, admin_client, posting):
        row = make_classification(series=make_series("Office Specialist"))
        other = make_series("Office Assistant")
        response = save(admin_client, posting, classification=row.pk, series=other.pk)
        assert "belongs to the series Office Specialist" in errors(response)

    def test_a_class_of_another_jurisdiction(self, admin_client, posting):
        row = make_classification("Planner 1", "0101", jurisdiction=make_jurisdiction("City of Salem", kind="city"))
        response = save(admin_client, posting, classification=row.pk)
        assert "Planner 1 (0101) is a class of City of Salem" in errors(response)

    def test_another_class_brings_its_series_along(self, admin_client, posting):
        old, new = make_series("Office Assistant"), make_series("Office Specialist")
        posting.series = old
        posting.save()
        row = make_classification(series=new)
        assert save(admin_client, posting, classification=row.pk).status_code == 302
        posting.refresh_from_db()
        assert (posting.classification, posting.series) == (row, new)

    def test_an_early_deadline_is_saved_with_a_warning(self, admin_client, posting):
        posting.date_posted = date(2030, 1, 2)
        posting.save()
        url = address(posting)
        data = form_of(admin_client, url) | {"closes_at_0": "2030-01-01", "closes_at_1": "10:00"}
        response = admin_client.post(url, data, follow=True)
        assert "The deadline lies before the posting date." in response.content.decode()


class TestDeadline:
    def test_it_is_shown_and_entered_in_the_postings_own_time_zone(self, admin_client, posting):
        posting.time_zone, posting.closes_at = "America/New_York", at("2030-03-01T23:59:59-05:00")
        posting.save()
        assert form_of(admin_client, address(posting))["closes_at_1"] == ""
        save(admin_client, posting)
        posting.refresh_from_db()
        assert posting.closes_at == at("2030-03-01T23:59:59-05:00")
        save(admin_client, posting, closes_at_1="17:00", time_zone="America/Boise")
        posting.refresh_from_db()
        assert posting.closes_at == at("2030-03-01T17:00:00-07:00")

    def test_without_a_time_zone_it_takes_that_of_the_jurisdiction(self, admin_client, posting):
        jurisdiction = posting.agency.jurisdiction
        jurisdiction.time_zone = "America/Chicago"
        jurisdiction.save()
        save(admin_client, posting, closes_at_0="2030-03-01", closes_at_1="17:00", time_zone="")
        posting.refresh_from_db()
        assert (posting.time_zone, posting.closes_at) == ("America/Chicago", at("2030-03-01T17:00:00-06:00"))

    @pytest.mark.parametrize(
        ("clock", "moment", "is_stated"),
        [
            ("", "2030-03-01T23:59:59-08:00", False),
            ("5:00 p.m.", "2030-03-01T17:00:00-08:00", True),
            ("5 PM", "2030-03-01T17:00:00-08:00", True),
            ("23:59", "2030-03-01T23:59:00-08:00", True),
        ],
    )
    def test_a_day_alone_lasts_to_its_end_and_a_time_counts_as_stated(
        self, admin_client, posting, clock, moment, is_stated
    ):
        save(admin_client, posting, closes_at_0="3/1/2030", closes_at_1=clock)
        posting.refresh_from_db()
        assert (posting.closes_at, posting.closes_time_stated) == (at(moment), is_stated)

    def test_without_a_day_there_is_none(self, admin_client, posting):
        posting.closes_time_stated = True
        posting.save()
        save(admin_client, posting, closes_at_0="", closes_at_1="")
        posting.refresh_from_db()
        assert (posting.closes_at, posting.closes_time_stated) == (None, False)


class TestValuesAsPeopleWriteThem:
    def test_signs_and_commas_of_amounts_and_shares(self, admin_client, posting):
        changes = {
            "salary_ranges-0-minimum": " $4,325.50",
            "salary_ranges-0-maximum": "5,000",
            "salary_ranges-0-period": "month",
            "salary_ranges-0-currency": "usd",
            "duties-0-percent_low": "40%",
            "duties-0-percent_high": "",
        }
        assert save(admin_client, posting, **changes).status_code == 302
        row = SalaryRange.objects.get()
        assert (f"{row.minimum:.2f}", row.maximum, row.currency) == ("4325.50", 5000, "USD")
        assert Duty.objects.get().percent_high == 40

    def test_numbers_are_shown_without_the_zeros_of_their_columns(self, admin_client, posting):
        QualificationRoute.objects.update(experience_years=Decimal("1.50"))
        SalaryRange.objects.update(maximum=Decimal("20.1250"))
        shown = form_of(admin_client, address(posting))
        assert (shown["duties-0-percent_low"], shown["qualification_routes-0-experience_years"]) == ("35", "1.5")
        page = admin_client.get(address(posting)).content.decode()
        assert 'value="10.00"' in page
        assert 'value="20.1250"' in page

    def test_the_name_of_a_state(self, admin_client, posting):
        assert save(admin_client, posting, **{"locations-0-state": "washington"}).status_code == 302
        assert Location.objects.get().state == "WA"

    def test_a_state_that_a_document_printed_otherwise_stays(self, admin_client, posting):
        Location.objects.update(state="Ore.")
        assert save(admin_client, posting, title="Clerk").status_code == 302
        assert Location.objects.get().state == "Ore."

    def test_what_cannot_be_seen_is_taken_out_of_titles(self, admin_client, posting):
        save(admin_client, posting, title="Senior\u200b <b>Clerk</b> \u202e🎉", working_title="\u00a0Clerk\ufeff")
        posting.refresh_from_db()
        assert (posting.title, posting.working_title) == ("Senior Clerk 🎉", "Clerk")


@pytest.mark.parametrize("job", ["posting", "position"])
@pytest.mark.parametrize("key", ["abc", "-1", "1.5", "9999999", "9" * 30, "²"])
def test_an_address_that_names_no_agency_opens_an_empty_form(admin_client, job, key):
    page = admin_client.get(reverse(f"admin:postings_{job}_add"), {"agency": key})
    assert page.status_code == 200
