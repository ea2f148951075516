"""Labelled values of an announcement as facts: each key of `spellings.LABELS` has one function here."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.fields.classifications import read_class_number, split_classification
from postings.ingest.fields.dates import (
    STATE_ZONES,
    find_date_ranges,
    has_unreadable_date,
    is_continuous,
    read_date,
    read_deadline,
)
from postings.ingest.fields.employment_terms import (
    find_flsa,
    find_overtime,
    find_representation,
    read_appointment,
    read_overtime,
    read_representation,
    read_schedule,
    read_work_mode,
    terms_in_title,
)
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.locations import find_addresses, read_locations, read_place_line
from postings.ingest.fields.salaries import read_salaries
from postings.ingest.layout import Labelled, clean, is_unclean
from postings.ingest.record import ClassificationText, LocationText

# Values whose absence behind their label a recruiter should hear of.
_EXPECTED = frozenset(
    ("title", "agency", "salary", "date_posted", "closes_at", "requisition_id", "classification", "class_number")
)
_NOTHING = re.compile(r"(?:n/?a|none|tbd|to be determined|not applicable|-+|_+|\.+)\.?", re.IGNORECASE)
_LONGEST_NAME = 200
_LONGEST_STREET = 80


def read_labelled(draft: Draft, labelled: Iterable[Labelled], state: str | None, body: int = 0) -> None:
    """Read each labelled value into the draft. `state` is the two-letter state that counts where none is printed; from
    line `body` on the running text begins, where a label alone on its line is also a heading ("Job Address")."""
    for entry in labelled:
        entry = _with_pay_below(draft, entry)
        if not entry.value or _NOTHING.fullmatch(entry.value):
            if entry.key in _EXPECTED:
                message = f"“{entry.label}” is printed without a value."
                draft.notes.warn("missing_value", message, entry.line, _key_path(entry.key))
            draft.taken.add(entry.line)
            continue
        if _READERS[entry.key](draft, entry, state):
            draft.taken.add(entry.value_line)
            if not (entry.line >= body > 0 and _is_heading(draft, entry)):
                draft.taken.add(entry.line)


def _with_pay_below(draft: Draft, entry: Labelled) -> Labelled:
    """The entry, a salary's whose ranges stand on the lines below, each with a label of its own, with the first."""
    below = draft.lines[entry.line : entry.line + 1]
    if entry.key != "salary" or entry.value or not below or not _is_money_line(below[0].text):
        return entry
    return replace(entry, value=below[0].text, value_line=below[0].number)


def _is_heading(draft: Draft, entry: Labelled) -> bool:
    line = draft.lines[entry.line - 1]
    alone = entry.value_line != entry.line and ":" not in line.text and line.text == entry.label
    return alone and HEADINGS.match(line) is not None


def _key_path(key: str) -> str:
    paths = {
        "agency": "agency.name",
        "salary": "salary_ranges.0",
        "classification": "classification.title",
        "class_number": "classification.number",
    }
    return paths.get(key, key)


def read_title(draft: Draft, title: str, line: int) -> None:
    """Take the title, and the working title and classification that it holds."""
    raw = draft.document.lines[line - 1]
    if is_unclean(raw):
        message = "Markup or invisible characters were taken out of the title."
        draft.notes.warn("title_cleaned", message, line, "title")
    title = clean(title).strip(" -–—|:")[:300]
    if not title:
        return
    draft.set("title", title, line)
    for key, value in zip(("appointment", "schedule", "work_mode"), terms_in_title(title), strict=True):
        if value is not None:
            draft.possible[key] = value, line
    working_title, classification = split_title(title)
    if working_title:
        draft.suggest("working_title", working_title, line)
    if classification and not draft.classification:
        take_classification(draft, classification, line)


