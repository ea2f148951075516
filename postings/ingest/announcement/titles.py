"""An announcement's title, and the working title and classification that it holds."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.announcement.classes_in_titles import RANKS, WITH_BRACKETS, split_title
from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.classifications import split_classification, split_level
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.remarks import without_remarks
from postings.ingest.fields.terms.openings import read_openings
from postings.ingest.fields.terms.terms_alone import flsa_among, terms_alone
from postings.ingest.fields.terms.terms_in_titles import terms_in_title
from postings.ingest.layout import Line, clean, is_unclean, normalize
from postings.ingest.record import ClassificationText

LONGEST_TITLE = 200
_NUMBER_TO_HIRE = re.compile(
    r"(?:\((?:[^()]{1,30}, )?| (?:[-–—]|--) )"
    r"(?P<number>\w{1,6}) (?:positions|openings|vacancies)(?=\)|$)",
    re.IGNORECASE,
)


# "Medical Caseworker OPEN" tells who may take the examination.
# "Park Supervisor - (Open to current employees only)"
_OPEN_TO_ALL = re.compile(
    r"(?<=[a-z])\s+(?:OPEN|PROMOTIONAL)$"
    r"|(?i:\s*[-–—]?\s*\(open (?:only )?to (?:current |existing )?employees[^()]{0,40}\)$)"
)


# "Harbor Clerk - City of Elm Bay, OR : Job Details"
PAGE_BEHIND = re.compile(r"\s*[:|] (?:Job|Position|Posting) (?:Details?|Description|Opportunities)$", re.IGNORECASE)
# "Highway Technician 1 (260000XY)"
# "Highway Technician 1 (PN# 33412)"
NUMBER_BEHIND = re.compile(
    r"(?: -)? ?\((?:(?:PN|Req|Job|Posting) ?(?:#|ID:?|No\.) ?(?=\d)|(?=\d{4,8}[A-Z0-9]{2,4}\)))"
    r"(?P<number>\d{4,8}[A-Z0-9]{0,4})\)$"
)
# "Park Planner #66-714" names the examination, "Park Planner (26-6332-01)" the recruitment, as "Park Planner *04412-26"
# does, and "Park Planner - 2026-00417".
_EXAM_BEHIND = re.compile(
    r"\s+(?:#|[-–—] (?=20\d\d-\d{5}$)|(?:[-–—] )?\*|[Nn][Oo]\. ?|(?P<bracket>\())"
    r"(?P<number>\d{2}-\d{3,6}(?:-\d{2})?|\d{5}-\d{2}|20\d\d-\d{5}|\d{5,8})(?(bracket)\))$"
)


# "Park Planner Exam No. 1008 Amended Notice (August 1, 2001)"
_EXAM_AND_MORE = re.compile(r",? (?i:exam(?:ination)?\.?) (?i:no)\.? (?P<number>\d{3,6})\b.*$")


# "Head of Circulation / Grade 25 / Full-time / FLSA status – Exempt"
_FACTS_BEHIND = re.compile(
    r"(?: / (?:(?:pay |salary )?(?:grade|range) \w{1,4}|(?:full|part)[- ]time|FLSA\b[^/]{3,30}|(?:non-?)?exempt))+$",
    re.IGNORECASE,
)
# "Harbor Clerk - Job ID 105223"
_ID_BEHIND = re.compile(
    r"\s+(?:[-–—]\s+(?:Job|Posting|Requisition)|Position) (?:ID|No\.?|Number|#):? ?#?(?P<number>[\w-]*\d[\w-]*)$", re.I
)
# "Harbor Clerk – Filing Deadline: Friday, May 4, 2026 at 4:00 PM"
_DEADLINE_BEHIND = re.compile(
    r"\s+[-–—|(]\s*(?:(?:filing|application) )?(?:deadline|clos(?:es|ing date)|apply by)\b[^()]*\d[^()]*\)?$",
    re.IGNORECASE,
)
# "202604004 DISPATCHER – Ongoing"
_NUMBER_BEFORE = re.compile(
    r"(?:#(?=\d{5}\b))?#?(?P<number>(?<=#)\d{5}|\d{6,12}|20\d\d-\d{2,5}|(?:J?R|REQ)-?\d{4,8})(?:\s*[-–:]\s*|\s+)(?=[A-Z])"
)
# "HBCL05-Harbor Clerk-2025-00417", "HBCL05-2025-00417-Harbor Clerk-Elm Bay": the class's code, the recruitment
_CODED = re.compile(
    r"[A-Z]{2,4}\d{2} ?- ?(?:(?P<before>\d{4}-\d{4,6}) ?- ?)?(?P<title>[A-Z][A-Za-z/&,.'’ ]{3,80}?)"
    r" ?- ?(?:(?P<behind>\d{4}-\d{4,6})|[A-Z][A-Za-z .'’]{2,30})"
)
# "Road Worker I **$2.5K Sign On Bonus**"
_BONUS_BEHIND = re.compile(
    r"\s*[-–—(*|!]+\s*(?:up to )?\$?[\d,.]+ ?k?\+? (?:sign[- ]?on|signing|hiring|retention)"
    r" (?:bonus(?:es)?|incentives?)[\s)*!]*$",
    re.IGNORECASE,
)
# "Bus Monitor* **" has notes at the foot; "Bus Monitor (positions by" was broken off.
_FOOTNOTE = re.compile(r"(?<=[\w)]) ?\*{1,3}(?=\s|$)(?: \*{1,3}(?=\s|$))*")
_UNCLOSED = re.compile(r"\s+\([^()]*$")
# "Harbor Clerk - Multiple Positions Available - 2026-2027"
_SEVERAL = (
    r"(?:(?:multiple|several) (?:positions|openings|vacancies)(?: available)?|(?:positions|openings) available"
    r"|20\d\d ?[-–/] ?(?:20)?\d\d(?: school year)?)"
)
_SEVERAL_BEHIND = re.compile(rf"(?:\s*(?:[-–—,|]\s*{_SEVERAL}|\({_SEVERAL}\)))+$", re.IGNORECASE)
# "Fish Curator (Head of Ponds) | Elm Bay, TX"
_PLACE_BEHIND = re.compile(r"\s*\|\s*[A-Z][\w .'’-]{2,30}, [A-Z]{2}$")
_OF_FILING = re.compile(r"\s+[-–—]\s+(?:ongoing|continuous|open until filled)$", re.IGNORECASE)


# "Job Listing for Harbor Clerk", "Job DescriptionHARBOR CLERK", where a line's end was lost
_PAGE_BEFORE = re.compile(r"^Job (?:Listing for |Description(?=[A-Z]{2}))")
# "Harbor Clerk (Night Shift) Information", "Harbor Clerk Responsibilities"
_HEADING_BEHIND = re.compile(r" (?:Information|Responsibilities|Job Description|Job)$")
# "*Repost* Harbor Clerk"
_REPOSTED = re.compile(r"^\*?re-?post(?:ed|ing)?\*?[:!]? +(?:[-–—] )?(?=[A-Z])", re.IGNORECASE)


def split_coded_title(text: str) -> tuple[str, str | None]:
    """(the title, the number of the recruitment) of a line that prints both behind the class's code; else the text."""
    coded = _CODED.fullmatch(text[:LONGEST_TITLE]) if "-" in text[4:8] else None
    return (coded["title"], coded["before"] or coded["behind"]) if coded else (text, None)


