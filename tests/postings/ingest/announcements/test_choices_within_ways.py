"""Bulletins whose ways to qualify hold choices of their own, and what their notes ask of everybody."""

from postings.ingest.fields.terms.employment_terms import find_appointment_and_schedule
from tests.postings.ingest.minimum import ways
from tests.postings.ingest.reading import only_record, read_text

_BULLETIN = """HEAD KEEPER{tabs}Class Code:   4009
{tabs}Open Date: 03-02-18

ANNUAL SALARY

$40,000 to $50,000

DUTIES

A Head Keeper feeds stray animals.

REQUIREMENTS

{requirements}

NOTES:

1. A valid California driver's license is required.
2. Possession of a current Advanced R.E.S.T. certificate or possession of a R.E.S.T. Kennel Waiver is required prior
to appointment.
3. Head Keepers are required to climb fences.
4. Applicants are required to submit a photograph.

WHERE TO APPLY

Papers go to the City of Elm Bay.
"""


def _ways(*lines: str) -> list[tuple[str, str | None]]:
    return [(route.text, route.experience_years) for route, _ in ways("\n".join(lines)).routes]


def test_each_lettered_choice_within_one_of_several_ways_is_a_way_with_what_stands_above_it() -> None:
    assert _ways(
        "1. Four years of experience with birds; or",
        "2. Two years of experience with dogs, and",
        "a. Completion of a course in feeding; or",
        "b. Completion of a course in grooming.",
    ) == [
        ("Four years of experience with birds", "4"),
        ("Two years of experience with dogs AND Completion of a course in feeding", "2"),
        ("Two years of experience with dogs AND Completion of a course in grooming.", "2"),
    ]


def test_counts_may_lack_their_full_stops_above_one_of_the_following() -> None:
    found = _ways(
        "1 A certificate of a keeper; or",
        "2 A certificate of climbing; and one of the following:",
        "a. Six months of experience with dogs; or",
        "b. Eighteen months of experience with cats; or",
        "3. A certificate of the Kennel Program.",
    )
    assert found == [
        ("A certificate of a keeper", None),
        ("A certificate of climbing AND Six months of experience with dogs", "0.5"),
        ("A certificate of climbing AND Eighteen months of experience with cats", "1.5"),
        ("A certificate of the Kennel Program.", None),
    ]


def test_details_of_a_way_need_no_semicolon_before_the_or_behind_them() -> None:
    found = _ways(
        "1. Three years of experience in planning and implementing:",
        "a. care of dogs; or",
        "b. care of cats or",
        "2. A bachelor's degree and one year of experience in a kennel.",
    )
    assert [years for _, years in found] == ["3", "1"]


def test_a_bulletin_may_print_its_code_beside_the_title_and_ask_in_its_notes() -> None:
    years = "Three years of full-time paid experience as a keeper."
    record = only_record(read_text(_BULLETIN.format(tabs="\t" * 5, requirements=years)))
    assert (record.title, record.classification and record.classification.number) == ("HEAD KEEPER", "4009")
    assert [need.text.split(" is ")[0] for need in record.qualifications.requirements] == [
        "A valid California driver's license",
        "Possession of a current Advanced R.E.S.T. certificate or possession of a R.E.S.T. Kennel Waiver",
        "Head Keepers are required to climb fences.",
    ]


def test_a_license_of_a_trade_is_not_the_one_to_drive() -> None:
    asked = "1. Four years of experience with birds.\n2. A valid FBK General Kennel license is required to file."
    record = only_record(read_text(_BULLETIN.format(tabs="\n", requirements=asked)))
    assert [need.text[:24] for need in record.qualifications.requirements][:2] == [
        "A valid FBK General Kenn",
        "A valid California drive",
    ]


def test_terms_of_one_of_several_offices_are_not_the_jobs() -> None:
    assert find_appointment_and_schedule("Keepers at the Zoo Department are half-time positions.") == (None, None)


def test_a_list_without_a_heading_whose_last_semicolon_is_an_or_is_one_of_ways() -> None:
    record = only_record(
        read_text(
            "Head Keeper\nCity of Elm Bay\nSalary: $50,000 a year\nApply by 03/09/2026 to the clerk.\nWe look for\n"
            "• A master's degree in zoology and one year of zoo experience;\n"
            "• A bachelor's degree in zoology and two years of zoo experience (one of which must be with birds); or\n"
            "• An equivalent combination of training and experience.\n"
        )
    )
    assert [(route.experience_years, route.kind) for route in record.qualifications.routes] == [
        ("1", None),
        ("2", None),
        (None, "combination"),
    ]


def test_a_count_in_brackets_goes_on_with_the_number_before_it() -> None:
    assert _ways("A diploma from a high school and six", "(6) months of experience in raking.") == [
        ("A diploma from a high school and six (6) months of experience in raking.", "0.5")
    ]
