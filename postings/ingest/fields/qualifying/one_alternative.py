"""One of several alternatives: the way to qualify, and what stands behind it that everybody needs."""

import re
from dataclasses import replace
from itertools import takewhile

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.joints import without_joints
from postings.ingest.fields.qualifying.nothing_asked import asks_for_nothing
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route, read_route
from postings.ingest.fields.qualifying.sentences import independent_sentences, of_one_kind
from postings.ingest.fields.qualifying.substitutions import is_rule_alone, is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import split_preferred

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
    text, *licenses = _license_apart(_without_what_follows(item.text))
    required, preferred = split_preferred(text)
    required, of_all = _parted_of_all(required)
    for need in (*licenses, *of_all):
        ways.require(replace(item, text=need))
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


# "or four years of filing, plus a valid driver's license": nobody could do with but the license
_AND_LICENSE = re.compile(
    r"[,;]? (?:and|plus|along with|as well as) (?=(?:possession of )?(?:(?:an?|the|valid|current|appropriate) )*"
    r"(?:[A-Z][\w.]+ ){0,3}(?i:driv(?:er|ing)['’]?s?['’]? licen[sc]e)\b[^,;]{0,60}$)"
)


def _license_apart(text: str) -> list[str]:
    """The text, and behind it the license to drive that its end joins to it."""
    parts = _AND_LICENSE.split(text, maxsplit=1) if DRIVER_LICENSE.search(text) else [text]
    return parts if names_route(parts[0]) else [text]


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


def _parted_of_all(text: str) -> tuple[str, list[str]]:
    """The text without the sentences behind its first that name a degree or years which all applicants need, and
    these."""
    if ". " not in text or not _NEEDED_OF_ALL.search(text):
        return text, []
    first, *others = independent_sentences(text)
    of_all = [sentence for sentence in others if _NEEDED_OF_ALL.search(sentence) and names_route(sentence)]
    return " ".join([first, *(sentence for sentence in others if sentence not in of_all)]), of_all


_NEEDED_OF_ALL = re.compile(
    r"\b(?:required|needed|necessary|expected) (?:of|for|from) (?:all|every|each|both|either)\b", re.IGNORECASE
)


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
