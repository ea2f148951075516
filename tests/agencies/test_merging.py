"""Merging moves all that belongs to a duplicate to the row that stays."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from agencies.matching import Directory
from agencies.merging import merge
from agencies.models import Agency, AgencySpelling, Classification, Unit
from postings.models import Position, Posting
from postings.signals import jobs_changed
from tests.factories import make_agency, make_classification, make_jurisdiction, make_position, make_posting, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def agencies():
    keep = make_agency("Department of Forestry", number="62900")
    duplicate = make_agency("Forestry Dept of Oregon Trees", needs_review=True)
    AgencySpelling.objects.create(agency=duplicate, spelling="FDOT")
    return keep, duplicate


def test_spellings_jobs_and_name_move(agencies):
    keep, duplicate = agencies
    make_posting(agency=duplicate)
    make_position(agency=duplicate)
    merge(keep, [duplicate])
    assert Posting.objects.get().agency == Position.objects.get().agency == keep
    assert list(Agency.objects.all()) == [keep]
    for printed in ("FDOT", "Forestry Dept of Oregon Trees"):
        assert Directory().agency(printed, None, "State of Oregon") == keep


def test_moved_jobs_are_announced(agencies):
    keep, duplicate = agencies
    posting = make_posting(agency=duplicate)
    announced = []

    def listen(sender, ids, **_):
        announced.extend((sender, pk) for pk in ids)

    jobs_changed.connect(listen)
    merge(keep, [duplicate])
    jobs_changed.disconnect(listen)
    assert (Posting, posting.pk) in announced


def test_units_with_the_same_path_become_one(agencies):
    keep, duplicate = agencies
    kept = make_unit(keep, "Fire", "Dispatch")
    make_posting(agency=duplicate, unit=make_unit(duplicate, "Fire", "Dispatch"))
    make_position(agency=duplicate, unit=make_unit(duplicate, "Fire", "Air"))
    merge(keep, [duplicate])
    assert Posting.objects.get().unit == kept
    assert [unit.name for unit in Position.objects.get().unit.path()] == ["Fire", "Air"]
    assert set(Unit.objects.values_list("agency", flat=True)) == {keep.pk}
    assert Unit.objects.count() == 3


def test_into_another_jurisdiction(agencies):
    keep, _ = agencies
    stray = Directory().agency("Forestry", None, None)
    merge(keep, [stray])
    assert keep.spellings.get(key="forestry").jurisdiction == keep.jurisdiction


def test_a_spelling_that_means_a_third_row_stays_there(agencies):
    keep, duplicate = agencies
    third = make_agency("Department of Trees")
    AgencySpelling.objects.create(agency=third, spelling="Forestry Dept of Oregon Trees")
    merge(keep, [duplicate])
    assert Directory().agency("Forestry Dept of Oregon Trees", None, "State of Oregon") == third


def test_classes():
    keep = make_classification("Office Specialist 2")
    duplicate = Directory().classification(make_jurisdiction(), "Ofc Specialist 2", None, None, None)
    posting = make_posting(classification=duplicate)
    merge(keep, [duplicate])
    posting.refresh_from_db()
    assert posting.classification == keep
    assert Directory().classification(keep.jurisdiction, "Ofc Specialist 2", None, None, None) == keep
    assert Classification.objects.count() == 1


class TestAction:
    url = reverse("admin:agencies_agency_changelist")

    def ask(self, client, *rows, **data):
        data |= {"action": "merge", "_selected_action": [row.pk for row in rows]}
        return client.post(self.url, data, follow=True)

    def test_asks_which_row_is_to_stay(self, admin_client, agencies):
        page = self.ask(admin_client, *agencies)
        assert page.context["rows"] == list(agencies)
        assert Agency.objects.count() == 2

    def test_merges(self, admin_client, agencies):
        keep, duplicate = agencies
        page = self.ask(admin_client, keep, duplicate, keep=str(keep.pk))
        assert f"{duplicate} merged into {keep}." in page.content.decode()
        assert list(Agency.objects.all()) == [keep]

    @pytest.mark.parametrize("keep", ["999999", "x", ""])
    def test_a_row_that_was_not_selected_is_not_kept(self, admin_client, agencies, keep):
        assert self.ask(admin_client, *agencies, keep=keep).status_code == 200
        assert Agency.objects.count() == 2

    def test_whoever_may_not_delete_may_not_merge(self, client, agencies, django_user_model):
        user = django_user_model.objects.create_user("editor", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=["view_agency", "change_agency"]))
        client.force_login(user)
        self.ask(client, *agencies, keep=str(agencies[0].pk))
        assert Agency.objects.count() == 2

    def test_one_row_is_too_few(self, admin_client, agencies):
        page = self.ask(admin_client, agencies[0])
        assert "two at least" in page.content.decode()
