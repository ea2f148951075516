"""Postings of half a page, as job boards of associations, blogs and small towns print them: mostly sentences."""

from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text


def read(text: str) -> Record:
    return only_record(read_text(text))


_APPLY = "Please send a resume to jobs@cedarrun.gov by May 3, 2027."


def test_headline_of_news_names_employer_and_job() -> None:
    record = read(
        f"Village of Cedar Run Hiring Part-Time Deputy Clerk\nThe clerk must have a high school diploma.\n{_APPLY}\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Deputy Clerk", "Village of Cedar Run")


def test_department_head_is_a_job_beside_its_library() -> None:
    record = read(
        "Teen Services Department Head – Cedar Library\n\nThe Cedar Library in historic Cedar Run, CT is seeking a"
        f" manager for its next chapter. The Teen Services Department Head plans programs. {_APPLY}\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Teen Services Department Head", "Cedar Library")
    assert [(place.city, place.state) for place in record.locations] == [("Cedar Run", "CT")]
    assert [duty.tasks for duty in record.duties] == [("The Teen Services Department Head plans programs.",)]


def test_sentences_without_a_subject_tell_the_work() -> None:
    record = read(
        "Reference Librarian, Cedar Public Library, Cedar Run, OH\n\n"
        "The library is seeking an individual to work full-time at its desk.\n\n"
        "Answers questions of readers. Orders and weeds books on history. Responsible for the local archive."
        f" Attends meetings of the consortium.\n\n{_APPLY}\n"
    )
    assert [duty.tasks[0] for duty in record.duties] == [
        "Answers questions of readers.",
        "Orders and weeds books on history.",
        "Responsible for the local archive.",
        "Attends meetings of the consortium.",
    ]
    assert record.schedule == "full_time"


def test_town_of_a_police_department_and_of_a_library() -> None:
    police = read(
        f"The Cedar Run Police Department is hiring police officers.\n\nApplicants must be 21 years of age.\n{_APPLY}\n"
    )
    library = read(
        f"Our village of Cedar Run needs help. The Cedar Run Public Library is seeking a Head Librarian. {_APPLY}\n"
    )
    assert [place.city for place in police.locations] == ["Cedar Run"]
    assert [place.city for place in library.locations] == ["Cedar Run"]


def test_degree_that_is_named_by_its_field() -> None:
    record = read(f"Town Librarian\n\nThe position requires a Master of Library Science. {_APPLY}\n")
    assert record.qualifications.routes[0].education is not None
    assert record.qualifications.routes[0].education.field == "Library Science"


