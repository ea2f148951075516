"""Announcements of no known layout: labels, headings, money and dates, wherever they stand.

Comes last. What offers no job is refused with the reason: a page that was not found, a portal's front page, a
newsletter, a class specification, prose.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import read_labelled, without_other_titles
from postings.ingest.announcement.headings.headings_of_wishes import heads_what_qualifies
from postings.ingest.announcement.labelled.dates import take_until_filled
from postings.ingest.announcement.labels.bare_labels import with_colons
from postings.ingest.announcement.labels.cells import split_cells
from postings.ingest.announcement.labels.ignored_labels import IGNORED
from postings.ingest.announcement.labels.label_spellings import LABELS, PAY_AND_MORE
from postings.ingest.announcement.labels.labels_in_line import part_trailing_labels, split_labels
from postings.ingest.announcement.pay_in_text import PAY_ALONE
from postings.ingest.announcement.run_together import part_lines, with_own_lines
from postings.ingest.announcement.titles import take_classification, take_code_of_notice
from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.days.dates import WEEKDAYS, find_dates
from postings.ingest.fields.days.deadlines import is_until_filled
from postings.ingest.fields.employers.employer_names import state_in_letterhead
from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.terms.terms_alone import lines_of_choice, terms_alone
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.layout import Labelled, Labels, Line, Notes, normalize, read_lines
from postings.ingest.parsers.general_announcement.agency import complete_agency, take_employer_out_of_title
from postings.ingest.parsers.general_announcement.base_pay import take_limits_apart, without_base_pay
from postings.ingest.parsers.general_announcement.employer_lines import PARTS, names_job
from postings.ingest.parsers.general_announcement.fact_strips import read_fact_strips
from postings.ingest.parsers.general_announcement.header import read_header, with_memo
from postings.ingest.parsers.general_announcement.labels_of_head import (
    with_business_title,
    with_class_beside_title,
    with_title_beside_number,
)
from postings.ingest.parsers.general_announcement.parted_addresses import take_parted_address
from postings.ingest.parsers.general_announcement.places import complete_places
from postings.ingest.parsers.general_announcement.refusal import is_form_of_state, refusal
from postings.ingest.parsers.general_announcement.sentences import find_state, read_sentences
from postings.ingest.parsers.general_announcement.several import split_openings, without_others
from postings.ingest.parsers.general_announcement.told_dates import take_day_before_deadline
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
            "Department & Division",
            "Department and Division",
            "Dept",
            "School",
            "Campus",
            "Library",
            "Station",
        ),
        "requisition_id": (*LABELS["requisition_id"], "Posting"),
        "agency": (
            *LABELS["agency"],
            "Company",
            "Company Name",
            "Business Name",
            "Organization Name",
            "Library System",
            "Library System/Company Name",
            "Institution Name",
            "Employer Name",
            "Jurisdiction",
            "City Name",
            "Public Agency",
            "University",
            "College",
        ),
        "address_part": (
            "State",
            "State/Province",
            "State/Provence",
            "State or Province",
            "Zip",
            "Zip Code",
            "Postal Code",
            "Street",
            "Street Address",
        ),
        "closes_at": (*LABELS["closes_at"], "Apply Before", "Applications Accepted Until", "Deadline for Applications"),
    },
    IGNORED,
    colon_only=(
        *PAY_AND_MORE,
        "Job",
        "Role",
        "Opening",
        "Open Until Filled",
        "Until Filled",
        "Hybrid",
        "Remote",
        "University",
        "College",
        "Museum",
        "Society",
        "Street",
        "Exemption",
        "Tenure",
        "Modality",
    ),
)


def recognizes(document: Document) -> bool:
    """Every text: this parser refuses what offers no job itself, since it must say why."""
    return True


def parse(document: Document) -> Reading:
    """The posting of the announcement, or those of a page with several. Raises NotAPosting when the text offers no
    job."""
    if parted := part_lines(document, _LABELS):
        return with_own_lines(_parse(parted[0]), parted[1])
    return _parse(document)


def _parse(document: Document) -> Reading:
    lines = with_colons(without_base_pay(_without_choices(read_lines(document))), _LABELS)
    labelled = _read_labels(lines)
    if openings := split_openings(lines, labelled):
        drafts = [
            (each.lines, *_read(document, each.lines, [*each.title, *_read_labels(each.lines)], one_of_many=True))
            for each in openings
        ]
        offered = [(own, draft) for own, draft, reason in drafts if reason is None]
        if len(offered) > 1:
            warnings = dict.fromkeys(warning for _, draft in offered for warning in draft.notes.warnings)
            records = (without_others(draft.record(), own, lines) for own, draft in offered)
            return Reading(LAYOUT, tuple(records), tuple(warnings))
    draft, reason = _read(document, lines, labelled)
    if reason:
        raise NotAPosting(reason)
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))


def _without_choices(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, empty those that list all the terms on which a job of the class may be held."""
    choices = lines_of_choice([line.text for line in lines])
    return tuple(replace(line, text="") if index in choices else line for index, line in enumerate(lines))


