"""What boards of libraries, museums and towns print of a job: labels of two names, tables, items, running text."""

from tests.postings.ingest.reading import only_record, read_text

_OF_BOARD = """
Skip to main content

Job Board

  • Archives Assistant

    Reed Valley Public Library District

  • Library/Organization Address

    14 Mill St
    Lodi, Illinois 62261
  • Employment Type

    Part-time

  • Hourly Wage/Salary Range

    $17.25

  • About the Organization

    The Reed Valley Public Library District is looking for a new team member to join us.
  • Job Description and Responsibilities

    1. Scan maps and letters.
    2. Answer the telephone.
    3. Keep the reading room in order.
"""


def test_a_label_that_names_its_value_twice_holds_it_and_an_item_alone_is_the_title() -> None:
    record = only_record(read_text(_OF_BOARD))
    assert (record.title, record.agency.name) == ("Archives Assistant", "Reed Valley Public Library District")
    assert [(pay.minimum, pay.period) for pay in record.salary_ranges] == [("17.25", "hour")]


_OF_SOCIETY = """
The Gull Harbor Maritime Center in Gull Harbor, Maine, is seeking a part-time, seasonal Collections Assistant.
Reporting directly to the curator, the Collections Assistant is responsible for handling ropes, lamps and charts, and
writes for the biannual newsletter that the center sends to its friends and neighbors along the whole of the coast.
The assistant will have overall responsibility for moving boats into storage.
Ideal candidates have experience with ships' papers and a bachelor's degree in history.
Pay is $24,000 - $29,500. Email a resume to jobs@gullharbor.example.org.
"""


def test_who_is_ideal_is_wished_for_and_what_one_is_responsible_for_is_done() -> None:
    record = only_record(read_text(_OF_SOCIETY))
    assert record.qualifications.preferred == (
        "Ideal candidates have experience with ships' papers and a bachelor's degree in history.",
    )
    assert record.qualifications.routes == ()
    assert [duty.tasks[0].partition(",")[0] for duty in record.duties] == [
        "Reporting directly to the curator",
        "The assistant will have overall responsibility for moving boats into storage.",
    ]


def test_pay_that_reaches_what_no_month_pays_is_paid_by_the_year() -> None:
    assert [pay.period for pay in only_record(read_text(_OF_SOCIETY)).salary_ranges] == ["year"]


_OF_TABLE = """
Elm Township – Junior Planner

Position |
|
|
Description |
|
The Junior Planner reviews plans and writes reports to the board. |
Job Requirements |
|
Applicants must have a bachelor's degree in planning and 2 years of experience with maps. |
How to Apply |
|
Send applications to clerk@elmtownship.example.org |
Deadline |
|
02/06/2027 |
"""


def test_strokes_of_a_table_are_no_part_of_its_cells() -> None:
    record = only_record(read_text(_OF_TABLE))
    assert (record.title, record.agency.name, record.closes_at) == ("Junior Planner", "Elm Township", "2027-02-06")
    assert [(way.education.degree, way.experience_years) for way in record.qualifications.routes] == [("bachelor", "2")]


_OF_SCHOOL = """
Open Position – Bus Driver
Elm School District 12
Salary: $41.50 per route
Qualifications:
• Must hold a commercial driver's license.
To apply, send an application to the district by May 4, 2027.
"""


def test_what_is_paid_by_the_route_is_not_paid_by_the_hour() -> None:
    record = only_record(read_text(_OF_SCHOOL))
    assert (record.title, [pay.period for pay in record.salary_ranges]) == ("Bus Driver", [None])


_OF_LEAGUE = (
    "Reedsborough (15,700 pop.) seeks an experienced, dynamic professional who cares for records and people to serve as"
    " its next Town Clerk. Will serve as the keeper of records and register dogs.\n"
    "Thorough knowledge of state statutes and bylaws applicable to a clerk. Candidates should possess a bachelor's"
    " degree in history, with a master's degree preferred, and have five years of experience.\n"
    "Salary range is $62,400 (no experience) to $68,806 a year. Send a resume to office@reedsborough.example.org by May"
    " 30, 2027.\n"
)


def test_a_town_is_known_by_its_population() -> None:
    record = only_record(read_text(_OF_LEAGUE))
    assert (record.title, record.agency.name) == ("Town Clerk", "Reedsborough")


def test_sentences_without_a_subject_tell_work_and_needs() -> None:
    record = only_record(read_text(_OF_LEAGUE))
    assert [duty.tasks for duty in record.duties] == [("Will serve as the keeper of records and register dogs.",)]
    assert [need.text for need in record.qualifications.requirements] == [
        "Thorough knowledge of state statutes and bylaws applicable to a clerk."
    ]


