"""What a seeker may be about to type: the titles, classes, agencies and places that have open jobs."""

import heapq
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from tantivy import Occur, Query, Searcher

from search.engine.clauses import between, one_of, seconds
from search.language.compiling import stems_of
from search.language.query import bare_words
from search.language.synonyms import in_full, phrases_in_use, said_instead, words_in_use
from search.understanding.names import Names
from search.understanding.spelling import SHORTEST, Dictionary

MOST_TITLES = 10_000
MOST_WORDS_OF_A_TITLE = 12
MOST_SHOWN = 8
LONGEST = 100  # letters of what was typed that count
# So that a long list of titles never hides the one agency or town that fits too.
MOST_OF_A_KIND = 4
# From so many letters on the beginning of a word may be a slip.
SHORTEST_BEGINNING = 4
# Where a suggestion says what was typed, the best first: at its beginning, there by another name, later, or there so.
FIRST, ELSE_FIRST, LATER, ELSE_LATER = range(4)
PLACES = ("city", "county", "state")

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


Words = tuple[str, ...]


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
    """All that can be suggested, found by the beginning of any of its words, and of the `other_names` of what it stands
    for: of kinds and values."""

    def __init__(self, suggestions: Iterable[Suggestion], other_names: Iterable[tuple[str, str, Words]] = ()) -> None:
        self._all = list(suggestions)
        self._words = [bare_words(suggestion.label) for suggestion in self._all]
        keys = {
            (" ".join(words[start:]), LATER if start else FIRST, number)
            for number, words in enumerate(self._words)
            for start in range(len(words))
        }
        numbers = {(suggestion.kind, suggestion.value): number for number, suggestion in enumerate(self._all)}
        keys |= {
            (" ".join(words), ELSE_FIRST, numbers[kind, value])
            for kind, value, words in other_names
            if (kind, value) in numbers and words != self._words[numbers[kind, value]]
        }
        self._keys = sorted(keys)
        self.find = lru_cache(maxsize=5_000)(self._find)

    def _find(self, words: tuple[str, ...]) -> tuple[Suggestion, ...]:
        """The best suggestions that say these words, the last of them perhaps in part, or are another name for them;
        of those that say it at the same place those that have more jobs. Where nothing says it, what is short for
        something is taken for that, then the beginning of a name for other names of it, then slips are mended."""
        if not words:
            return ()
        found = self._called(said_instead(words)) | self._saying(words)
        if not found:
            found = self._saying((*in_full(words[:-1]), words[-1])) or self._saying(in_full(words))
        if not found:
            begun = " ".join((*in_full(words[:-1]), words[-1]))
            found = self._called(other for phrase in _begun_phrases(begun) for other in said_instead(phrase))
        if not found:
            known = tuple(map(_known_word, words))
            found = self._called(said_instead(known)) | self._saying(known)
        if not found:
            found = self._saying(tuple(map(self._corrected, words)))
        ranked = heapq.nsmallest(
            MOST_SHOWN * len(KINDS), found, key=lambda n: (found[n], -self._all[n].jobs, len(self._all[n].label), n)
        )
        return tuple(_mixed(self._all[number] for number in ranked))

    def _saying(self, words: tuple[str, ...]) -> dict[int, int]:
        return self._begun_with(" ".join(words)) or (self._having(words) if len(words) > 1 else {})

    def _called(self, others: Iterable[tuple[str, ...]]) -> dict[int, int]:
        """What has one of several other names for what was typed. No place has any."""
        found: dict[int, int] = {}
        for other in others:
            for number, rank in self._begun_with(" ".join(other), whole=True).items():
                if self._all[number].kind not in PLACES:
                    found[number] = min(ELSE_FIRST if rank == FIRST else ELSE_LATER, found.get(number, ELSE_LATER))
        return found

    def _corrected(self, word: str) -> str:
        """The word that a slip of its beginning most likely was to be; the same where something begins so."""
        if len(word) < SHORTEST_BEGINNING or self._begun_with(word):
            return word
        return self._dictionary.begun_like(word) or word

    @cached_property
    def _dictionary(self) -> Dictionary:
        jobs: Counter[str] = Counter()
        for suggestion, words in zip(self._all, self._words, strict=True):
            jobs.update(dict.fromkeys(words, suggestion.jobs))
        return Dictionary(list(jobs.items()))

    def _begun_with(self, text: str, whole: bool = False) -> dict[int, int]:
        """The suggestions that have words beginning like this, and whether other words stand before them; with `whole`
        the last of these words is no beginning."""
        found: dict[int, int] = {}
        for at in range(bisect_left(self._keys, (text,)), len(self._keys)):
            key, rank, number = self._keys[at]
            if not key.startswith(text):
                break
            if whole and key[len(text) : len(text) + 1].strip():
                continue
            found[number] = min(rank, found.get(number, LATER))
        return found

    def _having(self, words: tuple[str, ...]) -> dict[int, int]:
        """The suggestions that have each word, in any order, all perhaps in part."""
        each = [set(self._begun_with(word)) for word in words]
        return dict.fromkeys(set.intersection(*each), LATER)


def _known_word(word: str) -> str:
    """The word of the vocabulary that a word is one slip of; the same where there is none."""
    if len(word) < SHORTEST or word in words_in_use():
        return word
    near = _vocabulary().nearest(word, 1)
    return near[0] if near else word


@cache
def _vocabulary() -> Dictionary:
    return Dictionary([(word, 0) for word in words_in_use()])


def _begun_phrases(text: str) -> Iterator[tuple[str, ...]]:
    """What has other names and begins like this."""
    known = phrases_in_use()
    for phrase in known[bisect_left(known, text) :]:
        if not phrase.startswith(text):
            return
        yield tuple(phrase.split())


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
    single = ((words, name) for words, name in names.by_words.items() if len(name.values) == 1)
    named = ((name.filter, name.values[0], words) for words, name in single)
    return Suggestions([*titles, *_named(jobs, names)], named)


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
