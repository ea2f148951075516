"""What a seeker may be about to type: the titles, classes, agencies and places that have open jobs."""

import heapq
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from tantivy import Occur, Query, Searcher

from search.engine.clauses import between, one_of, seconds
from search.language.compiling import stems_of
from search.language.query import bare_words
from search.understanding.names import Names

MOST_TITLES = 10_000
MOST_WORDS_OF_A_TITLE = 12
MOST_SHOWN = 8
LONGEST = 100  # letters of what was typed that count
# So that a long list of titles never hides the one agency or town that fits too.
MOST_OF_A_KIND = 4

KINDS = {
    "title": "Title",
    "classification": "Class",
    "agency": "Agency",
    "city": "City",
    "county": "County",
    "state": "State",
}
FIELDS = {
    "title": "name",
    "classification": "classification_slug",
    "agency": "agency_slug",
    "city": "city",
    "county": "county",
    "state": "state",
}


@dataclass(frozen=True, order=True)
class Suggestion:
    """Something to search for, and how many open jobs it has."""

    jobs: int
    label: str
    kind: str
    value: str

    @property
    def kind_label(self) -> str:
        return KINDS[self.kind]

    @property
    def url(self) -> str:
        """The search that finds these jobs."""
        words = {"q": f'title:"{self.value}"'} if self.kind == "title" else {self.kind: self.value}
        return f"{reverse('search')}?{urlencode(words)}"


class Suggestions:
    """All that can be suggested, found by the beginning of any of its words."""

    def __init__(self, suggestions: Iterable[Suggestion]) -> None:
        self._all = list(suggestions)
        self._keys = sorted(
            (" ".join(words[start:]), start > 0, number)
            for number, suggestion in enumerate(self._all)
            for words in [bare_words(suggestion.label)]
            for start in range(len(words))
        )
        self.find = lru_cache(maxsize=5_000)(self._find)

    def _find(self, words: tuple[str, ...]) -> tuple[Suggestion, ...]:
        """The best suggestions that say these words, the last of them perhaps in part: first those that begin so, then
        those that have more jobs."""
        if not words:
            return ()
        found = self._begun_with(" ".join(words))
        if not found and len(words) > 1:
            found = self._having(words)
        ranked = heapq.nsmallest(
            MOST_SHOWN * len(KINDS), found, key=lambda n: (found[n], -self._all[n].jobs, len(self._all[n].label), n)
        )
        return tuple(_mixed(self._all[number] for number in ranked))

    def _begun_with(self, text: str) -> dict[int, bool]:
        """The suggestions that have words beginning like this, and whether other words stand before them."""
        found: dict[int, bool] = {}
        for at in range(bisect_left(self._keys, (text,)), len(self._keys)):
            key, is_later, number = self._keys[at]
            if not key.startswith(text):
                break
            found[number] = is_later and found.get(number, True)
        return found

    def _having(self, words: tuple[str, ...]) -> dict[int, bool]:
        """The suggestions that have each word, in any order, all perhaps in part."""
        each = [set(self._begun_with(word)) for word in words]
        return dict.fromkeys(set.intersection(*each), True)


def _mixed(ranked: Iterable[Suggestion]) -> list[Suggestion]:
    """The first few of each kind."""
    shown: list[Suggestion] = []
    kinds: Counter[str] = Counter()
    for suggestion in ranked:
        if len(shown) < MOST_SHOWN and kinds[suggestion.kind] < MOST_OF_A_KIND:
            kinds[suggestion.kind] += 1
            shown.append(suggestion)
    return shown


def learn_suggestions(view: Searcher, names: Names) -> Suggestions:
    """What the postings in `view` that are open now can be asked for by; `names` gives agencies and classes their
    labels."""
    now = seconds(timezone.now())
    is_open = [(Occur.Must, one_of("kind", ["posting"])), (Occur.Must, between("closes", now, None))]
    question = {kind: {"terms": {"field": field, "size": MOST_TITLES}} for kind, field in FIELDS.items()}
    answer = view.aggregate(Query.boolean_query(is_open), question)
    jobs = {kind: {bucket["key"]: bucket["doc_count"] for bucket in answer[kind]["buckets"]} for kind in FIELDS}
    titles = _jobs_with_title(jobs.pop("title"))
    return Suggestions([*titles, *_named(jobs, names)])


def _named(jobs: dict[str, dict[str, int]], names: Names) -> Iterator[Suggestion]:
    for kind, counts in jobs.items():
        for value, count in counts.items():
            if label := names.labels.get((kind, value)):
                yield Suggestion(count, label, kind, value)


def _jobs_with_title(counts: dict[str, int]) -> Iterator[Suggestion]:
    """Each title once, with the jobs that its search finds: also those of longer titles that hold it."""
    stems = {title: tuple(stems_of(bare_words(title))) for title in counts}
    total = dict.fromkeys(stems.values(), 0)
    for title, words in stems.items():
        for part in _parts(words[:MOST_WORDS_OF_A_TITLE]):
            if part in total:
                total[part] += counts[title]
    first_of = {stems[title]: title for title in reversed(counts)}
    for words, title in first_of.items():
        if 0 < len(words) <= MOST_WORDS_OF_A_TITLE:
            yield Suggestion(total[words], title, "title", title.replace('"', " "))


def _parts(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)}
