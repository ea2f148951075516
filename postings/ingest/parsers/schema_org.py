"""schema.org's JobPosting as linked data: a file of its own, or the data of a web page beside what the page shows."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.terms import schedule_of_hours
from postings.ingest.document import Document
from postings.ingest.fields.places.locations import read_locations, state_code
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.fields.terms.work_modes import read_work_mode
from postings.ingest.record import LocationText, Reading
from postings.ingest.structured.facts import Fact, by_item, by_posting, read_facts, things_by_id, with_things
from postings.ingest.structured.pay import add_amounts
from postings.ingest.structured.postings import (
    Made,
    Taker,
    add_place,
    finished,
    heads,
    new_draft,
    reading_of,
    take,
    take_agency,
    take_contact,
    take_end,
    take_openings,
    take_posted,
    take_requisition,
    take_terms,
    take_title,
    take_unit,
)
from postings.ingest.structured.texts import Numbered, compose

LAYOUT = "schema_org_posting"

_PAGES = frozenset(("text/html", "message/rfc822"))
_MEDIA_TYPES = _PAGES | {"application/json"}
_TYPE = re.compile(r"(?P<prefix>.*?)\.?@type(?:\[\d+\])?: (?:https?://schema\.org/|schema:)?JobPosting")
# The first line of the data that lies in a page.
_DATA_IN_PAGE = re.compile(r"data1[.\[]")
_MINIMUM = "Minimum Qualifications"
# Each longer text with the heading that says what it is of; "" for the posting's own text.
_TEXTS = {
    "description": "",
    "responsibilities": "Responsibilities",
    "qualifications": _MINIMUM,
    "experiencerequirements": _MINIMUM,
    "experiencerequirements.description": _MINIMUM,
    "educationrequirements": "Education",
    "educationrequirements.description": "Education",
    "skills": "Knowledge, Skills and Abilities",
    "workhours": "Work Schedule",
    "jobbenefits": "Benefits",
    "incentivecompensation": "Benefits",
    "specialcommitments": "Special Requirements",
    "applicationcontact.description": "Contact",
}
# employmentType has values of its own; those that say nothing of either (CONTRACTOR, INTERN, OTHER) give nothing.
_TERMS = {
    "FULL_TIME": ("schedule", "full_time"),
    "PART_TIME": ("schedule", "part_time"),
    "TEMPORARY": ("appointment", "temporary"),
    "SEASONAL": ("appointment", "seasonal"),
    "PER_DIEM": ("schedule", "intermittent"),
}
_STREET = re.compile(r"\d")
_COUNTY = re.compile(r"(?P<name>.+) (?:County|Parish)", re.IGNORECASE)


def recognizes(document: Document) -> bool:
    """Whether the document holds a JobPosting's data."""
    if document.media_type not in _MEDIA_TYPES:
        return False
    begins = "data" if document.media_type in _PAGES else ""
    return any("JobPosting" in line and line.startswith(begins) and _TYPE.fullmatch(line) for line in document.lines)


def parse(document: Document) -> Reading:
    """A record for each JobPosting. Raises NotAPosting when none has a title."""
    first = 1
    if document.media_type in _PAGES:
        first = next((number for number, line in enumerate(document.lines, start=1) if _DATA_IN_PAGE.match(line)), 1)
    facts = read_facts(document, first)
    types = (_TYPE.fullmatch(line) for line in document.lines[first - 1 :] if "JobPosting" in line)
    prefixes = dict.fromkeys(found["prefix"] for found in types if found)
    postings = by_posting(facts, prefixes)
    shown = [(number, line) for number, line in enumerate(document.lines[: first - 1], start=1)]
    shown = shown if len(postings) == 1 else []
    things = things_by_id(facts)
    return reading_of(LAYOUT, (_read(document, with_things(found, things), shown) for found in postings.values()))


def _read(document: Document, facts: Sequence[Fact], shown: list[Numbered]) -> Made | None:
    """The record of one posting. `shown` are the lines of its page, where it is the page's only one; they hold its
    description, which the data then leaves out."""
    draft = new_draft(document)
    take(draft, facts, {"title": take_title, "name": take_title} if _has(facts, "title") else {"name": take_title})
    if "title" not in draft.values:
        return None
    for place in by_item(facts, "joblocation", "address"):
        _take_place(draft, place)
    _take_employer(draft, {fact.key: fact for fact in reversed(facts) if fact.text})
    take(draft, facts, _TAKERS)
    currency = next((fact for fact in facts if fact.key == "salarycurrency"), None)
    for pay in by_item(facts, "basesalary"):
        _take_pay(draft, pay, currency)
    for contact in by_item(facts, "applicationcontact"):
        _take_contact(draft, contact)
    if shown and not _has(facts, "description"):
        return finished(draft, shown, 0)
    above = heads(draft)
    return finished(draft, compose(facts, _TEXTS, above) + _credentials(facts), len(above))


