"""Lines among qualifications that ask for nothing: no experience needed, a heading's words alone, how to prove what is
asked."""

import re
from functools import lru_cache

from postings.ingest.fields.classifications import split_level
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.substitutions import denies_substitution
from postings.ingest.layout.patterns import beginning_with

# "Entry: ...", "I: ...", "Level 2: ...", "Budget Analyst 2: ...": what each level of one job asks for.
OF_A_LEVEL = re.compile(
    r"(?:(?:level|grade|step) )?(?:(?-i:[A-Z])[\w/&.]* ){0,5}(?:entry|trainee|journey|senior|I{1,3}|IV|V|\d)(?: level)?"
    r"(?::|\s+[–-])\s",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"^(?!.*\b(?:prefer|desir|plus\b|helpful)).*\b(?:is|are) not (?:needed|required|necessary)"
    r"(?: for (?:this|the) (?:position|job|class|exam\w*)| to [\w ]{1,60})?\.?$"
    r"|^(?!.*\b(?:prefer|desir|plus\b|helpful|but\b))[^;.,]{3,60} not (?:needed|required|necessary)"
    r"(?:[;,.] [^;.]{0,60})?\.?$"
    r"|^(?:all )?(?:qualifications?|eligibility)(?: and eligibility)?(?: requirements?)? must be met\b",
    re.IGNORECASE,
)
_NO_EXPERIENCE = re.compile(
    beginning_with(
        "antw",
        r"^all (?:of )?the (?:above|preceding)(?: requirements| qualifications)?[.;,]?$|"
        r"\bno (?:\w+ ){0,3}experience (?:(?:in|with) (?:\w+ ){1,4})?(?:is )?"
        r"(?:needed|required|necessary)|\bno experience\b\.?$"
        r"|^no (?:[\w'’]+ ){1,4}(?:is |are )?(?:needed|required|necessary)\b"
        r"|^(?:while )?there (?:are|is) no (?:(?:formal|minimum|specific|set|prior) )*(?:education|experience)\b"
        r"[\w ,/]{0,40} requirements?\b"
        r"|^(?:none|nothing) (?:beyond|besides|other than|in addition to) (?:the|those|what)\b[\w ]{3,60}\.?$"
        r"|^(?:none|n/a|not applicable)(?: (?:are |is )?required)?(?:[,;]? but see\b.{1,60})?\.?$",
    ),
    re.IGNORECASE,
)
# The name of a part of the needs, which a list prints among them: "1. Education and Experience".
_NAMES_PART = re.compile(
    r"(?:minimum |required )?(?:(?:education|experience|training|knowledge|skills|abilities|licens(?:es?|ing)"
    r"|certifications?|qualifications|requirements)(?:,? (?:and|&|or) |, ?|/|$)){1,5}(?:required)?",
    re.IGNORECASE,
)
_LONGEST_NAME = 150
# "Applicants must meet the minimum qualifications to be considered."
_MEET_ALL = re.compile(
    r"(?:to (?:qualify|be (?:considered|eligible))\b[^.;:]{0,60}?,? )?(?:you|applicants?|candidates?) must"
    r" (?:meet|satisfy|(?:possess|have)(?= all (?:of )?the (?:minimum|listed|following))) (?:(?:all"
    r"|the|both|at least|one|of|any|these|following|basic|minimum|individual|education"
    r"|experience|and|or|eligibility|listed|stated) )*(?:(?:requirements?|qualifications?)\b[^.;:\d]{0,160}"
    r"|\(?[A-D1-4]\)?(?:,? (?:and )?\(?[A-D1-4]\)?){1,3})\.?",
    re.IGNORECASE,
)


# "Candidates must upload documentation of their degree."
_TO_UPLOAD = re.compile(
    r"(?:to be considered for [^.;,]{0,40} )?(?:candidates|applicants|you) must"
    r" (?:upload|attach|submit|include|provide) (?:\w+ ){0,2}(?:documentation|proof|copies"
    r"|a copy|transcripts|hours|r[eé]sum[eé]|cover letter|information about)\b"
    r"|should (?:education|experience|college units) be used to qualify\b"
    r"|\*?in order to receive (?:credit|points)\b|ALL REFERENCES TO POLITICAL\b",
    re.IGNORECASE,
)


