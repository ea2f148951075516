"""What running text and lists of facts tell of a job's appointment and schedule."""

import re

from postings.ingest.fields.terms.employment_terms import (
    SENTENCE_END,
    TERM,
    TERMS_ALONE,
    read_appointment,
    read_schedule,
)
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import Appointment, Schedule

# Running text states terms only where it speaks of this job: "This is a permanent, full-time position".
ABOUT_THIS_JOB = re.compile(
    r"(?:^(?=position is\b)|\b(?:this|these|the|our|we are (?:\w+ ){0,4}(?:recruiting|hiring"
    r"|seeking)[^.;]{0,60}?))\s*(?:\w+[ /-]){0,6}?"
    r"(?:is|are|has|for)\b(?: currently| open| being| filling)* (?:an?|one|two|three|four|multiple|several"
    r"|\(?\d+\)?|for|to)?",
    re.IGNORECASE,
)
JOB_NOUN = re.compile(
    r"\b(?:position|positions|jobs?|recruitment|appointment|assignment|opportunity|opening|openings|vacanc(?:y|ies)"
    r"|role)\b",
    re.IGNORECASE,
)
# "Multiple full-time, permanent positions are available" speaks of this job too.
_TERMS_OF_JOB = re.compile(
    rf"\b{TERM}(?:[ ,/&-]{{1,3}}(?:and )?{TERM})*,? (?:[\w-]+ ){{0,4}}?{JOB_NOUN.pattern}", re.IGNORECASE
)
# "Both work full time"
_OF_THEM = re.compile(
    r"(?:(?:both|all)(?: (?:two|three|four|five|six|\d{1,2}))?"
    r"|they|these|you|employees|(?:all|both|these) (?:\w+ )?positions)(?: will)? "
    rf"(?:are|work) (?:all |both )?{TERM}(?:(?:,|,? and) {TERM})?"
    r"(?: (?:jobs|positions|appointments))?(?=[.,;]| and )",
    re.IGNORECASE,
)
_IT_IS = re.compile(
    rf"it is (?:[^.;]{{1,120}}?(?:, |,? and )(?:is )?)?(?:an? )?(?:{TERM}(?:, |,? and ))?{TERM}(?=[.,;]| and |$)",
    re.IGNORECASE,
)
# "Limited duration through June 30, 2029."
_TERM_UNTIL = re.compile(
    rf"{TERM},? (?:through|until|ending|to end|with (?:overtime|benefits|an?)|in season)\b", re.IGNORECASE
)
_HOURS_OF_JOB = re.compile(
    r"(?:full|part)[- ]time(?:, (?:on[- ]?site|in[- ]person))?(?: (?:based on|at|with)|[;,:]| \(?(?=\d)) ?(?:up to )?"
    r"\d{1,2}(?:\.\d{1,2})? (?:hours|hrs)"
    r"|(?:(?:the|this) (?:job|position|work) is )?40 ?(?:hours|hrs)\.?(?: per |/| a )(?:week|wk)\b",
    re.IGNORECASE,
)
_OTHER_JOBS = re.compile(
    r"\b(?:leads?|leading|becom\w+|convert\w*|received|promotional|transition\w*|not|may|benefits?|eligible|after"
    r"|former|prior|previous|(?:currently|presently|already) employed"
    r"|reachable|experience|other|supervis\w+|could|might|future|your|elsewhere|you have)\b",
    re.IGNORECASE,
)
# "It is only part-time.", "Work is full-time on a 4/10 schedule", "seeking an individual to work full-time"
_PLAINLY = re.compile(
    r"^(?:it|this|(?:the )?(?:work|job|position)) is (?:only |currently )?(?:full|part)[- ]time\b"
    r"|^(?:full|part)[- ]time,? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d{1,2} (?:hours|hrs))\b"
    r"|^an? (?:full|part)[- ]time (?:[\w-]+ ){1,5}(?:is|are) (?:needed|wanted|sought)\b"
    r"|\bthe (?:full|part)[- ]time(?: (?-i:[A-Z])[\w&/-]*,?){1,6} (?:is|has|will|works|serves|manages|oversees|leads)\b"
    r"|\b(?:seeking|seeks|looking for|hiring) [\w ,-]{3,60}? to work (?:full|part)[- ]time\b",
    re.IGNORECASE,
)
# "We need a clerk on a full-time, permanent basis."
_ON_BASIS = re.compile(
    rf"\bon an? (?:as[- ]needed,? (?:and )?)?{TERM}(?:(?:,|,? and) {TERM}){{0,2}} basis\b", re.IGNORECASE
)
_TERMS_WINDOW = 160
_TERMS_RUN = re.compile(rf"(?:{TERM}\b(?: \([^()]{{1,30}}\))?(?:,? (?:and |or )?|/)?)+", re.IGNORECASE)
# A line that begins with both terms and goes on to other facts: "Permanent, full-time; classified".
_TERMS_LISTED = re.compile(
    rf"(?:it is |(?:position )?type: )?(?:an? )?{TERM}(?:[,;] | and | |/){TERM}(?=\s*(?:[;,|(]|[-–—] |$))",
    re.IGNORECASE,
)
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|\d{1,3})(?: \(\d{1,3}\))?"
_OFFER = re.compile(
    rf"\b(?:(?P<this>th(?:is|ese)) |(?:recruiting(?: for)?|hiring(?: for)?|(?:openings?|vacancy|vacancies) for)"
    rf" (?:up to )?(?:{_COUNT} )?|\b(?:serve|work) as (?:its|our|their|the \w+[’']s) "
    rf"|\bposition of (?=full|part)|\b(?:announcement|recruitment|posting) is (?:for|to fill) {_COUNT} "
    rf"|(?:applications?|applicants|candidates) for (?:(?:the|{_COUNT}) (?:pool of )?|(?=(?:full|part)[- ]time ))"
    rf"|(?:(?:seeking|seeks|hiring|looking for|join)\b[^.;]{{0,160}}? as|seeking|seeks|needs|looking for|(?:opportunity"
    rf"|opportunities) for|fill|filling"
    rf"|^as(?= an? [^.;]{{3,90}}, you\b)|(?P<has>has|we have|offering|offers))"
    rf" (?:up to )?{_COUNT} "
    r"|(?:looking for|seeking|join|list)\b[^.;]{0,160}? (?:as|for) (?=(?:full|part)[- ]time [A-Z]))"
    r"(?:(?:new|current|exciting|great|flexible|rewarding|dynamic|motivated|creative|energetic|experienced"
    r"|enthusiastic|qualified|dedicated|skilled|talented|passionate|friendly|organized|and),? ){0,6}",
    re.IGNORECASE,
)


