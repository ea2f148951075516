"""Whose jobs a line speaks of: agencies and their units."""

import pytest

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.job_titles import names_a_job


@pytest.mark.parametrize("name", ["Department of the Interior", "Department of the Army", "Department of the Treasury"])
def test_a_federal_department_is_no_unit_of_what_it_is_called_by(name):
    found = read_employer(name)
    assert found is not None
    assert (found.name, found.unit, names_a_job(name)) == (name, None, False)


@pytest.mark.parametrize(
    ("line", "name", "unit"),
    [
        ("Join the Quill County Sheriff's Office", "Quill County Sheriff's Office", None),
        ("Quill County Sheriff’s Office Jail Division", "Quill County Sheriff’s Office", "Jail Division"),
        ("Quill County District Attorney's Office", "Quill County District Attorney's Office", None),
        ("QUILL COUNTY AUDITOR'S OFFICE", "QUILL COUNTY AUDITOR'S OFFICE", None),
        ("Quill County Health Department", "Quill County", "Health Department"),
    ],
)
def test_an_elected_office_is_named_as_printed_and_a_department_below_its_county(line, name, unit) -> None:
    employer = read_employer(line)
    assert employer is not None
    assert (employer.name, employer.unit) == (name, unit)
    assert employer.jurisdiction.title() == "Quill County"


@pytest.mark.parametrize(
    ("line", "name", "unit", "jurisdiction"),
    [
        ("County of Quill Coroner's Office", "County of Quill Coroner's Office", None, "County of Quill"),
        ("City of Quill, Public Works Department", "City of Quill", "Public Works Department", "City of Quill"),
        ("QUILL COUNTY, CA", "QUILL COUNTY", None, "QUILL COUNTY"),
    ],
)
def test_an_office_behind_its_government(line, name, unit, jurisdiction) -> None:
    employer = read_employer(line)
    assert employer is not None
    assert (employer.name, employer.unit, employer.jurisdiction) == (name, unit, jurisdiction)


def test_a_court_of_california_is_named_with_its_county() -> None:
    employer = read_employer("Superior Court of California, County of Quill")
    assert employer is not None
    assert (employer.name, employer.jurisdiction) == (
        "Superior Court of California, County of Quill",
        "County of Quill",
    )


def test_a_job_run_together_with_its_town_is_no_part_of_the_name() -> None:
    employer = read_employer("Deputy Clerk Town of Alder Creek")
    assert employer is not None
    assert employer.name == "Town of Alder Creek"


def test_a_name_turned_round_for_a_list_is_turned_back() -> None:
    found = read_employer("Elm Bay, City and Borough of")
    assert found is not None
    assert (found.name, found.jurisdiction) == ("City and Borough of Elm Bay",) * 2


def test_a_kind_of_unit_before_a_word_is_a_heading() -> None:
    assert read_employer("Division Administration") is None
    assert read_employer("Division of Administration") is not None


def test_a_degree_is_no_college_and_a_town_keeps_its_article() -> None:
    assert read_employer("College Degree is a plus.") is None
    found = read_employer("The Dalles Irrigation District")
    assert found is not None
    assert found.name == "The Dalles Irrigation District"


def test_the_office_of_a_public_defender_is_a_name_as_a_whole() -> None:
    found = read_employer("Quill Office of the Public Defender")
    assert found is not None
    assert (found.name, found.unit) == ("Quill Office of the Public Defender", None)


def test_what_is_said_to_be_part_of_an_employer_is_its_unit() -> None:
    found = read_employer("The Tide Research Library, a unit within the University of Elm Bay, seeks a clerk.")
    assert found is not None
    assert (found.name, found.unit) == ("University of Elm Bay", "Tide Research Library")


@pytest.mark.parametrize("town", ["Norfolk", "Elm Bay", "Virginia Beach", "Los Robles"])
def test_a_citys_own_department_is_a_unit_of_the_city(town: str) -> None:
    owned = "'" if town.endswith("s") else "'s"
    employer = read_employer(f"The City of {town}{owned} Department of Parks and Ponds")
    assert employer is not None
    assert (employer.name, employer.unit) == (f"City of {town}", "Department of Parks and Ponds")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Curator for the Elm Museum and Battlefield Society", "Elm Museum and Battlefield Society"),
        ("DIRECTOR ELM FREE PUBLIC LIBRARY", "ELM FREE PUBLIC LIBRARY"),
        ("Parker County Public Library", "Parker County Public Library"),
    ],
)
def test_the_job_before_an_employer_is_no_part_of_its_name(text: str, name: str) -> None:
    employer = read_employer(text)
    assert employer is not None
    assert employer.name == name


def test_a_system_of_universities_is_one_employer() -> None:
    employer = read_employer("Elm State University System")
    assert employer is not None
    assert (employer.name, employer.unit) == ("Elm State University System", None)
