"""A document in the making, which notes the line of each fact as it is written."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from postings.ingest.record import Record

_BLANK = Record(kind="posting", title="").to_json()


@dataclass(frozen=True)
class Sample:
    """A document's file name without its ending, its text, and what it must become."""

    name: str
    text: str
    expected: dict[str, Any]


class Draft:
    """Lines of text, the records they state, and the warnings they deserve.

    Facts and evidence go to the record that was opened last.
    """

    def __init__(self, layout: str) -> None:
        self.layout = layout
        self.lines: list[str] = []
        self.records: list[dict[str, Any]] = []
        self.warnings: list[dict[str, str]] = []

    def open_record(self, kind: str) -> dict[str, Any]:
        """Begin a record of the contract's shape, with nothing stated yet."""
        record = deepcopy(_BLANK)
        record["kind"] = kind
        self.records.append(record)
        return record

    @property
    def record(self) -> dict[str, Any]:
        return self.records[-1]

    def add(self, text: str = "", *facts: str) -> None:
        """Write one line, which states the facts named by their key paths."""
        self.lines.append(text)
        for fact in facts:
            self.mark(fact, len(self.lines))

    def add_all(self, *lines: str) -> None:
        self.lines.extend(lines)

    def heading(self, text: str, kind: str) -> None:
        """Write a heading and note the section that begins with it."""
        self.add(text)
        self.record["sections"].append({"heading": text.rstrip(":"), "kind": kind})

    def mark(self, fact: str, first_line: int, last_line: int | None = None) -> None:
        """Note that lines `first_line` to `last_line`, counted from 1, state a fact."""
        self.record["evidence"].setdefault(fact, {"first_line": first_line, "last_line": last_line or first_line})

    def extend(self, fact: str) -> None:
        """Note that what states a fact reaches down to the line written last."""
        self.record["evidence"][fact]["last_line"] = len(self.lines)

    def append(self, key: str, value: Any, *, line: str) -> None:
        """Write the line that states one more value of the list at `key`, such as "qualifications.routes"."""
        values = self.values(key)
        self.add(line, f"{key}.{len(values)}")
        values.append(value)

    def values(self, key: str) -> list[Any]:
        """The open record's list at a dotted key."""
        value: Any = self.record
        for part in key.split("."):
            value = value[part]
        return value

    def warn(self, code: str, key: str) -> None:
        """Note the warning that a reader of this document must give."""
        self.warnings.append({"code": code, "key": key})

    def finish(self, name: str) -> Sample:
        expected = {"document": {"layout": self.layout}, "records": self.records, "warnings": self.warnings}
        return Sample(name, "\n".join(self.lines) + "\n", expected)
