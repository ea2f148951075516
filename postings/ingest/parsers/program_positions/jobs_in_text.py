"""Jobs that a text names without headings: several in a paragraph, and titles that no word of theirs tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.parsers.program_positions.titles import LONGEST_BEGINNING, NO_TITLE, read_title, says_position

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
    if title.split()[-1].rstrip("s") == first.split()[-1].casefold().rstrip("s"):
        # "New workers start with ..." says more of the Road Workers.
        return False
    words, known = (set(_WORDS.findall(text.casefold())) for text in (title, first))
    are_many = title.endswith("s") or says_position(sentence)
    named, described = ({word.removesuffix("s") for word in group} for group in (words, known))
    other = not named & described or (len(named) > 1 and not named <= described and not described <= named)
    return are_many and other


# Titles that no word of theirs tells: names before a dash in a list of positions, people by what they do.

# "Deckhands load cars": what people are many of and do, whatever the word for them.
_MANY_WHO_DO = re.compile(
    r"(?:The |Our )?(?P<name>(?:[A-Z][\w’'/-]* (?:(?:and|of|&) )?){0,4}[A-Z][\w’'/-]+(?<![su’'])s)"
    r"(?= (?P<verb>[a-z]{2,})\b)"
)
_NO_PEOPLE = frozenset(
    """
    services operations programs systems resources teams offices units sections divisions branches regions bureaus
    departments forms hours benefits applications questions positions jobs vacancies openings rates days shifts levels
    customers residents visitors families participants clients patients taxpayers counties cities states projects
    facilities records communications affairs relations works parks roads schools careers series classifications
    """.split()
)
_NO_DEEDS = frozenset(
    """
    of and or for in at to on with from by the that which an as was were than about include team office unit section
    division department program crew branch group staff
    """.split()
)
_NAME_BEFORE_DASH = re.compile(
    r"(?P<name>[A-Z][\w’'&/]*(?: (?:and|of|or|for|&|[A-Z\d(][\w’'&/()]*)){0,6})(?: ?[–—] ?| - |: )(?=[a-z])"
)


def listed_name(text: str) -> str | None:
    """What stands before a dash in a line that goes on in small letters: in a list of positions a title too, whatever
    its words ("Night Watch – checks ...")."""
    found = _NAME_BEFORE_DASH.match(text[:LONGEST_BEGINNING])
    return found["name"] if found and found["name"].split()[0].casefold() not in NO_TITLE else None


def people_named(text: str) -> str | None:
    """Those with whom a sentence begins and what they do goes on, in the plural: below a team's heading they are a
    position, whatever the word for them ("Deckhands load cars")."""
    found = _MANY_WHO_DO.match(text[:LONGEST_BEGINNING])
    if found is None or found["name"].split()[0].casefold() in NO_TITLE:
        return None
    is_deed = found["verb"] not in _NO_DEEDS and not found["verb"].endswith(("s", "ed", "ing", "ly"))
    return found["name"] if is_deed and found["name"].split()[-1].casefold() not in _NO_PEOPLE else None
