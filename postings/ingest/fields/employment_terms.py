"""On what terms a job is held: appointment, schedule, service type and overtime."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.work_modes import MAYBE
from postings.ingest.record import Appointment, Schedule, WorkMode

Value = TypeVar("Value")

_APPOINTMENTS: tuple[tuple[str, Appointment], ...] = (
    (
        r"limited[- ](?:duration|term)|(?:term|time)[- ]limited|fixed[- ]term|\bLD\b|project (?:position|appointment)",
        "limited_duration",
    ),
    (r"seasonal", "seasonal"),
    (r"academic[- ]year", "academic_year"),
    (r"temporary|\btemp\b|casual|on[- ]call", "temporary"),
    (r"permanent|regular\b(?! basis| attendance| schedule| shift| contact| work)", "permanent"),
)
_SCHEDULES: tuple[tuple[str, Schedule], ...] = (
    (r"job[- ]?shar(?:e|ing)", "job_share"),
    (r"intermittent", "intermittent"),
    (r"part[- ]?time|half[- ]time", "part_time"),
    (r"full[- ]?time", "full_time"),
)

# Running text states terms only where it speaks of this job: "This is a permanent, full-time position".
_ABOUT_THIS_JOB = re.compile(
    r"\b(?:this|these|the|our|we are (?:\w+ ){0,4}(?:recruiting|hiring|seeking)[^.;]{0,60}?)\s*(?:\w+[ /-]){0,4}?"
    r"(?:is|are|has|for)\b(?: currently| open| being| filling)* (?:an?|one|two|three|four|multiple|several"
    r"|\(?\d+\)?|for|to)?",
    re.IGNORECASE,
)
_JOB_NOUN = re.compile(
    r"\b(?:position|positions|job|recruitment|appointment|assignment|opportunity|opening|openings|vacanc(?:y|ies)"
    r"|role)\b",
    re.IGNORECASE,
)
# "Multiple full-time, permanent positions are available" speaks of this job too, unless of what may become of it.
_TERM = (
    r"(?:permanent|regular|limited[- ](?:duration|term)|time[- ]limited|seasonal|temporary|academic[- ]year"
    r"|full[- ]?time|part[- ]?time|half[- ]?time|intermittent|on[- ]call|job[- ]?share)"
)
_TERMS_OF_JOB = re.compile(
    rf"\b{_TERM}(?:[ ,/&-]{{1,3}}(?:and )?{_TERM})*,? (?:[\w-]+ ){{0,4}}?{_JOB_NOUN.pattern}", re.IGNORECASE
)
_HOURS_OF_JOB = re.compile(r"(?:full|part)[- ]time (?:based on|at|with) (?:up to )?\d{1,2} hours", re.IGNORECASE)
_OTHER_JOBS = re.compile(
    r"\b(?:leads?|leading|becom\w+|convert\w*|received|promotional|transition\w*|not|may|benefits?|eligible|after|former|prior|previous"
    r"|experience|other|supervis\w+|could|might|future|your|elsewhere|you have)\b",
    re.IGNORECASE,
)
_TERMS_WINDOW = 160
_TERMS_RUN = re.compile(rf"(?:{_TERM}\b(?: \([^()]{{1,30}}\))?(?:,? (?:and |or )?|/)?)+", re.IGNORECASE)
# A line that begins with both terms and goes on to other facts: "Permanent, full-time; classified".
_TERMS_LISTED = re.compile(
    rf"(?:it is |(?:position )?type: )?(?:an? )?{_TERM}(?:[,;] | and | |/){_TERM}(?=\s*(?:[;,|(]|[-–—] |$))",
    re.IGNORECASE,
)
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|\d{1,3})(?: \(\d{1,3}\))?"
_OFFER = re.compile(
    rf"\b(?:(?P<this>th(?:is|ese)) |(?:recruiting(?: for)?|hiring(?: for)?|(?:openings?|vacancy|vacancies) for)"
    rf" (?:up to )?(?:{_COUNT} )?|\b(?:serve|work) as (?:its|our) "
    rf"|(?:applications?|applicants|candidates) for (?:the|an?) "
    rf"|(?:(?:seeking|seeks|hiring|looking for|join)\b[^.;]{{0,160}}? as|seeking|seeks|looking for|(?:opportunity"
    rf"|opportunities) for|fill|filling"
    rf"|(?P<has>has|we have|offering|offers))"
    rf" (?:up to )?{_COUNT} )(?:(?:new|current|exciting|great|dynamic|motivated|creative|energetic|experienced"
    r"|enthusiastic|qualified|dedicated|skilled|talented|passionate|friendly|organized|and),? ){0,6}",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"\blimited[- ](?:duration|term)\b", re.IGNORECASE)
# What a title says beside the job's name stands in brackets, or behind a dash or comma, and is nothing but terms:
# "(Seasonal Programs)" is part of the name.
_SET_APART = re.compile(r"\(([^()]{2,80})\)|(?:,| [-–—]) ?([^()–—,-][^()–—,]{1,40})(?=$|,| [-–—]| \()")
# "Seasonal Part-Time Associate", but "Temporary Assistance Specialist" is the job's name.
_TIME_FIRST = re.compile(
    r"(?:(?:seasonal|temporary|regular|permanent|on-call),? )?(?:full|part)[- ]time\b(?! faculty)", re.IGNORECASE
)
# "Seasonal Naturalist", "Seasonal Park Ranger, Winter"
_SEASONAL_FIRST = re.compile(r"Seasonal (?P<job>[A-Z][\w/&’'-]+(?: [A-Z][\w/&’'-]+){0,2})(?=$|,| \(| [-–])")
_PARTS = re.compile(r"\s*(?:[/,;&|]|\s[-–—]\s|\band\b)\s*")
_TERMS_ALONE = re.compile(
    rf"(?:fully |100% )?(?:{_TERM}|hybrid|remote|on-?site)(?: (?:{_TERM}|hybrid|remote))?"
    r"(?: (?:positions?|work|opportunity|appointment|eligible|option|schedule|\(?\d.{0,20}))?",
    re.IGNORECASE,
)
_MODES_OF_TITLES: tuple[tuple[str, WorkMode], ...] = (
    ("hybrid", "hybrid"),
    ("remote", "remote"),
    ("on-?site", "onsite"),
)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


_DENIED = re.compile(r"\bnot (?:\w+ ){0,2}$", re.IGNORECASE)
_FLSA = (
    re.compile(r"\bFLSA[ -]*(?:status)?[\s:]*(?:is )?\(?(?P<status>(?:non|not)[- ]?exempt|exempt)\b", re.IGNORECASE),
    re.compile(
        r"\b(?P<status>(?:non|not)[- ]?exempt|exempt)\b[^.;]{0,30}?\b(?:under|by|from)(?: the)?"
        r"(?: (?:overtime )?provisions of(?: the)?)? (?:FLSA|Fair Labor Standards)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<status>non[- ]?exempt)\b[^.;:]{0,40}\b(?:position|job|role)\b", re.IGNORECASE),
    re.compile(r"\b(?:position|job) is (?:\w+[- ]?){0,5}, (?P<status>(?:non[- ]?)?exempt)\b(?! from)", re.IGNORECASE),
    re.compile(r"\b(?:full|part)[- ]time,? (?P<status>exempt) (?:position|job|role)\b", re.IGNORECASE),
    re.compile(
        r"(?:^|[.;] |, )(?P<status>(?:non[- ]?)?exempt)(?=[;,] (?:overtime|eligible|not eligible)\b)", re.IGNORECASE
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
    r"(?:^|\b(?:is|are|be|and)|,) ?(?:also )?eligible (?:for|to (?:earn|receive)) (?:paid )?overtime"
    r"|\bovertime[- ]eligible|\bovertime: (?:eligible|yes)\b",
    re.IGNORECASE,
)
_SERVICE_TYPE = re.compile(
    r"\b(?P<type>management service(?:[ -]+[-–] ?(?:supervisory|managerial|confidential)|, (?:supervisory"
    r"|managerial|confidential)\b)?"
    r"|executive service|unclassified service|classified service|unclassified(?! service)"
    r"|classified(?! service)(?=[ ,.]))",
    re.IGNORECASE,
)


def read_appointment(text: str) -> Appointment | None:
    """The appointment that a label's value names first: "Regular" is permanent."""
    return _first(text, _APPOINTMENT_WORDS, _APPOINTMENTS)


