"""The position description form, in the forms that people hand in."""

import time

import pytest

from postings.ingest.errors import NotAPosting
from tests.postings.ingest.reading import codes, evidence_stands_in_document, only_record, read_file, read_text, seeds

FORM = """STATE OF OREGON
POSITION DESCRIPTION
This position is:
- X Classified
Unclassified
Agency: Department of Revenue
SECTION 1. POSITION INFORMATION
a. Classification Title: Revenue Agent 2
b. Classification No: C5632
c. Working Title: Field Agent
{fields}
SECTION 3. DESCRIPTION OF DUTIES
List the major duties of the position.
% of Time\tN/R/NC\tE/NE\tDUTIES
{duties}
SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION
ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire:
{requirements}
SECTION 12. SIGNATURES
"""
DUTIES = "60%\tNC\tE\tCollect taxes that are overdue.\n40%\tR\tNE\tAnswer letters."


def form(fields: str = "", duties: str = DUTIES, requirements: str = ""):
    return read_text(FORM.format(fields=fields, duties=duties, requirements=requirements))


# --- fields -----------------------------------------------------------------------------------------------------------


def test_reads_titles_class_and_agency():
    record = only_record(form("d. PPDB No/WD ID: 0000123\nf. Agency No: 15000"))
    assert (record.kind, record.title, record.working_title) == ("position", "Field Agent", "Field Agent")
    assert record.classification is not None
    assert (record.classification.title, record.classification.number) == ("Revenue Agent 2", "C5632")
    assert (record.classification.series, record.classification.level) == ("Revenue Agent", 2)
    assert record.agency is not None
    assert (record.agency.name, record.agency.number) == ("Department of Revenue", "15000")
    assert record.agency.jurisdiction == "State of Oregon"
    assert record.evidence["agency.jurisdiction"].status == "stated"
    assert record.position_number == "0000123"


def test_without_a_working_title_the_class_is_the_title():
    text = FORM.format(fields="", duties=DUTIES, requirements="").replace("Field Agent", "")
    record = only_record(read_text(text))
    assert (record.title, record.working_title) == ("Revenue Agent 2", None)


def test_a_form_without_any_title_is_refused():
    text = FORM.format(fields="", duties="", requirements="").replace("Field Agent", "").replace("Revenue Agent 2", "")
    with pytest.raises(NotAPosting, match="neither a classification title nor a working title"):
        read_text(text)


@pytest.mark.parametrize(
    "fields",
    [
        "e. Section Title: Collections    f. Agency No: 15000",
        "f. Agency No: 15000\ne. Section Title: Collections",
        "| e. Section Title: | Collections | f. Agency No: | 15000 |",
        "e. Section Title\tCollections\nf. Agency No\t15000",
        "e. Section Title:\nCollections\n\nf. Agency No:\n\n15000",
        "**e. Section Title:** Collections\n**f. Agency No:** 15000",
        "e.Section Title: Collections / f.Agency No: 15000 / g. Employee Name: / h. Budget Auth No: /",
        "e. Section Title: Collections / q. Shift Code: 2 / f. Agency No: 15000 /",
    ],
)
def test_labels_may_share_lines_and_come_in_any_order(fields):
    agency = only_record(form(fields)).agency
    assert agency is not None
    assert (agency.units, agency.number) == (("Collections",), "15000")


def test_a_section_that_only_repeats_the_facility_is_no_second_unit():
    agency = only_record(form("Facility: Bend Field Office 12\ne. Section Title: 12")).agency
    assert agency is not None
    assert agency.units == ("Bend Field Office 12",)


def test_a_value_broken_in_its_column_is_one():
    lines = (
        "    e. Working Title:   Forest Roads       f. Agency No:   62900",
        "                        Engineer",
        "    h. Section Title:   State Forests",
        "       All districts share this form.",
    )
    text = FORM.format(fields="\n".join(lines), duties=DUTIES, requirements="").replace(
        "c. Working Title: Field Agent\n", ""
    )
    record = only_record(read_text(text))
    assert record.title == "Forest Roads Engineer"
    assert record.evidence["title"].last_line == record.evidence["title"].first_line + 1
    assert record.agency is not None
    assert (record.agency.number, record.agency.units) == ("62900", ("State Forests",))


def test_people_in_the_form_are_internal_and_a_vacancy_is_nobody():
    record = only_record(form("g. Employee Name: Vacant\ni. Supervisor Name: Ana Ruiz"))
    assert [(contact.name, contact.role) for contact in record.contacts] == [("Ana Ruiz", "internal")]


