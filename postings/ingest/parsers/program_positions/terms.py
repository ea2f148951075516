"""The terms on which a page says that a position is held: its service, how long it lasts, how much of the week."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from postings.ingest.fields.employment_terms import read_appointment, read_schedule
from postings.ingest.layout import Notes
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.record import Appointment, Schedule

_SERVICE = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Aa]n?|is|are) (?P<service>(?:management|executive|(?:un)?classified) service)\b"
)
# Much quicker to look for than the whole phrase.
_SERVICE_NAMES = ("management service", "executive service", "classified service")
# "These positions are limited duration until June.", "This part-time position ..."; never "some are part-time".
_TERM = r"(?:limited[- ]duration|seasonal|permanent|temporary|full[- ]time|part[- ]time)"
_TERMS = re.compile(
    r"(?:\b(?:this|these)(?:(?: (?:position|role|job)s?)? (?:is|are))?|^[A-Z][\w/&’' -]{2,60}? (?-i:is|are))(?: an?)? "
    rf"(?P<terms>{_TERM}(?:(?:,|,? and)? {_TERM})?)"
    r"(?= (?:position|role|job)s?\b|[.,;]| until )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PositionTerms:
    """The terms, each None where the text does not say it."""

    appointment: Appointment | None = None
    schedule: Schedule | None = None
    service_type: str | None = None


def read_terms(paragraphs: Sequence[Paragraph], notes: Notes) -> PositionTerms:
    """The terms that a position's paragraphs state, their lines put into `notes`."""
    terms = PositionTerms(service_type=_service_type(paragraphs, notes))
    for paragraph in paragraphs:
        if found := _TERMS.search(paragraph.text):
            terms = replace(terms, appointment=read_appointment(found["terms"]), schedule=read_schedule(found["terms"]))
            for key in ("appointment", "schedule"):
                if getattr(terms, key):
                    notes.cite(key, paragraph.first_line, paragraph.last_line)
            break
    return terms


def _service_type(paragraphs: Sequence[Paragraph], notes: Notes) -> str | None:
    """The kind of service where a sentence calls the positions so: "these management service positions"."""
    for paragraph in paragraphs:
        named = any(name in paragraph.text for name in _SERVICE_NAMES)
        if named and (found := _SERVICE.search(paragraph.text)):
            notes.cite("service_type", paragraph.first_line, paragraph.last_line)
            return found["service"]
    return None
