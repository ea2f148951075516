"""Golden pairs: each document of fixtures/documents beside the record it must become.

`python -m tests.accept` is the only writer of expected files; it prints what it changed, to be read before it is
committed. The tests only compare, and a document without its expected file fails them. Documents that must be refused
lie in fixtures/documents/failures/<code>/.
"""

import difflib
import json
import sys
from pathlib import Path

from postings.ingest.pipeline import read_document

DOCUMENTS = Path(__file__).parent.parent / "fixtures" / "documents"
FAILURES = DOCUMENTS / "failures"
EXPECTED = ".expected.json"


def cases() -> list[Path]:
    """The documents that must become records, in all layouts."""
    return [path for path in _documents() if not path.is_relative_to(FAILURES)]


def refusals() -> list[Path]:
    """The documents that must be refused; each one's folder is named by the reason's code."""
    return [path for path in _documents() if path.is_relative_to(FAILURES)]


def _documents() -> list[Path]:
    return sorted(path for path in DOCUMENTS.rglob("*") if path.is_file() and not path.name.endswith(EXPECTED))


def case_name(path: Path) -> str:
    """How a test calls a document: "oregon_announcement/two_ranges"."""
    return str(path.relative_to(DOCUMENTS).with_suffix(""))


def expected_path(document: Path) -> Path:
    """Where a document's expected record lies."""
    return document.with_name(document.stem + EXPECTED)


def printed(document: Path) -> str:
    """What `read_document` prints for a document, indented. Raises DocumentError when it gives no record."""
    found = read_document(document.name, document.read_bytes()).to_json()
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def accept() -> int:
    """Write what each document gives now where that differs from what is expected. Returns how many changed."""
    changed = 0
    for document in cases():
        target = expected_path(document)
        before = target.read_text(encoding="utf-8") if target.exists() else ""
        after = printed(document)
        if before != after:
            changed += 1
            sys.stdout.writelines(_difference(before, after, case_name(document)))
            target.write_text(after, encoding="utf-8")
    for orphan in sorted(DOCUMENTS.rglob("*" + EXPECTED)):
        if not any(expected_path(document) == orphan for document in cases()):
            sys.stdout.write(f"{orphan.relative_to(DOCUMENTS)} belongs to no document: delete it.\n")
    return changed


def _difference(before: str, after: str, name: str) -> list[str]:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"{name} (expected)", f"{name} (now)", n=1
    )
    return list(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{accept()} expected files written.\n")
