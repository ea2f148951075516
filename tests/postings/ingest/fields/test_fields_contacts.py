import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones, is_possible_email
from postings.ingest.fields.people.offices import find_office
from postings.ingest.fields.people.person_names import find_name, find_recipient
from postings.ingest.record import ContactText


def contacts(*lines: str) -> list[ContactText]:
    return [found.contact for found in read_contacts(enumerate(lines, start=1))]


@pytest.mark.parametrize(
    "text",
    [
        "The recruiter for this position is Ana Ruiz.",
        "Ana Ruiz, Recruiter",
        "Recruiter: Ana Ruiz",
        "Questions? Contact Ana Ruiz at 503-555-0100.",
        "Write to Ana Ruiz, Human Resources Analyst",
        "Ana Ruiz",
    ],
)
def test_names(text: str) -> None:
    assert find_name(text) == "Ana Ruiz"


@pytest.mark.parametrize(
    "text",
    [
        "Bureau of Human Resources",
        "Contact Information",
        "Equal Opportunity",
        "Please Contact Us",
        "Disabilities Act, call us",
    ],
)
def test_offices_and_headings_are_no_names(text: str) -> None:
    assert find_name(text) is None


@pytest.mark.parametrize("address", ["ana.ruiz@odhs.oregon.gov", "a@b.or.us", "jobs+x@city.org", "a_b@example.co"])
def test_possible_addresses(address: str) -> None:
    assert find_emails(f"Write to {address}.") == ([address], [])


@pytest.mark.parametrize("address", ["ana@portland.oregon", "ana@eugene-or", "ana@city.gov1", "ana@x..gov"])
def test_impossible_addresses(address: str) -> None:
    assert not is_possible_email(address)


def test_names_with_particles_are_whole() -> None:
    assert find_name("The recruiter is Ana Lucia de la Cruz.") == "Ana Lucia de la Cruz"
    assert find_name("Lt. Sarah McDonald, Recruitment Manager") == "Sarah McDonald"


def test_fax_and_text_telephones_are_not_for_talking() -> None:
    assert find_phones("Call (503) 555-0100 ext. 12, fax 503-555-0101, TTY: 503-555-0102") == ["(503) 555-0100 ext. 12"]


def test_a_contact_over_several_lines() -> None:
    assert contacts("Karen Ito, Recruiter", "Bureau of Human Resources", "karen.ito@city.gov", "503-555-0100") == [
        ContactText("Karen Ito", "recruiter", "karen.ito@city.gov", "503-555-0100")
    ]


def test_a_second_name_begins_a_second_contact() -> None:
    found = contacts("Recruiter: Karen Ito", "karen@city.gov", "Hiring Manager: Sol Reyes", "sol@city.gov")
    assert [(one.name, one.email) for one in found] == [("Karen Ito", "karen@city.gov"), ("Sol Reyes", "sol@city.gov")]


def test_an_impossible_address_makes_no_contact() -> None:
    assert contacts("Send an email to karen@portland.oregon") == []


@given(
    st.lists(
        st.text() | st.from_regex(r"[A-Z][a-z]+ [A-Z][a-z]+, Recruiter [a-z]+@[a-z]+\.gov [0-9]{3}-[0-9]{3}-[0-9]{4}")
    )
)
def test_no_lines_fail_and_no_detail_is_invented(lines: list[str]) -> None:
    text = "\n".join(lines)
    for found in contacts(*lines):
        for part in (found.name, found.email, found.phone):
            assert part is None or part in text


def test_clauses_with_their_own_addresses_are_contacts_of_their_own() -> None:
    text = (
        "Call the hiring manager, Sol Reyes, at sol.reyes@city.gov or +1 (503) 5550100; for technical help write to "
        "help@city.gov."
    )
    assert contacts(text) == [
        ContactText("Sol Reyes", "hiring_manager", "sol.reyes@city.gov", "+1 (503) 5550100"),
        ContactText(None, "applicant_help", "help@city.gov", None),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Submit a resume to Nadia Frost, Town Clerk, 4 Mill Lane, Elm Bay, VT 05999.", "Nadia Frost"),
        ("c/o Piet Vermeer, Borough Manager", "Piet Vermeer"),
        ("Send letters to Ada Lund, by Monday.", "Ada Lund"),
        ("Send letters to Elm Bay Library, 4 Mill Lane.", None),
        ("Mail completed forms to Human Resources, City Hall.", None),
    ],
)
def test_a_person_to_whom_applications_go_is_told_by_the_title_behind_the_name(line: str, name: str | None) -> None:
    assert find_recipient(line) == name


def test_two_people_of_one_line_keep_their_own_numbers() -> None:
    line = (
        "For forms call Ines Calder, HR Technician, (406) 555-0111. For questions about the work call Shop Foreman "
        "Odd Berg at (406) 555-0122 or oberg@elmbay.gov."
    )
    first, second = (found.contact for found in read_contacts([(1, line)]))
    assert (first.name, first.phone, first.email) == ("Ines Calder", "(406) 555-0111", None)
    assert (second.name, second.phone, second.email) == ("Odd Berg", "(406) 555-0122", "oberg@elmbay.gov")


