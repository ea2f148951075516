"""Words that applicants cannot follow: sentences of a specialist's length, and abbreviations nobody spells out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from postings.ingest.record import Record, SectionKind, WarningText

# A university graduate follows this grade with ease; beyond the other, sentences must be read twice by anyone.
_GRADUATES, _HARDEST_GRADE = 17, 26
_FEWEST_WORDS = 35
# However many its words, by the formula and with two letters or marks to each syllable none is shorter.
_SHORTEST_HARD = 150
_MOST_SENTENCES = 3
_MOST_ACRONYMS = 6

_READ_BY_APPLICANTS: frozenset[SectionKind] = frozenset(
    ("summary", "duties", "qualifications", "preferred", "requirements", "how_to_apply", "selection_process")
)
_SENTENCE_END = re.compile(r"\s(?<=[.!?;:]\s)\s*(?=[A-Z(“\"•])")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_VOWELS = re.compile(r"[aeiouy]+")
# A capital first and what stands before it then: capitals are few, and quick to find.
_ACRONYM = re.compile(r"[A-Z](?<![\w@./$-].)[A-Z&]{1,4}(?=s?(?![\w@/*-]))")
_CAPITALIZED = re.compile(r"[A-Z](?<!\w.)[a-z]+\b(?:\W+(?:(?:of|and|the|for|in|on|to)\W+)*[A-Z][a-z]+\b)*")
_LETTERS = re.compile(r"[A-Za-z]+")
_LOCAL_BEHIND = re.compile(r",? Local \d")
_LOCAL_BEFORE = re.compile(r"\bLocal \d+, ?$")
# Between two abbreviations they are in capitals now and then.
_JOINING = frozenset(("AND", "OR"))
_ROMAN = re.compile(r"[IVX]+")
_LONGEST_TEXT = 20_000
_NEIGHBOR, _LONGEST_ACRONYM = 20, 5


class Passage(NamedTuple):
    line: int
    text: str


def check_wording(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """The hardest sentences, and the abbreviations that the document uses without saying what they stand for."""
    passages = list(_passages(record, lines))
    yield from _hard_sentences(passages)
    yield from _unexplained(record, passages, lines)


def _passages(record: Record, lines: Sequence[str]) -> Iterator[Passage]:
    for section in record.sections:
        if section.kind in _READ_BY_APPLICANTS:
            for number in range(section.first_line, min(section.last_line, len(lines)) + 1):
                if text := lines[number - 1].strip():
                    yield Passage(number, text[:_LONGEST_TEXT])


def _hard_sentences(passages: Sequence[Passage]) -> Iterator[WarningText]:
    graded = [
        (grade, line, words)
        for line, text in passages
        if len(text) >= _SHORTEST_HARD
        for sentence in _SENTENCE_END.split(text)
        if len(sentence) >= _SHORTEST_HARD
        and len(words := _WORD.findall(sentence)) >= _FEWEST_WORDS
        and (grade := reading_grade(words)) >= _HARDEST_GRADE
    ]
    hardest = sorted(graded, key=lambda found: -found[0])[:_MOST_SENTENCES]
    for grade, line, words in sorted(hardest, key=lambda found: found[1]):
        message = (
            f"A sentence here has {len(words)} words and is hard even for university graduates (reading grade "
            f"{grade:.0f}, while theirs is {_GRADUATES}). Say it in two or three."
        )
        yield WarningText("hard_to_read", message, line)


def reading_grade(words: Sequence[str]) -> float:
    """The years of schooling that one sentence of these words asks for, by Flesch and Kincaid's formula."""
    return 0.39 * len(words) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> int:
    word = word.lower()
    groups = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee", "ye")) and groups > 1
    return max(1, groups - silent)


def _unexplained(record: Record, passages: Sequence[Passage], lines: Sequence[str]) -> Iterator[WarningText]:
    first: dict[str, int] = {}
    for line, words in passages:
        for found in () if words.isupper() else _ACRONYM.finditer(words):
            name = found.group()
            is_known = name in first or name in _WELL_KNOWN or name in _SMALL_WORDS
            if not (is_known or _is_in_capitals(words, found.start(), found.end()) or _names_union(words, found)):
                first[name] = line
    asked = [name for name in first if not _ROMAN.fullmatch(name)]
    text = "\n".join(lines) if asked else ""
    asked = [name for name in asked if not _is_in_brackets(name, text)]
    initials = _initials(f"{text}\n{_employers(record)}") if asked else ""
    unknown = [name for name in asked if not _is_spelled_out(name, initials)]
    by_line = groupby(unknown[:_MOST_ACRONYMS], key=lambda name: first[name])
    for line, names in by_line:
        listed = list(names)
        told = listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"
        stand = "stands" if len(listed) == 1 else "stand"
        message = f"The text never says what {told} {stand} for; applicants from elsewhere will not know."
        yield WarningText("unexplained_acronym", message, line)