def _read_labels(lines: Sequence[Line]) -> list[Labelled]:
    cells = split_cells(part_trailing_labels(lines, _LABELS))
    labelled = [entry for entry in _LABELS.read(split_labels(cells, _LABELS)) if not _is_no_label(entry)]
    labelled = with_class_beside_title(lines, with_business_title(lines, labelled))
    labelled = with_title_beside_number(lines, without_other_titles(labelled))
    return with_memo(lines, labelled)


def _is_no_label(entry: Labelled) -> bool:
    """Whether "Hourly" stands among terms, "Full-Time | Hourly | Non-Exempt", and over no amount; or "Position Open"
    before the job and no day."""
    if entry.key == "date_posted" and entry.line == entry.value_line:
        return names_job(entry.value) and not any(map(str.isdigit, entry.value))
    return normalize(entry.label) in _PERIODS and not any(map(str.isdigit, entry.value))


_PERIODS = frozenset(("hourly", "monthly", "annually", "bi weekly", "bi-weekly", "biweekly"))


def _read(
    document: Document, lines: tuple[Line, ...], labelled: list[Labelled], one_of_many: bool = False
) -> tuple[Draft, str | None]:
    """(what one opening's lines say, why they offer no job)."""
    draft = Draft(document, lines, Notes(document))
    state = find_state(lines)
    labelled = take_parted_address(draft, labelled)
    read_header(draft, labelled)
    read_labelled(draft, labelled, state)
    for entry in labelled:
        if entry.key == "job_type":
            draft.suggest("representation", find_representation(entry.value[:300]), entry.value_line)
    _read_cells(draft)
    read_fact_strips(draft)
    read_sentences(draft, state)
    take_day_before_deadline(draft)
    complete_agency(draft)
    take_employer_out_of_title(draft)
    _take_repeated_title(draft)
    take_code_of_notice(draft)
    _take_class_title(draft)
    read_body(draft, _LABELS, 1, state)
    reason = refusal(draft, labelled, one_of_many)
    if reason is None and is_form_of_state(draft):
        _take_form(draft)
    complete_places(draft, state)
    return draft, reason


def _take_form(draft: Draft) -> None:
    """Take that the text describes a position, and offers none, and the state whose letterhead it has."""
    draft.kind = "position"
    state = state_in_letterhead([line.text for line in draft.lines])
    if state and "jurisdiction" not in draft.agency:
        draft.agency["jurisdiction"] = f"State of {state}"


_WRITTEN_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"
_OTHER_KEYS = r"issued|closes|deadline|apply by"
_ON_DAY = rf"(?: on)? (?P<date>{_WRITTEN_DAY}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
# "Posted June 1, 2026 | Closes June 19, 2026"
_DATED = re.compile(rf"(?P<key>posted|{_OTHER_KEYS}){_ON_DAY}", re.IGNORECASE)


# "Elm Bay, Ohio Posted: March 13, 2024" has lost the gap between its cells.
_DATED_BEHIND = re.compile(rf"[A-Z][\w .'’-]+, [A-Z][\w ]+? (?i:(?P<key>posted:?|{_OTHER_KEYS}){_ON_DAY})")
_LONGEST_ROW = 100


