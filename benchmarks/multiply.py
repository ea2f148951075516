"""Make many postings of few, as database rows: `python -m benchmarks.multiply N` in an installation's environment.

The few were stored by the loader; every further posting takes the rows of one of them, with a section and a place from
others, other dates and numbers, and a paragraph of its own whose names are rare words, as in a real corpus. An
interrupted run goes on where it stopped.
"""

import hashlib
import math
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

import django

AT_ONCE = 2_000
REPORT_EVERY = 100_000
SEED = 20260401
WORDS = range(150, 601)  # that a posting's sections have
PARAGRAPH_WORDS = 40
DAYS_LATER = range(-15, 46)

_ONSETS = "b br c cl d dr f fl g gr h j k kl l m n p pr qu r s sh st t th tr v w y z".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = "ck l ld ll m n nd ng r rn s sk st t tt x".split()
_PARAGRAPHS = (
    "The position works closely with {} of the {} office and supports the {} Creek project.",
    "You will join {} and {} at the {} site, which serves the western part of the district.",
    "This opening continues the work that {} began with the {} council and the {} community.",
    "Records of the {} program, the {} agreement and the {} facility are kept by this team.",
)


@dataclass(frozen=True)
class Template:
    """The rows of one stored posting: its columns, its document's, and its parts' by model, as the database takes them
    (the columns alone as Django has them); `words` counts those of its sections."""

    job: Any
    document: dict[str, Any]
    parts: dict[Any, list[dict[str, Any]]]
    words: int = 0


def main(wanted: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.db import connection, transaction

    from postings.models import Posting, SourceDocument

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
    templates = _templates()
    first = 1 + max(model.objects.latest("pk").pk for model in (Posting, SourceDocument))
    have = Posting.objects.count()
    while have < wanted:
        count = min(AT_ONCE, wanted - have)
        with transaction.atomic():
            _insert([_copy(templates, number) for number in range(first, first + count)])
        first, have = first + count, have + count
        if have % REPORT_EVERY < AT_ONCE:
            print(f"  {have:,} postings", flush=True)
    _reset_sequences()


def _templates() -> list[Template]:
    """The postings that the loader stored."""
    from postings.ingest.loading.rows import PART_MODELS
    from postings.models import Posting, Section, SourceDocument

    loaded = Posting.objects.exclude(natural_key__startswith="copy ").order_by("pk")
    documents = {row["id"]: _prepared(SourceDocument, row) for row in SourceDocument.objects.values()}
    parts: dict[int, dict[Any, list[dict[str, Any]]]] = defaultdict(lambda: {model: [] for model in PART_MODELS})
    for model in PART_MODELS:
        for row in model._default_manager.filter(posting__in=loaded).order_by("ordinal").values():
            parts[row["posting_id"]][model].append(_prepared(model, row))
    templates = [Template(job, documents[job["source_document_id"]], parts[job["id"]]) for job in loaded.values()]
    return [replace(template, words=_words(template.parts[Section])) for template in templates]


def _words(sections: Sequence[dict[str, Any]]) -> int:
    return sum(len(row["text"].split()) for row in sections)


def _copy(templates: Sequence[Template], number: int) -> Template:
    """The rows of posting `number`: the same for the same templates and number."""
    from postings.models import Location, Section

    rng = Random(f"{SEED} {number}")
    like, other, elsewhere = rng.choices(templates, k=3)
    share = min(1.0, (rng.choice(WORDS) - PARAGRAPH_WORDS) / like.words)
    paragraph = rng.choice(_PARAGRAPHS).format(*(_name(rng) for _ in range(3)))
    sections = _mixed(rng, like.parts[Section], other.parts[Section])
    sections = [section | {"text": "\n".join(_first(share, section["text"].split("\n")))} for section in sections]
    about = {"ordinal": len(sections), "heading": "About this team", "kind": "other", "text": paragraph}
    parts = {model: _first(share, rows) for model, rows in like.parts.items()}
    parts |= {Section: [*sections, sections[-1] | about], Location: elsewhere.parts[Location]}
    document = like.document | {
        "id": number,
        "sha256": hashlib.sha256(str(number).encode()).hexdigest(),
        "name": f"copy-{number}.txt",
        "text": f"{like.document['text']}\n{paragraph}",
    }
    return Template(_job(rng, like.job, number), document, parts)


def _job(rng: Random, like: dict[str, Any], number: int) -> dict[str, Any]:
    later = timedelta(days=rng.choice(DAYS_LATER))
    posted = (like["date_posted"] or date.today()) - timedelta(days=rng.randrange(30))
    return like | {
        "id": number,
        "natural_key": f"copy {number}",
        "requisition_id": f"REQ-{2_000_000 + number}",
        "source_document_id": number,
        "closes_at": like["closes_at"] and like["closes_at"] + later,
        "date_posted": min(posted + later, date.today()),
        "created_at": datetime.combine(posted, time(12), UTC),
    }


def _mixed(rng: Random, own: list[dict[str, Any]], others: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A posting's sections, with one of them in another posting's words."""
    sections = [dict(section) for section in own]
    place = rng.randrange(len(sections))
    alike = [section for section in others if section["kind"] == sections[place]["kind"]]
    if alike:
        sections[place]["text"] = rng.choice(alike)["text"]
    return sections


def _first(share: float, values: Sequence[Any]) -> list[Any]:
    return list(values[: math.ceil(share * len(values))])


def _name(rng: Random) -> str:
    """An invented name; some are frequent and most are rare."""
    chosen = Random(int(30_000 * rng.random() ** 3))
    syllables = [chosen.choice(_ONSETS) + chosen.choice(_VOWELS) for _ in range(chosen.randint(1, 2))]
    return ("".join(syllables) + chosen.choice(_ONSETS) + chosen.choice(_VOWELS) + chosen.choice(_CODAS)).capitalize()


def _insert(copies: Sequence[Template]) -> None:
    from postings.ingest.loading.rows import PART_MODELS
    from postings.models import Posting, SourceDocument

    _insert_rows(SourceDocument, [copy.document for copy in copies])
    _insert_rows(Posting, [_prepared(Posting, copy.job) for copy in copies])
    for model in PART_MODELS:
        _insert_rows(model, [row | {"posting_id": copy.job["id"]} for copy in copies for row in copy.parts[model]])


def _prepared(model: Any, row: Any) -> dict[str, Any]:
    """A row as the database takes it; a part's own key is left to the database."""
    from django.db import connection

    fields = {field.attname: field for field in model._meta.concrete_fields}
    if "ordinal" in fields:
        del fields["id"]
    return {name: field.get_db_prep_save(row[name], connection) for name, field in fields.items()}


def _insert_rows(model: Any, rows: Sequence[dict[str, Any]]) -> None:
    from django.db import connection

    if not rows:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(model._meta.get_field(name).column) for name in rows[0])
    places = ", ".join(["%s"] * len(rows[0]))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})"
    with connection.cursor() as cursor:
        cursor.executemany(statement, [tuple(row.values()) for row in rows])


def _reset_sequences() -> None:
    from django.core.management.color import no_style
    from django.db import connection

    from postings.models import Posting, SourceDocument

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Posting, SourceDocument]):
            cursor.execute(statement)


if __name__ == "__main__":
    main(int(sys.argv[1]))
