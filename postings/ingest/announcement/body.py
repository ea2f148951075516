"""The running text of an announcement: its sections, and each read by what it is about."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.announcement.checks import check
from postings.ingest.announcement.contact_details import lines_of_address, read_contact_details
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.headings.headings_in_context import asks_applicants, in_context
from postings.ingest.announcement.labelled.numbers import find_requisition
from postings.ingest.announcement.labelled.pay_tables import read_pay_of_steps, read_pay_tables
from postings.ingest.announcement.labels.cells import has_cells
from postings.ingest.announcement.list_leads import LISTS
from postings.ingest.announcement.qualifying.sections import read_qualifications
from postings.ingest.announcement.statements import NO_TERMS, read_statements, report_slips
from postings.ingest.announcement.titles import jobs_to_choose
from postings.ingest.announcement.work.described_work import read_described_work
from postings.ingest.announcement.work.duties import leads_into_duties, read_duties
from postings.ingest.announcement.work.shares import with_shares_within
from postings.ingest.announcement.work.shares_in_sentences import part_by_shares
from postings.ingest.announcement.work.work_in_prose import read_work_in_prose
from postings.ingest.fields.classifications import split_level
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.places.locations import find_counted_place
from postings.ingest.fields.qualifying.levels import level_named
from postings.ingest.fields.terms.openings import read_openings
from postings.ingest.layout import (
    Heading,
    Labels,
    Line,
    find_headings,
    label_shape,
    normalize,
    running_heads,
    sections_of,
    unwrap,
    width_of_broken,
)
from postings.ingest.record import SectionText

_SENTENCES = re.compile(r"[.!?] [A-Z]")
# "Knowledge of:" leads into a list; it is no label.
_UNFINISHED = (" of", " to", " in", " with", " for")


def read_body(draft: Draft, labels: Labels, first: int, state: str | None) -> None:
    """Read the text from line `first` (from 1) on into the draft; header values must have been read before.

    `state` is the two-letter state whose clock and towns count where the text names none."""
    draft.taken |= running_heads(draft.lines)
    draft.addressed = frozenset(lines_of_address(draft.lines))
    headings = _headings(draft, first)
    draft.sections = sections_of(draft.lines, headings)
    rests = {heading.line: heading.rest for heading in headings}
    width = width_of_broken(draft.lines)
    parts = [
        (section, _section_lines(draft, section, rests, width, _before_lead(draft, below)))
        for section, below in zip_longest(draft.sections, draft.sections[1:])
    ]
    if draft.sections and (opening := _before_lead(draft, draft.sections[0])):
        number = opening[0].number
        parts.insert(0, (SectionText("", "general_information", number, number), opening))
    draft.broken = {line.number: line.last for _, lines in parts for line in lines if line.last}
    asked = [part for part in parts if not asks_applicants(part[0].heading)]
    for section, lines in asked:
        if section.kind == "duties" and not leads_into_duties(section, lines, asked):
            read_duties(draft, lines)
    if not draft.duties:
        read_described_work(draft, asked)
    if not draft.duties:
        read_work_in_prose(draft, asked)
    draft.duties = with_shares_within(draft.duties)
    part_by_shares(draft)
    read_qualifications(draft, asked)
    for section, lines in asked:
        if section.kind not in NO_TERMS:
            _read_counted_places(draft, lines, state)
        read_statements(draft, lines, section.kind, state)
    if any("$" in line.raw and has_cells(line.raw) for line in draft.lines):
        read_pay_tables(draft, draft.lines)
    read_pay_of_steps(draft, draft.lines)
    _label_pay_of_levels(draft)
    read_contact_details(draft, parts)
    text = [line for line in draft.lines[first - 1 :] if line.text and line.number not in draft.taken]
    find_requisition(draft)
    _report_unread_labels(draft, (part for part in asked if part[0].kind not in LISTS), labels)
    report_slips(draft, text)
    check(draft, text, state)
    draft.notes.warnings = list(draft.notes.sorted_warnings())


def _headings(draft: Draft, first: int) -> list[Heading]:
    found = _without_names(draft, find_headings(draft.lines[first - 1 :], HEADINGS, draft.taken))
    return in_context(found, draft.lines)


def _without_names(draft: Draft, headings: Sequence[Heading]) -> list[Heading]:
    """The headings without what names the job or its employer once more, stands over the header's values, or names
    whom to write to."""
    names = _names_of_job(draft)
    ends = [*(entry.line for entry in headings[1:]), len(draft.lines) + 1][: len(headings)]
    kept: list[Heading] = []
    in_header = True
    levels = {level for entry in headings if entry.kind == "other" and (level := level_named(entry.text))}
    for heading, end in zip(headings, ends, strict=True):
        in_header = in_header and heading.kind == "other"
        # "Chemist I" and "Chemist II", the job's own name, may each head what that level asks for.
        is_level = not in_header and len(levels) > 1 and heading.text.strip(" :") in levels
        is_name = (
            (_repeats(heading, names, draft) and not is_level)
            or "$" in heading.text
            or (in_header and _heads_header(heading, end, draft))
        )
        if heading.kind != "other" or not (is_name or heading.line in draft.addressed):
            kept.append(heading)
    return kept


def _names_of_job(draft: Draft) -> tuple[str, ...]:
    """The names that the header gives the job and its employer."""
    named = (draft.values.get("title"), draft.values.get("working_title"), draft.agency.get("name"))
    return (*(normalize(name) for name in named if name), *jobs_to_choose(draft))


def _repeats(heading: Heading, names: Collection[str], draft: Draft) -> bool:
    """Whether a line in the shape of a heading only says once more what the job or its employer is called ("Oregon
    Department of Justice" below "Agency: Department of Justice"), or gave a unit of the employer."""
    said = normalize(heading.text)
    if said in names or said.removeprefix("oregon ") in names:
        return True
    return any(
        draft.notes.evidence[f"agency.units.{index}"].first_line == heading.line for index in range(len(draft.units))
    )


def _heads_header(heading: Heading, end: int, draft: Draft) -> bool:
    """Whether nothing but the header's values stands between a line in the shape of a heading and line `end`."""
    below = [line.number for line in draft.lines[heading.line : end - 1] if line.text]
    return bool(below) and draft.taken.issuperset(below)


# What one may click on beside a page's headings, and what an applicant system calls the parts of its page.
_LINKS_OF_PAGES = frozenset(("Help", "Learn more", "Learn More", "Posting Details", "Posting Information"))
# "Preferred Qualifications: You do not need to have these to be considered."
_TO_READER = ("You ", "We ", "These ", "Please ")


def _section_lines(
    draft: Draft, section: SectionText, rests: dict[int, str], width: int, end: Sequence[Line]
) -> list[Line]:
    """The running text of a section: without its heading, with what follows that on its line, and with the `end` of its
    text that shares a line with the next heading. `width` is where all the text was broken, if it was."""
    lines = [
        line
        for line in draft.lines[section.first_line - 1 : section.last_line]
        if line.number not in draft.taken
        and not (section.heading and line.number == section.first_line)
        and line.text not in _LINKS_OF_PAGES
    ]
    if rest := rests.get(section.first_line) if section.heading else None:
        # What stands beside the label is the first item of the list below it, unless it leads into that.
        leads = rest.endswith(":") or rest.startswith(_TO_READER)
        leads = leads or (section.kind == "preferred" and bool(_SENTENCES.search(rest)))
        sign = lines[0].bullet if lines and not leads else None
        rest = rest[2:].lstrip() if sign and rest.startswith((f"{sign} ", "- ")) else rest
        # Brackets before a colon belong to the heading: "Requirements (age, license): Must hold ..."
        rest = rest.partition("): ")[2] or rest if rest.startswith("(") else rest.removeprefix(": ")
        # Without its label a rule of substitution would ask everybody for what only stands in for another thing.
        if "substitution" in section.heading.casefold():
            rest = f"{section.heading}: {rest}"
        lines.insert(0, replace(draft.lines[section.first_line - 1], text=rest, bullet=sign))
    return unwrap(map(_without_pipes, [*lines, *end]), width)


# What heads the columns of a table in the text: "Share | Duty", "Option | Requirement"
_COLUMNS = re.compile(
    r"(?:(?:share|percent(?:age)?|%|time|% of time|dut(?:y|ies)|tasks?|functions?|options?|requirements?|description|#"
    r"|no\.)(?: \| |$))+",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-:| ]+")
_LONGEST_CELL = 20


def _without_pipes(line: Line) -> Line:
    """The line, a row of two cells between pipes as the first cell, a colon and the second; without text where it only
    names or rules off the columns."""
    if not (line.text.startswith("| ") and line.text.endswith(" |")):
        return line
    cells = line.text.strip("| ")
    if _COLUMNS.fullmatch(cells) or _RULE.fullmatch(cells):
        return replace(line, text="")
    first, pipe, rest = cells.partition(" | ")
    is_pair = pipe and " | " not in rest and len(first) <= _LONGEST_CELL
    return replace(line, text=f"{first}: {rest}") if is_pair else line


_LEAD_BEHIND = re.compile(r"(?<=[.!?)])\s+(?=[A-Z][^.!?]{2,200}:$)")


def _before_lead(draft: Draft, section: SectionText | None) -> list[Line]:
    """The paragraph whose last sentence heads a section, without that sentence: it belongs to the section above, as in
    "The position is a full-time appointment. The teacher will:"."""
    if section is None or not section.heading or section.first_line in draft.taken:
        return []
    line = draft.lines[section.first_line - 1]
    above, *lead = _LEAD_BEHIND.split(line.text) if line.text.endswith(":") else [line.text]
    return [replace(line, text=above)] if lead else []


def _label_pay_of_levels(draft: Draft) -> None:
    """Call the pay below a heading that names one level of the job by that level: "Clerk II:", "$19.11 - $23.32"."""
    for section in draft.sections:
        series, level = split_level(name := section.heading.strip(" :"))
        if series and level is not None and names_a_job(series):
            draft.label_pay(name, range(section.first_line, section.last_line + 1))


def _report_unread_labels(draft: Draft, parts: Iterable[tuple[SectionText, Sequence[Line]]], labels: Labels) -> None:
    """Warn of what looks like a label that no spelling knows, and of which nothing else was read."""
    read = draft.notes.lines_read()
    for line in (line for _, lines in parts for line in lines):
        label = label_shape(line.text) if line.bullet is None and line.number not in read else None
        if label and not (labels.knows(label) or label.endswith(_UNFINISHED)) and len(line.text) > len(label) + 2:
            message = f"The label “{label}” is not known, so what it says was not read as a fact."
            draft.notes.warn("unread_label", message, line.number, None)


# Items of a list that say how many are hired in a town: "Newport – 2 positions, full-time".

_FEWEST = 2
_COUNT = re.compile(r"\b(?:\d{1,2}|one|two|three|four|five|six)\b[^;.]*", re.IGNORECASE)


def _read_counted_places(draft: Draft, lines: Sequence[Line], state: str | None) -> None:
    """Take the towns of such items, and the sum of their counts where nothing else says how many are hired."""
    counts: list[int] = []
    for line in lines:
        places = find_counted_place(line.text, state)
        for place in places:
            draft.add_location(place, line.number)
        counted = _COUNT.search(line.text) if places else None
        if counted and (count := read_openings(counted.group().partition(",")[0].rstrip(") "))):
            counts.append(count)
    if len(counts) >= _FEWEST:
        first = next(line.number for line in lines if find_counted_place(line.text, state))
        draft.suggest("openings", sum(counts), first, status="computed")
