"""Typing errors: words that hardly any job uses, and the words of jobs that they are slips of.

The dictionary is the words of the index itself, each with the number of jobs that use it, in a small index of its own
in memory: the engine's automata find the words within one or two slips of the keys in under a millisecond.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tantivy import Document, Index, Query, Schema, SchemaBuilder, Searcher

from search.engine.counting import how_many
from search.engine.schema import ALL_WORDS
from search.language.compiling import in_field, stems_of
from search.language.query import Term, Typed, parse
from search.language.synonyms import is_vocabulary, words_in_use

MOST_WORDS = 100_000
# Shorter words have too many neighbors to tell which was meant.
SHORTEST, LONGEST = 5, 30
# From this length on a word may be two slips away. Each part of a word that was run together has so many letters.
TWICE_SLIPPED = 8
SHORTEST_PART = 3
# Of so many jobs one may use a word and it is still thought an error, if a like word is used so many times as often.
RARE_IN = 20_000
MUCH_MORE = 50
# In so many jobs' texts a slip may stand, however few jobs there are.
MOST_SLIPPED = 2
CANDIDATES = 5
# How much likelier it is that letters were left out, doubled, changed places or are the wrong vowel.
LIKELIER = 10
# "Inspecter", "operater": words for people that sound alike. It is much the likeliest where a job's word ends so.
ENDINGS = ("er", "or", "ar")
VOWELS = frozenset("aeiouy")
WRITER_MEMORY = 15_000_000


@dataclass(frozen=True)
class Corrected:
    """A search with other words in the place of some that were typed; `replaced` are those. `is_sure` where what was
    typed finds but other words of its stem."""

    typed: Typed
    replaced: tuple[str, ...]
    is_sure: bool


class Dictionary:
    """The words that jobs use, and how many jobs use each; and words that are `no_slips` though none need use them."""

    def __init__(self, words: list[tuple[str, int]], no_slips: frozenset[str] = frozenset()) -> None:
        self.no_slips = no_slips
        index = Index(_schema())
        writer = index.writer(WRITER_MEMORY, 1)
        for word, jobs in words:
            writer.add_document(Document.from_dict({"word": word, "jobs": jobs}, _schema()))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._view = index.searcher()

    def nearest(self, word: str, slips: int) -> tuple[str, int] | None:
        """The word that most likely was meant, and how many jobs use it. One slip is a letter too many, too few, wrong,
        or changed places with the next; the first letter is the least likely to be wrong."""
        query = Query.fuzzy_term_query(_schema(), "word", word, distance=slips)
        hits = self._view.search(query, CANDIDATES, order_by_field="jobs").hits
        found = [(self._view.doc(address)["word"][0], jobs) for jobs, address in hits]
        return max(found, key=lambda near: (near[0][0] == word[0], near[1] * _likelihood(word, near[0])), default=None)

    def begun_like(self, beginning: str) -> str:
        """The most used word that begins with the same letter and, but for one slip, goes on like this."""
        query = Query.fuzzy_term_query(_schema(), "word", beginning, distance=1, prefix=True)
        hits = self._view.search(query, CANDIDATES, order_by_field="jobs").hits
        found = (self._view.doc(address)["word"][0] for _, address in hits)
        return next((word for word in found if word[0] == beginning[0]), "")


def _likelihood(word: str, near: str) -> int:
    """How much likelier a slip is than that a consonant was taken for another: "electrican" is no "electrical"."""
    if word[:-2] == near[:-2] and word.endswith(ENDINGS) and near.endswith(ENDINGS):
        return LIKELIER**3
    if len(word) != len(near) or sorted(word) == sorted(near):
        return LIKELIER
    changed = {letter for pair in zip(word, near, strict=True) if pair[0] != pair[1] for letter in pair}
    return LIKELIER if changed <= VOWELS else 1


@cache
def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("jobs", fast=True)
    return builder.build()


def learn_words(view: Searcher, no_slips: frozenset[str] = frozenset()) -> Dictionary:
    """The most used words of the jobs in `view`, and those of the vocabulary, which find what jobs call it."""
    least = 1 + view.num_docs // RARE_IN
    counted = view.terms_with_prefix("prefix", "", limit=MOST_WORDS)
    words = dict.fromkeys(words_in_use(), 0) | {word: jobs for word, jobs in counted if jobs >= least}
    return Dictionary([(word, jobs) for word, jobs in words.items() if _can_be_wrong(word)], no_slips)


def correct(words: Typed, whole: Typed, dictionary: Dictionary, view: Searcher) -> Corrected | None:
    """The `whole` search with what was likely meant in the place of the unknown ones of its `words`, if there are."""
    replaced: list[tuple[tuple[int, int], str, str]] = []
    for run in words.runs:
        replaced += _corrections(run, whole, dictionary, view)
    if not replaced:
        return None
    text, end = [], 0
    for (start, stop), _, better in replaced:
        text += [whole.text[end:start], better]
        end = stop
    typed = parse("".join([*text, whole.text[end:]]), whole.literal)
    is_sure = any(_sounds_alike(word, better) and not view.doc_freq("prefix", word) for _, word, better in replaced)
    return Corrected(typed, tuple(word for _, word, _ in replaced), is_sure)


def _corrections(
    run: list[Term], typed: Typed, dictionary: Dictionary, view: Searcher
) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Where in the text a word is to be replaced, the word, and what by."""
    parted = dict(_parted(run, typed, view))
    for place, term in enumerate(run):
        if place in parted:
            both = (term.at[0], run[place + 1].at[1])
            yield both, " ".join([*term.words, *run[place + 1].words]), parted[place]
        elif place - 1 not in parted and _may_be_wrong(term, typed) and term.words[0] not in dictionary.no_slips:
            word = term.words[0]
            jobs = jobs_using(view, word)
            is_suspect = not is_vocabulary(word) and _is_rare(view, word, jobs)
            if better := _better(word, jobs, dictionary, view) if is_suspect else _ending_like(word, view):
                yield term.at, word, better


