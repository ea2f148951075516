"""Where a job's facts came from: the lines of its document, as links into the source at the page's end."""

from dataclasses import dataclass
from typing import Any

from postings.models import Position, Posting

STATUS_WORDS = {"stated": "", "computed": "computed", "inferred": "inferred"}
EDITED = "edited"


@dataclass(frozen=True)
class SourceLink:
    """The lines of one fact. `status` is empty for what was stated, else the word that says how it came about. What
    the employer edited stands in no line: `is_edited` is on, and there is nothing to link to."""

    first_line: int
    last_line: int
    status: str = ""
    is_edited: bool = False

    @property
    def label(self) -> str:
        if self.is_edited:
            return "edited by the employer"
        if self.first_line == self.last_line:
            return f"line {self.first_line}"
        return f"lines {self.first_line}–{self.last_line}"

    @property
    def anchor(self) -> str:
        return f"line-{self.first_line}"


class Evidence:
    """A job's evidence, asked by key path. Without a source document there is nothing to point to, so no links."""

    def __init__(self, job: Posting | Position) -> None:
        self._entries: dict[str, dict[str, Any]] = job.evidence if job.source_document_id else {}

    def link(self, *keys: str) -> SourceLink | None:
        """The link of the first key path that has evidence."""
        entry = next((self._entries[key] for key in keys if key in self._entries), None)
        return _link(entry) if entry else None

    def lines(self) -> set[int]:
        """The numbers of all lines that gave a fact."""
        return {
            number
            for entry in self._entries.values()
            if entry.get("status") != EDITED
            for number in range(entry["first_line"], entry["last_line"] + 1)
        }


def _link(entry: dict[str, Any]) -> SourceLink:
    if entry.get("status") == EDITED:
        return SourceLink(0, 0, is_edited=True)
    return SourceLink(entry["first_line"], entry["last_line"], STATUS_WORDS.get(entry.get("status", ""), ""))
