"""What an applicant should know is odd about a document, in words for the public.

Most warnings are for recruiters alone; those listed here bear on what an applicant decides.
"""

from dataclasses import dataclass

from postings.models import DocumentWarning, SourceDocument
from postings.presentation.evidence import SourceLink

PUBLIC_WARNINGS = {
    "closes_before_posted": "The deadline printed lies before the posting date. Ask the employer which is right.",
    "inconsistent_dates": "The document gives dates that do not agree. Ask the employer before you rely on one.",
    "unreadable_date": "A date in the document cannot be read, so it is left out here.",
    "salary_reversed": "The pay is printed with its maximum below its minimum. It is shown as printed.",
    "salary_implausible": "An amount printed as pay cannot be right, so it is left out here.",
    "invalid_email": "An e-mail address in the document cannot work, so it is left out here.",
    "duties_do_not_total_100": "The duties' shares of time do not add up to 100 percent.",
}


UNREADABLE_DEADLINE = "The deadline printed in the document cannot be read. Ask the employer until when you can apply."


@dataclass(frozen=True)
class Notice:
    text: str
    source: SourceLink | None


def notices_of(document: SourceDocument | None) -> list[Notice]:
    """The public's share of a document's warnings, each said once: one query."""
    if document is None:
        return []
    warnings = document.warnings.filter(code__in=PUBLIC_WARNINGS)
    first = {warning.code: warning for warning in reversed(warnings)}
    return [Notice(_text(first[code]), _link(first[code].line)) for code in PUBLIC_WARNINGS if code in first]


def _text(warning: DocumentWarning) -> str:
    if (warning.code, warning.key) == ("unreadable_date", "closes_at"):
        return UNREADABLE_DEADLINE
    return PUBLIC_WARNINGS[warning.code]


def _link(line: int | None) -> SourceLink | None:
    return SourceLink(line, line) if line else None