@pytest.mark.parametrize(
    ("value", "places"),
    [
        ("Medford, Jackson County", [("Medford", "Jackson")]),
        ("Bend-Deschutes", [("Bend", "Deschutes")]),
        ("Salem – Marion", [("Salem", "Marion")]),
        ("Milton-Freewater, Umatilla County", [("Milton-Freewater", "Umatilla")]),
        ("Hood River (Hood River County)", [("Hood River", "Hood River")]),
        ("Eugene, OR 97401", [("Eugene", None)]),
        ("Salem, Marion County; Bend, Deschutes County", [("Salem", "Marion"), ("Bend", "Deschutes")]),
        ("Lake County", [(None, "Lake")]),
        ("Statewide", []),
    ],
)
def test_reads_the_work_location(value, places):
    record = only_record(form(f"k. Work Location (City – County): {value}"))
    assert [(place.city, place.county) for place in record.locations] == places
    assert all(place.state == "OR" for place in record.locations)


def test_a_place_that_cannot_be_read_is_reported():
    assert "unread_location" in codes(form("k. Work Location (City – County): Various"))


def test_remote_work_is_a_way_of_working_and_no_place():
    record = only_record(form("k. Work Location (City – County): Salem, Marion County (hybrid)"))
    assert (record.work_mode, [place.city for place in record.locations]) == ("hybrid", ["Salem"])


def test_a_label_of_no_edition_is_reported():
    reading = form("q. Parking Space: 12")
    (warning,) = [warning for warning in reading.warnings if warning.code == "unread_label"]
    assert "Parking Space" in warning.message
    assert warning.line == 11


def test_a_facility_that_is_an_address_is_no_unit_but_a_place() -> None:
    found = only_record(form(fields="Facility: 955 Center St NE, Salem\ne. Section Title: Audits"))
    assert found.agency is not None
    assert found.agency.units == ("Audits",)
    assert [(place.street, place.city) for place in found.locations] == [("955 Center St NE", "Salem")]


# --- marks ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "I. Position: X Permanent Seasonal X Part-Time Full-Time",
        "l. Position: [X] Permanent [ ] Seasonal [ ] Full-Time [X] Part-Time",
        "l. Position: ☒ Permanent ☐ Seasonal ☐ Full-Time ☒ Part-Time",
        "l. Position: Permanent (X) Seasonal ( ) Full-Time ( ) Part-Time (X)",
        "l. Position: Permanent ☒   Seasonal ☐   Full-Time ☐   Part-Time ☒",
        "l. Position:\tX\tPermanent\t\tSeasonal\nFull-Time\nX\tPart-Time",
        "l. Position:\n_X_ Permanent ___ Seasonal\n___ Full-Time _X_ Part-Time",
        "l. Position: Permanent, Part-Time",
    ],
)
def test_reads_a_mark_in_every_form(line):
    record = only_record(form(line))
    assert (record.appointment, record.schedule) == ("permanent", "part_time")


def test_no_mark_is_no_value():
    record = only_record(form("m. FLSA: Exempt Non-Exempt\nn. Eligible for Overtime: Yes No"))
    assert record.flsa is None
    assert record.overtime_eligible is None
    assert "flsa" not in record.evidence


def test_marks_that_exclude_each_other_are_no_value_and_reported():
    reading = form("n. Eligible for Overtime: X Yes X No")
    assert only_record(reading).overtime_eligible is None
    assert codes(reading) == ["conflicting_marks"]


@pytest.mark.parametrize(("answer", "eligible"), [("X Yes No", True), ("Yes X No", False), ("Yes ☐ No ☒", False)])
def test_reads_flsa_and_overtime(answer, eligible):
    record = only_record(
        form(f"m. FLSA: Exempt X Non-Exempt\nIf Exempt: Professional\nn. Eligible for Overtime: {answer}")
    )
    assert (record.flsa, record.overtime_eligible) == ("Non-Exempt", eligible)


def test_the_service_is_the_marked_line():
    text = FORM.format(fields="", duties=DUTIES, requirements="").replace("- X Classified", "Classified")
    record = only_record(read_text(text.replace("Unclassified", "Unclassified\nX Mgmt. Svc – Supervisory")))
    assert record.service_type == "Mgmt. Svc – Supervisory"


