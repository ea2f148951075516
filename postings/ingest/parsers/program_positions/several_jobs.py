"""Paragraphs that describe several jobs, parted at the sentence with which the next one begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.parsers.program_positions.titles import read_title, says_position

_WORDS = re.compile(r"[a-z]{2,}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def parted_by_job(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, one that describes two jobs ("Cooks prepare ... Food Managers order ...") as one for each."""
    for paragraph in paragraphs:
        first = read_title(paragraph.text) if not (paragraph.row or paragraph.heading) else None
        first = first or _leads_to_jobs(paragraph)
        sentences = _SENTENCE_END.split(paragraph.text) if first else []
        starts = [0, *(i for i, text in enumerate(sentences[1:], 1) if first and _begins_other_job(text, first))]
        if len(starts) == 1:
            yield paragraph
            continue
        for start, end in pairwise([*starts, len(sentences)]):
            yield replace(paragraph, text=" ".join(sentences[start:end]))


_KINDS_OF_JOBS = re.compile(
    r"[^.!?]{3,120}\b(?:kinds|types|groups|sorts) of (?:positions|jobs|staff|employees|workers)\b"
)


def _leads_to_jobs(paragraph: Paragraph) -> str | None:
    """The name of the team of which the paragraph's first sentence says that it has several kinds of jobs."""
    found = _KINDS_OF_JOBS.match(paragraph.text) if not (paragraph.row or paragraph.heading) else None
    return found.group().partition(" has ")[0] if found else None


def _begins_other_job(sentence: str, first: str) -> bool:
    """Whether a sentence within a paragraph on the job `first` begins with people of another one, who are not only
    those whom it speaks of by a part of their title."""
    title = read_title(sentence)
    if title is None or sentence.startswith(("The ", "A ", "An ")) or not names_a_job(title):
        return False
    words, known = (set(_WORDS.findall(text.casefold())) for text in (title, first))
    are_many = title.endswith("s") or says_position(sentence)
    named, described = ({word.removesuffix("s") for word in group} for group in (words, known))
    other = not named & described or (len(named) > 1 and not named <= described and not described <= named)
    return are_many and other
