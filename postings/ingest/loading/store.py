"""Documents into the database, many in one transaction."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from postings.ingest.loading.edits import keep_edits
from postings.ingest.loading.existing import find_existing, left_out
from postings.ingest.loading.failures import resolve_failures
from postings.ingest.loading.outcome import Outcome
from postings.ingest.loading.plan import DocumentPlan, plan_document
from postings.ingest.loading.returning import Seen, replaced_within
from postings.ingest.loading.rows import RowMaker
from postings.ingest.loading.transactions import turn
from postings.ingest.loading.write import write
from postings.ingest.workers import ReadFile
from postings.models import LoadRun, SourceDocument

# Agencies and units that were met are kept for the next document; in an endless load they would be ever more.
_DOCUMENTS_REMEMBERED = 10_000


class Store:
    """Writes the documents of one load. Without a `run` it says what it would do and rolls all of it back; with
    `rereads` it stores documents anew whose content is known, for the sake of what is now read better."""

    def __init__(self, run: LoadRun | None, rereads: bool = False) -> None:
        self._run = run
        self._rereads = rereads
        self._maker = RowMaker()
        self._remembered = 0

    def forget(self) -> None:
        """Drop what is kept of the database; call it after anything was rolled back."""
        self._maker.forget()
        self._remembered = 0

    def store(self, files: Sequence[ReadFile], seen: Seen | None = None) -> list[Outcome]:
        """Store documents, from the first on, in one transaction, and say what became of them.

        It stops before a document that speaks of a job that another one in this transaction has changed, so there may
        be fewer outcomes than files. Documents that were replaced stay so, unless `seen` is given: then those come back
        whose successors it does not hold. Raises whatever keeps the transaction from being stored.
        """
        with turn():
            plans = self._plan(files, seen)
            known = [plan for plan in plans if plan]
            find_existing(known)
            keep_edits(known)
            plans = [plan if plan and not plan.changes_nothing() else None for plan in plans]
            changing = [plan for plan in plans if plan]
            write(changing, self._run)
            missing = left_out(changing)
            outcomes = [
                plan.outcome(missing.get(plan.file.path, ())) if plan else Outcome(file.path, "unchanged")
                for file, plan in zip(files, plans, strict=False)
            ]
            resolve_failures(outcome.path for outcome in outcomes)
            if self._run is None:
                transaction.set_rollback(True)
        self._remembered += len(outcomes)
        if self._run is None or self._remembered >= _DOCUMENTS_REMEMBERED:
            self.forget()
        return outcomes

    def _plan(self, files: Sequence[ReadFile], seen: Seen | None) -> list[DocumentPlan | None]:
        """A plan for each of the first files, None where there is nothing to do."""
        hashes = [file.sha256 for file in files]
        known = {document.sha256: document for document in SourceDocument.objects.filter(sha256__in=hashes)}
        done = self._done(known.values(), seen)
        keys: set[str] = set()
        plans: list[DocumentPlan | None] = []
        for file in files:
            plan = None
            if file.sha256 not in done:
                plan = plan_document(file, known.get(file.sha256), self._maker)
                if plan.keys & keys:
                    break
                keys |= plan.keys
                done.add(file.sha256)
            plans.append(plan)
        return plans

    def _done(self, known: Iterable[SourceDocument], seen: Seen | None) -> set[str]:
        """The hashes of known documents that need nothing: another load may have stored them in the meantime."""
        current = set() if self._rereads else {document.sha256 for document in known if document.is_current}
        replaced = [document for document in known if not document.is_current]
        if seen is None:
            return current | {document.sha256 for document in replaced}
        return current | replaced_within(seen, replaced)
