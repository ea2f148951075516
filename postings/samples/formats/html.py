"""A web page as an employer's site shows it: headings, lists, tables of facts, and all that stands around a posting."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from html import escape
from itertools import groupby
from random import Random

from postings.ingest.layout import heading_shape, label_shape

SUFFIX = ".html"

_BULLET = re.compile(r"\s*[•*-]\s+(?P<text>\S.*)", re.DOTALL)
_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})\.\s+(?P<text>\S.*)", re.DOTALL)
_GAP = re.compile("  +")
_LONGEST_VALUE = 120
_FACTS_TOGETHER = 2
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="stylesheet" href="/site.css">
<script>window.analytics = "<div>" + ["page", "view"].join();</script>
<style>.menu li {{ display: inline }}</style>
</head>
<body class="page">
{before}{content}
{after}</body>
</html>
"""
_WRAPPERS = ("<main>{}</main>", '<div class="content"><article>{}</article></div>', '<div id="job">{}</div>')
_BEFORE = (
    '<a class="skip-link" href="#content">Skip to main content</a>',
    '<div id="cookie-notice" role="dialog"><p>This site uses cookies. <button>Accept</button></p></div>',
    '<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/jobs">Job openings</a></li>'
    '<li><a href="/benefits">Benefits</a></li><li><a href="/help">Help</a></li></ul></nav>',
    '<form action="/search"><label>Search jobs <input type="text" name="q"></label><button>Go</button></form>',
    "<noscript>Turn on JavaScript for the full site.</noscript>",
    '<div class="breadcrumbs"><a href="/">Home</a> &raquo; <a href="/jobs">Jobs</a></div>',
)
_AFTER = (
    '<p class="share"><a href="/print">Print</a> <a href="/mail">Email</a></p>',
    '<section class="related-jobs"><h2>Similar jobs</h2><ul><li><a href="/jobs/1">Carpenter</a></li>'
    '<li><a href="/jobs/2">Office Clerk</a></li></ul></section>',
    '<div style="display:none">Template: Full-time, $1.00 per hour</div>',
    '<footer><p>Office hours: 8 to 5. <a href="/privacy">Privacy</a></p></footer>',
)


def write(text: str, rng: Random) -> bytes:
    """A page that shows `text`, with the forms of its lists and facts and what stands around it left to `rng`."""
    lines = text.split("\n")
    style = _Style(rng)
    content = "\n".join(style.blocks(lines))
    wrapper = rng.choice(_WRAPPERS)
    title = next((line.strip() for line in lines if line.strip()), "Job")
    page = _PAGE.format(
        title=f"{escape(title)} | Careers",
        before=_some(_BEFORE, rng),
        content=wrapper.format(content),
        after=_some(_AFTER, rng),
    )
    return page.encode()


def _some(pieces: Sequence[str], rng: Random) -> str:
    return "".join(f"{piece}\n" for piece in pieces if rng.random() < 0.6)


