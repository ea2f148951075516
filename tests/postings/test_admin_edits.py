"""Edits in the admin are stored whole, refused in plain words, and told to whoever listens for changed jobs."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.urls import reverse

from agencies.models import Agency, Classification
from postings.models import Duty, Location, Place, Position, Posting, SalaryRange
from postings.signals import jobs_changed
from tests.factories import (
    at,
    evidence,
    make_agency,
    make_classification,
    make_position,
    make_posting,
    make_series,
    make_unit,
)
from tests.postings.admin_forms import address, errors, form_of, save
from tests.postings.scenes import clerk_with_parts

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(db):
    """The jobs announced as changed, each with whether that was inside a transaction."""
    announced = []

    def listen(sender, ids, **_):
        announced.extend((sender, pk, connection.in_atomic_block) for pk in ids)

    jobs_changed.connect(listen)
    yield announced
    jobs_changed.disconnect(listen)


def jobs(heard):
    assert all(inside for *_, inside in heard)
    return {(model, pk) for model, pk, _ in heard}


@pytest.fixture
def posting():
    return clerk_with_parts()


class TestJob:
    def test_saving_without_a_change_changes_nothing(self, admin_client, posting):
        before = Posting.objects.values().get()
        duty = Duty.objects.values().get()
        assert save(admin_client, posting).status_code == 302
        after = Posting.objects.values().get()
        changed = {name for name in before if before[name] != after[name]}
        assert changed <= {"updated_at", "closes_at"}
        assert Duty.objects.values().get() == duty

    def test_fields_and_parts_are_saved_together(self, admin_client, posting, heard):
        response = save(
            admin_client,
            posting,
            **{
                "title": "Senior Clerk",
                "closes_at_0": "2031-05-01",
                "closes_at_1": "17:00:00",
                "salary_ranges-0-maximum": "25.50",
                "duties-0-tasks": "File letters.\r\n\r\n  Train others. \n",
                "duties-0-percent_low": "40",
                "duties-0-percent_high": "",
            },
        )
        assert response.status_code == 302
        posting.refresh_from_db()
        assert (posting.title, posting.closes_at) == ("Senior Clerk", at("2031-05-01T17:00:00-07:00"))
        assert SalaryRange.objects.get().annual_maximum == 53040
        duty = Duty.objects.get()
        assert duty.tasks == ["File letters.", "Train others."]
        assert (duty.percent_low, duty.percent_high) == (40, 40)
        assert jobs(heard) == {(Posting, posting.pk)}

    def test_an_edited_fact_says_so_and_keeps_the_documents_line_to_compare_it_with(self, admin_client, posting):
        assert save(admin_client, posting, **{"salary_ranges-0-maximum": "25"}).status_code == 302
        posting.refresh_from_db()
        assert posting.evidence == {
            "title": evidence(1),
            "salary_ranges": {"status": "edited"},
            "salary_ranges.0": evidence(2, status="edited"),
            "duties.4": evidence(3),
        }
        assert save(admin_client, posting, title="Senior Clerk").status_code == 302
        posting.refresh_from_db()
        assert posting.evidence["title"] == evidence(1, status="edited")
        assert sorted(posting.edited_facts.values_list("key", flat=True)) == ["salary_ranges", "title"]

    def test_a_part_added_by_hand_takes_no_evidence_of_the_document(self, admin_client, posting):
        response = save(
            admin_client,
            posting,
            **{"duties-TOTAL_FORMS": "3", "duties-1-tasks": "One", "duties-2-title": "Two", "duties-2-tasks": ""},
        )
        assert response.status_code == 302
        assert list(Duty.objects.values_list("ordinal", "title")) == [(0, ""), (5, ""), (6, "Two")]

    def test_a_removed_part_is_announced(self, admin_client, posting, heard):
        assert save(admin_client, posting, **{"duties-0-DELETE": "on"}).status_code == 302
        assert not Duty.objects.exists()
        assert jobs(heard) == {(Posting, posting.pk)}

    def test_an_edited_place_is_looked_up_again(self, admin_client, posting):
        bend = Place.objects.create(city="Bend", county="Deschutes", state="OR")
        assert save(admin_client, posting, **{"locations-0-city": "Bend", "locations-0-county": ""}).status_code == 302
        assert Location.objects.get().place == bend
        assert save(admin_client, posting, **{"locations-0-city": "Nowhere"}).status_code == 302
        assert Location.objects.get().place is None

    def test_a_posting_made_by_hand(self, admin_client, heard):
        agency, row = make_agency(), make_classification(series=make_series())
        url = reverse("admin:postings_posting_add")
        data = form_of(admin_client, url) | {
            "title": "Clerk", "agency": agency.pk, "classification": row.pk, "contacts-TOTAL_FORMS": "1",
            "contacts-0-name": "Kim Lee", "contacts-0-role": "recruiter",
        }  # fmt: skip
        assert admin_client.post(url, data).status_code == 302
        posting = Posting.objects.get()
        assert (posting.natural_key, posting.source_document, posting.status) == (None, None, "draft")
        assert posting.series == row.series
        assert posting.contacts.get().name == "Kim Lee"
        assert (Posting, posting.pk) in jobs(heard)

    def test_two_jobs_made_by_hand_do_not_collide(self, admin_client):
        agency = make_agency()
        url = reverse("admin:postings_position_add")
        for title in ("One", "Two"):
            data = form_of(admin_client, url) | {"title": title, "agency": agency.pk}
            assert admin_client.post(url, data).status_code == 302
        assert Position.objects.filter(natural_key=None).count() == 2

    def test_a_deleted_job_is_announced(self, admin_client, posting, heard):
        pk = posting.pk
        assert admin_client.post(address(posting, "delete"), {"post": "yes"}).status_code == 302
        assert not Posting.objects.exists()
        assert (Posting, pk) in jobs(heard)

    def test_a_deleted_position_announces_the_postings_that_fill_it(self, admin_client, heard):
        position = make_position()
        posting = make_posting(position=position)
        heard.clear()
        pk = position.pk
        admin_client.post(address(position, "delete"), {"post": "yes"})
        assert jobs(heard) == {(Position, pk), (Posting, posting.pk)}

    def test_deleting_many_announces_each(self, admin_client, heard):
        postings = [make_posting(), make_posting()]
        heard.clear()
        data = {"action": "delete_selected", "_selected_action": [row.pk for row in postings], "post": "yes"}
        admin_client.post(reverse("admin:postings_posting_changelist"), data)
        assert jobs(heard) == {(Posting, row.pk) for row in postings}

    @pytest.mark.parametrize(("action", "status"), [("publish", "published"), ("withdraw", "withdrawn")])
    def test_status_actions(self, admin_client, heard, action, status):
        draft, done = make_posting(status="draft"), make_posting(status=status)
        heard.clear()
        data = {"action": action, "_selected_action": [draft.pk, done.pk]}
        response = admin_client.post(reverse("admin:postings_posting_changelist"), data, follow=True)
        assert f"1 posting is now {status}." in response.content.decode()
        assert set(Posting.objects.values_list("status", flat=True)) == {status}
        assert jobs(heard) == {(Posting, draft.pk)}
        assert LogEntry.objects.filter(object_id=str(draft.pk)).exists()

    @pytest.mark.parametrize(("status", "shown"), [("published", True), ("draft", False), ("withdrawn", False)])
    def test_view_on_site(self, admin_client, status, shown):
        posting = make_posting(status=status)
        page = admin_client.get(address(posting)).content.decode()
        assert (posting.get_absolute_url() in page) is shown


class TestNames:
    @pytest.fixture
    def filled(self):
        """An agency and a class with a job each."""
        series = make_series()
        row = make_classification(series=series)
        agency = make_agency()
        unit = make_unit(agency, "Fire", "Dispatch")
        posting = make_posting(agency=agency, classification=row, unit=unit)
        position = make_position(agency=make_agency("Department of Energy"), series=series)
        return {"agency": agency, "row": row, "series": series, "unit": unit, "posting": posting, "position": position}

    def test_a_renamed_agency_is_announced_and_stays_findable(self, admin_client, filled, heard):
        heard.clear()
        agency = filled["agency"]
        assert save(admin_client, agency, name="Department of Trees").status_code == 302
        agency.refresh_from_db()
        assert (agency.name, agency.slug) == ("Department of Trees", "department-of-forestry")
        assert jobs(heard) == {(Posting, filled["posting"].pk)}
        assert agency.spellings.filter(key="department of trees").exists()

    @pytest.mark.parametrize(
        ("name", "field", "kinds"),
        [
            ("row", "title", {"posting"}),
            ("series", "name", {"posting", "position"}),
            ("unit", "name", {"posting"}),
        ],
    )
    def test_other_renames_are_announced(self, admin_client, filled, heard, name, field, kinds):
        heard.clear()
        assert save(admin_client, filled[name], **{field: "New name"}).status_code == 302
        assert jobs(heard) == {(type(filled[kind]), filled[kind].pk) for kind in kinds}

    @pytest.mark.parametrize("name", ["row", "series", "unit"])
    def test_deletions_are_announced(self, admin_client, filled, heard, name):
        heard.clear()
        assert admin_client.post(address(filled[name], "delete"), {"post": "yes"}).status_code == 302
        assert (Posting, filled["posting"].pk) in jobs(heard)

    def test_an_agency_with_jobs_is_not_deleted(self, admin_client, filled):
        response = admin_client.post(address(filled["agency"], "delete"), {"post": "yes"})
        assert response.status_code == 200
        assert Agency.objects.filter(pk=filled["agency"].pk).exists()

    def test_mark_as_reviewed(self, admin_client):
        agency = make_agency(needs_review=True)
        data = {"action": "mark_reviewed", "_selected_action": [agency.pk]}
        admin_client.post(reverse("admin:agencies_agency_changelist"), data)
        agency.refresh_from_db()
        assert not agency.needs_review

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"monthly_minimum": "-5"}, "Pay is not below zero."),
            ({"level": "99999999"}, "Write a number from 0 to 99."),
            ({"pay_year": "20255"}, "Write a number from 1990 to 2100."),
        ],
    )
    def test_numbers_that_no_class_has(self, admin_client, filled, changes, words):
        assert words in errors(save(admin_client, filled["row"], **changes))

    def test_class_pay_in_order(self, admin_client, filled):
        response = save(admin_client, filled["row"], monthly_minimum="5000", monthly_maximum="4000")
        assert "The maximum is below the minimum." in errors(response)
        assert Classification.objects.get().monthly_minimum is None

    def test_a_number_twice(self, admin_client, filled):
        make_agency("Department of Trees", number="1")
        response = save(admin_client, filled["agency"], number="1")
        assert "Another agency of this jurisdiction has this number." in errors(response)

    def test_a_spelling_twice(self, admin_client, filled):
        one = {"spellings-TOTAL_FORMS": "1", "spellings-0-spelling": "ODF"}
        assert save(admin_client, filled["agency"], **one).status_code == 302
        other = make_agency("Department of Trees")
        assert "mean Department of Forestry already" in errors(save(admin_client, other, **one))
        two = {"spellings-TOTAL_FORMS": "2", "spellings-0-spelling": "X.Y", "spellings-1-spelling": "x y"}
        assert "reads like another line" in errors(save(admin_client, other, **two))

    def test_a_spelling_that_another_line_gives_up(self, admin_client, filled):
        agency = filled["agency"]
        lines = {"spellings-TOTAL_FORMS": "2", "spellings-0-spelling": "ODF", "spellings-1-spelling": "Forestry"}
        assert save(admin_client, agency, **lines).status_code == 302
        first, second = agency.spellings.order_by("spelling")[1:]
        moved = {"spellings-1-spelling": second.spelling, "spellings-2-spelling": "Trees"}
        assert "Documents that print this mean Department of Forestry already" in errors(
            save(admin_client, agency, **moved)
        )
        first.refresh_from_db()
        assert first.spelling == "Forestry"

    def test_an_unknown_time_zone(self, admin_client, filled):
        response = save(admin_client, filled["agency"].jurisdiction, time_zone="Pacific")
        assert "not the name of a time zone" in errors(response)

    def test_a_unit_within_itself(self, admin_client, filled):
        fire = filled["unit"].parent
        response = save(admin_client, fire, parent=filled["unit"].pk)
        assert "A unit cannot lie within itself." in errors(response)

    def test_a_unit_under_another_agencies(self, admin_client, filled):
        foreign = make_unit(make_agency("Department of Energy"), "Safety")
        response = save(admin_client, filled["unit"], parent=foreign.pk)
        assert "a unit of another agency" in errors(response)
