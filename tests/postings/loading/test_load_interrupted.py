"""Loads in processes of their own that are killed, or that run side by side, on the database that the tests run on."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from postings.ingest.loading import load
from postings.models import LoadFailure, Posting, SourceDocument
from tests.factories import make_jurisdiction
from tests.postings.loading.scripted import position, posting, read_script, write_script
from tests.postings.loading.snapshot import snapshot

pytestmark = pytest.mark.django_db(transaction=True)

DOCUMENTS = 400


def write_folder(folder: Path) -> None:
    """Documents with all that makes order matter: shared keys, links both ways, unknown agencies, failures."""
    for number in range(DOCUMENTS):
        agency = {"name": f"Agency {number % 7}", "jurisdiction": f"County of {number % 3}"}
        common: dict[str, Any] = {"agency": agency, "position_number": str(number % 90), "flsa": str(number)}
        mishap = {"mishap": "refuse"} if number % 50 == 7 else {}
        records = [posting(f"Job {number % 150}", duties=[{"tasks": [f"{number}"]}], **common)]
        if number % 3 == 0:
            records += [position(f"Position {number}", **common), position("Clerk", agency=agency)]
        write_script(folder / f"{number:04}.json", *records, warnings=[{"code": "x", "message": "X."}], **mishap)


def database_url() -> str:
    """Where a process finds the tests' own database."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    user, host, port = values["USER"], quote(values["HOST"], safe=""), values["PORT"]
    password = f":{quote(values['PASSWORD'], safe='')}" if values["PASSWORD"] else ""
    return f"postgres://{user}{password}@{host}{f':{port}' if port else ''}/{values['NAME']}"


def start_load(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.postings.loading.load_folder", str(folder)],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": database_url()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def empty_database() -> None:
    Posting.objects.all().delete()
    for model in (Posting.position.field.related_model, SourceDocument, LoadFailure):
        model._default_manager.all().delete()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_jurisdiction()
    write_folder(tmp_path)
    return tmp_path


@pytest.fixture
def whole(folder: Path) -> dict[str, Any]:
    """What one load without interruption leaves; the database is empty again."""
    load([str(folder)], workers=2, reader=read_script)
    state = snapshot()
    empty_database()
    return state


def test_killed_at_any_point_and_run_again_ends_the_same(folder, whole):
    chance = random.Random(20260302)
    kills = 0
    for _ in range(8):
        with start_load(folder) as process:
            stop_at = SourceDocument.objects.count() + chance.randrange(60)
            while process.poll() is None and SourceDocument.objects.count() <= stop_at:
                time.sleep(chance.random() / 100)
            kills += process.poll() is None
            process.kill()
    assert kills > 2
    load([str(folder)], workers=2, reader=read_script)
    assert snapshot() == whole
    load([str(folder)], workers=2, reader=read_script)
    assert snapshot() == whole


def test_two_loads_at_once_do_no_harm(folder, whole):
    processes = [start_load(folder), start_load(folder)]
    printed = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], printed
    assert snapshot() == whole
    assert LoadFailure.objects.count() == len(whole["failures"])
    load([str(folder)], workers=2, reader=read_script)
    assert snapshot() == whole
