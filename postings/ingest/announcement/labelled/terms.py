"""Labelled terms of employment: openings, appointment, schedule, way of working, union, FLSA status, service."""

import re
from itertools import pairwise

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.places.locations import is_place_line, read_locations
from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.terms.openings import find_openings, read_openings
from postings.ingest.fields.terms.service_and_overtime import find_flsa, find_overtime, read_overtime
from postings.ingest.fields.terms.terms_alone import flsa_among
from postings.ingest.fields.terms.told_terms import told_terms
from postings.ingest.fields.terms.unions import find_representation, read_representation
from postings.ingest.fields.terms.work_modes import read_work_mode
from postings.ingest.layout import Labelled
from postings.ingest.record import Schedule, WorkMode

# "United States of America (Non-Exempt)" names the law's country first.
_FLSA_IN_BRACKETS = re.compile(r"\w \((?P<status>(?:non-?)?exempt)\)$", re.IGNORECASE)


# "Full time/Regular (3 vacancies)", "Regular, full time; one (1) opening"
_COUNTED = re.compile(
    r"(?:[,;] |\()((?:\w+ )?(?:\(?\d{1,3}\)? )?(?:\w+ )?(?:openings?|positions?|vacanc(?:y|ies)))(?:\)|\.?$)"
)


# "Job Type: PT"
_SHORT = re.compile(r"(?P<part>P/?T)\b|F/?T\b")


def spelled_out(value: str) -> str:
    """A label's value with the letters FT and PT as the words they stand for."""
    return _SHORT.sub(lambda short: "Part-time" if short["part"] else "Full-time", value[:120])


# "(if part-time, indicate time base) Full-Time"
_IN_BRACKETS = re.compile(r"\(if [^()]{3,60}\)")


def _job_type(draft: Draft, entry: Labelled, state: str | None) -> bool:
    head = spelled_out(entry.value)
    draft.suggest("appointment", read_appointment(head), entry.value_line)
    # "FULL/PART-TIME: FULL", "Job Type: PT BEN 20+"
    of_time = f"{head} time" if head.casefold() in ("full", "part") and "time" in entry.label.casefold() else head
    of_time = _SHORT_TIME.sub(lambda match: _TIMES[match.group()], of_time)
    draft.suggest("schedule", read_schedule(_IN_BRACKETS.sub("", of_time)), entry.value_line)
    told = dict(told_terms(entry.value[:500]))
    union = find_representation(entry.value[:500]) or told.get("representation")
    draft.suggest("representation", union, entry.value_line)
    draft.suggest("flsa", find_flsa(entry.value[:500]) or flsa_among(entry.value), entry.value_line)
    draft.suggest("overtime_eligible", find_overtime(entry.value[:500]), entry.value_line)
    service = told.get("service_type") or next(filter(_SERVICE.fullmatch, _PARTS.split(entry.value[:120])), None)
    draft.suggest("service_type", service, entry.value_line)
    # "Categories: Academic Professionals, Full Time, On-site (work in-person at business location)"
    mode = next((part for part in entry.value[:500].split(", ") if _NAMES_MODE.match(part)), "")
    draft.suggest("work_mode", read_work_mode(mode), entry.value_line)
    if counted := _COUNTED.search(head):
        draft.suggest("openings", read_openings(counted.group(1)), entry.value_line)
    # "Terms of employment: 180 days. Hourly rate $15.10 - $18.42" goes on to the pay.
    return len(entry.value) <= 120 and "$" not in entry.value


# "Position Type: Management Service", "Unclassified / Limited Duration"
_SERVICE = re.compile(
    r"(?:management|executive|classified|unclassified) service(?: ?[-–] ?(?:supervisory|managerial|confidential))?"
    r"|(?:un)?classified",
    re.IGNORECASE,
)
_PARTS = re.compile(r", | / |; ")
_NAMES_MODE = re.compile(r"on-?site|hybrid|remote|telecommut", re.IGNORECASE)
_TIMES = {"FT": "full time", "PT": "part time"}
_SHORT_TIME = re.compile(r"^(?:FT|PT)\b")


