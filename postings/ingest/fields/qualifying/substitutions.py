"""Rules by which one thing counts for another: "College coursework may be substituted for experience at ..."."""

import re
from collections.abc import Iterable, Iterator

from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout.recurring import kept_for_lines

# "A master's degree (M.S. or Ph.D.) in planning": what counts for another thing, within one clause.
_SUBJECT = r"(?:Ph\.D\.|[ABM]\.[AS]\.|\([^()]{0,60}\)|[^.;:()]){0,320}\b"
_MEETS = r"(?:will|would|can|may) (?:also )?(?:meet|satisfy|fulfill) (?:both )?the (?:minimum )?"
# "Coursework may be substituted for experience" changes what others ask for; it is no way to qualify of its own.
_SUBSTITUTES = re.compile(
    r"[(\[]?(?:(?:education(?:al)? |experience )?substitutions?\b"
    r"|substitute (?:education|experience|training|skills)\b"
    r"|in (?:lieu|place) of (?:an? |the |this |that |each )?(?:\w+['’]?s?['’]? ){0,3}"
    r"(?:degree|education|diploma|experience)\b"
    r"|substitute (?:up to |an? |one |two |three |\d|each |the )"
    rf"|(?:[A-Z][\w ]{{2,40}}: )?{_SUBJECT}(?:is|are|(?:may|can|will) be) waived\b"
    rf"|{_SUBJECT}{_MEETS}(?:experience|education)(?: (?:and|or|and/or) (?:experience|education))? requirements?\b"
    rf"|{_SUBJECT}(?:may|can|will|could|shall)(?: also)? (?:be )?(?:substitut\w+"
    r"|replace (?=(?:up to )?(?:one|two|three|four|half|all|\d|a year|some) )"
    r"|(?:used|accepted|considered|applied|credited|presented|offered)(?: as an?)?"
    r" (?:substitute|in place|in lieu|instead|toward)"
    r"|exchanged for"
    r"|credited (?:with )?(?:\w+ )?(?:\(\d{1,2}\) )?(?:years?|months?)(?: towards?\b|\.?$)"
    r"|(?:used|accepted|credited) (?:as|for) (?:up to )?(?:[a-z]+ )?(?:\(?\d{1,2}\)? )?(?:years?|months?) of (?:the )?"
    r"(?:required |above )?(?:\w+ )?experience\b"
    r"|stand in for\b"
    r"|replaced?\b|take the place of\b|interchangeable\b|count(?:ed)? (?:for|as|toward)\b|credited for\b)"
    rf"|{_SUBJECT}(?:equals?"
    r"|(?:is|are|(?:will|may) be considered|is considered) (?:equal|equivalent) to"
    r"|counts? (?:as|for|toward|in (?:place|lieu) of|instead of)|substitutes? for|replaces|stands in for"
    r"|takes the place of"
    r"|(?:is|are) accepted (?:in place|in lieu|instead) of) "
    r"(?:an? |one |two |three |half |\d|[\w-]+ \(\d|the |up to |each )"
    # "Applicants who hold a certificate need only one year."
    r"|(?:applicants|candidates|those|persons) (?:who|with|holding|having)\b[^.;:]{3,120} (?:needs?|requires?) only "
    r"(?:one|two|three|four|half|\d))",
    re.IGNORECASE,
)
# One of these stands in each of them, in small letters.
_SUBSTITUTES_HINTS = (
    *("substitut", "in lieu", "in place", "instead", "toward", "replace", "take the place", "interchangeable", "count"),
    *("equal", "equivalent", "used", "accepted", "credited", "waived"),
    *(" meet ", " satisfy ", " fulfill ", "stand in", " only "),
)
_EQUIVALENT = re.compile(r"\bcombinations?\b|\bequivalent (?:education|experience|training)", re.IGNORECASE)


# "Experience may be substituted for education. A typical combination includes:"
_TYPICAL_BEHIND = re.compile(r"\. A typical combination includes:?$")


# "One year of coursework is equivalent to two semesters": how study is counted, which stands for nothing else.
_COUNTS_STUDY = re.compile(
    r"[^.;]{0,60}\b(?:coursework|courses?|study|studies|schooling|school|college|units?)\b[^.;]{0,30}"
    r"\b(?:equals?|(?:is|are) (?:equal|equivalent) to) (?:[\w-]+ ){0,2}?(?:\(?\d+\)? )?"
    r"(?:academic |semester |quarter |credit )?(?:semesters?|quarters?|units?|hours?|credits?)\b"
    r"(?![^.;]*\bexperience\b)",
    re.IGNORECASE,
)
# "Four years of mapping or any combination of mapping and schooling can be substituted for the degree"
_FOR_THE_DEGREE = re.compile(
    r"(?!an? |any |or )(?!.{0,30}combination)[^.;:]{3,300} (?:may|can|will) be substituted for the [^.;:]{3,80}\.?$",
    re.IGNORECASE,
)
# "The required education and experience are equal to a degree in law and one year as a clerk."
_ASKS_FOR_EQUAL = re.compile(
    r"(?:the )?(?:minimum|required) (?:education|training|experience|qualifications)(?: and (?:training|experience))?"
    r" (?:is|are) (?:equal|equivalent) to\b",
    re.IGNORECASE,
)


# "For applicants with a degree: two years of college may substitute for one year of experience"
_FOR_WHOM = re.compile(r"\**(?:for )?(?:applicants|candidates|those|persons) [^.;:]{3,80}: ", re.IGNORECASE)


