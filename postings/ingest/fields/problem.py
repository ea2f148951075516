"""What went wrong with a value that a document prints, before it is known where in the document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A warning without its line: `code` for programs, `message` a sentence for a recruiter."""

    code: str
    message: str
