"""From a page's elements to lines: blocks apart, inline text together, lists with their signs, tables as rows.

The walk keeps its own stack, since inline elements may nest deeper than Python calls may."""

from selectolax.lexbor import LexborNode

from postings.ingest.limits import Limits
from postings.ingest.readers.html.guard import too_deep
from postings.ingest.readers.html.inline import enter_inline, leave_inline, write_text
from postings.ingest.readers.html.noise import UNREAD, is_around, is_unseen
from postings.ingest.readers.html.tables import add_table
from postings.ingest.readers.html.writer import Numbering, Writer

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Set apart by a blank line, others only by a line's end.
_PARAGRAPHS = _HEADINGS.keys() | {"p", "blockquote", "ul", "ol", "dl", "figure", "fieldset", "hr", "details"}
_CONTAINERS = frozenset(("div", "section", "article", "header", "footer", "aside", "form", "ul", "ol", "p", "span"))
_BLOCKS = frozenset(
    (
        "div section article header footer aside form main address li dt dd body html figcaption summary center "
        "legend hgroup tr td th tbody caption"
    ).split()
) | set(_PARAGRAPHS)


class Walk:
    """Writes the lines of a page's elements. `whole` is the length of the page's text, by which what stands around the
    posting is told."""

    def __init__(self, limits: Limits, whole: int) -> None:
        self._limits = limits
        self._whole = whole
        self._depth = 0
        self._tables = 0

    def write(self, root: LexborNode, writer: Writer) -> None:
        """Write what lies in `root`. Raises UnreadableFile where blocks nest deeper than the limit."""
        opened: list[LexborNode] = []
        node = root.child
        while node is not None:
            if self._enter(node, writer):
                child = node.child
                if child is not None:
                    opened.append(node)
                    node = child
                    continue
                self._leave(node, writer)
            following = node.next
            while following is None and opened:
                node = opened.pop()
                self._leave(node, writer)
                following = node.next
            node = following
        writer.end_line()

    def _enter(self, node: LexborNode, writer: Writer) -> bool:
        """Write the beginning of an element; whether there is more in it to write."""
        tag = node.tag or ""
        if tag == "-text":
            write_text(node, writer)
            return False
        if tag in UNREAD or is_unseen(node) or (tag in _CONTAINERS and is_around(node, self._whole)):
            return False
        if tag == "table":
            self._tables += 1
            add_table(node, writer, self.write, self._tables)
        elif tag == "pre":
            writer.add_as_typed(node.text())
        elif tag in _BLOCKS:
            self._enter_block(node, tag, writer)
            return True
        else:
            return enter_inline(node, tag, writer)
        return False

    def _enter_block(self, node: LexborNode, tag: str, writer: Writer) -> None:
        self._depth += 1
        if self._depth > self._limits.nesting:
            raise too_deep(self._limits)
        if writer.awaits_value and tag in ("dd", "p", "div"):
            return
        _break(tag, writer)
        if tag in _HEADINGS:
            writer.level = _HEADINGS[tag]
            writer.bullet = ""
        elif tag in ("ul", "ol"):
            writer.open_list(_numbering(node) if tag == "ol" else None)
        elif tag == "li":
            writer.open_item(node.attributes.get("value"))

    def _leave(self, node: LexborNode, writer: Writer) -> None:
        """Write the end of an element that was entered."""
        tag = node.tag or ""
        if tag not in _BLOCKS:
            leave_inline(node, tag, writer)
            return
        self._depth -= 1
        if tag == "dt":
            writer.end_label()
            return
        if tag in ("ul", "ol"):
            writer.close_list()
        _break(tag, writer)
        if tag in _HEADINGS:
            writer.level = 0


def _break(tag: str, writer: Writer) -> None:
    """End the line before or behind a block; within a list nothing stands apart by a blank line."""
    if tag in _PARAGRAPHS and not writer.in_list:
        writer.end_paragraph()
    else:
        writer.end_line()


def _numbering(node: LexborNode) -> Numbering:
    attributes = node.attributes
    start = attributes.get("start") or "1"
    first = int(start) if start.isdecimal() and len(start) < 4 else 1
    return Numbering(first, attributes.get("type") in ("a", "A"))
