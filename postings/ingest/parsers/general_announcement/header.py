"""The lines above the first heading that need no label: the title, the employer, the place."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from postings.ingest.announcement.cells import split_cells
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import is_no_title, take_agency
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.announcement.titles import read_title
from postings.ingest.fields.dates import find_dates
from postings.ingest.fields.employers import Employer, read_employer
from postings.ingest.fields.employment_terms import terms_in_title
from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.fields.locations import is_place_line, read_locations
from postings.ingest.fields.terms_alone import terms_alone
from postings.ingest.layout import Labelled, Line, heading_shape, label_shape, normalize
from postings.ingest.parsers.general_announcement.named_employer import find_named_employer
from postings.ingest.parsers.general_announcement.places import without_place

_MOST_LINES = 12
_LONGEST_NAME = 120
_LONGEST_CALL = 300
_MENU = re.compile(r"(?:about|contact)(?: us)?|benefits|questions\??|details|introduction", re.IGNORECASE)
_LONGEST_LINK = 40
_POSTED = re.compile(r"(?:job )?posted(?: by)?(?: on)?:? (?P<date>.{0,30}?\d{4})(?:$| (?:in|by) .*)", re.IGNORECASE)
_CALLS = (
    r"(?:job|position|vacancy|employment|career|recruitment|examination)(?: (?:title|announcement|posting|opening"
    r"|opportunity|available|notice|bulletin|vacancy))?|notice of (?:examination|vacancy|job opening)|now hiring"
    r"|we(?:'|’)re hiring|we are hiring|help wanted|join our team"
)
# "Hiring Snowplow Driver", which no colon sets apart, names a job only with a word for people who do one.
_CALLED_TO_JOB = re.compile(r"(?:now )?(?:hiring|recruiting)(?: for)?:? (?:an? )?(?P<title>.+)", re.IGNORECASE)
_CALLED_DOCUMENT = re.compile(
    r"\s+(?:(?:position|job)(?: (?:description|announcement|posting|opening|opportunity|vacancy|available))?"
    r"|vacancy announcement|(?:opening|vacancy)(?: announcement)?)$",
    re.IGNORECASE,
)
# Letterheads name who governs; nobody is hired for that.
_GOVERNS = frozenset(("mayor", "governor", "commissioner", "commissioners", "supervisors", "president", "chancellor"))
_CALL = re.compile(rf"(?:[\w ]{{0,30}} and )?(?:{_CALLS})\s*[:!~–—-]+[\s~]*(?P<title>.+)", re.IGNORECASE)
_CALL_ALONE = re.compile(
    rf"(?:{_CALLS}|(?:job|employment|career) opportunit(?:y|ies)|apply(?: now| online)?|print|share|"
    r"back(?: to .*)?|home|menu|skip to .*|careers|jobs|save|open positions?|current openings?"
    r"|(?:posting|job|position|recruitment) (?:details|information)|.{0,30}\bexamination"
    r"|(?:.{0,40} )?(?:vacancy notice|notice of vacancy|exam(?:ination)? (?:bulletin|announcement))|announces an?"
    r"|for)\W*",
    re.IGNORECASE,
)
_TERMS_BEHIND = re.compile(r"[\s,(|-]+(?:full|part)[- ]?time\)?$", re.IGNORECASE)
# "Clerk of Court" is a job; the "Secretary of State" is an employer.
_JOB_OF = re.compile(
    r"(?:clerk|director|dean|chief|superintendent|manager|commissioner|provost) of\b(?!.*\boffice$)", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[-–—|]\s+|\s+at (?=the |City|[A-Z]\w+ County)")
_HIRES_FOR_OTHERS = re.compile(r"\b(?:Human Resources?|Personnel|Employment)\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:Department|Division|Bureau|Office|Section|Services|Branch|Unit|Library|Schools?)\b")
# What a state's departments are called besides what their names begin with.
# "City of Elm Bay logo"
_BEHIND_NAME = re.compile(r"\s+(?:logo|seal|home ?page|employment)$", re.IGNORECASE)
# What stands behind the job in "Library Assistant, Elm Library, Elm Bay, NH".
_INSTITUTION = re.compile(r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,4} (?:Library|Museum|Center|Society|Schools?)")
# Kinds of employers; a name says which one.
_ANY_EMPLOYERS = frozenset(
    ("public library", "public schools", "school district", "board of education", "housing authority", "the county")
)
_EQUAL_OPPORTUNITY = re.compile(r"\bis an? (?:equal|affirmative|drug)\b", re.IGNORECASE)
_OF_STATE = re.compile(r"[A-Z][\w&' -]{3,60} (?:Administration|Services|Lottery|Patrol|Police|Archives)")
# "Repost. Harbor Clerk, Elm Bay Public Library. Duties: ...": the first sentence of a long line is its title.
_REPOST = re.compile(r"(?:re-?post(?:ed|ing)?|updated|new)[.:!]\s+", re.IGNORECASE)
_FIRST_SENTENCE = re.compile(r"(?P<named>[A-Z][^.:]{3,118})\.\s+(?=[A-Z])")
_TELLS = re.compile(r"\b(?:is|are|has|have|will|seeks|invites|announces|must|may)\b")
_HIRES = re.compile(r"[a-z] (?:seeks|is seeking|is hiring|is looking for|is accepting|invites|announces) ")
_ABOUT = re.compile(r"(?:about (?:the|us|our)|what|who|why|how)\b", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r"\s*\((?:Job |Posting |Req(?:uisition)? )?(?:ID|No\.?|Number|#):? ?#?[\w-]*\d[\w-]*\)$")
_OF_TOWN = re.compile(r"(?:City|Town|Village|Borough) of ")
_WIDE = 60
_SENTENCE = re.compile(r"[.!?]$|^(?:the|this|we|our|are|do|if|to|in|for|you|please|come|at)\b", re.IGNORECASE)


def read_header(draft: Draft, labelled: Iterable[Labelled]) -> None:
    """Take the title, the employer and the place from the text's first lines, where no label names them."""
    labels = list(labelled)
    titled = any(entry.key == "title" and entry.value and not is_no_title(entry.value) for entry in labels)
    employed = any(entry.key == "agency" and entry.value for entry in labels)
    lines = _header_lines(draft.lines, labels)
    for line in lines:
        _take_header_line(draft, line, employed)
        if terms := terms_alone(line.text):
            draft.suggest("appointment", terms[0], line.number)
            draft.suggest("schedule", terms[1], line.number)
            draft.taken.add(line.number)
        if "time" in line.text.casefold() and _names_job(line.text):
            appointment, schedule, _ = terms_in_title(line.text)
            draft.suggest("appointment", appointment, line.number)
            draft.suggest("schedule", schedule, line.number)
    found = None if titled else _title_line(draft, lines)
    if not titled and not (found and _names_job(found[1])) and _take_labelled_title(draft, labels):
        return
    if found:
        line, title = found
        read_title(draft, title, line.number)
        if len(line.text) <= _LONGEST_NAME:
            draft.taken.add(line.number)


