"""The words around an amount of pay: the span of time it is for, whether it is the lowest or the highest, and what the
range is called."""

import re

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.record import Period

_PERIOD_NAMES: tuple[tuple[str, Period | None], ...] = (
    (r"semi-? ?monthly|twice (?:a|per) month", None),
    (r"bi-? ?weekly|every two weeks|pay period", "biweek"),
    (r"hourly|hours?|hrs?", "hour"),
    (r"daily|days?", "day"),
    (r"weekly|weeks?|wk", "week"),
    (r"monthly|months?|mo", "month"),
    (r"annually|annual|annum|yearly|years?|yr|p\.a|(?-i:PA)", "year"),
)
# What is paid by the piece has no period.
OTHER_UNIT = re.compile(
    r"[\s,(]*(?:per|an?|each|/|for (?:the|an?|each)) ?(?:meeting|credit|contact hour|course|class|game|match"
    r"|event|session|visit|call|season|semester|quarter|term|student|load|unit|section|performance|mile|route|trip|run|child|shift|lesson|workshop|hearing|inspection|exam"
    r"|case|client|patient|dive|article|word|page|night|show|tournament|camp)\b",
    re.IGNORECASE,
)
# "A three-credit class pays $2,160."
BY_THE_PIECE = re.compile(r"\b(?:class|course|section|credit(?: hour)?)s? (?:pays?|is paid|earns?)\W*$", re.IGNORECASE)
_PERIODS = [(re.compile(names, re.IGNORECASE), period) for names, period in _PERIOD_NAMES]
PERIOD_WORD = "|".join(names for names, _ in _PERIOD_NAMES)


def period_named(word: str) -> Period | None:
    """The period that a word of `PERIOD_WORD` names."""
    return next((period for pattern, period in _PERIODS if pattern.search(word)), None)


# "CA$34 - CA$36", "$61,000 CAD"
_CANADIAN = re.compile(r"\bCAD? ?\$|\bCAD\b")


def currency_around(text: str, start: int, end: int) -> str:
    """The three letters of the currency in which `text` prints amounts from `start` to `end`."""
    return "CAD" if _CANADIAN.search(text, max(0, start - 5), end + 5) else "USD"


# Words that make an amount the lowest or the highest that a job pays.

ONLY_MAXIMUM = re.compile(
    r"(?:up to|as (?:high|much) as|goes (?:up )?to|not to exceed|no more than|maximum(?: of)?:?|\bmax[.:]*|range to"
    r"|max(?:imum|\.)? (?:salary|pay|wage|rate)(?: is| of)?:?)\s*$",
    re.IGNORECASE,
)
ONLY_MINIMUM = re.compile(
    r"(?:(?:(?:start|begin)(?:s|n?ing)?|initial)"
    r"(?: (?:at|an?|base|from|pay|salary|wage|rate|is|will be|currently|now|annual|annually"
    r"|monthly|hourly|for (?:this|the) (?:position|job|role)))*(?: of)?|from|at least|(?:not|no) less than"
    r"|hiring (?:pay|salary|wage|rate)(?: for (?:this|the) (?:position|job|role))?(?: is)?"
    r"|minimum(?: of)?|\bmin\.?"
    r"|min(?:imum|\.)? (?:(?:starting|annual|monthly|hourly|hiring) )?(?:salary|pay|wage|rate)(?: is| of)?):?\s*$",
    re.IGNORECASE,
)
STARTS = re.compile(
    r"(?:starting|beginning|initial|entry|minimum|min\b|hiring (?:pay|salary|wage|rate)(?! range))"
    r"|(?:salary|pay|wage|rate)(?: range)? (?:minimum|min\b)",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"(?:max(?:imum)?|top) (?:\w+ )?(?:salary|pay|wage|rate|compensation)"
    r"|(?:salary|pay|wage|rate)(?: range)? (?:maximum|max\b|top\b)",
    re.IGNORECASE,
)
AND_UP = re.compile(
    r"\s*(?:\+|(?:and up|or (?:more|higher|above)|and above|onwards?|to (?:start|begin)|(?:annual |hourly )?(?:minimum"
    r"|/ ?minimum|start(?:ing)? (?:salary|pay|wage|rate)|starting(?=[;,.]|$)))\b)",
    re.IGNORECASE,
)

