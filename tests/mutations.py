"""Ways to spoil a document's file, for the fuzzer: each takes a file's bytes and gives others, by chance."""

import base64
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import islice
from pathlib import PurePath
from random import Random
from typing import Any
from xml.etree import ElementTree

Mutation = Callable[[bytes, Random], bytes]

_STREAM = re.compile(rb"(<<[^\0]{0,400}?>>\s*)stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_WORD = re.compile(rb"\S+")
# Numbers that programs stumble over, bytes that are no letters, letters that no one sees, and half of an entity.
_NUMBERS = (b"0", b"-1", b"1e309", b"99999999999999999999", b"0.0000001", b"2147483648", b"65536", b"-0.5", b"NaN")
_PIECES = (
    *_NUMBERS,
    b"\0",
    b"\xff\xfe",
    b"\x1b[31m",
    b"\r",
    b"\t",
    b"|",
    b"\n\n",
    b"<",
    b"&#",
    b"$",
    b":",
    b"%",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8b",
    b"\xf3\xa0\x80\x81",
    b"\xcc\x81" * 40,
    b"(" * 50,
    b"OR\n",
    b" and ",
)
_VALUES: tuple[Any, ...] = (None, [], {}, "", 0, -1, 1e300, 10**30, True, "x" * 5000, [[[[]]]], {"@type": []}, "\x07")


def cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data))]


def spoil_bytes(data: bytes, rng: Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(rng.choice((1, 3, 10, 60))):
        spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    return bytes(spoiled)


def move_piece(data: bytes, rng: Random) -> bytes:
    """Take a piece out and put it elsewhere, or twice or often."""
    first, last = _span(data, rng)
    rest = data[:first] + data[last:] if rng.random() < 0.5 else data
    where = rng.randrange(len(rest) + 1)
    return rest[:where] + data[first:last] * rng.choice((0, 1, 1, 2, 200)) + rest[where:]


def put_pieces(data: bytes, rng: Random) -> bytes:
    for _ in range(rng.choice((1, 4, 20))):
        where = rng.randrange(len(data) + 1)
        data = data[:where] + rng.choice(_PIECES) * rng.choice((1, 1, 1, 30)) + data[where:]
    return data


def change_numbers(data: bytes, rng: Random) -> bytes:
    share = rng.choice((0.01, 0.1, 0.5))
    return _NUMBER.sub(lambda found: rng.choice(_NUMBERS) if rng.random() < share else found[0], data)


def shuffle_lines(data: bytes, rng: Random) -> bytes:
    lines = data.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


def repeat_lines(data: bytes, rng: Random) -> bytes:
    return b"\n".join(line for line in data.split(b"\n") for _ in range(rng.randrange(4)))


def join_lines(data: bytes, rng: Random) -> bytes:
    share = rng.choice((0.1, 0.9, 1.0))
    return b"".join(line + (b" " if rng.random() < share else b"\n") for line in data.split(b"\n"))


def swap_words(data: bytes, rng: Random) -> bytes:
    words = _WORD.findall(data)
    share = rng.choice((0.01, 0.1))
    return _WORD.sub(lambda found: rng.choice(words) if rng.random() < share else found[0], data)


def change_tags(data: bytes, rng: Random) -> bytes:
    """Leave tags out, write them twice, put others in their place."""
    tags = _TAG.findall(data) or [b"<p>"]
    share = rng.choice((0.005, 0.05, 0.3))

    def changed(found: re.Match[bytes]) -> bytes:
        if rng.random() > share:
            return found[0]
        return rng.choice((b"", found[0] * 2, found[0] * 120, rng.choice(tags), b"<" + rng.choice(tags)))

    return _TAG.sub(changed, data)


def change_elements(data: bytes, rng: Random) -> bytes:
    """Take elements of XML out, write them twice, put one into another, change what they say: well-formed all along."""
    try:
        root = ElementTree.fromstring(data)
        _change_tree(root, rng)
        return ElementTree.tostring(root)
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError):
        return change_tags(data, rng)


def _change_tree(root: ElementTree.Element, rng: Random) -> None:
    for _ in range(rng.choice((1, 4, 20))):
        elements = list(islice(root.iter(), 20_000))
        if len(elements) == 20_000:
            break
        parent, other = rng.choice(elements), rng.choice(elements)
        if len(parent) and rng.random() < 0.7:
            child = rng.choice(list(parent))
            position = rng.randrange(len(parent) + 1)
            rng.choice(
                (
                    lambda parent=parent, child=child: parent.remove(child),
                    lambda parent=parent, child=child, at=position: parent.insert(at, deepcopy(child)),
                    lambda parent=parent, child=child: parent.extend([child] * rng.choice((2, 300))),
                    lambda other=other, child=child: other.insert(0, deepcopy(child)),
                    lambda child=child, other=other: setattr(child, "tag", other.tag),
                )
            )()
        elif parent.attrib and rng.random() < 0.7:
            parent.set(rng.choice(list(parent.attrib)), rng.choice(("", "0", "-1", "99999999999", "x", "true")))
        else:
            parent.text = rng.choice(("", "\u202e", "x" * 3000, "\n\n", other.text, "$1", "OR", "☒"))


