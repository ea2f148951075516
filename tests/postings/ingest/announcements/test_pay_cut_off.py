"""Pay whose amounts a page or a copy has cut over several lines."""

import pytest

from tests.postings.ingest.reading import only_record, read_text

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
