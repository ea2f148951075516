"""Shares of time in the duties of an announcement: "40% - Inspects sites", "Inspects sites; 40%", "Permits (40%)"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from postings.ingest.layout import HEADING_LENGTH, Line
from postings.ingest.record import DutyText

Share = int | tuple[int, int]

_ABOUT = r"(?:(?:about|approx(?:imately|\.)?|up to|~) ?)?"
_PERCENT = _ABOUT + r"(?P<low>\d{1,3})(?: ?(?:-|–|to) ?(?P<high>\d{1,3}))? ?(?:%|percent\b)(?: of (?:the |your )?time)?"
# "(about 35% of the time, most of it in winter)"
_AND_WHEN = r"(?:, [^()%]{3,80})?"
_FIRST = re.compile(rf"[(\[]?{_PERCENT}[)\]]?\s*[-–—:.]?\s*", re.IGNORECASE)
_LAST = re.compile(rf"\s*[-–—]?\s*[(\[]{_PERCENT}{_AND_WHEN}[)\]](?P<end>[.:]?)[;,]?$", re.IGNORECASE)
# Without brackets a figure at the end is a share only behind a stop or dash: "accuracy of 95%" is none.
_LAST_BARE = re.compile(rf"(?:(?P<end>[.!?])\s+|[;,]\s*|\s*[-–—:]\s+){_PERCENT}[.;:]?$", re.IGNORECASE)
# "Patrol ........ 40%"
_LEADERS = re.compile(r"\s*(?:\.{3,}|…+|(?: \.){3,}|_{3,})\s*$")
_WITHIN = re.compile(rf"[(\[]{_PERCENT}[)\]]", re.IGNORECASE)
# Between the name of a duty and what is done: "Supervision – 50%: Assigns work".
_BEHIND_NAME = re.compile(
    rf"(?P<name>[A-Z][^.;:%()\d]{{2,80}}?)\s*[-–—:(\[]\s*{_PERCENT}[)\]]?\s*"
    r"(?:[:.–—-]\s+(?=[A-Z])|:\s+(?=[a-z]))"
)
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
    return _share_row(text) is not None


def _share_row(text: str) -> re.Match[str] | None:
    return _SHARE_ROW.fullmatch(text[:_AT_END])


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
    shares = {index + step: share for index in rows if (share := _share_row(lines[index].text))}
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


# "Upkeep of grounds 30%", above what is done
_NAME_AND_SHARE = re.compile(r"(?P<name>[A-Z][\w ,&/’'-]{2,80}[a-zA-Z]),? (?P<low>\d{1,3}) ?(?:%|percent)")
_WHOLE = 100


def with_shares_of_names(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that are nothing but a name and a share with the share in brackets, where all of these together
    take the whole of the time: "Upkeep of grounds 30%"."""
    named = {
        line.number: found
        for line in lines
        if line.bullet is None and _may_hold_share(line.text) and (found := _NAME_AND_SHARE.fullmatch(line.text))
    }
    if sum(int(found["low"]) for found in named.values()) != _WHOLE:
        return list(lines)
    return [
        replace(line, text=f"{found['name']} ({found['low']}%)") if (found := named.get(line.number)) else line
        for line in lines
    ]


_SENTENCES_WITH_SHARES = re.compile(r"(?<=%\)\.) (?=[A-Z])")


def _parted_at_shares(line: Line) -> list[Line]:
    """The line, one of several sentences that each end in a share as one for each: "Mow lawns (20%). Rake (10%)."."""
    if line.text.count("%).") >= _SEVERAL:
        return [replace(line, text=text) for text in _SENTENCES_WITH_SHARES.split(line.text)]
    clauses = _CLAUSES_WITH_SHARES.split(line.text) if line.text.count("%") > _SEVERAL else []
    lead, *shares = [clause.rstrip(" ;,") for clause in clauses] or [""]
    if len(shares) <= _SEVERAL or not all(map(_begins_with_share, shares)) or (lead and lead[-1] != ":"):
        return [line]
    return [replace(line, text=text) for text in shares]


_SEVERAL = 2
# "You will spend: 40% planning; 30% teaching; 30% in meetings."
_CLAUSES_WITH_SHARES = re.compile(
    rf"(?:^|(?<=[:;,.]) )(?={_PERCENT.replace('?P<low>', '?:').replace('?P<high>', '?:')} [a-zA-Z])"
)


def share_behind(tasks: Sequence[str]) -> tuple[Share | None, Sequence[str]]:
    """(share of time, the tasks without it) where it is printed in brackets behind the last of several tasks alone."""
    found = [_LAST.search(task, max(0, len(task) - _AT_END)) for task in tasks]
    if not found or found[-1] is None or any(found[:-1]) or (share := _share(found[-1])) is None:
        return None, tasks
    return share, (*tasks[:-1], tasks[-1][: found[-1].start()] + (found[-1]["end"] or ""))


def _with_row(line: Line, row: re.Match[str]) -> Line:
    share = f"{row['low']}-{row['high']}" if row["high"] else row["low"]
    return replace(line, text=f"{share}% - {_DUTY_LABEL.sub('', line.text, count=1)}")


def _may_hold_share(text: str) -> bool:
    return "%" in text or "percent" in text or "PERCENT" in text


def named_share(text: str) -> tuple[Share, str, str] | None:
    """(share of time, name, what is done) of a duty whose share stands behind its name: "Supervision (50%): Assigns
    work"; None of another."""
    named = _BEHIND_NAME.match(text[:200]) if _may_hold_share(text) else None
    share = _share(named) if named else None
    return (share, named["name"], text[named.end() :]) if named and share is not None else None


def split_share(text: str) -> tuple[Share | None, str]:
    """(share of time, the text without it) where a share stands at either end of `text`."""
    if not _may_hold_share(text):
        return None, text
    start = max(0, len(text) - _AT_END)
    if named := named_share(text):
        return named[0], f"{named[1]}: {named[2]}"
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
