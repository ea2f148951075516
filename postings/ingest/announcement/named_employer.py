"""The employer of a text that neither its first lines nor a sentence about hiring names: the one of its address, of the
heading "About the ..." or of the notices at its end."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.governments_named_often import find_local_government, university_named_often
from postings.ingest.fields.employers.employer_names import in_title_case, read_employer
from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.layout import Line

_LONGEST, _SHORT = 3_000, 80
_NAMED = r"(?P<name>[A-Z][\w.'’&-]*(?: (?:(?:of|and|for|the|&) )?[A-Z][\w.'’&-]*){1,6})"
_NAMED_AT_LENGTH = r"(?P<name>[A-Z][\w.'’&-]*(?: (?:(?:of|and|for|the) )?[A-Z][\w.'’&-]*){1,8})"
_INTRODUCES = re.compile(
    r"(?:(?:Founded|Established|Chartered|Located|Nestled|Committed|Dedicated) (?:in|on|to) [^.;]{3,60}?,"
    r" (?:[Tt]he )?)?"
    rf"(?:The )?{_NAMED_AT_LENGTH}"
    r"(?:, (?:located in )?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z][\w. ]+)?,?|, (?:one of|an?) [^.,;]{3,60},"
    r"| \([^()]{2,40}\))? (?:is "
    r"(?:an?|the|one|among|known|located|committed|responsible|dedicated|currently)\b|(?:has|offers|provides|serves|operates"
    r"|enrolls|traces|preserves|presents|welcomes|maintains|interprets|houses|was (?:founded|established))\b)"
)
_MISSION = re.compile(r"\b[Tt]he mission of (?:the )?(?P<name>[A-Z].{3,80}?) is\b")
_PLACED = re.compile(
    r"\b(?:(?:positions?|jobs?) (?:is|are) (?:located|assigned|housed) (?:with|within|in|to|at)"
    r"|(?:recruitment|vacanc(?:y|ies)|examination) (?:is )?(?:for|with|in)) the (?P<name>[A-Z].{3,120})"
)
_SENTENCE_END = re.compile(r"(?<=[a-z\d][.!?])\s+(?=[A-Z])")
_STREET = re.compile(r"\d{1,6} [\w .,#'’/-]{4,60}|P\.? ?O\.? Box \d+", re.IGNORECASE)
_TOWN_AND_ZIP = re.compile(r"[A-Z][\w .'’-]{2,30},? [A-Z][\w.]{1,13},? +\d{5}(?:-\d{4})?(?:,? USA)?")
_NAME = re.compile(r"(?:The )?(?P<name>[A-Z][\w.'’&-]*(?: (?:(?:of|and|for|the|&|at) ){0,2}[A-Z][\w.'’&-]*){1,7})")
_INSTITUTION = re.compile(
    r"\b(?:Hospital|Museum|Society|School|Library|Center|Council|Association|Foundation|Institute|Clinic|Gallery"
    r"|Gardens?|Zoo|Academy|Tribe|Health|Services?|College|University|Authority|District|Cooperative)\b"
)
_NO_NAME = re.compile(
    r"\b(?:human resources|personnel|attn|attention|director|department|office|manager|apply|application|suite|box"
    r"|building|floor|division|services?|contact|location|address|committee|search)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"About (?:the |our )?(?P<name>[A-Z].{3,80})", re.IGNORECASE)
_NO_EMPLOYER = re.compile(
    r"\b(?:position|role|job|team|program|benefits?|community|opportunity|process|you)\b", re.IGNORECASE
)


def find_named_employer(lines: Sequence[Line]) -> tuple[str, int] | None:
    """(name, its line counted from 1) of the employer, None where nothing tells."""
    return (
        of_equal_opportunity(lines)
        or _heading(lines)
        or _introduced(lines)
        or find_local_government(lines)
        or _where_job_is(lines)
        or _above_address(lines)
        or _at_address(lines)
        or _told_of(lines)
        or _before_town(lines)
        or _with_its_town(lines)
        or _of_town_hall(lines)
        or university_named_often(lines)
    )


# "The Elm Park Commission is an Equal Opportunity Employer."
_SAYS_EQUAL = re.compile(
    rf"(?:The )?{_NAMED_AT_LENGTH} is an?"
    r" (?:[Ee]qual|EQUAL|EEO|EOE|AA/|[Aa]ffirmative)"
)
_SAYS_EQUAL_IN_CAPITALS = re.compile(
    r"(?:THE )?(?P<name>[A-Z][A-Z.'’& -]{5,60}?) IS AN? (?:EQUAL|EEO|EOE|AA/|AFFIRMATIVE)"
)


def of_equal_opportunity(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The employer that says of itself that it treats all alike."""
    for line in lines:
        text = line.text[:_LONGEST]
        in_capitals = _SAYS_EQUAL_IN_CAPITALS.match(text)
        names = [in_title_case(in_capitals["name"])] if in_capitals else []
        names += [found["name"] for found in _SAYS_EQUAL.finditer(text)] if " is a" in text else []
        for name in names:
            employer = read_employer(name)
            if _CAMPUS.fullmatch(name) or (employer and employer.name == name):
                return name, line.number
    return None


