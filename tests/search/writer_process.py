"""A process of its own that edits postings again and again, for the tests of several writers at once."""

import json
import sys
from pathlib import Path

import django
from django.conf import settings


def edit(ids: list[int], rounds: int) -> None:
    from postings.models import Posting

    for turn in range(1, rounds + 1):
        for pk in ids:
            posting = Posting.objects.get(pk=pk)
            posting.title = f"Edited {turn}"
            posting.save()


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    settings.DATABASES["default"] |= given["database"]
    settings.SEARCH_INDEX_DIR = Path(given["index_dir"])
    django.setup()
    edit(given["ids"], given["rounds"])