def _offered(sentence: str) -> tuple[Appointment | None, Schedule | None]:
    """The terms directly before what is offered: "hiring one permanent, part-time (0.6 FTE) nurse"."""
    for match in _OFFER.finditer(sentence):
        run = _TERMS_RUN.match(sentence, match.end())
        if run is None:
            continue
        named = match["this"] or match["has"]
        if not named or JOB_NOUN.search(sentence[run.end() : run.end() + 60]):
            # "This full-time position is classified, permanent": the rest is in what the sentence says of it.
            rest = sentence[run.end() : run.end() + _TERMS_WINDOW] if match["this"] else ""
            rest = rest if re.match(r"(?:[\w-]+ ){0,3}?(?:is|are) ", rest) else ""
            term = "limited-term" if _OF_YEARS.match(sentence, run.end()) else ""
            words = f"{run.group()} ; {term} ; {rest}"
            return read_appointment(words), read_schedule(words)
    return ("limited_duration" if _NOT_BEYOND.search(sentence) else None), None


# "This is a full-time, benefits-eligible, one-year research position"
_OF_YEARS = re.compile(
    r"(?:[a-z-]+, )?(?:one|two|three|four|five|[1-5])[- ]year (?:(?!college|degree|program|probation)[a-z-]+ ){0,2}"
    r"(?:position|appointment|term)\b",
    re.IGNORECASE,
)
# "The appointment will not exceed June 30, 2029."
_NOT_BEYOND = re.compile(
    r"\b(?:appointment|position) (?:(?:will|may|is|shall) )?not (?:to )?exceed (?:\d{1,2}/\d"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\b"
    r"|(?:\d{1,2}|one|two|three|four|five|six|nine|twelve) (?:months?|years?)\b)",
    re.IGNORECASE,
)
# Those whom the holder leads have terms of their own.
_WHOM_IT_LEADS = re.compile(r"\b(?:supervis(?:es|ing)|overse(?:es|eing)|leading)\b", re.IGNORECASE)
_TERMS = re.compile(rf"\b{TERM}\b", re.IGNORECASE)
_LONGEST_LIST = 400
# "AFSCME represented, regular, full-time", "Six openings, all permanent, full-time, and on site"
_LIST_EDGE = re.compile(r"[,;|.] (?:and )?|[.;]$|^[A-Z][\w /&-]{2,40}: ")
_TERM_ENDS = re.compile(
    r" (?:(?:through|until|to|ending) [\w ,/]{3,30}|after (?:an? |the )?[\w -]{3,30}(?:trial|probation)[\w ]{0,20})$"
)
_OF_ALL = re.compile(r"^(?:(?:they|these|it|both|all|each)(?: are| is)? (?:an? )?)")


