"""Texts that name a degree or years without asking for them: what is needed beside something else, is only usual, or
stands for another thing."""

import re

from postings.ingest.fields.qualifying.degrees import NUMBER, degrees_named

# "The Commission accredits master's degree programs" asks nobody for a degree.
_OF_ACCREDITOR = re.compile(r"\baccredits\b|\baccrediting (?:arm|agency|body) (?:of|for)\b", re.IGNORECASE)
# What people mostly bring, and what stands for something else, is not what is asked: "skills typically gained by a
# degree", "Normally this includes a diploma", "five years may take the place of the degree".
_IS_USUAL = re.compile(
    r"(?:typical|normal|usual|general|ideal|common)(?:ly)?,? (?:this )?(?:\w+ )?"
    r"(?:gained|acquired|obtained|attained|includes?|means|requires?|through|by|with)\b",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(
    r"\b(?:takes? the place of|(?:is|are|may be|will be) waived|(?<!to )substitutes? for"
    r"|(?:recommended|desirable) but|will (?:meet|satisfy) the (?:\w+ ){1,4}requirements?)\b",
    re.IGNORECASE,
)
# "A diploma and six", "a degree or a" have lost their end.
_BREAKS_OFF = re.compile(rf"\b(?:and|plus|with|or) (?:{NUMBER}|\d{{1,2}}|an?|the)$", re.IGNORECASE)
# "in botany and two years as a gardener" has lost the degree before it.
_LOST_BEGINNING = re.compile(r"(?:in(?! (?:addition|lieu|order|place|general|all|any|the case)\b)|of|by|from) [\w(]")
# "In addition to the above: two years as a planner" leaves open what the above is.
_BESIDE_OTHERS = re.compile(
    r"\b(?:in addition to (?:meeting )?(?:the|those|all)(?: of)?(?: the)? (?:[\w-]+ ){0,4}?"
    r"(?:above|foregoing|requirements?|qualifications?|minimums?)"
    r"|(?:besides|in addition to|as well as|beyond) (?:this|these|that|those)(?=[,;.])"
    r"|^(?:[\w ]{3,30}: )?(?:all (?:of )?)?(?:the )?(?:above|foregoing)"
    r"(?: requirements| qualifications)?,? (?:and|plus|with)"
    r"|same (?:requirements |qualifications )?as (?:the )?(?:above|level|for"
    # "Same as Trainee plus one year of experience"
    r"|(?:an? )?(?-i:[A-Z])[\w ]{2,40} (?:plus|and|with)))\b",
    re.IGNORECASE,
)
# "Those whose degree is in another field need two more years" tells of a way of some behind that of the others.
_OF_SOME = re.compile(
    r"(?:(?<=[.;] )|(?<=AND ))(?:applicants|candidates|those|persons|individuals|anyone|people|employees)"
    r" (?:who (?:have|hold|possess|lack|do not)|whose|with(?:out)?|holding|having|lacking|possessing)\b"
    r"(?:[^.;]|\b[A-Z]\.){3,160}?"
    r" (?:needs?|requires?|must|will need|should have)\b"
    r"|(?<=[.;] )(?:[A-Z][\w-]+ ){1,3}(?:applicants|candidates) (?:must|need to) (?:also |add\b)",
    re.IGNORECASE,
)
# "If you hold no certificate, you must have a degree" is not asked of all; who has no degree qualifies by years.
_FOR_WHO_LACKS = re.compile(
    r"(?:^|(?<=[.;] ))(?:if|unless|where|when|for|in the(?= absence))\b"
    r"(?! (?:applicants?|candidates?|those|all)\b[^.;,:]{0,40}:)"
    r"[^.;,:]{0,80}\b(?:no|not|lack\w*|without|absence)\b(?:(?!degree|diploma)[^.;,:]){2,80}, ",
    re.IGNORECASE,
)
# "If you drive a truck, two years of driving are required"
_UNDER_CONDITION = re.compile(
    r"(?P<condition>(?:unless|if|when(?! applying\b)|where)\b[^.;:,]{3,120}), (?=[^.;:]*\b(?:requir|must\b|needs?\b))",
    re.IGNORECASE,
)
_DENIES = re.compile(r"unless\b|[^,]*\b(?:no|not|without|lack\w*)\b", re.IGNORECASE)
_ASK_FOR_OTHERS = (_BESIDE_OTHERS, _OF_ACCREDITOR, _STANDS_FOR, _BREAKS_OFF)


def is_on_condition(text: str) -> bool:
    """Whether a text asks only those for what it names of whom its beginning tells something, but no degree that they
    have: that would be the degree of a way."""
    found = _UNDER_CONDITION.match(text)
    return found is not None and (not degrees_named(found["condition"]) or _DENIES.match(text) is not None)


def refers_to_others(text: str) -> bool:
    """Whether a text says that what it leads to is needed beside what stands elsewhere: "In addition to the above"."""
    return _BESIDE_OTHERS.search(text) is not None


def lost_its_beginning(text: str) -> bool:
    """Whether a text goes on with what stood before it: "in a related area. Two years of this were as a lead"."""
    return _LOST_BEGINNING.match(text) is not None


def asks_otherwise(text: str, first: int) -> bool:
    """Whether a text, whose first degree or number of years stands at `first`, does not itself ask for these."""
    if lost_its_beginning(text) or _OF_SOME.search(text, first) or _FOR_WHO_LACKS.search(text):
        return True
    return _IS_USUAL.search(text, 0, first) is not None or any(pattern.search(text) for pattern in _ASK_FOR_OTHERS)
