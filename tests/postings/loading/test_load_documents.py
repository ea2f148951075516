from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from agencies.models import Unit
from postings.ingest.loading.stored import record_of, stored_rows
from postings.ingest.record import Record
from postings.models import (
    Place,
    Position,
    PostalCode,
    Posting,
    Revision,
    Section,
    SourceDocument,
)
from postings.signals import jobs_changed
from tests.factories import make_classification, make_jurisdiction, make_series
from tests.postings.loading.scripted import position, posting, write_script
from tests.postings.loading.scripted_loads import load_folder, results
from tests.postings.loading.snapshot import snapshot

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]


@pytest.fixture(autouse=True)
def oregon():
    return make_jurisdiction()


# --- what is stored ---------------------------------------------------------------------------------------------------


def test_pay_with_more_decimals_than_are_stored_is_rounded_and_does_not_change_on_the_next_load(tmp_path):
    pay = {"minimum": "38.48375", "maximum": "48.63925", "currency": "USD", "period": "hour", "stated": "as printed"}
    path = write_script(tmp_path / "a.json", posting("Ranger", salary_ranges=[pay]))
    assert results(path) == ["inserted"]
    stored = Posting.objects.get().salary_ranges.get()
    assert (stored.minimum, stored.maximum) == (Decimal("38.4838"), Decimal("48.6393"))
    write_script(path, posting("Ranger", salary_ranges=[pay]), text="printed anew")
    assert [job.differences for outcome in load_folder(path) for job in outcome.jobs] == [()]


def test_posting_is_stored_with_all_its_parts(tmp_path):
    Place.objects.create(city="Salem", county="Marion", state="OR")
    make_classification("Forester 1", "C8255", series=make_series("Forester"), level=1)
    evidence = {"title": {"first_line": 1, "last_line": 1, "text": "Ranger", "status": "stated"}}
    record = posting(
        "Ranger",
        working_title="District Ranger",
        classification={"title": "Forester 1", "number": "C8255", "series": "Forester", "level": 1},
        agency={
            "name": "Department of Forestry",
            "number": None,
            "jurisdiction": "State of Oregon",
            "units": ["Fire", "North"],
        },
        requisition_id="REQ-7",
        position_number="0042",
        salary_ranges=[
            {
                "minimum": "27.16",
                "maximum": "38.2115",
                "period": "hour",
                "period_status": "stated",
                "label": "Pay",
                "stated": "$27.16 - $38.2115",
            }
        ],
        closes_at="2026-03-20",
        open_until_filled=False,
        appointment="permanent",
        schedule="full_time",
        work_mode="hybrid",
        service_type="Classified",
        flsa="Non-Exempt",
        overtime_eligible=True,
        representation="AFSCME",
        locations=[
            {"street": "1 Fir St", "city": "Salem", "county": "Marion", "state": "OR", "postal_code": "97301"},
        ],
        contacts=[{"name": "Kim Lee", "role": "recruiter", "email": "kim.lee@example.gov", "phone": "503-555-0100"}],
        qualifications={
            "routes": [
                {
                    "text": "A bachelor's degree in forestry AND 1.5 years of fire work.",
                    "education": {"degree": "bachelor", "field": "forestry"},
                    "experience_years": "1.5",
                    "experience_in": "fire work",
                },
            ],
            "requirements": [{"kind": "licence", "text": "A driver license."}],
            "preferred": ["Knows the coast."],
        },
        duties=[
            {"percent": 35, "change": "NC", "essential": True, "title": "FIRE", "tasks": ["Watches.", "Reports."]},
            {"percent": [20, 25.5], "tasks": ["Drives."]},
            {"tasks": ["Other."]},
        ],
        sections=[
            {"heading": "", "kind": "summary", "first_line": 1, "last_line": 1},
            {"heading": "Duties", "kind": "duties", "first_line": 2, "last_line": 4},
        ],
        evidence=evidence,
    )
    text = "Ranger\n2. Duties:\nWatches.\nReports."
    warnings = [{"code": "no_closing_date", "message": "No date.", "line": 3, "key": "closes_at"}]
    assert results(write_script(tmp_path / "a.json", record, text=text, warnings=warnings)) == ["inserted"]

    (rows,) = stored_rows(Posting)
    assert record_of(rows) == Record.from_json(record)
    job = rows.job
    assert (job.closes_at, job.closes_time_stated) == (datetime(2026, 3, 21, 6, 59, 59, tzinfo=UTC), False)
    assert job.time_zone == "America/Los_Angeles"
    assert job.date_posted == date(2026, 3, 2)
    assert job.status == "published"
    assert job.evidence == evidence
    assert job.classification.number == "C8255"
    assert job.series.name == "Forester"
    assert [unit.name for unit in job.unit.path()] == ["Fire", "North"]
    assert job.salary_ranges.get().annual_maximum == Decimal("79479.92")
    assert job.locations.get().place.county == "Marion"
    assert [section.text for section in job.sections.all()] == ["Ranger", "Watches.\nReports."]
    document = SourceDocument.objects.get()
    assert (document.text, document.layout, document.is_current) == (text, "scripted", True)
    assert list(document.warnings.values_list("code", "line", "key")) == [("no_closing_date", 3, "closes_at")]