def read_schedule(text: str) -> Schedule | None:
    """The schedule that a label's value names first."""
    return _first(text, _SCHEDULE_WORDS, _SCHEDULES)


def _offered(sentence: str) -> tuple[Appointment | None, Schedule | None]:
    """The terms directly before what is offered: "hiring one permanent, part-time (0.6 FTE) nurse"."""
    for match in _OFFER.finditer(sentence):
        run = _TERMS_RUN.match(sentence, match.end())
        if run is None:
            continue
        named = match["this"] or match["has"]
        if not named or _JOB_NOUN.search(sentence[run.end() : run.end() + 60]):
            # "This full-time position is classified, permanent": the rest is in what the sentence says of it.
            rest = sentence[run.end() : run.end() + _TERMS_WINDOW] if match["this"] else ""
            rest = rest if re.match(r"(?:[\w-]+ ){0,3}?(?:is|are) ", rest) else ""
            words = f"{run.group()} ; {rest}"
            return read_appointment(words), read_schedule(words)
    return None, None


def terms_in_title(title: str) -> tuple[Appointment | None, Schedule | None, WorkMode | None]:
    """(appointment, schedule, work mode) that a title sets apart from the job's name: "Clerk (Part-Time, Seasonal)".

    "Temporary Assistance Specialist" and "Remote Sensing Analyst" say nothing of that kind."""
    named = [part for match in _SET_APART.finditer(title[:300]) for part in match.groups() if part]
    if first := _TIME_FIRST.match(title):
        named.append(first.group())
    apart = ", ".join(part for group in named for part in _PARTS.split(group) if _TERMS_ALONE.fullmatch(part))
    mode = next((mode for word, mode in _MODES_OF_TITLES if re.search(rf"\b{word}\b", apart, re.IGNORECASE)), None)
    appointment: Appointment | None = "limited_duration" if _LIMITED.search(title[:300]) else read_appointment(apart)
    seasonal = _SEASONAL_FIRST.match(title[:300])
    if appointment is None and seasonal and names_a_job(seasonal["job"]):
        appointment = "seasonal"
    return appointment, read_schedule(apart), mode


