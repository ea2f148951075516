"""Where a job is worked: on site, remote or both, as labels and sentences say."""

import re

from postings.ingest.fields.terms.employment_terms import SENTENCE_END
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import WorkMode

_NUMBER = r"(?:one|two|three|four|[1-4])(?: (?:or|to) (?:two|three|four|[2-4]))?"
_DAYS = rf"{_NUMBER} (?:remote |telework )?days?\b"
_MODES: tuple[tuple[str, WorkMode], ...] = (
    (
        r"hybrid|part(?:ial)?(?:ly)? remote|remote[/ -]hybrid|(?:some|occasional|part[- ]time) (?:remote|telework)",
        "hybrid",
    ),
    (r"(?:fully|100 ?%|completely|entirely) remote|remote|telework|telecommut\w+|work from home", "remote"),
    (r"on[- ]?site|in[- ]person|in[- ]office|no(?:t| telework)", "onsite"),
)
_AWAY = r"(?:remote(?:ly)?|hybrid|telework\w*|telecommut\w*)"
_REMOTE_DENIED = re.compile(
    rf"\b(?:not|no|isn['’]t|cannot|never)\b[^.;]{{0,40}}\b{_AWAY}"
    rf"|\b{_AWAY} (?:(?:work|options?|schedules?|positions?)\b )?(?:[^.;]{{0,30}} )?(?:is|are) (?:not|un)",
    re.IGNORECASE,
)
# As above, where nothing else on the sentence tells that it speaks of how the job is worked.
_NO_REMOTE_WORK = re.compile(
    rf"\b(?:not|no|cannot)\b[^.;]{{0,30}}\b{_AWAY}[ -](?:work\w*|options?|schedules?|positions?|eligible)\b"
    rf"|\b{_AWAY}(?: work)? (?:isn['’]t|is not) (?:possible|available|offered|an option|allowed)\b"
    rf"|\bdoes not qualify for {_AWAY}\b|^no {_AWAY}\b|\b{_AWAY}[ -]eligible: no\b"
    rf"|\b(?:cannot|can['’]t|may not|must not) be (?:done|performed|worked) (?:at|from) home\b"
    rf"|\b(?:not|cannot) (?:be )?(?:eligible for |done |performed |worked )?(?:fully )?{_AWAY}\b(?! (?:areas?"
    rf"|sites?|locations?))"
    rf"|\b{_AWAY}(?: work| options?| schedules?)?(?: [^.;]{{0,30}})? (?:is|are) (?:(?:not|never) (?:available|offered"
    rf"|an option|possible"
    r"|allowed|permitted)|unavailable)",
    re.IGNORECASE,
)
_FOR_A_WHILE = re.compile(
    r"\b(?:during|until|while|initially|at first|(?:for|in) the first|probation\w*|training|every day|daily)\b",
    re.IGNORECASE,
)
# How much of the time: "two days a week", "up to 40%", "most of your work", "some days".
_SHARE_OF_TIME = (
    rf"(?:{_DAYS}|(?<!\d)\d{{1,2}} ?(?:%|percent\b)(?= of (?:the|this|your|each|its)\b| (?:can|may|is)\b| from home"
    r"| tele-?work| remote(?:ly\b| work\b|[.,;)]|$)|[.,;)]|$)"
    r"|(?:some|most|much|many|several|certain|part|half) (?:days\b|(?:of )?(?:the|this|your|each|its) "
    r"(?:[\w'’]+ ){0,2}?(?:work|days?|time|week)\b))"
)
_ELSEWHERE = (
    r"\b(?:(?<!clients )(?<!patients )(?<!families )(?:from|at) home(?! visit)|tele-?work\w*|telecommut\w+"
    r"|remote(?:ly)?(?! (?:areas?|sites?|locations?|places?|camps?|communit\w+|lakes?|parts?|regions?|sensing)\b))"
)
_PARTLY_ELSEWHERE = re.compile(
    rf"\b{_SHARE_OF_TIME}[^.;]{{0,40}}{_ELSEWHERE}|{_ELSEWHERE}[^.;]{{0,40}}?\b{_SHARE_OF_TIME}"
    rf"|\b{_DAYS}(?: (?:a|per|each) week)? (?:in|at) (?:the|our|an?) (?:[\w'’]+ ){{0,2}}office\b"
    rf"|\b{_NUMBER} (?:remote|telework) days?\b",
    re.IGNORECASE,
)
_MODE_IN_TEXT: tuple[tuple[re.Pattern[str], WorkMode], ...] = (
    (
        re.compile(
            (
                rf"{_PARTLY_ELSEWHERE.pattern}"
                rf"|\b(?:in[- ]office|on[- ]?site|in[- ]person|in the office)"
                rf" (?:(?:for|at least|up to|a minimum of|only) )*{_DAYS}"
                r"|\bhybrid (?:(?:remote|on-?site|work|schedules?|position|model|arrangement|role|job"
                r"|and(?! (?:electric|diesel|gas)))\b|telework|\()"
                r"|\b(?:is|are|a) hybrid\b|\b(?:work(?:ed|ing|s)?|performed|done) (?:in )?(?:a )?hybrid\b|\(hybrid\)"
                r"|(?:^|\| )hybrid: \w|(?:^|: )hybrid\.$|(?:^|[;,] )hybrid(?=[,;])"
                r"|\bsome (?:remote work|work(?:ing)? from home|telework)|\bpartial(?:ly)? (?:remote|telework)"
                rf"|\b(?:primarily|mostly|mainly|largely|partly|partially|in part)(?: \w+){{0,3}} {_ELSEWHERE}"
                rf"|{_ELSEWHERE} on (?:Mon|Tues|Wednes|Thurs|Fri)days?\b"
                r"|\b(?:mix|combination|blend|balance|split) of (?:on-?site|remote|telework(?:ing)?|in[- ]office"
                r"|in[- ]person|home)\b[^.;]{0,30}\b(?:on-?site|remote|telework|office|in[- ]person|home)\b"
                r"|\btelecommute eligible \([^()]{0,40}on-?site\b|\btelework is the norm\b"
            ),
            re.IGNORECASE,
        ),
        "hybrid",
    ),
    (
        re.compile(
            (
                r"\b(?:fully|100 ?%|completely|entirely) remote(?:ly)?\b|\b(?:is|a) remote (?:position|job|role)\b"
                r"|\bposition is remote\b|\b(?:can|will|you) work from (?:home )?anywhere in\b"
                r"|^(?:you (?:can|will|may) )?work (?:from home )?anywhere\b"
                r"|(?:^|[,;] )(?:they|you|all staff|this position|these positions) works? "
                r"(?:(?:full|part)[- ]time )?from home(?=[.,;]|$)"
            ),
            re.IGNORECASE,
        ),
        "remote",
    ),
    (
        re.compile(
            (
                r"\b(?:on-?site|in[- ]person|in[- ]office) (?:position|job|role|work)\b|\b(?:fully|100 ?%|is"
                r"|performed|worked|done|takes place) (?:entirely |fully )?(?:on[- ]?site|in[- ]person|in[- ]office)\b"
                # "an on-site clinic" is no work
                r"|\ban? (?:entirely |fully )?(?:on-?site|in[- ]person|in[- ]office)"
                r"(?=[,.;]|$| (?:full|part|regular|permanent|schedule|opportunity|assignment|setting|environment)\b)"
                r"|\b(?:work|position|job|role) is (?:performed |done )?(?:entirely |fully )?on[- ]site\b"
                r"|\b(?:on[- ]?site|in[- ]person) only\b|\b(?:hybrid|remote)(?: work)? is not available\b"
                r"|\b(?:position works|you(?:['’]ll| will) work|you work) (?:fully |entirely )?"
                r"(?:on[- ]?site|in[- ]person)\b"
                r"|\b(?:positions?|jobs?|roles?)\b[^.;]{0,160}\band works? (?:fully |entirely )?on[- ]?site(?=[.,;]|$)"
                r"|\bonly be (?:done|performed|worked) (?:on[- ]?site|in[- ]person)\b"
                r"|^on[- ]?site (?:at|in)\b|^in[- ]person\.?$|(?:^|[;,] )on[- ]?site\.?$|^work is on[- ]?site\b"
            ),
            re.IGNORECASE,
        ),
        "onsite",
    ),
)
MAYBE = re.compile(
    (
        r"\b(?:may|might|could|possib\w+|potential\w*|considered|option(?:al|s)?|eventual\w*|after (?:training"
        r"|probation))\b"
    ),
    re.IGNORECASE,
)


