"""What only the whole announcement tells: when it closes where no label says so, dates that contradict each other, and
what a recruiter should look at."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.dates import take_until_filled
from postings.ingest.fields.days.clocks import STATE_ZONES
from postings.ingest.fields.days.date_ranges import (
    find_date_ranges,
    find_end_of_windows,
    find_first_day,
    find_window_ends,
)
from postings.ingest.fields.days.dates import WEEKDAYS, find_dates, in_words
from postings.ingest.fields.days.deadlines import (
    find_closing_time,
    find_deadline,
    is_until_filled,
    read_deadline,
    speaks_of_first_look,
    with_time,
)
from postings.ingest.layout import Line

_WINDOW = re.compile(
    r"\b(?:appl(?:y|ication|ications|ying)|filing|accepted|open(?: from)?|recruitment (?:period|window))\b",
    re.IGNORECASE,
)
_LATER_STEP = re.compile(
    r"\b(?:evaluat\w+|interview\w*|eligible list|selection|screening|offer|review\w*|step [2-9])\b", re.IGNORECASE
)
_DEADLINE = re.compile(
    (
        r"\b(?:deadline|clos(?:e|es|ing)|apply by|submit\b[^.;]{0,60}\bby"
        r"|applications? (?:must be (?:received|submitted)|due)"
        r"|no later than|accepted (?:until|through))\b"
    ),
    re.IGNORECASE,
)
_ASKS_FOR_REQUISITION = re.compile(
    (
        r"\b(?:include|reference|mention|use|provide|cite|quote|give|state|have)\b[^.]{0,40}\b(?:requisition"
        r"|recruitment|job|announcement|posting) (?:id|number|no\b|#)"
    ),
    re.IGNORECASE,
)


_CLAUSE_END = re.compile(r"(?<=[.!?;]) (?=[A-Za-z(])")
_NUMBER_WORD = re.compile(r"number|\bID\b|#")
# A shorter last line may be a title, a place or a link.
_SENTENCE_LENGTH = 60


def check(draft: Draft, body: Sequence[Line], state: str | None) -> None:
    """Take a deadline that only the text states, then add the warnings about the whole; `body` are the lines of
    running text."""
    _find_days(draft, body, state)
    posted, closes = _day(draft.values.get("date_posted")), _day(draft.values.get("closes_at"))
    _check_order(draft, posted, closes)
    end = closes
    for line in body:
        if line.number in draft.figures:
            end = _check_windows(draft, line, posted, closes, end)
            _check_single_dates(draft, line, closes)
        if (
            "requisition_id" not in draft.values
            and _NUMBER_WORD.search(line.text)
            and _ASKS_FOR_REQUISITION.search(line.text[:5_000])
        ):
            message = "Applicants are asked to name the requisition number, and the document prints none."
            draft.notes.warn("missing_value", message, line.number, "requisition_id")
    _check_end(draft, body)


def _check_end(draft: Draft, body: Sequence[Line]) -> None:
    """A text that breaks off within a sentence, before it has said what it takes, is without its end."""
    last = body[-1] if body else None
    says_what_it_takes = draft.qualifications.routes or draft.qualifications.requirements
    if last and not says_what_it_takes and len(last.text) >= _SENTENCE_LENGTH and last.text[-1].isalnum():
        message = "The text ends in the middle of a sentence and does not say what it takes; it may have been cut off."
        draft.notes.warn("incomplete_document", message, last.number)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value else None


def _check_order(draft: Draft, posted: date | None, closes: date | None) -> None:
    unread = any(warning.key == "closes_at" for warning in draft.notes.warnings)
    if closes is None and not draft.values.get("open_until_filled") and not unread:
        message = "The posting was not found to say when applications close, or that it stays open until filled."
        draft.notes.warn("no_closing_date", message, None, "closes_at")
    if posted and closes and closes < posted:
        message = f"Applications close on {in_words(closes)}, before the posting date, {in_words(posted)}."
        draft.notes.warn("closes_before_posted", message, draft.notes.evidence["closes_at"].first_line, "closes_at")


def _check_windows(draft: Draft, line: Line, posted: date | None, closes: date | None, end: date | None) -> date | None:
    """Compare the ranges of dates on a line with the rest. Returns the day on which applications end, as known now."""
    text = line.text[:5_000]
    # "Apply from May 1 to May 31; screening happens every week" tells of the window before it goes on.
    text = clause if find_date_ranges(clause := text.partition(";")[0]) else text
    ranges = find_date_ranges(text)
    last = max((days.last for days in ranges), default=None)
    for days in ranges:
        if days.last < days.first:
            message = f"The period from {in_words(days.first)} to {in_words(days.last)} ends before it begins."
            _inconsistent(draft, line, message)
        elif _LATER_STEP.search(text):
            if end and days.first < end:
                message = (
                    f"A later step begins on {in_words(days.first)}, before the application window ends on "
                    f"{in_words(end)}."
                )
                _inconsistent(draft, line, message)
        elif _WINDOW.search(text):
            if posted and days.first < posted:
                message = (
                    f"The application window begins on {in_words(days.first)}, before the posting date, "
                    f"{in_words(posted)}."
                )
                _inconsistent(draft, line, message)
            # Of several rounds the last one ends with the deadline.
            if closes and days.last == last != closes:
                message = (
                    f"The application window ends on {in_words(days.last)}, and the deadline is {in_words(closes)}."
                )
                _inconsistent(draft, line, message)
            end = end or days.last
    return end


def _check_single_dates(draft: Draft, line: Line, closes: date | None) -> None:
    text = line.text[:5_000]
    for found in find_dates(text):
        if found.weekday is not None and found.value.weekday() != found.weekday:
            printed = WEEKDAYS[found.weekday].capitalize()
            right = WEEKDAYS[found.value.weekday()].capitalize()
            _inconsistent(draft, line, f"{in_words(found.value)} is a {right}, and the document says {printed}.")
    if closes is None or not _DEADLINE.search(text) or find_date_ranges(text):
        return
    for clause in _CLAUSE_END.split(text):
        dates = {found.value for found in find_dates(clause)}
        other_day = speaks_of_first_look(clause) or _LATER_STEP.search(clause)
        if len(dates) == 1 and closes not in dates and _DEADLINE.search(clause) and not other_day:
            message = f"The text names {in_words(dates.pop())} as the deadline, and the label says {in_words(closes)}."
            _inconsistent(draft, line, message)


def _inconsistent(draft: Draft, line: Line, message: str) -> None:
    draft.notes.warn("inconsistent_dates", message, line.number, None)


# When a job was posted and when applications close, where no label says it.


def _find_days(draft: Draft, lines: Iterable[Line], state: str | None) -> None:
    """Take the deadline that the text states, or that there is none, and the day of posting, where no label gave them;
    report where it says that there is none and names one."""
    zone = STATE_ZONES.get(state or "")
    for line in lines:
        lowered = line.text.casefold()
        told = "filled" in lowered or "until" in lowered or "till " in lowered or "continuous" in lowered
        if told and is_until_filled(line.text[:5_000]):
            take_until_filled(draft, line.number)
        elif "closes_at" not in draft.values and not draft.values.get("open_until_filled"):
            value, zone_inferred = find_deadline(line.text[:5_000], zone)
            if value is None and (first := find_first_day(line.text)):
                draft.suggest("date_posted", first, line.number)
                value, zone_inferred = max(find_window_ends(line.text, zone), default=(None, False))
            if value is None:
                value, zone_inferred = find_end_of_windows(line.text, zone)
            draft.suggest("closes_at", value, line.number, "inferred" if zone_inferred else "stated")
        may_tell_time = line.number in draft.figures or "noon" in lowered
        if "date_posted" not in draft.values and line.number in draft.figures:
            _take_posted(draft, line)
        if may_tell_time:
            _take_extension(draft, line, zone)
        if may_tell_time and (day := draft.values.get("closes_at")):
            _complete_closing(draft, find_closing_time(line.text, day, zone), line.number)
    if (day := draft.values.get("closes_at")) and draft.closing_time and len(day) == len("2026-01-31"):
        text, number = draft.closing_time
        _complete_closing(draft, with_time(day, text, zone), number)


# "This recruitment was posted on August 24, 2026."
_POSTED = re.compile(
    r"\b(?:recruitment|job|position|announcement|posting|vacancy|bulletin) (?:was|is) (?:first |originally )?"
    r"(?:posted|published|issued)(?: on)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? ",
    re.IGNORECASE,
)
_LONGEST_DAY = 30


def _take_posted(draft: Draft, line: Line) -> None:
    """Take the day on which a sentence says that the job was posted."""
    told = _POSTED.search(line.text[:5_000]) if "ed " in line.text else None
    days = find_dates(line.text[told.end() : told.end() + _LONGEST_DAY]) if told else ()
    if days and days[0].start == 0:
        draft.suggest("date_posted", days[0].value.isoformat(), line.number)


# "The deadline was extended; apply by May 31, 2026."
_EXTENDED = re.compile(
    r"\b(?:deadline|closing date|close date|application period|posting|recruitment)\b[^.;]{0,40}\bextended\b"
    r"[^.]{0,40}?(?:\b(?:to|until|through|thru|by|on)|:)\s+",
    re.IGNORECASE,
)


def _take_extension(draft: Draft, line: Line, zone: str | None) -> None:
    """Take the later day to which a sentence says that the deadline was moved."""
    found = _EXTENDED.search(line.text[:5_000]) if "xtended" in line.text else None
    if found is None:
        return
    value, zone_inferred, _ = read_deadline(line.text[found.end() : found.end() + 80], zone)
    if value and value[:10] > draft.values.get("closes_at", value):
        draft.values["closes_at"] = value
        draft.notes.cite("closes_at", line.number, status="inferred" if zone_inferred else "stated")


def _complete_closing(draft: Draft, completed: tuple[str, bool] | None, line: int) -> None:
    """Take the deadline with its time, which another line than that of its date prints."""
    if completed:
        draft.values["closes_at"], zone_inferred = completed
        draft.notes.cite("closes_at", line, status="inferred" if zone_inferred else "stated")
