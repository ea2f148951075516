"""The same facts in the spellings that employers use for them: what is read is the same."""

import pytest

from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

TEXT = """{title}

{employer}

{said}

Duties

- Files papers for the office.
- Answers calls from residents.

Minimum Qualifications

- High school diploma or equivalent.

How to Apply

Send an application to the clerk's desk by mail.
{below}
"""
PAY, CLOSING = "Salary: $20.00 - $25.00 per hour", "Closing Date: March 13, 2026"


def read(said: str, employer: str = "City of Elko, NV", below: str = "", title: str = "Office Clerk") -> Record:
    return only_record(read_text(TEXT.format(said=said, employer=employer, below=below, title=title)))


def plain(amount: str | None) -> str:
    return f"{float(amount):g}" if amount else "open"


PAYS = (
    ("Pay: $18.50/hr", "18.5 18.5 hour"),
    ("Hourly Rate: 18.50", "18.5 18.5 hour"),
    ("Wage: $18.50 to $22.75 per hour DOE", "18.5 22.75 hour"),
    ("Salary: $45K - $52K", "45000 52000 year"),
    ("Salary range is $45,000.00-$52,000.00/annually", "45000 52000 year"),
    ("Compensation: Starting at $18.50 an hour", "18.5 open hour"),
    ("Compensation: up to $22/hour", "open 22 hour"),
    ("Pay Grade 12: $3,867 - $5,012 monthly", "3867 5012 month"),
    ("Range 24 ($3,867-$5,012 per month)", "3867 5012 month"),
    ("Salary (Monthly): $3,867 - $5,012", "3867 5012 month"),
    ("Monthly Salary Range: 3,867 - 5,012", "3867 5012 month"),
    ("Annual Salary: $46,404", "46404 46404 year"),
    ("Bi-weekly: $1,784.80 - $2,313.60", "1784.8 2313.6 biweek"),
    ("Salary: $1,784.80 Bi-Weekly", "1784.8 1784.8 biweek"),
    ("Pay: $25/hour; 20 hours per week", "25 25 hour"),
    ("Stipend: $500 per month", "500 500 month"),
    ("Salary: $46,404 - $60,144/year ($22.31 - $28.92/hour)", "46404 60144 year, 22.31 28.92 hour"),
    ("Hourly: $22.31-$28.92 Annual: $46,404-$60,144", "22.31 28.92 hour, 46404 60144 year"),
    ("We pay $22.31 an hour.", "22.31 22.31 hour"),
    ("The starting wage is $22.31 per hour with benefits.", "22.31 open hour"),
    ("Salary: $60,000+ DOE", "60000 open year"),
    ("Entry: $22.31/hr. Top: $28.92/hr.", "22.31 28.92 hour"),
    ("Salary Range: $46,404—$60,144", "46404 60144 year"),
    ("Salary Range: $46,404 thru $60,144 per yr.", "46404 60144 year"),
    ("Pay range: between $46,404 and $60,144 a year", "46404 60144 year"),
    ("Salary: from $46,404 to $60,144 per annum", "46404 60144 year"),
    ("Salary: $46,404 (Step 1) - $60,144 (Step 7)", "46404 60144 year"),
    ("Salary: $150 per day", "150 150 day"),
    ("Pay: $15.00 p/h", "15 15 hour"),
    ("Pay: $15 hr", "15 15 hour"),
    ("Pay: 15.00/hr", "15 15 hour"),
    ("Salary Schedule: $4,115-$5,002/mo", "4115 5002 month"),
    ("Salary: $4,115 - $5,002 per month, plus a 5% differential", "4115 5002 month"),
    ("Salary: $4115-5002 Monthly", "4115 5002 month"),
    ("Weekly pay: $640 - $800", "640 800 week"),
    ("Salary $640/week", "640 640 week"),
    ("Pay: $640.00 weekly", "640 640 week"),
    ("Salary: Range 18, $22.31 to $28.92 hourly (2026 rates)", "22.31 28.92 hour"),
    ("Hiring Range: $22.31 - $24.00/hr; Full Range: $22.31 - $28.92/hr", "22.31 24 hour, 22.31 28.92 hour"),
    ("Salary: $22.31 - $28.92 Hourly / $46,404.80 - $60,153.60 Annually", "22.31 28.92 hour, 46404.8 60153.6 year"),
    ("Salary: $46,404-$60,144 yearly, with a $2,000 sign-on bonus", "46404 60144 year"),
    ("Uniform allowance: $600 per year. Salary: $46,404 per year", "46404 46404 year"),
    ("Application fee: $25. Pay: $19/hr", "19 19 hour"),
    ("Budget: manages a $2,000,000 fund. Salary $46,404", "46404 46404 year"),
)


