"""What the experience that a text asks for must be in: "three years of experience in payroll"."""

import re
from decimal import Decimal

from postings.ingest.fields.qualifying.degrees import COUNT, NUMBER
from postings.ingest.fields.qualifying.experience import (
    EXPERIENCE,
    GENERAL_AND_SPECIFIC,
    YEARS,
    length_of,
    spans_of_experience,
)
from postings.ingest.fields.qualifying.settings_of_experience import IN_SETTING, KIND_OF_WORK, OF_RANK
from postings.ingest.fields.qualifying.years_of_work import YEARS_ALONE, YEARS_AS, YEARS_OF_WORK

# "in homes OR in shops" goes on with what the experience is in.
_OTHER_WAY = (
    rf"(?:an?|any|other|{NUMBER}|equivalent|combination|satisfactory|graduation|completion|possession|high|associate"
    r"|bachelor|master|doctor|licen|certif)"
)
_EXPERIENCE_END = re.compile(
    r",?\s+(?:AND|and)\s+(?=(?:either )?(?:an? )?(?i:associate|bachelor|master|doctor|high school|degree|valid"
    r"|current|possession))|,?\s+and \([B-Eb-e2-5]\)|,?\s+and (?:successful )?completion of\b"
    rf"|;?\s+AND\s|;?\s+OR\s+(?=[^a-z]|{_OTHER_WAY})|;\**\s|(?<=[a-z)\d]{{2}})(?<!\blbs)\.\s+(?=\*?[A-Z(])"
    r"|,?\s+with an? (?i:associate|bachelor|master|degree|(?:valid |current )(?:[a-z]+ )?driver)"
    r"|\s+(?:is |are )?required(?=,)|\s+(?:is|are) also(?= required\b|$)"
    # "two years of drafting, preferably with courses in it"
    r"|,?\s+preferably\b"
    rf"|,?\s+(?:plus|and|with) (?=(?:at least )?(?:{NUMBER}|thirty|sixty|\d{{3}})(?: \(\d{{1,3}}\))?"
    r" (?:semester|quarter|credit|college)\b)"
    r"|,?\s+or\s+(?:an?|any|other)\s+(?:\w+ )?equivalent (?:of|in|combination|education|experience|training|amount)\b"
    r"|,\s+and (?:an? )?(?:[\w-]+ ){0,4}(?:certificat(?:ion|e)|licen[cs]e|licensure|registration)\b(?=[.;]?$)"
    # "five years of filing, two of which in a court"
    rf"|,\s+(?:at least )?{COUNT}(?: years?)? of (?:which|them|those|these)\b|,\s+of which (?:at least )?{COUNT}\b"
    rf"|,\s+at least {COUNT}(?: years?)? (?:of it )?(?:as|in) an?\b"
    r"|\s+at a level (?:equal|equivalent|comparable)\b"
    rf"|,\s+including (?:at least |a minimum of )?{COUNT} (?:years?|months?)\b",
)
_GENERIC_EXPERIENCE = re.compile(
    r"(?:of|such|full[-–‑ ]time|part[-–‑ ]time|paid|professional"
    r"|progressively|increasingly|more|responsible|relevant|related|recent|work|working|specialized|satisfactory"
    r"|verifiable|the|and|or|prior|above"
    r"|(?:above|afore|before)[- ]?mentioned|said|same|this|that"
    r"|its|equivalent|combined|additional|previous|directly|general|minimum|required|in|,|\s)*",
    re.IGNORECASE,
)
# "Two years of experience in public gardens is required"
_SAYS_IT_IS_NEEDED = re.compile(
    r",? (?:(?:is|are) )?(?:also )?(?:required|needed|necessary)\.?$|,?\s+(?:or|and)$", re.IGNORECASE
)
# "in housing, including one or more of the following: planning houses", cut behind the first of the list
_LISTED = re.compile(
    r",?\s+(?:working )?(?:(?:including|such as|which includes?|in|with|of(?= all\b))\s+)?"
    r"(?:(?:at least )?(?:any )?(?:one|any|two|all)(?: or (?:more|an? combination))?(?: of)? )?"
    r"(?:the )?following\b[^:]{0,60}: .*$",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"(?:such as|(?i:of which)|elsewhere|anywhere|and|or|AND|OR|no|is|are|will|shall|should|can|has|have|may|must"
    r"|that|after|required|prefer\w+|ideally|needed|if|when|where|unless|beyond|prior to"
    r"|at the time)\b"
)
# "One year of jail experience requiring the use of a radio" is experience in jails.
_MODIFIES = re.compile(
    r"(?:(?:comparable|equivalent|similar) to"
    r"|requiring|involving|appropriate to|which|gained|acquired|obtained|commensurate|demonstrating"
    r"|within \w+ (?:\(\d{1,2}\) )?years?"
    r"|as (?:described|stated|listed|noted|defined|specified|outlined)"
    r"|(?:described|stated|listed|defined|specified|outlined) (?:above|below|in|at|under|by))\b",
    re.IGNORECASE,
)
# "one year of experience involving repairs", "two years of experience that included welding"
_INVOLVING = re.compile(r"(?:involving|(?:that|which) (?:includ|involv)(?:es?|ed)) (?:the )?(?=\w{3})", re.IGNORECASE)
# "experience with", "experience/training in"
_JOINS_SUBJECT = re.compile(
    r"^(?:/\w+)?(?:,? or (?:an? |the )?equivalent(?= (?:in|as)\b))?"
    r"(?:,?\s+(?:within|during|in) the (?:last|past|previous) [\w() -]{1,20}years?\b)?"
    r"(?:,?\s+(?:with|in|of|(?i:including)|relat(?:ed|ing) to(?= [a-z])(?! (?:the|this|that|those|these|your)\b))\s+)?"
)
# "specialized experience equivalent to the GS-07 level"
_OF_GRADE = re.compile(
    r"(?:equivalent|comparable) (?:to|at) (?:at least )?[\w -]{1,40}(?:level|grade|[A-Z]{2}-\d+)[\w ()-]{0,24}?"
    r"(?: (?:in|of|within) (?:the )?federal (?:service|government)(?: \([^()]*\))?)?(?:,? which\b.*)?",
    re.IGNORECASE,
)
# "comparable in scope to the GS-05 grade level", "at the GS-04 level or equivalent", and what follows
_AT_GRADE = re.compile(
    r"(?:equivalent|comparable|at)\b(?: in [\w ,]{3,40}?)?(?: to)?(?: at)?(?: least)?(?: an?| the)?(?: [\w-]+){0,4}?"
    r" (?:(?:GS|GG|GL|WG|NF|CL)[- ]?\d|(?:next )?(?:lower )?(?:grade|level)\b(?! of\b))"
    r"(?:[^.;]{0,60}? (?:that|which) (?:includ|involv)(?:es?|ed) (?P<work>[^.;]{3,300}))?",
    re.IGNORECASE,
)
# "five years of work experience, three of which in a lead role"
_OF_WHICH = re.compile(rf"(?:at least )?{COUNT} of (?:which|whom|those|these)\b", re.IGNORECASE)
_OF_WHICH_BEHIND = re.compile(rf",? (?:with )?{_OF_WHICH.pattern}.*$", re.IGNORECASE)
_AT_LEAST = re.compile(r"^(?:at least|no less than|not less than|(?:a )?minimum(?: of)?) ", re.IGNORECASE)
# "one year of cooking exp. Must hold a permit"
_ENDS_SENTENCE = re.compile(r"\.(?: [A-Z]|$)")


