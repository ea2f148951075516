"""An announcement's title, and the working title and classification that it holds."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.classifications import (
    read_class_number,
    series_of_levels,
    split_classification,
    split_level,
)
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.terms.employment_terms import terms_in_title
from postings.ingest.fields.terms.openings import read_openings
from postings.ingest.fields.terms.terms_alone import flsa_among, terms_alone
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
NUMBER_BEHIND = re.compile(r"(?: -)? ?\((?P<number>\d{4,8}[A-Z0-9]{2,4})\)$")
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
    r"(?:#(?=\d{5}\b))?#?(?P<number>(?<=#)\d{5}|\d{6,12}|20\d\d-\d{2,5})(?:\s*[-–:]\s*|\s+)(?=[A-Z])"
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
_OF_FILING = re.compile(r"\s+[-–—]\s+(?:ongoing|continuous|open until filled)$", re.IGNORECASE)


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
    title = _REPOSTED.sub("", title)
    title = _BONUS_BEHIND.sub("", title) if "$" in title or "onus" in title else title
    title = _without_facts_beside(draft, _UNCLOSED.sub("", _FOOTNOTE.sub("", title)), line)
    if not any(map(str.isalpha, title)):
        return
    draft.set("title", title, line)
    for key, value in zip(("appointment", "schedule", "work_mode"), terms_in_title(title), strict=True):
        if value is not None:
            draft.possible[key] = value, line
    if found := _NUMBER_TO_HIRE.search(title):
        draft.suggest("openings", read_openings(found["number"]), line)
    working_title, classification = split_title(title)
    if working_title:
        draft.suggest("working_title", working_title, line)
    if classification and not draft.classification:
        take_classification(draft, classification, line)


def _without_facts_beside(draft: Draft, title: str, line: int) -> str:
    """The title without the number before or behind it and the terms behind strokes, which are kept as facts."""
    if (numbered := _NUMBER_BEFORE.match(title)) and names_a_job(_OF_FILING.sub("", title[numbered.end() :])):
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


_BRACKETS = re.compile(r"\((?P<inner>[^()]{2,150})\)")
_WITH_BRACKETS = re.compile(r"(?P<outer>[^()]{2,150}?)\s*\((?P<inner>[^()]{2,150})\)(?P<rest>[^()]{0,100})")
# A language that is asked for is no part of a class's name.
_BILINGUAL = re.compile(r"bilingual(?:/bicultural)?[ ,]+(?=\w+ )", re.IGNORECASE)
# "Forester I (Trainee)" tells of the level, not of another name for the job.
_RANKS = frozenset(("trainee", "apprentice", "intern", "lead", "lead worker", "leadworker", "supervisor"))
_DASH = re.compile(r"\s+[-–—|]\s+|\s*/\s+(?=[A-Z])")


_TERM_BEHIND = re.compile(
    r"(?P<title>[^()]+\([^()]+\)) \((?:seasonal|temporary|permanent|limited duration|part[- ]time|full[- ]time"
    r"|bilingual[\w /,]*|hybrid|remote|academic year|job rotation|underfill)[^()]{0,30}\)",
    re.IGNORECASE,
)


def _class_before_term(title: str) -> tuple[str, ClassificationText] | None:
    """The working title and the class of "Fish Counter (Fish Technician) (Seasonal)", which has no level."""
    termed = _TERM_BEHIND.fullmatch(title)
    bracket = _BRACKETS.search(termed["title"]) if termed else None
    if termed is None or bracket is None:
        return None
    inner, outer = bracket["inner"].strip(), termed["title"][: bracket.start()].strip(" -–—")
    is_class = names_a_job(inner) and names_a_job(outer) and " " in inner
    return (outer, split_classification(inner)) if is_class else None


def _class_in_one_of_several(title: str) -> tuple[str, ClassificationText] | None:
    """The working title and the class that stands in one of several brackets behind it."""
    brackets = list(_BRACKETS.finditer(title))
    for bracket in brackets if len(brackets) > 1 else ():
        found = split_classification(bracket["inner"])
        if found.level is not None and _is_class(found.series):
            return title[: bracket.start()].strip(" -–—"), found
    return _class_before_term(title)


def split_title(title: str) -> tuple[str | None, ClassificationText | None]:
    """(working title, classification) of a printed title; a class is told by its level at the end.

    "Coaching Specialist (Social Services Specialist 2)" has both, and so has "Fiscal Analyst 2 (Budget Coordinator)";
    "Office Specialist 2 (Bilingual)" has the class alone.
    """
    if several := _class_in_one_of_several(title):
        return several
    match = _WITH_BRACKETS.match(title)
    if match:
        if any(map(str.isalpha, match["inner"])) and read_class_number(match["inner"]) and not match["rest"].strip():
            # "Office Specialist 2 (C0104)"
            return _class_beside(title)
        inner = split_classification(match.group("inner"))
        if inner.level is not None and _DASH.search(match.group("inner")):
            inner = _class_beside(match.group("inner"))[1] or inner
        if inner.level is not None and _is_class(inner.series):
            return match.group("outer").strip(" -–—"), inner
        if inner.level is None and (named := _class_in_brackets(match.group("inner"))):
            return match.group("outer").strip(" -–—"), named
        outer = split_classification(match.group("outer"))
        if _DASH.search(match.group("outer")) and (beside := _class_beside(match.group("outer")))[1]:
            return beside
        if outer.level is None or not _is_class(outer.series):
            return _class_beside(f"{match.group('outer')} {match.group('rest').strip()}")
        inner_title = match.group("inner").strip()
        return inner_title if names_a_job(inner_title) and inner_title.casefold() not in _RANKS else None, outer
    return _class_beside(title)


def read_class_behind_title(draft: Draft) -> None:
    """Take the class without a level that stands in brackets behind the working title where a title always has both:
    "Mail Carrier (Mail Services Assistant)"."""
    title = draft.values["title"]
    found = _WITH_BRACKETS.fullmatch(title)
    if draft.classification or found is None or found["rest"].strip():
        return
    inner = found["inner"].strip()
    is_class = names_a_job(inner) and inner.casefold() not in _RANKS and not split_level(inner)[0]
    if is_class and names_a_job(found["outer"]):
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


def _class_in_brackets(inner: str) -> ClassificationText | None:
    """The class of a bracket that says more beside it, "Public Service Representative 4 - Bilingual", or the series of
    one that names several levels."""
    several = series_of_levels(inner.strip())
    if several and names_a_job(several):
        return ClassificationText(series=several)
    return _class_beside(inner)[1] if _DASH.search(inner) else None


def _class_beside(title: str) -> tuple[str | None, ClassificationText | None]:
    """(working title, classification) of a title whose parts stand beside each other: "Clerk 2 – Front Desk Lead"."""
    parts = [part.strip() for part in _DASH.split(title) if part.strip()]
    if several := _series_of_levels(parts):
        return None, ClassificationText(series=several)
    for part in parts:
        found = split_classification(_BILINGUAL.sub("", part))
        if found.level is not None and _is_class(found.series):
            others = (other for other in parts if other is not part and split_level(other)[0] != found.series)
            return next((other for other in others if names_a_job(other)), None), found
    return None, None


# "Harbor Clerk Trainee / Harbor Clerk I" names two levels, of which none is the job's for certain.
_RANK = re.compile(r" (?:trainee|entry|apprentice|senior|lead|\d|[ivx]{1,4})$", re.IGNORECASE)


def _series_of_levels(parts: Sequence[str]) -> str | None:
    """The series of which the parts of a title each name another level."""
    series = {_RANK.sub("", part) for part in parts}
    return series.pop() if len(parts) > 1 and len(series) == 1 and all(map(_RANK.search, parts)) else None


# "Chemist (may be filled as a Laboratory Technician 2)" names a class below the job's.
_IN_ITS_STEAD = " as a "


def _is_class(series: str | None) -> bool:
    """Whether words before a level are a series: "Fiscal Analyst", not the "Entry, I or" of "(Entry, I or II)"."""
    if series is None or "," in series or series.endswith(("/", " or", " and", "/I", "/II")) or _IN_ITS_STEAD in series:
        return False
    return names_a_job(series) or len(series.split()) > 1


def take_classification(draft: Draft, found: ClassificationText, line: int) -> None:
    """Take the parts of a classification that are not known yet."""
    for part in ("title", "number", "series", "level"):
        value = getattr(found, part)
        if value is not None and part not in draft.classification:
            draft.classification[part] = value
            draft.notes.cite(f"classification.{part}", line)
