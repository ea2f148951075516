"""A degree and the credits that are worth as much, of which a text asks for either."""

import re

from postings.ingest.fields.qualifying.degrees import COUNT, read_field

_CREDITS = r"(?:college |university )?(?:semester |quarter )?(?:credit[- ]hours?|credits?|hours?|units?)(?: hours)?\b"
# "An associate's degree or 60 credits in botany and two years of work", whose years are needed beside either.
_OF_EQUAL_WORTH = re.compile(
    r"(?P<degree>[^.;:]{0,60}?\b(?:(?P<associate>associate)|bachelor)['’]?s?['’]?(?: of \w+)?(?: degree)?"
    r"(?: in [^.;:]{3,80}?)?)"
    r",? or (?P<credits>(?:(?:at least|a minimum of|completion of) ){0,2}"
    rf"(?(associate)(?:sixty \()?60\)?|(?:one hundred twenty \()?120\)?) {_CREDITS})(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AND_YEARS = re.compile(
    rf",? (?:and|plus|with) (?=(?:at least |a minimum of )?{COUNT}\+? (?:years?|months?)\b)", re.IGNORECASE
)


def credits_apart(text: str) -> list[str]:
    """The degree and the credits as a way each, what follows them with either; none where a text names no such two.
    Fewer credits than the degree takes may ask for the years behind them alone."""
    if "or" not in text or (either := _OF_EQUAL_WORTH.match(text)) is None:
        return []
    rest = either["rest"]
    years = _AND_YEARS.search(rest)
    shared = rest if read_field(either["degree"]) is None else rest[years.start() :] if years else ""
    return [either["degree"] + shared, either["credits"] + rest]
