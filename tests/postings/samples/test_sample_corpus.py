"""The corpus: repeatable, dated around the day asked for, never numbered twice, and of a realistic length."""

from datetime import date, timedelta
from random import Random

from postings.samples import program
from postings.samples.corpus import sample, samples
from postings.samples.numbering import position_number, requisition_id

TODAY = date(2026, 3, 2)


def test_a_sample_depends_on_nothing_but_seed_index_and_day() -> None:
    assert list(samples(5, 150, 160, TODAY)) == [sample(5, index, TODAY) for index in range(150, 160)]


def test_another_seed_gives_other_documents() -> None:
    assert sample(1, 7, TODAY).text != sample(2, 7, TODAY).text


def test_numbers_never_repeat() -> None:
    serials = [*range(2_000), *range(899_000, 902_000), *range(1_799_000, 1_802_000)]
    assert len({requisition_id(serial) for serial in serials}) == len(serials)
    assert len({position_number(serial) for serial in serials}) == len(serials)


def test_file_names_never_repeat() -> None:
    names = [each.name for each in samples(1, 0, 3_000, TODAY)]
    assert len(set(names)) == len(names)


def test_jobs_of_program_pages_never_repeat() -> None:
    pages = [program.write(Random(serial), serial, TODAY) for serial in [*range(300), *range(29_000, 29_300)]]
    jobs = [
        (record["agency"]["name"], *record["agency"]["units"], record["title"])
        for page in pages
        for record in page.expected["records"]
    ]
    assert len(set(jobs)) == len(jobs) > 3_000


def test_dates_lie_around_today() -> None:
    for each in samples(1, 0, 1_000, TODAY):
        record, codes = each.expected["records"][0], {warning["code"] for warning in each.expected["warnings"]}
        if record["date_posted"]:
            assert TODAY - timedelta(days=40) <= date.fromisoformat(record["date_posted"]) <= TODAY
        if record["closes_at"] and "closes_before_posted" not in codes:
            closes = date.fromisoformat(record["closes_at"][:10])
            assert TODAY - timedelta(days=10) <= closes <= TODAY + timedelta(days=50)


def test_most_announcements_are_open_and_some_are_closed_or_have_no_deadline() -> None:
    records = [each.expected["records"][0] for each in samples(1, 0, 2_000, TODAY)]
    postings = [record for record in records if record["kind"] == "posting"]
    closed = sum(bool(record["closes_at"]) and record["closes_at"][:10] < TODAY.isoformat() for record in postings)
    until_filled = sum(bool(record["open_until_filled"]) for record in postings)
    assert 0.05 < closed / len(postings) < 0.4
    assert 0.03 < until_filled / len(postings) < 0.15


def test_bodies_have_the_length_of_real_ones() -> None:
    lengths = sorted(len(each.text.split()) for each in samples(1, 0, 500, TODAY))
    assert lengths[25] > 150
    assert lengths[-25] < 1_000


def test_about_one_document_in_seven_carries_a_slip() -> None:
    slips = sum(
        any(warning["code"] != "salary_period_inferred" for warning in each.expected["warnings"])
        for each in samples(1, 0, 2_000, TODAY)
    )
    assert 0.1 < slips / 2_000 < 0.2
