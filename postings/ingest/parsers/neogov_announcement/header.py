"""The lines of a NEOGOV page's header, which need no labels: title, employer, place, date, schedule."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.titles import NUMBER_BEHIND, line_below_call, read_title
from postings.ingest.fields import Problem
from postings.ingest.fields.days.dates import find_dates, has_unreadable_date
from postings.ingest.fields.job_titles import is_job_word, is_token, names_a_job
from postings.ingest.fields.places.addresses import is_address
from postings.ingest.fields.places.locations import is_place_line, read_locations
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.layout import Labelled, Line, label_shape, normalize
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.parsers.general_announcement.calls import CALL, CALL_ALONE
from postings.ingest.parsers.general_announcement.employer_lines import ASKED_OF_JOB, GOVERNMENT, job_and_employer
from postings.ingest.parsers.general_announcement.title_lines import NAMES_OF_LABELS, without_employer_behind
from postings.ingest.parsers.neogov_announcement.employer import (
    HIRES_FOR_OTHERS,
    UNIT_ALONE,
    employer_named,
    invites,
    is_within_state,
    take_below_employer,
    take_employer_below,
)

HEADER_LONGEST = 60

_SCHEDULE_LINE = re.compile(
    r"(?:Full|Part)[- ]Time\b|(?:Regular|Limited|Temporary|Seasonal|Casual|Permanent|Intermittent|On[- ]Call)\b",
    re.IGNORECASE,
)

_NOISE = frozenset(normalize(text) for text in (
        "Apply", "Print", "Share", "Back", "View Map", "Job Bulletin", "Job Posting", "Job Details", "Save",
        "Search", "Job Announcement", "Employment Opportunity", "Careers", "Jobs", "Home", "Menu",
        "Skip to main content", "Examination Bulletin", "Exam Bulletin", "Examination Announcement",
        "Job Vacancy Notice", "Fresh Listing", "Job in", "Fresh", "Save Job", "Total Compensation Estimator Tool",
))  # fmt: skip

_TITLE_WITHIN, _MOST_WORDS, _DAY_WITHIN = 6, 8, 4


def _is_noise(text: str) -> bool:
    """Whether a line is a link of the page or only says what the document is: "Civil Service Examination"."""
    name = normalize(text)
    # "Job Description" is a heading, below which the text begins.
    may_be_call = len(text) <= LONGEST_EMPLOYER and name not in HEADINGS.exact
    return name in _NOISE or (may_be_call and CALL_ALONE.fullmatch(text) is not None)


_LONGEST_TITLE, LONGEST_EMPLOYER, _LONGEST_DATE, _LONGEST_WITH_DAY, _LONGEST_QUESTION = 150, 80, 30, 45, 300

NAME_ALONE = re.compile(r"[A-Z][^\d:;!?$]*[^\d:;!?$.,](?:\s+#\d{2}-\d{3,4})?")
# What a printed page says of itself: "Jobs >> Recreation", "City of Elm Bay logo", "Job Opportunities | jobs.org/elm".
_OF_PAGE = re.compile(
    r" (?:>{1,2}|»|›) |://|\blogo$|^(?:[A-Z][\w.]+ ){1,3}Jobs$"
    r"|\b(?:current|job|career|employment) (?:openings|opportunities)(?: \| \S+)?$",
    re.IGNORECASE,
)


def header_lines(lines: tuple[Line, ...], labelled: list[Labelled]) -> tuple[list[Line], int]:
    """(the lines before the first section that are neither labels nor their values, the line of that section)."""
    of_labels = {entry.line for entry in labelled} | {entry.value_line for entry in labelled}
    header: list[Line] = []
    for line in lines[:HEADER_LONGEST]:
        if line.number in of_labels or not line.text or _is_noise(line.text):
            continue
        begins_text = (normalize(line.text) in HEADINGS.exact and line.bullet is None) or len(line.text) > 200
        if begins_text and (header or (of_labels and line.number > min(of_labels))):
            return header, line.number
        # A job called "Recruiter" stands first; a section of contacts never does.
        if not begins_text or HEADINGS.exact.get(normalize(line.text)) == "contact":
            header.append(line)
    return header, min(len(lines), HEADER_LONGEST) + 1


def read_header(draft: Draft, header: list[Line], titled: bool) -> None:
    """The title, employer, date and schedule that stand without labels. `titled`: a label gives the title."""
    seen = 0
    if "name" not in draft.agency and (listed := _listed_employer(header)) and employer_named(listed.text) is None:
        take_agency(draft, _STATE_BEHIND.sub("", listed.text), listed.number)
        draft.taken.add(listed.number)
        header = [line for line in header if line is not listed]
    wanted = None if titled else _line_of_title(header)
    for index, line in enumerate(header):
        below = header[index + 1] if index + 1 < len(header) else None
        taken = (
            _take_asked(draft, line, titled)
            or _take_schedule(draft, line)
            or take_below_employer(draft, line)
            or _take_employer(draft, line, below, titled)
            or invites(line.text)
            or is_place_line(line.text)
            or is_address(line.text)
            or _take_date(draft, line)
        )
        if not taken:
            # "Institution: Taft Public Library" is a label of another employer's form, and no job.
            label = label_shape(line.text)
            if (
                line.bullet
                or line.text[0] == "*"
                or (label and not any(map(is_job_word, label.split())) and not _names_jobs_behind(line, label, index))
                or _OF_PAGE.search(line.text[:150])
                or "$" in line.text
                or is_token(line.text)
                or (normalize(line.text) in NAMES_OF_LABELS and not names_a_job(line.text))
            ):
                continue
            # "The job title and duties are subject to change." stands above the title, "Send it to;" above an address.
            is_sentence = line.text[-1] in ".!" and len(line.text.split()) > _MOST_WORDS and line is not header[-1]
            if is_sentence or line.text[-1] == ";":
                continue
            if wanted is not None and line.number < wanted:
                if UNIT_ALONE.fullmatch(line.text):
                    draft.add_unit(line.text, line.number)
                draft.taken.add(line.number)
                continue
            seen += 1
            if titled or "title" in draft.values or seen > _TITLE_WITHIN:
                rest = header[index + 1 : index + _DAY_WITHIN]
                draft.taken |= {
                    it.number for it in rest if take_employer_below(draft, line, it) or _take_date(draft, it)
                }
                return
            if len(line.text) > _LONGEST_TITLE:
                draft.long_title = (line.text, line.number) if line.text[-1] not in ".!?:" else None
                return
            _take_title(draft, line)
        draft.taken.add(line.number)


def _take_title(draft: Draft, line: Line) -> None:
    """Take the title of a line, and the employer beside it: "Elm Irrigation District - Harbor Clerk"."""
    called = CALL.fullmatch(line.text[:_LONGEST_QUESTION])
    text = called["title"] if called and names_a_job(called["title"]) else line.text
    if numbered := NUMBER_BEHIND.search(text):
        draft.possible.setdefault("requisition_id", (numbered["number"], line.number))
        text = text[: numbered.start()]
    beside = None if "name" in draft.agency else job_and_employer(text)
    read_title(draft, beside[0] if beside else without_employer_behind(text), line.number)
    if beside:
        take_agency(draft, beside[1].name, line.number)


_STATE_BEHIND = re.compile(rf", (?:{'|'.join(STATES)})$|,? (?:{'|'.join(STATES.values())})$")


def _listed_employer(header: Sequence[Line]) -> Line | None:
    """The line of the employer in a list below the title of employer, town and date, whatever its words."""
    for line, town, day in zip(header, header[1:], header[2:], strict=False):
        if not (line.bullet and town.bullet and day.bullet) or line.text == town.text:
            continue
        if len(line.text) <= LONGEST_EMPLOYER and is_place_line(town.text) and date_alone(day.text):
            return line
    return None


def listed_starts(lines: Sequence[Line]) -> list[int]:
    """The lines, counted from 0, with the titles of a page's postings, each above a list of employer, town and date."""
    starts: list[int] = []
    for index, (line, town, day) in enumerate(zip(lines, lines[1:], lines[2:], strict=False)):
        if not (line.bullet and town.bullet and day.bullet) or len(town.text) > LONGEST_EMPLOYER:
            continue
        if date_alone(day.text) and is_place_line(town.text):
            above = next((at for at in range(index - 1, -1, -1) if lines[at].text), None)
            if above is None or lines[above].bullet:
                return []
            starts.append(above)
    return starts if len(starts) > 1 else []


