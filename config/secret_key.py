"""The secret key of an installation that was not given one."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def read_or_create_secret_key(path: Path) -> str:
    """Return the key kept in `path`, making the file, readable by its owner alone, when there is none.

    Processes that start at once agree on one key, and none ever sees half a file: each writes a file of its own and
    links it to `path`, which only the first can do.
    """
    if not path.exists():
        _link_new_key(path)
    return path.read_text(encoding="ascii")


def _link_new_key(path: Path) -> None:
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as file:
        file.write(get_random_secret_key())
        file.flush()
        with suppress(FileExistsError):
            os.link(file.name, path)
