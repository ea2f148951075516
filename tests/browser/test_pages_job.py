"""Pages in a real browser: accessible in both colour schemes, whole at any width, complete without scripts."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from django.utils.html import escape
from playwright.sync_api import BrowserContext, Page

from tests.factories import add_location, make_agency, make_position, make_posting, make_series, make_unit
from tests.postings.scenes import closed_posting, fleet_planner, trail_steward

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def own_index(settings, tmp_path) -> None:
    settings.SEARCH_INDEX_DIR = tmp_path / "index"


def scenes() -> dict[str, tuple[str, str]]:
    """The address and heading of each kind of page."""
    steward, planner, closed = trail_steward(), fleet_planner(), closed_posting()
    forestry = make_agency()
    add_location(make_posting("Weir Keeper", agency=forestry), "W" * 60)
    make_position("Dispatcher", agency=forestry, unit=make_unit(forestry, "Fire", "Dispatch"), series=make_series())
    return {
        "posting": (steward.get_absolute_url(), steward.title),
        "closed posting": (closed.get_absolute_url(), closed.title),
        "position": (planner.get_absolute_url(), planner.title),
        "agencies": ("/agencies/", "Agencies"),
        "agency": (forestry.get_absolute_url(), forestry.name),
        "classes": ("/classifications/", "Classes of work"),
        "class": (steward.classification.get_absolute_url(), steward.classification.title),
        "results": ("/?q=trail&show=all", "2 jobs for “trail”"),
        "a city that is one long word": (f"/?city={'W' * 110}", "No open jobs"),
        "a place that is one long word": ("/?q=weir", "1 open job for “weir”"),
        "help": ("/about/", "How Waypost reads and searches"),
        "nothing there": ("/no/such/page/", "There is nothing at this address"),
    }


@pytest.mark.parametrize(("width", "color_scheme"), [(360, "light"), (1280, "light"), (360, "dark")])
def test_every_page_is_accessible(
    watched_context: Callable[..., BrowserContext], assert_accessible, width: int, color_scheme: str
):
    page = watched_context(color_scheme=color_scheme, viewport={"width": width, "height": 900}).new_page()
    for path, heading in scenes().values():
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        assert_accessible(page, h1=heading)


@pytest.mark.parametrize("width", [320, 768, 2200])
def test_no_page_scrolls_sideways(watched_context: Callable[..., BrowserContext], width: int):
    page = watched_context(viewport={"width": width, "height": 700}).new_page()
    for name, (path, _) in scenes().items():
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_a_fact_leads_to_its_line_without_scripts(page_without_javascript: Page):
    page = page_without_javascript
    page.goto(trail_steward().get_absolute_url())
    line = page.locator("#line-4")
    assert not line.is_visible()
    page.locator(".placard .source-link[href='#line-4']").click()
    line.wait_for(state="visible")
    assert page.url.endswith("#line-4")
    assert line.inner_text() == "11/13/2025"


def test_the_keyboard_reaches_the_main_part_in_two_strokes(page: Page):
    page.goto(trail_steward().get_absolute_url())
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the main part"
    assert page.locator(":focus").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_whatever_has_focus_shows_it(page: Page):
    page.goto(fleet_planner().get_absolute_url())
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2


def test_headings_go_down_one_level_at_a_time(page: Page):
    for name, (path, _) in scenes().items():
        page.goto(path)
        tags = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.tagName)")
        levels = [int(tag[1]) for tag in tags]
        assert all(below - above <= 1 for above, below in pairwise(levels)), name
        assert levels[0] == 1, name


def test_markup_of_a_document_builds_nothing(page: Page):
    steward = trail_steward()
    page.goto(steward.get_absolute_url())
    assert page.locator("main b, main script").count() == 0
    assert escape("<b>how</b>") in page.content()


def test_print_leaves_out_what_only_a_screen_can_use(page: Page):
    page.goto(trail_steward().get_absolute_url())
    page.emulate_media(media="print")
    assert not page.locator(".band").is_visible()
    assert not page.locator("#source").is_visible()
    assert page.get_by_text(re.compile("a month")).first.is_visible()
    assert not page.get_by_text("title from").is_visible()
    assert not page.get_by_label("Your highest degree").is_visible()
    page.goto("/?q=trail&show=all")
    assert not page.locator(".search-bar").is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator(".hit").first.is_visible()


def test_filters_stand_beside_the_results_on_a_wide_screen(page_without_javascript: Page):
    page = page_without_javascript
    trail_steward()
    page.goto("/")
    assert page.locator(".filters fieldset").first.is_visible()
    assert not page.locator(".filters > summary").is_visible()
    filters, found = page.locator(".filters").bounding_box(), page.locator(".found").bounding_box()
    assert filters
    assert found
    assert filters["x"] + filters["width"] < found["x"]


def test_filters_fold_away_on_a_narrow_screen(watched_context: Callable[..., BrowserContext]):
    page = watched_context(viewport={"width": 360, "height": 800}, java_script_enabled=False).new_page()
    trail_steward()
    page.goto("/")
    fieldset = page.locator(".filters fieldset").first
    assert not fieldset.is_visible()
    page.locator(".filters > summary").click()
    assert fieldset.is_visible()
