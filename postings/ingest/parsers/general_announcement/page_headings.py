"""Lines of a page's head that look like the heading of a section and head none: links, and words above the title."""

import re
from collections.abc import Sequence

from postings.ingest.fields.employers import read_employer
from postings.ingest.layout import Line, normalize
from postings.ingest.parsers.general_announcement.employer_lines import names_job

_MENU = re.compile(r"(?:about|contact)(?: us)?|benefits|questions\??|details|introduction", re.IGNORECASE)
_LONGEST_LINK, _LONGEST_TITLE = 40, 80
# How far below such a line the title stands.
_NEAR = 6


def heads_no_section(line: Line, below: Line | None, lines: Sequence[Line]) -> bool:
    """Whether a line that has a heading's words is a link, or stands above the title and all the rest; `below` is the
    next line or cell."""
    return _is_navigation(line, below) or _is_notice_of(line, lines) or _heads_title(line, lines)


def _is_notice_of(line: Line, lines: Sequence[Line]) -> bool:
    """Whether "Examination" stands above "for" and the title, and heads no section."""
    below = next((entry.text for entry in lines[line.number : line.number + 6] if entry.text), "")
    return normalize(below) == "for"


_OF_WHOLE = frozenset(("description", "job description", "position description", "overview"))


def _heads_title(line: Line, lines: Sequence[Line]) -> bool:
    """Whether "Description" stands above the title in capitals, or at the very top above a short one or the employer,
    and all the rest, and heads no section."""
    if normalize(line.text) not in _OF_WHOLE:
        return False
    below = [entry.text for entry in lines[line.number : line.number + _NEAR] if entry.text][:2]
    if below and below[0].isupper() and names_job(below[0]):
        return True
    is_first = not any(entry.text for entry in lines[: line.number - 1])
    employer = read_employer(below[0][:_LONGEST_TITLE]) if is_first and below else None
    if employer and employer.name == below[0]:
        return True
    return is_first and any(len(text) <= _LONGEST_TITLE and text[-1].isalnum() and names_job(text) for text in below)


def _is_navigation(line: Line, below: Line | None) -> bool:
    """Whether a line such as "About Us" or "Contact" is a link of a printed page: the next is short and no sentence."""
    if below is None or below.number != line.number + 1 or _MENU.fullmatch(line.text) is None:
        return False
    return 0 < len(below.text) <= _LONGEST_LINK and below.text[-1].isalnum() and ":" not in below.text
