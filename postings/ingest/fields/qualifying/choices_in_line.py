"""Choices that a line holds in other ways than with an OR between two ways: clauses before the last of which OR stands,
"a diploma and either ...", years or a degree, and the work that the last of several ways alone names."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from postings.ingest.fields.qualifying.beginnings_of_ways import OTHER_WAY, begins_way, is_way
from postings.ingest.fields.qualifying.degrees import RANKS, read_degree
from postings.ingest.fields.qualifying.experience import YEARS_WITH_DEGREE, read_years
from postings.ingest.fields.qualifying.joints import OR_WITHIN
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route, read_route

OR_DEGREE = re.compile(
    r"\s+or\s+(?=(?:an? )?(?:(?:associate|bachelor|master)['’]?s?['’]? degree|(?:high school|HS) diploma)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";\s+(?!(?:and|plus|with|but)\b)")


def with_clauses_apart(parts: list[str]) -> list[str]:
    """The parts, the first at its semicolons too where OR stands between all: "A master's degree and a year; a
    bachelor's degree and two years; or five years". Each has a degree, or years where some have something else; where
    OR stands before a combination alone, each trades a degree for years. No OR is needed between several degrees, each
    with years of its own: nobody needs both."""
    clauses = _CLAUSE.split(parts[0])
    ways = [*clauses, *parts[1:]]
    if len(clauses) < _FEWEST_CLAUSES or not all(map(is_way, clauses)):
        return parts
    degrees, years = [read_degree(way) for way in ways], [read_years(way) for way in ways]
    if len(parts) == 1:
        are_whole = all(number or _NO_EXPERIENCE.search(way) for number, way in zip(years, ways, strict=True))
        return ways if are_whole and None not in degrees and len(set(degrees)) == len(degrees) else parts
    if len(parts) == _BOTH and read_route(parts[1]).kind == "combination":
        return ways if _trade_degrees_for_years(clauses) else parts
    have_years = None not in years and (any(degrees) or any(map(OTHER_WAY.match, clauses)))
    return ways if None not in degrees or have_years else parts


def _trade_degrees_for_years(clauses: Sequence[str]) -> bool:
    """Whether each clause asks for more years than the one before it, and for no higher degree: "A master's degree in
    law; a bachelor's degree in law and a year; a bachelor's degree and two years"."""
    degrees = [read_degree(clause) for clause in clauses]
    if None in degrees:
        return False
    asked = [
        (-RANKS.index(degree), Decimal(read_years(clause) or 0))
        for degree, clause in zip(degrees, clauses, strict=True)
        if degree
    ]
    return all(one != other and one[0] <= other[0] and one[1] < other[1] for one, other in pairwise(asked))


_NO_EXPERIENCE = re.compile(r"\b(?:no|without|zero)(?: \w+)? experience\b", re.IGNORECASE)
_ENDS_IN_YEARS = re.compile(r"\b(?:years?|months?),?$", re.IGNORECASE)
_YEARS_OF_WORK = re.compile(r"\b(?:years?|months?)['’]?,?(?P<work> (?:of|in) .*\bexperience\b.*)$", re.IGNORECASE)


def with_work_of_last(parts: list[str]) -> list[str]:
    """The parts, those that end in bare years with the work which the last one alone names: "a BA and two years, or an
    MA and one year, of experience in planning"."""
    work = _YEARS_OF_WORK.search(parts[-1]) if any(map(_ENDS_IN_YEARS.search, parts[:-1])) else None
    if work is None:
        return parts
    *others, last = parts
    behind = work["work"]
    parts = [*others, f"{last[: work.start('work')].rstrip(',')}{behind}"]
    return [f"{part.rstrip(',')}{behind}" if _ENDS_IN_YEARS.search(part) else part for part in parts]


_FEWEST_CLAUSES = 2
# "A diploma and either a certificate or two years of work"
_BESIDE_EITHER = re.compile(
    r"(?P<shared>[^;]{3,300}?)(?:[,;]? (?:and|plus)|[,;]? AND) either:? (?=(?:an?|the|completion|possession"
    r"|at least|\w+ (?:\(\d{1,2}\) )?years?)\b)(?P<choice>[^;]{5,400})",
)
_OR_OF_EITHER = re.compile(
    r",? or (?=(?:an?|completion|possession|graduation|at least|(?:[\w-]+ )(?:\(\d{1,2}\) )?(?:years?|months?))\b)",
    re.IGNORECASE,
)
_ADDS_YEARS = re.compile(r"\b(?:and|plus|with)\b", re.IGNORECASE)


def ways_beside_either(text: str) -> list[str]:
    """The two ways of "a diploma and either a certificate or two years of work", each with what stands above both;
    none where these are not told apart."""
    found = _BESIDE_EITHER.fullmatch(text) if "either" in text else None
    if found is None or not names_route(found["shared"]) or OR_WITHIN.search(_DIPLOMA_OR.sub("", found["shared"])):
        return []
    ways = _OR_OF_EITHER.split(found["choice"])
    if len(ways) != _BOTH or not any(map(names_route, ways)) or not all(map(_is_whole, ways)):
        return []
    years = [read_years(f"{found['shared']} and {way}") for way in ways]
    # "either a degree or a certificate and two years", which may be needed beside both
    if read_years(found["shared"]) is None and years[0] is None and years[1] and _ADDS_YEARS.search(ways[1]):
        return []
    return [f"{found['shared']} AND {way}" for way in ways]


