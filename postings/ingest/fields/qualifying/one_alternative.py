"""Ways to qualify by their shape: one of several alternatives, lettered choices within a numbered way, the rows of a
table. Each gives the way, and what stands behind it that everybody needs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.joints import OPTION, ends_in_or, without_joints
from postings.ingest.fields.qualifying.nothing_asked import asks_for_nothing
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route, read_route
from postings.ingest.fields.qualifying.sentences import independent_sentences, of_one_kind
from postings.ingest.fields.qualifying.substitutions import is_rule_alone, is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import split_preferred
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, kind_of_bullet
from postings.ingest.record import Education, Route

# "Experience/Education Combination. Equivalent combinations are qualifying."
_NAMES_WAY = re.compile(
    r"(?:(?:an? )?(?:combination|experience|education|training|substitution)s?"
    r"(?: of |[ /]and[ /]|[ /]or[ /]|[ /])?){1,4}\.",
    re.IGNORECASE,
)
# "Working knowledge of courts. Bachelor's degree in law" asks everybody for the knowledge.
_TRAIT = re.compile(
    r"(?:\w+ ){0,3}(?:knowledge|abilit(?:y|ies)|skills?|understanding|familiarity|proficiency)\b", re.IGNORECASE
)


def read_alternative(item: Item, ways: WaysToQualify) -> None:
    """Read one of the alternatives that OR joins; a rule of substitution among them is no way of its own."""
    if is_rule_alone(item.text) or ("ubstitutes" in item.text and is_substitution(item.text)):
        ways.substitute(item)
        return
    required, preferred = split_preferred(_without_what_follows(item.text))
    first, *others = of_one_kind(required, each=item.bullet is None) if required else [""]
    if others and _NAMES_WAY.fullmatch(first):
        first, *others = [f"{first} {others[0]}", *others[1:]]
    traits = list(takewhile(_is_trait, [first, *others]))
    if 0 < len(traits) <= len(others) and _adds_to_way(others[len(traits) - 1]):
        for text in (each for trait in traits for each in of_one_kind(trait, each=True)):
            ways.require(replace(item, text=text))
        first, *others = others[len(traits) - 1 :]
    joined_to_first = [text for text in others if text.startswith("and ") or _adds_to_way(text)] if first else []
    if first:
        ways.route(replace(item, text=" AND ".join([first, *map(without_joints, joined_to_first)])))
    for text in others:
        if text not in joined_to_first:
            _sort_behind(replace(item, text=text), ways)
    if preferred:
        ways.prefer(replace(item, text=preferred))


# "Or equivalent experience. Send a letter of interest to the Town Clerk."
_TALK = re.compile(
    r"(?:please |candidates (?:should|may) |applicants (?:should|may) )?(?:send|submit|mail|e-?mail|apply|forward)\b"
    r"|(?:the )?(?:deadline|salary|starting (?:pay|salary)|pay range)\b|this is an? [\w, -]{0,40}\bposition\b",
    re.IGNORECASE,
)


def _without_what_follows(text: str) -> str:
    """The text without the sentences from the first on that is about the job's terms or how to apply."""
    if ". " not in text:
        return text
    first, *others = independent_sentences(text)
    return " ".join([first, *takewhile(lambda sentence: not _TALK.match(sentence), others)])


def _is_trait(text: str) -> bool:
    return _TRAIT.match(text) is not None and not names_route(text)


def _adds_to_way(text: str) -> bool:
    """Whether a sentence behind the first of an alternative names a degree or years that are needed beside it."""
    if is_substitution(text) or DRIVER_LICENSE.search(text) or not names_route(text) or _OF_ALL.search(text):
        return False
    return read_route(text).kind is None and not _OPENS_ANOTHER.match(text)


# "High school diploma required." behind the last of several ways is asked of all.
_OF_ALL = re.compile(
    r"^(?:all|every) (?:candidates?|applicants?|appointees?)\b"
    r"|^[^,;]{0,60}\b(?:diploma|GED|graduation)\b[^,;]{0,40}\b(?:is )?required\.?$",
    re.IGNORECASE,
)
_OPENS_ANOTHER = re.compile(r"(?:or|alternatively|otherwise|in lieu|without)\b", re.IGNORECASE)


def _sort_behind(item: Item, ways: WaysToQualify) -> None:
    """Put a sentence behind the last alternative where it belongs: a rule of substitution, or what everybody needs."""
    if asks_for_nothing(item.text):
        return
    if is_substitution(item.text):
        ways.substitute(item)
    elif names_route(item.text) and not DRIVER_LICENSE.search(item.text) and not _OF_ALL.search(item.text):
        ways.route(item)
    else:
        ways.require(item)


