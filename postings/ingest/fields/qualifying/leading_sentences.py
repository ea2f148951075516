"""Sentences and headings that lead into a list of qualifications, and say how to take it: "One of the following is
required:", "Although not required, you may have:"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.joints import ends_in_joint, ends_in_or, is_joint, is_or, without_joints
from postings.ingest.fields.qualifying.modes_of_lists import SKILLS_ALONE, mode_of_list, says_any_one, says_substitution
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.runs_of_lines import (
    Run,
    goes_on,
    is_next_of_choice,
    stands_beside,
    way_before_or,
    with_label,
)
from postings.ingest.fields.qualifying.specialized_experience import with_specialized_details
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import HEADING_LENGTH, Line, kind_of_bullet
from postings.ingest.layout.recurring import kept_for_lines

NOTE = re.compile(
    r"^(?:(?:[a-z]{4,14} )?\**note:|\**note\b|\*"
    r"|for (?:more|additional) information|click|see\b|to (?:apply|view|learn)|how to|we (?:are"
    r"|will|believe|encourage|value)|you (?:can|may)|this is a|veterans"
    r"|(?:applicants|candidates) (?:who (?:are )?)?lack|hiring (?:for|at|is|will)\b"
    r"|(?:an? |some )?examples?\b|for example|\W*such (?:other )?alternatives? to (?:the )?above)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:in addition|additionally|also|furthermore)(?: to (?:the|these) (?:above|\w+))?[.,:]*", re.IGNORECASE
)
_LEAD_LONGEST = 260
_LEAD = re.compile(
    r"^(?P<lead>[^:]{3,200}):\s+(?=[A-Z0-9(])"
    r"|^(?P<wish>(?i:(?:highly |strongly )?(?:preferred|desired|desirable)(?:,? but not required)?"
    r"|(?:minimum|required|basic)(?: (?:qualifications?|requirements?))?)):\s+(?=\w)"
)
_LEAD_WORDS = re.compile(
    r"\b(?:following|qualif\w+|requirements?|must (?:have|possess|meet)|education|experience|minimum|preferred"
    r"|desired)\b",
    re.IGNORECASE,
)
# A heading of its own over a list, without the colon.
_LIST_HEADING = re.compile(
    r"\b(?:qualifications|requirements|education|experience|training|knowledge|skills|abilities|attributes|licenses"
    r"|certificates|certifications|credentials)\b",
    re.IGNORECASE,
)
_WITH_LIST = re.compile(
    r"(?P<before>\S.*?)[,;]?\s+(?P<joint>and|AND|plus|PLUS|or|OR)"
    r" (?:(?:also|at least|must|have|holds?|possess|possession of|completion of|meet) ){0,3}"
    r"(?:(?:one|any|either)(?: \(1\))?(?: or more)? of (?:the following|these|the below)\b[^:]{0,160}"
    r"|either|EITHER|one):\)?",
)
_MOST_DETAILS = 50


def runs_of(lines: Sequence[Line], inline: bool = True) -> list[Run]:
    """`inline`: a label before text on its line leads too."""
    runs = [Run("minimum", [])]
    lines = _with_details(with_specialized_details(lines))
    rule_alone = False
    above: Run | None = None  # the run that an item of its list led out of
    item: Line | None = None
    for line, below in zip_longest(lines, lines[1:]):
        lead, rest = _split_lead(line, below)
        if lead is not None and (not inline if rest else is_next_of_choice(line, runs[-1])):
            lead, rest = None, line.text
        if lead is not None and (parted := _parted(lead)):
            _add_list_with_route(runs, line, parted)
        elif lead is not None:
            mode = mode_of_list(lead, runs[-1].mode, below.text if below and below.bullet else "")
            above, item = (runs[-1], line) if line.bullet is not None and not rest else (None, None)
            if not (rest and mode == runs[-1].mode and goes_on(runs[-1])):
                runs.append(Run(mode, way_before_or(runs[-1]) if mode == "any_one" else []))
        elif item is not None and above is not None and stands_beside(line, item, runs[-1]):
            runs.append(Run(above.mode, []))
            item = None
        elif runs[-1].mode not in ("minimum", "required") and (rule_alone or _ends_list(line, runs[-1], below)):
            runs.append(Run("minimum", []))
        # "Substitutions: None." is no lead into the paragraph below it.
        rule_alone = lead is not None and rest != "" and runs[-1].mode == "substitution"
        if rest:
            runs[-1].lines.append(line if rest == line.text else replace(line, text=with_label(lead, rest)))
    return [run for run in runs if run.lines and run.mode != "examples"]


def _with_details(lines: Sequence[Line]) -> list[Line]:
    """The lines, where one names a degree or years over a list that tells more of it with that list: "Two years of
    experience in one of these: ..."."""
    found: list[Line] = []
    position = 0
    while position < len(lines):
        lead = lines[position]
        position += 1
        if _ALSO_ONE_OF.search(lead.text[-160:]) and (count := _end_of_choice(lines[position:])):
            beside = "; ".join(without_joints(line.text) for line in lines[position : position + count] if line.bullet)
            found.append(replace(lead, text=f"{lead.text} {beside}", last=lines[position + count - 1].last_number))
            position += count
            continue
        first = lines[position] if position < len(lines) else None
        below = lines[position : position + _MOST_DETAILS] if _asks_for_details(lead, first) else ()
        details = below[: _end_of_details(lead, below)]
        found += _detailed(lead, details) if details else [lead]
        position += len(details)
    return found


