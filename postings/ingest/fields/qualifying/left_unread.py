"""What a text of a way to qualify holds beside the degree and years read of it: years of its own, a choice, or a
condition, with which these would mean another thing."""

import re

from postings.ingest.fields.qualifying.choices_between_things import is_choice_after
from postings.ingest.fields.qualifying.degrees import NUMBER, degrees_named
from postings.ingest.fields.qualifying.things_asked import Thing
from postings.ingest.record import Route

# "a diploma and either a certificate or two years of work", "Either a certificate or two years of work"
_EITHER_WAY = re.compile(
    r"(?:\b(?:and|plus)[,:]? |^)either:? (?=(?:an?|the|completion|possession|graduation)\b[^.;]{3,200} or\b)",
    re.IGNORECASE,
)

# "a master's degree with four, of casework"
_NUMBER_ALONE = re.compile(
    rf"[^.;,]{{0,80}}? (?:with|and|plus) (?:at least )?{NUMBER}(?: \(\d{{1,2}}\))?(?:[.;]|,(?!\d)|$)", re.IGNORECASE
)


def holds_more(route: Route, things: list[Thing], text: str) -> bool:
    """Whether a text holds a choice, years or a condition that the route's values leave out."""
    return (
        _holds_choice(things, text)
        or _is_second_of_choice(things, text)
        or _leaves_years(route, things, text)
        or any(thing.kind == "degree" and _NUMBER_ALONE.match(text, thing.end) for thing in things)
        or any(_has_condition(thing, text) or _stands_beside_credits(thing, text) for thing in things)
    )


def is_in_brackets(thing: Thing, text: str) -> bool:
    """Whether a thing stands in brackets; "thorough (7 years) experience" says outside of them what is asked for."""
    if text[thing.start - 1 : thing.start] == "(" and text[thing.end : thing.end + 1] == ")":
        return False
    return text.count("(", 0, thing.start) > text.count(")", 0, thing.start)


# Years that a text asks for beside a degree, but no years of it and no time by which it is needed
_NO_YEARS_OF_WORK = re.compile(
    r"[- ]?(?:baccalaureate|course|college|university|degree|program|curriculum|term)\b", re.I
)


def _leaves_years(route: Route, things: list[Thing], text: str) -> bool:
    """Whether years that a text asks for beside a degree were not read: whoever had but that would be refused."""
    return (
        route.education is not None
        and route.experience_years is None
        and any(
            thing.kind == "years"
            and thing.amount > 0
            and not is_in_brackets(thing, text)
            and _NO_YEARS_OF_WORK.match(text, thing.end) is None
            for thing in things
        )
    )


def _holds_choice(things: list[Thing], text: str) -> bool:
    """Whether "either" sets a way to qualify beside another that a text names."""
    either = _EITHER_WAY.search(text) if "ither" in text else None
    return either is not None and any(
        thing.kind in ("degree", "years") and thing.start >= either.end() for thing in things
    )


_OF_TRADE = re.compile(r"\b(?:licen[sc]|certif|apprentic|credential|enrolled|hours|courses?)", re.IGNORECASE)


def _is_second_of_choice(things: list[Thing], text: str) -> bool:
    """Whether OR sets the first thing that was found beside another, which was not: "A license or two years"."""
    before = text[: things[0].start] if things else ""
    return _OF_TRADE.search(before) is not None and is_choice_after(things[0], before)


# "60 credits (30 credits with two years of military service)"
_CREDITS_IN_BRACKETS = re.compile(r"\([^()]{0,60}\b(?:credits?|units?|hours)\b[^()]{0,60}$", re.IGNORECASE)
_IN_BRACKETS = 130


def _stands_beside_credits(thing: Thing, text: str) -> bool:
    """Whether the years are those of who has but the fewer credits that stand in the same brackets."""
    before = text[max(0, thing.start - _IN_BRACKETS) : thing.start]
    return thing.kind == "years" and _CREDITS_IN_BRACKETS.search(before) is not None


# "two years as an operator if a graduate of a training program"
_ON_CONDITION = re.compile(
    r"[^.;]{0,120}?[ ,](?:if|provided) "
    r"(?:an?|the|you|he|they|it|applicants?|candidates?|holding|in possession|that|\w{3,}ed) "
    r"(?P<condition>[^.;]{3,160})",
    re.IGNORECASE,
)


def _has_condition(thing: Thing, text: str) -> bool:
    """Whether the years are enough for some applicants only, of whom the condition names no degree."""
    found = _ON_CONDITION.match(text, thing.end) if thing.kind == "years" else None
    return found is not None and not degrees_named(found["condition"])
