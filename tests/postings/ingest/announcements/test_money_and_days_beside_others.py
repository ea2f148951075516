"""Money and days beside those of the job: what is no pay of it, and which day posts it and which closes it."""

import pytest

from tests.postings.ingest.reading import only_record, read_text

NOTICE = """Elmford County, Ohio

Records Technician

{told}

Essential Duties
• Files the records of the county.

Minimum Qualifications
• High school diploma.
"""


@pytest.mark.parametrize(
    ("told", "pay"),
    [
        ("Pay: $25/hour for the first 40 hours; overtime at $37.50", [("25", "25", "hour")]),
        ("Rate of pay: $22.00 per hour plus $4.50/hour in lieu of benefits", [("22.00", "22.00", "hour")]),
        ("Base pay $50,000-55,000; total compensation approximately $75,000.", [("50000", "55000", "year")]),
        ("Salary: Commensurate with experience; the average salary for this class is $64,000.", []),
        ("Salary: $57,970 (Grade N16-1) - $86,955 (Grade N16-15)", [("57970", "86955", "year")]),
        ("SALARY RANGE:   $48,110.40    to    $62,545.60", [("48110.40", "62545.60", "year")]),
        ("Stipend: $3,500 for the season", [("3500", "3500", None)]),
        (
            "Start at $33,100 - $44,200 annually. With length of service and promotion, pay tops out at $65,000.",
            [("33100", "44200", "year")],
        ),
        (
            "Clerk I: $23.85 (Step 1) – $29.47 (Step 5)\nClerk II: $27.28 (Step 1) – $33.33 (Step 5)",
            [("23.85", "29.47", "hour"), ("27.28", "33.33", "hour")],
        ),
        ("Grade: 15. Hiring Rate: $25.00; Overtime eligible.", [("25.00", None, "hour")]),
        ("The salary for this post is put at 61k-74k annually.", [("61000", "74000", "year")]),
        ("Minimum Compensation $34,500", [("34500", None, "year")]),
        ("Salary: $13.00\nSalary Range: $13.00 - $18.50 hourly", [("13.00", "18.50", "hour")]),
        ("$14.00 Paid Training; Max $21.30/hr. (5 years to the top)", [(None, "21.30", "hour")]),
        (
            "Clerk I: $3,105 - $3,905 APPROXIMATE MONTHLY* / $17.91 - $22.53 APPROXIMATE HOURLY*",
            [("3105", "3905", "month"), ("17.91", "22.53", "hour")],
        ),
        (
            "Clerk I Hourly Rate: $18.09 – $24.59 with benefits\nClerk II Hourly Rate: $20.08 – $27.25 with benefits",
            [("18.09", "24.59", "hour"), ("20.08", "27.25", "hour")],
        ),
        (
            "Annually$27,040.00$41,600.00\nBi-Weekly$1,040.00$1,600.00",
            [("27040.00", "41600.00", "year"), ("1040.00", "1600.00", "biweek")],
        ),
        ("Salary: 40,539 USD Annually\nSalary Top: 49254", [("40539", "49254", "year")]),
        (
            "Salary: $39,041.60 - $73,846.40 Annually\nSalary Top: 73846 USD Annually",
            [("39041.60", "73846.40", "year")],
        ),
        ("USD $18.25/Hr.\nPost End Date\nUSD $24.10/Hr.", [("18.25", "24.10", "hour")]),
    ],
)
def test_only_what_the_job_pays_is_its_pay(told: str, pay: list[tuple[str | None, str | None, str | None]]) -> None:
    found = only_record(read_text(NOTICE.format(told=f"{told}\nClosing Date: April 24, 2026")))
    assert [(each.minimum, each.maximum, each.period) for each in found.salary_ranges] == pay


def test_a_year_before_later_pay_is_no_name_of_it() -> None:
    told = "Salary Range: $29.96 to $38.24 per hour. A raise takes effect July 1, 2026 ($30.86 - $39.39)."
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [each.label for each in found.salary_ranges] == [None, None]


