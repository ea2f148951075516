"""Values, titles and items of the four layouts that a page, a sheet or a copy parted from what they belong to, and pay
whose amounts are cut over several lines."""

import pytest

from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.days.deadlines import find_closing_time
from postings.ingest.fields.qualifying.requirements import read_requirement
from postings.ingest.fields.terms.work_modes import find_work_mode
from postings.ingest.parsers.program_positions.titles import read_title
from postings.ingest.pipeline import parse_document
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers
SECTION 1. POSITION INFORMATION
a. Classification Title: River Ranger 2 b. Classification No: C1234
{row}
SECTION 3. DESCRIPTION OF DUTIES
100%\tNC\tE\tPatrol.
"""


@pytest.mark.parametrize(
    ("printed", "title", "series", "level"),
    [
        ("River Ranger 2 / River Ranger 3", "River Ranger 2 / River Ranger 3", "River Ranger", None),
        ("River Ranger 2/3", "River Ranger 2/3", "River Ranger", None),
        ("River Ranger 2 or Diver 1", "River Ranger 2 or Diver 1", None, None),
        ("River Ranger 2", "River Ranger 2", "River Ranger", 2),
    ],
)
def test_several_classes_have_their_series_in_common_and_no_level(printed, title, series, level):
    found = split_classification(printed)
    assert (found.title, found.series, found.level) == (title, series, level)


def test_a_value_that_its_line_had_no_room_for_belongs_to_the_last_label():
    row = "i. Work Location (City - County): Astoria – Clatsop j. Supervisor Name (Optional):\nEdda Marlowe"
    record = only_record(read_text(FORM.format(row=row)))
    assert [contact.name for contact in record.contacts] == ["Edda Marlowe"]
    assert record.locations[0].county == "Clatsop"


def test_the_rest_of_a_value_stays_with_what_it_goes_on():
    row = "c. Working Title: Lead for Locks and d. Position No:\nDams"
    assert only_record(read_text(FORM.format(row=row))).working_title == "Lead for Locks and Dams"


def test_a_title_whose_bracket_closes_on_the_next_line():
    text = STATE_HEAD.replace("River Guide\nJob Description:", "River Guide (Boating\nRanger 2)Job Description:")
    record = only_record(read_text(text))
    assert record.title == "River Guide (Boating Ranger 2)"
    assert record.classification.title == "Boating Ranger 2"


def test_items_in_paragraphs_of_their_own_head_nothing():
    wishes = "DESIRED QUALIFICATIONS\n\nPilot (PIC)\n\nExperience with Rafts\n\nSwift Water certification\n\n"
    record = only_record(read_text(f"{STATE_HEAD}\n{wishes}HOW TO APPLY\n\nWrite to us.\n"))
    assert record.qualifications.preferred == ("Pilot (PIC)", "Experience with Rafts", "Swift Water certification")


def test_terms_below_pay_and_conditions():
    record = only_record(
        read_text(f"{STATE_HEAD}Pay and conditions\nThese are full-time, permanent positions represented by SEIU.\n")
    )
    assert (record.appointment, record.schedule, record.representation) == ("permanent", "full_time", "SEIU")


def test_words_between_apply_and_the_hour():
    sentence = "Apply in Workday by 11:59 PM on May 31, 2026."
    assert find_closing_time(sentence, "2026-05-31", "America/Los_Angeles") == ("2026-05-31T23:59:00-07:00", True)


def test_work_that_takes_place_onsite():
    assert find_work_mode("The work takes place onsite.") == "onsite"


def test_a_notarys_commission_is_a_certificate():
    found = read_requirement("Notary Public commission, or ability to obtain within 60 days of hire.")
    assert (found.kind, found.when) == ("certificate", "within 60 days of hire")


@pytest.mark.parametrize("edge", [" | ", "\t", "     "])
def test_a_row_of_labels_over_a_row_of_values(edge):
    rows = [
        ("Initial Posting Date", "Application Deadline", "Agency"),
        ("02/10/2026", "02/24/2026", "Department of Rivers"),
        ("Salary Range", "Position Type", "Position Title"),
        ("$3,903 - $5,330", "Employee", "River Guide"),
    ]
    table = "\n".join(edge.join(row) for row in rows)
    reading = read_text(f"{table}\nJob Description:\nThe Department of Rivers hires in Salem, Oregon.\n")
    record = only_record(reading)
    assert reading.layout == "oregon_announcement"
    assert (record.title, record.agency.name) == ("River Guide", "Department of Rivers")
    assert (record.date_posted, record.closes_at) == ("2026-02-10", "2026-02-24")
    assert record.salary_ranges[0].maximum == "5330"


def test_an_empty_cell_below_its_label_gives_nothing_to_its_neighbors():
    table = "| Job Number | Opening Date | Closing Date/Time |\n|---|---|---|\n| 24-1 |  | 3/5/2026 5:00 PM Pacific |\n"
    text = f"Park Ranger\nCity of Elm Bay, Oregon\n\n{table}\nJob Type\nFull Time\n\nDescription\nWalk.\n"
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == (None, "2026-03-05T17:00:00-08:00")


POSTING = """{title}

