"""Names in the forms that documents and their files give them."""

import re

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def file_slug(*words: str) -> str:
    """A file's name without its ending; the last word, a number, keeps its capitals."""
    *names, number = words
    return f"{_NOT_WORD.sub('-', ' '.join(names).lower()).strip('-')}-{number}"


def with_article(name: str) -> str:
    """ "a Forester", "an Accountant"; abbreviations are not looked at."""
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


def plural(title: str) -> str:
    """More than one holder of a title: "Caseworkers", "Deputies", irregular ones aside."""
    if title.endswith("y") and title[-2] not in "aeiou":
        return f"{title[:-1]}ies"
    return f"{title}es" if title.endswith(("s", "ch", "sh", "x")) else f"{title}s"