def test_a_wish_within_a_need_is_set_apart() -> None:
    asked = only_record(read_text(_OF_LEAGUE)).qualifications
    assert [(way.education.degree, way.experience_years) for way in asked.routes] == [("bachelor", "5")]
    assert asked.preferred == ("a master's degree preferred",)


def test_an_aside_in_words_parts_no_range() -> None:
    pay = only_record(read_text(_OF_LEAGUE)).salary_ranges
    assert [(each.minimum, each.maximum, each.period) for each in pay] == [("62400", "68806", "year")]


_OF_TRIBE = """
VACANCY ANN#:   GN-27-004
TITLE:   HARBOR GUARDS
STATUS:  FULL-TIME
RATE OF PAY:   $24.96 – $29.00/PER HR.
About the Gull Nation Housing Authority: Since 1955, the authority has built homes.
  • Guards must be able to read the codes of the nation.
  • Guards must also swim well.
  • Harbor guards must have a boat.
"""


def test_items_about_those_who_hold_the_job_are_needs_and_no_work() -> None:
    record = only_record(read_text(_OF_TRIBE))
    assert (record.requisition_id, record.duties) == ("GN-27-004", ())
    assert record.agency.name == "Gull Nation Housing Authority"
    assert len(record.qualifications.requirements) == 3


_OF_LIST = """
[ELMLIST] Branch Librarian position open

Job Title: Branch Librarian / Grade 25 / Full-time / FLSA status – Exempt
Elm County Library District
(February 01, 2027 – February 15, 2027)
Participation in the Ohio Public Employees Retirement System
$27.74 – $42.33, FLSA Exempt

Essential Duties:
- Answers questions of readers.
- Orders books for adults.
Programs & Outreach
- Prepares programs for schools.
- Represents the library at fairs.
"""


def test_terms_behind_strokes_are_no_part_of_the_title() -> None:
    record = only_record(read_text(_OF_LIST))
    assert (record.title, record.schedule, record.flsa) == ("Branch Librarian", "full_time", "Exempt")


def test_days_in_brackets_and_pay_before_a_status_stand_for_themselves() -> None:
    record = only_record(read_text(_OF_LIST))
    assert (record.date_posted, record.closes_at) == ("2027-02-01", "2027-02-15")
    assert [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges] == [("27.74", "42.33", "hour")]


def test_a_retirement_system_is_no_employer() -> None:
    assert only_record(read_text(_OF_LIST)).agency.name == "Elm County Library District"


def test_work_goes_on_below_a_line_between_two_lists_of_it() -> None:
    assert len(only_record(read_text(_OF_LIST)).duties) == 4


_OF_BOARD_OF_TRUSTEES = """
Job Search: Manager-Librarian

The Elm (Ohio) Public Library (EPL) Board of Trustees seeks an outgoing person.
Under the direction of a 7-member board, the librarian:

  • Prepares the budget.
  • Submits policies to the board.
  • Supervises a staff that shares $410,000.
  • The library serves a town.

Qualifications:

  • No library experience required; experience with customers preferred

Hours: Will include regular evenings
Applications will be accepted until November 14, 2027.
"""


def test_the_work_of_one_who_is_led_by_a_board_is_read() -> None:
    record = only_record(read_text(_OF_BOARD_OF_TRUSTEES))
    assert (record.title, record.agency.name) == ("Manager-Librarian", "Elm Public Library")
    assert [duty.tasks[0] for duty in record.duties][:2] == ["Prepares the budget.", "Submits policies to the board."]


def test_a_wish_behind_what_is_not_needed_is_kept() -> None:
    record = only_record(read_text(_OF_BOARD_OF_TRUSTEES))
    assert record.qualifications.preferred == ("experience with customers preferred",)
    assert (record.qualifications.requirements, record.appointment) == ((), None)


def test_a_page_with_its_job_behind_a_call_offers_it() -> None:
    listed = "\n".join(f"- {work}" for work in ("Plans the day.", "Greets visitors.", "Sorts books by their numbers."))
    record = only_record(read_text(f"Job Opening - Circulation Clerk\nRate: $13.75/hr\nGeneral Duties\n{listed}\n"))
    assert (record.title, len(record.duties)) == ("Circulation Clerk", 3)


