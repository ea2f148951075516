"""The part of a page that is the posting, with a title where that part has none."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from selectolax.lexbor import LexborHTMLParser, LexborNode

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers import json_data
from postings.ingest.readers.html.noise import is_unseen, without_noise
from postings.ingest.readers.html.walk import Walk
from postings.ingest.readers.html.writer import PageLine, Writer
from postings.ingest.readers.outline import Outline

# A page with less text of its own than this is an empty frame that a script fills.
_LEAST_TEXT = 80
_LEAST_SHARE_OF_MAIN = 0.3
# At the side of the main part stand a job's facts where so many of its lines are labels.
_FACTS_ASIDE = 3
# What sites call any of their pages.
_GENERAL_TITLE = re.compile(
    r"(?:current )?(?:jobs?|careers?|employment|openings?|vacanc(?:y|ies)|recruitment|human resources|home|welcome)"
    r"(?: (?:opportunit(?:y|ies)|openings?|details?|postings?|listings?|page|description|announcements?|bulletins?))?",
    re.IGNORECASE,
)
_LONGEST_TITLE = 150
# With the site's name and all; what is longer is the page's first paragraph, which no person gave it for a title.
_LONGEST_WHOLE_TITLE = 200
_FIRST_LINES = 40
# What a line that names the job holds beside its title; a longer one only mentions it.
_BESIDE_TITLE = 60
_SAVE = "Save the page as it is shown, or print it to a PDF file."
_EMPTY_PAGES = (
    (
        "meta[http-equiv=refresh i][content*=url i]",
        "leads_on",
        "The page holds no posting, it only leads on to another page. Save that one.",
    ),
    (
        # Not those in noscript, which count visits.
        "frame, :not(noscript) > iframe[src], iframe[srcdoc]",
        "in_frames",
        "The page only frames another one, which holds the text. Save the page within the frame.",
    ),
    (
        "script",
        "needs_script",
        f"The page holds no text of its own: a script in the browser would fetch it. {_SAVE}",
    ),
    (
        "template[shadowrootmode]",
        "needs_script",
        f"The page holds its text in a form that only a browser puts together. {_SAVE}",
    ),
)
# What old pages wrap a script in, and what does not belong to its data. Behind it, what begins within a run of such
# signs is not tried: each of a million semicolons would be the start of one.
_PACKING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?<![\s;>/])\s*+(?:(?:-->|//\s*\]\]>|\]\]>|;)\s*+)++\Z"
)


def read_page(html: str, limits: Limits) -> tuple[list[PageLine], list[str], list[str]]:
    """(the lines of the posting on a page, the lines of the data on postings that lies in it, what the page says of
    whose it is).

    Raises UnreadableFile where only a script would show a posting."""
    tree = LexborHTMLParser(html)
    body = tree.body
    if body is None:
        _refuse_empty_page(tree)
        return [], [], []
    whole = len(body.text(separator=" "))
    writer = Writer()
    Walk(limits, whole).write(_posting(body, whole), writer)
    lines = without_noise(writer.lines)
    data = _data_lines(tree, lines, limits)
    if not data and sum(len(line.text) for line in lines) < _LEAST_TEXT:
        _refuse_empty_page(tree)
    return _with_title(lines, tree), data, _names_around(tree)


def _refuse_empty_page(tree: LexborHTMLParser) -> None:
    """Raises UnreadableFile for a page that leaves its text to others."""
    for selector, code, message in _EMPTY_PAGES:
        if tree.css_first(selector) is not None:
            raise UnreadableFile(code, message)


def piece_lines(html: str, limits: Limits) -> list[PageLine]:
    """The lines of a piece of HTML, such as the description in a feed; all of it is the posting's."""
    body = LexborHTMLParser(html).body
    if body is None:
        return []
    writer = Writer()
    Walk(limits, len(body.text(separator=" "))).write(body, writer)
    return writer.lines