def _schedule(draft: Draft, entry: Labelled, state: str | None) -> bool:
    head = spelled_out(entry.value)
    draft.suggest("schedule", read_schedule(head), entry.value_line)
    draft.suggest("schedule", schedule_of_hours(entry.label, entry.value), entry.value_line, "inferred")
    draft.suggest("flsa", flsa_among(entry.value), entry.value_line)
    # "40 hours per week, on-call" says when the work is.
    term = "" if (_HOURS.search(head) and "on-call" in head.casefold()) or _USUAL_HOURS.fullmatch(head) else head
    draft.suggest("appointment", read_appointment(term) if len(entry.value) < 60 else None, entry.value_line)
    if "hybrid" in head.casefold():
        draft.suggest("work_mode", read_work_mode(head), entry.value_line)
    return False


# "Hours: 20-25 hours per week", "Hours per Week: 37.5"
_WEEKLY_HOURS = re.compile(
    r"(?:up to |approximately )?(?:\d{1,2} ?(?:-|–|to) ?)?(?P<hours>\d{1,2}(?:\.\d{1,2})?)"
    r"(?: ?(?:hours?|hrs?)\b\.?)?(?P<weekly> ?(?:per|a|each|/) ?(?:week|wk)\b\.?| weekly)?",
    re.IGNORECASE,
)
# What lies between is called either.
_FULL_TIME_FROM, _PART_TIME_BELOW = 35, 30
# "6.25 hours" may be those of a day.
_MOST_A_DAY = 12


def schedule_of_hours(label: str, value: str) -> Schedule | None:
    """Whether the hours a week that a label gives are those of full-time work."""
    found = _WEEKLY_HOURS.fullmatch(value.strip(" .")) or _among_hours(value)
    label = label.casefold()
    if found is None or "hour" not in label + value.casefold() or not (found["weekly"] or "shift" not in label):
        return None
    hours = float(found["hours"])
    if hours <= _MOST_A_DAY and not (found["weekly"] or "week" in label):
        return None
    return "full_time" if _FULL_TIME_FROM <= hours <= 60 else "part_time" if hours < _PART_TIME_BELOW else None


def _among_hours(value: str) -> re.Match[str] | None:
    """The hours a week in "8:00 a.m. to 5:00 p.m., 40 hours a week"."""
    parts = (_WEEKLY_HOURS.fullmatch(part.strip(" .")) for part in _HOURS_EDGE.split(value[:200]))
    return next((found for found in parts if found and found["weekly"]), None)


_HOURS_EDGE = re.compile(r"[,;()]|\. ")
_HOURS = re.compile(r"\b\d{1,2}(?:\.\d)? ?(?:hours|hrs)\b", re.IGNORECASE)
# "Work Hours: Regular" tells nothing of the term.
_USUAL_HOURS = re.compile(r"regular(?: hours| business hours)?\.?", re.IGNORECASE)
_LONGEST_TYPE = 30
_LONGEST_NUMBER = 40
_NO = re.compile(r"\s*no\b\W*", re.IGNORECASE)
_TELEWORK_WITHIN = 6


def _is_teleworked(draft: Draft, entry: Labelled) -> bool:
    """Whether a job that is not remote as a whole may be worked from home in part, as the next label says."""
    near = [line.text for line in draft.lines[entry.value_line : entry.value_line + _TELEWORK_WITHIN] if line.text]
    return any("telework" in one.casefold() and other.casefold().startswith("yes") for one, other in pairwise(near))


