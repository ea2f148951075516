"""Open postings like a given one, by what the index knows of both: class, series, title, agency and town."""

from collections.abc import Iterator
from datetime import datetime
from math import log1p

from tantivy import Occur, Query, Searcher

from postings.models import Posting
from search.engine.clauses import between, one_of, seconds
from search.engine.index import IndexUnavailable, noticing_damage, searcher
from search.engine.schema import english, schema
from search.engine.values import town
from search.indexing.cards import Card, read_card
from search.indexing.documents import document_key
from search.models import IndexMark

MOST = 5
# How much each thing in common counts; the words of the title share theirs by how rare they are.
CLASS, TITLE, SERIES, AGENCY, TOWN = 3.0, 4.0, 2.0, 1.0, 1.0
# A word of a title with so large a share of it makes postings alike by itself: "forester", but not "specialist".
TELLING = 0.4


def similar_postings(posting: Posting, now: datetime) -> list[Card]:
    """At most MOST other postings open at `now`, the most alike first; none where there is no index to ask."""
    try:
        with noticing_damage():
            return _similar(searcher(), posting, now)
    except IndexUnavailable:
        return []


def _similar(view: Searcher, posting: Posting, now: datetime) -> list[Card]:
    kind = IndexMark.Kind.POSTING
    words = [(_having("title", word, TITLE * share), share) for word, share in _title_words(view, posting)]
    alike = [*_same_work(posting), *_same_title(words)]
    nearer = [*_same_place(posting), *(query for query, _ in words)]
    if not alike:
        return []
    query = Query.boolean_query(
        [
            (Occur.Must, Query.boolean_query([(Occur.Should, part) for part in alike])),
            *((Occur.Should, part) for part in nearer),
            (Occur.Must, one_of("kind", [kind])),
            (Occur.Must, between("closes", seconds(now), None)),
            (Occur.MustNot, one_of("key", [document_key(kind, posting.pk)])),
        ]
    )
    found = view.search(query, MOST, count=False, weight_by_field="freshness").hits
    return [read_card(view.doc(address)["card"][0], kind, "year", now) for _, address in found]


def _same_work(posting: Posting) -> Iterator[Query]:
    series = posting.series or (posting.classification and posting.classification.series)
    if posting.classification:
        yield _having("classification_slug", posting.classification.slug, CLASS)
    if series:
        yield _having("series", series.slug, SERIES)


def _same_title(words: list[tuple[Query, float]]) -> Iterator[Query]:
    """One telling word in common, or two that tell something."""
    for word, share in words:
        if share >= TELLING:
            yield Query.const_score_query(word, 0.0)
    some = [(Occur.Should, word) for word, share in words if share >= TELLING / 2]
    if len(some) > 1:
        yield Query.const_score_query(Query.boolean_query(some, minimum_number_should_match=2), 0.0)


def _same_place(posting: Posting) -> Iterator[Query]:
    yield _having("agency_slug", posting.agency.slug, AGENCY)
    towns = {town(place.city, place.state) for place in posting.locations.all() if place.city}
    if towns:
        yield Query.const_score_query(one_of("locality", [name.lower() for name in towns]), TOWN)


def _title_words(view: Searcher, posting: Posting) -> list[tuple[str, float]]:
    """The title's words, each with its share of what they tell together."""
    words = dict.fromkeys(english().analyze(posting.working_title or posting.title))
    rarity = {word: log1p(view.num_docs / (view.doc_freq("title", word) + 0.5)) for word in words}
    return [(word, told / sum(rarity.values())) for word, told in rarity.items()]


def _having(index_field: str, value: str, score: float) -> Query:
    term = Query.term_query(schema(), index_field, value, index_option="basic")
    return Query.const_score_query(term, score)