@pytest.mark.parametrize(("said", "expected"), PAYS)
def test_pay(said, expected) -> None:
    found = [f"{plain(pay.minimum)} {plain(pay.maximum)} {pay.period}" for pay in read(said).salary_ranges]
    assert ", ".join(found) == expected


DAYS = (
    ("Closing Date: 3/14/2026", "2026-03-14"),
    ("Deadline to apply: Friday, March 13, 2026 at 5 p.m.", "2026-03-13T17:00"),
    ("Apply by 03/13/26", "2026-03-13"),
    ("Applications accepted through March 13, 2026", "2026-03-13"),
    ("Applications due March 13, 2026 by 4:30 PM PST", "2026-03-13T16:30"),
    ("Open until filled", "until filled"),
    ("Position open until filled; first review March 13, 2026", "until filled"),
    ("Closing: Continuous", "until filled"),
    ("Deadline: Until filled", "until filled"),
    ("Closing Date: Open Until Filled", "until filled"),
    ("Filing Period: March 1, 2026 - March 13, 2026", "2026-03-13"),
    ("Posting Period: 3/1/26 to 3/13/26", "2026-03-13"),
    ("Posted: 3/1/2026 Closes: 3/13/2026", "2026-03-13"),
    ("Job closes 3/13/2026 11:59 PM", "2026-03-13T23:59"),
    ("Application Deadline: 13 March 2026", "2026-03-13"),
    ("Closing date for applications is March 13th, 2026.", "2026-03-13"),
    ("Must be received by 5:00 pm on March 13, 2026.", "2026-03-13T17:00"),
    ("Please apply no later than March 13, 2026.", "2026-03-13"),
    ("Applications will be accepted until 5pm, Friday March 13 2026", "2026-03-13T17:00"),
    ("This recruitment closes on March 13, 2026 at noon.", "2026-03-13T12:00"),
    ("Last day to file: 3-13-2026", "2026-03-13"),
    ("Final Filing Date: March 13, 2026, 5:00 P.M.", "2026-03-13T17:00"),
    ("Bid closes: 2026-03-13", "2026-03-13"),
    ("Posting End Date: 03.13.2026", "2026-03-13"),
    ("Removal Date: 03/13/2026", "2026-03-13"),
    ("Expires: 3/13/2026", "2026-03-13"),
    ("Review of applications begins March 13, 2026 and continues until the position is filled.", "until filled"),
    ("For first consideration apply by March 13, 2026. Open until filled.", "until filled"),
    ("Priority deadline: March 13, 2026", "unsaid"),
    ("Closing Date: March 13, 2026 or until filled", "2026-03-13"),
    ("Closing Date: When filled", "until filled"),
    ("Apply By: ASAP", "unsaid"),
    ("Start Date: June 1, 2026", "unsaid"),
    ("Interviews: March 20, 2026", "unsaid"),
    ("Date Posted: March 1, 2026\nClosing Date: March 13, 2026", "2026-03-13"),
    ("Open: 03/01/2026 | Close: 03/13/2026", "2026-03-13"),
    ("Opening Date\n03/01/2026\nClosing Date\n03/13/2026", "2026-03-13"),
    ("Opens 3/1/2026, closes 3/13/2026 at 5:00 PM", "2026-03-13T17:00"),
    ("Deadline: Fri. 3/13/2026", "2026-03-13"),
    (
        "The posting will close at 5 PM on Friday, March 13, 2026, or when 100 applications are received.",
        "2026-03-13T17:00",
    ),
    ("Advertised: Mar 1 2026 Applications close: Mar 13 2026 Eastern Standard Time", "2026-03-13"),
    ("Closing Date/Time: Fri. 03/13/26 5:00 PM Mountain Time", "2026-03-13T17:00"),
)


@pytest.mark.parametrize(("said", "expected"), DAYS)
def test_closing(said, expected) -> None:
    record = read(f"{said}\n\n{PAY}")
    assert (record.closes_at or ("until filled" if record.open_until_filled else "unsaid"))[:16] == expected


