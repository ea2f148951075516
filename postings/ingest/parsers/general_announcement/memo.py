"""The head of a memorandum, which says to whom, when and about what it was written."""

import re
from collections.abc import Sequence

from postings.ingest.layout import Labelled, Line
from postings.ingest.parsers.general_announcement.employer_lines import names_job
from postings.ingest.parsers.general_announcement.title_lines import CALL

_WITHIN = 30
_ENTRY = re.compile(r"(?P<name>to|from|date|subject|re|regarding):\s*(?P<value>.{2,150})", re.IGNORECASE)
_ABOUT = ("subject", "re", "regarding")


def with_memo(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labelled values, and the job and the day that a memorandum gives: "Subject: Vacancy - Harbor Clerk"."""
    entries = {
        found["name"].casefold(): (found["value"].strip(), line)
        for line in lines[:_WITHIN]
        if ":" in line.text[:12] and (found := _ENTRY.fullmatch(line.text))
    }
    subject = next((entries[name] for name in _ABOUT if name in entries), None)
    if subject is None or "to" not in entries:
        return list(labelled)
    title, line = subject
    call = CALL.fullmatch(title)
    title = call["title"] if call else title
    completed = list(labelled)
    if names_job(title) and not any(entry.key == "title" for entry in labelled):
        completed.append(Labelled("title", "Position", title, line.number, line.number))
    if "date" in entries:
        value, line = entries["date"]
        completed.append(Labelled("date_posted", "Date", value, line.number, line.number))
    return sorted(completed, key=lambda entry: entry.line)
