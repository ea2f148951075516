"""How to take the list below a sentence or heading: any one of it, all of it, as wishes, rules or examples."""

import re

from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout.recurring import kept_for_lines

_ANY_ONE = re.compile(
    r"\b(?:at least )?(?:any )?(?:one|1) (?:\(1\) )?(?:or more )?of (?:the (?:\w+ ){0,3}(?:following|below)|these|:)"
    r"|\bmeet one the following\b"
    r"|\b(?:any|one) (?:one )?of (?:these|the) (?:two|three|four|five)\b"
    r"|\bany of the following|\beither of the following"
    r"|\beither (?:of )?\(?[aA1]\)?,? or \(?[bB2]\)?(?=\W)"
    r"|\bmeet(?:s|ing)? (?:any |at least )?(?:one|1)(?: \(1\))?(?: of\b|\W*$)|^\W*(?:any|at least) one\W*$"
    r"|^\W*either(?: (?:I|1|A))?\W*$",
    re.IGNORECASE,
)
# What a list only illustrates qualifies nobody beyond what it illustrates.
_EXAMPLES = re.compile(r"(?:(?:an?|some|here are(?: some)?) )?examples?\b|for example", re.IGNORECASE)
_SUBSTITUTIONS = re.compile(
    r"(?:\w+ ){0,3}(?:substitutions?|substitutes?)\b|alternate education (?:and|or|&) experience\b"
    # "The following experience will apply in lieu of a degree:"
    r"|[^:]{0,160}\bthe following\b[^:]{0,60}\b(?:in lieu of|in place of|substitut\w+)\b"
    r"|(?:any(?: one)? of |one of )?the following (?:may|can|will) (?:also )?(?:be )?(?:substituted?|replace|count) ",
    re.IGNORECASE,
)


@kept_for_lines
def says_any_one(text: str) -> bool:
    """Whether a sentence or heading says that one of what it leads into is enough."""
    return bool(_ANY_ONE.search(text))


def says_substitution(text: str) -> bool:
    """Whether a heading, or the last of the sentences that lead into a list, says that what follows counts for other
    things."""
    _, stop, last = text.rpartition(". ")
    return bool(_SUBSTITUTIONS.match(text) or (stop and text.endswith(":") and _SUBSTITUTIONS.match(last)))


# "The ideal candidate will have these required qualifications:"
_OF_REQUIRED = re.compile(r"\b(?:required|minimum) qualifications\b", re.IGNORECASE)
# "Ability to" above what one must be able to, "Must obtain within a year" above what one must get
SKILLS_ALONE = re.compile(
    r"(?:(?:working )?knowledge of|skills? (?:in|to)|ability to)|must (?:obtain|have|possess|hold|get)"
    r"(?: (?:within|by|before|at|upon) [^.:]{3,40})?",
    re.IGNORECASE,
)
# "Knowledge of or experience with:", "Ability to:"
_OF_SKILLS = re.compile(
    r"(?:(?:working )?knowledge|skills?|abilit(?:y|ies)|experience)(?:,? (?:of|in|with|to|and|or|knowledge|skills?"
    r"|ability|experience)){1,6}(?: the following)?:?",
    re.IGNORECASE,
)
# "And all of these:" below a list of which one is enough
_ALL_OF = re.compile(r"(?:and|plus) (?:all|each) of (?:these|the (?:following|below))\W*$", re.IGNORECASE)
_COMPETITIVE = re.compile(r"\b(?:most|highly|more) competitive (?:candidates?|applicants?)\b", re.IGNORECASE)


# "Each requirement may be met by one of the following:" above several lists, which are not told apart
_EACH_BY_ONE = re.compile(r"\beach (?:qualification|requirement)\b[^.:]{0,60}\b(?:one|any) of the following", re.I)


# "The following classes typically meet the minimum requirements:"
_OF_CLASSES = re.compile(
    r"(?:the following|these) (?:[\w-]+ ){0,3}(?:classes|classifications|titles|jobs|positions)"
    r" (?:typically|usually|generally|may|would|normally|will)? ?meet\b",
    re.IGNORECASE,
)
# "“Relevant experience” means work in any of the following jobs:"
_MEANS = re.compile(r"[\"“”'‘’]?[A-Z][\w -]{3,60}[\"“”'‘’]? means\b", re.IGNORECASE)


def _mode_of(lead: str, before: str) -> str:
    if _EACH_BY_ONE.search(lead) or _MEANS.match(lead) or _OF_CLASSES.match(lead):
        return "examples"
    if _EXAMPLES.match(lead) and "qualification" not in lead.casefold():
        return "examples"
    if _COMPETITIVE.search(lead):
        return "preferred"
    if _OF_REQUIRED.search(lead) and not says_any_one(lead):
        return "minimum"
    if is_preferred(lead):
        return "preferred"
    if says_substitution(lead):
        return "substitution"
    if _ANY_ONE.search(lead):
        return "any_one"
    is_need = re.search(r"\b(?:required|must)\b", lead, re.IGNORECASE) or _OF_SKILLS.fullmatch(lead)
    if (is_need or _ALL_OF.match(lead)) and not names_route(lead):
        return "required"
    return before if before == "required" and len(lead) < 25 else "minimum"


# "(1) A person who has a degree in law; (2) A person who has served four years;" nobody is all of them.
_OF_SOMEBODY = re.compile(r"(?:an?|any) (?:person|individual|applicant|candidate) (?:who|with|that)\b", re.IGNORECASE)


def mode_of_list(lead: str, before: str, first: str) -> str:
    """How to take the list below `lead`, of which `first` is the first item; `before`: how the list above was taken."""
    mode = _mode_of(lead, before)
    return "any_one" if mode in ("minimum", "required") and _OF_SOMEBODY.match(first) else mode
