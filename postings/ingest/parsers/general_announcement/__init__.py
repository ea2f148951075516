"""Announcements of no known layout: labels, headings, money and dates, wherever they stand.

Comes last. What offers no job is refused with the reason: a page that was not found, a portal's front page, a
newsletter, a class specification, prose.
"""

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.cells import split_cells
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import read_labelled
from postings.ingest.announcement.spellings import IGNORED, LABELS
from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.fields.employment_terms import find_representation
from postings.ingest.layout import Labels, Notes, read_lines
from postings.ingest.parsers.general_announcement.header import complete_agency, read_header
from postings.ingest.parsers.general_announcement.refusal import refusal
from postings.ingest.parsers.general_announcement.sentences import find_state, read_sentences
from postings.ingest.record import Reading

LAYOUT = "general_announcement"

_LABELS = Labels(
    {
        **LABELS,
        "title": (*LABELS["title"], "Job Opening", "Vacancy", "Now Hiring", "Opening", "Role", "Job", "Opportunity"),
        "unit": (
            *LABELS["unit"],
            "Department",
            "Department/Division",
            "Dept",
            "School",
            "Campus",
            "Library",
            "Station",
        ),
        "agency": (*LABELS["agency"], "Company", "Jurisdiction", "Public Agency"),
        "closes_at": (*LABELS["closes_at"], "Apply Before", "Applications Accepted Until", "Deadline for Applications"),
    },
    IGNORED,
)


def recognizes(document: Document) -> bool:
    """Every text: this parser refuses what offers no job itself, since it must say why."""
    return True


def parse(document: Document) -> Reading:
    """The one posting of the announcement. Raises NotAPosting when the text offers no job."""
    lines = read_lines(document)
    draft = Draft(document, lines, Notes(document))
    labelled = _LABELS.read(split_cells(lines))
    state = find_state(lines)
    read_header(draft, labelled)
    read_labelled(draft, labelled, state)
    for entry in labelled:
        if entry.key == "job_type":
            draft.suggest("representation", find_representation(entry.value[:300]), entry.value_line)
    read_sentences(draft, state)
    complete_agency(draft)
    read_body(draft, _LABELS, 1, state)
    if reason := refusal(draft, labelled):
        raise NotAPosting(reason)
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))
