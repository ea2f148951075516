"""The State of Oregon's job announcement: a block of labels, then sections under bare headings."""

from dataclasses import dataclass
from datetime import date, time
from random import Random

from postings.samples import prose
from postings.samples.draft import Draft, Sample
from postings.samples.facts import Employer, Family, JobClass, Place
from postings.samples.naming import file_slug, with_article
from postings.samples.numbering import requisition_id
from postings.samples.people import Person, any_person, any_phone
from postings.samples.qualifying import draw_routes, joined_by_or, need
from postings.samples.scenario import (
    ANNOUNCEMENT_SLIPS,
    Calendar,
    any_family,
    any_place,
    draw_calendar,
    draw_slips,
    local_moment,
    street_address,
)

LAYOUT = "oregon_announcement"
HOURS_PER_MONTH = 173.33


@dataclass(frozen=True)
class Opening:
    """What one announcement says."""

    family: Family
    employer: Employer
    job_class: JobClass
    working_title: str | None
    title_note: str
    places: tuple[Place, ...]
    bullet: str
    calendar: Calendar
    requisition: str
    recruiter: Person
    slips: frozenset[str]

    @property
    def title(self) -> str:
        if self.working_title:
            return f"{self.working_title} ({self.job_class.title})"
        return f"{self.job_class.title}{self.title_note}"


def write(rng: Random, serial: int, today: date) -> Sample:
    """One announcement with what it must become."""
    opening = _draw(rng, serial, today)
    draft = Draft(LAYOUT)
    draft.open_record("posting")
    _state_what_is_settled(draft, opening)
    _header(rng, draft, opening)
    _introduction(rng, draft, opening)
    _duties(rng, draft, opening)
    _qualifications(rng, draft, opening)
    _attributes(rng, draft, opening)
    _conditions(rng, draft, opening)
    _checks(rng, draft, opening)
    _benefits(rng, draft, opening)
    _general_information(rng, draft, opening)
    _contact(rng, draft, opening)
    return draft.finish(
        file_slug(opening.employer.short, opening.working_title or opening.job_class.title, opening.requisition)
    )


def _draw(rng: Random, serial: int, today: date) -> Opening:
    family = any_family(rng)
    job_class = rng.choice(family.classes)
    return Opening(
        family=family,
        employer=rng.choice(family.employers),
        job_class=job_class,
        working_title=None if job_class.level is None or rng.random() < 0.2 else rng.choice(family.titles),
        title_note=rng.choice(_TITLE_NOTES) if rng.random() < 0.2 else "",
        places=_draw_places(rng),
        bullet=rng.choices(("-", "•", "*"), (8, 1, 1))[0],
        calendar=draw_calendar(rng, today),
        requisition=requisition_id(serial),
        recruiter=any_person(rng),
        slips=draw_slips(rng, ANNOUNCEMENT_SLIPS),
    )


_TITLE_NOTES = (" (Bilingual)", " (Limited Duration)", " (Spanish)")


def _draw_places(rng: Random) -> tuple[Place, ...]:
    """Where the work is: mostly one place, at times two or three to choose from."""
    wanted = rng.choices((1, 2, 3), (88, 8, 4))[0]
    return tuple(dict.fromkeys(any_place(rng) for _ in range(wanted)))


def _state_what_is_settled(draft: Draft, opening: Opening) -> None:
    job_class = opening.job_class
    draft.record.update(
        title=opening.title,
        working_title=opening.working_title,
        agency={"name": opening.employer.printed, "number": None, "jurisdiction": "State of Oregon", "units": []},
        requisition_id=opening.requisition,
    )
    if job_class.level is not None:
        draft.record["classification"] = {
            "title": job_class.title,
            "number": None,
            "series": job_class.series,
            "level": job_class.level,
        }