def test_pay_by_the_hour_is_no_office_of_human_resources() -> None:
    (found,) = read_contacts([(1, "$16.50/hr. Call Road Commissioner Abel Ruiz, 815-555-0147.")])
    assert (found.contact.name, found.contact.role) == ("Abel Ruiz", None)


def test_whom_to_ask_about_applying_is_another_than_whom_to_ask_about_the_job() -> None:
    text = (
        "Questions about the job? Contact Crew Manager Isolde Faraday at 541-555-0173. "
        "Trouble with the system? Write oda.jobs@oda.example.gov."
    )
    manager, office = (found.contact for found in read_contacts([(1, text)]))
    assert manager == ContactText("Isolde Faraday", "hiring_manager", None, "541-555-0173")
    assert office == ContactText(None, "applicant_help", "oda.jobs@oda.example.gov", None)


def test_a_number_without_a_name_is_of_its_own_beside_those_of_people() -> None:
    found = contacts("Call 503-555-0100. Ask Ann Lee at 503-555-0101. Contact Ray Moss at 503-555-0102.")
    assert [(contact.name, contact.phone) for contact in found] == [
        (None, "503-555-0100"),
        ("Ann Lee", "503-555-0101"),
        ("Ray Moss", "503-555-0102"),
    ]


def test_who_is_called_is_not_whom_the_line_above_writes_to() -> None:
    found = contacts("E-mail jobs@elmbay.gov", "For questions call Ann Lee at 503-555-0100")
    assert [(contact.name, contact.email) for contact in found] == [(None, "jobs@elmbay.gov"), ("Ann Lee", None)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Applications are sent to Human Resources, hr@elm.example.org.", "Human Resources"),
        ("Call (503) 555-0144, Human Resources, for help.", "Human Resources"),
        ("Elm County Personnel Office, 12 Oak Street, Elm Bay. Tel. 503 555 0144.", "Elm County Personnel Office"),
    ],
)
def test_office_before_or_behind_its_address(text: str, office: str) -> None:
    assert find_office(text) == office


def test_addresses_and_numbers_of_two_people_in_one_sentence_stay_theirs() -> None:
    text = "Ask Ann Lee, alee@elm.gov, (503) 555-0100, or Bo Day, bday@elm.gov, (503) 555-0101."
    assert [(found.contact.name, found.contact.email, found.contact.phone) for found in read_contacts([(1, text)])] == [
        ("Ann Lee", "alee@elm.gov", "(503) 555-0100"),
        ("Bo Day", "bday@elm.gov", "(503) 555-0101"),
    ]


def test_names_with_the_last_one_first_are_told_as_printed() -> None:
    found = contacts("ITO, KAREN, Dock Manager, (503) 555-0100, kito@elm.gov; RUIZ, ANA, Payroll, 503-555-0101")
    assert [(each.name, each.phone) for each in found] == [
        ("ITO, KAREN", "(503) 555-0100"),
        ("RUIZ, ANA", "503-555-0101"),
    ]
    assert find_name("Contact: Ruiz, Ana, 503-555-0101") == "Ruiz, Ana"


@pytest.mark.parametrize("text", ["Salem, Oregon, 503-555-0100", "Manager, Payroll, 503-555-0100"])
def test_places_and_jobs_before_a_number_are_no_names(text: str) -> None:
    assert find_name(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Karen Ito, Foreman, 503-555-0100 / Ana Ruiz, Clerk, 503-555-0101",
        "Karen Ito 503-555-0100, Ana Ruiz 503-555-0101",
    ],
)
def test_people_with_a_number_each_stand_beside_each_other(text: str) -> None:
    assert [each.name for each in contacts(text)] == ["Karen Ito", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Questions about the job go to Lt. Ada Finch at 708-555-0143, questions about applying to Tom Reed in Human"
            " Resources at hr@elm.example.org.",
            [("Ada Finch", None, "708-555-0143"), ("Tom Reed", "hr@elm.example.org", None)],
        ),
        (
            "For questions about the work, call Ada Finch at 708-555-0143, and about applying, call Tom Reed at"
            " 708-555-0199.",
            [("Ada Finch", None, "708-555-0143"), ("Tom Reed", None, "708-555-0199")],
        ),
        (
            "If you have questions about the job or about applying, call Ada Finch at 708-555-0143 or write to"
            " afinch@elm.example.org.",
            [("Ada Finch", "afinch@elm.example.org", "708-555-0143")],
        ),
    ],
)
def test_one_sentence_may_tell_of_two_matters_and_whom_to_ask_on_each(text, told):
    found = [entry.contact for entry in read_contacts([(1, text)])]
    assert [(contact.name, contact.email, contact.phone) for contact in found] == told
