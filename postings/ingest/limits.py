"""How large a document may be. Real ones stay under 200 KB and 2,000 lines; what is far above is no posting."""

from postings.ingest.errors import UnreadableFile

MAX_BYTES = 5_000_000
MAX_LINES = 20_000


def check_size(size: int) -> None:
    """Raises UnreadableFile for a file of no bytes or of too many."""
    if size == 0:
        raise UnreadableFile("empty", "The file is empty.")
    if size > MAX_BYTES:
        raise UnreadableFile(
            "too_long",
            f"The file has {size:,} bytes; Waypost reads files of up to {MAX_BYTES:,}.",
        )


def check_lines(count: int) -> None:
    """Raises UnreadableFile for a text of too many lines."""
    if count > MAX_LINES:
        raise UnreadableFile(
            "too_long", f"The text has {count:,} lines; Waypost reads documents of up to {MAX_LINES:,} lines."
        )
