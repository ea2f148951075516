"""Levels of one job that each ask for something of their own: "Inspector I" over one list and "Inspector II" over the
next, or the level before a colon."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.jobs_before_ways import jobs_before, ranks_before
from postings.ingest.fields.qualifying.sentences import whole_sentences
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_RANK = r"(?:Entry|Trainee|Apprentice|Journey|Intermediate|Advanced|Senior|Lead)"
_NUMBER = r"(?:I{1,3}|IV|VI?|P?1\d|P?[1-9])"
_LEVEL = re.compile(
    r"(?:(?:[Ff]or|FOR|[Aa]t|[Aa]s) (?:an? |the |THE |(?:No\. ?|#)?\d[\d-]{2,9},? )?"
    r"(?:(?:underfill|trainee|lower level|higher level)(?: option)?, )?)?(?P<level>"
    rf"(?:Level|Grade|Tier) (?:[A-D]|{_NUMBER})|(?:GS|GL|GG|WG|NF|CL)[- ]?\d{{1,2}}|{_RANK}(?:[- ][Ll]evel)"
    rf"|(?P<job>[A-Z][\w'’&/-]*(?:,? (?:and |of |& )?[A-Z][\w'’&/-]*){{0,5}}) (?:[Ll]evel )?"
    rf"(?:{_NUMBER}|[A-D]|Entry|Trainee|Journey)|Trainee|Entry|Lateral|TRAINEE|ENTRY|LATERAL"
    r"|Full Performance|FULL PERFORMANCE|(?:ENTRY/)?DEVELOPMENTAL|Entry/Developmental|SENIOR|EXPERT"
    r"|(?i:open[- ]competitive|promotion(?:al)?)"
    rf"|(?P<ranked>(?:{_RANK}(?:[- ][Ll]evel)?|Lateral(?:[- ]Entry)?) [A-Z][\w'’&/-]*(?: [A-Z][\w'’&/-]*){{0,4}}))"
    r"(?: [Gg]rade| GRADE)?(?: [Ll]evel| LEVEL)?(?:,? Grade [A-Z]{0,2}\d{1,2})?(?: \([^()]{1,40}\))?"
    r"(?: (?:candidates|applicants|hires))?"
)
# "FHS2:", the class's letters and the level
_SHORT_LEVEL = re.compile(r"[A-Z]{2,5}[- ]?(?:[1-9]|I{1,3}|IV):")
_SHORT_LEVEL_ALONE = re.compile(r"(?!GED|CDL|OR|AND|CPR)[A-Z]{2,5} (?:[1-9]|I{1,3}|IV):?")
# "Planner 2 - $5,278 - $7,095 per month", "Planner 2: $31.10/hour".
_PAY_BEHIND = re.compile(r"(?:[ :]+(?:[-–—] )?|[-–—] ?)\(?\$ ?\d[^A-Z]{0,60}$")
# "Lateral applicants must also have:"
_MUST_HAVE_BEHIND = re.compile(
    r"(?:,| [–—-])?(?: you)? (?:must|should|need|need to|will need|will need to)(?: also)?"
    r"(?: have| be| possess| meet| hold)?:$"
)
# "Harbor Clerk (Level II)"
_LEVEL_IN_BRACKETS = re.compile(r"\([Ll](evel (?:\d|[IV]{1,3}))\)$")
_LEVEL_BEFORE_DASH = re.compile(
    r"(?P<level>[A-Z][\w/&-]*(?: [A-Z][\w/&-]*){0,4} (?:[1-9]|I{1,3}|IV)) [–—-] "
    r"(?=[A-Z]|you\b|\d{1,2} (?:year|month)s?\b)"
    r"|(?P<grade>(?:GS|GL|GG|WG|NF|CL)[- ]?\d{1,2}) [–—-] (?=\w)"
)
# "Harbor Clerk II. This position requires two years ..."
_LEVEL_BEFORE_STOP = re.compile(
    r"(?P<level>(?P<job>[A-Z][\w/&-]*(?: [A-Z][\w/&-]*){0,4}) (?:[1-9]|I{1,3}|IV))\. (?=(?:This|The|An?) [a-z])"
)
_LONGEST = 100
_FOR_ALL = re.compile(
    r"(?:for |at )?(?:all|both|either|every)(?: (?:of the )?levels?\b|: |:?$)|all (?:candidates|applicants)(?:\W*$|: )"
    r"|(?:all |the )?(?:candidates|applicants) (?:must|should|need|will)\b[^.]{0,60}:$|we are (?:most|especially)\b",
    re.IGNORECASE,
)
# A single line that begins with a level may be about one among several alternatives.
_FEWEST_BESIDE = 2
# "Either I", "Or II": alternatives, which some lists count like levels.
_COUNTED_CHOICE = re.compile(r"(?:either|or)\b", re.IGNORECASE)
# What stands beside the level in a heading of its own: "Inspector I Minimum Qualifications".
_OF_HEADING = re.compile(
    r"\b(?:minimum|required|mandatory|basic|general|qualifications?|requirements?|for|the|to qualify|education"
    r"|experience|training|to start(?: as an?)?|and|-|–|—|:)(?=\s|$|:)|[(),:–—-]",
    re.IGNORECASE,
)


def level_named(text: str) -> str | None:
    """The level that a line names and nothing else: "Inspector II:", "Journey Level", "For Level 2"."""
    name = text if len(text) <= _LONGEST else ""
    name = _PAY_BEHIND.sub("", name) if "$" in name else name
    name = _MUST_HAVE_BEHIND.sub("", name) if name.endswith(":") else name
    name = _LEVEL_IN_BRACKETS.sub(r"L\1", name) if "evel" in name else name
    if not name or name[-1] in ".;," or _COUNTED_CHOICE.match(name):
        return None
    found = _LEVEL.fullmatch(name.rstrip(" :"))
    if _SHORT_LEVEL_ALONE.fullmatch(text) or (found is None and text.endswith(":") and _SHORT_LEVEL.fullmatch(text)):
        return text.rstrip(":")
    if found is None:
        is_job = name != text and name[0].isupper() and ":" not in name and " " in name and names_a_job(name)
        return name.rstrip(" :–—-") if is_job else None
    job = found["job"] or found["ranked"]
    return found["level"] if job is None or names_a_job(job.removesuffix(" Level")) else None


# "Minimum Qualifications for Harbor Clerk Entry"
_HEADED_FOR = re.compile(
    r"(?:(?:Minimum|Basic|Required) )?(?:[Qq]ualifications|[Rr]equirements) for (?:the )?"
    r"(?P<level>(?:[A-Z][\w/&-]* ){1,5}(?:\d|I{1,3}|IV|Entry|Trainee))"
)


def level_in_heading(heading: str) -> str | None:
    """The level that a heading of qualifications names: "Minimum Qualifications – Inspector II"."""
    if for_level := _HEADED_FOR.fullmatch(heading[:_LONGEST].strip(" :")):
        return for_level["level"]
    if not any(character in heading for character in "IV123456789"):
        return None
    return level_named(" ".join(_OF_HEADING.sub(" ", heading[:_LONGEST]).split()))


# "GS-05 Specialized Experience: one year ..."
_GRADE_BEFORE_NAME = re.compile(
    r"(?:(?:For|At) (?:the )?)?(?P<level>(?:GS|GL|GG|WG|NF|CL)[- ]?\d{1,2})(?: level)?[,-]?"
    r" (?:(?:general|specialized) experience|education|(?:minimum )?qualifications?(?: requirements?)?|requirements?)"
    r"|(?:general|specialized) experience,? (?:for (?:the )?)?(?P<behind>(?:GS|GL|GG|WG|NF|CL)[- ]?\d{1,2})",
    re.IGNORECASE,
)
# "For placement as a CL 22, applicants must have ...", "To qualify for the GS-9 level, ..."
_FOR_LEVEL = re.compile(
    r"(?:For (?:placement|appointment|employment|hire|hiring|consideration)"
    r"|To (?:qualify|be (?:considered|placed|hired))) (?:as|at|for|in) (?:an? |the )?"
    r"(?P<level>(?:Level|Grade|Tier|GS|GL|GG|CL|JSP?)[- ]?(?:\d{1,2}|[IV]{1,3}))\b"
    r"(?: (?:level|grade))?,? "
)


def level_before(text: str) -> str | None:
    """The level that stands before a colon, or that a sentence is about from its beginning: "Inspector I: one
    year ...", "For placement as a CL 22, ..."."""
    before, colon, _ = text[:_LONGEST].partition(":")
    if dashed := _LEVEL_BEFORE_DASH.match(text[:_LONGEST]):
        # "Economist 3 – A bachelor's degree and ..."
        return level_named(dashed["level"] or dashed["grade"])
    if colon and _SHORT_LEVEL.fullmatch(f"{before}:"):
        return before
    if colon and (level := level_named(before)):
        return level
    if colon and (grade := _GRADE_BEFORE_NAME.fullmatch(before)):
        return grade["level"] or grade["behind"]
    if (stopped := _LEVEL_BEFORE_STOP.match(text)) and (level := level_named(stopped["level"])):
        return level
    placed = _FOR_LEVEL.match(text) if text[:3] in ("For", "To ") else None
    return placed["level"] if placed else None


