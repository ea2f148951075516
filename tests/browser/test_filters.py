"""The filters beside the results: the pay histogram, and long lists that are shown whole."""

import pytest
from playwright.sync_api import Page, expect

from search.indexing.refresh import rebuild
from tests.factories import add_location, add_salary, make_agency, make_posting

pytestmark = pytest.mark.django_db(transaction=True)
BOARDS = 14


@pytest.fixture(autouse=True)
def jobs(settings, tmp_path, transactional_db) -> None:
    settings.SEARCH_INDEX_DIR = tmp_path / "index"
    for number in range(BOARDS):
        posting = make_posting("Forester", agency=make_agency(f"Board of {chr(65 + number)}-Affairs"))
        add_salary(posting, str(3000 + 250 * number), str(4500 + 250 * number))
        add_location(posting, "Salem", "Marion")
    rebuild()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_histogram_and_a_whole_list_are_accessible(watched_context, assert_accessible, width, scheme):
    page = watched_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    page.goto("/?pay_unit=month&pay_min=5000&pay_max=6000&whole=agency")
    expect(page.get_by_role("table", name="How many jobs pay how much a month")).to_have_count(1)
    expect(page.locator(".histogram")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page, "11 open jobs")


def test_a_whole_list_is_searched_with_the_keyboard(page: Page):
    page.goto("/?whole=agency&agency=board-of-a-affairs")
    field = page.get_by_role("searchbox", name="Find in agency")
    field.focus()
    page.keyboard.type("of b")
    shown = page.locator("#facet-agency .option:visible .name")
    expect(shown).to_have_text(["Board of A-Affairs", "Board of B-Affairs"])
    page.keyboard.press("Enter")
    expect(field).to_have_value("of b")
    expect(page.get_by_text("2 choices", exact=True)).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Board of B-Affairs")).to_be_focused()


def test_without_scripts_the_whole_list_is_there(page_without_javascript: Page):
    page = page_without_javascript
    page.goto("/")
    expect(page.locator("#facet-agency .option")).to_have_count(10)
    page.get_by_role("link", name=f"{BOARDS - 10} more for Agency").click()
    expect(page.locator("#facet-agency .option")).to_have_count(BOARDS)
    expect(page.get_by_role("checkbox", name="Board of N-Affairs")).to_be_visible()
    page.get_by_role("link", name="Only the most frequent for Agency").click()
    expect(page.locator("#facet-agency .option")).to_have_count(10)
