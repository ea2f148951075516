"""What a paragraph asks for before it goes on to how to apply."""

import re
from itertools import takewhile

from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.sentences import independent_sentences
from postings.ingest.layout import LONGEST_PARAGRAPH

_MUST = re.compile(
    r"(?:(?:you|(?:all )?(?:applicants|candidates|employees)) )?must (?:also )?"
    r"(?!meet|submit|apply|complete|provide|attach|include|answer|list|be (?:received|submitted))",
    re.IGNORECASE,
)


def needed_before_talk(text: str) -> list[str]:
    """The first sentences, which say what all must be or do: "You must swim. A test follows the interview."."""
    sentences = independent_sentences(text) if len(text) <= LONGEST_PARAGRAPH else []
    needed = [*takewhile(_MUST.match, sentences)]
    return needed if len(needed) < len(sentences) and not any(map(names_route, needed)) else []
