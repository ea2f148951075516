"""How many are to be hired: "Number of Openings: 3", "we have two vacancies", "is hiring four (4) Deputies"."""

import re

from postings.ingest.fields.job_titles import is_job_word
from postings.ingest.layout.recurring import kept_for_lines

_WORDS = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        ),
        start=1,
    )
}
_NUMBER = rf"(?P<number>{'|'.join(_WORDS)}|[1-9]\d{{0,2}})(?: \((?:(?P<figure>\d{{1,3}})|(?:{'|'.join(_WORDS)}))\))?"
_ALONE = re.compile(
    rf"(?:approximately |about )?{_NUMBER}(?![\w.,/%-]*\d)(?: (?:openings?|positions?|vacanc(?:y|ies)))?"
    r"(?: \([^()]{3,60}\))?\W*",
    re.IGNORECASE,
)
_SEEKS = (
    r"(?:hiring|accepting applications|recruiting|looking|recruitment|seeking|searching|seeks|hires?|recruits?"
    r"|fill|filling|opportunit\w+"
    r"|announcement|(?:openings?|vacanc(?:y|ies))(?= for))(?:(?: is)? for| to fill)?"
)
_KINDS = r"(?:(?!of\b|to\b|for\b|and\b)[\w/-]+,? ){0,5}?"
# In small letters, in which they are much quicker to find.
_IN_TEXT = (
    # "hiring eight (8) dispatchers": no other number is printed twice.
    re.compile(rf"\b{_SEEKS} (?:up to )?(?P<number>{'|'.join(_WORDS)}) \((?P<figure>\d{{1,3}})\) "),
    re.compile(
        rf"\b(?:there (?:are|is)|we have|has|have|with|for|currently|{_SEEKS}) (?:currently )?(?:up to )?"
        rf"{_NUMBER} {_KINDS}"
        r"(?:openings?|vacanc(?:y|ies)|(?<!one )(?:time|job|career|permanent|seasonal|employment) opportunities)\b",
    ),
    # "Two positions are open in the trial unit."
    re.compile(rf"(?:^|[.;] ){_NUMBER} {_KINDS}positions? (?:are|is) (?:open|available|vacant)\b"),
    # "Up to five deckhand positions will be hired"
    re.compile(rf"(?:^|[.;] )(?:up to )?{_NUMBER} {_KINDS}positions? will be (?:hired|filled)\b"),
    # "There are two (2) positions to fill from this posting.", "There are 3 guide positions: Elm Bay, ..."
    re.compile(
        rf"\bthere (?:are|is) (?:currently )?{_NUMBER} {_KINDS}positions?"
        r"(?:(?=[:;]| (?:at|in) )| (?:to (?:be )?fill|available|open|vacant))",
    ),
    # "Hiring two!"
    re.compile(rf"(?:^|[.!] ){_SEEKS} (?:up to )?{_NUMBER}(?=[.!]|$)", re.IGNORECASE),
    # "1 vacancy in the following location:"
    re.compile(rf"^{_NUMBER} {_KINDS}(?:openings?|vacanc(?:y|ies)|positions?) in (?:the )?following\b"),
    # "Two vacancies: Franklin High School and ..."
    re.compile(
        rf"(?:^|[.;] ){_NUMBER} {_KINDS}(?:openings?|vacanc(?:y|ies))(?=[:.,;]| (?:exists?|on|in|at|for|with)\b|$)"
    ),
    re.compile(rf"(?:^|[.;] ){_NUMBER} {_KINDS}positions(?: \([^()]{{3,40}}\))?(?=[:.,;]| working\b|$)"),
    # "The current vacancies (3) are in ..."
    re.compile(r"\b(?:vacancies|openings|positions) \((?P<number>[1-9]\d?)(?P<figure>)\)"),
    # "Current vacancies: 6."
    re.compile(rf"(?:^|[.;] )(?:(?:current|number of) )?(?:vacancies|openings): {_NUMBER}(?=[.;,]|$)"),
    # "Four seasonal jobs on the bridge crew"
    re.compile(
        rf"(?:^|[.;] ){_NUMBER} (?:(?:permanent|seasonal|temporary|limited[- ]duration|full[- ]time|part[- ]time),? )"
        r"{1,3}(?:jobs|positions)\b"
    ),
    re.compile(rf"\b(?:{_SEEKS}|this is|these are) {_NUMBER} {_KINDS}positions?\b"),
)
# "hiring two Deputies"
_BEFORE_TITLE = re.compile(
    rf"\b(?i:(?:{_SEEKS}|(?:is|are) adding|needs?) (?:up to )?{_NUMBER}) (?:[a-z-]+,? ){{0,3}}(?=[A-Z][a-z]+)"
)
# "is looking for three examiners of ...", "the hatcheries need two seasonal helpers"
_PEOPLE = re.compile(
    rf"\b(?:{_SEEKS}|needs?) (?:(?:up to|some|about) )?{_NUMBER} (?:[a-z-]+,? ){{0,3}}?"
    r"(?P<people>[a-z]{3,}s|people)\b"
)
# "Up to six seasonal helpers are needed"
_ARE_NEEDED = re.compile(
    rf"(?:^|[.;!] )(?:up to |about )?{_NUMBER} (?:[a-z-]+,? ){{0,3}}?(?P<people>[a-z]{{3,}}s|people) are"
    r" (?:needed|sought|wanted|being (?:hired|sought))\b"
)
# "Two Harbor Clerks are sought"
_ARE_SOUGHT = re.compile(
    rf"(?:^|[.!] )(?i:{_NUMBER}) (?:[A-Z][\w/-]+ (?:& )?){{1,5}}(?:are|is) "
    r"(?:sought|needed|wanted|being (?:hired|sought))\b"
)
# "hiring one regular, full-time mechanic"
_PERSON = re.compile(rf"\b{_SEEKS} (?P<number>one)(?P<figure>) (?P<people>[a-z-]+(?:,? [a-z-]+){{1,4}})")
# "one permanent position and two seasonal positions"
_AND_MORE = re.compile(
    rf"(?: (?:in|at|with) [^.;]{{3,100}}?)?(?:[\w-]+ ){{0,2}}?,? ?(?:and|plus) {_NUMBER} {_KINDS}"
    r"(?:positions?|openings?|vacanc(?:y|ies))\b"
)
# "has six openings in Elm Bay and three in Oak Falls"
_AND_ELSEWHERE = re.compile(rf"[\w /-]{{0,60}}? (?:in|at) [\w .'’()-]{{2,80}}?,? (?:and|plus) {_NUMBER} (?:in|at) ")
# "openings in Elm Bay (2), Oak Falls (1) and Ash (1)"
_TOWN_AND_COUNT = r"(?!Section|Part|Class|Grade|Level|Step)[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} \((?:\d{1,2})\)"
_BY_TOWN = re.compile(
    r"\b(?i:openings|positions|vacancies|jobs) (?:[a-z]+ ){0,2}(?:in|at):? "
    rf"(?P<towns>{_TOWN_AND_COUNT}(?:(?:[,;] (?:and )?| and | & ){_TOWN_AND_COUNT})+)"
)
_IN_BRACKETS = re.compile(r"\((\d{1,2})\)")
# Words and a number of which one each stands in every sentence that counts openings, in small letters.
_HINTS = (
    "opening",
    "vacanc",
    "hir",
    "recruit",
    "seek",
    "fill",
    "looking",
    "search",
    "opportunit",
    "announce",
    "position",
    "need",
    " jobs",
    " adding ",
    " sought",
    " wanted",
)
_COUNT = re.compile(rf"[ (](?:{'|'.join(_WORDS)}|[1-9])")
_LONGEST = 2_000