# Lettered choices within one of several numbered ways to qualify: "2. Two years of repairs, and", "a. a certificate;
# or", "b. a course".

_WITH_CHOICE = re.compile(r"[;,]? and(?: (?:one|either|any)(?: \(1\))? of the following)?:?$", re.IGNORECASE)
# "2. Successful completion of:" above "a) a course; or"
_BEFORE_CHOICE = re.compile(r"\b(?:completion|possession|attainment) of:$", re.IGNORECASE)
# "2 A certificate ...; or", a count whose full stop is missing
_BARE = re.compile(r"(?P<count>[1-9])\s+(?=[A-Z])")


def with_choices_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each lettered choice within one of several numbered ways as a way of its own, with what stands above
    it."""
    if not any(map(_is_letter, lines)):
        return list(lines)
    lines = _with_bare_counts(lines)
    found: list[Line] = []
    position = 0
    while position < len(lines):
        lead = lines[position]
        choices = list(takewhile(_is_letter, lines[position + 1 :]))
        position += 1
        below = lines[position + len(choices)] if position + len(choices) < len(lines) else None
        if _is_one_of_ways(lead, choices, above=found[-1] if found else None, below=below):
            found += [_with_choice(lead, choice) for choice in choices]
            position += len(choices)
        else:
            found.append(lead)
    return found


# "Option I:" on a line of its own above what it asks for
_OPTION_ALONE = re.compile(rf"{OPTION}[:.]?", re.IGNORECASE)
_FEWEST_OPTIONS = 2


def with_options_named(lines: Sequence[Line]) -> list[Line]:
    """The lines, each that only names one of several options as the beginning of the line below it, where no OR stands
    between them; options of one line each as joined by OR, since any of them is enough."""
    names = [line.bullet is None and _OPTION_ALONE.fullmatch(line.text) is not None for line in lines]
    if sum(names) < _FEWEST_OPTIONS or names[-1] or any(ends_in_or(line.text) for line in lines):
        return list(lines)
    found: list[Line] = []
    above: Line | None = None
    counts = [index for index, is_name in enumerate(names) if is_name]
    are_lines = all(below - name == 2 for name, below in pairwise(counts))
    for line, is_name in zip(lines, names, strict=True):
        if is_name:
            if are_lines and found and line is not lines[counts[0]]:
                found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip(' ;,')} OR")
            above = line
            continue
        if above is not None:
            line = replace(above, text=f"{above.text.rstrip(':.')}: {line.text}", last=line.last_number)
        found.append(line)
        above = None
    return found


def _with_bare_counts(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that begin with the next count without its full stop as items of that count."""
    found: list[Line] = []
    count = 0
    for line in lines:
        bare = _BARE.match(line.text) if line.bullet is None else None
        if bare and int(bare["count"]) == count + 1:
            found.append(replace(line, text=line.text[bare.end() :], bullet=f"{bare['count']}."))
            count += 1
        else:
            found.append(line)
    return found if count > 1 else list(lines)


def _is_letter(line: Line) -> bool:
    return kind_of_bullet(line.bullet) == "letter"


def _is_number(line: Line | None) -> bool:
    return line is not None and kind_of_bullet(line.bullet) == "number"


def _is_one_of_ways(lead: Line, choices: Sequence[Line], above: Line | None, below: Line | None) -> bool:
    """Whether a numbered line is one of several ways and needs one of the lettered choices below it."""
    end = lead.text[-60:]
    if len(choices) < 2 or not _is_number(lead) or not (_WITH_CHOICE.search(end) or _BEFORE_CHOICE.search(end)):
        return False
    if not all(ends_in_or(choice.text) for choice in choices[:-1]):
        return False
    is_behind = above is not None and _is_number(above) and ends_in_or(above.text)
    return is_behind or (_is_number(below) and ends_in_or(choices[-1].text))


def _with_choice(lead: Line, choice: Line) -> Line:
    if len(lead.text) > LONGEST_PARAGRAPH:
        return lead
    joint = "; or" if ends_in_or(choice.text) else ""
    needed, joined = _WITH_CHOICE.subn("", lead.text)
    needed = f"{needed} AND" if joined else lead.text[:-1]
    return replace(lead, text=f"{needed} {without_joints(choice.text)}{joint}", last=choice.last_number)


