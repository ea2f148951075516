"""Degrees and fields of study: "a bachelor's degree in social work or a related field"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from postings.ingest.layout.patterns import beginning_with
from postings.ingest.record import Degree

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24}
# Most words begin with none of their letters.
_INITIALS = "".join(sorted({word[0] for word in NUMBER_WORDS}))
NUMBER = rf"(?:(?=[{_INITIALS}])(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})|\d{{1,2}}(?:\.\d)?)"
# "two", "two (2)", "2 (two)"
COUNT = rf"{NUMBER}(?: \({NUMBER}\))?"

# From the lowest, for "a bachelor's or master's degree" asks for the bachelor's; with what its names begin with.
_DEGREES: tuple[tuple[Degree, re.Pattern[str]], ...] = tuple(
    (cast(Degree, degree), re.compile(beginning_with(letters, pattern), re.IGNORECASE))
    for degree, letters, pattern in (
        (
            "none",
            "n",
            r"\bno (?:college |university |formal )?(?:degree|education) (?:is )?(?:required|needed|necessary)",
        ),
        (
            "high_school",
            "hgt1",
            r"(?<!in )(?<!in a )(?<!at a )(?<!at the )(?<!in the )(?<!above )(?<!above the )(?<!beyond )"
            r"(?<!beyond the )(?<!less than )(?<!lieu of )(?<!for which )(?<!post-)(?<!post )"
            r"\bhigh[- ]school\b"
            r"(?! students| age| level course| transcripts?| accounting| courses\b| math| algebra"
            r"|, (?:accredited )?(?:vocational|trade|college)| or college)"
            r"|(?-i:\bH\.?S\.?|\bh\.s\.)(?= (?:diploma|grad|education|or (?:GED|equivalen)))"
            r"|\bGED\b|\bG\.E\.D\b|\btwelfth (?:\(12th[, ]*\) )?(?:school )?grade\b"
            r"|\b12th[- ]grade\b|\b(?<!through )(?<!to )grade (?:12|twelve)\b",
        ),
        (
            "associate",
            "a2t",
            (
                r"\bassociate(?:['’]?s|s['’])?(?: of \w+)?(?:['’]?s)?(?: \(?or higher\)?)? degree"
                r"|\bassociates? of (?:applied )?(?:science|arts)\b|\bassociate['’]s\b"
                r"|\bassociates?(?= (?:or|and/or) (?:an? )?bachelor)"
                r"|\b(?:two|2)(?: \(2\))?[- ]year (?:[a-z]+ )?degree|\btechnical (?:school|college) degree"
                r"|\bA\.A\.S?\.?(?: degree)?"
                r"|(?-i:\bAA[ST]?(?:/AS)?(?= [Dd]egree| in\b)|\b(?:AA|AS|AAS)(?= (?:or (?:AA|AS|AAS) )?[Dd]egree))"
            ),
        ),
        (
            "bachelor",
            "b4fgud",
            (
                r"\bbachelor|\bbaccalaureate|\b(?:four|4)(?: \(4\))?[- ]year (?:[a-z]+ )?degree"
                r"|\bB\.[AS]\b|\bB[AS]/B[AS]\b|(?-i:\bB(?:A|S|Sc|FA)\b(?= in\b| degree))|\bundergraduate degree"
                # "a BS and two years", "a BSN"
                rf"|(?-i:\bB(?:A|S|Sc)\b(?= (?:and|with|plus) (?:at least )?(?i:{NUMBER})\b)|\bBS[NW]\b)"
                r"|\b(?:graduat(?:ion|ed|e) (?:from|with)[^.;]{0,60}?"
                # A "master's degree from a four-year college" is none.
                r"|(?:(?m:^)|(?<=\ba )|(?<=\bor )|(?<=college )|(?<=university ))degree from an? (?:[\w-]+ ){0,2})"
                r"\b(?:four|4)(?: \(4\))?[- ]year (?:college|university)"
                # "Degree in journalism or English from an accredited four-year college"
                r"|(?:(?m:^)|(?<=\ba )|(?<=\bor ))degree in [^.;]{3,160} from an? (?:[\w-]+ ){0,2}"
                r"(?:four|4)[- ](?:year|yr\.?) (?:college|university|institution|school)\b"
                # "Graduation from an accredited college or university with major work in botany"
                r"|\bgraduat(?:ion|ed|e) (?:from|of) an? (?:(?:regionally |fully )?(?:accredited|recognized|approved)"
                r" )?(?:college or university|university or college)(?: of recognized standing)?,? with"
                r" (?:an? )?(?:(?:\w+ )?(?:major|emphasis|specialization|concentration)\b|(?<=with a )degree in\b)"
                r"|\bgraduat(?:ion|ed|e) (?:from|of) an? (?:college or university|university or college)"
                r" of recognized standing\b"
                r"|\bgraduat(?:ion|ed|e) from (?:an? )?(?:regionally |fully )?accredited (?:college or university"
                r"|university or college)(?=[,;.]|$| (?:and|plus|AND)\b)"
                r"|\bgraduation from college\b(?= with (?:(?:any|an?) )?(?:\w+ )?(?:major|speciali)|,? preferably\b)"
            ),
        ),
        (
            "master",
            "mg",
            (
                r"\bmaster(?:['’]?s|s['’])(?! of ceremon)|\bmaster of\b|\bmaster degree|\bM\.S\.W|\bMSW\b|\bMBA\b"
                r"|\bMPA\b|\bM\.?F\.?A\b|(?-i:\bM(?:A|S|Sc|Ed|LIS|PH)\b(?= in\b| degree)"
                rf"|\bM(?:A|S|Sc)\b(?= (?:and|with|plus) (?:at least )?(?i:{NUMBER})\b)|\bMSN\b)"
                r"|\bM\.[AS]\.?(?=,? (?:degree|in|or)\b)|\bM\.?L\.?I?\.?S\b"
                r"|\bgraduate[- ]level degree|\b(?<!under)graduate degree"
            ),
        ),
        (
            "doctorate",
            "ldpje",
            r"(?<!post )(?<!post-)\blaw degree\b"
            r"|\bdoctor(?:ate|al)\b|\bdoctor of\b|\bPh\.? ?D\b|\bjuris doctor|\bJ\.?D\.?(?=\W)(?! Edwards)"
            r"|\bEd\.? ?D\b|\bPsy\.?D\b|\bD\.?M\.?A\b|\bD\.?V\.?M\b|\bPharm\.?D\b|\bDNP\b",
        ),
    )
)
_FIELD = re.compile(
    r"(?:degree(?: program)?|(?-i:\bPh\.? ?D\.?|\bEd\.?D\.?|\b[BM]\.?[AS]\.?(?=,? in\b)"
    r"|\bA\.?A\.?S\.?(?= in\b))|bachelor['’]?s|master['’]?s"
    r"|associate['’]?s|doctorate|baccalaureate|bachelor of \w+"
    r"|graduation from an? [\w -]{1,60}?(?:college|university)(?: or (?:college|university))?"
    r"(?: of recognized standing)?"
    r"|master of \w+)\*{0,3}(?: or (?:higher|above)| \([^()]{1,40}\)"
    r"|,? from an? [\w -]{1,60}?(?:college|university|institution|school|program)(?: or (?:college|university))?)*,?"
    r" (?:in|with (?:an? )?(?:major|concentration|emphasis|specialization|coursework"
    r"|major (?:course ?)?work)(?: \w+)? (?:in|on)|majoring in)"
    r" (?!hand\b|such\b|an? (?:school|college|university|department) of\b)(?P<field>[^;.]{2,600})",
    re.IGNORECASE,
)
_FIELD_END = re.compile(
    rf"\s+AND\s|,?\s+(?:and|plus|PLUS|with|including|\+)\s+(?=(?:at least |a minimum of |an additional "
    rf"|minimum )?(?:{NUMBER}|no experience|experience|an? \w+ of experience)\b)"
    r"|,?\s+supplemented\b"
    r"|,?\s+and\s+(?=(?:some|[\w-]+ed|prior|previous|recent|work|field|hands-on) (?:\w+ )?experience\b)"
    rf"|,?\s+and\s+(?:successful )?(?=completion of\b)|,?\s+(?:and|or)\s+(?:must |may )?(?:have|possess|hold|be)\b"
    r"|,?\s+and\s+(?:the |all |an? )?(?:\w+ )?(?:must|shall|should|will)\b|,?\s+to include\b"
    r"|,?\s+and/or\s+(?=(?:equivalent|related|relevant|\w+ years?|experience|training|certif|combination)\b)"
    r"|,?\s+and\s+(?=(?:certification|licensure|registration|possession|eligib\w+"
    r"|(?:an? )?(?:demonstrated|proven|evidence|strong"
    r"|excellent|established|post-?doctoral|(?:\w+ )?record of|commitment|significant|substantial)\b)\b)"
    rf"|,\s+(?=(?:at least |a minimum of )?{NUMBER}\b|(?:demonstrated )?experience\b)|\s+OR\s"
    r"|,\s+(?=(?:an?|the) (?!(?:\w+ )?(?:related|similar|relevant|comparable|allied|equivalent|field|discipline)\b"
    r"|(?:[\w-]+ ){1,2}(?:science|engineering|language|field|discipline|subject|program)\b))"
    rf"|,?\s+or\s+(?=(?:at least )?{NUMBER}\b|(?:completion|graduation) (?:of|from)\b"
    rf"|an? (?:equivalent|(?i:associate|bachelor|master|high))|any (?:equiv|comb|satisf)|equivalent"
    r"|education (?:and|or|and/or) experience\b"
    r"|(?:(?:related|relevant|comparable|commensurate|work) )*(?:training|experience)\b)"
    r"|(?:,|,? and) (?=(?:an? )?(?:[\w'’/-]+ ){1,3}"
    r"(?:certificat(?:e|ion)|licen[sc](?:e|ure)|registration|credentials?)\b)"
    r"|,?\s+(?=(?:an? |the same )?(?:registration|licens|certifi|possession|current|valid)\b)|\s+(?:from an?|is"
    r"|are|attesting|preferred|required|plus|which|that|with)\b|\s+\((?![A-Z]{2,6}\)(?:,| (?:or|and) (?!equiv)))"
    r"|,\s+(?:plus|from|including|preferably|which|with)\b"
    r"|,?\s+(?:by|at|before|prior to|upon) (?:the )?(?:time|date|start|first day|appointment|hire)\b"
    r"|,?\s+by (?=(?:the )?(?:\d|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October"
    r"|(?i:fall|spring|summer|winter|early|mid|late|end)\b))"
    r"|,?\s+(?:(?:completed|earned|conferred|awarded|received|granted|obtained) (?:by|within|before|prior|no|in the"
    r"|at|from|not)\b|in hand\b)"
    r"|\s*[-–—]+ ?(?:AND|OR) ?[-–—]|[.;:]",
)
_LONGEST_FIELD = 600
# "Master of Library Science", but a Master of Science tells no field.
_DEGREE_OF = re.compile(
    r"\b(?:master|bachelor)(?:['’]?s)? of (?P<field>(?:(?:library|public|social|business|information|museum|urban"
    r"|landscape|regional|health|environmental) ?(?:(?:and|&|/) (?:\w+ ){1,2})?)(?:science|studies|service|work"
    r"|administration|policy|planning|architecture|health|affairs|management|education)s?)\b",
    re.IGNORECASE,
)
# "in Accounting, or with another degree" was cut behind its joint; "fields such as" leads into examples.
_JOINT_AT_END = re.compile(r",?\s+(?:or|and|such as|as|e|i)$")


# Of these one stands, in small letters, in every text that names the degree: most lines hold none and are passed by.
_HINTS: dict[Degree, tuple[str, ...]] = {
    "none": ("degree", "education"),
    "high_school": ("school", "ged", "g.e.d", "grade", "h.s", "hs ", "hs."),
    "associate": (
        "associate",
        *("o-year", "2-year", ")-year", "o year ", "2 year ", ") year "),
        "technical",
        "aa",
        "a.a",
        "as degree",
    ),
    "bachelor": (
        *("bachelor", "baccalaureate", "degree", "graduat"),
        *("b.a", "b.s", "ba/", "bs/", "ba ", "bs ", "bsc ", "bfa ", "bsn", "bsw"),
    ),
    "master": (
        *("master", "graduate", "m.a", "m.s", "ma ", "ms ", "msc ", "med ", "mlis", "mph", "msw", "msn", "mba", "mpa"),
        *("mfa", "m.f", "mf.", "ml", "m.l"),
    ),
    "doctorate": (
        *("law degree", "pharm", "dnp"),
        *("doctor", "ph", "jd", "j.d", "edd", "ed.", "ed d", "psy", "dma", "d.m", "dm.", "dvm", "d.v", "dv."),
    ),
}


def _patterns_for(text: str) -> Iterator[tuple[Degree, re.Pattern[str]]]:
    """The degrees that `text` may name, from the lowest."""
    lowered = text.casefold()
    return ((degree, pattern) for degree, pattern in _DEGREES if any(map(lowered.__contains__, _HINTS[degree])))


# Lines are asked for their degree several times while they are sorted, so the last answers are kept.
@lru_cache(maxsize=1_000)
def read_degree(text: str) -> Degree | None:
    """The lowest degree that `text` names."""
    return next((degree for degree, pattern in _patterns_for(text) if pattern.search(text)), None)


# Of "a bachelor's degree and a master's degree in library science" the higher is the one that counts.
_AND_HIGHER = re.compile(
    r";\s+(?=(?:an? )?(?:master|doctor)\w*['’]?s?['’]? (?:degrees?\b|of\b|in\b))|"
    r"\b(?:and|with|plus) (?:an? )?(?:earned )?"
    r"(?=(?:bachelor|master|doctor)\w*['’]?s?['’]?(?: degrees?\b| of\b| in\b))",
    re.IGNORECASE,
)
# Who is enrolled has no degree yet.
_IN_STUDY = re.compile(r"(?:must be |be |currently |current |an? |student )*(?:enrolled|enrollment)\b", re.IGNORECASE)
# "If a candidate does not have a degree, six years of work" asks for none.
_OF_THOSE_WITHOUT = re.compile(
    r"(?:if|for|with|applicants?|candidates?)?\b[^.,;]{0,40}\b(?:(?:does|do) not (?:have|possess|hold)|without|lacking)"
    r" (?:an? )?(?:[\w'’]+ ){0,2}(?:degree|diploma)\b",
    re.IGNORECASE,
)
# "Baccalaureate Programs: Master's degree" asks for the master's.
_LABEL = re.compile(r"[A-Z][^:.;]{2,80} (?:programs?|courses|classes|tracks?): ", re.IGNORECASE)
_OR = re.compile(r"\bOR\b")
_ONE_OF = re.compile(r"(?:at least )?(?:one|any|either)\b", re.IGNORECASE)
RANKS: tuple[Degree | None, ...] = (None, "none", "high_school", "associate", "bachelor", "master", "doctorate")


# What a text asks for is asked of it as a way, as a part of its section and beside the other ways.
@lru_cache(maxsize=1_000)
def degrees_named(text: str) -> tuple[tuple[int, int, Degree], ...]:
    """(start, end, degree) of each name of a degree in `text`, in their order."""
    found = [
        (match.start(), match.end(), degree)
        for degree, pattern in _patterns_for(text)
        if degree != "none"
        for match in pattern.finditer(text)
    ]
    return tuple(sorted(found))


def without_label(text: str) -> str:
    """The text without the name of a group of jobs before the degree that they ask for."""
    label = _LABEL.match(text)
    return text[label.end() :] if label and read_degree(text[label.end() :]) is not None else text


def degree_asked(text: str) -> tuple[Degree | None, str]:
    """(the degree that a way to qualify asks for, the part of its text that names it): of several that AND joins the
    highest, since who has that has the others."""
    lacks = " not " in text.casefold() or "without" in text or "lacking" in text
    if _IN_STUDY.match(text) or (lacks and _OF_THOSE_WITHOUT.match(text)):
        return None, text
    degree = read_degree(text)
    if degree is None or _OR.search(text):
        return degree, text
    parts = [part for line in text.split(" AND ") for part in _AND_HIGHER.split(line)]
    if len(parts) == 1:
        return degree, text
    # "A diploma and one of the following: an associate's degree or a test" asks nobody for that degree.
    named = [(found, part) for part in parts if not _ONE_OF.match(part) and (found := read_degree(part)) is not None]
    return max(named, key=lambda pair: (RANKS.index(pair[0]), read_field(pair[1]) is not None), default=(degree, text))


_ARTICLE = re.compile(r"an? ", re.IGNORECASE)
_NEXT_ARTICLE = re.compile(r", an? (?!(?:current|valid|minimum|passing)\b)[\w-]+(?: [\w-]+)?,", re.IGNORECASE)


@lru_cache(maxsize=1_000)
def read_field(text: str) -> str | None:
    """The field of study as printed after "in": "any field", "social work/human services or related field"."""
    match = _FIELD.search(text)
    if match is None:
        named = _DEGREE_OF.search(text)
        return named["field"] if named else None
    field = match.group("field")
    ends = _FIELD_END.finditer(field)
    # "a natural science, an earth science, or chemistry" is one list.
    is_article = _ARTICLE.match(field) is not None
    end = next((end for end in ends if not (is_article and _NEXT_ARTICLE.match(field, end.start()))), None)
    if end is None and len(field) == _LONGEST_FIELD:
        return None
    field = _JOINT_AT_END.sub("", (field[: end.start()] if end else field).strip(" ,:"))
    field = field.removesuffix(" degree") if " or " not in field else field
    return None if _SAYS_MORE.search(field) else field or None


# No field of study says what is to be done, or names another degree: where one seems to, its end was not found.
_SAYS_MORE = re.compile(
    r"\b(?:must|shall|should|will|may|can|has|have|hold|holds|possess\w*|required|preferred|desired|substitut\w+"
    r"|minimum|at least|years?|semester|credits?"
    r"|(?<!related )(?<!similar )(?<!any )degrees?(?! (?:program|field)s?\b| related\b)"
    r"|(?:mentioned|named|listed|described|defined)(?: in| above|$)|the same(?:$| (?:field|area|subject)s?$)"
    r"|diploma|GED|bachelor\w*"
    r"|masters?|associate['’]?s|(?-i:[BM][AS]|Ph\.?D))\b"
    r"|[“”\"]|^(?:which|that|what|where|(?:one|any|either) of the following)\b|\b(?:and|or) ?/",
    re.IGNORECASE,
)


# "Master's Degree", above "Six years of museum work"
_ALONE = re.compile(
    r"(?:an? )?(?:(?:associate|bachelor|master|doctor(?:ate|al)?|college|four[- ]year|graduate)(?:['’]?s['’]?)? degree"
    r"|(?:bachelor|master) of (?:arts|science|[a-z]+ science)"
    r"|high school (?:diploma|graduate|education)(?:(?: or |/)(?:GED|(?:its |the )?equivalent))?|GED)"
    r"(?: required| \(required\))?",
    re.IGNORECASE,
)


def is_degree_alone(text: str) -> bool:
    """Whether a line holds the name of a degree or diploma and nothing else."""
    return _ALONE.fullmatch(text) is not None
