"""`manage.py load_reference` adds what is missing, once, and leaves alone what a person did."""

import shutil

import pytest
from django.conf import settings as project_settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agencies.matching import Directory
from agencies.models import Agency, AgencySpelling, Classification, ClassificationSeries, Jurisdiction
from postings.models import Location, Place, PostalCode
from postings.models.place import town_key
from tests.factories import make_position, make_posting

OREGON = "State of Oregon"
TABLES = (Jurisdiction, Agency, AgencySpelling, ClassificationSeries, Classification, Place, PostalCode)

REFERENCE = project_settings.BASE_DIR / "fixtures" / "reference"

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def oregon_alone(tmp_path_factory):
    """A folder with the same reference data, but of the gazetteer what lies in Oregon: all of it takes seconds."""
    base = tmp_path_factory.mktemp("base")
    folder = base / "fixtures" / "reference"
    shutil.copytree(REFERENCE, folder)
    for name in ("places.csv", "postal_codes.csv"):
        first, *lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / name).write_text("".join([first, *(line for line in lines if ",OR," in line)]), encoding="utf-8")
    return base


@pytest.fixture(autouse=True)
def reference(oregon_alone, settings):
    settings.BASE_DIR = oregon_alone


def load(capsys):
    call_command("load_reference")
    return capsys.readouterr().out


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in TABLES}


def test_second_load_changes_nothing(capsys):
    assert "classifications 320" in load(capsys)
    before = rows()
    with CaptureQueriesContext(connection) as queries:
        assert load(capsys) == "Reference data: nothing was missing.\n"
    assert rows() == before
    assert len(queries) < 40


def test_every_row_is_reviewed_and_has_its_facts(capsys):
    load(capsys)
    for model in (Jurisdiction, Agency, ClassificationSeries, Classification):
        assert not model.objects.filter(needs_review=True).exists()
    specialist = Classification.objects.get(number="C0104")
    assert (specialist.series.name, specialist.level, specialist.pay_year) == ("Office Specialist", 2, 2023)
    assert specialist.monthly_maximum == 4766
    assert PostalCode.objects.get(code="97703").place.county == "Deschutes"
    assert Jurisdiction.objects.get(name=OREGON).time_zone == "America/Los_Angeles"


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Oregon Employment Department", "47100"),
        ("OED", "47100"),
        ("Department of Human Services", "10000"),
        ("ODHS", "10000"),
        ("Oregon Department of Justice", "13700"),
        ("Dept. of Consumer & Business Services", "44000"),
        ("OREGON HOUSING & COMMUNITY SERV", "91400"),
        ("OR Watershed Enhancement Board (OWEB)", "69100"),
        ("Higher Education Coordination Committee (HECC)", "52500"),
        ("DEPARTMENT OF TREASURY", "17000"),
    ],
)
def test_names_as_documents_print_them(capsys, printed, number):
    load(capsys)
    assert Directory().agency(printed, None, OREGON).number == number


def test_every_line_is_found_again(capsys):
    load(capsys)
    directory = Directory()
    oregon = directory.jurisdiction(OREGON)
    for agency in Agency.objects.select_related("jurisdiction"):
        assert directory.agency(agency.name, None, agency.jurisdiction.name) == agency
        assert directory.agency(agency.name, agency.number or None, agency.jurisdiction.name) == agency
    for row in Classification.objects.all():
        assert directory.classification(oregon, row.title, row.number or None, None, None) == row
    assert not Agency.objects.filter(needs_review=True).exists()


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("OPA 3", "Operations & Policy Analyst 3"),
        ("AS1", "Administrative Specialist 1"),
        ("Social Services Specialist 2", "Social Service Specialist 2"),
        ("Training and Development Specialist II", "Training & Development Specialist 2"),
        ("B&ES 2", "Business & Employment Specialist 2"),
    ],
)
def test_titles_as_documents_print_them(capsys, printed, title):
    load(capsys)
    directory = Directory()
    assert directory.classification(directory.jurisdiction(OREGON), printed, None, None, None).title == title


