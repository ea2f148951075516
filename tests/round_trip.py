"""What a generated document was written to say, beside what is read from it."""

from collections.abc import Iterator
from typing import Any

from postings.ingest.errors import DocumentError
from postings.ingest.pipeline import parse_document
from postings.samples.draft import Sample

Difference = tuple[str, Any, Any]


def differences(sample: Sample, name: str, data: bytes) -> Iterator[Difference]:
    """(key, written, read) of each value that is read otherwise from the sample's file than it was written.

    `name` is the file's; lines are compared in plain text alone, as they get other numbers in other formats.
    """
    try:
        read = parse_document(name, data).to_json()
    except DocumentError as refused:
        yield "document", "a record", f"{refused.code}: {refused.message}"
        return
    yield from _differences(sample.expected, read, with_lines=name.endswith(".txt"))


def _differences(expected: dict[str, Any], read: dict[str, Any], *, with_lines: bool) -> Iterator[Difference]:
    layouts = expected["document"]["layout"], read["document"]["layout"]
    counts = len(expected["records"]), len(read["records"])
    warnings = tuple(sorted((item["code"], item["key"]) for item in each["warnings"]) for each in (expected, read))
    for key, (wanted, found) in {"layout": layouts, "records": counts, "warnings": warnings}.items():
        if wanted != found:
            yield key, wanted, found
    for number, (wanted, found) in enumerate(zip(expected["records"], read["records"], strict=False)):
        for key, *values in _record_differences(wanted, found, with_lines=with_lines):
            yield f"records.{number}.{key}", *values


def _record_differences(
    expected: dict[str, Any], read: dict[str, Any], *, with_lines: bool
) -> Iterator[tuple[str, Any, Any]]:
    for key in sorted(expected.keys() - {"sections", "evidence"}):
        if expected[key] != read[key]:
            yield key, expected[key], read[key]
    for key, lines in expected["evidence"].items() if with_lines else ():
        found = read["evidence"].get(key, {})
        if lines != {name: found.get(name) for name in lines}:
            yield f"evidence.{key}", lines, found
    headings = [(section["heading"], section["kind"]) for section in read["sections"]]
    for section in expected["sections"]:
        if (section["heading"], section["kind"]) not in headings:
            yield "sections", section, headings