@pytest.mark.parametrize(
    ("told", "posted", "closes"),
    [
        ("Posted 14 days ago. Closing on: Mar 9, 2026", None, "2026-03-09"),
        ("Posted 2/3/26. Closes 2/17/26.", "2026-02-03", "2026-02-17"),
        ("Posted on : 2026-02-17T23:52:40Z\nOpening Date: 02/13/2026", "2026-02-13", None),
        ("Posted on : 2026-02-17T23:52:40Z\nHow to Apply: Send a letter.", "2026-02-17", None),
        ("Posted on Feb. 18, 2026\nAdvertised until:\nMarch 20, 2026", "2026-02-18", "2026-03-20"),
        ("• Job Posting Expires: 1/31/2026", None, "2026-01-31"),
        ("TARGET CLOSE DATE:\n01/27/2026", None, "2026-01-27"),
    ],
)
def test_the_day_behind_closes_does_not_post_the_job(told: str, posted: str | None, closes: str | None) -> None:
    found = only_record(read_text(NOTICE.format(told=f"Salary: $21.25 - $26.56 per hour\n{told}")))
    assert (found.date_posted, found.closes_at) == (posted, closes)


def test_what_each_year_pays_is_listed_with_its_name() -> None:
    told = "Pay by Season\nEntry: $14.10/hour\nYear 2: $14.65\nYear 3: $15.20\n\nClosing Date: April 24, 2026"
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [(each.minimum, each.label) for each in found.salary_ranges] == [
        ("14.10", "Entry"),
        ("14.65", "Year 2"),
        ("15.20", "Year 3"),
    ]


@pytest.mark.parametrize(
    ("told", "pay"),
    [
        ("Rate of Pay (Salary Schedule):\n- Step 1 – $16.12\n- Step 7 – $19.30", ["16.12", "19.30"]),
        ("Retention bonus\nYear 1: $1,000\nYear 2: $1,500", []),
        ("Uniforms\nYear 1: $1,000\nYear 2: $1,500", []),
    ],
)
def test_a_list_that_names_no_period_is_pay_below_a_line_that_speaks_of_it(told: str, pay: list[str]) -> None:
    found = only_record(read_text(NOTICE.format(told=f"{told}\n\nClosing Date: April 24, 2026")))
    assert [each.minimum for each in found.salary_ranges] == pay


def test_the_day_on_which_work_starts_is_no_starting_rate() -> None:
    told = "Starting Date: Aug 31, 2026\nRate of Pay: $16.12 per hour\nClosing Date: April 24, 2026"
    reading = read_text(NOTICE.format(told=told))
    assert [each.minimum for each in only_record(reading).salary_ranges] == ["16.12"]
    assert "Starting Date" not in " ".join(warning.message for warning in reading.warnings)


def test_schedules_behind_two_ranges_name_them() -> None:
    told = (
        "Salary: The range is $41,700 to $66,300 for Schedule A, and $41,700 to $59,100 for Schedule B.\n"
        "Closing Date: April 24, 2026"
    )
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [(each.maximum, each.label) for each in found.salary_ranges] == [
        ("66300", "Schedule A"),
        ("59100", "Schedule B"),
    ]


def test_base_pay_without_what_the_place_adds_is_no_pay() -> None:
    told = (
        "Salary\n\n$41,200 - $98,700\n\nper year\n\nGS-5 Pay Grade\n\nBase salary range: $34,100 - $44,300\n\n"
        "Note: Actual salary includes locality pay.\n\nClosing Date: April 24, 2026"
    )
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [(each.minimum, each.maximum) for each in found.salary_ranges] == [("41200", "98700")]


@pytest.mark.parametrize(
    ("told", "closes"),
    [
        ("Applications for permits are available until June 30, 2026 and may not be renewed.", None),
        ("Applicants may express their interest by submitting a letter by April 9, 2026.", "2026-04-09"),
    ],
)
def test_sentences_that_tell_the_last_day(told: str, closes: str | None) -> None:
    text = NOTICE.format(told=f"Salary: $21.25 - $26.56 per hour\n\n{told}")
    assert only_record(read_text(text)).closes_at == closes


