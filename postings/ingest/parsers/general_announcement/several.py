"""A page that offers several jobs one below the other: where each begins and ends.

Each opening begins with the same label ("Job Title: ..."), or with a line that names a job right above the same label
("Salary: ..."); what stands above the first belongs to all of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from postings.ingest.announcement.labels.label_rows import is_rule
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Labelled, Line, label_shape, normalize
from postings.ingest.record import Record, SectionText

# A page of more openings than these is the list of a whole job site.
_MOST = 60
_LONGEST_PAGE = 5_000
_LONGEST_TITLE = 120
_FACTS = frozenset(("salary", "closes_at", "requisition_id", "posting_period"))
# Without a label for their titles, so many openings make a list; two may be one job's two places.
_FEWEST_UNTITLED = 2
_TITLE_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """The page's `lines` as one opening sees them, those of the others blank; `title` holds the job that a line names
    without a label, if one does."""

    lines: tuple[Line, ...]
    title: tuple[Labelled, ...]


def split_openings(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Opening]:
    """The page's openings in their order; an empty list for a page of one job."""
    labelled_starts = _labelled_starts(labelled)
    starts = labelled_starts or _starts_above_labels(lines, labelled)
    if not 2 <= len(starts) <= _MOST or len(lines) > _LONGEST_PAGE:
        return []
    bounds = list(pairwise([*starts, len(lines) + 1]))
    if not all(_has_facts(labelled, first, end) for first, end in bounds):
        return []
    shared = _shared_from(lines, starts)
    return [
        Opening(
            tuple(
                line
                if line.number < starts[0] or first <= line.number < end or line.number >= shared
                else Line(line.number, "", "")
                for line in lines
            ),
            () if labelled_starts else (Labelled("title", "", lines[first - 1].text, first, first),),
        )
        for first, end in bounds
    ]


def without_others(record: Record, own: Sequence[Line], lines: Sequence[Line]) -> Record:
    """An opening's record whose sections leave out the lines that only other openings have, which are blank among its
    `own`."""
    is_own = {line.number: bool(mine.text) for line, mine in zip(lines, own, strict=True) if line.text}
    return replace(record, sections=tuple(part for section in record.sections for part in _parts(section, is_own)))


def _parts(section: SectionText, is_own: dict[int, bool]) -> Iterator[SectionText]:
    """A section's parts between the lines of others."""
    filled = [number for number in range(section.first_line, section.last_line + 1) if number in is_own]
    for own, run in groupby(filled, key=is_own.__getitem__):
        if own:
            numbers = list(run)
            yield replace(section, first_line=numbers[0], last_line=numbers[-1])


# "How to apply for either position"
_HOW_TO_APPLY = re.compile(r"(?:how )?to apply\b.{0,40}|application (?:procedure|process|instructions)\b.{0,40}", re.I)


def _shared_from(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """The line behind the last opening from which on the page speaks of all of them: the only one that says how to
    apply, or the rule below the last opening where a rule ends each; else the page's end."""
    told = [line.number for line in lines if _HOW_TO_APPLY.fullmatch(line.text[:_LONGEST_TITLE].rstrip(":"))]
    if len(told) == 1 and told[0] > starts[-1]:
        return told[0]
    rules = [line.number for line in lines if line.raw.strip() and is_rule(line.raw)]
    ends = [
        next((rule for rule in rules if first < rule <= end), None) for first, end in pairwise([*starts, len(lines)])
    ]
    return ends[-1] if None not in ends and len(rules) <= len(starts) + 1 and ends[-1] else len(lines) + 1


def _labelled_starts(labelled: Sequence[Labelled]) -> list[int]:
    """The lines with the label of the first title, where they name different jobs."""
    titles = [entry for entry in labelled if entry.key == "title" and entry.value]
    titles = [entry for entry in titles if normalize(entry.label) == normalize(titles[0].label)]
    return [entry.line for entry in titles] if len({entry.value for entry in titles}) == len(titles) > 1 else []


def _starts_above_labels(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[int]:
    """The lines that name a job, each above the label with which every opening begins."""
    if any(entry.key == "title" for entry in labelled) or not labelled:
        return []
    first = next((entry for entry in labelled if entry.key != "agency"), labelled[0])
    of_first = [entry for entry in labelled if normalize(entry.label) == normalize(first.label)]
    starts = [_title_above(lines, entry.line) for entry in of_first]
    known = [start for start in starts if start is not None]
    titles = {lines[start - 1].text for start in known}
    return known if len(starts) == len(known) == len(titles) >= _FEWEST_UNTITLED else []


def _title_above(lines: Sequence[Line], number: int) -> int | None:
    above = [line for line in lines[max(0, number - 1 - _TITLE_WITHIN) : number - 1] if line.text]
    if not above or len(above[-1].text) > _LONGEST_TITLE or label_shape(above[-1].text):
        return None
    return above[-1].number if names_a_job(above[-1].text) else None


def _has_facts(labelled: Sequence[Labelled], first: int, end: int) -> bool:
    return any(entry.key in _FACTS and entry.value and first <= entry.line < end for entry in labelled)