_GENERIC_LABEL = re.compile(
    rf"(?:base|full|starting|beginning|initial|gross|total|the|is|of|a|salary|salaries|pay|wages?|compensation|benefits|rates?|ranges?|scales?"
    rf"|minimum|maximum|min|max|top|hiring(?! range)|estimated|anticipated|expected|current|basis|between|from|"
    rf"up to|at|to|and|or|usd|{PERIOD_WORD}|per|by|you|will|be|paid|[\s:/()&,;|.*-])*",
    re.IGNORECASE,
)

# "CODE: 3116 PAY GRADE: 23 SALARY" calls the range nothing of its own.
_FACTS_BEFORE = re.compile(r"\s*(?:[a-z][a-z #.]{1,20}: ?#?[\w-]{1,8} )+(?=\w)", re.IGNORECASE)

# Public employers of Oregon pay members of the retirement system another range, and print both.
_MEMBERSHIP = r"[- ](?:qualif(?:ying|ied)|participa(?:ting|nts?)|eligible|members?|covered)"
# "not yet PERS eligible", "not a PERS member"
_NOT = r"(?:non|not(?: (?:yet|currently|already|an?)){0,2})[- ]?"
_RETIREMENT = rf"(?:{_NOT})?PERS(?:{_MEMBERSHIP})?"
# "for employees who take part in PERS"
MEMBERS_IN_WORDS = r"(?:employees|members|those|people|staff) who (?:\w+ ){1,4}PERS"
# The words for them alone: "PERS member monthly salary".
MEMBERSHIP = re.compile(rf"\b{_RETIREMENT}\b", re.IGNORECASE)
# "until you are a PERS member" tells of who is none.
_OF_RETIREMENT = re.compile(
    rf"\b(?P<until>(?:until|before|unless|without)\b[^;.|]{{0,40}} )?"
    rf"\b(?P<label>{_NOT}PERS(?:{_MEMBERSHIP})?|PERS{_MEMBERSHIP})\b",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(
    rf"[\s,]*\((?:for )?(?P<bracketed>{_RETIREMENT}|(?:Step|Level|Range|Tier|Grade|Salary Range) ?#?\w{{1,4}}"
    r"|(?-i:[IV]{1,3})|(?:fully )?qualified|(?:entry|journey|trainee|senior|lead|lateral|underfill|certified"
    r"|uncertified|in training)(?:[- ]level)?)\)"
    rf"|[\s,]*(?:for )?(?P<bare>{_RETIREMENT}|{MEMBERS_IN_WORDS})(?=\s*(?:[;,.|(]|$))"
    r"|[\s,]*for (?P<named>(?:Schedule|Step|Level|Tier|Grade) \w{1,4})(?=\s*(?:[;,.|]|and\b|$))",
    re.IGNORECASE,
)
# "$13 - Training Rate (8 weeks)$15.36" calls the pay before it so.
_OF_PAY_BEFORE = re.compile(r"\s*[-–—]\s.*[\w)]", re.DOTALL)
# "$7,204 - $10,609 (Transportation Engineer 1)"
_JOB_BEHIND = re.compile(r"\s*\((?:for )?(?P<job>[A-Z][\w ./&-]{3,60}?(?: \d| [IVX]{1,3})?)(?:, [\w ]{3,30})?\)")
# "Inspector I $34.10 - $43.52 | Inspector II $38.87 - $49.61"
_JOB_BEFORE = re.compile(
    r"(?:^|[;|.,] ?|\bas an? )\s*(?P<job>[A-Z][\w/&-]*(?: [A-Z][\w/&-]*){0,4} (?:\d|[IVX]{1,4}))\s*[(:]?\s*$"
)
# "$5,610 - $7,744 Bailiff; $6,180 - $8,512 Lead Bailiff"
_JOB_BARE_BEHIND = re.compile(r"\s+(?P<job>[A-Z][\w/&-]*(?: [A-Z\d][\w/&-]*){0,5})\s*(?=[;|]|$)")
# "The pay rate for Pool Attendant 2 is $18.29", "the salary range for level II is $2,353 - $3,153"
_PAID_TO = re.compile(
    r"\b(?:pay|salary|wage)(?: (?:rate|range))? for (?:an? |the )?"
    r"(?P<job>(?:[Ll]evel|[Gg]rade) (?:\d|[IVX]{1,4})|[A-Z][\w/&-]*(?: [\w/&-]+){0,5})\*?"
    r" (?:is|starts at|ranges from|begins at)\s*$"
)
# "Dispatcher Trainee (Forest Officer 1, $3,412 - $4,390)"
PAY_OF_CLASS = re.compile(
    r"\((?P<job>[A-Z][\w/&-]*(?: [A-Z][\w/&-]*){0,5} (?:\d|[IVX]{1,3}))[,:]? (?:[-–—] )?"
    r"(?=\$ ?\d[\d,.]* ?(?:-|–|—|to) ?\$ ?\d)"
)
_LISTED_PAY = re.compile(
    r"\b(?:salary|pay|range|wages?)(?: range| rate)? (?:that is |which is )?(?:listed|shown|posted|stated|above"
    r"|printed)"
    rf"(?: \w+){{0,3}} (?:is|are|reflects?) (?:for |based on )?(?:the |a )?(?P<label>{_RETIREMENT})\b",
    re.IGNORECASE,
)


def find_label_of_listed_pay(text: str) -> str | None:
    """What a sentence calls the pay that the header lists: "The range listed is the non-PERS qualifying range"."""
    match = _LISTED_PAY.search(text)
    return match["label"] if match else None


def _job_beside(text: str, start: int, end: int, before: str) -> str | None:
    """The job whose pay the range is, where it stands right behind or before the amounts."""
    for pattern in (_JOB_BEHIND, _JOB_BARE_BEHIND):
        if (named := pattern.match(text, end, end + 120)) and names_a_job(named["job"]):
            return named["job"]
    if (led := _JOB_BEFORE.search(before)) and names_a_job(led["job"].rpartition(" ")[0]):
        return led["job"]
    if (paid := _PAID_TO.search(before)) and (names_a_job(paid["job"]) or paid["job"][1:5] in ("evel", "rade")):
        return paid["job"]
    classed = PAY_OF_CLASS.search(text, max(0, start - 80), start + 40)
    return classed["job"] if classed and classed.end() == start else None


# "The hiring range is $63,000 to $78,000" beside the range of the class
_HIRING_RANGE = re.compile(
    r"\b(?:the|our) (?P<label>(?:(?:anticipated|expected|target(?:ed)?|typical|likely) )?(?:hiring|starting)"
    r" (?:(?:salary|pay|wage) )?range)"
    r"(?: for (?:this|the) \w+)? (?:is|will be|runs)(?: from| between)? $",
    re.IGNORECASE,
)
# "Entry-level officers start at $5,210 a month; laterals may earn up to $6,980"
PAID_GROUP = re.compile(
    r"(?:^|[.;:,]\s*|\b(?:and|while|but)\s+)(?P<group>(?:(?:entry|lateral|new|experienced|certified|uncertified|trainee"
    r"|journey|returning|senior|first-year)s?\b[\w /-]{0,40}?|(?-i:[A-Z])[\w-]*(?: [\w-]+){0,3}s))\s+"
    r"(?:(?:may|can|will)\s+)?(?:be )?(?:(?:start|begin|hire in|earn|make|receive)|(?:are )?(?:hired|paid|started))\s+"
    r"(?:at\s+|from\s+)?(?:(?:as (?:high|much) as|up to|at least)\s+)?$",
    re.IGNORECASE,
)


def group_paid(before: str) -> str | None:
    """The people whose pay the words before an amount tell: "Lateral officers start at"."""
    found = PAID_GROUP.search(before)
    group = found["group"] if found else ""
    words = group.casefold().split()
    is_group = bool(words) and (words[0].rstrip("s") in _GROUPS or names_a_job(group))
    return group if is_group else None


_GROUPS = frozenset(
    (
        "entry",
        "entry-level",
        "lateral",
        "new",
        "experienced",
        "certified",
        "uncertified",
        "trainee",
        "journey",
        "returning",
    )
)
# "Park Ranger I Hourly Rate"
_CALLED_PAY = re.compile(
    r"(?<=\S) (?:hourly|monthly|annual|yearly|biweekly|starting|base) (?:pay|salary|wage|rate)s?(?: range| rate)?$",
    re.IGNORECASE,
)


# "Entry $4,014 - $5,583; Journey $4,638 - $6,765"
_LEVEL_BEFORE = re.compile(
    r"(?:^|[;|/] ?|\. )\s*(?P<label>(?:entry|journey(?:man)?|trainee|apprentice|senior|lead|lateral|intermediate"
    r"|advanced|underfill|probationary|(?:level|tier|grade|range) (?:\d{1,2}|[IVX]{1,4})"
    r"|(?:(?:anticipated|expected|typical|likely|target) )?hiring range)(?:[- ]level)?)\s*[(–-]?\s*$",
    re.IGNORECASE,
)
_IS_RANGE = re.compile(r"\d ?(?:-|–|—|to) ?\$? ?\d")
# "new hires start at Step 2, $4,100"
_STARTS_AT_STEP = re.compile(r"\b(?:start|hire|begin|place)\w* (?:at|on) (?P<label>[Ss]tep \w{1,3})$")


def own_label(text: str, start: int, end: int, before: str, label: str | None) -> str | None:
    """What the document calls the range that `text` prints from `start` to `end` ("PERS participating", "Step 1"), None
    where the words `before` it and the `label` that leads it only say that it is pay."""
    if behind := _LABEL_BEHIND.match(text, end):
        return behind["bracketed"] or behind["bare"] or behind["named"]
    if job := _job_beside(text, start, end, before):
        return job
    if group := group_paid(before):
        return group
    bare = before.rstrip(" $(,")
    leveled = _LEVEL_BEFORE.search(bare) if _IS_RANGE.search(text, start, end) else None
    if named := leveled or _HIRING_RANGE.search(before) or _STARTS_AT_STEP.search(bare):
        return named["label"]
    clause = "" if _OF_PAY_BEFORE.fullmatch(before) else re.split(r"[;|.]|,\s", before)[-1]
    if retirement := list(_OF_RETIREMENT.finditer(re.split(r"[;|]|\.\s", before)[-1])):
        return None if retirement[-1]["until"] else retirement[-1]["label"]
    within = clause.rpartition("(")[2] if clause.count("(") > clause.count(")") else ""
    # "depending on experience (full range: $31 - $46)"
    if any(map(str.isalpha, within)) and _GENERIC_LABEL.fullmatch(within):
        return None
    for name in (clause, _SINCE_WHEN.sub("", label or "")):
        facts = _FACTS_BEFORE.match(name)
        if _GENERIC_LABEL.fullmatch(name, facts.end() if facts else 0):
            continue
        if name is clause and not before.rstrip(" $").endswith((":", ")", "(", "-", "–")):
            continue
        name = name.strip(" :-–*,/")
        name = name if name.endswith(")") and "(" in name[1:] else name.strip("() ")
        name = _CALLED_PAY.sub("", name)
        # No year is a name: "takes effect July 1, 2026 ($30.86 - $39.39)".
        return None if name.isdigit() else name or None
    return None


# "Salary range (effective July 1, 2026)" names only since when
_SINCE_WHEN = re.compile(r"\s*\((?:effective|eff\.|as of|beginning|for fiscal year)[^()]{0,40}\)", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"(?:(?:salary|pay|wage|compensation|rate)s? )?(?:is |will be )?(?:depend(?:s|ent|ing)? (?:up)?on\b|D\.?O\.?[EQ]\b"
    r"|negotiable|commensurate\b|competitive\b|based on (?:experience|qualifications)"
    r"|to be (?:determined|negotiated)\b)[^$\d]{0,120}",
    re.IGNORECASE,
)


def tells_pay_in_words(value: str) -> bool:
    """Whether a salary label's value names no amount but on what it depends: "Depends on qualifications", "DOE"."""
    return len(value) <= 160 and _IN_WORDS.fullmatch(value) is not None


_TELLS_PAY = re.compile(
    r"(?:the |our )?(?:[\w/-]+ ){0,3}?(?:salary|pay|wage|hiring|compensation|starting) ?(?:range|rate|scale)?"
    r"(?: for (?:this|the) (?:position|job|role|class(?:ification)?|vacancy))?"
    r" (?:is|are|will be|ranges?|starts?|begins?)\b[^.;]{0,30}\$ ?\d",
    re.IGNORECASE,
)


def begins_with_pay(text: str) -> bool:
    """Whether a paragraph begins by telling what the job pays: "The hiring range for this position is $60,000 to"."""
    return _TELLS_PAY.match(text) is not None
