"""What running text says of a job's service, its FLSA status and its overtime."""

import re

from postings.ingest.fields.terms.employment_terms import SENTENCE_END
from postings.ingest.fields.terms.terms_in_sentences import ABOUT_THIS_JOB, JOB_NOUN
from postings.ingest.fields.terms.work_modes import MAYBE

_DENIED = re.compile(r"\bnot (?:\w+ ){0,2}$", re.IGNORECASE)
_FLSA = (
    re.compile(
        r"\bFLSA[ -]*(?:status)?[\s:]*(?:is )?\(?(?P<status>(?:non|not)[- ]?exempt|exempt)\b(?!/)", re.IGNORECASE
    ),
    re.compile(
        r"\b(?P<status>(?:non|not)[- ]?exempt|exempt)\b[^.;]{0,30}?\b(?:under|by|from)(?: the)?"
        r"(?: (?:overtime )?provisions of(?: the)?)? (?:FLSA|Fair Labor Standards)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<status>non[- ]?exempt)\b[^.;:]{0,40}\b(?:position|job|role)\b", re.IGNORECASE),
    re.compile(r"\b(?:position|job) is (?:\w+[- ]?){0,5}, (?P<status>(?:non[- ]?)?exempt)\b(?! from)", re.IGNORECASE),
    re.compile(
        r"\b(?:this|the) (?:position|job|role) is (?P<status>(?:non[- ]?)?exempt)(?=\.|,|;| and | \(|$)", re.IGNORECASE
    ),
    re.compile(r"(?:^|[.;] )it is (?P<status>(?:non[- ]?)?exempt)(?=\.|,|;| and )", re.IGNORECASE),
    re.compile(
        r"\b(?:both|all|they|these) are (?:[\w-]+,? ){0,4}?(?P<status>(?:non[- ]?)?exempt)(?=[,.;]| and )",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:is|are) (?:FLSA )?classified as (?P<status>(?:non[- ]?)?exempt)\b", re.IGNORECASE),
    re.compile(r"\b(?:full|part)[- ]time,? (?P<status>exempt) (?:position|job|role)\b", re.IGNORECASE),
    re.compile(
        r"\bthis is an? (?:(?:full|part)[- ]time,? |regular,? )?(?P<status>(?:non[- ]?)?exempt)(?: \([\w ]+\))?"
        r"(?:,? [\w-]+){0,3} (?:position|job|role)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[.;] |, |\b(?:is|and) )(?P<status>(?:non[- ]?)?exempt)"
        r"(?=(?:[;,] | \()(?:overtime|eligible|not eligible)\b)",
        re.IGNORECASE,
    ),
)
_NO_OVERTIME = re.compile(
    r"\b(?:not|in-?)(?: be| generally| normally| typically)? ?(?:eligible|qualified) (?:for|to (?:earn"
    r"|receive)) (?:\w+ )?overtime"
    r"|\bovertime[- ](?:exempt|ineligible)|\bovertime: (?:not eligible|no\b)"
    r"|\bexempt from (?:\w+ ){0,2}overtime|\bnot overtime[- ]eligible",
    re.IGNORECASE,
)
_OVERTIME = re.compile(
    r"(?:^|\b(?:is|are|be|and|position|job)|,) ?(?:(?:also|thus) )?eligible"
    r" (?:for|to (?:earn|receive)) (?:paid )?overtime"
    r"|\bovertime[- ]eligible|\bovertime: (?:eligible|yes)\b|\b(?:it|position|job|role) (?:pays|earns|qualifies for)"
    r" overtime\b|\bwith overtime pay\b|\b(?:both|they|these) pay overtime\b"
    r"|\bovertime (?:\w+ (?:be )?\w+ and )?is paid\b"
    r"|\b(?:with )?overtime at time and (?:a|one)[- ]half\b",
    re.IGNORECASE,
)
_SERVICE_TYPE = re.compile(
    r"\b(?P<type>management service(?:(?:[ -]+[-–] ?|, | )(?:(?:non-?)?supervisory|managerial|confidential)\b)?"
    r"|executive service|unclassified service|classified service|unclassified(?! service)"
    r"|classified(?! (?:service|as)\b)(?=[ ,.;]|$))",
    re.IGNORECASE,
)


