"""What facts are called where people compare them."""

import pytest

from postings.admin.facts import fact_name


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("closes_at", "Deadline"),
        ("working_title", "Working title"),
        ("salary_ranges", "Salary ranges"),
        ("salary_ranges.1", "Salary range 2"),
        ("salary_ranges.0.minimum", "Salary range 1, minimum"),
        ("duties.0.tasks.1", "Duty 1, task 2"),
        ("duties.0.percent", "Duty 1, percent"),
        ("qualifications.routes.0.education.degree", "Way to qualify 1, education degree"),
        ("agency.units.0", "Unit 1"),
    ],
)
def test_names(key, name):
    assert fact_name(key) == name
