"""The State of Oregon's job announcement: labels with their values on the next line, then "Job Description"."""

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import read_labelled
from postings.ingest.announcement.spellings import IGNORED, LABELS
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.layout import Labels, Line, Notes, label_shape, normalize, read_lines
from postings.ingest.record import Reading

LAYOUT = "oregon_announcement"
JURISDICTION = "State of Oregon"
STATE = "OR"

_LABELS = Labels(LABELS, IGNORED)
# The labels that tell this layout, with the spellings that only it has.
_MARKS = frozenset(
    normalize(label)
    for label in (
        "Initial Posting Date", "Application Deadline", "Agency", "Salary Range", "Position Type", "Position Title",
        "Job Description",
    )
)  # fmt: skip
_OWN_MARKS = frozenset(normalize(label) for label in ("Initial Posting Date", "Application Deadline", "Position Title"))
_MARKS_NEEDED = 4
_HEADER_LONGEST = 80
_BODY_BEGINS = frozenset(normalize(label) for label in ("Job Description", "Description", "Position Description"))


def recognizes(document: Document) -> bool:
    """Whether enough of the layout's labels stand at the starts of the first lines."""
    found = set()
    for text in document.lines[:_HEADER_LONGEST]:
        label = normalize(text[:60].partition(":")[0])
        if label in _MARKS:
            found.add(label)
    return len(found) >= _MARKS_NEEDED and bool(found & _OWN_MARKS)


def parse(document: Document) -> Reading:
    """The one posting of the announcement. Raises DocumentError when it prints no title."""
    lines = read_lines(document)
    draft = Draft(document, lines, Notes(document))
    body = _body_line(lines)
    read_labelled(draft, _LABELS.read(lines), STATE)
    if "title" not in draft.values:
        raise DocumentError("no_title", "The announcement prints no position title, so it cannot be shown as a job.")
    _report_unread_header(draft, lines[: body - 1])
    if draft.agency:
        draft.agency["jurisdiction"] = JURISDICTION
        line = draft.notes.evidence["agency.name"].first_line
        draft.notes.cite("agency.jurisdiction", line, status="inferred")
    read_body(draft, _LABELS, body, STATE)
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))


def _body_line(lines: tuple[Line, ...]) -> int:
    """The line from which the running text begins, from 1."""
    for line in lines[: _HEADER_LONGEST * 2]:
        if normalize(line.text[:60].partition(":")[0]) in _BODY_BEGINS:
            return line.number
    return 1


def _report_unread_header(draft: Draft, header: tuple[Line, ...]) -> None:
    """Header labels that no spelling knows, with the value on the line below."""
    for line in header:
        label = label_shape(line.text) if line.number not in draft.taken else None
        if label and not _LABELS.knows(label):
            message = f"The label “{label}” is not known, so what it says was not read as a fact."
            draft.notes.warn("unread_label", message, line.number, None)
            draft.taken.update((line.number, line.number + 1))
