"""What a page says of whose it is outside of its posting: its site's name, its logo, its title, its trail and foot."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

TITLE_PARTS = re.compile(r"\s+(?:[|»·•–—-]|::)\s+")
_SITE_NAMES = "meta[property='og:site_name'], meta[name='application-name']"
_LOGOS = "header img[alt], [class*=logo] img[alt], img[class*=logo][alt], img[id*=logo][alt]"
_HEADS = "header, [role=banner], #header, .header, .site-title, .brand, .logo"
_TRAILS = "[class*=breadcrumb], [aria-label*=breadcrumb i]"
_FEET = "footer, [role=contentinfo], #footer, .footer"
# A name is no longer, and stands among the first lines of what has many.
_LONGEST, _FIRST_LINES, _MOST = 120, 8, 40


def names_around(tree: LexborHTMLParser) -> list[str]:
    """The short texts in which a page may name its site, each once: what is surest first."""
    found: dict[str, None] = {}
    for text in _texts(tree):
        name = " ".join(text.split())
        if 2 < len(name) <= _LONGEST and len(found) < _MOST:
            found.setdefault(name)
    return list(found)


def _texts(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(_SITE_NAMES)[:2]:
        yield node.attributes.get("content") or ""
    for node in tree.css(_LOGOS)[:2]:
        yield node.attributes.get("alt") or ""
    if (title := tree.css_first("title")) is not None:
        yield from reversed(TITLE_PARTS.split(title.text().strip()))
    for selector in (_HEADS, _TRAILS, _FEET):
        for node in tree.css(selector)[:2]:
            yield from _lines(node)


def _lines(node: LexborNode) -> list[str]:
    return [line for line in node.text(separator="\n").split("\n") if line.strip()][:_FIRST_LINES]
