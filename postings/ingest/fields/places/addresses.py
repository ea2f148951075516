"""Street addresses with their towns in running text: "330 SW Curry St., Portland OR 97239"."""

import re

from postings.ingest.fields.places.listed_towns import COUNTY_NEXT, town_at
from postings.ingest.fields.places.place_names import STATES, merge_locations
from postings.ingest.record import LocationText

STATE_NAMES = "|".join([*sorted(STATES, key=len, reverse=True), *STATES.values()])
STREET_WORD = (
    r"Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Way|Lane|Ln|Court|Ct|Highway|Hwy|Place|Pl|Parkway|Pkwy"
    r"|Loop|Circle|Terrace|Broadway|Plaza|Square|Pike|Turnpike|Route"
)
_DIRECTION = r"(?:NE|NW|SE|SW|N|S|E|W)"
STREET = re.compile(
    # "41-25 Elm Boulevard" is how the houses of Queens are counted.
    r"\b(?P<street>(?:(?:\d{2,3}-(?=\d\d ))?\d{1,6} "
    rf"(?:(?:{_DIRECTION}|\d{{1,3}} ?(?:st|nd|rd|th)|[A-Z][\w.'’-]*|of|the) ){{0,5}}?"
    rf"(?:(?:{STREET_WORD})\b\.?)(?: (?:{STREET_WORD})\b\.?){{0,2}}(?: \d{{1,4}}\b)?"
    # "One Harbor Plaza", as large houses name themselves
    r"|One(?: [A-Z][\w.'’-]*){1,3} (?:Plaza|Square|Place|Drive|Way|Center|Circle)\b)"
    rf"(?: (?:{_DIRECTION}|(?:North|South)(?:east|west)?|East|West)\b\.?(?! [A-Z][a-z]+,? (?:{STATE_NAMES})\b))?"
    r"(?: \d{1,3}\b(?! [A-Z]))?"
    r"(?:,? (?:(?:Suite|Ste|Floor|Room|Rm|Unit|Bldg|Building|#)\.? ?[\w-]{1,10}|\d{1,2}(?:st|nd|rd|th) [Ff]loor))?),? *"
)
# Where papers are sent, and where applicants go before they have the job, nobody works.
_NO_WORKPLACE = re.compile(
    r"\b(?:mail(?:ed|ing)?|send|sent|obtain(?:ed)?|submit\w*|appl(?:y|ying)|(?<!invites )(?<!accepting )applications?"
    r"|fax(?:ed)?|return(?:ed)?|deliver(?:ed)?"
    r"|drop(?:ped)? off|write to|accommodat\w+|benefits?|headquarter\w*|interviews?|hearings?|tests?|testing|exams?"
    r"|examinations?|(?:orientation|training|academy) (?:is|will|takes|held)|job fair|career fair|open house|event"
    r"|contact|(?<!on[- ])call|visit|human resources|personnel (?:office|department)|P\.? ?O\.? Box)\b",
    re.IGNORECASE,
)
TOWN_NAME = r"[A-Z][\w.'’-]*(?: (?:d['’])?[A-Z][\w.'’-]*){0,3}?"  # "Coeur d'Alene", too
# Where the job itself is, though it be the headquarters.
_AT_HEADQUARTERS = re.compile(
    r"\b(?:located|based|works?|working|stationed|positions?|vacanc(?:y|ies)|openings?)"
    r" (?:at|in|out of) (?:the |our |its )?(?:[\w'’-]+ ){0,3}?"
    r"headquarter\w*(?: building| office)?",
    re.IGNORECASE,
)
_IN_TOWN = re.compile(r"(?:in|,) ")
# "in Elm Bay at 700 Main Street"
# "our Elm Bay office, 700 Main Street", "our office in Elm Bay (700 Main Street)"
_OF_OFFICE = r"(?:, (?:OR|Oregon))?(?: (?:office|headquarters|campus|building|center))?(?:,? at |, | \()"
_TOWN_BEFORE = re.compile(rf"\b(?:in|our|its|the) (?=[A-Z][\w.'’ -]{{2,30}}{_OF_OFFICE}$)")
_AT_STREET = re.compile(_OF_OFFICE)
_AFTER_STREET = re.compile(
    rf"(?:in )?(?P<town>{TOWN_NAME}),? (?P<state>{STATE_NAMES})(?![\w&-])\.?"
    r"(?:,? (?P<zip>\d{5}(?:-\d{4})?)\b)?"
)
# What every street address holds: looking for it first passes most lines by quickly.
_STREET_HINT = re.compile(r"(?:[0-9]|\bOne) [A-Z\d]")
# "153 Harbor Blvd Elk Bay, 94015": the state is the document's.
_TOWN_WITH_ZIP = re.compile(rf"(?P<town>{TOWN_NAME}),? (?P<zip>\d{{5}}(?:-\d{{4}})?)\b")
_ZIP_NEXT = re.compile(r",? (\d{5}(?:-\d{4})?)\b")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def find_addresses(text: str, state: str | None = None, town: str | None = None) -> list[LocationText]:
    """The street addresses with their towns in running text, but for those where papers go and applicants are seen.

    A town without a state behind it must be a listed one of `state`, or `town`, which is known to be there."""
    found: list[LocationText] = []
    if not _STREET_HINT.search(text):
        return found
    start = 0
    for match in STREET.finditer(text):
        sentence = SENTENCE_END.split(text[max(start, match.start() - 200) : match.start()])[-1]
        start = match.end()
        if not _NO_WORKPLACE.search(_AT_HEADQUARTERS.sub("", sentence)) and (
            place := _addressed(text, match, state, town)
        ):
            found.append(place)
    return merge_locations(found)


