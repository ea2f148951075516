"""What storing one document means: which jobs are new, which change and how."""

from collections import Counter
from dataclasses import astuple, dataclass, field

from postings.ingest.loading.columns import check_columns
from postings.ingest.loading.differences import Difference, differences
from postings.ingest.loading.files import as_text
from postings.ingest.loading.keys import natural_key
from postings.ingest.loading.outcome import JobOutcome, Outcome, Result
from postings.ingest.loading.rows import JobRows, RowMaker
from postings.ingest.loading.stored import record_of
from postings.ingest.pipeline import ReadDocument
from postings.ingest.workers import ReadFile
from postings.models import DocumentWarning, EditedFact, Location, Section, SourceDocument


@dataclass
class JobPlan:
    """One job of a document: its new rows, and those it has in the database.

    `kept_edits` are the facts that stay as people wrote them although the document says otherwise, `noted_edits` those
    of which the document now says something new.
    """

    rows: JobRows
    before: JobRows | None = None
    kept_edits: list[str] = field(default_factory=list)
    noted_edits: list[EditedFact] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.rows.key

    def differences(self) -> tuple[Difference, ...]:
        return differences(record_of(self.before), record_of(self.rows)) if self.before else ()

    def changes_nothing(self, document: SourceDocument) -> bool:
        """Whether the database holds all of this already, down to the lines of the evidence."""
        return (
            self.before is not None
            and self.before.job.source_document_id == document.pk
            and not self.noted_edits
            and record_of(self.before) == record_of(self.rows)
            and _beside_the_record(self.before) == _beside_the_record(self.rows)
        )

    def outcome(self) -> JobOutcome:
        """A job that says the same, only at other lines of another document, is unchanged."""
        differences = self.differences()
        result: Result = "inserted"
        if self.before:
            says_the_same = not differences and _beside_the_record(self.before) == _beside_the_record(self.rows)
            result = "unchanged" if says_the_same else "updated"
        return JobOutcome(self.rows.kind, self.rows.job.title, result, differences, tuple(self.kept_edits))


def _beside_the_record(rows: JobRows) -> list[object]:
    return [section.text for section in rows.of(Section)] + [location.place_id for location in rows.of(Location)]


@dataclass
class DocumentPlan:
    """One document: its row, new or known, with its jobs and warnings. `differs` tells of a known one whether its text
    or layout is read in another way than before."""

    file: ReadFile
    document: SourceDocument
    jobs: list[JobPlan]
    warnings: list[DocumentWarning]
    differs: bool
    stored_warnings: list[DocumentWarning] = field(default_factory=list)

    @property
    def keys(self) -> set[str]:
        return {job.key for job in self.jobs}

    def changes_nothing(self) -> bool:
        return (
            self.document.is_current
            and not self.differs
            and all(job.changes_nothing(self.document) for job in self.jobs)
            and [_values(warning) for warning in self.warnings]
            == [_values(warning) for warning in self.stored_warnings]
        )

    def replaced(self) -> set[int]:
        """The primary keys of the other documents that jobs are taken from."""
        found = {job.before.job.source_document_id for job in self.jobs if job.before}
        return {pk for pk in found if pk is not None and pk != self.document.pk}

    def earlier_versions(self) -> set[int]:
        """The primary keys of documents like this one that jobs are taken from, this one itself included."""
        documents = [job.before.job.source_document for job in self.jobs if job.before]
        alike = {row.pk for row in documents if row and row.layout == self.document.layout}
        return {*alike, self.document.pk}

    def outcome(self, no_longer_listed: tuple[str, ...]) -> Outcome:
        return Outcome(
            self.file.path,
            "updated" if any(job.before for job in self.jobs) else "inserted",
            jobs=tuple(job.outcome() for job in self.jobs),
            no_longer_listed=no_longer_listed,
            warnings=tuple(warning.code for warning in self.warnings),
        )


def _values(warning: DocumentWarning) -> tuple[object, ...]:
    return warning.code, warning.message, warning.line, warning.key


def plan_document(file: ReadFile, known: SourceDocument | None, maker: RowMaker) -> DocumentPlan:
    """The plan for a document that was read. Raises NotStorable when a value has no room in the database."""
    read = file.result
    assert isinstance(read, ReadDocument)
    document = known or SourceDocument(sha256=file.sha256, name=as_text(read.document.name))
    values = {
        "media_type": read.document.media_type,
        "layout": read.reading.layout,
        "text": "\n".join(read.document.lines),
        "places": [place and list(astuple(place)) for place in read.document.places],
    }
    differs = any(getattr(document, name) != value for name, value in values.items())
    for name, value in values.items():
        setattr(document, name, value)
    warnings = [
        DocumentWarning(code=warning.code, message=warning.message, line=warning.line, key=warning.key or "")
        for warning in read.reading.warnings
    ]
    for row in (document, *warnings):
        check_columns(row)
    return DocumentPlan(file, document, _plan_jobs(read, maker), warnings, differs)


def _plan_jobs(read: ReadDocument, maker: RowMaker) -> list[JobPlan]:
    alike: Counter[str] = Counter()
    plans = []
    for record in read.reading.records:
        rows = maker.rows(record, read.document)
        key = natural_key(record, rows.job.agency.slug)
        rows.job.natural_key = natural_key(record, rows.job.agency.slug, alike[key])
        alike[key] += 1
        plans.append(JobPlan(rows))
    return plans
