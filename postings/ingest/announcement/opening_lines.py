"""The first lines of an announcement's text: the class and the divisions that stand there, each on a line of its own
below the title, and a class in brackets behind the title once more."""

import re

from postings.ingest.announcement.classes_in_titles import split_title
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.titles import take_classification
from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.places.locations import read_place_line
from postings.ingest.fields.terms.work_modes import read_work_mode
from postings.ingest.layout import Line, label_shape, normalize

_OPEN_ENDS = frozenset(("a", "an", "and", "are", "at", "for", "in", "is", "of", "or", "the", "to", "will", "with"))
_WITHIN = 12
_LONGEST = 100
_UNIT_WORD = r"(?:Division|Section|Branch|Bureau|Unit|Region|District \d+|(?<=[a-z] )District|Field Services)"
_UNIT = re.compile(
    r"Office of (?:the )?[A-Z][\w’'&-]*(?: (?:(?:and|&|of) )?[A-Z][\w’'&-]*){0,4}"
    rf"|(?:[A-Z][\w.&/'’-]*|\d+|of|the|and|for|&|-|–|,| )*\b{_UNIT_WORD}\b(?:[\w.&/'’ -]*)"
)
_APART = re.compile(r",\s+(?=[A-Z])|\s+[-–—|]\s+|\s/\s")
_AGENCY = re.compile(r"\b(?:Department|Agency|Commission|Authority|Oregon)\b")
_TITLE_AGAIN_WITHIN = 40
_MODE = re.compile(r"(?:hybrid|remote|fully remote|on-?site)(?: (?:work|position|option))?", re.IGNORECASE)
# "Salem, OR – Hybrid"
_PLACE_AND_MODE = re.compile(
    rf"(?P<place>[A-Z][^|–—]{{2,60}}?)\s*[-–—|(/]\s*(?P<mode>{_MODE.pattern})\)?", re.IGNORECASE
)
# The layout that these lines belong to is Oregon's.
_STATE = "OR"


def read_opening_lines(draft: Draft, first: int) -> None:
    """Take the class and the units from the lines that stand above the first sentence from line `first` on."""
    for line in draft.lines[first : first + _WITHIN]:
        if not line.text or line.number in draft.taken:
            continue
        if line.text[-1] in "!?" and len(line.text) <= _LONGEST:
            # "Do you like rivers?" calls above the lines that tell where the job is.
            continue
        if line.bullet is not None or len(line.text) > _LONGEST or line.text[-1] in ".:":
            break
        if line.text.rsplit(" ", 1)[-1].casefold() in _OPEN_ENDS:
            # The first line of a sentence that goes on below.
            break
        _read_line(draft, line)
    if not draft.classification:
        _read_title_again(draft, first)


def _read_line(draft: Draft, line: Line) -> None:
    if _read_class(draft, line) or _read_behind_title(draft, line):
        return
    if _repeats_title(draft, line.text):
        _read_beside_title(draft, line)
        return
    heading = HEADINGS.match(line)
    if (heading is not None and heading.kind != "other") or label_shape(line.text):
        return
    if (beside := _PLACE_AND_MODE.fullmatch(line.text)) and (places := read_place_line(beside["place"], _STATE)):
        for place in places:
            draft.add_location(place, line.number)
        draft.suggest("work_mode", read_work_mode(beside["mode"]), line.number)
        return
    whole = _APART.split(line.text)
    own = [part for part in whole if not _names_employer(draft, part)]
    # "Oregon Lottery | Sales Department": what stands beside the employer's own name is a part of it.
    parts = (
        own if len(own) < len(whole) else [part for part in own if not _AGENCY.search(part) or _UNIT.fullmatch(part)]
    )
    is_of_units = any(_UNIT.fullmatch(part) or (parts is own and _DEPARTMENT.fullmatch(part)) for part in parts)
    if is_of_units and all(part[:1].isupper() or _MODE.fullmatch(part) for part in parts):
        for part in parts:
            beside = _OFFICE_IN_TOWN.fullmatch(part)
            if places := read_place_line(beside["town"] if beside else part, _STATE):
                draft.add_location(places[0], line.number)
                draft.suggest("work_mode", read_work_mode(beside["mode"] or "") if beside else None, line.number)
            elif _MODE.fullmatch(part.strip()):
                draft.suggest("work_mode", read_work_mode(part), line.number)
            else:
                draft.add_unit(part.strip(), line.number)


