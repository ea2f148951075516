"""The days that sentences state where no label does: until when to apply, and when a piece of news was published."""

import re
from datetime import date, timedelta
from itertools import islice

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.days.clocks import STATE_ZONES
from postings.ingest.fields.days.date_ranges import find_first_day, find_window_ends, from_deadline, with_year
from postings.ingest.fields.days.dates import MONTH_NAMES, WEEKDAYS, find_dates
from postings.ingest.fields.days.deadlines import read_deadline, speaks_of_first_look

_HEAD_LINES, _LONGEST = 80, 3_000
# No sentence ends behind an initial or in an address: "400 S. Harrison St., Elm Bay".
SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bSt\.)(?<!\bDr\.)(?<!\bAve\.)(?<!\bRd\.)(?<!\bBlvd\.)(?<![ap]\.m\.)\s+"
    r"(?!Max|Top\b|High)(?=[A-Z(])|(?<=[a-z]{4}\.)\s+(?=\d)"
)
_DEADLINE = re.compile(
    r"\bdeadline\b|\bappl(?:y|ications?)\b(?:[^.]|\.(?=\S)){0,160}\b(?:by|before|until|through|no later than|due)\b|"
    r"\b(?:[Ss]end(?:ing)?|[Ss]ubmit(?:ting)?|e?-?[Mm]ail|[Dd]eliver|[Ff]orward|[Ww]rite to|[Rr]eturn"
    r"|[Rr]eply|[Rr]espond|[Hh]and in|[Tt]urn in|[Dd]rop off)\b"
    r".{0,300}\b(?:by|before|no later than)\b|"
    r"\b(?:closes|close|closing)\b[^.]{0,30}\b(?:on|at|date|:)|(?:^|posting |position |search )closes [a-z]* ?\d|"
    r"\b(?:accepted|received|considered) (?:until|through|by)\b|"
    r"\bmust be (?:returned|submitted|received|postmarked)\b[^.]{0,120}\bby\b|"
    r"\b(?:must be received|received by|submitted by|due by)\b|"
    r"\b(?:positions?|jobs?|posting|recruitment|vacancy) (?:is |are |will (?:be |remain )?)?"
    r"open(?: and \w+)? (?:until|through)\b|"
    r"\bapplications?\b.{0,200}\b(?:is|are) due\b|"
    r"\b(?:final|last) (?:date|day) (?:to|for) (?:submit|apply|fil|accept)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"Posted:?(?: on)? (?P<date>[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{4})\.?")
_NO_DEADLINE = re.compile(
    r"\b(?:first|initial) (?:review|consideration)|\breview of applications|\binterviews?\b|"
    r"\bstart(?:s|ing)? (?:date|read|review|consider|screen|look)|\bbegin(?:s|ning)?\b|"
    r"\brenew(?:ed|able|al)\b|\bdays (?:from|after|of)\b"
    rf"|\bany ?time after (?:(?:{'|'.join(WEEKDAYS)}),? )?(?:(?:{MONTH_NAMES})\b|\d)",
    re.IGNORECASE,
)
# "The online application period begins May 4, 2026, and ends May 8, 2026."
_PERIOD_TOLD = re.compile(
    r"\b(?:application|filing) (?:period|window)\b[^.]{0,30}\b(?:begin|open|start|run)(?:s|ning)?\b[^.]{0,80}\d",
    re.IGNORECASE,
)
_GOES_ON_UNTIL = re.compile(
    r"\b(?:review|screening|consideration)\b[^.]{0,120}\bcontinue "
    rf"(?P<until>(?:until|through) (?=(?:{MONTH_NAMES})\b|\d))",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:by|before|until|through|later than|due|deadline to|extended to)(?: on)?"
    rf"[\s,]*(?:(?:{'|'.join(WEEKDAYS)}),? )?$",
    re.IGNORECASE,
)


def take_day_of_news(draft: Draft) -> None:
    """Take the day on which a piece of news or a blog was published, which its first lines print."""
    above = ""
    for line in islice((line for line in draft.lines[:_HEAD_LINES] if line.text), _FIRST_LINES):
        dated = _PUBLISHED.match(line.text[:80]) if line.number not in draft.taken else None
        if dated and not _NAMES_DAY.search(above) and (days := find_dates(line.text[: dated.end()])):
            draft.suggest("date_posted", days[0].value.isoformat(), line.number)
        above = line.text[-100:]


_FIRST_LINES = 6
_WRITTEN = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}"
# "Friday, March 11, 2016" alone, "date 2018-03-26 The trustees ...", "ELM BAY, IL-(December 30, 2020) -"
_PUBLISHED = re.compile(
    rf"(?:{'|'.join(day.capitalize() for day in WEEKDAYS)}),? {_WRITTEN}(?:$| ?\|)"
    r"|date \d{4}-\d\d-\d\d(?:$| )"
    rf"|[A-Z][A-Z .'’-]+(?:, [A-Z][\w.]+)? ?[-–—]? ?\({_WRITTEN}\) ?[-–—]"
)


