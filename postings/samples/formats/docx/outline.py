"""What an office makes of a text's lines in Word: paragraphs, lists, headings and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
        elif len(fields := list(_fields(lines[index:]))) > 1:
            blocks.append(Table(tuple(((field,),) for field in fields), is_form=True))
            index += len(fields)
        else:
            blocks.append(_line(lines[index]))
            index += 1
    return blocks


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


def _fields(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if not _FIELD.match(line) or len(line) > 120:
            return
        yield line


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