def unlisted_starts(lines: Sequence[Line]) -> list[int]:
    """As `listed_starts`, where employer, town and date stand below each title without signs of a list."""
    filled = [index for index, line in enumerate(lines) if line.text]
    days = [
        at
        for at, index in enumerate(filled)
        if at > 2 and len(lines[index].text) <= _LONGEST_DATE and date_alone(lines[index].text)
    ]
    starts = [
        filled[at - 3]
        for at in days
        if is_place_line(lines[filled[at - 1]].text) and employer_named(lines[filled[at - 2]].text[:LONGEST_EMPLOYER])
    ]
    return starts if len(starts) > 1 else []


def _line_of_title(header: list[Line]) -> int | None:
    """The number of the line that holds the title where that is not the first one: the one below "invites applications
    for the position of:", or the first that names a job and nothing else where the first line names none."""
    if below := line_below_call(header):
        return below.number
    offered = [line for line in header[:_TITLE_WITHIN] if _may_be_title(line)]
    if not offered or any(is_job_word(word.strip("(),.")) for word in offered[0].text.split()):
        return None
    return next((line.number for line in offered if names_a_job(line.text) and NAME_ALONE.fullmatch(line.text)), None)


def _may_be_title(line: Line) -> bool:
    of_others = employer_named(line.text) or invites(line.text) or is_place_line(line.text) or date_alone(line.text)
    return line.bullet is None and len(line.text) <= LONGEST_EMPLOYER and not of_others and not label_shape(line.text)