# "Date: Jun 16, 2026" below the title, or the day alone
_DATE_BARE = re.compile(r"(?:Date: +)?(?P<day>[A-Z0-9]\S*[ /-].{3,30})")
_OF_ANOTHER = re.compile(
    r":$|\b(?:deadline|clos\w+|due|by|until|start\w*|begin\w*|tests?|exam\w*|interviews?)\b", re.IGNORECASE
)
_LONGEST_POSTED = timedelta(days=90)


def take_day_before_deadline(draft: Draft) -> None:
    """Take as the day of posting the one that stands in the head alone, or behind "Date" and nothing else, where the
    deadline follows soon; without one it may be the day of a form."""
    closes = str(draft.values.get("closes_at", ""))
    above = ""
    for line in islice((line for line in draft.lines[:_HEAD_LINES] if line.text), _FIRST_LINES if closes else 0):
        bare = _DATE_BARE.fullmatch(line.text) if not _OF_ANOTHER.search(above) else None
        days = find_dates(bare["day"]) if bare else ()
        is_whole = bare and len(days) == 1 and days[0].start == 0 and days[0].end == len(bare["day"])
        if is_whole and timedelta() <= date.fromisoformat(closes[:_ISO_DAY]) - days[0].value <= _LONGEST_POSTED:
            draft.suggest("date_posted", days[0].value.isoformat(), line.number, "inferred")
            draft.taken.add(line.number)
        above = line.text[-100:]


_ISO_DAY = len("2026-03-04")
# "Application deadline", above a day, says what day it is.
_NAMES_DAY = re.compile(
    r"\b(?:deadline|clos\w+|due|by|until|open\w*|tests?|exam\w*|interviews?|dates?)\b|:$", re.IGNORECASE
)


def take_day_posted(draft: Draft, sentence: str, number: int) -> None:
    """Take the day of "Posted on March 1, 2027."."""
    if (posted := _POSTED.fullmatch(sentence)) and (days := find_dates(posted["date"])):
        draft.suggest("date_posted", days[0].value.isoformat(), number)


def take_deadline(draft: Draft, sentence: str, number: int, state: str | None) -> None:
    """Take the deadline that a sentence states. `state`: the two letters of the state whose clock counts."""
    if goes_on := _GOES_ON_UNTIL.search(sentence):
        # "Review begins at once and will continue until May 4, 2026."
        sentence = f"Applications accepted {sentence[goes_on.start('until') :]}"
    is_period = _PERIOD_TOLD.search(sentence) and find_window_ends(sentence, None)
    if not is_period and (not _DEADLINE.search(sentence) or _NO_DEADLINE.search(sentence)):
        return
    dates = find_dates(sentence[:500])
    if not dates and (posted := draft.values.get("date_posted")):
        sentence = with_year(sentence[:500], date.fromisoformat(posted))
        dates = find_dates(sentence)
    if not dates:
        return
    if speaks_of_first_look(sentence):
        return
    zone = STATE_ZONES.get(state or "")
    ends = find_window_ends(sentence, zone)
    if len(dates) > 1 and not ends and from_deadline(sentence) == sentence:
        # Which of several days is the last is told by the words right before it, if at all.
        sentence = next((sentence[day.start :] for day in dates if _UNTIL.search(sentence[: day.start])), "")
    if len(ends) == 1:
        draft.suggest("date_posted", find_first_day(sentence), number)
    value, zone_inferred = max(ends) if ends else read_deadline(from_deadline(sentence), zone)[:2]
    draft.suggest("closes_at", value, number, "inferred" if zone_inferred else "stated")


def take_deadline_behind_facts(draft: Draft, state: str | None) -> None:
    """Take the deadline from a sentence that stands behind a fact on its line: "Salary: $61,984. Apply by May 4."."""
    for line in draft.lines if "closes_at" not in draft.values else ():
        if line.number in draft.taken and ". " in line.text[:_LONGEST]:
            for sentence in SENTENCE_END.split(line.text[:_LONGEST])[1:]:
                take_deadline(draft, sentence, line.number, state)
