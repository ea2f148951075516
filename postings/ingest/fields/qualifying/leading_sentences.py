"""Sentences and headings that lead into a list of qualifications, and say how to take it: "One of the following is
required:", "Although not required, you may have:"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.fields.qualifying.beginnings_of_ways import is_way
from postings.ingest.fields.qualifying.joints import OR_START, ends_in_or, is_or
from postings.ingest.fields.qualifying.leads import LEAD_LONGEST, LEAD_WORDS, LEADS_BY_WORD, leads, parted_lead
from postings.ingest.fields.qualifying.lists_within_ways import with_details
from postings.ingest.fields.qualifying.modes_of_lists import mode_of_list, says_any_one, says_substitution
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, asks_for_license_alone, names_route
from postings.ingest.fields.qualifying.runs_of_lines import (
    Run,
    goes_on,
    is_next_of_choice,
    stands_beside,
    way_before_or,
    with_kinds_of_experience,
    with_label,
)
from postings.ingest.fields.qualifying.specialized_experience import with_specialized_details
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import HEADING_LENGTH, Line, kind_of_bullet

NOTE = re.compile(
    r"^(?:(?:[a-z]{4,14} )?\**note:|\**note\b|\*"
    r"|for (?:more|additional) information|click|see\b|to (?:apply|view|learn)|how to|we (?:are"
    # "You may not own a still" forbids it.
    r"|will|believe|encourage|value)|you (?:can|may)(?!not\b| not (?!need\b|have to\b))"
    r"|this is a(?![^.]{0,80} requiring an? )|veterans"
    r"|(?:applicants|candidates) (?:who (?:are )?)?lack|hiring (?:for|at|is|will)\b"
    r"|(?:qualif(?:ied|ying)|relevant|related|acceptable|such|this) (?:work )?experience (?:also )?includes?\b"
    r"|(?:[a-z]+ )?experience (?:may|can|could) (?:also )?include\b"
    r"|(?:an? |some )?examples?\b|for example|\W*such (?:other )?alternatives? to (?:the )?above)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?P<lead>[^:]{3,200})(?<!\. NOTE)(?<!\. Note):\s+(?=[A-Z0-9(]|(?P<small>[a-z]))"
    r"|^(?P<wish>(?i:(?:highly |strongly )?(?:preferred|desired|desirable)(?:,? but not required)?"
    r"|(?:minimum|required|basic)(?: (?:qualifications?|requirements?))?)):\s+(?=\w)"
)
# A heading of its own over a list, without the colon.
_LIST_HEADING = re.compile(
    r"\b(?:qualifications|requirements|education|experience|training|knowledge|skills|abilities|attributes|licenses"
    r"|certificates|certifications|credentials)\b",
    re.IGNORECASE,
)


def runs_of(lines: Sequence[Line], inline: bool = True) -> list[Run]:
    """`inline`: a label before text on its line leads too."""
    runs = [Run("minimum", [])]
    lines = with_details(with_specialized_details(with_kinds_of_experience(lines)))
    rule_alone = False
    above: Run | None = None  # the run that an item of its list led out of
    item: Line | None = None
    for line, below in zip_longest(lines, lines[1:]):
        lead, rest = _split_lead(line, below)
        if lead is not None and (not inline if rest else is_next_of_choice(line, runs[-1])):
            lead, rest = None, line.text
        if lead is not None and (parted := parted_lead(lead)):
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


def _add_list_with_route(runs: list[Run], line: Line, parted: re.Match[str]) -> None:
    """Take "A diploma and one of the following:" as the diploma, needed beside the list, or with OR as one of it."""
    route = replace(line, text=parted["before"])
    if parted["joint"].casefold() == "or":
        runs.append(Run("any_one", [replace(route, bullet=line.bullet or "-")]))
    else:
        runs[-1].lines.append(route)
        runs.append(Run("any_one", [], is_beside=True))


def _ends_list(line: Line, run: Run, below: Line | None) -> bool:
    """A paragraph after bullets ends what their leading sentence said, unless it is a note above the next OR; so does a
    driver license, which everybody needs, behind the certificates of which one is enough."""
    if run.mode == "any_one" and run.lines and asks_for_license_alone(line.text) and not ends_in_or(run.lines[-1].text):
        return not any(DRIVER_LICENSE.search(item.text) for item in run.lines) and not OR_START.match(line.text)
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
    if says_any_one(line.text) or (line.text[-1:].isalpha() and is_preferred(line.text)):
        return True
    words = line.text.partition("(")[0].split()
    capitalized = sum(1 for word in words if not word[0].islower())
    is_titled = capitalized >= 0.7 * sum(1 for word in words if len(word) > 3 or not word[0].islower())
    return is_titled and line.text[-1:] not in ".!?;," and bool(_LIST_HEADING.search(line.text.partition("(")[0]))


def _leads_with_full_stop(line: Line, below: Line | None) -> bool:
    """Whether "Applicants must meet one of the following options." leads into the ways below it."""
    if below is None or len(line.text) > LEAD_LONGEST or not LEADS_BY_WORD.search(line.text[-80:]):
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
        and LEAD_WORDS.search(match.group("lead"))
        and not names_route(match.group("lead"))
        and match["lead"].count("(") == match["lead"].count(")")
        and not says_substitution(match.group("lead"))
        and (match["small"] is None or (says_any_one(match["lead"]) and is_way(line.text[match.end() :])))
    ):
        return match.group("lead"), line.text[match.end() :]
    return None, line.text


def stands_above_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a wish stands alone on a line, no sentence, above the first list and what leads into that."""
    above = index + 1 < len(lines) and leads(lines[index + 1].text)
    return above and lines[index].text[-1:].isalnum() and not any(line.bullet for line in lines[:index])