def _take_employer(draft: Draft, line: Line, below: Line | None, titled: bool) -> bool:
    """Take the employer, known by its words or its place: above "invites applications", between title and town."""
    if "name" in draft.agency:
        # The running head of a printed page says it before the page does.
        if line.text.casefold() == draft.agency["name"].casefold():
            return True
        if HIRES_FOR_OTHERS.search(line.text) and UNIT_ALONE.fullmatch(line.text):
            return True
        is_within = is_within_state(line.text, draft.agency["name"])
        if is_within and len(line.text) <= LONGEST_EMPLOYER:
            take_agency(draft, line.text, line.number)
        return is_within
    titleless = not titled and "title" not in draft.values
    is_title = titleless and not GOVERNMENT.match(line.text)
    is_title = is_title and any(is_job_word(word.strip("(),.")) for word in line.text[:_LONGEST_TITLE].split())
    name = None if is_title else employer_named(line.text)
    may_be_name = len(line.text) <= LONGEST_EMPLOYER and normalize(line.text) not in NAMES_OF_LABELS
    if name is None and below is not None and may_be_name and NAME_ALONE.fullmatch(line.text):
        is_job = any(is_job_word(word.strip("(),.")) for word in line.text.split())
        between = not (titleless or is_job) and is_place_line(below.text) and not is_place_line(line.text)
        if between or (invites(below.text) and not is_place_line(line.text)):
            name = line.text
    # The office that hires for all others stands in letterheads.
    if name is not None and not (HIRES_FOR_OTHERS.search(name) and UNIT_ALONE.fullmatch(name)):
        take_agency(draft, name, line.number)
    return name is not None


def _take_asked(draft: Draft, line: Line, titled: bool) -> bool:
    """Take the job and the employer of the question under which a job site prints the page."""
    asked = ASKED_OF_JOB.fullmatch(line.text[:_LONGEST_QUESTION]) if " at " in line.text[:_LONGEST_QUESTION] else None
    if asked is None or titled or "title" in draft.values:
        return False
    read_title(draft, asked["title"], line.number)
    name = _STATE_BEHIND.sub("", asked["name"])
    take_agency(draft, employer_named(name) or name, line.number)
    return True


def _take_date(draft: Draft, line: Line) -> bool:
    day = date_alone(line.text)
    if day is None and len(line.text) <= _LONGEST_DATE and line.text[0].isdigit() and has_unreadable_date(line.text):
        draft.warn(
            Problem("unreadable_date", f"“{line.text}” is not a date that can be read."), line.number, "date_posted"
        )
        return True
    draft.suggest("date_posted", day, line.number)
    return day is not None


def _take_schedule(draft: Draft, line: Line) -> bool:
    if not (line.bullet or "title" in draft.values) or not _SCHEDULE_LINE.match(line.text):
        return False
    draft.suggest("schedule", read_schedule(line.text[:60]), line.number)
    draft.suggest("appointment", read_appointment(line.text[:60]), line.number)
    return True


def _names_jobs_behind(line: Line, label: str, index: int) -> bool:
    """Whether the page's first line names jobs behind what they have in common: "Pool Staff: Guard and Cashier"."""
    words = line.text[len(label) : _LONGEST_TITLE].replace(",", " ").split()
    return index == 0 and len(label.split()) > 1 and any(map(is_job_word, words))


def read_header_places(draft: Draft, header: list[Line], state: str | None, labelled: Sequence[Labelled]) -> None:
    """The places that header lines of their own name, in `state` (two letters) where they name none; an address is the
    letterhead's where a label names the place of work, and below a box at a post office nobody works."""
    of_label = any(entry.key == "location" and entry.value[:1].isupper() for entry in labelled)
    for above, line in zip(["", *(line.text for line in header)], header, strict=False):
        if is_place_line(line.text) and not employer_named(line.text) and line is not _listed_employer(header):
            for place in read_locations(line.text, state):
                if not (place.postal_code and (of_label or _BOX.search(above))):
                    draft.add_location(place, line.number)
            draft.taken.add(line.number)


_BOX = re.compile(r"\bP\.? ?O\.? Box\b", re.IGNORECASE)


@kept_for_lines
def date_alone(text: str) -> str | None:
    """The ISO date of a line that holds a date and nothing else, or "Posted" before it."""
    dates = find_dates(text) if len(text) <= _LONGEST_WITH_DAY else []
    if len(dates) != 1:
        return None
    around = (text[: dates[0].start] + text[dates[0].end :]).strip(" .,;:").casefold()
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return dates[0].value.isoformat() if around in ("", "posted", "posted on", *weekdays) else None
