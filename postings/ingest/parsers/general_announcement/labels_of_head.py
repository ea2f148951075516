"""Which lines of the head begin with a label, and which are titles or names that hold a colon."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.announcement.labels.cells import split_cells
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Labelled, Line, label_shape, normalize
from postings.ingest.parsers.general_announcement.calls import CALL, WANTED
from postings.ingest.parsers.general_announcement.employer_lines import LONGEST_NAME, names_job, names_whole_employer

# "Harbor Clerk (PN: 20038847)"
_COLON_IN_BRACKETS = re.compile(r"[^:(]{3,100}\([^:()]{1,30}:[^()]{1,30}\)(?: - \(\w{5,12}\))?$")
# "Field Technician Positions: Forest Ecology", "Field Technician (Bees): Elm Bay"
_JOB_AND_FIELD = re.compile(r"[A-Z][^:]{3,80} (?:(?i:positions?|openings?|fellowships?)|\([^():]{3,40}\)): [A-Z]")


def names_job_and_more(text: str) -> bool:
    """Whether a text is a job with what kind of it is meant: "Park Ranger: Summer of 2027"."""
    job, _, more = text.partition(": ")
    return " " in job and names_a_job(job) and more[:1].isupper()


def is_labelled(text: str) -> bool:
    """Whether a line of the head begins with a label, and is no title or name that holds a colon."""
    if not label_shape(text) or _COLON_IN_BRACKETS.match(text) or names_whole_employer(text):
        return False
    if _JOB_AND_FIELD.match(text) and names_job(text.partition(":")[0]):
        return False
    return not (CALL.fullmatch(text[:LONGEST_NAME]) or WANTED.fullmatch(text[:LONGEST_NAME]))


_CLASS_LABELS = frozenset(("job title", "position title"))


def with_class_beside_title(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labelled values, the "Job Title" as the class's where the head has for its own line what is labelled "Working
    Title", as some universities print it."""
    head = {line.text.casefold() for line in [line for line in lines if line.text][:_HEAD_LINES]}
    working = next((entry for entry in labelled if normalize(entry.label) == "working title"), None)
    named = next((entry for entry in labelled if normalize(entry.label) in _CLASS_LABELS and entry.value), None)
    if working is None or named is None:
        return list(labelled)
    if working.value.casefold() not in head or named.value.casefold() in head:
        return list(labelled)
    keys = {working: "title", named: "classification"}
    return [replace(entry, key=keys.get(entry, entry.key)) for entry in labelled]


_HEAD_LINES = 8
_OF_FIRST_LINE = frozenset(("requisition_id", "position_number"))
_FIRST_LINES = 3


def with_title_beside_number(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labelled values, and the job that stands without a label before the number of the posting, with which job
    boards of schools begin: "Bus Driver     JobID: 6142"."""
    numbered = next((entry for entry in labelled if entry.key in _OF_FIRST_LINE), None)
    if numbered is None or any(entry.key == "title" for entry in labelled):
        return list(labelled)
    first = [line for line in lines if line.text][:_FIRST_LINES]
    cells = split_cells([line for line in first if line.number == numbered.line])
    if len(cells) < 2 or not cells[1].text.startswith(numbered.label) or not names_job(cells[0].text):
        return list(labelled)
    return [Labelled("title", "", cells[0].text, numbered.line, numbered.line), *labelled]


def with_business_title(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labelled values, a "Business Title" as the working title where the first line names the job's own."""
    first = next((line for line in lines if line.text), None)
    if first is None or any(entry.line == first.number for entry in labelled) or not names_job(first.text):
        return list(labelled)
    completed: list[Labelled] = []
    for entry in labelled:
        if normalize(entry.label) == "business title" and entry.value not in ("", first.text):
            completed.append(Labelled("title", "", first.text, first.number, first.number))
            entry = replace(entry, key="working_title")
        completed.append(entry)
    return sorted(completed, key=lambda entry: entry.line)
