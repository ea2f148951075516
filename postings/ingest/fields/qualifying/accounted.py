"""Whether the values read of a way to qualify account for all that its text says: each degree, each number of years and
each OR between them. What is doubtful is left out; the text stays.

"A degree in nursing or two years of work" names two ways, so that it asks neither for the degree nor for the years.
"""

import re
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.qualifying.asked_otherwise import asks_otherwise
from postings.ingest.fields.qualifying.choices_between_things import choices_between, is_choice_after
from postings.ingest.fields.qualifying.degrees import COUNT, RANKS, degrees_named
from postings.ingest.fields.qualifying.left_unread import holds_more, is_in_brackets
from postings.ingest.fields.qualifying.things_asked import Thing, things_asked
from postings.ingest.record import Education, Route

# "a degree in history or a degree in any field and 30 credits"
_OTHER_FIELD = re.compile(r"\bor\b(?P<between>[^.;]{0,80}?)\bdegree in\b", re.IGNORECASE)
# "Three years in a school, or five with a diploma", "a degree and one year will do, as will three years"
_OTHER_NUMBER = re.compile(
    rf"\bor (?:at least )?{COUNT},? (?:with|without|if|where)\b|,? (?:as|so) (?:will|would|does|do) {COUNT}\b", re.I
)
# "two years of work in addition to one year as a clerk" may be three
_YEARS_BESIDE = re.compile(rf"\bin addition to (?:the |at least )?{COUNT} (?:years?|months?)\b", re.I)
# "four years of full-time experience or education in the field" may all be years of study.
_YEARS_OF_EITHER = re.compile(
    r"\byears?\b[^.;,]{0,40}\b(?:experience or (?:education|training|college|schooling)"
    r"|(?:education|training|college|schooling) or (?:[\w-]+ ){0,2}experience)\b",
    re.IGNORECASE,
)
# What may stand between the names in a list of degrees.
_BETWEEN_NAMES = re.compile(
    r"\.?s?(?:\b(?:s|degrees?|an?|or|and|level|diploma|preferably|equivalent)\b|[/,()'’\s-])*", re.IGNORECASE
)
# "a diploma and either two years of work or an honorable discharge"
_EITHER = re.compile(r"\b(?:and|plus) either:?(?: [\w-]+){0,2}\s*$", re.IGNORECASE)
# "a diploma and one of the following: an associate's degree, or a passing score"
_CHOICE_BESIDE = re.compile(
    r"\b(?:and|plus) (?:(?:have|meet|possess|must have) )?(?:at least )?(?:one|any|either)(?: \(1\))?"
    r" of the following\b|\b(?:and|plus) either \(?[A1]\)? or \(?[B2]\)?(?=\W)",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|plus|with|including)\b|&", re.IGNORECASE)
# "Bachelor's degree from a college; master's degree in library science"
# "An associate's degree AND graduation from" high school; but not "AND skills in mathematics at" high school level
_LOWER_AFTER_AND = re.compile(r"\bAND(?: (?:an?|graduation|possession|from|of))* ?$")
_SEMICOLON = re.compile(r"[^;.]*;\s+(?:an? )?", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"(?<!\b[A-Z])[.;:]\s(?!AND\b)")
# "experience as a clerk and two years of college", but "five years in law, two of which as a lead" tells of the five
_YEARS_WITHIN = re.compile(rf"\b{COUNT}[ +-](?:or more )?(?:years?|months?)\b", re.IGNORECASE)
_AND_BEFORE = re.compile(
    r",?\s+(?:and|plus|with)"
    r"(?: (?:at least|an?|the|completion of|graduation from|possession of|a minimum of)){0,2}\s*$",
    re.IGNORECASE,
)
_APART = re.compile(r"\bAND\b")
_TELLS_OF_PART = re.compile(
    r"\b(?:includ\w+|(?:of|in) (?:which|whom|those|these|this|that)|must|shall|within|last|past|over|every)\b",
    re.IGNORECASE,
)


def without_values(route: Route) -> Route:
    """The route without what was read of its text."""
    return replace(route, education=None, experience_years=None, experience_in=None)


def accounted(route: Route, text: str) -> Route:
    """The route without the values that do not account for all that `text`, of which they were read, says."""
    if route.education is None and route.experience_years is None:
        return route
    if ("following" in text or "either" in text) and (choice := _CHOICE_BESIDE.search(text)):
        text = text[: choice.start()]
    things = list(things_asked(text))
    if asks_otherwise(text, things[0].start if things else len(text)):
        return without_values(route)
    if holds_more(route, things, text):
        return without_values(route)
    doubtful = _doubtful(route, things, text)
    if "degree" in doubtful if route.education else _names_degree(things, text):
        # Whoever had but the years would be refused.
        return without_values(route)
    if route.education and not _is_asked(route, things):
        route = replace(route, education=None)
    if route.education and ("field" in doubtful or _has_other_field(route.education, text)):
        route = replace(route, education=replace(route.education, field=None))
    if route.experience_years and ("years" in doubtful or not _are_counted(route, things, text)):
        # Whoever had but the degree would be refused as well.
        return without_values(route)
    subject = None if "in" in doubtful else _without_other_things(route.experience_in)
    # "five years or more of filing"
    subject = subject.removeprefix("or more of ") if subject else None
    if subject and subject.startswith(("or ", "and ")):
        subject = None
    return route if subject == route.experience_in else replace(route, experience_in=subject)


