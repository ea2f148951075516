"""What sentences state where no label does: who hires whom, until when, in which state."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.labels.cells import text_behind_label
from postings.ingest.announcement.pay_in_text import pay_of_job
from postings.ingest.announcement.titles import read_title
from postings.ingest.fields.employers.employer_names import Employer, read_employer
from postings.ingest.fields.employers.university_units import university_and_units
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.pay.salaries import IN_THOUSANDS, PrintedPay, find_salaries, read_salaries
from postings.ingest.fields.places.locations import read_locations, state_code
from postings.ingest.fields.places.place_names import LARGE_CITIES, STATES, with_state_codes
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.layout import Line, heading_shape, unwrap, width_of_broken
from postings.ingest.parsers.general_announcement.calls import CALL_ALONE
from postings.ingest.parsers.general_announcement.employer_lines import is_title, names_person
from postings.ingest.parsers.general_announcement.lines_of_head import hires_for_others
from postings.ingest.parsers.general_announcement.sought_titles import sought_title
from postings.ingest.parsers.general_announcement.told_dates import (
    SENTENCE_END,
    take_day_of_news,
    take_day_posted,
    take_deadline,
    take_deadline_behind_facts,
)

_HEAD_LINES = 80
_LONGEST = 3_000
_HIRES = re.compile(
    r",? (?:is|are) (?i:(?:currently |now |actively )?(?:seeking|searching|hiring|recruiting|looking|accepting"
    r"|in need of|an equal (?:employment )?opportunity|(?:pleased|excited|delighted|proud) to))\b"
    r"|\b(?:invites|seeks|announces"
    r"|welcomes(?= (?:\w+ )?(?:appl|inquir|nominat|candidat|qualif)))\b"
    r"| will (?:be accepting|accept) applications\b| needs an? (?=(?:full|part)[- ]time )"
    r"|\bhas (?:\w+[ ,]+){0,4}(?:openings?|open positions?|(?<!recreational )opportunit(?:y|ies)|vacanc(?:y|ies))\b"
    r"|\b(?:does|do) not discriminate\b"
)
_STATE_CODES = "|".join(STATES.values())
_PLACE = re.compile(rf", ?(?:{'|'.join(STATES)})\b|, (?:{_STATE_CODES})\b|(?<=[a-z]) (?:{_STATE_CODES}),? \d{{5}}\b")
_ADDRESS = re.compile(rf"(?:[a-z],?|[A-Z],) (?P<state>{_STATE_CODES}),? \d{{5}}\b")
# "97 North Mill Road, Elm Bay, PA"
_STREET_TOWN_AND_STATE = re.compile(
    rf"\b\d{{1,6}} [A-Z][\w. ]{{3,40}}, [A-Z][\w. ]{{2,30}}, (?P<state>{_STATE_CODES})\b"
)
# "CEDAR RUN, Ill. — The village is seeking ...": how a piece of news begins.
_DATELINE = re.compile(rf"[A-Z][A-Z .'’-]{{2,30}}, (?P<state>{_STATE_CODES}) ?(?:\([A-Z][\w., ]{{3,24}}\) ?)?[-–—]")
_NO_STREET = r"(?! (?:Street|Avenue|Ave|St|City|Blvd|Road)\b)\b"
_JOINED = re.compile(
    r"\b(?:[Jj]oin(?: (?:our|the)(?: \w+){0,2} team (?:at|of|with))?|[Ww]ork (?:for|at)|employment with)"
    r" (?P<joined>the (?![^.!]{3,80} team\b).{3,200})"
)
# "A postdoctoral position is available in Dr. Lee's laboratory in the Department of Soils at Elm State University"
_AVAILABLE = re.compile(
    r"\b(?:positions?|fellowships?|openings?|appointments?) (?:is|are) (?:\w+ ){0,2}available (?:in|with|within) "
    r"(?P<joined>.{3,300})"
)
# "The Elm Street Library in Galveston, Texas", "Harlow House (HH)".
_NAME_ALONE = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w.'’&/-]*"
    r"(?: (?:(?:of|and|for|the|&|at|del?|la|los|las|du|von) ){0,2}[A-Z][\w.'’&/-]*){0,7})"
    r"(?: \([A-Z][\w.& ]{1,11}\)"
    r"| \([A-Z][\w.' ]+, [A-Z][\w. ]+\))?(?P<told>,? (?:an?|the) [^,]{3,80}?(?:,"
    r"|(?= in [A-Z])))?(?:(?:,? (?:located )?in"
    r"|,) (?:[a-z]+ )?[A-Z][\w.' ]+, [A-Z][\w. ]+)?,?"
)
_NO_NAME = re.compile(
    r"(?:we|our|this|these|you|applicants?|candidates?|positions?|jobs?|the|it|if|as|department|division|office|human"
    r"|join|now|in)\b",
    re.IGNORECASE,
)
# "... is hiring a laborer in its Highway Department"
_IN_UNIT = re.compile(
    r"\b(?:in|within|with|for|to join) (?:our|the|its|their) (?:(?:Town|City|County|Village|District)[’']s )?"
    r"(?P<unit>(?!Human Resources|Personnel)[A-Z][\w’'&-]*(?:,? (?:(?:and|&|of) )?[A-Z][\w’'&-]*){0,5}"
    r" (?:Department|Division))\b(?! of)"
)
# How far before its verb an employer's name may begin.
_LONGEST_NAME = 200
# "Under direction, the Wildlife Biologist performs ..."
_TOLD_OF = re.compile(
    r"(?:^|[.,;] )(?:[Tt]he|[Aa]n?|[Aa]s an?) (?P<title>[A-Z][\w/&-]*(?: (?:(?:of|and|or|for"
    r"|&) )?[A-Z][\w/&-]*){0,5}) (?:performs|is responsible|is appointed by"
    r"|will (?!be\b|have\b|receive\b|need\b)[a-z]+|will be responsible"
    r"|serves|operates|plans|provides|assists|leads|oversees|manages|coordinates|supports|reports|works|plays)\b"
)
_PAYS = re.compile(
    r"\b(?:pay|pays|paid|salary|wage|compensation|rate)\b[^$]{0,60}(?:\$|\d[kK]?-\d{2,3}[kK]\b)|"
    r"\$[\d,.$ –-]{1,24}(?:per|an?|/) ?(?:hour|hr|month|year)",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"\b(?:bonus|budget|stipend|differential|premium|grant|fund|fine|fee|incentive|reimburse|allowance|contribut"
    r"|insurance|(?:pay|wage|salary) increase"
    r"|tuition|additional|extra|deposit|cost|whose (?:salary|pay|wage)|threshold)\w*",
    re.IGNORECASE,
)


def find_state(lines: Sequence[Line]) -> str | None:
    """The two letters of the state that a short line names behind a comma or alone, else of the one that the text
    names most often."""
    for line in lines[:_HEAD_LINES]:
        if line.text[:3].isupper() and (dated := _DATELINE.match(with_state_codes(line.text[:80]))):
            return dated["state"]
        if len(line.text) < 120 and (place := _PLACE.search(line.text)) and (code := state_code(place[0])):
            return code
    text = "\n".join(line.text[:_LONGEST] for line in lines)
    addressed = {match["state"] for match in _ADDRESS.finditer(text)}
    addressed = addressed or {match["state"] for match in _STREET_TOWN_AND_STATE.finditer(text)}
    if len(addressed) == 1:
        return addressed.pop()
    in_capitals = "\n".join(line.text[:_LONGEST].title() for line in lines[:_HEAD_LINES] if line.text.isupper())
    return _state_named_most(text) or _state_of_large_city(text) or _state_named_most(in_capitals)


_LARGE_CITY = re.compile(rf"\bCity (?:and County )?of ({'|'.join(LARGE_CITIES)})\b", re.IGNORECASE)


def _state_of_large_city(text: str) -> str | None:
    """The two letters of the state of the one large city whose government a text names."""
    named = {found.title() for found in _LARGE_CITY.findall(text)}
    return LARGE_CITIES[named.pop()] if len(named) == 1 else None


# "Washington" is a city and a person too.
_NAMED_FOR_CERTAIN = {"Washington": "(?:State of Washington|Washington State)"}


def _state_named_most(text: str) -> str | None:
    """The two letters of the state whose name stands in `text` most often, not as part of a street's or a town's."""
    named = {
        state: sum(1 for _ in re.finditer(rf"\b{_NAMED_FOR_CERTAIN.get(state, state)}{_NO_STREET}", text))
        for state in STATES
        if state in text
    }
    most = max(named, key=lambda state: named[state], default=None)
    return STATES[most] if most and named[most] else None


_LONGEST_LINK = 120


def _take_title_of_heading(draft: Draft) -> None:
    """Take the first job that a heading of the text names, where neither its head nor a sentence does."""
    for line in draft.lines if "title" not in draft.values else ():
        is_heading = line.bullet is None and " " in line.text and heading_shape(line.text)
        is_link = CALL_ALONE.fullmatch(line.text[:_LONGEST_LINK]) is not None
        is_other = is_link or names_person(line.text) or line.number in draft.taken
        if is_heading and not is_other and is_title(line.text):
            read_title(draft, line.text, line.number)
            return


# "invites applications for a tenure-track position", "is seeking a full-time faculty member"
_POST = re.compile(
    r"\b(?:applications? for|seeks|seeking|search for) (?:an?|one|two|several) "
    r"(?P<post>(?:(?:full[- ]time|new|open[- ]rank|\w+-month),? )*"
    r"(?:(?:tenure[- ]track|tenure[- ]stream|postdoctoral|visiting) (?:[a-z]+ ){0,2}positions?"
    r"|(?:tenure[- ]track )?faculty (?:member|position)s?))\b"
)


def _take_post_sought(draft: Draft) -> None:
    """Take the kind of post that a sentence says is to be filled, where the text gives it no other name."""
    for line in draft.lines if "title" not in draft.values else ():
        if found := _POST.search(line.text[:_LONGEST]):
            read_title(draft, found["post"], line.number)
            return


def _take_title_told_of(draft: Draft) -> None:
    """Take the job of which a sentence tells what it does, where no line names one."""
    for line in draft.lines:
        found = _TOLD_OF.search(line.text[:500]) if "title" not in draft.values and len(line.text) > 40 else None
        if found and names_a_job(found["title"]):
            read_title(draft, found["title"], line.number)


def read_sentences(draft: Draft, state: str | None) -> None:
    """Read the title, the employer, the pay and the deadline from sentences, each where nothing else gave it."""
    take_day_of_news(draft)
    left = [text_behind_label(line) for line in draft.lines if line.number not in draft.taken]
    take_deadline_behind_facts(draft, state)
    for line in unwrap(left, width_of_broken(draft.lines)):
        if len(line.text) > _LONGEST:
            continue
        for sentence in SENTENCE_END.split(line.text):
            if "title" not in draft.values and (title := sought_title(sentence)):
                read_title(draft, title, line.number)
            _read_employer(draft, sentence, line.number)
            if "schedule" not in draft.values and _HIRES.search(sentence[:500]):
                appointment, schedule = find_appointment_and_schedule(sentence)
                draft.suggest("appointment", appointment, line.number)
                draft.suggest("schedule", schedule, line.number)
            is_of_money = "$" in sentence or IN_THOUSANDS.search(sentence)
            if not draft.salaries and is_of_money and not pay_of_job(line.text):
                _read_pay(draft, sentence, line.number)
            if sentence.startswith(("Posted ", "Posted: ")):
                take_day_posted(draft, sentence, line.number)
            if "closes_at" not in draft.values and any(map(str.isdigit, sentence)):
                take_deadline(draft, sentence, line.number, state)
    _take_title_told_of(draft)
    _take_title_of_heading(draft)
    _take_post_sought(draft)


def _read_pay(draft: Draft, sentence: str, number: int) -> None:
    """A single rate ("Starting pay is $21.50 an hour"); ranges are found in every announcement's text."""
    pays = _PAYS.search(sentence)
    if not pays or _OTHER_MONEY.search(sentence[: pays.end()]):
        return
    for pay in find_salaries(sentence) or _rates(sentence):
        draft.add_pay(pay, number)


