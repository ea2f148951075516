"""Whose jobs a document speaks of, from a line or a sentence that names them: agency, division, jurisdiction."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.fields.employers.employer_units import ELECTED, LARGE_UNIT, agency_and_unit
from postings.ingest.fields.job_titles import names_a_job, without_job_before_county
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout.recurring import kept_for_lines

_WORD = r"[A-Z][\w’'&./-]*"
_RUN = re.compile(
    rf"{_WORD}(?:,? (?:(?:(?:of|and|for|at)(?: the)?|&|within the|in(?= St\. Louis)|with(?= Disabilities)) )?{_WORD})*"
    # "Elm School District No. 14"
    r"(?:(?<=[Dd]istrict) #?\d{1,3}[A-Z]?\b|(?<=[Dd]istrict No\.) \d{1,3}\b|(?<=[Dd]istrict No) \d{1,3}\b)?"
)
_IS_AGENCY = re.compile(
    rf"\b(?:{LARGE_UNIT}|City of|Town of|Port of|State of|County|Division|Office of"
    r"|State (?:Library|Lottery|Police|Hospital|Treasury)|Secretary of State"
    r"|Historical Society|BOCES|(?:Naval|Military|Air Force|Coast Guard) Academy|National Laboratory|Retirement System"
    r"|Health (?:System|District|Corporation|Consortium)|Healthcare(?=$)|Community Colleges(?=$)|Housing Authority"
    r"|Museum|(?<=[a-z] )School of (?:Medicine|Law|Public Health|Pharmacy|Dentistry|Nursing)"
    r"|Museums(?=$| of | at | (?:and|&) Gardens?$)"
    r"|Institution(?! [A-Z])|Public Library|Library System|(?:Village|Borough|Township|Parish) of)\b"
    r"|\b(?:Tribes?|Tribal Council|Rancheria|Pueblo of|Indian Community|Band of [A-Z][\w ]+"
    r"|(?:Confederated|Affiliated) (?:Tribes|Bands)|Bands of)\b|\bNation$"
    r"|^Friends of (?:the )?[A-Z]"
    r"|\b(?:Opera(?: Theat(?:er|re))?|Ballet|Symphony|Philharmonic|Aquarium|Zoo) of (?:the )?[A-Z]"
    r"|\bInstitute of (?:Technology|Fine Arts)\b|\bArt Institute of (?:the )?[A-Z]"
    r"|^(?:National|Federal|U\.S\.|US|Veterans) [\w' ]{3,50}(?:Service|Administration|Agency|Institutes?|Archives"
    r"|Gallery)$"
    r"|\b(?:Forest|Fish (?:and|&) Wildlife|Geological) (?:Service|Survey)$"
    r"|\b(?:Transit|Highway|Vehicle|Aviation|Port|Insurance) Administration$"
    r"|\b(?:Township|Borough|Zoo(?: (?:and|And|&) (?:Gardens?|Aquarium|Botanical Gardens?|(?:Nature )?Park))?"
    r"|Wildlife Park"
    r"|Zoological (?:Gardens?|Park)|(?:Zoological|Botanic(?:al)?|Horticultural) Society|Aquarium"
    r"|Botanic(?:al)? Gardens?|Arboretum|Conservatory|Orchestra|Symphony|Philharmonic|Opera|Ballet|Chorale"
    r"|Zoological Foundation|(?:Opera|Dance|Theat(?:er|re)) Company"
    r"|[A-Z]\w+ Parks (?:and|&) Recreation|[A-Z]\w+ Public (?:Media|Radio|Television|Broadcasting)"
    r"|(?:Agricultural )?Experiment Station|State Historic Site"
    r"|Historic(?:al)? (?:Site|Park|Village)|Institute"
    r"|Planetarium|(?-i:U|UH|C|I|CI|CU)SD"
    r"|Observatory|Nature Preserve|Medical Center|Hospital|Transit|Public Utilities|Airport"
    r"|(?:History|Science|Nature|Arts?|Discovery|Heritage|Memorial|Free|District|Area|Regional|Community)"
    r" (?:Center|Library))$"
)
_PART_OF = re.compile(
    rf"^(?:The )?(?P<unit>{_RUN.pattern}), (?:an?|the|one of the) [\w ]{{0,40}}?(?:within|of|in|at) (?:the )?"
    rf"(?P<agency>{_RUN.pattern})"
)
# "WELM, the public station in Elm Bay, Connecticut" is part of no town.
_TOWN_AND_STATE = re.compile(rf"[A-Z][\w.’' -]+, (?:{'|'.join([*STATES, *STATES.values()])})")
# Cities, counties, districts and colleges are governments of their own.
_OWN_GOVERNMENT = re.compile(
    r"^(?:City|City and County|City and Borough|Town|Port|County|Village|Borough|(?:Charter )?Township|Parish) of "
    r"|\b(?:County|Township|Borough)$"
    r"|\b(?:Tribes?|Tribal Council|Rancheria|Band of [A-Z][\w ]+)\b|\bNation$"
    r"|\b(?:District|Districts|BOCES|College|University|Schools"
    r"|Council of Governments)\b"
)
# "Lower Providence Township, Montgomery County, PA": what says where the employer is, is no part of its name.
_OF_COUNTY_OR_STATE = re.compile(rf", (?=(?:[A-Z]\w+ )?County\b|(?:{'|'.join([*STATES, *STATES.values()])})\b)")
# "Board of Trustees of the Elm Public Library"
_GOVERNED_BY = re.compile(
    r"^(?:Board|Council) of (?:Trustees|Directors|Commissioners|Supervisors) of (?:the )?(?=[A-Z])"
)
_BOARD_BEHIND = re.compile(
    r"(?P<name>(?:Library|Museum|District|Society|Schools))(?:[’']s)? (?:Library )?Board of (?:Trustees|Directors)$"
)
_BEFORE_NAME = re.compile(
    r"^(?:(?:A|An) (?:[a-z]+ )?(?:[Dd]ivision|[Uu]nit|[Pp]art|[Aa]gency|[Bb]ureau|[Pp]rogram) of )?"
    r"(?:(?:At|In|Within|With|For|From|Across|Here at|Join|Meet) )?"
    # The names of towns may begin with it.
    r"(?:[Tt]he (?!Dalles\b|Colony\b|Woodlands\b|Plains\b))?"
)
_LOCAL_NAMED_AS_STATE = re.compile(r"\b\w+ County\b|\b(?:City|Town|Village|Township|Borough) of [A-Z]\w+")
# What a page about jobs calls itself before its employer's name.
_CAREERS_AT = re.compile(
    r"^(?:Careers?|Jobs?(?: Openings?| Opportunit(?:y|ies))?|Employment|Now Hiring|Working|Opportunities"
    r"|Openings|Positions?) (?:at|with) (?:the )?"
)
_STATE_AT_END = re.compile(rf"(?<=County) (?:{'|'.join(STATES.values())})$")
_SMALL_WORDS = frozenset(("OF", "THE", "AND", "FOR", "AT", "ON", "IN"))
# The courts of California are each a county's.
_STATE_COURT = re.compile(
    r"(?P<court>Superior Court(?: of (?:California|CA))?(?:,| of the) (?P<county>County of [A-Z]\w+"
    r"(?: (?!State\b)[A-Z]\w+)?))(?:,? State of California)?$"
)
# "Deputy Clerk Town of Elm Bay", run together
# "Village of Elm Hiring Part-Time Clerk" is the headline of a piece of news.
_HIRING_BEHIND = re.compile(
    r" (?:(?:Is|Now) )?(?:Hiring|Seeks|Seeking|Recruiting|Accepting|Invites|Looking"
    r"|Employment (?:Opportunit(?:y|ies)|Application)"
    r"|Application for Employment|Job (?:Opening|Posting)|Positions? Available)\b.*"
)
# "Elm Public Library The Town of Elm", where a full stop was lost
_RUN_ON = re.compile(r" The (?=(?:City|Town|Village|Borough|Township|County) of )")
_TOWN_OF = re.compile(r"(?<!Charter) (?:City|Town|Village|Borough|Township|County) of ")
# "As part of Elm College’s plan, ..."
_OWNERS = (
    "College Library Council University Museum Garden Zoo Department Authority Commission Agency Board Bureau District"
    " County Court"
)
_OWNS = re.compile("|".join(rf"(?<={word})[’']s$" for word in _OWNERS.split()))
_REGION_BEHIND = re.compile(r", [A-Z][\w ]{2,30} Region$")
_SENTENCES = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bNo\.)(?<!\bSt\.)(?<!\bMt\.)(?<!\bFt\.)(?<!\bU\.S\.)(?<!\bD\.C\.) "
)
# "Office of the Clerk, U.S. Court of Appeals" is an office of the court.
_OFFICE_WITHIN = re.compile(r"^Office of the [A-Z][a-z]+, (?=U\.S\. )")
_LONGEST = 1_500
# "Museum Overview" and "Division Administration" are headings, "Pay in the U.S" a cut sentence.
_NO_NAMES_END = re.compile(
    r"(?:^(?:Division|Department|Office|Bureau|Section|Agency|Board) [A-Z][a-z]+|U\.S"
    r"| (?:Overview|Summary|Profile|Background|Mission|Staff|Team|Exam(?:ination)?s?|Degrees?)"
    r"|^(?!.* (?:of|for) ).* History"
    # A hospital's "Emergency Department" is a ward of it.
    r"|^Emergency Department"
    # "118 College Drive" is a street.
    r"| (?:Drive|Street|Avenue|Road|Boulevard|Lane|Parkway|Circle)"
    # "Department & Division" is a label.
    r"|^(?:(?:Agency|Department|Division|Bureau|Office|Section|Branch|Unit|College)(?: (?:and|&|or|/) |$)){2,})$"
    # "Museum Collections and Exhibitions", "Museum Site Administrator": a museum has a name of its own.
    r"|^Museum (?!of\b|at\b|for\b|in\b|on\b|and\b|&|Associates\b|Village\b|Park\b|District\b|Association\b)"
)

# "Manager of Museum Operations" is a job.
_IN_CHARGE = re.compile(
    r"(?:(?:Assistant|Associate|Deputy) )?(?:Manager|Director|Coordinator|Head|Chief|Supervisor|Curator) of"
    r" (?:Museum|Library|County|Division|Airport|Transit) (?:Operations|Services|Programs|Administration)\b"
)


# "Elm Bay, City and Borough of": how lists of employers name them
_INVERTED = re.compile(
    r"(?P<town>[A-Z][\w.'’ -]{1,40}), (?:the )?"
    r"(?P<kind>(?:City|Town|Village|County|Borough|Township|Port|Parish)(?: and (?:County|Borough))? of)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Employer:
    """The agency's printed name, the unit named with it, and the jurisdiction that the name implies, if any does."""

    name: str
    unit: str | None
    jurisdiction: str | None
    jurisdiction_is_stated: bool