def _header(rng: Random, draft: Draft, opening: Opening) -> None:
    """The labels, each with its value on the next line; in some documents on the same line, or printed twice."""
    style = rng.choices(("next line", "same line", "twice"), (7, 2, 1))[0]

    def label(name: str, value: str, *facts: str) -> None:
        if style == "same line":
            draft.add(f"{name}: {value}".rstrip(), *facts)
            return
        draft.add_all(*[f"{name}:"] * (2 if style == "twice" else 1))
        if value:
            draft.add(value, *facts)

    label("Initial Posting Date", f"{opening.calendar.posted:%m/%d/%Y}", "date_posted")
    draft.record["date_posted"] = opening.calendar.posted.isoformat()
    if "no_closing_date" in opening.slips:
        draft.warn("no_closing_date", "closes_at")
    else:
        label("Application Deadline", *_deadline(rng, draft, opening))
    label("Agency", opening.employer.printed, "agency.name")
    if "empty_label" in opening.slips:
        label("Salary Range", "")
        draft.warn("missing_value", "salary_ranges.0")
    else:
        label("Salary Range", _salary(rng, draft, opening), "salary_ranges.0")
    label("Position Type", "Employee")
    if len(opening.places) == 1 and rng.random() < 0.15:
        label(rng.choice(("Work Location", "Location")), _work_location(rng, draft, opening), "locations.0")
    if rng.random() < 0.5:
        name = rng.choice(("Requisition ID", "Requisition ID", "Job Requisition ID", "Requisition Number"))
        label(name, opening.requisition, "requisition_id")
    label("Position Title", opening.title, "title")
    if opening.working_title:
        draft.mark("working_title", len(draft.lines))
    if draft.record["classification"]:
        draft.mark("classification.title", len(draft.lines))


def _deadline(rng: Random, draft: Draft, opening: Opening) -> tuple[str, ...]:
    """The deadline as printed, and the facts it states."""
    posted, closes = opening.calendar.posted, opening.calendar.closes
    if "impossible_date" in opening.slips:
        draft.warn("unreadable_date", "closes_at")
        return (f"02/30/{posted.year + 1}",)
    if "closes_before_posted" in opening.slips:
        closes = date(posted.year - 1, posted.month, min(posted.day, 28))
        draft.warn("closes_before_posted", "closes_at")
    elif rng.random() < 0.08:
        draft.record["open_until_filled"] = True
        return rng.choice(("Open Until Filled", "Open until filled", "Continuous")), "open_until_filled"
    if rng.random() < 0.1:
        draft.record["closes_at"] = local_moment(closes, time(23, 59))
        return f"{closes:%m/%d/%Y} 11:59 PM", "closes_at"
    draft.record["closes_at"] = closes.isoformat()
    return f"{closes:%m/%d/%Y}", "closes_at"


def _salary(rng: Random, draft: Draft, opening: Opening) -> str:
    """The salary as printed: mostly a month's without saying so, as the state does."""
    unit, period = rng.choices(
        (("", "month"), (" monthly", "month"), (" per month", "month"), (" hourly", "hour"), (" annually", "year")),
        (70, 10, 8, 6, 6),
    )[0]
    low, high = (
        _amount(monthly, period) for monthly in (opening.job_class.monthly_low, opening.job_class.monthly_high)
    )
    if "salary_reversed" in opening.slips:
        low, high = high, low
        draft.warn("salary_reversed", "salary_ranges.0")
    if not unit:
        draft.warn("salary_period_inferred", "salary_ranges.0")
    stated = f"${low} - ${high}{unit}"
    draft.record["salary_ranges"].append(
        {
            "minimum": low.replace(",", ""),
            "maximum": high.replace(",", ""),
            "currency": "USD",
            "period": period,
            "period_status": "stated" if unit else "inferred",
            "label": None,
            "stated": stated,
        }
    )
    return stated


def _amount(monthly: int, period: str) -> str:
    if period == "hour":
        return f"{monthly / HOURS_PER_MONTH:.2f}"
    return f"{monthly * 12 if period == 'year' else monthly:,}"


def _work_location(rng: Random, draft: Draft, opening: Opening) -> str:
    """The address of the work as printed, which then is the document's one place."""
    place, street, postal_code = opening.places[0], street_address(rng), rng.choice(opening.places[0].postal_codes)
    draft.record["locations"].append(_location(place.city, street, postal_code))
    return f"{street}, {place.city}, OR {postal_code}"


