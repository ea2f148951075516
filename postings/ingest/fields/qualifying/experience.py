"""Years of experience that a text asks for."""

import re
from decimal import Decimal
from functools import lru_cache

from postings.ingest.fields.qualifying.degrees import COUNT, NUMBER, NUMBER_WORDS
from postings.ingest.fields.qualifying.years_of_work import YEARS_ALONE, YEARS_AS, YEARS_OF_WORK

_HALF = r"(?: and (?:one[- ]|a )half(?: \(\d{1,2}[- ]1/2\))?|[- ]1/2|½| 1/2)"
YEARS = re.compile(
    rf"(?P<number>{NUMBER})(?: ?(?:-|–|to) ?{NUMBER} ?(?=\(\d{{1,2}} ?(?:-|–|to) ?\d{{1,2}}\)))?(?P<half>{_HALF})?"
    rf"(?: ?\(\d{{1,2}} ?(?:-|–|to) ?\d{{1,2}}\))?(?: ?\((?P<figure>\d{{1,2}}(?:\.\d)?)\)| ?\((?:1[- ]1/2|{NUMBER})\))?"
    rf"(?: ?\+| ?(?:or more|plus)| ?\(or more\)|-plus)?"
    rf"(?: ?(?:-|–|to) ?{NUMBER}(?: ?\(\d{{1,2}}\))?\+?)?(?P<half2> and (?:one[- ]|a )half)?"
    r"[- ](?:(?:full|academic|consecutive|continuous) ){0,2}"
    rf"(?P<unit>years?|yrs?|months?|mos|mths?)\b\.?(?: (?:to|-) {NUMBER}(?: \(\d{{1,2}}\))? (?:years?|months?)\b)?"
    r"(?:['’]s\b|['’])?",
    re.IGNORECASE,
)
_NO_EXPERIENCE = re.compile(
    r"^[- ](?:high school|diploma|course|or (?:less|fewer|under))\b"
    r"|^ (?:of )?(?:(?:safe|good|clean|licensed) )?driving (?:history|record)\b"
    r"|^\s*(?:of which|of age|old|or older|of (?:college|university|education|course|study|school|hire|appointment"
    r"|employment(?! (?:as|in)\b)|the date|higher)(?! (?:or (?:secondary|high|graduate|university) (?:school )?)?"
    r"(?:(?!and\b|or\b)[\w-]+ ){0,3}experience)|from|after)\b"
    # "two years of experience in or general knowledge of roads", of which either is enough
    r"|^ of (?:[\w-]+ ){0,3}experience(?: in| with)?,? or (?:[\w-]+ ){0,2}(?:knowledge|understanding|familiarity)\b"
    # "2 years of progressively higher level graduate education", "4-year baccalaureate degree"
    r"|^ of (?:(?!experience\b|and\b|or\b|work\b|paid\b)[\w-]+ ){1,5}(?:education|studies|study|coursework)\b"
    r"(?!(?: and/or| or| and|/)*(?: [\w-]+){0,3} experience)(?! (?:abroad|setting|field))"
    r"|^ (?:or more )?(?:graduate|college|university) (?:stud(?:y|ies)|coursework|education)\b"
    r"|^[- ](?:(?!experience\b|and\b|or\b|of\b|with\b|in\b|as\b)[\w'’-]+ ){1,3}degree\b"
    r"|^[- ](?:degree|break|gap|college(?! (?:teaching|library|admissions)\b)"
    r"|university(?! (?:(?!and\b|or\b)[\w-]+ ){0,2}(?:experience|teaching|library|admissions)\b)"
    r"|program|term|probation|old|hospital|apprenticeship"
    r"|(?!(?:manag|lead|supervis|runn|coordinat|administer|direct|oversee)ing )"
    r"(?:[\w-]+ ){1,4}program\b(?=[^\w ]|$| AND | in | or ))",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|last|past|previous|preceding|for the|every|first|after|under"
    r"|up to|(?:no|not) more than|(?<!\bno )(?<!\bnot )(?:less|fewer) than"
    r"|(?:or (?:an )?|being )equivalent (?:of|to)|total education(?:/| and )experience of"
    r"|make up (?:the equivalent of|for|a total of)|(?:for|of|in lieu of) the required"
    r"|(?:curriculum|course of study|program)(?: in [\w ]{3,30})? of)\s+$|\bdegree ?\($",
    re.IGNORECASE,
)
# "experiance" is a common slip.
EXPERIENCE = re.compile(r"\bexperi[ea]nce\b|\bexp\.", re.IGNORECASE)
# "A diploma and two years of casework": what a degree stands beside is work.
_BESIDE_DEGREE = re.compile(
    rf"\b(?:degree|diploma|GED|equivalent|equivalency|graduation|doctorate|(?:bachelor|master|associate)['’]s)\b[^.;]{{0,120}}?"
    rf"\b(?:and|with|plus) (?:at least |a minimum of |no less than )?{COUNT} years?\b(?! old\b)"
    r"(?! of age\b)(?![^.;]{0,80}\b(?:military|active|service|residen\w+|records?|licen\w+|college|university|credits?"
    r"|semester|study|schooling|probation\w*|program|academy|training|apprentice\w*)\b)",
    re.IGNORECASE,
)
# "three years with an associate's degree"
YEARS_WITH_DEGREE = re.compile(
    rf"(?<![\w-]){COUNT}(?: or more)? years? with an? (?:[\w'’-]+ ){{0,3}}(?:degree|diploma)\b", re.IGNORECASE
)
# "has been employed for at least two years in a mill"
_EMPLOYED = re.compile(
    rf"\b(?:employed|worked) (?:full[- ]time )?(?:for )?(?:at least |a minimum of |not less than )?{NUMBER}\b", re.I
)


