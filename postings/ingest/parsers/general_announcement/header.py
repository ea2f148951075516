"""The lines above the first heading that need no label: the title, the employer, the place."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import is_no_title, names_title
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.labels.cells import precedes_class_code, split_cells
from postings.ingest.announcement.titles import NUMBER_BEHIND, read_title, split_coded_title
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.places.locations import is_place_line
from postings.ingest.layout import Labelled, Line, label_shape, normalize
from postings.ingest.parsers.general_announcement.calls import CALL
from postings.ingest.parsers.general_announcement.employer_lines import (
    LONGEST_NAME,
    PARTS,
    job_and_employer,
    names_job,
)
from postings.ingest.parsers.general_announcement.labels_of_head import is_labelled, names_job_and_more
from postings.ingest.parsers.general_announcement.lines_of_head import take_line, take_terms, take_university
from postings.ingest.parsers.general_announcement.title_lines import title_line
from postings.ingest.parsers.general_announcement.told_twice import (
    asked_about,
    behind_employer,
    is_sought_above,
    is_sought_elsewhere,
    take_chain,
    title_given_twice,
)

_MOST_LINES = 12
_LONGEST_OF_HEAD = 300
# "HARBOR CLERK - 60071234"
_BEHIND_TITLE = re.compile(r" - \d{5,10}$")


def read_header(draft: Draft, labelled: Iterable[Labelled]) -> None:
    """Take the title, the employer and the place from the text's first lines, where no label names them."""
    labels = list(labelled)
    titled = any(map(names_title, labels))
    employed = any(entry.key == "agency" and entry.value for entry in labels)
    if not employed:
        _take_labelled_job_and_employer(draft, labels)
    lines = _without_letterhead(_header_lines(draft.lines, labels), labels)
    for line in lines:
        if employed or not take_university(draft, line):
            take_line(draft, line, employed)
        take_terms(draft, line)
    if not employed:
        take_chain(draft)
    if not titled and _take_title_told_twice(draft, lines, labels):
        return
    found = None if titled else title_line(draft, lines)
    if not titled and not (found and names_job(found[1])) and _take_labelled_title(draft, labels):
        return
    if found and not is_sought_above(draft.lines, found[0].number):
        _take_title_line(draft, *found)
    elif not (found or titled):
        _take_title_of_paragraph(draft)


# "Qualifications and Requirements" heads a section, though no list holds it.
_OF_SECTIONS = r"(?:qualifications?|requirements?|duties|responsibilities|functions|skills|benefits|expectations)"
_SECTION = re.compile(
    rf"(?:(?:minimum|required|preferred|desired|additional|key|essential|primary|job|position) ){{0,2}}{_OF_SECTIONS}"
    rf"(?:(?:,|,? and|,? &| ?/) ?{_OF_SECTIONS}){{0,3}}:?",
    re.IGNORECASE,
)


def _take_title_line(draft: Draft, line: Line, title: str) -> None:
    """Take the title that a line of the head holds, unless it names no job and a sentence says who is sought."""
    if not names_job(title) and (_SECTION.fullmatch(title) or is_sought_elsewhere(title, draft.lines)):
        return
    title = _with_line_below(draft, line, title)
    read_title(draft, NUMBER_BEHIND.sub("", title), line.number)
    numbered = NUMBER_BEHIND.search(line.text)
    if number := numbered["number"] if numbered else split_coded_title(line.text)[1]:
        draft.possible.setdefault("requisition_id", (number, line.number))
    if len(line.text) <= LONGEST_NAME:
        draft.taken.add(line.number)


def _take_title_of_paragraph(draft: Draft) -> None:
    """Take the job in capitals with which a notice of one paragraph begins: "HARBOR CLERK – The Town of Elm seeks"."""
    first = next((line for line in draft.lines if line.text), None)
    if first is None or len(first.text) <= LONGEST_NAME:
        return
    title, *others = PARTS.split(first.text[:LONGEST_NAME])
    if others and title.isupper() and names_job(title):
        read_title(draft, title, first.number)


