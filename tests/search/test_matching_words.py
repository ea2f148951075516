"""What is only counted is found by fewer lists of jobs than what is ranked; both must be the same jobs."""

import random

import pytest
from tantivy import Query, Searcher

from search.engine.index import searcher
from search.indexing import refresh
from search.language.compiling import compile_query
from search.language.matching import match
from search.language.query import parse
from tests.factories import add_duty, add_location, add_section, make_agency, make_posting

WORDS = "office officer offices forestry forester police officers training trainer nurse rn human services it".split()
TYPED = [
    *WORDS,
    "-office",
    "office -officer",
    "forester OR rn",
    "for*",
    '"human services"',
    '-"human services"',
    '"police training"',
    '"human services training"',
    '"human services" OR "police training"',
    '"office"',
    "human services",
    "title:officer",
    "agency:forestry nurse",
    "registered nurse",
    "the nurse of the office",
    "the of",
    "hr",
]
MOST = 1_000


@pytest.fixture
def jobs(db):
    """Postings that say the words here and there: in names, agency, place, duties and text, or nowhere."""
    dice = random.Random(18)
    agencies = [make_agency(f"Bureau of {' '.join(dice.sample(WORDS, 2))} {number}") for number in range(4)]
    for number in range(60):
        some = iter(dice.sample(WORDS, 8))
        posting = make_posting(" ".join(["Post", *(word for word in some if dice.random() < 0.3)]), agency=agencies[0])
        posting.agency = dice.choice(agencies)
        posting.save()
        if dice.random() < 0.3:
            add_location(posting, f"{next(some, 'Salem').title()} Creek", "Marion")
        if dice.random() < 0.5:
            add_duty(posting, f"See to {next(some, 'all')} things.")
        if dice.random() < 0.5:
            add_section(posting, "About", f"All of {' and '.join(some)} of this year {number}.")
    refresh.rebuild()


def found(view: Searcher, query: Query) -> set[int]:
    hits = view.search(query, MOST).hits
    return set(view.fast_field_values("object_id", [address for _, address in hits]))


@pytest.mark.parametrize("text", TYPED)
def test_counted_and_ranked_jobs_are_the_same(jobs, text):
    view, typed = searcher(), parse(text)
    assert found(view, match(typed)) == found(view, compile_query(typed))


def test_the_words_are_found_and_do_not_stand_everywhere(jobs):
    counts = [len(found(searcher(), match(parse(word)))) for word in WORDS]
    assert min(counts) > 0
    assert max(counts) < 60
