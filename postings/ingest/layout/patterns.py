"""Patterns that are looked for throughout a text."""


def beginning_with(letters: str, pattern: str) -> str:
    """The pattern, looked for only where a match can begin: at one of `letters`, large or small. Without that all its
    alternatives are tried at each place of a text, since they begin in more ways than the engine can tell."""
    return rf"(?=(?-i:[{letters.lower()}{letters.upper()}]))(?:{pattern})"
