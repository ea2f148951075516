"""Titles and employers that other lines of the page vouch for: a head that a label repeats, the question with which a
job site begins, a chain of units behind colons."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.pages_of_members import is_named_again
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.layout import Labelled, Line, unwrap, width_of_broken
from postings.ingest.parsers.general_announcement.employer_lines import ASKED_OF_JOB, PARTS, names_job
from postings.ingest.parsers.general_announcement.sought_titles import sought_title

_SOUGHT_WITHIN, LONGEST_SENTENCE = 40, 1_000


def is_sought_elsewhere(title: str, lines: Sequence[Line]) -> bool:
    """Whether a line that names no job, and that the text never repeats, stands above a sentence that names whom the
    employer seeks: the word for a picture on the page, a motto. A word alone that is repeated may be a town's."""
    title = title.casefold()
    near = [line.text for line in unwrap(lines[:_SOUGHT_WITHIN], width_of_broken(lines))]
    if " " in title and sum(title in text.casefold() for text in near) > 1:
        return False
    return any(sought_title(text[:LONGEST_SENTENCE]) for text in near)


# A sentence that says who hires is longer than a title.
_SENTENCE_FROM = 60


def is_sought_above(lines: Sequence[Line], number: int) -> bool:
    """Whether a sentence above line `number` names whom the employer seeks, so that the line names somebody else."""
    above = (line.text for line in lines[: number - 1] if len(line.text) >= _SENTENCE_FROM)
    return any(sought_title(text[:LONGEST_SENTENCE]) for text in above)


# "Elm State University: College of Science: Department of Biology"
_CHAIN_WITHIN, _CHAIN = 20, re.compile(r"[A-Z][^:]{3,80}(?:: [A-Z][^:]{3,80}){1,4}")
_OF_UNIVERSITY = re.compile(
    r"\b(?:College|School|Department|Division|Office|Center|Institute|Library|Faculty|Program)\b"
)


def take_chain(draft: Draft) -> None:
    """Take the employer and its units, from large to small, from a line of the head that parts them by colons."""
    for line in draft.lines[:_CHAIN_WITHIN]:
        if ": " not in line.text or not _CHAIN.fullmatch(line.text[:500]):
            continue
        first, *units = line.text.split(": ")
        employer = read_employer(first)
        are_units = all(map(_OF_UNIVERSITY.search, units)) and not any(map(names_job, units))
        if employer and employer.name == first and are_units and not _KINDS_ALONE.fullmatch(first):
            take_agency(draft, employer.name, line.number)
            draft.taken.add(line.number)
            for unit in units:
                draft.add_unit(unit, line.number)
            return


# "Division and Bureau: Water Division" is a label, and so is "Hiring Department: Elm County Library".
_KINDS_ALONE = re.compile(
    r"(?:(?:(?:hiring|home|employing) )?"
    r"(?:agency|department|division|bureau|office|section|branch|unit|program)(?:,? (?:and|or|&) | ?/ ?|, |$))+",
    re.IGNORECASE,
)
_EMPLOYER_AND_JOB = re.compile(r"(?P<employer>[A-Z][^:]{3,60}): (?P<title>[A-Z].{5,100})")
_HEAD = 8


def behind_employer(lines: Sequence[Line]) -> tuple[Line, tuple[str, str]] | None:
    """(the line, the title and the employer in it) of a head such as "Elm College: Assistant Professor of Soils"."""
    for line in [line for line in lines if line.text][:_HEAD]:
        found = None if PARTS.search(line.text) else _EMPLOYER_AND_JOB.fullmatch(line.text[:200])
        is_job = found and names_job(found["title"]) and "@" not in found["title"]
        employer = read_employer(found["employer"]) if found and is_job else None
        if found and employer and employer.name == found["employer"] and found["title"][-1].isalnum():
            return line, (found["title"], employer.name)
    return None


_IN_PLACE = re.compile(r" in [A-Z][\w .'’-]{1,40}, [A-Z][\w ]{1,20}$")


def take_employer_before_title(draft: Draft) -> None:
    """Take the employer that a line of the head names before the title that a label gives: "Elm Transit Authority
    Bus Operator in Elm Bay, Ohio"."""
    title = _spaced(draft.values.get("title", ""))
    for line in draft.lines[:_HEAD] if title and "name" not in draft.agency else ():
        place = _IN_PLACE.search(line.text[:LONGEST_SENTENCE])
        head = line.text[: place.start()] if place else ""
        named = head[: -len(title)].rstrip(" -–—:,")
        employer = read_employer(named) if _spaced(head).endswith(f" {title}") else None
        if employer and employer.name == named:
            take_agency(draft, named, line.number)
            return


def prefer_employer_behind_title(draft: Draft) -> None:
    """Take the employer that a line of the head names behind the title, "Harbor Clerk at the Elm Museum", where the one
    known so far stands above it and is never named again: a page's head is that of the site."""
    title, name = draft.values.get("title", ""), draft.agency.get("name", "")
    line = draft.notes.evidence["agency.name"].first_line if name else 0
    head = [entry for entry in draft.lines[: 2 * _HEAD] if title and entry.text.startswith(f"{title} at ")]
    for entry in head if line < _HEAD and not (name and is_named_again(draft.lines, name, line)) else ():
        named = entry.text[len(title) + len(" at ") :].removeprefix("the ")
        employer = read_employer(named)
        if employer and employer.name == named and named != name:
            take_agency(draft, named, entry.number)
            return


def _spaced(text: str) -> str:
    return text.casefold().replace("-", " ")


def asked_about(lines: Sequence[Line]) -> tuple[Line, tuple[str, str]] | None:
    """(the line, the title and the employer in it) of the question or headline with which a job site heads a page."""
    for line in lines:
        if " at " in line.text[:LONGEST_SENTENCE] and (found := ASKED_OF_JOB.fullmatch(line.text[:300])):
            return line, (found["title"], found["name"])
    return None


def title_given_twice(lines: Sequence[Line], labels: Sequence[Labelled]) -> Line | None:
    """The line of the head that a label for the class or the working title gives again: "PUBLIC SAFETY: Instructor"."""
    named = {entry.value for entry in labels if entry.key in ("classification", "working_title")}
    head = [line for line in lines[:_CHAIN_WITHIN] if line.text and line.bullet is None]
    of_labels = {entry.value_line for entry in labels}
    return next((line for line in head if line.text in named and line.number not in of_labels), None)
