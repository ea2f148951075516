"""Nothing found is no dead end: each way out leads to as many jobs as it says."""

import pytest
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from postings.models import Place
from search.answer.results import Results, search
from tests.factories import add_location, add_route, make_agency, make_posting


@pytest.fixture
def found(db, ask):
    salem = Place.objects.create(city="Salem", county="Marion", state="OR", latitude=44.94, longitude=-123.03)
    bend = Place.objects.create(city="Bend", county="Deschutes", state="OR", latitude=44.06, longitude=-121.31)
    nurse = make_posting("Registered Nurse", schedule="full_time")
    add_location(nurse, "Salem", place=salem)
    add_route(nurse, "A degree in nursing", degree="bachelor")
    forester = make_posting("Forester", schedule="part_time")
    add_location(forester, "Bend", "Deschutes", place=bend)
    return ask


def ways_out(results: Results) -> dict[str, int]:
    assert results.total == 0
    for step in results.loosen:
        assert search(QueryDict(step.url.partition("?")[2]), timezone.now()).total == step.count > 0, step.label
    return {step.label: step.count for step in results.loosen}


@pytest.mark.parametrize(
    "address",
    [
        "q=nurse&near=Bend&near_miles=10",
        "q=nurse+in+Bend",
        "q=nurse+in+Bend+part+time",
        "q=nurse+part+time&near=Bend",
        "q=forester&education=none&city=Salem&schedule=full_time",
        "q=nures+in+Bend+part+time",
        "q=nurse&pay_min=90&pay_unit=hour&pay_stated=1",
        "q=in+Bend&schedule=full_time",
        "near=Bend&schedule=full_time&kind=posting",
    ],
)
def test_there_is_always_a_way_out(found, address):
    assert ways_out(found(address))


def test_giving_up_the_words_keeps_what_was_typed_of_filters(found):
    assert ways_out(found("q=nurse+in+Bend"))["Without “nurse”"] == 1


def test_giving_up_the_only_filter_is_offered_once(found):
    ways = ways_out(found("q=nurse&city=Nowhere"))
    assert "Without “Nowhere”" in ways
    assert "Without any filter" not in ways


@pytest.mark.parametrize("address", ["q=zeppelin+in+Bend+full+time", "q=zeppelin&city=Bend&schedule=full_time"])
def test_where_giving_up_one_thing_is_not_enough_each_alone_is_offered(found, address):
    assert ways_out(found(address)) == {"Only “Bend”": 1, "Only “Full time”": 1}


def test_words_to_give_up_are_quoted_once(found):
    assert "Without “zeppelin”" in ways_out(found("q=zeppelin"))


def test_typed_phrases_and_chosen_filters_can_be_given_up_together(found):
    assert ways_out(found("q=nurse+in+Bend&schedule=part_time"))["Without any filter"] == 1


@pytest.mark.parametrize("address", ["q=nurse&near=Keizer&near_miles=5", "q=nurse+within+5+miles+of+Keizer"])
def test_a_wider_distance_is_offered(found, address):
    Place.objects.create(city="Keizer", county="Marion", state="OR", latitude=44.99, longitude=-123.2)
    assert ways_out(found(address))["Within 10 miles of Keizer, OR"] == 1


def test_each_word_can_be_given_up_alone(found):
    make_posting("Zeppelin Pilot")
    assert ways_out(found("q=nurse+zeppelin+in+Salem")) == {
        "Without “zeppelin”": 1,
        "Without “nurse zeppelin”": 1,
        "Any of the words instead of all": 1,
    }


def test_of_three_words_that_no_job_has_together_one_may_be_lacking(found):
    make_posting("Harbor Shed Builder")
    make_posting("Harbor Pilot")
    make_posting("Painter")
    asked = found("q=harbor+shed+painter")
    assert [hit.card.title for hit in asked.hits] == ["Harbor Shed Builder"]
    assert asked.notices == ["No job has all of these words. Those that lack one of them are shown."]
    assert asked.hits[0].why == ["Found in its title"]


@pytest.mark.parametrize("text", ["harbor painter", "harbor pilot 4711", '"harbor pilot" painter'])
def test_neither_one_of_two_words_nor_a_number_nor_what_is_quoted_may_be_lacking(found, text):
    make_posting("Harbor Shed Builder")
    make_posting("Painter")
    make_posting("Pilot")
    assert found(urlencode({"q": text})).total == 0


@pytest.mark.parametrize("text", ["harbor zeppelin", "harbor zeppelin jobs", "zeppelin shed blimp"])
def test_words_that_no_job_says_are_left_out_and_named(found, text):
    make_posting("Harbor Shed Builder")
    asked = found(urlencode({"q": text}))
    assert [hit.card.title for hit in asked.hits] == ["Harbor Shed Builder"]
    unknown = " or ".join(f"“{word}”" for word in text.split() if word in ("zeppelin", "blimp"))
    assert asked.notices == [f"No job says {unknown}. Jobs that say the rest are shown."]


@pytest.mark.parametrize("text", ["zeppelin blimp", 'harbor "zeppelin"', "harbor zeppelin&literal=zeppelin"])
def test_where_no_word_is_known_or_one_is_to_be_taken_as_typed_none_is_left_out(found, text):
    make_posting("Harbor Shed Builder")
    assert found(f"q={text}").total == 0


def test_beside_a_known_phrase_the_other_word_may_be_lacking(found):
    make_posting("Harbor Pilot")
    asked = found("q=harbor+registered+nurse")
    assert [hit.card.title for hit in asked.hits] == ["Registered Nurse"]
    assert asked.notices == ["No job has all of these words. Those that lack one of them are shown."]


def test_a_word_that_must_not_be_said_can_be_given_up(found):
    assert ways_out(found(urlencode({"q": "nurse -registered"})))["Without “-registered”"] == 1


def test_words_may_be_lacking_of_jobs_that_are_where_they_are_wanted(found):
    add_location(make_posting("Harbor Shed Builder"), "Salem", "Marion")
    assert found("q=harbor+shed+painter+in+Salem").total == 1
    assert found("q=harbor+shed+painter+in+Bend").total == 0


def test_a_known_phrase_is_offered_alone(found):
    make_posting("Wide Harbor Pilot", agency=make_agency("Port of Coos Bay"))
    assert ways_out(found("q=registered+nurse+wide+harbor+4711"))["Only “registered nurse”"] == 1


def test_a_known_phrase_is_given_up_as_a_whole(found):
    ways = ways_out(found("q=%22forester%22+registered+nurse"))
    assert (ways["Without “registered nurse”"], ways["Without “‘forester’”"]) == (1, 1)
    assert "Without “nurse”" not in ways
