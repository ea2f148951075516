"""Announcements whose facts stand in rows of two cells, a label beside its value."""

from tests.postings.ingest.reading import only_record, read_text


def test_a_transit_agencys_post_in_the_state_is_none_of_the_states():
    text = (
        "Job Posting\n\nPosition Title: Yard Supervisor\nJob Code: 0777\nDepartment: Trams\nLocation: Gresham, OR\n"
        "Salary Range: $80,100 - $99,300\nPosting Close Date: March 6, 2026\n\nEssential Functions\n"
        "1. Supervises the mechanics of the yard. (60%)\n2. Inspects trams. (40%)\n"
    )
    reading = read_text(text)
    assert reading.layout == "general_announcement"
    assert only_record(reading).agency.jurisdiction is None


def test_a_range_whose_limits_have_a_row_each():
    text = (
        "Position Title\tSoil Technician\nPay Method\tSalary\nPay Period\tThe whole month\nMin Salary\t$47,100\n"
        "Max Salary\t$62,600\nClosing Date\t04/03/2026\nKey Responsibilities\n60% Digs pits.\n40% Keeps records.\n"
    )
    (salary,) = only_record(read_text(text)).salary_ranges
    assert (salary.minimum, salary.maximum, salary.label) == ("47100", "62600", None)


def test_a_department_spelled_two_ways_is_no_unit_of_itself():
    text = (
        "Lake Scientist\nDepartment\tDept. of Lakes and Fens\nDivision\tWater Quality\nLocation\tLacey, WA\n"
        "Closing Date\t3/29/2026\n\nThe Department of Lakes and Fens is looking to fill a post at its"
        " headquarters.\n\nDUTIES\n• Take samples of water.\n"
    )
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.units) == ("Department of Lakes and Fens", ("Water Quality",))


def test_a_sentence_beside_its_label_begins_behind_it():
    text = (
        "Position Title\tSoil Technician\nJob Summary\tThe City of Elm Bay is seeking a soil technician who works with "
        "growers and their fields all year round.\nClosing Date\t04/03/2026\nDuties\n• Digs pits.\n"
    )
    assert only_record(read_text(text)).agency.name == "City of Elm Bay"
