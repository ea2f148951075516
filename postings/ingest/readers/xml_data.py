"""XML: a feed of postings. Entities of its own and other files that it names are not read."""

import re
from xml.parsers import expat

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.characters import neutral
from postings.ingest.readers.decoding import suffix_of
from postings.ingest.readers.html.guard import too_deep
from postings.ingest.readers.outline import Outline, named, not_well_formed, numbered

MEDIA_TYPE = "application/xml"

SUFFIXES = frozenset((".xml", ".rss", ".atom"))

_START = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*<(?:\x00?\?\x00?x\x00?m\x00?l|rss|feed|rdf:RDF)\b")


def accepts(name: str, data: bytes) -> bool:
    """Whether the file is XML, by its first characters whatever its name says; web pages are asked for before."""
    if suffix_of(name) in SUFFIXES:
        return data.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
    return _START.match(data[:2_000]) is not None


def read(data: bytes, limits: Limits) -> Content:
    """A line for each element's text, with its path. Raises UnreadableFile where the file is no XML, declares
    entities or goes beyond the limits."""
    feed = _Feed(limits)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = feed.begin
    parser.EndElementHandler = feed.end
    parser.CharacterDataHandler = feed.texts.append
    parser.EntityDeclHandler = refuse_entities
    try:
        parser.Parse(data.lstrip(), True)
    except expat.ExpatError as error:
        raise not_well_formed("XML", error.lineno) from None
    except (LookupError, ValueError):
        raise UnreadableFile("damaged", "The file declares an encoding that there is not.") from None
    text, cleaned = neutral("\n".join(feed.outline.lines))
    if not text.strip():
        raise UnreadableFile("empty", "The file holds XML without any text.")
    return Content(tuple(text.split("\n")), cleaned=cleaned)


def refuse_entities(*declaration: object) -> None:
    """What a parser calls for an entity's declaration. Raises UnreadableFile."""
    raise UnreadableFile("unsafe", "The file declares entities, which no feed of jobs needs and which can hide a trap.")


class _Feed:
    """The elements that are open, with their paths and how often each name has occurred in them."""

    def __init__(self, limits: Limits) -> None:
        self.outline = Outline(limits)
        self.texts: list[str] = []
        self._limits = limits
        self._open: list[tuple[str, dict[str, int]]] = [("", {})]

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > self._limits.nesting:
            raise too_deep(self._limits)
        self._write()
        path, counts = self._open[-1]
        path = named(path, name)
        counts[path] = counts.get(path, 0) + 1
        self._open.append((numbered(path, counts[path]) if counts[path] > 1 else path, {}))

    def end(self, name: str) -> None:
        self._write()
        self._open.pop()

    def _write(self) -> None:
        """Write the text since the last element began or ended."""
        text = "".join(self.texts)
        self.texts.clear()
        if text and not text.isspace():
            self.outline.add(self._open[-1][0], text)