def read_openings(value: str) -> int | None:
    """The number in a label's value; None for "Multiple" and the like."""
    match = _ALONE.fullmatch(value[:80])
    return _number(match) if match else None


# "to fill two part-time (20 hours a week) clerk positions"
_HOURS_BESIDE = re.compile(r" \([^()]{0,12}\d{1,2} hours[^()]{0,20}\)")


@kept_for_lines
def find_openings(text: str) -> int | None:
    """How many openings running text says there are."""
    text = _HOURS_BESIDE.sub("", text[:_LONGEST]) if "hours" in text else text[:_LONGEST]
    lowered = text.lower()
    if "(" in text and (by_town := _BY_TOWN.search(text)):
        return sum(map(int, _IN_BRACKETS.findall(by_town["towns"])))
    if not any(map(lowered.__contains__, _HINTS)) or not _COUNT.search(f" {lowered}"):
        return None
    match = next((match for pattern in _IN_TEXT if (match := pattern.search(lowered))), None)
    match = match or _BEFORE_TITLE.search(text) or _ARE_SOUGHT.search(text) or _people(lowered)
    if match is None:
        return None
    more = _AND_MORE.match(lowered, match.end()) or _AND_ELSEWHERE.match(lowered, match.end())
    return _number(match) + (_number(more) if more else 0)


_SOUGHT = re.compile(r"\b(?:hir(?:e|ing)|recruit|look(?:ing)?\b|seek|search|need|fill|sought|wanted)")


def _people(text: str) -> re.Match[str] | None:
    if not _SOUGHT.search(text):
        return None
    found = _PEOPLE.search(text) or _ARE_NEEDED.search(text)
    if found and (is_job_word(found["people"]) or found["people"] == "people"):
        return found
    person = _PERSON.search(text)
    return person if person and any(map(is_job_word, person["people"].split())) else None


def _number(match: re.Match[str]) -> int:
    return int(match["figure"] or _WORDS.get(match["number"].casefold()) or match["number"])
