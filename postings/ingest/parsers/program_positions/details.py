"""What a page says beside a position's work: its pay, its place, whom to ask about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.pay.salaries import PrintedPay, find_salaries, read_salaries
from postings.ingest.fields.people.contact_roles import contact_role
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.places.towns_in_text import find_locations, find_towns_of_any_state
from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.terms.terms_in_titles import terms_in_title
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_counted_mode, find_possible_work_mode, find_work_mode
from postings.ingest.layout import Notes
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.record import Appointment, ContactText, LocationText, SalaryText, Schedule, WorkMode

_PLACE = re.compile(r"(?:^|(?<=[.;] ))(?:work |duty )?(?:locations?|station): (?P<place>[^.;]{3,100})", re.IGNORECASE)
_IS_LOCATED = re.compile(
    r"(?:\b(?:is|are) |^)(?:located|based) |\bout of (?-i:[A-Z])|\bworks? (?:in|from|at) (?:our |the )?(?-i:[A-Z\d])"
    r"|\bpositions? (?:(?:based|located|stationed) )?(?:in|at) (?:our |the )?(?-i:[A-Z])"
    # "positions in local offices in Salem and Bend"
    r"|\bpositions? in (?:\w+ ){0,3}(?:offices|centers|stations|yards|shops|labs|laboratories) in (?-i:[A-Z])",
    re.IGNORECASE,
)
_ASK = re.compile(r"\b(?:contact|questions|ask|call|e-?mail|hiring manager|supervisor|recruiter)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?;])(?<![\s.][A-Z]\.)\s+(?=[A-Z])")
_FIGURES = frozenset("0123456789")
_LONGEST = 5_000


def read_pay(paragraphs: Sequence[Paragraph], notes: Notes) -> tuple[SalaryText, ...]:
    """The ranges that a position's paragraphs state, their lines and problems put into `notes`."""
    found: list[SalaryText] = []
    for paragraph in paragraphs:
        for pay in _pay_of(paragraph):
            key = f"salary_ranges.{len(found)}"
            for problem in pay.problems:
                notes.warn(problem.code, problem.message, paragraph.first_line, key)
            if pay.salary and pay.salary not in found:
                notes.cite(key, paragraph.first_line, paragraph.last_line)
                found.append(pay.salary)
    return tuple(found)


def _pay_of(paragraph: Paragraph) -> list[PrintedPay]:
    """The pay in a row's cell for it, else what the paragraph says of it."""
    if paragraph.row and paragraph.row.pay:
        return read_salaries(paragraph.row.pay, paragraph.row.pay_label)
    text = paragraph.text[:_LONGEST]
    told = find_salaries(text) if "$" in text else []
    alone = _PAY_ALONE.search(text) if "$" in text and not told else None
    return read_salaries(alone["pay"]) if alone else told


# "Serves and washes. $13.00 per hour, up to 20 hours a week."
_PAY_ALONE = re.compile(
    r"(?:^|(?<=[.;:,] ))(?P<pay>\$ ?\d[\d,.]*(?: ?(?:-|–|to) ?\$? ?\d[\d,.]*)?(?: (?:an|a|per) |/)"
    r"(?:hour|hr|month|year)\b)"
    r"(?! (?:differential|more|extra|bonus|stipend))"
)


def read_places(paragraphs: Sequence[Paragraph], state: str | None, notes: Notes) -> tuple[LocationText, ...]:
    """The places behind a label for them, "Location: Salem", or in which a sentence says that the position is. `state`
    is the page's, whose towns it need not print with a state."""
    found: list[LocationText] = []
    for paragraph in paragraphs:
        place = _PLACE.search(paragraph.text[:_LONGEST]) if ": " in paragraph.text else None
        sentences = SENTENCE_END.split(paragraph.text)
        labelled = read_locations(place["place"], state) if place else []
        for location in labelled or [each for sentence in sentences for each in places_told(sentence, state)]:
            if location not in found:
                notes.cite(f"locations.{len(found)}", paragraph.first_line, paragraph.last_line)
                found.append(location)
    return tuple(found)


def places_told(sentence: str, state: str | None) -> list[LocationText]:
    """The places in which a sentence says that somebody works or something is."""
    if not _IS_LOCATED.search(sentence):
        return []
    return find_addresses(sentence, state) or find_locations(sentence, state) or find_towns_of_any_state(sentence)


def read_people(paragraphs: Sequence[Paragraph], notes: Notes) -> tuple[ContactText, ...]:
    """Whom the sentences with an address or number say to ask about a position."""
    found: list[ContactText] = []
    for paragraph in paragraphs:
        if "@" not in paragraph.text and _FIGURES.isdisjoint(paragraph.text):
            continue
        asked = [sentence for sentence in SENTENCE_END.split(paragraph.text[:_LONGEST]) if _tells_whom(sentence)]
        for entry in read_contacts((paragraph.first_line, sentence) for sentence in asked):
            if entry.contact not in found:
                notes.cite(f"contacts.{len(found)}", paragraph.first_line, paragraph.last_line)
                found.append(entry.contact)
    return tuple(found)


