"""Sentences broken over several lines, and items of lists for which a line had no room, made whole again."""

import re
from collections.abc import Iterable, Sequence

from postings.ingest.layout.lines import Line
from postings.ingest.layout.shapes import heading_shape
from postings.ingest.line_breaks import goes_on_in_brackets

# A line that ends so goes on below, whatever letter that begins with: "land exchanges with the Bureau of".
BROKEN_OFF = re.compile(r"\b(?:an?|the|of|and|or|to|for|in|with|at|by|from)$")


def unwrap(lines: Iterable[Line], width: int = 0) -> list[Line]:
    """Lines with text, where a sentence broken over several lines is one: what follows at once, without a bullet and
    in lower case, goes on where the line before it did not end. `width` is how long lines are that the whole text was
    broken at, if it was; otherwise the lines given tell."""
    joined: list[Line] = []
    lines = list(lines)
    width = width or width_of_broken(lines)
    above = last = ""
    for line in lines:
        before = joined[-1] if joined else None
        hangs = before is not None and _hangs_below_blank(before, last, line)
        last = line.raw if line.text else last
        broken = width > 0 and before is not None and _is_broken_item(before, above, line, width)
        # Of lines of all lengths one that begins with a capital is an item of its own.
        if broken and before and before.bullet is None and line.text[0].isupper():
            broken = _is_filled(lines, width)
        above = line.raw.rstrip() if width else ""
        is_next = before is not None and before.last_number == line.number - 1
        of_amount = is_next and before and _CUT_AMOUNT.search(before.text[-12:]) and _CENTS.match(line.text)
        if before is not None and (hangs or (is_next and (broken or of_amount or _goes_on(before, line)))):
            apart = "" if of_amount or before.text[-1] == "-" else " "
            text = f"{before.text}{apart}{line.text}"
            joined[-1] = Line(before.number, before.raw, text, before.bullet, line.number)
        elif line.text:
            joined.append(line)
    return joined


# "GOAL:            To read to children and", "            their parents", with a blank line between
_IN_COLUMN = 16
# No sentence ends so, wherever it goes on.
_ENDS_IN_ARTICLE = re.compile(r"\b(?:a|an|the)$")
_LABEL_BEFORE_COLUMN = re.compile(r"\s*\S[^:]{0,40}:\s{4,}\S")


def _hangs_below_blank(before: Line, above: str, line: Line) -> bool:
    """Whether a line below a blank one goes on with the sentence in the column on the right of a label, as printed
    pages have it whose rows were set apart: `above` is the last line with text."""
    if line.bullet is not None or not line.text or before.last_number != line.number - 2:
        return False
    if line.text[0].islower() and _ENDS_IN_ARTICLE.search(before.text[-8:]):
        return len(before.text) <= LONGEST_PARAGRAPH
    if not (line.text[0].islower() or line.text[0] == "(" or BROKEN_OFF.search(before.text)):
        return False
    column = indent(line.raw)
    in_column = column >= _IN_COLUMN and (indent(above) == column or _LABEL_BEFORE_COLUMN.match(above))
    return bool(in_column) and before.text[-1] not in ".!?:;" and len(before.text) <= LONGEST_PARAGRAPH


# "The wage is $16." above "20, for about 20 hours a week": a board took the point for a sentence's end.
_CUT_AMOUNT = re.compile(r"\$ ?\d[\d,]*\.$")
_CENTS = re.compile(r"\d\d(?=,|\.|/| ?[-–]| (?:per|an?|to|hourly)\b|$)")
# Lines broken by hand or by a form are about so long.
_BROKEN_FROM, _BROKEN_TO = 70, 125
# So many of the longest lines differ by no more than a word where a width was kept.
_TELLING, _RAGGED = 4, 10


def width_of_broken(lines: Sequence[Line]) -> int:
    """How long lines are that were all broken at one width; 0 where nothing tells that they were."""
    if len(lines) < _TELLING:
        return 0
    lengths = sorted([len(line.raw.rstrip()) for line in lines])[-_TELLING:]
    told = lengths[-1] - lengths[0] <= _RAGGED
    return lengths[-1] if told and _BROKEN_FROM <= lengths[-1] <= _BROKEN_TO else 0


