"""The State of Oregon's position description form: twelve sections that describe one position, open or not."""

from postings.ingest.document import Document
from postings.ingest.fields.employers.employer_names import state_in_letterhead
from postings.ingest.layout import small_letters
from postings.ingest.parsers.position_description.headings import is_form_heading
from postings.ingest.parsers.position_description.labels import keys_of_labels
from postings.ingest.parsers.position_description.position import read_form
from postings.ingest.record import Reading

LAYOUT = "position_description"

_TITLE, _SECTION = "position description", "section"
_TITLE_LINES, _LONGEST_TITLE = 40, 100
_HEAD_LINES = 120
# Universities and museums have forms called alike, with labels that stand everywhere. These are the state's own.
_OWN_KEYS = frozenset(
    (
        *("classification_title", "classification_number", "agency", "agency_number", "facility", "section_title"),
        *("work_unit", "employee_name", "representation", "service_type", "position_type", "overtime_eligible"),
    )
)
_OWN_NEEDED = 2
# Another state's form that prints this many of these labels and sections is this form, filled in there.
_OWN_ELSEWHERE, _SECTIONS_ELSEWHERE = 5, 3


def recognizes(document: Document) -> bool:
    """Whether the form's title with its labels, or several of its sections' headings, are there."""
    said = small_letters(document)
    titled = _TITLE in said and any(map(_is_title, document.lines[:_TITLE_LINES]))
    begins = [line for line in document.lines if _SECTION in line[:20].casefold()] if _SECTION in said else ()
    sections = sum(map(is_form_heading, begins))
    if not titled and not sections:
        return False
    elsewhere = _is_of_other_state(document)
    if sections >= _SECTIONS_ELSEWHERE and not elsewhere:
        return True
    keys = keys_of_labels(document.lines[:_HEAD_LINES])
    if elsewhere:
        return sections >= _SECTIONS_ELSEWHERE and len(keys & _OWN_KEYS) >= _OWN_ELSEWHERE
    return len(keys) >= 2 if sections else len(keys) >= 3 and len(keys & _OWN_KEYS) >= _OWN_NEEDED


def _is_title(text: str) -> bool:
    """Whether a line calls the document a position description, and no sentence speaks of one."""
    return _TITLE in text[:_LONGEST_TITLE].casefold() and ". " not in text and not text.rstrip().endswith(".")


def _is_of_other_state(document: Document) -> bool:
    """Whether a letterhead names another state, which has a form of its own called alike."""
    state = state_in_letterhead(document.lines)
    return state is not None and not any("oregon" in line.casefold() for line in document.lines[:_TITLE_LINES])


def parse(document: Document) -> Reading:
    """The position that the form describes. Raises NotAPosting for a form that names none."""
    record, warnings = read_form(document)
    return Reading(LAYOUT, (record,), warnings)
