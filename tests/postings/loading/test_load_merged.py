"""A changed document finds its job although the agency that it names was merged into another."""

import pytest

from agencies.merging import merge
from agencies.models import Agency
from postings.ingest.loading import load
from postings.models import Position, Posting
from tests.factories import make_agency, make_jurisdiction, make_posting
from tests.postings.loading.scripted import position, posting, read_script, write_script

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]

TYPED = {"name": "Dept of Forrestry", "jurisdiction": "State of Oregon"}


def load_script(path, *records):
    write_script(path, *records)
    return load([str(path)], workers=1, reader=read_script).results


@pytest.fixture
def keep():
    make_jurisdiction()
    return make_agency("Department of Forestry")


@pytest.mark.parametrize(
    "record",
    [
        posting(agency=TYPED, requisition_id="REQ-1"),
        posting(agency=TYPED),
        position(agency=TYPED, position_number="42"),
        position(agency=TYPED | {"units": ["Fire", "Dispatch"]}),
    ],
    ids=["requisition", "title and date", "number", "units and title"],
)
def test_it_is_updated(tmp_path, keep, record):
    load_script(tmp_path / "a.json", record)
    merge(keep, [Agency.objects.exclude(pk=keep.pk).get()])
    assert load_script(tmp_path / "a.json", record | {"schedule": "full_time"}) == {"updated": 1}
    (job,) = [*Posting.objects.all(), *Position.objects.all()]
    assert (job.agency, job.schedule) == (keep, "full_time")


def test_each_of_several_alike_is_updated(tmp_path, keep):
    records = [position(agency=TYPED), position(agency=TYPED)]
    load_script(tmp_path / "a.json", *records)
    merge(keep, [Agency.objects.exclude(pk=keep.pk).get()])
    load_script(tmp_path / "a.json", *(record | {"flsa": "Exempt"} for record in records))
    assert list(Position.objects.values_list("flsa", flat=True)) == ["Exempt", "Exempt"]


def test_a_job_that_both_have_keeps_its_key(tmp_path, keep):
    load_script(tmp_path / "a.json", posting(requisition_id="REQ-1"))
    load_script(tmp_path / "b.json", posting(agency=TYPED, requisition_id="REQ-1"))
    made_by_hand = make_posting(agency=Agency.objects.exclude(pk=keep.pk).get())
    before = set(Posting.objects.values_list("natural_key", flat=True))
    merge(keep, [made_by_hand.agency])
    assert set(Posting.objects.values_list("natural_key", flat=True)) == before
    assert set(Posting.objects.values_list("agency", flat=True)) == {keep.pk}
