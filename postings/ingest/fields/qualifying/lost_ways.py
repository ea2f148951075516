"""The guard of all ways to qualify of a posting against the text of its minimum: a degree or a number of years that is
asked for there and stands in no way was lost while the text was read, so that the ways that are left mislead. Whether
one way accounts for its own text, `accounted` says; whether the ways account for what was read as everybody's need,
`beside_ways`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from postings.ingest.fields.qualifying.accounted import without_values
from postings.ingest.fields.qualifying.degrees import COUNT, RANKS, degrees_named
from postings.ingest.fields.qualifying.experience import without_part_time, years_named
from postings.ingest.fields.qualifying.modes_of_lists import says_substitution
from postings.ingest.fields.qualifying.nothing_asked import asks_for_nothing, defines_experience
from postings.ingest.fields.qualifying.sentences import whole_sentences
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import is_preferred, split_preferred
from postings.ingest.layout.patterns import beginning_with
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import Route

# "Two years in town planning", but no age and no record as a driver
_YEARS_OF_WORK = re.compile(
    r"\byears?['’]?(?! (?:of age|old|or older|prior to)\b)[^.;,]{0,100}"
    r"\b(?:experience|employment|work|service|as an?|(?!driving\b|preceding\b)\w{2,}ing)\b",
    re.IGNORECASE,
)
# "A degree may be accepted instead", "one year of this must have been as a lead", "the eligible list lasts a year"
_ASKS_FOR_NOTHING_MORE = re.compile(
    beginning_with(
        "acdefilmoprstwy",
        r"\b(?:substitut\w+|in lieu|in place of|replac\w+|waive[ds]?|(?:may|will|can) be (?:used|accepted|considered"
        r"|counted|credited)|may be able|will not|transcripts?|defined as|means|e\.g\.|for example|probation\w*|salary"
        r"|eligible lists?|promot\w+|starting|commensurate|residen\w+|licen[sc]e for|age of|school level|of which"
        r"|(?:must|shall|should) have (?:been|included)|(?:shall|will|may) be (?:the )?equivalent"
        r"|must (?:be )?obtain\w*|years?['’]? of (?:the|this|that|these|those|such))\b",
    ),
    re.IGNORECASE,
)
_EITHER = re.compile(r"\beither\b", re.IGNORECASE)
# "Four years of filing, one of which as a lead" asks for the four.
_PART_OF_YEARS = re.compile(
    rf",? (?:(?:at least )?{COUNT}(?: years?)? of (?:which|them|those|these)|of which (?:at least )?{COUNT})\b[^.;]*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\W*(?:notes?|substitutions?|special requirements?|exceptions?|examples?)\b[^.;]{0,40}[:–-]", re.I)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The lowest degree, as its rank, and the most years that one sentence asks for."""

    rank: int | None
    years: Decimal | None


@dataclass(slots=True)
class _Known:
    """The ranks of the degrees and the years that the ways account for; `most` are the most years that one asks for."""

    ranks: set[int] = field(default_factory=set)
    years: set[Decimal] = field(default_factory=set)
    most: Decimal = Decimal(0)


def without_values_of_a_part(ways: WaysToQualify, minimum: Iterable[str]) -> None:
    """Leave out the values of all ways where the paragraphs of the minimum ask for a degree, or for more years, that no
    way, and no text of a way without values, names: "A bachelor's degree" as the one way of a minimum that tells of
    "five years on tugs", too. Whoever has but the degree would be refused, or the years were another way; the texts
    stay."""
    ranks = [_rank(way) for way, _ in ways.routes if way.education]
    if not ranks and not any(way.experience_years for way, _ in ways.routes):
        return
    known = _known(ways)
    # A higher degree that stands beside those of the ways may be enough as well.
    highest = max(ranks, default=len(RANKS))
    if any(_is_lost(asked, known, highest) for asked in _asked_in(minimum)):
        ways.routes = [(without_values(way), item) for way, item in ways.routes]


def _known(ways: WaysToQualify) -> _Known:
    """What the ways ask for, and the texts of those without values name. Of two degrees that a way needs the higher
    counts, and a diploma is needed beside any way."""
    known = _Known()
    for way, _ in ways.routes:
        ranks, years = _named(way.text)
        if way.education or way.experience_years:
            known.ranks |= {rank for rank in ranks if rank < _rank(way)}
            known.most = max(known.most, Decimal(way.experience_years or 0))
        else:
            known.ranks |= ranks
            known.years |= years
        if way.education:
            known.ranks.add(_rank(way))
    if any(_HIGH_SCHOOL in _named(need.text)[0] for need, _ in ways.requirements):
        known.ranks.add(_HIGH_SCHOOL)
    return known


def _is_lost(asked: _Asked, known: _Known, highest: int) -> bool:
    is_degree = asked.rank is not None and asked.rank not in known.ranks and asked.rank <= highest
    return is_degree or (asked.years is not None and asked.years > known.most and asked.years not in known.years)


_HIGH_SCHOOL = RANKS.index("high_school")


def _rank(way: Route) -> int:
    return RANKS.index(way.education.degree) if way.education else 0


def _named(text: str) -> tuple[set[int], set[Decimal]]:
    """The ranks of the degrees and the numbers of years that a text names."""
    return {RANKS.index(degree) for _, _, degree in degrees_named(text)}, {years for _, _, years in years_named(text)}


def _asked_in(minimum: Iterable[str]) -> Iterator[_Asked]:
    """What each sentence of the minimum asks for, but for what leads into lists, wishes, rules of substitution and
    notes."""
    is_aside = False
    for paragraph in minimum:
        if paragraph.endswith(":"):
            is_aside = is_preferred(paragraph) or is_substitution(paragraph) or says_substitution(paragraph)
        elif not is_aside and not _NOTE.match(paragraph):
            yield from filter(None, map(_asked, whole_sentences(paragraph)))


@kept_for_lines
def _asked(sentence: str) -> _Asked | None:
    sentence = _PART_OF_YEARS.sub("", sentence) if " of " in sentence else sentence
    ranks, years = _named(sentence)
    if not ranks and not years:
        return None
    if (
        _ASKS_FOR_NOTHING_MORE.search(sentence)
        or is_substitution(sentence)
        or asks_for_nothing(sentence)
        or defines_experience(sentence)
    ):
        return None
    need = without_part_time(split_preferred(sentence)[0])
    ranks, years = _named(need)
    # "A degree and either two years of work or a training"
    of_work = years if _YEARS_OF_WORK.search(need) and not _EITHER.search(need) else set()
    return _Asked(min(ranks, default=None), max(of_work, default=None))