def find_street(sentence: str) -> str | None:
    """The one street address of a sentence, with no town behind it, but for where papers go and applicants are seen."""
    if not _STREET_HINT.search(sentence) or _NO_WORKPLACE.search(_AT_HEADQUARTERS.sub("", sentence)):
        return None
    streets = list(STREET.finditer(sentence))
    ends = streets and _NOTHING_BEHIND.match(sentence, streets[0].end("street"))
    return streets[0]["street"].strip(" .,") if len(streets) == 1 and ends else None


_NOTHING_BEHIND = re.compile(r"\.?(?:$|[).;]|, (?![A-Z])| (?:and|on|with|for|or) )")


def _addressed(text: str, street: re.Match[str], state: str | None, known_town: str | None) -> LocationText | None:
    """The place whose town follows `street`."""
    match = _AFTER_STREET.match(text, street.end(), street.end() + 120)
    if match:
        town, end, postal = match["town"], match.end(), match["zip"]
        state = code(match["state"])
    elif following := _TOWN_WITH_ZIP.match(text, street.end(), street.end() + 80):
        return LocationText(street["street"].strip(), following["town"], None, state, following["zip"])
    elif known := town_at(text, start := _behind(_IN_TOWN, text, street.end()), state) or _next(
        known_town, text, start
    ):
        town, end = known, start + len(known)
        following = _ZIP_NEXT.match(text, end, end + 12)
        postal, end = (following[1], following.end()) if following else (None, end)
    else:
        before = _town_before(text, street.start(), state)
        postal_next = _ZIP_NEXT.match(text, street.end("street"), street.end() + 12)
        postal = postal_next[1] if postal_next else None
        return LocationText(street["street"].strip(" ."), before, None, state, postal) if before else None
    county = COUNTY_NEXT.match(text, end, end + 60)
    return LocationText(street["street"].strip(), town, county["county"] if county else None, state, postal)


def _town_before(text: str, street: int, state: str | None) -> str | None:
    """The listed town that tells where the street that begins at `street` is."""
    for before in _TOWN_BEFORE.finditer(text, max(0, street - 60), street):
        known = town_at(text, before.end(), state)
        if known and _AT_STREET.fullmatch(text, before.end() + len(known), street):
            return known
    return None


def _next(town: str | None, text: str, start: int) -> str | None:
    """The known town where it stands at `start` as a whole."""
    return town if town and re.compile(rf"{re.escape(town)}(?![\w-]| [A-Z])").match(text, start) else None


def _behind(words: re.Pattern[str], text: str, start: int) -> int:
    """The place behind the words that stand at `start`, or `start`."""
    found = words.match(text, start)
    return found.end() if found else start


_ZIP_AT_END = re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?$")


def is_address(text: str) -> bool:
    """Whether a line begins with a street and ends in a state and its ZIP code."""
    return STREET.match(text) is not None and _ZIP_AT_END.search(text) is not None


def code(state: str) -> str:
    return "OR" if state == "Ore." else STATES.get(state, state)
