"""The running text of an announcement: its sections, and each read by what it is about."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.announcement.checks import check
from postings.ingest.announcement.contact_details import read_contact_details
from postings.ingest.announcement.described_work import read_described_work
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.duties import is_duties_lead, leads_into_duties, read_duties, settle_duties
from postings.ingest.announcement.pay_tables import read_pay_tables
from postings.ingest.announcement.qualifying import read_qualifications
from postings.ingest.announcement.requisitions import find_requisition
from postings.ingest.announcement.shares import is_share_heading, is_share_row
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.announcement.statements import read_statements, report_slips
from postings.ingest.announcement.work_in_prose import read_work_in_prose
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.levels import level_named
from postings.ingest.fields.needs import tells_what_qualifies
from postings.ingest.layout import (
    Heading,
    Labels,
    Line,
    find_headings,
    heading_shape,
    label_shape,
    normalize,
    sections_of,
    unwrap,
    width_of_broken,
)
from postings.ingest.record import SectionKind, SectionText

# In these a word before a colon begins a sentence of the list, it is no label.
_LISTS: frozenset[SectionKind] = frozenset(
    (
        *("duties", "qualifications", "preferred", "requirements"),
        *("working_conditions", "benefits", "how_to_apply", "selection_process"),
    )
)
_WHAT_QUALIFIES: tuple[SectionKind, ...] = ("qualifications", "requirements", "preferred")
# A line's neighbor stands within so many lines of it, blank ones between them.
_NEAR = 6
_SENTENCES = re.compile(r"[.!?] [A-Z]")
_QUESTIONNAIRE = re.compile(r"\bsupplemental question|\bquestionnaire\b", re.IGNORECASE)

Part = tuple[SectionText, list[Line]]


def read_body(draft: Draft, labels: Labels, first: int, state: str | None) -> None:
    """Read the text from line `first` (from 1) on into the draft; header values must have been read before.

    `state` is the two-letter state whose clock and towns count where the text names none."""
    headings = _headings(draft, first)
    draft.sections = sections_of(draft.lines, headings)
    rests = {heading.line: heading.rest for heading in headings}
    width = width_of_broken(draft.lines)
    parts = [(section, _section_lines(draft, section, rests, width)) for section in draft.sections]
    asked = [part for part in parts if not _QUESTIONNAIRE.search(part[0].heading)]
    for section, lines in asked:
        if section.kind == "duties" and not leads_into_duties(section, lines, asked):
            read_duties(draft, lines)
    if not draft.duties:
        read_described_work(draft, asked)
    if not draft.duties:
        read_work_in_prose(draft, asked)
    settle_duties(draft)
    read_qualifications(draft, asked)
    for section, lines in asked:
        read_statements(draft, lines, section.kind, state)
        if section.kind not in _LISTS:
            _report_unread_labels(draft, lines, labels)
    if any("$" in line.raw for line in draft.lines):
        read_pay_tables(draft, draft.lines)
    read_contact_details(draft, asked)
    text = [line for line in draft.lines[first - 1 :] if line.text and line.number not in draft.taken]
    find_requisition(draft)
    report_slips(draft, text)
    check(draft, text, state)
    draft.notes.warnings = list(draft.notes.sorted_warnings())


def _headings(draft: Draft, first: int) -> list[Heading]:
    found = _without_names(draft, find_headings(draft.lines[first - 1 :], HEADINGS, draft.taken))
    found = _settled(found, draft.lines)
    found = _with_parts_of_wishes(_with_traits(found), draft.lines)
    found = _with_ends_of_one_line_wishes([_of_what_follows(heading, draft.lines) for heading in found], draft.lines)
    return _with_duties_leads(found, draft.lines)


def _without_names(draft: Draft, headings: Sequence[Heading]) -> list[Heading]:
    """The headings without what names the job or its employer once more, or stands over the header's values."""
    names = _names_of_job(draft)
    ends = [*(entry.line for entry in headings[1:]), len(draft.lines) + 1][: len(headings)]
    kept: list[Heading] = []
    in_header = True
    for heading, end in zip(headings, ends, strict=True):
        in_header = in_header and heading.kind == "other"
        is_name = _repeats(heading, names, draft) or (in_header and _heads_header(heading, end, draft))
        if heading.kind != "other" or not is_name:
            kept.append(heading)
    return kept


