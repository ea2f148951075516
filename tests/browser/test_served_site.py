"""What `make run` promises, kept by a real server on a folder of its own and seen by a real browser."""

import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.conftest import watch

READY = "Ctrl-C"
START_SECONDS = 30
# More than the server's grace for connections that are still open, also on a machine that does much else.
STOP_SECONDS = 60
# What the server would wait if nothing were set.
GUNICORN_GRACE_SECONDS = 30


@contextlib.contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a running site whose data is in `folder`, and the lines its set-up said."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DEBUG", "HTTPS")}
    server = subprocess.Popen(
        [sys.executable, "-m", "config.run", str(port)],
        cwd=settings.BASE_DIR,
        env={**own, "WAYPOST_VAR_DIR": str(folder)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout
    said = []
    for line in server.stdout:
        said.append(line.strip())
        if line.startswith(READY):
            break
    assert said[-1].startswith(READY), "\n".join(said)
    wait_until_open(port)
    try:
        yield f"http://127.0.0.1:{port}", said
    finally:
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=STOP_SECONDS) == 0, said
        server.stdout.close()


def wait_until_open(port: int) -> None:
    """The set-up's last line comes just before the server starts to listen."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, f"Nothing listens on port {port}"
            time.sleep(0.05)


@contextlib.contextmanager
def visitor(browser, url):
    complaints = []
    with contextlib.closing(browser.new_context(base_url=url)) as context:
        watch(context, url, complaints)
        yield context.new_page()
    assert not complaints


def rows(folder: Path) -> dict[str, int]:
    with contextlib.closing(sqlite3.connect(folder / "waypost.sqlite3")) as database:
        tables = ("postings_posting", "postings_position", "postings_sourcedocument", "agencies_agency")
        return {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def first_page(browser, url: str) -> str:
    """The home page, once it has answered and loaded its hashed style sheets."""
    with visitor(browser, url) as page:
        answer = page.goto("/")
        assert answer.status == 200
        assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")
        assert page.evaluate("document.styleSheets.length") > 0
        return page.locator("main").inner_text()


def test_a_second_run_shows_the_same_site_and_loads_nothing_twice(browser, tmp_path):
    with served(tmp_path) as (url, said):
        first = first_page(browser, url)
        assert f"The site   {url}/" in said
    loaded = rows(tmp_path)
    assert loaded["postings_posting"] > 100
    assert loaded["postings_position"] > 100
    with served(tmp_path) as (url, said):
        assert first_page(browser, url) == first
        assert not [line for line in said if line.startswith("Writing")]
    assert rows(tmp_path) == loaded


def test_the_server_stops_at_once_though_a_browser_keeps_a_connection_open(tmp_path):
    with served(tmp_path) as (url, _):
        idle = [socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1]))) for _ in range(3)]
        asked = time.monotonic()
    assert time.monotonic() - asked < GUNICORN_GRACE_SECONDS
    for connection in idle:
        connection.close()


@pytest.mark.parametrize("path", ["/no-such-page/", "/postings/0/nothing/"])
def test_a_page_that_is_not_there_says_so_in_the_sites_own_look(page, path):
    assert page.goto(path).status == 404
    assert page.locator("h1").count() == 1