def _with_line_below(draft: Draft, line: Line, title: str) -> str:
    """A title that goes on below a stroke at its end: "Volunteer Coordinator /" above "Education Officer"."""
    below = draft.lines[line.number].text if line.number < len(draft.lines) else ""
    if not title.endswith(("/", "&")) or not below or len(below) > LONGEST_NAME or not names_job(below):
        return title
    draft.taken.add(line.number + 1)
    return f"{title} {below}"


def _take_title_told_twice(draft: Draft, lines: Sequence[Line], labels: Sequence[Labelled]) -> bool:
    of_labels = {entry.line for entry in labels}
    others = [line for line in draft.lines if line.number not in of_labels]
    if asked := asked_about(lines) or behind_employer(others):
        line, (title, employer) = asked
        if "name" not in draft.agency and (known := read_employer(employer)):
            take_agency(draft, known.name, line.number)
    elif twice := title_given_twice(draft.lines, labels):
        line, title = twice, twice.text
    else:
        return False
    read_title(draft, title, line.number)
    draft.taken.add(line.number)
    return True


def _take_labelled_job_and_employer(draft: Draft, labels: Sequence[Labelled]) -> None:
    """Take both from the value of a title's label."""
    for entry in labels:
        if entry.key == "title" and (parted := job_and_employer(entry.value)):
            read_title(draft, parted[0], entry.value_line)
            take_agency(draft, parted[1].name, entry.value_line)
            return


def _take_labelled_title(draft: Draft, labels: Sequence[Labelled]) -> bool:
    """Take the class or the working title as the title of a text that has no other."""
    # "Open Position: Harbor Clerk" counts none.
    for key in ("working_title", "classification", "job_type", "openings"):
        for entry in labels:
            names = names_job if key == "working_title" else names_a_job
            # Schools print the kind of a job before it: "Transportation/Substitute Bus Operator".
            value = entry.value.rpartition("/")[2].strip() if key == "job_type" else _BEHIND_TITLE.sub("", entry.value)
            if entry.key == key and names(value[:LONGEST_NAME]) and len(value) <= LONGEST_NAME:
                read_title(draft, value, entry.value_line)
                return True
    return False


def _without_letterhead(header: list[Line], labels: Sequence[Labelled]) -> list[Line]:
    """The lines of the head without addresses where a label names the place of work."""
    placed = any(entry.key == "location" and entry.value[:1].isupper() for entry in labels)
    return [line for line in header if not (placed and _is_address(line.text))]


def _is_address(text: str) -> bool:
    return _ZIP_AT_END.search(text[-11:]) is not None and is_place_line(text)


_ZIP_AT_END = re.compile(r" \d{5}(?:-\d{4})?$")


def _header_lines(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Line]:
    """The first lines with text that are neither labels nor their values, up to the first heading or long text."""
    of_labels = {entry.line for entry in labelled} | {
        entry.value_line for entry in labelled if entry.key != "title" or not is_no_title(entry.value)
    }
    header: list[Line] = []
    before: Line | None = None
    cells = [cell for cell in split_cells(lines[:100]) if cell.text]
    for line, below in zip_longest(cells, cells[1:]):
        of_label = before is not None and before.number == line.number and before.text.endswith(":")
        of_label = of_label or (before is not None and _names_superior(before))
        before = line
        if of_label or _names_superior(line):
            continue
        # "REPORTS TO: Six-Member," goes on below.
        above = lines[line.number - 2].text if line.number > 1 else ""
        if above.endswith(",") and label_shape(above):
            continue
        of_label = line.number in of_labels and not precedes_class_code(line, labelled)
        is_first = not header and line is cells[0] and names_job_and_more(line.text)
        if not line.text or of_label or (is_labelled(line.text) and not is_first):
            continue
        begins_text = normalize(line.text) in HEADINGS.exact and line.bullet is None
        is_of_page = _heads_no_section(line, below, lines)
        begins_text = begins_text and not is_of_page
        if (
            len(line.text) > _LONGEST_OF_HEAD
            and len(header) <= 1
            and not any(names_job(known.text) for known in header)
        ):
            # A notice to those who know the site stands above the title.
            continue
        if len(header) == _MOST_LINES or begins_text or len(line.text) > _LONGEST_OF_HEAD:
            break
        header.append(line)
    return header