def settle_title(draft: Draft) -> bool:
    """Whether there is a title, after the beginning of one that is too long was taken where no other line gave one."""
    if "title" not in draft.values and draft.long_title:
        text, line = draft.long_title
        message = f"The title has {len(text)} characters; its beginning alone was kept."
        draft.notes.warn("title_too_long", message, line, "title")
        read_title(draft, text[:LONGEST_TITLE].rpartition(" ")[0] or text[:LONGEST_TITLE], line)
    return "title" in draft.values


_WITHIN_HEAD = 20


def _without_year(draft: Draft, title: str) -> str:
    """The title without the year before it where the head names the job without one: "2018 HARBOR CLERK"."""
    year, _, job = title.partition(" ")
    is_year = len(year) == len("2018") and year.isdigit()
    named = is_year and any(line.text.casefold() == job.casefold() for line in draft.lines[:_WITHIN_HEAD])
    return job if named else title


# "City of Elm Bay invites applications for the position of:"
_CALL = re.compile(r"\bapplications? for (?:.{0,40} )?(?:position|job) of ?:?$", re.IGNORECASE)


def line_below_call(lines: Sequence[Line]) -> Line | None:
    """The line, of those with text, below one that calls for applications "for the position of:"."""
    filled = (line for line in lines if line.text)
    return next((below for line, below in pairwise(filled) if _CALL.search(line.text[-80:])), None)


def read_title(draft: Draft, title: str, line: int) -> None:
    """Take the title, and the working title and classification that it holds."""
    if line in draft.document.cleaned or is_unclean(draft.document.lines[line - 1]):
        message = "Markup or invisible characters were taken out of the title."
        draft.notes.warn("title_cleaned", message, line, "title")
    title = _OPEN_TO_ALL.sub("", PAGE_BEHIND.sub("", clean(title).strip(" -–—|:")))[:LONGEST_TITLE]
    title = _without_headings(_REPOSTED.sub("", without_remarks(title)))
    title = _BONUS_BEHIND.sub("", title) if "$" in title or "onus" in title else title
    title = _SEVERAL_BEHIND.sub("", _PLACE_BEHIND.sub("", title))
    title = _without_facts_beside(draft, _UNCLOSED.sub("", _FOOTNOTE.sub("", title)), line)
    title = _without_year(draft, title)
    if not any(map(str.isalpha, title)):
        return
    draft.set("title", title, line)
    for key, value in zip(("appointment", "schedule", "work_mode"), terms_in_title(title), strict=True):
        if value is not None:
            draft.possible[key] = value, line
    for part in title.split(", ")[1:]:
        if terms_alone(part):
            draft.suggest("flsa", flsa_among(part), line)
    if found := _NUMBER_TO_HIRE.search(title):
        draft.suggest("openings", read_openings(found["number"]), line)
    working_title, classification = split_title(title[: found.start()].rstrip() if found else title)
    if working_title:
        draft.suggest("working_title", working_title, line)
    if classification and not draft.classification:
        take_classification(draft, classification, line)


