"""Bad input through the whole of reading and storing: a posting with warnings, or a failure with its reason."""

from pathlib import Path

import pytest

from postings.ingest.loading import Outcome, load
from postings.models import LoadFailure, Posting
from tests.factories import make_jurisdiction

pytestmark = pytest.mark.django_db

ANNOUNCEMENT = """Initial Posting Date:
03/02/2026
Application Deadline:
03/20/2026
Agency:
Department of Forestry
Salary Range:
$5,325 - $8,148
Position Type:
Employee
Position Title:
Fire Planner (Natural Resource Specialist 2)
Job Description:
We look after sixteen million acres of forest, and we plan for each fire season with care.
Summary of Duties
As a Fire Planner, you will be:
- Writing fire plans with districts and landowners.
- Keeping maps of roads, water and fuel up to date.
Minimum Qualifications
A bachelor's degree in forestry AND one year of experience in fire planning.
OR
Three years of experience in fire planning.
General Information
- This is a permanent, full-time position and is represented by the Oregon Public Workers Union (OPWU).
Contact Information
The recruiter for this position is Robin Alder.
- Email: robin.alder@example.gov
"""

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Forestry
SECTION 1. POSITION INFORMATION
a. Classification Title: Natural Resource Specialist 2
b. Classification No: C8502
c. Working Title: Fire Planner
SECTION 3. DESCRIPTION OF DUTIES
% of Time	N/R/NC	E/NE	DUTIES
{first}%	NC	E	PLANNING
			Writes fire plans with districts and landowners.
{second}%	NC	E	MAPPING
			Keeps maps of roads, water and fuel up to date.
"""


def load_all(folder: Path) -> dict[str, Outcome]:
    outcomes: dict[str, Outcome] = {}

    def note(outcome: Outcome) -> None:
        outcomes[Path(outcome.path).name] = outcome

    load([str(folder)], workers=2, observe=note)
    return outcomes


@pytest.fixture(autouse=True)
def oregon():
    make_jurisdiction()


def test_what_is_no_document_is_refused_with_a_reason_and_the_rest_is_loaded(tmp_path):
    contents = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "binary.txt": bytes(range(256)) * 40,
        "zip.docx": b"PK\x03\x04" + bytes(200),
        "endless.txt": ANNOUNCEMENT.encode() + b"- One more line of duties.\n" * 200_000,
        "letter.txt": b"Dear all,\nthe office is closed on Monday.\nKind regards\n",
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(ANNOUNCEMENT)

    outcomes = load_all(tmp_path)
    assert outcomes.pop("good.txt").result == "inserted"
    assert {name: outcome.code for name, outcome in outcomes.items()} == {
        "empty.txt": "empty",
        "blank.txt": "empty",
        "binary.txt": "not_text",
        "zip.docx": "damaged",
        "endless.txt": "too_long",
        "letter.txt": "not_a_posting",
    }
    assert LoadFailure.objects.count() == len(contents)
    for failure in LoadFailure.objects.all():
        assert failure.reason.endswith(".")
        assert "fault" not in failure.reason
    assert Posting.objects.count() == 1


def test_any_encoding_gives_the_same_posting(tmp_path):
    text = ANNOUNCEMENT.replace("Robin Alder", "José Peña").replace("each fire season", "“each” fire season")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        (tmp_path / f"{encoding}.txt").write_bytes(text.replace("Fire Planner", f"Planner {encoding}").encode(encoding))
    outcomes = load_all(tmp_path)
    assert {outcome.result for outcome in outcomes.values()} == {"inserted"}
    assert {posting.contacts.get().name for posting in Posting.objects.all()} == {"José Peña"}


def test_document_cut_off_anywhere_is_whole_or_refused(tmp_path):
    for length in range(0, len(ANNOUNCEMENT), 97):
        (tmp_path / f"{length:04}.txt").write_text(
            ANNOUNCEMENT[:length].replace("Fire Planner (", f"Planner {length} (")
        )
    outcomes = load_all(tmp_path)
    stored = [outcome for outcome in outcomes.values() if outcome.result == "inserted"]
    refused = [outcome for outcome in outcomes.values() if outcome.result == "rejected"]
    assert len(stored) + len(refused) == len(outcomes)
    assert Posting.objects.count() == len(stored)
    assert stored
    assert {outcome.code for outcome in refused} <= {"empty", "not_a_posting"}


@pytest.mark.parametrize(
    ("printed", "instead", "code"),
    [
        ("$5,325 - $8,148", "$8,148 - $5,325", "salary_reversed"),
        ("$5,325 - $8,148", "$99999999999999", "salary_implausible"),
        ("03/20/2026", "02/20/2026", "closes_before_posted"),
        ("03/20/2026", "02/30/2026", "unreadable_date"),
        ("03/20/2026", "03/20/9999", "unreadable_date"),
        ("Application Deadline:\n03/20/2026\n", "", "no_closing_date"),
        ("robin.alder@example.gov", "robin.alder@example", "invalid_email"),
    ],
)
def test_slip_is_stored_with_its_warning(tmp_path, printed, instead, code):
    (tmp_path / "a.txt").write_text(ANNOUNCEMENT.replace(printed, instead))
    outcome = load_all(tmp_path)["a.txt"]
    assert outcome.result == "inserted", outcome.reason
    assert code in outcome.warnings
    assert Posting.objects.get().source_document.warnings.filter(code=code).exists()


@pytest.mark.parametrize(("first", "second"), [(60, 35), (200, 200), (400, 0)])
def test_shares_that_do_not_total_100_are_stored_with_a_warning_or_refused(tmp_path, first, second):
    (tmp_path / "a.txt").write_text(FORM.format(first=first, second=second))
    outcome = load_all(tmp_path)["a.txt"]
    assert outcome.result == "inserted", outcome.reason
    assert "duties_do_not_total_100" in outcome.warnings


def test_markup_and_control_characters_do_not_reach_a_title(tmp_path):
    title = "Fire <b onclick=alert(1)>Planner</b>\x07<script>alert(2)</script> (Natural Resource Specialist 2)"
    (tmp_path / "a.txt").write_text(ANNOUNCEMENT.replace("Fire Planner (Natural Resource Specialist 2)", title))
    assert load_all(tmp_path)["a.txt"].result == "inserted"
    assert Posting.objects.get().title == "Fire Planner (Natural Resource Specialist 2)"
