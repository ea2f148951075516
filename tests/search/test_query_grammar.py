"""What can be typed, and what it finds."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from search.language.compiling import compile_query
from search.language.query import LONGEST, MOST_TERMS, Term, Typed, parse
from tests.factories import (
    add_duty,
    add_location,
    add_requirement,
    add_route,
    add_section,
    make_agency,
    make_classification,
    make_posting,
)

WORKS = (("Library", "C0801"), ("Forestry", "C8502"))
PIECES = st.sampled_from(["x" * 61, "ab cd " * 30, '"', " OR ", "é" * 70, "\xa0", "-a ", "b* "])
ANYTHING = (
    st.text(alphabet=st.characters(codec=None), max_size=60)
    | st.text(alphabet='ab"-* OR“”\x00\n', max_size=40)
    | st.lists(PIECES, max_size=6).map("".join)
)


def words(text: str) -> list[list[str]]:
    """The clauses of a text in a short form: - for excluded, * for a prefix, spaces inside phrases."""
    return [[_short(term) for term in clause] for clause in parse(text).clauses]


def _short(term: Term) -> str:
    where = f"{term.where}:" if term.where else ""
    return ("-" if term.is_excluded else "") + where + " ".join(term.words) + ("*" if term.is_prefix else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("nurse", [["nurse"]]),
        ("Nurse Salem", [["nurse"], ["salem"]]),
        ('"case manager" nurse', [["case manager"], ["nurse"]]),
        ('"case manager', [["case manager"]]),
        ("“case manager”", [["case manager"]]),
        ('nurse"case manager"', [["nurse"], ["case manager"]]),
        ("-psychiatric", [["-psychiatric"]]),
        ('nurse -"case manager"', [["nurse"], ["-case manager"]]),
        ("nurse OR doctor", [["nurse", "doctor"]]),
        ("salem nurse OR doctor OR medic bend", [["salem"], ["nurse", "doctor", "medic"], ["bend"]]),
        ("OR nurse OR", [["nurse"], ["or"]]),
        ("salem OR", [["salem"], ["or"]]),
        ("bend OR within 9 miles", [["bend"], ["or"], ["within"], ["9"], ["miles"]]),
        ("nurse Salem, OR doctor", [["nurse"], ["salem"], ["or"], ["doctor"]]),
        ("nurse AND salem AND", [["nurse"], ["salem"]]),
        ("nurse NOT manager", [["nurse"], ["-manager"]]),
        ('NOT title:"case manager" nurse NOT', [["-title:case manager"], ["nurse"]]),
        ("nurse NOT in Salem", [["nurse"], ["not"], ["in"], ["salem"]]),
        ("Eugene/Springfield 24/7", [["eugene"], ["springfield"], ["24 7"]]),
        ("nurse and not manager", [["nurse"], ["and"], ["not"], ["manager"]]),
        ("nurse OR OR doctor", [["nurse", "doctor"]]),
        ("nurse or doctor", [["nurse"], ["or"], ["doctor"]]),
        ("nurse OR -doctor", [["nurse"], ["-doctor"]]),
        ("train*", [["train*"]]),
        ("t*", [["t"]]),
        ("*", []),
        ('"" - -- "-" & 😀', []),
        ("child-support", [["child support"]]),
        ("Café", [["cafe"]]),
        ("bachelor’s driver's", [["bachelor"], ["driver"]]),
        ("\"driver's\" 's", [["driver s"], ["s"]]),
        ("tra\x00ining\ud800", [["tra"], ["ining"]]),
        ("title:nurse salem", [["title:nurse"], ["salem"]]),
        ('Title: "case manager"', [["title:case manager"]]),
        ("-agency:Forestry", [["-agency:forestry"]]),
        ("employer:odhs OR dept:oha", [["agency:odhs", "agency:oha"]]),
        ("class:C6699 req:REQ-19", [["class:c6699"], ["req:req 19"]]),
        ("city:Salem title:account*", [["place:salem"], ["title:account*"]]),
        ("salary:high note:", [["salary"], ["high"], ["note"]]),
        ("at 8:30 https://example.org", [["at"], ["8 30"], ["https example org"]]),
        ("title: OR req:", [["title:or"], ["req"]]),
    ],
)
def test_grammar(text, expected):
    assert words(text) == expected


@given(ANYTHING)
@settings(max_examples=400, deadline=None)
def test_anything_typed_is_read_and_compiled(text):
    typed = parse(text)
    compile_query(typed)
    typed.text.encode()
    assert len(typed.clauses) <= MOST_TERMS
    # What was left out has been named once; the rest is a search of its own.
    assert parse(typed.text) == Typed(typed.text, typed.clauses)
    parse(typed.any_word())


def test_endless_text_is_cut_and_says_so():
    typed = parse("nurse " * 2_000)
    assert len(typed.text) <= LONGEST
    assert len(typed.clauses) == MOST_TERMS
    assert typed.notes == (
        "Only the first 300 characters of your search were used.",
        "Only the first 24 words of your search were used.",
    )


def test_a_word_too_long_to_be_one_is_named():
    typed = parse(f"nurse {'x' * 100}")
    assert (typed.text, len(typed.clauses)) == ("nurse", 1)
    assert typed.notes == (f"“{'x' * 39}…” is too long to be a word and was left out.",)


@pytest.fixture
def jobs(db):
    nurse = make_posting("Registered Nurse", requisition_id="REQ-190001", agency=make_agency("Oregon Health Authority"))
    add_section(nurse, "Duties", "Cares for patients and trains new colleagues in the ward.")
    trainer = make_posting("Coaching and Training Specialist", position_number="0042137")
    add_duty(trainer, "Orienting and mentoring caseworkers")
    add_route(trainer, "A degree in social work", degree="bachelor")
    forester = make_posting("Forester 2")
    add_requirement(forester, "A valid driver license", kind="licence")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("training", {"Registered Nurse", "Coaching and Training Specialist"}),
        ("train nurses", {"Registered Nurse"}),
        ("forester OR nurse", {"Registered Nurse", "Forester 2"}),
        ("specialist -coaching", set()),
        ("-training", {"Forester 2"}),
        ('"training specialist"', {"Coaching and Training Specialist"}),
        ('"specialist training"', set()),
        ("mentor*", {"Coaching and Training Specialist"}),
        ("supervis* OR specialis*", {"Coaching and Training Specialist"}),
        ("nurse in the ward", {"Registered Nurse"}),
        ("nurse of a", {"Registered Nurse"}),
        ("health", {"Registered Nurse"}),
        ("social work degree", {"Coaching and Training Specialist"}),
        ("driver license", {"Forester 2"}),
        ("REQ-190001", {"Registered Nurse"}),
        ("req190001", {"Registered Nurse"}),
        ("190001", {"Registered Nurse"}),
        ("0042137", {"Coaching and Training Specialist"}),
        ("astronaut", set()),
        ("médecin forester", {"Forester 2"}),
        ("title:training", {"Coaching and Training Specialist"}),
        ("title:ward", set()),
        ('-title:"registered nurse" -title:forest*', {"Coaching and Training Specialist"}),
        ("agency:health", {"Registered Nurse"}),
        ("req:190001", {"Registered Nurse"}),
        ("req:health", set()),
        ("rn", {"Registered Nurse"}),
        ("nurse aides OR rn", set()),
        ("forestry ward", set()),
        ("driver's licence", {"Forester 2"}),
    ],
)
def test_what_is_found(jobs, titles, text, expected):
    assert set(titles(urlencode({"q": text}))) == expected


@pytest.mark.parametrize("text", ["C0104", "0104", "class:C0104", "class:office", 'class:"office specialist"'])
def test_class_is_found_by_number_and_name(db, titles, text):
    make_posting("Clerk", classification=make_classification("Office Specialist 2", "C0104"))
    make_posting("Room 104 Attendant")
    assert titles(urlencode({"q": text})) == ["Clerk"]


def test_place_is_found_by_name(db, titles):
    add_location(make_posting("Clerk"), "Sweet Home", "Linn")
    make_posting("Sweet Home Attendant")
    assert titles('q=place:"sweet home"') == ["Clerk"]
    assert titles("q=county:linn") == ["Clerk"]


def test_title_outranks_class_agency_and_text(db, titles):
    library, forestry = make_agency("Department of Libraries"), make_agency("Department of Forestry")
    aide, technician = (make_classification(f"{work} Aide", number) for work, number in WORKS)
    add_section(make_posting("Text Aide", agency=library, classification=aide), "Work", "Knows forestry.")
    add_section(make_posting("Agency Aide", agency=forestry, classification=aide), "Work", "Knows libraries.")
    add_section(make_posting("Class Aide", agency=library, classification=technician), "Work", "Knows libraries.")
    add_section(make_posting("Forestry Aide", agency=library, classification=aide), "Work", "Knows libraries.")
    assert titles("q=forestry") == ["Forestry Aide", "Class Aide", "Agency Aide", "Text Aide"]


def test_of_two_alike_the_newer_comes_first(db, titles):
    today = timezone.localdate()
    for title, days in (("Ranger one", 30), ("Ranger two", 1), ("Ranger three", 200)):
        make_posting(title, date_posted=today - timedelta(days=days))
    assert titles("q=ranger") == ["Ranger two", "Ranger one", "Ranger three"]


@pytest.mark.parametrize(
    ("text", "optional"),
    [
        ("inspector II", ["ii"]),
        ("inspector 2 salem", ["2"]),
        ("engineer i", ["i"]),
        ("can i drive", []),
        ("help desk tier 3", ["tier", "3"]),
        ("ranger GS-9", ["gs 9"]),
        ("ranger gs 7", ["gs", "7"]),
        ("ranger GS-1102", []),
        ("fire dept clerk", ["dept"]),
        ("911 2 clerks", []),
        ('inspector "2"', []),
        ("inspector -2", []),
        ("class:2 inspector", []),
    ],
)
def test_what_a_job_need_not_say(text, optional):
    assert [" ".join(t.words) for clause in parse(text).clauses for t in clause if t.is_optional] == optional


def test_a_level_that_is_insisted_on_must_be_said():
    assert not any(term.is_optional for clause in parse("inspector 2", ["2"]).clauses for term in clause)


def test_a_level_ranks_however_it_is_written_but_leaves_out_no_job(db, titles):
    port = make_agency("Port of Salem")
    for title in ("Boat Inspector", "Boat Inspector 3", "Boat Inspector II"):
        make_posting(title, agency=port)
    for text in ("boat inspector 2", "boat inspector II", "boat inspector level 2"):
        found = titles(urlencode({"q": text}))
        assert (found[0], len(found)) == ("Boat Inspector II", 3), text
    assert len(titles(urlencode({"q": "department inspector"}))) == 3
    assert titles("q=department") == []


def test_one_of_the_phrases_around_or_is_enough(db, titles):
    for title in ("Truck Driver", "Bus Operator", "Bookkeeper", "Pilot", "Night Pilot"):
        make_posting(title)
    assert set(titles(urlencode({"q": "truck driver or bus driver"}))) == {"Truck Driver", "Bus Operator"}
    assert set(titles(urlencode({"q": "bookkeeper or pilot or driver"}))) == {
        "Bookkeeper",
        "Pilot",
        "Night Pilot",
        "Truck Driver",
    }
    assert titles(urlencode({"q": "night bookkeeper or pilot"})) == ["Night Pilot"]
    assert titles(urlencode({"q": "pilot or"})) == titles(urlencode({"q": "or pilot"})) == titles("q=pilot")