def _read_cells(draft: Draft) -> None:
    """Take that the job stays open from a cell beside others ("Opens: 1/5/2026    Open Until Filled"), not from one
    that answers itself ("Open Until Filled", "No"); and terms ("Full Time | Posted 3/3/25")."""
    cells = split_cells(part_trailing_labels(draft.lines[:_HEADER_LONGEST], _LABELS))
    take_limits_apart(draft, cells)
    for cell, below in zip_longest(cells, cells[1:]):
        if cell.number in draft.taken and (terms := terms_alone(cell.text)):
            draft.suggest("appointment", terms[0], cell.number)
            draft.suggest("schedule", terms[1], cell.number)
        for part in PARTS.split(cell.text) if len(cell.text) <= _LONGEST_ROW else ():
            _take_dated(draft, part, cell.number)
        _take_period_alone(draft, cell)
        if (
            not draft.salaries
            and ("$" in cell.text or "USD" in cell.text)
            and PAY_ALONE.fullmatch(cell.text[:_LONGEST_CELL])
        ):
            for pay in read_salaries(cell.text):
                draft.add_pay(pay, cell.number)
        if len(cell.text) >= _LONGEST_ROW or not is_until_filled(cell.text):
            continue
        if below and normalize(below.text) == "no":
            draft.taken |= {cell.number, below.number}
        elif cell.number in draft.taken and "closes_at" not in draft.values:
            take_until_filled(draft, cell.number)


# "Tuesday, January 22, 2013 to Tuesday, January 29, 2013"
_WEEKDAY_BEFORE = rf"(?:(?:{'|'.join(WEEKDAYS)}), )?"
_DAY_OF_PERIOD = rf"{_WRITTEN_DAY}|\d{{1,2}}/\d{{1,2}}/\d{{4}}"
_PERIOD_ALONE = re.compile(
    rf"\(?(?:open )?{_WEEKDAY_BEFORE}(?P<first>{_DAY_OF_PERIOD}) (?:to|through|[-–]) "
    rf"{_WEEKDAY_BEFORE}(?P<last>{_DAY_OF_PERIOD})\)?",
    re.IGNORECASE,
)
_LONGEST_PERIOD = 80


def _take_period_alone(draft: Draft, cell: Line) -> None:
    """Take the days between which applications are taken from a line of the head that holds nothing but them."""
    period = _PERIOD_ALONE.fullmatch(cell.text[:_LONGEST_PERIOD])
    posted = draft.values.get("date_posted")
    if period and posted and posted not in {day.value.isoformat() for day in find_dates(period["first"])}:
        # Who was posted on another day is sought for other days: those of a season.
        return
    for key, group in (("date_posted", "first"), ("closes_at", "last")):
        if period and (dates := find_dates(period[group])):
            draft.suggest(key, dates[0].value.isoformat(), cell.number)


def _take_dated(draft: Draft, text: str, number: int) -> None:
    """Take the day of "Posted 8/3/2026", alone or with "Closes 8/28/2026" behind a dash."""
    dated = _DATED.fullmatch(text[:_LONGEST_CELL]) or _DATED_BEHIND.fullmatch(text)
    if dated and (dates := find_dates(dated["date"])):
        key = "date_posted" if dated["key"].casefold().rstrip(":") in ("posted", "issued") else "closes_at"
        draft.suggest(key, dates[0].value.isoformat(), number)


_HEADER_LONGEST, _LONGEST_CELL = 60, 40
# A class code this far below the title is the title's own.
_CODE_WITHIN = 6


def _take_repeated_title(draft: Draft) -> None:
    """Take the lines of the head that print nothing but the title, which a label may have given: they are no
    headings."""
    if not (title := draft.values.get("title")):
        return
    printed = draft.lines[draft.notes.evidence["title"].first_line - 1].text
    names = {title, printed} if len(printed) <= _LONGEST_ROW else {title}
    head = pairwise(draft.lines[: _HEADER_LONGEST + 1])
    draft.taken |= {line.number for line, below in head if line.text in names and not heads_what_qualifies(below)}


def _take_class_title(draft: Draft) -> None:
    """Take the title as the class's where its code stands right below it, as bulletins of examinations print it."""
    if "number" not in draft.classification or "title" in draft.classification or "title" not in draft.values:
        return
    line = draft.notes.evidence["title"].first_line
    if 0 <= draft.notes.evidence["classification.number"].first_line - line <= _CODE_WITHIN:
        take_classification(draft, split_classification(draft.values["title"]), line)
