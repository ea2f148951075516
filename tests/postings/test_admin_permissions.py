"""What people may do in the admin who were given few permissions."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from postings.models import Duty
from tests.factories import (
    add_duty,
    make_agency,
    make_classification,
    make_document,
    make_jurisdiction,
    make_position,
    make_posting,
    make_series,
    make_unit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting():
    posting = make_posting(source_document=make_document("Clerk", "File letters"))
    add_duty(posting, "File letters.")
    return posting


def client_of(*permissions, is_staff=True):
    user = User.objects.create_user("clerk", is_staff=is_staff)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(user)
    return client


def change_page(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def duties_of(client, url):
    inlines = client.get(url).context["inline_admin_formsets"]
    return next(inline for inline in inlines if inline.formset.model is Duty)


def test_who_may_change_postings_may_change_what_they_consist_of(posting):
    duties = duties_of(client_of("change_posting"), change_page(posting))
    assert (duties.has_add_permission, duties.has_change_permission, duties.has_delete_permission) == (True, True, True)


def test_who_may_see_postings_sees_what_they_consist_of(posting):
    client = client_of("view_posting")
    duties = duties_of(client, change_page(posting))
    assert (duties.has_view_permission, duties.has_add_permission, duties.has_change_permission) == (True, False, False)
    assert "File letters." in client.get(change_page(posting)).content.decode()


def test_who_may_add_postings_may_say_what_they_consist_of():
    duties = duties_of(client_of("add_posting"), reverse("admin:postings_posting_add"))
    assert duties.has_add_permission


def test_the_document_is_linked_for_those_who_may_see_it(posting):
    link = reverse("admin:postings_sourcedocument_change", args=[posting.source_document.pk])
    client = client_of("change_posting")
    assert link not in client.get(change_page(posting)).content.decode()
    User.objects.get().user_permissions.add(Permission.objects.get(codename="view_sourcedocument"))
    assert link in client.get(change_page(posting)).content.decode()


@pytest.mark.parametrize("field", ["agency", "unit", "classification", "series", "position"])
def test_rows_that_a_posting_names_can_be_looked_up(field):
    make_unit(make_agency(), "Fire")
    make_position()
    asked = {"app_label": "postings", "model_name": "posting", "field_name": field, "term": ""}
    assert client_of("change_posting").get(reverse("admin:autocomplete"), asked).status_code == 200


def test_nothing_can_be_looked_up_by_those_who_do_not_work_here():
    asked = {"app_label": "postings", "model_name": "posting", "field_name": "agency", "term": ""}
    assert client_of("change_posting", is_staff=False).get(reverse("admin:autocomplete"), asked).status_code == 302


def test_agencies_themselves_are_for_those_who_may_see_them():
    client = client_of("change_posting")
    assert client.get(reverse("admin:agencies_agency_changelist")).status_code == 403


def test_what_is_found_by_typing_says_where_it_belongs(admin_client):
    agency = make_agency("Department of Energy")
    unit = make_unit(agency, "Field Services", "Front Office")
    make_position("Clerk", agency=agency, unit=unit, position_number="0012")
    make_classification("Clerk 2", "C0102", series=make_series("Clerk"))
    make_agency("City of Bend", jurisdiction=make_jurisdiction("City of Bend", kind="city"))
    found = {}
    terms = {"agency": "e", "unit": "front", "position": "clerk", "classification": "c", "series": "c"}
    for field, term in terms.items():
        asked = {"app_label": "postings", "model_name": "posting", "field_name": field, "term": term}
        results = admin_client.get(reverse("admin:autocomplete"), asked).json()["results"]
        found[field] = [result["text"] for result in results]
    assert found == {
        "agency": ["City of Bend", "Department of Energy, State of Oregon"],
        "unit": ["Front Office, Field Services, Department of Energy"],
        "position": ["Clerk, 0012, Front Office, Department of Energy"],
        "classification": ["Clerk 2 (C0102), State of Oregon"],
        "series": ["Clerk, State of Oregon"],
    }
