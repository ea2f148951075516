"""Text cut into words as the engine would cut it, but each line once and each word once.

The engine cuts a text anew for each field that holds it, and brings each word to its stem every time, which takes it as
long as all else about a document. Postings use the same words, and agencies the same paragraphs. So the index takes
words that are cut here, parted by blanks.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from tantivy import TextAnalyzer

from search.engine.schema import English, english, plain

LINES_KNOWN = 20_000
PIECES_KNOWN = 50_000

# To lower case, and blanks for what parts words: both for ASCII alone. What is beyond is left to the engine.
_PARTED = bytes(
    code if code >= 128 else ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(256)
)


def cut(text: str) -> tuple[str, str]:
    """A text's words in their order, parted by blanks: as stems, as the analyzer `english` gives them, and as `plain`
    does."""
    lines = [_cut(line) for line in text.split("\n")]
    return " ".join([stems for stems, _ in lines]), " ".join([words for _, words in lines])


@lru_cache(maxsize=LINES_KNOWN)
def _cut(line: str) -> tuple[str, str]:
    pieces = line.encode().translate(_PARTED).split()
    return " ".join(map(_known(english).__getitem__, pieces)), " ".join(map(_known(plain).__getitem__, pieces))


class _Known(dict[bytes, str]):
    """What an analyzer makes of pieces of text, remembered for those that come first, which are the frequent ones."""

    def __init__(self, analyzer: TextAnalyzer | English) -> None:
        self._analyzer = analyzer

    def __missing__(self, piece: bytes) -> str:
        words = " ".join(self._analyzer.analyze(piece.decode()))
        if len(self) < PIECES_KNOWN:
            self[piece] = words
        return words


@cache
def _known(analyzer: Callable[[], TextAnalyzer | English]) -> _Known:
    return _Known(analyzer())
