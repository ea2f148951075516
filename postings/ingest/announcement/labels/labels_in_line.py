"""Labels that share a line: "Job Title: Clerk Req #: 0613", "Salary:" behind the value of the label before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.layout import Labels, Line, normalize

_LONGEST = 400
_APPLY = re.compile(r"Apply (?:now|Now|online) (?=[A-Z][\w #]{2,30}:)")
# A label within a line begins with a capital and has up to five words before its colon.
_WITHIN = re.compile(r"(?<=\s)(?=(?P<label>[A-Z#][\w/#&.'’-]*(?: [\w/#&.'’()-]+){0,4}) ?:\s)")


def split_labels(lines: Iterable[Line], labels: Labels) -> list[Line]:
    """The lines, one that begins with a known label and holds others as one line for each; all of them keep the line's
    number."""
    split: list[Line] = []
    for line in lines:
        if line.text.startswith("Apply") and (called := _APPLY.match(line.text)):
            # A button stands before the first label.
            line = replace(line, raw=line.text[called.end() :], text=line.text[called.end() :])
        parts = parts_at_labels(line.text, labels)
        split += [replace(line, raw=part, text=part) for part in parts] if len(parts) > 1 else [line]
    return split


_SENTENCE_END = re.compile(r"(?<=[.;|])\s+")
_FEWEST, _LONGEST_VALUE = 2, 80
# Of these a line may go on to others behind the first sentence: "FLSA: Exempt; full time; permanent".
_TERMS = frozenset(("flsa", "overtime", "representation", "service_type"))
_FACTS = _TERMS | {
    *("unit", "work_mode", "location", "county", "openings", "requisition_id", "position_number", "schedule", "fte"),
    *("job_type", "working_title", "classification", "class_number"),
}


def labels_in_sentences(lines: Iterable[Line], labels: Labels) -> tuple[list[Line], dict[int, str]]:
    """The lines, one of whose sentences several begin with a known label as one line for each of these, which keep the
    line's number: "Union: ABC Local 1. FLSA: Exempt."; and by the numbers of such lines what else they hold."""
    found: list[Line] = []
    rests: dict[int, str] = {}
    for line in lines:
        is_short = ": " in line.text and len(line.text) <= _LONGEST
        sentences = _SENTENCE_END.split(line.text) if is_short else []
        labelled = [sentence for sentence in sentences if _is_labelled(sentence, labels)]
        known = labels.match(line.text) if labelled and labelled[0] == sentences[0] else None
        if len(labelled) < (1 if known and known[0] in _TERMS else _FEWEST):
            found.append(line)
            continue
        parts = [sentence.rstrip(" .;|") for sentence in labelled]
        found += [replace(line, raw=part, text=part) for part in parts]
        rests[line.number] = " ".join(sentence for sentence in sentences if sentence not in labelled)
    return found, rests


def _is_labelled(sentence: str, labels: Labels) -> bool:
    known = labels.match(sentence) if ": " in sentence and len(sentence) <= _LONGEST_VALUE else None
    return known is not None and known[0] in _FACTS and bool(known[2].strip(" .;|"))


def parts_at_labels(text: str, labels: Labels) -> list[str]:
    """The parts of a text that begins with a known label and holds others, each with its label; any other as it is."""
    parts = _parts(text, labels) if text.count(":") > 1 and len(text) <= _LONGEST else []
    return parts or [text]


def _parts(text: str, labels: Labels) -> list[str]:
    first = labels.match(text)
    if first is None or not first[2]:
        return []
    starts = [
        start
        for match in _WITHIN.finditer(text)
        if (start := _start_of_known(match["label"], match.start("label"), labels)) is not None
        and (start > len(first[1]) or first[0] == "classification")
    ]
    edges = [0, *sorted(set(starts)), len(text)]
    parts = [text[start:end].strip(" ,;|") for start, end in pairwise(edges)]
    return [part for part in parts if part]


# No label of the parsers', since contacts are looked for in all of the text.
_OF_CONTACTS = frozenset(("contact", "contact person", "contact name", "contact information"))


def _start_of_known(label: str, start: int, labels: Labels) -> int | None:
    """Where in the text a label begins that the words before a colon end in: the longest that is mapped."""
    words = label.split()
    for index in range(len(words)):
        label = " ".join(words[index:])
        name = normalize(label)
        is_label = name in labels.keys or name in _OF_CONTACTS or (len(words) > index + 1 and labels.knows(label))
        if words[index][0].isupper() and is_label:
            return start + len(" ".join(words[:index])) + (1 if index else 0)
    return None


# Labels at the end of the line that holds the value of the label before: "Salary:", "$41.20 Hourly Location :", "Elm
# Bay Job Type:", as pages of job sites run them together.

# Fewer such lines than these are sentences that lead into something.
_NEEDED = 3
_MOST_LINES = 200
_LONGEST_WITH_NEXT = 200
# "03-13-2026Close Date:" has lost the gap before it, too.
_WORD = re.compile(r"(?<=\s)[A-Z#]|(?<=[a-z0-9.)])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def part_trailing_labels(lines: Sequence[Line], labels: Labels) -> list[Line]:
    """The lines, those that end in a known label as two each, which keep the line's number; a text with fewer than
    three of them as it is."""
    parted = {
        index: parts for index, line in enumerate(lines[:_MOST_LINES]) if (parts := _value_and_next(line, labels))
    }
    if len(parted) < _NEEDED:
        return list(lines)
    return [part for index, line in enumerate(lines) for part in parted.get(index, (line,))]


def _value_and_next(line: Line, labels: Labels) -> tuple[Line, Line] | None:
    if (
        line.text[-1:] != ":"
        or line.bullet is not None
        or len(line.text) > _LONGEST_WITH_NEXT
        or labels.knows(line.text)
    ):
        return None
    for word in _WORD.finditer(line.text):
        value, label = line.text[: word.start()].rstrip(), line.text[word.start() :]
        if labels.knows(label) and value[-1] not in ":,":
            return replace(line, raw=value, text=value), replace(line, raw=label, text=label)
    return None