def _take_header_line(draft: Draft, line: Line, employed: bool) -> None:
    """Take the employer, its unit, the date or the place that a line of the head holds alone. `employed`: a label names
    the employer."""
    employer = None if employed else _employer_line(line.text)
    if employer and ("name" not in draft.agency or _is_around(draft.agency["name"], employer)):
        _take_employer(draft, employer, line.number)
    elif employer and _UNIT.search(line.text):
        # The office that hires for all others stands in letterheads.
        if not _HIRES_FOR_OTHERS.search(line.text):
            draft.add_unit(line.text, line.number)
        draft.taken.add(line.number)
    elif draft.agency.get("name", "").startswith("State of ") and _OF_STATE.fullmatch(line.text):
        take_agency(draft, line.text, line.number)
        draft.taken.add(line.number)
    elif (posted := _POSTED.fullmatch(line.text[:60])) and (dates := find_dates(posted["date"])):
        draft.suggest("date_posted", dates[0].value.isoformat(), line.number)
        draft.taken.add(line.number)
    elif is_place_line(line.text) and not _names_job(line.text):
        for place in read_locations(line.text):
            draft.add_location(place, line.number)
        draft.taken.add(line.number)


def _take_labelled_title(draft: Draft, labels: Sequence[Labelled]) -> bool:
    """Take the class or the working title as the title of a text that has no other."""
    for key in ("working_title", "classification"):
        for entry in labels:
            names = _names_job if key == "working_title" else names_a_job
            if entry.key == key and names(entry.value[:_LONGEST_NAME]) and len(entry.value) <= _LONGEST_NAME:
                read_title(draft, entry.value, entry.value_line)
                return True
    return False


