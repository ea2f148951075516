"""The towns that sentences name as the place of work: "join our team in Portland", "our office in Salem"."""

import re
from collections.abc import Collection, Iterable

from postings.ingest.fields.places.gazetteer import WORDS_TOO
from postings.ingest.fields.places.listed_towns import county_behind, towns_at
from postings.ingest.fields.places.place_names import STATES, merge_locations
from postings.ingest.layout.patterns import beginning_with
from postings.ingest.record import LocationText

_TOWN_IN_TEXT = re.compile(
    beginning_with(
        "abcdfhinopstwy",
        r"\b(?:in|near|(?<!located )(?<!way )between|based at|out of|at WorkSource"
        r"|(?:duty station|work location|worksite|office) (?:is|will be))"
        r" (?:downtown |beautiful |sunny |either )?(?=[A-Z])"
        r"|\b(?:one|two|three|four|another|other) for (?=[A-Z])|\b(?:ports|towns|cities) of (?=[A-Z])"
        r"|\b(?:[Hh]atchery|[Oo]ffice|[Ii]nstitution|[Hh]ospital|[Cc]enter|[Ff]acility|[Yy]ard|[Ss]tation) \((?=[A-Z])"
        r"|\b(?P<office>[Oo]ur|[Tt]he|[Ii]ts|(?<=['’])s) (?=[A-Z])",
    ),
)
_OFFICE = re.compile(
    r"(?: [a-z]+){0,2} (?:offices?|branch(?:es)?|crews?|stations?|yards?|shops?|teams?|center|campus|facility"
    r"|field office|courthouse|hatchery|laborator(?:y|ies)|lab|plant|institution|hospital|clinic|warehouse"
    r"|headquarters)\b",
)
# A sentence names the place of work only when it speaks of the job or its office.
_JOB_WORD = re.compile(
    r"\b(?:position|positions|join|located|location|office|team|based|vacanc(?:y|ies)|opening|openings|hiring|needed"
    r"|wanted|sought|looking for|we (?:hire|employ)|work is|days? (?:a|per|each) week"
    r"|we need an?|needs?|wants? (?:an?|to hire)|hires|recruiting|seek(?:s|ing)|job|opportunity|clinics?|campus(?:es)?"
    r"|center|yards?|facilit(?:y|ies)|stations?"
    r"|offices|crews|work out of|(?:both|all(?: (?:two|three|four|five|six))?) (?:are|will be)"
    r"|one (?:will (?:be|sit|work|report)|is|works|sits)\b.{0,80}\bthe other)\b",
    re.IGNORECASE,
)
_UNIT_IN_TOWN = re.compile(r"\b(?:Section|Unit|Branch|Bureau|Division|Services|Laboratory|Lab) in (?=[A-Z])")
# "This posting will be used to fill three positions in Salem" tells where the work is.
_COUNTS = r"one|two|three|four|five|six|[1-9]\d?"
# Capitalised before a capital, as in "Hearings Judge", it is part of a title.
_ELSEWHERE = re.compile(
    rf"\b(?:(?<!at our )(?<!at its )(?<!\bis )[Hh]eadquarter\w*"
    rf"|[Ss]tatewide offices|(?:may|can|will) (?:also )?be used(?! to fill (?:an?|{_COUNTS})\b)"
    r"|born|[Tt]raining is"
    r"|(?:[Ii]nterviews?|[Hh]earings?)(?! [A-Z]))\b"
)
# "a planner for its Salem headquarters"
_OWN_HEADQUARTERS = re.compile(
    r"\b(?:[Oo]ur|[Ii]ts|[Tt]he) (?:[A-Z][\w.'’-]+ ){1,2}headquarters\b"
    r"|\b(?:based|located|stationed|works?) (?:at|out of) (?:[A-Z][\w'’]+ )?headquarters\b"
)
# "openings in Elm Bay (2) and Oak Falls (1)"
_COUNTED = re.compile(r" \(\d{1,2}\)(?=[,.;]| and| or|$)")
# "in Elm, Oak or Ash County" names no town.
_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_COUNTIES = re.compile(rf"\b(?:{_NAME}, ){{0,6}}{_NAME},? (?:and|or|&) {_NAME} (?:County|Counties|[Cc]ounties)\b")
_LONGEST = 5_000


