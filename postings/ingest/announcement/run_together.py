"""Texts whose line ends were lost in copying: "$57,200 AnnuallyLocation : Elm Bay, VAJob Type: Regular", whole sections
behind each other on one line. They are parted at labels, headings and sentences, read, and what was read is cited by
the document's own lines."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.document import Document
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import LABEL_LENGTH, Labels, normalize
from postings.ingest.record import Evidence, Reading, Record, SectionText

Cited = TypeVar("Cited", Evidence, SectionText)

# Shorter lines hold one thing; longer ones are parted no further than this.
_SHORT, _LONG, _LONGEST = 40, 300, 60_000
_LABELS_NEEDED, _HEADINGS_NEEDED = 3, 2
_MOST_WORDS = 6
# Where a capital stands right behind a word, a figure or a full stop.
_GLUED = re.compile(r"(?<=[a-z0-9.!?)%])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SENTENCE_GLUED = re.compile(r"(?<=[a-z0-9)][.!?])(?=[A-Z][a-z])")
_WORD_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
# "... all assigned divisionsPerforms a complete inspection": the items of a list that lost its signs, too.
_ITEM_GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2,} [a-z(])")
_GLUED_NEEDED = 4
# "Salary$58,100 - $81,300 AnnuallyLocationElm Bay, CAJob TypeRegular": names of facts that lost their colons, too.
_FACT_GLUED = re.compile(
    r"(?<=[a-z0-9)])(?:Salary|Location|Job Type|Job Number|Department|Division|Opening Date|Closing Date|FLSA"
    r"|Bargaining Unit|Description)(?=[A-Z0-9$])"
)
_FACTS_NEEDED = 4
# "$5,890/monthLevel II - $5,575"
_PAY_GLUED = re.compile(r"\$[\d.,]+(?: ?/ ?| per )(?:hour|month|year)(?=[A-Z])")
_LEVEL_GLUED = re.compile(r"(?<=[a-z)])(?=Level [IVX\d]{1,3} ?[-–—:] ?\$)")
_SIGN = re.compile(r"(?<=\S)\s+(?=[•▪●·]\s)")
# "Water Quality Chemist. The authority seeks ..." begins with the title.
_FIRST_SENTENCE = re.compile(r"(?P<named>[A-Z][^.:!?]{3,80})\. (?=[A-Z])")
_HEADING_BEHIND = re.compile(r"[.!?](?<=[a-z].) (?P<heading>[A-Z][A-Za-z'’&/, ]{4,50})$")
_LONGEST_HEADING = 60
_WORD = re.compile(r"(?<=\s)[A-Z#]")
_SPACED_DASH = re.compile(r"(?<=\S)\s+(?=- [A-Z])")
_DASHES_NEEDED = 3
# "$15.40/hr - After training" is one step of the pay.
_PAY_BEFORE = re.compile(r"\$[\d.,]+(?: ?(?:/|per|an) ?[a-z]{2,5})?$")
# What a heading within a line stands behind, and what stands behind it.
_BEFORE_HEADING = re.compile(r"[.!?:;)\]]\s*$|[a-z0-9]$")
_BEHIND_HEADING = re.compile(r"\s*+(?:(?::|[-–—•▪●·]\s)\s*+)?[A-Z0-9$“\"(]")
_KINDS = frozenset(
    (
        "summary",
        "duties",
        "qualifications",
        "preferred",
        "requirements",
        "how_to_apply",
        "benefits",
        "selection_process",
    )
)


# "**Agency: Transportation** + **Job ID** : 88912 + **Location** : St. Paul"
_BOLD = re.compile(r"\s*(?:\+\s+)?\*\*(?P<marked>[^*\n]{2,200})\*\*")
_BOLD_NEEDED = 3
_PLUS = re.compile(r"\s\+\s+(?=[A-Z])")


def _marked_up(lines: Sequence[str]) -> list[str]:
    """The lines, one whose labels and headings are marked as bold by their signs with a line end before each."""
    return [_without_bold(line) if line.count("**") >= 2 * _BOLD_NEEDED else line for line in lines]


def _without_bold(line: str) -> str:
    def parted(match: re.Match[str]) -> str:
        marked = match["marked"].strip()
        return f"\n{marked}\n" if HEADINGS.exact.get(normalize(marked)) in _KINDS else f"\n{marked} "

    return _PLUS.sub("\n- ", _BOLD.sub(parted, line))


def part_lines(document: Document, labels: Labels) -> tuple[Document, tuple[int, ...]] | None:
    """(the document with its long lines parted, for each of its lines the number of the line it was on, from 1); None
    where no line holds several labels or headings."""
    own = frozenset(document.lines)
    marked = [line.split("\n") for line in _marked_up(document.lines)]
    if len(marked) < sum(map(len, marked)):
        parted = [[part for line in parts for part in _parts(line, labels)] or [""] for parts in marked]
    elif any(_LONG < len(line) <= _LONGEST and _holds_several(line, labels) for line in document.lines):
        parted = [
            _own_parts(line, labels, own) if _SHORT < len(line) <= _LONGEST else [line] for line in document.lines
        ]
    else:
        parted = [_at_capitals(line) or _without_heading_behind(line, own) for line in document.lines]
    if len(parted) == sum(map(len, parted)):
        return None
    lines = tuple(part for parts in parted for part in parts)
    origins = tuple(number for number, parts in enumerate(parted, start=1) for _ in parts)
    return replace(document, lines=lines, places=(), cleaned=frozenset()), origins


def with_own_lines(reading: Reading, origins: Sequence[int]) -> Reading:
    """What was read of a parted text, cited by the lines that its parts were on."""
    records = tuple(_record(record, origins) for record in reading.records)
    warnings = tuple(
        replace(warning, line=origins[warning.line - 1] if warning.line else None) for warning in reading.warnings
    )
    return Reading(reading.layout, records, warnings)


def _record(record: Record, origins: Sequence[int]) -> Record:
    evidence = {key: _cited(entry, origins) for key, entry in record.evidence.items()}
    sections = tuple(_cited(section, origins) for section in record.sections)
    return replace(record, evidence=evidence, sections=sections)


def _cited(cited: Cited, origins: Sequence[int]) -> Cited:
    return replace(cited, first_line=origins[cited.first_line - 1], last_line=origins[cited.last_line - 1])


def _holds_several(line: str, labels: Labels) -> bool:
    of_labels = sum(1 for _ in _label_edges(line, labels))
    return (
        of_labels >= _LABELS_NEEDED
        or any(_fact_edges(line))
        or sum(1 for _ in _heading_edges(line)) >= 2 * _HEADINGS_NEEDED
    )


def _own_parts(line: str, labels: Labels, own: AbstractSet[str]) -> list[str]:
    """The parts of a line; one of a single part stands as far in as those beside it in its list."""
    parts = _parts(line, labels)
    return _without_heading_behind(line, own) if parts == [line.strip()] else parts


def _parts(line: str, labels: Labels) -> list[str]:
    edges = {*_label_edges(line, labels), *_heading_edges(line), *_fact_edges(line)}
    edges |= {match.end() for pattern in (_PAY_GLUED, _LEVEL_GLUED) for match in pattern.finditer(line)}
    if (first := _FIRST_SENTENCE.match(line)) and names_a_job(first["named"]):
        edges |= {first.end("named"), first.end()}
    edges |= {match.start() for match in _SENTENCE_GLUED.finditer(line)}
    edges |= {match.end() for match in _SIGN.finditer(line)}
    glued = {match.start() for match in _ITEM_GLUED.finditer(line)}
    edges |= glued if len(glued) >= _GLUED_NEEDED else set()
    dashes = {
        match.end() for match in _SPACED_DASH.finditer(line) if not _PAY_BEFORE.search(line[: match.start()][-20:])
    }
    edges |= dashes if len(dashes) >= _DASHES_NEEDED else set()
    parts = (line[start:end].strip() for start, end in pairwise([0, *sorted(edges - {0}), len(line)]))
    return [part for part in parts if part.strip(".")]


# "... of the crew. EXPERIENCE REQUIREMENTS Two years ..."
_IN_CAPITALS = re.compile(r"\b[A-Z]{4,} (?:(?:AND|&|/|OF) )?[A-Z]{4,}[:.]? (?=[A-Z][a-z]|[A-Z] |\d)")


def _at_capitals(line: str) -> list[str]:
    """The parts of a line of whole sentences that prints headings of what is asked, of several words in capitals,
    before what belongs below them; none where it prints none."""
    if (
        not _SHORT < len(line) <= _LONGEST
        or not line.rstrip().endswith((".", ";", ")"))
        or not _IN_CAPITALS.search(line)
    ):
        return []
    edges = list(_heading_edges(line))
    pairs = [pair for pair in zip(edges[::2], edges[1::2], strict=True) if _is_whole_in_capitals(line, *pair)]
    cut = sorted({edge for pair in pairs for edge in pair} - {0})
    parts = (line[start:end].strip() for start, end in pairwise([0, *cut, len(line)])) if cut else ()
    return [part for part in parts if part.strip(".")]


def _is_whole_in_capitals(line: str, start: int, end: int) -> bool:
    """Whether a heading of several words stands in capitals, and no further word of it behind what is listed."""
    text = line[start:end].strip()
    is_asked = HEADINGS.exact.get(normalize(text)) in _ASKED and text[-1] != ":"
    return is_asked and text.isupper() and " " in text and _GOES_ON_CAPITAL.match(line, end) is None


_ASKED = frozenset(("qualifications", "preferred", "requirements"))
_GOES_ON_CAPITAL = re.compile(r"[ /]*[A-Z]{2,}\b")


def _without_heading_behind(line: str, own: AbstractSet[str]) -> list[str]:
    """A line, apart from the heading of the next lines that stands behind its last sentence, "... as required.
    Qualifications", or behind what is a line of its `own` elsewhere: "Harbor Clerk Responsibilities"."""
    repeated, _, last = line.strip().rpartition(" ")
    if repeated and repeated in own and HEADINGS.exact.get(normalize(last)) in _KINDS and last[0].isupper():
        return [repeated, last]
    found = _HEADING_BEHIND.search(line, max(0, len(line) - _LONGEST_HEADING)) if line[-1:].isalpha() else None
    if found is None or HEADINGS.exact.get(normalize(found["heading"])) not in _KINDS:
        return [line]
    return [line[: found.start("heading")].rstrip(), found["heading"]]


