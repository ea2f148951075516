"""The line of the head that holds the title, and the title in it."""

import re
from collections import Counter
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.headings.headings_in_context import NAVIGATION
from postings.ingest.announcement.labels.ignored_labels import IGNORED
from postings.ingest.announcement.labels.label_spellings import LABELS
from postings.ingest.announcement.titles import PAGE_BEHIND, split_coded_title
from postings.ingest.fields.days.dates import find_dates
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.employers.university_units import is_unit_of_university
from postings.ingest.fields.job_titles import is_job_word, is_token, names_a_job
from postings.ingest.fields.people.emails_and_phones import find_phones
from postings.ingest.fields.places.addresses import is_address
from postings.ingest.fields.places.locations import is_place_line, without_country
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout import Line, heading_shape, normalize
from postings.ingest.parsers.general_announcement.calls import (
    CALL,
    CALL_ALONE,
    CALLED_TO_JOB,
    HIRING,
    HIRING_FOR,
    WANTED,
)
from postings.ingest.parsers.general_announcement.employer_lines import (
    ANY_EMPLOYERS,
    CALLED_DOCUMENT,
    JOB_BOARD,
    LONGEST_NAME,
    PARTS,
    SENTENCE,
    employer_line,
    is_title,
    names_job,
    names_person,
    title_in_headline,
    without_employer_at,
)
from postings.ingest.parsers.general_announcement.places import without_place

_LONGEST_CALL = 300
NAMES_OF_LABELS = frozenset(map(normalize, (*IGNORED, *(spelling for known in LABELS.values() for spelling in known))))
# What a page's title says beside the job: "Elm State University - Details - Harbor Clerk".
_NAMES_PAGE = re.compile(
    r"(?:(?:job|position|posting|vacancy) )?(?:details?|postings?|openings?|listings?|description|announcements?|board)"
    r"|careers?(?: (?:center|site|page|portal|opportunities))?|jobs|employment(?: opportunities)?|view job"
    r"|(?:job|career) opportunit(?:y|ies)|apply(?: now)?|tenure[- ]track(?: positions?)?|faculty|staff|faculty/staff",
    re.IGNORECASE,
)
_TERMS_BEHIND = re.compile(r"[\s,(|-]+(?:full|part)[- ]?time\)?$", re.IGNORECASE)
UNIT = re.compile(r"\b(?:Department|Division|Bureau|Office|Section|Services|Branch|Unit|Library|Schools?)\b")
# What a mailing list puts before a subject, "[ELMLIST] Harbor Clerk", is no more of the title than "Repost." is.
# "Repost. Harbor Clerk, Elm Bay Public Library. Duties: ...": the first sentence of a long line is its title.
_REPOST = re.compile(r"(?:re-?post(?:ed|ing)?|updated|new)[.:!]\s+|\[[A-Z][\w -]{2,30}\] ", re.IGNORECASE)
# "Director - Elm Library. Full time, 40 hours/week. Highly ..."
_BEFORE_TIME = re.compile(r"(?P<named>[A-Z][^.:]{3,100})\. (?:Full|Part)[- ]?[Tt]ime\b")
_FIRST_SENTENCE = re.compile(r"(?P<named>[A-Z][^.:]{3,118})\.\s+(?=[A-Z])")
_TELLS = re.compile(
    r"\b(?:is|are|has|have|will|seeks|invites|announces|must|may|performs|provides|assists|serves|supports|manages|oversees"
    r"|operates|maintains|coordinates|directs|supervises)\b"
)
_HIRES = re.compile(
    r"[a-z)] (?:[Ss]eeks|[Ii]s [Ss]eeking|(?:is|are) (?:currently |now |actively )?(?:seeking|hiring|looking for"
    r"|accepting)|invites|announces) "
)
# "Employment Opportunities >> Recreation" tells where a page stands.
_TRAIL = re.compile(r" (?:>{1,2}|»|›) ")
# Brochures of searches print "THE PRESIDENT" over the employer's name.
_THE_HEAD = re.compile(
    r"^the (?=(?:(?:vice )?president|chancellor|provost|dean|(?:executive )?director)\b.{0,40}$)", re.I
)
_ABOUT = re.compile(r"(?:about (?:the|us|our)|what|who|why|how)\b", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r"\s*\((?:Job |Posting |Req(?:uisition)? )?(?:ID|PN|No\.?|Number|#):? ?#?[\w-]*\d[\w-]*\)$")
# "Part-time seasonal maintenance." is a title with a full stop.
_TERMS_FIRST = re.compile(r"(?:(?:full|part)[- ]time|seasonal|temporary) \w", re.IGNORECASE)
# "Harbor Clerk I - $18.50/hr"
_PAY_BEHIND = re.compile(r"(?: [-–—|]|,|:| \() ?\$ ?\d[^A-Z]*$")
# "Technician I | $3,418 | $3,702": what a level is paid, step by step
_ROW_OF_PAY = re.compile(r"\w\s*[\t|]\s*\$ ?\d[\d,.]*\s*[\t|]\s*\$ ?\d")
_FILES = (".pdf", ".doc", ".docx")
_WIDE = 60
# Whose names stand in letterheads, with what they are below them.
_OFFICIALS = frozenset(("mayor", "governor", "commissioner", "president", "chancellor", "superintendent"))


