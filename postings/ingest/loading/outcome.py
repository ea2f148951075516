"""What a load did with each document, and all of it counted."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from postings.ingest.loading.differences import Difference
from postings.ingest.record import Kind

Result = Literal["inserted", "updated", "unchanged", "rejected"]


@dataclass(frozen=True)
class JobOutcome:
    """One job of a document. `differences` are empty for a new job, and for one of which only the lines moved.

    `kept_edits` are the key paths of the facts that people edited by hand and of which the document says otherwise.
    """

    kind: Kind
    title: str
    result: Result
    differences: tuple[Difference, ...] = ()
    kept_edits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of one document.

    `code` and `reason` are set for a rejected one. `no_longer_listed` names jobs of the document's earlier version that
    this one leaves out; they stay as they are, since no load withdraws anything.
    """

    path: str
    result: Result
    code: str = ""
    reason: str = ""
    jobs: tuple[JobOutcome, ...] = ()
    no_longer_listed: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def keeps_edits(self) -> bool:
        return any(job.kept_edits for job in self.jobs)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass
class Tally:
    """How many documents met which end, how often each warning was given for the stored ones, and how many say other
    than what people wrote by hand."""

    results: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    kept_edits: int = 0

    def add(self, outcome: Outcome) -> None:
        self.results[outcome.result] += 1
        self.warnings.update(outcome.warnings)
        self.kept_edits += outcome.keeps_edits

    @property
    def documents(self) -> int:
        return self.results.total()
