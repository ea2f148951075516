"""The duties of a form: what each row of their table says, its title and its tasks apart."""

import re
from collections.abc import Sequence

from postings.ingest.fields.remarks import warn_of_remarks
from postings.ingest.fields.shares import Share, highest, in_words, why_no_whole
from postings.ingest.layout import Line, Notes
from postings.ingest.parsers.position_description.duty_rows import Row, read_rows
from postings.ingest.record import DutyText

# A first line of so many words, or of several sentences, that ends in a full stop is a task; another titles those under
# it.
_WORDS_OF_SENTENCE = 6


def read_duties(lines: Sequence[Line], notes: Notes) -> tuple[DutyText, ...]:
    """The duties in the lines of the form's duties section, each cited; shares that cannot be right are warned of."""
    rows = read_rows(lines)
    duties = []
    _part_names(rows)
    for index, row in enumerate(rows):
        key = f"duties.{index}"
        notes.cite(key, row.first_line, row.last_line)
        share = row.share if row.share is None or highest(row.share) <= 100 else None
        if share != row.share:
            message = f"A duty takes {in_words(row.share)} of the time; no share above 100% was stored."
            notes.warn("implausible_percent", message, row.first_line, key)
        duties.append(_duty(row, share))
        warn_of_remarks(notes, key, row.first_line, row.paragraphs)
    if why := why_no_whole([row.share for row in rows]):
        notes.warn("duties_do_not_total_100", why, rows[0].first_line, "duties")
    return tuple(duties)


# "Supervision: Hires and trains four rangers."
_NAMED = re.compile(
    r"(?P<name>[A-Z][\w&/,’' -]{2,50}): (?=[A-Z])|(?P<few>[A-Z][\w&/’'-]+(?: [\w&/’'-]+){0,3})(?:: | [–—] )(?=[a-z])"
)
# "Forecasting. Builds models of turnover.": what the first words name is no deed.
_NOUN = r"(?:ing|ion|ment|ance|ence|ity|ship|sis|ogy|ics|als)"
_NAMED_BEFORE_STOP = re.compile(
    rf"(?P<name>[A-Z][a-z]+{_NOUN}|(?:[A-Z][\w&/’'-]+ (?:and |& )?){{1,3}}[A-Z][\w&/’'-]+"
    rf"|[A-Z][\w-]+(?: [\w&/-]+){{0,2}} [a-z]+{_NOUN})\. (?=[A-Z])"
)
_FEWEST_NAMED = 2


def _part_names(rows: Sequence[Row]) -> None:
    """Set the name before a colon or full stop apart from what is done, in tables where several duties of one paragraph
    have one."""
    for pattern in (_NAMED, _NAMED_BEFORE_STOP):
        named = [
            (row, found) for row in rows if len(row.paragraphs) == 1 and (found := pattern.match(row.paragraphs[0]))
        ]
        for row, found in named if len(named) >= _FEWEST_NAMED else ():
            row.paragraphs = [next(filter(None, found.groups())), row.paragraphs[0][found.end() :]]


# A line that was broken at the column's edge is at least so long.
_LEAST_BROKEN = 40


def _unbroken(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs, a task that one line breaks off without a full stop and the next ends as one, where all other
    tasks end in one."""
    tasks: list[str] = []
    for index, text in enumerate(paragraphs):
        is_broken = index > 1 and len(tasks[-1]) >= _LEAST_BROKEN and tasks[-1][-1].isalnum() and text[-1] == "."
        if is_broken and all(other[-1] in ".!?" for other in (*tasks[1:-1], *paragraphs[index:])):
            tasks[-1] = f"{tasks[-1]} {text}"
        else:
            tasks.append(text)
    return tasks


def _is_task(first: str) -> bool:
    return first.endswith(".") and (len(first.split()) >= _WORDS_OF_SENTENCE or ". " in first)


# "STAFF: Hires and evaluates ..."
_TITLE_IN_CAPITALS = re.compile(r"(?P<title>[A-Z][A-Z &/,'’-]{3,59}): (?=\S)")


def _duty(row: Row, share: Share | None) -> DutyText:
    title, tasks = None, _unbroken(row.paragraphs)
    if len(tasks) > 1 and not _is_task(tasks[0]):
        title, tasks = tasks[0].rstrip(" :"), tasks[1:]
    elif tasks and (named := _TITLE_IN_CAPITALS.match(tasks[0])):
        title, tasks = named["title"], [tasks[0][named.end() :], *tasks[1:]]
    return DutyText(share, row.change, row.essential, title, tuple(tasks))
