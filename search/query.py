"""What the seeker typed: its grammar, and the engine's query that it becomes.

    search  = { clause }                 all clauses must match
    clause  = term { "OR" term }         one of the terms must match
    term    = [ "-" ] ( "words in quotes" | word [ "*" ] )

Anything can be typed: an unclosed quote closes at the end, an OR without a neighbor and signs without a word are
nothing. The engine's own query parser never sees the text.
"""

import re
from dataclasses import dataclass, field

from tantivy import Occur, Query, Searcher

from search.documents import identifier_of
from search.schema import TEXT_WEIGHTS, english, plain, schema

LONGEST = 300
LONGEST_SHOWN = 40
MOST_TERMS = 24
SHORTEST_PREFIX = 2
MOST_MARKED = 50

# How much a word that is a class or requisition number counts, and how much a match in a second field adds.
IDENTIFIER_WEIGHT = 30.0
SECOND_FIELD_SHARE = 0.2

# Words that a document need not have, unless they are all that was typed.
SMALL_WORDS = frozenset("a an and at by for from in of on or the to with".split())

_CURLY_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_LETTER = re.compile(r"[^\W_]")
_TOKEN = re.compile(r'(?P<minus>-?)"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')


@dataclass(frozen=True)
class Term:
    """A word, the beginning of words, or a phrase; `words` are as typed, in lower case and without accents."""

    words: tuple[str, ...]
    is_prefix: bool = False
    is_excluded: bool = False

    def is_small(self) -> bool:
        return not self.is_prefix and len(self.words) == 1 and self.words[0] in SMALL_WORDS


@dataclass(frozen=True)
class Typed:
    """A parsed search: each clause holds the terms of which one must match. `notes` tell what was left out."""

    text: str = ""
    clauses: tuple[tuple[Term, ...], ...] = ()
    notes: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.clauses)

    def any_word(self) -> str:
        """The same words joined by OR, or nothing where that would be no looser."""
        wanted = [_as_typed(term) for clause in self.clauses for term in clause if not term.is_excluded]
        return " OR ".join(wanted) if len(wanted) > 1 and len(self.clauses) > 1 else ""


def parse(text: str) -> Typed:
    """Read what was typed. Never fails: what means nothing is left out, and what had to be is named."""
    notes = []
    text = clean(text)
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0].strip()
        notes.append(f"Only the first {LONGEST} characters of your search were used.")
    if overlong := _overlong(text):
        text = " ".join(word for word in text.split() if word not in overlong)
        notes += [f"“{shown(word)}” is too long to be a word and was left out." for word in overlong]
    clauses, end = _clauses(text)
    if end < len(text):
        text = text[:end].strip()
        notes.append(f"Only the first {MOST_TERMS} words of your search were used.")
    return Typed(text, tuple(clauses), tuple(notes))


def clean(text: str) -> str:
    """The text without what cannot be printed or stored, its white space collapsed."""
    return _UNPRINTABLE.sub(" ", text).strip()


def shown(text: str) -> str:
    """A value as a message repeats it: never longer than a line."""
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def _clauses(text: str) -> tuple[list[tuple[Term, ...]], int]:
    """The clauses of a text, and where in it they end: at its end unless there are too many."""
    clauses: list[tuple[Term, ...]] = []
    joins = False
    for found in _TOKEN.finditer(text.translate(_CURLY_QUOTES)):
        if found["word"] == "OR":
            joins = bool(clauses)
        elif term := _term(found):
            if joins and not term.is_excluded:
                clauses[-1] += (term,)
            elif len(clauses) == MOST_TERMS:
                return clauses, found.start()
            else:
                clauses.append((term,))
            joins = False
    return clauses, len(text)


def _term(found: re.Match[str]) -> Term | None:
    if found["phrase"] is not None:
        words, excluded, prefix = found["phrase"], bool(found["minus"]), False
    else:
        excluded = found["word"].startswith("-")
        words = found["word"]
        prefix = words.endswith("*")
    cut = tuple(plain().analyze(words))
    if not cut:
        return None
    prefix = prefix and len(cut) == 1 and len(cut[0]) >= SHORTEST_PREFIX
    return Term(cut, prefix, excluded)


def _overlong(text: str) -> list[str]:
    return [word for word in text.split() if _LETTER.search(word) and not plain().analyze(word)]


def _as_typed(term: Term) -> str:
    text = " ".join(term.words)
    return f'"{text}"' if len(term.words) > 1 else f"{text}*" if term.is_prefix else text


def compile_query(typed: Typed) -> Query:
    """The engine's query. Every clause must match in some field; a match in a weightier field ranks higher."""
    if not typed:
        return Query.all_query()
    only_small = all(term.is_small() for clause in typed.clauses for term in clause)
    parts = [_compile_clause(clause, optional_small=not only_small) for clause in typed.clauses]
    if all(occur != Occur.Must for occur, _ in parts):
        parts.append((Occur.Must, Query.all_query()))
    return Query.boolean_query(parts)


def _compile_clause(clause: tuple[Term, ...], optional_small: bool) -> tuple[Occur, Query]:
    queries = [_compile_term(term) for term in clause]
    query = queries[0] if len(queries) == 1 else Query.disjunction_max_query(queries)
    if clause[0].is_excluded and len(clause) == 1:
        return Occur.MustNot, query
    small = optional_small and all(term.is_small() for term in clause)
    return (Occur.Should if small else Occur.Must), query


def _compile_term(term: Term) -> Query:
    if term.is_prefix:
        # Words are letters and digits alone (the analyzer sees to it), so none of them means anything to a regex.
        return Query.regex_query(schema(), "prefix", f"{term.words[0]}.*")
    choices = [Query.boost_query(_in_field(name, term.words), weight) for name, weight in TEXT_WEIGHTS.items()]
    number = identifier_of("".join(term.words))
    if any(character.isdigit() for character in number):
        found = Query.term_query(schema(), "identifier", number, index_option="basic")
        choices.append(Query.const_score_query(found, IDENTIFIER_WEIGHT))
    return Query.disjunction_max_query(choices, SECOND_FIELD_SHARE)


def _in_field(name: str, words: tuple[str, ...]) -> Query:
    stems = stems_of(words)
    if len(stems) == 1:
        return Query.term_query(schema(), name, stems[0], index_option="freq")
    return Query.phrase_query(schema(), name, list(stems))


def stems_of(words: tuple[str, ...]) -> list[str]:
    return [stem for word in words for stem in english().analyze(word)]


def stems_to_mark(view: Searcher, typed: Typed) -> set[str]:
    """The stems at which a hit is marked: of all that was asked for, small words only inside phrases."""
    stems: set[str] = set()
    for term in (term for clause in typed.clauses for term in clause):
        if term.is_prefix and not term.is_excluded:
            begun = view.terms_with_prefix("prefix", term.words[0], limit=MOST_MARKED)
            stems.update(stems_of(tuple(word for word, _ in begun)))
        elif not (term.is_excluded or term.is_small()):
            stems.update(stems_of(term.words))
    return stems
