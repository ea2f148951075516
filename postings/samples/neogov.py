"""A city's or county's announcement as its job portal prints it: bullets at the top, labels, steps, a closing line."""

from dataclasses import asdict, dataclass
from datetime import date, time, timedelta
from random import Random

from postings.ingest.record import Route
from postings.samples import prose
from postings.samples.draft import Draft, Sample
from postings.samples.facts import Family, JobClass, LocalEmployer, Place, local_employers, place_of
from postings.samples.naming import file_slug, with_article
from postings.samples.numbering import job_number
from postings.samples.people import Person, any_person, any_phone
from postings.samples.qualifying import draw_routes, joined_by_or, need
from postings.samples.scenario import (
    ANNOUNCEMENT_SLIPS,
    Calendar,
    any_family,
    draw_calendar,
    draw_slips,
    local_moment,
    street_address,
)

LAYOUT = "neogov_announcement"
HOURS_PER_YEAR = 2080


@dataclass(frozen=True)
class Recruitment:
    """What one announcement says."""

    family: Family
    employer: LocalEmployer
    bureau: str
    job_class: JobClass
    title: str
    place: Place
    calendar: Calendar
    number: str
    recruiter: Person
    slips: frozenset[str]


def write(rng: Random, serial: int, today: date) -> Sample:
    """One announcement with what it must become."""
    recruitment = _draw(rng, serial, today)
    draft = Draft(LAYOUT)
    draft.open_record("posting")
    _top(rng, draft, recruitment)
    _about_the_position(rng, draft, recruitment)
    _about_the_bureau(rng, draft, recruitment)
    _questions(rng, draft, recruitment)
    _to_qualify(rng, draft, recruitment)
    _process(rng, draft, recruitment)
    _additional_information(rng, draft, recruitment)
    _end(rng, draft, recruitment)
    return draft.finish(file_slug(recruitment.employer.name, recruitment.title, recruitment.number))


def _draw(rng: Random, serial: int, today: date) -> Recruitment:
    family = any_family(rng)
    bureau = rng.choice(family.bureaus)
    employer = rng.choice([employer for employer in local_employers() if _can_have(employer, bureau)])
    calendar = draw_calendar(rng, today)
    return Recruitment(
        family=family,
        employer=employer,
        bureau=bureau,
        job_class=rng.choice(family.classes),
        title=rng.choice(family.local_titles),
        place=place_of(employer.city),
        calendar=calendar,
        number=job_number(calendar.posted.year, serial),
        recruiter=any_person(rng),
        slips=draw_slips(rng, ANNOUNCEMENT_SLIPS),
    )


_OF_CITIES = ("City", "Bureau", "Police", "Fire")
_OF_COUNTIES = ("County", "Sheriff", "District Attorney", "Assessment", "Health", "Department of", "Road")


def _can_have(employer: LocalEmployer, bureau: str) -> bool:
    """Whether a city, or a county, has such a bureau: only counties have a sheriff."""
    if bureau.startswith("Portland"):
        return employer.name == "City of Portland"
    is_city = employer.name.startswith("City of")
    return not bureau.startswith(_OF_COUNTIES if is_city else _OF_CITIES)


def _in_sentence(employer: LocalEmployer) -> str:
    return f"the {employer.name}" if employer.name.startswith("City of") else employer.name