@pytest.mark.parametrize(
    ("printed", "moment", "is_stated"),
    [
        ("2026-12-01", datetime(2026, 12, 2, 7, 59, 59, tzinfo=UTC), False),
        ("2026-07-22T13:20:00-07:00", datetime(2026, 7, 22, 20, 20, tzinfo=UTC), True),
        ("2026-07-22T13:20:00", datetime(2026, 7, 22, 20, 20, tzinfo=UTC), True),
        (None, None, False),
    ],
)
def test_deadline_is_a_moment(tmp_path, printed, moment, is_stated):
    load_folder(write_script(tmp_path / "a.json", posting(closes_at=printed)))
    job = Posting.objects.get()
    assert (job.closes_at, job.closes_time_stated) == (moment, is_stated)


def test_day_ends_in_the_zone_of_the_jurisdiction(tmp_path):
    make_jurisdiction("City of Boise", state="ID", time_zone="America/Boise")
    agency = {"name": "City of Boise", "jurisdiction": "City of Boise"}
    load_folder(write_script(tmp_path / "a.json", posting(agency=agency, closes_at="2026-12-01")))
    job = Posting.objects.get()
    assert job.closes_at == datetime(2026, 12, 2, 6, 59, 59, tzinfo=UTC)
    assert job.time_zone == "America/Boise"


def test_reversed_pay_is_flagged_and_kept_as_printed(tmp_path):
    pay = {"minimum": "8000", "maximum": "5000", "period": "month", "stated": "$8,000 - $5,000"}
    load_folder(write_script(tmp_path / "a.json", posting(salary_ranges=[pay])))
    row = Posting.objects.get().salary_ranges.get()
    assert (row.minimum, row.maximum, row.is_reversed) == (8000, 5000, True)
    assert (row.annual_minimum, row.annual_maximum) == (60000, 96000)


def test_place_is_found_by_city_or_zip_code_and_never_guessed(tmp_path):
    bend = Place.objects.create(city="Bend", county="Deschutes", state="OR")
    PostalCode.objects.create(code="97701", place=bend)
    Place.objects.create(city="Union", county="Union", state="OR")
    Place.objects.create(city="Union", county="Baker", state="OR")
    places = [
        {"city": "bend"},
        {"postal_code": "97701-1234"},
        {"city": "Union"},
        {"city": "Union", "county": "Baker", "state": "OR"},
        {"city": "Bend", "state": "WA"},
        {"city": "Sunriver", "postal_code": "97701"},
        {"county": "Deschutes"},
    ]
    load_folder(write_script(tmp_path / "a.json", posting(locations=places)))
    found = [location.place and location.place.county for location in Posting.objects.get().locations.all()]
    assert found == ["Deschutes", "Deschutes", None, "Baker", None, None, None]


def test_text_beside_a_heading_is_kept(tmp_path):
    text = "Questions? Call us.\nOr write.\n**To Qualify**\nA degree.\nSummary of all Duties here\nMuch."
    sections = [
        {"heading": "Questions?", "kind": "contact", "first_line": 1, "last_line": 2},
        {"heading": "To Qualify", "kind": "qualifications", "first_line": 3, "last_line": 4},
        {"heading": "Duties", "kind": "duties", "first_line": 5, "last_line": 6},
    ]
    load_folder(write_script(tmp_path / "a.json", posting(sections=sections), text=text))
    texts = list(Section.objects.order_by("ordinal").values_list("text", flat=True))
    assert texts == ["Call us.\nOr write.", "A degree.", "Summary of all Duties here\nMuch."]