def _introduction(rng: Random, draft: Draft, opening: Opening) -> None:
    employer, family = opening.employer, opening.family
    draft.heading("Job Description:", "summary")
    draft.add(rng.choice(prose.WELCOMES).format(employer=f"The {employer.name}", short=employer.short))
    if rng.random() < 0.6:
        draft.add(rng.choice(prose.HOOKS))
    name = opening.working_title or opening.job_class.title
    cities = [place.city for place in opening.places]
    where = " or ".join(filter(None, (", ".join(cities[:-1]), cities[-1])))
    draft.add(
        rng.choice(
            (
                f"We are seeking {with_article(opening.title)} to join our {family.program} team in {where}.",
                f"We are hiring {with_article(name)} for our {family.program} program in {where}.",
                f"The {employer.name} is recruiting for {with_article(name)} located in {where}.",
            )
        )
    )
    if draft.record["locations"]:
        return
    for number, city in enumerate(cities):
        draft.record["locations"].append(_location(city))
        draft.mark(f"locations.{number}", len(draft.lines))


def _location(city: str, street: str | None = None, postal_code: str | None = None) -> dict[str, str | None]:
    return {"street": street, "city": city, "county": None, "state": "OR", "postal_code": postal_code}


def _duties(rng: Random, draft: Draft, opening: Opening) -> None:
    family = opening.family
    draft.heading(rng.choice(("Summary of Duties", "Summary of Duties", "What You Will Do", "Duties")), "duties")
    draft.add(" ".join(family.mission))
    draft.add(f"As a member of the {family.program} team, you will:")
    tasks = rng.sample(family.tasks, rng.randint(5, min(9, len(family.tasks))))
    tasks += rng.sample(prose.COMMON_TASKS, rng.randint(0, 2))
    remarked = rng.randrange(len(tasks)) if "editor_remark" in opening.slips else -1
    for number, task in enumerate(tasks):
        if number == remarked:
            task = f"{task} {rng.choice(prose.EDITOR_REMARKS)}"
            draft.warn("editor_remark", f"duties.{number}")
        duty = {"percent": None, "change": None, "essential": None, "title": None, "tasks": [task]}
        draft.append("duties", duty, line=f"{opening.bullet} {task}")


def _qualifications(rng: Random, draft: Draft, opening: Opening) -> None:
    draft.heading(
        rng.choice(("Minimum Qualifications", "Minimum Qualifications", "What You Need to Qualify")), "qualifications"
    )
    routes = draw_routes(rng, opening.family, opening.job_class.level or 2)
    bullet = rng.choice(("", "", f"{opening.bullet} "))
    by_text = {route["text"]: route for route in routes}
    remaining = list(by_text.values())
    for line, is_route in joined_by_or(rng, [route["text"] for route in remaining]):
        if is_route:
            draft.append("qualifications.routes", remaining.pop(0), line=bullet + line)
        else:
            draft.add(line)
    for kind, text in opening.family.requirements:
        draft.append("qualifications.requirements", need(kind, text), line=text)


def _attributes(rng: Random, draft: Draft, opening: Opening) -> None:
    heading = rng.choice(("Essential Attributes", "Desired Attributes", "Preferred Skills", "Desired Skills"))
    draft.heading(heading, "preferred")
    if rng.random() < 0.7:
        draft.add(rng.choice(("We are looking for candidates with:", "Strong candidates will bring:", "We look for:")))
    skills = rng.sample(opening.family.preferred, rng.randint(3, 5)) + rng.sample(
        prose.COMMON_SKILLS, rng.randint(1, 2)
    )
    for skill in skills:
        draft.append("qualifications.preferred", skill, line=f"{opening.bullet} {skill}")
    if rng.random() < 0.6:
        draft.add(rng.choice(prose.AIDS_TO_APPLICANTS))