def _names_of_job(draft: Draft) -> tuple[str, ...]:
    """The names that the header gives the job and its employer."""
    named = (draft.values.get("title"), draft.values.get("working_title"), draft.agency.get("name"))
    return tuple(normalize(name) for name in named if name)


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


_LEAD_START = re.compile(
    r"(?:applicants?|candidates?|you|must(?!.haves)|plus|either|at least"
    r"|in addition|additionally|also|any|all)\b",
    re.IGNORECASE,
)


def _settled(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings without what only looks like one: names and offices in a contact section, answers in a
    questionnaire, duties with their share of time, and sentences that lead into a list of qualifications."""
    kept: list[Heading] = []
    for heading, following in zip_longest(headings, headings[1:]):
        unlisted = normalize(heading.text) not in HEADINGS.exact
        names_duty = unlisted and (is_share_heading(lines[heading.line - 1]) or is_share_row(heading.text))
        is_text = unlisted and kept and _is_text_of(heading, kept[-1], lines)
        if not names_duty and not is_text and not (kept and _is_all_of(heading, kept[-1], following, lines)):
            kept.append(heading)
    return kept


def _is_text_of(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether what no list of headings names is text of the section that `before` begins."""
    if before.kind in _WHAT_QUALIFIES and (_LEAD_START.match(heading.text) or level_named(heading.text)):
        return True
    if before.kind in _WHAT_QUALIFIES and heading.kind == "other" and _is_job_over_list(heading, lines):
        return True
    if before.kind == "contact" and not HEADINGS.is_marked(heading.text):
        return True
    if before.kind == "duties" and heading.kind == "other" and _groups_duties(heading, before, lines):
        return True
    return _leads_into_list(heading, before, lines) or bool(_QUESTIONNAIRE.search(before.text))


def _is_job_over_list(heading: Heading, lines: Sequence[Line]) -> bool:
    """Whether a job's name stands right over items, as "Park Aide" over what one of several jobs asks for."""
    below = next((line for line in lines[heading.line : heading.line + 2] if line.text), None)
    return names_a_job(heading.text) and below is not None and below.bullet is not None


def _is_all_of(heading: Heading, before: Heading, following: Heading | None, lines: Sequence[Line]) -> bool:
    """Whether a line is all that stands below the heading of a list: "Bilingual in Spanish" below "Desirable"."""
    if heading.kind != "other" or before.kind not in _LISTS or before.rest:
        return False
    end = following.line - 1 if following else len(lines)
    return not any(line.text for line in (*lines[before.line : heading.line - 1], *lines[heading.line : end]))


def _groups_duties(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line such as "Trails" stands over some of the duties, as a line right under their heading does over the
    first of them."""
    first = next((line for line in lines[heading.line : heading.line + _NEAR] if line.text), None)
    right_under = not before.rest and not any(line.text for line in lines[before.line : heading.line - 1])
    if right_under and first is not None and first.bullet is not None and not HEADINGS.is_marked(heading.text):
        return True
    begun = [line for line in lines[before.line : min(heading.line - 1, before.line + _NEAR)] if line.text][:2]
    below = next((line for line in lines[heading.line : heading.line + _NEAR] if line.text), None)
    is_grouped = len(begun) == 2 and begun[0].bullet is None and begun[1].bullet is not None
    return is_grouped and heading_shape(begun[0].text) and below is not None and below.bullet == begun[1].bullet


def _leads_into_list(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line with a colon right under a list's heading ("Strong candidates will bring:") is the list's lead."""
    if before.kind not in _LISTS or before.rest or not lines[heading.line - 1].text.endswith(":"):
        return False
    return not any(lines[number].text for number in range(before.line, heading.line - 1))


def _of_what_follows(heading: Heading, lines: Sequence[Line]) -> Heading:
    """The heading, "To be considered" over a license or years of experience as one of qualifications."""
    if heading.kind != "how_to_apply" or not heading.text.casefold().startswith("to be considered"):
        return heading
    below = [line.text for line in lines[heading.line : heading.line + 6] if line.text][:1]
    return replace(heading, kind="qualifications") if any(map(tells_what_qualifies, below)) else heading


_TRAITS = frozenset(("who you are", "about you"))


def _with_traits(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, "Who You Are" as one of wishes where another one heads what qualifies."""
    others = any(entry.kind == "qualifications" and normalize(entry.text) not in _TRAITS for entry in headings)
    return [
        replace(entry, kind="preferred") if others and normalize(entry.text) in _TRAITS else entry for entry in headings
    ]


_PARTS_OF_NEEDS = frozenset(
    ("education", "experience", "licensure", "licenses", "license", "certifications", "skills", "knowledge", "training")
)


def _with_parts_of_wishes(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, "Education" and "Experience" right below "Preferred Qualifications" as parts of the wishes."""
    found: list[Heading] = []
    parted = False
    for heading in headings:
        is_part = normalize(heading.text) in _PARTS_OF_NEEDS
        if is_part and found and found[-1].kind == "preferred":
            above = found[-1]
            alone = not above.rest and not any(line.text for line in lines[above.line : heading.line - 1])
            parted = parted or alone
        else:
            parted = False
        found.append(replace(heading, kind="preferred") if is_part and parted else heading)
    return found


def _with_ends_of_one_line_wishes(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, with the text that was broken off by a label that holds its wish on its own line ("Desired: a
    master's degree.") going on after it."""
    found: list[Heading] = []
    kind: SectionKind = "general_information"
    for heading, below in zip_longest(headings, headings[1:]):
        found.append(heading)
        is_part = normalize(heading.text) in _PARTS_OF_NEEDS
        if heading.kind != "preferred" or is_part or not heading.rest or heading.rest.endswith(":"):
            kind = heading.kind if heading.kind in _WHAT_QUALIFIES[:2] else "general_information"
            continue
        end = below.line - 1 if below else len(lines)
        following = next((line for line in lines[heading.line : end] if line.text), None)
        goes_on = heading.rest[-1] not in ".!;" and following is not None and following.text[0].islower()
        if following is not None and following.bullet is None and not goes_on:
            found.append(Heading(following.number, "", kind))
    return found


def _with_duties_leads(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the sentences that lead into a list of duties: all of a document without a heading for them,
    else those of its summary."""
    found = {heading.line: heading for heading in headings}
    has_duties = any(heading.kind == "duties" for heading in headings)
    kind: SectionKind = "other"
    for line in lines:
        heading = found.get(line.number)
        if heading and not (heading.kind == "other" and not has_duties and is_duties_lead(line)):
            kind = heading.kind
        elif (kind == "summary" if has_duties else kind not in _LISTS) and is_duties_lead(line):
            kind = "duties" if has_duties else kind
            found[line.number] = Heading(line.number, line.text[-300:].rstrip(" :"), "duties")
    return sorted(found.values(), key=lambda heading: heading.line)


def _section_lines(draft: Draft, section: SectionText, rests: dict[int, str], width: int) -> list[Line]:
    """The running text of a section: without its heading, with what follows the heading on its line. `width` is that
    at which all the text was broken, if it was."""
    lines = [
        line
        for line in draft.lines[section.first_line - 1 : section.last_line]
        if line.number not in draft.taken and not (section.heading and line.number == section.first_line)
    ]
    if rest := rests.get(section.first_line) if section.heading else None:
        # What stands beside the label is the first item of the list below it, unless it leads into that.
        leads = rest.endswith(":") or (section.kind == "preferred" and _SENTENCES.search(rest))
        sign = lines[0].bullet if lines and not leads else None
        rest = rest[2:].lstrip() if sign and rest.startswith(f"{sign} ") else rest
        # Brackets before a colon belong to the heading: "Requirements (age, license): Must hold ..."
        rest = rest.partition("): ")[2] or rest if rest.startswith("(") else rest
        # Without its label a rule of substitution would ask everybody for what only stands in for another thing.
        if "substitution" in section.heading.casefold():
            rest = f"{section.heading}: {rest}"
        lines.insert(0, replace(draft.lines[section.first_line - 1], text=rest, bullet=sign))
    return unwrap(lines, width)


def _report_unread_labels(draft: Draft, lines: Sequence[Line], labels: Labels) -> None:
    for line in lines:
        label = label_shape(line.text) if line.bullet is None else None
        if label and not labels.knows(label) and len(line.text) > len(label) + 2:
            message = f"The label “{label}” is not known, so what it says was not read as a fact."
            draft.notes.warn("unread_label", message, line.number, None)