@kept_for_lines
def read_employer(text: str) -> Employer | None:
    """The employer that a line or an introduction names, None when it names none."""
    if text[-3:].casefold() == " of" and (inverted := _INVERTED.fullmatch(text)):
        text = f"{inverted['kind']} {inverted['town']}"
    if text.isupper():
        return _in_capitals(_read(in_title_case(text[:_LONGEST])))
    return _read(text)


def _read(text: str) -> Employer | None:
    for sentence in _SENTENCES.split(text[:_LONGEST]):
        if (found := _PART_OF.match(sentence)) and not _TOWN_AND_STATE.fullmatch(found["agency"]):
            return _employer(found["agency"], found["unit"])
        for run in _RUN.findall(sentence):
            name = _OFFICE_WITHIN.sub("", _CAREERS_AT.sub("", _GOVERNED_BY.sub("", _BEFORE_NAME.sub("", run))))
            if court := _STATE_COURT.match(name):
                return Employer(court["court"], None, court["county"], True)
            name = _without_town(*_OF_COUNTY_OR_STATE.split(name)[:2]).rstrip(" ,.")
            name = _BOARD_BEHIND.sub(r"\g<name>", _STATE_AT_END.sub("", _HIRING_BEHIND.sub("", name)))
            job, comma, rest = name.partition(", ")
            job = job.partition("/")[0].removesuffix(" Position")
            if comma and names_a_job(job) and _IS_AGENCY.search(rest):
                name = rest
            name = _RUN_ON.split(without_job_before_county(_behind_job_at(_behind_job(name))))[-1]
            if (town := _TOWN_OF.search(name)) and names_a_job(name[: town.start()]):
                name = name[town.start() :].lstrip(" ,")
            is_agency = " " in name and _IS_AGENCY.search(name) and not _NO_NAMES_END.search(name)
            if is_agency and not _IN_CHARGE.match(name):
                return _employer(*agency_and_unit(name))
    return None


