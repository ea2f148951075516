"""Labels that stand beside their values without a colon, as pages printed from a form have them: "Posting Number
AF187", "Employment Type Full-Time", "AgencyFisheries, Office of". One such line alone may be a title or a sentence;
several close to each other are labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.fields.days.dates import MONTH_NAMES
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import LABEL_LENGTH, Labels, Line, normalize

_MOST_LINES = 400
# A fact is short; what a section says behind its name may be long.
_LONGEST_FACT = 160
_NEEDED, _STRONG_NEEDED = 3, 2
# So many lines with text, the first and the last included, hold the labels that vouch for each other.
_CLOSE = 6
_GLUED = re.compile(r"[A-Z0-9$](?<=[a-z].)")
# "Posting IDS-19-20", where the value begins with a capital, too
_GLUED_ID = re.compile(r"(?<=[a-z] ID)(?=[A-Z]{0,3}-?\d)")
# "Duty Station- Elm Bay"
_DASHED = re.compile(r"[-–—](?<=[a-z].) ?(?=[A-Z0-9$])")
_DASH = re.compile(r"[-–—]")
_BEGINS_VALUE = re.compile(r"[A-Z0-9$“\"(•#]")
# "Closing date March 6, 2027", "Salary range $42,000": a day or an amount
_BEGINS_FACT = re.compile(rf"(?:{MONTH_NAMES})\.? \d|\d{{1,2}}/\d|\$ ?\d", re.IGNORECASE)
_SMALL_WORDS = frozenset(("of", "to", "or", "and", "for", "in", "per", "the", "if"))
_MOST_WORDS = 6
# "Posting Information" is a heading.
_HEADING_ENDS = frozenset(("Information", "Details", "Detail Information", "Description", "Summary", "Overview"))
# "Position Vacancy Bulletin 25-11" names the document.
_DOCUMENTS = frozenset(("Bulletin", "Announcement", "Notice", "Posting"))
_SECTIONS = frozenset(("duties", "qualifications", "preferred", "requirements", "how_to_apply", "general_information"))


def with_colons(lines: Sequence[Line], labels: Labels) -> tuple[Line, ...]:
    """The lines, those of a form that print a known label and its value without a colon with one between them; then
    also those that print a section's name before its text ("Minimum Qualifications A bachelor's degree")."""
    found = dict(_labelled(lines, labels))
    vouched = _vouched(lines, found, labels)
    if not vouched:
        return tuple(lines)
    restored = list(lines)
    for index, line in enumerate(lines):
        label = found[index] if index in vouched else _section_name(line.text)
        if label:
            value = line.text[len(label) :].strip(" -–—")
            text = f"{label}: {_with_second_label(value, labels) if index in vouched else value}"
            # Cells beside it keep their distance.
            restored[index] = replace(line, raw=line.raw.replace(label, f"{label}: ", 1), text=text)
    return tuple(restored)


def _with_second_label(value: str, labels: Labels) -> str:
    """A value behind which another label and its value stand on the line: "11/1/2024 Close Date 2/1/2025"."""
    words = value.split()
    for start in range(1, len(words) - 1):
        for count in range(min(_MOST_WORDS, len(words) - start - 1), 0, -1):
            label = " ".join(words[start : start + count])
            begins = count > 1 and label[0].isupper() and _BEGINS_FACT.match(" ".join(words[start + count :]))
            if (count > 1 or "/" in label) and (begins or _is_titled(label)) and labels.knows(label):
                return f"{' '.join(words[:start])} {label}: {' '.join(words[start + count :])}"
    return value


def _is_titled(label: str) -> bool:
    """Whether each of a label's words, small ones within it apart, begins with a capital."""
    return label[0].isupper() and all(word[0].isupper() or word in _SMALL_WORDS for word in label.split())


def _labelled(lines: Sequence[Line], labels: Labels) -> Iterator[tuple[int, str]]:
    for index, line in enumerate(lines[:_MOST_LINES]):
        text = line.text
        if not text or not text[0].isupper() or len(text) > _LONGEST_FACT:
            continue
        # "Bargaining Unit F8 : Elm Guild" has its colon within the value.
        before, apart, _ = text[:LABEL_LENGTH].partition(" : ")
        if ":" in before or (apart and labels.knows(before)) or ":" in text[len(before) + 3 : LABEL_LENGTH]:
            continue
        if label := _cell_beside_value(line, labels):
            yield index, label
            continue
        is_label = labels.knows(text) and normalize(text) not in labels.colon_only
        if (label := _label(text, labels)) and normalize(text) not in HEADINGS.exact and not is_label:
            yield index, label


