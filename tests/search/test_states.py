"""Towns of one name in several states are told apart, by choice and by what is typed."""

import pytest
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from search.answer.results import Results, search
from search.indexing.refresh import rebuild, refresh
from tests.factories import add_duty, add_location, make_posting


@pytest.fixture
def jobs(db):
    for title, *places in (
        ("Harbor Pilot", ("Portland", "Cumberland", "ME")),
        ("Streetcar Driver", ("Portland", "Multnomah", "OR")),
        ("Deckhand", ("Vancouver", "Clark", "WA")),
        ("Surveyor", ("Hillsboro", "Washington", "OR"), ("Bangor", "Penobscot", "ME")),
        ("Gardener", ("Salem", "Marion", "OR")),
        ("Translator", ("Victoria", "", "BC")),
        ("Typist",),
    ):
        posting = make_posting(title)
        for ordinal, (city, county, state) in enumerate(places):
            add_location(posting, city, county, state=state, ordinal=ordinal)
    rebuild()


def ask(text: str = "", **others: object) -> Results:
    return search(QueryDict(urlencode({"q": text, **others}, doseq=True)), timezone.now())


def found(text: str = "", **others: object) -> set[str]:
    return {hit.card.title for hit in ask(text, **others).hits}


def test_a_state_is_chosen(jobs):
    assert found(state="ME") == {"Harbor Pilot", "Surveyor"}
    assert found(state="me", city="Portland") == {"Harbor Pilot"}
    assert found(state=["BC", "not_stated"]) == {"Translator", "Typist"}


def test_states_are_counted_by_their_names(jobs):
    options = ask().facets["state"].options
    assert [(option.value, option.label, option.count) for option in options] == [
        ("OR", "Oregon", 3),
        ("ME", "Maine", 2),
        ("BC", "BC", 1),
        ("WA", "Washington", 1),
        ("not_stated", "Not stated", 1),
    ]


def test_what_is_no_state_is_said_so(jobs):
    asked = ask(state="Oregon")
    assert asked.facets["state"].problems == ["There is no state “Oregon”."]
    assert asked.total == 7


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Portland", {"Harbor Pilot", "Streetcar Driver"}),
        ("Portland, Maine", {"Harbor Pilot"}),
        ("jobs in portland oregon", {"Streetcar Driver"}),
        ("pilot in Portland, ME", {"Harbor Pilot"}),
        ("in Maine", {"Harbor Pilot", "Surveyor"}),
        ("Vancouver, Washington", {"Deckhand"}),
        ("vancouver wa", {"Deckhand"}),
        ("Salem, Ore.", {"Gardener"}),
        ("Washington County", {"Surveyor"}),
        ("salem or portland", {"Gardener", "Harbor Pilot", "Streetcar Driver"}),
        ("salem or", {"Gardener"}),
        ("Salem, Massachusetts", set()),
    ],
)
def test_a_state_behind_a_town_says_which_one(jobs, text, titles):
    assert found(text) == titles


def test_where_there_is_no_such_town_it_is_offered_without_its_state(jobs):
    asked = ask("Salem, Massachusetts")
    assert [link.label for link in asked.understood] == ["Salem", "Massachusetts"]
    assert "Without “Massachusetts”" in {link.label for link in asked.loosen}


@pytest.fixture
def namesakes(jobs):
    """A city in a county of its name, and one in a state of its name."""
    for title, *place in (
        ("Pool Guard", "Oakford", "Oakford", "OR"),
        ("Bridge Keeper", "Nearby", "Oakford", "OR"),
        ("Canal Clerk", "New York", "New York", "NY"),
        ("Grape Grower", "Buffalo", "Erie", "NY"),
        ("Statue Cleaner", "Washington", "", "DC"),
        ("Oakford Historian", "Bangor", "Penobscot", "ME"),
    ):
        city, county, state = place
        add_location(make_posting(title), city, county, state=state)
    # More jobs are in the state of Washington than in the city.
    add_location(make_posting("Ferry Hand"), "Seattle", "King", state="WA")
    refresh()


@pytest.mark.parametrize(
    ("text", "label", "titles"),
    [
        ("in Oakford", "All of Oakford County", {"Pool Guard", "Bridge Keeper"}),
        ("oakford", "All of Oakford County", {"Pool Guard", "Bridge Keeper"}),
        ("Oakford, Oregon", "Oakford", {"Pool Guard"}),
        ("guard oakford or", "Oakford", {"Pool Guard"}),
        ("Oakford County", "Oakford County", {"Pool Guard", "Bridge Keeper"}),
        ("oakford city", "Oakford", {"Pool Guard"}),
        ("city of Oakford", "Oakford", {"Pool Guard"}),
        ("New York", "All of New York state", {"Canal Clerk", "Grape Grower"}),
        ("clerk New York, NY", "New York", {"Canal Clerk"}),
        ("new york city", "New York", {"Canal Clerk"}),
        ("new york state", "New York", {"Canal Clerk", "Grape Grower"}),
        ("Washington", "Washington state", {"Deckhand", "Ferry Hand"}),
        ("washington dc", "Washington", {"Statue Cleaner"}),
        ("pool guard not in oakford", "Not in Oakford", set()),
    ],
)
def test_a_city_in_a_county_or_a_state_of_its_name_is_searched_with_all_of_it(namesakes, text, label, titles):
    asked = ask(text)
    assert asked.understood[0].label == label
    assert {hit.card.title for hit in asked.hits} == titles


def test_a_state_that_is_nothing_else_is_not_given_up_for_jobs_elsewhere(jobs):
    add_duty(make_posting("Sailor"), "Ships timber to Maine.")
    refresh()
    assert found("pilot maine") == {"Harbor Pilot"}
    assert found("sailor maine") == set()


def test_a_card_says_in_which_state_its_towns_lie(jobs):
    posting = make_posting("Bus Driver")
    for ordinal, city in enumerate(("Salem", "Bend", "Astoria", "Burns")):
        add_location(posting, city, "", state="OR", ordinal=ordinal)
    nameless = make_posting("Roamer")
    add_location(nameless, "", "", state="ID")
    refresh()
    assert {hit.card.title: hit.card.places for hit in ask().hits} == {
        "Harbor Pilot": "Portland, ME",
        "Streetcar Driver": "Portland, OR",
        "Deckhand": "Vancouver, WA",
        "Surveyor": "Hillsboro, OR; Bangor, ME",
        "Gardener": "Salem, OR",
        "Translator": "Victoria, BC",
        "Typist": "",
        "Bus Driver": "Salem, Bend, Astoria and 1 more (OR)",
        "Roamer": "ID",
    }


def test_a_state_without_such_jobs_is_not_searched_as_words(jobs):
    add_location(make_posting("Main Street Cleaner"), "Salem", "Marion", state="OR")
    refresh()
    assert found("main salem") == {"Main Street Cleaner"}
    assert found("Salem, Maine") == set()
    assert found("cleaner in Salem, Maine") == set()
