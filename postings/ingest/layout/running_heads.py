"""Lines that only say on which page they stand, with the name of the document beside them."""

import re
from collections import Counter
from collections.abc import Sequence

from postings.ingest.layout.lines import Line

_PAGE = re.compile(r"(?:.{0,80}\s[|–—-]\s*)?page \d{1,3}(?: of \d{1,3})?(?:\s[|–—-]\s.{0,80})?", re.IGNORECASE)
# "- 3 -"
_NUMBER_ALONE = re.compile(r"\s*[-–—] ?\d{1,3} ?[-–—]\s*")
_LONGEST = 120


def running_heads(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that count pages, and of those right above or below one that stand elsewhere too."""
    pages = [line.number for line in lines if _is_page(line)]
    if not pages:
        return set()
    printed = Counter(line.text for line in lines if 0 < len(line.text) <= _LONGEST)
    beside = (lines[index] for number in pages for index in (number - 2, number) if 0 <= index < len(lines))
    return {*pages, *(line.number for line in beside if printed[line.text] > 1)}


def _is_page(line: Line) -> bool:
    if len(line.text) > _LONGEST:
        return False
    return ("age " in line.text and _PAGE.fullmatch(line.text) is not None) or (
        line.bullet is not None and _NUMBER_ALONE.fullmatch(line.raw) is not None
    )
