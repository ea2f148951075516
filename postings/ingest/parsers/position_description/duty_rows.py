"""The rows of the duties table: each begins with its share of time; whatever follows belongs to it until the next one,
over blank lines too. Columns are parted by tabs, pipes or spaces, or stand one under the other.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from postings.ingest.fields.shares import Share, highest, number
from postings.ingest.layout import BROKEN_OFF, Line
from postings.ingest.record import Change

_NUMBER = r"\d{1,6}(?:\.\d{1,4})?"
_CHANGES: dict[str, Change] = {"N": "N", "R": "R", "NC": "NC", "New": "N", "Revised": "R", "No Change": "NC"}
_ESSENTIAL = {"E": True, "NE": False, "Essential": True, "Non-Essential": False, "Nonessential": False}
# Marks are capitals; a word such as "New" is a mark only in a cell of its own, else it begins the duty.
_MARK = (
    r"(?:NC|NE|N|R|E)(?=[\t /;,:]|$)|(?:New|Revised|No Change|Essential|Non-Essential|Nonessential)(?=[\t ]*(?:\t|$))"
)
_ROW = re.compile(
    rf"(?P<low>{_NUMBER})(?: ?(?P<sign>%|percent\b))?"
    rf"(?: ?(?:-|–|—|to) ?(?P<high>{_NUMBER})(?: ?(?P<high_sign>%|percent\b))?)?"
    rf"(?P<marks>(?:[\t /;,]{{1,9}}(?:{_MARK})){{0,2}})(?P<edge>[\t ]*(?:[/;:][\t ]+|[/;:]$){{0,3}})(?P<text>.*)"
)
# What is done all along, beside the shares that make up the whole.
_ONGOING = re.compile(
    rf"(?:on-?going|as (?:needed|required|assigned))(?P<marks>(?:[\t /;,]{{1,9}}(?-i:{_MARK})){{1,2}})"
    r"[\t ]*(?:[/;:][\t ]+|[/;:]$){0,3}(?P<text>.*)",
    re.IGNORECASE,
)
# "NC | E | Patrols the banks", where the first cell is empty
_SHARE_LEFT_EMPTY = re.compile(r"(?P<marks>(?:NC|N|R)\t(?:NE|E))\t(?P<text>\S.*)")
_BARE_NUMBER = re.compile(_NUMBER)
_MARKS_ALONE = re.compile(rf"(?:[\t /;,]*(?:{_MARK})){{1,2}}[\t ]*")
_EACH_MARK = re.compile(_MARK)
_EDGES = re.compile(r"\s*(?:\t|\||\s{3})\s*")

# What parts the lines of one cell; to all but this module it is a space.
BREAK_IN_CELL = "\u2028"
# What the form itself prints in this section; none of it is ever a duty.
_FORM_TEXT = re.compile(
    r"\(?note:? (?:if|for) (?:additional|more) rows|list the (?:major )?duties|state the percentage|"
    r"mark .{0,3}n.{0,3} for new|"
    r"indicate whether the duty|non-essential.{0,3} \(ne\)|% of time\b|percent(?:age)? of time\b|n/r/nc\b|e/ne\b|"
    r"duties:?$|page \d+(?: of \d+)?$|das form\b.{0,40}$|(?:[\w.’' -]{1,40} )?position description\b.{0,80}$",
    re.IGNORECASE,
)
_TABLE_HEAD = re.compile(r"(?:% of time|percent(?:age)? of time|n/r/nc)", re.IGNORECASE)
_RULE = re.compile(r"[-=_|:+*\s]*")
_TOTAL = re.compile(
    rf"(?:grand )?total\b[\s:=|/]*(?:{_NUMBER}\s?(?:%|percent)?)?|{_NUMBER}\s?%?[\s|/]*total\.?", re.IGNORECASE
)
_BULLET = re.compile(r"(?:[•●▪◦‣·■*]|[-–—](?=\s)|o(?=\s)|^(?:[a-h]|\d{1,2})[.)](?= [A-Z]))\s*")


@dataclass
class Row:
    """A row while it is read. `share` is None where none is stated; `begins_bare`: its first line has no text.
    `hangs`: its other lines stand in the last column."""

    first_line: int
    last_line: int
    share: Share | None = None
    change: Change | None = None
    essential: bool | None = None
    paragraphs: list[str] = field(default_factory=list)
    begins_bare: bool = False
    hangs: bool = False

    @property
    def is_marked(self) -> bool:
        return self.change is not None or self.essential is not None

    def mark(self, marks: str) -> None:
        for mark in _EACH_MARK.findall(marks):
            self.change = _CHANGES.get(mark, self.change)
            self.essential = _ESSENTIAL.get(mark, self.essential)

    def add(self, text: str, number: int) -> None:
        """Take in a cell's paragraphs, the first of which may be the rest of one that the line before broke off."""
        for part in text.split(BREAK_IN_CELL):
            self._add_paragraph(part.strip(), number)

    def _add_paragraph(self, text: str, number: int) -> None:
        starts_anew = _BULLET.match(text)
        text = " ".join(text[starts_anew.end() if starts_anew else 0 :].split())
        if not text:
            return
        self.last_line = number
        previous = self.paragraphs[-1] if self.paragraphs else ""
        goes_on = text[0].islower() or text[0] == "(" or BROKEN_OFF.search(previous)
        if previous and not starts_anew and goes_on and previous[-1] not in ".!?:;":
            self.paragraphs[-1] = f"{previous} {text}"
        else:
            self.paragraphs.append(text)