_WITH_BRACKETS = re.compile(r"(?P<outer>[^()]{2,150}?)\s*\((?P<inner>[^()]{2,150})\)(?P<rest>[^()]{0,100})")
# A language that is asked for is no part of a class's name.
_BILINGUAL = re.compile(r"bilingual(?:/bicultural)?[ ,]+(?=\w+ )", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—|]\s+|\s*/\s+(?=[A-Z])")


def split_title(title: str) -> tuple[str | None, ClassificationText | None]:
    """(working title, classification) of a printed title; a class is told by its level at the end.

    "Coaching Specialist (Social Services Specialist 2)" has both, and so has "Fiscal Analyst 2 (Budget Coordinator)";
    "Office Specialist 2 (Bilingual)" has the class alone.
    """
    match = _WITH_BRACKETS.match(title)
    if match:
        inner = split_classification(match.group("inner"))
        if inner.level is not None and _is_class(inner.series):
            return match.group("outer").strip(" -–—"), inner
        outer = split_classification(match.group("outer"))
        if outer.level is None or not _is_class(outer.series):
            return _class_beside(f"{match.group('outer')} {match.group('rest').strip()}")
        return match.group("inner").strip() if names_a_job(match.group("inner")) else None, outer
    return _class_beside(title)


def _class_beside(title: str) -> tuple[str | None, ClassificationText | None]:
    """(working title, classification) of a title whose parts stand beside each other: "Clerk 2 – Front Desk Lead"."""
    parts = [part.strip() for part in _DASH.split(title) if part.strip()]
    for part in parts:
        found = split_classification(_BILINGUAL.sub("", part))
        if found.level is not None and _is_class(found.series):
            return next((other for other in parts if other is not part and names_a_job(other)), None), found
    return None, None


def _is_class(series: str | None) -> bool:
    """Whether words before a level are a series: "Fiscal Analyst", not the "Entry, I or" of "(Entry, I or II)"."""
    return series is not None and "," not in series and (names_a_job(series) or len(series.split()) > 1)


def take_classification(draft: Draft, found: ClassificationText, line: int) -> None:
    """Take the parts of a classification that are not known yet."""
    for part in ("title", "number", "series", "level"):
        value = getattr(found, part)
        if value is not None and part not in draft.classification:
            draft.classification[part] = value
            draft.notes.cite(f"classification.{part}", line)


