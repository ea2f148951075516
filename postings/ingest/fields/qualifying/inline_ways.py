"""The ways to qualify that one line holds, parted at the ORs between them; an OR inside one way does not part it."""

import re
from itertools import pairwise

from postings.ingest.fields.qualifying.asked_otherwise import lost_its_beginning
from postings.ingest.fields.qualifying.beginnings_of_ways import ROUTE_START, is_way, names_credits
from postings.ingest.fields.qualifying.choices_in_line import (
    OR_DEGREE,
    way_or_credential,
    ways_beside_either,
    with_clauses_apart,
    with_lost_or,
    with_or_of_brackets,
    with_work_of_last,
    years_or_degree,
)
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.elliptical_ways import elliptical_ways
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.joints import OPTION, OR_WITHIN
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.substitutions import stands_for_degree
from postings.ingest.fields.qualifying.wishes import wished_for_as_a_whole
from postings.ingest.record import Degree

_LONGEST_NAME = 80
# "A degree in design –OR– graduates of other schools must hold a certificate": nothing else is set so.
_OR_BETWEEN_DASHES = re.compile(r"\s+(?:[-–—] ?OR ?[-–—]|[-–—] or [-–—])\s+")
_EQUIVALENT = r"(?:an? )?equivalent (?:\w+ ){0,2}experience\W*$"
# "a degree and two years; OR the equivalent." says no more than the way before it.
_NO_MORE = r"(?:the|its|their)\s+equivalents?\W*$"
INLINE_OR = re.compile(
    # Quickly told where none begins; "an associate degree or two years of field work"
    r"(?=[\s;,.])(?:(?<!\bone)(?<!\btwo)(?<!\bthree)(?<!\bfour)(?<!\bfive)(?<!\d)(?<!\bcourses)(?<!\bcourse)"
    r"\s+or\s+(?=(?:one|two|three|four|five|six|\d{1,2})"
    r" (?:\(\d{1,2}\) )?(?:or more )?years?(?: of|['’])? (?:(?:active |full-time )?(?:military|service)"
    r"|(?:[\w-]+ ){0,5}experience))|"
    r",?\s+(?:and/)?or\s+(?=(?:any |an? )?(?:(?:equivalent )?combination|(?:\w+ )?equivalent) of (?:\w+ ){0,3}"
    r"(?:education|training|experience)\b)|"
    r",\s+or\s+(?=equivalent (?:(?:professional|relevant|related|work) ){0,2}(?:experience|training)\b[^.;]*\.?$)|"
    # "two years of plumbing experience or completion of an apprenticeship"
    r"(?<=experience)\s+or\s+(?=(?:successful )?(?:completion of (?!the requirements)|graduation from ))|"
    # "a degree in law or equivalent experience", where nothing stands behind
    rf",?\s+or\s+(?={_EQUIVALENT})|"
    rf"\s*[;,.]?\s+OR[,:]?\s+(?!{_NO_MORE})|\s*;\s+[oO]r,?\s+(?!(?:higher|above|greater)\b|{_NO_MORE})"
    r"|(?<=[a-z)]\.)\s+(?:(?:Or|Alternatively),\s+|In (?:the )?absence of (?:an?|the|such a) degree,\s+)"
    rf"|,\s+or\s+(?i:{ROUTE_START}|(?=(?:completion|graduation) (?:of|from)\b"
    r"|(?:a )?passing (?:score|grade) (?:on|in)\b|a certificate (?:from|in)\b)))",
    re.ASCII,
)


# "Five years of experience (or any combination of education and experience)."
_COMBINATION_IN_BRACKETS = re.compile(
    r"\s\((?P<combination>or (?:an? |any )?(?:equivalent )?combination of [^()]{3,160})\)\.?$", re.IGNORECASE
)


# "A degree in law AND/OR two years of filing", where the words around it are in small letters.
_AND_OR = re.compile(r"(?<=[a-z)]) AND/OR ")
# "A degree in law or an equivalent combination of education and experience. Three years of filing."
_COMBINATION_AND_YEARS = re.compile(
    r"(?P<combination>(?:an? |any )?(?:equivalent )?combination of [^.;]{3,80})\. (?P<years>[A-Z].+)", re.IGNORECASE
)