def read_rows(lines: Sequence[Line]) -> list[Row]:
    """The rows in the lines of the form's duties section; one for each paragraph where there is no table."""
    lines = [row for line in lines for row in _rows_on_line(line)]
    return _rows_of_table(lines) or list(_rows_without_share(lines))


# "... explain decisions. 20% NC E Case maintenance", of which the line's end was lost
_ROW_WITHIN = re.compile(r"(?<=[.;]) (?=\d{1,3}(?: ?[-–] ?\d{1,3})? ?% (?:NC|N|R) (?:NE|E) [A-Z])")


def _rows_on_line(line: Line) -> list[Line]:
    if "% " not in line.raw:
        return [line]
    return [replace(line, raw=part, text=part) for part in _ROW_WITHIN.split(line.raw)]


# "20 METHOD DEVELOPMENT", of which the cells' edge was lost
_LOST_EDGE = re.compile(r"^(\s*\d{1,3}) (?=[A-Z])")
_WHOLE = 100


def _rows_of_table(lines: Sequence[Line]) -> list[Row]:
    """The rows of the table; also those that begin with a bare number, where only with them all is shared out."""
    rows = _without_totals(_rows(lines))
    if _sum(rows) == _WHOLE or not any(_LOST_EDGE.match(line.raw) for line in lines):
        return rows
    parted = _without_totals(_rows(replace(line, raw=_LOST_EDGE.sub(r"\1\t", line.raw)) for line in lines))
    return parted if _sum(parted) == _WHOLE else rows


def _sum(rows: Iterable[Row]) -> int | float:
    return sum(highest(row.share) for row in rows if row.share is not None)


def _rows(lines: Iterable[Line]) -> Iterator[Row]:
    row: Row | None = None
    printed = [(line, text) for line in lines if (text := _with_tabs(line.raw)) and not _is_form_text(text)]
    sum_above: float = 0
    bare = False
    titles = _titles_above(printed)
    for index, (line, text) in enumerate(printed):
        if index in titles:
            continue
        below = printed[index + 1][1] if index + 1 < len(printed) else ""
        if started := _start(line, text) or _start_of_bare_number(line, text, below, sum_above, bare):
            sum_above += 0 if started.share is None else highest(started.share)
            if row:
                yield row
            row = started
            if index - 1 in titles:
                row.paragraphs.insert(0, titles[index - 1])
            bare = bare or started.begins_bare
        elif row and not row.paragraphs and _MARKS_ALONE.fullmatch(text):
            row.mark(text)
            row.last_line = line.number
        elif row and not (row.hangs and _heads_rows(line, text, printed[index + 1 :])):
            row.hangs = row.hangs or line.raw.startswith("\t")
            row.add(text, line.number)
    if row:
        yield row


_LONGEST_HEADING = 60


def _heads_rows(line: Line, text: str, below: Sequence[tuple[Line, str]]) -> bool:
    """Whether a line stands over the next rows, beside no column of the table: "Outreach and training"."""
    is_short = len(text) <= _LONGEST_HEADING and text[-1] not in ".;," and line.bullet is None
    return is_short and not line.raw.startswith("\t") and bool(below) and _start(*below[0]) is not None


_FEWEST_TITLED = 2


def _titles_above(printed: Sequence[tuple[Line, str]]) -> dict[int, str]:
    """The short lines of which one stands right above each row, as that one's title, by their place."""
    rows = [(index, _start(line, text)) for index, (line, text) in enumerate(printed)]
    starts = [index for index, row in rows if row and (row.paragraphs or row.is_marked)]
    above = {index - 1: printed[index - 1] for index in starts if index}
    is_titled = len(starts) >= _FEWEST_TITLED and len(above) == len(starts)
    if not is_titled or not all(_heads_rows(*above[i], printed[i + 1 :]) for i in above):
        return {}
    return {index: text for index, (_, text) in above.items()}