def _is_whole(way: str) -> bool:
    return way.count("(") == way.count(")") and " or " not in _DIPLOMA_OR.sub("", way)


_BOTH = 2
_DIPLOMA_OR = re.compile(
    r"\bor (?:an? |possession of an? )?(?:GED|G\.E\.D\.?|(?:its |high school )?equivalen\w+|more|higher|better)\b", re.I
)


def years_or_degree(text: str) -> list[str]:
    """The ways of "three years of drafting experience or an associate degree"; none of another text."""
    parts = OR_DEGREE.split(text)
    if len(parts) != _BOTH or read_degree(parts[0]) is not None or read_years(parts[0]) is None:
        return []
    return parts if _ENDS_WITH_WORK.search(parts[0]) and read_degree(parts[1]) is not None else []


# "Two years as an embalmer or a license as an embalmer", "A barber's license or one year as a barber"
_CREDENTIAL = (
    r"(?:an? |possession of (?:an? )?|completion of (?:an? )?|eligibility for (?:an? )?)?"
    r"(?:(?!in\b|of\b|with\b|by\b|as\b|GED\b|high\b|equivalency\b)[\w'’-]+ ){0,3}?"
)
_OR_CREDENTIAL = re.compile(
    rf",? or (?=(?:at least )?{_CREDENTIAL}(?:licen[sc]e|certificat(?:e|ion)|apprenticeship|years?)\b)", re.IGNORECASE
)
_BEGINS_WITH_CREDENTIAL = re.compile(
    rf"(?:either )?{_CREDENTIAL}(?:licen[sc]e|certificat(?:e|ion)|apprenticeship|hours of)\b", re.IGNORECASE
)
_JOINS = re.compile(r"\b(?:and|plus|with|or|including)\b|[;:(]|\. ", re.IGNORECASE)


def way_or_credential(text: str) -> list[str]:
    """The two ways of a text of which one is a license, certificate or apprenticeship, the other a degree or years, and
    with which no AND goes; none of another text."""
    parts = _OR_CREDENTIAL.split(text)
    if len(parts) != _BOTH or DRIVER_LICENSE.search(text) or any(map(_JOINS.search, map(_without_either, parts))):
        return []
    are_credentials = [_BEGINS_WITH_CREDENTIAL.match(part) is not None for part in parts]
    other = parts[are_credentials.index(False)] if sum(are_credentials) == 1 else ""
    is_whole = begins_way(other) and (read_degree(other) is not None or read_years(other) is not None)
    return [_without_either(part) for part in parts] if is_whole else []


def _without_either(part: str) -> str:
    return part[7:] if part[:7].casefold() == "either " else part


_ENDS_WITH_WORK = re.compile(
    r"\b(?:years?|months?)\b[^;]*\b(?:experience|work|\w{3,}ing)\b[^;,.]{0,40}$", re.IGNORECASE
)


# "A degree in law and two years of filing (a diploma and six years will be considered)"
_WAY_IN_BRACKETS = re.compile(
    r"\s\((?P<way>[^()]{5,200}?) (?:will|may|can) (?:also )?be (?:considered|accepted)\)", re.IGNORECASE
)


def _or_way(found: re.Match[str]) -> str:
    is_whole = read_degree(found["way"]) is not None and read_years(found["way"]) is not None
    return f"; or {found['way']}" if is_whole else found.group()


def with_or_of_brackets(text: str) -> str:
    """The text with an OR before a way that stands in brackets as enough as well."""
    is_told = " be considered)" in text or " be accepted)" in text
    return _WAY_IN_BRACKETS.sub(_or_way, text) if is_told else text


# "A diploma; three years of work; any equivalent combination of education and experience."
_COMBINATION_BEHIND = re.compile(
    r"(?<=[\w)])(?<!\bor)[;,]\s+(?=(?:any|an) (?:other )?(?:equivalent )?combination of (?:[\w]+,? ){0,3}?"
    r"(?:education|training|experience)\b)",
    re.IGNORECASE,
)


# "A bachelor's degree and four years of filing; two years with a master's degree", of which nobody needs both
_FEWER_WITH_DEGREE = re.compile(rf"(?<=[\w)]);\s+(?={YEARS_WITH_DEGREE.pattern}\.?$)", re.IGNORECASE)
# "A degree in law and two years of filing. If no degree, six years of filing."
_WITHOUT_DEGREE = re.compile(
    r"(?<=[\w)])[.;,] (?:if|with) no (?:college |such |[\w'’]+ )?(?:degree|diploma),? (?:then )?(?:at least )?"
    r"(?=[\w-]+ (?:\(\d{1,2}\) )?(?:or more )?years?\b(?! (?:more|additional|extra)))",
    re.IGNORECASE,
)


def with_lost_or(text: str) -> str:
    """The text with the OR that none needs before "any equivalent combination", fewer years with a higher degree, or
    the years of those without a degree."""
    if "no " in text and read_degree(text):
        text = _WITHOUT_DEGREE.sub("; or ", text)
    text = _COMBINATION_BEHIND.sub("; or ", text) if " combination of " in text else text
    fewer = _FEWER_WITH_DEGREE.search(text)
    if fewer and read_years(text[: fewer.start()]):
        return f"{text[: fewer.start()]}; or {text[fewer.end() :]}"
    return text