def _is_filled(lines: Sequence[Line], width: int) -> bool:
    """Whether most lines with text reach about to `width`, as those of running text do that was broken there."""
    lengths = [len(line.raw.rstrip()) for line in lines if line.text]
    return sum(1 for length in lengths if length >= width - _RAGGED) * 2 >= len(lengths)


def _is_broken_item(before: Line, above: str, line: Line, width: int) -> bool:
    """Whether a list's item goes on in the line below it, whose first word the line above had no room for: in a text
    whose lines are all broken at about `width` letters."""
    if line.bullet is not None or not line.text or (before.bullet and heading_shape(line.text)):
        return False
    if before.bullet is None and (before.text.isupper() or line.text.isupper()):
        return False
    if above[-1:] in ".!?:;" or len(above) + 1 + len(line.text.split(" ", 1)[0]) <= width - 1:
        return False
    ends_in_cell = not before.last and _ENDS_IN_CELL.search(before.raw[-_CELL_WITHIN:])
    return len(before.text) <= LONGEST_PARAGRAPH and not ends_in_cell


# "Plans swim lessons             25" is a row of a table.
_ENDS_IN_CELL = re.compile(r"\S\s{4,}\S{1,8}\s*$")
_CELL_WITHIN = 60
_SHORTEST_WRAPPED = 40
_NARROW_LINE = 28
_LONG_LINE = 60
# "Board." below "... adopted by the Library"
_LAST_WORD = re.compile(r"[A-Z][\w'’-]{1,20}\.")
# No sentence ends with these.
_OPEN_ENDS = frozenset(("a", "an", "the", "of", "to", "in", "for", "with", "by", "at", "from", "as", "on"))
# What columns leave of a sentence on a line of its own, and no heading
_BEGINNINGS = frozenset(("A", "An", "The", "Must", "Applicants", "Candidates"))
# Nor with these, above a name: "Must possess a valid" above "Class B license"
_OPEN_BEFORE_NAMES = _OPEN_ENDS | {"using", "including", "valid", "their", "its", "under", "between", "into", "than"}
_OPEN_IN_ITEMS = _OPEN_ENDS | {"their", "its", "our", "your", "his", "her", "this", "these", "that", "into", "between"}
# No item begins with these in small letters.
_GO_ON = ("degree ", "years ", "experience ")
# Joining lines beyond this length would take time that grows with its square.
LONGEST_PARAGRAPH = 8_000
# A line that ends so is joined to the next by its last word: two items, not one broken sentence.
_ENDS_IN_JOINT = re.compile(r"(?:;\s?(?:or|and)|\s(?:OR|AND))$")
# "- Six months in a mill or" above "4 months at sea"
_ENDS_IN_SMALL_JOINT = re.compile(r"\w (?:or|and)$")
_JOINT = re.compile(r"(?:or|and)\b(?:\W*$|:)", re.IGNORECASE)
# "Or a related field" below "A degree in law, planning", "Or equivalent" below "High school diploma"
_REST_OF_CHOICE = re.compile(
    r"or (?:(?:an? )?(?:closely |directly )?related (?:field|discipline|area|major|degree|subject)s?(?: of study)?"
    r"|(?:an? |its |the )?equivalent(?: degree| diploma| certificate)?|GED|G\.E\.D\.|higher)\W*",
    re.IGNORECASE,
)


def _goes_on(before: Line, line: Line) -> bool:
    if line.bullet is not None or not line.text or before.text[-1] in ".!?:;" or _JOINT.match(line.text):
        return False
    if len(before.text) > LONGEST_PARAGRAPH or _ENDS_IN_JOINT.search(before.text[-6:]):
        return False
    if (
        line.text.startswith(_GO_ON)
        or (line.text[:3] in ("Or ", "or ") and _REST_OF_CHOICE.fullmatch(line.text[:60]))
        or goes_on_in_brackets(before.text, line.text)
        or (line.text[0] == "$" and before.text.endswith(" to") and "$" in before.text)
    ):
        return True
    if before.bullet is not None and (_ENDS_IN_SMALL_JOINT.search(before.text[-6:]) or _is_open_item(before, line)):
        return True
    hangs = before.bullet is not None and indent(line.raw) > indent(before.raw)
    if before.bullet is None and line.text[0].islower() and ":" in before.raw[: len(before.raw) - len(before.text)]:
        # What stands behind a heading on its line may be short.
        return True
    if len(before.text) >= _LONG_LINE and (_LAST_WORD.fullmatch(line.text) or _is_zip_of(before, line)):
        return True
    if _is_open(before.text) or (before.text in _BEGINNINGS and line.text[0].islower()):
        return True
    if before.bullet is None and _goes_on_in_capitals(before.text, line.text):
        return True
    if len(before.text) >= _NARROW_LINE and _begins_sentence(before) and _is_within(before.text, line.text):
        return True
    return hangs or (len(before.text) >= _SHORTEST_WRAPPED and (line.text[0].islower() or line.text[0] == "("))


