"""When applications close, as labels and sentences say: by a day and an hour, until filled, continuously."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from postings.ingest.fields import Problem
from postings.ingest.fields.days.clocks import TIME, time_in, zone_named, zone_of
from postings.ingest.fields.days.dates import DATE_LIKE, WEEKDAYS, PrintedDate, find_dates, read_date
from postings.ingest.layout.patterns import beginning_with

_UNTIL_FILLED = re.compile(
    r"\b(?:until|till|untill) (?:(?:the |all |both |these |all of the ){0,2}(?:positions?|vacanc(?:y|ies)"
    r"|openings?) (?:is |are |have been |has been )?|it is )?filled\b(?! if\b)(?!\W{1,3}no\b(?! (?-i:[a-z])))"
    r"|\b(?:until|till) (?:an? |the )?(?:suitable|qualified|right|successful|best)(?: \w+)? (?:candidates?|applicants?"
    r"|persons?|individuals?) (?:is |are |has been |have been )?(?:found|selected|hired|identified|chosen)\b"
    r"|\b(?:until|till) (?:the )?needs? of the (?:[\w-]+ ){1,3}(?:is|are|has been|have been) (?:met|satisfied)\b"
    r"|\b(?:until|till) an? (?:sufficient|adequate) (?:number|pool) of [\w ]{3,40} (?:is|are|has been|have been)\b"
    r"|\b(?:until|till) we (?:find|hire|have (?:found|hired))\b"
    r"|\bopen(?:[- ]| and )continuous(?:ly)?\b"
    r"|\b(?:open|accepted|received|taken|filed) (?:\w+ ){0,4}on a continuous basis\b"
    r"|\bcontinuous (?:posting|recruitment|filing|announcement)\b",
    re.IGNORECASE,
)
_CONTINUOUS = re.compile(
    r"^(?:open[ -/]*)?(?:continuous(?:ly)?|ongoing|open|(?:when |once )?(?:the position is )?filled)\b", re.IGNORECASE
)
_DEADLINE_STATED = re.compile(
    beginning_with(
        "abcdefjnprstvw",
        r"\b(?:(?:application|filing|posting|closing|recruitment) (?:deadline|date)(?: is| of)?"
        r"|deadline(?: (?:to apply )?is|(?=: ))"
        r"|apply (?:[\w’']+ ){0,5}?by|^by(?= (?:\d{1,2}(?::\d\d)? ?[ap]\.?m|noon|midnight))|no later than|due by"
        r"|end date(?=: [^()]{6,30} \(\d+\+? \w+ left to apply\))"
        r"|(?:applications?|(?:this |the |job )?(?:posting|recruitment|position|role|vacancy|job|search|announcement))"
        r" (?:\w+ ){0,4}?"
        r"(?:(?:accepted|received|submitted|due)(?: \w+)?(?: (?:at|via|on) [\w-]+(?:[./][\w-]+){1,6})?"
        r" (?:until|through|thru|by|on)|open(?: \w+){0,2} (?:until|through|thru)"
        r"|closes?(?: on)?)|will close(?: on)?|applications? or until(?= [^.;]{6,30},? whichever)"
        r"|applicants or until(?= [^.;]{6,30},? whichever))[:,]? ",
    ),
    re.IGNORECASE,
)
_FIRST_LOOK = re.compile(
    r"\b(?:priority|first|full|fullest|initial|best|early)[ -](?:consideration|review|screening|round|cut)"
    r"|\b(?:ensure|guarantee|assured?|given)\b[^.]{0,30}\bconsider(?:ation|ed)\b|\b(?:given|receive|have) priority\b"
    r"|\bpriority (?:application )?(?:deadline|date)"
    r"|\b(?:preference|priority) (?:will be |is )?given to (?:applica|candidates|those|materials)"
    r"|\b(?:considered|reviewed|read|screened) first\b"
    r"|\breview of applications|\bapplications? reviews?\b"
    # "may close at any time, but not sooner than May 4"
    r"|\bmay close (?:at )?any ?time\b|\b(?:not|no) (?:sooner|earlier) than\b",
    re.IGNORECASE,
)
# "Those who are chosen begin their employment no later than May 4, 2026."
_OF_WORK = re.compile(
    r"\b(?:begin|start|commence)(?:s|ning|ing)? (?:(?:their|your|the) )?(?:employment|work|duties|training|service)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
# How far from what states a deadline the words may stand that tell of a first look.
_NEAR = 90
_BEFORE_DATE = re.compile(
    r"[\s,:]*(?:on |by )?(?:[\d:]{1,5} ?[ap]\.?m\.?,? (?:\w+ )?(?:on )?|midnight (?:on )?|noon (?:on )?)?"
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:clos(?:e|es|ed|ing)|deadline|due|(?:accepted|received|submitted) (?:until|through|by|before|no later)"
    r"|no later than|(?:apply|submit|send|upload|complete) (?:[\w’']+ ){0,6}?(?:by|before))\b",
    re.IGNORECASE,
)
# "Finish the questionnaire by 11:59 PM on May 4, 2026", the day of the deadline
_BY = re.compile(r"\b(?:by|before|until|till|no later than) $", re.IGNORECASE)
_OTHER_HOURS = re.compile(
    r"\b(?:office|business|lobby|phones?|interview\w*|orientation|test|exam(?:s|inations?)?|shift|meetings?|session)\b",
    re.IGNORECASE,
)
# What every time of day has but those by 24 hours, which say nothing of when applications close.
_HALF_OF_DAY = re.compile(r"[0-9] ?[ap]\.?m\b", re.IGNORECASE)
# The full stops of "p.m. Pacific" end no sentence.
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<![ap]\.m\.)\s+(?=[A-Z(])")
_ISO_DAY = len("2026-03-04")
_LONGEST = 5_000
# How far after a date its time and zone may stand.
_TIME_WINDOW = 48
_AT_TIME = re.compile(
    rf"(?:[\s,;:.()@*|/–—-]|\b(?:at|by|before|until|till|on|of|to|or|and|the|no|later|than|not|time|local|close|end"
    rf"|day|business|closing|deadline|midnight"
    rf"|pacific|mountain|central|eastern|standard|daylight|[pmce][sd]?t|{'|'.join(WEEKDAYS)}|(?:mon|tues?|wed"
    rf"|thu(?:rs?)?|fri|sat|sun))\b)*",
    re.IGNORECASE,
)
# "March 24, 2025 (extended to April 7, 2025)"
_EXTENDED = re.compile(r"\bextended (?:to|until|through)\b", re.IGNORECASE)
# "5/4/2026 5/18/2026 (extended)"
_EXTENDED_BEHIND = re.compile(r"\((?:now |date )?extended\)\s*$", re.IGNORECASE)


def read_deadline(text: str, zone: str | None) -> tuple[str | None, bool, Problem | None]:
    """A deadline's value: (ISO 8601 date, or datetime with offset where a time is printed; whether the zone was
    inferred; what is wrong). `zone` is the IANA zone that counts where the text names none."""
    if (extended := _EXTENDED.search(text[:500])) and find_dates(text[extended.end() : 500]):
        text = text[extended.end() :]
    elif _EXTENDED_BEHIND.search(text[:500]) and len(dates := find_dates(text[:500])) > 1:
        text = text[dates[-1].start :]
    value, problem = read_date(text)
    if value is None:
        return None, False, problem
    printed = find_dates(text[:500])[0]
    at = _time_beside(text, printed)
    if at is None:
        return value, False, None
    named = zone_named(text[:500], printed.end)
    if named is None and zone is None:
        return value, False, None
    moment = datetime.combine(printed.value, at, ZoneInfo(zone_of(named, zone) or ""))
    return moment.isoformat(), named is None, None


def _time_beside(text: str, printed: PrintedDate) -> time | None:
    """The time of day that stands behind or before a date with nothing of its own between."""
    behind, before = (
        text[printed.end : printed.end + _TIME_WINDOW],
        text[max(0, printed.start - _TIME_WINDOW) : printed.start],
    )
    first = TIME.search(behind)
    if first and _AT_TIME.fullmatch(behind[: first.start()]):
        return time_in(first.group())
    *_, last = [None, *TIME.finditer(before)]
    return time_in(last.group()) if last and _AT_TIME.fullmatch(before[last.end() :]) else None


def speaks_of_first_look(text: str) -> bool:
    """Whether a text is about who is considered first: later applications are taken too."""
    return bool(_FIRST_LOOK.search(text))


def find_deadline(text: str, zone: str | None) -> tuple[str | None, bool]:
    """(the deadline that a sentence states, whether its zone was inferred): "Apply by April 20, 2026 at 5 PM"."""
    match = _DEADLINE_STATED.search(text)
    if match and _OF_WORK.search(text, max(0, match.start() - _NEAR), match.end()):
        return None, False
    if match is None or speaks_of_first_look(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
        return None, False
    window = text[match.end() : match.end() + 120]
    dates = find_dates(window)
    if not dates or not _BEFORE_DATE.fullmatch(window[: dates[0].start]):
        return None, False
    value, inferred, _ = read_deadline(window, zone)
    return value, inferred


def is_time_alone(text: str) -> bool:
    """Whether a label's value is a time of day and no date: "5:00 PM Pacific"."""
    return len(text) <= _TIME_WINDOW and time_in(text) is not None and not DATE_LIKE.search(text)


