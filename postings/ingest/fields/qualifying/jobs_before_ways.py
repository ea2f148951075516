"""The jobs or ranks that stand before the colon or dash of lines which tell the ways to qualify of a level each."""

import re
from collections.abc import Sequence

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout import Line

_FEWEST_BESIDE = 2
_LONGEST = 100


# "Bachelor: one year of work" names the degree of those who need the year.
_OF_DEGREE = re.compile(r"(?:associate|bachelor|master|doctorate)s?", re.IGNORECASE)


def _is_job(name: str) -> bool:
    return names_a_job(name) and _OF_DEGREE.fullmatch(name) is None


def jobs_before(lines: Sequence[Line]) -> list[str | None]:
    """The job before the colon or long dash of each line, where several tell the ways of a job each: "Registered Nurse:
    ...", "For Licensed Practical Nurse: ..."."""
    found: list[str | None] = []
    for line in lines:
        name, _, said = _LONG_DASH.sub(": ", line.text[:_LONGEST_PARAGRAPH_OF_JOB], count=1).partition(": ")
        name = name.removeprefix("For ").strip()
        is_name = len(name) <= _LONGEST and name.istitle() and _is_job(name)
        is_job = said and (is_name or name in _JOBS_BY_LETTERS) and names_route(said)
        found.append(name if is_job else None)
    return found if len(set(filter(None, found))) >= _FEWEST_BESIDE else [None] * len(found)


_LONGEST_PARAGRAPH_OF_JOB = 1_000
_LONG_DASH = re.compile(r" [–—] ")
_JOBS_BY_LETTERS = frozenset(("RN", "LPN", "LVN", "CNA", "EMT", "NP", "PA", "MD", "DO", "LCSW", "LMSW", "LPC"))
_RANK_ALONE = re.compile(
    r"Entry|Trainee|Apprentice|Journey(?:man|person)?|Intern|Intermediate|Assistant|Associate|Junior|Senior|Principal"
    r"|Recruits?|New [Rr]ecruits?|Laterals?|Experienced"
)
_BEFORE_COLON_OR_DASH = re.compile(r"(?P<name>[A-Z][\w'’/&]*(?: [\w'’/&]+){0,4})(?:: | [–—-] )(?=\w)")


def ranks_before(lines: Sequence[Line]) -> list[str | None]:
    """The rank or job before the colon or dash of each line, where a rank stands so above or below others: "Intern:
    ...", "Analyst: ..."; none where these are no levels. "Associate: ..." alone may be a degree."""
    found = [_BEFORE_COLON_OR_DASH.match(line.text[:_LONGEST]) for line in lines]
    names = [match["name"] if match else "" for match in found]
    ranks = {name for name in names if _RANK_ALONE.fullmatch(name)}
    levels = [name if name in ranks or (name.istitle() and _is_job(name)) else None for name in names]
    told = any(names_route(line.text) for line, level in zip(lines, levels, strict=True) if level)
    return levels if ranks - {"Associate"} and told and len(set(filter(None, levels))) >= _FEWEST_BESIDE else []
