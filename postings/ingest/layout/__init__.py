"""What all layouts share: clean numbered lines, bullets, labels with their values, headings, sections and evidence.

Spellings are data, kept beside each parser; the rules here are general. All of it takes time linear in the text, also
where a single line is a megabyte long.
"""

from postings.ingest.layout.headings import Heading, Headings
from postings.ingest.layout.labels import Labelled, Labels
from postings.ingest.layout.lines import (
    BULLETS,
    Line,
    clean,
    is_unclean,
    kind_of_bullet,
    normalize,
    read_lines,
    small_letters,
)
from postings.ingest.layout.meant_words import Slip, as_printed, with_meant_words
from postings.ingest.layout.notes import Notes, excerpt
from postings.ingest.layout.running_heads import running_heads
from postings.ingest.layout.sections import find_headings, sections_of
from postings.ingest.layout.shapes import HEADING_LENGTH, LABEL_LENGTH, heading_shape, label_shape
from postings.ingest.layout.whole_lines import with_whole_lines
from postings.ingest.layout.wrapped import BROKEN_OFF, LONGEST_PARAGRAPH, indent, unwrap, width_of_broken

__all__ = [
    "BROKEN_OFF",
    "BULLETS",
    "HEADING_LENGTH",
    "LABEL_LENGTH",
    "LONGEST_PARAGRAPH",
    "Heading",
    "Headings",
    "Labelled",
    "Labels",
    "Line",
    "Notes",
    "Slip",
    "as_printed",
    "clean",
    "excerpt",
    "find_headings",
    "heading_shape",
    "indent",
    "is_unclean",
    "kind_of_bullet",
    "label_shape",
    "normalize",
    "read_lines",
    "running_heads",
    "sections_of",
    "small_letters",
    "unwrap",
    "width_of_broken",
    "with_meant_words",
    "with_whole_lines",
]
