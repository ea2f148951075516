"""How much a document may be and take. Real ones stay under 200 KB and 2,000 lines; what is far above is no posting."""

from dataclasses import dataclass

from postings.ingest.errors import UnreadableFile


@dataclass(frozen=True)
class Limits:
    """What one document may be, and what reading it may take.

    `seconds` of processor time and `memory` bytes of address space bound the process that reads it. `wall_seconds` by
    the clock bound one that only waits; they leave room for the processor time of a good document on a busy machine.
    `size` is the file's bytes, `lines` its text's lines, `data_lines` those of a feed of many jobs, `pages` those of a
    PDF, `nesting` how deep elements may lie in each other.
    A feed of more than `postings` is read a posting at a time and may have `feed_size` bytes and `feed_postings`; so
    many `postings` after each other may together take what one document may. `jobs` is how many a document that is read
    in one piece may offer, since they are stored in one piece, too.
    An archive (a Word file is one) has at most `members` files, which unpack to at most `expanded` bytes.
    """

    seconds: float = 10.0
    wall_seconds: float = 16.0
    memory: int = 200 * 1024 * 1024
    size: int = 5_000_000
    lines: int = 20_000
    data_lines: int = 200_000
    postings: int = 100
    feed_size: int = 50_000_000
    feed_postings: int = 25_000
    jobs: int = 2_000
    pages: int = 200
    nesting: int = 200
    members: int = 2_000
    expanded: int = 50_000_000

    def check_size(self, size: int, most: int | None = None) -> None:
        """Raises UnreadableFile for a file of no bytes or of more than `most`, by default `size`."""
        most = most or self.size
        if size == 0:
            raise UnreadableFile("empty", "The file is empty.")
        if size > most:
            raise UnreadableFile("too_long", f"The file has {size:,} bytes; Waypost reads files of up to {most:,}.")

    def check_lines(self, count: int) -> None:
        """Raises UnreadableFile for a text of too many lines."""
        if count > self.lines:
            raise UnreadableFile(
                "too_long", f"The text has {count:,} lines; Waypost reads documents of up to {self.lines:,} lines."
            )

    def check_jobs(self, count: int) -> None:
        """Raises UnreadableFile for a document of too many jobs."""
        if count > self.jobs:
            raise UnreadableFile(
                "too_long",
                f"The document offers {count:,} jobs; Waypost reads up to {self.jobs:,} of one document. Load them as "
                "a feed, or in several files.",
            )

    def check_data_lines(self, count: int) -> None:
        """Raises UnreadableFile for data of too many lines."""
        if count > self.data_lines:
            raise UnreadableFile(
                "too_long",
                f"The data has more than {self.data_lines:,} values; Waypost reads feeds of up to that many.",
            )


DEFAULT_LIMITS = Limits()
