"""Load failures are read, retried and thrown away in the admin; documents and revisions show what happened."""

import pytest
from django.urls import reverse

from postings.ingest.errors import NotAPosting
from postings.ingest.loading import Outcome
from postings.ingest.loading.outcome import JobOutcome
from postings.models import DocumentWarning, LoadFailure, Posting, Revision
from tests.factories import add_section, evidence, make_document, make_position, make_posting

FAILURES = reverse("admin:postings_loadfailure_changelist")


def retry(client, *failures):
    data = {"action": "retry", "_selected_action": [failure.pk for failure in failures]}
    response = client.post(FAILURES, data, follow=True)
    assert response.status_code == 200
    return [str(message) for message in response.context["messages"]]


@pytest.fixture
def failure(db):
    return LoadFailure.objects.create(path="docs/bad.txt", code="empty_file", reason="The file is empty.")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (
            Outcome("docs/bad.txt", "inserted", jobs=(JobOutcome("posting", "Clerk", "inserted"),)),
            "docs/bad.txt: loaded as new (Clerk).",
        ),
        (Outcome("docs/bad.txt", "unchanged"), "docs/bad.txt: loaded already."),
        (
            Outcome("docs/bad.txt", "rejected", "empty_file", "The file is <b>empty</b>."),
            "docs/bad.txt: still cannot be read. The file is <b>empty</b>.",
        ),
    ],
)
def test_retry_says_what_became_of_it(admin_client, failure, monkeypatch, outcome, words):
    asked = []
    monkeypatch.setattr("postings.admin.loads.retry", lambda failure: asked.append(failure) or outcome)
    assert retry(admin_client, failure) == [words]
    assert asked == [failure]
    page = admin_client.get(FAILURES).content.decode()
    assert "<b>empty" not in page


@pytest.mark.django_db(transaction=True)
def test_retry_loads_a_file_that_was_put_right(admin_client, tmp_path):
    path = tmp_path / "clerk.txt"
    path.write_text(
        "Initial Posting Date:\n03/02/2026\nApplication Deadline:\n03/20/2026\nAgency:\nDepartment of Forestry\n"
        "Salary Range:\n$3,005 - $4,766\nPosition Type:\nEmployee\nPosition Title:\nOffice Specialist 2\n"
        "Job Description:\nKeep the files of the Salem unit in order and answer its telephone.\n"
    )
    failure = LoadFailure.objects.create(path=str(path), code="empty_file", reason="The file is empty.")
    assert retry(admin_client, failure) == [f"{path}: loaded as new (Office Specialist 2)."]
    failure.refresh_from_db()
    assert failure.resolved_at is not None
    assert Posting.objects.get().title == "Office Specialist 2"


@pytest.mark.django_db(transaction=True)
def test_retry_of_a_file_that_is_gone(admin_client, tmp_path):
    failure = LoadFailure.objects.create(path=str(tmp_path / "gone.txt"), code="empty_file", reason="It was empty.")
    (message,) = retry(admin_client, failure)
    assert "still cannot be read" in message
    failure.refresh_from_db()
    assert (failure.attempts, failure.resolved_at) == (2, None)


def test_a_failure_can_be_thrown_away(admin_client, failure):
    url = reverse("admin:postings_loadfailure_delete", args=[failure.pk])
    assert admin_client.post(url, {"post": "yes"}).status_code == 302
    assert not LoadFailure.objects.exists()


def test_codes_are_read_as_words(admin_client, failure):
    DocumentWarning.objects.create(document=make_document("A line."), code="editor_remark", message="A remark.")
    for model, words in (("loadfailure", "Empty file"), ("documentwarning", "Editor remark")):
        page = admin_client.get(reverse(f"admin:postings_{model}_changelist")).content.decode()
        code = words.lower().replace(" ", "_")
        # In the column and among the filter's choices; the code itself is part of their addresses alone.
        assert page.count(words) == 2
        assert page.count(code) == page.count(f"code={code}")


def test_reason_and_code_are_read(admin_client, failure):
    page = admin_client.get(reverse("admin:postings_loadfailure_change", args=[failure.pk])).content.decode()
    assert NotAPosting("x").code not in page
    assert "The file is empty." in page
    assert "docs/bad.txt" in page


