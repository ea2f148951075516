"""A document's stories in the order in which they become lines: headers, body, footers, notes."""

import re
from collections.abc import Iterator

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers import html, mail, text
from postings.ingest.readers.docx import names
from postings.ingest.readers.docx.numbering import Numbering
from postings.ingest.readers.docx.package import Package, damaged
from postings.ingest.readers.docx.story import BLANK, Printed, StoryReader
from postings.ingest.readers.docx.styles import Styles

# What is left of "Page 2 of 5" without its fields, with or without the words.
_PAGE_NUMBER = re.compile(r"[\s|•·–—-]*(?:page|p\.?)?[\s\d]*(?:of|/|-|–)?[\s\d|•·–—-]*", re.IGNORECASE)


class Stories:
    """The stories of one package. Raises UnreadableFile where its parts are damaged or beyond the limits."""

    def __init__(self, package: Package, limits: Limits) -> None:
        root = package.xml(package.main)
        body = None if root is None else root.find(names.BODY)
        if body is None:
            raise damaged()
        self._package = package
        self._body = body
        self._relationships = package.relationships(package.main)
        self._parts = dict(self._relationships.values())
        styles = Styles(package.xml(self._parts.get("styles", "word/styles.xml")))
        numbering = Numbering(package.xml(self._parts.get("numbering", "word/numbering.xml")))
        self._limits = limits
        self._reader = StoryReader(styles, numbering, limits, self._embedded)
        self._sections = [reference for section in body.iter(names.SECTION) for reference in section]

    def lines(self) -> Iterator[Printed]:
        """All lines; a header's or footer's line comes once, and not at all where the body says it too."""
        body = self._reader.read(self._body, self._relationships)
        printed = {line.text.strip() for line in body}
        yield from self._margins(names.HEADER_REFERENCE, printed)
        yield BLANK
        yield from body
        yield BLANK
        yield from self._margins(names.FOOTER_REFERENCE, printed)
        for kind in ("footnotes", "endnotes"):
            yield BLANK
            yield from self._notes(kind)

    def _margins(self, reference_tag: str, printed: set[str]) -> Iterator[Printed]:
        """The lines of the headers or footers that the sections name, without those in `printed`, which grows."""
        identifiers = [each.get(names.RELATIONSHIP_ID, "") for each in self._sections if each.tag == reference_tag]
        targets = dict.fromkeys(self._relationships[each][1] for each in identifiers if each in self._relationships)
        for target in targets:
            part = self._package.xml(target)
            if part is None:
                continue
            for line in self._reader.read(part, self._package.relationships(target)):
                words = line.text.strip()
                if words not in printed and not _PAGE_NUMBER.fullmatch(words):
                    printed.add(words)
                    yield Printed(line.text)

    def _embedded(self, target: str) -> tuple[str, ...]:
        """The lines of a page or text that a program has put into the document as it was, for Word to take in."""
        data = self._package.unpack(target)
        if not data:
            return ()
        reader = next((each for each in (mail, html) if each.accepts(target, data)), None)
        if reader is None and not target.endswith(".txt"):
            raise UnreadableFile(
                "unknown_format",
                "The Word file takes in another file, which Waypost does not read. Open it in Word and save it anew: "
                "Word then puts the text in its place.",
            )
        try:
            return (reader or text).read(data, self._limits).lines
        except UnreadableFile as error:
            if error.code == "empty":
                return ()
            raise

    def _notes(self, kind: str) -> Iterator[Printed]:
        target = self._parts.get(kind, "")
        part = self._package.xml(target) if target else None
        if part is None:
            return
        relationships = self._package.relationships(target)
        for note in part:
            # Those of a type are the lines that part the notes from the text.
            if note.tag in names.NOTES and note.get(names.TYPE, "normal") == "normal":
                yield from self._reader.read(note, relationships)
