"""Any address of the search, in each of its forms, is answered: never by an error page."""

from itertools import combinations_with_replacement
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.indexing.refresh import rebuild
from tests.factories import add_location, add_route, add_salary, make_posting
from tests.hostile import VALUES, VIEWS, address, addresses, names


@pytest.fixture
def site(db, client):
    posting = make_posting("Forester & <i>Arborist</i>")
    add_salary(posting, "4000", "5000")
    add_location(posting)
    add_route(posting, "A degree in forestry", degree="bachelor")
    rebuild()
    return client


@given(st.deferred(addresses))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_address_is_answered(site, where):
    assert site.get(where, follow=True).status_code == 200


def test_all_pairs_of_parameters_with_hostile_values_are_answered(site):
    dice = Random(20261122)
    for pair in combinations_with_replacement(names(), 2):
        where = address(dice.choice(VIEWS), [(name, dice.choice(VALUES)) for name in pair])
        assert site.get(where, follow=True).status_code == 200, where
