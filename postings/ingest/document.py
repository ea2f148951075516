"""A document as its reader gives it: numbered lines of text, whatever file they came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its file a line stands. All count from 1 and are None where the file has no such thing.

    `column` is the cell of a table's row; a line that holds a whole row has none.
    """

    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True)
class Content:
    """What a reader found in a file: its lines and, where the file has pages or tables, each line's place.

    `cleaned` are the numbers, from 1, of lines from which control characters had to be taken out. `around` is what the
    file says of whose it is outside of its text, such as a web page's title, its site's name and its foot. `pictures`
    are the pages, from 1, that are pictures and hold no text."""

    lines: tuple[str, ...]
    places: tuple[Place | None, ...] = ()
    cleaned: frozenset[int] = frozenset()
    around: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True)
class Document:
    """One document's text.

    `lines` holds the text without line endings; a line's number, counted from 1, is what evidence points to.
    `sha256` is the hex digest of the file's bytes, `name` the file's name without its folder. `places` is empty or has
    one entry for each line; `cleaned`, `around` and `pictures` as in `Content`.
    """

    name: str
    sha256: str
    media_type: str
    lines: tuple[str, ...]
    places: tuple[Place | None, ...] = ()
    cleaned: frozenset[int] = frozenset()
    around: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()

    def text(self, first_line: int, last_line: int) -> str:
        """The lines from `first_line` to `last_line`, both counted from 1 and both included."""
        return "\n".join(self.lines[first_line - 1 : last_line])

    def place(self, line: int) -> Place | None:
        """Where in the file the line stands, counted from 1; None where the file has neither pages nor tables."""
        return self.places[line - 1] if self.places else None