def test_every_position_of_a_page_is_stored_under_its_unit(tmp_path):
    def at(*units: str) -> dict[str, Any]:
        return {"name": "Department of Forestry", "jurisdiction": "State of Oregon", "units": list(units)}

    records = [position("Clerk", agency=at("Fire", "North")), position("Clerk", agency=at("Fire", "South"))]
    assert results(write_script(tmp_path / "a.json", *records)) == ["inserted"]
    assert sorted(str(row.unit) for row in Position.objects.all()) == ["North", "South"]
    assert Unit.objects.get(name="North").parent == Unit.objects.get(name="South").parent


def test_jobs_of_one_document_that_look_the_same_are_all_kept(tmp_path):
    path = write_script(tmp_path / "a.json", position(flsa="one"), position(flsa="two"), position("Other"))
    load_folder(path)
    write_script(path, position(flsa="one"), position(flsa="three"), position("Other"))
    assert results(path) == ["updated"]
    assert sorted(Position.objects.values_list("flsa", flat=True)) == ["", "one", "three"]


# --- the same and the changed document --------------------------------------------------------------------------------


def test_same_content_changes_nothing_under_any_name(tmp_path):
    first = write_script(tmp_path / "a.json", posting())
    load_folder(first)
    before = snapshot()
    second = write_script(tmp_path / "copy" / "b.json", posting())
    assert results(first, second) == ["unchanged", "unchanged"]
    assert snapshot() == before
    assert Revision.objects.count() == 0


def test_same_content_twice_in_one_load_is_stored_once(tmp_path):
    write_script(tmp_path / "a.json", posting())
    write_script(tmp_path / "b.json", posting())
    assert results(tmp_path) == ["inserted", "unchanged"]


def test_changed_document_updates_its_posting_and_keeps_what_it_was(tmp_path):
    path = write_script(tmp_path / "a.json", posting(duties=[{"tasks": ["Old."]}], closes_at="2026-03-20"))
    load_folder(path)
    job = Posting.objects.get()
    first_document = job.source_document
    write_script(path, posting(duties=[{"tasks": ["New."]}, {"tasks": ["More."]}], closes_at="2026-04-20"))
    (outcome,) = load_folder(path)

    assert outcome.result == "updated"
    differences = [(item.key, item.before, item.after) for item in outcome.jobs[0].differences]
    more = {"percent": None, "change": None, "essential": None, "title": None, "tasks": ["More."]}
    assert differences == [
        ("closes_at", "2026-03-20", "2026-04-20"),
        ("duties.0.tasks.0", "Old.", "New."),
        ("duties.1", None, more),
    ]
    changed = Posting.objects.get()
    assert changed.pk == job.pk
    assert changed.created_at == job.created_at
    assert changed.updated_at > job.updated_at
    assert [duty.tasks for duty in changed.duties.all()] == [["New."], ["More."]]
    revision = changed.revisions.get()
    assert Record.from_json(revision.record).closes_at == "2026-03-20"
    assert Record.from_json(revision.record).duties[0].tasks == ("Old.",)
    assert revision.source_document == first_document
    first_document.refresh_from_db()
    assert not first_document.is_current
    assert changed.source_document.is_current


def test_what_a_recruiter_decided_stays(tmp_path):
    path = write_script(tmp_path / "a.json", posting())
    load_folder(path)
    Posting.objects.update(status="withdrawn")
    write_script(path, posting(flsa="Exempt"))
    assert results(path) == ["updated"]
    assert list(Posting.objects.values_list("status", "flsa")) == [("withdrawn", "Exempt")]


def test_changed_and_changed_back_ends_with_the_first(tmp_path):
    path = write_script(tmp_path / "a.json", posting(flsa="A"))
    load_folder(path)
    first = snapshot()["postings"][0][0]
    write_script(path, posting(flsa="B"))
    load_folder(path)
    write_script(path, posting(flsa="A"))
    assert results(path) == ["updated"]
    assert snapshot()["postings"][0][0] == first
    assert results(path) == ["unchanged"]
    assert Revision.objects.count() == 2


def test_of_two_documents_about_one_job_the_later_in_order_counts(tmp_path):
    write_script(tmp_path / "a.json", posting(flsa="A"))
    write_script(tmp_path / "b.json", posting(flsa="B"))
    assert results(tmp_path) == ["inserted", "updated"]
    before = snapshot()
    assert results(tmp_path) == ["unchanged", "unchanged"]
    assert snapshot() == before
    assert Posting.objects.get().flsa == "B"


