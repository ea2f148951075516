"""What holds for every test: folders of its own, templates that name only what exists, and no test that is skipped."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.template import Engine

from tests.template_variables import RefuseUndefined

# The same examples every time: what a run finds, the next run can be asked about.
hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("repeatable")

EMPTY_PARAMETERS = "got empty parameter set"


def pytest_configure(config: pytest.Config) -> None:
    """Give this process a var folder of its own, for itself and for the commands that its tests start."""
    folder = Path(tempfile.mkdtemp(prefix="waypost-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ["WAYPOST_VAR_DIR"] = str(folder)
    settings.VAR_DIR = folder
    settings.SEARCH_INDEX_DIR = folder / "search_index"
    settings.STATIC_ROOT = folder / "static"
    settings.STATIC_ROOT.mkdir()
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        # A file, as in production: a database in memory knows neither WAL nor a second connection.
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(folder / "test.sqlite3")
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.SECURE_HSTS_SECONDS = 0
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session", autouse=True)
def refuse_undefined_template_variables() -> None:
    Engine.get_default().string_if_invalid = RefuseUndefined()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out tests over an empty list of cases; pytest would make each a skipped test that nobody asked for."""
    empty = [item for item in items if any(_is_empty(mark) for mark in item.iter_markers("skip"))]
    if empty:
        config.hook.pytest_deselected(items=empty)
        items[:] = [item for item in items if item not in empty]


def _is_empty(mark: pytest.Mark) -> bool:
    return str(mark.kwargs.get("reason", "")).startswith(EMPTY_PARAMETERS)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    return _failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    return _failed_if_skipped((yield))


def _failed_if_skipped(report):
    """A skipped or excused test says nothing, so here it fails."""
    if report.outcome == "skipped" or hasattr(report, "wasxfail"):
        report.longrepr = f"No test may be skipped or excused: {report.longrepr}"
        report.outcome = "failed"
        report.__dict__.pop("wasxfail", None)
    return report