def test_what_a_person_changed_stays(capsys):
    load(capsys)
    Agency.objects.filter(number="47100").update(name="Department of Work", number="47101")
    Classification.objects.filter(number="C0104").update(monthly_maximum=9999, series=None)
    Jurisdiction.objects.filter(name="City of Bend").update(name="Bend", time_zone="")
    ClassificationSeries.objects.filter(name="Office Specialist").update(name="Clerk")
    before = rows()
    load(capsys)
    assert rows() == before


def test_what_was_deleted_is_added_again(capsys):
    load(capsys)
    AgencySpelling.objects.filter(spelling="OED").delete()
    PostalCode.objects.filter(code="97301").delete()
    Classification.objects.filter(number="C0104").delete()
    assert load(capsys) == "Reference data added: classifications 1, ZIP codes 1.\n"
    assert AgencySpelling.objects.get(spelling="OED").agency.number == "47100"


def test_rows_that_documents_brought_first_are_completed(capsys):
    directory = Directory()
    agency = directory.agency("Oregon Employment Department", None, OREGON)
    row = directory.classification(agency.jurisdiction, "Office Specialist II", None, None, None)
    load(capsys)
    agency.refresh_from_db()
    row.refresh_from_db()
    assert (agency.name, agency.number, agency.needs_review) == ("Employment Department", "47100", False)
    assert (row.title, row.number, row.monthly_minimum, row.needs_review) == (
        "Office Specialist 2", "C0104", 3005, False,
    )  # fmt: skip
    assert agency.jurisdiction.name == OREGON
    assert Jurisdiction.objects.get(name=OREGON).time_zone == "America/Los_Angeles"
    assert Agency.objects.filter(name__contains="Employment Department").count() == 1


def test_a_number_that_another_row_has_by_now_is_left_there(capsys):
    load(capsys)
    Agency.objects.filter(number="47100").delete()
    Agency.objects.filter(number="13700").update(number="47100")
    waiting = Directory().agency("Employment Department", None, OREGON)
    load(capsys)
    waiting.refresh_from_db()
    assert waiting.needs_review
    assert Agency.objects.get(number="47100").name == "Department of Justice"


def test_a_place_that_a_document_brought_is_put_on_the_map_and_one_that_was_moved_stays(capsys):
    Place.objects.create(city="Bend", county="Deschutes", state="OR")
    Place.objects.create(city="Sisters", county="Deschutes", state="OR", latitude=44.3, longitude=-121.5)
    load(capsys)
    places = {place.city: (place.latitude, place.longitude) for place in Place.objects.filter(county="Deschutes")}
    assert places["Bend"] == (44.058, -121.315)
    assert places["Sisters"] == (44.3, -121.5)
    assert PostalCode.objects.get(code="97301").latitude == 44.949


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("ST. HELENS", "saint helens"),
        ("Saint Helens", "saint helens"),
        ("Coeur d’Alene", "coeur d alene"),
        ("Mt. Angel", "mount angel"),
        ("Martha's Point", "martha point"),
        ("Cañon City", "canon city"),
        ("...", ""),
    ],
)
def test_a_town_is_looked_up_however_it_is_printed(printed, key):
    assert town_key(printed) == key


def test_places_of_work_are_looked_up_again_when_the_gazetteer_grows(capsys):
    posting, position = make_posting("Clerk"), make_position("Aide")
    Location.objects.create(posting=posting, city="Bend", state="OR", ordinal=0)
    Location.objects.create(position=position, city="Yoncalla", ordinal=0)
    Location.objects.create(posting=posting, city="Elm Bay", state="OR", ordinal=1)
    load(capsys)
    found = [row.place and str(row.place) for row in Location.objects.order_by("city")]
    assert found == ["Bend, OR", None, "Yoncalla, OR"]