def find_closing_time(text: str, day: str, zone: str | None) -> tuple[str, bool] | None:
    """(the deadline with its time, whether the zone was inferred) where a sentence says at what time applications close
    and names no other day than the deadline `day`; None where it does not, or `day` has a time already."""
    if len(day) != _ISO_DAY or not (_HALF_OF_DAY.search(text) or "noon" in text.casefold()):
        return None
    for sentence in _SENTENCE_END.split(text[:_LONGEST]):
        times = list(TIME.finditer(sentence))
        if len(times) != 1:
            continue
        if _OTHER_HOURS.search(sentence):
            if told := _day_and_time_to_apply(sentence, day, zone):
                return told
            continue
        closes = _CLOSES.search(sentence)
        if closes is None and not _BY.search(sentence, 0, times[0].start()):
            continue
        days = {found.value.isoformat() for found in find_dates(sentence)}
        if days == {day} or (not days and (closes or _names_day(sentence, day))):
            return with_time(day, sentence, zone)
    return None


# "Submit it to the office by 5:00 p.m. on May 4, 2026": day and time beside each other are no office's hours.
_TO_APPLY = re.compile(
    r"\b(?:appl(?:y|ications?)|submit\w*|send|return|received?|reach|complete|turn in|deliver)\b[^.;]{0,120}?"
    r"\b(?:by|before|no later than|until|due)(?: on)? (?=\w)",
    re.IGNORECASE,
)