_DEPARTMENT = re.compile(r"(?:[A-Z][\w&/’'-]*,? (?:and |& )?){1,4}Department")
# "Elm Bay field office, 50% remote"
_OFFICE_IN_TOWN = re.compile(
    r"(?P<town>[A-Z][\w .’'-]{2,30}?) (?:[a-z]+ )?(?:office|headquarters|campus)"
    r"(?:,? \(?(?P<mode>(?:\d{1,3}% )?(?:hybrid|remote|telework|on-?site))\)?)?"
)
_INITIALS = re.compile(r"[A-Z]{2,6}")


def _names_employer(draft: Draft, part: str) -> bool:
    """Whether a part of a line is the employer's name, with or without the state's before it, or its initials."""
    name = normalize(str(draft.agency.get("name", "")))
    said = normalize(part)
    return bool(said and name) and (
        said.removeprefix("oregon ") == name.removeprefix("oregon ") or bool(_INITIALS.fullmatch(part.strip()))
    )


def _read_class(draft: Draft, line: Line) -> bool:
    """Whether a line is the class, alone or before the title once more: "Forester 2 Reforestation Forester"."""
    for text in (line.text, line.text.removesuffix(draft.values["title"]).rstrip(" -–—")):
        found = split_classification(text)
        if found.level is not None and found.series and names_a_job(found.series) and not draft.classification:
            take_classification(draft, found, line.number)
            return True
    return False


def _read_behind_title(draft: Draft, line: Line) -> bool:
    """Whether a line is the title with a place in brackets behind it: "Dental Clerk, Elm Institution (Salem, OR)"."""
    title = draft.values["title"]
    places = read_place_line(line.text[len(title) :].strip(" ()"), _STATE) if line.text.startswith(f"{title} (") else []
    for place in places:
        draft.add_location(place, line.number)
    return bool(places)


def _repeats_title(draft: Draft, text: str) -> bool:
    """Whether a line sets the title and other facts apart by dashes: "Business Oregon – Loan Officer – Salem"."""
    parts = [normalize(part.partition(" (")[0]) for part in _APART.split(text)]
    return len(parts) > 1 and normalize(draft.values["title"].partition(" (")[0]) in parts


def _read_beside_title(draft: Draft, line: Line) -> None:
    """Take the class, the places and the work mode that stand beside the title on a line that repeats it."""
    for part in _APART.split(line.text):
        if not draft.classification and (found := split_title(part)[1]):
            take_classification(draft, found, line.number)
        for place in read_place_line(part, _STATE):
            draft.add_location(place, line.number)
        if _MODE.fullmatch(part.strip()):
            draft.suggest("work_mode", read_work_mode(part), line.number)


def _read_title_again(draft: Draft, first: int) -> None:
    """Take the class in brackets where the text repeats the title: "hiring a Lending Manager (Manager 2)"."""
    title = normalize(draft.values["title"])
    for line in draft.lines[first : first + _TITLE_AGAIN_WITHIN]:
        if "(" not in line.text or len(line.text) > 5_000 or title not in normalize(line.text):
            continue
        again = re.search(
            rf"{re.escape(draft.values['title'])} (?P<brackets>\([^()]{{4,80}}\))", line.text, re.IGNORECASE
        )
        if again is None:
            continue
        _, found = split_title(f"{draft.values['title']} {again['brackets']}")
        if found and found.level is not None:
            take_classification(draft, found, line.number)
            return
