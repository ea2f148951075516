"""Feeds of many postings, which are read a posting at a time: in one piece, a long one would take more time and memory
than a document may, and each of its postings' pages would carry the text of all. No Django here."""

import re
from contextlib import suppress
from dataclasses import dataclass
from xml.parsers import expat

from postings.ingest.errors import DocumentError, UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.pipeline import read_document
from postings.ingest.readers import json_data, xml_data
from postings.ingest.readers.html.guard import too_deep
from postings.ingest.readers.outline import not_well_formed

# What each posting of a feed has once, by the format that its reader knows.
_SIGNS = ((json_data, b'JobPosting"'), (json_data, b'"PositionTitle"'), (xml_data, b"<item"))
_OF_OBJECTS = tuple(sign for reader, sign in _SIGNS if reader is json_data)
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_ITEM = "item"
# What surrounds the postings is read with each of them.
_LONGEST_AROUND = 20_000

Span = tuple[int, int]


@dataclass(frozen=True)
class Pieces:
    """Where each posting of a feed begins and ends in its bytes; none where the feed is to be read as one document.
    `beside` are the objects among them that are no postings, such as the employer to which all of them refer."""

    spans: tuple[Span, ...] = ()
    beside: tuple[Span, ...] = ()

    def document(self, data: bytes, span: Span) -> bytes:
        """The feed with one of its postings alone."""
        ends = [each for each in (self.spans, self.beside) if each]
        begin, end = min(each[0][0] for each in ends), max(each[-1][1] for each in ends)
        others = b"".join(data[first:last] + b"," for first, last in self.beside)
        return data[:begin] + others + data[span[0] : span[1]] + data[end:]


def is_feed(name: str, data: bytes, limits: Limits) -> bool:
    """Whether the file looks like a feed of more postings than are read together."""
    return any(data.count(sign) > limits.postings and reader.accepts(name, data) for reader, sign in _SIGNS)


def split_feed(name: str, data: bytes, limits: Limits) -> Pieces:
    """The postings of a feed. Raises UnreadableFile for one that is damaged or has too many.

    Time and memory are for the process that calls this to bound (workers.py).
    """
    is_xml = xml_data.accepts(name, data)
    every = _items(data, limits) if is_xml else _objects(data, limits)
    spans = (
        every if is_xml else [span for span in every if any(sign in data[span[0] : span[1]] for sign in _OF_OBJECTS)]
    )
    if len(spans) <= limits.postings or every[0][0] + len(data) - every[-1][1] > _LONGEST_AROUND:
        return Pieces()
    beside = tuple(sorted(set(every) - set(spans)))
    pieces = Pieces(tuple(spans), beside if sum(last - first for first, last in beside) <= _LONGEST_AROUND else ())
    samples = [span for span in (spans[0], spans[len(spans) // 2], spans[-1]) if span[1] - span[0] <= limits.size]
    offers = any(_offers_job(name, pieces.document(data, span), limits) for span in samples)
    return pieces if offers else Pieces()


def _offers_job(name: str, data: bytes, limits: Limits) -> bool:
    with suppress(DocumentError):
        return bool(read_document(name, data, limits).reading.records)
    return False


def _check_count(count: int, limits: Limits) -> None:
    if count > limits.feed_postings:
        most = f"{limits.feed_postings:,}"
        raise UnreadableFile("too_long", f"The feed has more than {most} postings; Waypost reads up to so many of one.")


def _items(data: bytes, limits: Limits) -> list[Span]:
    """The items of RSS; those within another are part of it."""
    spans: list[Span] = []
    depths: list[int] = []
    depth = 0
    parser = expat.ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.nesting:
            raise too_deep(limits)
        if name == _ITEM and not depths:
            depths.append(depth)
            _check_count(len(spans) + 1, limits)
            spans.append((parser.CurrentByteIndex, 0))

    def end(name: str) -> None:
        nonlocal depth
        if depths == [depth]:
            depths.clear()
            spans[-1] = (spans[-1][0], data.index(b">", parser.CurrentByteIndex) + 1)
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.EntityDeclHandler = xml_data.refuse_entities
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise not_well_formed("XML", error.lineno) from None
    except (LookupError, ValueError):
        # An encoding that there is not, or one of whose letters a byte is only a part.
        return []
    return spans


def _objects(data: bytes, limits: Limits) -> list[Span]:
    """The objects of the list that has the most of them."""
    most: list[Span] = []
    # Of each list that is open the spans of its objects, of each object where it begins.
    stack: list[list[Span] | int] = []
    for token in _TOKEN.finditer(data):
        sign = token[0]
        if sign == b"{":
            stack.append(token.start())
        elif sign == b"[":
            stack.append([])
        elif sign in (b"]", b"}"):
            closed = stack.pop() if stack else None
            if closed is None or isinstance(closed, int) != (sign == b"}"):
                raise not_well_formed("JSON", data.count(b"\n", 0, token.start()) + 1)
            if isinstance(closed, list):
                most = max(most, closed, key=len)
            elif stack and isinstance(stack[-1], list):
                stack[-1].append((closed, token.end()))
                _check_count(len(stack[-1]), limits)
        if len(stack) > limits.nesting:
            raise too_deep(limits)
    if stack:
        raise not_well_formed("JSON", data.count(b"\n") + 1)
    return most
