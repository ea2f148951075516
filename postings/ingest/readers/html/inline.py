"""Inline elements: their text stays together, but for what a style sheet sets apart, and what is not text is named."""

import re

from selectolax.lexbor import LexborNode

from postings.ingest.readers.html.writer import Writer

# Elements that a style sheet sets apart where no space stands between them.
_SIDE_BY_SIDE = frozenset(("span", "a", "label", "strong", "b", "em", "i", "small", "time"))
_MAY_BE_LABEL = frozenset(("span", "strong", "b"))
_LABEL_CLASS = re.compile(r"(?:^|[\s_-])(?:label|term|key)(?:$|[\s_-])", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:([^?\s]+@[^?\s]+)", re.IGNORECASE)
_CONTACT_LINK = re.compile(r"(?:mailto|tel):", re.IGNORECASE)
_HIDDEN_ADDRESS = re.compile(r"(?:[0-9a-f]{2}){6,120}", re.IGNORECASE)


def write_text(node: LexborNode, writer: Writer) -> None:
    """Write a text node; apart from a label's colon, or from a value that stands beside it, where no space does."""
    text = node.text_content or ""
    before = writer.last_characters
    if before and text and (text[0].isalnum() or text[0] == "$") and _stands_apart(node, before, text[0]):
        text = f" {text}"
    writer.add(text)


def _stands_apart(node: LexborNode, before: str, first: str) -> bool:
    if before[-1] == ":":
        # "GS-09:One year", but "8:30".
        return before[:-1].isalpha() or (before[:-1].isdigit() and not first.isdigit())
    ends_value = before[-1].islower() or before[-1] in ")." or (before[-1].isdigit() and first.isalpha())
    if not ends_value or first.islower():
        return False
    parent = node.parent
    beside = parent.prev if parent is not None and node.prev is None and parent.tag in _SIDE_BY_SIDE else None
    return beside is not None and beside.tag in _SIDE_BY_SIDE


# Fields of a form; one that cannot be written in shows a value.
_FIELDS = frozenset(("text", "email", "tel", "url", "number", "date"))


def enter_inline(node: LexborNode, tag: str, writer: Writer) -> bool:
    """Write the beginning of an inline element; whether there is more in it to write."""
    if tag == "br":
        writer.break_line()
        return False
    if tag == "input":
        attributes = node.attributes
        kind = (attributes.get("type") or "text").lower()
        if kind in ("checkbox", "radio"):
            writer.add("☒ " if "checked" in attributes else "☐ ")
        elif kind in _FIELDS and ("readonly" in attributes or "disabled" in attributes):
            writer.add(attributes.get("value") or "")
        return False
    if tag == "a":
        attributes = node.attributes
        if hidden := attributes.get("data-cfemail"):
            writer.add(_revealed(hidden))
            return False
        writer.in_link = bool(attributes.get("href")) and not _CONTACT_LINK.match(attributes.get("href") or "")
    elif tag == "span" and (hidden := node.attributes.get("data-cfemail")):
        writer.add(_revealed(hidden))
        return False
    return True


def leave_inline(node: LexborNode, tag: str, writer: Writer) -> None:
    """Write the end of an inline element: behind a link to an address, the address that its text does not show, and
    behind what the page's style calls a label, what makes it one."""
    if tag != "a":
        if tag in _MAY_BE_LABEL and node.next is not None and _LABEL_CLASS.search(node.attributes.get("class") or ""):
            writer.end_label()
        return
    writer.in_link = False
    found = _MAILTO.match(node.attributes.get("href") or "")
    if found and found[1].casefold() not in node.text().casefold():
        writer.add(f" ({found[1]})")


def _revealed(hidden: str) -> str:
    """An e-mail address that Cloudflare hid from robots: its first byte is what the others are combined with."""
    if not _HIDDEN_ADDRESS.fullmatch(hidden):
        return ""
    key, *letters = bytes.fromhex(hidden)
    return bytes(letter ^ key for letter in letters).decode("utf-8", errors="replace")
