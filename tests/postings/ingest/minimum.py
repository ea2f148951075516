"""What a section of minimum qualifications says, as the tests of the fields ask for it."""

from postings.ingest.document import Document
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.layout import read_lines, unwrap


def ways(text: str) -> WaysToQualify:
    """What the lines of a section of minimum qualifications say."""
    found = WaysToQualify()
    read_minimum([unwrap(read_lines(Document("t", "s", "text/plain", tuple(text.splitlines()))))], found)
    return found


def routes(text: str) -> list[str]:
    return [route.text for route, _ in ways(text).routes]


def requirements(text: str) -> list[tuple[str, str]]:
    return [(requirement.kind, requirement.text) for requirement, _ in ways(text).requirements]


def wishes(text: str) -> list[str]:
    return [wish for wish, _ in ways(text).preferred]