def _without_counties(text: str) -> str:
    return _COUNTIES.sub("several counties", text) if "ount" in text else text


_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\b[SMF]t\.)\s+(?=[A-Z])")


def find_locations(text: str, state: str | None = None) -> list[LocationText]:
    """The places of work that running text names in sentences about the job: "join our team in Portland"."""
    found: list[LocationText] = []
    if state is None:
        return found
    for sentence in _SENTENCE_END.split(_COUNTED.sub("", _without_counties(text))):
        places = list(_TOWN_IN_TEXT.finditer(sentence)) if len(sentence) <= 2_000 else []
        if not places or not _speaks_of_workplace(sentence) or _ELSEWHERE.search(_OWN_HEADQUARTERS.sub("", sentence)):
            continue
        listed = []
        for match in places:
            towns, end = towns_at(sentence, match.end(), state)
            if match["office"] is not None and not _are_of_office(towns, sentence, end, state):
                continue
            if _COUNTYS_NAME.match(sentence, end):
                continue
            behind = end + 3 if sentence.startswith(" in ", end) else end
            county = county_behind(sentence, behind, state) if len(towns) == 1 else None
            listed += [LocationText(city=town, county=county, state=state) for town in towns]
        # A name that stands beside a listed town is one, too.
        cities = {place.city for place in listed}
        # "in Bend and Tillamook Youth Camp in Tillamook" names no town of Tillamook Youth.
        told = [
            name
            for name in (_towns_told(sentence) if listed else ())
            if name in cities or name.partition(" ")[0] not in cities
        ]
        found += _in_state(told, state) if cities < set(told) else listed
    return merge_locations(found)


_UNLISTED_TOWN = (
    r"(?:St\. |Mt\. |Ft\. )?(?!The\b|Downtown\b|Central\b|State\b|Human\b)[A-Z][a-z'’-]+"
    r"(?: (?:[dl]['’])?[A-Z][a-z'’-]+){0,2}"
)
_BETWEEN_TOWNS = re.compile(r", (?:and |or )?| and | or ")
# "the Elm Center in St. Paul has two openings", "The position is located in Elm Bay."
_IN_UNLISTED_TOWN = re.compile(
    r"\b(?:(?:position|job|role|it|office|team|crew|unit)s? (?:is|are|will be) (?:currently )?"
    r"(?:located|based|stationed|headquartered) (?:in|at)|(?:duty station|work location|worksite) is"
    r"|(?:[Cc]enter|[Oo]ffices?|[Ff]acility|[Hh]ospital|[Ll]aboratory|[Cc]ampus|[Cc]linic|[Hh]atchery|[Pp]rison"
    r"|[Cc]ourthouse|[Hh]eadquarters|[Ss]hop|[Yy]ard) in"
    r"|to be (?:stationed|based|located) (?:in|at)"
    r"|(?:work|works|based|working) out of|\b(?:one|two|three|four|positions?|openings?|vacanc(?:y|ies)|jobs?) in"
    r"|\b(?:opening|position|vacancy)s? for (?:an? )?[A-Z][^.;:,]{3,60} in) "
    rf"(?P<towns>{_UNLISTED_TOWN}(?:, {_UNLISTED_TOWN}){{0,4}}(?:,? (?:and|or) {_UNLISTED_TOWN})?)"
    r"(?! (?:County|Counties|Building|Street|Avenue|Division|Department|Region|Office|Center))"
    r"(?=[ ,.;]|$)"
)


def find_towns_of_offices(text: str, state: str) -> list[LocationText]:
    """The towns of `state`, which no list need hold, that sentences about the job name as those of its offices."""
    sentences = _SENTENCE_END.split(_COUNTED.sub("", _without_counties(text[:_LONGEST])))
    sentences = [each for each in sentences if _speaks_of_workplace(each)]
    towns = (town for each in sentences if not _ELSEWHERE.search(each) for town in _towns_told(each))
    return merge_locations(_in_state(towns, state))