class TestSourcePanel:
    @pytest.fixture
    def posting(self, db):
        document = make_document("Clerk", "<script>alert(1)</script>", "Closes 03/20/2026", "", "Be kind (delete this)")
        DocumentWarning.objects.create(document=document, code="editor_remark", message="A <i>remark</i>.", line=5)
        DocumentWarning.objects.create(document=document, code="no_pay", message="It names no pay.", line=99)
        return make_posting(
            source_document=document,
            evidence={
                "title": evidence(1),
                "closes_at": evidence(3, status="inferred"),
                "duties.0": evidence(4, last_line=5),
                "salary_ranges.0": {"first_line": None},
            },
        )

    def page(self, client, row):
        options = row._meta
        return client.get(reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[row.pk]))

    def test_lines_with_their_facts_and_warnings(self, admin_client, posting):
        lines = self.page(admin_client, posting).context["source"].lines
        assert [line.line.number for line in lines] == [1, 2, 3, 4, 5]
        assert [bool(line.line.facts) for line in lines] == [True, False, True, True, True]
        assert [line.line.ended_nowhere for line in lines] == [False, True, False, False, False]
        assert [[mark.name for mark in line.marks] for line in lines] == [["Title"], [], ["Deadline"], ["Duty 1"], []]
        assert lines[2].marks[0].status == "inferred"
        assert lines[4].warnings[0].code == "editor_remark"

    def test_nothing_of_the_document_is_markup(self, admin_client, posting):
        html = self.page(admin_client, posting).content.decode()
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
        assert "A &lt;i&gt;remark&lt;/i&gt;." in html
        assert "It names no pay." in html

    def test_marks_lead_to_what_the_form_holds(self, admin_client, posting):
        html = self.page(admin_client, posting).content.decode()
        for anchor in ("id_title", "duties-group", "line-3"):
            assert f'id="{anchor}"' in html
            assert f'href="#{anchor}"' in html

    def test_fields_say_their_lines(self, admin_client, posting):
        html = self.page(admin_client, posting).content.decode()
        assert '<a href="#line-3">From line 3</a>, inferred' in html

    def test_a_long_document_is_shown_around_its_facts(self, admin_client, posting):
        document = posting.source_document
        document.text = "\n".join(f"Line {number}" for number in range(1, 200_001))
        document.save()
        posting.evidence = {"title": evidence(100_000)}
        posting.save()
        response = self.page(admin_client, posting)
        lines = response.context["source"].lines
        assert 99_996 in [line.line.number for line in lines]
        assert len(lines) < 50
        assert lines[0].skipped == 0
        assert len(response.content) < 400_000

    def test_a_position_has_it_too(self, admin_client, posting):
        position = make_position(source_document=posting.source_document, evidence=posting.evidence)
        assert self.page(admin_client, position).context["source"].coverage.written == 4

    def test_beside_the_document_itself_each_fact_leads_to_its_job(self, admin_client, posting):
        make_position("Coach", source_document=posting.source_document, evidence={"title": evidence(1)})
        source = self.page(admin_client, posting.source_document).context["source"]
        address = reverse("admin:postings_posting_change", args=[posting.pk])
        first = source.lines[0].marks
        assert [mark.name for mark in first] == [f"{posting.title}: Title", "Coach: Title"]
        assert first[0].url == f"{address}#id_title"

    def test_of_many_jobs_in_one_line_some_are_named(self, admin_client, posting):
        for number in range(9):
            make_position(f"Coach {number}", source_document=posting.source_document, evidence={"title": evidence(1)})
        line = self.page(admin_client, posting).context["source"].lines[0]
        assert line.marks[0].name == "Title"
        assert (len(line.marks), line.marks_left_out) == (6, 4)

    def test_pages_and_sections_are_named_where_they_begin(self, admin_client, posting):
        document = posting.source_document
        document.places = [[1, None, None, None]] * 3 + [[2, None, None, None]] * 2
        document.save()
        add_section(posting, "Closing", "", first_line=2, last_line=4)
        lines = self.page(admin_client, posting).context["source"].lines
        assert [line.page for line in lines] == [1, None, None, 2, None]
        assert [line.heading for line in lines] == [None, "Closing", None, None, None]
        assert not lines[1].line.ended_nowhere

    def test_the_document_lists_its_jobs(self, admin_client, posting):
        html = self.page(admin_client, posting.source_document).content.decode()
        assert reverse("admin:postings_posting_change", args=[posting.pk]) in html
        assert "A &lt;i&gt;remark&lt;/i&gt;." in html


class TestRevision:
    def changes(self, client, revision):
        page = client.get(reverse("admin:postings_revision_change", args=[revision.pk])).content.decode()
        return " ".join(page.split())

    def test_differences_to_what_came_next(self, admin_client, db):
        posting = make_posting("Senior Clerk", requisition_id="REQ-2")
        document = make_document()
        records = [
            {"kind": "posting", "title": title, "requisition_id": "REQ-1"} for title in ("Clark", "<b>Clerk</b>")
        ]
        first, second = (
            Revision.objects.create(posting=posting, record=record, source_document=document) for record in records
        )
        page = self.changes(admin_client, first)
        assert "<td><del>Clark</del></td><td><ins>&lt;b&gt;Clerk&lt;/b&gt;</ins></td>" in page
        assert "REQ-2" not in page
        page = self.changes(admin_client, second)
        assert "<ins>Senior Clerk</ins>" in page
        assert "<td><del>REQ-1</del></td><td><ins>REQ-2</ins></td>" in page
