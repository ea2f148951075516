"""Section 10: what the position asks for beyond its class specification, one lettered item after the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.beside_ways import without_values_beside_needs
from postings.ingest.fields.qualifying.joints import is_or
from postings.ingest.fields.qualifying.modes_of_lists import says_any_one
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.requirements import read_requirement
from postings.ingest.fields.qualifying.sentences import independent_sentences, is_abbreviated, of_one_kind
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.fields.qualifying.wishes import is_preferred, split_preferred
from postings.ingest.fields.remarks import warn_of_remarks
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, Notes
from postings.ingest.record import Qualifications

_FORM_LABEL = r"additional (?:[\w/-]+ ){0,2}requirements\s*[:.]?\s*"
_FORM_TEXT = re.compile(
    rf"(?:{_FORM_LABEL})?"
    r"list any (?:additional )?knowledge and skills[^:.]{0,200}[:.]?\s*|"
    rf"{_FORM_LABEL}|\(?note:? (?:if|for) (?:additional|more) rows.*",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:n/?a|none|not applicable|tbd"
    r"|(?:please )?see (?:the )?(?:job |attached |recruitment )?(?:announcement|posting|attachment|attached"
    r"|classification)(?: specifications?)?)\.?",
    re.IGNORECASE,
)
_NAMES = r"(?:attributes|qualifications|requirements|skills|experience|knowledge)"
_WISHES = re.compile(
    rf"(?:desired|preferred|desirable)\s*:|(?:desired|preferred|desirable) {_NAMES}(?:,? (?:and|&) \w+)?\s*:?",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"(?:required|requires|minimum)\s*:"
    rf"|(?:(?:required|minimum|special) {_NAMES}|requirements)(?:,? (?:and|&) \w+)?\s*:?",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    rf"(?P<label>(?:minimum|required|desired|preferred|desirable) {_NAMES}|minimum) ?: (?=\S)", re.IGNORECASE
)
# "Desirable: fluency in Spanish; experience with grants"
_WISH_BEFORE = re.compile(r"(?:(?:strongly|highly) )?(?:desired|preferred|desirable) ?: (?=\S)", re.IGNORECASE)
_MINIMUM = re.compile(r"minimum\b", re.IGNORECASE)
_IS_WISH = re.compile(
    r"^(?:preferred|prefer|desired|desirable)\b"
    r"|\b(?:preferred|desired|desirable|a plus)(?:,? but not (?:required|necessary))?[.)\s]*$"
    r"|\b(?:is|are|would be) (?:also )?(?:helpful|beneficial|an advantage|an asset)[.)\s]*$",
    re.IGNORECASE,
)
# What the form's older edition asks for here: first whatever explains the position, then what is required.
_COMMENTS = re.compile(
    r"any other comments that would add to an understanding of (?:this|the) position:? *", re.IGNORECASE
)
_SPECIAL = re.compile(
    r"special requirements: (?:please )?list (?:any |all )?(?:special )?(?:mandatory )?(?:recruiting |recruitment )?"
    r"requirements (?:for|of) (?:this|the) position:? *",
    re.IGNORECASE,
)
_EXPLAINED = "comments"
_ASKED_AMONG_COMMENTS = re.compile(
    r"^(?:(?:this |the )?(?:position|incumbent|employee|job)s? )?(?:must|requires?) (?!travel|work)(?=\w)",
    re.IGNORECASE,
)
_OR_WITHIN = re.compile(r"; (?:or|and)\b", re.IGNORECASE)
_NEED_BEFORE = re.compile(r"(?:required|must have|requirements?) ?: (?=\S)", re.IGNORECASE)
# "Driver license. Preferred: fluency in Spanish"
_WISH_WITHIN = re.compile(
    r"(?<=[.;]) (?=(?:(?:Strongly|Highly) (?:preferred|desired)|Preferred|Desired|Desirable) ?:(?: |$))"
)
# "Two years supervising staff", "A bachelor's degree in biology": what qualifies also where no label says so.
_IS_ROUTE = re.compile(
    r"(?:either (?=an? )[^.;]{3,80} or )?"
    r"(?:(?:minimum of|at least|a minimum of) )?(?:\w+|\w+ \(\d{1,2}\)|\d{1,2}\+?) (?:or more )?years?['’]?\b"
    r"|(?:an? )?(?:associate|bachelor|master|doctorate|high school diploma)",
    re.IGNORECASE,
)


def read_requirements(lines: Sequence[Line], notes: Notes) -> Qualifications:
    """The items of the section's lines, each cited; those under a heading of wishes are preferred, not required, and
    those under a heading of minimum qualifications may be ways to qualify."""
    ways = WaysToQualify()
    stated: list[Item] = []
    for label, part in _parts(lines):
        if label == _EXPLAINED:
            part = _needs_among_comments(part)
        if says_any_one(label):
            read_minimum([[line for line in part if line.text]], ways)
            continue
        if _MINIMUM.match(label) and any(names_route(line.text) for line in part if line.text):
            read_minimum([[line for line in part if line.text]], ways)
            continue
        wished = bool(_WISHES.fullmatch(label)) or is_preferred(label)
        stated += _sorted(part, wished, ways)
    if ways.routes:
        ways.requirements += [(read_requirement(item.text), item) for item in stated]
    else:
        read_minimum([[Line(item.first_line, item.text, item.text, "-", item.last_line) for item in stated]], ways)
    without_values_beside_needs(ways)
    qualifications = ways.cited(notes)
    routes = [*ways.routes, *ways.rules]
    for name, found in (("routes", routes), ("requirements", ways.requirements), ("preferred", ways.preferred)):
        for index, (_, item) in enumerate(found):
            warn_of_remarks(notes, f"qualifications.{name}.{index}", item.first_line, [item.text])
    return qualifications


def _needs_among_comments(lines: Iterable[Line]) -> list[Line]:
    """The sentences of what explains the position that ask for a license, a certificate or a check, or only wish."""
    sentences = [
        replace(line, text=sentence) for line in lines for sentence in independent_sentences(line.text) if line.text
    ]
    return [line for line in sentences if _ASKED_AMONG_COMMENTS.search(line.text) or _IS_WISH.search(line.text)]


def _sorted(lines: Sequence[Line], wished: bool, ways: WaysToQualify) -> list[Item]:
    """The statements of lines that name a way to qualify, after the others were taken as needs and wishes."""
    stated = []
    for first, last, text in _statements(lines):
        needed, wish = ("", text) if wished else _parted(text)
        if wish:
            ways.preferred.append((wish, Item(wish, first, last, None)))
        item = Item(needed, first, last, None)
        if needed and is_substitution(needed):
            ways.substitute(item)
        elif _IS_ROUTE.match(needed) and names_route(needed):
            stated.append(item)
        elif needed:
            ways.requirements.append((read_requirement(needed), item))
    return stated


def _parted(text: str) -> tuple[str, str]:
    """(what a statement asks for, what it only wishes for)."""
    return split_preferred(text) if _IS_WISH.search(text) else (text, "")


def _parts(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    """The lines below each label of needs or wishes, with the label; those above the first with none."""
    parts: list[tuple[str, list[Line]]] = [("", [])]
    for line in chain.from_iterable(map(_with_wish_apart, lines)):
        text = _without_letter(line.text)[0] if line.text else ""
        inline = _LABEL_BEFORE.match(text)
        if asked := _COMMENTS.match(text) or _SPECIAL.match(text):
            rest = [Line(line.number, line.raw, text[asked.end() :], line.bullet)] if text[asked.end() :] else []
            parts.append((_EXPLAINED if asked.re is _COMMENTS else "", rest))
        elif text and _is_label(text):
            parts.append((text, []))
        elif text.endswith(":") and says_any_one(text):
            parts.append((text, [line]))
        elif line.text and line.bullet is None and _is_below_choice(*parts[-1]):
            parts.append(("", [line]))
        elif inline:
            beside = text[inline.end() :]
            items = beside.split("; ") if is_preferred(inline["label"]) else [beside]
            parts.append((inline["label"], _listed(line, items)))
        elif wished := _WISH_BEFORE.match(text):
            wishes = text[wished.end() :].split("; ")
            above = parts[-1][0]
            parts.append((wished.group().strip(), [Line(line.number, line.raw, wish, "-") for wish in wishes]))
            if line.bullet is not None:
                # The next item is of the list again.
                parts.append((above, []))
        elif needed := _NEED_BEFORE.match(text):
            needs = text[needed.end() :]
            parts.append(("", _listed(line, [needs] if _OR_WITHIN.search(needs) else needs.split("; "))))
        else:
            parts[-1][1].append(line)
    return parts


def _listed(line: Line, items: Sequence[str]) -> list[Line]:
    """What stands behind a label on a line, several items as those of a list."""
    sign = "-" if len(items) > 1 else line.bullet
    return [Line(line.number, line.raw, item, sign) for item in items]


def _is_below_choice(label: str, part: Sequence[Line]) -> bool:
    """Whether a part is a list of which any one is enough, which the next paragraph ends."""
    return says_any_one(label) and any(line.bullet is not None for line in part)


def _with_wish_apart(line: Line) -> list[Line]:
    found = _WISH_WITHIN.search(line.text[:LONGEST_PARAGRAPH]) if "esir" in line.text or "refer" in line.text else None
    if found is None:
        return [line]
    before = replace(line, text=line.text[: found.start()])
    wish = replace(line, text=line.text[found.end() :])
    return [wish] if _LETTER.fullmatch(f"{before.text} ") else [before, wish]


def _statements(lines: Iterable[Line]) -> Iterator[tuple[int, int, str]]:
    """(first line, last line, text) of each item, and of each sentence of a paragraph that stands in no list."""
    for first, last, text, is_listed in _items(lines):
        if len(text) <= LONGEST_PARAGRAPH and len(lettered := _LETTER_WITHIN.split(text)) > 1:
            yield from ((first, last, _without_letter(item)[0].rstrip(" ;,")) for item in lettered)
            continue
        for sentence in [text] if is_listed or len(text) > LONGEST_PARAGRAPH else independent_sentences(text):
            for clause in of_one_kind(sentence) if ". " not in sentence else [sentence]:
                yield first, last, clause.rstrip(" ;,")


# "a. ASE certificate; b. Own tools; c. Driver license" has its letters on one line.
_LETTER_WITHIN = re.compile(r"[;,.]?\s+(?=b[.)] [A-Z])|(?<=[;,.])\s+(?=(?:[c-h][.)]|\([2-9]\)) [A-Z])")


def _items(lines: Iterable[Line]) -> Iterator[tuple[int, int, str, bool]]:
    """(first line, last line, text, whether it is listed) of each item: a letter, a bullet or a new paragraph begins
    one."""
    first = last = 0
    parts: list[str] = []
    after_blank = True
    is_listed = False
    lines = list(lines)
    width = max((len(line.text) for line in lines), default=0)
    above = ""
    for line in lines:
        if not line.text:
            after_blank = True
            continue
        text = _FORM_TEXT.sub("", line.text, count=1) if _FORM_TEXT.match(line.text) else line.text
        if parts and is_or(text):
            parts[-1] = f"{parts[-1].rstrip(' ;,.')}; or"
            after_blank = False
            continue
        text, lettered = _without_letter(text)
        continues = parts and (
            parts[-1].endswith("; or")
            or (
                not (after_blank or line.bullet or lettered or _is_whole(parts[-1], text))
                and not _had_room(above, text, width)
            )
        )
        if not continues and parts:
            yield first, last, " ".join(parts), is_listed
            parts = []
        if text and not _NOTHING.fullmatch(text):
            if not parts:
                first, is_listed = line.number, lettered or line.bullet is not None
            last = line.number
            parts.append(text)
        after_blank, above = False, line.text
    if parts:
        yield first, last, " ".join(parts), is_listed


# A line that was broken off is longer, or ends in the middle of its sentence.
_SHORT_LINE = 60
_GOES_ON = re.compile(r"[,&/-]$|\b(?:and|or|of|the|an?|in|on|to|for|with|by|at|from|as|that|Oregon|State)$")
_LETTER = re.compile(r"\(?[a-zA-Z0-9]{1,2}[.)]\s+")


def _without_letter(text: str) -> tuple[str, bool]:
    """The text without the letter that a bullet leaves before it ("- a. Speak ..."), and whether it had one."""
    found = _LETTER.match(text)
    return (text[found.end() :], True) if found else (text, False)


# "Must have:", "The following are preferred but not required:"
_LEADS = re.compile(r"[A-Z][\w' /-]{2,80}:")
_LONGEST_DEMAND = 42
_MUST = re.compile(r"\b(?:must|required?|needed?)\b", re.IGNORECASE)
# "Knowledge of:", "Skill in:" lead into what is known.
_OF_KNOWLEDGE = re.compile(r"(?:knowledge|skills?|abilit(?:y|ies)|experience) (?:of|in|to|with):", re.IGNORECASE)


def _is_label(text: str) -> bool:
    if _LEADS.fullmatch(text) and (is_preferred(text) or (len(text) <= _LONGEST_DEMAND and _MUST.search(text))):
        return True
    return bool(_WISHES.fullmatch(text) or _DEMANDS.fullmatch(text) or _OF_KNOWLEDGE.fullmatch(text))


# A form's own text is longer than what is filled in, by more than a word.
_RAGGED = 12


def _had_room(above: str, text: str, width: int) -> bool:
    """Whether the first word of a line that begins anew had room behind the line above it, so that nothing broke
    that."""
    first = text.partition(" ")[0]
    fits = len(above) + 1 + len(first) < width - _RAGGED
    return fits and above[-1:].isalnum() and text[:1].isupper() and not _GOES_ON.search(above)


def _is_whole(previous: str, text: str) -> bool:
    """Whether `previous` ended and `text` begins anew, so that they are two paragraphs and not one broken line."""
    if text[:1].islower() or is_abbreviated(previous):
        return False
    return previous[-1] in ".!?:;" or (len(previous) <= _SHORT_LINE and not _GOES_ON.search(previous))