def _with_years_behind_combination(parts: list[str]) -> list[str]:
    """The ways, the years that a sentence behind the combination asks for as a part of the way before it."""
    found = _COMBINATION_AND_YEARS.fullmatch(parts[-1]) if len(parts) == _WAY_AND_COMBINATION else None
    if found is None or read_years(parts[0]) or not read_years(found["years"]) or read_degree(found["years"]):
        return parts
    return [f"{parts[0].rstrip('.')}. {found['years']}", found["combination"]]


_WAY_AND_COMBINATION = 2
# "A degree or four years of filing. A master's degree or six years preferred."
_WISH_WITH_OR = re.compile(r"(?<=[a-zA-Z)]\.) (?P<wish>[A-Z\d](?:(?! required| must )[^.;]){3,160}\bor\b[^.;]{3,120})$")
_ENDS_OF_WISHES = ("preferred", "desired", "desirable", "a plus", "helpful", "an asset")


def _last_sentence_wished_for(text: str) -> str:
    """The last of several sentences where it is a wish that holds an OR, which parts nothing of the others."""
    said = text.rstrip(". ")
    found = _WISH_WITH_OR.search(said) if said.endswith(_ENDS_OF_WISHES) else None
    return text[found.start("wish") :] if found else ""


def split_inline(text: str) -> list[str]:
    """The alternatives that one line holds; an OR inside one alternative or in a wish behind them does not part it."""
    wish = "" if len(text) > _LONGEST else _last_sentence_wished_for(text)
    *ways, last = _split(text.removesuffix(wish).rstrip() if wish else text)
    return [*ways, f"{last} {wish}" if wish else last]


_LONGEST = 5_000


def _split(text: str) -> list[str]:
    if len(text) > _LONGEST or wished_for_as_a_whole(text) or stands_for_degree(text):
        return [text]
    text = _COMBINATION_IN_BRACKETS.sub(r", \g<combination>", text) if text.endswith((")", ").")) else text
    text = with_or_of_brackets(text)
    text = _AND_OR.sub(" OR ", text)
    text = with_lost_or(text)
    if ways := _lettered_ways(text) or ways_beside_either(text) or elliptical_ways(text):
        return ways
    split = _at_ors(text) if OR_WITHIN.search(text) else [text]
    if len(split) == 1 and len(ways := _OR_BETWEEN_DASHES.split(text)) > 1 and names_route(text):
        return [way.strip() for way in ways]
    if len(split) == 1 and (traded := _degrees_for_years(text) or years_or_degree(text) or way_or_credential(text)):
        return traded
    split = [way for part in with_clauses_apart(split) for way in (_degrees_for_years(part) or [part])]
    parts = with_work_of_last([_LATER_LETTER.sub("", part.strip()) for part in split if part.strip()])
    if len(parts) > 1 and _NAMES_OF_DEGREES.fullmatch(parts[0]):
        return [text]
    if len(parts) > 1 and (either := EITHER.match(parts[0])):
        parts = [_LETTERED.sub("", part) for part in [parts[0][either.end() :], *parts[1:]]]
    if len(parts) > 1 and (_ends_in_list(parts[0]) or any(map(_opens_brackets, parts[:-1]))):
        return [text]
    if len(parts) == 2 and names_credits(parts[0]) and len(listed := parts[0].split(", ")) > 1:
        # "60 credits, two years of service, or a passing score": one of three
        parts = [*listed, parts[1]] if " and " not in parts[0] and all(map(is_way, listed)) else parts
    if len(parts) == 2 and (beside := _shared_years(*parts)):
        return [text] if _IS_DIPLOMA.match(parts[1]) else [f"{parts[0]} AND {beside}", parts[1]]
    parts = _with_years_behind_combination(parts)
    others = parts[1:-1] if len(parts) > _FEWEST_BEFORE and _IS_CREDENTIAL.fullmatch(parts[-1]) else parts[1:]
    are_ways = any(map(names_route, parts)) and is_way(parts[0]) and all(map(_begins_as_way, others))
    return parts if len(parts) > 1 and are_ways and not _may_be_beside_all(parts) else [text]


_FEWEST_BEFORE = 2
# "IMSA Level III" behind two ways, with nothing but its name
_IS_CREDENTIAL = re.compile(r"(?:an? )?[A-Z]{2,6}(?: [A-Z][\w-]*| certifi\w+){0,4}\.?")


