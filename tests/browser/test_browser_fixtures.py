"""The browser fixtures see what they are there to see."""

import pytest

from tests.browser.conftest import watch

TITLED = "<!doctype html><html lang='en'><title>Jobs</title><main><h1>Jobs</h1>{}</main></html>"
SMALL_LINKS = "<p><a href='/1'>1</a><a href='/2'>2</a><a href='/3'>3</a></p>"


@pytest.fixture
def complaints(browser, live_server):
    return []


@pytest.fixture
def watched_page(browser, live_server, complaints):
    context = browser.new_context(base_url=live_server.url)
    watch(context, live_server.url, complaints)
    page = context.new_page()
    page.goto("/admin/login/")
    yield page
    context.close()


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("location.href = 'https://example.org/'", "request to another host: https://example.org/"),
        ("console.error('broken')", "broken"),
        ("setTimeout(() => { throw new Error('uncaught here') })", "uncaught here"),
        ("document.body.innerHTML = '<p style=\"color: red\">red</p>'", "Content Security Policy"),
        ("import('/static/no-such-file.js').catch(() => null)", "Failed to load resource"),
    ],
)
def test_what_a_page_must_not_do_is_noted(watched_page, complaints, script, complaint):
    watched_page.evaluate(script)
    for _ in range(100):  # A busy machine may take a while to tell.
        if any(complaint in noted for noted in complaints):
            break
        watched_page.wait_for_timeout(100)
    assert any(complaint in noted for noted in complaints), complaints


def test_a_quiet_page_is_left_alone_even_when_it_is_not_found(watched_page, complaints):
    assert watched_page.goto("/no-such-page/").status == 404
    assert complaints == []


def test_an_accessible_page_passes(page, assert_accessible):
    page.set_content(TITLED.format("<p>Nothing to fault.</p>"))
    assert_accessible(page, h1="Jobs")


@pytest.mark.parametrize(
    ("content", "h1", "fault"),
    [
        ("<p>Not the page that was meant.</p>", "Agencies", "Agencies"),
        ("<img src='/x.png'>", "Jobs", "image-alt"),
        (f"<style>a {{ font-size: 8px; display: inline-block }}</style>{SMALL_LINKS}", "Jobs", "target-size"),
    ],
)
def test_an_inaccessible_page_fails(page, assert_accessible, content, h1, fault):
    page.set_content(TITLED.format(content))
    with pytest.raises(AssertionError, match=fault):
        assert_accessible(page, h1=h1)
