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
