"""Shares of time in the duties of an announcement: "40% - Inspects sites", "Inspects sites; 40%", "Permits (40%)", and
in tables whose columns have names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from postings.ingest.layout import HEADING_LENGTH, Line
from postings.ingest.record import DutyText

Share = int | tuple[int, int]

_ABOUT = r"(?:(?:about|approx(?:imately|\.)?|up to|~) ?)?"
_PERCENT = _ABOUT + r"(?P<low>\d{1,3})(?: ?(?:-|–|to) ?(?P<high>\d{1,3}))? ?(?:%|percent\b)(?: of (?:the |your )?time)?"
_FIRST = re.compile(rf"[(\[]?{_PERCENT}[)\]]?\s*[-–—:.]?\s*", re.IGNORECASE)
_LAST = re.compile(rf"\s*[-–—]?\s*[(\[]{_PERCENT}[)\]](?P<end>[.:]?)[;,]?$", re.IGNORECASE)
# Without brackets a figure at the end is a share only behind a stop or dash: "accuracy of 95%" is none.
_LAST_BARE = re.compile(rf"(?:(?P<end>[.!?])\s+|[;,]\s*|\s*[-–—:]\s+){_PERCENT}[.;:]?$", re.IGNORECASE)
# "Patrol ........ 40%"
_LEADERS = re.compile(r"\s*(?:\.{3,}|…+|(?: \.){3,}|_{3,})\s*$")
_WITHIN = re.compile(rf"[(\[]{_PERCENT}[)\]]", re.IGNORECASE)
# Between the name of a duty and what is done: "Supervision – 50%: Assigns work".
_BEHIND_NAME = re.compile(rf"(?P<name>[A-Z][^.;:%()\d]{{2,80}}?)\s*[-–—:(\[]\s*{_PERCENT}[)\]]?\s*[:.–—-]\s+(?=[A-Z])")
# "Reference and Instruction 20%": a name alone needs no sign between.
_BEHIND_NAME_ALONE = re.compile(
    r"(?!(?:Travel|Effort|Percent|Remote|Telework|Time|Full|Part|Work|Employment|Appointment)\b)"
    r"(?P<name>[A-Z][a-z][\w/’'-]*(?:,? (?:(?:and|of|for|the|&|in|to|with) ){0,2}[A-Z][\w/’'-]*){1,8}"
    r"|(?!(?:TRAVEL|EFFORT|PERCENT|REMOTE|TELEWORK|TIME|FULL|PART|OVERTIME|PERS)\b)[A-Z]{3}[A-Z &/,’'-]{0,60}[A-Z]) ?"
    r"(?P<low>\d{1,3})(?: ?[-–] ?(?P<high>\d{1,3}))? ?%"
)
_AT_END = 60


# Forms print the share and the duty below each other, each with its label.
_SHARE_ROW = re.compile(
    r"(?:general summary(?: of duty \d{1,2})?:? )?(?:percent(?:age)?|%)(?: of (?:the )?(?:total )?(?:time"
    r"|effort))?:? ?(?P<low>\d{1,3})(?: ?- ?(?P<high>\d{1,3}))? ?%?",
    re.IGNORECASE,
)
_DUTY_LABEL = re.compile(
    r"(?:description of |(?:essential|marginal|job|main|major|primary|key) )?(?:functions?|duty|duties"
    r"|responsibilit(?:y|ies))"
    r"(?: ?/ ?(?:duty|duties|function|responsibility))?(?: description| statement)?(?::|(?= [A-Z]))\s*",
    re.IGNORECASE,
)


# What stands between a duty's share and its tasks in a form.
_BETWEEN_ROWS = re.compile(
    r"duty \d{1,2}|(?:individual )?tasks (?:include|related to the duty)\W*|tasks:", re.IGNORECASE
)


def _stands_between_rows(text: str) -> bool:
    """Whether a line of a form only stands between a duty's share and its tasks: "Tasks include:"."""
    return _BETWEEN_ROWS.fullmatch(text[:_AT_END]) is not None


def is_share_row(text: str) -> bool:
    """Whether a row of a form holds nothing but a share of time: "Percent of Time 40"."""
    return _SHARE_ROW.fullmatch(text[:60]) is not None


