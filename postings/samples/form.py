"""The State of Oregon's position description form: twelve sections, lettered labels, marks, and tables of tabs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from postings.samples import prose
from postings.samples.draft import Draft, Sample
from postings.samples.duties_table import TABLE_NOTE, write_duties
from postings.samples.facts import Employer, Family, JobClass, Place
from postings.samples.naming import file_slug
from postings.samples.numbering import position_number
from postings.samples.people import any_person
from postings.samples.qualifying import need
from postings.samples.scenario import any_family, any_place, draw_slips

LAYOUT = "position_description"
SLIPS = ("duties_do_not_total_100", "editor_remark")
_SERVICES = (
    "Classified",
    "Unclassified",
    "Executive Service",
    "Mgmt. Svc – Supervisory",
    "Mgmt. Svc – Managerial",
    "Mgmt. Svc - Confidential",
)
_APPOINTMENTS = {
    "Permanent": "permanent",
    "Seasonal": "seasonal",
    "Limited Duration": "limited_duration",
    "Academic Year": "academic_year",
}
_SCHEDULES = {
    "Full-Time": "full_time",
    "Part-Time": "part_time",
    "Intermittent": "intermittent",
    "Job Share": "job_share",
}


@dataclass(frozen=True)
class Described:
    """What one form says."""

    family: Family
    employer: Employer
    job_class: JobClass
    working_title: str | None
    place: Place
    number: str
    revised: date
    slips: frozenset[str]


def write(rng: Random, serial: int, today: date) -> Sample:
    """One form with the position it must become."""
    described = _draw(rng, serial, today)
    draft = Draft(LAYOUT)
    draft.open_record("position")
    _top(rng, draft, described)
    _position_information(rng, draft, described)
    _marks(rng, draft, described)
    _program(draft, described)
    write_duties(rng, draft, described.family, described.slips)
    _conditions_and_guidelines(rng, draft, described)
    _work_contacts(rng, draft, described)
    _decisions_and_review(rng, draft, described)
    _additional_information(rng, draft, described)
    _signatures(draft)
    title = described.working_title or described.job_class.title
    return draft.finish(file_slug(described.employer.short, title, "PD", described.number))


def _draw(rng: Random, serial: int, today: date) -> Described:
    family = any_family(rng)
    return Described(
        family=family,
        employer=rng.choice(family.employers),
        job_class=rng.choice(family.classes),
        working_title=rng.choice(family.titles) if rng.random() < 0.85 else None,
        place=any_place(rng),
        number=position_number(serial),
        revised=today - timedelta(days=rng.randrange(30, 1200)),
        slips=draw_slips(rng, SLIPS),
    )


def _top(rng: Random, draft: Draft, described: Described) -> None:
    draft.add_all("", "STATE OF OREGON", "POSITION DESCRIPTION", "")
    revised = f" {described.revised:%m/%d/%Y}" if rng.random() < 0.5 else ""
    draft.add_all(f"Position Revised Date:{revised}", "", "This position is:", "")
    marked = rng.choices(_SERVICES, (85, 2, 1, 5, 4, 3))[0]
    draft.record["service_type"] = marked
    for number, service in enumerate(_SERVICES):
        line = f"{'X ' if service == marked else ''}{service}"
        draft.add(f"- {line}" if number == 0 else line, *(["service_type"] if service == marked else []))
    draft.add()
    employer = described.employer
    draft.record["agency"] = {
        "name": employer.name,
        "number": employer.number,
        "jurisdiction": "State of Oregon",
        "units": [],
    }
    draft.add(f"Agency: {employer.name}", "agency.name")
    draft.add()
    office = rng.choice(("Field Office", "Branch", "Headquarters", "Service Center"))
    _unit(draft, "Facility:", f"{described.place.city} {office}")
    draft.add_all("", rng.choice(("New X Revised", "X New Revised")), "")


def _position_information(rng: Random, draft: Draft, described: Described) -> None:
    job_class, place = described.job_class, described.place
    draft.record.update(
        title=described.working_title or job_class.title,
        working_title=described.working_title,
        classification={
            "title": job_class.title,
            "number": job_class.number or None,
            "series": job_class.series,
            "level": job_class.level,
        },
        position_number=described.number,
    )
    draft.heading("SECTION 1. POSITION INFORMATION", "position_information")
    draft.add()
    draft.add(f"a. Classification Title: {job_class.title}", "classification.title")
    if not described.working_title:
        draft.mark("title", len(draft.lines))
    _filled(draft, "b. Classification No:", job_class.number, "classification.number")
    _filled(draft, "c. Working Title:", described.working_title or "", "working_title", "title")
    draft.add(f"d. PPDB No/WD ID: {described.number}", "position_number")
    _unit(draft, "e. Section Title:", rng.choice((*[area for area, _ in described.family.areas], "")))
    draft.add(f"f. Agency No: {described.employer.number}", "agency.number")
    _person(draft, "g. Employee Name:", any_person(rng).name if rng.random() < 0.3 else "")
    draft.add(f"h. Budget Auth No: {rng.randrange(1_000_000, 1_500_000)}")
    _person(draft, "i. Supervisor Name:", any_person(rng).name if rng.random() < 0.8 else "")
    code = rng.choice(("OAH", "OAS", "AP", "MMS", "OAO", ""))
    draft.record["representation"] = code or None
    _filled(draft, "j. Repr. Code:", code, "representation")
    location = {"street": None, "city": place.city, "county": place.county, "state": "OR", "postal_code": None}
    draft.append("locations", location, line=f"k. Work Location (City – County): {place.city}, {place.county} County")
    draft.add()


def _filled(draft: Draft, label: str, value: str, *facts: str) -> None:
    """A label with its value, or alone where the author left it empty."""
    draft.add(f"{label} {value}" if value else label, *(facts if value else ()))


def _unit(draft: Draft, label: str, name: str) -> None:
    """A label that names a part of the agency, each a part of the one before."""
    units = draft.values("agency.units")
    _filled(draft, label, name, f"agency.units.{len(units)}")
    units.extend([name] if name else [])


def _person(draft: Draft, label: str, name: str) -> None:
    if name:
        contact = {"name": name, "role": "internal", "email": None, "phone": None}
        draft.append("contacts", contact, line=f"{label} {name}")
    else:
        draft.add(label)


def _marks(rng: Random, draft: Draft, described: Described) -> None:
    appointment = rng.choices(tuple(_APPOINTMENTS), (85, 5, 8, 2))[0]
    schedule = rng.choices(tuple(_SCHEDULES), (85, 10, 3, 2))[0]
    draft.record.update(appointment=_APPOINTMENTS[appointment], schedule=_SCHEDULES[schedule])
    draft.add(f"I. Position: {_marked(_APPOINTMENTS, appointment)}", "appointment")
    draft.add(_marked(_SCHEDULES, schedule), "schedule")
    draft.add()
    flsa = rng.choice((None, "Exempt", "Non-Exempt", "Non-Exempt"))
    draft.record["flsa"] = flsa
    draft.add(f"m. FLSA: {_marked(('Exempt', 'Non-Exempt'), flsa)}", *(["flsa"] if flsa else []))
    draft.add("If Exempt: Executive/Supervisory Administrative Professional Computer")
    overtime = None if flsa is None and rng.random() < 0.5 else flsa != "Exempt"
    draft.record["overtime_eligible"] = overtime
    words = {None: None, True: "Yes", False: "No"}[overtime]
    draft.add(f"n. Eligible for Overtime: {_marked(('Yes', 'No'), words)}", *(["overtime_eligible"] if words else []))
    draft.add()


def _marked(words: Iterable[str], marked: str | None) -> str:
    return " ".join(f"X {word}" if word == marked else word for word in words)


def _program(draft: Draft, described: Described) -> None:
    family, employer = described.family, described.employer
    draft.heading("SECTION 2. PROGRAM AND POSITION INFORMATION", "summary")
    draft.add_all(
        "",
        "a. Describe the program in which this position exists, its purpose, its size and whom it affects.",
        "",
        " ".join(family.mission),
        "",
        f"This position exists within the {family.program} program of the {employer.name}.",
        "",
        "b. Describe the primary purpose of this position within the program. The primary purpose of this position is "
        "to:",
        "",
        family.purpose[0].upper() + family.purpose[1:],
        "",
    )


def _conditions_and_guidelines(rng: Random, draft: Draft, described: Described) -> None:
    family = described.family
    draft.heading("SECTION 4. WORKING CONDITIONS", "working_conditions")
    draft.add_all(
        "",
        "Describe any on-going working conditions and physical demands, and how often the employee meets them.",
        "",
        *family.conditions,
        "",
    )
    draft.heading("SECTION 5. GUIDELINES", "guidelines")
    draft.add_all(
        "",
        "a. List any established guidelines used in this position, such as laws, rules, policies and manuals.",
        "",
        *(f"- {rule}" for rule in family.rules),
        "",
        "b. How are these guidelines used?",
        "",
        rng.choice(
            (
                "The employee looks them up daily, applies them to single cases and asks the supervisor where they are "
                "silent.",
                "They set the limits of the work; the employee explains them to others and proposes changes.",
            )
        ),
        "",
    )


def _work_contacts(rng: Random, draft: Draft, described: Described) -> None:
    draft.heading("SECTION 6. WORK CONTACTS", "work_contacts")
    draft.add_all(
        "",
        "With whom outside the work unit must the employee regularly come in contact?",
        "",
        "Who Contacted\tHow\tPurpose\tHow Often?",
        f"<i>{TABLE_NOTE}</i>\t\t\t",
    )
    for partner in described.family.partners:
        how = rng.choice(("In person, phone", "Email, phone", "In person, email and online meetings"))
        purpose = rng.choice(("Exchange information", "Answer questions and solve problems", "Coordinate work"))
        draft.add(f"{partner}\t{how}\t{purpose}\t{rng.choice(('Daily', 'Weekly', 'Monthly', 'As needed'))}")
    draft.add()


def _decisions_and_review(rng: Random, draft: Draft, described: Described) -> None:
    draft.heading("SECTION 7. POSITION RELATED DECISION MAKING", "decision_making")
    draft.add_all(
        "",
        "Describe the typical decisions of this position. Explain the direct effect of these decisions.",
        "",
        f"The employee decides in what order to do the work of the {described.family.program} program, which facts are "
        "still missing, and when to bring a matter to the supervisor. Good decisions save time and protect the public; "
        "poor ones cause delay, cost and complaints.",
        "",
    )
    draft.heading("SECTION 8. REVIEW OF WORK", "review_of_work")
    reviewer = rng.choice(("Supervisor 2", "Program Manager 1", "Principal Executive Manager C"))
    draft.add_all(
        "",
        "Who reviews the work of the position?",
        "",
        "Classification Title\tPosition Number\tHow\tHow Often\tPurpose of Review",
        f"{reviewer}\t{rng.randrange(1_000_000, 9_999_999)}\tIn person and in writing\tQuarterly\tTo see that work is "
        "complete, accurate and on time.",
        "",
        TABLE_NOTE,
        "",
    )
    draft.heading("SECTION 9. OVERSIGHT FUNCTIONS THIS SECTION IS FOR SUPERVISORY POSITIONS ONLY", "oversight")
    draft.add_all(
        "",
        "- a. How many employees are directly supervised by this position? 0",
        " How many employees are supervised through a subordinate supervisor? 0",
        "",
        "b. Which of the following activities does this position do?",
        "",
        "- | | |",
        "|--|---|",
        '| <input type="checkbox"/> Plan work | <input type="checkbox"/> Coordinates schedules |',
        '| <input type="checkbox"/> Assigns work | <input type="checkbox"/> Hires and discharges |',
        '| <input type="checkbox"/> Approves work | <input type="checkbox"/> Recommends hiring |',
        "",
    )


def _additional_information(rng: Random, draft: Draft, described: Described) -> None:
    draft.heading("SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION", "requirements")
    draft.add_all(
        "",
        "ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire beyond the classification’s:",
        "",
    )
    known = [skill for skill in described.family.preferred if skill.startswith(("Knowledge", "Skill", "Experience"))]
    skills = rng.sample(known, 2) + rng.sample(prose.COMMON_SKILLS, 2)
    requirements = [("other", skill) for skill in skills] + list(described.family.requirements)
    if rng.random() < 0.6:
        requirements.append(("background_check", prose.BACKGROUND_CHECKS[2]))
    for letter, (kind, text) in zip("abcdefghij", requirements, strict=False):
        draft.append("qualifications.requirements", need(kind, text), line=f"- {letter}. {text}")
    draft.add_all(
        "",
        "BUDGET AUTHORITY: If this position may commit operating money of the agency, indicate how much:",
        "",
        "Operating Area\tBiennial Amount (\\$00000.00)\tFund Type",
    )
    if rng.random() < 0.2:
        draft.add(f"{described.family.program}\t${rng.randrange(20, 900) * 1000:,}.00\tGeneral Fund")
    draft.add_all("", TABLE_NOTE, "")


def _signatures(draft: Draft) -> None:
    draft.heading("SECTION 11. ORGANIZATIONAL CHART", "organization")
    draft.add_all(
        "",
        "Attach a current organizational chart that shows each position with its classification and its number.",
        "",
    )
    draft.heading("SECTION 12. SIGNATURES", "signatures")
    draft.add_all(
        "",
        "Employee Signature",
        "",
        "Date",
        "",
        "Supervisor Signature",
        "",
        "Date",
        "",
        "Appointing Authority Signature",
        "",
        "Date",
    )