def _rates(sentence: str) -> list[PrintedPay]:
    """The first pay printed; where that is a single rate, also those for the same period, of other levels."""
    printed = [pay for pay in read_salaries(sentence) if pay.salary]
    if len(printed) < 2 or _OTHER_MONEY.search(sentence) or _is_range(printed[0]):
        return printed[:1]
    return [pay for pay in printed if pay.salary and pay.salary.period == _period(printed[0]) and not _is_range(pay)]


def _is_range(pay: PrintedPay) -> bool:
    return pay.salary is not None and pay.salary.minimum != pay.salary.maximum


def _period(pay: PrintedPay) -> str | None:
    return pay.salary.period if pay.salary else None


# "Employment Notice-The City of Elm is accepting applications", "Job Summary Elm College is seeking"
_CALLED_NOTICE = re.compile(
    r"^(?:employment|job|public|position|vacancy) (?:notice|opportunity|announcement|opening)\s*[-–—:!]\s*"
    r"|^(?:job|position) (?:summary|overview|description) (?=[A-Z])",
    re.IGNORECASE,
)


def _read_employer(draft: Draft, sentence: str, number: int) -> None:
    if "name" in draft.agency:
        _read_units(draft, sentence, number)
        return
    sentence = _CALLED_NOTICE.sub("", sentence)
    named = ""
    if found := _HIRES.search(sentence[:500]):
        named = sentence[max(0, found.start() - _LONGEST_NAME) : found.start()]
    elif (found := _JOINED.search(sentence[:500])) or (found := _AVAILABLE.search(sentence[:500])):
        named = found["joined"]
    named = _ASIDE_WITHIN.sub("", named) if "(" in named else named
    named = _SMALL_GOVERNMENT.sub(lambda kind: f"{kind[1].capitalize()} of ", named)
    if named and (parted := university_and_units(named.removesuffix(",").strip())):
        take_agency(draft, parted[0], number)
        for name in parted[1]:
            draft.add_unit(name, number)
        return
    employer = _employer_in(sentence, named) if named else None
    # The office that hires for all others takes their applications.
    if employer and not hires_for_others(employer.name):
        _add_place(draft, named, number)
        take_agency(draft, employer.name, number)
        if employer.unit:
            draft.add_unit(employer.unit, number)
        elif unit := _IN_UNIT.search(sentence[:500]):
            draft.add_unit(unit["unit"], number)