_OF_CONTACTS = frozenset(("name", "contact", "contact name", "contact person", "e-mail", "email", "phone", "telephone"))


def _cell_beside_value(line: Line, labels: Labels) -> str | None:
    """A known label that has a cell of its own, also an everyday word, with its value in the only other one."""
    name, _, value = line.raw.strip().partition("\t")
    if not value.strip() or "\t" in value.strip():
        return None
    is_known = normalize(name) in labels.keys or normalize(name) in _OF_CONTACTS
    if not is_known or labels.knows(value):
        return None
    return " ".join(name.split())


# Of lines no longer than a fact, which texts of one kind share.
@lru_cache(maxsize=2_000)
def _label(text: str, labels: Labels) -> str | None:
    """The longest known label with which the line begins and behind which a value follows."""
    head = text[:LABEL_LENGTH]
    edges = (_GLUED_ID, _GLUED, _DASHED) if " ID" in head or _DASH.search(head) else (_GLUED,)
    for edge in edges:
        glued = edge.search(head)
        label = text[: glued.start()] if glued else ""
        # "Tenure-Track Lecturer" begins with no label.
        if label and labels.knows(label) and not (edge is _DASHED and normalize(label) in labels.colon_only):
            return label
    words = text.split(maxsplit=_MOST_WORDS + 1)[: _MOST_WORDS + 1]
    for count in range(len(words) - 1 if labels.may_begin_with(words[0]) else 0, 0, -1):
        label = " ".join(words[:count])
        titled = all(word[0].isupper() or not word[0].isalpha() or word in _SMALL_WORDS for word in words[:count])
        titled = titled or (
            count > 1 and label[0].isupper() and _BEGINS_FACT.match(" ".join(words[count:])) is not None
        )
        # "COUNTY OF ELM" is a name.
        needs_colon = count == 1 and (normalize(label) in labels.colon_only or words[1].casefold() in _SMALL_WORDS)
        if titled and not needs_colon and labels.knows(label) and _BEGINS_VALUE.match(words[count]):
            names_document = words[count].capitalize() in _DOCUMENTS or " ".join(words[count:]) in _HEADING_ENDS
            # "Orchestra Librarian" and "City Seasonal Aide" are jobs.
            of_place = labels.keys.get(normalize(label)) in ("agency", "unit", "location")
            is_job = count == 1 and of_place and names_a_job(text)
            return None if names_document or is_job else label
    return None


def _vouched(lines: Sequence[Line], found: dict[int, str], labels: Labels) -> set[int]:
    """The lines whose labels stand close to enough others, not all of them words that also begin a name; labels with
    their colon count among the others."""
    if len(found) < _STRONG_NEEDED:
        return set()
    filled = [index for index, line in enumerate(lines[:_MOST_LINES]) if line.text]
    vouched: set[int] = set()
    for start in range(len(filled)):
        near = [index for index in filled[start : start + _CLOSE] if index in found]
        distinct = {found[index] for index in near}
        strong = {found[index] for index in near if _is_strong(lines[index].raw.strip(), found[index])}
        if len(strong) < _STRONG_NEEDED:
            continue
        with_colon = (
            line.text[:LABEL_LENGTH].partition(":") for line in map(lines.__getitem__, filled[start : start + _CLOSE])
        )
        distinct |= {label for label, colon, _ in with_colon if colon and labels.knows(label)}
        if len(distinct) >= _NEEDED:
            vouched.update(near)
    return vouched


def _is_strong(text: str, label: str) -> bool:
    """Whether a label is of several words, glued to its value or before a figure: "City Manager" is none."""
    rest = text[len(label) :]
    return rest.startswith("\t") or " " in label or not rest.startswith(" ") or rest.strip()[0] in "$0123456789"


def _section_name(text: str) -> str | None:
    """The name of a section before its text on one line: two words or more that head sections everywhere."""
    glued = _GLUED.search(text[:LABEL_LENGTH])
    if glued and HEADINGS.exact.get(normalize(text[: glued.start()])) in _SECTIONS:
        return text[: glued.start()]
    words = text.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    if normalize(text[:_LONGEST_FACT]) in HEADINGS.exact:
        return None
    for count in range(len(words) - 1, 1, -1):
        name = " ".join(words[:count])
        if HEADINGS.exact.get(normalize(name)) in _SECTIONS and ":" not in name and _BEGINS_VALUE.match(words[count]):
            # "ESSENTIAL DUTIES AND TASKS" is one name.
            if words[count].casefold() in ("and", "or", "&"):
                return None
            return name if name[0].isupper() and words[count - 1][0].isupper() else None
    return None