def change_values(data: bytes, rng: Random) -> bytes:
    """Put what was not meant in the place of values of JSON, a page's own data included."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return put_pieces(data, rng)
    for _ in range(rng.choice((1, 3, 10))):
        tree = _with_another_value(tree, rng)
    return json.dumps(tree).encode()


def _with_another_value(tree: Any, rng: Random) -> Any:
    if not tree or not isinstance(tree, (dict, list)) or rng.random() < 0.03:
        return deepcopy(rng.choice(_VALUES) if rng.random() < 0.8 else [tree, tree])
    key = rng.choice(list(tree) if isinstance(tree, dict) else range(len(tree)))
    tree[key] = _with_another_value(tree[key], rng)
    return tree


def change_members(data: bytes, rng: Random) -> bytes:
    """Leave files of an archive out, exchange them, or spoil what is in them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            small = [member for member in archive.infolist() if member.file_size < 1_000_000]
            members = {member.filename: archive.read(member) for member in small}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        members = {}
    if not members:
        return spoil_bytes(data, rng)
    # The document itself is spoiled most often: what is read stands there.
    likely = [name for name in members for _ in range(8 if name.endswith("document.xml") else 1)]
    for _ in range(rng.choice((1, 1, 3))):
        name = rng.choice(likely)
        change = rng.choice((*_IN_MARKUP, lambda content, _: members[rng.choice(likely)]))
        members[name] = change(members[name] or b"0", rng)
    if rng.random() < 0.1:
        del members[rng.choice(list(members))]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def change_streams(data: bytes, rng: Random) -> bytes:
    """Spoil what is compressed in a PDF: what its pages draw and how its letters are mapped."""
    share = rng.choice((0.2, 1.0))

    def changed(found: re.Match[bytes]) -> bytes:
        content = _unpacked(found[1], found[2])
        if content is None or rng.random() > share:
            return found[0]
        content = rng.choice((change_numbers, swap_words, move_piece, spoil_bytes, shuffle_lines))(content or b"0", rng)
        head = re.sub(rb"/Filter\s*(\[[^\]]*\]|/\w+)|/Length \d+( \d+ R)?", b"", found[1])
        return head.replace(b"<<", b"<< /Length %d " % len(content), 1) + b"stream\n" + content + b"\nendstream"

    return _STREAM.sub(changed, data)


def _unpacked(head: bytes, content: bytes) -> bytes | None:
    """What a PDF's stream holds; None where it is packed in a way that is not undone here."""
    try:
        if b"ASCII85" in head:
            content = base64.a85decode(b"<~" + content.strip(), adobe=True)
        return zlib.decompress(content) if b"FlateDecode" in head else content
    except (ValueError, zlib.error):
        return None


def _span(data: bytes, rng: Random) -> tuple[int, int]:
    first = rng.randrange(len(data))
    return first, min(first + rng.choice((1, 20, 400, 5000)), len(data))


_OF_BYTES: tuple[Mutation, ...] = (cut, spoil_bytes, move_piece, put_pieces, change_numbers)
_OF_TEXT: tuple[Mutation, ...] = (*_OF_BYTES, shuffle_lines, repeat_lines, join_lines, swap_words)
_IN_MARKUP: tuple[Mutation, ...] = (*_OF_BYTES, change_tags, change_tags, swap_words, *[change_elements] * 12)
_BY_SUFFIX: dict[str, Sequence[Mutation]] = {
    ".docx": (cut, spoil_bytes, move_piece, *[change_members] * 8),
    ".pdf": (*_OF_BYTES, shuffle_lines, *[change_streams] * 5),
    ".html": (*_OF_TEXT, *[change_tags] * 5),
    ".htm": (*_OF_TEXT, *[change_tags] * 5),
    ".xml": (*_OF_TEXT, change_tags, *[change_elements] * 12),
    ".json": (*_OF_TEXT, *[change_values] * 10),
    ".jsonld": (*_OF_TEXT, *[change_values] * 10),
}


def is_spoiled_well(name: str) -> bool:
    """Whether there are mutations for files of this ending; others are refused by their first bytes alone."""
    return PurePath(name).suffix in {".txt", *_BY_SUFFIX}


def mutate(suffix: str, data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """`data` spoiled in one to three ways that suit files of `suffix`, at times with a piece of one of the others."""
    for _ in range(rng.choice((1, 1, 2, 3))):
        if data:
            data = rng.choice(_BY_SUFFIX.get(suffix, _OF_TEXT))(data, rng)
    if data and others and rng.random() < 0.1:
        other = rng.choice(others)
        data = data[: rng.randrange(len(data))] + other[rng.randrange(len(other)) :]
    return data[:400_000]
