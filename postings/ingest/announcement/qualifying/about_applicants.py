"""The lines of a section of qualifications that speak of applicants: without hours, the employer's address at its end
and what every announcement says of its employer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.fields.qualifying.needs import states_need
from postings.ingest.layout import Line
from postings.ingest.layout.recurring import kept_for_lines

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])")
_LONGEST_PROSE = 3_000
# What every announcement says of its employer at the end asks nothing of applicants.
_EQUAL_OPPORTUNITY = re.compile(
    r"\b(?:equal (?:employment )?opportunity(?: and [\w -]{3,40})?|affirmative action) employer"
    r"|\bdo(?:es)? not discriminate\b"
    r"|^(?:AA/)?EOE\b"
    r"|^(?:(?:the |this )?(?:position|posting|job|vacancy) )?(?:is |will remain |remains |will be )?open until filled\b"
    r"|^.{0,60}\b(?:Indian|Native(?: American)?|Tribal(?: member)?|Veterans?['’]?s?|Residency) preference\b"
    r"|\b(?:enrolled|tribal) members?\b[^.]{0,120}\bpreference\b"
    r"|\bpreference (?:to|for) (?:qualified |eligible |disabled )?veterans\b"
    r"|^\W*preference (?:in (?:filling|hiring)|(?:is|will be|shall be) given to"
    r" (?:qualified |eligible )?(?:Indian|Native|Tribal|Veteran))",
    re.IGNORECASE,
)
_EQUAL_HINTS = ("mployer", "MPLOYER", "iscriminate", "EOE", "reference", "REFERENCE", "until filled")


def about_applicants(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that tell of hours, and without what every announcement says of its employer."""
    lines = _needs_below_pay(_without_questions(_above_address(lines)))
    kept = ((line, _without_equal_opportunity(line.text)) for line in lines if not _tells_hours(line.text))
    return [line if text == line.text else replace(line, text=text) for line, text in kept if text]


# "Elm Bay, OH 45678", "3 Elm Street" where the town below it was read as the place of work
_ENDS_ADDRESS = re.compile(
    r"[A-Z][\w .'’-]{2,30},? [A-Z]{2},? \d{5}(?:-\d{4})?"
    r"|\d{1,6} [A-Z][\w .'’-]{2,30} (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Way|Highway)\.?"
)
_MOST_OF_ADDRESS, _LONGEST_OF_ADDRESS = 4, 60


def _above_address(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without an address of several short lines that ends them, and says where the employer is."""
    last = lines[-1] if len(lines) > 1 else None
    if last is None or last.bullet is not None or not _ENDS_ADDRESS.fullmatch(last.text):
        return lines
    first = len(lines) - 1
    while first and len(lines) - first < _MOST_OF_ADDRESS and _may_be_of_address(lines[first - 1], lines[first]):
        first -= 1
    return lines[:first]


def _may_be_of_address(line: Line, below: Line) -> bool:
    is_next = line.last_number + 1 == below.number and line.bullet is None
    return is_next and len(line.text) <= _LONGEST_OF_ADDRESS and line.text[-1] not in ".:;"


# "How many years have you worked with looms?" in a list is asked of who applies; the items below it are the answers.
_LISTED_QUESTION = re.compile(
    r"(?:how|do|does|have|has|are|is|can|will|would|did|which|what|where|when|why|if|please|select|choose)\b.*\?$",
    re.IGNORECASE,
)


def _without_questions(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the first question of a list and the rest of that list, which are asked of who applies."""
    asks = (at for at, line in enumerate(lines) if line.bullet is not None and _is_question(line.text))
    first = next(asks, None)
    if first is None:
        return lines
    end = next((at for at in range(first, len(lines)) if lines[at].bullet is None), len(lines))
    return [*lines[:first], *_without_questions(lines[end:])]


def _is_question(text: str) -> bool:
    return text.endswith("?") and len(text) <= _LONGEST_PROSE and _LISTED_QUESTION.match(text) is not None


def _needs_below_pay(lines: Sequence[Line]) -> list[Line]:
    """The lines, below a list and the paragraph behind it that tells the pay only those that state a need: the headings
    of other lists were lost."""
    priced = [index for index, line in enumerate(lines) if "$" in line.text and line.bullet is None]
    below_items = (index for index in priced if index and lines[index - 1].bullet)
    pays = next((index for index in below_items if find_salaries(lines[index].text)), None)
    if pays is None:
        return list(lines)
    return [*lines[: pays + 1], *(line for line in lines[pays + 1 :] if states_need(line.text))]


def _tells_hours(text: str) -> bool:
    return (": " in text[:30] or "ate" in text[:60]) and _OF_HOURS.match(text) is not None


# A paragraph below what qualifies that has a name of its own.
_OF_HOURS = re.compile(
    r"(?:(?:work(?:ing)? )?(?:hours|schedule|shift)|direct reports|reports to|supervises): "
    r"|(?:[A-Z]\w+ ){1,4}Date:? \d",
    re.IGNORECASE,
)


@kept_for_lines
def _without_equal_opportunity(text: str) -> str:
    """A line's text without the sentences in which an employer says that it treats all alike."""
    if not any(map(text.__contains__, _EQUAL_HINTS)):
        return text
    sentences = _SENTENCE_END.split(text) if len(text) <= _LONGEST_PROSE else [text]
    speak = [_speaks_of_equal_opportunity(sentence) for sentence in sentences]
    if not any(speak):
        return text
    # What stands behind such a sentence goes on with it; what stands before it is of something else.
    first = speak.index(True)
    behind = zip(sentences[first:], speak[first:], strict=True)
    checks = [sentence for sentence, speaks in behind if not speaks and _OF_CHECKS.search(sentence)]
    return " ".join([*sentences[:first], *checks])


# "Elm College will conduct background checks on finalists."
_OF_CHECKS = re.compile(r"\bbackground (?:checks?|screening)\b", re.IGNORECASE)


def _speaks_of_equal_opportunity(text: str) -> bool:
    return any(hint in text for hint in _EQUAL_HINTS) and bool(_EQUAL_OPPORTUNITY.search(text[:300]))