# --- duties -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "duties",
    [
        "60%\tNC\tE\tCOLLECTION\n\t\t\tCall taxpayers.\n\n\t\t\tVisit businesses.\n"
        "40%\tR\tNE\tAnswer letters.\n100%\t\t\t",
        "| 60 | NC | E | COLLECTION |\n| | | | Call taxpayers. |\n| | | | Visit businesses. |\n"
        "| 40 | R | NE | Answer letters. |\n| 100 | | | |",
        "60%   NC   E   COLLECTION\n               Call taxpayers.\n               Visit businesses.\n"
        "40%   R    NE   Answer letters.\nTotal 100%",
        "60% NC E COLLECTION\nCall taxpayers.\nVisit businesses.\n40% R NE Answer letters.",
        "60%\nNC\nE\nCOLLECTION\nCall taxpayers.\nVisit businesses.\n\n40%\nR\nNE\nAnswer letters.\n\n100%",
        "60% / NC / E / COLLECTION\nCall taxpayers.\nVisit businesses.\n40% / R / NE / Answer letters.\n100% / / /",
        "60\tNC\tE\tCOLLECTION\n\t\t\tCall taxpayers.\n\t\t\tVisit businesses.\n40\tR\tNE\tAnswer letters.\n100\t\t\t",
        "60 ; NC ; E ; COLLECTION\nCall taxpayers.\nVisit businesses.\n40 ; R ; NE ; Answer letters.\n100 ; ; ;",
        "60\nNC\nE\nCOLLECTION\nCall taxpayers.\nVisit businesses.\n40\nR / NE\nAnswer letters.\n100",
        "60 %\tE\tNC\tCOLLECTION\n\t\t\t• Call taxpayers.\n\t\t\t• Visit businesses.\n"
        "40 percent\tNE\tR\tAnswer letters.",
    ],
)
def test_reads_the_duties_table_however_its_columns_are_parted(duties):
    reading = form(duties=duties)
    first, second = only_record(reading).duties
    assert (first.percent, first.change, first.essential, first.title) == (60, "NC", True, "COLLECTION")
    assert first.tasks == ("Call taxpayers.", "Visit businesses.")
    assert (second.percent, second.change, second.essential, second.title) == (40, "R", False, None)
    assert second.tasks == ("Answer letters.",)
    assert codes(reading) == []


def test_a_broken_line_goes_on_and_a_number_in_a_sentence_is_no_share():
    duties = "100%\tN\tE\tReview accounts where\n\t\t\t50% of the tax is overdue and\n\t\t\tcall the owner."
    (duty,) = only_record(form(duties=duties)).duties
    assert duty.percent == 100
    assert " ".join(duty.tasks).count("50% of the tax is overdue") == 1


def test_a_number_that_a_sentence_goes_on_behind_is_no_sum():
    (duty,) = only_record(form(duties="100%\tN\tE\tServe as the desk's lead for about\n100\nvisitors a day.")).duties
    assert " ".join([duty.title or "", *duty.tasks]).endswith("about 100 visitors a day.")


def test_a_share_may_be_a_range():
    reading = form(duties="20-25%\tNC\tE\tDrive.\n75–80%\tNC\tE\tLoad.")
    assert [duty.percent for duty in only_record(reading).duties] == [(20, 25), (75, 80)]
    assert codes(reading) == []


def test_the_forms_own_words_are_no_duties():
    note = 'Note: If additional rows of the below table are needed, hit "Enter".\n'
    duties = only_record(form(duties=f"{note}{DUTIES}\n<i>{note.strip()}</i>\t\t\t\n100%\t\t\t")).duties
    assert [duty.tasks for duty in duties] == [("Collect taxes that are overdue.",), ("Answer letters.",)]


@pytest.mark.parametrize(
    ("shares", "total"), [((60, 35), "95%"), ((100, 100, 100, 100), "400%"), ((30, 30), "60%"), ((400,), "400%")]
)
def test_shares_that_do_not_add_up_are_reported(shares, total):
    duties = "\n".join(f"{share}%\tNC\tE\tDuty number {number}." for number, share in enumerate(shares))
    reading = form(duties=duties)
    (warning,) = [warning for warning in reading.warnings if warning.code == "duties_do_not_total_100"]
    assert total in warning.message
    assert len(only_record(reading).duties) == len(shares)


def test_a_share_above_the_whole_is_not_stored():
    reading = form(duties="400%\tNC\tE\tEverything.")
    assert only_record(reading).duties[0].percent is None
    assert "implausible_percent" in codes(reading)


def test_an_empty_table_has_no_duties():
    assert only_record(form(duties="%\t\t\t\n\t\t\t\n100%\t\t\t")).duties == ()


def test_an_aside_stays_in_the_text_and_is_reported():
    reading = form(duties="100%\tNC\tE\tHelp taxpayers (guidance instead of help).")
    assert "(guidance instead of help)" in only_record(reading).duties[0].tasks[0]
    assert [(warning.code, warning.key) for warning in reading.warnings] == [("editor_remark", "duties.0")]


# --- requirements -----------------------------------------------------------------------------------------------------


