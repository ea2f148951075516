"""A real Chromium against the site. A page that reaches for another host, or complains, fails its test."""

import os
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Route, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import ChromiumMissing, launch

# Playwright's synchronous interface keeps an event loop in this thread, which Django would take for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": WCAG_2_2_AA},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The one Chromium of this process."""
    try:
        browser = launch(playwright)
    except ChromiumMissing as error:
        pytest.fail(str(error), pytrace=False)
    yield browser
    browser.close()


@pytest.fixture
def watched_context(browser: Browser, live_server: LiveServer) -> Iterator[Callable[..., BrowserContext]]:
    """Make contexts that reach the live server alone: `watched_context(color_scheme="dark", viewport=...)`.

    When the test ends, whatever their pages complained of fails it.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        contexts.append(browser.new_context(base_url=live_server.url, **options))
        watch(contexts[-1], live_server.url, complaints)
        return contexts[-1]

    yield make
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


def watch(context: BrowserContext, home: str, complaints: list[str]) -> None:
    """Keep the context at `home`, and note every request to another host, every error on the console (a breach of the
    Content-Security-Policy is one) and every uncaught exception."""
    context.set_default_timeout(10_000)
    context.route("**/*", lambda route: _stay_home(route, home, complaints))
    context.on("console", lambda message: _note_error(message, complaints))
    context.on("weberror", lambda error: complaints.append(f"uncaught: {error.error}"))


def _stay_home(route: Route, home: str, complaints: list[str]) -> None:
    url = route.request.url
    if urlsplit(url).netloc == urlsplit(home).netloc:
        route.continue_()
    else:
        complaints.append(f"request to another host: {url}")
        route.abort()


def _note_error(message: ConsoleMessage, complaints: list[str]) -> None:
    """Note what the console calls an error, but for the page's own status: a test may well ask for a 404 page."""
    page_url = message.page.url if message.page else ""
    own_status = message.text.startswith("Failed to load resource") and message.location.get("url") == page_url
    if message.type == "error" and not own_status:
        complaints.append(f"console on {page_url}: {message.text}")


@pytest.fixture
def open_page(
    watched_context: Callable[..., BrowserContext], admin_user: User, live_server: LiveServer, transactional_db: None
) -> Callable[..., Page]:
    """Open an admin page as somebody who has logged in already: `open_page(url, color_scheme="dark")`."""

    def go(url: str, **options: Any) -> Page:
        client = Client()
        client.force_login(admin_user)
        context = watched_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.goto(url)
        return page

    return go


@pytest.fixture
def page(watched_context: Callable[..., BrowserContext]) -> Page:
    """A page in a fresh context; `page.goto("/")` goes to the live server."""
    return watched_context().new_page()


@pytest.fixture
def page_without_javascript(watched_context: Callable[..., BrowserContext]) -> Page:
    return watched_context(java_script_enabled=False).new_page()


@pytest.fixture
def assert_accessible() -> Callable[[Page, str], None]:
    """`assert_accessible(page, h1="Search")`: the page is the one meant, and axe finds nothing against WCAG 2.2 AA."""

    def check(page: Page, h1: str) -> None:
        heading = page.locator("h1")
        assert heading.count() == 1, f"{page.url} has {heading.count()} h1 headings"
        assert " ".join(heading.inner_text().split()) == h1
        results = Axe().run(page, options=AXE_OPTIONS)
        assert not results.violations_count, results.generate_report()

    return check
