"""What is typed becomes filters where it can hardly mean anything else, and stays words where it can."""

from datetime import timedelta
from itertools import pairwise
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agencies.models import AgencySpelling
from agencies.models.agency import NO_NAME
from postings.models import Place, PostalCode, Posting
from search.answer.results import Results, search
from search.indexing.refresh import rebuild
from tests.factories import (
    add_duty,
    add_location,
    add_route,
    add_salary,
    make_agency,
    make_classification,
    make_jurisdiction,
    make_posting,
    make_unit,
)
from tests.search.readings import READINGS


@pytest.fixture
def jobs(db):
    for city, county, state, codes in TOWNS:
        place = Place.objects.create(city=city, county=county, state=state, latitude=40.0, longitude=-90.0)
        for code in codes:
            PostalCode.objects.create(code=code, place=place)
    human = make_agency("Department of Human Services")
    AgencySpelling.objects.create(agency=human, spelling="ODHS")
    forestry, veterans = make_agency(), make_agency("Department of Veterans' Affairs")
    county = make_agency(
        "Tillamook County", jurisdiction=make_jurisdiction("Tillamook County", kind="county", time_zone="")
    )
    office = make_classification("Office Specialist 2", "C0104")
    nurse = make_posting("Registered Nurse", agency=human, schedule="part_time", work_mode="remote")
    add_location(nurse, "Salem", "Marion")
    add_salary(nurse, "45", "55", period="hour")
    add_route(nurse, "A degree in nursing", degree="bachelor")
    add_duty(nurse, "Works with veterans on their affairs.")
    forester = make_posting("Forester", agency=forestry, appointment="seasonal")
    add_location(forester, "Tillamook", "Tillamook")
    add_route(forester, "A diploma", degree="high_school")
    add_salary(forester, "3000", "4000")
    add_location(make_posting("Remote Sensing Analyst", agency=forestry, work_mode="onsite"), "Bend", "Deschutes")
    clerk = make_posting("Records Clerk", agency=veterans, classification=office, requisition_id="80000")
    add_duty(clerk, "Reports on what each grant was used for.")
    coach = make_posting("Job Coach", agency=veterans)
    add_duty(coach, "Helps to write grant applications.")
    add_duty(nurse, "Writes grant reports.")
    add_location(coach, "Drain", "Douglas")
    add_location(clerk, "John Day", "Grant")
    add_location(make_posting("Drain Cleaner", agency=county), "Tillamook", "Tillamook")
    add_location(make_posting("Cook", agency=county), "Drain", "Douglas")
    for number in range(2):
        bender = make_posting(f"Sheet Metal Worker {number}", agency=county)
        add_location(bender, "Tillamook", "Tillamook")
        add_duty(bender, "Bend and cut sheets of metal.")
    rebuild()


# Towns of the gazetteer without jobs: city, county, state and ZIP codes.
TOWNS = (
    ("Long Beach", "Los Angeles", "CA", ("90801", "90802")),
    ("Hartford", "Hartford", "CT", ("06101", "06102")),
    ("Chicago", "Cook", "IL", ("60601", "60602")),
    ("Saint Anne", "Kankakee", "IL", ("60964", "60965")),
    ("Tupelo", "Lee", "MS", ("38801",)),
    ("Gary", "Lake", "IN", ("46401",)),
    ("Sallem", "Wayne", "OH", ("44460",)),
    ("Grant", "Perry", "OH", ("43000",)),
    ("Secretary", "Dorchester", "OH", ("43001",)),
)


def ask(text: str, **others: object) -> Results:
    return search(QueryDict(urlencode({"q": text, **others}, doseq=True)), timezone.now())


def read(text: str, **others: object) -> tuple[str, dict[str, str]]:
    """The words that are left, and the understood phrases with their filters' values in words."""
    reading = ask(text, **others).filters.reading
    return reading.words.text, {phrase.text: f"{phrase.filter}: {phrase.label}" for phrase in reading.phrases}


def test_readings(jobs):
    assert {text: read(text) for text in READINGS} == READINGS


def test_a_part_of_one_agency_that_is_an_agency_elsewhere_is_found_in_both(jobs):
    lights = make_agency("Lighthouse Service")
    make_posting("Keeper of Lamps", agency=lights)
    sea = make_agency("Department of the Sea")
    make_posting("Keeper of Bells", agency=sea, unit=make_unit(sea, "Lighthouse Service"))
    rebuild()
    results = ask("keeper lighthouse service")
    assert {hit.card.title for hit in results.hits} == {"Keeper of Lamps", "Keeper of Bells"}
    assert [link.label for link in results.understood] == ["Lighthouse Service"]