def read_experience_in(text: str) -> str | None:
    """What the experience must be in, as printed after "experience with", "in" or "of", or before "experience"."""
    if "pecific experience: " in text and GENERAL_AND_SPECIFIC.fullmatch(text):
        return None
    spans = spans_of_experience(text)
    most = max(map(length_of, spans), default=None)
    start = next((span.end() for span in spans if length_of(span) == most), None)
    match = EXPERIENCE.search(text, start or 0)
    for span in spans:
        if match and start is not None and start <= span.start() < match.start():
            if length_of(span) != most:
                # "Five years of filing and one year of lead experience" is not five years as a lead.
                return None
            start = span.end()
    if match is None:
        return _work_named(text, spans, most)
    before = _subject_before(text, start, match.start())
    ends = text.startswith((",", ";", ".", " at "), match.end()) or _ENDS_SENTENCE.match(text, match.end() - 1)
    is_whole = ends or IN_SETTING.match(text, match.end())
    if before and is_whole:
        return before
    behind = text[match.end() :]
    after = _JOINS_SUBJECT.sub("", "" if behind[:2] == ". " else behind.lstrip("*"))
    after = _JOINS_SUBJECT.sub("", _ASIDE_FIRST.sub("", after)).strip(" ,:-–")
    end = _EXPERIENCE_END.search(" " + after)
    after = (after[: max(0, end.start() - 1)] if end else after).strip(" ,;").removesuffix(".")
    after = _LISTED.sub("", f" {after}").strip() if end and ": " in after else after
    after = _SAYS_IT_IS_NEEDED.sub("", _OF_WHICH_BEHIND.sub("", after))
    if YEARS.match(_AT_LEAST.sub("", after)) or _OF_WHICH.match(after):
        return None
    if _SAYS_WHOSE.match(after):
        return None
    told = _told(before, after)
    return _whole(text, before, match, after) if before and told == after else told


