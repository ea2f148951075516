"""The terms of a job that its title sets apart from the name, as in Clerk (Part-Time, Seasonal)."""

import re

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.terms.employment_terms import TERMS_ALONE, read_appointment, read_schedule
from postings.ingest.record import Appointment, Schedule, WorkMode

_LIMITED = re.compile(r"\blimited[- ](?:duration|term)\b", re.IGNORECASE)
# What a title says beside the job's name stands in brackets, or behind a dash or comma, and is nothing but terms:
# "(Seasonal Programs)" is part of the name.
_SET_APART = re.compile(r"\(([^()]{2,80})\)|(?:,| [-–—]) ?([^()–—,-][^()–—,]{1,40})(?=$|,| [-–—]| \()")
# "Seasonal Part-Time Associate", but "Temporary Assistance Specialist" is the job's name.
_TIME_FIRST = re.compile(
    r"(?:(?:seasonal|temporary|regular|permanent|on-call),? )?(?:full|part)[- ]time\b(?! faculty)", re.IGNORECASE
)
# "Library Clerk Part-Time"
_TIME_LAST = re.compile(r"[a-z] (?P<time>(?:full|part)[- ]time)$", re.IGNORECASE)
# "Seasonal Naturalist", "Seasonal Park Ranger, Winter", "Parks Seasonal Laborer"
_SEASONAL_FIRST = re.compile(
    r"(?:[A-Z]\w+ (?:& [A-Z]\w+ )?)?Seasonal (?P<job>[A-Z][\w/&’'-]+(?: [A-Z][\w/&’'-]+){0,2})(?=$|,| \(| [-–])"
)
_PARTS = re.compile(r"\s*(?:[/,;&|]|\s[-–—]\s|\band\b)\s*")
_MODES_OF_TITLES: tuple[tuple[str, WorkMode], ...] = (
    ("hybrid", "hybrid"),
    ("remote", "remote"),
    ("on-?site", "onsite"),
)


def terms_in_title(title: str) -> tuple[Appointment | None, Schedule | None, WorkMode | None]:
    """(appointment, schedule, work mode) that a title sets apart from the job's name: "Clerk (Part-Time, Seasonal)".

    "Temporary Assistance Specialist" and "Remote Sensing Analyst" say nothing of that kind."""
    named = [part for match in _SET_APART.finditer(title[:300]) for part in match.groups() if part]
    if first := _TIME_FIRST.match(title):
        named.append(first.group())
    if last := _TIME_LAST.search(title[-40:]):
        named.append(last["time"])
    apart = ", ".join(part for group in named for part in _PARTS.split(group) if TERMS_ALONE.fullmatch(part))
    mode = next((mode for word, mode in _MODES_OF_TITLES if re.search(rf"\b{word}\b", apart, re.IGNORECASE)), None)
    of_both = _LIMITED.search(title[:300]) and re.search(r"\b(?:permanent|regular)\b", title[:300], re.IGNORECASE)
    if of_both:
        return None, read_schedule(apart), mode
    appointment: Appointment | None = "limited_duration" if _LIMITED.search(title[:300]) else read_appointment(apart)
    seasonal = _SEASONAL_FIRST.match(title[:300])
    if appointment is None and seasonal and names_a_job(seasonal["job"]):
        appointment = "seasonal"
    return appointment, read_schedule(apart), mode