# "whoever does not have a degree"
_LACKS = re.compile(r"\b(?:not|no|without|lack\w*)\b", re.IGNORECASE)
# Studies whose level the text does not say: "graduation from a university", "a degree in computing"
_OF_COLLEGE = re.compile(
    r"\b(?:graduat\w+ from (?:an? |the )?(?:[\w-]+ ){0,5}?(?:college|university|curriculum)"
    r"|(?:an?|the|college|university) degree (?:in|from|with))\b",
    re.IGNORECASE,
)
_OF_LIKE_WORK = re.compile(r"\b(?:acquired|gained|obtained) (?:through|by|from|in)\b", re.IGNORECASE)


def _names_degree(things: list[Thing], text: str) -> bool:
    """Whether a text of which no degree was read names one."""
    starts = [thing.start for thing in things if thing.kind == "degree"]
    if (college := _OF_COLLEGE.search(text)) and not _OF_LIKE_WORK.search(text, 0, college.start()):
        starts.append(college.start())
    return any(not _LACKS.search(text, 0, start) for start in starts)


# "a bachelor's degree with emphasis on law or a degree in" history
_OR_DEGREE_IN = re.compile(r"\bor an? degree in $", re.IGNORECASE)


def _has_other_field(education: Education, text: str) -> bool:
    """Whether OR sets a degree in another field, whose level is not named again, beside the one read."""
    before, _, behind = text.partition(education.field) if education.field else ("", "", "")
    if _OR_DEGREE_IN.search(before):
        return True
    other = _OTHER_FIELD.match(behind.lstrip(" ,"))
    return other is not None and not degrees_named(f"{other['between']}degree in")


def _doubtful(route: Route, things: list[Thing], text: str) -> set[str]:
    """Which of "degree", "field", "years" and "in" the things asked for leave doubtful, each with the next. What AND
    joins to "an associate's degree, OR completion of a training" is needed beside either."""
    found: set[str] = set()
    for one, other in pairwise([thing for thing in things if thing.kind == "degree"]):
        found |= _of_degrees(route, one, other, text)
    if any(thing.kind == "years" for thing in things) and any(
        doubt.search(text) for doubt in (_OTHER_NUMBER, _YEARS_BESIDE, _YEARS_OF_EITHER)
    ):
        found.add("years")
    in_list = True  # whether no more than a list of degrees stands before the years
    of_last = False  # whether "with" would join what follows, but for a sentence of its own, to the last degree alone
    choices = choices_between(things, text)
    for (one, other), is_choice in zip(pairwise(things), choices, strict=True):
        between = text[one.end : other.start]
        if one.kind == other.kind == "degree":
            is_list = _BETWEEN_NAMES.fullmatch(between) is not None
            in_list = in_list and (one.amount == other.amount or is_list or not is_choice)
            of_last = is_choice and not is_list
        elif is_choice or one.kind == other.kind == "years":
            found |= _of_two(one, other, text, is_choice)
        elif other.kind == "years" and (not in_list or (of_last and ". AND " not in between and _WITH.match(between))):
            found.add("years")
        if other.kind == "years" and _EITHER.search(between):
            found.add("years")
    return found


def _of_two(one: Thing, other: Thing, text: str, is_choice: bool) -> set[str]:
    """What two things of which one may stand for the other, or two numbers of years, leave doubtful."""
    kinds = {one.kind, other.kind}
    if kinds != {"years"}:
        is_degree_beside_years = kinds == {"degree", "other"} and " AND " in text[other.end :]
        return {"degree"} if is_degree_beside_years else set(kinds)
    if not is_choice:
        checks = (_is_told_apart, _adds_as_many, _adds_others, _begins_another)
        return {"years"} if any(check(one, other, text) for check in checks) else set()
    if one.amount != other.amount:
        return {"years"}
    return {"in"} if other.start - one.end > _SHORTEST_WORK else set()


# "six months of general experience and six months of specialized experience" are a year.
_GENERAL_AND = re.compile(r"[^.;]{0,20}\bgeneral experience,? and\b", re.IGNORECASE)


def _adds_as_many(one: Thing, other: Thing, text: str) -> bool:
    """Whether AND adds as many years of something else, so that the sum may be what is asked for."""
    is_apart = _APART.search(text, one.end, other.start) or _GENERAL_AND.match(text, one.end)
    is_added = one.amount == other.amount and is_apart is not None
    is_of_same = text.startswith(text[other.end :].rstrip(" .;"), one.end)
    return is_added and not is_of_same and not _TELLS_OF_PART.search(text[other.start - 30 : other.end + 40])