def _credentials(facts: Sequence[Fact]) -> list[Numbered]:
    """What it takes in the words of a sentence, where the data has only its categories of education, one of which will
    do, and its months of experience."""
    if any(_TEXTS.get(fact.key) in (_MINIMUM, "Education") for fact in facts):
        return []
    degrees = [fact for fact in facts if fact.key == "educationrequirements.credentialcategory"]
    months = [fact for fact in facts if fact.key == "experiencerequirements.monthsofexperience"][:1]
    ways = list(dict.fromkeys(fact.text for fact in degrees))
    experience = next((f"{fact.text} months of experience" for fact in months), "")
    if experience and any(fact.key == "experienceinplaceofeducation" and fact.text == "true" for fact in facts):
        ways.append(experience)
    elif experience:
        ways = [f"{way} and {experience}" for way in ways] or [experience]
    line = next((fact.line for fact in (*degrees, *months)), 0)
    lines = [(line, text) for way in ways for text in ("OR", f"{way[:1].upper()}{way[1:]}.")][1:]
    return [(line, ""), (line, _MINIMUM), *lines] if lines else []


def _has(facts: Sequence[Fact], key: str) -> bool:
    return any(fact.key == key and fact.text for fact in facts)


def _take_type(draft: Draft, fact: Fact) -> None:
    for word in re.split(r"[,;/|]", fact.text):
        if known := _TERMS.get(re.sub(r"[\s-]+", "_", word.strip()).upper()):
            draft.suggest(*known, fact.line)
        elif word.strip().upper() != word.strip():
            take_terms(draft, Fact(fact.path, fact.line, word))


def _take_hours(draft: Draft, fact: Fact) -> None:
    draft.suggest("schedule", schedule_of_hours("Hours", fact.text), fact.line, "inferred")


def _take_mode(draft: Draft, fact: Fact) -> None:
    draft.suggest("work_mode", read_work_mode(fact.text), fact.line)


def _take_employer(draft: Draft, named: dict[str, Fact]) -> None:
    """Take the employer; one that is part of another is its unit."""
    own = named.get("hiringorganization.name") or named.get("hiringorganization.legalname")
    whole = named.get("hiringorganization.parentorganization.name") or named.get(
        "hiringorganization.parentorganization"
    )
    employer = whole or own
    if employer:
        take_agency(draft, employer)
    if own and whole:
        take_unit(draft, own)


_TAKERS: dict[str, Taker] = {
    "hiringorganization": take_agency,
    "hiringorganization.department": take_unit,
    "hiringorganization.department.name": take_unit,
    "employmentunit": take_unit,
    "employmentunit.name": take_unit,
    "identifier": take_requisition,
    "identifier.value": take_requisition,
    "dateposted": take_posted,
    "validthrough": take_end,
    "employmenttype": _take_type,
    "joblocationtype": _take_mode,
    "workhours": _take_hours,
    "totaljobopenings": take_openings,
}


def _take_place(draft: Draft, facts: dict[str, Fact]) -> None:
    whole = facts.get("address") or facts.get("") or facts.get("name")
    parts = {key.rpartition(".")[2]: fact for key, fact in facts.items() if key.startswith("address.") and fact.text}
    if not parts and whole is not None:
        for place in read_locations(whole.text):
            add_place(draft, place, [whole])
        return
    city, region, street = parts.get("addresslocality"), parts.get("addressregion"), parts.get("streetaddress")
    state = _state(region.text) if region else None
    name = city.text.partition(",")[0] if city and len(city.text) <= 80 else ""
    county = _COUNTY.fullmatch(name)
    known = LocationText(
        street=street.text if street and _STREET.search(street.text) and len(street.text) <= 120 else None,
        city=name if name and not county else None,
        county=county["name"] if county else None,
        state=state or (_state(city.text.rpartition(",")[2]) if city else None),
        postal_code=_postal_code(parts.get("postalcode")),
    )
    named = [fact for key, fact in parts.items() if key != "@type"]
    if named:
        add_place(draft, known, named)


def _state(printed: str) -> str | None:
    text = printed.strip(" .").removeprefix("US-")
    return STATES.get(text) or (text.upper() if text.upper() in STATES.values() else None) or state_code(f" {text}")


def _postal_code(fact: Fact | None) -> str | None:
    return fact.text if fact and re.fullmatch(r"\d{5}(?:-\d{4})?", fact.text) else None


def _take_pay(draft: Draft, facts: dict[str, Fact], currency: Fact | None) -> None:
    def first(*keys: str) -> Fact | None:
        return next((facts[key] for key in keys if key in facts), None)

    single = first("value.value", "value", "", "price")
    low = first("value.minvalue", "minvalue", "minprice") or single
    high = first("value.maxvalue", "maxvalue", "maxprice") or single
    unit = first("value.unittext", "unittext", "value.unitcode", "unitcode")
    currency = first("currency", "value.currency", "pricecurrency") or currency
    if currency is None or currency.text.upper() == "USD":
        add_amounts(draft, low, high, unit)


def _take_contact(draft: Draft, facts: dict[str, Fact]) -> None:
    take_contact(draft, facts.get("name"), facts.get("email"), facts.get("telephone"), None)
