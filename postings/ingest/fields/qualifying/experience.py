"""Years of experience that a text asks for, and what the experience must be in."""

import re
from decimal import Decimal
from functools import lru_cache

from postings.ingest.fields.qualifying.degrees import COUNT, NUMBER, NUMBER_WORDS
from postings.ingest.fields.qualifying.settings_of_experience import IN_SETTING, KIND_OF_WORK, OF_RANK
from postings.ingest.fields.qualifying.years_of_work import YEARS_ALONE, YEARS_AS, YEARS_OF_WORK

_HALF = r"(?: and (?:one[- ]|a )half(?: \(\d{1,2}[- ]1/2\))?|[- ]1/2|½| 1/2)"
_YEARS = re.compile(
    rf"(?P<number>{NUMBER})(?: ?(?:-|–|to) ?{NUMBER} ?(?=\(\d{{1,2}} ?(?:-|–|to) ?\d{{1,2}}\)))?(?P<half>{_HALF})?"
    rf"(?: ?\(\d{{1,2}} ?(?:-|–|to) ?\d{{1,2}}\))?(?: ?\((?P<figure>\d{{1,2}}(?:\.\d)?)\)| ?\((?:1[- ]1/2|{NUMBER})\))?"
    rf"(?: ?\+| ?(?:or more|plus)| ?\(or more\)|-plus)?"
    rf"(?: ?(?:-|–|to) ?{NUMBER}(?: ?\(\d{{1,2}}\))?\+?)?(?P<half2> and (?:one[- ]|a )half)?"
    r"[- ](?:(?:full|academic|consecutive|continuous) ){0,2}"
    rf"(?P<unit>years?|yrs?|months?|mos|mths?)\b\.?(?: (?:to|-) {NUMBER} (?:years?|months?)\b)?(?:['’]s\b|['’])?",
    re.IGNORECASE,
)
_NO_EXPERIENCE = re.compile(
    r"^[- ](?:high school|diploma|course|or (?:less|fewer|under))\b"
    r"|^ (?:of )?(?:(?:safe|good|clean|licensed) )?driving (?:history|record)\b"
    r"|^\s*(?:of which|of age|old|or older|of (?:college|university|education|course|study|school|hire|appointment"
    r"|employment(?! (?:as|in)\b)|the date|higher)(?! (?:or (?:secondary|high|graduate|university) (?:school )?)?"
    r"(?:(?!and\b|or\b)[\w-]+ ){0,3}experience)|from|after)\b"
    # "two years of experience in or general knowledge of roads", of which either is enough
    r"|^ of (?:[\w-]+ ){0,3}experience(?: in| with)?,? or (?:[\w-]+ ){0,2}(?:knowledge|understanding|familiarity)\b"
    # "2 years of progressively higher level graduate education", "4-year baccalaureate degree"
    r"|^ of (?:(?!experience\b|and\b|or\b|work\b|paid\b)[\w-]+ ){1,5}(?:education|studies|study|coursework)\b"
    r"(?!(?: and/or| or| and|/)*(?: [\w-]+){0,3} experience)(?! (?:abroad|setting|field))"
    r"|^ (?:or more )?(?:graduate|college|university) (?:stud(?:y|ies)|coursework|education)\b"
    r"|^[- ](?:(?!experience\b|and\b|or\b|of\b|with\b|in\b|as\b)[\w'’-]+ ){1,3}degree\b"
    r"|^[- ](?:degree|break|gap|college(?! (?:teaching|library|admissions)\b)"
    r"|university(?! (?:(?!and\b|or\b)[\w-]+ ){0,2}(?:experience|teaching|library|admissions)\b)"
    r"|program|term|probation|old|hospital|apprenticeship"
    r"|(?!(?:manag|lead|supervis|runn|coordinat|administer|direct|oversee)ing )"
    r"(?:[\w-]+ ){1,4}program\b(?=[^\w ]|$| AND | in | or ))",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|last|past|previous|preceding|for the|every|first|after|under"
    r"|up to|(?:no|not) more than|(?<!\bno )(?<!\bnot )(?:less|fewer) than"
    r"|(?:or (?:an )?|being )equivalent (?:of|to)|total education(?:/| and )experience of"
    r"|make up (?:the equivalent of|for|a total of)|(?:for|of|in lieu of) the required"
    r"|(?:curriculum|course of study|program)(?: in [\w ]{3,30})? of)\s+$|\bdegree ?\($",
    re.IGNORECASE,
)
# "experiance" is a common slip.
_EXPERIENCE = re.compile(r"\bexperi[ea]nce\b|\bexp\.", re.IGNORECASE)
# "A diploma and two years of casework": what a degree stands beside is work.
_BESIDE_DEGREE = re.compile(
    rf"\b(?:degree|diploma|GED|equivalent|equivalency|graduation)\b[^.;]{{0,120}}?"
    rf"\b(?:and|with|plus) (?:at least |a minimum of |no less than )?{COUNT} years?\b(?! old\b)"
    r"(?! of age\b)(?![^.;]{0,80}\b(?:military|active|service|residen\w+|records?|licen\w+|college|university|credits?"
    r"|semester|study|schooling|probation\w*|program|academy|training|apprentice\w*)\b)",
    re.IGNORECASE,
)
# "has been employed for at least two years in a mill"
_EMPLOYED = re.compile(
    rf"\b(?:employed|worked) (?:full[- ]time )?(?:for )?(?:at least |a minimum of |not less than )?{NUMBER}\b", re.I
)
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
    r"|\s+(?:is |are )?required(?=,)"
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
_SAYS_IT_IS_NEEDED = re.compile(r",? (?:(?:is|are) )?(?:required|needed|necessary)\.?$|,?\s+(?:or|and)$", re.IGNORECASE)
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


