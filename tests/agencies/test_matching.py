"""A printed name or number finds its own row, or makes one that waits for review; it never takes another's."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from agencies.matching import Directory
from agencies.models import (
    Agency,
    AgencySpelling,
    Classification,
    ClassificationSeries,
    ClassificationSpelling,
    Unit,
)
from agencies.models.agency import NO_NAME
from tests.factories import make_agency, make_classification, make_jurisdiction, make_series

OREGON = "State of Oregon"

pytestmark = pytest.mark.django_db


@pytest.fixture
def employment():
    agency = make_agency("Employment Department", number="47100")
    AgencySpelling.objects.create(agency=agency, spelling="OED")
    return agency


@pytest.fixture
def revenue():
    return make_agency("Department of Revenue", number="15000")


class TestAgency:
    @pytest.mark.parametrize(
        "printed",
        [
            "Employment Department",
            "EMPLOYMENT DEPT.",
            "Oregon Employment Department",
            "State of Oregon Department of Employment",
            "Oregon Employment Department (OED)",
            "oed",
        ],
    )
    def test_variants_of_a_name_find_their_row(self, employment, printed):
        assert Directory().agency(printed, None, OREGON) == employment
        assert Agency.objects.count() == 1

    @pytest.mark.parametrize("number", ["47100", " 47100", "047100"])
    def test_number_alone(self, employment, number):
        assert Directory().agency(None, number, OREGON) == employment

    def test_number_with_a_longer_name(self, employment):
        assert Directory().agency("Employment Department Workforce Operations", "47100", OREGON) == employment

    def test_name_wins_over_the_number_of_another(self, employment, revenue):
        assert Directory().agency("Oregon Department of Revenue", "47100", OREGON) == revenue

    def test_unknown_name_with_the_number_of_another_is_a_new_row_without_it(self, employment):
        agency = Directory().agency("Department of Mysteries", "47100", OREGON)
        assert agency != employment
        assert (agency.name, agency.number, agency.needs_review) == ("Department of Mysteries", "", True)

    def test_unknown_name_and_number(self):
        agency = Directory().agency("Department of Corrections", "29100", OREGON)
        assert (agency.number, agency.slug, agency.needs_review) == ("29100", "department-of-corrections", True)
        assert agency.jurisdiction.name == OREGON
        assert [spelling.key for spelling in agency.spellings.all()] == ["department of corrections"]
        assert Directory().agency("Oregon Dept of Corrections", None, OREGON) == agency

    def test_same_name_elsewhere_is_another_row(self, employment):
        other = Directory().agency("Employment Department", None, "State of Washington")
        assert other != employment
        assert other.jurisdiction.kind == "state"
        assert other.slug == "employment-department-2"

    def test_ambiguous_variant_is_not_guessed(self):
        for name in ("Oregon Board of Nursing", "State Board of Nursing"):
            make_agency(name)
        agency = Directory().agency("Board of Nursing", None, OREGON)
        assert agency.needs_review
        assert Agency.objects.count() == 3

    def test_nothing_printed(self):
        agency = Directory().agency(None, None, None)
        assert (agency.name, agency.jurisdiction.name) == (NO_NAME, NO_NAME)
        assert not agency.needs_review
        assert Directory().agency("", None, None) == agency
        assert Directory().agency(None, None, OREGON) != agency

    def test_unknown_number_alone(self):
        directory = Directory()
        agency = directory.agency(None, "99999", OREGON)
        assert (agency.name, agency.number) == ("Agency 99999", "99999")
        assert Directory().agency(None, "99999", OREGON) == agency

    def test_unstated_jurisdiction_is_taken_from_a_name_that_states_it(self, employment):
        assert Directory().agency("Oregon Employment Department", None, None) == employment
        assert Directory().agency("Employment Department", None, None) != employment

    @pytest.mark.parametrize("name", ["x" * 500, "Ministry\x00of\nRain", "北海道", "???", "'; drop table --"])
    def test_strange_names_make_rows_of_their_own(self, employment, name):
        agency = Directory().agency(name, "9" * 300, OREGON)
        assert agency != employment
        assert Directory().agency(name, None, OREGON) == agency

    def test_names_that_have_no_letters_are_not_one_agency(self):
        assert Directory().agency("???", None, OREGON) != Directory().agency("!!!", None, OREGON)


class TestJurisdiction:
    def test_printed_with_its_state(self):
        make_jurisdiction()
        portland = make_jurisdiction("City of Portland", kind="city")
        directory = Directory()
        assert directory.jurisdiction("City of Portland, Oregon") == portland
        assert directory.jurisdiction("CITY OF PORTLAND, OR") == portland
        assert directory.jurisdiction("City of Portland, Maine") != portland
        assert directory.jurisdiction("Oregon").name == OREGON

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("City of Bend", "city"),
            ("Multnomah County", "county"),
            ("State of Washington", "state"),
            ("Clackamas Community College", "education"),
            ("Port of Newport", "special_district"),
            ("Yakama Nation Tribal Council", "tribal"),
            ("Acme", "unknown"),
        ],
    )
    def test_new_one_has_the_kind_its_name_states(self, name, kind):
        row = Directory().jurisdiction(name)
        assert (row.kind, row.needs_review, row.state) == (kind, True, "")

    def test_city_is_its_own_agency(self):
        agency = Directory().agency("City of Portland", None, "City of Portland")
        assert agency.jurisdiction.name == agency.name


class TestUnit:
    def test_chain_is_made_once(self, employment):
        names = ["Division of Child Support", "Business Services", "Case Intake"]
        unit = Directory().unit(employment, names)
        assert [step.name for step in unit.path()] == names
        assert Directory().unit(employment, ["DIVISION OF CHILD SUPPORT", "Business services", "Case Intake "]) == unit
        assert Unit.objects.count() == 3

    def test_same_name_under_another_parent_is_another_unit(self, employment):
        directory = Directory()
        assert directory.unit(employment, ["A", "Staff"]) != directory.unit(employment, ["B", "Staff"])

    def test_no_names(self, employment):
        assert Directory().unit(employment, []) is None
        assert Directory().unit(employment, ["", " "]) is None


class TestClassification:
    @pytest.fixture
    def specialists(self):
        series = make_series("Social Service Specialist")
        return [
            make_classification(f"Social Service Specialist {level}", number, series=series, level=level)
            for level, number in ((1, "C6612"), (2, "C6613"))
        ]

    def find(self, title=None, number=None, series=None, level=None):
        return Directory().classification(make_jurisdiction(), title, number, series, level)

    @pytest.mark.parametrize("title", ["Social Services Specialist 2", "SOCIAL SERVICE SPECIALIST II"])
    def test_title(self, specialists, title):
        assert self.find(title) == specialists[1]

    @pytest.mark.parametrize("number", ["C6613", "6613", "c6613"])
    def test_number_alone(self, specialists, number):
        assert self.find(None, number) == specialists[1]

    def test_title_wins_over_the_number_of_another(self, specialists):
        assert self.find("Social Service Specialist 1", "C6613") == specialists[0]

    def test_series_with_number(self, specialists):
        assert self.find("Social Service Specialist", "6613") == specialists[1]

    def test_series_and_level(self, specialists):
        assert self.find(series="Social Services Specialist", level=2) == specialists[1]

    def test_series_alone_is_no_class(self, specialists):
        assert self.find(series="Social Service Specialist") is None
        assert self.find() is None

    def test_unknown_title_with_the_number_of_another(self, specialists):
        row = self.find("Forest Ranger 3", "C6613")
        assert (row.title, row.number, row.level, row.needs_review) == ("Forest Ranger 3", "", 3, True)
        assert row.series.name == "Forest Ranger"
        assert row.series.needs_review

    def test_new_level_of_a_known_series(self, specialists):
        row = self.find("Social Services Specialist 3", "C6614", "Social Services Specialist", 3)
        assert row.series == specialists[0].series
        assert (row.level, row.number, row.needs_review) == (3, "C6614", True)
        assert self.find("social services specialist 3") == row

    def test_title_without_level_has_no_series_unless_one_is_known(self, specialists):
        assert self.find("Peer Support Specialist").series is None
        assert ClassificationSeries.objects.count() == 1

    def test_unknown_number_alone(self):
        row = self.find(number="C9999")
        assert (row.title, row.number) == ("Class C9999", "C9999")
        assert self.find(number="9999") == row

    def test_same_number_with_other_letters_is_another_class(self, specialists):
        row = self.find("Policy Chief", "X6613")
        assert row not in specialists
        assert row.number == "X6613"

    def test_absurd_level(self):
        assert self.find("Clerk", series="Clerk", level=10**9).level is None

    def test_spelling_is_kept(self, specialists):
        self.find("Ranger 3")
        assert ClassificationSpelling.objects.get(key="ranger 3").classification.title == "Ranger 3"


class TestSeries:
    def test_found_in_the_plural_and_with_ampersand(self):
        series = make_series("Operations & Policy Analyst")
        assert Directory().series(series.jurisdiction, "Operations and Policy Analysts") == series

    def test_unknown(self):
        series = Directory().series(make_jurisdiction(), "Child Support Specialist")
        assert (series.slug, series.needs_review) == ("child-support-specialist", True)


class TestManyDocuments:
    def test_questions_asked_again_need_no_queries(self, employment):
        directory = Directory()

        def ask():
            agency = directory.agency("Oregon Employment Department", "47100", OREGON)
            directory.unit(agency, ["Workforce Operations", "Medford"])
            directory.classification(agency.jurisdiction, "Office Specialist 2", "C0104", "Office Specialist", 2)
            directory.series(agency.jurisdiction, "Office Specialist")

        ask()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            ask()
        assert len(queries) == 0

    def test_reading_all_rows_takes_few_queries(self):
        for number in range(30):
            agency = make_agency(f"Agency of Item {number}", number=str(100 + number))
            AgencySpelling.objects.create(agency=agency, spelling=f"AI{number}")
        directory = Directory()
        with CaptureQueriesContext(connection) as queries:
            for number in range(30):
                directory.agency(f"AI{number}", None, OREGON)
        assert len(queries) <= 3

    def test_two_loads_that_meet_an_unknown_name_share_one_row(self):
        first, second = Directory(), Directory()
        names = ("Department of Mysteries", "12345", OREGON)
        second.agency("Department of Revenue", None, OREGON)
        made = first.agency(*names)
        taken = second.agency(*names)
        jurisdiction = made.jurisdiction
        assert taken == made
        assert second.jurisdiction(OREGON) == jurisdiction
        classes = [d.classification(jurisdiction, "Clerk 3", "C1", None, None) for d in (first, second)]
        assert classes[0] == classes[1]
        assert [Agency.objects.filter(name=names[0]).count(), Classification.objects.count()] == [1, 1]

    def test_stale_directory_takes_rows_made_behind_its_back(self):
        stale = Directory()
        jurisdiction = stale.jurisdiction(OREGON)
        stale.agency("Alpha Board", None, OREGON)
        stale.classification(jurisdiction, "Alpha 1", None, None, None)
        other = Directory()
        agency = other.agency("Beta Board", None, OREGON)
        class_ = other.classification(jurisdiction, "Beta 1", None, None, None)
        bend = other.jurisdiction("City of Bend")
        assert stale.agency("Beta Board", None, OREGON) == agency
        assert stale.classification(jurisdiction, "Beta 1", None, None, None) == class_
        assert stale.jurisdiction("City of Bend") == bend

    def test_forget_after_a_rollback(self):
        directory = Directory()
        with transaction.atomic():
            lost = directory.agency("Ghost Board", None, OREGON)
            transaction.set_rollback(True)
        assert not Agency.objects.exists()
        directory.forget()
        agency = directory.agency("Ghost Board", None, OREGON)
        assert Agency.objects.get(name="Ghost Board") == agency
        assert lost.name == agency.name
