"""Numbers as people type them before what they count, in digits or in words, with what may stand before them."""

import re

WORDS = {word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}
MOST_DIGITS = 5
# "2yrs", "20hr".
RUN_TOGETHER = re.compile(r"([0-9]{1,5})([a-z]+)")
# "Less than 2 years", "at least 5", "up to 20 hours": who says so means about as much.
BOUNDS = frozenset("less than under below up to at least most over more about around only minimum maximum max".split())


def number_of(word: str) -> int:
    """The number that a word is; 0 if it is none."""
    digits = word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS
    return int(word) if digits else WORDS.get(word, 0)


def without_bounds(said: tuple[str, ...]) -> tuple[str, ...]:
    """What is left from the number on, which stands apart from what it counts."""
    rest = next((said[at:] for at, word in enumerate(said) if word not in BOUNDS), ())
    joined = RUN_TOGETHER.fullmatch(rest[0]) if rest else None
    return (joined[1], joined[2], *rest[1:]) if joined else rest
