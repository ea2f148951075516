"""What an office makes of a text's lines in Word: paragraphs, lists, headings and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

Kind = Literal["paragraph", "heading", "bullet", "letter", "blank"]

# What the position description form has boxes for.
OPTIONS = (
    r"Unclassified|Classified|Executive Service|Mgmt\. Svc [–-] \w+|Permanent|Seasonal|Limited Duration|Academic Year|"
    r"Full-Time|Part-Time|Intermittent|Job Share|Non-Exempt|Exempt|Yes|No|New|Revised|"
    r"Executive/Supervisory|Administrative|Professional|Computer"
)
_BULLET = re.compile(r"(?P<indent> *)[-•] +(?P<text>\S.*)")
_LETTERED = re.compile(r"[a-z]\. +(?P<text>.*)")
_FIELD = re.compile(r"[a-k]\. [A-Z][^:]{1,50}:")
_FIELD_BESIDE = re.compile(r"(?<=   )[a-k]\. [A-Z][^:]{1,50}:")
_HANGING = re.compile(r" {3,}\S")
_LONGEST_FIELDS = 120
_FEWEST_LISTED = 3
_RULE = re.compile(r"[-|\t ]*-{2,}[-|\t ]*|-(?: \|)+")
_OPTION = re.compile(OPTIONS)
_TAG = re.compile(r"</?[a-z]+>")
_HEADING = re.compile(r"SECTION \d+\..*|[A-Z][A-Z ,&]{5,60}|(?:[A-Z][A-Za-z’']+(?: (?:and|of|to|the|for))? ?){1,5}")


@dataclass(frozen=True)
class Line:
    """A paragraph of the document; `level` is that of a list's item, from 0."""

    kind: Kind
    text: str
    level: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells, each the texts of its paragraphs. `is_form`: its cells are labelled fields to fill in."""

    rows: tuple[tuple[tuple[str, ...], ...], ...]
    is_form: bool = False


def outline(text: str) -> list[Line | Table]:
    """The document's blocks in order."""
    blocks: list[Line | Table] = []
    lines = [line for line in text.removesuffix("\n").split("\n") if not _RULE.fullmatch(line)]
    index = 0
    while index < len(lines):
        if rows := list(_rows(lines[index:])):
            blocks.append(_table(rows))
            index += len(rows)
        elif len(fields := _fields(lines[index:])) > 1:
            blocks.append(Table(tuple(((field,),) for _, field in fields), is_form=True))
            index += fields[-1][0] + 1
        else:
            line = _line(lines[index])
            is_text = line.kind == "heading" and _is_of_text(lines, index)
            blocks.append(Line("paragraph", line.text) if is_text else line)
            index += 1
    return blocks


def _is_of_text(lines: Sequence[str], index: int) -> bool:
    """Whether a line in a heading's shape is none: behind a comma, or one of a list of names below each other."""
    if index and lines[index - 1].rstrip().endswith(","):
        return True
    beside = (takewhile(_HEADING.fullmatch, lines[index + 1 :]), takewhile(_HEADING.fullmatch, lines[:index][::-1]))
    return 1 + sum(1 for side in beside for _ in side) >= _FEWEST_LISTED


def _rows(lines: Sequence[str]) -> Iterator[list[str]]:
    """The cells of the rows that the lines begin with."""
    for line in lines:
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split("|")]
        elif "\t" in line:
            yield _TAG.sub("", line).split("\t")
        else:
            return


def _table(rows: Sequence[Sequence[str]]) -> Table:
    """Rows where one with its last cell alone goes on with the row above."""
    joined: list[list[list[str]]] = []
    for row in rows:
        if joined and not any(row[:-1]) and len(row) == len(joined[-1]) > 1:
            joined[-1][-1].append(row[-1])
        else:
            joined.append([[cell] for cell in row])
    return Table(tuple(tuple(tuple(cell) for cell in row) for row in joined))


def _fields(lines: Sequence[str]) -> list[tuple[int, str]]:
    """(index of its last line, text) of the fields that the lines begin with: several of one line stand side by side,
    and what is indented below a field goes on with it, as in a cell that is too narrow for it."""
    fields: list[tuple[int, str]] = []
    starts: list[int] = []
    for index, line in enumerate(lines):
        if _FIELD.match(line) and len(line) <= _LONGEST_FIELDS:
            starts = [0, *(found.start() for found in _FIELD_BESIDE.finditer(line))]
            parts = (line[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True))
            fields += [(index, part) for part in parts]
        elif fields and _HANGING.match(line) and "  " not in line.strip() and not _FIELD.match(line.strip()):
            column = len(line) - len(line.lstrip())
            above = len(fields) - sum(start > column for start in starts) - 1
            fields[above] = (fields[above][0], f"{fields[above][1]} {line.strip()}")
            fields[-1] = (index, fields[-1][1])
        else:
            break
    return fields


def _line(text: str) -> Line:
    if not text.strip():
        return Line("blank", "")
    if found := _BULLET.fullmatch(text):
        level = max(len(found["indent"]) // 2 - 1, 0)
        if lettered := _LETTERED.fullmatch(found["text"]):
            return Line("letter", lettered["text"], level)
        return Line("bullet", found["text"], level)
    if _HEADING.fullmatch(text) and not _OPTION.fullmatch(text):
        return Line("heading", text)
    return Line("paragraph", text)