def _towns_told(sentence: str) -> list[str]:
    """What a sentence names as the towns of its jobs and offices."""
    lists = (match["towns"] for match in _IN_UNLISTED_TOWN.finditer(sentence))
    return [town for towns in lists for town in _BETWEEN_TOWNS.split(towns) if town not in STATES]


def _in_state(towns: Iterable[str], state: str) -> list[LocationText]:
    return [LocationText(city=town, state=state) for town in towns]


_STATE_NAMES = "|".join([*STATES, *STATES.values()])
_IN_TOWN_AND_STATE = re.compile(
    r"(?:\b(?:in|at)|[a-z],) (?P<town>(?![^,]*\bCounty,)[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}),"
    rf" (?P<state>{_STATE_NAMES})\b"
)


def find_towns_of_any_state(text: str) -> list[LocationText]:
    """The places of work that sentences about the job name with their state: "our office in Boise, Idaho"."""
    sentences = _SENTENCE_END.split(text[:_LONGEST])
    told = [each for each in sentences if _speaks_of_workplace(each) and not _ELSEWHERE.search(each)]
    found = (match for sentence in told for match in _IN_TOWN_AND_STATE.finditer(sentence))
    places = [LocationText(city=match["town"], state=STATES.get(match["state"], match["state"])) for match in found]
    return merge_locations(places)


# "Positions are in Elm Bay and Oak Falls", of any state
_TOWN = r"(?:(?:St|Ft|Mt)\. )?[A-Z][a-z'’-]+(?: (?:[dl]['’])?[A-Z][a-z'’-]+){0,2}"
_LISTED_TOWNS = re.compile(
    r"\b(?i:positions?|jobs?|vacanc(?:y|ies)|openings?|assignments?|(?:work|office|duty) (?:site|location|station)s?)\b"
    r"[^.;:()]{0,60}? (?:in|include|either)(?: both| either)? "
    rf"(?P<towns>{_TOWN}(?:, {_TOWN})*,? (?:and|or|&) {_TOWN})"
    r"(?=[.,;)]|$)"
)
_BETWEEN_TOWNS = re.compile(r",? (?:and|or|&) |, ")
_MOST_OF_SENTENCE = 400


def find_towns_beside(text: str, place: LocationText) -> list[LocationText]:
    """The towns that a sentence about the job lists together with the one that is known: whatever stands beside a town
    in such a list is one, too."""
    if place.city is None or place.city not in text:
        return []
    for sentence in _SENTENCE_END.split(_without_counties(text[:_LONGEST])):
        listed = _LISTED_TOWNS.search(sentence[:_MOST_OF_SENTENCE]) if place.city in sentence else None
        towns = _BETWEEN_TOWNS.split(listed["towns"]) if listed and not _ELSEWHERE.search(sentence) else []
        if place.city in towns:
            return [LocationText(city=town, state=place.state) for town in towns if town != place.city]
    return []


# "in Wallowa County" and "in Nehalem and Netarts Bays" name no town.
_COUNTYS_NAME = re.compile(r" (?:County|Counties|Co\.|Bays?|Rivers?|Valleys?|Forests?)(?!\w)")


def _are_of_office(towns: Collection[str], sentence: str, end: int, state: str) -> bool:
    """Whether an office follows what may be towns, and they are nothing else; of words that may be, a county behind the
    office tells it: "our Enterprise office in Wallowa County"."""
    office = _OFFICE.match(sentence, end)
    if office is None or WORDS_TOO.isdisjoint(towns):
        return office is not None
    return sentence.startswith(" in ", office.end()) and county_behind(sentence, office.end() + 3, state) is not None


def _speaks_of_workplace(sentence: str) -> bool:
    return bool(_JOB_WORD.search(sentence) or _UNIT_IN_TOWN.search(sentence))