_SUPERIOR = frozenset(
    ("reports to", "report to", "reporting to", "supervisor", "immediate supervisor", "supervised by", "manager"),
)


def _names_superior(line: Line) -> bool:
    """Whether a line is the name, without a colon, of what stands below it: whom the job reports to."""
    return line.bullet is None and len(line.text) < 25 and normalize(line.text) in _SUPERIOR


# Lines of a page's head that look like the heading of a section and head none: links, and words above the title.

_MENU = re.compile(r"(?:about|contact)(?: us)?|benefits|questions\??|details|introduction", re.IGNORECASE)
_LONGEST_LINK, _LONGEST_TITLE = 40, 80
# How far below such a line the title stands.
_NEAR = 6


def _heads_no_section(line: Line, below: Line | None, lines: Sequence[Line]) -> bool:
    """Whether a line that has a heading's words is a link, or stands above the title and all the rest; `below` is the
    next line or cell."""
    return _is_navigation(line, below) or _is_notice_of(line, lines) or _heads_title(line, lines)


def _is_notice_of(line: Line, lines: Sequence[Line]) -> bool:
    """Whether "Examination" stands above "for" and the title, and heads no section."""
    below = next((entry.text for entry in lines[line.number : line.number + 6] if entry.text), "")
    return normalize(below) == "for"


_OVER_JOB = "job information"
_OF_WHOLE = frozenset(("description", "job description", "position description", "overview"))


def _heads_title(line: Line, lines: Sequence[Line]) -> bool:
    """Whether "Description" stands above the title in capitals, or at the very top above a short one or the employer,
    and all the rest, and heads no section."""
    if normalize(line.text) not in (*_OF_WHOLE, _OVER_JOB):
        return False
    below = [entry.text for entry in lines[line.number : line.number + _NEAR] if entry.text][:2]
    if normalize(line.text) == _OVER_JOB:
        # "Elm County Harbor Clerk in ELM BAY, Ohio"
        return bool(below) and len(below[0]) <= _LONGEST_TITLE and " in " in below[0] and names_job(below[0])
    if below and below[0].isupper() and names_job(below[0]):
        return True
    # "Job Information: Harbor Clerk - Job ID 105223"
    if below and (called := CALL.fullmatch(below[0][:LONGEST_NAME])) and names_job(called["title"]):
        return True
    is_first = not any(entry.text for entry in lines[: line.number - 1])
    employer = read_employer(below[0][:_LONGEST_TITLE]) if is_first and below else None
    if employer and employer.name == below[0]:
        return True
    return is_first and any(len(text) <= _LONGEST_TITLE and text[-1].isalnum() and names_job(text) for text in below)


def _is_navigation(line: Line, below: Line | None) -> bool:
    """Whether a line such as "About Us" or "Contact" is a link of a printed page: the next is short and no sentence."""
    if below is None or below.number != line.number + 1 or _MENU.fullmatch(line.text) is None:
        return False
    return 0 < len(below.text) <= _LONGEST_LINK and below.text[-1].isalnum() and ":" not in below.text


# The head of a memorandum, which says to whom, when and about what it was written.

_WITHIN = 30
_ENTRY = re.compile(r"(?P<name>to|from|date|subject|re|regarding):\s*(?P<value>.{2,150})", re.IGNORECASE)
_ABOUT = ("subject", "re", "regarding")


def with_memo(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labelled values, and the job and the day that a memorandum gives: "Subject: Vacancy - Harbor Clerk"."""
    entries = {
        found["name"].casefold(): (found["value"].strip(), line)
        for line in lines[:_WITHIN]
        if ":" in line.text[:12] and (found := _ENTRY.fullmatch(line.text))
    }
    subject = next((entries[name] for name in _ABOUT if name in entries), None)
    if subject is None or "to" not in entries:
        return list(labelled)
    title, line = subject
    call = CALL.fullmatch(title)
    title = call["title"] if call else title
    completed = list(labelled)
    if names_job(title) and not any(entry.key == "title" for entry in labelled):
        completed.append(Labelled("title", "Position", title, line.number, line.number))
    if "date" in entries:
        value, line = entries["date"]
        completed.append(Labelled("date_posted", "Date", value, line.number, line.number))
    return sorted(completed, key=lambda entry: entry.line)