_LEVEL_WITHIN = re.compile(
    rf"(?<=[.;]) +(?=(?P<level>(?:(?:For|At) )?(?:(?:Level|Grade|Tier) (?:\d|[A-D]|I{{1,3}}|IV)|{_RANK}[- ][Ll]evel"
    r"|(?:GS|GL|GG|WG|NF|CL)[- ]?\d{1,2}"
    r"|[A-Z][\w/&-]*(?: [A-Z][\w/&-]*){0,3} (?:I{1,3}|IV|V|[1-9]))): )"
)


_OF_SENTENCE = (
    r"(?P<level>(?:Level|Grade|Tier) (?:\d|[A-D]|[IV]{1,3})|(?:GS|GL|GG|WG|NF|CL|JSP?)[- ]?\d{1,2}"
    r"|[Ee]ntry[- ][Ll]evel|[Jj]ourney[- ][Ll]evel|[Ss]enior[- ][Ll]evel"
    r"|(?P<job>[A-Z][\w'’&/-]*(?: (?:and |of )?[A-Z][\w'’&/-]*){0,4}) (?:I{1,3}|IV|V|[1-9]))"
)
_OF_ALL_AT_IT = r"(?:employees?|candidates?|applicants?|hires|appointees?|positions?)"
# "A Utility Worker 2 employee must have ...", "Applicants at the CL-25 level need ...", "At the GS-7 level, ..."
_SENTENCE_OF_LEVEL = re.compile(
    rf"(?:(?:An? |The |All |Every )?{_OF_SENTENCE}s?(?: (?:grade|level))?(?: {_OF_ALL_AT_IT})?"
    r" (?:must|shall|should|requires?|needs?)\b"
    r")|(?:(?:(?:[Aa]ll )?(?:Applicants?|Candidates?|Employees?|Those|Persons?|applicants?|candidates?) )?"
    r"(?:[Aa]t|[Ff]or|[Aa]s|[Tt]o|hired (?:as|at)|To qualify (?:as|at|for)|To be (?:hired|appointed|placed) (?:as|at))"
    rf" (?:the |an? )?{_OF_SENTENCE.replace('P<level>', 'P<other>').replace('P<job>', 'P<other_job>')}"
    rf"(?: (?:grade|level|position))?(?: {_OF_ALL_AT_IT})?,? (?:must|shall|should|an?|you|need|applicants?|candidates?"
    r"|(?:at least )?(?:one|two|three|four|five|six|\d))\b)"
)


