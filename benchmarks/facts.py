"""Which facts of a document are read right, wrong or not at all, field by field."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from random import Random
from typing import Any

from postings.ingest.errors import DocumentError
from postings.ingest.pipeline import parse_document, read_document
from postings.samples.corpus import samples
from postings.samples.formats import FORMATS, MIXED, format_of
from tests.accept import cases, expected_path
from tests.round_trip import differences

EXAMPLES = 3
# A field's parts that are facts of their own.
_PARTED = ("agency", "classification", "qualifications")
_NO_FACTS = frozenset(("evidence", "sections", "kind"))

Pair = tuple[dict[str, Any], dict[str, Any]]


def print_facts(seed: int, count: int, today: date) -> None:
    """Print the share of right facts for each field, over the golden pairs and over generated documents of all
    formats in turn."""
    golden, generated = _tally(_golden()), _tally(_generated(seed, count, today))
    print(f"\n{'facts read right':<28}{'golden pairs':>28}{f'{count} generated, all formats':>32}")
    for field in sorted(golden.keys() | generated.keys()):
        print(f"{field:<28}{_share(golden[field]):>28}{_share(generated[field]):>32}")
    print(f"{'all':<28}{_share(_sum(golden)):>28}{_share(_sum(generated)):>32}")
    print("right % of all facts (+ facts given that are wrong, - facts left out)")


def print_round_trip(seed: int, count: int, today: date) -> int:
    """Read generated documents of mixed formats and print what differs, by format and field. Returns 1 where any
    does."""
    differing: Counter[str] = Counter()
    formats: Counter[str] = Counter()
    spoiled = 0
    for index, sample in enumerate(samples(seed, 0, count, today)):
        rng = Random(f"{seed} file {index}")
        written = format_of(MIXED, rng)
        formats[written.SUFFIX] += 1
        found = list(differences(sample, f"{sample.name}{written.SUFFIX}", written.write(sample.text, rng)))
        spoiled += bool(found)
        for key, wanted, read in found:
            layout = sample.expected["document"]["layout"]
            field = f"{written.SUFFIX} {layout} {'.'.join(part for part in key.split('.') if not part.isdigit())}"
            differing[field] += 1
            if differing[field] <= EXAMPLES:
                print(f"{field}: {sample.name} (number {index})\n  written {wanted!r}\n  read    {read!r}", flush=True)
    kinds = ", ".join(f"{number:,} {suffix}" for suffix, number in sorted(formats.items()))
    print(f"{count:,} documents ({kinds}), seed {seed}: {spoiled:,} read otherwise than written")
    for field, number in differing.most_common():
        print(f"{number:>7,}  {field}")
    return 1 if spoiled else 0


def _golden() -> Iterator[Pair]:
    for path in cases():
        expected = json.loads(expected_path(path).read_text(encoding="utf-8"))
        yield expected, read_document(path.name, path.read_bytes()).to_json()


def _generated(seed: int, count: int, today: date) -> Iterator[Pair]:
    formats = tuple(FORMATS.values())
    for index, sample in enumerate(samples(seed, 0, count, today)):
        written = formats[index % len(formats)]
        data = written.write(sample.text, Random(f"{seed} {index}"))
        try:
            yield sample.expected, parse_document(f"{sample.name}{written.SUFFIX}", data).to_json()
        except DocumentError:
            yield sample.expected, {"records": []}


def _tally(pairs: Iterable[Pair]) -> dict[str, Counter[str]]:
    """For each field how many facts are right, wrong (given and not so in the document) and missing."""
    tally: dict[str, Counter[str]] = {}
    for expected, read in pairs:
        for position, wanted in enumerate(expected["records"]):
            found = read["records"][position] if position < len(read["records"]) else {}
            facts, others = dict(_facts(wanted)), dict(_facts(found))
            for field in facts.keys() | others.keys():
                counts = tally.setdefault(field, Counter())
                one, other = facts.get(field, Counter()), others.get(field, Counter())
                counts["right"] += (one & other).total()
                counts["missing"] += max((one - other).total() - (other - one).total(), 0)
                counts["wrong"] += (other - one).total()
    return _Defaulting(tally)


class _Defaulting(dict[str, Counter[str]]):
    def __missing__(self, field: str) -> Counter[str]:
        return Counter()


def _facts(record: dict[str, Any]) -> Iterator[tuple[str, Counter[str]]]:
    """Each field of a record that has a value, with its facts: one for a value, one for each item of a list."""
    for key, value in record.items():
        if key in _PARTED and value:
            yield from ((f"{key}.{name}", _items(part)) for name, part in value.items() if part not in (None, []))
        elif key not in _NO_FACTS and value not in (None, []):
            yield key, _items(value)


def _items(value: Any) -> Counter[str]:
    return Counter(json.dumps(item, sort_keys=True) for item in (value if isinstance(value, list) else [value]))


def _share(counts: Counter[str]) -> str:
    total = counts.total()
    if not total:
        return "-"
    wrong = f" +{counts['wrong']}" if counts["wrong"] else ""
    missing = f" -{counts['missing']}" if counts["missing"] else ""
    return f"{100 * counts['right'] / total:.1f}% of {total:,}{wrong}{missing}"


def _sum(tally: dict[str, Counter[str]]) -> Counter[str]:
    return sum(tally.values(), Counter())
