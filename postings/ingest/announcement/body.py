"""The running text of an announcement: sections, duties, ways to qualify, contacts, and what sentences state."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from postings.ingest.announcement.checks import check
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.fields.contacts import FoundContact, find_emails, find_phones, read_contacts
from postings.ingest.fields.dates import is_until_filled
from postings.ingest.fields.employment_terms import (
    find_appointment_and_schedule,
    find_flsa,
    find_representation,
    find_service_type,
    find_work_mode,
)
from postings.ingest.fields.locations import find_locations
from postings.ingest.fields.qualifications import DRIVER_LICENSE, requirement_kind
from postings.ingest.fields.remarks import find_remarks
from postings.ingest.fields.salaries import find_salaries
from postings.ingest.fields.ways_to_qualify import (
    Item,
    WaysToQualify,
    read_minimum,
    read_preferred,
    read_requirements,
)
from postings.ingest.layout import Heading, Labels, Line, find_headings, label_shape, normalize, sections_of, unwrap
from postings.ingest.record import DutyText, Qualifications, SectionText

# Sections that speak of this job; the others (benefits, how to apply, who we are) state no terms of it.
_NOT_THE_JOB = frozenset(("benefits", "about_employer", "how_to_apply", "selection_process"))
# In these a word before a colon begins a sentence of the list, it is no label.
_LISTS = frozenset(
    (
        "duties",
        "qualifications",
        "preferred",
        "requirements",
        "working_conditions",
        "benefits",
        "how_to_apply",
        "selection_process",
    )
)
_DUTIES_LEAD = re.compile(
    r"\b(?:you will|you'll|you’ll|opportunity to|(?:duties|responsibilities|functions|tasks)\b.{0,40}\binclude"
    r"|(?:incumbent|position|employee) will|responsible for|duties (?:of|may|are)|will be)\b[^:]{0,80}:$",
    re.IGNORECASE,
)
_REQUISITION_IN_TEXT = re.compile(r"\bREQ-?\d{3,9}\b")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])")
_CHECK_AHEAD = re.compile(
    r"\b(?:will|must|require[sd]?|subject|contingent|pass(?:ing)?|conduct(?:ed)?|finalist|undergo|complete)\b",
    re.IGNORECASE,
)
_LICENSE_NEED = re.compile(r"\b(?:must|require[sd]?|possess|valid|current)\b", re.IGNORECASE)


def read_body(draft: Draft, labels: Labels, first: int, state: str | None) -> None:
    """Read the text from line `first` (from 1) on into the draft; header values must have been read before."""
    lines = draft.lines
    headings = _settled(find_headings(lines[first - 1 :], HEADINGS, draft.taken), lines)
    headings = _with_duties_leads(headings, lines)
    draft.sections = sections_of(lines, headings)
    rests = {heading.line: heading.rest for heading in headings}
    parts = [(section, _section_lines(draft, section, rests)) for section in draft.sections]
    _read_lists(draft, parts)
    for section, part in parts:
        for line in part:
            if section.kind not in _NOT_THE_JOB:
                _read_sentences(draft, line, section, state)
            if section.kind not in _LISTS:
                _report_unread_label(draft, line, labels)
    _read_contacts(draft, parts)
    text = [line for line in lines[first - 1 :] if line.text and line.number not in draft.taken]
    for line in text:
        _read_common(draft, line)
    check(draft, text)
    draft.notes.warnings = list(draft.notes.sorted_warnings())


_LEAD_START = re.compile(
    r"(?:applicants?|candidates?|you|must|plus|either|at least|in addition|additionally|also|any|all)\b", re.IGNORECASE
)


def _settled(headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings without what only looks like one: names and offices in a contact section, and sentences that lead
    into a list of qualifications."""
    kept: list[Heading] = []
    for heading in headings:
        before = kept[-1].kind if kept else None
        if normalize(heading.text) not in HEADINGS.exact and (
            before == "contact"
            or (before in ("qualifications", "preferred", "requirements") and _LEAD_START.match(heading.text))
            or (kept and _leads_into_list(heading, kept[-1], lines))
        ):
            continue
        kept.append(heading)
    return kept


