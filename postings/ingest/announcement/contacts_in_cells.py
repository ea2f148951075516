"""Whom to ask in a row of cells that gave other facts: "Type | Full-time | Contact | Ann Lee, 503-555-0100"."""

import re
from collections.abc import Iterator

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labels.cells import has_cells
from postings.ingest.fields.people.contacts import FoundContact, read_contacts
from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.layout import Line

_EDGE = re.compile(r"\s*(?:\t+|\|+|\s{3,})\s*")
_LABEL = re.compile(
    r"(?P<name>(?:(?:HR|department|agency|primary) )?(?:contacts?|recruiter|hiring manager|questions)"
    r"(?: (?:person|name|information|info))?)\s*(?::\s*(?P<value>\S.*)|:)?",
    re.IGNORECASE,
)
_DETAIL = re.compile(r"(?:contact )?(?:tele)?(?:phone|e-?mail|tel|ph)\b\W*", re.IGNORECASE)
_LONGEST = 500


def read_contacts_in_cells(draft: Draft) -> Iterator[FoundContact]:
    """The contacts that rows name beside the labelled values which they were read for."""
    rows = (line for line in draft.lines if line.number in draft.taken and len(line.raw) <= _LONGEST)
    for line in rows:
        told = _told_of_contact(line) if has_cells(line.raw.strip()) else None
        yield from read_contacts([(line.number, told)]) if told else ()


def _told_of_contact(line: Line) -> str | None:
    """The cells of a row that tell of a contact, as "Contact: Ann Lee, 503-555-0100"; None where they hold no address
    or number."""
    cells = [cell for cell in _EDGE.split(line.raw.strip(" |\t")) if cell]
    found = next(((at, label) for at, cell in enumerate(cells) if at and (label := _LABEL.fullmatch(cell))), None)
    if found is None:
        return None
    at, label = found
    details = [label["value"]] if label["value"] else cells[at + 1 : at + 2]
    for cell in cells[at + (1 if label["value"] else 2) :]:
        if not (_DETAIL.match(cell) or find_emails(cell)[0] or find_phones(cell)):
            break
        details.append(_DETAIL.sub("", cell))
    told = f"{label['name']}: {', '.join(filter(None, details))}"
    return told if find_emails(told)[0] or find_phones(told) else None
