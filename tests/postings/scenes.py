"""Jobs with everything a page can show, for the tests of pages."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from agencies.models import Classification
from postings.models import DocumentWarning, Position, Posting
from tests.factories import (
    add_contact,
    add_duty,
    add_location,
    add_preferred,
    add_requirement,
    add_route,
    add_salary,
    add_section,
    evidence,
    make_agency,
    make_classification,
    make_document,
    make_position,
    make_posting,
    make_series,
    make_unit,
)

ANNOUNCEMENT = (
    "Initial Posting Date:",
    "11/06/2025",
    "Application Deadline:",
    "11/13/2025",
    "Salary Range:",
    "$4,610 - $7,060",
    "Position Title:",
    "Trail Steward (Natural Resource Specialist 2)",
    "Duties",
    "- Keeping forty miles of trail open through winter storms.",
    "- Teaching volunteers <b>how</b> to clear windfall. <script>alert('trail')</script>",
    "Minimum Qualifications",
    "A bachelor's degree in forestry AND one year of experience with trail crews.",
    "OR",
    "Three years of experience with trail crews.",
    "You need a valid driver license.",
    "Working Conditions",
    "Outdoors in all weather.",
    "The recruiter is Robin Ames, robin.ames@forestry.oregon.gov.",
)
FORM = (
    "POSITION DESCRIPTION",
    "Working Title: Fleet Planner",
    "Employee Name: Lou Vandermeer",
    "Supervisor Name: Pat Kellerman",
    "35%\tNC\tE\tPlan the purchase of vehicles.",
    "\t\t\tCompare offers.",
    "20-30%\tR\tNE\tKeep the yard's records.",
    "SECTION 6. WORK CONTACTS",
    "Pat Kellerman\tTelephone (503) 555-0142",
    "kellerman.p@das.oregon.gov\tE-mail",
    "SECTION 12. SIGNATURES",
    "Signed: P. Kellerman",
)


def trail_classes() -> list[Classification]:
    """Three levels of one series; the second is the trail steward's."""
    series = make_series("Natural Resource Specialist")
    pay = [("4105", "6210"), ("4610", "7060"), ("5860", "8975")]
    return [
        make_classification(
            f"Natural Resource Specialist {level}",
            f"C850{level}",
            series=series,
            level=level,
            monthly_minimum=Decimal(low),
            monthly_maximum=Decimal(high),
            pay_year=2023,
        )
        for level, (low, high) in enumerate(pay, 1)
    ]


def trail_steward(**values) -> Posting:
    """An announcement of the oddest kind: two ways to qualify, inferred pay, markup, and dates that disagree."""
    classification = trail_classes()[1]
    agency = make_agency()
    document = make_document(*ANNOUNCEMENT, name="trail-steward.txt")
    posting = make_posting(
        ANNOUNCEMENT[7],
        agency=agency,
        unit=make_unit(agency, "Recreation", "Trails"),
        working_title="Trail Steward",
        classification=classification,
        series=classification.series,
        appointment="permanent",
        schedule="full_time",
        representation="Service Employees International Union (SEIU)",
        requisition_id="REQ-200118",
        source_document=document,
        evidence={
            "title": evidence(8),
            "closes_at": evidence(4),
            "date_posted": evidence(2),
            "salary_ranges.0": evidence(6, status="inferred"),
            "duties.0": evidence(10),
            "duties.1": evidence(11),
            "qualifications.routes.0": evidence(13),
            "qualifications.routes.1": evidence(15),
            "qualifications.requirements.0": evidence(16),
            "contacts.0": evidence(19),
        },
        **values,
    )
    add_salary(posting, "4610", "7060", period_status="inferred", stated=ANNOUNCEMENT[5])
    add_location(posting, "Tillamook", "Tillamook")
    add_contact(posting, "Robin Ames", email="robin.ames@forestry.oregon.gov")
    for ordinal, line in enumerate(ANNOUNCEMENT[9:11]):
        add_duty(posting, line.removeprefix("- "), ordinal=ordinal)
    _qualify(posting)
    add_section(posting, "Duties", "\n".join(ANNOUNCEMENT[9:11]), kind="duties", first_line=9, last_line=11)
    conditions = "\n".join(ANNOUNCEMENT[17:])
    add_section(posting, "Working Conditions", conditions, first_line=17, last_line=19, ordinal=2)
    DocumentWarning.objects.create(document=document, code="closes_before_posted", message="Look at it.", line=4)
    DocumentWarning.objects.create(document=document, code="editor_remark", message="An aside was left in.", line=9)
    return posting


def _qualify(posting: Posting) -> None:
    add_route(
        posting,
        ANNOUNCEMENT[12],
        degree="bachelor",
        field="forestry",
        experience_years=Decimal(1),
        experience_in="trail crews",
    )
    add_route(posting, ANNOUNCEMENT[14], experience_years=Decimal(3), experience_in="trail crews", ordinal=1)
    add_requirement(posting, ANNOUNCEMENT[15], kind="licence")
    add_preferred(posting, "A liking for rain.")


def fleet_planner() -> Position:
    """A form that names people who are not for the public, with duties that have shares of time."""
    document = make_document(*FORM, name="fleet-planner.txt", layout="position_description")
    position = make_position(
        "Fleet Planner",
        agency=make_agency("Department of Administrative Services", number="10700"),
        service_type="Classified",
        overtime_eligible=False,
        source_document=document,
        evidence={"title": evidence(2), "duties.0": evidence(5, last_line=6), "duties.1": evidence(7)},
    )
    add_contact(position, "Pat Kellerman", role="internal")
    add_contact(position, "Lou Vandermeer", role="internal", ordinal=1)
    add_duty(position, "Compare offers.", percent="35", title="Plan the purchase of vehicles.", essential=True)
    add_duty(
        position,
        "Keep the yard's records. Pat Kellerman signs them.",
        percent_low=Decimal(20),
        percent_high=Decimal(30),
        ordinal=1,
    )
    add_requirement(position, "A license, shown to Pat Kellerman.")
    add_route(position, "A year with Lou Vandermeer.", experience_in="working with Lou Vandermeer")
    add_section(
        position, f"{FORM[7]} OF PAT KELLERMAN", "\n".join(FORM[8:10]), kind="work_contacts", first_line=8, last_line=10
    )
    add_section(position, FORM[10], FORM[11], kind="signatures", first_line=11, last_line=12, ordinal=1)
    return position


def closed_posting() -> Posting:
    posting = make_posting("Seasonal Trail Hand", closes_at=timezone.now() - timedelta(days=30))
    add_salary(posting, "21.5", "27.25", period="hour")
    return posting


def clerk_with_parts():
    """A stored posting with pay, a duty, a place and a way to qualify, some of them with their lines."""
    posting = make_posting(
        source_document=make_document("Clerk", "Pay: $10", "File letters"),
        evidence={"title": evidence(1), "salary_ranges.0": evidence(2, status="inferred"), "duties.4": evidence(3)},
        natural_key="k" * 64,
    )
    add_salary(posting, "10", "20", period="hour")
    add_duty(posting, "File letters.", "Answer calls.", percent="35")
    add_location(posting)
    add_route(posting, "A degree.")
    return posting
