"""The modules that docs/where-a-value-is-read.md names are where it says."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "where-a-value-is-read.md"


def test_each_module_that_the_page_names_exists() -> None:
    rooms = ROOT / "postings" / "ingest"
    missing = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        room = rooms
        for name in re.findall(r"`([\w/]+(?:/|\.py))`", line):
            # A name alone stands in the room that was named before it.
            path = rooms / name if "/" in name else room / name
            room = path if path.is_dir() else path.parent
            missing += [] if path.exists() else [name]
    assert missing == []