# Those whom the holder leads have terms of their own.
_WHOM_IT_LEADS = re.compile(r"\b(?:supervis(?:es|ing)|overse(?:es|eing)|leading)\b", re.IGNORECASE)


def find_appointment_and_schedule(text: str) -> tuple[Appointment | None, Schedule | None]:
    """What running text says of this job's appointment and schedule; None where it does not speak of this job."""
    appointment: Appointment | None = None
    schedule: Schedule | None = None
    for sentence in (text, *_SENTENCE_END.split(text)) if _TERMS_LISTED.match(text) else _SENTENCE_END.split(text):
        found = _terms_in(sentence[:2_000])
        appointment, schedule = appointment or found[0], schedule or found[1]
    return appointment, schedule


# "to fill both temporary and permanent vacancies" says of this job neither.
_BOTH_KINDS = re.compile(
    r"\b(?:temporary|limited[- ]term|seasonal) (?:and|or|and/or|as well as) (?:permanent|regular)\b"
    r"|\b(?:permanent|regular) (?:and|or|and/or|as well as) (?:temporary|limited[- ]term|seasonal)\b",
    re.IGNORECASE,
)


def _terms_in(sentence: str) -> tuple[Appointment | None, Schedule | None]:
    if _BOTH_KINDS.search(sentence):
        return None, None
    appointment, schedule = _offered(sentence)
    if appointment or schedule:
        return appointment, schedule
    if listed := _TERMS_LISTED.match(sentence):
        appointment, schedule = read_appointment(listed.group()), read_schedule(listed.group())
        # "Full-time or part-time" is a choice, not what this job is.
        if appointment and schedule:
            return appointment, schedule
    for lead in _ABOUT_THIS_JOB.finditer(sentence):
        window = _WHOM_IT_LEADS.split(sentence[lead.end() : lead.end() + _TERMS_WINDOW])[0]
        if _JOB_NOUN.search(lead.group() + window) is None:
            continue
        appointment, schedule = read_appointment(window), read_schedule(window)
        if appointment or schedule:
            return appointment, schedule
    # What a sentence begins with is this job, whatever it says of benefits behind it.
    if hours := _HOURS_OF_JOB.match(sentence):
        return None, read_schedule(hours.group())
    named = _TERMS_OF_JOB.search(sentence)
    if named and (named.start() == 0 or not _OTHER_JOBS.search(sentence)):
        return read_appointment(named.group()), read_schedule(named.group())
    return None, None