def _with_tabs(raw: str) -> str:
    """The line with one tab where a tab, a pipe or a wide gap parts its cells, and none around it."""
    text = _EDGES.sub("\t", raw.replace("**", "").strip().strip("|").strip())
    text = _SHARE_IN_BRACKETS.sub(r"\1", text) if text[:1] == "(" else text
    return _NOTE_ON_SHARE.sub("", text, count=1) if "(" in text else text


# "(40%) Patrols the banks"
_SHARE_IN_BRACKETS = re.compile(rf"^\(({_NUMBER} ?%?)\)(?=[\t ,;/]|$)")
# "40% (more in summer)", a note on the share in its own cell
_NOTE_ON_SHARE = re.compile(rf"(?<=[\d%]) ?\([^()\t]{{1,60}}\)(?=\t(?:{_MARK}))")


def _is_form_text(text: str) -> bool:
    return bool(_RULE.fullmatch(text) or _TOTAL.fullmatch(text) or _FORM_TEXT.match(text))


def _start(line: Line, text: str) -> Row | None:
    """The row that begins with this line, None when the line continues one."""
    found = _ROW.fullmatch(text)
    if found is None:
        return _start_without_share(line, text)
    signed = bool(found["sign"] or found["high_sign"])
    in_own_cell = found["edge"].startswith("\t") or (signed and found["edge"].strip() != "")
    if not found["marks"]:
        if line.raw.startswith("\t") or not (signed or (in_own_cell and float(found["low"]) <= 100)):
            return None
        # "50% of callers need ..." goes on with a sentence.
        if found["text"] and not in_own_cell and (not found["edge"] or found["text"][0].islower()):
            return None
    low = number(found["low"])
    row = Row(line.number, line.number, (low, number(found["high"])) if found["high"] else low)
    row.begins_bare = not found["text"]
    row.mark(found["marks"])
    behind = None if found["marks"] else _MARKS_BEHIND.search(found["text"])
    if behind:
        row.mark(behind.group())
    row.add(found["text"][: behind.start()] if behind else found["text"], line.number)
    return row


# "50 %    Patrols the banks    N    E", where the columns of the marks stand last
_MARKS_BEHIND = re.compile(r"\t(?:NC|N|R)\t(?:NE|E)$")


def _start_without_share(line: Line, text: str) -> Row | None:
    """The row of a duty that goes on all the time and has its marks, but no share."""
    found = _ONGOING.fullmatch(text) or _SHARE_LEFT_EMPTY.fullmatch(text)
    if found is None:
        return None
    row = Row(line.number, line.number)
    row.mark(found["marks"])
    row.add(found["text"], line.number)
    return row


def _start_of_bare_number(line: Line, text: str, below: str, sum_above: float, rows_are_bare: bool) -> Row | None:
    """The row that a number alone on its line begins without a sign for percent: one whose marks stand below it, or the
    table's sum, where no sentence goes on behind it."""
    figure = text.rstrip(" \t/;")
    if line.raw.startswith("\t") or not _BARE_NUMBER.fullmatch(figure):
        return None
    share = number(figure)
    is_sum = share in (100, sum_above) and not below[:1].islower()
    goes_on = rows_are_bare and 0 < share <= 100 - sum_above and below[:1].isupper()
    if share > 100 or not (goes_on or _MARKS_ALONE.fullmatch(below) or (sum_above and is_sum)):
        return None
    return Row(line.number, line.number, share, begins_bare=True)


def _without_totals(rows: Iterable[Row]) -> list[Row]:
    """The rows that describe a duty: not the table's last line, which holds the sum, nor one left empty."""
    kept: list[Row] = []
    sum_above: float = 0
    for row in rows:
        # A share alone on its line, without marks, is the sum; text of the page's foot may stand under it.
        is_sum = bool(kept) and row.begins_bare and not row.is_marked and row.share in (100, sum_above)
        if is_sum or not (row.paragraphs or row.is_marked):
            continue
        kept.append(row)
        sum_above += 0 if row.share is None else highest(row.share)
    return kept


def _rows_without_share(lines: Sequence[Line]) -> Iterator[Row]:
    """One row for each paragraph, of a form whose duties stand outside a table."""
    head = next((line.number for line in reversed(lines) if _TABLE_HEAD.match(_with_tabs(line.raw))), 0)
    for line in lines:
        text = _with_tabs(line.raw)
        if line.number > head and not _is_form_text(text) and any(map(str.isalpha, text)):
            row = Row(line.number, line.number)
            row.add(text, line.number)
            if row.paragraphs:
                yield row
