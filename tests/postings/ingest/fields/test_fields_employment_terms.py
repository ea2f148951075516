import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.terms.service_and_overtime import find_flsa, find_overtime, find_service_type, read_overtime
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.terms_in_titles import terms_in_title
from postings.ingest.fields.terms.unions import find_representation, read_representation
from postings.ingest.fields.terms.work_modes import find_possible_work_mode, find_work_mode, read_work_mode

SEIU = "Service Employees International Union (SEIU)"


@pytest.mark.parametrize(
    ("value", "appointment", "schedule"),
    [
        ("Regular", "permanent", None),
        ("Full-Time Regular", "permanent", "full_time"),
        ("Part Time, Limited Duration", "limited_duration", "part_time"),
        ("Seasonal", "seasonal", None),
        ("Temporary - Intermittent", "temporary", "intermittent"),
        ("Academic Year, Job Share", "academic_year", "job_share"),
        ("Full Time – Non-Permanent", "temporary", "full_time"),
        ("Employee", None, None),
    ],
)
def test_values_of_labels(value: str, appointment: str | None, schedule: str | None) -> None:
    assert (read_appointment(value), read_schedule(value)) == (appointment, schedule)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("This is a permanent, full-time position.", ("permanent", "full_time")),
        ("This position is a limited duration, part-time appointment.", ("limited_duration", "part_time")),
        ("We value full-time experience in permanent jobs.", (None, None)),
        ("Benefits for permanent employees start at once.", (None, None)),
        ("The bureau is hiring two seasonal, part-time (0.5 FTE) gardeners.", ("seasonal", "part_time")),
        ("We have one regular, full-time opening in the mailroom.", ("permanent", "full_time")),
        ("Pool Guides are employed on an as-needed, part-time basis.", (None, "part_time")),
        ("The position is 0.5 FTE (20 hours per week).", (None, "part_time")),
        ("This part-time role is classified and temporary.", ("temporary", "part_time")),
        ("There are openings for limited duration surveyors.", ("limited_duration", None)),
        ("Keep your full-time job elsewhere.", (None, None)),
        ("Seasonal, full-time; confidential", ("seasonal", "full_time")),
        ("Full-time, part-time | choose one when you apply", (None, None)),
        ("Full time (36 hours), permanent after a one-year probation period.", ("permanent", "full_time")),
    ],
)
def test_sentences_about_this_job(text: str, terms: tuple[str | None, str | None]) -> None:
    assert find_appointment_and_schedule(text) == terms


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("This is a hybrid position.", "hybrid"),
        ("The position is fully remote.", "remote"),
        ("Full Time, Telecommute eligible (work on-site as scheduled and telecommute as asked)", "hybrid"),
        ("This is an in-person position.", "onsite"),
        ("These jobs are seasonal and work on site.", "onsite"),
        ("This position may be eligible for hybrid work.", None),
        ("You will drive to remote areas.", None),
    ],
)
def test_work_mode_in_sentences(text: str, mode: str | None) -> None:
    assert find_work_mode(text) == mode


@pytest.mark.parametrize(
    ("text", "certain", "possible"),
    [
        ("Expect a blend of in-person and remote work.", "hybrid", None),
        ("Telework is not offered.", "onsite", None),
        ("The job cannot be done remote.", "onsite", None),
        ("There is no remote work until training ends.", None, None),
        ("A partially remote schedule might be arranged later.", None, "hybrid"),
        ("Remote work may be arranged.", None, None),
        ("You may work remotely up to three days a week.", None, "hybrid"),
        ("The job may be done partly from home.", None, "hybrid"),
        ("Staff work from home two days a week.", "hybrid", None),
        ("Staff telework two or three days each week.", "hybrid", None),
        ("Half of the week is spent at home.", "hybrid", None),
        ("Home is the office on some days: guards telework on Mondays.", "hybrid", None),
        ("After six months you may write reports at home one day a week.", None, "hybrid"),
        ("This is done at the laboratory. It cannot be done from home.", "onsite", None),
        ("It cannot be done remotely.", "onsite", None),
        ("The nurse sees patients at home four days a week.", None, None),
        ("Three days a week are spent at remote sites.", None, None),
        ("20% Monitors remote cameras.", None, None),
    ],
)
def test_work_mode_certain_and_possible(text: str, certain: str | None, possible: str | None) -> None:
    assert (find_work_mode(text), find_possible_work_mode(text)) == (certain, possible)


@pytest.mark.parametrize(
    ("title", "terms"),
    [
        ("Trail Keeper (Seasonal, Part-Time)", ("seasonal", "part_time", None)),
        ("Budget Analyst 2 – Limited Duration", ("limited_duration", None, None)),
        ("Web Editor - Hybrid (2 openings)", (None, None, "hybrid")),
        ("Temporary Shelter Manager", (None, None, None)),
        ("Planner 2 - Remote Islands Program", (None, None, None)),
    ],
)
def test_terms_that_a_title_sets_apart(title: str, terms: tuple[str | None, ...]) -> None:
    assert terms_in_title(title) == terms


@pytest.mark.parametrize(
    ("text", "eligible"),
    [
        ("The position is eligible for overtime.", True),
        ("This job is overtime-exempt.", False),
        ("It is generally not eligible for paid overtime.", False),
        ("Staff may be eligible for overtime.", None),
        ("Overtime is worked in June.", None),
    ],
)
def test_overtime_in_sentences(text: str, eligible: bool | None) -> None:
    assert find_overtime(text) is eligible


