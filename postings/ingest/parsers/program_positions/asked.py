"""What a page says that a position asks for: a degree or years, a license, certificate or check that is required, what
a person must be able to do, what is only preferred."""

import re
from collections.abc import Sequence

from postings.ingest.fields.qualifying.degrees import COUNT
from postings.ingest.fields.qualifying.qualifications import names_route, requirement_kind
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.layout import Line, Notes
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.record import Qualifications

_SAYS_NEED = re.compile(
    r"\b(?:is|are) (?:required|needed)\b|^(?:requires|must (?:be|have|hold|possess))\b"
    r"|\b(?:must|need to) (?:have|hold|possess|be (?:licensed|certified|obtained|held))\b"
    r"|\brequired(?:\.$| (?:within|by|at|upon|before|after)\b)|^must (?:be (?:able|willing|at least|registered)|pass)\b"
    rf"|\b(?:positions?|jobs?|they|it|and)(?:, [^,.;]{{3,80}},)? (?:requires?|needs?) (?:an? |at least |{COUNT} )"
    r"|^(?:applicants|candidates|they|new [a-z]+s) (?:also )?need an? ",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z)][.!?])\s+(?=[A-Z])")
_SAYS_WISH = re.compile(
    r"\b(?:is|are) (?:strongly |highly )?(?:preferred|desired|desirable|a plus|helpful)\b"
    r"|^[^,]{3,80} (?:strongly |highly )?(?:preferred|desired|desirable|a plus)\.$",
    re.IGNORECASE,
)
# "A nurse's license is required for half of these positions."
_OF_SOME = re.compile(
    r"\b(?:for|of|in) (?:some|half|most|many|several|a few|one)(?: of (?:these|the|our))? (?:positions|jobs|roles)\b"
    r"|^(?:some|half|most|many|several|a few)(?: of (?:these|the|our))? (?:positions|jobs|roles)\b",
    re.IGNORECASE,
)
_HINTS = ("equire", "ust ", "need", "referred", "desir", "a plus", "helpful")
_LONGEST = 5_000


def read_qualifications(paragraphs: Sequence[Paragraph], notes: Notes) -> Qualifications:
    """What the sentences ask or wish for that name a degree, years, a license or a certificate, put into `notes`."""
    lines = [
        Line(paragraph.first_line, sentence, sentence, None, paragraph.last_line)
        for paragraph in paragraphs
        if any(map(paragraph.text.__contains__, _HINTS))
        for sentence in _SENTENCE_END.split(paragraph.text[:_LONGEST])[1:]
        if not _OF_SOME.search(sentence)
        and (_SAYS_NEED.search(sentence) or _SAYS_WISH.search(sentence))
        and (
            names_route(sentence)
            or requirement_kind(sentence) in _NAMED_KINDS
            or _ASKS_OF_PERSON.match(sentence)
            or (_SAYS_WISH.search(sentence) and not _SAYS_NEED.search(sentence))
        )
    ]
    ways = WaysToQualify()
    read_minimum([[line] for line in lines], ways)
    return ways.cited(notes)


_NAMED_KINDS = ("licence", "certificate", "background_check")
_ASKS_OF_PERSON = re.compile(
    r"must (?:be (?:able|willing|at least|registered)|pass)\b|(?:they|incumbents|applicants) are required to\b",
    re.IGNORECASE,
)
