"""What a page may be before the HTML parser sees it: that takes time with the square of the depth of its elements, and
of an element's attributes."""

import re

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits

# Elements that HTML closes by itself where the next begins, or that hold nothing.
_NOT_NESTED = frozenset(
    (
        "p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt area base br col embed hr img input "
        "frame link meta param source track wbr html head body path circle rect line use polygon polyline ellipse stop"
    ).split()
)
_RAW_TEXT = frozenset(("script", "style", "textarea", "title"))
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})|<!--")
# A sloppy page leaves many elements open that take no room in each other; the parser is quick up to here.
_OPEN_PER_LEVEL = 5
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# A tag up to so long cannot have attributes enough to matter.
_LONG_TAG = 5_000
_MOST_ATTRIBUTES = 1_000


def check_tags(html: str, limits: Limits) -> None:
    """Raises UnreadableFile where far more elements are open at once than `limits.nesting` allows to lie in each
    other, or where one has more attributes than any page's."""
    depth = position = 0
    while found := _TAG.search(html, position):
        position = found.end()
        name = (found["name"] or "!--").lower()
        if name != "!--":
            position = _end_of_tag(html, position)
        if name == "!--" or (name in _RAW_TEXT and not found["end"]):
            position = html.find("-->" if name == "!--" else f"</{name}", position)
            if position < 0:
                return
        elif name not in _NOT_NESTED:
            depth = max(0, depth - 1) if found["end"] else depth + 1
            if depth > _OPEN_PER_LEVEL * limits.nesting:
                raise too_deep(limits)


def _end_of_tag(html: str, start: int) -> int:
    end = html.find(">", start)
    end = len(html) if end < 0 else end
    if end - start > _LONG_TAG and len(_QUOTED.sub("", html[start:end]).split()) > _MOST_ATTRIBUTES:
        raise UnreadableFile("too_long", f"One element has more than {_MOST_ATTRIBUTES:,} attributes, as on no page.")
    return end


def too_deep(limits: Limits) -> UnreadableFile:
    return UnreadableFile(
        "too_deep", f"Parts of the file lie more than {limits.nesting} levels deep in each other, as in no document."
    )