def _top(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    employer, posted = recruitment.employer, recruitment.calendar.posted
    draft.record.update(
        title=recruitment.title,
        agency={"name": employer.name, "number": None, "jurisdiction": employer.name, "units": []},
        date_posted=posted.isoformat(),
    )
    draft.record["locations"].append(
        {"street": None, "city": employer.city, "county": None, "state": "OR", "postal_code": None}
    )
    draft.add(recruitment.title, "title")
    draft.add()
    draft.add(f"  • {employer.name}, Oregon", "agency.name")
    draft.add(f"  • {employer.city}, Oregon")
    draft.add(f"  • {posted:%b %d, %Y}", "date_posted")
    words, schedule = ("Part Time", "part_time") if rng.random() < 0.12 else ("Full Time", "full_time")
    draft.record["schedule"] = schedule
    draft.add(f"{words} {recruitment.family.category}", "schedule")
    if "empty_label" in recruitment.slips:
        draft.add("  • Salary:")
        draft.warn("missing_value", "salary_ranges.0")
    else:
        _salary(rng, draft, recruitment)
    draft.add_all("", "Job Description", "")


def _salary(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    words, period, share = rng.choices(
        (("Hourly", "hour", 1 / HOURS_PER_YEAR), ("Annually", "year", 1), ("Monthly", "month", 1 / 12)), (6, 3, 2)
    )[0]
    local = rng.uniform(1.0, 1.2)
    low, high = (
        f"{monthly * 12 * local * share:,.2f}"
        for monthly in (recruitment.job_class.monthly_low, recruitment.job_class.monthly_high)
    )
    if "salary_reversed" in recruitment.slips:
        low, high = high, low
        draft.warn("salary_reversed", "salary_ranges.0")
    stated = f"${low} - ${high} {words}"
    salary = {
        "minimum": low.replace(",", ""),
        "maximum": high.replace(",", ""),
        "currency": "USD",
        "period": period,
        "period_status": "stated",
        "label": None,
        "stated": f"{stated} USD",
    }
    draft.append("salary_ranges", salary, line=f"  • Salary: {stated} USD")


def _about_the_position(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    draft.heading("The Position", "summary")
    draft.add()
    draft.heading("About the Position:", "summary")
    words, appointment = rng.choices(
        (("Regular", "permanent"), ("Limited Duration", "limited_duration"), ("Temporary", "temporary")), (85, 10, 5)
    )[0]
    draft.record.update(appointment=appointment, requisition_id=recruitment.number)
    draft.add(f"Job Number: {recruitment.number}", "requisition_id")
    draft.add()
    draft.add(f"Job Appointment: {words}", "appointment")
    draft.add()
    draft.add(f"Work Schedule: {rng.choice(_WORK_SCHEDULES)}")
    draft.add()
    _work_location(rng, draft, recruitment)
    draft.add("Benefits: Please see the benefits tab of this announcement for an overview.")
    draft.add()
    if rng.random() < 0.8:
        union = rng.choice(_PORTLAND_UNIONS if recruitment.employer.name == "City of Portland" else prose.LOCAL_UNIONS)
        draft.record["representation"] = union
        sentence = f"This classification is represented by the {union} collective bargaining agreement."
        draft.add(f"Union Representation: {sentence}", "representation")
        draft.add()
    draft.add("Application Material: Please apply online with a resume and answers to the supplemental questions.")
    draft.add()


_PORTLAND_UNIONS = (*prose.LOCAL_UNIONS, "City of Portland Professional Workers Union (CPPW)")
_WORK_SCHEDULES = (
    "Monday through Friday, 8:00 am to 5:00 pm, with some evening meetings.",
    "Four 10-hour days with three days off. Shifts rotate through days, evenings and weekends.",
    "Tuesday through Saturday, 6:30 am to 3:00 pm. Overtime may be needed in storms and emergencies.",
    "Flexible weekday hours around a core of 10:00 am to 3:00 pm.",
)


def _work_location(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    """The street address of the work; the city at the top is then the same place."""
    city, postal_code = recruitment.place.city, rng.choice(recruitment.place.postal_codes)
    if rng.random() < 0.2:
        draft.mark("locations.0", 4)
        return
    street = street_address(rng)
    draft.record["locations"][0].update(street=street, postal_code=postal_code)
    if rng.random() < 0.15:
        draft.record["work_mode"] = "hybrid"
        draft.add(f"Work Location: Hybrid - {street}, {city} OR {postal_code}", "locations.0", "work_mode")
    else:
        draft.add(f"Work Location: {street}, {city} OR {postal_code}", "locations.0")
    draft.add()


def _about_the_bureau(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    family, employer = recruitment.family, recruitment.employer
    draft.heading(f"About the {recruitment.bureau}:", "about_employer")
    draft.add(" ".join(family.mission))
    if rng.random() < 0.4:
        draft.heading("Program Values:", "about_employer")
        for value in rng.sample(_VALUES, rng.randint(2, 3)):
            draft.add(f"  • {value}")
    draft.heading(rng.choice(("Position Summary:", "About the Job:")), "summary")
    title = recruitment.title
    draft.add(
        f"The {recruitment.bureau} of {_in_sentence(employer)} is looking for {with_article(title)} who will work with "
        f"the {family.program.lower()} team. The {title} will {family.purpose}",
        "agency.units.0",
    )
    draft.values("agency.units").append(recruitment.bureau)
    draft.heading(
        rng.choice(("What You'll Get to Do:", "As a member of this team, you will:", "Essential Duties:")), "duties"
    )
    tasks = rng.sample(family.tasks, rng.randint(4, min(8, len(family.tasks)))) + rng.sample(prose.COMMON_TASKS, 1)
    remarked = rng.randrange(len(tasks)) if "editor_remark" in recruitment.slips else -1
    for number, task in enumerate(tasks):
        if number == remarked:
            task = f"{task} {rng.choice(prose.EDITOR_REMARKS)}"
            draft.warn("editor_remark", f"duties.{number}")
        duty = {"percent": None, "change": None, "essential": None, "title": None, "tasks": [task]}
        draft.append("duties", duty, line=f"  • {task}")
    draft.add()


_VALUES = (
    "We begin with the needs of residents and answer to them for what we do.",
    "We treat coworkers and the public with dignity, whatever their background.",
    "We look for the cause of a problem before we choose a remedy.",
    "We spend public money as carefully as our own.",
)


def _questions(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    recruiter, employer = recruitment.recruiter, recruitment.employer
    contact = {"name": recruiter.name, "role": "recruiter", "email": None, "phone": None}
    email = recruiter.email(employer.domain)
    draft.heading("Questions?", "contact")
    draft.add()
    draft.append("contacts", contact, line=f"{recruiter.name}, {rng.choice(('Recruiter', 'Senior Recruiter'))}")
    draft.add_all("", rng.choice(("Bureau of Human Resources", "Human Resources Department")), "")
    if "invalid_email" in recruitment.slips:
        draft.warn("invalid_email", "contacts")
        draft.add(email.rpartition(".")[0] + ".oregon")
    else:
        contact["email"] = email
        draft.add(email)
        draft.extend("contacts.0")
    if rng.random() < 0.3:
        phone = any_phone(rng)
        contact["phone"] = phone
        draft.add_all("", phone)
        draft.extend("contacts.0")
    draft.add()


def _to_qualify(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    family = recruitment.family
    draft.heading("To Qualify", "qualifications")
    draft.add()
    if family.certificates and rng.random() < 0.7:
        _abilities_and_certificates(rng, draft, family)
    else:
        _alternatives(rng, draft, recruitment)
    if rng.random() < 0.8:
        draft.add("Although not required, you may have one or more of the following:")
        for skill in rng.sample(family.preferred, rng.randint(2, 4)):
            skill = skill.removesuffix(".")
            draft.append("qualifications.preferred", skill, line=f"  • {skill}")
    draft.add_all("", "")


def _abilities_and_certificates(rng: Random, draft: Draft, family: Family) -> None:
    """What all must bring, then certificates of which any one suffices."""
    lead = "The following minimum qualifications are required for this position: "
    for ability in rng.sample(_ABILITIES, rng.randint(2, 4)):
        draft.append("qualifications.requirements", need("other", ability), line=f"{lead}{ability}")
        lead = ""
    draft.add("Applicants must also possess:")
    draft.add("(At least one of the following is required when you are hired):")
    choices = rng.sample(family.certificates, min(3, len(family.certificates)))
    for number, certificate in enumerate(choices, 1):
        route = asdict(Route(certificate))
        joint = " -Or-" if number < len(choices) else ""
        draft.append("qualifications.routes", route, line=f"  • {certificate}{joint}")


_ABILITIES = (
    "Ability to communicate clearly and respectfully with people of many backgrounds.",
    "Ability to work well in a team and to accept direction.",
    "Ability to recognize one's own bias and to treat every resident fairly.",
    "Ability to keep accurate records and to protect private information.",
    "Ability to stay calm and make sound decisions under pressure.",
)


def _alternatives(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    routes = draw_routes(rng, recruitment.family, recruitment.job_class.level or 2)
    bullet = rng.choice(("  • ", ""))
    draft.add("The following minimum qualifications are required for this position:")
    remaining = list(routes)
    for line, is_route in joined_by_or(rng, [route["text"] for route in routes]):
        if is_route:
            draft.append("qualifications.routes", remaining.pop(0), line=bullet + line)
        else:
            draft.add(line)
    if recruitment.family.requirements:
        draft.add("Applicants must also possess:")
        for kind, text in recruitment.family.requirements:
            draft.append("qualifications.requirements", need(kind, text), line=f"  • {text}")


def _process(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    draft.heading("The Recruitment Process", "selection_process")
    draft.add()
    posted, closes = recruitment.calendar.posted, recruitment.calendar.closes
    stepped = recruitment.slips.isdisjoint(("closes_before_posted", "impossible_date", "no_closing_date"))
    first = f": Apply online between {_day(posted)} - {_day(closes)}" if stepped else ": Apply online"
    draft.add_all(f"STEP 1{first}", "", "Required Application Materials:", "", "  • Resume")
    draft.add_all("  • Answers to the supplemental questions", "", "")
    if rng.random() < 0.5:
        draft.add_all("Application Tips", "", f"  • {rng.choice(prose.AIDS_TO_APPLICANTS[1:])}", "", "")
    draft.add_all(
        f"STEP 2: Minimum Qualification Evaluation: week of {_day(closes + timedelta(days=5))}",
        "",
        "  • Your resume and answers are compared with the qualifications above.",
        "",
        "",
        "STEP 3: Establishment of Eligible List",
        "",
        "  • Candidates who meet the minimum qualifications are placed on an equally ranked list.",
        "",
        "",
        "STEP 4: Selection (Interview)",
        "",
        "STEP 5: Offer of Employment",
        "",
        "",
    )


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _additional_information(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    draft.heading("Additional Information", "general_information")
    draft.add_all("", "Click here for additional information regarding the following:", "")
    for topic in ("Equal Employment Opportunity", "Veterans' Preference", "ADA and Religious Accommodations"):
        draft.add(f"    • {topic}")
    draft.add_all("", "An Equal Opportunity/Affirmative Action Employer", "")
    if rng.random() < 0.7:
        draft.heading(f"A Career with {_in_sentence(recruitment.employer)} offers many Employee Benefits", "benefits")
        draft.add_all("", "We offer a comprehensive benefits package, including:")
        for benefit in rng.sample(prose.BENEFITS, rng.randint(2, 4)):
            draft.add(f"  • {benefit}")
        draft.add()


def _end(rng: Random, draft: Draft, recruitment: Recruitment) -> None:
    closing = _closing(rng, draft, recruitment)
    if closing:
        draft.add(f"Closing Date/Time: {closing[0]}", *closing[1:])
        draft.add()
    draft.add_all("Job Address", "", f"{recruitment.employer.city}, Oregon United States View Map")


def _closing(rng: Random, draft: Draft, recruitment: Recruitment) -> tuple[str, ...]:
    """The closing line's words and the facts they state; nothing where the document leaves the line out."""
    posted, closes = recruitment.calendar.posted, recruitment.calendar.closes
    if "no_closing_date" in recruitment.slips:
        draft.warn("no_closing_date", "closes_at")
        return ()
    if "impossible_date" in recruitment.slips:
        draft.warn("unreadable_date", "closes_at")
        return (f"2/30/{posted.year + 1} 11:59 PM Pacific",)
    if "closes_before_posted" in recruitment.slips:
        closes = date(posted.year - 1, posted.month, min(posted.day, 28))
        draft.warn("closes_before_posted", "closes_at")
    elif rng.random() < 0.06:
        draft.record["open_until_filled"] = True
        return "Continuous", "open_until_filled"
    at = rng.choice((time(23, 59), time(23, 59), time(16, 30), time(17, 0), time(12, 0)))
    draft.record["closes_at"] = local_moment(closes, at)
    hour = at.hour % 12 or 12
    words = f"{closes.month}/{closes.day}/{closes.year} {hour}:{at.minute:02d} {'AM' if at.hour < 12 else 'PM'} Pacific"
    return words, "closes_at"
