"""NEOGOV's feed of an employer's openings: RSS whose items have the `joblisting` vocabulary."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.places import mode_beside_place
from postings.ingest.document import Document
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.record import Reading
from postings.ingest.structured.facts import Fact, by_posting, read_facts
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
    take_end,
    take_posted,
    take_requisition,
    take_terms,
    take_title,
    take_unit,
)
from postings.ingest.structured.texts import compose

LAYOUT = "neogov_feed"

_ITEM = "rss.channel.item"
_CHANNEL_TITLE = "rss.channel.title"
# Names that no other feed's items have.
_OWN_NAMES = ("jobNumberSingle:", "advertiseFromDate", "advertiseToDate", "examplesofduties:", "salaryInterval:")
_TEXTS = {
    "description": "",
    "examplesofduties": "Examples of Duties",
    "qualifications": "Minimum Qualifications",
    "supplementalinformation": "Supplemental Information",
    "benefits": "Benefits",
}
_TAKERS: dict[str, Taker] = {
    "department": take_unit,
    "division": take_unit,
    "jobnumbersingle": take_requisition,
    "advertisefromdate": take_posted,
    "advertisetodate": take_end,
    "advertisetodatetime": take_end,
    "jobtype": take_terms,
}
# What is asked only where the items above are missing: times of another clock, the feed's own number, its own date.
_SECOND: dict[str, Taker] = {
    "jobid": take_requisition,
    "advertisefromdateutc": take_posted,
    "pubdate": take_posted,
}
_JOBS = (
    r"(?:(?:current|all|open|latest|new) )?(?:(?:job|employment|career) )?"
    r"(?:openings|opportunities|listings|vacancies|employment|jobs|careers|recruitments)"
)
# What a feed's title says beside the employer's name: "Current Job Openings at the City of Astoria", "... | Careers".
_BEFORE_NAME = re.compile(
    rf"^(?:{_JOBS} ?(?:for|at|with|in|of|[-–|:])|(?:www\.)?[a-z]+\.com:|NEOGOV -)\s*(?:the )?", re.I
)
_BEHIND_NAME = re.compile(rf"\s(?:[-–|:] )?{_JOBS}$", re.IGNORECASE)


def recognizes(document: Document) -> bool:
    """Whether the document is RSS with an item of the vocabulary."""
    return document.media_type == "application/xml" and any(
        line.startswith(_ITEM) and any(name in line[:120] for name in _OWN_NAMES) for line in document.lines
    )


def parse(document: Document) -> Reading:
    """A record for each item. Raises NotAPosting when none has a title."""
    facts = read_facts(document)
    paths = dict.fromkeys(
        path for fact in facts if (path := ".".join(fact.path.split(".")[:3])).startswith(_ITEM) and path != fact.path
    )
    channel = next((fact for fact in facts if fact.path == _CHANNEL_TITLE), None)
    employer = Fact(channel.path, channel.line, _employer(channel.text)) if channel else None
    return reading_of(LAYOUT, (_read(document, item, employer) for item in by_posting(facts, paths).values()))


def _employer(title: str) -> str:
    """The employer that a feed's title names: "City of Astoria, OR", "Job Openings - City of Astoria (OR), OR"."""
    name = _BEHIND_NAME.sub("", _BEFORE_NAME.sub("", title.strip())).strip(" -–|,")
    while (head := name.rpartition(",")[0]) and name.rpartition(",")[2].strip() in STATES.values() | STATES.keys():
        name = head.strip()
    return name.rpartition(" (")[0] if name.endswith(")") and name[-3:-1] in STATES.values() else name


def _read(document: Document, facts: Sequence[Fact], employer: Fact | None) -> Made | None:
    draft = new_draft(document)
    take(draft, facts, {"title": take_title})
    if "title" not in draft.values:
        return None
    named = {fact.key: fact for fact in reversed(facts) if fact.text}
    _take_place(draft, named)
    if employer and employer.value:
        take_agency(draft, employer)
    take(draft, facts, _TAKERS)
    for key, taker in _SECOND.items():
        take(draft, [fact for fact in (named.get(key),) if fact], {key: taker})
    if not {"closes_at", "open_until_filled"} & draft.values.keys() and (end := named.get("advertisetodatetimeutc")):
        zone = "" if end.text.endswith(("Z", "GMT", "UTC")) else " UTC"
        take_end(draft, Fact(end.path, end.line, f"{end.text}{zone}"))
    add_amounts(draft, named.get("minimumsalary"), named.get("maximumsalary"), named.get("salaryinterval"))
    above = heads(draft)
    return finished(draft, compose(facts, _TEXTS, above), len(above))


def _take_place(draft: Draft, named: dict[str, Fact]) -> None:
    location, state = named.get("location"), named.get("state")
    if location is None or len(location.text) > 200:
        return
    code = STATES.get(state.text, state.text.upper()) if state else None
    code = code if code in STATES.values() else None
    places = read_locations(location.text, code)
    draft.suggest("work_mode", mode_beside_place(location.text), location.line)
    if not places and code and not any(character.isdigit() for character in location.text):
        places = read_locations(f"{location.text}, {code}")
    for place in places:
        add_place(draft, place, [location])
