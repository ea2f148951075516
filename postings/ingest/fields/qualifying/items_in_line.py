"""The items of a list that one line or paragraph holds: "radio experience; cash handling; Excel"."""

import re

from postings.ingest.fields.qualifying.joints import without_joints
from postings.ingest.fields.qualifying.sentences import names_trait_alone
from postings.ingest.layout import Line

# What stands behind a semicolon and says more of what stands before it.
_GOES_ON_BEFORE = re.compile(
    r"(?:and|or|but|however|with|which|preferably|including|equivalent|an? (?:plus|asset))\b", re.IGNORECASE
)


_SHORT_SENTENCE_END = re.compile(r"(?<=[a-z)]\.) (?=[A-Z])")
_WISHED = re.compile(r" (?:is|are) (?:preferred|desired|desirable|helpful|a plus)\.?$")
_SENTENCE_LONGEST, _PARAGRAPH_LONGEST = 90, 300
# A sentence with one of these says more than a name of a thing, or goes on about the one before.
_IS_SENTENCE = re.compile(
    r"\b(?:we|you|your|our|it|this|these|they|is|are|will|may|must|can|should|please|applicants|candidates)\b",
    re.IGNORECASE,
)


def short_sentences(paragraph: str) -> list[str]:
    """The things that a paragraph only names, each with a full stop: "Two years in a lab. A forklift license."."""
    sentences = _SHORT_SENTENCE_END.split(paragraph) if len(paragraph) <= _PARAGRAPH_LONGEST else []
    named = all(len(text) <= _SENTENCE_LONGEST and not _IS_SENTENCE.search(text) for text in sentences)
    return sentences if named and len(sentences) > 1 else []


def _wishes_apart(line: Line) -> list[str]:
    """The wishes of a paragraph that holds nothing else, a sentence each."""
    if line.bullet is not None or ". " not in line.text:
        return []
    sentences = _SHORT_SENTENCE_END.split(line.text)
    if all(map(names_trait_alone, sentences)) or all(map(_WISHED.search, sentences)):
        return sentences
    return short_sentences(line.text)


def listed_on(line: Line) -> list[str]:
    """The items of a line that holds a list, "radio experience; cash handling; Excel", or its text alone."""
    is_one = line.bullet is None and not _SHORT_SENTENCE_END.search(line.text)
    parts = [part.strip() for part in line.text.split(";")] if is_one else []
    if len(sentences := _wishes_apart(line)) > 1:
        return sentences
    is_list = len(parts) > 1 and all(parts) and not any(map(_GOES_ON_BEFORE.match, parts[1:2]))
    return [without_joints(part) for part in parts] if is_list else [without_joints(line.text)]
