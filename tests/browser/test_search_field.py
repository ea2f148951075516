"""The search field with its suggestions, by keyboard, pointer and screen reader, and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from search.indexing.refresh import rebuild
from tests.factories import add_location, make_agency, make_posting

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def jobs(settings, tmp_path, transactional_db) -> None:
    settings.SEARCH_INDEX_DIR = tmp_path / "index"
    for title in ("Forester", "Forest Officer"):
        add_location(make_posting(title), "Salem", "Marion")
    make_posting("Social Worker", agency=make_agency("Department of Human Services"))
    rebuild()


def field(page: Page):
    return page.get_by_role("combobox", name="Search public-sector jobs")


def options(page: Page):
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


def type_words(page: Page, text: str) -> None:
    field(page).click()
    page.keyboard.type(text)


def chosen(page: Page) -> str:
    """The option that a screen reader is told to be on, or nothing."""
    number = field(page).get_attribute("aria-activedescendant")
    return page.locator(f"#{number} .name").inner_text().split("\n")[0] if number else ""


def test_arrows_go_round_and_enter_goes_there(page: Page):
    page.goto("/")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    type_words(page, "forest")
    expect(options(page)).to_have_count(3)
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text("3 suggestions. Use the up and down arrows.")).to_have_count(1)
    names = [text.split("\n")[0] for text in options(page).locator(".name").all_inner_texts()]
    assert chosen(page) == ""
    for name in [*names, "", names[0]]:
        page.keyboard.press("ArrowDown")
        assert chosen(page) == name
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert chosen(page) == names[-1]
    assert field(page).input_value() == "forest"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert names[0] == chosen(page) == "Forester"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("title%3A%22Forester%22"))
    expect(page.locator("h1")).to_contain_text("2 open jobs")  # A Forest Officer is one too.


def test_escape_closes_first_and_only_then_clears(page: Page):
    page.goto("/")
    type_words(page, "forest")
    expect(options(page)).to_have_count(3)
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    assert field(page).input_value() == "forest"
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_count(3)


def test_enter_without_a_choice_submits_what_was_typed(page: Page):
    page.goto("/")
    type_words(page, "forest officer")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"q=forest\+officer"))


def test_a_click_goes_there_and_leaving_closes(page: Page):
    page.goto("/")
    type_words(page, "sal")
    options(page).filter(has_text="Salem").click()
    page.wait_for_url(re.compile("city=Salem"))
    type_words(page, "soc")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)


def test_nothing_to_suggest_is_said(page: Page):
    page.goto("/")
    type_words(page, "zzz")
    expect(page.get_by_text("No suggestions.")).to_have_count(1)
    expect(page.get_by_role("listbox")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_suggestions_are_accessible_and_fit(watched_context, assert_accessible, width: int, scheme: str):
    page = watched_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    page.goto("/?q=soical+worker+salem")
    field(page).fill("fores")
    expect(options(page)).to_have_count(3)
    page.keyboard.press("ArrowDown")
    assert_accessible(page, h1="No open jobs for “social worker salem”")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.get_by_role("listbox").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_the_field_at_the_head_of_other_pages_suggests_too(watched_context, assert_accessible, width: int, scheme: str):
    page = watched_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    page.goto("/agencies/")
    page.get_by_role("combobox", name="Search jobs").fill("soc")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_attribute("aria-selected", "true")
    assert_accessible(page, h1="Agencies")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("title%3A%22Social\\+Worker%22"))


def test_without_scripts_the_form_submits_and_phrases_are_links(page_without_javascript: Page):
    page = page_without_javascript
    page.goto("/")
    page.get_by_label("Search public-sector jobs").fill("forestor in salem")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("2 open jobs for “forester in salem”")
    assert page.get_by_role("combobox", name="Search public-sector jobs").count() == 0
    page.get_by_role("link", name="in salem stands for Salem").click()
    page.wait_for_url(re.compile("literal=salem"))
    assert page.get_by_text("Understood as").count() == 0