def terms_in_list(text: str) -> tuple[Appointment | None, Schedule | None]:
    """(appointment, schedule) where a list of facts holds one of each that stands alone; a list that holds several of
    one kind leaves a choice."""
    listed = text[:_LONGEST_LIST]
    if read_schedule(listed) is None or read_appointment(listed) is None:
        return None, None
    parts = [_OF_ALL.sub("", part.strip().casefold()) for part in _LIST_EDGE.split(listed)]
    parts = [_TERM_ENDS.sub("", part) for part in parts]
    alone = [part for part in parts if TERMS_ALONE.fullmatch(part)]
    found = read_appointment(", ".join(alone)), read_schedule(", ".join(alone))
    named = _TERMS.findall(text) if all(found) else []
    appointments, schedules = (set(map(read, named)) - {None} for read in (read_appointment, read_schedule))
    return found if len(appointments) == len(schedules) == 1 else (None, None)


@kept_for_lines
def find_appointment_and_schedule(text: str) -> tuple[Appointment | None, Schedule | None]:
    """What running text says of this job's appointment and schedule; None where it does not speak of this job."""
    appointment: Appointment | None = None
    schedule: Schedule | None = None
    text = _WHO_IS_EMPLOYED.sub("employees", text) if "mployees" in text else text
    if hours := _HOURS_OF_JOB.match(text):
        return terms_in_list(text)[0], read_schedule(hours.group()) or "full_time"
    if any(edge in text for edge in (", ", "; ", " | ")) and all(listed := terms_in_list(text)):
        return listed
    for sentence in (text, *SENTENCE_END.split(text)) if _TERMS_LISTED.match(text) else SENTENCE_END.split(text):
        found = _terms_in(sentence[:2_000])
        appointment, schedule = appointment or found[0], schedule or found[1]
    if schedule is None and _PART_OF_FULL_TIME.search(text) and not _WHOM_IT_LEADS.search(text):
        schedule = "part_time"
    # Who learns in "temporary training positions" gets a regular one in the end: that says neither of the job.
    return (None if "temporary training" in text else appointment), schedule


