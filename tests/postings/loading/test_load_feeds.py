"""A feed is one document of many jobs: each finds its row again next week, and one that is gone is not withdrawn."""

from pathlib import Path

import pytest

from postings.ingest.loading import Outcome, load
from postings.models import Posting
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
    path = folder / f"{week}.xml"
    text = "".join(_ITEM.format(title=title, number=number, pay=pay) for title, number, pay in items)
    path.write_text(
        '<rss xmlns:joblisting="http://www.neogov.com/namespaces/JobListing"><channel>'
        f"<title>City of Astoria, OR</title>{text}</channel></rss>"
    )
    outcomes: list[Outcome] = []
    load([str(path)], workers=1, observe=outcomes.append)
    return outcomes[0]


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
