"""Headings of the work that another kind of heading seems to head: what candidates will do, training that is given."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile, zip_longest

from postings.ingest.announcement.work.lists_of_work import begins_with_work
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Heading, Line, normalize

# "The successful candidate for this position will"
_WILL = re.compile(
    r"(?:the |our |your )?(?:\w+ )?(?:candidate|applicant|person|incumbent|hire)s?"
    r"(?: (?:for|in) (?:this|the) (?:position|role|job))? will",
    re.IGNORECASE,
)
_LIKE_TRAITS = re.compile(r"(?:possess|ha[sv]e?|demonstrat|understand|enjoy|bring|thriv|show|know|be)(?:s|es)?\b", re.I)
_SHARE_OF_WORK = 0.7


def with_work_of_candidates(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, "The successful candidate will" over a list of work as one of duties where no other heads those, or
    right below one that does."""
    pairs = zip_longest(headings, headings[1:])
    has_duties = any(entry.kind == "duties" and _says_something(entry, below, lines) for entry, below in pairs)
    settled: list[Heading] = []
    for entry in headings:
        is_among_duties = bool(settled) and settled[-1].kind == "duties"
        is_work = _WILL.fullmatch(entry.text) and (
            not any(_LIKE_TRAITS.match(item.text) for item in _items_below(entry, lines))
            if is_among_duties
            else not has_duties and _is_over_work(entry, lines)
        )
        settled.append(replace(entry, kind="duties") if is_work else entry)
    return settled


def with_work_behind_duties(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, "Training" right behind duties and above a list of work as one of duties where another one heads
    what qualifies: who trains others does that; and without "The Supervisor:" above a list of the duties."""
    settled: list[Heading] = []
    for index, entry in enumerate(headings):
        if settled and settled[-1].kind == "duties" and _names_holder_over_work(entry, lines):
            continue
        may_be = normalize(entry.text) == "training" and bool(settled) and settled[-1].kind in ("duties", "other")
        others = any(below.kind in ("qualifications", "requirements") for below in headings[index + 1 :])
        is_work = may_be and others and _tells_work(_items_below(entry, lines))
        settled.append(replace(entry, kind="duties") if is_work else entry)
    return settled


_THE_HOLDER = re.compile(r"(?:the|our|this|each|an?) ", re.IGNORECASE)


def _names_holder_over_work(heading: Heading, lines: Sequence[Line]) -> bool:
    """Whether "The Shift Supervisor:" names whose work the items below it tell."""
    holder, named = _THE_HOLDER.subn("", heading.text, count=1)
    is_lead = named and lines[heading.line - 1].text.endswith(":") and names_a_job(holder)
    return bool(is_lead) and _tells_work(_items_below(heading, lines))


# "Teaches recruits", "Attends two weeks of training": what somebody does
_DOES = re.compile(r"[A-Z][a-z]+(?<!s)s\b(?! [:-])")


def _tells_work(items: Sequence[Line]) -> bool:
    return bool(items) and all(_DOES.match(item.text) or begins_with_work(item) for item in items)


def _says_something(heading: Heading, below: Heading | None, lines: Sequence[Line]) -> bool:
    """Whether text stands between a heading and the next."""
    end = below.line - 1 if below else len(lines)
    return bool(heading.rest) or any(line.text for line in lines[heading.line : end])


def _is_over_work(heading: Heading, lines: Sequence[Line]) -> bool:
    items = _items_below(heading, lines)
    is_work = [
        (begins_with_work(item) and not _LIKE_TRAITS.match(item.text)) or item.text.startswith("Be responsible for ")
        for item in items
    ]
    return len(items) > 1 and sum(is_work) >= _SHARE_OF_WORK * len(items)


def _items_below(heading: Heading, lines: Sequence[Line]) -> list[Line]:
    filled = (line for line in lines[heading.line :] if line.text)
    return list(takewhile(lambda line: line.bullet is not None, filled))
