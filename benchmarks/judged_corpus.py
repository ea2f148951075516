"""The fixed corpus that queries are judged on: generated documents beside the golden ones.

It is an installation of its own, kept under var/bench/ by a fingerprint of what its rows are made of; a change of any
of that makes another.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from hashlib import blake2b
from pathlib import Path

from benchmarks.installation import ROOT, Installation
from benchmarks.judged_runs import job_key
from benchmarks.judging import Job

DOCUMENTS = 3_600  # of which 3,060 announce a job that is open or was
SEED = 7
TODAY = date(2026, 3, 2)
NOON = datetime.combine(TODAY, time(20), UTC)
GOLDEN = ROOT / "fixtures" / "documents"
MADE_OF = ("postings/samples", "postings/ingest", "postings/migrations", "agencies", "fixtures")
# A job whose document states no posting date counts as new on the day that it came here, which has to stay the same.
COME_TODAY = "from postings.models import Posting; Posting.objects.update(created_at='{}')"


def installation() -> Installation:
    """The corpus as an earlier run left it, or made now; its index is always that of the present code."""
    folder = ROOT / "var" / "bench" / f"relevance-{_fingerprint()}"
    made = Installation(folder)
    if not (folder / "made").exists():
        for other in folder.parent.glob("relevance-*"):
            shutil.rmtree(other)
        folder.mkdir(parents=True)
        _make(made)
        (folder / "made").touch()
    made.manage("search_index", "rebuild")
    return made


def _fingerprint() -> str:
    parts = blake2b(f"{DOCUMENTS} {SEED} {TODAY} {COME_TODAY}".encode(), digest_size=6)
    for folder in MADE_OF:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                parts.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return parts.hexdigest()


def _make(made: Installation) -> None:
    print(f"Making the corpus of {DOCUMENTS:,} documents ...", flush=True)
    folder = made.folder / "documents"
    made.manage(
        "make_documents", str(folder), "--count", str(DOCUMENTS), "--seed", str(SEED), "--today", TODAY.isoformat()
    )
    made.manage("migrate")
    made.manage("load_reference")
    made.manage("load_postings", str(folder), *map(str, _golden_documents()))
    made.manage("shell", "-c", COME_TODAY.format(NOON.isoformat()))


def _golden_documents() -> Iterator[Path]:
    """The documents of the golden pairs, without those that must fail."""
    for expected in sorted(GOLDEN.glob("*/*.expected.json")):
        yield _document_of(expected)


def _document_of(expected: Path) -> Path:
    stem = expected.name.removesuffix(".expected.json")
    return next(path for path in expected.parent.glob(f"{stem}.*") if path != expected)


def jobs(made: Installation) -> Iterator[Job]:
    """All postings of the corpus's documents, as their records state them."""
    for expected in [*(made.folder / "documents").rglob("*.expected.json"), *GOLDEN.glob("*/*.expected.json")]:
        document = _document_of(expected)
        text = document.read_text(encoding="utf-8", errors="replace")
        for record in json.loads(expected.read_text(encoding="utf-8"))["records"]:
            if record["kind"] == "posting":
                yield Job(job_key(document.name, record["title"]), record, text, TODAY)
