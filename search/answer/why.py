"""Why a job was found: where it says what was asked for, which synonyms it uses, and what else of it was asked."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from tantivy import Searcher

from search.answer.passages import stems_in
from search.language.compiling import stems_of, unknown_words
from search.language.query import Typed
from search.language.synonyms import Piece, Words, expand

TEXT = "text"
# In what order the parts of a job are named.
PARTS = ("title", "class", "agency", "place", TEXT)


class Reasons:
    """The reasons of one search's hits. `met` are the filters in use, by name and in words."""

    def __init__(self, typed: Typed, met: Sequence[tuple[str, str]]) -> None:
        self._pieces = [piece for piece in expand(typed) if _is_told(piece)]
        self._met = list(met)
        # Where the passage shown does not say a word the rest of the text does, unless the job may lack it.
        self._elsewhere = set() if typed.may_lack else {TEXT}

    def of(self, names: Mapping[str, str], said: frozenset[str], states_pay: bool) -> list[str]:
        """The reasons for one hit, given what it and its places are called, and of the words asked for those that the
        passage shown of its text says, as stems.

        A job that states no pay is found whatever pay is asked for, but meets nothing by it.
        """
        stems = {part: _stems_in(name) for part, name in names.items()} | {TEXT: said} if self._pieces else {}
        places: set[str] = set()
        synonyms: dict[str, None] = {}
        for piece in self._pieces:
            if where := _said_in(stems, piece.words):
                places |= where
                continue
            also = {words: _said_in(stems, words) for words in piece.also}
            used = [words for words, where in also.items() if where]
            places |= set().union(*(also[words] for words in used)) or self._elsewhere
            synonyms |= dict.fromkeys(" ".join(words) for words in used)
        met = [label for name, label in self._met if name != "pay" or states_pay]
        found = [f"Found in its {_listed([name for name in PARTS if name in places])}"] if places else []
        return [*found, *(f"also: {synonym}" for synonym in synonyms), *met]


# Many jobs have the same title, class, agency or place.
_stems_in = lru_cache(maxsize=5_000)(stems_in)


def _is_told(piece: Piece) -> bool:
    terms = [term for clause in piece.clauses for term in clause]
    is_plain = not any(term.is_excluded or term.is_prefix or term.where for term in terms)
    return is_plain and len(piece.clauses) == len(terms) and not all(term.need_not_be_said() for term in terms)


def _said_in(stems: Mapping[str, frozenset[str]], words: Words) -> set[str]:
    wanted = set(stems_of(words))
    return {name for name, said in stems.items() if wanted <= said}


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def lacking(typed: Typed, view: Searcher) -> list[str]:
    """What is to be told where the jobs that are shown need not say all words."""
    unknown = unknown_words(view, typed) if typed.may_lack else []
    if unknown and len(unknown) == typed.may_lack:
        told = " or ".join(f"“{word}”" for word in unknown)
        return [f"No job says {told}. Jobs that say the rest are shown."]
    words = {0: "", 1: "one"}.get(typed.may_lack, "some")
    return [f"No job has all of these words. Those that lack {words} of them are shown."] if words else []
