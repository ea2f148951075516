"""What a page holds around its posting: menus, notices, share links, lists of other jobs, and what nobody sees."""

import re

from selectolax.lexbor import LexborNode

from postings.ingest.readers.html.writer import PageLine

# Never part of what is read, whatever they hold.
UNREAD = frozenset(
    (
        "script style noscript template svg iframe object embed canvas video audio map head title nav dialog "
        "select button textarea datalist menu del s strike applet frameset math -comment -doctype"
    ).split()
)
_AROUND = frozenset(("footer", "header", "form", "aside"))
_ROLES = frozenset(
    "navigation banner contentinfo search dialog alertdialog menu menubar toolbar tooltip complementary".split()
)
# Words that sites put in the class or id of what is no posting.
_NAMES = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr onetrust share sharing social "
    "socials related similar recommended recommendations newsletter subscribe subscription skip skiplink modal popup "
    "footer masthead pagination pager login signin toolbar chatbot advert ads sitemap".split()
)
# Beside one of these they mean something else: "related-experience", "social-services", "card-footer".
_NAMES_OF_POSTINGS = frozenset(
    "job position posting card panel service services work experience skills qualifications requirements duties".split()
)
_HIDDEN_NAMES = frozenset(("hidden", "d-none", "is-hidden"))
_SHOWN_ON_WIDE_SCREENS = re.compile(r"(?:d-)?(?:sm|md|lg|xl)[-:]|d-(?:sm|md|lg|xl)|visible")
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# An element that holds more of the page than this is the page, whatever it is called.
_MOST_TEXT = 0.4

_PHRASE = re.compile(
    r"(?:apply(?: now| online| today| for this (?:job|position))?|print(?: this)?(?: page| job| friendly)?|share"
    r"(?: this)?(?: job| page| posting)?|e-?mail(?: (?:this|to a friend).*)?|tweet|facebook|twitter|linkedin|x"
    r"|back(?: to .*)?|home|menu|skip to .*|save(?: this)?(?: job)?|jobs|careers|sign in|log ?in|register|search"
    r"|view (?:all|more)\b.*|see all\b.*|next(?: job)?|previous(?: job)?|close|top|return to .*|get directions|view map"
    r"|(?:share|follow us|find us) on .*|contact us|site map|privacy(?: policy)?|terms of use)[\s»›<>←→]*",
    re.IGNORECASE,
)
_OTHER_JOBS = re.compile(
    r"(?:similar|related|other|more|recommended|recent(?:ly viewed)?|featured|latest) (?:job|opening|position|"
    r"opportunit|vacanc|posting)\w*(?: .{0,30})?|(?:jobs )?you (?:may|might) (?:also )?(?:like|be interested).*"
    r"|share this .*|job alerts?|people also viewed|follow us|connect with us|stay connected|quick links",
    re.IGNORECASE,
)
_SHORTEST_MENU = 4
_LONGEST_ENTRY = 60


def is_unseen(node: LexborNode) -> bool:
    """Whether a browser shows nothing of the element; a tab that a click opens is seen."""
    attributes = node.attributes
    if not attributes or attributes.get("role") == "tabpanel":
        return False
    if attributes.get("hidden", "") != "until-found" and "hidden" in attributes:
        return True
    if attributes.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(attributes.get("style") or ""):
        return True
    names = (attributes.get("class") or "").split()
    return not _HIDDEN_NAMES.isdisjoint(names) and not any(map(_SHOWN_ON_WIDE_SCREENS.match, names))


def is_around(node: LexborNode, whole: int) -> bool:
    """Whether an element is what stands around a posting. `whole` is the length of the page's text."""
    attributes = node.attributes
    named = node.tag in _AROUND or attributes.get("role") in _ROLES
    if not named and attributes:
        words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:300]
        parts = {part.lower() for part in _NAME_PARTS.findall(words)}
        named = not _NAMES.isdisjoint(parts) and _NAMES_OF_POSTINGS.isdisjoint(parts)
    # A search by selector takes ten times as long as one in the element's text.
    if not named or _has(node, "h1") or (node.tag == "header" and _has(node, "h2")):
        return False
    length = len(node.text())
    if node.tag in ("form", "aside") or attributes.get("role") == "complementary":
        # ASP.NET lays a form around whole pages, and a posting's facts may stand at its side.
        return length < 400 and not (_has(node, "dl") or _has(node, "table")) and ":" not in node.text()
    return length <= _MOST_TEXT * whole


def _has(node: LexborNode, tag: str) -> bool:
    return f"<{tag}" in (node.html or "")


def without_noise(lines: list[PageLine]) -> list[PageLine]:
    """The lines without menus (several short links in a row), lone links such as "Print", and lists of other jobs."""
    kept = [line for line in _without_menus(_without_other_jobs(lines)) if not _is_phrase(line)]
    texts = [index for index, line in enumerate(kept) if line.text]
    kept = kept[texts[0] : texts[-1] + 1] if texts else []
    return [line for line, before in zip(kept, [None, *kept], strict=False) if line.text or (before and before.text)]


def _is_phrase(line: PageLine) -> bool:
    return line.linked and line.level == 0 and bool(_PHRASE.fullmatch(line.text.lstrip(" •-")[:120]))


def _without_other_jobs(lines: list[PageLine]) -> list[PageLine]:
    kept = []
    closed_by = 0
    for line in lines:
        if line.level and (closed_by == 0 or line.level <= closed_by):
            closed_by = line.level if _OTHER_JOBS.fullmatch(line.text[:80].strip(" :")) else 0
        if closed_by == 0:
            kept.append(line)
    return kept


def _without_menus(lines: list[PageLine]) -> list[PageLine]:
    kept: list[PageLine] = []
    run = 0
    for line in [*lines, PageLine("end")]:
        if line.text and line.linked and line.level == 0 and len(line.text) <= _LONGEST_ENTRY:
            run += 1
        elif line.text:
            if run >= _SHORTEST_MENU:
                _drop_run(kept, run)
            run = 0
        kept.append(line)
    return kept[:-1]


def _drop_run(lines: list[PageLine], count: int) -> None:
    """Take the last `count` lines with text off `lines`, and the blank ones among them."""
    while count:
        count -= bool(lines.pop().text)
