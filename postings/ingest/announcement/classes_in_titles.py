"""The class that a title holds, and the working title beside it: "Coach (Social Services Specialist 2)"."""

import re
from collections.abc import Sequence

from postings.ingest.fields.classifications import (
    WORDS_FOR_LEVEL,
    read_class_number,
    series_of_levels,
    split_classification,
    split_level,
)
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.record import ClassificationText

_BRACKETS = re.compile(r"\((?P<inner>[^()]{2,150})\)")
WITH_BRACKETS = re.compile(r"(?P<outer>[^()]{2,150}?)\s*\((?P<inner>[^()]{2,150})\)(?P<rest>[^()]{0,100})")
# "(Official Classification is Harbor Clerk 2)"
_CALLED_CLASS = re.compile(r"(?:Official |Civil Service )?Class(?:ification)?(?: is|:) ", re.IGNORECASE)
# A language that is asked for is no part of a class's name.
_BILINGUAL = re.compile(r"bilingual(?:/bicultural)?[ ,]+(?=\w+ )", re.IGNORECASE)
# "Forester I (Trainee)" tells of the level, not of another name for the job.
RANKS = frozenset(("trainee", "apprentice", "intern", "lead", "lead worker", "leadworker", "supervisor"))
_DASH = re.compile(r"\s+(?:[-–—|]|--)\s+|\s*/\s+(?=[A-Z])")


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


# "(Auditor 2 or Auditor 1 underfill)", "Auditor 2 - may be filled as Auditor 1": the class is the higher one.
_UNDERFILL = re.compile(
    r"(?:[,;/]|\bor\b|[-–—]) ?"
    r"(?:[^,;()]{0,60}\bunder-?fill|(?:(?:may|can|will) be )?(?:filled|hired) (?:as|at) )[^()]*",
    re.IGNORECASE,
)


def split_title(title: str) -> tuple[str | None, ClassificationText | None]:
    """(working title, classification) of a printed title; a class is told by its level at the end.

    "Coaching Specialist (Social Services Specialist 2)" has both, and so has "Fiscal Analyst 2 (Budget Coordinator)";
    "Office Specialist 2 (Bilingual)" has the class alone.
    """
    title = _UNDERFILL.sub("", title).rstrip() if "fill" in title.casefold() else title
    if several := _class_in_one_of_several(title):
        return several
    match = WITH_BRACKETS.match(title)
    if match:
        if any(map(str.isalpha, match["inner"])) and read_class_number(match["inner"]) and not match["rest"].strip():
            # "Office Specialist 2 (C0104)"
            return _class_beside(title)
        inner = split_classification(_CALLED_CLASS.sub("", match.group("inner"), count=1))
        if "; " in match["inner"] and split_level(first := match["inner"].partition("; ")[0])[1] is not None:
            # "Senior Analyst (Analyst 3; underfill as Analyst 2 considered)"
            inner = split_classification(first)
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
        return inner_title if names_a_job(inner_title) and inner_title.casefold() not in RANKS else None, outer
    return _class_beside(title)


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
    if len(parts) > 1 and _LEVEL_ALONE.fullmatch(parts[-1]):
        # "Harbor Nurse I / II"
        return None, None
    for part in parts:
        found = split_classification(_BILINGUAL.sub("", part))
        if found.level is not None and _is_class(found.series):
            others = (other for other in parts if other is not part and split_level(other)[0] != found.series)
            return next((other for other in others if names_a_job(other)), None), found
    first, comma, rest = title.partition(", ")
    # "Cook 1, 2 or 3" names several levels.
    if (
        comma
        and not _LEVEL_FIRST.match(rest)
        and (found := split_classification(first)).level is not None
        and names_a_job(str(found.series))
    ):
        # "Cook 2, Night Shift"
        return None, found
    return None, None


# "Harbor Clerk Trainee / Harbor Clerk I" names two levels, of which none is the job's for certain.
_RANK = re.compile(r" (?:trainee|entry|apprentice|senior|lead|\d|[ivx]{1,4})$", re.IGNORECASE)


def _series_of_levels(parts: Sequence[str]) -> str | None:
    """The series of which the parts of a title each name another level."""
    # "911 Telecommunicator Trainee / Telecommunicator I" leaves out what it said once.
    series = {_RANK.sub("", part) for part in parts}
    longest = max(series, key=len, default="")
    series = {longest if longest.endswith(f" {name}") else name for name in series}
    if len(parts) < 2 or len(series) > 1 or not all(map(_RANK.search, parts)):
        return None
    return None if series & WORDS_FOR_LEVEL else series.pop()


_LEVEL_ALONE = re.compile(r"\d|[IVX]{1,4}")
_LEVEL_FIRST = re.compile(r"(?:or |and )?(?:\d{1,2}|[IVX]{1,4})\b")
# "Chemist (may be filled as a Laboratory Technician 2)" names a class below the job's.
_IN_ITS_STEAD = " as a "


def _is_class(series: str | None) -> bool:
    """Whether words before a level are a series: "Fiscal Analyst", not the "Entry, I or" of "(Entry, I or II)"."""
    if series is None or "," in series or series.endswith(("/", " or", " and", "/I", "/II")) or _IN_ITS_STEAD in series:
        return False
    return names_a_job(series) or len(series.split()) > 1