def test_each_lettered_item_is_a_requirement_of_its_kind():
    items = (
        "- a. Pass a criminal records check.\n- b. Have a valid driver license.\n- c. Hold a notary certificate.\n"
        "- d. Knowledge of licensing and\n  certification rules.\n- e. Spanish is preferred."
    )
    qualifications = only_record(form(requirements=items)).qualifications
    assert [requirement.kind for requirement in qualifications.requirements] == [
        "background_check",
        "licence",
        "certificate",
        "other",
    ]
    assert qualifications.requirements[3].text == "Knowledge of licensing and certification rules."
    assert qualifications.preferred == ("Spanish is preferred.",)


def test_a_paragraph_of_requirements_is_read_sentence_by_sentence():
    text = (
        "Two years of audit work desired. Must hold a notary certificate at hire. Must have a license from the U.S.\n"
        "Coast Guard. This may be replaced by state licensure."
    )
    qualifications = only_record(form(requirements=text)).qualifications
    assert qualifications.preferred == ("Two years of audit work desired.",)
    assert [(requirement.kind, requirement.text) for requirement in qualifications.requirements] == [
        ("certificate", "Must hold a notary certificate at hire."),
        ("licence", "Must have a license from the U.S. Coast Guard. This may be replaced by state licensure."),
    ]


def test_a_lettered_item_of_several_sentences_is_one_requirement():
    qualifications = only_record(form(requirements="a. Write clearly. Speak to groups.\nb. Lift boxes.")).qualifications
    assert [requirement.text for requirement in qualifications.requirements] == [
        "Write clearly. Speak to groups.",
        "Lift boxes.",
    ]


def test_a_heading_of_wishes_makes_what_follows_preferred():
    qualifications = only_record(
        form(requirements="a. Be kind.\nDesired Attributes:\n- Patience\n- Tact")
    ).qualifications
    assert [requirement.text for requirement in qualifications.requirements] == ["Be kind."]
    assert qualifications.preferred == ("Patience", "Tact")


# --- the whole --------------------------------------------------------------------------------------------------------


def test_dates_in_a_form_are_no_posting_dates():
    record = only_record(form("Position Revised Date: 01/02/2024\nc. Effective Date: 03/04/2024"))
    assert (record.date_posted, record.closes_at) == (None, None)


def test_sections_have_their_kinds():
    kinds = [section.kind for section in only_record(form()).sections]
    assert kinds == ["position_information", "position_information", "duties", "requirements", "signatures"]


def test_a_form_that_breaks_off_says_so():
    text = FORM.format(fields="", duties=DUTIES, requirements="")
    reading = read_text(text[: text.index("SECTION 10")])
    assert codes(reading) == ["incomplete_document"]
    assert "DESCRIPTION OF DUTIES" in reading.warnings[0].message


@pytest.mark.parametrize("cut", range(220, 700, 40))
def test_a_form_cut_off_anywhere_is_read(cut):
    text = FORM.format(fields="", duties=DUTIES, requirements="")[:cut]
    assert only_record(read_text(text)).title.startswith(("F", "Revenue Ag"))


def test_a_form_cut_off_before_its_titles_is_refused():
    with pytest.raises(NotAPosting):
        read_text(FORM[:130])


@pytest.mark.parametrize(
    "line", ["word " * 200_000, "X " * 500_000, "\t" * 1_000_000, "35% " * 250_000, "Agency: " * 125_000]
)
def test_a_line_of_a_megabyte_takes_no_time(line):
    started = time.process_time()
    form(fields=line, duties=f"{DUTIES}\n{line}")
    assert time.process_time() - started < 5


@pytest.mark.parametrize("path", seeds("001"), ids=str)
def test_reads_the_seed(path):
    reading = read_file(path)
    record = only_record(reading)
    assert (record.title, record.position_number, record.representation) == ("Career Coach", "0000266", "OAH")
    assert (record.appointment, record.schedule, record.service_type) == ("permanent", "full_time", "Classified")
    assert (record.flsa, record.overtime_eligible) == (None, True)
    assert [(duty.percent, duty.change, duty.essential, len(duty.tasks)) for duty in record.duties] == [
        (35, "NC", True, 8),
        (35, "NC", True, 9),
        (25, "NC", True, 18),
        (5, "NC", True, 1),
    ]
    assert len(record.qualifications.requirements) == 10
    assert record.qualifications.requirements[-1].kind == "background_check"
    assert len(record.sections) == 14
    assert reading.warnings == ()
    assert evidence_stands_in_document(path, record)


def test_what_an_author_noted_beside_a_title_is_reported_and_no_part_of_it() -> None:
    text = FORM.format(fields="", duties=DUTIES, requirements="")
    reading = read_text(text.replace("Field Agent", "Boat Steward (confirm w/ Jo before signing)"))
    record = only_record(reading)
    assert (record.title, record.working_title) == ("Boat Steward", "Boat Steward")
    assert "editor_remark" in codes(reading)