def _title(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if "title" in draft.values or len(entry.value) > _LONGEST_NAME:
        return False
    read_title(draft, entry.value, entry.value_line)
    return True


def _working_title(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.set("working_title", entry.value[:_LONGEST_NAME], entry.value_line)
    return True


def _classification(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) > _LONGEST_NAME:
        return False
    take_classification(draft, split_classification(entry.value), entry.value_line)
    return True


def _class_number(draft: Draft, entry: Labelled, state: str | None) -> bool:
    number = read_class_number(entry.value)
    if number:
        take_classification(draft, ClassificationText(number=number), entry.value_line)
    return True


def _agency(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) > _LONGEST_NAME or "name" in draft.agency:
        return False
    names = [name.strip() for name in re.split(r"\s+[-–—|]\s+", entry.value) if name.strip()]
    take_agency(draft, names[0], entry.value_line)
    for unit in names[1:]:
        draft.add_unit(unit, entry.value_line)
    return True


def take_agency(draft: Draft, name: str, line: int) -> None:
    """Take the employer's name as printed."""
    draft.agency["name"] = name
    draft.notes.cite("agency.name", line)


def _unit(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) > 120 or entry.value.endswith("."):
        return False
    draft.add_unit(entry.value, entry.value_line)
    return True


_REQUISITION = re.compile(r"#?\s*(?P<id>(?=[\w./-]*\d)[A-Za-z0-9][\w./-]{1,39})")


def _requisition_id(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _REQUISITION.match(entry.value)
    if match is None:
        return False
    draft.set("requisition_id", match.group("id").rstrip(".,"), entry.value_line)
    return True


def _position_number(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _REQUISITION.match(entry.value)
    if match:
        draft.set("position_number", match.group("id").rstrip("."), entry.value_line)
    return True


def _salary(draft: Draft, entry: Labelled, state: str | None) -> bool:
    """The ranges behind a salary label, and on the lines below as long as they hold money and nothing else."""
    read = False
    value, number = entry.value, entry.value_line
    while True:
        printed = read_salaries(value, entry.label)
        for pay in printed:
            draft.add_pay(pay, number)
        if not printed:
            return read
        read = True
        draft.taken.add(number)
        number += 1
        if number in draft.taken or number > len(draft.lines) or not _is_money_line(draft.lines[number - 1].text):
            return read
        value = draft.lines[number - 1].text


_MONEY_LINE = re.compile(r"(?:[\w() -]{1,40}:\s*)?\$ ?\d[\d,.]*\b(?:[^.]|\.\d){0,60}")

_NO_PAY = re.compile(
    r"\b(?:bonus|stipend|differential|incentive|premium|allowance|relocation|budget|insurance|fee)", re.IGNORECASE
)


def _is_money_line(text: str) -> bool:
    return bool(_MONEY_LINE.fullmatch(text)) and not _NO_PAY.search(text)


def _date_posted(draft: Draft, entry: Labelled, state: str | None) -> bool:
    value, problem = read_date(entry.value)
    if problem and (len(entry.value) < 60 or has_unreadable_date(entry.value)):
        draft.warn(problem, entry.value_line, "date_posted")
    draft.set("date_posted", value, entry.value_line)
    return value is not None or problem is not None


def _closes_at(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if is_continuous(entry.value):
        take_until_filled(draft, entry.value_line)
        return True
    value, zone_inferred, problem = read_deadline(entry.value, STATE_ZONES.get(state or ""))
    if problem and (len(entry.value) < 60 or has_unreadable_date(entry.value)):
        draft.warn(problem, entry.value_line, "closes_at")
    known = draft.values.get("closes_at")
    if known and value and value.startswith(known) and len(value) > len(known):
        del draft.values["closes_at"]
    if not (known and value and known.startswith(value)):
        draft.set("closes_at", value, entry.value_line, status="inferred" if zone_inferred else "stated")
    return value is not None or problem is not None


def take_until_filled(draft: Draft, line: int) -> None:
    """Take that there is no deadline, or report that the document also names one."""
    if "closes_at" not in draft.values:
        draft.set("open_until_filled", True, line)
    elif not draft.values.get("open_until_filled"):
        message = (
            f"The text says that the job stays open until filled, and names the deadline {draft.values['closes_at']}."
        )
        draft.notes.warn("inconsistent_dates", message, line, "closes_at")


def _posting_period(draft: Draft, entry: Labelled, state: str | None) -> bool:
    ranges = find_date_ranges(entry.value[:500])
    if not ranges:
        return False
    draft.suggest("date_posted", ranges[0].first.isoformat(), entry.value_line)
    draft.suggest("closes_at", ranges[0].last.isoformat(), entry.value_line)
    return True


def _job_type(draft: Draft, entry: Labelled, state: str | None) -> bool:
    head = entry.value[:120]
    draft.suggest("appointment", read_appointment(head), entry.value_line)
    draft.suggest("schedule", read_schedule(head), entry.value_line)
    draft.suggest("representation", find_representation(entry.value[:500]), entry.value_line)
    draft.suggest("flsa", find_flsa(entry.value[:500]), entry.value_line)
    draft.suggest("overtime_eligible", find_overtime(entry.value[:500]), entry.value_line)
    return len(entry.value) <= 120


def _schedule(draft: Draft, entry: Labelled, state: str | None) -> bool:
    head = entry.value[:120]
    draft.suggest("schedule", read_schedule(head), entry.value_line)
    draft.suggest("appointment", read_appointment(head) if len(entry.value) < 60 else None, entry.value_line)
    if "hybrid" in head.casefold():
        draft.suggest("work_mode", read_work_mode(head), entry.value_line)
    return False


def _work_mode(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.suggest("work_mode", read_work_mode(entry.value[:200]), entry.value_line)
    for place in find_addresses(entry.value[:500], state):
        draft.add_location(place, entry.value_line)
    return len(entry.value) <= 120


_MODE_BESIDE_PLACE = re.compile(
    r"(?:hybrid|remote|fully remote|telework|on-?site)\b|.{0,80}(?:\(|\s[-–—] )(?:hybrid|remote)", re.IGNORECASE
)


def _places_on_two_lines(draft: Draft, entry: Labelled, state: str | None) -> list[LocationText]:
    """The place of an address whose street stands alone and its town on the line below it."""
    below = draft.lines[entry.value_line : entry.value_line + 1]
    if not below or len(entry.value) > _LONGEST_STREET or not entry.value[0].isdigit():
        return []
    return find_addresses(f"{entry.value}, {below[0].text}"[:_LONGEST_NAME], state)


def _location(draft: Draft, entry: Labelled, state: str | None) -> bool:
    places = read_locations(entry.value, state) or _places_on_two_lines(draft, entry, state)
    for place in places:
        draft.add_location(place, entry.value_line)
    if _MODE_BESIDE_PLACE.match(entry.value):
        draft.suggest("work_mode", read_work_mode(entry.value[:100]), entry.value_line)
    return len(entry.value) <= 120


# A place that stands alone on a line does so among the first lines of the text, below the title.
_PLACE_LINES_WITHIN = 10


def read_place_lines(draft: Draft, first: int, state: str) -> None:
    """Take the towns that stand alone on one of the first lines from line `first` on: "La Pine", "Salem (Hybrid)"."""
    if draft.locations:
        return
    for line in draft.lines[first - 1 : first - 1 + _PLACE_LINES_WITHIN]:
        if line.bullet is None and line.number not in draft.taken and (places := read_place_line(line.text, state)):
            for place in places:
                draft.add_location(place, line.number)
            if "(" in line.text:
                draft.suggest("work_mode", read_work_mode(line.text[line.text.index("(") :]), line.number)
            draft.taken.add(line.number)
            return


def _county(draft: Draft, entry: Labelled, state: str | None) -> bool:
    value = entry.value if entry.value.endswith("County") else f"{entry.value} County"
    for place in read_locations(value, state):
        if place.county and len(draft.locations) == 1 and draft.locations[0].county is None:
            known = draft.locations[0]
            draft.locations[0] = type(known)(known.street, known.city, place.county, known.state, known.postal_code)
        elif place.county:
            draft.add_location(place, entry.value_line)
    return len(entry.value) <= 60


def _representation(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.suggest("representation", read_representation(entry.value), entry.value_line)
    return len(entry.value) <= 160


def _flsa(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) <= 60:
        draft.suggest("flsa", entry.value, entry.value_line)
    else:
        draft.suggest("flsa", find_flsa("FLSA " + entry.value), entry.value_line)
    return True


def _overtime(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.suggest("overtime_eligible", read_overtime(entry.value[:200]), entry.value_line)
    return len(entry.value) <= 60


def _service_type(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) <= 80:
        draft.suggest("service_type", entry.value, entry.value_line)
    return True


_READERS: dict[str, Callable[[Draft, Labelled, str | None], bool]] = {
    "title": _title,
    "working_title": _working_title,
    "classification": _classification,
    "class_number": _class_number,
    "agency": _agency,
    "unit": _unit,
    "requisition_id": _requisition_id,
    "position_number": _position_number,
    "salary": _salary,
    "date_posted": _date_posted,
    "closes_at": _closes_at,
    "posting_period": _posting_period,
    "job_type": _job_type,
    "schedule": _schedule,
    "work_mode": _work_mode,
    "location": _location,
    "county": _county,
    "representation": _representation,
    "flsa": _flsa,
    "overtime": _overtime,
    "service_type": _service_type,
}
