"""Counting the values of many fields over the same jobs, at a fraction of what counting each alone would take.

Fields with few values are indexed once more, joined in one field (`PACKED_FIELDS`); the engine counts that one, and its
few hundred combinations are taken apart here. Jobs with several values of a field are rare, and counted by themselves.
"""

from collections import defaultdict
from typing import Any

from tantivy import Occur, Query, Searcher

from search.schema import PACKED_FIELDS, SEVERAL, schema

# The engine gives no more combinations than this at once.
MOST_COMBINATIONS = 60_000
SEPARATOR = "\t"

_PACK_OF = {field: pack for pack, fields in PACKED_FIELDS.items() for field in fields}


def pack(values: dict[str, Any]) -> dict[str, str]:
    """The joined fields of a document with these values, each a text or a list of texts."""
    return {name: _joined([values[field] for field in fields]) for name, fields in PACKED_FIELDS.items()}


def _joined(values: list[Any]) -> str:
    if any(isinstance(value, list) and len(value) > 1 for value in values):
        return SEVERAL
    return SEPARATOR.join(value[0] if isinstance(value, list) else value for value in values)


def count(view: Searcher, query: Query, questions: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The engine's answers to aggregations over the jobs that `query` finds, by the questions' names."""
    packed: dict[str, dict[str, str]] = defaultdict(dict)
    for name, question in questions.items():
        field = question.get("terms", {}).get("field")
        if field in _PACK_OF:
            packed[_PACK_OF[field]][name] = field
    asked = {name: question for name, question in questions.items() if not any(name in p for p in packed.values())}
    asked |= {pack: {"terms": {"field": pack, "size": MOST_COMBINATIONS}} for pack in packed}
    answers = view.aggregate(query, asked)
    for pack_name, fields in packed.items():
        answers |= _unpacked(view, query, pack_name, fields, answers.pop(pack_name)["buckets"])
    return answers


def _unpacked(
    view: Searcher, query: Query, pack_name: str, fields: dict[str, str], buckets: list[dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    """The answers for `fields` (index fields by the question's name) from the counts of their combinations."""
    places = {name: PACKED_FIELDS[pack_name].index(field) for name, field in fields.items()}
    counts: dict[str, dict[str, int]] = {name: defaultdict(int) for name in fields}
    has_several = False
    for bucket in buckets:
        if bucket["key"] == SEVERAL:
            has_several = True
            continue
        values, number = bucket["key"].split(SEPARATOR), bucket["doc_count"]
        for name, place in places.items():
            counts[name][values[place]] += number
    if has_several:
        _add_several(view, query, pack_name, fields, counts)
    return {
        name: {"buckets": [{"key": key, "doc_count": number} for key, number in counter.items()]}
        for name, counter in counts.items()
    }


def _add_several(
    view: Searcher, query: Query, pack_name: str, fields: dict[str, str], counts: dict[str, dict[str, int]]
) -> None:
    with_several = Query.term_query(schema(), pack_name, SEVERAL, index_option="basic")
    among = Query.boolean_query([(Occur.Must, query), (Occur.Must, with_several)])
    questions = {name: {"terms": {"field": field, "size": MOST_COMBINATIONS}} for name, field in fields.items()}
    for name, answer in view.aggregate(among, questions).items():
        for bucket in answer["buckets"]:
            counts[name][bucket["key"]] += bucket["doc_count"]