# "Four years of work. The applicant must also have one of the following:" leads into what is needed beside the way.
_ALSO_ONE_OF = re.compile(
    r"\bmust also (?:include|have|possess|hold|meet) (?:at least )?(?:one|any) of the following:$", re.IGNORECASE
)


def _end_of_choice(below: Sequence[Line]) -> int:
    """How many of the lines below are items and the ORs between them."""
    ends = (index for index, line in enumerate(below) if line.bullet is None and not is_or(line.text))
    return next(ends, len(below))


def _end_of_details(lead: Line, below: Sequence[Line]) -> int:
    """How many of the lines below a lead belong to the list within it: up to text or an item of the lead's own list."""
    own = kind_of_bullet(lead.bullet)
    if own and (same := _end_of_names(lead, below)):
        return same
    ends = (index for index, line in enumerate(below) if line.bullet is None or kind_of_bullet(line.bullet) == own)
    return next(ends, len(below))


# "A degree and a certificate in any of the following:" above "- Maps", "- Soils; or", "- Six years of work"
_OF_FOLLOWING = re.compile(r"\b(?:any|one|two) of the following\b[^.:]{0,60}:$", re.IGNORECASE)
_LONGEST_NAME = 80


def _end_of_names(lead: Line, below: Sequence[Line]) -> int:
    """How many names below an item "... one of the following:" are of its list, though they have its sign: up to the
    OR that joins the next item. None where no OR does."""
    if not _OF_FOLLOWING.search(lead.text[-120:]):
        return 0
    for index, line in enumerate(below):
        if line.bullet != lead.bullet or len(line.text) > _LONGEST_NAME or names_route(line.text):
            return 0
        if ends_in_or(line.text):
            return index + 1
    return 0


# "A degree with work on two of the following instruments.", with a full stop in place of the colon
_LEADS_BY_WORD = re.compile(r"\b(?:the|these) following(?: [\w-]+){0,3}\.$")


def _asks_for_details(line: Line, below: Line | None) -> bool:
    lettered = below is not None and kind_of_bullet(below.bullet) == "letter"
    if below is not None and line.bullet and line.bullet == below.bullet and _OF_FOLLOWING.search(line.text[-120:]):
        return _states_route(line.text) and not is_preferred(line.text)
    by_word = lettered and _LEADS_BY_WORD.search(line.text[-80:])
    if not (by_word or leads(line.text)) or is_preferred(line.text) or _parted(line.text):
        return False
    if lettered and is_substitution(line.text):
        # "A certificate in one of the following may be substituted for one year:"
        return True
    # "2. Completion of:" above "a. a course in first aid; and" and "b. a course in rescue".
    in_list = kind_of_bullet(line.bullet) == "number"
    return (in_list and not _LEAD_WORDS.search(line.text)) or _states_route(line.text)


def _detailed(lead: Line, details: Sequence[Line]) -> list[Line]:
    """One line of all, unless the list holds ways to qualify of its own, into which the sentence only leads."""
    offers_choice = any(ends_in_or(line.text) for line in details[:-1])
    states_route = _states_route(lead.text)
    # Below years of its own "any combination of these trades" is one more of the trades.
    is_way = _states_route if states_route else names_route
    if any(is_way(line.text) for line in details) or (offers_choice and not states_route):
        return [lead, *details]
    lead_text = f"{lead.text[:-1]}:" if lead.text.endswith(".") else lead.text
    text = f"{lead_text} " + "; ".join(without_joints(line.text).rstrip(".") for line in details)
    last = details[-1].text
    joint = "; or" if ends_in_or(last) else "; and" if ends_in_joint(last) else ""
    return [replace(lead, text=text + joint, last=details[-1].last_number)]