# Asked of the same text several times, as the degree is.
@lru_cache(maxsize=1_000)
def read_years(text: str) -> str | None:
    """The years of experience that `text` asks for as a decimal string, months as parts of a year; the largest figure
    where it names several. Ages, spans of time and years of study are none."""
    lowered = text.casefold()
    if not ("year" in lowered or "mo" in lowered or "yr" in lowered or "mth" in lowered):
        return None
    if "pecific experience: " in text and (both := GENERAL_AND_SPECIFIC.fullmatch(text)):
        parts = [read_years(part) or read_years(f"Experience: {part}") for part in both.groups()]
        return _plain(sum((Decimal(part) for part in parts if part), Decimal(0))) if any(parts) else None
    if " of the following" in lowered and (choice := _CHOICE_OF_WAYS.search(text)):
        text = text[: choice.start()]
    telling = (EXPERIENCE, YEARS_OF_WORK, YEARS_AS, _EMPLOYED, _BESIDE_DEGREE, YEARS_ALONE, YEARS_WITH_DEGREE)
    if not any(named.search(text) for named in telling):
        return None
    found = [(match, length) for match in spans_of_experience(text) if (length := length_of(match)) > 0]
    found = [span for span in found if not _PART_OF_THEM.search(_before(span[0], text))] or found
    return _plain(max(length for _, length in found)) if found else None


def without_part_time(text: str) -> str:
    """The text without the longer time by the half day: "one year of full-time or two years of part-time work"."""
    return _PART_TIME.sub("", text) if "part" in text or "half" in text else text


_PART_TIME = re.compile(
    r"(?<=full[- ]time),? or [\w-]+ (?:\(\d{1,2}\) )?years? of (?:half|part)[- ]time\b", re.IGNORECASE
)
# "General experience: Two years of filing AND Specific experience: One year as a lead" asks for three.
GENERAL_AND_SPECIFIC = re.compile(
    r"(?:.* )?General experience: (.*?) AND Specific experience: (.*)", re.IGNORECASE | re.DOTALL
)
# "A diploma and one of the following: (1) two years of work; or (2) a certificate" asks nobody for the years.
_CHOICE_OF_WAYS = re.compile(
    rf"\b(?:one|any|either)(?: \(1\))?(?: or more)? of the following(?: [\w-]+){{0,4}}: ?"
    rf"(?=[^:]{{0,20}}\b{COUNT}(?: or more)? (?:years?|months?)\b[^:]*(?:;|\bor\b))",
    re.IGNORECASE,
)
# "five years of experience, including two years as a lead"
_PART_OF_THEM = re.compile(r"\b(?:including|of which) (?:\([A-D]\) )?(?:at least |a minimum of )?\Z", re.IGNORECASE)


# A way to qualify is asked for its years, for what they must be in, and whether these account for all that it says.
@lru_cache(maxsize=1_000)
def spans_of_experience(text: str) -> tuple[re.Match[str], ...]:
    return tuple(match for match in YEARS.finditer(text) if _is_of_experience(match, text))


_BEFORE = 48


def _before(years: re.Match[str], text: str) -> str:
    """The words before a number of years that may tell what they are of."""
    return text[max(0, years.start() - _BEFORE) : years.start()]


def _is_of_experience(years: re.Match[str], text: str) -> bool:
    before, after = _before(years, text), text[years.end() : years.end() + 80]
    return not _NO_EXPERIENCE.match(after) and not _WITHIN.search(before)


def years_named(text: str) -> list[tuple[int, int, Decimal]]:
    """(start, end, years) of each number of years of experience in `text`, in their order."""
    return [(match.start(), match.end(), length_of(match)) for match in spans_of_experience(text)]


def length_of(match: re.Match[str]) -> Decimal:
    printed = match.group("number").casefold()
    number = Decimal(match.group("figure") or NUMBER_WORDS.get(printed) or printed)
    if not match.group("figure") and (match.group("half") or match.group("half2")):
        number += Decimal("0.5")
    return number / 12 if match.group("unit").casefold().startswith("m") else number


def _plain(years: Decimal) -> str:
    rounded = years.quantize(Decimal("0.01")).normalize()
    return format(rounded, "f")
