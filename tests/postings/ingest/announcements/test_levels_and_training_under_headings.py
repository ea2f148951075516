"""Levels above headings of their own, options above "Education:", and training among duties."""

from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

_HEAD = (
    "Tide Basin Harbor District\n\nChemist II\n\nSalary: $24.10 - $31.55 per hour\nClosing Date: December 18, 2026\n\n"
    "DUTIES\n- Tests samples of water.\n- Writes reports for the manager.\n\n"
)


def _record(text: str) -> Record:
    return only_record(read_text(f"{_HEAD}{text}\nHOW TO APPLY\nApply online at our website.\n"))


def test_the_name_of_the_job_above_a_heading_is_a_level_beside_another() -> None:
    record = _record(
        "Chemist I\nMINIMUM QUALIFICATIONS: Bachelor's degree in chemistry.\n"
        "Chemist II\nMINIMUM QUALIFICATIONS: Bachelor's degree in chemistry and two years of laboratory experience.\n"
    )
    assert record.title == "Chemist II"
    assert [(route.level, route.experience_years) for route in record.qualifications.routes] == [
        ("Chemist I", None),
        ("Chemist II", "2"),
    ]


def test_options_stand_above_headings_of_their_own() -> None:
    record = _record(
        "MINIMUM QUALIFICATIONS\nOption A\nEducation: Bachelor's degree in tides\nOption B\n"
        "Education: High school diploma\nExperience: Two years of towing experience\n"
    )
    found = [(route.education, route.experience_years) for route in record.qualifications.routes]
    assert [(education.degree if education else None, years) for education, years in found] == [
        ("bachelor", None),
        ("high_school", "2"),
    ]


def test_training_among_duties_is_work() -> None:
    record = _record(
        "Training:\n- Teaches recruits who have two years of experience in towing.\n- Keeps the records of courses.\n\n"
        "REQUIREMENTS\nHigh school diploma and four years of towing experience.\n"
    )
    assert [route.experience_years for route in record.qualifications.routes] == ["4"]
    assert len(record.duties) == 4