# Asked of the same text several times, as the degree is.
@lru_cache(maxsize=1_000)
def read_years(text: str) -> str | None:
    """The years of experience that `text` asks for as a decimal string, months as parts of a year; the largest figure
    where it names several. Ages, spans of time and years of study are none."""
    lowered = text.casefold()
    if not ("year" in lowered or "mo" in lowered or "yr" in lowered or "mth" in lowered):
        return None
    if "pecific experience: " in text and (both := _GENERAL_AND_SPECIFIC.fullmatch(text)):
        parts = [read_years(part) or read_years(f"Experience: {part}") for part in both.groups()]
        return _plain(sum((Decimal(part) for part in parts if part), Decimal(0))) if any(parts) else None
    if " of the following" in lowered and (choice := _CHOICE_OF_WAYS.search(text)):
        text = text[: choice.start()]
    telling = (_EXPERIENCE, YEARS_OF_WORK, YEARS_AS, _EMPLOYED, _BESIDE_DEGREE, YEARS_ALONE)
    if not any(named.search(text) for named in telling):
        return None
    found = [(match, length) for match in _spans_of_experience(text) if (length := _years(match)) > 0]
    found = [span for span in found if not _PART_OF_THEM.search(text, 0, span[0].start())] or found
    return _plain(max(length for _, length in found)) if found else None


def without_part_time(text: str) -> str:
    """The text without the longer time by the half day: "one year of full-time or two years of part-time work"."""
    return _PART_TIME.sub("", text) if "part" in text or "half" in text else text


_PART_TIME = re.compile(
    r"(?<=full[- ]time),? or [\w-]+ (?:\(\d{1,2}\) )?years? of (?:half|part)[- ]time\b", re.IGNORECASE
)


# "General experience: Two years of filing AND Specific experience: One year as a lead" asks for three.
_GENERAL_AND_SPECIFIC = re.compile(
    r"(?:.* )?General experience: (.*?) AND Specific experience: (.*)", re.IGNORECASE | re.DOTALL
)


# "A diploma and one of the following: (1) two years of work; or (2) a certificate" asks nobody for the years.
_CHOICE_OF_WAYS = re.compile(
    rf"\b(?:one|any|either)(?: \(1\))?(?: or more)? of the following(?: [\w-]+){{0,4}}: ?"
    rf"(?=[^:]{{0,20}}\b{COUNT}(?: or more)? (?:years?|months?)\b[^:]*(?:;|\bor\b))",
    re.IGNORECASE,
)
# "five years of experience, including two years as a lead"
_PART_OF_THEM = re.compile(r"\b(?:including|of which) (?:\([A-D]\) )?(?:at least |a minimum of )?\Z", re.IGNORECASE)


# A way to qualify is asked for its years, for what they must be in, and whether these account for all that it says.
@lru_cache(maxsize=1_000)
def _spans_of_experience(text: str) -> tuple[re.Match[str], ...]:
    return tuple(match for match in _YEARS.finditer(text) if _is_of_experience(match, text))


def _is_of_experience(years: re.Match[str], text: str) -> bool:
    before, after = text[max(0, years.start() - 48) : years.start()], text[years.end() : years.end() + 80]
    return not _NO_EXPERIENCE.match(after) and not _WITHIN.search(before)


def years_named(text: str) -> list[tuple[int, int, Decimal]]:
    """(start, end, years) of each number of years of experience in `text`, in their order."""
    return [(match.start(), match.end(), _years(match)) for match in _spans_of_experience(text)]


def _years(match: re.Match[str]) -> Decimal:
    printed = match.group("number").casefold()
    number = Decimal(match.group("figure") or NUMBER_WORDS.get(printed) or printed)
    if not match.group("figure") and (match.group("half") or match.group("half2")):
        number += Decimal("0.5")
    return number / 12 if match.group("unit").casefold().startswith("m") else number


def _plain(years: Decimal) -> str:
    rounded = years.quantize(Decimal("0.01")).normalize()
    return format(rounded, "f")


# "one year of cooking exp. Must hold a permit"
_ENDS_SENTENCE = re.compile(r"\.(?: [A-Z]|$)")


def read_experience_in(text: str) -> str | None:
    """What the experience must be in, as printed after "experience with", "in" or "of", or before "experience"."""
    if "pecific experience: " in text and _GENERAL_AND_SPECIFIC.fullmatch(text):
        return None
    spans = _spans_of_experience(text)
    most = max(map(_years, spans), default=None)
    start = next((span.end() for span in spans if _years(span) == most), None)
    match = _EXPERIENCE.search(text, start or 0)
    for span in spans:
        if match and start is not None and start <= span.start() < match.start():
            if _years(span) != most:
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
    if _YEARS.match(_AT_LEAST.sub("", after)) or _OF_WHICH.match(after):
        return None
    told = _told(before, after)
    return _whole(text, before, match, after) if before and told == after else told


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
    longest = [span for span in spans if _years(span) == most]
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
