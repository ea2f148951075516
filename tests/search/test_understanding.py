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
)


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


READINGS: dict[str, tuple[str, dict[str, str]]] = {
    "nurse in Salem": ("nurse", {"in Salem": "city: Salem"}),
    "nurse salem": ("nurse", {"salem": "city: Salem"}),
    "Salem, Oregon": ("", {"Salem": "city: Salem", "Oregon": "state: Oregon"}),
    "salem oregon forestry department": (
        "",
        {"salem": "city: Salem", "oregon forestry department": "agency: Department of Forestry"},
    ),
    "cook in salem oregon": ("cook", {"in salem": "city: Salem", "oregon": "state: Oregon"}),
    "nurse in Oregon": ("nurse", {"in Oregon": "state: Oregon"}),
    "forester Tillamook County": ("forester", {"Tillamook County": "county: Tillamook County"}),
    # A city in a county of its name is meant with all of it, and alone beside other cities.
    "forester tillamook": ("forester", {"tillamook": "county: All of Tillamook County"}),
    "clerk john day": ("clerk", {"john day": "city: John Day"}),
    '"nurse" salem': ('"nurse"', {"salem": "city: Salem"}),
    # Larger towns and counties are known though no job is there, as are states by their codes.
    "long beach nurse": ("nurse", {"long beach": "city: Long Beach"}),
    "nurse in Cook County": ("nurse", {"in Cook County": "county: Cook County"}),
    "county cook": ("county cook", {}),
    "master plumber salem": ("master plumber", {"salem": "city: Salem"}),
    "master salem": ("", {"master": "education: Master's degree is enough", "salem": "city: Salem"}),
    "nurse or cook salem": ("nurse or cook", {"salem": "city: Salem"}),
    "st anne nurse": ("nurse", {"st anne": "city: Saint Anne"}),
    # So are small ones before their state and behind "in", but as slips of a town that has jobs.
    "nurse in tupelo": ("nurse", {"in tupelo": "city: Tupelo"}),
    "nurse tupelo": ("nurse tupelo", {}),
    "nurse tupelo ms": ("nurse", {"tupelo": "city: Tupelo", "ms": "state: Mississippi"}),
    "nurse Sallem OH": ("nurse", {"Sallem": "city: Sallem", "OH": "state: Ohio"}),
    "nurse Tillamook oh": ("nurse oh", {"Tillamook": "county: All of Tillamook County"}),
    "nurse Gary IN": ("nurse", {"Gary": "city: Gary", "IN": "state: Indiana"}),
    "nurse gary in": ("nurse gary in", {}),
    "NURSE GARY IN": ("NURSE GARY IN", {}),
    "secretary OH": ("secretary OH", {}),
    "ny nurse": ("nurse", {"ny": "state: New York"}),
    "nurse N.Y.": ("nurse", {"N.Y": "state: New York"}),
    "nurse D.C.": ("nurse", {"D.C": "state: District of Columbia"}),
    "wa state nurse": ("nurse", {"wa state": "state: Washington"}),
    "ct nurse": ("ct nurse", {}),
    "hartford ct nurse": ("nurse", {"hartford": "city: Hartford", "ct": "state: Connecticut"}),
    # In quotes, excluded, in a named field, or beside OR it is a word.
    '"salem" nurse': ('"salem" nurse', {}),
    "nurse -salem": ("nurse -salem", {}),
    "title:nurse place:salem": ("title:nurse place:salem", {}),
    "salem OR bend": ("salem OR bend", {}),
    # Names of towns that are words too.
    "drain": ("", {"drain": "city: Drain"}),
    "cook in Drain": ("cook", {"in Drain": "city: Drain"}),
    "drain cleaner": ("drain cleaner", {}),
    "cook outside of Salem": ("cook", {"outside of Salem": "q: Not in Salem"}),
    "jobs not in Tillamook County": ("", {"not in Tillamook County": "q: Not in Tillamook County"}),
    "nurse not ODHS": ("nurse", {"not ODHS": "q: Not at Department of Human Services"}),
    # A kind of job is left out by its title, and of a filter all other values are taken.
    "sheet metal not cleaner": ("sheet metal", {"not cleaner": "q: Title does not say “cleaner”"}),
    "tillamook except foresters": (
        "",
        {"tillamook": "county: All of Tillamook County", "except foresters": "q: Title does not say “foresters”"},
    ),
    "nurse not child welfare": ("nurse", {"not child welfare": "q: Does not mention “child welfare”"}),
    "careers employment specialist": ("employment specialist", {}),
    "latest nurse": ("nurse", {}),
    "no job coach": ("no job coach", {}),
    "vacancy coach": ("coach", {}),
    "forester outside with trees": ("forester outside with trees", {}),
    "sheet metal no cleaner": ("sheet metal no cleaner", {}),
    "sheet metal not working": ("sheet metal not working", {}),
    "sheet metal, no part time": ("sheet metal", {"no part time": "schedule: Not part time"}),
    "non-seasonal cook": ("cook", {"non-seasonal": "appointment: Not seasonal"}),
    "no remote sensing": ("no remote sensing", {}),
    "nurse job that doesn't require nights": ("nurse", {"doesn't require nights": "q: Does not mention nights"}),
    "I don't want to work nights": ("", {"don't want to work nights": "q: Does not mention nights"}),
    "how do I become a forester": ("forester", {}),
    "clerk in washington state": ("clerk", {"in washington state": "state: Washington"}),
    "washington state jobs": ("", {"washington state": "state: Washington"}),
    "washington state veterans": ("washington state veterans", {}),
    "diploma required": ("diploma required", {}),
    "forester GED required": ("forester", {"GED required": "education: High school diploma is enough"}),
    "requisition 80000": ("80000", {}),
    "class specialist": ("class specialist", {}),
    "tillamook/salem": ("", {"tillamook": "city: Tillamook", "salem": "city: Salem"}),
    "tillamook co": ("", {"tillamook co": "county: Tillamook County"}),
    "oregon state hospital": ("oregon state hospital", {}),
    "salem state": ("salem state", {}),
    "office specialist grade 2": ("", {"office specialist grade 2": "classification: Office Specialist 2 (C0104)"}),
    "Office Specialist level II": ("", {"Office Specialist level II": "classification: Office Specialist 2 (C0104)"}),
    "nurses wanted": ("nurses", {}),
    "jobs involving animals": ("animals", {}),
    "what kind of degree do you need to be a nurse": ("nurse", {}),
    # A county without the word may be any other word; several together have names of their own.
    "deschutes": ("", {"deschutes": "county: Deschutes County"}),
    "grant": ("grant", {}),
    "cook southern oregon": ("cook", {"southern oregon": "county: Southern Oregon counties"}),
    "bend sheets": ("bend sheets", {}),
    "analyst near Bend": ("analyst", {"near Bend": "city: Bend"}),
    # Agencies by their whole name, however it is turned, and by their short one.
    "nurse ODHS": ("nurse", {"ODHS": "agency: Department of Human Services"}),
    "dept of human services": ("", {"dept of human services": "agency: Department of Human Services"}),
    "Oregon Forestry Department forester": (
        "forester",
        {"Oregon Forestry Department": "agency: Department of Forestry"},
    ),
    "nurse at the department of human services": (
        "nurse",
        {"department of human services": "agency: Department of Human Services"},
    ),
    "veterans affairs": ("veterans affairs", {}),
    "forestry": ("forestry", {}),
    # Classes by number, or by a title with its level.
    "c0104": ("", {"c0104": "classification: Office Specialist 2 (C0104)"}),
    "OS2": ("", {"OS2": "classification: Office Specialist 2 (C0104)"}),
    "Office Specialist II": ("", {"Office Specialist II": "classification: Office Specialist 2 (C0104)"}),
    "specialist": ("specialist", {}),
    # How it can be worked.
    "part-time nurse": ("nurse", {"part-time": "schedule: Part time"}),
    "remote nurse": ("nurse", {"remote": "work_mode: Remote"}),
    "work from home": ("", {"work from home": "work_mode: Remote"}),
    "remote sensing": ("remote sensing", {}),
    "seasonal": ("", {"seasonal": "appointment: Seasonal"}),
    # What it takes, pays, and until when.
    "forester no degree": ("forester", {"no degree": "education: High school diploma is enough"}),
    "nurse bachelor's": ("nurse", {"bachelor's": "education: Bachelor's degree is enough"}),
    "nurse $40/hr": ("nurse", {"$40/hr": "pay: At least $40 an hour"}),
    "nurse over 60k part time": (
        "nurse",
        {"over 60k": "pay: At least $60,000 a year", "part time": "schedule: Part time"},
    ),
    "nurse $40-50/hr": ("nurse", {"$40-50/hr": "pay: At least $40 an hour, at most $50 an hour"}),
    "nurse, $40/hr, part time": ("nurse", {"$40/hr": "pay: At least $40 an hour", "part time": "schedule: Part time"}),
    "nurse over 60k.": ("nurse", {"over 60k": "pay: At least $60,000 a year"}),
    "80000": ("80000", {}),
    "nurse no driver's license": ("nurse", {"no driver's license": "education: No license"}),
    "closing in two weeks": ("", {"closing in two weeks": "closing: Closes within 14 days"}),
    "nurse posted in the last 3 days": ("nurse", {"posted in the last 3 days": "posted: Posted within 3 days"}),
    "highest paying jobs in salem": (
        "",
        {"highest paying": "sort: Highest pay", "in salem": "city: Salem"},
    ),
    "not remote": ("", {"not remote": "work_mode: Not remote"}),
    "no remote": ("", {"no remote": "work_mode: Not remote"}),
    # A number follows what is called one.
    "job no 80000": ("80000", {}),
    "job no nights": ("", {"no nights": "q: Does not mention nights"}),
    "remote only": ("", {"remote only": "work_mode: Remote"}),
    "jobs that don't require a degree": ("", {"don't require a degree": "education: High school diploma is enough"}),
    "non tillamook": ("", {"non tillamook": "q: Not in Tillamook"}),
    "non deschutes": ("non deschutes", {}),
    "posted this week": ("", {"posted this week": "posted: Posted within 7 days"}),
    "entry level cook": ("cook", {"entry level": "education: 1 year of experience"}),
    "cook no experience": ("cook", {"no experience": "education: No experience"}),
    "nurse with 5 years of experience": (
        "nurse",
        {"5 years of experience": "education: 5 years of experience"},
    ),
    "forester no degree no experience required": (
        "forester",
        {
            "no degree": "education: High school diploma is enough",
            "no experience required": "education: No experience",
        },
    ),
    "user experience": ("user experience", {}),
    "nurse paying over 60k": ("nurse", {"paying over 60k": "pay: At least $60,000 a year"}),
    # Words about the search itself say nothing.
    "government jobs in salem": ("", {"in salem": "city: Salem"}),
    "nurse jobs near me": ("nurse", {}),
    "jobs in salem": ("", {"in salem": "city: Salem"}),
    "nurse jobs": ("nurse", {}),
    "I am looking for a nurse job in Salem.": ("nurse", {"in Salem": "city: Salem"}),
    "what jobs can I get without a degree?": ("", {"without a degree": "education: High school diploma is enough"}),
    "what does a nurse earn in Salem": ("nurse", {"in Salem": "city: Salem"}),
    "I'm a nurse": ("nurse", {}),
    # As people say it who look for work in Spanish.
    "empleo en Salem, sin experiencia": (
        "",
        {"en Salem": "city: Salem", "sin experiencia": "education: No experience"},
    ),
    "nurse medio tiempo": ("nurse", {"medio tiempo": "schedule: Part time"}),
    "nurse 0.5 FTE": ("nurse", {"0.5 FTE": "schedule: Part time"}),
    "nurse 20 hrs/week": ("nurse", {"20 hrs/week": "schedule: Part time"}),
    "salem or tillamook": ("", {"salem": "city: Salem", "tillamook": "city: Tillamook"}),
    # What joined the phrases is no word to look for.
    "nurse, salem, and tillamook!": ("nurse", {"salem": "city: Salem", "tillamook": "city: Tillamook"}),
    "salem AND part time": ("", {"salem": "city: Salem", "part time": "schedule: Part time"}),
    "job coach": ("job coach", {}),
    # What empties the result stays words, if those find something.
    "nurse veterans affairs": ("nurse veterans affairs", {}),
    # If neither finds anything, the filters stay and can be taken off.
    "cook in Salem": ("cook", {"in Salem": "city: Salem"}),
    "": ("", {}),
}


def test_readings(jobs):
    assert {text: read(text) for text in READINGS} == READINGS


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
