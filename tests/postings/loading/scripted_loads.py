"""Loads of scripted documents, read in the tests' own process."""

from pathlib import Path
from typing import Any

from postings.ingest.loading import Outcome, load
from tests.postings.loading.scripted import read_script


def load_folder(*paths: Path, **options: Any) -> list[Outcome]:
    outcomes: list[Outcome] = []
    load([str(path) for path in paths], workers=1, reader=read_script, observe=outcomes.append, **options)
    return sorted(outcomes, key=lambda outcome: outcome.path)


def results(*paths: Path, **options: Any) -> list[str]:
    return [outcome.result for outcome in load_folder(*paths, **options)]