def _is_in_capitals(words: str, start: int, end: int) -> bool:
    """Whether a word beside it is in capitals too, as in "SATURDAY, APRIL 11" and "ON MAY 9", or it is a label by
    itself, as in "FEE: $20": then it is emphasis, no abbreviation."""
    before, after = words[max(0, start - _NEIGHBOR) : start].split(), words[end : end + _NEIGHBOR].split()
    beside = [word.strip(",.:;()") for word in (*before[-1:], *after[:1])]
    if any(word.isupper() and (len(word) > _LONGEST_ACRONYM or word in _SMALL_WORDS - _JOINING) for word in beside):
        return True
    return not words[:start].strip() and words[end : end + 1] == ":"


def _names_union(words: str, found: re.Match[str]) -> bool:
    """Whether it is part of a union's name: "IAFF Local 1660", "SEIU Local 503, OPEU"."""
    start = found.start()
    return bool(
        _LOCAL_BEHIND.match(words, found.end()) or _LOCAL_BEFORE.search(words, max(0, start - _NEIGHBOR), start)
    )


def _employers(record: Record) -> str:
    """The employer's and its units' names, the former also with its state: the Department of Justice of the State of
    Oregon calls itself ODOJ."""
    if record.agency is None:
        return ""
    name, state = record.agency.name or "", (record.agency.jurisdiction or "").removeprefix("State of ")
    return "\n".join((name, f"{state} {name}", *record.agency.units))


def _initials(text: str) -> str:
    """The first letters of each run of capitalized words, those of small words between them small, the runs parted."""
    return " ".join("".join(word[0] for word in _LETTERS.findall(run)) for run in _CAPITALIZED.findall(text))


def _is_in_brackets(name: str, text: str) -> bool:
    """Whether the name stands in brackets behind words, or has words in brackets behind it."""
    return f"({name})" in text or f"({name}s)" in text or f"{name} (" in text


def _is_spelled_out(name: str, initials: str) -> bool:
    """Whether words begin with the name's letters; small ones may lend it one, as in BOLI, the Bureau of Labor and
    Industries."""
    first, *others = filter(str.isalpha, name)
    return bool(re.search(first + "".join(f"[a-z]*?[{letter}{letter.lower()}]" for letter in others), initials))


# Abbreviations that applicants know, or that forms cannot do without; no one needs them spelled out.

_WELL_KNOWN = frozenset(
    (
        # Everyday, schools, degrees.
        "US USA UK AM PM TV PC ID FAQ PDF ZIP PO ASAP OK DVD GPS URL PIN RSVP AKA ETC EST PST PDT MST CST EDT CDT MDT "
        "GED AA AS AAS BA BS BSN MA MS MSN MBA MPH MPA MSW JD LL MD PHD DVM RN LPN CNA EMT CPR AED GPA STEM UC "
        # Computers and offices.
        "IT HR CEO CFO CIO CTO COO PR QA QC VP SQL HTML CSS XML API GIS CAD LAN WAN VPN OS IBM AWS SAP MS CRM ERP "
        # Licenses, law and employment.
        "CDL DMV EEO EEOC ADA FMLA FLSA COBRA HIPAA OSHA IRS SSN VISA AFSCME SEIU PERS FTE DOE DOQ TBD NA AIDS HIV DNA "
        "DUI DUII LGBTQ BIPOC DEI PTO VA FBI CIA EPA FEMA NASA DEA DHS DOT DOJ USDA DACA WIC SNAP TANF HUD LLC "
        # Crafts, sciences and health, by names that nobody spells out.
        "TTY TDD ASL HVAC CPA TB AI SAS SPSS INC "
        # Where and when.
        "NE NW SE SW JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MARCH APRIL JUNE JULY "
        "ET CT MT PT AKST HST MON TUE TUES WED THU THUR FRI SAT SUN "
        # States.
        "AL AK AZ AR CA CO CT DE FL GA HI IA IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OR PA "
        "RI SC SD TN TX UT VT WA WI WV WY DC PR"
    ).split()
)

# Words that are printed in capitals for emphasis; what stands beside them in capitals is a word too.
_SMALL_WORDS = frozenset(
    (
        "AND OR NOT NO YES MUST ALL ANY THE ONLY IF TO FOR ON IN OF AT BY PLUS NOTE PLEASE WILL NEW DO IS ARE BE SO WE "
        "FROM WITH OUR YOU AN THIS PER UP AS WORK JOB APPLY STEP STEPS WHO WHAT WHY HOW WHEN DATE TEST FEE UPPER LOWER "
        "ALSO BASIC BEST BOTH CARRY EACH EVERY GOOD LESS MANY MORE MOST ONE SOME THAN THEIR THEY TWO VERY "
        "HAS HAVE NEED NEEDS OPEN OTHER THAT THEN TOP UNTIL USE YOUR OUT OFF "
    ).split()
)