def _label_edges(line: str, labels: Labels) -> Iterator[int]:
    """Where a known label with its colon begins: right behind the value before it, or in a row of such labels."""
    last = -1
    if labels.match(line):
        last = line.find(":")
        yield 0
    starts = sorted({match.start() for pattern in (_GLUED, _WORD) for match in pattern.finditer(line)})
    for start in starts:
        label, colon, _ = line[start : start + LABEL_LENGTH].partition(":")
        if start <= last or not colon or not labels.knows(label):
            continue
        last = start + len(label)
        yield start


def _fact_edges(line: str) -> list[int]:
    """Where the names of facts begin and end that stand glued between values; none where they are only a few."""
    found = list(_FACT_GLUED.finditer(line))
    return [edge for match in found for edge in match.span()] if len(found) >= _FACTS_NEEDED else []


# "COMBINATION OF EXPERIENCE AND EDUCATION: ..." is no heading from its third word on.
_GOES_ON = re.compile(r"\b(?:OF|AND|OR|FOR|IN|THE) \Z")


def _heading_edges(line: str) -> Iterator[int]:
    """Where a listed heading begins and where its text does: behind a sentence's end, in capitals of its own."""
    last = -1
    for match in re.finditer(r"[A-Z][a-z'’]+|[A-Z]{3,}", line):
        start = match.start()
        begins = not start or _BEFORE_HEADING.search(line[max(0, start - 4) : start]) is not None
        if start <= last or not (begins or match.group().isupper()) or _GOES_ON.search(line, max(0, start - 6), start):
            continue
        end = _end_of_heading(line, start)
        # Two words in capitals head what follows them wherever they stand: "No. 0148 JOB DESCRIPTION The museum ..."
        if end and (begins or (line[start:end].isupper() and " " in line[start:end].strip())):
            last = end
            yield start
            yield end