def joined_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, a row that holds a share alone ("Percent of Time: 40") set before the duty that stands next to it:
    below it where the first row does so, else above."""
    rows = [index for index, line in enumerate(lines) if is_share_row(line.text)]
    has_tasks = any(_stands_between_rows(line.text) for line in lines)
    if len(rows) < 2 and not (has_tasks and rows == [0]):
        return list(lines)
    if has_tasks:
        lines = [line for line in lines if not _stands_between_rows(line.text)]
        rows = [index for index, line in enumerate(lines) if is_share_row(line.text)]
    step = 1 if rows[0] == 0 else -1
    shares = {index + step: lines[index].text for index in rows}
    return [
        _with_row(line, shares[index]) if index in shares else line
        for index, line in enumerate(lines)
        if index not in rows
    ]


def with_lone_shares(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that holds a share in brackets alone ("(30%)") behind the line above it, and one of several
    sentences that each end in their share as one for each."""
    joined: list[Line] = []
    for line in chain.from_iterable(map(_parted_at_shares, lines)):
        if joined and line.bullet is None and _WITHIN.fullmatch(line.text[:_AT_END]):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}", last=line.last_number)
        else:
            joined.append(line)
    return joined


_SENTENCES_WITH_SHARES = re.compile(r"(?<=%\)\.) (?=[A-Z])")


def _parted_at_shares(line: Line) -> list[Line]:
    """The line, one of several sentences that each end in a share as one for each: "Mow lawns (20%). Rake (10%)."."""
    if line.text.count("%).") < 2:
        return [line]
    return [replace(line, text=text) for text in _SENTENCES_WITH_SHARES.split(line.text)]


def share_behind(tasks: Sequence[str]) -> tuple[Share | None, Sequence[str]]:
    """(share of time, the tasks without it) where it is printed in brackets behind the last of several tasks alone."""
    found = [_LAST.search(task, max(0, len(task) - _AT_END)) for task in tasks]
    if not found or found[-1] is None or any(found[:-1]) or (share := _share(found[-1])) is None:
        return None, tasks
    return share, (*tasks[:-1], tasks[-1][: found[-1].start()] + (found[-1]["end"] or ""))


def _with_row(line: Line, row: str) -> Line:
    found = _SHARE_ROW.fullmatch(row)
    if found is None:
        return line
    share = f"{found['low']}-{found['high']}" if found["high"] else found["low"]
    return replace(line, text=f"{share}% - {_DUTY_LABEL.sub('', line.text, count=1)}")


def _may_hold_share(text: str) -> bool:
    return "%" in text or "percent" in text or "PERCENT" in text


def split_share(text: str) -> tuple[Share | None, str]:
    """(share of time, the text without it) where a share stands at either end of `text`."""
    if not _may_hold_share(text):
        return None, text
    start = max(0, len(text) - _AT_END)
    named = _BEHIND_NAME.match(text[:200])
    if named and (share := _share(named)) is not None:
        return share, f"{named['name']}: {text[named.end() :]}"
    if (alone := _BEHIND_NAME_ALONE.fullmatch(text[:200])) and (share := _share(alone)) is not None:
        return share, alone["name"]
    match = _FIRST.match(text) or _LAST.search(text, start) or _LAST_BARE.search(text, start)
    share = _share(match) if match else None
    if match is None or share is None:
        return None, text
    rest = text[match.end() :] if match.start() == 0 else text[: match.start()] + (match["end"] or "")
    rest = _LEADERS.sub("", rest)
    return (share, rest.strip()) if any(map(str.isalpha, rest)) else (None, text)


def _begins_with_share(text: str) -> bool:
    """Whether a line begins with a share of time and goes on with what it is of."""
    match = _FIRST.match(text) if _may_hold_share(text) else None
    return match is not None and _share(match) is not None and match.end() < len(text)


def leads_into_shares(lines: Sequence[Line]) -> bool:
    """Whether a sentence stands over duties that each have their share of time, and has none itself."""
    shares = [split_share(line.text)[0] is not None for line in lines] if lines and "%" in lines[-1].text else []
    return len(shares) > 2 and not shares[0] and all(shares[1:])


def is_share_heading(line: Line) -> bool:
    """Whether a line only names a duty and its share, with the tasks below it: "Contract Coordination (40%)"."""
    if line.bullet is not None or len(line.text) > HEADING_LENGTH or not _may_hold_share(line.text):
        return False
    share, title = split_share(line.text)
    return share is not None and title[-1] not in ".;!?" and title[0].isupper()


def starts_of_shares(lines: Sequence[Line]) -> list[int]:
    """The lines that only name a duty and its share and, where they all begin with shares, those that say more."""
    starts = [index for index, line in enumerate(lines) if is_share_heading(line)]
    if starts and all(line.bullet is None and _begins_with_share(line.text) for line in lines):
        return list(range(len(lines)))
    return starts


def with_shares_within(duties: Sequence[DutyText]) -> list[DutyText]:
    """The duties, those that print their share in the midst of the sentence with it, once every duty then has one: a
    single figure in brackets may be of something else."""
    completed = [duty if duty.percent is not None else _with_share_within(duty) for duty in duties]
    return completed if all(duty.percent is not None for duty in completed) else list(duties)


