"""Plain text in UTF-8."""

from random import Random

SUFFIX = ".txt"


def write(text: str, rng: Random) -> bytes:
    return text.encode()