# "open only to current regular employees" tells who may apply.
_WHO_IS_EMPLOYED = re.compile(
    r"\b(?:current|existing|present|internal|eligible)(?:,? (?:and )?[\w-]+){1,4} employees\b", re.IGNORECASE
)
# "Salary: $32.14 an hour, 0.75 FTE (30 hours a week)", "The position is 0.5 FTE."
_PART_OF_FULL_TIME = re.compile(
    r"(?:^|[,;|] )0?\.[1-9]\d{0,2} FTE\b(?=,|;|\.?$| \()"
    r"|\b(?:position|job|appointment|this) (?:is|will be) (?:an? )?0?\.[1-9]\d{0,2} FTE\b"
)
# "to fill both temporary and permanent vacancies" says of this job neither.
_BOTH_KINDS = re.compile(
    r"\b(?:temporary|limited[- ]term|seasonal|trainee) (?:and|or|and/or|as well as) (?:permanent|regular)\b"
    rf"|\bfull[- ]time and (?:{_COUNT} )?part[- ]time\b"
    r"|\b(?:permanent|regular) (?:and|or|and/or|as well as) (?:temporary|limited[- ]term|seasonal)\b"
    # "An eligible list may be made for part-time and temporary positions" tells of other jobs.
    r"|\b(?:eligib\w+ list|hiring list|register|pool) (?:may|can|could|might) (?:also )?be (?:established|made|used)\b",
    re.IGNORECASE,
)
# "Program Assistants at the Library Department are half-time positions" tells of one of several employers.
_OF_ONE_OFFICE = re.compile(
    r"(?:\d{1,2}\. )?[A-Z][\w ]{3,60}s (?:at|in) the [\w ]{3,40} (?:Department|Division|Bureau) are\b"
)
# "The commission has 24 full-time staff positions" tells how large the employer is.
_OF_ALL_STAFF = re.compile(
    r"\b(?:has|have|with|employs?|of) (?:(?:about|over|approximately|nearly|more than) )?\d{1,3}(?:,\d{3})*"
    r" (?:permanent |regular )?(?:full|part)[- ]?time (?:\w+ )?(?:staff|employees|personnel|members)\b",
    re.IGNORECASE,
)
# "Shifts are 6 a.m. to 2:30 p.m., Monday through Friday, 40 hours per week."
_FORTY_HOURS = re.compile(
    r"\b(?:shifts?|hours|schedule|(?:through|to|-|–) friday|(?-i:[ap]\.?m\.?))[^.;$]{0,80}[ ,(]40 (?:hours|hrs)\.? ?"
    r"(?:per|a|each|/) ?(?:week|wk)\b|^(?:this|it) is an? 40[- ]hour\b",
    re.IGNORECASE,
)
_NOT_ALWAYS = re.compile(
    r"\b(?:over|after|beyond|exceed\w*|more than|up to|excess|overtime|less than|at times|may|not)\b", re.IGNORECASE
)


def _terms_in(sentence: str) -> tuple[Appointment | None, Schedule | None]:
    if _BOTH_KINDS.search(sentence) or _OF_ONE_OFFICE.match(sentence) or _OF_ALL_STAFF.search(sentence):
        return None, None
    appointment, schedule = _offered(sentence)
    if appointment or schedule:
        return appointment, schedule
    if listed := _TERMS_LISTED.match(sentence):
        appointment, schedule = read_appointment(listed.group()), read_schedule(listed.group())
        # "Full-time or part-time" is a choice, not what this job is.
        if appointment and schedule:
            return appointment, schedule
    for lead in ABOUT_THIS_JOB.finditer(sentence):
        window = _WHOM_IT_LEADS.split(sentence[lead.end() : lead.end() + _TERMS_WINDOW])[0]
        if JOB_NOUN.search(lead.group() + window) is None:
            continue
        appointment, schedule = read_appointment(window), read_schedule(window)
        if appointment or schedule:
            return appointment, schedule
    # What a sentence begins with is this job, whatever it says of benefits behind it.
    if hours := _HOURS_OF_JOB.match(sentence) or _FORTY_HOURS.search(sentence):
        is_certain = hours.start() == 0 or not _NOT_ALWAYS.search(sentence)
        return None, (read_schedule(hours.group()) or "full_time") if is_certain else None
    named = _PLAINLY.search(sentence) or _TERMS_OF_JOB.search(sentence) or _ON_BASIS.search(sentence)
    if named is None or (named.start() and _OTHER_JOBS.search(sentence)):
        named = _OF_THEM.match(sentence) or _IT_IS.match(sentence) or _TERM_UNTIL.match(sentence)
    return (read_appointment(named.group()), read_schedule(named.group())) if named else (None, None)