def _leads_into_list(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line with a colon right under a list's heading ("Strong candidates will bring:") is the list's lead."""
    between = lines[before.line : heading.line - 1]
    leads = before.kind in _LISTS and not before.rest and not any(line.text for line in between)
    return leads and lines[heading.line - 1].text.endswith(":")


def _with_duties_leads(headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the sentences that lead into a list of duties where no heading does."""
    if any(heading.kind == "duties" for heading in headings):
        return headings
    kinds = {heading.line: heading for heading in headings}
    kind = "other"
    for line in lines:
        if line.number in kinds:
            kind = kinds[line.number].kind
        elif (
            kind not in _LISTS
            and line.bullet is None
            and line.text.endswith(":")
            and _DUTIES_LEAD.search(line.text[-300:])
        ):
            kinds[line.number] = Heading(line.number, line.text[-300:].rstrip(" :"), "duties")
    return sorted(kinds.values(), key=lambda heading: heading.line)


def _section_lines(draft: Draft, section: SectionText, rests: dict[int, str]) -> list[Line]:
    """The running text of a section: without its heading, with what follows the heading on its line."""
    lines: list[Line] = []
    for line in draft.lines[section.first_line - 1 : section.last_line]:
        if line.number == section.first_line and section.heading:
            line = replace(line, text=rests[line.number])
        if line.number not in draft.taken:
            lines.append(line)
    return unwrap(lines)


def _read_lists(draft: Draft, parts: Sequence[tuple[SectionText, list[Line]]]) -> None:
    ways = WaysToQualify()
    for section, lines in parts:
        if section.kind == "duties":
            _read_duties(draft, lines)
        elif section.kind == "qualifications":
            read_minimum(lines, ways)
        elif section.kind == "preferred":
            read_preferred(lines, ways)
        elif section.kind == "requirements":
            read_requirements(lines, ways)
    for section, lines in parts:
        if section.kind not in ("duties", "qualifications", "preferred", "requirements", "benefits"):
            _find_requirements(lines, ways)
    draft.qualifications = Qualifications(
        tuple(route for route, _ in ways.routes),
        tuple(requirement for requirement, _ in ways.requirements),
        tuple(text for text, _ in ways.preferred),
    )
    for name, items in (("routes", ways.routes), ("requirements", ways.requirements), ("preferred", ways.preferred)):
        for index, (_, item) in enumerate(items):
            draft.notes.cite(f"qualifications.{name}.{index}", item.first_line, item.last_line)


def _find_requirements(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """Driver licenses and background checks that other sections ask for, a sentence each."""
    for line in lines:
        if len(line.text) > 5_000 or requirement_kind(line.text) not in ("licence", "background_check"):
            continue
        for sentence in _SENTENCE_END.split(line.text):
            kind = requirement_kind(sentence)
            needed = (kind == "licence" and DRIVER_LICENSE.search(sentence) and _LICENSE_NEED.search(sentence)) or (
                kind == "background_check" and _CHECK_AHEAD.search(sentence)
            )
            known = any(requirement.kind == kind for requirement, _ in ways.requirements)
            if needed and not known:
                ways.require(Item(sentence, line.number, line.last_number, line.bullet))


# --- duties -----------------------------------------------------------------------------------------------------------

_PERCENT_FIRST = re.compile(
    r"^\(?(?P<low>\d{1,3})(?: ?(?:-|–|to) ?(?P<high>\d{1,3}))? ?%\)?(?: of (?:the )?time)?\s*[-–:.]?\s*"
)
_PERCENT_LAST = re.compile(
    r"\s*[-–]?\s*\((?P<low>\d{1,3})(?: ?(?:-|–|to) ?(?P<high>\d{1,3}))? ?%(?: of (?:the )?time)?\)[.:]?$"
)


def _read_duties(draft: Draft, lines: Sequence[Line]) -> None:
    """Each bullet is a duty; where a section has none, each line after its leading sentence, or each paragraph."""
    bulleted = [line for line in lines if line.bullet]
    if not bulleted:
        lead = next((index for index, line in enumerate(lines) if line.text.endswith(":")), -1)
        bulleted = [line for line in lines[lead + 1 :] if not line.text.endswith(":")]
    for group in _nested(bulleted):
        head, *below = group
        percent, text = _split_percent(head.text)
        duty = (
            DutyText(percent, title=text.rstrip(" :"), tasks=tuple(line.text for line in below))
            if below
            else DutyText(percent, tasks=(text,))
        )
        draft.notes.cite(f"duties.{len(draft.duties)}", head.number, group[-1].last_number)
        draft.duties.append(duty)


def _nested(lines: Iterable[Line]) -> list[list[Line]]:
    """Bullets, each with the bullets of another sign below it where it ends in a colon."""
    groups: list[list[Line]] = []
    for line in lines:
        head = groups[-1][0] if groups else None
        if head is not None and head.text.endswith(":") and _sign(line) != _sign(head):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _sign(line: Line) -> tuple[str, int]:
    bullet = line.bullet or ""
    indent = len(line.raw) - len(line.raw.lstrip())
    return ("#" if bullet[:-1].strip("(").isalnum() and len(bullet) > 1 else bullet), indent


def _split_percent(text: str) -> tuple[int | tuple[int, int] | None, str]:
    match = _PERCENT_FIRST.match(text) or _PERCENT_LAST.search(text[-60:])
    if match is None:
        return None, text
    low, high = int(match.group("low")), match.group("high")
    if low > 100 or (high and int(high) > 100):
        return None, text
    rest = text[match.end() :] if text.startswith(match.group()) else text[: len(text) - len(match.group())]
    return ((low, int(high)) if high else low), rest.strip() or text


# --- sentences --------------------------------------------------------------------------------------------------------


def _read_sentences(draft: Draft, line: Line, section: SectionText, state: str | None) -> None:
    """What a line of running text states of the job, where no label did."""
    text, number = line.text, line.number
    if section.kind not in ("duties", "preferred", "qualifications"):
        if "appointment" not in draft.values or "schedule" not in draft.values:
            appointment, schedule = find_appointment_and_schedule(text)
            draft.suggest("appointment", appointment, number)
            draft.suggest("schedule", schedule, number)
        if "work_mode" not in draft.values:
            draft.suggest("work_mode", find_work_mode(text), number)
        if "service_type" not in draft.values:
            draft.suggest("service_type", find_service_type(text), number)
        if "FLSA" in text and "flsa" not in draft.values:
            draft.suggest("flsa", find_flsa(text), number)
        if not draft.locations:
            for place in find_locations(text, state):
                draft.add_location(place, number)
    if "representation" not in draft.values:
        draft.suggest("representation", find_representation(text), number)
    salaries, problems = find_salaries(text)
    known = len(draft.salaries)
    for salary in salaries:
        draft.add_salary(salary, number)
    for problem in problems if len(draft.salaries) > known else ():
        draft.warn(problem, number, f"salary_ranges.{len(draft.salaries) - 1}")


def _read_common(draft: Draft, line: Line) -> None:
    """What any line of any section may hold: asides, a requisition number, impossible addresses, "until filled"."""
    for remark in find_remarks(line.text):
        message = f"{remark[:200]} looks like an editor's aside that was left in the text."
        draft.notes.warn("editor_remark", message, line.number, None)
    for address in find_emails(line.text)[1]:
        message = f"“{address}” cannot be an e-mail address, so it was left out."
        draft.notes.warn("invalid_email", message, line.number, "contacts")
    if "REQ" in line.text and (match := _REQUISITION_IN_TEXT.search(line.text)):
        draft.suggest("requisition_id", match.group(), line.number)
    if "filled" in line.text and "closes_at" not in draft.values and is_until_filled(line.text[:5_000]):
        draft.suggest("open_until_filled", True, line.number)


def _report_unread_label(draft: Draft, line: Line, labels: Labels) -> None:
    label = label_shape(line.text) if line.bullet is None else None
    if label and not labels.knows(label) and len(line.text) > len(label) + 2:
        message = f"The label “{label}” is not known, so what it says was not read as a fact."
        draft.notes.warn("unread_label", message, line.number, None)


# --- contacts ---------------------------------------------------------------------------------------------------------


def _read_contacts(draft: Draft, parts: Sequence[tuple[SectionText, list[Line]]]) -> None:
    """Contact sections as wholes; elsewhere the lines that hold an address or number, each run by itself."""
    found: list[FoundContact] = []
    for section, lines in parts:
        if section.kind == "contact":
            found += read_contacts((line.number, line.text[:5_000]) for line in lines)
        elif section.kind not in ("benefits", "duties"):
            for run in _contact_runs(lines):
                found += read_contacts((line.number, line.text[:5_000]) for line in run)
    for entry in found:
        _add_contact(draft, entry)


_CONTACT_LABEL = re.compile(
    r"^(?:the |your )?(?:\w+ ){0,3}(?:recruiter|contact|analyst|hiring manager)\b[^.]{0,40}(?::| is )", re.IGNORECASE
)


def _contact_runs(lines: Iterable[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    last = -2
    for line in lines:
        head = line.text[:5_000]
        if find_emails(head)[0] or find_phones(head) or _CONTACT_LABEL.match(head[:120]):
            if line.number - last > 2 or not runs:
                runs.append([])
            runs[-1].append(line)
            last = line.last_number
    return runs


def _add_contact(draft: Draft, entry: FoundContact) -> None:
    """Add a contact, or complete a known one with the same name or address."""
    new = entry.contact
    for index, known in enumerate(draft.contacts):
        if (new.email and new.email == known.email) or (new.name and new.name == known.name):
            draft.contacts[index] = replace(
                known,
                name=known.name or new.name,
                role=known.role or new.role,
                email=known.email or new.email,
                phone=known.phone or new.phone,
            )
            return
    draft.notes.cite(f"contacts.{len(draft.contacts)}", entry.first_line, entry.last_line)
    draft.contacts.append(new)