def _day_and_time_to_apply(sentence: str, day: str, zone: str | None) -> tuple[str, bool] | None:
    """(the deadline with its time, whether the zone was inferred) where a sentence says to apply by both, though it
    speaks of an office or a test besides."""
    asked = _TO_APPLY.search(sentence)
    if asked is None:
        return None
    value, inferred, _ = read_deadline(sentence[asked.end() : asked.end() + 60], zone)
    return (value, inferred) if value and "T" in value and value.startswith(day) else None


def _names_day(sentence: str, day: str) -> bool:
    """Whether a sentence names the ISO date `day` without its year: "by 11:59 PM on April 6"."""
    named = date.fromisoformat(day)
    return re.search(rf"\b{named:%B} {named.day}(?:st|nd|rd|th)?\b", sentence, re.IGNORECASE) is not None


def with_time(day: str, text: str, zone: str | None) -> tuple[str, bool] | None:
    """(the ISO date `day` at the time that `text` names, whether the zone was inferred)."""
    at, named = time_in(text), zone_named(text)
    zone_name = zone_of(named, zone)
    if at is None or zone_name is None:
        return None
    return datetime.combine(date.fromisoformat(day), at, ZoneInfo(zone_name)).isoformat(), named is None


def is_until_filled(text: str) -> bool:
    """Whether a sentence says that the recruitment stays open until it is filled, or continuously."""
    return bool(_UNTIL_FILLED.search(text))


def is_continuous(value: str) -> bool:
    """Whether a closing date label's value says that there is none: "Continuous", "Open Until Filled"."""
    return bool(_UNTIL_FILLED.search(value[:500]) or _CONTINUOUS.match(value.strip()[:500]))