# "a master's degree; or a bachelor's degree and a course; and three years of work", which may be needed beside each
_AND_YEARS = re.compile(r";\s+(?:and|plus) (?P<beside>[^;]+)$", re.IGNORECASE)


def _may_be_beside_all(parts: list[str]) -> bool:
    """Whether years stand behind the last of several ways, apart from what it asks for, and none beside the others."""
    *others, last = parts
    apart = _AND_YEARS.search(last)
    has_own = any(read_years(part) is not None for part in (*others, last[: apart.start()] if apart else last))
    return apart is not None and not has_own and read_years(apart["beside"]) is not None


# "completion of a two-year program, AND three years of work"
_TRAINING_AND = re.compile(r"(?:successful )?(?:completion|graduation)\b[^;]{3,200}?[,;] AND (?P<beside>.+)")


_DIPLOMA = r"(?:possession of )?(?:an? )?(?:GED|(?:high school )?equivalency)\b"
# "or GED, plus two years of work", "or two years of college, and three years of work"
_SCHOOLING_AND = re.compile(
    rf"(?:{_DIPLOMA}[^,;.]{{0,60}}"
    r"|\w+ (?:\(\d\) )?years? of (?:college|study|training)\b[^,;.]{0,60}),?"
    r" (?:and|plus) (?P<beside>.+)",
    re.IGNORECASE,
)
_IS_DIPLOMA = re.compile(_DIPLOMA, re.IGNORECASE)


def _shared_years(first: str, second: str) -> str | None:
    """The years that are needed beside either of a degree and, behind OR, the completion of a training; or None."""
    training = _TRAINING_AND.match(second) or _SCHOOLING_AND.match(second)
    stands_alone = read_degree(first) is not None and read_years(first) is None and second.find("degree") < 0
    is_shared = training is not None and stands_alone and read_years(training["beside"]) is not None
    return training["beside"] if training and is_shared else None


def _at_ors(text: str) -> list[str]:
    """`text` parted at the ORs between ways. A small one in a list behind AND, where that names no way before it, is
    within one way: "a degree AND related training, coursework, or 2 years of experience"."""
    parts, start = [], 0
    for match in INLINE_OR.finditer(text):
        joint, last = text[start : match.start()].rpartition(" AND ")[1:]
        if _WITHIN_EITHER.search(text[start : match.start()]) or _LETTER_BEFORE.search(text[start : match.start()]):
            continue
        if _is_beside_either(match, text[start : match.start()]) or _is_in_brackets(text[start : match.start()]):
            continue
        if _EQUIVALENT_LAST.match(text, match.end()) and not _states_need(text[start : match.start()]):
            continue
        if joint and ", or " in match.group() and "," in last and not names_route(last):
            continue
        parts.append(text[start : match.start()])
        start = match.end()
    return [*parts, text[start:]]


def _is_beside_either(joint: re.Match[str], before: str) -> bool:
    """Whether a small OR is the one of "a degree and either two years of work or a training"."""
    is_small = "OR" not in joint.group() and ";" not in joint.group()
    return is_small and _EITHER_BESIDE.search(before) is not None


_COUNT_IN_LIST = re.compile(r"(?<![^\s(])\(?\w{1,2}\)")


def _is_in_brackets(before: str) -> bool:
    """Whether a text leaves a bracket open, apart from counts such as "(a)" and "2)"."""
    said = _COUNT_IN_LIST.sub("", before) if "(" in before else ""
    return said.count("(") > said.count(")")


# "three years of clerical or equivalent experience" names one kind of work.
_EQUIVALENT_LAST = re.compile(_EQUIVALENT)


def _states_need(text: str) -> bool:
    return read_years(text) is not None or (read_degree(text) is not None and " year" not in text)