# "Any combination of both is qualifying. A typical way to get there would be:"
_BEFORE_EXAMPLE = re.compile(
    r"(?<=[a-z]\.) (?=(?:An?|The|One) (?:\w+ )?(?:way|path|combination|example)\b[^.:]{0,160}"
    r"(?::$|\b(?:would be|is)\b))|(?<=\w);? (?=however, this position typically requires[^.:]{0,60}:$)"
)
_OF_EXAMPLE = re.compile(r"[^.:]{0,160}?\b(?:would be|is)(?: would be)?:? (?=\w)")
_LEVEL = re.compile(r"[A-Z][^:.]{3,60}: ")
# It stands between the experience of a federal grade and the OR behind it, and asks for nothing.
_DEFINES = re.compile(r"this definition of (?:general|specialized) experience is typical of [^.;]{3,200}[.;]?", re.I)


# "Your resume must demonstrate at least one year of specialized experience"
_SHOWN = re.compile(
    r"your r[eé]sum[eé] must (?:clearly )?(?:demonstrate|show|reflect)(?: that you (?:have|possess))? "
    r"(?=(?:at least |a minimum of )?[\w-]+ (?:\(\d{1,2}\) )?(?:full )?years?\b)",
    re.IGNORECASE,
)


def without_example(line: Line) -> list[Line]:
    """The line; a combination that is enough by itself apart from the sentence behind it, which leads into a list of
    what is but an example of it, or gives that. None for what tells how an experience is defined."""
    if _DEFINES.fullmatch(line.text):
        return []
    if shown := _SHOWN.match(line.text):
        line = replace(line, text=line.text[shown.end() :])
    parts = _BEFORE_EXAMPLE.split(line.text, maxsplit=1) if "ombination" in line.text else []
    if len(parts) != 2 or read_route(parts[0]).kind != "combination":
        return [line]
    combination, example = parts
    level = _LEVEL.match(combination)
    given = _OF_EXAMPLE.match(example)
    if given:
        example = (level.group() if level else "") + example[given.end() :]
    return [replace(line, text=combination), replace(line, text=example, bullet=line.bullet if given else None)]


# Ways to qualify as the rows of a table: so much education in one cell, so many years in the next.

_CELLS = r"[\s|:.)–-]+"
_ROW = re.compile(
    rf"(?:(?:possible )?combination|option|way) #?\d{{1,2}}{_CELLS}(?P<education>\S.{{2,160}}?)[\s|:,;–-]+"
    r"(?P<years>\d{1,2}(?:\.\d)?|no|none)(?: years?| additional)*(?: of)?(?: [\w-]+){0,3} experience\b.{0,60}",
    re.IGNORECASE,
)
_NAMES_COLUMNS = re.compile(r"(?=.*\b(?:education|college|degree)\b)(?=.*\bexperience\b)[^.\d]{10,160}", re.IGNORECASE)
_ALSO = re.compile(r"OR:?\s+(?=\S)", re.IGNORECASE)
_FEWEST = 2


def without_combinations(lines: Sequence[Line], ways: WaysToQualify) -> list[Line]:
    """The lines without the rows of such a table, which become ways; so does what an OR below joins to them."""
    rows = {index: row for index, line in enumerate(lines) if (row := _row(line))}
    if len(rows) < _FEWEST:
        return list(lines)
    taken = set(rows)
    for index, row in rows.items():
        ways.routes.append((_route(lines[index].text, row), _item(lines[index])))
        if index - 1 not in rows and index and _NAMES_COLUMNS.fullmatch(lines[index - 1].text):
            taken.add(index - 1)
        if index + 1 < len(lines) and index + 1 not in rows and (also := _ALSO.match(lines[index + 1].text)):
            ways.route(replace(_item(lines[index + 1]), text=lines[index + 1].text[also.end() :]))
            taken.add(index + 1)
    return [line for index, line in enumerate(lines) if index not in taken]


def _row(line: Line) -> re.Match[str] | None:
    return _ROW.fullmatch(line.text) if line.text[:1] in "CcOoPpWw" else None


def _route(text: str, row: re.Match[str]) -> Route:
    """The way of a row. Credits alone are no degree, and with them the years are not all that it takes."""
    degree = read_degree(row["education"])
    if row["education"].casefold().startswith("no "):
        degree = None
    elif degree is None:
        return Route(text)
    years = row["years"] if row["years"].strip("0.").isdecimal() else None
    return Route(text, Education(degree) if degree else None, years)


def _item(line: Line) -> Item:
    return Item(line.text, line.number, line.last_number, line.bullet)
