"""A folder in which good documents lie among hostile files: the good ones are loaded, each other one is refused."""

from datetime import date
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from postings.ingest.loading import load
from postings.models import LoadFailure, Posting, SourceDocument
from postings.samples.corpus import samples
from postings.samples.formats import FORMATS
from tests.factories import make_jurisdiction
from tests.postings.loading.hostile_files import write_hostile_files

GOOD = 12
# The PDF library draws two forms for each form, keeps a state for each, or unpacks what was packed thrice, until memory
# ends; all others are refused by rules.
BROKEN_DOWN_ON = {"bad_drawn_in_a_circle.pdf", "bad_states_in_states.pdf", "bad_packed_thrice.pdf"}
FAULTS = {"reader_failed", "reader_died", "took_too_long", "too_much_memory"}


def write_good_files(folder: Path) -> set[str]:
    announcements = (
        sample
        for sample in samples(3, 0, 100, date(2026, 3, 2))
        if sample.expected["document"]["layout"] == "oregon_announcement"
    )
    for number, sample in enumerate(islice(announcements, GOOD)):
        written = list(FORMATS.values())[number % len(FORMATS)]
        # Their names put them before, between and after the others.
        name = f"{'az'[number % 2]}_{sample.name}{written.SUFFIX}"
        (folder / name).write_bytes(written.write(sample.text, Random(number)))
    return {path.name for path in folder.iterdir()}


@pytest.mark.django_db
def test_good_documents_among_hostile_files_are_loaded_and_each_of_the_others_is_refused(tmp_path):
    make_jurisdiction()
    good = write_good_files(tmp_path)
    bad = write_hostile_files(tmp_path)
    assert len(bad) >= 60
    outcomes = {}
    load([str(tmp_path)], workers=2, observe=lambda outcome: outcomes.update({Path(outcome.path).name: outcome}))
    assert {name for name, outcome in outcomes.items() if outcome.result == "inserted"} == good
    assert {name for name, outcome in outcomes.items() if outcome.result == "rejected"} == bad
    failures = {Path(failure.path).name: failure for failure in LoadFailure.objects.all()}
    assert failures.keys() == bad
    assert all(failure.reason.endswith((".", "”", ")")) for failure in failures.values())
    assert {name for name, failure in failures.items() if failure.code in FAULTS} <= BROKEN_DOWN_ON
    assert Posting.objects.count() == SourceDocument.objects.count() == len(good)
