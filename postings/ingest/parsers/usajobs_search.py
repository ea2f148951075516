"""USAJOBS, the federal government's job board: the answer of its search, or one item of it."""

from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.document import Document
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.record import Reading
from postings.ingest.structured.facts import Fact, by_item, by_posting, read_facts
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
from postings.ingest.structured.texts import compose

LAYOUT = "usajobs_search"

# Each text with its heading, in the order in which the board shows them.
_TEXTS = {
    "userarea.details.jobsummary": "Summary",
    "userarea.details.majorduties": "Duties",
    "userarea.details.requirements": "Conditions of Employment",
    "userarea.details.keyrequirements": "Conditions of Employment",
    "qualificationsummary": "Minimum Qualifications",
    "userarea.details.education": "Education",
    "userarea.details.benefits": "Benefits",
    "userarea.details.otherinformation": "Additional Information",
    "userarea.details.evaluations": "Evaluation Process",
    "userarea.details.requireddocuments": "Required Documents",
    "userarea.details.howtoapply": "How to Apply",
    "userarea.details.whattoexpectnext": "Next Steps",
}
_REMOTE = "userarea.details.remoteindicator"
_TELEWORK = "userarea.details.teleworkeligible"
_YES = frozenset(("true", "yes"))


def _take_place(draft: Draft, fact: Fact) -> None:
    for place in read_locations(fact.text):
        add_place(draft, place, [fact])


_TAKERS: dict[str, Taker] = {
    "positiontitle": take_title,
    "departmentname": take_agency,
    "organizationname": take_unit,
    "userarea.details.suborganizationname": take_unit,
    "userarea.details.organizationname": take_unit,
    "positionid": take_requisition,
    "positionlocation.locationname": _take_place,
    "publicationstartdate": take_posted,
    "userarea.details.totalopenings": take_openings,
    "positionofferingtype.name": take_terms,
    "positionschedule.name": take_terms,
}


def recognizes(document: Document) -> bool:
    """Whether the data holds a position as the board describes one."""
    if document.media_type != "application/json":
        return False
    names = ("PositionTitle: ", "PositionURI: ", "QualificationSummary:", "PositionRemuneration[1]", "PositionID: ")
    return sum(any(name in line[:200] for line in document.lines) for name in names) >= 3


def parse(document: Document) -> Reading:
    """A record for each position. Raises NotAPosting when none has a title."""
    facts = read_facts(document)
    prefixes = dict.fromkeys(
        fact.path.rpartition(".")[0]
        for fact in facts
        if fact.path.rpartition(".")[2] in ("PositionTitle", "PositionURI")
    )
    return reading_of(LAYOUT, (_read(document, item) for item in by_posting(facts, prefixes).values()))


def _read(document: Document, facts: Sequence[Fact]) -> Made | None:
    draft = new_draft(document)
    take(draft, facts, _TAKERS)
    if "title" not in draft.values:
        return None
    named = {fact.key: fact for fact in reversed(facts) if fact.text}
    if "name" not in draft.agency and draft.units:
        take_agency(draft, named["organizationname"])
        draft.units.clear()
        draft.notes.evidence.pop("agency.units.0")
    if "name" in draft.agency:
        draft.agency["jurisdiction"] = "United States"
        draft.notes.cite("agency.jurisdiction", draft.notes.evidence["agency.name"].first_line, status="inferred")
    for key in ("applicationclosedate", "positionenddate"):
        if key in named:
            take_end(draft, named[key])
            break
    _take_class(draft, named)
    _take_mode(draft, named)
    for pay in by_item(facts, "positionremuneration"):
        add_amounts(draft, pay.get("minimumrange"), pay.get("maximumrange"), pay.get("rateintervalcode"))
    _take_contact(draft, named)
    order = list(_TEXTS)
    texts = sorted((fact for fact in facts if fact.key in _TEXTS), key=lambda fact: order.index(fact.key))
    above = heads(draft)
    return finished(draft, compose(_without_repeats(texts), _TEXTS, above), len(above))


def _without_repeats(texts: Sequence[Fact]) -> list[Fact]:
    """The texts, items of one list under one heading, and a text that another holds as well only once."""
    return list({fact.text: fact for fact in texts}.values())


def _take_class(draft: Draft, named: dict[str, Fact]) -> None:
    """Take the occupational series, and the grade where the job has but one."""
    series, code = named.get("jobcategory.name"), named.get("jobcategory.code")
    low, high = named.get("userarea.details.lowgrade"), named.get("userarea.details.highgrade")
    if series:
        draft.classification["series"] = series.text
        draft.notes.cite("classification.series", series.line)
    if code:
        draft.classification["number"] = code.text
        draft.notes.cite("classification.number", code.line)
    if low and high and low.text == high.text and low.text.isdecimal() and len(low.text) < 3 and draft.classification:
        draft.classification["level"] = int(low.text)
        draft.notes.cite("classification.level", low.line)


def _take_mode(draft: Draft, named: dict[str, Fact]) -> None:
    for key, mode in ((_REMOTE, "remote"), (_TELEWORK, "hybrid")):
        if key in named and named[key].text.casefold() in _YES:
            draft.suggest("work_mode", mode, named[key].line)


def _take_contact(draft: Draft, named: dict[str, Fact]) -> None:
    email, phone = named.get("userarea.details.agencycontactemail"), named.get("userarea.details.agencycontactphone")
    take_contact(draft, None, email, phone, "hr")