def _without_headings(title: str) -> str:
    """The title without what a page calls itself before it or behind it."""
    title = _PAGE_BEFORE.sub("", title)
    job = _HEADING_BEHIND.sub("", title)
    return job if job != title and names_a_job(job) else title


def _without_facts_beside(draft: Draft, title: str, line: int) -> str:
    """The title without the number before or behind it and the terms behind strokes, which are kept as facts."""
    if (numbered := _NUMBER_BEFORE.match(title)) and (
        title[0].isalpha() or names_a_job(_OF_FILING.sub("", title[numbered.end() :]))
    ):
        draft.possible.setdefault("requisition_id", (numbered["number"], line))
        title = title[numbered.end() :]
    if numbered := _ID_BEHIND.search(title) or _EXAM_BEHIND.search(title) or _EXAM_AND_MORE.search(title):
        draft.possible.setdefault("requisition_id", (numbered["number"], line))
        title = title[: numbered.start()].rstrip(" -–—")
    title = _DEADLINE_BEHIND.sub("", title)
    if facts := _FACTS_BEHIND.search(title):
        for terms in filter(None, map(terms_alone, facts.group().split(" / "))):
            draft.suggest("appointment", terms[0], line)
            draft.suggest("schedule", terms[1], line)
        draft.suggest("flsa", flsa_among(facts.group()), line)
        title = title[: facts.start()]
    return title


# "Harbor Auditor Entry"
_RANK_OF_CLASS = re.compile(r"(?<=[a-z])(?: [-–]|,)? (?:Entry|Journey|Trainee)(?: Level)?$")
# "Mail Carrier (Mail Services Assistant) - Elm Bay"
_MAY_FOLLOW = re.compile(r"\s*(?:$|[-–—,|])")


def read_class_behind_title(draft: Draft) -> None:
    """Take the class without a level that stands in brackets behind the working title where a title always has both:
    "Mail Carrier (Mail Services Assistant)"."""
    title = _NUMBER_TO_HIRE.sub("", draft.values["title"])
    found = WITH_BRACKETS.fullmatch(title)
    if draft.classification or found is None or not _MAY_FOLLOW.match(found["rest"]):
        return
    inner = found["inner"].strip()
    is_class = (
        names_a_job(_RANK_OF_CLASS.sub("", inner)) and inner.casefold() not in RANKS and not split_level(inner)[0]
    )
    if is_class and any(map(names_a_job, found["outer"].split(", "))):
        line = draft.notes.evidence["title"].first_line
        draft.suggest("working_title", found["outer"].strip(" -–—"), line)
        take_classification(draft, split_classification(inner), line)


_FEWEST_JOBS = 2
_BETWEEN_JOBS = re.compile(r" / | or |(?<=[a-z])/(?=[A-Z])| [-–—] |, ")


def jobs_to_choose(draft: Draft) -> dict[str, str]:
    """The several jobs, by their names as `normalize` gives them, as one of which people are hired: those with pay of
    their own, or those that the title names beside each other, "Nursing Aide / Nursing Specialist"."""
    paid = [pay.label for pay in draft.salaries if pay.label and names_a_job(pay.label)]
    titled = [part for part in _BETWEEN_JOBS.split(str(draft.values.get("title", ""))) if names_a_job(part)]
    named = {normalize(name): name for name in (*paid, *titled)}
    return named if len(named) >= _FEWEST_JOBS else {}


def take_classification(draft: Draft, found: ClassificationText, line: int) -> None:
    """Take the parts of a classification that are not known yet."""
    for part in ("title", "number", "series", "level"):
        value = getattr(found, part)
        if value is not None and part not in draft.classification:
            draft.classification[part] = value
            draft.notes.cite(f"classification.{part}", line)


# "Title Code No. 21310; Park Occupational Group." at the end of a notice of examination
_CODE_OF_NOTICE = re.compile(r"(?:Title|Class) Code(?: No\.?| Number)? (?P<number>\d{4,6})[;.]", re.IGNORECASE)


def take_code_of_notice(draft: Draft) -> None:
    """Take the class's number from the line of a notice of examination that tells its group, where no label does."""
    for line in draft.lines if "number" not in draft.classification else ():
        if "ode" in line.text[:20] and (found := _CODE_OF_NOTICE.match(line.text[:80])):
            take_classification(draft, ClassificationText(number=found["number"]), line.number)
            return