def find_overtime(text: str) -> bool | None:
    """Whether running text says that the job is eligible for overtime; "may be eligible" says nothing."""
    for sentence in SENTENCE_END.split(text):
        if "vertime" in sentence and len(sentence) <= 2_000:
            if _NO_OVERTIME.search(sentence):
                return False
            if _OVERTIME.search(sentence) and not MAYBE.search(sentence):
                return True
    return None


def read_overtime(text: str) -> bool | None:
    """Whether a job is eligible for overtime, where a value or sentence says so."""
    if _NO_OVERTIME.search(text):
        return False
    if _OVERTIME.search(text):
        return True
    yes_or_no = re.match(r"\s*(?:overtime )?(yes|eligible|no|not eligible)\b", text, re.IGNORECASE)
    return yes_or_no.group(1).casefold() in ("yes", "eligible") if yes_or_no else None


_SERVICE_ALONE = re.compile(
    r"regular|seasonal|temporary|limited[- ]duration|part[- ]time"
    r"|(?:management|executive|classified|unclassified) service(?: ?[-–] ?(?:supervisory|managerial|confidential))?"
    r"|(?:un)?classified|(?:un)?represented(?: by [\w ()]{2,60})?|covered by [\w ()]{2,60}"
    r"|[A-Z]{3,8}[- ]represented|permanent|full[- ]time"
    r"|(?:FLSA )?(?:non-?)?exempt(?: from overtime)?|overtime[- ](?:eligible|exempt)"
    r"|supervisory|managerial|confidential",
    re.IGNORECASE,
)
_LONGEST_TERMS = 160
_STATUS = re.compile(r"(?:non-?)?exempt", re.IGNORECASE)


def _holds_terms_alone(sentence: str) -> bool:
    """Whether a sentence only lists terms: "Executive Service, unrepresented, exempt from overtime."."""
    parts = _terms_listed(sentence) if len(sentence) <= _LONGEST_TERMS else []
    return len(parts) > 1 and all(map(_SERVICE_ALONE.fullmatch, parts))


def _is_among_terms(text: str) -> bool:
    """Whether several sentences of a text are but a term each: "Management service. Full time. Permanent."."""
    sentences = SENTENCE_END.split(text[:_LONGEST_TERMS])
    return sum(1 for sentence in sentences if _SERVICE_ALONE.fullmatch(sentence.rstrip(".; "))) > 1


_BETWEEN_TERMS = re.compile(r", (?:and )?| and ")


def _terms_listed(sentence: str) -> list[str]:
    return _BETWEEN_TERMS.split(sentence.rstrip(".; ").removeprefix("Terms: "))


_THIS = re.compile(r"^(?:th(?:is|ese)|both) [\w ,()/-]{0,80}$", re.IGNORECASE)


def find_service_type(text: str) -> str | None:
    """The service a sentence about this job puts it in, as printed: "management service", "classified"."""
    for sentence in SENTENCE_END.split(text):
        sentence = sentence[:2_000]
        for match in _SERVICE_TYPE.finditer(sentence):
            before = sentence[: match.start()]
            if _DENIED.search(before[-40:]):
                continue
            # "This part-time, management service position works in Salem."
            named = _THIS.search(before) and JOB_NOUN.search(sentence, match.end(), match.end() + 40)
            about = sentence.startswith(("It is ", "Both are ", "Both positions are ", "Both jobs are ")) or (
                ABOUT_THIS_JOB.search(before) and JOB_NOUN.search(sentence)
            )
            alone = _SERVICE_TYPE.fullmatch(sentence.rstrip(" .;")) and (";" in text or _is_among_terms(text))
            if named or about or alone or _holds_terms_alone(sentence):
                return match.group("type")
            break
    return None


def find_flsa(text: str) -> str | None:
    """The FLSA status as printed: "exempt", "non-exempt"."""
    text = text[:5_000]
    match = next((match for pattern in _FLSA if (match := pattern.search(text))), None)
    if match:
        return match.group("status")
    alone = (sentence for sentence in SENTENCE_END.split(text) if _holds_terms_alone(sentence))
    return next((part for sentence in alone for part in _terms_listed(sentence) if _STATUS.fullmatch(part)), None)
