"""What sentences of running text ask of applicants, in an announcement without a section for it: degrees and years,
and what they must be or have."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.announcement.qualifying.about_applicants import about_applicants
from postings.ingest.announcement.qualifying.choices_in_prose import lines_of_choices
from postings.ingest.announcement.qualifying.needs_named_alone import (
    HAS_VERB,
    is_firm_need,
    is_license_alone,
    is_trait_alone,
    listed_needs,
)
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.degrees import read_degree, read_field
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.how_to_apply import tells_to_apply
from postings.ingest.fields.qualifying.leads import leads
from postings.ingest.fields.qualifying.modes_of_lists import says_any_one
from postings.ingest.fields.qualifying.qualifications import names_route, requirement_kind
from postings.ingest.fields.qualifying.sentences import whole_sentences
from postings.ingest.fields.qualifying.substitutions import is_substitution, rules_apart
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.fields.qualifying.wishes import LABELLED_WISHES, split_preferred
from postings.ingest.layout import Line
from postings.ingest.record import SectionKind, SectionText

# What a sentence says first that asks for a degree or years, of the job and of nobody in particular.
_ASKS = re.compile(
    r"(?:the )?(?:(?:minimum|essential|required|basic|necessary) )?(?:education(?:al)? )?(?:qualifications?"
    r"|requirements?) (?:for (?:this|the) (?:position|job|(?:\w+ ){1,4}exam(?:ination)?) )?(?:includes?|are|is):? "
    r"|(?:at a minimum, |minimally, )?(?:(?:the|this) )?"
    r"(?:position|job|role)\b[^.;:]{0,40}? requires:? |(?=any (?:equivalent )?combination\b)"
    r"|(?:at a minimum, )?"
    r"(?=(?:(?:qualified |all )?(?:applicants|candidates)|the successful (?:applicant|candidate)) (?:must|should"
    r"|shall|will|(?:is|are) required to) (?:have|hold"
    r"|possess)\b)"
    r"|(?=(?:(?:qualified |all )?(?:applicants|candidates)|the (?:successful )?(?:applicant|candidate)|you) (?:will )?"
    r"needs? (?:an? |at least |either )?\w)"
    r"|(?=(?:(?:a )?minimum of|at least) )|(?:requires|must have):? "
    r"|we (?:also )?(?:ask for|require|need|expect|look for|are looking for) ",
    re.IGNORECASE,
)
# "A high school diploma is required", "High school graduate minimum".
_ASKED_FOR = re.compile(
    r"\b(?:(?:diploma|graduate|GED|degree|equivalent|education|experience|doctorate)\b"
    r"|Ph\.? ?D\b\.?)[^.;]{0,80}\b(?:required|minimum)"
    r"(?: (?:by|at|before|prior to|upon|no later than) [^.;]{3,60}|, with [^.;]{3,160})?"
    r"(?:[,;] (?:but |though |although )?[^.;]{0,40}\bABDs?\b[^.;]{0,80})?\.?$",
    re.IGNORECASE,
)
_LONGEST_PROSE = 3_000
# "Minimum qualifications: ...", "Requirements: Minimum qualifications for this position include ..."
_LABEL = re.compile(
    r"(?:(?:minimum|basic|job|position|applicant|candidate|education(?:al)?|experience|and|/) )*"
    r"(?:requirements?|qualifications?)\s*:\s+(?=\w)",
    re.IGNORECASE,
)
# "Required: a degree in history; five years of experience."
_REQUIRED = re.compile(r"(?:required|essential)(?: (?:qualifications?|skills))?: (?=\w)", re.IGNORECASE)
# "Bachelor's degree in planning.", "Three years of experience in ...": what is needed, without a verb.
_NAMED_ALONE = re.compile(
    r"(?:possess )?(?:an? )?(?:minimum of |at least )?(?:(?:high[- ]school (?:diploma|graduate|graduation|education)"
    r"|graduation from (?:an? )?(?:accredited )?high school|GED"
    r"|associate|bachelor|master|ML[IA]?S\b|degree in\b)"
    r"|(?:\w+ )?(?:\(\d{1,2}\) |\d{1,2}\+? )?(?:or more )?years?['’]?(?: of)? [\w /,-]{0,60}experience)\b",
    re.IGNORECASE,
)
# "A degree and two years of experience are the minimum qualifications."
_ARE_MINIMUM = re.compile(
    r",? (?:is|are) (?:the )?(?:minimum|basic|required) (?:qualifications?|requirements?)\b[^.;:]{0,60}\.?$",
    re.IGNORECASE,
)
# "Applicants must be 18 years old.", "Must pass a drug test.", "The successful candidate will have ..."
_MUST = re.compile(
    r"(?:\w+ requirement: |(?:therefore|in addition|additionally|also),? )?(?:(?:all |the |any |qualified "
    r"|interested |prospective )*(?:\w+ )?(?:applicants?|candidates?"
    r"|individuals?|persons?|you|employees?|appointees?)(?: for this position)? )?"
    r"(?:must|shall|should|will need to|need to|will(?= have\b| possess| be able))(?: also| currently)? "
    r"(?:be|have|possess|hold|pass|obtain|maintain|acquire|live|reside|complete|meet|demonstrate|understand|know"
    r"|speak|enjoy"
    r"|successfully|already|consent|undergo|work|lift|own)\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"^(?!(?:an? )?(?:application|r[eé]sum[eé]|cover letter|appointment|more information))[^:]{3,400}?"
    r"(?<!\bthat )(?<!\bwhich )\b(?:is|are)(?: also)? (?:required|necessary|essential|a must)"
    r"(?:,? (?:for|of|to|at|within|upon|prior to|along with) [^.]{3,80}"
    r"|, as (?:well as|is"
    r"|are) [^.]{3,120})?\.?$"
    r"|^[A-Z][^.;:]{2,300}(?<!\bas)(?<!\bif)(?<!\bwhen)(?<!\bwhere) required"
    r"(?: (?:or|within|at|by|upon|prior|for)\b[^.;]{3,100})?\.?$",
    re.IGNORECASE,
)
# Of these one stands in each.
_NEEDED_WORDS = ("required", "necessary", "essential", "a must")
_ABOUT_OTHERS = re.compile(
    r"\b(?:received|required to perform"
    r"|(?:tasks|duties|work) (?:as )?required|postmarked|submitted|returned|contact|apply|benefits?|probation\w*|salary"
    r"|wage|employer"
    r"|deadline|log(?:ged)? in|sign(?:ed)? in"
    r"|offer(?:ed|s)?|vacation|insurance|will be (?:paid|filled)|position will)\b",
    re.IGNORECASE,
)
_OTHER_SECTIONS: frozenset[SectionKind] = frozenset(
    ("benefits", "about_employer", "selection_process", "contact", "preferred")
)
# Among what is done, and where, a "must" says how it is to be done.
_OF_THE_WORK: frozenset[SectionKind] = frozenset(("duties", "working_conditions"))
_OF_NEEDS: frozenset[SectionKind] = frozenset(("qualifications", "requirements", "preferred", "duties", "how_to_apply"))
_LONGEST_NEED = 600


def read_beside_sections(parts: Sequence[tuple[SectionText, list[Line]]], ways: WaysToQualify) -> None:
    """Read from sentences what the sections that name needs left out: all, the ways to qualify or the rest."""
    if not (ways.routes or ways.requirements):
        _read_prose(parts, ways)
    elif not ways.routes:
        _read_ways(parts, ways)
    else:
        _read_needs(parts, ways, _says_need if not ways.requirements else is_firm_need)


def _read_prose(parts: Sequence[tuple[SectionText, list[Line]]], ways: WaysToQualify) -> None:
    """Read what sentences ask for in a text without a section for it; wishes among them are set apart."""
    said = _without_repeated_degrees(
        asked
        for section, lines in parts
        if section.kind not in _OTHER_SECTIONS
        for asked in _asked_in_section(about_applicants(lines) if section.kind == "duties" else lines)
        if section.kind not in _OF_THE_WORK or names_route(asked.text) or requirement_kind(asked.text) != "other"
    )
    if said:
        read_minimum([said], ways)


def _without_repeated_degrees(said: Iterable[Line]) -> list[Line]:
    """The sentences but those that ask once more for a degree in a field, and no years, as one before them did."""
    kept: list[Line] = []
    known: set[tuple[str | None, str]] = set()
    for line in said:
        asked = read_degree(line.text), (read_field(line.text) or "").casefold()
        if not asked[1] or asked not in known or read_years(line.text) is not None:
            kept.append(line)
        known.add(asked)
    return kept


def _read_ways(parts: Sequence[tuple[SectionText, list[Line]]], ways: WaysToQualify) -> None:
    """Read the degrees and years that sentences ask for beside a section that names none; needs are left to that."""
    own = WaysToQualify()
    _read_prose([part for part in parts if part[0].kind not in _OF_NEEDS], own)
    ways.routes += own.routes


def _read_needs(
    parts: Sequence[tuple[SectionText, list[Line]]], ways: WaysToQualify, is_need: Callable[[str], bool]
) -> None:
    """Read what paragraphs say to be required, as `is_need` tells, beside the sections that name what qualifies."""
    for section, lines in parts:
        if section.kind in _OTHER_SECTIONS or section.kind in _OF_NEEDS:
            continue
        for line in lines:
            prose = whole_sentences(line.text) if line.bullet is None and len(line.text) <= _LONGEST_PROSE else []
            for sentence in prose if len(prose) > 1 else []:
                if not names_route(sentence) and is_need(sentence) and _asked(sentence):
                    ways.require(Item(sentence, line.number, line.last_number))


def _says_need(sentence: str) -> bool:
    return _calls_needed(sentence) or bool(_MUST.match(sentence)) or _asks_of_holder(sentence)


def _calls_needed(sentence: str) -> bool:
    lowered = sentence.casefold()
    return any(map(lowered.__contains__, _NEEDED_WORDS)) and _NEEDED.search(sentence) is not None


def _asked_in_section(lines: Sequence[Line]) -> Iterator[Line]:
    joined = lines_of_choices(lines)
    for line, below in zip_longest(lines, lines[1:]):
        if line.number in joined:
            yield line
        else:
            yield from _asked_on(line, below)


def _asked_on(line: Line, below: Line | None) -> Iterator[Line]:
    if len(line.text) > _LONGEST_PROSE:
        return
    if below and below.bullet and names_route(below.text) and leads(line.text) and says_any_one(line.text):
        yield line
        return
    if line.bullet and _HOLDERS_MUST.match(line.text):
        yield line
        return
    for sentence in rules_apart(whole_sentences(line.text)):
        if listed := listed_needs(sentence):
            yield from (replace(line, text=need, bullet=";") for need in listed)
        else:
            yield from (replace(line, text=asked) for asked in _asked_in(sentence))


def _asked_in(sentence: str) -> Iterator[str]:
    """What a sentence asks for, and what it wishes for beside that or by itself."""
    if LABELLED_WISHES.match(sentence) or (names_route(sentence) and is_substitution(sentence)):
        yield sentence
        return
    if (also := _ALSO_CONSIDERED.match(sentence)) and names_route(sentence):
        yield f"OR {sentence[also.end() :]}"
        return
    if label := _LABEL.match(sentence):
        sentence = sentence[label.end() :]
        if names_route(sentence) and not tells_to_apply(sentence):
            yield sentence
            return
    if (label := _REQUIRED.match(sentence)) and not tells_to_apply(sentence):
        yield sentence[label.end() :]
        return
    if (told := _ARE_MINIMUM.search(sentence)) and names_route(sentence):
        yield sentence[: told.start()]
        return
    required, wished = split_preferred(sentence)
    if asked := _asked(required):
        yield asked
    if wished and (asked or _WISHED_FIRST.match(wished) or _WISHED_AT_END.search(wished[-40:])):
        yield wished


# "Applicants will also be considered who have a diploma"
_ALSO_CONSIDERED = re.compile(
    r"(?:we|the [\w ]{3,30}) (?:will|may) also consider (?:applicants|candidates|those) (?:with|who have|who possess) "
    r"|(?:applicants|candidates|those|persons|individuals) (?:will|may|can) also be considered"
    r" (?:who|if they) (?:have|possess|hold) ",
    re.IGNORECASE,
)
# "Experience with maps highly desired."
_WISHED_AT_END = re.compile(r"\b(?:preferred|desired|desirable|a plus|pluss?es)\.?$", re.IGNORECASE)
# "Preferably, the applicant should have ...", "Preference will be given to ..."
_WISHED_FIRST = re.compile(
    r"(?:preferably|ideally),? (?:the |an? )?(?:applicants?|candidates?|person|individual)\b|preference (?:will be"
    r"|is) given"
    r"|(?:the |our |an )?ideal (?:applicant|candidate)s?\b",
    re.IGNORECASE,
)


def _asked(required: str) -> str:
    """What a sentence without its wishes asks for; nothing where it asks for nothing."""
    if not required:
        return ""
    of_holder = _asks_of_holder(required)
    if names_route(required):
        if match := _ASKS.match(required):
            return required[match.end() :]
        if of_holder:
            return required
        if _ASKED_FOR.search(required) or (_NAMED_ALONE.match(required) and not HAS_VERB.search(required)):
            return required
    if len(required) > _LONGEST_NEED or _ABOUT_OTHERS.search(required) or tells_to_apply(required):
        return ""
    is_need = (
        of_holder
        or _OF_POSITION.match(required)
        or _MUST.match(required)
        or _calls_needed(required)
        or is_license_alone(required)
        or is_trait_alone(required)
    )
    return required if is_need else ""


# "The position requires basic knowledge of math."
_OF_POSITION = re.compile(
    r"(?:(?:the|this) )?(?:position|job|role) (?:also )?requires? (?:[\w-]+,? ){0,4}?"
    r"(?:knowledge|abilit(?:y|ies)|skills?|proficiency|experience|licen[sc]e|certifi\w+|familiarity)\b",
    re.IGNORECASE,
)
# "The Deputy Clerk must have ..."
_HOLDER_MUST = re.compile(
    r"The (?P<job>(?:[\w/-]+ ){1,4})(?:must|shall|should) (?:also )?(?:be|have|possess|hold|pass|obtain|live|reside)\b"
)


# "• Officers must also be able to ...": an item about those who hold the job.
_HOLDERS_MUST = re.compile(r"[A-Z][a-z]+(?: [a-z]+)?s must (?:also )?[a-z]+ \w")


def _asks_of_holder(text: str) -> bool:
    """Whether a sentence says what whoever holds the job, whom it calls by the job's name, must have or be."""
    found = _HOLDER_MUST.match(text)
    return found is not None and names_a_job(found["job"].rstrip())
