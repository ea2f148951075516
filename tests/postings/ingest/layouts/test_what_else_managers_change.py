"""What managers change in forms and pages of positions: labels, rows, marks, and what they say beside the work."""

from postings.ingest.parsers.program_positions.employer import read_page_employer
from tests.postings.ingest.reading import only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers
SECTION 1. POSITION INFORMATION
a. Classification Title: River Ranger 2
SECTION 3. DESCRIPTION OF DUTIES
% of Time     N/R/NC     E/NE     DUTIES

"""
ASKED = """
SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION
ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire
"""
PAGE = """Boat Positions
The Oregon Department of Rivers has 90 employees in 6 classification series.

Yards | Docks

Yards

Boat Builders are positions in the Boat Builder job classification series. Requires a bachelor's degree in design.
Yard Master is located in the yard in Astoria. A marine electrician license is required.

Docks

Dock Clerk, a part-time position in the Clerk job classification series, answers calls.
"""


def test_each_row_of_a_form_may_have_its_title_above_it():
    rows = "Patrol\n60%     R      E      Walks the banks and\n                      counts boats.\n\n"
    more = "Boats\n40%     NC     NE     Mends what leaks.\n\n100%\n"
    assert [(duty.title, duty.tasks) for duty in only_record(read_text(FORM + rows + more)).duties] == [
        ("Patrol", ("Walks the banks and counts boats.",)),
        ("Boats", ("Mends what leaks.",)),
    ]


def test_a_forms_running_head_is_no_task():
    rows = "100%\tR\tE\tWalks the banks.\nPage 2 of 4\nODR Position Description - River Ranger 2\n\t\t\tCounts boats.\n"
    (duty,) = only_record(read_text(FORM + rows)).duties
    assert [duty.title, *duty.tasks] == ["Walks the banks.", "Counts boats."]


def test_an_or_alone_parts_ways_within_a_forms_item():
    asked = "1. Two years of boating experience\nor\nan associate degree in boating\n2. Swims 50 yards\n"
    found = only_record(read_text(f"{FORM}100%\tR\tE\tPatrol.\n{ASKED}{asked}")).qualifications
    assert [route.text for route in found.routes] == [
        "Two years of boating experience",
        "an associate degree in boating",
    ]
    assert [need.text for need in found.requirements] == ["Swims 50 yards"]


def test_a_page_says_what_a_position_asks_for_and_where_it_is():
    builder, master, clerk = read_text(PAGE).records
    assert [route.education and route.education.degree for route in builder.qualifications.routes] == ["bachelor"]
    assert [need.kind for need in master.qualifications.requirements] == ["licence"]
    assert [place.city for place in master.locations] == ["Astoria"]
    assert clerk.schedule == "part_time"


def test_a_part_of_a_citys_department_is_told_below_the_title():
    lines = ["Positions in the Wells Division", "Wells Division of the City of Elm Bay Water Department"]
    found = read_page_employer((), [(number, number, line) for number, line in enumerate(lines, start=1)])
    assert found is not None
    assert (found.agency.name, found.units) == ("City of Elm Bay", ("Water Department", "Wells Division"))


def test_a_slip_in_a_forms_label_hides_no_value():
    form = FORM.replace("a. Classification Title:", "a. Clasification Title:")
    record = only_record(read_text(f"{form}100%\tR\tE\tPatrol.\n"))
    assert record.classification is not None
    assert (record.classification.series, record.classification.level) == ("River Ranger", 2)


def test_lines_of_a_forms_list_that_had_room_are_apart():
    asked = (
        "ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire that are not already required"
    )
    lines = "Two years of boating or building experience, one of them as a lead\nFirst Aid/CPR within 90 days\n"
    heading = "SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\n"
    found = only_record(read_text(f"{FORM}100%\tR\tE\tPatrol.\n\n{heading}{asked}\n{lines}")).qualifications
    assert [route.experience_years for route in found.routes] == ["2"]
    assert [need.text for need in found.requirements] == ["First Aid/CPR within 90 days"]


def test_a_letter_left_before_a_wish_is_no_need():
    found = only_record(
        read_text(f"{FORM}100%\tR\tE\tPatrol.\n{ASKED}a. Swims 50 yards.\nd. Desired: Rows.\n")
    ).qualifications
    assert ([need.text for need in found.requirements], found.preferred) == (["Swims 50 yards."], ("Rows.",))


def test_a_page_names_its_part_before_its_positions_and_a_union():
    page = PAGE.replace("Boat Positions", "Boat Works: Positions and Teams").replace(
        "The Oregon Department of Rivers", "We"
    )
    page = page.replace("answers calls.", "answers calls. The clerks are represented by AFSCME.")
    records = read_text(f"OREGON DEPARTMENT OF RIVERS\n{page}").records
    assert [record.agency and record.agency.units[0] for record in records] == ["Boat Works"] * 3
    assert records[-1].representation == "AFSCME"


def test_marks_may_stand_in_the_last_columns_of_a_form():
    rows = "60 %     Patrols by boat      N      E\n         - walks the banks\n\n"
    rows += "40 %     Mending      R      NE\n         - boats\n"
    found = [(duty.title, duty.change, duty.essential) for duty in only_record(read_text(FORM + rows)).duties]
    assert found == [("Patrols by boat", "N", True), ("Mending", "R", False)]


def test_an_office_and_its_division_supervise_as_nobody():
    form = FORM.replace("SECTION 3", "i. Supervisor Name: Administrator, BCD\nd. Position No: n/a yet\n\nSECTION 3")
    record = only_record(read_text(f"{form}100%\tR\tE\tPatrol.\n"))
    assert (record.contacts, record.position_number) == ((), None)


def test_either_a_certification_or_years_are_two_ways_in_a_form():
    asked = "a. Either an ICC certification or five years of experience in construction.\nb. Swims 50 yards;\n"
    found = only_record(read_text(f"{FORM}100%\tR\tE\tPatrol.\n{ASKED}{asked}")).qualifications
    assert [route.experience_years for route in found.routes] == [None, "5"]
    assert [need.text for need in found.requirements] == ["Swims 50 yards"]


def test_pages_of_positions_leave_out_page_numbers_and_read_classes_before_unions():
    page = PAGE.replace("\nDocks\n\nDock", "\nPage 1\n\nDocks\n\nDock").replace(
        "answers calls.", "answers calls. Office Specialist 2, SEIU-represented."
    )
    page = page.replace(", a part-time position in the Clerk job classification series,", "")
    clerk = read_text(page).records[-1]
    assert clerk.agency is not None
    assert clerk.classification is not None
    assert (clerk.agency.units[-1], clerk.classification.title) == ("Docks", "Office Specialist 2")


def test_a_countys_agency_owns_its_division():
    found = read_page_employer(
        [(1, 1, "Elm County Metro Transit's Vehicle Maintenance Division keeps 40 buses running.")], ()
    )
    assert found is not None
    assert found.units == ("Metro Transit", "Vehicle Maintenance Division")


def test_one_of_a_list_is_enough_in_a_form_and_what_stands_below_is_needed():
    rows = "100%\tR\tE\tWalks the banks.\n" + ASKED
    text = "One of the following:\n- Two years of experience in rowing\n- A rowing diploma\n\nMust swim.\n"
    asked = only_record(read_text(FORM + rows + text)).qualifications
    assert [way.text for way in asked.routes] == ["Two years of experience in rowing", "A rowing diploma"]
    assert [need.text for need in asked.requirements] == ["Must swim."]


def test_comments_on_a_position_may_say_what_must_be_held():
    rows = "100%\tR\tE\tWalks the banks.\n\nSECTION 10. ADDITIONAL JOB-RELATED INFORMATION\n"
    text = "Any other comments that would add to an understanding of this position:\n"
    text += "The dock is loud. Requires a first aid card. Experience with geese is preferred.\n"
    asked = only_record(read_text(FORM + rows + text)).qualifications
    assert [need.text for need in asked.requirements] == ["Requires a first aid card."]
    assert asked.preferred == ("Experience with geese is preferred.",)


def test_wishes_that_are_not_required_and_needs_by_semicolons_in_a_form():
    rows = "100%\tR\tE\tWalks the banks.\n" + ASKED
    text = "Minimum: two years of rowing experience; OR an associate's degree in boats.\n"
    text += "Required: typing at 40 words per minute; a records check.\n- Knots are desirable but not required.\n"
    asked = only_record(read_text(FORM + rows + text)).qualifications
    assert [way.text for way in asked.routes] == [
        "two years of rowing experience",
        "an associate's degree in boats.",
    ]
    assert [need.text for need in asked.requirements] == ["typing at 40 words per minute", "a records check."]
    assert asked.preferred == ("Knots are desirable but not required.",)


def test_wishes_beside_their_label_in_a_form_are_parted_by_semicolons():
    rows = "100%\tR\tE\tWalks the banks.\n" + ASKED + "Desired attributes: knots; maps of the river.\n"
    assert only_record(read_text(FORM + rows)).qualifications.preferred == ("knots", "maps of the river.")


def test_washington_behind_a_town_is_its_county():
    text = FORM.replace("SECTION 3.", "k. Work Location (City – County): Tigard – Washington\nSECTION 3.")
    (place,) = only_record(read_text(f"{text}100%\tR\tE\tWalks the banks.\n")).locations
    assert (place.city, place.county, place.state) == ("Tigard", "Washington", "OR")


def test_a_name_before_a_colon_titles_a_duty_in_small_letters_too():
    rows = "60%\tR\tE\tHarbor watch: rows round the docks.\n40%\tN\tE\tNets: mends what tore.\n"
    duties = only_record(read_text(f"{FORM}{rows}")).duties
    assert [(duty.title, duty.tasks) for duty in duties] == [
        ("Harbor watch", ("rows round the docks.",)),
        ("Nets", ("mends what tore.",)),
    ]


def test_some_days_of_telework_beside_the_town_are_hybrid():
    form = FORM.replace(
        "SECTION 3", "k. Work Location (City – County): Salem, Marion County (telework 2 days)\nSECTION 3"
    )
    assert only_record(read_text(f"{form}100%\tR\tE\tPatrol.\n")).work_mode == "hybrid"


def test_a_dash_parts_a_duty_from_its_name():
    rows = "60%\tR\tE\tHarbor watch – rows round the docks.\n40%\tN\tE\tNets – mends what tore.\n"
    assert [duty.title for duty in only_record(read_text(f"{FORM}{rows}")).duties] == ["Harbor watch", "Nets"]


def test_a_sentence_above_another_is_a_task_and_no_title():
    rows = "100%\tR\tE\tRows people over the river each day.\n\n\t\t\tMends the nets that tore.\n"
    (duty,) = only_record(read_text(f"{FORM}{rows}")).duties
    assert (duty.title, len(duty.tasks)) == (None, 2)


def test_a_class_of_license_ends_its_sentence():
    text = f"{FORM}100%\tR\tE\tPatrol.\n{ASKED}\nCommercial driver license, Class B.\nMust live at the dock.\n"
    needs = only_record(read_text(text)).qualifications.requirements
    assert [need.text for need in needs] == ["Commercial driver license, Class B.", "Must live at the dock."]


def test_a_name_in_capitals_titles_a_duty_of_several_tasks():
    rows = "100%\tR\tE\tHARBOR WATCH: Rows people over the river each day.\n\n\t\t\tMends the nets that tore.\n"
    (duty,) = only_record(read_text(f"{FORM}{rows}")).duties
    assert (duty.title, duty.tasks) == (
        "HARBOR WATCH",
        ("Rows people over the river each day.", "Mends the nets that tore."),
    )
