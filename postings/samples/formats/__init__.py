"""File formats of samples: the text of a document, as the file that an office would have made of it.

Each is a module with SUFFIX and `write(text, rng) -> bytes`, which gives the same bytes for the same text and chance.
"""

from random import Random
from typing import Protocol

from postings.samples.formats import docx, html, pdf, text


class Format(Protocol):
    """A file format that samples can be written in. `SUFFIX` begins with a dot."""

    SUFFIX: str

    def write(self, text: str, rng: Random) -> bytes:
        """The file's bytes; `rng` decides what the text leaves open, such as a list's bullets."""


FORMATS: dict[str, Format] = {"text": text, "docx": docx, "html": html, "pdf": pdf}
MIXED = "mixed"
FORMAT_NAMES = (*FORMATS, MIXED)


def format_of(name: str, rng: Random) -> Format:
    """The format called `name`, any of them for "mixed"."""
    return FORMATS[rng.choice(tuple(FORMATS)) if name == MIXED else name]
