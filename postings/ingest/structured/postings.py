"""What every vocabulary of postings shares: each posting's facts to a draft, its text added, its record made."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from postings.ingest.announcement.checks import check
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.terms import spelled_out
from postings.ingest.announcement.titles import read_title
from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.fields.days.clocks import STATE_ZONES
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.terms.openings import read_openings
from postings.ingest.layout import Notes
from postings.ingest.record import ContactText, LocationText, Reading, Record, WarningText
from postings.ingest.structured.facts import Fact
from postings.ingest.structured.merging import add_text
from postings.ingest.structured.moments import read_day, read_end
from postings.ingest.structured.texts import Numbered, read_text, relevant

Taker = Callable[[Draft, Fact], None]
Made = tuple[Record, list[WarningText]]

_LONGEST_NAME = 200
# What a program writes in place of a text that it has not.
_NO_TEXT = re.compile(r"true|false|nan|[+-]?[\d.]+(?:e[+-]?\d+)?", re.IGNORECASE)


def new_draft(document: Document) -> Draft:
    return Draft(document, (), Notes(document))


def take(draft: Draft, facts: Iterable[Fact], takers: Mapping[str, Taker]) -> None:
    """Read each fact whose key has a taker; an empty value is none."""
    for fact in facts:
        taker = takers.get(fact.key)
        if taker and fact.text:
            taker(draft, fact)


def take_title(draft: Draft, fact: Fact) -> None:
    title = " ".join(fact.value.split()) or fact.text
    if "title" not in draft.values and not _NO_TEXT.fullmatch(title):
        read_title(draft, title, fact.line)


def take_agency(draft: Draft, fact: Fact) -> None:
    """Take the employer's name; a city or county is its own jurisdiction."""
    if "name" in draft.agency or len(fact.text) > _LONGEST_NAME:
        return
    draft.agency["name"] = fact.text
    draft.notes.cite("agency.name", fact.line)
    employer = read_employer(fact.text)
    if employer and employer.jurisdiction:
        draft.agency["jurisdiction"] = employer.jurisdiction
        draft.notes.cite("agency.jurisdiction", fact.line, status="inferred")


def take_unit(draft: Draft, fact: Fact) -> None:
    if len(fact.text) <= _LONGEST_NAME and fact.text != draft.agency.get("name"):
        draft.add_unit(fact.text, fact.line)


def take_contact(draft: Draft, name: Fact | None, email: Fact | None, phone: Fact | None, role: str | None) -> None:
    """Take a contact whom an applicant can reach; an address that cannot be is reported and left out."""
    valid, invalid = find_emails(email.text[:200]) if email else ([], [])
    for address in invalid:
        message = f"“{address}” cannot be an e-mail address, so it was left out."
        draft.notes.warn("invalid_email", message, email.line if email else None, "contacts")
    phones = find_phones(phone.text[:200]) if phone else []
    lines = [fact.line for fact in (name, email, phone) if fact]
    if valid or phones:
        draft.notes.cite(f"contacts.{len(draft.contacts)}", min(lines), max(lines))
        contact = ContactText(
            name.text[:_LONGEST_NAME] if name else None,
            role,
            *(found[0] if found else None for found in (valid, phones)),
        )
        draft.contacts.append(contact)


def take_requisition(draft: Draft, fact: Fact) -> None:
    draft.suggest("requisition_id", fact.text[:60], fact.line)


def take_terms(draft: Draft, fact: Fact) -> None:
    """Take what words say of appointment and schedule: "Permanent", "Full-Time"."""
    words = spelled_out(fact.text.replace("_", " ")[:100])
    draft.suggest("appointment", read_appointment(words), fact.line)
    draft.suggest("schedule", read_schedule(words), fact.line)


def take_posted(draft: Draft, fact: Fact) -> None:
    day, problem = read_day(fact.text)
    if problem:
        draft.warn(problem, fact.line, "date_posted")
    draft.suggest("date_posted", day, fact.line)


def take_openings(draft: Draft, fact: Fact) -> None:
    draft.suggest("openings", read_openings(fact.text.removesuffix(".0")), fact.line)


def take_end(draft: Draft, fact: Fact) -> None:
    """Take the deadline, on the clock of the state where the job is."""
    if fact.text.casefold() in ("continuous", "open until filled", "until filled", "ongoing"):
        draft.suggest("open_until_filled", True, fact.line)
        return
    value, computed, problem = read_end(fact.text, STATE_ZONES.get(_state_of(draft) or ""))
    if problem:
        draft.warn(problem, fact.line, "closes_at")
    draft.suggest("closes_at", value, fact.line, "computed" if computed else "stated")


def _state_of(draft: Draft) -> str | None:
    """The state that all of the job's places are in."""
    states = {place.state for place in draft.locations}
    return states.pop() if len(states) == 1 else None


def heads(draft: Draft) -> list[Numbered]:
    """The lines that begin an announcement: title, employer, place; by them its text is known for what it is."""
    evidence = draft.notes.evidence
    lines = [(evidence["title"].first_line, str(draft.values["title"]))]
    if "agency.name" in evidence:
        lines.append((evidence["agency.name"].first_line, draft.agency["name"]))
    lines += [
        (evidence[f"locations.{index}"].first_line, f"{place.city}, {place.state}")
        for index, place in enumerate(draft.locations[:1])
        if place.city and place.state and f"locations.{index}" in evidence
    ]
    return lines


def finished(draft: Draft, text: list[Numbered], above: int) -> Made:
    """The record of a draft that has a title, with what its text adds, and the warnings about both; the first `above`
    lines of the text are those of `heads`."""
    reading = read_text(draft.document, text, above, str(draft.values["title"]), _state_of(draft))
    if reading is not None:
        add_text(draft, reading)
    for key, (value, line) in draft.possible.items():
        draft.suggest(key, value, line)
    check(draft, (), _state_of(draft))
    record = draft.record()
    warnings = list(draft.notes.sorted_warnings())
    if reading is not None:
        warnings += relevant(reading.warnings, record)
    return record, warnings


def reading_of(layout: str, made: Iterable[Made | None]) -> Reading:
    """The reading of all postings of a document; None stands for one without a title, which is reported."""
    records: list[Record] = []
    warnings: list[WarningText] = []
    untitled = 0
    for one in made:
        if one is None:
            untitled += 1
            continue
        records.append(one[0])
        warnings += one[1]
    if not records:
        raise NotAPosting("The file's job data has no posting with a title.")
    if untitled:
        message = f"{untitled:,} of the file's postings have no title and were left out."
        warnings.append(WarningText("missing_value", message, None, "title"))
    return Reading(layout, tuple(records), tuple(warnings))


def add_place(draft: Draft, place: LocationText, facts: Sequence[Fact]) -> None:
    """Take a place that the facts name together, unless they name nothing."""
    if any((place.street, place.city, place.county, place.state, place.postal_code)):
        key = f"locations.{len(draft.locations)}"
        lines = [fact.line for fact in facts]
        draft.add_location(place, lines[0])
        if key in draft.notes.evidence:
            draft.notes.cite(key, min(lines), max(lines))
