"""A job's facts in the order in which people ask for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format

from postings.models import Location, Position, Posting
from postings.presentation.evidence import Evidence, SourceLink


@dataclass(frozen=True)
class Fact:
    """One fact: its label, its words, where it was read, and the page that tells more about it."""

    label: str
    text: str
    source: SourceLink | None = None
    url: str = ""


def facts_of(job: Posting | Position, evidence: Evidence) -> list[Fact]:
    """What is known of a job beside its title, pay and deadline; what the document does not say is left out."""
    facts = [*_employer(job, evidence), *_places(job, evidence), *_terms(job, evidence), *_names(job, evidence)]
    return [fact for fact in facts if fact.text]


def place_text(location: Location) -> str:
    """A place on one line: street, city, state and ZIP code, with the county where no city is known or beside it."""
    state = " ".join(part for part in (location.state, location.postal_code) if part)
    county = f"{location.county} County" if location.county else ""
    return ", ".join(part for part in (location.street, location.city, county, state) if part)


def _employer(job: Posting | Position, evidence: Evidence) -> Iterator[Fact]:
    if job.agency.is_named:
        yield Fact("Agency", job.agency.name, evidence.link("agency.name", "agency"), job.agency.get_absolute_url())
    if job.unit:
        path = job.unit.path()
        keys = [f"agency.units.{number}" for number in reversed(range(len(path)))]
        source = evidence.link(*keys, "agency.units")
        yield Fact("Division or team", " › ".join(unit.name for unit in path), source)


def _places(job: Posting | Position, evidence: Evidence) -> Iterator[Fact]:
    for location in job.locations.all():
        yield Fact("Place", place_text(location), evidence.link(f"locations.{location.ordinal}"))


def _terms(job: Posting | Position, evidence: Evidence) -> Iterator[Fact]:
    yield Fact("Schedule", job.get_schedule_display(), evidence.link("schedule"))
    yield Fact("Appointment", job.get_appointment_display(), evidence.link("appointment"))
    yield Fact("Where work is done", job.get_work_mode_display(), evidence.link("work_mode"))
    yield Fact("Represented by", job.representation, evidence.link("representation"))
    yield Fact("Service type", job.service_type, evidence.link("service_type"))
    yield Fact("FLSA status", job.flsa, evidence.link("flsa"))
    overtime = {None: "", True: "Eligible", False: "Not eligible"}[job.overtime_eligible]
    yield Fact("Overtime", overtime, evidence.link("overtime_eligible"))


def _names(job: Posting | Position, evidence: Evidence) -> Iterator[Fact]:
    if job.classification:
        keys = ("classification.title", "classification.number", "classification")
        yield Fact(
            "Classification", str(job.classification), evidence.link(*keys), job.classification.get_absolute_url()
        )
    elif job.series:
        yield Fact("Classification series", job.series.name, evidence.link("classification.series", "classification"))
    yield Fact("Position number", job.position_number, evidence.link("position_number"))
    if isinstance(job, Posting):
        yield Fact("Requisition", job.requisition_id, evidence.link("requisition_id"))
        yield Fact("Openings", str(job.openings or ""), evidence.link("openings"))
        posted = date_format(job.date_posted, "F j, Y") if job.date_posted else ""
        yield Fact("Posted", posted, evidence.link("date_posted"))
