"""What the settings make of an environment, looked at in a process of its own."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

SHOWN = ("DEBUG", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS")
SHOW = f"""
import json
from django.conf import settings
print(json.dumps({{name: getattr(settings, name) for name in {SHOWN}}}))
"""
PRAGMAS = """
import django, json
django.setup()
from django.db import connection
cursor = connection.cursor()
print(json.dumps({name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
                  for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")}))
"""
ENVIRONMENT_READ = ("DEBUG", "HTTPS", "DATABASE_URL", "SECRET_KEY", "BEHIND_PROXY")


def run_with(environment, tmp_path, *arguments):
    clean = {name: value for name, value in os.environ.items() if name not in ENVIRONMENT_READ}
    clean |= {"DJANGO_SETTINGS_MODULE": "config.settings", "WAYPOST_VAR_DIR": str(tmp_path), **environment}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=settings.BASE_DIR, env=clean, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize(
    ("environment", "debug", "secure"),
    [({}, False, True), ({"HTTPS": "0"}, False, False), ({"DEBUG": "1"}, True, False)],
)
def test_https_is_on_unless_it_or_safety_was_given_up(tmp_path, environment, debug, secure):
    shown = json.loads(run_with(environment, tmp_path, "-c", SHOW))
    assert shown.pop("DEBUG") is debug
    assert {name: bool(value) for name, value in shown.items()} == dict.fromkeys(shown, secure)


def test_the_deployment_check_finds_nothing(tmp_path):
    said = run_with({}, tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert "no issues (0 silenced)" in said


def test_sqlite_serves_readers_while_one_writes_and_keeps_foreign_keys(tmp_path):
    pragmas = json.loads(run_with({}, tmp_path, "-c", PRAGMAS))
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 20_000}
