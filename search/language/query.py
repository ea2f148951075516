"""What the seeker typed: its grammar.

    search  = { clause [ "AND" ] }       all clauses must match
    clause  = term { "OR" term }         one of the terms must match
    term    = [ "-" | "NOT" ] [ field ":" ] ( "words in quotes" | word [ "*" ] )
    field   = title | agency | class | req | place, or another name for one of them

Behind a comma OR is a word, since so are places written: "Salem, OR"; so it is at the end, and before what follows a
place alone: "Bend OR within 50 miles". Anything can be typed: an unclosed quote closes at the end, an OR without a word
before it, an AND, a NOT without a word after it and signs without a word are nothing, and a field of another name is a
word like any other. The engine's own query parser never sees the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise, takewhile

from search.engine.schema import plain

LONGEST = 300
LONGEST_SHOWN = 40
MOST_TERMS = 24
SHORTEST_PREFIX = 2

# The fields that can be named, each with the names that people give it.
FIELD_NAMES = {
    "title": ("title", "titles"),
    "agency": ("agency", "employer", "department", "dept"),
    "class": ("class", "classification"),
    "req": ("req", "requisition"),
    "place": ("place", "city", "county", "location"),
}
_FIELD_OF = {name: field_ for field_, names in FIELD_NAMES.items() for name in names}

# Words that a document need not have, unless they are all that was typed: what joins other words, and what questions
# are made of, and three of Spanish. "It" is not among them, which stands for information technology.
SMALL_WORDS = frozenset(
    "a about am an and any are as at be but by can could de do does en for from get has have how i if in is me my of "
    "on only or our please some than that the there these this to w want was we what when where which who will with "
    "would y you your".split()
)

# Levels of a job in Roman numbers and in digits, either of them as the other, and what may stand before one.
LEVELS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
OTHER_LEVELS = LEVELS | {digit: roman for roman, digit in LEVELS.items()}
FEDERAL_GRADE = "gs"
BEFORE_LEVELS = frozenset({"level", "grade", "tier", FEDERAL_GRADE})
# What many a job need not say of its employer.
OF_AN_EMPLOYER = frozenset({"department", "dept"})

_CURLY_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
# "driver's license" is to find driver licenses too; in quotes it stays as it is.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b", re.IGNORECASE)
_EDGE_SIGNS = re.compile(r"^(?:(?:OR|AND)\s+)+|(?:\s+(?:OR|AND|NOT))+$")
_LETTER = re.compile(r"[^\W_]")
# "GS-9" is a level, "GS-1102" a kind of work.
_GRADE = re.compile(r"[0-9]{1,2}")
_FEDERAL = re.compile(rf"{FEDERAL_GRADE} {_GRADE.pattern}")
# What is left around the words when a phrase beside them is taken out.
_LOOSE = " ,;.?!/&+|"
_TOKEN = re.compile(
    rf'(?P<minus>-?)(?:(?P<field>{"|".join(_FIELD_OF)}):\s*)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))', re.IGNORECASE
)
# "Not in Salem" is said of a place, not of the word "in".
_BEFORE_SMALL = re.compile(rf"\s+(?:{'|'.join(sorted(SMALL_WORDS))})\b", re.IGNORECASE)
# What follows a town and its state, if anything does.
_BEHIND_STATE = re.compile(r"[\s,.;!?]*$|\s+(?:within|near|area|metro|jobs?|\d{5}|\d+ mi(?:les?)?)\b", re.IGNORECASE)
# "Eugene/Springfield" are two words.
_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
# A word that looks like a field's name, before what looks like its value.
_UNKNOWN_FIELD = re.compile(rf"(?<!\S)(?!(?:{'|'.join(_FIELD_OF)}):)([A-Za-z_]{{2,}}):(?=[^\s:/\"])", re.IGNORECASE)


@dataclass(frozen=True)
class Term:
    """A word, the beginning of words, or a phrase; `words` are as typed, in lower case and without accents.

    `where` is the field in which it must stand, or empty; `at` is where it was typed. A job need not say what
    `is_optional`, but ranks higher where it does: the level of a job, and "department".
    """

    words: tuple[str, ...]
    is_prefix: bool = False
    is_excluded: bool = False
    is_quoted: bool = False
    where: str = ""
    at: tuple[int, int] = field(default=(0, 0), compare=False)
    is_optional: bool = False

    def is_small(self) -> bool:
        return self.is_plain() and len(self.words) == 1 and self.words[0] in SMALL_WORDS

    def need_not_be_said(self) -> bool:
        return self.is_optional or self.is_small()

    def is_plain(self) -> bool:
        """Whether it was typed without any sign that says how to take it."""
        return not (self.is_prefix or self.is_excluded or self.is_quoted or self.where)


Clause = tuple[Term, ...]


@dataclass(frozen=True)
class Typed:
    """A parsed search: each clause holds the terms of which one must match.

    `literal` are the phrases that the seeker wants taken as words and nothing else; `notes` tell what was left out. Of
    the words that were typed bare a job may lack as many as `may_lack` says.
    """

    text: str = ""
    clauses: tuple[Clause, ...] = ()
    literal: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    may_lack: int = 0

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @cached_property
    def runs(self) -> list[list[Term]]:
        """The plain terms that stand side by side, unbroken by quotes, signs, fields and OR."""
        runs: list[list[Term]] = [[]]
        for clause in self.clauses:
            if len(clause) == 1 and clause[0].is_plain():
                runs[-1].append(clause[0])
            else:
                runs.append([])
        return [run for run in runs if run]

    def without(self, spans: Iterable[tuple[int, int]]) -> "Typed":
        """What is left when some parts of the text are taken out."""
        spans = sorted(spans)
        if not spans:
            return self
        kept = [clause for clause in self.clauses if not _within(clause[0].at, spans)]
        # "Jobs for nurses in Salem" leaves "for" behind, which is no more about nurses.
        first = len(list(takewhile(_is_small, kept)))
        last = len(kept) - len(list(takewhile(_is_small, reversed(kept[first:]))))
        small = [clause[0].at for clause in (*kept[:first], *kept[last:])]
        kept = kept[first:last]
        text, end = [], 0
        for start, stop in sorted([*spans, *small]):
            text.append(self.text[end:start].strip(_LOOSE))
            end = max(end, stop)
        text.append(self.text[end:].strip(_LOOSE))
        left = _EDGE_SIGNS.sub("", clean(" ".join(filter(None, text))))
        return Typed(left if kept else "", tuple(kept), self.literal)

    def joining(self, names: Iterable[tuple[tuple[int, int], tuple[str, ...]]]) -> "Typed":
        """The same search with the words of these names side by side, as if each stood in quotes where it was typed."""
        clauses = self.clauses
        for at, words in names:
            spoken = [place for place, clause in enumerate(clauses) if _within(clause[0].at, [at])]
            name = (Term(words, is_quoted=True, at=at),)
            clauses = (*clauses[: spoken[0]], name, *clauses[spoken[-1] + 1 :]) if spoken else clauses
        return replace(self, clauses=clauses)

    def taking_literally(self, *phrases: str) -> "Typed":
        """The same search with more phrases taken as words."""
        return parse(self.text, (*self.literal, *phrases))

    def any_word(self) -> str:
        """The same words joined by OR, or nothing where that would be no looser."""
        wanted = [
            _as_typed(term)
            for clause in self.clauses
            for term in clause
            if not (term.is_excluded or term.need_not_be_said())
        ]
        return " OR ".join(wanted) if len(wanted) > 1 and len(self.clauses) > 1 else ""


def parse(text: str, literal: Iterable[str] = ()) -> Typed:
    """Read what was typed. Never fails: what means nothing is left out, and what had to be is named.

    Of the `literal` phrases those are kept that were typed.
    """
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
    phrases = _typed_phrases(literal, text)
    return Typed(text, _with_optional(clauses, phrases), phrases, tuple(notes))


def clean(text: str) -> str:
    """The text without what cannot be printed or stored, its white space collapsed."""
    return _UNPRINTABLE.sub(" ", text).strip()


def shown(text: str) -> str:
    """A value as a message repeats it: never longer than a line."""
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def in_quotes(text: str) -> str:
    """What was typed as a page repeats it; the quotes within it are single ones."""
    return "“" + re.sub('"([^"]*)"?', r"‘\1’", text.translate(_CURLY_QUOTES)) + "”"


def bare_words(text: str) -> tuple[str, ...]:
    """The words of a text as those of a term are: in lower case, without accents and possessive endings."""
    return tuple(plain().analyze(_POSSESSIVE.sub("", text)))


def _clauses(text: str) -> tuple[list[Clause], int]:
    """The clauses of a text, and where in it they end: at its end unless there are too many."""
    clauses: list[Clause] = []
    joins, negates = False, None
    plain_text = _BETWEEN_WORDS.sub(" ", _UNKNOWN_FIELD.sub(r"\1 ", text.translate(_CURLY_QUOTES)))
    for found in _TOKEN.finditer(plain_text):
        if found[0] == "OR" and not (text[: found.start()].endswith(", ") or _BEHIND_STATE.match(text, found.end())):
            joins = bool(clauses)
        elif found[0] == "NOT" and not _BEFORE_SMALL.match(text, found.end()):
            negates = found.start()
        elif found[0] != "AND" and (term := _term(found, negates)):
            negates = None
            if joins and not term.is_excluded:
                clauses[-1] += (term,)
            elif len(clauses) == MOST_TERMS:
                return clauses, found.start()
            else:
                clauses.append((term,))
            joins = False
    return clauses, len(text)


def _with_optional(clauses: list[Clause], literal: tuple[str, ...]) -> tuple[Clause, ...]:
    """The clauses, with those marked that tell a level behind a word or that it is a department."""
    said = [_lone_words(clause) for clause in clauses]
    optional = {place for place, words in enumerate(said) if words in OF_AN_EMPLOYER or _FEDERAL.fullmatch(words)}
    for place, (before, word) in enumerate(pairwise(said), start=1):
        if before in BEFORE_LEVELS and (word in LEVELS or _GRADE.fullmatch(word)):
            optional |= {place - 1, place}
        # "I" is a level where nothing follows: "can I".
        elif word in OTHER_LEVELS and before.isalpha() and (word != "i" or place == len(said) - 1):
            optional.add(place)
    spared = {place for place in optional if said[place] not in literal}
    return tuple(
        (replace(clause[0], is_optional=True),) if place in spared else clause for place, clause in enumerate(clauses)
    )


def _lone_words(clause: Clause) -> str:
    """The words of a clause that holds no more than was typed as one; nothing for all others."""
    term = clause[0]
    return " ".join(term.words) if len(clause) == 1 and term.is_plain() else ""


def _is_small(clause: Clause) -> bool:
    return len(clause) == 1 and clause[0].is_small()


def _term(found: re.Match[str], negated_from: int | None) -> Term | None:
    """A term, if there is a word in it. A NOT before it, which stands at `negated_from`, is part of it."""
    quoted = found["phrase"] is not None
    words = found["phrase"] if quoted else found["word"]
    cut = tuple(plain().analyze(words)) if quoted else bare_words(words)
    if not cut:
        return None
    prefix = not quoted and words.endswith("*") and len(cut) == 1 and len(cut[0]) >= SHORTEST_PREFIX
    where = _FIELD_OF[found["field"].lower()] if found["field"] else ""
    start = found.start() if negated_from is None else negated_from
    is_excluded = bool(found["minus"]) or negated_from is not None
    return Term(cut, prefix, is_excluded, quoted, where, (start, found.end()))


def _overlong(text: str) -> list[str]:
    return [word for word in text.split() if _LETTER.search(word) and not plain().analyze(word)]


def _typed_phrases(phrases: Iterable[str], text: str) -> tuple[str, ...]:
    # As they are typed, and as phrases are named: "no driver's license" is "no driver license".
    typed = f" {' '.join(plain().analyze(text))} . {' '.join(bare_words(text))} "
    cut = (" ".join(plain().analyze(phrase)) for phrase in phrases)
    return tuple(dict.fromkeys(phrase for phrase in cut if phrase and f" {phrase} " in typed))


def _within(at: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= at[0] and at[1] <= stop for start, stop in spans)


def _as_typed(term: Term) -> str:
    text = " ".join(term.words)
    text = f'"{text}"' if term.is_quoted or len(term.words) > 1 else f"{text}*" if term.is_prefix else text
    return f"{term.where}:{text}" if term.where else text