def _with_share_within(duty: DutyText) -> DutyText:
    found = [match for task in duty.tasks[:1] for match in _WITHIN.finditer(task[:500])]
    return replace(duty, percent=_share(found[0])) if len(found) == 1 else duty


def _share(match: re.Match[str]) -> Share | None:
    low, high = int(match["low"]), int(match["high"] or match["low"])
    if max(low, high) > 100:
        return None
    return (low, high) if match["high"] else low


# Tables of duties whose columns have names: "Function | Percent | Tasks".

_OF_SHARES = re.compile(
    r"(?:approx(?:imate|\.)? )?(?:%|percent(?:age)?|share)(?: (?:of|time))?(?: (?:time|effort|duties|work"
    r"|job))?(?: spent)?"
    r"|(?:time|effort)(?: %| percent| spent)?|weight",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"(?:essential|key|main|major|primary|job|description of|specific|general|principal)?"
    r" ?(?:dut(?:y|ies)|functions?|responsibilit(?:y|ies)|tasks?|activit(?:y|ies))"
    r"(?: (?:and|&|or|/) ?(?:dut(?:y|ies)|functions?|responsibilit(?:y|ies)|tasks?))?(?: description| statement)?"
    r"|no\.?|#|e/m|essential(?: or marginal)?(?: \(y/n\))?|(?:area|category)(?: of responsibility)?|description|total"
    r"|examples?(?: of tasks)?",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?P<share>\d{1,3}(?: ?[-–] ?\d{1,3})?) ?%?")
_LONGEST_NAME = 80


def without_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that name columns; below one that names a share's, rows of as many cells as "name: task
    (40%)"."""
    all_end_in_figures = all(line.raw.rstrip(" %\t")[-1:].isdigit() for line in lines)
    rows = [_ROW_WITH_SHARE.fullmatch(line.raw.strip()) for line in lines] if all_end_in_figures else []
    if _is_whole(rows):
        return [
            replace(line, text=f"{row['share']}% - {row['task']}") for line, row in zip(lines, rows, strict=True) if row
        ]
    kept: list[Line] = []
    columns: list[str] = []
    lines = _without_numbers(lines)
    for line in lines:
        cells = _cells(line)
        if names_columns(line):
            columns = cells
            continue
        kept.append(_with_share(line, cells, columns) if len(cells) == len(columns) > 2 else line)
    return kept


def _without_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, rows whose first cells count from 1 without them."""
    counted = [_COUNTED.match(line.raw) for line in lines]
    numbers = [int(found["number"]) for found in counted if found]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return lines
    return [
        replace(line, raw=line.raw[found.end() :], text=line.raw[found.end() :].strip(), bullet=found["number"])
        if found
        else line
        for line, found in zip(lines, counted, strict=True)
    ]


_COUNTED = re.compile(r"\s*(?P<number>\d{1,2})\.?\t(?=[A-Z])")


# "Plans swim lessons             25" below "% of time"
_ROW_WITH_SHARE = re.compile(r"(?P<task>\S.*?\S)\s{3,}(?P<share>\d{1,3}) ?%?")
_FEWEST_ROWS, _ALL_TIME = 3, 100


def _is_whole(rows: Sequence[re.Match[str] | None]) -> bool:
    """Whether all lines are rows that end in shares of the whole time."""
    shares = [int(row["share"]) for row in rows if row]
    return len(rows) == len(shares) >= _FEWEST_ROWS and sum(shares) == _ALL_TIME


def names_columns(line: Line) -> bool:
    """Whether a line holds nothing but the names of such columns."""
    cells = _cells(line)
    return len(cells) > 1 and all(map(_is_column, filter(None, cells)))


def _cells(line: Line) -> list[str]:
    return [cell.strip() for cell in line.raw.split("\t")] if "\t" in line.raw else []


def _is_column(cell: str) -> bool:
    return bool(_OF_SHARES.fullmatch(cell[:60]) or _COLUMN.fullmatch(cell[:60]))


def _with_share(line: Line, cells: Sequence[str], columns: Sequence[str]) -> Line:
    """A row as a line with its share at its end."""
    at = next((index for index, name in enumerate(columns) if _OF_SHARES.fullmatch(name)), None)
    share = _SHARE.fullmatch(cells[at]) if at is not None else None
    if share is None:
        return line
    texts = [cell for index, cell in enumerate(cells) if index != at and cell]
    if len(texts) == 2 and len(texts[0]) <= _LONGEST_NAME:
        text = f"{texts[0].rstrip(' :.')} ({share['share']}%): {texts[1]}"
    else:
        text = f"{share['share']}% - {' '.join(texts)}"
    return replace(line, text=text)
