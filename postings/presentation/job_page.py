"""All that the page of one posting or position shows, put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from postings.models import Contact, Position, Posting, SalaryRange
from postings.presentation.duties import DutyItem, duties_of
from postings.presentation.evidence import Evidence, SourceLink
from postings.presentation.facts import Fact, facts_of
from postings.presentation.ladder import Ladder, ladder_of
from postings.presentation.notices import Notice, notices_of
from postings.presentation.pay import PayText, describe_pay, each_pay
from postings.presentation.qualifications import Qualifications, qualifications_of
from postings.presentation.redaction import Redaction
from postings.presentation.sections import SectionText, private_lines, sections_of
from postings.presentation.source import SourceView, source_view
from postings.presentation.text import plain_text
from postings.qualifying import Held

ROLE_NAMES = {
    "recruiter": "Recruiter",
    "hr": "Human resources",
    "hiring_manager": "Hiring manager",
    "applicant_help": "Help for applicants",
}
SUMMARY_LENGTH = 155


@dataclass(frozen=True)
class Pay:
    """One pay in words; `others` are the same by other periods, as they are printed too."""

    text: PayText
    source: SourceLink | None
    others: list["Pay"]


@dataclass(frozen=True)
class PublicContact:
    row: Contact
    role: str
    source: SourceLink | None


@dataclass(frozen=True)
class JobPage:
    facts: list[Fact]
    pay: list[Pay]
    deadline_source: SourceLink | None
    qualifications: Qualifications
    duties: list[DutyItem]
    sections: list[SectionText]
    contacts: list[PublicContact]
    notices: list[Notice]
    ladder: Ladder | None
    source: SourceView | None
    title_source: SourceLink | None
    summary: str


def job_page(job: Posting | Position, held: Held) -> JobPage:
    """The page of a job that was fetched `with_parts`, held against what the seeker has.

    Three queries at most, for notices, redaction and ladder.
    """
    evidence = Evidence(job)
    redact = Redaction.of(job.source_document)
    lines = job.source_document.lines() if job.source_document else []
    sections = sections_of(job, evidence, redact)
    return JobPage(
        facts=facts_of(job, evidence),
        pay=_pay(job, evidence),
        deadline_source=evidence.link("closes_at", "open_until_filled"),
        qualifications=qualifications_of(job, evidence, redact, held),
        duties=duties_of(job, evidence, redact),
        sections=sections,
        contacts=_contacts(job, evidence),
        notices=notices_of(job.source_document),
        ladder=ladder_of(job.classification, job.series),
        source=source_view(job.source_document, evidence, redact, private_lines(job, lines)),
        title_source=evidence.link("title"),
        summary=_summary(job, sections),
    )


def _pay(job: Posting | Position, evidence: Evidence) -> list[Pay]:
    return [_pay_of(ranges, evidence) for ranges in each_pay(job.salary_ranges.all())]


def _pay_of(ranges: Sequence[SalaryRange], evidence: Evidence) -> Pay:
    row, *others = ranges
    text = describe_pay(row)
    if any(other.period == "year" for other in others):
        text = replace(text, yearly="", rule="")  # it is printed
    source = evidence.link(f"salary_ranges.{row.ordinal}")
    return Pay(text, source, [_pay_of([other], evidence) for other in others])


def _contacts(job: Posting | Position, evidence: Evidence) -> list[PublicContact]:
    """Whom an applicant may ask; whoever a form names inside the agency is not among them."""
    return [
        PublicContact(row, ROLE_NAMES.get(row.role, "Contact"), evidence.link(f"contacts.{row.ordinal}"))
        for row in job.contacts.all()
        if row.role != Contact.INTERNAL
    ]


def _summary(job: Posting | Position, sections: list[SectionText]) -> str:
    """A sentence for search engines: the job, its employer, and the beginning of the text."""
    text = f"{job.title}, {job.agency}. {plain_text(block for part in sections for block in part.blocks)}"
    return text if len(text) <= SUMMARY_LENGTH else text[:SUMMARY_LENGTH].rsplit(" ", 1)[0] + " …"
