"""Options whose names stand on lines of their own above what each asks for: "Option I:"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from postings.ingest.fields.qualifying.joints import OPTION, ends_in_or
from postings.ingest.fields.qualifying.qualifications import names_route, read_route
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.layout import Line

# "Option I:" on a line of its own above what it asks for
_OPTION_ALONE = re.compile(rf"{OPTION}[:.]?", re.IGNORECASE)
_FEWEST_OPTIONS = 2


def with_options_named(lines: Sequence[Line]) -> list[Line]:
    """The lines, each that only names one of several options as the beginning of what stands below it, where no OR
    stands between them; the options as joined by OR, since any of them is enough."""
    named = [index for index, line in enumerate(lines) if _names_option(line)]
    if len(named) < _FEWEST_OPTIONS or named[-1] == len(lines) - 1 or any(ends_in_or(line.text) for line in lines):
        return list(lines)
    last = named[-1] + 2
    is_part = _PART.match(lines[last - 1].text) or _PART.match(lines[last - 1].raw.lstrip())
    if is_part or any(below - name > _ONE_LINE for name, below in pairwise(named)):
        # Where options have lines of education and of experience, so has the last of them.
        last += sum(1 for _ in takewhile(lambda line: names_route(line.text) and not _is_rule(line), lines[last:]))
    found = list(lines[: named[0]])
    for name, end in pairwise([*named, last]):
        found.append(_as_one(lines[name], lines[name + 1 : end], is_last=end == last))
    return [*found, *lines[last:]]


def with_options_whole(sections: Sequence[list[Line]]) -> list[list[Line]]:
    """The sections, as one where some of them end in an option's name: "Option B" above the heading "Education:"."""
    ending = any(lines and _names_option(lines[-1]) for lines in sections[:-1])
    names = sum(1 for lines in sections for line in lines if _names_option(line)) if ending else 0
    return [[line for lines in sections for line in lines]] if names >= _FEWEST_OPTIONS else list(sections)


# What an option's name and the one line below it are apart from the next name.
_ONE_LINE = 2
_PART = re.compile(r"(?:education|experience|training): ", re.IGNORECASE)


def _names_option(line: Line) -> bool:
    return line.bullet is None and _OPTION_ALONE.fullmatch(line.text) is not None


def _is_rule(line: Line) -> bool:
    """Whether a line counts one thing for another, or offers a combination, which belongs to no one option."""
    return is_substitution(line.text) or read_route(line.text).kind is not None


def _as_one(name: Line, below: Sequence[Line], is_last: bool) -> Line:
    """An option's name and the lines below it as one line, all of which is needed."""
    asked = " AND ".join(line.text.rstrip(" ;,") for line in below)
    text = f"{name.text.rstrip(':.')}: {asked}"
    return replace(name, text=text if is_last else f"{text} OR", last=(below[-1] if below else name).last_number)