def test_one_paragraph_in_which_a_city_seeks_somebody_is_a_posting() -> None:
    record = read(
        "The City of Cedar Run seeks qualified and motivated planner to join its planning office. Duties include"
        " helping the board; writing grant applications; and meeting residents. Two years of experience preferred.\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("planner", "City of Cedar Run")


def test_lead_over_a_list_outside_of_all_sections_asks_for_what_it_lists() -> None:
    record = read(
        "Firefighter Position\n\nThe town of Cedar Run is accepting applications for a full-time firefighter until"
        " May 3, 2027.\n\nThe successful candidate should have the following prerequisites:\n\n"
        "  • A United States citizen\n  • Experience in fighting fires\n  • High school diploma\n"
    )
    assert record.agency is not None
    assert (record.agency.name, record.title) == ("Town of Cedar Run", "Firefighter")
    assert [need.text for need in record.qualifications.requirements] == [
        "A United States citizen",
        "Experience in fighting fires",
    ]
    assert record.qualifications.routes[0].education is not None


def test_needs_in_a_paragraph_beside_a_line_of_qualifications() -> None:
    record = read(
        f"Assistant Planner\n\nThe town of Cedar Run is seeking an Assistant Planner. Clear hands are required.\n\n"
        f"Minimum qualifications: Bachelor's degree; Master's degree in planning or geography.\n\n{_APPLY}\n"
    )
    (way,) = record.qualifications.routes
    assert way.education is not None
    assert (way.education.degree, way.education.field) == ("master", "planning or geography")
    assert [need.text for need in record.qualifications.requirements] == ["Clear hands are required."]


def test_title_before_employer_town_and_state_that_no_rule_knows() -> None:
    record = read(
        f"Project Archivist (part-time, one year), Friends of Old Papers, (Cedar Run, MA)\n\nPosted March 2, 2027\n\n"
        f"The archivist will sort letters, answer questions and write a guide.\n\n{_APPLY}\n"
    )
    assert record.title.startswith("Project Archivist")
    assert "Cedar Run" not in record.title
    assert [(place.city, place.state) for place in record.locations] == [("Cedar Run", "MA")]


def test_shortened_state_and_size_of_a_town() -> None:
    shortened = read(f"Cook\n\nThe Cedar Museum in Cedar Run, Mass. seeks a cook. A diploma is required. {_APPLY}\n")
    sized = read(f"Town Manager\n\nCedar Run, Vermont (pop. 5,500), seeks a Town Manager with a degree. {_APPLY}\n")
    assert [(place.city, place.state) for place in shortened.locations] == [("Cedar Run", "MA")]
    assert [(place.city, place.state) for place in sized.locations] == [("Cedar Run", "VT")]


def test_pieces_of_a_broken_paragraph_are_no_headings() -> None:
    record = read(
        "Librarian, Cedar Public Library, Cedar Run, OH\nJoin a\nteam of people who take books to villages and to\n"
        "the farms there. An MLS from a school that is accredited is\nrequired. Candidates close to it may apply.\n"
        f"{_APPLY}\n"
    )
    assert [way.education.degree for way in record.qualifications.routes if way.education] == ["master"]


def test_name_of_a_degree_below_its_text_is_no_second_way() -> None:
    record = read(
        f"Cedar Public Library\nLibrary Director\n\nQualifications\nMaster's degree in library science and five years"
        f" of experience.\n\nBenefits\nVacation.\n\nEducation\nMLS/Masters\n\n{_APPLY}\n"
    )
    assert len(record.qualifications.routes) == 1


def test_head_of_services_and_director_of_works_do_what_their_sentences_say() -> None:
    head = read(
        f"Job: Head of Circulation Services\n\nInstitution: Cedar Library\n\nThe Head trains the pages. {_APPLY}\n"
    )
    director = read(
        "The town of Cedar Run seeks a Director of Public Works. The Director plans repairs and oversees a budget of $2"
        f" million. Ten-plus years of experience required. {_APPLY}\n"
    )
    assert head.title == "Head of Circulation Services"
    assert [duty.tasks[0] for duty in director.duties] == [
        "The Director plans repairs and oversees a budget of $2 million."
    ]
    assert director.qualifications.routes[0].experience_years == "10"


def test_person_below_the_employer_to_whom_papers_go() -> None:
    record = read(
        "Town Clerk\n\nThe Town of Cedar Run seeks a Town Clerk. A diploma is required. Send a resume by May 3 to:\n\n"
        "Town of Cedar Run\n\nAnn Lee, Town Manager\n\n5 Mill Street\n\nCedar Run, OH 43210\n"
    )
    assert [contact.name for contact in record.contacts] == ["Ann Lee"]


def test_unit_before_its_library_and_job_before_its_county() -> None:
    library = read(f"Clerk - Youth Services, Cedar Free Library (Cedar Run)\n\nThe clerk must be 18. {_APPLY}\n")
    county = read(
        "Junior Planner Cedar County Planning Department\n\nCedar County Planning Department is currently seeking a"
        f" Junior Planner. A diploma is required. {_APPLY}\n"
    )
    assert library.agency is not None
    assert county.agency is not None
    assert library.agency.name == "Cedar Free Library"
    assert county.agency.name.startswith("Cedar County")


def test_open_position_told_in_a_sentence_and_notices_of_job_boards_are_offers() -> None:
    told = read(
        "The Town of Cedar Run has an open position for an animal control officer.\nWANTED: ANIMAL CONTROL OFFICER\n\n"
        "The officer answers complaints. Good manners with the public are required.\n"
    )
    listed = read(
        "Job Details\n\nAssistant Library Director, Cedar Public Library (Cedar Run)\n\nDUTIES:\n\nOpens the library."
        "  Orders books.\n\nAssists readers.\n\nQualifications\n\nMaster of Library Science degree.\n"
    )
    assert told.agency is not None
    assert (told.title, told.agency.name) == ("ANIMAL CONTROL OFFICER", "Town of Cedar Run")
    assert listed.agency is not None
    assert (listed.title, listed.agency.name) == ("Assistant Library Director", "Cedar Public Library")


def test_title_and_library_before_terms_in_a_broken_line() -> None:
    record = read(
        "Director of Services - Cedar Memorial Library. Full time, 40 hours/week. Highly\nresponsible work"
        f" with the public.\nSome knowledge of books helps. Work with maps highly desired. {_APPLY}\n"
    )
    assert record.title == "Director of Services"


def test_employer_run_on_behind_another_name_and_town_told_by_a_sentence() -> None:
    run_on = read(f"Library Director\n\nCedar Public Library The Town of Cedar Run seeks a director. {_APPLY}\n")
    told = read(
        f"Library Director - Cedar Public Library\n\nCedar is a small town on a river. A car is required. {_APPLY}\n"
    )
    assert run_on.agency is not None
    assert run_on.agency.name == "Town of Cedar Run"
    assert [place.city for place in told.locations] == ["Cedar"]