# "four years of experience without a degree"
_SAYS_WHOSE = re.compile(r"(?:without|with no|if no|lieu of) [^.;]{0,40}\b(?:degree|diploma)\b", re.IGNORECASE)
# "two years of museum experience with fragile boats": both sides of the word tell what it must be in.
_JOINT = re.compile(r" (?:(?:in|with|of) )?")


def _whole(text: str, before: str, experience: re.Match[str], after: str) -> str:
    """What stands before the word and what stands behind it with what joins them, where little does."""
    if _GENERIC_EXPERIENCE.fullmatch(OF_RANK.sub("", before)) or not KIND_OF_WORK.fullmatch(before):
        return after
    joint = text[experience.end() : text.find(after, experience.end())]
    return f"{before} {experience.group()}{joint}{after}" if _JOINT.fullmatch(joint) else after


def _told(before: str | None, after: str) -> str | None:
    """Which of the words before and after "experience" tell what it must be in."""
    if before is None and (involved := _INVOLVING.match(after)):
        return after[involved.end() :]
    if at_grade := _AT_GRADE.match(after):
        return before or at_grade["work"]
    if (
        _FIELD_ALONE.fullmatch(after)
        or _ASIDE_ALONE.fullmatch(after)
        or _MODIFIES.match(after)
        or _OF_GRADE.fullmatch(after)
    ):
        return before
    if (len(after) > 2 or after.isupper()) and not _SAYS_MORE.match(after):
        return after
    return before


# "Experience: Two years in payroll"
_LABELLED_WORK = re.compile(
    rf"\bexperience(?: \w+)?: (?:at least |(?:a )?minimum of )?{COUNT} (?:or more )?years?"
    r" (?:in|of) (?P<work>[^.;:]{2,120})",
    re.IGNORECASE,
)
_NAMING_WORK = (YEARS_OF_WORK, YEARS_AS, _LABELLED_WORK, YEARS_ALONE)


def _work_named(text: str, spans: tuple[re.Match[str], ...], most: Decimal | None) -> str | None:
    """What years of work are of that a text does not call experience: "two years of driving a bus". What fewer years
    are of that stand behind the others is but a part of these."""
    longest = [span for span in spans if length_of(span) == most]
    start = longest[0].start() if longest else 0
    # A label stands before its years.
    begins = ((named, 0 if named is _LABELLED_WORK else start) for named in _NAMING_WORK)
    work = next((found for named, at in begins if (found := named.search(text, at))), None)
    if work is None or (len(spans) > len(longest) and all(span.end() < work.start() for span in longest)):
        return None
    subject = work["work"].removeprefix("in ").partition(" AND ")[0]
    if other := _OTHER_THING.search(subject):
        subject = subject[: other.start()]
    subject = _SAYS_IT_IS_NEEDED.sub("", subject)
    says_nothing = _GENERIC_EXPERIENCE.fullmatch(subject) or _AT_GRADE.match(subject.removeprefix("work performed "))
    return subject if subject and not says_nothing else None


# "two years of repairing radios and graduation from a technical institute"
_OTHER_THING = re.compile(
    r",?\s+(?:and|plus|with)\s+(?=(?:graduation|(?:successful )?completion|possession|licensure|certification"
    r"|an? (?:valid|current|high|associate|bachelor|master))\b)"
    r"|,?\s+or\s+(?=(?:an? |any )?(?:mix|combination|equivalent|degree|certificate|associate|bachelor|master)\b)",
    re.IGNORECASE,
)
# "full-time paid archival experience"
_HOW_WORKED = re.compile(
    r"^(?:(?:(?:full|part)[- ]time|paid|previous|prior),? "
    r"|(?:and/)?or (?:its |an? |the )?(?:part[- ]time(?:/\w+)? )?equivalent\*?(?:,? |$))+",
    re.IGNORECASE,
)
# "experience (paid or volunteer)"
_ASIDE_FIRST = re.compile(r"^\s*\([^()]{1,200}\)(?=\s+\w)")
# "one year of technical experience in the field"
_FIELD_ALONE = re.compile(
    r"(?:the|this|that) (?:same )?field|(?:(?:as )?(?:described|listed|named|mentioned) )?(?:above|below)",
    re.IGNORECASE,
)
_ASIDE_ALONE = re.compile(r"\((?:[^()]|\(\d{1,2}\))*\)(?:, .*)?")


def _subject_before(text: str, start: int | None, end: int) -> str | None:
    """What stands between the years and the word experience: "general clerical" in "one year of general clerical
    experience"; None where that says nothing of its own."""
    before = text[start:end].strip(" .,;:") if start is not None else ""
    before = re.sub(r"^(?:['’]?s?(?=\s|$)\s*)?(?:of(?=\s|$))?", "", before, flags=re.IGNORECASE).strip(" '’")
    before = _HOW_WORKED.sub("", before)
    return before if before and not _GENERIC_EXPERIENCE.fullmatch(before) else None