# What every description says of its own duties and of what it prints.
_OF_EVERY_JOB = re.compile(
    r"to perform this job successfully\b|(?:not )?overtime[- ]eligible\.?$|(?:fringe )?benefits (?:also )?include\b"
    # What stands at the foot of a printed page.
    r"|(?:copyright )?(?:©|\(c\)) ?\d{4}\b|apply now(?: (?:e-?mail|print|share|save)\b.{0,40})?$"
    r"|the requirements listed below are representative\b"
    r"|these (?:minimum )?qualifications are (?:to be )?used as\b|all of the above,? (?:plus|and)\W*$"
    r"|the above (?:qualifications|requirements|standards) are (?:an? )?(?:typical|minimum|guide)"
    r"|the (?:primary )?purpose of (?:this|the) (?:position|job)\b"
    r"|probation\w* (?:period|status): |some state job postings say\b"
    r"|(?:performs? |does )?(?:(?:and )?other |(?:other )?related )(?:work|duties|tasks) as (?:required|assigned)"
    r"|responsible for (?:all )?other (?:work|duties|tasks) as (?:required|assigned)"
    r"|\W*(?:prior to appointment, )?the (?:hiring )?(?:agency|department) (?:is required to|will) verify\b"
    r"|[^.;:]{0,60}\(age, licensure, regulation, etc\.\):? ?none\b"
    r"|current (?:state )?(?:[\w-]+ ){0,4}employees (?:must|should) apply\b"
    r"|\(?the following (?:statements? represents?|minimum qualifications will)\b|substitut\w+ [\w ]{3,40}: none\b"
    # "Candidates on the eligible list may be withheld from certification"
    r"|(?:candidates|applicants|names?) on (?:the|an) (?:eligible|employment|reserve) list\b"
    r"|(?:candidates|applicants) (?:will|do) not (?:have|need) to (?:take|pass)\b"
    # "Are you skilled in law? Elm County seeks you."
    r"|(?:are|do|have) you\b[^.?:;]{3,200}\?"
    # "In each case, certification may be limited to residents"
    r"|(?:the|this) (?:\w+ ){0,2}eligible list\b|(?:in each case,? )?certification (?:may|will) be (?:limited|made)\b"
    # What the pages of federal jobs say of every one of them.
    r"|(?:in order to qualify,? )?you must meet the (?:education and/or experience|qualification requirements)\b"
    r"|(?:the )?experience [\w, -]{0,60}(?:can|may) be gained (?:through|from|by)\b"
    r"|experience refers to paid and unpaid\b|be sure to read\b"
    r"|some federal jobs allow you to substitute\b|this education must have been obtained\b"
    r"|an? (?:academic )?year of (?:under)?graduate education is\b|in the absence of specific graduate program\b"
    r"|(?:quality of experience: )?possession of the required number of years\b"
    r"|travel required\.?$|credit will be given for\b"
    r"|[\w,/ -]{3,60} experience (?:will|can) not be (?:accepted|considered|credited|counted)\b"
    r"|(?:please note )?that unless specifically indicated\b"
    r"|(?:foreign education: )?if you are using (?:foreign )?education\b",
    re.IGNORECASE,
)
# "Employees in a qualifying title may be eligible for transfer if they ..."
# "Candidates within six months of graduation will be considered."
_ARE_CONSIDERED = re.compile(
    r"(?:[\w-]+ ){0,3}(?:candidates|applicants|students|graduates)\b[^.;]{0,120}"
    r"\b(?:will|may|can) (?:also )?be considered\.?",
    re.IGNORECASE,
)
_OF_TRANSFER = re.compile(r"[^.]{0,160}\bmay be eligible for (?:an? )?(?:\w+ )?transfer\b", re.IGNORECASE)


def says_who_is_considered(text: str) -> bool:
    """Whether a sentence says that others are considered, too."""
    return bool(_ARE_CONSIDERED.fullmatch(text[:300]))


# "Specialized experience: work gained after a degree in such fields as probation" tells what an experience is.
_DEFINES = re.compile(
    r"\W*(?:specialized|general|qualifying|professional|supervisory|administrative|related|special) experience"
    r"(?: requirements?)?(?::| is\b| means\b| refers to\b| (?:is|shall be) defined\b)",
    re.IGNORECASE,
)


def defines_experience(text: str) -> bool:
    """Whether a text tells what an experience is that others ask for, and names no years of it."""
    return _DEFINES.match(text) is not None and read_years(text) is None


# "No library experience required; experience with customers preferred"
_WISHES_BEHIND = re.compile(
    r"[;,] (?:but )?[^;]{3,100} (?:is |are )?(?:preferred|desired|a plus|helpful)\.?$", re.IGNORECASE
)


# One text is asked about several times while its section is read.
@lru_cache(maxsize=1_000)
def asks_for_nothing(text: str) -> bool:
    """Whether a text says that no experience, or what it names, is needed, of no one level in particular; or names
    nothing but the class ("STAFF ANALYST II"), or that requirements are to be met."""
    if (text.isupper() and split_level(text)[1] is not None) or _MEET_ALL.fullmatch(text[:400]):
        return True
    if _NAMES_PART.fullmatch(text[:_LONGEST_NAME]):
        return True
    if _OF_EVERY_JOB.match(text) or _OF_TRANSFER.match(text):
        return True
    if denies_substitution(text) or _TO_UPLOAD.match(text) or says_who_is_considered(text):
        return True
    end = text[-200:].casefold()
    may_deny = " not " in end or "must be met" in end
    return (
        bool(_NO_EXPERIENCE.search(text[:300]) or (may_deny and _NOT_NEEDED.search(text[-200:])))
        and not (OF_A_LEVEL.match(text) or _WISHES_BEHIND.search(text[:300]))
        and not names_route(_NO_EXPERIENCE.sub("", text, count=1))
    )


def is_level_open_to_all(text: str) -> bool:
    """Whether a text says that one level of the job asks for no experience."""
    return bool(OF_A_LEVEL.match(text) and _NO_EXPERIENCE.search(text[:300]))