def _read_units(draft: Draft, sentence: str, number: int) -> None:
    """The units of the employer that are named before what it offers: "The Department of Soils at Elm College invites
    applications"."""
    is_named = not draft.units and draft.agency["name"] in sentence[:_LONGEST_NAME]
    found = _HIRES.search(sentence[:500]) if is_named else None
    parted = university_and_units(sentence[: found.start()].strip()) if found else None
    if parted and parted[0] == draft.agency["name"]:
        for name in parted[1]:
            draft.add_unit(name, number)


def _add_place(draft: Draft, named: str, number: int) -> None:
    if not draft.locations and (place := _PLACE.search(named)):
        printed = named[max(0, place.start() - 40) : place.end()].rpartition("(")[2]
        for location in read_locations(printed.rpartition(" in ")[2]):
            draft.add_location(location, number)


# "The Elm (Ohio) County Library (ECL) Board of Trustees"
_ASIDE_WITHIN = re.compile(rf" \((?:{'|'.join(STATES)}|[A-Z]{{2,8}})\)(?= [A-Z])")
# "The town of Elm Bay is hiring ..."
_SMALL_GOVERNMENT = re.compile(r"(?<=\b[Tt]he )(city|town|village|borough|township|county) of (?=[A-Z])")


def _employer_in(sentence: str, named: str) -> Employer | None:
    return None if _THE_SAME.search(named) else read_employer(named) or _named_alone(sentence, named)


# "A community in Elm County, the township is seeking ..." names the county, and not who hires.
_THE_SAME = re.compile(
    r", the (?:city|town|township|village|borough|county|district|library|college|authority|agency)\s*$"
)


# "Elm Bay (15,700 pop.) seeks"
_POPULATION = re.compile(
    r",? \((?:pop(?:\.|ulation)?:? ?\d[\d,]*|\d[\d,]* (?:pop\.?|population|residents))\)$", re.IGNORECASE
)


def _named_alone(sentence: str, named: str) -> Employer | None:
    """The employer whose name tells not what it is, where nothing but it and its town stand before the verb."""
    alone, is_town = _POPULATION.subn("", named.rstrip())
    found = _NAME_ALONE.fullmatch(alone) if sentence.startswith(named) else None
    if found is None or _NO_NAME.match(found["name"]) or names_a_job(found["name"]):
        return None
    # One word alone is a name only where the sentence says what it is: "The Oceanarium, a museum of the sea, seeks".
    if " " not in found["name"] and not (found["told"] or is_town):
        return None
    return Employer(found["name"], None, None, False)
