"""Lines that recur: texts of one employer, or of one board, share many of theirs, and each is asked the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")
# Enough for a score of texts, after which most of what recurs has done so, and little memory however long a hostile
# line is.
_KEPT, LONGEST_LINE = 1_000, 300


class _Answers(dict[str, Answer], Generic[Answer]):
    """What a question was last answered for each text. All are forgotten where they grow too many: to find the eldest
    would take longer than most answers."""

    def __init__(self, question: Callable[[str], Answer]) -> None:
        self._question = question

    def __missing__(self, text: str) -> Answer:
        answer = self._question(text)
        if len(text) <= LONGEST_LINE:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = answer
        return answer


def kept_for_lines(question: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The question, its last answers about lines kept; a longer text is asked anew each time. For answers that nobody
    changes."""
    # The dictionary's own method, since a function around it would take longer than to look the answer up.
    return _Answers(question).__getitem__
