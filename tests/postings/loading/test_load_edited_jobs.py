"""Which job an edited document is loaded into, when its title, number or agency is another by now."""

import pytest

from agencies.merging import merge
from agencies.models import Agency
from postings.ingest.loading import load
from postings.ingest.loading.by_hand import take
from postings.models import Duty, EditedFact, Position, Posting
from tests.factories import make_agency, make_jurisdiction
from tests.postings.loading.editing import edit, line, load_again, only, the_edit
from tests.postings.loading.scripted import AGENCY, position, posting, read_script, write_script

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]


@pytest.fixture(autouse=True)
def oregon():
    return make_jurisdiction()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.json"


def test_an_edited_title_makes_no_second_job(path):
    load_again(path, posting("Clrk"))
    edit(only(), title="Clerk")
    load_again(path, posting("Clrk", flsa="Exempt"))
    assert (only().title, only().flsa) == ("Clerk", "Exempt")


def test_a_document_that_comes_round_to_the_edit_finds_its_job(path):
    load_again(path, posting("Clrk", evidence={"title": line(1)}))
    edit(only(), title="Clerk")
    assert load_again(path, posting("Clerk", flsa="Exempt", evidence={"title": line(2)})).result == "updated"
    assert (only().title, only().flsa, only().evidence) == ("Clerk", "Exempt", {"title": line(2, "edited")})
    assert load_again(path, posting("Clerk", flsa="Covered")).result == "updated"
    assert only().flsa == "Covered"


def test_two_documents_never_share_a_job_within_one_load(tmp_path):
    load_again(tmp_path / "a.json", posting("Clrk"))
    edit(only(), title="Clerk")
    write_script(tmp_path / "a.json", posting("Clrk", flsa="old", duties=[{"tasks": ["A"]}]))
    write_script(tmp_path / "b.json", posting("Clerk", flsa="new", duties=[{"tasks": ["B"]}]))
    load([str(tmp_path)], workers=1, reader=read_script)
    assert sorted(Posting.objects.values_list("title", "flsa")) == [("Clerk", "new"), ("Clerk", "old")]
    assert Duty.objects.count() == 2


def test_a_title_that_is_read_otherwise_from_the_same_document(path):
    load_again(path, posting("Misread"))
    edit(only(), title="Mine")
    Posting.objects.update(natural_key="0" * 64)
    EditedFact.objects.update(document_value="Wrong")
    load_again(path)
    assert only().title == "Mine"
    assert (the_edit("title").document_value, the_edit("title").differs) == ("Misread", True)


def test_an_edited_job_of_a_merged_agency_is_found(path):
    keep = make_agency("Department of Trees")
    load_again(path, posting("Clrk"))
    edit(only(), title="Clerk")
    merge(keep, [Agency.objects.get(name=AGENCY["name"])])
    load_again(path, posting("Clrk", flsa="Exempt"))
    assert (only().title, only().flsa) == ("Clerk", "Exempt")
    load_again(path, posting("Clerk", flsa="Covered"))
    assert only().flsa == "Covered"


def test_a_job_moved_to_another_agency_is_found_after_its_documents_agency_was_merged(path):
    keep, elsewhere = make_agency("Department of Trees"), make_agency("Department of Energy")
    load_again(path, posting())
    edit(only(), agency=elsewhere)
    merge(keep, [Agency.objects.get(name=AGENCY["name"])])
    load_again(path, posting(flsa="Exempt"))
    assert (only().agency, only().flsa) == (elsewhere, "Exempt")


def test_a_job_that_the_document_no_longer_lists_keeps_its_edits(path):
    load_again(path, position("Clerk", flsa="Exempt"), position("Ranger"))
    clerk = Position.objects.get(title="Clerk")
    edit(clerk, flsa="mine")
    load_again(path, position("Clerk", flsa="Covered"), position("Ranger"))
    outcome = load_again(path, position("Ranger"))
    assert outcome.no_longer_listed == ("Clerk",)
    clerk.refresh_from_db()
    assert clerk.flsa == "mine"
    assert the_edit("flsa").differs
    take(the_edit("flsa"))
    clerk.refresh_from_db()
    assert clerk.flsa == "Covered"


def test_a_draft_is_loaded_like_any_other_and_stays_a_draft(path):
    load_again(path, posting(flsa="Exempt"))
    edit(only(), status="draft", flsa="mine")
    load_again(path, posting(flsa="Covered", schedule="part_time"))
    job = only()
    assert (job.status, job.flsa, job.schedule, the_edit("flsa").differs) == ("draft", "mine", "part_time", True)