def _may_hire(unit: str) -> bool:
    """Whether a unit's name says that it is an office of some kind, as "Programs" and "Maintenance" do not."""
    return bool(_UNIT.search(unit) or "Service" in unit or read_employer(unit))


def complete_agency(draft: Draft) -> None:
    """An employer that only an address, a heading or a notice at the end names; a department without an employer around
    it is the agency itself; the name implies the jurisdiction."""
    if "name" not in draft.agency and (found := find_named_employer(draft.lines)):
        take_agency(draft, *found)
    if "name" not in draft.agency and draft.units and _may_hire(draft.units[0]):
        line = draft.notes.evidence.pop("agency.units.0").first_line
        take_agency(draft, draft.units.pop(0), line)
        for index in range(len(draft.units)):
            draft.notes.evidence[f"agency.units.{index}"] = draft.notes.evidence.pop(f"agency.units.{index + 1}")
    if "name" in draft.agency:
        employer = read_employer(draft.agency["name"])
        if employer and employer.jurisdiction:
            draft.agency["jurisdiction"] = employer.jurisdiction
            line = draft.notes.evidence["agency.name"].first_line
            draft.notes.cite("agency.jurisdiction", line, status="inferred")


def _header_lines(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Line]:
    """The first lines with text that are neither labels nor their values, up to the first heading or long text."""
    of_labels = {entry.line for entry in labelled} | {entry.value_line for entry in labelled}
    header: list[Line] = []
    before: Line | None = None
    cells = split_cells(lines[:100])
    for line, below in zip_longest(cells, cells[1:]):
        of_label = before is not None and before.number == line.number and before.text.endswith(":")
        before = line
        if of_label:
            continue
        is_label = label_shape(line.text) and not _CALL.fullmatch(line.text[:_LONGEST_NAME])
        if not line.text or line.number in of_labels or is_label:
            continue
        begins_text = normalize(line.text) in HEADINGS.exact and line.bullet is None
        begins_text = begins_text and not _is_navigation(line, below)
        if len(header) == _MOST_LINES or begins_text or len(line.text) > 300:
            break
        header.append(line)
    return header


def _is_navigation(line: Line, below: Line | None) -> bool:
    """Whether a line such as "About Us" or "Contact" is a link of a printed page: the next is short and no sentence."""
    if below is None or below.number != line.number + 1 or _MENU.fullmatch(line.text) is None:
        return False
    return 0 < len(below.text) <= _LONGEST_LINK and below.text[-1].isalnum() and ":" not in below.text


def _employer_line(text: str) -> Employer | None:
    """The employer, where the line or a part of it between dashes names one and nothing else."""
    text = _BEHIND_NAME.sub("", text)
    if _EQUAL_OPPORTUNITY.search(text):
        return None
    if len(text) > _LONGEST_NAME or _SENTENCE.search(text.removeprefix("The ")):
        return None
    for part in _PARTS.split(without_place(text)):
        title, comma, rest = part.partition(", ")
        part = _CALLED_DOCUMENT.sub("", rest if comma and names_a_job(title) else part)
        if comma and part == rest and without_place(text) != text and _INSTITUTION.fullmatch(part):
            return Employer(part, None, None, False)
        employer = read_employer(part) if not (names_a_job(part) or _JOB_OF.match(part)) else None
        if employer and names_a_job(employer.name) and " of " not in employer.name:
            continue
        if employer and employer.name.casefold() in _ANY_EMPLOYERS:
            continue
        if employer and len(part) - len(employer.name) - len(employer.unit or "") <= 25:
            return employer
    return None


def _take_employer(draft: Draft, employer: Employer, number: int) -> None:
    take_agency(draft, employer.name, number)
    draft.taken.add(number)
    if employer.unit:
        draft.add_unit(employer.unit, number)
    for part in _PARTS.split(draft.lines[number - 1].text):
        if _UNIT.search(part) and employer.name not in part and not names_a_job(part):
            draft.add_unit(part.strip(), number)


def _title_line(draft: Draft, lines: Sequence[Line]) -> tuple[Line, str] | None:
    """The line that holds the title and the title in it: one that names a job, else the first that may be a title."""
    candidates = [(line, title) for line in lines if (title := _title_in(draft, line))]
    named = [entry for entry in candidates if _names_job(entry[1])]
    called = {lines[index + 1].number for index in range(len(lines) - 1) if _CALL_ALONE.fullmatch(lines[index].text)}
    announced = (entry for entry in named if entry[0].number in called)
    shaped = (entry for entry in candidates if heading_shape(entry[1]) and not any(map(str.isdigit, entry[1])))
    return next(announced, named[0] if named else next(shaped, None))


