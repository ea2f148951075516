"""Search in a process of the installation's own: `python -m benchmarks.judged_runs MOMENT`, queries on standard input.

Prints one JSON object: the keys of all postings of the database, and for each query those of its first hits, in order.
"""

import json
import os
import sys
from datetime import datetime

import django

DEPTH = 20


def main(moment: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from postings.models import Posting

    rows = Posting.objects.published().values_list("pk", "source_document__name", "title")
    keys = {pk: job_key(name, title) for pk, name, title in rows}
    now = datetime.fromisoformat(moment)
    runs = {query: [keys[pk] for pk in _first_hits(query, now)] for query in json.load(sys.stdin)}
    print(json.dumps({"stored": sorted(keys.values()), "runs": runs}))


def job_key(document: str, title: str) -> str:
    return f"{document}: {title}"


def _first_hits(query: str, now: datetime) -> list[int]:
    from django.http import QueryDict

    from search.answer.results import search

    address = QueryDict(mutable=True)
    address["q"] = query
    return [hit.card.facts["pk"] for hit in search(address, now).hits[:DEPTH]]


if __name__ == "__main__":
    main(sys.argv[1])