def test_an_or_behind_a_town_of_oregon_is_its_state(jobs):
    for city in ("Salem", "Drain"):
        Place.objects.create(city=city, county="", state="OR", latitude=44.0, longitude=-123.0)
    for number in range(3):
        add_duty(make_posting(f"Plumber {number}"), "Opens each drain.")
    rebuild()
    assert read("Salem OR nurse") == ("nurse", {"Salem": "city: Salem", "OR": "state: Oregon"})
    assert read("salem OR tillamook") == ("salem OR tillamook", {})
    assert read("drain OR sewer") == ("drain OR sewer", {})
    assert read("nurse OR cook") == ("nurse OR cook", {})


@pytest.mark.parametrize(("text", "city"), [("n. bend", "North Bend"), ("St Helens cook", "Saint Helens")])
def test_towns_are_known_by_a_shortened_first_word(jobs, text, city):
    add_location(make_posting("Cook"), city, "Columbia")
    rebuild()
    assert [link.label for link in ask(text).understood] == [city]


def test_a_schedule_that_no_job_has_does_not_become_scattered_words(jobs):
    add_duty(make_posting("Nurse Educator"), "Has a share in the job of others.")
    rebuild()
    assert ask("job share nurse").total == 0


def test_who_asks_for_jobs_near_by_is_told_to_say_where(jobs):
    assert ask("nurse near me").notices == ["Waypost does not know where you are: say near which city or ZIP code."]
    assert not ask("nurse in Salem").notices


def test_a_typed_order_holds_until_another_is_chosen(jobs):
    results = ask("highest paying jobs")
    assert [sort.label for sort in results.sorts if sort.current] == ["Highest pay"]
    assert results.hits[0].card.title == "Registered Nurse"
    newest = next(sort for sort in results.sorts if sort.label == "Newest first")
    assert newest.url.endswith("&sort=newest")
    assert [sort.label for sort in ask("highest paying jobs", sort="newest").sorts if sort.current] == ["Newest first"]
    assert all("Highest pay" not in hit.why for hit in results.hits)


def test_where_words_are_searched_a_typed_order_is_only_offered(jobs):
    results = ask("highest paying nurse jobs")
    assert [sort.label for sort in results.sorts if sort.current] == ["Relevance"]
    assert not results.understood
    assert results.notices == ["The best matches come first. For “Highest pay” choose it beside “Sort by”."]
    assert not ask("highest paying nurse jobs", sort="pay").notices


def test_words_around_a_search_stay_out_where_its_filters_find_nothing(jobs):
    add_duty(make_posting("Courier"), "Drives to Salem daily.")
    rebuild()
    assert read("I am looking for a courier job salem") == ("courier salem", {})


def test_closed_jobs_can_be_asked_for_in_words(jobs):
    make_posting("Old Post", closes_at=timezone.now() - timedelta(days=3))
    rebuild()
    results = ask("closed jobs")
    assert [hit.card.title for hit in results.hits] == ["Old Post"]
    assert results.heading == "1 closed job for “closed jobs”"


def test_the_filters_narrow_and_are_shown(jobs, client):
    results = ask("nurse in Salem")
    assert [hit.card.title for hit in results.hits] == ["Registered Nurse"]
    (understood,) = results.understood
    assert (understood.label, understood.phrase) == ("Salem", "in Salem")
    assert understood.url == "/?q=nurse+in+Salem&literal=salem"
    content = client.get("/?q=nurse+in+Salem").content.decode()
    assert "Understood as" in content
    assert 'href="/?q=nurse+in+Salem&amp;literal=salem"' in content


def test_fields_say_what_was_typed_for_them_and_can_be_skipped(jobs, client):
    content = client.get("/?q=jobs+over+60k").content.decode()
    assert '<span class="typed">as you typed</span> At least $60,000 a year' in content
    assert '<a class="skip-link" href="#found-heading">' in content
    assert 'id="found-heading"' in content


def test_one_click_makes_words_of_a_phrase_again(jobs):
    assert read("nurse in Salem", literal="salem") == ("nurse in Salem", {})
    assert read("part time nurse salem", literal=["salem"])[1] == {"part time": "schedule: Part time"}
    assert ask("nurse", literal="salem").url == "/?q=nurse"


def test_a_phrase_with_an_apostrophe_becomes_words_again(jobs):
    (understood,) = ask("nurse bachelor's degree").understood
    assert understood.url.endswith("&literal=bachelor+degree")
    assert read("nurse bachelor's degree", literal="bachelor degree") == ("nurse bachelor's degree", {})


def test_what_finds_nothing_as_a_filter_stays_words(jobs):
    add_duty(make_posting("Courier"), "Drives to Salem daily.")
    rebuild()
    assert read("courier salem") == ("courier salem", {})