def _end_of_heading(line: str, start: int) -> int | None:
    """Where the longest listed heading that begins at `start` ends, None where none does."""
    words = list(re.finditer(r"\S+", line[start : start + 2 * LABEL_LENGTH]))[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        word = words[count - 1]
        # "Basic FunctionUnder close supervision"
        glued = _WORD_GLUED.search(word.group())
        for end in (start + word.end(), start + word.start() + glued.start() if glued else 0):
            is_whole = end and not _is_cut(line[start:end], line, end) and _BEHIND_HEADING.match(line, end)
            if is_whole and _is_heading(line[start:end], count):
                return end
    return None


# "CANDIDATES MUST HAVE" in a sentence that is printed in capitals as a whole
_GOES_ON_IN_CAPITALS = re.compile(r"\s+(?:[A-Z]{2,}\s+){2}")


def _is_cut(text: str, line: str, end: int) -> bool:
    """Whether what stands behind `text`, in capitals like it, goes on with it."""
    return text[-1] != ":" and text.isupper() and _GOES_ON_IN_CAPITALS.match(line, end) is not None


def _is_heading(text: str, words: int) -> bool:
    is_listed = HEADINGS.exact.get(normalize(text)) in _KINDS
    if not (is_listed or (words > 1 and HEADINGS.is_marked(text))) or (words == 1 and text[-1] != ":"):
        return False
    if text[-1] == ":" and text[0].isupper():
        return True
    # "Knowledge of", right before what is known, heads nothing.
    is_titled = text.rpartition(" ")[2][0].isupper() and all(
        word[0].isupper() or len(word) < 4 for word in text.split()
    )
    return text[-1] not in ".,;-–—•" and is_titled
