"""Labelled dates: when a job was posted, and when applications close."""

import re
from datetime import date

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields import Problem
from postings.ingest.fields.days.clocks import STATE_ZONES
from postings.ingest.fields.days.date_ranges import find_date_ranges, find_window_ends, with_year
from postings.ingest.fields.days.dates import WEEKDAYS, find_dates, has_unreadable_date, in_words, read_date
from postings.ingest.fields.days.deadlines import (
    find_closing_time,
    is_continuous,
    is_time_alone,
    is_until_filled,
    read_deadline,
)
from postings.ingest.layout import Labelled

# What is longer and holds no date is a sentence of its own below a heading.
_LONGEST_VALUE, _LONGEST_PERIOD = 60, 120
_MOST_WINDOWS = 24
# Pages of job boards print how long ago a job was posted; nobody knows from when on they count.
_TOLD_BY_AGE = re.compile(
    r"(?:posted )?(?:on )?(?:(?:over |about )?\d+\+? \w+ ago|today|yesterday|just now)\.?", re.IGNORECASE
)
# "2026-08-17T23:52:40Z" is the moment at which a board copied the job; what the employer prints goes before it.
_OF_BOARD = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
# "14 days ago. Closing on: Mar 9, 2026", "2/3/26. Closes 2/17/26."
_CLOSES_BEHIND = re.compile(
    r"(?:[.;,|] ?|(?<=\d) (?=clos(?:es|ed) on ))"
    r"(?:clos(?:es|ed|ing)(?: date| on)?|deadline|apply by|expires(?: on)?):? ",
    re.IGNORECASE,
)
_YES = re.compile(r"(?:yes|true|x|☒|✓|\[x\])\b|[☒✓]", re.IGNORECASE)
# "March 20, 2026 at 4 p.m. or until filled": who wants to be sure applies by that day.
_DAY_OR_FILLED = re.compile(
    r"\d\d(?:,? (?:at |by )?(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|noon|midnight)(?: \(?[A-Z]{2,3}T\)?)?)?\W{1,3}"
    r"(?:or|and/or) (?:open )?(?:until|when|till) (?:the position is )?filled",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"(?:to|through|until|end)\b", re.IGNORECASE)
