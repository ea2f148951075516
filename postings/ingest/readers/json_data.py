"""JSON: a job board's answer, or schema.org's postings as linked data."""

import json
import re
from typing import Any

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.characters import neutral
from postings.ingest.readers.decoding import decode, suffix_of
from postings.ingest.readers.html.guard import too_deep
from postings.ingest.readers.outline import Outline, named, not_well_formed, numbered

MEDIA_TYPE = "application/json"

SUFFIXES = frozenset((".json", ".jsonld", ".json-ld"))

_START = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*(?:\{[\s\x00]*[\"}]|\[[\s\x00]*[\[{\"\]])")


_VALUE_AND_KIND = frozenset(("@value", "@language", "@type", "@direction"))


class Members(list[tuple[str, Any]]):
    """An object's members in their order, one that is named twice with both of its values."""


def accepts(name: str, data: bytes) -> bool:
    """Whether the file is JSON, by its first characters whatever its name says."""
    return suffix_of(name) in SUFFIXES or _START.match(data[:2_000]) is not None


def read(data: bytes, limits: Limits) -> Content:
    """A line for each value, with its path. Raises UnreadableFile where the file is no JSON or beyond the limits."""
    text = decode(data)
    try:
        value = load(text)
    except json.JSONDecodeError as error:
        raise not_well_formed("JSON", error.lineno) from None
    except RecursionError:
        raise too_deep(limits) from None
    outline = Outline(limits)
    add_value(outline, "", value, limits)
    lines, cleaned = neutral("\n".join(outline.lines))
    if not lines.strip():
        raise UnreadableFile("empty", "The file holds JSON without any value.")
    return Content(tuple(lines.split("\n")), cleaned=cleaned)


def load(text: str) -> Any:
    """The data in a JSON text; numbers stay as they are printed, and what is no number (NaN, Infinity) is none. Raises
    json.JSONDecodeError and RecursionError."""
    return json.loads(
        text, object_pairs_hook=Members, parse_int=str, parse_float=str, parse_constant=lambda _: None, strict=False
    )


def add_value(outline: Outline, path: str, value: Any, limits: Limits, depth: int = 0) -> None:
    """Write a value and all that lies in it. Raises UnreadableFile where it lies too deep or has too many lines."""
    if depth > limits.nesting:
        raise too_deep(limits)
    if isinstance(value, Members):
        value = _plain(value)
    if isinstance(value, Members):
        for name, member in value:
            add_value(outline, named(path, name), member, limits, depth + 1)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            add_value(outline, numbered(path, number), item, limits, depth + 1)
    elif value is not None:
        outline.add(path, str(value).lower() if isinstance(value, bool) else value)


def _plain(members: Members) -> Any:
    """What linked data writes with its language or type, as the value alone: {"@value": "Clerk", "@language": "en"}."""
    named_values = dict(members)
    return named_values["@value"] if "@value" in named_values and named_values.keys() <= _VALUE_AND_KIND else members
