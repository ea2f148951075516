"""Settings read from environment variables mean what was written, or say that they are not understood."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import database, folder, limits, switch, words
from postings.ingest.limits import DEFAULT_LIMITS


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1", True), ("TRUE", True), (" on ", True), ("0", False), ("no", False), ("off", False)],
)
def test_a_switch_reads_the_usual_words(monkeypatch, value, expected):
    monkeypatch.setenv("HTTPS", value)
    assert switch("HTTPS", default=not expected) is expected


@pytest.mark.parametrize("default", [True, False])
def test_an_unset_or_empty_switch_has_its_default(monkeypatch, default):
    monkeypatch.delenv("HTTPS", raising=False)
    assert switch("HTTPS", default=default) is default
    monkeypatch.setenv("HTTPS", "")
    assert switch("HTTPS", default=default) is default


def test_a_switch_that_is_neither_on_nor_off_stops_the_start(monkeypatch):
    monkeypatch.setenv("DEBUG", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="DEBUG must be 1 or 0, not 'perhaps'"):
        switch("DEBUG", default=False)


def test_words_are_separated_by_commas_and_never_empty(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "jobs.example.gov, www.example.gov,,")
    assert words("ALLOWED_HOSTS", default="") == ["jobs.example.gov", "www.example.gov"]


def test_limits_change_only_what_is_named(monkeypatch):
    monkeypatch.setenv("READING_LIMITS", "seconds=2.5, pages=400")
    changed = limits("READING_LIMITS", default=DEFAULT_LIMITS)
    assert (changed.seconds, changed.pages, changed.memory) == (2.5, 400, DEFAULT_LIMITS.memory)


@pytest.mark.parametrize("value", ["pages", "pages=many", "sheets=4", "pages=0", "seconds=-1"])
def test_a_limit_that_is_not_understood_stops_the_start(monkeypatch, value):
    monkeypatch.setenv("READING_LIMITS", value)
    with pytest.raises(ImproperlyConfigured, match="READING_LIMITS must be"):
        limits("READING_LIMITS", default=DEFAULT_LIMITS)


def test_a_folder_is_made_or_said_to_be_impossible(monkeypatch, tmp_path):
    monkeypatch.setenv("WAYPOST_VAR_DIR", str(tmp_path / "a" / "b"))
    assert folder("WAYPOST_VAR_DIR", default=tmp_path).is_dir()
    (tmp_path / "file").touch()
    monkeypatch.setenv("WAYPOST_VAR_DIR", str(tmp_path / "file" / "var"))
    with pytest.raises(ImproperlyConfigured, match=r"WAYPOST_VAR_DIR: the folder .* cannot be made"):
        folder("WAYPOST_VAR_DIR", default=tmp_path)


@pytest.mark.parametrize("address", ["nonsense", "who://user:secret@host/name", "postgres://user:secret@[host/name"])
def test_an_address_of_no_database_stops_the_start_and_keeps_its_password(monkeypatch, address):
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must be a database's address") as raised:
        database("DATABASE_URL", default="sqlite:///x")
    assert "secret" not in str(raised.value)
