"""Documents that others have taken the place of, met again: an old version put back, or one that lies beside the new.

The content loaded last is what counts, so a folder in which A became B and then A again ends with A. But where A and B
lie side by side in one load, the one that replaced the other keeps its place, or each load would turn them round.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F
from django.db.models.functions import Coalesce

from postings.models import Revision, SourceDocument


class Seen:
    """The content that a load has met: eight bytes a document, so that a million of them stay small."""

    def __init__(self) -> None:
        self._digests = array("Q")
        self._sorted = True

    def add(self, sha256: str) -> None:
        self._digests.append(_short(sha256))
        self._sorted = False

    def __contains__(self, sha256: str) -> bool:
        if not self._sorted:
            self._digests = array("Q", sorted(self._digests))
            self._sorted = True
        place = bisect_left(self._digests, _short(sha256))
        return place < len(self._digests) and self._digests[place] == _short(sha256)


def _short(sha256: str) -> int:
    return int(sha256[:16], 16)


def replaced_within(seen: Seen, documents: Iterable[SourceDocument]) -> set[str]:
    """The hashes of those documents whose jobs are now described by documents of the same load alone."""
    by_id = {document.pk: document.sha256 for document in documents}
    successors = _successors(by_id)
    return {sha256 for pk, sha256 in by_id.items() if all(successor in seen for successor in successors[pk])}


def _successors(documents: Iterable[int]) -> defaultdict[int, set[str]]:
    """For each document, the hashes of the other documents that now describe what it once described."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    rows = (
        Revision.objects.filter(source_document__in=list(documents))
        .annotate(
            successor=Coalesce("posting__source_document", "position__source_document"),
            sha256=Coalesce("posting__source_document__sha256", "position__source_document__sha256"),
        )
        .exclude(successor=F("source_document"))
        .values_list("source_document", "sha256")
    )
    for document, sha256 in rows:
        if sha256:
            found[document].add(sha256)
    return found
