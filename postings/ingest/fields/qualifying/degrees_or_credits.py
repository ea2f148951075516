"""A degree and the credits that are worth as much, of which a text asks for either."""

import re

from postings.ingest.fields.qualifying.degrees import COUNT, read_field

_CREDITS = (
    r"(?:college(?:-level)? |university )?(?:semester |quarter )?"
    r"(?:credit[- ]hours?|credits?|hours?|units?)(?: hours)?\b"
)
_DEGREE = r"(?:(?P<associate>associate)|bachelor)['’]?s?['’]?(?: of \w+)?(?: degree)?"
_AT_LEAST = r"(?:(?:at least|a minimum of|completion of) ){0,2}"
_OF_ASSOCIATE, _OF_BACHELOR = r"(?:sixty \()?60\)?", r"(?:one hundred twenty \()?120\)?"
# "An associate's degree or 60 credits in botany and two years of work", whose years are needed beside either.
_DEGREE_FIRST = re.compile(
    rf"(?P<degree>[^.;:]{{0,60}}?\b{_DEGREE}(?: (?:in|from) [^.;:]{{3,80}}?)?)"
    rf",? or (?P<credits>{_AT_LEAST}(?(associate){_OF_ASSOCIATE}|{_OF_BACHELOR}) {_CREDITS})(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "60 credits or an associate's degree from a college and two years of work"
_CREDITS_FIRST = re.compile(
    rf"(?P<credits>[^.;:]{{0,60}}?(?<!\d)(?:{_OF_ASSOCIATE}(?= [\w -]{{4,40}} or [\w -]{{0,8}}associate)"
    rf"|{_OF_BACHELOR}(?= [\w -]{{4,40}} or [\w -]{{0,8}}bachelor)) {_CREDITS})"
    rf",? or (?P<degree>(?:an? )?{_DEGREE})(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "Thirty units in botany, or an associate's degree in any subject", where nothing is needed beside either
_CREDITS_ALONE_FIRST = re.compile(
    rf"(?P<credits>{_AT_LEAST}[\w-]+(?: \(\d{{1,3}}\))? {_CREDITS}(?: (?:in|of) [^.;:,\d]{{3,80}}?)?)"
    rf",? or (?P<degree>(?:an? )?{_DEGREE}(?: in [^.;:,\d]{{3,60}})?\.?)",
    re.IGNORECASE,
)
_AND_YEARS = re.compile(
    rf",? (?:and|plus|with) (?=(?:at least |a minimum of )?{COUNT}\+? (?:years?|months?)\b)", re.IGNORECASE
)


def credits_apart(text: str) -> list[str]:
    """The degree and the credits as a way each, what follows them with either; none where a text names no such two.
    Fewer credits than the degree takes may ask for the years behind them alone."""
    if "or" not in text:
        return []
    if either := _DEGREE_FIRST.match(text):
        years = _AND_YEARS.search(either["rest"])
        is_whole = read_field(either["degree"]) or " from " in either["degree"]
        shared = (either["rest"][years.start() :] if years else "") if is_whole else either["rest"]
        return [either["degree"] + shared, either["credits"] + either["rest"]]
    if either := _CREDITS_FIRST.match(text):
        return [either[name] + either["rest"] for name in ("credits", "degree")]
    alone = _CREDITS_ALONE_FIRST.fullmatch(text)
    return [alone["credits"], alone["degree"]] if alone and " and " not in alone["degree"] else []
