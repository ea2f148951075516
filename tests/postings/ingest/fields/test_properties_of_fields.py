"""Whatever a text holds, no field's rule fails on it, and none gives a figure that the text does not print."""

import re
from datetime import datetime
from decimal import Decimal
from unicodedata import digit

from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.document import Document
from postings.ingest.fields import classifications, job_titles, remarks
from postings.ingest.fields.days import date_ranges, dates, deadlines
from postings.ingest.fields.days.date_ranges import find_date_ranges
from postings.ingest.fields.employers import employer_names
from postings.ingest.fields.pay import pay_words, salaries
from postings.ingest.fields.people import contact_roles, contacts
from postings.ingest.fields.places import locations, towns_in_text
from postings.ingest.fields.qualifying import needs, qualifications, ways_to_qualify, wishes
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.terms import (
    employment_terms,
    openings,
    service_and_overtime,
    terms_in_sentences,
    terms_in_titles,
    unions,
    work_modes,
)
from postings.ingest.layout import read_lines
from postings.ingest.record import SalaryText

ZONE = "America/Los_Angeles"
# What stands between the pieces of any family, and figures of other scripts, which are no figures of a document.
JOINTS = (
    " ",
    ", ",
    "; ",
    ". ",
    " - ",
    "–",
    "/",
    ":",
    "(",
    ")",
    "\n",
    "\t",
    "",
    "or ",
    "and ",
    "٣",
    "²",
    "１",
    "½",
    "é",
)
COUNTED = "one two three four five six seven eight nine ten eleven twelve".split()
# Readers take these out.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2000-\u206f]")
NUMBER_WORDS = {word: number for number, word in enumerate(COUNTED, start=1)}

PAY = """$4,000 4000 $27.16 27.16 1,000.50 $85K $1 $999,999,999,999 0.5 to through per hour month annually year biweekly
weekly salary range up starting at bonus budget step depending on experience minimum maximum USD $ K , .""".split()
DAYS = """March Apr. Sept 4th 31 30 2026 26 1989 2101 03/04/2026 3/4/26 02/30/2026 2026-03-04 12-31-2025 Monday
5:00 11:59 PM a.m. noon midnight PT Pacific EST until filled open continuous closes deadline Apply by through""".split()
WAYS = """bachelor's master's associate's degree in of any field related 1 1.5 two three (3) 18 months years year six
experience high school diploma GED driver license certificate equivalent combination may substitute preferred desired OR
AND either one must possess within hire age quarter hours 1-2 5+""".split()
PLACES = """Salem Portland Bend St. NE Street Ave 1225 97301 97301-1234 OR Oregon Washington WA County Suite #4 P.O. Box
Multnomah remote statewide Jackson various""".split()
PEOPLE = """Karen Ehn O'Neil jane.doe@state.or.us jane@ @x.gov a@b hr@city.gov 503-555-0100 (503) 555.0100 ext. 42 711
fax TTY call email Recruiter: HR Analyst contact questions 5035550100 +1""".split()
TERMS = """full-time part time permanent temporary limited duration seasonal job share hybrid remote telework onsite
represented by the union SEIU AFSCME (AFSCME) exempt non-exempt not overtime eligible classified unclassified executive
management service FLSA""".split()
CLASSES = "Office Specialist Manager Level 2 II IV X 12 C0104 0104 MMN X7008 A E (Bilingual) 2026 # class Chief".split()
EMPLOYERS = """City of County Department the State Oregon Division Eugene Lane University School District No. 4 Port
Authority is seeking Justice Human Services Inc.""".split()
REMARKS = """(check this [note delete ??? TBD moved up from the bottom) ] Specialist Clerk ** ask John two openings 3
hiring""".split()


