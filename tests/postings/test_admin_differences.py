"""What recruiters edited, compared in the admin with what the document says, to take or to leave."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from postings.admin.jobs import PostingAdmin
from postings.admin.words import compared
from postings.ingest.loading.by_hand import as_stored, note_edits
from postings.models import EditedFact, Posting
from tests.factories import (
    add_duty,
    add_location,
    add_salary,
    add_section,
    evidence,
    make_document,
    make_position,
    make_posting,
)
from tests.postings.test_admin_edits import address, errors, form_of, save

pytestmark = pytest.mark.django_db

NEWS = {"flsa": "Covered", "salary_ranges": None, "closes_at": "2030-05-01T17:00:00-07:00"}


def edited(job, **columns):
    """Change columns of a job as the admin does, and let its document say something else of the first of them."""
    before = as_stored(job)
    for name, value in columns.items():
        setattr(job, name, value)
    job.save()
    note_edits(before, None)
    key = next(iter(columns))
    job.edited_facts.filter(key=key).update(differs=True, document_value=NEWS.get(key, "Covered"))
    return job.edited_facts.get(key=key)


@pytest.fixture
def posting():
    document = make_document("Clerk", "FLSA: Exempt", "Duties", "File letters")
    return make_posting(
        "Clerk", flsa="Exempt", source_document=document, evidence={"title": evidence(1), "flsa": evidence(2)},
        natural_key="k" * 64,
    )  # fmt: skip


def decide(client, edit, decision, **changes):
    url = reverse("admin:postings_posting_difference", args=[edit.posting_id])
    data = {"key": edit.key, "version": edit.document_said_at.isoformat(), "decision": decision}
    return client.post(url, data | changes, follow=True)


class TestDecisions:
    def test_both_sides_are_shown_with_the_line(self, admin_client, posting):
        edited(posting, flsa="Non-Exempt")
        html = admin_client.get(address(posting)).content.decode()
        assert "The document now says" in html
        assert '<a href="#line-2">line 2</a>' in html
        assert html.index("Covered") < html.index("You wrote") < html.index("Non-Exempt")

    def test_take(self, admin_client, posting):
        edit = edited(posting, flsa="Non-Exempt")
        html = decide(admin_client, edit, "take").content.decode()
        assert "FLSA status: taken from the document." in html
        assert "The document now says" not in html
        posting.refresh_from_db()
        assert (posting.flsa, posting.evidence["flsa"]) == ("Covered", evidence(2))
        assert "Took what the document says" in LogEntry.objects.get().change_message

    def test_leave(self, admin_client, posting):
        edit = edited(posting, flsa="Non-Exempt")
        html = decide(admin_client, edit, "leave").content.decode()
        assert "The document now says" not in html
        assert "1 fact edited by hand, compared with the document" in html
        posting.refresh_from_db()
        assert (posting.flsa, posting.evidence["flsa"]["status"]) == ("Non-Exempt", "edited")

    def test_what_was_left_can_still_be_taken(self, admin_client, posting):
        edit = edited(posting, flsa="Non-Exempt")
        decide(admin_client, edit, "leave")
        decide(admin_client, edit, "take")
        posting.refresh_from_db()
        assert posting.flsa == "Covered"

    @pytest.mark.parametrize(
        "changes",
        [{"version": "2020-01-01T00:00:00+00:00"}, {"key": "title"}, {"key": "\0"}, {"version": ""}],
        ids=["another version", "not edited", "no key", "no version"],
    )
    def test_a_decision_about_something_else_does_nothing(self, admin_client, posting, changes):
        edit = edited(posting, flsa="Non-Exempt")
        html = decide(admin_client, edit, "take", **changes).content.decode()
        assert "Compare them again below." in html
        posting.refresh_from_db()
        assert posting.flsa == "Non-Exempt"

    def test_no_decision_does_nothing(self, admin_client, posting):
        assert decide(admin_client, edited(posting, flsa="mine"), "").status_code == 200
        assert EditedFact.objects.get().differs

    def test_asking_is_not_deciding(self, admin_client, posting):
        url = reverse("admin:postings_posting_difference", args=[posting.pk])
        assert admin_client.get(url).status_code == 405

    def test_a_value_without_room_is_refused_in_words(self, admin_client, posting):
        edit = edited(posting, flsa="mine")
        EditedFact.objects.update(document_value="x" * 101)
        assert "This cannot be taken." in decide(admin_client, edit, "take").content.decode()
        posting.refresh_from_db()
        assert posting.flsa == "mine"

    def test_positions_have_them_too(self, admin_client):
        position = make_position(flsa="Exempt", source_document=make_document("Clerk"))
        edit = edited(position, flsa="mine")
        url = reverse("admin:postings_position_difference", args=[position.pk])
        data = {"key": "flsa", "version": edit.document_said_at.isoformat(), "decision": "take"}
        assert admin_client.post(url, data).status_code == 302
        position.refresh_from_db()
        assert position.flsa == "Covered"


class TestPermission:
    @pytest.fixture
    def staff(self):
        def make(*permissions):
            user = User.objects.create_user("staff", is_staff=True)
            user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
            client = Client()
            client.force_login(user)
            return client

        return make

    def test_who_may_only_look_sees_no_buttons_and_decides_nothing(self, staff, posting):
        client = staff("view_posting")
        edit = edited(posting, flsa="mine")
        html = client.get(address(posting)).content.decode()
        assert "The document now says" in html
        assert 'value="take"' not in html
        assert decide(client, edit, "take").status_code == 403
        assert EditedFact.objects.get().differs

    def test_who_may_change_decides(self, staff, posting):
        assert decide(staff("change_posting", "view_posting"), edited(posting, flsa="mine"), "take").status_code == 200
        assert not EditedFact.objects.exists()

    def test_the_public_is_sent_to_the_login(self, client, posting):
        assert "login" in decide(client, edited(posting, flsa="mine"), "take").redirect_chain[0][0]
        assert EditedFact.objects.exists()

    def test_a_job_out_of_the_users_reach_is_not_found(self, admin_client, posting, monkeypatch):
        edit = edited(posting, flsa="mine")
        monkeypatch.setattr(PostingAdmin, "get_queryset", lambda *_: Posting.objects.none())
        assert decide(admin_client, edit, "take").status_code == 404
        assert EditedFact.objects.exists()

    def test_a_request_from_elsewhere_is_refused(self, admin_user, posting):
        client = Client(enforce_csrf_checks=True)
        client.force_login(admin_user)
        assert decide(client, edited(posting, flsa="mine"), "take").status_code == 403


class TestList:
    @pytest.mark.parametrize(("value", "titles"), [("differ", {"Differs"}), ("any", {"Differs", "Edited"})])
    def test_filter(self, admin_client, value, titles):
        for title in ("Differs", "Edited", "Plain"):
            row = make_posting(title, flsa="Exempt", source_document=make_document(title))
            if title != "Plain":
                edited(row, flsa="mine")
        EditedFact.objects.filter(posting__title="Edited").update(differs=False)
        response = admin_client.get(reverse("admin:postings_posting_changelist"), {"edits": value})
        assert {row.title for row in response.context["cl"].result_list} == titles


DUTY = {"percent": [20, 30], "change": "NC", "essential": False, "title": "FIRE", "tasks": ["<b>Watch</b>", "Report"]}
PAY = {"minimum": "27.16", "maximum": None, "currency": "USD", "period": "hour", "label": "A", "stated": ""}


class TestShown:
    @pytest.mark.parametrize(
        ("key", "value", "words"),
        [
            ("closes_at", "2030-05-01T17:00:00-07:00", "May 1, 2030, 5:00 p.m."),
            ("closes_at", "2030-05-01", "May 1, 2030"),
            ("closes_at", None, "nothing"),
            ("open_until_filled", True, "yes"),
            ("schedule", "full_time", "full time"),
            ("agency", {"name": "Dept of Energy", "number": None, "jurisdiction": "Oregon"}, "Dept of Energy, Oregon<"),
            ("agency", {"name": "Energy", "number": "330", "jurisdiction": "Oregon"}, "Energy (330), Oregon<"),
            ("classification", {"title": "Clerk 2", "number": "C2", "series": "Clerk", "level": 2}, "Clerk 2 (C2)<"),
            ("classification", {"title": "Clerk 2", "number": None, "series": "Aides"}, "Clerk 2, series Aides<"),
            ("classification", {"title": None, "number": None, "series": "Aides"}, "series Aides<"),
            ("duties", [], "nothing"),
            ("duties", [DUTY], "20–30% FIRE (change: NC; essential: no)<br>&lt;b&gt;Watch&lt;/b&gt;<br>Report"),
            ("duties", [DUTY | {"percent": 35, "title": None, "change": None, "essential": None}], "35%<br>&lt;b&gt;"),
            ("locations", [{"city": "Bend", "state": "OR"}], "Bend, OR"),
            ("qualifications.requirements", [{"kind": "licence", "text": "A license"}], "A license (kind: licence)"),
            (
                "salary_ranges",
                [PAY],
                "from $27.16 an hour (A)",
            ),
            ("sections", [{"heading": "Work", "kind": "duties", "text": "Files.\nCalls."}], "Work: Files.<br>Calls."),
        ],
    )  # fmt: skip
    def test_values_in_words(self, admin_client, posting, key, value, words):
        edited(posting, flsa="mine")
        EditedFact.objects.update(key=key, document_value=value)
        assert words in admin_client.get(address(posting)).content.decode()

    def test_a_page_without_edits_asks_for_none(self, admin_client, posting):
        def asked():
            with CaptureQueriesContext(connection) as captured:
                admin_client.get(address(posting))
            return sum("postings_editedfact" in query["sql"] for query in captured.captured_queries)

        assert asked() == 0
        edited(posting, flsa="mine")
        assert asked() == 1

    def test_the_public_page_says_who_wrote_it_and_names_no_line(self, client, posting):
        add_salary(posting, "3005", "4766")
        add_section(posting, "Duties", "File letters", first_line=3, last_line=4)
        before = as_stored(posting)
        posting.title, posting.flsa = "Head Clerk", "mine"
        posting.save()
        posting.sections.update(text="File many letters")
        posting.salary_ranges.update(maximum="4866")
        note_edits(before, None)
        html = client.get(posting.get_absolute_url()).content.decode()
        assert html.count("edited by the employer") == 4
        assert 'class="source-link"' not in html
        assert 'class="gave-fact"' not in html

    def test_where_people_signed_stays_hidden_although_the_section_was_removed(self, client):
        document = make_document("Clerk", "SIGNATURES", "Signed by Lou Vandermeer", layout="position_description")
        position = make_position("Clerk", source_document=document)
        add_section(position, "SIGNATURES", "Signed by Lou Vandermeer", kind="signatures", first_line=2, last_line=3)
        before = as_stored(position)
        position.sections.all().delete()
        note_edits(before, None)
        assert "Vandermeer" not in client.get(position.get_absolute_url()).content.decode()


class TestForm:
    def test_parts_of_every_kind_are_noted(self, admin_client, posting):
        add_salary(posting, "10", "20", period="hour")
        add_duty(posting, "File letters.")
        add_location(posting)
        changes = {
            "salary_ranges-0-maximum": "25", "duties-0-tasks": "Call.", "locations-0-city": "Bend", "title": "Head",
        }  # fmt: skip
        assert save(admin_client, posting, **changes).status_code == 302
        assert set(EditedFact.objects.values_list("key", flat=True)) == {
            "salary_ranges", "duties", "locations", "title",
        }  # fmt: skip
        assert EditedFact.objects.get(key="title").edited_by.username == "admin"

    def test_saving_without_a_change_edits_nothing(self, admin_client, posting):
        add_duty(posting, "File letters.", percent="35")
        assert save(admin_client, posting).status_code == 302
        assert not EditedFact.objects.exists()

    def test_a_job_made_by_hand_has_nothing_to_differ_from(self, admin_client):
        row = make_posting()
        save(admin_client, row, title="Other")
        row.refresh_from_db()
        assert (row.title, row.evidence) == ("Other", {})
        assert not EditedFact.objects.exists()

    def test_a_form_that_was_opened_before_a_change_is_refused(self, admin_client, posting):
        data = form_of(admin_client, address(posting)) | {"version": posting.updated_at.isoformat(), "title": "Mine"}
        Posting.objects.get().save()
        response = admin_client.post(address(posting), data)
        assert "This was changed while you had it open" in errors(response)
        assert 'value="Mine"' in response.content.decode()
        posting.refresh_from_db()
        assert posting.title == "Clerk"

    def test_a_form_that_is_up_to_date_is_saved(self, admin_client, posting):
        version = admin_client.get(address(posting)).context["version"]
        assert save(admin_client, posting, version=version, title="Mine").status_code == 302


def test_lines_of_a_text_that_nobody_touched_are_no_edit(admin_client, posting):
    """A browser sends other ends of lines than documents have."""
    add_section(posting, "", "Keeps the files.\nAnswers the telephone.")
    assert save(admin_client, posting, working_title="Front desk").status_code == 302
    assert [edit.key for edit in EditedFact.objects.all()] == ["working_title"]
    assert posting.sections.get().text == "Keeps the files.\nAnswers the telephone."


def test_a_part_without_a_heading_is_told_by_its_text_alone():
    (item,) = compared("sections", [{"heading": "", "text": "Keeps the files."}], [])
    assert item.text == "Keeps the files."
