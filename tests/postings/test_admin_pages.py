"""Every page of the admin answers, with a number of queries that does not grow with the rows."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agencies.models import Agency, AgencySpelling, ClassificationSpelling
from postings.models import DocumentWarning, LoadFailure, LoadRun, Place, PostalCode, Revision
from tests.factories import (
    add_contact,
    add_duty,
    add_location,
    add_preferred,
    add_requirement,
    add_route,
    add_salary,
    add_section,
    at,
    evidence,
    make_agency,
    make_classification,
    make_document,
    make_position,
    make_posting,
    make_series,
    make_unit,
)

MODELS = [model for model in admin.site._registry if model._meta.app_label in ("agencies", "postings")]
READ_ONLY = {"SourceDocument", "DocumentWarning", "Revision", "LoadRun", "LoadFailure"}


def by_name(model):
    return model.__name__


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def fill(number):
    """A posting and a position with everything they can have."""
    agency = make_agency(f"Agency {number}")
    AgencySpelling.objects.create(agency=agency, spelling=f"A{number}")
    series = make_series(f"Series {number}")
    row = make_classification(f"Series {number} 1", f"C{number:04d}", series=series)
    ClassificationSpelling.objects.create(classification=row, spelling=f"S{number}")
    document = make_document("Title: Clerk", "Salary: $10 - $20", "<script>alert(1)</script>")
    DocumentWarning.objects.create(document=document, code="editor_remark", message="A remark.", line=3)
    DocumentWarning.objects.create(document=document, code="no_closing_date", message="No deadline.")
    values = {
        "agency": agency,
        "unit": make_unit(agency, "Division", "Team"),
        "classification": row,
        "series": series,
        "source_document": document,
        "evidence": {"title": evidence(1), "salary_ranges.0": evidence(2, status="inferred")},
    }
    place, _ = Place.objects.get_or_create(city="Salem", county="Marion", state="OR")
    PostalCode.objects.get_or_create(code=f"97{number:03d}", place=place)
    LoadRun.objects.create(paths=["a.txt"], warnings={"editor_remark": 2})
    LoadFailure.objects.create(path=f"bad-{number}.txt", code="empty", reason="The file is empty.")
    for job in (make_posting(**values, position=make_position(agency=agency)), make_position(**values)):
        for part in range(2):
            add_salary(job, "10", "20", ordinal=part)
            add_duty(job, "File letters.", ordinal=part)
            add_route(job, "A degree.", ordinal=part)
            add_requirement(job, "A license.", ordinal=part)
            add_preferred(job, "Patience.", ordinal=part)
            add_location(job, ordinal=part, place=place)
            add_contact(job, "Kim Lee", ordinal=part)
            add_section(job, "Duties", "File letters.", ordinal=part, first_line=1, last_line=2)
        Revision.objects.create(
            **{job._meta.model_name: job},
            record={"kind": job._meta.model_name, "title": "Clark"},
            source_document=document,
        )


@pytest.fixture
def filled(db):
    fill(1)


def test_every_model_has_its_admin():
    assert {by_name(model) for model in MODELS} == {
        "Jurisdiction", "Agency", "AgencySpelling", "Unit", "ClassificationSeries", "Classification",
        "ClassificationSpelling", "Posting", "Position", "Place", "PostalCode", *READ_ONLY,
    }  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_list_takes_the_same_queries_for_few_and_many_rows(admin_client, filled, model):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            response = admin_client.get(address(model, "changelist"))
        assert response.status_code == 200
        return len(captured)

    queries()
    queries()  # also looks up what later requests remember
    few = queries()
    for number in range(2, 9):
        fill(number)
    assert queries() == few
    assert few <= 12


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_list_is_searched_and_filtered(admin_client, filled, model):
    assert admin_client.get(address(model, "changelist"), {"q": "Agency"}).status_code == 200
    for option in model_filters(model):
        response = admin_client.get(address(model, "changelist"), option)
        assert response.status_code == 200, option


def model_filters(model):
    chosen = {
        "deadline": ["open", "closed", "none", "x"], "warnings": ["yes", "no", "x"],
        "names": ["agency", "classification", "x"], "state": ["open", "resolved", "x"],
    }  # fmt: skip
    for item in admin.site._registry[model].list_filter:
        name = getattr(item, "parameter_name", None)
        yield from ({name: value} for value in chosen.get(name, []))


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_add_page(admin_client, db, model):
    expected = 403 if by_name(model) in READ_ONLY else 200
    assert admin_client.get(address(model, "add")).status_code == expected


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_change_page(admin_client, filled, model):
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(address(model, "change", model.objects.first().pk))
    assert response.status_code == 200
    assert b"<script>alert" not in response.content
    assert len(captured) <= 60


@pytest.mark.parametrize("name", ["posting", "position"])
def test_parts_of_a_job_are_read_in_a_fixed_number_of_queries(admin_client, filled, name):
    model = next(model for model in MODELS if model._meta.model_name == name)
    job = model.objects.exclude(source_document=None).get()

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert admin_client.get(address(model, "change", job.pk)).status_code == 200
        return len(captured)

    queries()  # also looks up what later requests remember
    few = queries()
    for number in range(2, 12):
        add_duty(job, "More.", ordinal=number)
        add_salary(job, "1", "2", ordinal=number)
        add_location(job, ordinal=number)
        add_section(job, "More", "", ordinal=number)
    assert queries() == few


def test_units_of_an_agency_are_read_in_a_fixed_number_of_queries(admin_client, filled):
    agency = Agency.objects.get(name="Agency 1")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert admin_client.get(address(Agency, "change", agency.pk)).status_code == 200
        return len(captured)

    queries()  # also looks up what later requests remember
    few = queries()
    for number in range(10):
        make_unit(agency, "Division", f"Team {number}")
    assert queries() == few


@pytest.mark.parametrize("model", [m for m in MODELS if by_name(m) in READ_ONLY], ids=by_name)
def test_what_machines_write_is_not_edited(admin_client, filled, model):
    response = admin_client.post(address(model, "change", model.objects.first().pk), {"_save": "Save"})
    assert response.status_code == 403


def test_autocomplete(admin_client, filled):
    query = {"app_label": "postings", "model_name": "posting", "field_name": "agency", "term": "A1"}
    response = admin_client.get(reverse("admin:autocomplete"), query)
    assert [row["text"] for row in response.json()["results"]] == ["Agency 1, State of Oregon"]


def test_the_public_cannot_see_it(client, filled):
    for model in MODELS:
        assert client.get(address(model, "changelist")).status_code == 302


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"closes_at": at("2031-03-02T04:59:59+00:00")}, "Mar 1, 2031<"),
        ({"closes_at": at("2031-03-01T22:00:00+00:00"), "closes_time_stated": True}, "Mar 1, 2031, 5:00 p.m. Eastern"),
        ({"closes_at": None, "open_until_filled": True}, "Until filled<"),
        ({"closes_at": None}, "-<"),
    ],
)
def test_the_list_tells_deadlines_by_the_postings_own_clock(admin_client, values, shown):
    make_posting(time_zone="America/New_York", **values)
    page = admin_client.get(reverse("admin:postings_posting_changelist")).content.decode()
    assert f'<td class="field-deadline">{shown}' in page


def test_a_new_posting_begins_with_its_title_and_not_with_buttons(admin_client):
    page = admin_client.get(reverse("admin:postings_posting_add")).content.decode()
    assert page.count('class="submit-row"') == 1
    posting = make_posting()
    page = admin_client.get(reverse("admin:postings_posting_change", args=[posting.pk])).content.decode()
    assert page.count('class="submit-row"') == 2