def _work_mode(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if _NO.fullmatch(entry.value) and "remote" in entry.label.casefold() and _is_teleworked(draft, entry):
        return True
    mode = read_work_mode(entry.value[:200]) or _mode_of_label(entry)
    draft.suggest("work_mode", mode, entry.value_line)
    if len(entry.value) <= _LONGEST_TYPE or (mode is None and "time" in entry.value[:60].casefold()):
        # "Work Type: Staff Full Time"
        draft.suggest("appointment", read_appointment(entry.value[:60]), entry.value_line)
        draft.suggest("schedule", read_schedule(entry.value[:60]), entry.value_line)
    # "Workplace: Elm Bay, OR"
    places = read_locations(entry.value, state) if mode is None and is_place_line(entry.value) else []
    for place in places or find_addresses(entry.value[:500], state):
        draft.add_location(place, entry.value_line)
    return len(entry.value) <= 120


def _mode_of_label(entry: Labelled) -> WorkMode | None:
    """What a label that is itself a work mode says above its details: "Hybrid: two days from home"."""
    label = entry.label.casefold()
    if "hybrid" in label and "remote" not in label and entry.value.casefold().startswith("yes"):
        return "hybrid"
    if "telework" in label and _DAYS_AT_HOME.match(entry.value):
        return "hybrid"
    return "hybrid" if label == "hybrid" and entry.value else None


# "Telework: up to three days a week"
_DAYS_AT_HOME = re.compile(
    r"(?:(?:yes|eligible|available|allowed|possible|optional)[,;:]? (?:for )?)?(?:up to |about )?"
    r"(?:one|two|three|four|[1-4]|\d{1,2} ?(?:%|percent))\b",
    re.IGNORECASE,
)


_SHARE_OF_FULL_TIME = re.compile(r"(?:(?P<full>1(?:\.0+)?|100(?:\.0+)? ?%)|0?\.\d{1,3}|\d{1,2}(?:\.\d+)? ?%)(?: ?FTE)?")


def _fte(draft: Draft, entry: Labelled, state: str | None) -> bool:
    share = _SHARE_OF_FULL_TIME.fullmatch(entry.value)
    if share:
        draft.suggest("schedule", "full_time" if share["full"] else "part_time", entry.value_line)
    elif len(entry.value) <= 60:
        draft.suggest("schedule", read_schedule(entry.value), entry.value_line)
        draft.suggest("appointment", read_appointment(entry.value), entry.value_line)
    return len(entry.value) <= 60


def _representation(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.suggest("representation", read_representation(entry.value), entry.value_line)
    # "This position is not represented. It is exempt from overtime."
    draft.suggest("flsa", find_flsa(entry.value[:500]), entry.value_line)
    draft.suggest("overtime_eligible", find_overtime(entry.value[:500]), entry.value_line)
    return len(entry.value) <= 160


# "Non - Exempt"
_PARTED_STATUS = re.compile(r"non\s*[-–]?\s*exempt", re.IGNORECASE)
# "FLSA Exempt: No"
_ASKS_WHETHER_EXEMPT = re.compile(r"^(?!.*non-?exempt)(?:.* )?exempt\b", re.IGNORECASE)
_ANSWERS = {"yes": "exempt", "y": "exempt", "no": "non-exempt", "n": "non-exempt"}
_UNSAID = re.compile(r"(?:determined|depend(?:s|ing|ent)|varies|see|based) ", re.IGNORECASE)


def _flsa(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if _UNSAID.match(entry.value):
        return True
    answer = entry.value.casefold().split()[0].rstrip(".,;")
    if answer in _ANSWERS and _ASKS_WHETHER_EXEMPT.search(entry.label):
        draft.suggest("flsa", _ANSWERS[answer], entry.value_line)
        return True
    if _PARTED_STATUS.fullmatch(entry.value):
        draft.suggest("flsa", entry.value, entry.value_line)
        return True
    if len(entry.value) <= 60:
        bracketed = _FLSA_IN_BRACKETS.search(entry.value)
        among = None if bracketed else flsa_among(entry.value)
        draft.suggest("flsa", bracketed["status"] if bracketed else among or entry.value, entry.value_line)
        draft.suggest("overtime_eligible", find_overtime(entry.value), entry.value_line)
        if among:
            draft.suggest("appointment", read_appointment(entry.value), entry.value_line)
            draft.suggest("schedule", read_schedule(entry.value), entry.value_line)
    else:
        draft.suggest("flsa", find_flsa("FLSA " + entry.value), entry.value_line)
    return True


def _overtime(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.suggest("overtime_eligible", read_overtime(entry.value[:200]), entry.value_line)
    draft.suggest("flsa", flsa_among(entry.value[:60]), entry.value_line)
    return len(entry.value) <= 60


def _service_type(draft: Draft, entry: Labelled, state: str | None) -> bool:
    # "Service" above a list of duties is what some of them are about.
    if len(entry.value) <= 80 and not entry.value.endswith("."):
        draft.suggest("service_type", entry.value, entry.value_line)
        return True
    return False


def _openings(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.suggest("openings", read_openings(entry.value) or find_openings(entry.value), entry.value_line)
    return len(entry.value) <= _LONGEST_NUMBER


READERS = {
    "openings": _openings,
    "job_type": _job_type,
    "schedule": _schedule,
    "work_mode": _work_mode,
    "representation": _representation,
    "fte": _fte,
    "flsa": _flsa,
    "overtime": _overtime,
    "service_type": _service_type,
}