def _data_lines(tree: LexborHTMLParser, shown: Sequence[PageLine], limits: Limits) -> list[str]:
    """The linked data of the page's scripts that tells of postings, but for the texts that the page shows as well."""
    outline = Outline(limits, (line.text for line in shown))
    texts = (script.text() or "" for script in tree.css("script[type='application/ld+json' i]"))
    for number, text in enumerate((text for text in texts if "JobPosting" in text), start=1):
        with suppress(json.JSONDecodeError, RecursionError):
            json_data.add_value(outline, f"data{number}", json_data.load(_PACKING.sub("", text)), limits)
    return outline.lines


def _posting(body: LexborNode, whole: int) -> LexborNode:
    """The element that the page marks as its main part, where that holds enough of the text and no facts stand beside
    it; else all."""
    if any(node.text().count(":") >= _FACTS_ASIDE for node in body.css("aside") if not is_unseen(node)):
        return body
    for selector in ("[itemtype$='/JobPosting']", "main", "[role=main]", "article"):
        found = [node for node in body.css(selector)[:2] if not is_unseen(node)]
        if len(found) == 1 and len(found[0].text(separator=" ")) >= _LEAST_SHARE_OF_MAIN * whole:
            return found[0]
    return body


def _with_title(lines: list[PageLine], tree: LexborHTMLParser) -> list[PageLine]:
    """The lines, below the page's title where neither a main heading nor one of the first lines holds it."""
    if not lines or any(line.level == 1 for line in lines):
        return lines
    title = _title(tree)
    longest = len(title or "") + _BESIDE_TITLE
    first = (" ".join(line.text.split()) for line in lines[:_FIRST_LINES])
    known = [text.casefold() for text in first if len(text) <= longest]
    if not title or any(title.casefold() in text for text in known):
        return lines
    return [PageLine(title, level=1), PageLine(""), *lines]


def _title(tree: LexborHTMLParser) -> str | None:
    """The title from the page's main heading outside of the posting, from what it tells other sites, or its own."""
    heading = tree.css_first("h1")
    named = tree.css_first("meta[property='og:title']")
    title = tree.css_first("title")
    candidates = (
        heading.text() if heading is not None and not is_unseen(heading) else None,
        named.attributes.get("content") if named is not None else None,
        title.text() if title is not None else None,
    )
    for candidate in candidates:
        whole = " ".join((candidate or "").split())
        text = _TITLE_PARTS.split(whole)[0].strip() if len(whole) <= _LONGEST_WHOLE_TITLE else ""
        if text and len(text) <= _LONGEST_TITLE and not _GENERAL_TITLE.fullmatch(text):
            return text
    return None


# What a page says of whose it is outside of its posting: its site's name, its logo, its title, its trail and foot.

_TITLE_PARTS = re.compile(r"\s+(?:[|»·•–—-]|::)\s+")
_SITE_NAMES = "meta[property='og:site_name'], meta[name='application-name']"
_LOGOS = "header img[alt], [class*=logo] img[alt], img[class*=logo][alt], img[id*=logo][alt]"
_HEADS = "header, [role=banner], #header, .header, .site-title, .brand, .logo"
_TRAILS = "[class*=breadcrumb], [aria-label*=breadcrumb i]"
_FEET = "footer, [role=contentinfo], #footer, .footer"
# A name is no longer, and stands among the first lines of what has many.
_LONGEST, _FIRST_OF_MANY, _MOST = 120, 8, 40


def _names_around(tree: LexborHTMLParser) -> list[str]:
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
        yield from reversed(_TITLE_PARTS.split(title.text().strip()))
    for selector in (_HEADS, _TRAILS, _FEET):
        for node in tree.css(selector)[:2]:
            yield from _lines(node)


def _lines(node: LexborNode) -> list[str]:
    return [line for line in node.text(separator="\n").split("\n") if line.strip()][:_FIRST_OF_MANY]