def _without_town(name: str, place: str = "") -> str:
    """The name in "Elm Public Library District, Elm", behind which the state stood."""
    agency, comma, town = name.rpartition(", ")
    is_town = (
        comma and place.split(",")[0].split(" ")[0] and _TOWN_ALONE.fullmatch(town) and not _IS_AGENCY.search(town)
    )
    return agency if is_town and _IS_AGENCY.search(agency) else name


def _behind_job_at(name: str) -> str:
    """The employer in "Dean at University of Elm", whose name only what stands behind "at" tells; "University of Texas
    at Austin" is one name."""
    before, at, behind = name.partition(" at ")
    behind = behind.removeprefix("the ")
    return behind if at and _IS_AGENCY.search(behind) and not _IS_AGENCY.search(before) else name


# "Director Elm Free Public Library", "Curator for the Elm Museum"
_JOB_BEFORE = re.compile(
    r"(?:(?:Assistant|Associate|Deputy|Executive|Interim) )?(?:Director|Manager|Curator|Librarian|Coordinator|Registrar"
    r"|Superintendent|Administrator|Supervisor|Educator|Conservator|Archivist) (?:for the )?(?=[A-Z])"
    r"(?=(?:[A-Z][\w.'’&-]* (?:(?:and|of|the|&) )*){2,})"
)