def _better(word: str, jobs: int, dictionary: Dictionary, view: Searcher) -> str:
    near = dictionary.nearest(word, 1)
    # Of a slip's own forms some may be used where it is not: "recieved" is no reason for "recievable".
    is_form = near is not None and stems_of((near[0],)) == stems_of((word,))
    if near and not is_form and near[1] >= max(MUCH_MORE * view.doc_freq("prefix", word), jobs):
        return near[0]
    if jobs == 0 and (parts := _run_together(word, view)):
        return parts
    near = dictionary.nearest(word, 2) if jobs == 0 and len(word) >= TWICE_SLIPPED else None
    return near[0] if near and near[0][0] == word[0] else ""


def _sounds_alike(word: str, better: str) -> bool:
    return word[:-2] == better[:-2] and word.endswith(ENDINGS) and better.endswith(ENDINGS)


def _ending_like(word: str, view: Searcher) -> str:
    """What jobs call people where no job uses a word that sounds like it, however many use another of its stem:
    "superviser" is no form of "supervise"."""
    if not word.endswith(ENDINGS) or word in words_in_use() or view.doc_freq("prefix", word):
        return ""
    others = {word[:-2] + ending: view.doc_freq("prefix", word[:-2] + ending) for ending in ENDINGS}
    best = max(others, key=others.__getitem__)
    return best if others[best] else ""


def _run_together(word: str, view: Searcher) -> str:
    """The two words that were typed as one, if jobs use them side by side."""
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    pairs = [(word[:cut], word[cut:]) for cut in cuts]
    known = [pair for pair in pairs if all(view.doc_freq("prefix", part) for part in pair)]
    counted = {pair: _side_by_side(view, pair) for pair in known}
    best = max(counted, key=counted.__getitem__, default=None)
    return " ".join(best) if best and counted[best] else ""


def _parted(run: list[Term], typed: Typed, view: Searcher) -> Iterator[tuple[int, str]]:
    """Words that were typed as two and are one ("para legal"), by the place of the first."""
    for place, (first, second) in enumerate(pairwise(run)):
        if _is_bare(first) and _is_bare(second) and " ".join([*first.words, *second.words]) not in typed.literal:
            word = first.words[0] + second.words[0]
            # Asked in this order: two words hardly ever make a third.
            if view.doc_freq("prefix", word) and not all(jobs_using(view, term.words[0]) for term in (first, second)):
                yield place, word


def _side_by_side(view: Searcher, words: tuple[str, str]) -> int:
    return how_many(view, in_field(ALL_WORDS, words))


def jobs_using(view: Searcher, word: str) -> int:
    """How many jobs use a word, in any of the forms that the search takes for the same."""
    (stem,) = stems_of((word,))
    return max(view.doc_freq("prefix", word), view.doc_freq(ALL_WORDS, stem))


def _is_rare(view: Searcher, word: str, jobs: int) -> bool:
    """Whether so few jobs use a word that it may be a slip: a few may be slipped themselves, but not in their names."""
    return jobs <= view.num_docs // RARE_IN or (jobs <= MOST_SLIPPED and not view.doc_freq("name_words", word))


def _is_bare(term: Term) -> bool:
    return len(term.words) == 1 and term.words[0].isalpha()


def _may_be_wrong(term: Term, typed: Typed) -> bool:
    word = term.words[0]
    return len(term.words) == 1 and _can_be_wrong(word) and word not in typed.literal


def _can_be_wrong(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha()
