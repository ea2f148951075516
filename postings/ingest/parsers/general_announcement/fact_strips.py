"""Facts beside each other on one line of the head, without labels: "$19.80 an hour | Full time | Elm Bay, OH"."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.days.dates import find_dates
from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.places.locations import is_place_line, read_locations
from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.terms.terms_alone import flsa_among, terms_alone
from postings.ingest.fields.terms.unions import find_union_alone
from postings.ingest.fields.terms.work_modes import read_work_mode
from postings.ingest.layout import Line

_WITHIN, _TERMS_WITHIN = 60, 30
_LONGEST, _LONGEST_CELL = 250, 60
_EDGE = re.compile(r"\s*(?:\t|\||\s[•·●∙]\s)\s*")
# One of these stands at every edge.
_EDGES = ("\t", "|", "•", "·", "●", "∙")
_TERM = re.compile(
    r"(?:(?:regular|permanent|temporary|seasonal|limited[- ](?:duration|term)|(?:full|part)[- ]?time|year[- ]round"
    r"|salaried"
    r"|hourly|benefits?[- ]eligible|(?:position|status|non-?exempt|exempt|flsa)|\d{1,2} hours? (?:a"
    r"|per) week)[ ,/-]*){1,4}",
    re.IGNORECASE,
)
_PAY = re.compile(r"\$ ?\d[\d,.]*(?: ?(?:-|–|—|to) ?\$? ?\d[\d,.]*)?(?: ?(?:/|per|an?|each)? ?[a-z]+)?", re.IGNORECASE)
_MODE = re.compile(r"(?:fully )?(?:hybrid|remote|on-?site|in[- ]person)(?: work)?", re.IGNORECASE)

# "Limited duration (through 8/31/2027)"
_TERM_IN_BRACKETS = re.compile(r" \([^()]{3,40}\)$")
_SERVICE = re.compile(
    r"(?:un)?classified|(?:management|executive|exempt|competitive|civil) service|represented|unrepresented",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:requisition|req|job|posting|recruitment|announcement)\.?(?: (?:id|no\.?|number|#))?:? #?"
    r"(?P<id>[A-Z]{0,4}-?\d[\w-]{2,14})",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(r"^(?:Work )?Location: ")
# "Posted 2/2/2026", "Apply by: March 4, 2026"
_DATED = re.compile(
    r"(?P<key>posted|closes|closing|apply by|deadline)(?: on)?:? (?P<day>\d{1,2}/\d{1,2}/\d{2,4}"
    r"|[a-z]{3,9}\.? \d{1,2}, \d{4})",
    re.IGNORECASE,
)


def read_fact_strips(draft: Draft) -> None:
    """Take the pay, the terms and the place from lines of the head that hold nothing else."""
    for line in draft.lines[:_WITHIN]:
        if not 0 < len(line.raw) <= _LONGEST:
            continue
        if line.number <= _TERMS_WITHIN and line.bullet is None and terms_alone(line.text):
            _take(draft, line.text, line)
            continue
        if not any(map(line.raw.__contains__, _EDGES)):
            continue
        cells = [part for cell in _EDGE.split(line.raw.strip(" |\t")) if cell for part in _parts_of(cell)]
        if len(cells) > 1 and all(map(_is_fact, cells)):
            for cell in cells:
                _take(draft, cell, line)
            draft.taken.add(line.number)


def _parts_of(cell: str) -> list[str]:
    """A cell, or its two parts where one is the service and the other the union: "Classified / SEIU Local 503"."""
    parts = cell.split(" / ")
    return parts if _SERVICE.fullmatch(parts[0]) and all(map(find_union_alone, parts[1:])) else [cell]


def _is_fact(cell: str) -> bool:
    if len(cell) > _LONGEST_CELL:
        return False
    if any(pattern.fullmatch(cell) for pattern in (_DATED, _SERVICE, _NUMBER)) or find_union_alone(cell):
        return True
    cell = _TERM_IN_BRACKETS.sub("", _PLACE_LABEL.sub("", cell))
    return any(pattern.fullmatch(cell) for pattern in (_TERM, _PAY, _MODE)) or is_place_line(cell)


def _take(draft: Draft, cell: str, line: Line) -> None:
    cell = _PLACE_LABEL.sub("", cell)
    if _take_name(draft, cell, line):
        return
    if dated := _DATED.fullmatch(cell):
        key = "date_posted" if dated["key"].casefold().startswith("post") else "closes_at"
        for day in find_dates(dated["day"])[:1]:
            draft.suggest(key, day.value.isoformat(), line.number)
    elif _PAY.fullmatch(cell):
        for pay in read_salaries(cell) if not draft.salaries else ():
            draft.add_pay(pay, line.number)
    elif _TERM.fullmatch(_TERM_IN_BRACKETS.sub("", cell)) or terms_alone(cell):
        draft.suggest("appointment", read_appointment(cell), line.number)
        draft.suggest("schedule", read_schedule(cell), line.number)
        draft.suggest("flsa", flsa_among(cell), line.number)
    elif _MODE.fullmatch(cell):
        draft.suggest("work_mode", read_work_mode(cell), line.number)
    else:
        for place in read_locations(cell):
            draft.add_location(place, line.number)


def _take_name(draft: Draft, cell: str, line: Line) -> bool:
    """Take the number of the recruitment, the service or the union where a cell is nothing else."""
    if numbered := _NUMBER.fullmatch(cell):
        draft.suggest("requisition_id", numbered["id"], line.number)
    elif _SERVICE.fullmatch(cell):
        is_service = not cell.casefold().endswith("represented")
        draft.suggest("service_type", cell if is_service else None, line.number)
    elif union := find_union_alone(cell):
        draft.suggest("representation", union, line.number)
    else:
        return False
    return True