# How those of a system of universities call themselves.
_CAMPUS = re.compile(r"(?:SUNY|CUNY|CSU|Cal State|UMass|UNC|UC) [A-Z][a-z]\w+(?: [A-Z][a-z]\w+){0,2}")


# "The Elm Homestead, Concord, New Hampshire" below the title
_PLACE_BEHIND = re.compile(r"(?:,| [-–—|•]) [A-Z][\w.'’ ]{2,30}, [A-Z][\w. ]{1,14}$")
_HEAD_LINES = 8


def _told_of(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The name that stands alone in the head, or before its town, and of which the text goes on to tell."""
    for line in [line for line in lines if line.text][:_HEAD_LINES]:
        found = _NAME.fullmatch(_PLACE_BEHIND.sub("", line.text)) if len(line.text) <= _SHORT else None
        if found is None or found["name"].isupper() or _NO_NAME.search(found["name"]) or _is_job(found["name"]):
            continue
        tells = re.compile(rf"\b[Tt]he {re.escape(found['name'])}(?:[’']s)? [a-z]")
        if any(tells.search(other.text[:_LONGEST]) for other in lines if len(other.text) > _SHORT):
            return found["name"], line.number
    return None


def _before_town(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The name that stands alone before its town right below the title: "Elm Town and Gardens, Elm Bay, Maine"."""
    for line in [line for line in lines if line.text][1:_RIGHT_BELOW]:
        place = _PLACE_BEHIND.search(line.text) if len(line.text) <= _SHORT else None
        found = _NAME.fullmatch(line.text[: place.start()]) if place else None
        if found and not (_NO_NAME.search(found["name"]) or _is_job(found["name"]) or _NO_WHOLE.search(found["name"])):
            return found["name"], line.number
    return None


# "... by April 17. Elm College, Elm Bay, Iowa."
_NAME_AND_TOWN = re.compile(rf"{_NAMED}, [A-Z][\w.'’ ]{{2,30}}, [A-Z][\w. ]{{1,14}}")


def _with_its_town(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The name that with its town is a sentence of its own at the end of a paragraph."""
    for line in lines:
        last = _SENTENCE_END.split(line.text[-_LONGEST:])[-1] if line.text.count(", ") > 1 else ""
        found = _NAME_AND_TOWN.fullmatch(last.rstrip("."))
        employer = read_employer(found["name"]) if found else None
        if found and employer and employer.name == found["name"] and not _is_job(employer.name):
            return employer.name, line.number
    return None


# "Applications are taken at Elm Bay City Hall"
_TOWN_HALL = re.compile(r"(?<![.!?] )(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) (?P<kind>City|Town|Village) Hall\b")


def _of_town_hall(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The town at whose hall, the only one that the text names, one applies."""
    halls = {
        f"{hall['kind']} of {hall['town']}": line.number
        for line in reversed(lines)
        for hall in _TOWN_HALL.finditer(line.text[:_LONGEST])
    }
    return next(iter(halls.items())) if len(halls) == 1 else None


_RIGHT_BELOW = 4
_NO_WHOLE = re.compile(
    r"\b(?:Full|Part|Time|Salary|Posted|Street|Avenue|Ave|Road|Drive|Campus|College of|School of|Program|Temporary"
    r"|Faculty)\b"
)


def _is_job(name: str) -> bool:
    return any(map(is_job_word, name.split())) or bool(_NO_EMPLOYER.search(name))


def _introduced(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The employer with which a paragraph begins that says what it is: "The Elm Council (EC) is the ..."."""
    for line in lines:
        for index, sentence in enumerate(_SENTENCE_END.split(line.text[:_LONGEST]) if len(line.text) > _SHORT else ()):
            found = _INTRODUCES.match(sentence[:300])
            employer = read_employer(found["name"]) if found else None
            # Within a paragraph departments are told of, too.
            whole = (employer.name, f"{employer.name} {employer.unit}") if employer else ()
            if found and employer and found["name"] in whole and (index == 0 or employer.jurisdiction):
                return employer.name, line.number
    return None


def _is_person(text: str) -> bool:
    return names_a_job(text) or (find_name(text) is not None and not _INSTITUTION.search(text))


def _above_address(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The name that stands alone above a street and a town with its ZIP code."""
    filled = [line for line in lines if line.text]
    for name, street, town in zip(filled, filled[1:], filled[2:], strict=False):
        found = _NAME.fullmatch(name.text) if len(name.text) <= _SHORT else None
        is_address = found and _STREET.fullmatch(street.text) and _TOWN_AND_ZIP.fullmatch(town.text)
        if found and is_address and not (_NO_NAME.search(name.text) or _is_person(name.text)):
            return found["name"], name.number
    return None


# "... to Ann Lee, Senior Naturalist, Elm Audubon Society, 1600 Elm Road, Elm Bay, NY 14701"
_BEFORE_ADDRESS = re.compile(
    rf"(?:^|[,:;] |\bto |\bat )(?:The |the )?{_NAMED}"
    rf", (?:\d{{1,6}} [\w .'’-]{{3,40}}|P\.? ?O\.? Box \d+), {_TOWN_AND_ZIP.pattern}"
)


# "Location: Elm Historical Museum, 5 Wykeham Rd., Elm Bay, CT"
_BEFORE_STREET = re.compile(
    rf"(?:[Ww]ork )?[Ll]ocation:? {_NAMED},"
    r" \d{1,6} [\w .'’-]{3,40}, [A-Z][\w. ]+, [A-Z][\w. ]+"
)
_ZIP_CODE = re.compile(r"\d{5}")


def _at_address(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The institution named right before a whole address in a sentence, or at whose street the work is."""
    for line in lines:
        text = line.text[:_LONGEST]
        found = _BEFORE_STREET.fullmatch(text) or (_BEFORE_ADDRESS.search(text) if _ZIP_CODE.search(text) else None)
        name = found["name"] if found else ""
        if _INSTITUTION.search(name) and not (_NO_NAME.search(name) or names_a_job(name)):
            return name, line.number
    return None


def _where_job_is(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The employer within which a sentence places the job: "This position is located with the Bureau of ..."."""
    for line in lines:
        found = _PLACED.search(line.text[:_LONGEST]) or _MISSION.search(line.text[:_LONGEST])
        if found and (employer := read_employer(found["name"])):
            return employer.name, line.number
    return None


def _heading(lines: Sequence[Line]) -> tuple[str, int] | None:
    for line in lines:
        heading = line.text.partition(": ")[0][:100]
        found = _ABOUT.fullmatch(heading) if len(heading) < 100 else None
        if found and not _NO_EMPLOYER.search(found["name"]) and (employer := read_employer(found["name"])):
            return employer.name, line.number
    return None
