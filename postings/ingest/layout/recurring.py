"""Lines that recur: texts of one employer, or of one board, share many of theirs, and each is asked the same."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")
# Enough for the texts of one kind, and little memory however long a hostile line is.
_KEPT, LONGEST_LINE = 4_000, 300


def kept_for_lines(question: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The question, its last answers about lines kept; a longer text is asked anew each time. For answers that nobody
    changes."""
    answers = lru_cache(maxsize=_KEPT)(question)

    @wraps(question)
    def asked(text: str) -> Answer:
        return answers(text) if len(text) <= LONGEST_LINE else question(text)

    return asked