TERMS = (
    ("Job Type: Full-Time", "schedule", "full_time"),
    ("Status: Regular, Full Time", "schedule", "full_time"),
    ("Full time, 40 hours per week", "schedule", "full_time"),
    ("Hours: 20 hours/week", "schedule", "part_time"),
    ("FTE: 1.0", "schedule", "full_time"),
    ("FTE: 0.5", "schedule", "part_time"),
    ("Part Time (0.6 FTE)", "schedule", "part_time"),
    ("Hours: 40", "schedule", "full_time"),
    ("Employment Type: PT", "schedule", "part_time"),
    ("Type: FT", "schedule", "full_time"),
    ("Position Type: Full-time/Exempt", "schedule", "full_time"),
    ("This is a part-time position of 25 hours a week.", "schedule", "part_time"),
    ("Hours per week: 37.5", "schedule", "full_time"),
    ("Appointment: Permanent", "appointment", "permanent"),
    ("Appointment Type: Limited Duration", "appointment", "limited_duration"),
    ("Job Type: Temporary, Part-Time", "appointment", "temporary"),
    ("Job Type: Seasonal", "appointment", "seasonal"),
    ("Employment Status: Regular", "appointment", "permanent"),
    ("This is a temporary position ending in August.", "appointment", "temporary"),
    ("Position: Permanent full-time", "appointment", "permanent"),
    ("Job Status: Regular Full-Time", "appointment", "permanent"),
    ("Term: Limited term, 2 years", "appointment", "limited_duration"),
    ("Work Location: Remote", "work_mode", "remote"),
    ("Telework: Eligible up to 3 days a week", "work_mode", "hybrid"),
    ("This position is hybrid.", "work_mode", "hybrid"),
    ("Work Mode: Onsite", "work_mode", "onsite"),
    ("Remote work is not available.", "work_mode", "onsite"),
    ("100% remote within Nevada", "work_mode", "remote"),
    ("Work arrangement: in person", "work_mode", "onsite"),
    ("Telecommuting: No", "work_mode", "onsite"),
    ("You may work from home two days each week.", "work_mode", "hybrid"),
    ("Location: Hybrid - Elko", "work_mode", "hybrid"),
    ("Openings: 3", "openings", "3"),
    ("Number of Vacancies: Two", "openings", "2"),
    ("Vacancies: 2", "openings", "2"),
    ("We are hiring three office clerks.", "openings", "3"),
    ("# of openings: 4", "openings", "4"),
    ("There are two (2) vacancies.", "openings", "2"),
    ("Number of Positions: 1", "openings", "1"),
    ("Job Number: 2026-0123", "requisition_id", "2026-0123"),
    ("Requisition #: R-4471", "requisition_id", "R-4471"),
    ("Req. ID 4471", "requisition_id", "4471"),
    ("Announcement No. 26-014", "requisition_id", "26-014"),
    ("Posting Number: S123P", "requisition_id", "S123P"),
    ("Job ID: 55821", "requisition_id", "55821"),
    ("Vacancy # 26-7", "requisition_id", "26-7"),
    ("Recruitment #26-11234-01", "requisition_id", "26-11234-01"),
    ("Exam Number 4471A", "requisition_id", "4471A"),
    ("REQ-004471", "requisition_id", "REQ-004471"),
    ("Bulletin No: 2026-15", "requisition_id", "2026-15"),
    ("Position Number: 004512", "position_number", "004512"),
)


@pytest.mark.parametrize(("said", "key", "expected"), TERMS)
def test_terms_and_numbers(said, key, expected) -> None:
    assert str(getattr(read(f"{said}\n\n{PAY}\n{CLOSING}"), key)) == expected


PLACES = (
    ("Location: Elko, NV", "Elko NV"),
    ("Location: 1751 College Ave, Elko, NV 89801", "Elko NV"),
    ("Work Site: Elko City Hall, 1751 College Avenue, Elko", "Elko"),
    ("Job Location\nElko, Nevada", "Elko NV"),
    ("City: Elko\nState: NV\nZip: 89801", "Elko NV"),
    ("Duty Station: Carlin", "Carlin"),
    ("The position is located in Carlin, Nevada.", "Carlin NV"),
    ("Locations: Elko, Carlin and Wells, NV", "Elko NV; Carlin NV; Wells NV"),
    ("Work Address: 100 Pine St., Suite 4, Wells NV 89835", "Wells NV"),
    ("Headquarters: Wells", "Wells"),
)


@pytest.mark.parametrize(("said", "expected"), PLACES)
def test_places(said, expected) -> None:
    record = read(f"{said}\n\n{PAY}\n{CLOSING}", employer="City of Elko")
    found = [f"{place.city} {place.state or ''}".strip() for place in record.locations]
    assert "; ".join(found) == expected