def texts(pieces: list[str]) -> st.SearchStrategy[str]:
    """Texts of a family's own pieces in any order, with others between them, and texts of anything."""
    piece = st.sampled_from(pieces) | st.sampled_from(pieces).map(str.upper) | st.sampled_from(JOINTS)
    made = st.lists(st.tuples(piece, st.sampled_from((" ", " ", " ", "", ", "))), max_size=25)
    return made.map(lambda pairs: "".join(word + joint for word, joint in pairs)) | st.text(max_size=60)


def figures(text: str) -> list[str]:
    """The runs of digits, those of other scripts as our own."""
    return ["".join(str(digit(sign)) for sign in run) for run in re.findall(r"\d+", text)]


def is_amount_of(amount: str, text: str) -> bool:
    plain = re.sub(r"[,\s]", "", text)
    return amount in plain or amount.removesuffix("000") in plain


def is_day_of(iso: str, text: str) -> bool:
    """Whether year (or its last two digits), month (or its name) and day are printed."""
    day = datetime.fromisoformat(iso)
    printed = {int(figure) for figure in figures(text)}
    month = f"{day:%b}".casefold() in text.casefold() or day.month in printed
    return month and day.day in printed and bool({day.year, day.year % 100} & printed)


def is_time_of(iso: str, text: str) -> bool:
    if "T" not in iso:
        return True
    at = datetime.fromisoformat(iso)
    printed = {int(figure) for figure in figures(text)}
    return bool({at.hour, at.hour - 12, at.hour + 12} & printed) or at.hour == 12


def years_of(text: str) -> set[Decimal]:
    """All numbers of years that a text's figures and number words can mean, as years or months, a half added or not."""
    words = {Decimal(number) for word, number in NUMBER_WORDS.items() if word in text.casefold()}
    numbers = words | {Decimal(figure) for figure in re.findall(r"[0-9]+(?:\.[0-9]+)?", text)}
    numbers |= {number + half for number in numbers for half in (Decimal("0.5"), Decimal(0))}
    return numbers | {(number / 12).quantize(Decimal("0.01")).normalize() for number in numbers}


@given(texts(PAY))
def test_no_amount_is_invented(text: str) -> None:
    pay_words.find_label_of_listed_pay(text)
    pay_words.tells_pay_in_words(text)
    for printed in (*salaries.read_salaries(text), *salaries.find_salaries(text)):
        salary = printed.salary or SalaryText()
        assert all(is_amount_of(amount, text) for amount in (salary.minimum, salary.maximum) if amount)


@given(texts(DAYS))
def test_no_day_and_no_time_is_invented(text: str) -> None:
    dates.has_unreadable_date(text)
    deadlines.is_continuous(text)
    deadlines.is_until_filled(text)
    deadlines.is_time_alone(text)
    ends = [value for value, _ in date_ranges.find_window_ends(text, ZONE)]
    ranges = [day.isoformat() for found in find_date_ranges(text) for day in (found.first, found.last)]
    one = [dates.read_date(text)[0], deadlines.read_deadline(text, ZONE)[0], deadlines.find_deadline(text, ZONE)[0]]
    days = [found.value.isoformat() for found in dates.find_dates(text)]
    for iso in filter(None, [*ends, *ranges, *one, *days]):
        assert is_day_of(iso, text), iso
        assert is_time_of(iso, text), iso
    at = deadlines.find_closing_time(text, "2026-03-04", ZONE)
    assert at is None or is_time_of(at[0], text)


@given(texts(WAYS))
def test_no_years_of_experience_are_invented_and_words_are_those_printed(text: str) -> None:
    needs.tells_what_qualifies(text)
    wishes.is_preferred(text)
    wishes.split_preferred(text)
    route = qualifications.read_route(text)
    assert route.experience_years is None or Decimal(route.experience_years) in years_of(text)
    words = " ".join(text.split())
    for said in (route.experience_in, route.education and route.education.field):
        assert said is None or " ".join(said.split()) in words