_STRIP = """Salary : $38,900.00 - $42,900.00 Annually
Location : Elm, TX
Job Type: Full-Time
Job Number: 2026-C RDWK RW/06 (8/2026)
Opening Date: 09/29/2026
Summary/Objective
A County Tax Clerk performs many kinds of clerical work. The clerk will also keep records.
Duties and Responsibilities
- Answers questions of the public
- Balances a drawer of cash
Education and Experience- High School Diploma or GED
- Two years of experience with cash
"""


def test_a_heading_that_runs_into_its_first_item_keeps_it_and_no_summary_is_a_title() -> None:
    record = only_record(read_text(_STRIP))
    assert (record.title, record.requisition_id) == ("County Tax Clerk", "2026-C RDWK RW/06 (8/2026)")
    (way,) = record.qualifications.routes
    assert (way.education and way.education.degree, way.experience_years) == ("high_school", "2")


def test_a_city_called_by_its_town_and_one_in_capitals_are_the_employer() -> None:
    facts = "About the Job\nWage Range: $19.90 - $27.80 / hr\nDuties\n- Mows parks.\n- Plants trees.\n- Trims shrubs."
    of_town = only_record(read_text(f"Park Keeper I - Elm Grove City\nElm Grove, UT\n{facts}\n"))
    assert (of_town.title, of_town.agency.name) == ("Park Keeper I", "Elm Grove City")
    in_capitals = (
        "LABORER - PUBLIC WORKS DEPARTMENT\n\nAPPLICATION DEADLINE DATE: TUESDAY, DECEMBER 2, 2025, 4:30 P.M.\n\n"
        "Applications are available at the clerk's office. The pay is $15 per hour.\n\n"
        "THE CITY OF ELM SHOALS IS AN EQUAL OPPORTUNITY EMPLOYER\n"
    )
    agency = only_record(read_text(in_capitals)).agency
    assert (agency.name, agency.units) == ("City of Elm Shoals", ("PUBLIC WORKS DEPARTMENT",))


def test_positions_that_are_available_until_a_day_and_need_no_experience() -> None:
    text = (
        "Starting Wage: $15 hour\nPositions Open until September 30, 2026\n"
        "Seasonal Worker- Harbor Care positions are available in the City of Elm.\n"
        "Requirements\n- No prior experience in harbors is required.\n- Must be 18 years old.\n"
        "- A year of experience in ponds (preferred but not necessary)\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.closes_at) == ("Seasonal Worker- Harbor Care", "2026-09-30")
    assert record.qualifications.routes == ()
    assert [need.text for need in record.qualifications.requirements] == ["Must be 18 years old."]


_SHORT = """ECCA
Salary :
$69,400.40 - $84,300.60 Annually
Closing Date:
9/30/2026 11:59 PM Pacific
A Police or Fire Dispatcher operates radios and computers. Duties may include, but are not limited to, the following: 1.
"""


def test_short_name_above_the_facts_is_no_title_and_a_list_cut_off_no_duty() -> None:
    record = only_record(read_text(_SHORT))
    assert record.title == "Police or Fire Dispatcher"
    assert all("following: 1." not in task for duty in record.duties for task in duty.tasks)


def test_a_recruitment_told_as_this_one_and_an_application_to_download_offer_the_job() -> None:
    pay = "The salary range for level II is $1,835 - $2,459 biweekly ($22.94 - $30.74 per hour)."
    work = "Under immediate (Mechanic I) or general (Mechanic II) supervision, repairs the county's graders and trucks."
    record = only_record(
        read_text(
            f"Mechanic II/III - Elm County\nAbout the Job\nThis recruitment is for Level II.\n{pay}\nDEFINITION\n{work}"
        )
    )
    assert (record.title, record.agency.name) == ("Mechanic II/III", "Elm County")
    assert record.duties[0].tasks == (work,)
    page = (
        "Field Keeper\n\nJob Type: Full Time\n\nDownload General Employment Application\n\nDuties\n\n"
        "- Mows fields.\n- Lines fields.\n\nMinimum Qualifications\n\n- Possess a high school diploma.\n"
    )
    assert only_record(read_text(page)).title == "Field Keeper"


def test_a_regular_season_is_no_appointment_and_a_unit_behind_the_job_no_employer_in_its_place() -> None:
    facts = "Hours Per Week: 20 Hours Pre-season, 40 Hours Regular Season\nHourly Wage Range: $13.00-$16.00"
    record = only_record(
        read_text(
            f"Pool Worker, Aquatics Division - Parks Department\n{facts}\nDuties\n- Tests water.\n- Opens the pool.\n"
        )
    )
    assert record.appointment is None
    assert record.title.startswith("Pool Worker")