City of Bend
Bend, Oregon
{day}
Full Time Parks
Salary: $21.10 - $26.40 Hourly USD

Job Description

Duties
- Walk the park.
- Mow the lawns.

Minimum Qualifications
One year of experience in gardening.

Closing Date/Time: {closing}
"""


def test_postings_behind_each_other_whose_heads_are_no_lists():
    first = POSTING.format(title="Park Ranger", day="Mar 16, 2026", closing="3/29/2026 5:00 PM Pacific")
    second = POSTING.format(title="Lead Gardener", day="Mar 17, 2026", closing="Continuous")
    records = read_text(f"{first}\n{second}").records
    assert [record.title for record in records] == ["Park Ranger", "Lead Gardener"]
    assert [record.closes_at for record in records] == ["2026-03-29T17:00:00-07:00", None]


def test_a_citys_page_in_capitals():
    text = POSTING.format(title="Park Ranger", day="Mar 16, 2026", closing="Continuous").upper()
    reading = read_text(f"{text}\nThis job is represented by AFSCME.\nTHIS POSITION IS REPRESENTED BY AFSCME.\n")
    record = only_record(reading)
    assert (reading.layout, record.date_posted, record.schedule) == ("neogov_announcement", "2026-03-16", "full_time")
    assert record.representation == "AFSCME"


def test_a_citys_page_with_a_state_announcements_labels_is_no_state_announcement():
    head = "Park Ranger\nCity of Bend\nBend, Oregon\nMar 16, 2026\nSalary: $21.10 - $26.40 Hourly\nDepartment: Parks\n"
    text = f"{head}Application Deadline: 3/29/2026\nJob Description\nWork in Oregon.\nJob Address\nBend, Oregon\n"
    assert read_text(text).layout == "neogov_announcement"


def test_pay_that_breaks_off_above_a_blank_line_and_a_range_without_dollar_signs():
    text = STATE_HEAD.replace("$3,903 - $5,330", "$3,903 -\n\n$5,330")
    told = "Pay: the range listed is the non-PERS rate; for PERS members it is 4,137 - 5,650 monthly.\n"
    pay = only_record(read_text(text + told)).salary_ranges
    assert [(one.minimum, one.maximum) for one in pay] == [("3903", "5330"), ("4137", "5650")]


def test_the_hour_by_which_a_questionnaire_is_finished():
    sentence = "Finish the questionnaire by 11:59 p.m. Pacific time on Monday, May 4, 2026."
    assert find_closing_time(sentence, "2026-05-04", None) == ("2026-05-04T23:59:00-07:00", False)
    assert find_closing_time("Tour the park at 2 p.m. on May 4, 2026.", "2026-05-04", None) is None


def test_crews_at_several_stations_and_a_name_before_an_address():
    text = "You may work out of our stations in Bend, Prineville, La Pine, or Madras.\n"
    contact = "Contact\nRecruiter: Edda Marlowe-Obi Email: edda.marlowe@rivers.oregon.gov Phone: 503-555-0144\n"
    record = only_record(read_text(STATE_HEAD.replace("hires in Salem, Oregon", "hires in Oregon") + text + contact))
    assert [place.city for place in record.locations] == ["Bend", "Prineville", "La Pine", "Madras"]
    assert record.contacts[0].name == "Edda Marlowe-Obi"


def test_labels_glued_behind_their_own_values():
    header = STATE_HEAD.splitlines()
    pairs = zip(header[0:12:2], header[1:12:2], strict=True)
    glued = "\n".join(f"{value}{label}" for label, value in pairs)
    record = only_record(read_text("\n".join([glued, *header[12:]])))
    assert (record.title, record.date_posted, record.closes_at) == ("River Guide", "2026-02-10", "2026-02-24")
    assert (record.agency.name, record.salary_ranges[0].minimum) == ("Department of Rivers", "3903")


def test_labels_glued_behind_the_value_of_the_label_above():
    header = STATE_HEAD.splitlines()
    record = only_record(
        read_text("\n".join([header[0], *map("".join, zip(header[1::2], header[2::2], strict=False))]))
    )
    assert (record.title, record.date_posted, record.closes_at) == ("River Guide", "2026-02-10", "2026-02-24")


def test_a_table_of_two_columns_with_labels_over_values_on_a_page():
    rows = [
        ("Initial Posting Date", "Application Deadline"),
        ("02/10/2026", "02/24/2026"),
        ("Agency", "Position Title"),
        ("Department of Rivers", "River Guide"),
    ]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    body = "<p>Job Description</p><p>The Department of Rivers hires in Salem, Oregon.</p>"
    page = f"<html><body><table>{table}</table>{body}</body></html>"
    record = only_record(parse_document("page.html", page.encode()).reading)
    assert (record.title, record.agency.name, record.closes_at) == ("River Guide", "Department of Rivers", "2026-02-24")


def test_sentences_with_a_share_each_on_one_line():
    duties = "Duties:\nClean offices and halls (70%). Mow and rake (20%). Set up rooms (10%).\n"
    found = only_record(read_text(STATE_HEAD + duties)).duties
    assert [(duty.percent, duty.tasks) for duty in found] == [
        (70, ("Clean offices and halls.",)),
        (20, ("Mow and rake.",)),
        (10, ("Set up rooms.",)),
    ]


def test_a_work_mode_among_terms_alone_and_checks_before_hire():
    text = "General Information\n- Permanent, full-time, hybrid\nBefore you are hired\nWe take fingerprints.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert (record.appointment, record.schedule, record.work_mode) == ("permanent", "full_time", "hybrid")
    assert [need.kind for need in record.qualifications.requirements] == ["background_check"]


def test_a_citys_table_of_pipes_below_no_heading():
    rows = "| Job Title | Park Ranger |\n| Employer | City of Bend, Oregon |\n| Job Type | Full Time |\n"
    more = "| Salary | $21.10 Hourly |\n| Closing Date/Time | 6/2/2026 5:00 PM Pacific |\n\nJob Description\n\nWalk.\n"
    reading = read_text(f"{rows}{more}")
    record = only_record(reading)
    assert (reading.layout, record.title, record.agency.name) == ("neogov_announcement", "Park Ranger", "City of Bend")


def test_all_labels_of_a_header_in_capitals_on_two_lines():
    head = "INITIAL POSTING DATE: 02/10/2026 APPLICATION DEADLINE: 02/24/2026 AGENCY: Department of Rivers\n"
    head += "SALARY RANGE: $3,903 to $5,330 LOCATION: Milwaukie | Headquarters POSITION TITLE: River Guide\n"
    record = only_record(read_text(f"{head}JOB DESCRIPTION:\nThe rivers of Oregon need you.\n"))
    assert (record.title, record.agency.name, record.closes_at) == ("River Guide", "Department of Rivers", "2026-02-24")
    assert [place.city for place in record.locations] == ["Milwaukie"]


def test_labels_a_gap_before_their_values():
    head = "Initial Posting Date  02/10/2026\nApplication Deadline  02/24/2026\nAgency  Department of Rivers\n"
    text = f"{head}Salary Range  $3,903 - $5,330\nPosition Title  River Guide\n\nJob Description\nSalem, Oregon\n"
    reading = read_text(text)
    assert (reading.layout, only_record(reading).agency.name) == ("oregon_announcement", "Department of Rivers")


def test_a_street_behind_its_town():
    text = STATE_HEAD.replace("hires in Salem, Oregon.", "hires. The position is in Elgin at 700 Locks Street.")
    (place,) = only_record(read_text(text)).locations
    assert (place.street, place.city, place.state) == ("700 Locks Street", "Elgin", "OR")


def test_volunteers_hold_no_position():
    assert read_title("Volunteers and interns also help in the stacks.") is None
    assert read_title("Policy Analyst—responsible for rules.") == "Policy Analyst"


def test_marks_behind_the_options_of_labels_and_before_the_service():
    row = "X Classified\nI. Position: Permanent X Seasonal Limited Duration Academic Year\n"
    more = "m. FLSA: Exempt Non-Exempt X\nn. Eligible for Overtime: Yes X No"
    record = only_record(read_text(FORM.format(row=row + more)))
    assert (record.service_type, record.appointment, record.overtime_eligible) == ("Classified", "permanent", True)


def test_a_sentence_over_duties_with_shares_is_no_duty_itself():
    lead = "In this role you will count birds; mend fences; and talk with landowners.\n"
    text = f"Summary of Duties\n{lead}60% - Count birds on foot.\n40% - Mend fences.\n"
    assert [duty.percent for duty in only_record(read_text(STATE_HEAD + text)).duties] == [60, 40]


def test_people_who_are_needed_and_conditions_before_a_sentence():
    text = "We need two people: one in Bend and one in Burns.\nConditions: A valid driver license is required.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert record.openings == 2
    assert [need.text for need in record.qualifications.requirements] == ["A valid driver license is required."]


def test_rows_of_duties_that_share_a_line():
    rows = "60% NC E Decide on benefits. Explain decisions. 40% R NE File what was decided."
    form = FORM.format(row="c. Working Title: Ranger").replace("100%\tNC\tE\tPatrol.", rows)
    assert [(duty.percent, duty.essential) for duty in only_record(read_text(form)).duties] == [(60, True), (40, False)]


def test_a_page_that_breaks_off_at_no_remote_work_is_read():
    text = "Elm County\n\nDock Aide\n\nSalary\n$41,200 - $52,300 per year\n\nJob Number\n26-114\n\n"
    text += "Closing Date: April 24, 2026\n\nRemote job\nNo\n"
    assert only_record(read_text(text)).closes_at == "2026-04-24"


NOTICE = (
    "Museum Registrar\nTown of Elmford\nClosing Date: April 24, 2026\n{pay}\nJob Description\n"
    "The registrar looks after the collections of the town's museum.\n"
)


@pytest.mark.parametrize(
    ("pay", "limits"),
    [
        ("Salary:\n\n$48,110.40\n\n  • $67,902.\n\n80\n", ("48110.40", "67902.80")),
        ("Salary: $16.\n20 per hour", ("16.20", "16.20")),
        ("Salary: $16.20 - $18.\n40 per hour", ("16.20", "18.40")),
        ("Salary: $16.\n20 hours per week", ("16", "16")),
    ],
)
def test_cents_and_limits_on_lines_below_belong_to_the_pay(pay: str, limits: tuple[str, str]) -> None:
    [salary] = only_record(read_text(NOTICE.format(pay=pay))).salary_ranges
    assert (salary.minimum, salary.maximum) == limits