def title_line(draft: Draft, lines: Sequence[Line]) -> tuple[Line, str] | None:
    """The line that holds the title and the title in it: one that names a job, else the first that may be a title."""
    candidates = [(line, title) for line in lines if (title := _title_in(draft, line))]
    named = _without_those_who_sign([entry for entry in candidates if names_job(entry[1])])
    called = {lines[index + 1].number for index in range(len(lines) - 1) if CALL_ALONE.fullmatch(lines[index].text)}
    announced = (entry for entry in named if entry[0].number in called)
    shaped = (
        entry
        for entry in candidates
        if _TERMS_FIRST.match(entry[1])
        or (heading_shape(entry[1]) and not any(map(str.isdigit, entry[1])) and not _SHORT_NAME.fullmatch(entry[1]))
    )
    return next(announced, named[0] if named else _first_of_words(list(shaped)) or _item_alone(lines))


def _without_those_who_sign(named: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """The lines that name a job, without officials and rows of a letterhead ("County Executive   Director"), if any."""
    rows = Counter(line.number for line, _ in named)
    return [(line, job) for line, job in named if rows[line.number] == 1 and job.casefold() not in _OFFICIALS] or named


# "ECCA" above the facts is who hires.
_SHORT_NAME = re.compile(r"[A-Z]{3,8}")


def _first_of_words(shaped: Sequence[tuple[Line, str]]) -> tuple[Line, str] | None:
    """The first line that is of more than a word, else the first: a word alone, "Demo", is rather a page's."""
    return next((entry for entry in shaped if " " in entry[1]), shaped[0] if shaped else None)


def _item_alone(lines: Sequence[Line]) -> tuple[Line, str] | None:
    """The item that stands first of the head's and names a job, with no other item below it, or once more in the head:
    pages print the fields of a form as a list."""
    first = next((index for index, line in enumerate(lines) if line.bullet), None)
    if first is None or not names_a_job(title := lines[first].text) or len(title) > _WIDE:
        return None
    goes_on = first + 1 < len(lines) and lines[first + 1].bullet is not None
    is_repeated = any(line.text == title for line in lines[first + 1 :])
    return (lines[first], title) if is_repeated or not goes_on else None


def _title_in(draft: Draft, line: Line) -> str | None:
    text = HIRING_FOR.sub("", split_coded_title(PAGE_BEHIND.sub("", line.text))[0].replace(" @ ", " – "))
    text = _first_sentence(_REPOST.sub("", text.lstrip("~*•· "), count=1))
    text = _THE_HEAD.sub("", _without_number(text))
    text = text.rstrip(".") if _TERMS_FIRST.match(text) and len(text) <= _WIDE else text
    if _goes_on(draft, line) or _ROW_OF_PAY.search(draft.lines[line.number - 1].raw[:_LONGEST_CALL]):
        return None
    if found := CALL.fullmatch(text[:_LONGEST_CALL]):
        text = _without_names_behind(found["title"])
    elif (found := WANTED.fullmatch(text[:LONGEST_NAME])) or (found := HIRING.fullmatch(text[:LONGEST_NAME])):
        text = found["title"]
    elif found := CALLED_TO_JOB.fullmatch(text[:LONGEST_NAME]):
        text = found["title"] if names_job(found["title"]) or found["title"].endswith("Crew") else ""
    text = title_in_headline(text[:LONGEST_NAME]) or text
    if _HIRES.search(text) or _ABOUT.match(text) or _TRAIL.search(text) or names_person(text) or is_token(text):
        return None
    if NAVIGATION.match(text) or normalize(text) in NAMES_OF_LABELS or text.endswith(_FILES):
        return None
    if without_country(text) in STATES or is_address(text):
        return None
    if len(text) > LONGEST_NAME or CALL_ALONE.fullmatch(text) or SENTENCE.search(text) or line.bullet:
        return None
    text = without_employer_at(without_employer_behind(_without_document(text)))
    all_parts = PARTS.split(text)
    parts = [part for part in all_parts if not (_is_known(draft, part) or _NAMES_PAGE.fullmatch(part))]
    if (
        not parts
        or text.casefold() in ANY_EMPLOYERS
        or (JOB_BOARD.search(text) and not names_job(text))
        or (is_place_line(_TERMS_BEHIND.sub("", text)) and not is_title(_job_first(text)))
        or (find_dates(text) and len(text) < 40)
        or "$" in text
        or "@" in text
        or find_phones(text)
    ):
        return None
    return _as_printed(text, parts) if len(parts) < len(all_parts) else text


def _as_printed(text: str, parts: Sequence[str]) -> str:
    """The parts of a title with what stands between them; a dash between those that something else parted."""
    start, end = text.find(parts[0]), text.rfind(parts[-1]) + len(parts[-1])
    return text[start:end] if len(PARTS.split(text[start:end])) == len(parts) else " – ".join(parts)


def _first_sentence(text: str) -> str:
    """What a long line names first: "Harbor Clerk, Elm Bay Public Library. Duties: ..."; a short one as a whole."""
    if timed := _BEFORE_TIME.match(text):
        return timed["named"]
    if len(text) <= LONGEST_NAME:
        return text
    first = _FIRST_SENTENCE.match(text[: 2 * LONGEST_NAME])
    return first["named"] if first and not _TELLS.search(first["named"]) else text


def _without_number(text: str) -> str:
    """The job in "Harbor Clerk - Elm Bay, MN (ID: 320318)" and "Harbor Clerk I - $18.50/hr"."""
    if (paid := _PAY_BEHIND.search(text)) and names_a_job(text[: paid.start()]):
        return text[: paid.start()]
    if (numbered := _NUMBER_BEHIND.search(text)) is None:
        return text
    job = without_place(text[: numbered.start()])
    return job if names_a_job(job) else text


def _goes_on(draft: Draft, line: Line) -> bool:
    """Whether a line goes on with the sentence of the one right above it, which was broken at its width."""
    above = draft.lines[line.number - 2].text if line.number > 1 else ""
    return len(above) > _WIDE and (above[-1].islower() or above[-1] == ",")


# "Executive Director CLOSED"
_STATE_OF_CALL = re.compile(
    r" [*(\[-]{0,3}(?:CLOSED|FILLED|REPOST(?:ED)?|EXTENDED|UPDATED|REVISED|NEEDED|Needed|WANTED|Wanted|Sought)"
    r"[*)\]]{0,3}$"
)
_JOB_IN_TOWN = re.compile(r" Job (?:in [A-Z][\w .'’-]{2,40}, [A-Z]{2}|at [A-Z][\w .,&'’()-]{2,60})$")
# "Elm County Harbor Clerk in ELM BAY, Ohio"
_IN_TOWN = re.compile(rf" in [A-Z][\w.'’ -]{{2,30}}, (?:{'|'.join(STATES)})$")


def _without_document(text: str) -> str:
    """The job in "Harbor Clerk Position"; "Highway Department Position" names none but itself."""
    text = _STATE_OF_CALL.sub("", _JOB_IN_TOWN.sub("", text))
    text = _IN_TOWN.sub("", text) if names_a_job(_IN_TOWN.sub("", text)) else text
    job = CALLED_DOCUMENT.sub("", text)
    return text if UNIT.search(job[-15:]) and not names_job(job) else job


def _without_names_behind(text: str) -> str:
    """A called title without the unit, employer and town behind it: "Clerk (2), Department of Parks, City of Elm"."""
    first, *others = text.split(", ")
    end = next((index for index, part in enumerate(others) if UNIT.search(part) or read_employer(part)), None)
    return text if end is None or not names_job(first) else ", ".join([first, *others[:end]])


# "Palmer Public Library (Palmer)"
_TOWN_IN_BRACKETS = re.compile(r"\s*\([A-Z][\w .'’-]{2,30}\)$")


def without_employer_behind(text: str) -> str:
    """The job in "Children's Librarian, Hudson Public Library, Hudson, MA"."""
    title = _job_first(text)
    if len(parts := PARTS.split(text)) > 1 and "," in parts[0] and employer_line(parts[-1]):
        # Behind a dash stands the employer; the commas before it part the job's field from it.
        return text
    comma, rest = text[len(title) : len(title) + 2], text[len(title) + 2 :]
    rest, town = _TOWN_IN_BRACKETS.subn("", rest)
    is_one = comma and is_title(title) and not is_unit_of_university(rest)
    employer = (read_employer(rest) or employer_line(text)) if is_one else None
    behind = without_place(rest)
    if (
        comma == ", "
        and "," in behind + rest[len(behind) :]
        and behind != rest
        and names_a_job(title)
        and not is_unit_of_university(rest)
    ):
        return title
    return title if employer and (town or "," in rest or behind.removeprefix("the ") == employer.name) else text


# "Archivist (part-time, one year), Elm Society"
_JOB_FIRST = re.compile(r"(?:[^,(]|\([^()]*\))*")


def _job_first(text: str) -> str:
    """What stands before the first comma that is not in brackets."""
    found = _JOB_FIRST.match(text)
    return found.group() if found else ""


def _is_known(draft: Draft, part: str) -> bool:
    """Whether a part of a line is the employer's or its unit's name, and so no title."""
    name = part.strip().removeprefix("the ").removeprefix("The ")
    return name in (draft.agency.get("name"), *draft.units) or (
        not any(is_job_word(word.strip("(),.:")) for word in name.split()) and employer_line(part) is not None
    )
