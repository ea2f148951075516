"""Fields know one family of values each; here is what they all can say of a value that goes wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A warning without its line: `code` for programs, `message` a sentence for a recruiter."""

    code: str
    message: str
