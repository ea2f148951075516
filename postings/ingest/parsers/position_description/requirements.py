"""Section 10: what the position asks for beyond its class specification, one lettered item after the other."""

import re
from collections.abc import Iterable, Iterator, Sequence

from postings.ingest.fields.requirements import read_requirement
from postings.ingest.fields.sentences import independent_sentences, is_abbreviated
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, Notes
from postings.ingest.parsers.position_description.remarks import warn_of_remarks
from postings.ingest.record import Qualifications, Requirement

_FORM_TEXT = re.compile(
    r"(?:additional requirements\s*[:.]?\s*)?list any (?:additional )?knowledge and skills[^:.]{0,200}[:.]?\s*|"
    r"additional requirements\s*[:.]?\s*|\(?note:? (?:if|for) (?:additional|more) rows.*",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:n/?a|none|not applicable|tbd)\.?", re.IGNORECASE)
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
_IS_WISH = re.compile(
    r"^(?:preferred|desired|desirable)\b|\b(?:preferred|desired|desirable|a plus)[.)\s]*$", re.IGNORECASE
)


def read_requirements(lines: Sequence[Line], notes: Notes) -> Qualifications:
    """The items of the section's lines, each cited; those under a heading of wishes are preferred, not required."""
    requirements: list[Requirement] = []
    preferred: list[str] = []
    wished = False
    for first, last, text in _statements(lines):
        if _WISHES.fullmatch(text) or _DEMANDS.fullmatch(text):
            wished = bool(_WISHES.fullmatch(text))
            continue
        if wished or _IS_WISH.search(text):
            key = f"qualifications.preferred.{len(preferred)}"
            preferred.append(text)
        else:
            key = f"qualifications.requirements.{len(requirements)}"
            requirements.append(read_requirement(text))
        notes.cite(key, first, last)
        warn_of_remarks(notes, key, first, [text])
    return Qualifications(requirements=tuple(requirements), preferred=tuple(preferred))


def _statements(lines: Iterable[Line]) -> Iterator[tuple[int, int, str]]:
    """(first line, last line, text) of each item, and of each sentence of a paragraph that stands in no list."""
    for first, last, text, is_listed in _items(lines):
        for sentence in [text] if is_listed or len(text) > LONGEST_PARAGRAPH else independent_sentences(text):
            yield first, last, sentence


def _items(lines: Iterable[Line]) -> Iterator[tuple[int, int, str, bool]]:
    """(first line, last line, text, whether it is listed) of each item: a letter, a bullet or a new paragraph begins
    one."""
    first = last = 0
    parts: list[str] = []
    after_blank = True
    is_listed = False
    for line in lines:
        if not line.text:
            after_blank = True
            continue
        text = _FORM_TEXT.sub("", line.text, count=1) if _FORM_TEXT.match(line.text) else line.text
        text, lettered = _without_letter(text)
        continues = parts and not (
            after_blank or line.bullet or lettered or _is_whole(parts[-1], text) or _is_label(text)
        )
        if not continues and parts:
            yield first, last, " ".join(parts), is_listed
            parts = []
        if text and not _NOTHING.fullmatch(text):
            if not parts:
                first, is_listed = line.number, lettered or line.bullet is not None
            last = line.number
            parts.append(text)
        after_blank = False
    if parts:
        yield first, last, " ".join(parts), is_listed


_LETTER = re.compile(r"[a-zA-Z0-9]{1,2}[.)]\s+")


def _without_letter(text: str) -> tuple[str, bool]:
    """The text without the letter that a bullet leaves before it ("- a. Speak ..."), and whether it had one."""
    found = _LETTER.match(text)
    return (text[found.end() :], True) if found else (text, False)


def _is_label(text: str) -> bool:
    return bool(_WISHES.fullmatch(text) or _DEMANDS.fullmatch(text))


def _is_whole(previous: str, text: str) -> bool:
    """Whether `previous` ended and `text` begins anew, so that they are two paragraphs and not one broken line."""
    return not text[:1].islower() and previous[-1] in ".!?:;" and not is_abbreviated(previous)