_TO_WITHIN, _TIME_WITHIN = 4, 48
# The day on which an employer begins to read is no deadline: "First review February 15, 2022."
_FIRST_REVIEW = re.compile(r"(?:first|initial)(?: application)? (?:reviews?|screening|consideration)\b", re.IGNORECASE)
# "Applications received by May 4 will receive first consideration", "reviewed beginning the week of June 23"
_READ_FROM = re.compile(
    r"\breviewed (?:beginning|starting)\b|\b(?:receive|given) (?:first|full|priority) (?:consideration|review)\b",
    re.IGNORECASE,
)
# "This announcement may close at any time after 5 PM on May 4, 2026."
_MAY_CLOSE_FROM = re.compile(r"\bmay close (?:at )?any ?time\b[^.]{0,40}\b(?:after|not|no)\b", re.IGNORECASE)
_LONGEST_REVIEW = 200
_LIKE_A_DATE = re.compile(
    r"\d\s?[/.-]\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


def _date_posted(draft: Draft, entry: Labelled, state: str | None) -> bool:
    printed = entry.value
    if behind := _CLOSES_BEHIND.search(printed[:_LONGEST_PERIOD]):
        printed = printed[: behind.start()].rstrip(" .;,|")
        end, zone_inferred, _ = read_deadline(entry.value[behind.end() :], STATE_ZONES.get(state or ""))
        if end:
            draft.suggest("closes_at", end, entry.value_line, "inferred" if zone_inferred else "stated")
    if _TOLD_BY_AGE.fullmatch(printed):
        return True
    value, problem = read_date(printed)
    if value and _OF_BOARD.search(printed):
        draft.possible.setdefault("date_posted", (value, entry.value_line))
        return True
    if problem and (len(entry.value) < 60 or has_unreadable_date(entry.value)):
        draft.warn(problem, entry.value_line, "date_posted")
    draft.set("date_posted", value, entry.value_line)
    # "Opening Date: May 4, 2026 “OPEN UNTIL FILLED”"
    if value and is_until_filled(entry.value[:_LONGEST_PERIOD]):
        take_until_filled(draft, entry.value_line)
    # "Job Posting: Apr 2, 2026 - Apr 16, 2026"
    for period in find_date_ranges(entry.value[:_LONGEST_VALUE]) if entry.value[:1].isalnum() else ():
        draft.suggest("closes_at", period.last.isoformat(), entry.value_line)
    # "Open: 2/1/2024 - Close: 2/29/2024"
    for end, zone_inferred in find_window_ends(entry.value[:_LONGEST_PERIOD], STATE_ZONES.get(state or "")):
        draft.suggest("closes_at", end, entry.value_line, "inferred" if zone_inferred else "stated")
    return value is not None or problem is not None


# "March 3, 2026 (Continuous if no date is shown)"
_IF_NO_DATE = re.compile(r"(?<=\d) \(continuous if [^()]{1,40}\)$", re.IGNORECASE)


def _stays_open(value: str) -> bool:
    """Whether a deadline's value says that there is none, and names no day or only that of a first review."""
    return is_continuous(value) and not _DAY_OR_FILLED.search(value)


def _is_of_review(value: str) -> bool:
    """Whether a value's only days are those on which an employer begins to take or read applications, or from which on
    it may stop."""
    reviewed = _FIRST_REVIEW.search(value)
    if (reviewed and not find_dates(value[: reviewed.start()])) or _MAY_CLOSE_FROM.search(value):
        return True
    days = find_dates(value)
    if days and all(_BEGINS_ON.search(value[: day.start]) for day in days):
        return True
    return _READ_FROM.search(value) is not None and len(days) == 1


# "Applications will be accepted beginning Friday, May 4. The job is subject to close any time after Thursday, May 10."
_BEGINS_ON = re.compile(
    r"\b(?:beginning|starting|(?:begin|open|start)s?|any ?time after)(?: on)?"
    rf"[\s,]*(?:(?:{'|'.join(WEEKDAYS)}),? )?$",
    re.IGNORECASE,
)


def _closes_at(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if _stays_open(_IF_NO_DATE.sub("", entry.value[:500])):
        take_until_filled(draft, entry.value_line)
        return True
    if _is_of_review(entry.value[:_LONGEST_REVIEW]):
        return False
    zone = STATE_ZONES.get(state or "")
    if _take_windows(draft, entry, zone):
        return True
    value, zone_inferred, problem = _read_deadline(draft, entry.value, zone)
    if value is None and is_time_alone(entry.value):
        draft.closing_time = draft.closing_time or (entry.value, entry.value_line)
        return True
    if value and (completed := find_closing_time(entry.value, value, zone)):
        value, zone_inferred = completed
    if (
        problem
        and not has_unreadable_date(entry.value)
        and (len(entry.value) >= _LONGEST_VALUE or not _LIKE_A_DATE.search(entry.value))
    ):
        return False
    if problem:
        draft.warn(problem, entry.value_line, "closes_at")
    known = draft.values.get("closes_at")
    if known and value and value.startswith(known) and len(value) > len(known):
        del draft.values["closes_at"]
    if not (known and value and known.startswith(value)):
        draft.set("closes_at", value, entry.value_line, status="inferred" if zone_inferred else "stated")
    return value is not None or problem is not None


def _read_deadline(draft: Draft, value: str, zone: str | None) -> tuple[str | None, bool, Problem | None]:
    """The deadline of a value; of a day without a year the first one after the job was posted."""
    found, posted = read_deadline(value, zone), draft.values.get("date_posted")
    if found[0] is not None or posted is None:
        return found
    return read_deadline(with_year(value[:_LONGEST_PERIOD], date.fromisoformat(posted)), zone)


def _take_windows(draft: Draft, entry: Labelled, zone: str | None) -> bool:
    """Take the end of the last period in which applications are taken, beside the label or on the lines below."""
    ends = [(*end, entry.value_line) for end in find_window_ends(entry.value, zone)]
    if not ends and find_dates(entry.value):
        return False
    for line in () if ends else draft.lines[entry.value_line : entry.value_line + _MOST_WINDOWS]:
        found = [(*end, line.number) for end in find_window_ends(line.text, zone)]
        ends += found
        if line.text and not found:
            break
    if not ends:
        return False
    value, zone_inferred, number = max(ends)
    draft.set("closes_at", value, number, status="inferred" if zone_inferred else "stated")
    if len(ends) > 1:
        last = in_words(value)
        message = f"Applications are taken in several periods; the last one, which ends on {last}, was kept."
        draft.notes.warn("several_filing_periods", message, number, "closes_at")
    return True


def take_until_filled(draft: Draft, line: int) -> None:
    """Take that there is no deadline, or report that the document also names one; one before the job was posted is that
    of another page."""
    known, posted = draft.values.get("closes_at"), draft.values.get("date_posted")
    if known and posted and known < posted:
        del draft.values["closes_at"], draft.notes.evidence["closes_at"]
    if "closes_at" not in draft.values:
        draft.set("open_until_filled", True, line)
    elif not draft.values.get("open_until_filled"):
        deadline = in_words(draft.values["closes_at"])
        message = f"The text says that the job stays open until filled, and names {deadline} as the deadline."
        draft.notes.warn("inconsistent_dates", message, line, "closes_at")


def _posting_period(draft: Draft, entry: Labelled, state: str | None) -> bool:
    ends = find_window_ends(entry.value, STATE_ZONES.get(state or ""))
    ranges = find_date_ranges(entry.value[:500])
    # The ranges know days without a year; "4-May-2026 - 15-May-2026" only windows do.
    if len(ends) == 1 and ("T" in ends[0][0] or not ranges):
        value, zone_inferred = ends[0]
        draft.suggest("date_posted", find_dates(entry.value)[0].value.isoformat(), entry.value_line)
        draft.suggest("closes_at", value, entry.value_line, "inferred" if zone_inferred else "stated")
        return True
    if not ranges:
        return _period_on_two_lines(draft, entry)
    period = ranges[0]
    draft.suggest("date_posted", period.first.isoformat(), entry.value_line)
    # The last day may stand there without its month or year: "July 20 - 31, 2026 (5:00 pm MT)".
    last = f"{period.last.isoformat()}{entry.value[period.end : period.end + _TIME_WITHIN]}"
    closes, zone_inferred, _ = read_deadline(last, STATE_ZONES.get(state or ""))
    draft.suggest(
        "closes_at", closes or period.last.isoformat(), entry.value_line, "inferred" if zone_inferred else "stated"
    )
    return True


def _period_on_two_lines(draft: Draft, entry: Labelled) -> bool:
    """Take a period whose last day stands below its first: "From: May 5, 2021", "To: May 11, 2021"."""
    first = find_dates(entry.value[:500])
    for line in draft.lines[entry.value_line : entry.value_line + _TO_WITHIN]:
        last = find_dates(line.text[:100]) if _LAST_DAY.match(line.text) else []
        if first and last:
            draft.suggest("date_posted", first[0].value.isoformat(), entry.value_line)
            draft.suggest("closes_at", last[0].value.isoformat(), line.number)
            return True
    return False


def _until_filled(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if _YES.match(entry.value):
        take_until_filled(draft, entry.value_line)
    return len(entry.value) < _LONGEST_VALUE


READERS = {
    "until_filled": _until_filled,
    "date_posted": _date_posted,
    "closes_at": _closes_at,
    "posting_period": _posting_period,
}
