"""A pattern that is looked for only at some letters must begin with no other: whoever adds an alternative to it has to
name the letter."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator

# What a pattern begins with only its parsed form tells, which re keeps to itself.
from re import _constants as said
from re import _parser as parser

import pytest

import postings.ingest
from postings.ingest.layout.patterns import beginning_with

_OF_NO_WIDTH = (said.AT, said.ASSERT, said.ASSERT_NOT)
_BEGINNING = re.compile(r"\(\?=\(\?-i:\[(?P<letters>[^\]]+)\]\)\)")


def test_a_match_is_found_where_it_begins_with_a_letter():
    pattern = re.compile(beginning_with("ab", r"\bapple|\bbanana"), re.IGNORECASE)

    assert pattern.findall("An apple, a Banana, a cherry") == ["apple", "Banana"]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [(r"\bapple|\bBanana", "aB"), (r"(?<!an )(?:t )?[0-3]x", "t0123"), (r"(?:a|b?)(?i:c){2}", "abc")],
)
def test_beginnings_of_a_pattern(pattern, letters):
    assert beginnings(parser.parse(pattern)) == (set(letters), False)


def test_no_pattern_begins_with_another_letter():
    patterns = list(patterns_of_reading())

    assert patterns
    for pattern in patterns:
        letters = set(_BEGINNING.match(pattern.pattern)["letters"])
        behind = parser.parse(pattern.pattern[_BEGINNING.match(pattern.pattern).end() :], pattern.flags)
        begun, may_be_empty = beginnings(behind)
        assert begun is not None, pattern
        assert not may_be_empty, pattern
        others = {letter for letter in begun if not letters & {letter.lower(), letter.upper()}}
        assert not others, pattern


def patterns_of_reading() -> Iterator[re.Pattern[str]]:
    for module in pkgutil.walk_packages(postings.ingest.__path__, "postings.ingest."):
        for value in vars(importlib.import_module(module.name)).values():
            yield from patterns_in(value)


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str) and _BEGINNING.match(value.pattern):
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from patterns_in(item)


def beginnings(items: Iterable) -> tuple[set[str] | None, bool]:
    """The characters with which what was parsed may begin, None for any, and whether it may match nothing."""
    found: set[str] = set()
    for kind, value in items:
        if kind in _OF_NO_WIDTH:
            continue
        begun, may_be_empty = of_item(kind, value)
        if begun is None:
            return None, False
        found |= begun
        if not may_be_empty:
            return found, False
    return found, True


def of_item(kind: object, value) -> tuple[set[str] | None, bool]:
    if kind is said.LITERAL:
        return {chr(value)}, False
    if kind is said.IN:
        return of_class(value), False
    if kind is said.SUBPATTERN:
        return beginnings(value[-1])
    if kind is said.BRANCH:
        begun, may_be_empty = zip(*map(beginnings, value[1]), strict=True)
        return (None if None in begun else set().union(*begun)), any(may_be_empty)
    if kind in (said.MAX_REPEAT, said.MIN_REPEAT):
        begun, may_be_empty = beginnings(value[2])
        return begun, may_be_empty or value[0] == 0
    return None, False


def of_class(items: Iterable) -> set[str] | None:
    found: set[str] = set()
    for kind, value in items:
        if kind is said.LITERAL:
            found.add(chr(value))
        elif kind is said.RANGE:
            found |= {chr(code) for code in range(value[0], value[1] + 1)}
        elif kind is said.CATEGORY and value is said.CATEGORY_DIGIT:
            found |= set("0123456789")
        else:
            return None
    return found
