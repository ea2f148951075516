"""Years in a sentence of their own behind one that offers a choice: they are needed beside all of it."""

import re
from dataclasses import replace

from postings.ingest.fields.qualifying.choices_in_line import OR_DEGREE
from postings.ingest.fields.qualifying.degrees import COUNT, read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.fields.qualifying.joints import OR_WITHIN
from postings.ingest.fields.qualifying.sentences import whole_sentences
from postings.ingest.fields.qualifying.substitutions import is_enough_alone
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_BEGINS_WITH_YEARS = re.compile(
    rf"(?:at least |an? minimum of |minimum (?:of )?)?{COUNT}\+? (?:or more )?years?\b", re.I
)


def years_apart(line: Line) -> list[Line]:
    """A paragraph, "A degree in law, or equivalent experience, required. At least two years in a court.", as the choice
    and what is needed beside it, each on a line; another line as it is."""
    if line.bullet is not None or ". " not in line.text or len(line.text) > LONGEST_PARAGRAPH:
        return [line]
    first, *others = sentences = whole_sentences(line.text)
    alone = [sentence for sentence in others if is_enough_alone(sentence)]
    if alone:
        rest = " ".join(sentence for sentence in sentences if sentence not in alone)
        return [replace(line, text=text) for text in (rest, *alone)]
    if not others or not _BEGINS_WITH_YEARS.match(others[0]) or read_years(others[0]) is None:
        return [line]
    is_choice = read_years(first) is None and read_degree(others[0]) is None and len(split_inline(first)) > 1
    return [replace(line, text=first), replace(line, text=" ".join(others))] if is_choice else [line]


# "A master's degree or a bachelor's degree with a course; one year in a library; or any equivalent combination"
_YEARS_BESIDE_CHOICE = re.compile(
    rf"(?P<choice>[^;]{{10,600}});\s+(?P<beside>(?:at least |a minimum of )?{COUNT}\+? (?:or more )?years?\b[^;]*?)"
    r"(?P<combination>;\s+or (?:any |an? )?(?:equivalent )?combination\b[^;]*)?",
    re.IGNORECASE,
)


def ways_within(text: str) -> list[str]:
    """The ways that a text holds; of a choice with years behind it, each with these years."""
    found = _YEARS_BESIDE_CHOICE.fullmatch(text) if "; " in text else None
    return (_choice_with_years(found) if found else []) or split_inline(text)


def _choice_with_years(found: re.Match[str]) -> list[str]:
    """The ways of a choice, each with the years that are needed beside it, and the combination behind them; none where
    one thing is asked for."""
    choice, beside = found["choice"], found["beside"]
    if not OR_WITHIN.search(choice) or read_years(beside) is None or OR_WITHIN.search(beside):
        return []
    ways = split_inline(choice)
    if len(ways) == 1:
        ways = OR_DEGREE.split(choice)
        ways = ways if len(set(map(read_degree, ways))) == len(ways) else ways[:1]
    behind = [found["combination"].lstrip("; ").removeprefix("or ")] if found["combination"] else []
    return [*(f"{way} AND {beside}" for way in ways), *behind] if len(ways) > 1 else []