def test_a_towns_name_is_looked_for_as_a_whole_where_no_job_is_in_that_town(jobs):
    long_walks = make_posting("Nurse of the Coast")
    add_duty(long_walks, "Takes long walks along the beach.")
    rebuild()
    results = ask("nurse long beach")
    assert (results.total, results.filters.reading.phrases[0].label) == (0, "Long Beach")
    add_duty(make_posting("Nurse of the Pier"), "Visits Long Beach each week.")
    rebuild()
    assert [hit.card.title for hit in ask("nurse long beach").hits] == ["Nurse of the Pier"]


def test_a_place_is_kept_where_no_job_of_the_class_is_there(jobs):
    add_location(make_posting("Office Specialist"), "Salem", "Marion")
    rebuild()
    assert read("office specialist 2 john day")[1]["office specialist 2"].startswith("classification")
    results = ask("office specialist 2 salem")
    assert [hit.card.title for hit in results.hits] == ["Office Specialist"]
    assert [link.label for link in results.understood] == ["Salem"]


def test_a_slip_of_a_towns_name_is_no_smaller_town(jobs):
    results = ask("nurse in sallem")
    assert [hit.card.title for hit in results.hits] == ["Registered Nurse"]
    assert results.did_you_mean.text == "nurse in salem"


def test_a_department_of_no_known_government_is_what_other_jobs_speak_of_too(jobs):
    streets = make_agency("Public Works Department", jurisdiction=make_jurisdiction(NO_NAME))
    make_posting("Street Sweeper", agency=streets)
    rebuild()
    assert read("public works dept") == ("", {"public works dept": "agency: Public Works Department"})
    for number in range(2):
        make_posting(f"Public Works Laborer {number}")
    rebuild()
    assert read("public works dept") == ("public works dept", {})


def test_a_place_that_is_not_wanted_is_left_out(jobs):
    results = ask("jobs not in Salem", sort="")
    assert "Registered Nurse" not in [hit.card.title for hit in results.hits]
    assert results.total == ask("").total - 1
    assert [sort.label for sort in results.sorts if sort.current] == ["Newest first"]
    assert results.chips == []
    (understood,) = results.understood
    assert understood.url == "/?q=jobs+not+in+Salem&literal=not+in+salem"


def test_chosen_and_typed_values_of_a_filter_add_up(jobs):
    assert ask("in salem", city="Tillamook").total == 5
    assert ask("no degree", education="bachelor").total == 2
    assert ask("$20/hr", pay_min="40", pay_unit="hour", pay_stated="1").total == 1


def test_a_facet_does_not_count_what_was_typed_for_it(jobs):
    cities = {option.label: option for option in ask("in salem").facets["city"].options}
    assert cities["Tillamook"].count == 4
    assert [label for label, option in cities.items() if option.typed] == ["Salem"]
    assert not any(option.selected for option in cities.values())


def test_a_chosen_value_is_not_called_typed(jobs):
    cities = ask("in salem", city="Salem").facets["city"].options
    assert [(option.label, option.selected, option.typed) for option in cities][:1] == [("Tillamook", False, False)]
    assert [option.label for option in cities if option.selected and not option.typed] == ["Salem"]


def test_nothing_found_offers_to_leave_a_phrase_out(jobs):
    results = ask("cook in Salem")
    assert ("Without “Salem”", "/?q=cook") in [(step.label, step.url) for step in results.loosen]


def test_names_follow_the_database(jobs):
    assert read("tillamook county forester")[1] == {"tillamook county": "county: Tillamook County"}
    posting = Posting.objects.get(title="Forester")
    posting.locations.update(city="Garibaldi")
    rebuild()
    assert read("forester garibaldi")[1] == {"garibaldi": "city: Garibaldi"}


def test_names_take_no_query_once_they_are_known(jobs, django_assert_num_queries):
    ask("nurse in salem")
    with django_assert_num_queries(0):
        ask("nurse in salem part time")


PAYS = ["$30/hr", "50-60k", "over 18", "between 50k and 60k", "$1,000 a week", "60000", "18 year olds", "401k"]
SIGNS = ["salem", "in", "OR", "-", '"', "title:", "no degree", "$", "of the", "II", "é"]
WORDS = st.sampled_from([*READINGS, *PAYS, *SIGNS])


@given(st.lists(WORDS | st.text(max_size=12), max_size=6).map(" ".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_typed_can_be_read(jobs, text):
    results = ask(text)
    spans = sorted(phrase.at for phrase in results.filters.reading.phrases)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    literal = [phrase.key for phrase in results.filters.reading.phrases]
    again = ask(text, literal=literal).filters.reading
    assert not {phrase.key for phrase in again.phrases} & set(literal)