def names_whom_to_ask(text: str, title: str) -> bool:
    """Whether a paragraph begins with a person to ask and their job: "Ann Lee, Lead Clerk, ann@elm.gov, answers"."""
    name, comma, _ = title.partition(", ")
    return bool(comma) and "@" in text and not names_a_job(name) and find_name(name) == name


def _tells_whom(sentence: str) -> bool:
    if not (find_emails(sentence)[0] or find_phones(sentence)):
        return False
    return _ASK.search(sentence) is not None or contact_role(sentence) is not None


# The terms on which a page says that a position is held: its service, how long it lasts, how much of the week.

_SERVICE = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Aa]n?|is|are) (?P<service>(?:management|executive|(?:un)?classified) service)\b"
)
# Much quicker to look for than the whole phrase.
_SERVICE_NAMES = ("management service", "executive service", "classified service")
# "These positions are limited duration until June.", "This part-time position ..."; never "some are part-time".
_TERM = r"(?:limited[- ]duration|seasonal|permanent|temporary|intermittent|full[- ]time|part[- ]time|half[- ]time)"
_TERMS = re.compile(
    r"(?:(?<!\bof )\b(?:(?:this|these|they)"
    r"(?:(?: (?:position|role|job)s?)? (?:is|are)(?: [^.;]{2,80}?,? and (?:is|are))?)?"
    r"|the (?:position|role|job|work)s? (?:is|are))"
    r"|^[A-Z][\w/&’' -]{2,60}? (?-i:is|are))(?: an?)? "
    rf"(?P<terms>{_TERM}(?:(?:,|,? and)? {_TERM})?)"
    r"(?= (?:position|role|job|worker)s?\b| (?:employees?|staff)\b|[.,;]| until | from [A-Z])"
    rf"|(?<=[.;] )(?:an? )?(?P<alone>{_TERM}(?:(?:,|,? and)? {_TERM})?)(?=[.,;]| (?:through|until) | positions?[,.])"
    # "Map Clerk, a part-time position in the Clerk series, files ..."
    rf"|^[A-Z][\w/&’' -]{{2,60}}, an? (?P<called>{_TERM}(?:(?:,|,? and)? {_TERM})?) (?:position|role|job)\b"
    # "the position works part-time"
    rf"|\b(?:(?:this|the) (?:position|role|job) works|they work) (?P<worked>{_TERM})\b"
    # "Map Clerk (part-time) files ..."
    rf"|^[A-Z][\w/&’' -]{{2,60}} \((?P<beside>{_TERM}(?:(?:,|,? and)? {_TERM})?)\)"
    # "Map Clerk – half-time. Files ..."
    rf"|^[A-Z][\w/&’' ]{{2,60}} [-–—] (?P<dashed>{_TERM}(?:(?:,|,? and)? {_TERM})?)(?=[.,;])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PositionTerms:
    """The terms, each None where the text does not say it."""

    appointment: Appointment | None = None
    schedule: Schedule | None = None
    service_type: str | None = None


def read_terms(title: str, paragraphs: Sequence[Paragraph], notes: Notes) -> PositionTerms:
    """The terms that a position's title and paragraphs state, their lines put into `notes`."""
    appointment, schedule, _ = terms_in_title(title)
    terms = PositionTerms(appointment, schedule, _service_type(paragraphs, notes))
    for key, value in (("appointment", appointment), ("schedule", schedule)):
        if value:
            notes.cite(key, paragraphs[0].first_line, paragraphs[0].last_line)
    for paragraph in paragraphs:
        if found := _TERMS.search(paragraph.text):
            named = next(filter(None, found.groups()))
            appointment, schedule = read_appointment(named), read_schedule(named)
            terms = replace(terms, appointment=appointment or terms.appointment, schedule=schedule or terms.schedule)
            for key, value in (("appointment", appointment), ("schedule", schedule)):
                if value:
                    notes.cite(key, paragraph.first_line, paragraph.last_line)
            break
    return terms


def read_union(paragraphs: Sequence[Paragraph], notes: Notes) -> str | None:
    """The union that a sentence says represents a position, its line put into `notes`."""
    for paragraph in paragraphs:
        if union := find_representation(paragraph.text[:_LONGEST]):
            notes.cite("representation", paragraph.first_line, paragraph.last_line)
            return union
    return None


def read_mode(paragraphs: Sequence[Paragraph], notes: Notes) -> WorkMode | None:
    """Where a sentence says that a position is worked, its line put into `notes`."""
    for paragraph in paragraphs:
        text = paragraph.text[:_LONGEST]
        if mode := find_work_mode(text) or find_counted_mode(text) or find_possible_work_mode(text):
            notes.cite("work_mode", paragraph.first_line, paragraph.last_line)
            return mode
    return None


def _service_type(paragraphs: Sequence[Paragraph], notes: Notes) -> str | None:
    """The kind of service where a sentence calls the positions so: "these management service positions"."""
    for paragraph in paragraphs:
        named = any(name in paragraph.text for name in _SERVICE_NAMES)
        if named and (found := _SERVICE.search(paragraph.text)):
            notes.cite("service_type", paragraph.first_line, paragraph.last_line)
            return found["service"]
    return None
