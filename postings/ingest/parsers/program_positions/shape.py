"""Whether a text without other signs has the shape of a programme's page: paragraphs that each begin with a title and
its verb, one after the other, and nothing that announces an opening."""

import re
from collections.abc import Sequence
from itertools import islice

from postings.ingest.layout import Line
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.parsers.program_positions.outline import Paragraph, read_outline
from postings.ingest.parsers.program_positions.series import read_series, speaks_for_all
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions, read_title, says_position
from postings.ingest.parsers.program_positions.units import units_of

_TITLE_LINES = 5
_FEWEST_TITLED = 2
_FEWEST_UNTITLED = _FEWEST_WITH_PAY = 3
_FEWEST_SAID = 2
_FEWEST_WORDS = 6
# Labels, headings and phrases of an announcement of one opening.
_ANNOUNCES = re.compile(
    r"^[^:]{0,30}\b(?:clos(?:es|ing|e date)|deadline|posted|posting|opening|requisition"
    r"|recruitment|job (?:id|no|number|title|type)|position (?:title|type))\b[^:]{0,20}:"
    r"|^(?:(?:minimum|required|desired|preferred|special|general) )?(?:qualifications|requirements)\W*$"
    r"|^(?:how to (?:apply|qualify)|to (?:apply|qualify)|(?:essential |job |key )?(?:duties|responsibilities)|benefits"
    r"|what you (?:will|[’']ll) do)\W*$"
    r"|\bapply by\b|\b(?:apply|submit) (?:\w+ ){0,6}(?:no later than|before|until)\b|\bopen until filled\b"
    r"|\bapplications? (?:must be|will be|are due|due|deadline)\b|\b(?:is|are) (?:now |currently )?(?:hiring|recruiting"
    r"|seeking)\b|\binvites applications\b",
    re.IGNORECASE,
)
_TELLS_PAY = re.compile(
    r"^[^:]{0,30}\b(?:salary|pay|wage|compensation)\b[^:]{0,20}:|\$ ?\d[\d,.]*[kK]?\s*(?:-|–|to|per|an?|/)\s*\S",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_NAME = 3_000, 40


def lines_saying_kind(lines: Sequence[Line]) -> list[Line]:
    """The lines that say of a title that it is a position, or name a series."""
    return [line for line in lines if line.text and _says_kind(line.text)]


def has_page_shape(lines: Sequence[Line], saying_kind: int) -> bool:
    """Whether most paragraphs under the page's headings describe positions. A page that its title does not call one of
    positions must describe more of them, say of some that they are positions or name their series, and have headings.

    `lines` are all lines of the document, blank ones too, of which so many are `saying_kind`.
    """
    first = islice((line.text for line in lines if line.text), _TITLE_LINES)
    titled = any(map(is_titled_as_positions, first))
    if not titled and saying_kind < _FEWEST_SAID:
        return False
    if announces_opening(lines) or (not titled and _tells_pay(lines)):
        return False
    page, paragraphs = read_outline(lines)
    has_units = any(True for _ in units_of(page))
    told = [paragraph for paragraph in paragraphs if not (has_units and paragraph.unit is page)]
    described = [paragraph for paragraph in told if paragraph.heading or read_title(paragraph.text)]
    if len(described) <= sum(1 for paragraph in told if _is_other_prose(paragraph)):
        return False
    if titled:
        return len(described) >= (_FEWEST_WITH_PAY if _tells_pay(lines) else _FEWEST_TITLED)
    said = sum(1 for paragraph in described if _says_kind(paragraph.text))
    return has_units and len(described) >= _FEWEST_UNTITLED and said >= _FEWEST_SAID


def announces_opening(lines: Sequence[Line]) -> bool:
    """Whether any line belongs to an announcement of one opening: its deadline, its number, how to apply."""
    return any(_ANNOUNCES.search(line.text[:_LONGEST]) for line in lines if line.text and not _heads_jobs(line, lines))


def _heads_jobs(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line right above a paragraph about a job is the name of a team, "Benefits" or "Duties"."""
    if len(line.text) > _LONGEST_NAME or ":" in line.text:
        return False
    below = next((other.text for other in islice(lines, line.number, line.number + 2) if other.text), "")
    return read_title(below) is not None


def _tells_pay(lines: Sequence[Line]) -> bool:
    return any(_TELLS_PAY.search(line.text[:_LONGEST]) for line in lines if line.text)


@kept_for_lines
def _says_kind(text: str) -> bool:
    """Whether a paragraph says of a title that it is a position, or names a series."""
    return read_series(text) is not None or ("position" in text and says_position(text))


def _is_other_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a text of its own that describes no position and belongs to none."""
    text = paragraph.text
    if paragraph.heading or len(text.split(maxsplit=_FEWEST_WORDS)) < _FEWEST_WORDS or read_title(text):
        return False
    return not (speaks_for_all(text) or text.startswith(("They ", "This position", "These positions", "The position")))