def _conditions(rng: Random, draft: Draft, opening: Opening) -> None:
    draft.heading("Working Conditions", "working_conditions")
    for condition in rng.sample(opening.family.conditions + prose.OFFICE_CONDITIONS[1:], rng.randint(2, 4)):
        draft.add(f"{opening.bullet} {condition}")


def _checks(rng: Random, draft: Draft, opening: Opening) -> None:
    if rng.random() < 0.3:
        return
    draft.heading(rng.choice(("Background Checks and Requirements", "Background Check")), "requirements")
    check = rng.choice(prose.BACKGROUND_CHECKS)
    draft.append("qualifications.requirements", need("background_check", check), line=f"{opening.bullet} {check}")
    if rng.random() < 0.6:
        words = rng.choice(prose.WORK_ELIGIBILITY).format(short=opening.employer.short)
        draft.add(f"{opening.bullet} {words}")


def _benefits(rng: Random, draft: Draft, opening: Opening) -> None:
    if rng.random() < 0.7:
        draft.heading("Benefits", "benefits")
        for benefit in rng.sample(prose.BENEFITS, rng.randint(1, 3)):
            draft.add(f"{opening.bullet} {benefit}")
    if rng.random() < 0.6:
        draft.heading("Employment Preference", "other")
        draft.add("Veterans’ preference:")
        draft.add(f"{opening.bullet} {rng.choice(prose.VETERANS).format(short=opening.employer.short)}")


def _general_information(rng: Random, draft: Draft, opening: Opening) -> None:
    draft.heading("General Information", "general_information")
    words, appointment = rng.choices(
        (
            ("permanent", "permanent"),
            ("limited duration", "limited_duration"),
            ("seasonal", "seasonal"),
            ("temporary", "temporary"),
        ),
        (82, 9, 5, 4),
    )[0]
    schedule_words, schedule = ("part-time", "part_time") if rng.random() < 0.1 else ("full-time", "full_time")
    draft.record.update(appointment=appointment, schedule=schedule)
    sentence, facts = f"This is a {words}, {schedule_words} position", ["appointment", "schedule"]
    if rng.random() < 0.8:
        union = rng.choice(prose.STATE_UNIONS)
        draft.record["representation"] = union
        joint = rng.choice((" and is", ",", " and"))
        sentence, facts = f"{sentence}{joint} represented by the {union}", [*facts, "representation"]
    draft.add(f"{opening.bullet} {sentence}.", *facts)
    if rng.random() < 0.3:
        words, mode = rng.choice((("a hybrid", "hybrid"), ("a fully remote", "remote"), ("an on-site", "onsite")))
        draft.record["work_mode"] = mode
        draft.add(f"- This is {words} position.", "work_mode")
    draft.add(f"{opening.bullet} {rng.choice(prose.FUTURE_VACANCIES)}")


def _contact(rng: Random, draft: Draft, opening: Opening) -> None:
    draft.heading("Contact Information", "contact")
    recruiter, employer = opening.recruiter, opening.employer
    draft.add("Please ask the recruiter about the job, the application or an accommodation that you may need.")
    contact = {"name": recruiter.name, "role": "recruiter", "email": None, "phone": None}
    number = "" if "requisition_id" in draft.record["evidence"] else f" {opening.requisition}"
    sentence = (
        f"The recruiter for this position is {recruiter.name}. When you write, please include the job requisition "
        f"number{number}."
    )
    draft.append("contacts", contact, line=f"{opening.bullet} {sentence}")
    if number:
        draft.mark("requisition_id", len(draft.lines))
    email = recruiter.email(employer.domain)
    if "invalid_email" in opening.slips:
        draft.warn("invalid_email", "contacts")
        draft.add(f"- Email: {email.removesuffix('.gov')}")
    else:
        contact["email"] = email
        draft.add(f"- Email: {email}")
        draft.extend("contacts.0")
    if rng.random() < 0.4:
        contact["phone"] = any_phone(rng)
        draft.add(f"- Phone: {contact['phone']}")
        draft.extend("contacts.0")
