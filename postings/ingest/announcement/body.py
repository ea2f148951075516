"""The running text of an announcement: its sections, and each read by what it is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.announcement.checks import check
from postings.ingest.announcement.contact_details import read_contact_details
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.duties import is_duties_lead, read_duties
from postings.ingest.announcement.qualifying import read_qualifications
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.announcement.statements import read_statements, report_slips
from postings.ingest.layout import Heading, Labels, Line, find_headings, label_shape, normalize, sections_of, unwrap
from postings.ingest.record import SectionKind, SectionText

# In these a word before a colon begins a sentence of the list, it is no label.
_LISTS: frozenset[SectionKind] = frozenset(
    (
        *("duties", "qualifications", "preferred", "requirements"),
        *("working_conditions", "benefits", "how_to_apply", "selection_process"),
    )
)
_QUESTIONNAIRE = re.compile(r"\bsupplemental question|\bquestionnaire\b", re.IGNORECASE)

Part = tuple[SectionText, list[Line]]


def read_body(draft: Draft, labels: Labels, first: int, state: str | None) -> None:
    """Read the text from line `first` (from 1) on into the draft; header values must have been read before.

    `state` is the two-letter state whose clock and towns count where the text names none."""
    headings = _headings(draft, first)
    draft.sections = sections_of(draft.lines, headings)
    rests = {heading.line: heading.rest for heading in headings}
    parts = [(section, _section_lines(draft, section, rests)) for section in draft.sections]
    asked = [part for part in parts if not _QUESTIONNAIRE.search(part[0].heading)]
    for section, lines in asked:
        if section.kind == "duties":
            read_duties(draft, lines)
    read_qualifications(draft, asked)
    for section, lines in asked:
        read_statements(draft, lines, section.kind, state)
        if section.kind not in _LISTS:
            _report_unread_labels(draft, lines, labels)
    read_contact_details(draft, asked)
    text = [line for line in draft.lines[first - 1 :] if line.text and line.number not in draft.taken]
    report_slips(draft, text)
    check(draft, text, state)
    draft.notes.warnings = list(draft.notes.sorted_warnings())


def _headings(draft: Draft, first: int) -> list[Heading]:
    found = _settled(find_headings(draft.lines[first - 1 :], HEADINGS, draft.taken), draft.lines)
    return found if any(heading.kind == "duties" for heading in found) else _with_duties_leads(found, draft.lines)


_LEAD_START = re.compile(
    r"(?:applicants?|candidates?|you|must|plus|either|at least|in addition|additionally|also|any|all)\b", re.IGNORECASE
)


def _settled(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings without what only looks like one: names and offices in a contact section, answers in a
    questionnaire, and sentences that lead into a list of qualifications."""
    kept: list[Heading] = []
    for heading in headings:
        before = kept[-1] if kept else None
        if before is not None and normalize(heading.text) not in HEADINGS.exact:
            leads = before.kind in ("qualifications", "preferred", "requirements") and _LEAD_START.match(heading.text)
            leads_into_list = _leads_into_list(heading, before, lines)
            if before.kind == "contact" or leads or leads_into_list or _QUESTIONNAIRE.search(before.text):
                continue
        kept.append(heading)
    return kept


def _leads_into_list(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line with a colon right under a list's heading ("Strong candidates will bring:") is the list's lead."""
    if before.kind not in _LISTS or before.rest or not lines[heading.line - 1].text.endswith(":"):
        return False
    return not any(lines[number].text for number in range(before.line, heading.line - 1))


def _with_duties_leads(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the sentences that lead into a list of duties, for a document without a heading for them."""
    found = {heading.line: heading for heading in headings}
    kind: SectionKind = "other"
    for line in lines:
        if line.number in found:
            kind = found[line.number].kind
        elif kind not in _LISTS and is_duties_lead(line):
            found[line.number] = Heading(line.number, line.text[-300:].rstrip(" :"), "duties")
    return sorted(found.values(), key=lambda heading: heading.line)


def _section_lines(draft: Draft, section: SectionText, rests: dict[int, str]) -> list[Line]:
    """The running text of a section: without its heading, with what follows the heading on its line."""
    lines = [
        line
        for line in draft.lines[section.first_line - 1 : section.last_line]
        if line.number not in draft.taken and not (section.heading and line.number == section.first_line)
    ]
    rest = rests.get(section.first_line) if section.heading else None
    if rest:
        lines.insert(0, replace(draft.lines[section.first_line - 1], text=rest))
    return unwrap(lines)


def _report_unread_labels(draft: Draft, lines: Sequence[Line], labels: Labels) -> None:
    for line in lines:
        label = label_shape(line.text) if line.bullet is None else None
        if label and not labels.knows(label) and len(line.text) > len(label) + 2:
            message = f"The label “{label}” is not known, so what it says was not read as a fact."
            draft.notes.warn("unread_label", message, line.number, None)
