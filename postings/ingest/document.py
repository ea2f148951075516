"""A document as its reader gives it: numbered lines of text, whatever file they came from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One document's text.

    `lines` holds the text without line endings; a line's number, counted from 1, is what evidence points to.
    `sha256` is the hex digest of the file's bytes, `name` the file's name without its folder.
    """

    name: str
    sha256: str
    media_type: str
    lines: tuple[str, ...]

    def text(self, first_line: int, last_line: int) -> str:
        """The lines from `first_line` to `last_line`, both counted from 1 and both included."""
        return "\n".join(self.lines[first_line - 1 : last_line])