CONTACTS = (
    ("Contact: Ann Lee, 775-555-0101, alee@elko.example.gov", "Ann Lee 775-555-0101 alee@elko.example.gov"),
    ("Questions? Call Ann Lee at (775) 555-0101.", "Ann Lee (775) 555-0101 None"),
    (
        "For more information contact Ann Lee, HR Manager at 775.555.0101 or alee@elko.example.gov",
        "Ann Lee 775.555.0101 alee@elko.example.gov",
    ),
    ("Recruiter: Ann Lee", "Ann Lee None None"),
    ("Contact Person: Ann Lee", "Ann Lee None None"),
    ("HR Contact: alee@elko.example.gov", "None None alee@elko.example.gov"),
    ("Email your resume to Ann Lee (alee@elko.example.gov)", "Ann Lee None alee@elko.example.gov"),
    ("Phone: 775-555-0101", "None 775-555-0101 None"),
    (
        "Ann Lee\nHuman Resources Director\n775-555-0101\nalee@elko.example.gov",
        "Ann Lee 775-555-0101 alee@elko.example.gov",
    ),
    ("Hiring Manager: Ann Lee (775) 555-0101 x12", "Ann Lee (775) 555-0101 x12 None"),
    ("Direct questions to Ann Lee at 775/555-0101", "Ann Lee 775/555-0101 None"),
)


@pytest.mark.parametrize(("below", "expected"), CONTACTS)
def test_contacts(below, expected) -> None:
    record = read(f"{PAY}\n{CLOSING}", below=below)
    assert [f"{who.name} {who.phone} {who.email}" for who in record.contacts] == [expected]


EMPLOYERS = (
    "City of Elko",
    "Town of Wells",
    "Charter Township of Clinton",
    "Elko County School District",
    "Great Basin College",
    "Nevada Department of Wildlife",
    "Las Vegas Valley Water District",
    "Regional Transportation Commission",
    "Port of Portland",
    "Reno Housing Authority",
    "U.S. Forest Service",
    "Bureau of Land Management",
    "Elko County Sheriff's Office",
    "Toledo Zoo",
    "Cherokee Nation",
    "Multnomah County Library",
    "East Bay Regional Park District",
    "Maricopa Community Colleges",
    "Chicago Transit Authority",
    "Brazos Valley Council of Governments",
    "Northwest Arctic Borough",
    "City and County of Denver",
    "Minnesota Pollution Control Agency",
    "Oakland Museum of California",
    "Saint Paul Public Schools",
    "Hennepin Healthcare",
)


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "Employer: {}",
        "The {} is accepting applications for an Office Clerk.",
        "Join the {}! We are looking for an Office Clerk to join our front desk.",
    ],
)
def test_employers(line) -> None:
    for name in EMPLOYERS:
        agency = read(f"{PAY}\n{CLOSING}", employer=line.format(name)).agency
        assert agency is not None, name
        assert agency.name == name


TITLES = (
    "Job Title: {}",
    "Now Hiring: {}",
    "Job Announcement – {}",
    "Vacancy: {}",
    "Employment Opportunity: {}",
    "Recruitment for {}",
    "We're Hiring an {}!",
    "{} Wanted",
    "{} (Req #123)",
    "REPOST: {}",
    "{} *EXTENDED*",
    "*** {} ***",
    "{} - $18.50/hr",
    "Exciting Opportunity – {}",
    "Open Position: {}",
    "Immediate Opening: {}",
    "Internal Posting: {}",
    "Opening for {}",
    "Invitation for applications: {}",
    "Now accepting applications for {}",
    "CAREER OPPORTUNITY\n\n{}",
    "{} | City of Elko",
    "**{}**",
)


@pytest.mark.parametrize("line", TITLES)
def test_titles(line) -> None:
    assert read(f"{PAY}\n{CLOSING}", title=line.format("Office Clerk")).title == "Office Clerk"


def test_a_contact_on_the_line_of_a_count_leaves_the_count_as_it_is():
    assert read("Number of Openings: 2  Contact: Ann Lee, (775) 555-0100").openings == 2


def test_a_name_above_the_name_of_an_office_is_whose_address_follows():
    (contact,) = read("", below="\nAnn Lee\nHuman Resources\n775-555-0100\nalee@elko.gov").contacts
    assert (contact.name, contact.role, contact.email) == ("Ann Lee", "hr", "alee@elko.gov")