@given(st.lists(texts(WAYS).filter(lambda text: not CONTROL.search(text)), max_size=8))
def test_ways_to_qualify_are_made_of_the_sections_own_lines(lines: list[str]) -> None:
    document = Document("a.txt", "0" * 64, "text/plain", tuple(line.replace("\n", " ") for line in lines))
    ways = WaysToQualify()
    ways_to_qualify.read_minimum([read_lines(document)], ways)
    needs.read_requirements(read_lines(document), ways)
    needs.read_preferred(read_lines(document), ways)
    printed = figures("\n".join(document.lines))
    given_texts = [route.text for route, _ in (*ways.routes, *ways.rules)]
    given_texts += [need.text for need, _ in ways.requirements] + [wish for wish, _ in ways.preferred]
    for text in given_texts:
        assert all(figure in printed for figure in figures(text)), text
    for item in (item for _, item in (*ways.routes, *ways.rules, *ways.requirements, *ways.preferred)):
        assert 1 <= item.first_line <= item.last_line <= len(lines)


@given(texts(PLACES), st.sampled_from([None, "OR"]))
def test_no_place_is_given_a_figure_that_is_not_printed(text: str, state: str | None) -> None:
    found = [*locations.read_locations(text, state), *towns_in_text.find_locations(text, state)]
    found += [*locations.find_addresses(text, state), *locations.read_place_line(text, state)]
    locations.is_place_line(text)
    for place in (*found, *locations.merge_locations(found)):
        assert place.postal_code is None or place.postal_code in text
        assert all(figure in figures(text) for figure in figures(place.street or ""))


@given(texts(PEOPLE))
def test_no_number_and_no_address_of_a_contact_is_invented(text: str) -> None:
    contact_roles.contact_role(text)
    possible, impossible = contacts.find_emails(text)
    found = [each.contact for each in contacts.read_contacts([(1, text)])]
    printed = [*possible, *impossible, *contacts.find_phones(text), contacts.find_name(text)]
    printed += [value for contact in found for value in (contact.name, contact.email, contact.phone)]
    assert all(value in text for value in printed if value)


@given(texts(TERMS))
def test_terms_are_those_printed(text: str) -> None:
    for read in (
        employment_terms.read_appointment,
        employment_terms.read_schedule,
        work_modes.read_work_mode,
        terms_in_titles.terms_in_title,
        terms_in_sentences.find_appointment_and_schedule,
        work_modes.find_work_mode,
        work_modes.find_possible_work_mode,
        service_and_overtime.find_overtime,
        service_and_overtime.read_overtime,
        service_and_overtime.find_service_type,
        service_and_overtime.find_flsa,
    ):
        read(text)
    words = " ".join(text.split())
    for union in (unions.find_representation(text), unions.read_representation(text)):
        assert union is None or " ".join(union.split()) in words


@given(texts(CLASSES))
def test_no_class_number_and_no_level_is_invented(text: str) -> None:
    words = " ".join(text.split())
    number = classifications.read_class_number(text)
    assert number is None or number in words
    parts = classifications.split_classification(text)
    assert parts.number is None or parts.number in words
    assert parts.title is None or parts.title in words
    assert parts.level is None or str(parts.level) in figures(text) or re.search("[IVX]", text)


@given(texts(EMPLOYERS))
def test_an_employers_name_is_made_of_printed_words(text: str) -> None:
    employer = employer_names.read_employer(text)
    assert employer is None or set(re.findall(r"\w+", employer.name.casefold())) <= set(
        re.findall(r"\w+", text.casefold())
    )


@given(texts(REMARKS))
def test_remarks_titles_and_openings_are_those_printed(text: str) -> None:
    assert all(remark in text for remark in remarks.find_remarks(text))
    job_titles.names_a_job(text)
    job_titles.is_job_word(text)
    printed = {int(figure) for figure in figures(text)}
    printed |= {number for word, number in NUMBER_WORDS.items() if word in text.casefold()}
    assert {openings.read_openings(text), openings.find_openings(text)} - {None} <= printed
