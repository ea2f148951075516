"""A corpus of many postings with its search index, built once and kept under var/bench/."""

import json
import shutil
import zlib
from dataclasses import dataclass

from benchmarks.installation import ROOT, Installation
from search.engine.schema import SCHEMA_VERSION

TEMPLATES = 3_000
SEED = 20260401


@dataclass(frozen=True)
class Build:
    """How the index was built: wall time in seconds, and peak memory of all its processes together in MiB."""

    seconds: float
    memory: float


@dataclass(frozen=True)
class Corpus:
    """An installation with `postings` postings in its database and in its index."""

    installation: Installation
    postings: int
    build: Build

    @property
    def index_bytes(self) -> int:
        """What the generation in use takes on disk."""
        generations = (self.installation.folder / "search_index").glob(f"v{SCHEMA_VERSION}-*/*")
        return sum(file.stat().st_size for file in generations)


def corpus(postings: int, database_url: str | None = None) -> Corpus:
    """The corpus of so many postings: as an earlier run left it, or made now, from where that run was interrupted.

    With a `database_url` its rows are there, else in an SQLite file of its own.
    """
    installation = rows(postings, database_url)
    return Corpus(installation, postings, _built(installation))


def rows(postings: int, database_url: str | None = None) -> Installation:
    """The same without the search index."""
    place = "sqlite" if database_url is None else f"db-{zlib.crc32(database_url.encode()):08x}"
    installation = Installation(ROOT / "var" / "bench" / f"{place}-{postings}", database_url)
    installation.folder.mkdir(parents=True, exist_ok=True)
    installation.manage("migrate")
    made = installation.folder / "made"
    if not made.exists():
        _make_rows(installation, postings)
        made.touch()
    return installation


def _make_rows(installation: Installation, postings: int) -> None:
    print(f"Making {postings:,} postings ...", flush=True)
    installation.manage("load_reference")
    documents = installation.folder / "documents"
    complete = documents.with_suffix(".complete")
    if not complete.exists():
        shutil.rmtree(documents, ignore_errors=True)
        installation.manage("make_documents", str(documents), "--count", str(TEMPLATES), "--seed", str(SEED))
        complete.touch()
    installation.manage("load_postings", str(documents))
    installation.run("benchmarks.multiply", str(postings))


def _built(installation: Installation) -> Build:
    """The figures of the index's build, which is done now unless an index of this schema's version is there."""
    figures = installation.folder / f"build-v{SCHEMA_VERSION}.json"
    if not figures.exists():
        print("Building the search index ...", flush=True)
        measured = installation.measure("search_index", "rebuild", log=installation.folder / "rebuild.log")
        figures.write_text(json.dumps({"seconds": measured.seconds, "memory": measured.peak}))
    installation.manage("search_index", "refresh")
    return Build(**json.loads(figures.read_text()))