def _add_list_with_route(runs: list[Run], line: Line, parted: re.Match[str]) -> None:
    """Take "A diploma and one of the following:" as the diploma, needed beside the list, or with OR as one of it."""
    route = replace(line, text=parted["before"])
    if parted["joint"].casefold() == "or":
        runs.append(Run("any_one", [replace(route, bullet=line.bullet or "-")]))
    else:
        runs[-1].lines.append(route)
        runs.append(Run("any_one", []))


def _parted(lead: str) -> re.Match[str] | None:
    """A leading sentence as the way to qualify that it names and the list that stands beside it."""
    parted = _WITH_LIST.fullmatch(lead) if len(lead) <= _LEAD_LONGEST else None
    return parted if parted and _states_route(parted["before"]) else None


def _states_route(text: str) -> bool:
    return read_degree(text) is not None or read_years(text) is not None


def _ends_list(line: Line, run: Run, below: Line | None) -> bool:
    """A paragraph after bullets ends what their leading sentence said, unless it is a note above the next OR."""
    if below is not None and is_or(below.text) and NOTE.match(line.text):
        return False
    after_bullets = bool(run.lines) and run.lines[-1].bullet is not None
    if after_bullets and kind_of_bullet(line.bullet) == "number":
        # "2." below "1. One of the following:" and its letters
        return all(kind_of_bullet(item.bullet) == "letter" for item in run.lines)
    return line.bullet is None and after_bullets and not is_or(line.text)


def _heads_list(line: Line, below: Line | None) -> bool:
    """Whether a line over a bullet is the list's heading: "Licenses and Certificates (all required)", "(Meet at least
    one of these)"."""
    if line.bullet is not None or below is None or below.bullet is None or len(line.text) > HEADING_LENGTH:
        return False
    if says_any_one(line.text):
        return True
    words = line.text.partition("(")[0].split()
    capitalized = sum(1 for word in words if not word[0].islower())
    is_titled = capitalized >= 0.7 * sum(1 for word in words if len(word) > 3 or not word[0].islower())
    return is_titled and line.text[-1:] not in ".!?;," and bool(_LIST_HEADING.search(line.text.partition("(")[0]))


# "A degree in social work; or:" joins the next item of its list.
_JOINED_BY_COLON = re.compile(r"[;,.]\s*(?:or|and)\s*:\W*$", re.IGNORECASE)


@kept_for_lines
def leads(text: str) -> bool:
    if is_joint(text):
        # "Or:" between two items joins them.
        return False
    if _LINK.fullmatch(text) or SKILLS_ALONE.fullmatch(text):
        return True
    with_colon = len(text) <= _LEAD_LONGEST and text.rstrip(" *").endswith((":", ":)"))
    return with_colon and not _JOINED_BY_COLON.search(text[-12:])


def _leads_with_full_stop(line: Line, below: Line | None) -> bool:
    """Whether "Applicants must meet one of the following options." leads into the ways below it."""
    if below is None or len(line.text) > _LEAD_LONGEST or not _LEADS_BY_WORD.search(line.text[-80:]):
        return False
    return says_any_one(line.text) and names_route(below.text)


def _split_lead(line: Line, below: Line | None) -> tuple[str | None, str]:
    """(the leading sentence, the rest of the line) where the line leads into a list or its first item."""
    if (
        leads(line.text)
        or _leads_with_full_stop(line, below)
        or (_heads_list(line, below) and not names_route(line.text))
    ):
        return line.text, ""
    match = None if NOTE.match(line.text) else _LEAD.match(line.text[:240])
    if match and match["wish"]:
        return match["wish"], line.text[match.end() :]
    if (
        match
        and line.bullet is None
        and _LEAD_WORDS.search(match.group("lead"))
        and not names_route(match.group("lead"))
        and match["lead"].count("(") == match["lead"].count(")")
        and not says_substitution(match.group("lead"))
    ):
        return match.group("lead"), line.text[match.end() :]
    return None, line.text


def stands_above_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a wish stands alone on a line, no sentence, above the first list and what leads into that."""
    above = index + 1 < len(lines) and leads(lines[index + 1].text)
    return above and lines[index].text[-1:].isalnum() and not any(line.bullet for line in lines[:index])