def test_old_version_beside_the_new_one_comes_back_when_the_new_one_is_gone(tmp_path):
    write_script(tmp_path / "a.json", posting(flsa="A"))
    newer = write_script(tmp_path / "b.json", posting(flsa="B"))
    load_folder(tmp_path)
    newer.unlink()
    assert results(tmp_path) == ["updated"]
    assert Posting.objects.get().flsa == "A"


def test_positions_that_a_new_version_leaves_out_stay_and_are_named(tmp_path):
    path = write_script(tmp_path / "page.json", position("Clerk"), position("Ranger"))
    load_folder(path)
    old = path.read_bytes()
    write_script(path, position("Clerk"), position("Driver"))
    (outcome,) = load_folder(path)
    assert outcome.no_longer_listed == ("Ranger",)
    assert [(job.title, job.result) for job in outcome.jobs] == [("Clerk", "unchanged"), ("Driver", "inserted")]
    assert sorted(Position.objects.values_list("title", flat=True)) == ["Clerk", "Driver", "Ranger"]
    path.write_bytes(old)
    (outcome,) = load_folder(path)
    assert (outcome.result, outcome.no_longer_listed) == ("updated", ("Driver",))


def test_many_changes_of_one_job_in_one_load_end_with_the_last(tmp_path):
    for number in range(30):
        write_script(tmp_path / f"{number:02}.json", posting(flsa=str(number)), posting(f"Other {number}"))
    load_folder(tmp_path)
    assert Posting.objects.get(title="Fire Dispatcher").flsa == "29"
    assert Revision.objects.count() == 29
    assert Posting.objects.count() == 31


def test_reading_again_stores_what_is_read_better_and_nothing_else(tmp_path, monkeypatch):
    same = write_script(tmp_path / "a.json", posting("Same"), warnings=[{"code": "x", "message": "X."}])
    load_folder(same)
    write_script(tmp_path / "b.json", posting("Misread"))
    load_folder(tmp_path)
    job = Posting.objects.get(title="Misread")
    # As if the first reading had taken another line for the title.
    Posting.objects.filter(pk=job.pk).update(title="Wrong", natural_key="0" * 64)
    assert results(tmp_path) == ["unchanged", "unchanged"]
    assert results(tmp_path, again=True) == ["unchanged", "updated"]
    assert Posting.objects.get(pk=job.pk).title == "Misread"
    assert results(tmp_path, again=True) == ["unchanged", "unchanged"]
    assert Posting.objects.count() == 2


# --- links and listeners ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [("posting", "position"), ("position", "posting")])
def test_posting_finds_its_position_whichever_comes_first(tmp_path, order):
    documents = {"posting": posting(position_number="0042"), "position": position(position_number="0042")}
    for name in order:
        load_folder(write_script(tmp_path / f"{name}.json", documents[name]))
    assert Posting.objects.get().position == Position.objects.get()


def test_position_of_another_agency_is_not_linked(tmp_path):
    parks = {"name": "Parks Department", "jurisdiction": "State of Oregon"}
    write_script(tmp_path / "a.json", posting(position_number="0042", agency=parks))
    write_script(tmp_path / "b.json", position(position_number="0042"))
    load_folder(tmp_path)
    assert Posting.objects.get().position is None


def test_listeners_hear_of_all_that_changed(tmp_path):
    heard: list[tuple[str, tuple[int, ...]]] = []

    def listen(sender, ids, **kwargs):
        if ids:  # The last one of a run has none.
            heard.append((sender.__name__, tuple(ids)))

    jobs_changed.connect(listen)
    try:
        write_script(tmp_path / "a.json", posting("One"))
        write_script(tmp_path / "b.json", posting("Two", position_number="1"))
        load_folder(tmp_path)
        ids = tuple(Posting.objects.order_by("pk").values_list("pk", flat=True))
        assert heard == [("Posting", ids)]
        heard.clear()
        load_folder(tmp_path)
        assert heard == []
        load_folder(write_script(tmp_path / "c.json", position(position_number="1")))
        linked = Posting.objects.get(title="Two").pk
        assert heard == [("Posting", (linked,)), ("Position", (Position.objects.get().pk,))]
    finally:
        jobs_changed.disconnect(listen)