def find_overtime(text: str) -> bool | None:
    """Whether running text says that the job is eligible for overtime; "may be eligible" says nothing."""
    for sentence in _SENTENCE_END.split(text):
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
    r"|(?:un)?classified|(?:un)?represented(?: by [\w ()]{2,60})?|[A-Z]{3,8}[- ]represented|permanent|full[- ]time"
    r"|(?:non-?)?exempt(?: from overtime)?|overtime[- ](?:eligible|exempt)|supervisory|managerial|confidential",
    re.IGNORECASE,
)
_LONGEST_TERMS = 160
_STATUS = re.compile(r"(?:non-?)?exempt", re.IGNORECASE)


def _holds_terms_alone(sentence: str) -> bool:
    """Whether a sentence only lists terms: "Executive Service, unrepresented, exempt from overtime."."""
    parts = sentence.rstrip(". ").split(", ") if len(sentence) <= _LONGEST_TERMS else []
    return len(parts) > 1 and all(map(_SERVICE_ALONE.fullmatch, parts))


def find_service_type(text: str) -> str | None:
    """The service a sentence about this job puts it in, as printed: "management service", "classified"."""
    for sentence in _SENTENCE_END.split(text):
        sentence = sentence[:2_000]
        for match in _SERVICE_TYPE.finditer(sentence):
            before = sentence[: match.start()]
            if _DENIED.search(before[-40:]):
                continue
            if (_ABOUT_THIS_JOB.search(before) and _JOB_NOUN.search(sentence)) or _holds_terms_alone(sentence):
                return match.group("type")
            break
    return None


def find_flsa(text: str) -> str | None:
    """The FLSA status as printed: "exempt", "non-exempt"."""
    text = text[:5_000]
    match = next((match for pattern in _FLSA if (match := pattern.search(text))), None)
    if match:
        return match.group("status")
    alone = (sentence for sentence in _SENTENCE_END.split(text) if _holds_terms_alone(sentence))
    return next((part for sentence in alone for part in sentence.split(", ") if _STATUS.fullmatch(part)), None)


def _first(text: str, words: re.Pattern[str], values: Sequence[tuple[str, Value]]) -> Value | None:
    """The value whose words come first in `text`; `words` has a group for each."""
    found = words.search(text[:500])
    return values[found.lastindex - 1][1] if found and found.lastindex else None


def _groups(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(f'({spellings})' for spellings in words)})", re.IGNORECASE)


_APPOINTMENT_WORDS = _groups(words for words, _ in _APPOINTMENTS)
_SCHEDULE_WORDS = _groups(words for words, _ in _SCHEDULES)