def _adds_others(one: Thing, other: Thing, text: str) -> bool:
    """Whether "plus" adds years of something else: "six years in any field plus one year in a laboratory"."""
    is_added = re.search(r"\bplus\b", text[one.end : other.start], re.IGNORECASE) is not None
    return is_added and not _TELLS_OF_PART.search(text[other.start - 30 : other.end + 40])


# "A degree in law and one year, or in another field and three years"
_OR_AT_ONCE = re.compile(r",? or\b", re.IGNORECASE)


def _begins_another(one: Thing, other: Thing, text: str) -> bool:
    """Whether OR stands right behind the years, with years of its own behind what it names."""
    return _OR_AT_ONCE.match(text, one.end) is not None and one.amount != other.amount


def _is_told_apart(one: Thing, other: Thing, text: str) -> bool:
    """Whether more years than the ones before stand in a sentence of their own, which may be about some applicants
    only."""
    between = text[one.end : other.start]
    return one.amount < other.amount and ". " in between and " AND " not in between


def _of_degrees(route: Route, one: Thing, other: Thing, text: str) -> set[str]:
    """Which of "degree", "field" and "years" a degree and the next one leave doubtful."""
    between = text[one.end : other.start]
    is_choice, is_list = is_choice_after(other, between), _BETWEEN_NAMES.fullmatch(between) is not None
    found = {"field"} if is_choice and _is_field_of_other(route, one, other, text, is_list) else set()
    if one.amount != other.amount and not is_list and not _is_rise(route, one, other, between, is_choice):
        found |= {"degree", "years"}
    return found


_WITH = re.compile(r"[^.;]{0,80}\bwith\b(?! (?:an? )?(?:major|concentration|emphasis|specialization))", re.IGNORECASE)
# "s degree" behind "master"
_NAME = 12
# "two yrs. training or two yrs. experience in law" names one kind of work.
_SHORTEST_WORK = 20


def _is_field_of_other(route: Route, one: Thing, other: Thing, text: str, is_list: bool) -> bool:
    """Whether the field read may belong to the other of two degrees: "a diploma or an associate's degree in drafting";
    or is one of two for the same degree."""
    if route.education is None or route.education.field is None:
        return False
    if one.amount == other.amount:
        is_behind = text.find(route.education.field) < one.start
        named = text[one.end : other.start] + (text[other.end : other.end + _NAME] if is_behind else "")
        names_both = "degree" in named.casefold()
        return one.degree == route.education.degree and (names_both or not is_list)
    return (not is_list or one.degree == "high_school") and text.find(route.education.field) >= other.start


def _is_rise(route: Route, one: Thing, other: Thing, between: str, is_choice: bool) -> bool:
    """Whether the degree asked for is the first of two, the higher of which is enough as well; or the higher of two
    that are both needed. What no AND joins may be told of something else, and nobody asks for a lower degree below a
    higher one."""
    asked = RANKS.index(route.education.degree) if route.education else 0
    if is_choice:
        return asked == one.amount < other.amount
    if one.amount > other.amount and _LOWER_AFTER_AND.search(between):
        return False
    is_above = one.amount < other.amount and _SEMICOLON.fullmatch(between) is not None
    is_joined = _AND.search(between) is not None and (" AND " in between or not _ENDS_SENTENCE.search(between))
    return (is_joined or is_above) and asked == max(one.amount, other.amount)


def _without_other_things(subject: str | None) -> str | None:
    """What the experience is in, without the degree or the other years that AND joins to it; None where it goes on with
    others, or ends within brackets."""
    start = _start_of_other(subject) if subject else None
    if subject and start is not None:
        joint = _AND_BEFORE.search(subject[:start])
        subject = subject[: joint.start()] if joint else ""
    return subject if subject and "=" not in subject and subject.count("(") == subject.count(")") else None


def _start_of_other(subject: str) -> int | None:
    """Where a degree, or years that are no part of those before them, begin in what the experience seems to be in."""
    if degrees := degrees_named(subject):
        return degrees[0][0]
    named = _YEARS_WITHIN.search(subject)
    is_part = named and _TELLS_OF_PART.search(subject[max(0, named.start() - 30) : named.end() + 40])
    return named.start() if named and not is_part else None


def _is_asked(route: Route, things: list[Thing]) -> bool:
    """Whether the degree of a route is among those that its text asks for."""
    degree = route.education.degree if route.education else None
    return degree == "none" or any(thing.degree == degree for thing in things)


def _are_counted(route: Route, things: list[Thing], text: str) -> bool:
    """Whether the years of a route stand in the same brackets, or outside of any, as the others that its text names."""
    years = [thing for thing in things if thing.kind == "years"]
    are_one = len({thing.amount for thing in years}) == 1
    return bool(years) and (are_one or len({is_in_brackets(thing, text) for thing in years}) == 1)