@pytest.mark.parametrize(
    ("deadline", "posted"),
    [
        ("Closing Date: 03/02/2026", "2026-02-16"),
        ("Closing Date: 12/02/2026", None),
        ("Closing Date: 02/02/2026", None),
    ],
)
def test_a_bare_day_below_the_title_posts_the_job_where_the_deadline_follows_soon(
    deadline: str, posted: str | None
) -> None:
    head = "RIVER CLERK II - 40417\n\nDate:  Feb 16, 2026\n\nAgency: Department of Rivers\n\nSalary: $45,100"
    text = f"{head}\n\n{deadline}"
    found = only_record(read_text(text))
    assert found.date_posted == posted
    if posted:
        assert found.evidence["date_posted"].status == "inferred"


@pytest.mark.parametrize(
    ("above", "posted"), [("CLASSIFIED POSITION OPENING", "2026-07-08"), ("WORK BEGINS", None), ("EXAMINATION", None)]
)
def test_a_day_alone_in_the_head_posts_the_job_where_the_deadline_follows_soon(above: str, posted: str | None) -> None:
    text = (
        f"Alder Hill School District\n{above}\nJuly 8, 2026\nPosting #2627-016\nPOSITION: Music Teacher\n"
        "SALARY: $17.16-$20.36 per hour\nCLOSING DATE: July 31, 2026\n"
    )
    assert only_record(read_text(text)).date_posted == posted


def test_pay_alone_in_the_head_may_have_one_figure_behind_the_point() -> None:
    told = "• $31649.0 - $37363.0\nFull Time\n\nClosing Date: April 24, 2026"
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [(each.minimum, each.maximum, each.period) for each in found.salary_ranges] == [
        ("31649.0", "37363.0", "year")
    ]


def test_places_counted_as_positions_are_no_other_openings() -> None:
    told = (
        "Salary: $57,300 - $78,500\nClosing Date: 1/2/2027\nPosition 1\nRiver Control (1 Vacancy)\nPosition 2\n"
        "Lake Control (1 Vacancy)\nPosition 3 & 4\nBay Control (2 Vacancies)"
    )
    assert only_record(read_text(NOTICE.format(told=told))).closes_at == "2027-01-02"


def test_an_examination_filed_for_continuously_stays_open() -> None:
    told = "Class:\nRecords Technician (Level I & Level II) – Continuous filing exam.\nSalary: $21.25 - $26.56 per hour"
    assert only_record(read_text(NOTICE.format(told=told))).open_until_filled


@pytest.mark.parametrize(
    "sentence",
    [
        "The River Engineer position with the City of Elm Bay is one of the pillars of the works of the city.",
        "Join the North Alder Department of Rivers and Lakes and Bays as a River Engineer!",
    ],
)
def test_a_copy_that_lost_its_title_names_the_job_in_a_sentence(sentence: str) -> None:
    text = (
        "Salary : $121,100.00 - $155,600.00 Annually\nLocation : City of Elm Bay, CA\nJob Type : Full-Time\n"
        "Job Number : 27-0904\nDepartment : PUBLIC WORKS\nOpening Date : 10 / 27 / 2026\nClosing Date : Continuous\n"
        f"Description\nABOUT THE POSITION :\n{sentence}\n"
    )
    found = only_record(read_text(text))
    assert (found.title, found.date_posted) == ("River Engineer", "2026-10-27")


def test_what_calls_it_pay_is_no_part_of_the_name_of_a_range() -> None:
    told = "Clerk I Hourly Rate: $18.09 – $24.59 with benefits\nClerk II Hourly Rate: $20.08 – $27.25 with benefits"
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [each.label for each in found.salary_ranges] == ["Clerk I", "Clerk II"]


def test_whom_a_rate_is_for_is_its_name() -> None:
    told = (
        "The pay rate for Pool Attendant 1* is $17.29 per hour.\nThe pay rate for Pool Attendant 2* is $18.29 per hour."
    )
    found = only_record(read_text(NOTICE.format(told=f"{told}\nClosing Date: April 24, 2026")))
    assert [(each.minimum, each.label) for each in found.salary_ranges] == [
        ("17.29", "Pool Attendant 1"),
        ("18.29", "Pool Attendant 2"),
    ]