# "You may work from home (telework) part-time."
_IN_PART = re.compile(
    r"\b(?:from home|telework\w*|remotely)\b[^.;]{0,30}\bpart[- ]time\b|\bpart[- ]time (?:telework|remote)\b",
    re.IGNORECASE,
)


def read_work_mode(text: str) -> WorkMode | None:
    """The work mode that a label's value names; hybrid where it names it beside another."""
    text = text[:300]
    if _IN_PART.search(text) or _mode_named(text) == "hybrid":
        return "hybrid"
    if _REMOTE_DENIED.search(text) or re.fullmatch(r"\s*no\.?\s*", text, re.IGNORECASE):
        return "onsite"
    return next((mode for pattern, mode in _MODE_WORDS if pattern.search(text)), None)


# "Most work is in person" tells that some is not.
_MOSTLY = re.compile(r"most(?: of the)? (?:work|days)\b", re.IGNORECASE)


def find_work_mode(text: str) -> WorkMode | None:
    """The work mode that running text states for certain; "may be eligible for hybrid work" states none."""
    for sentence in SENTENCE_END.split(text):
        if len(sentence) > 2_000 or not _may_name_mode(sentence) or _MOSTLY.match(sentence):
            continue
        if _NO_REMOTE_WORK.search(sentence):
            return None if _FOR_A_WHILE.search(sentence) else "onsite"
        if not MAYBE.search(sentence) and (named := _mode_named(sentence)):
            denied = named in ("hybrid", "remote") and _REMOTE_DENIED.search(sentence)
            return "onsite" if denied else named
    return None