# "a commitment defined as either three years of active duty, or six of reserve"
_EITHER_BESIDE = re.compile(r"\b(?:and|plus) either\b[^.;]*$", re.IGNORECASE)
_WITHIN_EITHER = re.compile(r"\b(?:as|be|being|by|from) either\b[^.;]*$", re.IGNORECASE)
# "a degree AND either A OR B below"
_LETTER_BEFORE = re.compile(r"\beither \(?[A-C1]\)?$", re.IGNORECASE)
_LATER_LETTER = re.compile(r"^(?:\([b-fB-F2-9]\)|[b-fB-F2-9][.)]) ")
# "High school, associate's, or bachelor's degree"
_NAMES_OF_DEGREES = re.compile(r"(?:(?:high school|associate|bachelor|master)['’]?s?['’]?(?:, ?|$))+", re.IGNORECASE)
_WHOLE_DEGREE = re.compile(r"\b(?:degree|diploma|Ph\.? ?D|MLS)\b", re.IGNORECASE)


def _degrees_for_years(text: str) -> list[str]:
    """The ways of "a Ph.D. in soils or a master's degree in soils with two years of work", where each degree has years
    of its own, or each but the first, which is the higher, or each but the last, which is the highest; else none."""
    parts = OR_DEGREE.split(text)
    if len(parts) == 1 or None in (degrees := [read_degree(part) for part in parts]):
        return []
    has_years = [read_years(part) is not None for part in parts]
    if all(has_years):
        return parts
    if len(set(degrees)) < len(degrees):
        return []
    if all(has_years[:-1]):
        return parts if _rise(parts, degrees) else []
    is_higher = read_degree(f"{parts[0]} {parts[1]}") == degrees[1] and _WHOLE_DEGREE.search(parts[0])
    return parts if all(has_years[1:]) and is_higher else []


def _rise(parts: list[str], degrees: list[Degree | None]) -> bool:
    """Whether each degree is higher than the one before it, as "a diploma and two years or an associate's degree"
    has them, whose years the higher replaces."""
    pairs = zip(pairwise(parts), degrees, strict=False)
    return all(read_degree(f"{part} {other}") == degree for (part, other), degree in pairs)


# "Option 1: A degree in law. Option 2: Six years as a clerk."
_OPTION = re.compile(rf"{OPTION}:? ", re.IGNORECASE)
_BEFORE_OPTION = re.compile(rf"(?<=[.;]) (?:or )?(?={_OPTION.pattern})", re.IGNORECASE)


def _is_option(part: str) -> bool:
    option = _OPTION.match(part)
    return option is not None and is_way(part[option.end() :])


_OR_LETTER = re.compile(r"[,;.]?\s+(?:or|OR),?\s+(?=\([b-fB-F2-6]\) )")
_FIRST_LETTER = re.compile(r"\([aA1]\) ")


def _lettered_ways(text: str) -> list[str]:
    """The ways of "Applicants need (A) a degree or (B) a combination of both or (C) four years", without their letters,
    or of "Option 1: a degree. Option 2: four years"; none where these do not hold all that is asked."""
    if text.count(":") > 1 and read_degree(text) and all(map(_is_option, options := _BEFORE_OPTION.split(text))):
        return options
    first = _FIRST_LETTER.search(text)
    if first is None or names_route(text[: first.start()]):
        return []
    parts = [part.strip() for part in _OR_LETTER.split(text[first.end() :])]
    ways = [parts[0], *(part[4:].strip() for part in parts[1:])]
    return ways if len(ways) > 1 and all(map(is_way, ways)) else []


def _opens_brackets(part: str) -> bool:
    """Whether an OR stands within brackets that the text before it opens: "(one year (a) of art; or (b) of law)"."""
    return part.count("(") > part.count(")")


# "Either (a) a degree and one year; or (b) two years"
EITHER = re.compile(
    r"(?:(?:you|(?:all )?applicants|candidates|we) (?:must (?:have|possess)|will need|need|(?:are )?require[sd]?) )?"
    r"either:? (?=an? |the |\(?[a1][.)]|one |two |three |four |five )",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"^\(?[a-dA-D1-4][.)] ")


def _ends_in_list(part: str) -> bool:
    """Whether a text before an OR ends in a list of short names: "units in: engineering; design; math"."""
    *_, before, last = ["", "", *part.split(";")]
    return bool(before) and not any(map(is_way, (before, last))) and max(len(before), len(last)) <= _LONGEST_NAME


def _begins_as_way(part: str) -> bool:
    """Whether the first clause behind an OR is a way: "or homes for the aged; AND one year of casework" goes on with
    what stands before the OR, and so does "in a related area"."""
    return is_way(part.partition(";")[0]) and not lost_its_beginning(part)
