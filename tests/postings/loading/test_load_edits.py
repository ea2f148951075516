"""What a recruiter edited stays when a changed document is loaded; what the document says instead is kept beside it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection

from postings.ingest.loading import Outcome, load
from postings.ingest.loading.by_hand import as_stored, leave, note_edits, take
from postings.ingest.loading.facts import FACTS, edited_facts, fact_of, values_of
from postings.ingest.record import Record
from postings.models import Contact, Duty, EditedFact, LoadRun, Position, Posting, Revision, Section
from tests.factories import make_agency, make_classification, make_jurisdiction, make_series, make_unit
from tests.postings.loading.editing import edit, edit_part, line, load_again, only, the_edit
from tests.postings.loading.scripted import AGENCY, position, posting, read_script, write_script

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]


@pytest.fixture(autouse=True)
def oregon():
    return make_jurisdiction()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.json"


# --- what is edited ---------------------------------------------------------------------------------------------------


def test_every_key_of_a_record_belongs_to_a_fact():
    record = Record.from_json(posting(agency=AGENCY, classification={"title": "Clerk"})).to_json()
    names = {name for name in record if name not in ("kind", "evidence", "qualifications")}
    names |= {f"qualifications.{name}" for name in record["qualifications"]}
    assert names <= set(FACTS)
    keys = ("agency.name", "agency.units.1", "classification.level", "duties.12", "title")
    assert [fact_of(key) for key in keys] == ["agency", "agency.units", "classification", "duties", "title"]


def test_an_edit_is_noted_with_who_and_the_documents_line(path):
    user = User.objects.create_user("kim")
    load_again(path, posting(flsa="Exempt", evidence={"flsa": line(3, "inferred"), "title": line(1)}))
    assert edit(only(), user, flsa="Non-Exempt") == ["flsa"]
    assert only().evidence == {"flsa": line(3, "edited"), "title": line(1)}
    noted = the_edit("flsa")
    assert (noted.document_value, noted.document_evidence, noted.differs) == (
        "Exempt", {"flsa": line(3, "inferred")}, False,
    )  # fmt: skip
    assert noted.edited_by == user


def test_saving_without_a_change_edits_nothing(path):
    load_again(path, posting(closes_at="2026-03-20", duties=[{"tasks": ["A"]}]))
    assert edit(only()) == []
    assert not EditedFact.objects.exists()


def test_what_is_typed_back_is_the_documents_again(path):
    load_again(path, posting(flsa="Exempt", evidence={"flsa": line(3)}))
    edit(only(), flsa="Non-Exempt")
    edit(only(), flsa="Exempt")
    assert only().evidence == {"flsa": line(3)}
    assert not EditedFact.objects.exists()
    load_again(path, posting(flsa="None"))
    assert only().flsa == "None"


def test_a_value_that_the_document_does_not_state_is_edited_without_a_line(path):
    load_again(path, posting())
    edit(only(), work_mode="hybrid")
    assert only().evidence == {"work_mode": {"status": "edited"}}
    load_again(path, posting(work_mode="remote", evidence={"work_mode": line(4)}))
    assert (only().work_mode, only().evidence) == ("hybrid", {"work_mode": line(4, "edited")})


# --- what a load does -------------------------------------------------------------------------------------------------


def test_a_changed_document_updates_all_but_what_was_edited(path):
    load_again(path, posting(flsa="Exempt", schedule="full_time", duties=[{"tasks": ["Old"]}]))
    edit(only(), flsa="Non-Exempt")
    outcome = load_again(path, posting(flsa="Covered", schedule="part_time", duties=[{"tasks": ["New"]}]))
    job = only()
    assert (job.flsa, job.schedule, job.duties.get().tasks) == ("Non-Exempt", "part_time", ["New"])
    assert [item.key for item in outcome.jobs[0].differences] == ["schedule", "duties.0.tasks.0"]
    assert outcome.jobs[0].kept_edits == ("flsa",)
    noted = the_edit("flsa")
    assert (noted.document_value, noted.differs) == ("Covered", True)
    assert Revision.objects.get().record["flsa"] == "Non-Exempt"


@pytest.mark.parametrize(
    ("said", "differs", "kept"),
    [("Exempt", False, ("flsa",)), ("Non-Exempt", False, ()), ("Covered", True, ("flsa",)), (None, True, ("flsa",))],
    ids=["as before the edit", "what was written", "something else", "nothing"],
)
def test_only_news_is_a_difference(path, said, differs, kept):
    load_again(path, posting(flsa="Exempt"))
    edit(only(), flsa="Non-Exempt")
    outcome = load_again(path, posting(flsa=said, schedule="part_time"))
    assert (only().flsa, the_edit("flsa").differs) == ("Non-Exempt", differs)
    assert outcome.jobs[0].kept_edits == kept


def test_an_emptied_fact_stays_empty(path):
    load_again(path, posting(flsa="Exempt", evidence={"flsa": line(1)}))
    edit(only(), flsa="")
    load_again(path, posting(flsa="Covered", evidence={"flsa": line(2)}))
    assert (only().flsa, the_edit("flsa").document_value) == ("", "Covered")


def test_the_same_document_read_anew_changes_nothing(path):
    load_again(
        path, posting(flsa="Exempt", duties=[{"tasks": ["A"]}, {"tasks": ["B"]}], evidence={"duties.1": line(2)})
    )
    edit(only(), flsa="Non-Exempt")
    edit_part(Duty.objects.get(ordinal=1), tasks=["C"])
    assert load_again(path).result == "unchanged"
    assert not EditedFact.objects.filter(differs=True).exists()
    assert Revision.objects.count() == 0


def test_a_dry_run_names_what_would_be_kept_and_writes_nothing(path):
    load_again(path, posting(flsa="Exempt"))
    edit(only(), flsa="Non-Exempt")
    write_script(path, posting(flsa="Covered"))
    outcomes: list[Outcome] = []
    load([str(path)], workers=1, reader=read_script, observe=outcomes.append, dry_run=True)
    assert outcomes[0].keeps_edits
    assert not the_edit("flsa").differs


def test_deadline_is_kept_with_its_time_and_zone(path):
    load_again(path, posting(closes_at="2026-03-20"))
    job = only()
    edit(job, closes_at=job.closes_at.replace(day=28), time_zone="America/Boise")
    kept = only().closes_at
    load_again(path, posting(closes_at="2026-04-01T17:00:00-07:00"))
    job = only()
    assert (job.closes_at, job.time_zone, job.closes_time_stated) == (kept, "America/Boise", False)
    assert the_edit("closes_at").document_value == "2026-04-01T17:00:00-07:00"


def test_employer_and_class_are_kept(path):
    wood = {"title": "Forester 1", "number": "C1"}
    load_again(path, posting(classification=wood, agency=AGENCY | {"units": ["Fire"]}, requisition_id="R-1"))
    other = make_agency("Department of Energy")
    row = make_classification("Planner 1", "C2", series=make_series("Planner"))
    changed = edit(only(), agency=other, unit=make_unit(other, "Safety"), classification=row, series=row.series)
    assert set(changed) == {"classification", "agency", "agency.units"}
    load_again(
        path, posting(classification={"title": "Forester 2", "number": "C3"}, agency=AGENCY, requisition_id="R-1")
    )
    job = only()
    assert (job.agency, job.unit.name, job.classification, job.series) == (other, "Safety", row, row.series)
    assert the_edit("classification").document_value["title"] == "Forester 2"
    assert the_edit("agency.units").document_value == []
    assert not the_edit("agency").differs


def test_another_employer_keeps_no_unit_of_the_documents(path):
    load_again(path, posting(requisition_id="R-1"))
    edit(only(), agency=make_agency("Department of Energy"))
    load_again(path, posting(agency=AGENCY | {"units": ["Fire"]}, requisition_id="R-1"))
    assert only().unit is None


LISTS = {
    "salary_ranges": ([{"minimum": "10"}], [{"minimum": "11"}], {"minimum": 12}),
    "locations": ([{"city": "Salem"}], [{"city": "Bend"}], {"city": "Eugene"}),
    "contacts": ([{"name": "Kim"}], [{"name": "Lee"}], {"name": "Robin"}),
    "duties": ([{"tasks": ["A"]}], [{"tasks": ["B"]}], {"tasks": ["C"]}),
    "qualifications.routes": ([{"text": "A"}], [{"text": "B"}], {"text": "C"}),
    "qualifications.requirements": (
        [{"kind": "other", "text": "A"}], [{"kind": "other", "text": "B"}], {"text": "C"},
    ),
    "qualifications.preferred": (["A"], ["B"], {"text": "C"}),
}  # fmt: skip
RELATED = {
    "qualifications.routes": "qualification_routes",
    "qualifications.requirements": "qualification_requirements",
    "qualifications.preferred": "preferred_qualifications",
}


def with_list(fact: str, items: list, **values) -> dict[str, Any]:
    name, _, inner = fact.partition(".")
    return posting(**{name: {inner: items} if inner else items}, **values)


@pytest.mark.parametrize("fact", LISTS)
def test_an_edited_list_stays_whole_and_can_be_taken(path, fact):
    first, second, written = LISTS[fact]
    load_again(path, with_list(fact, first, evidence={f"{fact}.0": line(2)}))
    parts = getattr(only(), RELATED.get(fact, fact))
    assert edit_part(parts.get(), **written) == [fact]
    load_again(path, with_list(fact, second, flsa="Exempt", evidence={f"{fact}.0": line(5, "inferred")}))
    ((name, value),) = written.items()
    assert getattr(parts.get(), name) == value
    assert only().flsa == "Exempt"
    assert only().evidence == {fact: {"status": "edited"}, f"{fact}.0": line(5, "edited")}

    noted = the_edit(fact)
    assert noted.differs
    take(noted)
    assert only().evidence == {f"{fact}.0": line(5, "inferred")}
    record = Record.from_json(with_list(fact, second, flsa="Exempt")).to_json()
    stored = as_stored(only())
    assert load_again(path).result == "unchanged"
    outer, _, inner = fact.partition(".")
    expected = record[outer][inner] if inner else record[outer]
    assert values_of(stored)[fact] == expected


def test_items_that_the_document_has_too_keep_its_lines(path):
    duties = [{"tasks": ["A"]}, {"tasks": ["B"]}, {"tasks": ["C"]}]
    load_again(path, posting(duties=duties, evidence={f"duties.{n}": line(n + 1) for n in range(3)}))
    edit_part(Duty.objects.get(ordinal=1), tasks=["mine"])
    assert only().evidence == {
        "duties": {"status": "edited"},
        "duties.0": line(1),
        "duties.1": line(2, "edited"),
        "duties.2": line(3),
    }
    moved = [{"tasks": ["C"]}, {"tasks": ["A"]}, {"tasks": ["D"]}]
    load_again(path, posting(duties=moved, evidence={f"duties.{n}": line(n + 7) for n in range(3)}))
    assert [duty.tasks for duty in only().duties.all()] == [["A"], ["mine"], ["C"]]
    assert only().evidence == {
        "duties": {"status": "edited"},
        "duties.0": line(8),
        "duties.1": {"status": "edited"},
        "duties.2": line(7),
    }


def test_a_removed_part_stays_removed(path):
    load_again(path, posting(duties=[{"tasks": ["A"]}, {"tasks": ["B"]}], evidence={"duties.0": line(1)}))
    before = as_stored(only())
    Duty.objects.get(ordinal=0).delete()
    assert note_edits(before, None) == ["duties"]
    assert "duties.0" not in only().evidence
    load_again(path, posting(duties=[{"tasks": ["A"]}, {"tasks": ["B"]}], flsa="Exempt"))
    assert Duty.objects.get().tasks == ["B"]
    assert not the_edit("duties").differs


SECTIONS = [
    {"heading": "Duties", "kind": "duties", "first_line": 1, "last_line": 2},
    {"heading": "SIGNATURES", "kind": "signatures", "first_line": 3, "last_line": 4},
]


def test_edited_text_stays_at_the_lines_where_it_stands_now_and_signatures_are_the_documents(path):
    load_again(path, posting(sections=SECTIONS), text="Duties\nFiles.\nSIGNATURES\nA. Bee")
    edit_part(Section.objects.get(kind="duties"), text="Files and calls.")
    Section.objects.filter(kind="signatures").delete()
    moved = [section | {"first_line": n, "last_line": n + 1} for section, n in zip(SECTIONS, (2, 5), strict=True)]
    load_again(path, posting(sections=moved), text="New\nDuties\nFiles.\n\nSIGNATURES\nC. Dee")
    found = Section.objects.order_by("ordinal").values_list("heading", "text", "first_line")
    assert list(found) == [("Duties", "Files and calls.", 2), ("SIGNATURES", "C. Dee", 5)]
    assert the_edit("sections").document_value[1]["text"] == "C. Dee"
    take(the_edit("sections"))
    assert list(Section.objects.order_by("ordinal").values_list("text", flat=True)) == ["Files.", "C. Dee"]


def test_people_named_inside_the_agency_are_taken_from_the_document_also_beside_edited_contacts(path):
    load_again(path, posting(contacts=[{"name": "Kim", "role": "recruiter"}, {"name": "Old Boss", "role": "internal"}]))
    edit_part(Contact.objects.get(name="Kim"), phone="503-555-0100")
    load_again(path, posting(contacts=[{"name": "Lee", "role": "recruiter"}, {"name": "New Boss", "role": "internal"}]))
    contacts = list(Contact.objects.order_by("ordinal").values_list("name", "role"))
    assert contacts == [("Kim", "recruiter"), ("Old Boss", "internal"), ("New Boss", "internal")]
    assert load_again(path).result == "unchanged"
    assert Contact.objects.count() == 3


# --- take and leave ---------------------------------------------------------------------------------------------------


def test_a_taken_value_is_read_from_the_document_again(path):
    load_again(path, posting(closes_at="2026-03-20"))
    edit(only(), closes_at=None)
    load_again(path, posting(closes_at="2026-04-20", evidence={"closes_at": line(6)}))
    before = only()
    take(the_edit("closes_at"))
    job = only()
    assert job.closes_at.isoformat() == "2026-04-21T06:59:59+00:00"
    assert job.evidence == {"closes_at": line(6)}
    assert job.updated_at > before.updated_at
    assert not EditedFact.objects.exists()
    load_again(path, posting(closes_at="2026-05-20"))
    assert only().closes_at.day == 21


def test_a_left_value_is_not_shown_again_until_the_document_says_something_else(path):
    load_again(path, posting(flsa="Exempt"))
    edit(only(), flsa="mine")
    load_again(path, posting(flsa="Covered"))
    leave(the_edit("flsa"))
    load_again(path, posting(flsa="Covered", schedule="part_time"))
    assert not the_edit("flsa").differs
    load_again(path, posting(flsa="Exempt"))
    assert the_edit("flsa").differs
    assert only().flsa == "mine"


def test_employer_and_class_are_taken_by_their_names(path):
    load_again(
        path, posting(classification={"title": "Forester 1"}, agency=AGENCY | {"units": ["Fire"]}, requisition_id="R")
    )
    home, forester, fire = only().agency, only().classification, only().unit
    other = make_agency("Department of Energy")
    edit(only(), agency=other, unit=make_unit(other, "Safety"), classification=None)
    for fact in ("classification", "agency", "agency.units"):
        take(the_edit(fact))
    job = only()
    assert (job.agency, job.classification, job.unit) == (home, forester, fire)
    assert (job.evidence, job.key_as_edited) == ({}, None)


def test_a_taken_number_finds_its_position(path, tmp_path):
    load_again(path, posting(position_number="1"))
    load_again(tmp_path / "b.json", position(position_number="2"))
    edit(only(), position_number="mine")
    load_again(path, posting(position_number="2"))
    take(the_edit("position_number"))
    assert only().position == Position.objects.get()


# --- cost -------------------------------------------------------------------------------------------------------------


def test_edits_cost_a_query_for_all_documents_together_and_none_where_there_are_none(tmp_path):
    def asked(flsa: str) -> int:
        for number in range(8):
            write_script(tmp_path / f"{number}.json", posting(f"Job {number}", flsa=flsa))
        statements: list[str] = []

        def note(execute, sql, *arguments):
            statements.append(sql)
            return execute(sql, *arguments)

        with connection.execute_wrapper(note):
            load([str(tmp_path)], workers=1, reader=read_script)
        return sum("postings_editedfact" in sql for sql in statements)

    assert (asked("first"), asked("second")) == (0, 0)
    for job in Posting.objects.all():
        edit(job, flsa="mine")
    # One that reads them, one that notes what the documents say.
    assert asked("third") == 2


# --- books ------------------------------------------------------------------------------------------------------------


def test_the_run_counts_documents_that_say_otherwise(path, tmp_path):
    load_again(path, posting(flsa="Exempt"))
    edit(only(), flsa="mine", schedule="part_time")
    write_script(path, posting(flsa="Covered", schedule="full_time"))
    write_script(tmp_path / "b.json", posting("Other"))
    tally = load([str(tmp_path)], workers=1, reader=read_script)
    assert tally.kept_edits == 1
    assert LoadRun.objects.latest().kept_edits == 1
    assert sorted(edited_facts(Posting.objects.get(flsa="mine").evidence)) == ["flsa", "schedule"]
