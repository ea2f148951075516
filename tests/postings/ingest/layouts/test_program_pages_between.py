"""Programme pages: towns of other states, names set apart by room, units on one line, class numbers."""

from tests.postings.ingest.reading import read_text

_PAGE = """Nebraska Lake Program Positions

The Lake Division of the Nebraska Department of Ponds counts fish in forty lakes.

Boats    Nets    Office

Boats

Boat Mechanics mend motors. They are in the Mechanic series.

Net Weaver is a position in the Norfolk and Scottsbluff offices.

Nets

Net Menders knot nets and tar them. They work from home.

Office

• Lake Clerk. Answers letters about fish. Class 4471.
• Cook. Feeds forty at noon.
"""


def test_towns_are_of_the_pages_state() -> None:
    weaver = read_text(_PAGE).records[1]
    assert [(place.city, place.state) for place in weaver.locations] == [("Norfolk", "NE"), ("Scottsbluff", "NE")]


def test_names_set_apart_by_room_are_navigation() -> None:
    units = [record.agency.units for record in read_text(_PAGE).records if record.agency]
    assert units[:3] == [("Lake Division", "Boats"), ("Lake Division", "Boats"), ("Lake Division", "Nets")]


def test_a_class_number_at_the_end_and_a_title_of_one_word() -> None:
    clerk, cook = read_text(_PAGE).records[-2:]
    assert clerk.classification
    assert (clerk.title, clerk.classification.number, cook.title) == ("Lake Clerk", "4471", "Cook")


def test_people_who_work_from_home() -> None:
    assert [record.work_mode for record in read_text(_PAGE).records][2] == "remote"


def test_department_and_division_on_one_line() -> None:
    page = _PAGE.replace(
        "The Lake Division of the Nebraska Department of Ponds counts fish in forty lakes.",
        "Elm County's Department of Ponds, Lake Services Division",
    )
    first = read_text(page).records[0].agency
    assert first
    assert first.units[:2] == ("Department of Ponds", "Lake Services Division")


def test_a_bureau_below_its_agency_and_what_it_is() -> None:
    page = _PAGE.replace(
        "The Lake Division of the Nebraska Department of Ponds counts fish in forty lakes.",
        "Nebraska Department of Ponds\n\nLake Bureau\n\n"
        "The Lake Bureau of the Nebraska Department of Ponds counts fish in forty lakes.",
    )
    reading = read_text(page)
    first = reading.records[0].agency
    assert first
    assert first.units == ("Lake Bureau", "Boats")
    assert not reading.warnings


def test_a_verb_behind_the_dash_and_a_list_of_people_are_no_title() -> None:
    page = _PAGE.replace("Net Menders knot", "Net Lead - Manages menders and knots nets.\n\nNet Menders knot")
    assert "Net Lead" in [record.title for record in read_text(page).records]


def test_a_license_by_a_time_and_one_preferred() -> None:
    page = _PAGE.replace("tar them.", "tar them. State Net license required within 18 months. A CDL is preferred.")
    asked = read_text(page).records[2].qualifications
    assert [need.kind for need in asked.requirements] == ["licence"]
    assert asked.preferred == ("A CDL is preferred.",)


def test_people_who_work_part_of_the_week_from_home() -> None:
    menders = read_text(_PAGE.replace("They work from home.", "They work part-time from home.")).records[2]
    assert (menders.schedule, menders.work_mode) == ("part_time", "remote")
