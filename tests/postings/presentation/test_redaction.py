"""People inside an agency stay unnamed."""

import pytest

from postings.models import Contact
from postings.presentation.redaction import WITHHELD, Redaction, spellings_of
from tests.factories import add_contact, make_document, make_position


@pytest.fixture
def form_redaction():
    return Redaction(is_form=True, private_texts=set())


@pytest.mark.parametrize(
    "line",
    [
        "g. Employee Name: Jo Sample",
        "i. Supervisor Name:\tJo Sample",
        "Supervisor’s Name: Jo Sample",
        "Appointing Authority Signature: Jo Sample",
        "EMPLOYEE NAME (last, first): Sample, Jo",
    ],
)
def test_a_forms_labels_of_people_lose_their_values(form_redaction, line):
    text = form_redaction(line)
    assert "Sample" not in text
    assert text.endswith(WITHHELD)


@pytest.mark.parametrize(
    "line",
    [
        "g. Employee Name:",
        "b. Classification No: C6699",
        "Supervisor approval is needed: ask early",
        "Agency No: 47100 and 12,345,678 customers",
    ],
)
def test_other_lines_of_a_form_stand_as_they_are(form_redaction, line):
    assert form_redaction(line) == line


@pytest.mark.parametrize("private", ["jo.sample@odot.oregon.gov", "(503) 555-0142", "503-555-0142", "1-503-555-0142"])
def test_a_form_shows_no_address_and_no_number(form_redaction, private):
    assert private not in form_redaction(f"Report to {private} daily")


def test_an_announcement_keeps_what_it_tells_applicants():
    redact = Redaction(is_form=False, private_texts=set())
    line = "Supervisor Name: Jo Sample, 503-555-0142, jo@odot.oregon.gov"
    assert redact(line) == line


@pytest.mark.django_db
@pytest.mark.parametrize("printed", ["Jo Ann Sample", "JO ANN SAMPLE", "Sample, Jo Ann", "Jo Sample", "J. Sample"])
def test_an_internal_contact_is_masked_wherever_the_document_names_them(printed):
    document = make_document("x", layout="program_positions")
    add_contact(make_position(source_document=document), "Jo Ann Sample", role="internal")
    assert Redaction.of(document)(f"Led by {printed}.\nSamples are kept.") == f"Led by {WITHHELD}.\nSamples are kept."


@pytest.mark.django_db
def test_a_contact_for_applicants_is_not_masked():
    document = make_document("x")
    add_contact(make_position(source_document=document), "Jo Sample", role="recruiter")
    assert Redaction.of(document)("Ask Jo Sample.") == "Ask Jo Sample."


def test_a_title_and_credentials_do_not_keep_a_name_in_sight():
    spellings = spellings_of(Contact(name="Dr. Pat Kellerman, PhD"))
    assert {"Dr. Pat Kellerman, PhD", "Pat Kellerman", "Kellerman, Pat", "P. Kellerman"} <= spellings