def test_work_mode_of_labels() -> None:
    assert [read_work_mode(value) for value in ("Hybrid", "Remote", "On-site", "No", "Salem")] == [
        "hybrid",
        "remote",
        "onsite",
        "onsite",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "union"),
    [
        (f"It is represented by the {SEIU}.", SEIU),
        (f"It is represented by {SEIU} and is overtime eligible.", SEIU),
        (
            "represented by the Professional Technical Employees, Local 17 (PROTEC17) collective bargaining unit.",
            "Professional Technical Employees, Local 17 (PROTEC17)",
        ),
        (
            "represented by the American Federation of State, County and Municipal Employees (AFSCME), Local 88.",
            "American Federation of State, County and Municipal Employees (AFSCME), Local 88",
        ),
        ("This is an AFSCME represented position.", "AFSCME"),
        ("The job is part of the National Guild of Road Builders (NGRB).", "National Guild of Road Builders (NGRB)"),
        ("The job is represented by a union.", None),
        (
            "This position is a member of the Lake City Firefighters Association (LCFA) and works nights.",
            "Lake City Firefighters Association (LCFA)",
        ),
        ("The clerks are covered by the Teamsters Local 5 contract.", "Teamsters Local 5"),
        ("You are covered by the PERS retirement plan.", None),
        ("This job is not represented.", None),
        ("OPEU represents this position.", "OPEU"),
        ("The Lake City Nurses Association represents this job.", "Lake City Nurses Association"),
        ("A good lawyer represents this county.", None),
        ("This is a full-time, represented (SEIU) position.", "SEIU"),
        ("Regular, full time. Union: FOPPO.", "FOPPO"),
        ("Union: members meet on Fridays", None),
        (
            "It belongs to a bargaining unit represented by the Lake Federation of County Clerks (LFCC).",
            "Lake Federation of County Clerks (LFCC)",
        ),
    ],
)
def test_the_union_alone(text: str, union: str | None) -> None:
    assert find_representation(text) == union


def test_representation_of_labels() -> None:
    assert read_representation("AFSCME Local 88") == "AFSCME Local 88"
    assert [read_representation(value) for value in ("Union", "Non-Union", "Yes")] == [None, None, None]
    assert read_representation("None") is None
    assert read_representation("Represented by Teamsters Local No. 75. See the contract.") == "Teamsters Local No. 75"
    assert read_representation("Seasonal employees are not represented by a union.") is None
    assert read_representation("The clerks are organized.") is None


def test_service_overtime_and_flsa() -> None:
    assert find_service_type("This is a management service position.") == "management service"
    assert [read_overtime(text) for text in ("Yes", "No", "is eligible for overtime", "perhaps")] == [
        True,
        False,
        True,
        None,
    ]
    assert find_service_type("Classified and AFSCME represented. Full time.") == "Classified"
    assert find_service_type("Unclassified, full time; not represented; with benefits.") == "Unclassified"
    assert find_service_type("Classified and other records are kept here.") is None
    assert find_flsa("The position is FLSA non-exempt.") == "non-exempt"
    assert find_flsa("This job is exempt under the FLSA.") == "exempt"
    assert find_flsa("This is a regular, non-exempt position.") == "non-exempt"
    assert find_flsa("The records are exempt from disclosure.") is None
    assert (
        find_service_type("These positions are not management service; this is a classified position.") == "classified"
    )


@given(st.text())
def test_no_text_fails(text: str) -> None:
    find_appointment_and_schedule(text)
    find_service_type(text)
    find_work_mode(text)
    read_work_mode(text)
    read_overtime(text)
    find_flsa(text)
    for union in (find_representation(text), read_representation(text)):
        assert union is None or union in " ".join(text.split()) or union in text


@pytest.mark.parametrize("text", ["Work is full-time on a 4/10 schedule.", "Full-time, Monday through Friday, 8 to 5."])
def test_work_that_is_full_time(text: str) -> None:
    assert find_appointment_and_schedule(text) == (None, "full_time")


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("The bargaining unit is IAFF Local 404.", "IAFF Local 404"),
        ("It is covered by the agreement with United Ferry Union Local 7.", "United Ferry Union Local 7"),
        ("The class falls under the Teamsters Local 12 contract.", "Teamsters Local 12"),
        ("Pay is set under the contract between Elm County and the Elm Deputies Guild.", "Elm Deputies Guild"),
        ("You sign a training agreement with the City.", None),
        ("All work is subject to the terms of a contract with the State of Ohio.", None),
    ],
)
def test_union_of_a_contract(text: str, union: str | None) -> None:
    assert find_representation(text) == union


def test_those_who_may_apply_tell_no_appointment() -> None:
    text = "Open only to current regular employees of the Elm Fire Department."
    assert find_appointment_and_schedule(text) == (None, None)


def test_union_is_named_whole_before_its_local() -> None:
    assert find_representation("Represented by Elm Divers, IAFF Local 12.") == "Elm Divers, IAFF Local 12"
    assert read_representation("Elm Professional Employees Assn. (EPEA)") == "Elm Professional Employees Assn. (EPEA)"
