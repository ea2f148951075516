"""Whatever stands in the address, there is a page."""

from urllib.parse import quote, urlencode

import pytest
from django.http import QueryDict
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.answer.results import WINDOW, search
from search.indexing.refresh import rebuild
from tests.factories import add_location, add_salary, add_section, make_posting
from tests.hostile import VALUES as HOSTILE

NAMES = (
    "q literal agency classification series city county state pay_min pay_max pay_unit pay_stated schedule appointment "
    "work_mode education closing posted show kind sort page whole unknown"
).split()
NASTY = [*HOSTILE, "Salem"]
VALUES = st.sampled_from(NASTY) | st.text(alphabet=st.characters(codec=None), max_size=40)
ADDRESSES = st.lists(st.tuples(st.sampled_from(NAMES) | st.text(max_size=8), VALUES), max_size=6)


@pytest.fixture
def site(db, client):
    posting = make_posting("Forester & <i>Arborist</i>")
    add_salary(posting, "4000", "5000")
    add_location(posting)
    add_section(posting, "Duties", "Climbs <script>alert(1)</script> trees.")
    rebuild()
    return client


@pytest.mark.parametrize("name", NAMES)
def test_each_parameter_with_each_nasty_value(site, name):
    for text in NASTY:
        value = quote(text, errors="surrogatepass")
        for address in (f"{name}={value}", f"q=forester&{name}=7&{name}={value}"):
            answer = site.get(f"/?{address}", follow=True)
            assert answer.status_code == 200, address
            assert len(answer.content) < 60_000, address
            assert b"<script>" not in answer.content, address


@given(ADDRESSES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_parameters_give_a_page(site, pairs):
    address = urlencode(pairs, errors="surrogatepass")
    answer = site.get(f"/?{address}", follow=True)
    assert answer.status_code == 200
    assert len(answer.content) < 60_000


@given(ADDRESSES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_address_of_ours_says_the_same_again(site, pairs):
    """The canonical address of a search finds the same, and is its own canonical address."""
    data = QueryDict(mutable=True)
    for name, value in pairs:
        data.appendlist(name, value)
    now = timezone.now()
    results = search(data, now)
    again = search(QueryDict(results.url.partition("?")[2]), now)
    assert again.url == results.url
    assert again.total == results.total
    assert not again.filters.form.errors
    assert not again.notices


@pytest.mark.parametrize("page", ["0", "-1", "two", "1" + "0" * 30, "1.5"])
def test_a_page_that_is_none_is_named(site, page):
    content = site.get(f"/?page={page}").content.decode()
    assert '<ol class="hits" start="1">' in content
    assert "There is no page" in content or "There is one page only" in content


def test_pages_beyond_the_last_show_the_last(db, ask):
    for number in range(21):
        make_posting(f"Job {number}")
    results = ask("page=3")
    assert (results.page.number, results.page.first_hit, results.page.last_hit) == (2, 21, 21)
    assert results.notices == ["There are 2 pages; this is the last one."]
    assert len(results.hits) == 1


def test_the_window_ends_where_it_says(db, ask, monkeypatch):
    for number in range(41):
        make_posting(f"Job {number}")
    monkeypatch.setattr("search.answer.results.WINDOW", 40)
    monkeypatch.setattr("search.answer.results.LAST_PAGE", 2)
    results = ask("page=3")
    assert results.page.last == 2
    assert results.notices == ["Only the first 40 jobs can be paged through; narrow the search to see others."]
    assert WINDOW == 10_000


def test_a_form_with_empty_fields_leads_to_its_short_address(site):
    answer = site.get("/?q=forester&agency=&pay_min=&pay_unit=year&show=open&closing=")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/?q=forester"


def test_an_address_with_a_mistake_keeps_it_in_sight(site):
    content = site.get("/?q=forester&pay_min=lots&closing=").content.decode()
    assert "“lots” is not an amount of money" in content
    assert "Forester &amp; &lt;i&gt;Arborist" in content.replace("<mark>", "").replace("</mark>", "")


def test_only_reading_is_allowed(site):
    assert site.post("/", {"q": "x"}).status_code == 405
    assert site.head("/").status_code == 200