def _level_of_sentence(sentence: str) -> str | None:
    """The level that a sentence is about from its beginning, though no colon says so."""
    found = _SENTENCE_OF_LEVEL.match(sentence[:_LONGEST])
    if found is None:
        return None
    job = found["job"] or found["other_job"]
    return (found["level"] or found["other"]) if job is None or names_a_job(job) else None


def _sentences_of_levels(line: Line) -> list[Line]:
    """The line, parted before each sentence about a level where it holds such about several."""
    sentences = whole_sentences(line.text) if ". " in line.text and len(line.text) <= LONGEST_PARAGRAPH else []
    levels = list(map(_level_of_sentence, sentences))
    if len(set(filter(None, levels))) < _FEWEST_BESIDE:
        return [line]
    parts: list[list[str]] = [[]]
    for sentence, level in zip(sentences, levels, strict=True):
        parts += [[]] if level else []
        parts[-1].append(sentence)
    return [replace(line, text=" ".join(part)) for part in parts if part]


def _of_each_level(line: Line) -> list[Line]:
    """The line, parted where it names one level after the other: "Level 1: ... Planner II: ..."."""
    if len(parts := _sentences_of_levels(line)) > 1:
        return parts
    if ": " not in line.text or len(line.text) > LONGEST_PARAGRAPH:
        return [line]
    within = _LEVEL_WITHIN.finditer(line.text)
    starts = [0, *(found.end() for found in within if level_named(found["level"])), len(line.text)]
    return [replace(line, text=line.text[start:end].rstrip()) for start, end in pairwise(starts)]