def _behind_job(name: str) -> str:
    """The employer's name without the job right before it, or before "for the"."""
    job = _JOB_BEFORE.match(name)
    behind = name[job.end() :] if job else ""
    return behind if behind and _IS_AGENCY.search(behind) else name


_STATE_CODE = re.compile(rf"(?<=, )(?:{'|'.join(STATES.values())})(?=[ ,.]|$)", re.IGNORECASE)
_TOWN_ALONE = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}")


def in_title_case(text: str) -> str:
    """A line in capitals as other lines print it, so that the same rules read it."""
    cased = " ".join(word.casefold() if word in _SMALL_WORDS else word.capitalize() for word in text.split())
    return _STATE_CODE.sub(lambda code: code.group().upper(), cased)


def _in_capitals(employer: Employer | None) -> Employer | None:
    """The employer as the line in capitals prints it."""
    if employer is None:
        return None
    unit = employer.unit.upper() if employer.unit else None
    own = employer.jurisdiction == employer.name
    jurisdiction = employer.name.upper() if own else employer.jurisdiction
    return Employer(employer.name.upper(), unit, jurisdiction, employer.jurisdiction_is_stated)


_KINDS = frozenset(("city", "town", "county", "village", "township", "borough", "district", "tribe"))


def _employer(agency: str, unit: str | None) -> Employer:
    agency = _OWNS.sub("", _REGION_BEHIND.sub("", agency.strip(" ,.")))
    # "The City's Planning Department" names the department alone.
    if unit and agency.casefold() in _KINDS:
        return Employer(unit, None, None, False)
    if elected := ELECTED.fullmatch(agency):
        return Employer(agency, unit, elected["county"], True)
    if _OWN_GOVERNMENT.search(agency):
        return Employer(agency, unit, agency, True)
    without_counties = _LOCAL_NAMED_AS_STATE.sub("", agency)
    # "Washington Heritage Museums" are no state's.
    if agency.endswith("Museums"):
        return Employer(agency, unit, None, False)
    state = next((state for state in sorted(STATES, key=len, reverse=True) if state in without_counties), None)
    return Employer(agency, unit, f"State of {state}" if state else None, agency.startswith("State of "))


# The state whose name stands in a document's letterhead: "State of Ohio", "Commonwealth of Virginia".

_NAMES = "|".join(STATES)
_STATE = re.compile(rf"(?:state|commonwealth) of (?P<state>{_NAMES})\b|^(?P<before>{_NAMES}) state\b", re.IGNORECASE)
_LETTERHEAD_LINES, _LONGEST_NAME = 20, 60


def state_in_letterhead(lines: Sequence[str]) -> str | None:
    """The state's name that a short line among the first ones prints; None where none does."""
    for line in lines[:_LETTERHEAD_LINES]:
        if len(text := line.strip()) <= _LONGEST_NAME and (found := _STATE.search(text)):
            return (found["state"] or found["before"]).title()
    return None


# "Boise, Idaho" and "Reno, NV 89501", but not "Washington County", "Oregon Street" or "Iowa City".
_STATE_IN_TEXT = re.compile(
    rf"(?=[A-Z])(?:(?<!West )\b(?P<state>{'|'.join(sorted(STATES, key=len, reverse=True))})\b"
    r"(?! (?:County|City|St(?:reet)?|Ave(?:nue)?|Park)\b|, D\.?C)"
    rf"|\b[A-Z][\w.'’-]+, (?P<code>{'|'.join(STATES.values())})(?= \d{{5}}|[.,;)]|$))"
)
_CODES = {code: state for state, code in STATES.items()}


def state_named_most(lines: Sequence[str]) -> str | None:
    """The state whose name or two letters behind a town a text holds most often, the first of several; None where it
    holds none."""
    found = [match for line in lines for match in _STATE_IN_TEXT.finditer(line[:_LONGEST])]
    named = Counter(match["state"] or _CODES[match["code"]] for match in found)
    return max(named, key=named.__getitem__) if named else None


def state_of_department(name: str, lines: Sequence[str]) -> str | None:
    """The state whose name a text prints before a department's ("the Ohio State Department of Elms") or over it all."""
    if not name.startswith("Department of "):
        return None
    ends = name.split()[-1]
    told = [line[:_LONGEST] for line in lines if ends in line]
    spelled = r" (?:and|&) ".join(map(re.escape, re.split(" (?:and|&) ", name)))
    pattern = re.compile(rf"\b(?P<state>{'|'.join(STATES)}) (?:State )?{spelled}\b")
    found = next(filter(None, map(pattern.search, told)), None)
    state = found["state"] if found else state_in_letterhead(lines)
    return f"State of {state}" if state else None
