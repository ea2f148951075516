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