def _is_open(text: str) -> bool:
    """Whether a line ends with a small word that ends no sentence; a short one with two of them, as "For the" above
    "GS-09 level, ..."."""
    if len(text) >= _SHORTEST_WRAPPED:
        return text.rsplit(" ", 1)[-1] in _OPEN_BEFORE_NAMES
    last = text.casefold().split()[-2:]
    return len(last) > 1 and (_OPEN_ENDS.issuperset(last) or last[-1] in ("using", "including"))


# "Technology, Drafting, or a closely related field." below "An associate's degree in Civil Engineering"
_LAST_FIELDS = re.compile(
    r"[A-Z][\w&/,-]*(?: [\w&/,-]+){0,14}? or (?:an?(?:other)? |any |other )?(?:closely )?"
    r"(?:related|similar|allied) (?:field|discipline|area|subject)s?\b"
)
_OF_DEGREE = re.compile(r"\b(?:degree|major|diploma|coursework) (?:in|with) [^.;:]{3,160}$")
_NAMES_MORE = re.compile(r"\b(?:degree|diploma|years?|months?|experience)\b", re.IGNORECASE)


def _goes_on_in_capitals(text: str, below: str) -> bool:
    """Whether a paragraph goes on in a line that begins with a capital: behind a comma, with which nothing ends, behind
    whole sentences and one that lacks its end, or with the last of the fields of a degree."""
    if len(text) >= _LONG_LINE and (text[-1] == "," or _is_broken_sentence(text, below)):
        return True
    fields = _LAST_FIELDS.match(below[:_LONGEST_FIELDS]) if " or " in below and "degree" in text else None
    return fields is not None and not _NAMES_MORE.search(fields.group()) and bool(_OF_DEGREE.search(text[-200:]))


_LONGEST_FIELDS = 200
# "Current license. One year of experience in general diagnostic" above "Radiography preferred."
_WHOLE_SENTENCE = re.compile(r"[\w)]{2}\. [A-Z][a-z]+ (?=[a-z])")


def _is_broken_sentence(text: str, below: str) -> bool:
    """Whether a paragraph of sentences lacks the end of its last, which the line below it has."""
    ends_below = below[-1] == "." and ":" not in below and text[-1].islower()
    return ends_below and "@" not in text and _WHOLE_SENTENCE.search(text) is not None


def _is_open_item(before: Line, line: Line) -> bool:
    """Whether an item ends in a word with which none does, above one in small letters."""
    return line.text[0].islower() and before.text.rsplit(" ", 1)[-1] in _OPEN_IN_ITEMS


def _begins_sentence(line: Line) -> bool:
    return line.bullet is None and line.text[0].isupper() and line.text[1:2].islower()


def _is_within(text: str, below: str) -> bool:
    """Whether a line goes on in the midst of a sentence, or of a bracket that is still open, of a narrow column."""
    if "@" in below.split(" ", 1)[0]:
        return False
    return below[0].islower() or text.count("(") > text.count(")")


def _is_zip_of(before: Line, line: Line) -> bool:
    """Whether a line begins with the ZIP code of the address with which the line above ends: "PO Box 61, Elm MO"."""
    return line.text[:5].isdigit() and before.text[-2:].isupper() and before.text[-3:-2] == " "


def indent(raw: str) -> int:
    """How many spaces and tabs a line begins with."""
    return len(raw) - len(raw.lstrip())
