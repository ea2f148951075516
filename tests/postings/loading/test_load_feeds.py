"""A feed is one document of many jobs: each finds its row again next week, and one that is gone is not withdrawn."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.loading import Outcome, load, retry
from postings.ingest.loading.feeds import Documents
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import ReadFile
from postings.models import LoadFailure, Posting, SourceDocument
from tests.factories import make_jurisdiction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]

_ITEM = """<item><title>{title}</title><joblisting:jobNumberSingle>{number}</joblisting:jobNumberSingle>
<joblisting:location>Astoria</joblisting:location><joblisting:state>Oregon</joblisting:state>
<joblisting:minimumSalary>{pay}</joblisting:minimumSalary><joblisting:salaryInterval>Hour</joblisting:salaryInterval>
<joblisting:advertiseFromDate>Mon, 02 Mar 2026</joblisting:advertiseFromDate></item>"""


@pytest.fixture(autouse=True)
def oregon():
    return make_jurisdiction()


def load_feed(folder: Path, week: str, *items: tuple[str, str, str]) -> Outcome:
    return load_all(write_feed(folder / f"{week}.xml", *items))[0]


def write_feed(path: Path, *items: tuple[str, str, str]) -> Path:
    text = "".join(_ITEM.format(title=title, number=number, pay=pay) for title, number, pay in items)
    path.write_text(
        '<rss xmlns:joblisting="http://www.neogov.com/namespaces/JobListing"><channel>'
        f"<title>City of Astoria, OR</title>{text}</channel></rss>"
    )
    return path


def load_all(path: Path) -> list[Outcome]:
    outcomes: list[Outcome] = []
    load([str(path)], workers=1, observe=outcomes.append)
    return outcomes


def test_next_weeks_feed_updates_the_jobs_of_this_week(tmp_path):
    load_feed(tmp_path, "week1", ("Clerk", "26-1", "20.10"), ("Page", "26-2", "16.20"))
    rows = dict(Posting.objects.values_list("requisition_id", "pk"))
    outcome = load_feed(
        tmp_path, "week2", ("Clerk", "26-1", "21.00"), ("Page", "26-2", "16.20"), ("Cook", "26-3", "18")
    )
    assert [(job.title, job.result) for job in outcome.jobs] == [
        ("Clerk", "updated"),
        ("Page", "unchanged"),
        ("Cook", "inserted"),
    ]
    assert dict(Posting.objects.exclude(requisition_id="26-3").values_list("requisition_id", "pk")) == rows


def test_a_job_that_is_gone_from_the_feed_stays_and_is_named(tmp_path):
    load_feed(tmp_path, "week1", ("Clerk", "26-1", "20.10"), ("Page", "26-2", "16.20"))
    statuses = dict(Posting.objects.values_list("requisition_id", "status"))
    outcome = load_feed(tmp_path, "week2", ("Page", "26-2", "16.20"))
    assert outcome.no_longer_listed == ("Clerk",)
    assert dict(Posting.objects.values_list("requisition_id", "status")) == statuses


def test_an_empty_feed_takes_nothing_away(tmp_path):
    load_feed(tmp_path, "week1", ("Clerk", "26-1", "20.10"))
    assert load_feed(tmp_path, "week2").result == "rejected"
    assert Posting.objects.count() == 1


def test_a_feed_whose_jobs_have_the_same_title_loses_none(tmp_path):
    load_feed(tmp_path, "week1", ("Clerk", "26-1", "20.10"), ("Clerk", "26-2", "20.10"))
    assert Posting.objects.count() == 2


def many(count: int, pay: str = "20.10") -> list[tuple[str, str, str]]:
    return [(f"Clerk {number}", f"26-{number}", pay) for number in range(1, count + 1)]


def test_each_posting_of_a_long_feed_is_a_document_of_its_own(tmp_path):
    outcomes = load_all(write_feed(tmp_path / "all.xml", *many(150)))
    assert [(Path(outcome.path).name, outcome.result) for outcome in outcomes] == [
        (f"all.xml#{number}", "inserted") for number in range(1, 151)
    ]
    assert Posting.objects.filter(agency__name="City of Astoria").count() == SourceDocument.objects.count() == 150
    document = Posting.objects.get(requisition_id="26-77").source_document
    assert document.name == "all.xml"
    assert "Clerk 77" in document.text
    assert "Clerk 78" not in document.text


def test_a_long_feed_that_changed_a_little_is_read_only_where_it_did(tmp_path):
    path = write_feed(tmp_path / "all.xml", *many(150))
    load_all(path)
    assert {outcome.result for outcome in load_all(path)} == {"unchanged"}
    changed = many(150)
    changed[40] = ("Clerk 41", "26-41", "22.00")
    outcomes = load_all(write_feed(path, ("Cook", "26-999", "18"), *changed))
    counts = Counter(outcome.result for outcome in outcomes)
    assert counts == {"unchanged": 149, "updated": 1, "inserted": 1}


def test_postings_of_a_long_feed_that_changed_and_changed_back_end_with_the_first(tmp_path):
    first, second = tmp_path / "1.xml", tmp_path / "2.xml"
    load_all(write_feed(first, *many(120)))
    load_all(write_feed(second, *many(120, "23.00")))
    assert {outcome.result for outcome in load_all(first)} == {"updated"}
    assert set(Posting.objects.values_list("salary_ranges__minimum", flat=True)) == {Decimal("20.10")}


def test_a_posting_of_a_long_feed_that_fails_is_one_failure_and_can_be_tried_again(tmp_path):
    items = many(120)
    items[7] = ("", "26-8", "20.10")
    path = write_feed(tmp_path / "all.xml", *items)
    load_all(path)
    assert Posting.objects.count() == 119
    failure = LoadFailure.objects.get()
    assert (failure.path, failure.code) == (f"{path}#8", "not_a_posting")
    assert retry(failure).result == "rejected"
    write_feed(path, *many(120))
    assert retry(failure).result == "inserted"


def test_a_long_feed_that_was_cut_off_is_refused_whole(tmp_path):
    path = write_feed(tmp_path / "all.xml", *many(150))
    path.write_bytes(path.read_bytes()[:-500])
    (outcome,) = load_all(path)
    assert (outcome.result, outcome.code) == ("rejected", "damaged")
    assert not Posting.objects.exists()


def test_room_is_made_before_a_feed_is_parted_and_not_for_a_document(tmp_path):
    calls = []
    documents = Documents(DEFAULT_LIMITS, lambda: calls.append("room"))
    list(documents.at(str(write_feed(tmp_path / "some.xml", *many(20)))))
    assert not calls
    list(documents.at(str(write_feed(tmp_path / "all.xml", *many(120)))))
    assert calls == ["room"]


def test_a_posting_that_is_longer_than_a_document_is_refused_alone(tmp_path):
    path = write_feed(tmp_path / "all.xml", *many(119), ("Cook " * 2_000, "26-999", "18"))
    documents = Documents(replace(DEFAULT_LIMITS, size=9_000))
    *others, longest = documents.at(str(path))
    assert len(others) == 119
    assert all(isinstance(file, File) for file in others)
    assert (longest.path, longest.result.code) == (f"{path}#120", "too_long")


def test_a_long_feed_is_left_at_the_posting_that_used_up_the_time(tmp_path):
    path = write_feed(tmp_path / "all.xml", *many(120))
    documents = Documents(DEFAULT_LIMITS)
    found = documents.at(str(path))
    first = next(found)
    documents.note([ReadFile(first.path, first.sha256, Refusal("took_too_long", "It took too long."))])
    (rest,) = found
    assert (rest.path, rest.result.code) == (str(path), "took_too_long")