def _names_job(title: str) -> bool:
    words = [word.strip("(),.:") for word in title.split()[:10]]
    return any(is_job_word(word) and word.casefold() not in _GOVERNS for word in words)


def _is_around(name: str, employer: Employer) -> bool:
    """Whether the employer known so far is the state as a whole, of which a line below names the department, or a
    county in which a line below names the city."""
    if name.endswith(" County") and _OF_TOWN.match(employer.name):
        return True
    return name.startswith("State of ") and not employer.name.startswith("State of ")


def _title_in(draft: Draft, line: Line) -> str | None:
    text = _first_sentence(_REPOST.sub("", line.text.lstrip("~*•· "), count=1))
    text = _without_number(text)
    if _goes_on(draft, line):
        return None
    if found := _CALL.fullmatch(text[:_LONGEST_CALL]):
        text = _without_names_behind(found["title"])
    elif found := _CALLED_TO_JOB.fullmatch(text[:_LONGEST_NAME]):
        text = found["title"] if _names_job(found["title"]) or found["title"].endswith("Crew") else ""
    if _HIRES.search(text) or _ABOUT.match(text):
        return None
    if len(text) > _LONGEST_NAME or _CALL_ALONE.fullmatch(text) or _SENTENCE.search(text) or line.bullet:
        return None
    text = _without_employer_behind(_without_document(text))
    parts = [part for part in _PARTS.split(text) if not _is_known(draft, part)]
    if (
        not parts
        or text.casefold() in _ANY_EMPLOYERS
        or is_place_line(_TERMS_BEHIND.sub("", text))
        or (find_dates(text) and len(text) < 40)
        or "$" in text
        or "@" in text
    ):
        return None
    return " – ".join(parts) if len(parts) < len(_PARTS.split(text)) else text


def _first_sentence(text: str) -> str:
    """What a long line names first: "Harbor Clerk, Elm Bay Public Library. Duties: ..."; a short one as a whole."""
    if len(text) <= _LONGEST_NAME:
        return text
    first = _FIRST_SENTENCE.match(text[: 2 * _LONGEST_NAME])
    return first["named"] if first and not _TELLS.search(first["named"]) else text


def _without_number(text: str) -> str:
    """The job in "Harbor Clerk - Elm Bay, MN (ID: 320318)"."""
    if (numbered := _NUMBER_BEHIND.search(text)) is None:
        return text
    job = without_place(text[: numbered.start()])
    return job if names_a_job(job) else text


def _goes_on(draft: Draft, line: Line) -> bool:
    """Whether a line goes on with the sentence of the one right above it, which was broken at its width."""
    above = draft.lines[line.number - 2].text if line.number > 1 else ""
    return len(above) > _WIDE and (above[-1].islower() or above[-1] == ",")


def _without_document(text: str) -> str:
    """The job in "Harbor Clerk Position"; "Highway Department Position" names none but itself."""
    job = _CALLED_DOCUMENT.sub("", text)
    return text if _UNIT.search(job[-15:]) and not _names_job(job) else job


def _without_names_behind(text: str) -> str:
    """A called title without the unit, employer and town behind it: "Clerk (2), Department of Parks, City of Elm"."""
    first, *others = text.split(", ")
    end = next((index for index, part in enumerate(others) if _UNIT.search(part) or read_employer(part)), None)
    return text if end is None or not _names_job(first) else ", ".join([first, *others[:end]])


def _without_employer_behind(text: str) -> str:
    """The job in "Children's Librarian, Hudson Public Library, Hudson, MA"."""
    title, comma, rest = text.partition(", ")
    employer = (read_employer(rest) or _employer_line(text)) if comma and names_a_job(title) else None
    behind = without_place(rest)
    return title if employer and ("," in rest or behind.removeprefix("the ") == employer.name) else text


def _is_known(draft: Draft, part: str) -> bool:
    """Whether a part of a line is the employer's or its unit's name, and so no title."""
    name = part.strip().removeprefix("the ").removeprefix("The ")
    return name in (draft.agency.get("name"), *draft.units) or (
        not any(is_job_word(word) for word in name.split()) and _employer_line(part) is not None
    )