@kept_for_lines
def is_substitution(text: str) -> bool:
    """Whether a text is a rule by which one thing counts for another, not a combination that is enough by itself."""
    hints = any(map(text.casefold().__contains__, _SUBSTITUTES_HINTS))
    text = _FOR_WHOM.sub("", text) if hints else text
    if not hints or _SUBSTITUTES.match(text) is None or is_enough_alone(text):
        return False
    if _COUNTS_STUDY.match(text) or _ASKS_FOR_EQUAL.match(text):
        return False
    return not _EQUIVALENT.search(_TYPICAL_BEHIND.sub("", text[:3_000])) or stands_for_degree(text)


def stands_for_degree(text: str) -> bool:
    """Whether all that a text names, a combination among it, may be substituted for the degree."""
    return "substituted for the" in text and _FOR_THE_DEGREE.match(text) is not None


# "An associate's degree in nursing will meet the education and experience requirements"
_ENOUGH_ALONE = re.compile(rf"{_SUBJECT}{_MEETS}(?:education and experience|experience and education) requirements\b")


# "Applicants with a bachelor's degree will not need to show the experience."
_NEED_NO_MORE = re.compile(
    r"(?:an? )?(?:applicants?|candidates?|those|persons?|anyone|individuals?)"
    r" (?:with|who (?:have|has|hold|holds|possess)|holding|having|possessing) (?P<has>[^.;,]{3,100}?),?"
    r" (?:(?:will|do|does|need|shall) not|(?:is|are) not required|(?:is|are) (?:exempt|excused)|needs? no)\b"
    r"[^.;]{0,60}\bexperience\b[^.;,]{0,30}\.?$",
    re.IGNORECASE,
)


# "Persons lacking the college may qualify with a diploma and two years of work."
_QUALIFY_TOO = re.compile(
    r"(?:applicants?|candidates?|those|persons?|anyone|individuals?) (?:without|lacking|who (?:lack|do not)|with no)\b"
    r"[^.;]{3,100}? (?:may|can|will) (?:also |still )?qualify (?:with|by|through|if they have) (?P<has>[^;]{3,300})$",
    re.IGNORECASE,
)


def is_enough_alone(text: str) -> bool:
    """Whether a text names a degree or years that stand for all that the texts beside it ask for."""
    if (others := _NEED_NO_MORE.match(text) or _QUALIFY_TOO.match(text)) and names_route(others["has"]):
        return True
    return " requirements" in text and _ENOUGH_ALONE.match(text) is not None and names_route(text)


# "A Ph.D. in soils, which will substitute for two years of the required experience"
_RULE_ALONE = re.compile(
    r"(?:Ph\.? ?D\.?|[BM]\.[AS]\.|\(\d{1,2}\)|[^.;:()]){0,200}?\b(?:may|can|will|could|shall) (?:be )?substitut\w*"
    r"(?: for)? (?:up to )?(?:the |an? |all )?(?:(?:\w+ )?\(?\d{1,2}\)?|one|two|three|four|five|six)? ?"
    r"(?:of |years? |the |an? )*"
    r"(?:required |minimum |above |of |work |college |associate['’]?s?['’]? |bachelor['’]?s?['’]? )*"
    r"(?:experience|education|degree)\b"
    # "The college requirements may be waived for officers", "Five years of filing may take the place of the degree"
    r"|[^.;:()]{3,120}\b(?:may|can|will) (?:be waived\b|(?:take the place of|replace) (?:the|this|an?) )",
    re.IGNORECASE,
)
# One of these stands in each of them.
_RULE_ALONE_HINTS = ("ubstitut", "be waived", "take the place", " replace ")


def is_rule_alone(text: str) -> bool:
    """Whether one of several alternatives is a rule by which one thing counts for what the others ask for."""
    is_hinted = any(map(text.__contains__, _RULE_ALONE_HINTS))
    return is_hinted and bool(_RULE_ALONE.match(text[:400])) and not _EQUIVALENT.search(text[:3_000])


_IS_ACCEPTED = re.compile(r"\b(?:is|are|will be) (?:also |considered )*(?:acceptable|accepted|qualifying)\b", re.I)

# "NOTE: Qualifying education, training and experience that give the skills will be considered."
_WEIGHS_OTHERS = re.compile(
    r"(?:other |any )?(?:qualifying|equivalent|relevant|related) (?:education|training|experience)\b"
    r"[^.]{0,160}\bwill (?:also )?be considered\b",
    re.IGNORECASE,
)


def accepts_another(note: str) -> bool:
    """Whether a note names a way that is enough as well: "NOTE: A degree in botany is acceptable."."""
    return (names_route(note) and _IS_ACCEPTED.search(note) is not None) or _WEIGHS_OTHERS.match(note) is not None


_NOT = re.compile(
    r"[^.;]{0,160}\b(?:not(?! (?:possess|have|hold|meet)\b)|cannot|no)\b[^.;]{0,60}"
    r"\b(?:substitut\w+|in lieu of|in place of)"
    # "Substitutions: None.", "Educational substitution: not allowed"
    r"|(?:education(?:al)? |experience )?substitutions?(?: allowed)?: ?"
    r"(?:none|n/?a|not (?:applicable|allowed|permitted|accepted))\b",
    re.IGNORECASE,
)


def denies_substitution(text: str) -> bool:
    """Whether a text says that one thing does not count for another, which asks for nothing new."""
    return bool(_NOT.match(text))


def rules_apart(sentences: Iterable[str]) -> Iterator[str]:
    """The sentences, one that goes on behind a semicolon to what counts for another thing parted there: "You need a
    degree and two years of filing; a certificate may replace one year"."""
    for sentence in sentences:
        before, stop, rule = sentence.rpartition("; ")
        if stop and is_substitution(rule):
            yield before
            yield rule
        else:
            yield sentence