# "The work of this position may be conducted remotely. There are times that it will need to be conducted onsite."
_DONE_AWAY = re.compile(
    r"\bwork (?:of this position )?(?:may|can) be (?:conducted|performed|done) (?:remotely|by telework|from home)\b",
    re.IGNORECASE,
)
_AT_TIMES_ONSITE = re.compile(
    r"\b(?:times|occasion\w*|some|days)\b[^.;]{0,80}\b(?:on-?site|in[- ]person)\b", re.IGNORECASE
)
_FROM_ANYWHERE = re.compile(
    r"\b(?:done|performed|worked|work) (?:(?:fully |entirely )?remotely )?from (?:anywhere|any place)"
    r"|\bwork (?:fully |entirely )?remotely anywhere (?:with)?in\b"
    r"|\b(?:done|performed|worked|work) (?:fully |entirely )?remotely from (?:within|inside|a home)\b"
    r"|\b(?:home office|office|workplace|you) (?:may|can|could|might) be (?:located )?anywhere in\b"
    r"|\bremotely (?:for )?(?:up to )?(?:100 ?%|100 percent|full[- ]time|all of the time)"
    r"|\byou (?:may|might|could) (?:choose to |opt to |elect to )?(?:be|work) (?:fully|entirely|100 ?%)"
    r" remote(?:ly)?\b",
    re.IGNORECASE,
)


def find_possible_work_mode(text: str) -> WorkMode | None:
    """Hybrid, where running text says that some of the work may be done elsewhere, as an employer grants it; remote,
    where it may all be done from anywhere."""
    for sentence in SENTENCE_END.split(text):
        if len(sentence) > 2_000 or not _may_name_mode(sentence):
            continue
        if not MAYBE.search(sentence) or _REMOTE_DENIED.search(sentence):
            continue
        if _mode_named(sentence) == "hybrid":
            return "hybrid"
        if _FROM_ANYWHERE.search(sentence):
            return "remote"
        if _DONE_AWAY.search(sentence) and _AT_TIMES_ONSITE.search(text):
            return "hybrid"
    return None


def find_counted_mode(text: str) -> WorkMode | None:
    """Hybrid, where a line among other things says how much of the work may be done from home."""
    return "hybrid" if _may_name_mode(text) and _PARTLY_ELSEWHERE.search(text[:500]) else None


# Of these one stands in every sentence that names a work mode, in small letters.
_HINTS = (
    *("hybrid", "remote", "telework", "tele-work", "telecommut", "from home", "at home", "and home", "home "),
    *("site", "in-person", "in person", "in-office", "in office", "in the office", "at the office"),
    *("from any", "anywhere in"),
)


def _may_name_mode(sentence: str) -> bool:
    lowered = sentence.casefold()
    return any(map(lowered.__contains__, _HINTS))


@kept_for_lines
def _mode_named(sentence: str) -> WorkMode | None:
    return next((mode for pattern, mode in _MODE_IN_TEXT if pattern.search(sentence)), None)


_MODE_WORDS = [(re.compile(rf"\b(?:{words})", re.IGNORECASE), value) for words, value in _MODES]