class _Style:
    """How one page writes what a text says."""

    def __init__(self, rng: Random) -> None:
        self._facts: Callable[[Sequence[str]], str] = rng.choice((_as_table, _as_definitions, _as_lines, _as_divisions))
        self._heading = rng.choice(("<h2>{}</h2>", "<h3>{}</h3>", "<p><strong>{}</strong></p>", "<p><b>{}</b><br></p>"))
        self._item = rng.choice(("<li>{}</li>", "<li><p>{}</p></li>", "<li><span>{}</span>\n</li>"))

    def blocks(self, lines: Sequence[str]) -> Iterator[str]:
        first = True
        for is_blank, paragraph in groupby(lines, key=lambda line: not line.strip()):
            if is_blank:
                continue
            unbroken = _unbroken(paragraph)
            is_mixed = any(_kind(line) == "text" for line in unbroken)
            for kind, run in groupby(unbroken, key=partial(_kind_within, is_mixed)):
                yield self._block(kind, list(run), first)
                first = False

    def _block(self, kind: str, lines: list[str], first: bool) -> str:
        if kind == "bullets":
            return self._list(lines)
        if kind == "numbers":
            found = [match for line in lines if (match := _NUMBER.match(line))]
            entries = "".join(self._item.format(_text(match["text"])) for match in found)
            return f'<ol start="{found[0]["number"]}">{entries}</ol>'
        if kind == "cells":
            return _as_rows(lines)
        if kind == "facts" and len(lines) >= _FACTS_TOGETHER:
            return self._facts(lines)
        if len(lines) == 1 and heading_shape(lines[0].strip()) and not first:
            return self._heading.format(_text(lines[0]))
        if first and len(lines) == 1:
            return f"<h1>{_text(lines[0])}</h1>"
        return f"<p>{'<br>'.join(map(_text, lines))}</p>"

    def _list(self, lines: Sequence[str]) -> str:
        """A list of bullets, those that are indented further as a list within the item above them."""
        items: list[tuple[str, list[str]]] = []
        for line in lines:
            if items and _indent(line) >= _indent(lines[0]) + 2:
                items[-1][1].append(line)
            else:
                items.append((line, []))
        return f"<ul>{''.join(self._item_of_list(line, below) for line, below in items)}</ul>"

    def _item_of_list(self, line: str, below: Sequence[str]) -> str:
        written = self._item.format(_bullet_text(line))
        return f"{written.removesuffix('</li>')}{self._list(below)}</li>" if below else written


def _bullet_text(line: str) -> str:
    found = _BULLET.match(line)
    return _text(found["text"] if found else line)


def _unbroken(lines: Iterable[str]) -> list[str]:
    """The lines, one that hangs below a list's item or a fact together with it."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1].partition("\n")[0] if joined else ""
        hangs = _indent(line) >= _indent(before) + 2 and _kind(line) == "text"
        if hangs and _kind(before) in ("bullets", "numbers", "facts"):
            joined[-1] += f"\n{line.strip()}"
        else:
            joined.append(line)
    return joined


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _kind(line: str) -> str:
    if "\t" in line.strip("\n"):
        return "cells"
    if _BULLET.match(line):
        return "bullets"
    if _NUMBER.match(line):
        return "numbers"
    label = label_shape(line.strip())
    return "facts" if label and len(line) <= _LONGEST_VALUE and line.strip()[len(label) + 1 :].strip(" :") else "text"


def _kind_within(is_mixed: bool, line: str) -> str:
    """The kind of a line of a paragraph; facts between lines of running text are a part of that."""
    kind = _kind(line)
    return "text" if is_mixed and kind == "facts" else kind


def _text(line: str) -> str:
    text = line.rstrip()
    gaps = _GAP.sub(lambda gap: "&nbsp;" * (len(gap.group()) - 1) + " ", escape(text.strip(), quote=False))
    return "&nbsp;" * _indent(text) + gaps.replace("\n", "<br>")


def _parts(line: str) -> tuple[str, str]:
    label, _, value = line.strip().partition(":")
    return _text(label.strip()), _text(value.strip())


def _as_table(lines: Sequence[str]) -> str:
    rows = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>\n" for label, value in map(_parts, lines))
    return f'<table class="facts"><tbody>{rows}</tbody></table>'


def _as_definitions(lines: Sequence[str]) -> str:
    pairs = "".join(f"<dt>{label}:</dt><dd>{value}</dd>\n" for label, value in map(_parts, lines))
    return f"<dl>{pairs}</dl>"


def _as_lines(lines: Sequence[str]) -> str:
    return f"<p>{'<br>'.join(f'<strong>{label}:</strong> {value}' for label, value in map(_parts, lines))}</p>"


def _as_divisions(lines: Sequence[str]) -> str:
    return "".join(f"<div><span>{label}:</span><span>{value}</span></div>" for label, value in map(_parts, lines))


def _as_rows(lines: Sequence[str]) -> str:
    rows = ("".join(f"<td>{_text(cell)}</td>" for cell in line.split("\t")) for line in lines)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
