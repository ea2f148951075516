"""Lists that tell more of the way above them: "Two years of experience in one of these: ..." with its list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.fields.qualifying.beginnings_of_ways import is_way
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.joints import ends_in_joint, ends_in_or, is_or, without_joints
from postings.ingest.fields.qualifying.leads import LEAD_WORDS, LEADS_BY_WORD, leads, parted_lead, states_route
from postings.ingest.fields.qualifying.modes_of_lists import says_any_one
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.sentences import whole_sentences
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, kind_of_bullet

_MOST_DETAILS = 50


def with_details(lines: Sequence[Line]) -> list[Line]:
    """The lines, where one names a degree or years over a list that tells more of it with that list: "Two years of
    experience in one of these: ..."."""
    lines = [part for line, below in zip_longest(lines, lines[1:]) for part in _choice_apart(line, below)]
    found: list[Line] = []
    position = 0
    while position < len(lines):
        lead = lines[position]
        position += 1
        is_part = _ALSO_ONE_OF.search(lead.text[-160:]) or _stands_beside_last(lead.text)
        if is_part and (count := _end_of_choice(lines[position:])):
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


# "Either a certificate or two years of work" behind "A diploma."
_EITHER = re.compile(r"Either (?:an? |the |(?:\w+ )(?:\(\d{1,2}\) )?(?:years?|months?) )")


# "The following is an example:" behind "Any equivalent combination of both will be considered."
_TELLS_EXAMPLE = re.compile(
    r"(?:the following|below|here) (?:is|are) (?:an? |some )?(?:typical )?(?:examples?|ways?)\b[^.:]{0,80}:", re.I
)


def _choice_apart(line: Line, below: Line | None) -> list[Line]:
    """A line, the sentence of it that offers a choice of ways apart from those before it: "Must be 21 and have a
    diploma. In addition, applicants must meet one of these:"."""
    if ". " not in line.text or not ("Either " in line.text or ":" in line.text) or len(line.text) > LONGEST_PARAGRAPH:
        return [line]
    sentences = whole_sentences(line.text)
    for index, sentence in enumerate(sentences[1:], start=1):
        is_choice = _leads_into_ways(sentence, below) or (_EITHER.match(sentence) and " or " in sentence)
        if is_choice or _TELLS_EXAMPLE.fullmatch(sentence):
            above, choice = " ".join(sentences[:index]), " ".join(sentences[index:])
            # "A combination of both is required. One of these:" says no more than the list.
            is_need = states_route(above) or not names_route(above) or not is_choice
            return [replace(line, text=text) for text in (above, choice)] if is_need else [line]
    return [line]


def _leads_into_ways(sentence: str, below: Line | None) -> bool:
    """Whether a sentence says that any one is enough of the ways behind its colon, or below it."""
    lead, colon, rest = sentence.partition(":")
    if not colon or len(lead) > _LONGEST_LEAD or not says_any_one(lead) or _ALSO_ONE_OF.search(f"{lead}:"):
        return False
    first = rest.strip() or (below.text if below is not None and below.bullet is not None else "")
    return is_way(first)


_LONGEST_LEAD = 200


# "One year as a clerk, or a degree in law and one of these:" asks for one of them beside the degree alone.
_OR_BEFORE = re.compile(r"\bor (?=(?:an? |the )?(?:completion|graduation|possession|associate|bachelor|master))", re.I)


def _stands_beside_last(lead: str) -> bool:
    """Whether AND joins the list below a sentence to the last of two ways that it names."""
    parted = parted_lead(lead)
    if parted is None or parted["joint"].casefold() == "or":
        return False
    joint = _OR_BEFORE.search(parted["before"])
    if joint is None:
        return False
    one, other = parted["before"][: joint.start()], parted["before"][joint.end() :]
    # "Graduation from high school or possession of an equivalency diploma" is one thing.
    return states_route(one) and states_route(other) and read_degree(one) != read_degree(other)


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


def _ends_in_following(text: str) -> bool:
    return text.endswith(":") and _OF_FOLLOWING.search(text[-120:]) is not None


def _end_of_names(lead: Line, below: Sequence[Line]) -> int:
    """How many names below an item "... one of the following:" are of its list, though they have its sign: up to the
    OR that joins the next item. None where no OR does."""
    if not _ends_in_following(lead.text):
        return 0
    for index, line in enumerate(below):
        if line.bullet != lead.bullet or len(line.text) > _LONGEST_NAME or names_route(line.text):
            return 0
        if ends_in_or(line.text):
            return index + 1
    return 0


def _asks_for_details(line: Line, below: Line | None) -> bool:
    lettered = below is not None and kind_of_bullet(below.bullet) == "letter"
    if below is not None and line.bullet and line.bullet == below.bullet and _ends_in_following(line.text):
        return states_route(line.text) and not is_preferred(line.text)
    by_word = lettered and LEADS_BY_WORD.search(line.text[-80:])
    if not (by_word or leads(line.text)) or is_preferred(line.text) or parted_lead(line.text):
        return False
    if lettered and is_substitution(line.text):
        # "A certificate in one of the following may be substituted for one year:"
        return True
    # "2. Completion of:" above "a. a course in first aid; and" and "b. a course in rescue".
    in_list = kind_of_bullet(line.bullet) == "number"
    return (in_list and (_all_of(line) or not LEAD_WORDS.search(line.text))) or states_route(line.text)


def _all_of(line: Line) -> bool:
    """Whether a numbered way is a list of its own of which all is needed: "2. All of the following (a and b):"."""
    return line.bullet is not None and _ALL_OF.match(line.text) is not None


_ALL_OF = re.compile(r"(?:all|both|each)(?: (?:two|three|four|\d))? of (?:the following|these)\b", re.IGNORECASE)


def _detailed(lead: Line, details: Sequence[Line]) -> list[Line]:
    """One line of all, unless the list holds ways to qualify of its own, into which the sentence only leads."""
    if _all_of(lead):
        text = " AND ".join(without_joints(line.text) for line in details)
        return [replace(lead, text=text, last=details[-1].last_number)]
    offers_choice = any(ends_in_or(line.text) for line in details[:-1])
    is_of_way = states_route(lead.text)
    # Below years of its own "any combination of these trades" is one more of the trades.
    is_way = states_route if is_of_way else names_route
    if any(is_way(line.text) for line in details) or (offers_choice and not is_of_way):
        return [lead, *details]
    lead_text = f"{lead.text[:-1]}:" if lead.text.endswith(".") else lead.text
    text = f"{lead_text} " + "; ".join(without_joints(line.text).rstrip(".") for line in details)
    # "c. programs or" behind "a. arts; or" and "b. crafts; or" joins the next way without its semicolon.
    joins_next = ends_in_or(details[-1].text) or (offers_choice and details[-1].text.endswith(" or"))
    joint = "; or" if joins_next else "; and" if ends_in_joint(details[-1].text) else ""
    return [replace(lead, text=text + joint, last=details[-1].last_number)]