def test_a_step_told_before_its_range_gives_way_to_it() -> None:
    lead = "Records Clerk I: The starting hourly rate is at Step 1 ($28.84/hour) for all."
    told = f"{lead} The full salary range for this position is $28.84/hour - $35.24/hour.\nClosing Date: April 24, 2026"
    found = only_record(read_text(NOTICE.format(told=told)))
    assert [(each.minimum, each.maximum) for each in found.salary_ranges] == [("28.84", "35.24")]


def test_grades_behind_what_each_level_is_paid() -> None:
    levels = "Records Clerk I- $44,225.00-$57,833.00 (Grade 20: Step 6-Step 19)\nRecords Clerk II-$53,424.00-$65,048.00"
    found = only_record(read_text(NOTICE.format(told=f"{levels} (Grade 21)\nClosing Date: April 24, 2026")))
    assert [(each.minimum, each.label) for each in found.salary_ranges] == [
        ("44225.00", "Records Clerk I"),
        ("53424.00", "Records Clerk II"),
    ]


def test_the_day_on_which_work_begins_at_last_is_no_deadline() -> None:
    told = "Those chosen will begin their employment with Elmford County no later than May 19, 2027."
    assert (
        only_record(read_text(NOTICE.format(told=f"Salary: $40,000 per year\nPosted: 2/3/2027\n{told}"))).closes_at
        is None
    )


def test_a_period_that_begins_and_ends_tells_the_deadline() -> None:
    told = "The online application period begins Monday, April 26, 2027, at 8:00 a.m., and ends Friday, April 30, 2027."
    found = only_record(read_text(NOTICE.format(told=f"Salary: $40,000 per year\n{told}")))
    assert found.closes_at == "2027-04-30"


def test_a_period_in_which_others_applied_before_is_no_deadline() -> None:
    told = (
        "Applicants who already applied during the filing period April 5, 2027 through April 19, 2027 need not reapply."
        "\n4/19/27: Extended application deadline to April 26, 2027"
    )
    found = only_record(read_text(NOTICE.format(told=f"Salary: $40,000 per year\n{told}")))
    assert found.closes_at == "2027-04-26"


def test_a_day_beside_a_filing_period_without_days_is_no_deadline() -> None:
    told = "Applications submitted during the filing period will be kept on file for two years from April 26, 2027."
    assert only_record(read_text(NOTICE.format(told=f"Salary: $40,000 per year\n{told}"))).closes_at is None


def test_dollars_of_canada_are_called_so() -> None:
    found = only_record(read_text(NOTICE.format(told="Wage: CA$34 - CA$36/hourly\nClosing Date: April 24, 2026")))
    assert [(each.minimum, each.maximum, each.currency) for each in found.salary_ranges] == [("34", "36", "CAD")]


@pytest.mark.parametrize(
    ("title", "told", "periods"),
    [
        ("Records Technician", "Pay: $18,500 - $26,100\n\nAnnual salary: $222,000 - $313,200", {"month", "year"}),
        ("Records Technician", "Annual salary: $222,000 - $313,200\n\nPay: $18,500 - $26,100", {"month", "year"}),
        ("Records Technician", "Pay: $1,000 - $1,200\n\nAnnual salary: $26,000 - $31,200", {"biweek", "year"}),
        ("Records Technician", "Pay: $26,300 - $31,900", {"year"}),
        ("Board Certified Psychiatrist", "Pay: $21,300 - $28,900", {None}),
        ("Staff Psychiatrist", "Pay: $26,300 - $31,900", {None}),
        ("Staff Psychiatrist", "Pay: $263,000 - $319,000", {"year"}),
        ("Physician Assistant", "Pay: $36,300 - $41,900", {"year"}),
    ],
)
def test_a_period_that_is_not_printed_is_told_by_other_pay_and_by_the_job(title, told, periods):
    record = only_record(read_text(NOTICE.format(told=told).replace("Records Technician", title)))
    assert {range_.period for range_ in record.salary_ranges} == periods