def _levels_beside(lines: Sequence[Line]) -> list[str | None]:
    """The level that each line begins with; beside "Senior Accountant: ..." or "Accountant Trainee: ..." the line
    "Accountant: ..." begins with one, too."""
    beside = [level_before(line.text) for line in lines]
    of_sentence = [_level_of_sentence(line.text) for line in lines]
    if len(set(filter(None, of_sentence))) >= _FEWEST_BESIDE:
        beside = [level or other for level, other in zip(beside, of_sentence, strict=True)]
    beside = [level or job for level, job in zip(beside, jobs_before(lines), strict=True)]
    if ranked := ranks_before(lines):
        beside = [level or rank for level, rank in zip(beside, ranked, strict=True)]
    jobs = {level.split()[-1].casefold() for level in beside if level}
    beginnings = {words for level in beside if level for words in _beginnings(level)}
    for index, line in enumerate(lines):
        name, _, said = line.text[:_LONGEST].partition(": ")
        name = name.removeprefix("For ")
        is_beside = name in beginnings or name.rpartition(" ")[-1].casefold() in jobs
        if said and is_beside and not beside[index] and names_a_job(name):
            beside[index] = name
            beginnings.update(_beginnings(name))
    return beside


def _beginnings(level: str) -> Iterator[str]:
    """A level's first word, its first two words, and so on, but not all of them."""
    words = level.split(" ")
    return (" ".join(words[:count]) for count in range(1, len(words)))


def by_level(lines: Sequence[Line]) -> list[tuple[str | None, list[Line]]]:
    """The lines below each line that names a level, or from one on that begins with one; those above the first belong
    to all, with None for the level."""
    groups: list[tuple[str | None, list[Line]]] = [(None, [])]
    lines = [part for line in lines for part in _of_each_level(line)]
    beside = _levels_beside(lines)
    alone = [level_named(line.text) for line in lines]
    # Nobody else comes from another employer's same job.
    is_lateral = any(level and level.startswith("Lateral") for level in beside)
    if sum(1 for levels in zip(beside, alone, strict=True) if any(levels)) < _FEWEST_BESIDE and not is_lateral:
        beside = [None] * len(beside)
    named = [index for index, level in enumerate(beside) if level] if not any(alone) else []
    for index, line in enumerate(lines):
        level = alone[index]
        below = lines[index + 1] if index + 1 < len(lines) else None
        if level and below is not None and (line.bullet is None or line.bullet != below.bullet):
            groups.append((level, []))
        elif len(groups) > 1 and (for_all := _FOR_ALL.match(line.text)):
            said = line.text[for_all.end() :]
            asked = replace(line, text=said[2:]) if said.startswith(", ") else line
            groups.append((None, [asked] if said.strip(" :") else []))
        elif beside[index]:
            groups.append((beside[index], [line]))
        elif len(named) >= _FEWEST_BESIDE and index > named[-1] and is_substitution(line.text):
            # Behind the last of several lines of a level each, it is about all of them.
            groups.append((None, [line]))
        else:
            groups[-1][1].append(line)
    return [(level, group) for level, group in groups if group]


def sections_by_level(sections: Sequence[Sequence[Line]]) -> list[tuple[str | None, list[list[Line]]]]:
    """The parts of sections that follow each other by the level that they are about, None for all of them. Below the
    line of a level also the next sections are about it, as "Education" and "Experience" are, where a later one names
    the next level."""
    parted = [by_level(lines) for lines in sections]
    naming = [index for index, parts in enumerate(parted) if any(level for level, _ in parts)]
    groups: list[tuple[str | None, list[list[Line]]]] = []
    current: str | None = None
    for index, parts in enumerate(parted):
        for position, (level, lines) in enumerate(parts):
            goes_on = current and position == 0 and index <= naming[-1] and not _FOR_ALL.match(lines[0].text)
            level = level or (current if goes_on else None)
            if level and groups and groups[-1][0] == level:
                groups[-1][1].append(lines)
            else:
                groups.append((level, [lines]))
            current = level or current
    return groups
