"""From rows to search documents: what is indexed of a job."""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import Any

import orjson

from postings.ingest.fields.places.place_names import STATES
from postings.models import Contact
from postings.presentation.redaction import FORM_LAYOUTS, WITHHELD, Redaction, spellings_of
from postings.presentation.sections import PRIVATE_KINDS
from postings.qualifying import Asked, asked_of, licenses_needed
from search.engine.counting import pack
from search.engine.schema import (
    ADDRESS,
    ALL_WORDS,
    BETWEEN_TEXTS,
    IN_ADDRESS_ALONE,
    IN_NAMES_ALONE,
    NAMING,
    NOT_STATED,
    PAIRS,
    STATEMENTS,
)
from search.engine.values import AnnualPay, identifier_of, moments, pay_ranges, pay_values, qualifying_values
from search.indexing.cards import localities, store_card
from search.indexing.pay_bars import pay_bars
from search.indexing.rows import Job, Parts, read_jobs, read_parts
from search.language.pairs import pairs
from search.language.words import cut

_DIGITS = re.compile(r"\d{3,}")
BODY = "body"
# Some twenty times what a long posting says; to cut more into words takes memory that a load has to share.
LONGEST_BODY = 500_000


def document_key(kind: str, object_id: int) -> str:
    return f"{kind}:{object_id}"


def prepared(kind: str, ids: Sequence[int]) -> list[tuple[int, bytes]]:
    """The documents of those jobs among `ids` that belong in the index, each as the JSON that the index takes, after
    its job's key."""
    return [(key, b'%b,"fingerprint":%d}' % (told[:-1], _fingerprint(told))) for key, told in _documents(kind, ids)]


def fingerprints(kind: str, ids: Sequence[int]) -> dict[int, int]:
    """What stands in the index for all that the documents of the same jobs say, by the job's key."""
    return {key: _fingerprint(told) for key, told in _documents(kind, ids)}


def _fingerprint(told: bytes) -> int:
    return int.from_bytes(blake2b(told, digest_size=8).digest(), signed=True)


def _documents(kind: str, ids: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    jobs = read_jobs(kind, ids)
    parts = read_parts(kind, ids, jobs)
    return ((job["pk"], orjson.dumps(_values(kind, job, parts))) for job in jobs)


def _values(kind: str, job: Job, parts: Parts) -> dict[str, Any]:
    pk = job["pk"]
    salaries, places = parts.salaries.get(pk, ()), parts.places.get(pk, ())
    annual = tuple((low, high) for _, _, low, high, currency, *_ in salaries if currency == "USD")
    ways = [asked_of(degree, years, kind) for _, degree, years, kind in parts.routes.get(pk, ())]
    counted = tuple(way for way in ways if way)
    needs = licenses_needed((kind, text, when) for text, kind, when in parts.needs.get(pk, ()))
    choices = _choices(kind, job, places) | _pay(annual) | _qualifying(counted, tuple(needs))
    card = store_card(job, parts.units.get(job["unit_id"], [""])[-1], places, salaries, counted, needs)
    return {
        "key": document_key(kind, pk),
        "object_id": pk,
        "card": b64encode(card).decode(),
        **_texts(job, parts),
        "identifier": _identifiers(job),
        **choices,
        **pack(choices),
        **moments(job, annual),
    }


# Many jobs pay alike and ask for the same.


@lru_cache(maxsize=10_000)
def _pay(annual: tuple[AnnualPay, ...]) -> dict[str, Any]:
    ranges = pay_ranges(annual)
    return pay_values(ranges) | pay_bars(ranges)


@lru_cache(maxsize=10_000)
def _qualifying(ways: tuple[Asked, ...], needs: tuple[str, ...]) -> dict[str, Any]:
    return qualifying_values(ways, needs)


def _texts(job: Job, parts: Parts) -> dict[str, str]:
    """A job's text in its fields, cut into words; that which passages are taken from is there as it stands too."""
    public = _redaction(job, parts)
    duties, demands = _duty_lines(parts.duties.get(job["pk"], ())), _demands(job["pk"], parts)
    series = job["series__name"] or job["classification__series__name"]
    names = {
        "title": _joined([job["title"], job["working_title"]]),
        "classification": _joined([job["classification__title"], job["classification__number"], series]),
    }
    address = {
        "agency": _agency_words(job, parts),
        "place": _joined([word for place in parts.places.get(job["pk"], ()) for word in _place_words(*place)]),
    }
    body = public(_body(parts.sections.get(job["pk"], ()), [*duties, *demands]))[:LONGEST_BODY]
    cuts = {name: cut(text) for name, text in (names | address | {BODY: body}).items()}
    stems = {name: text.split() for name, (text, _) in cuts.items()}
    statements = BETWEEN_TEXTS.join([cut(line)[0] for line in public("\n".join([*duties, *demands])).split("\n")])
    # What the employer is called and what the job is about is said once more, so that it counts for more.
    texts = [*(text for text, _ in cuts.values()), cuts["agency"][0], statements]
    return {
        **{name: cuts[name][0] for name in (*NAMING, *ADDRESS)},
        STATEMENTS: statements,
        ALL_WORDS: BETWEEN_TEXTS.join([*texts, _where_alone(stems)]),
        PAIRS: " ".join(chain.from_iterable(map(pairs, stems.values()))),
        "name_words": " ".join([cuts[name][1] for name in NAMING]),
        "prefix": " ".join([words for _, words in cuts.values()]),
        "text": body,
    }


def _where_alone(stems: dict[str, list[str]]) -> str:
    """The stems that stand in the names alone, and in agency and places alone, each after its sign."""
    names, address = ({stem for name in those for stem in stems[name]} for those in (NAMING, ADDRESS))
    body = {*stems[BODY]}
    alone = [IN_NAMES_ALONE + stem for stem in names - address - body]
    return " ".join(sorted([*alone, *(IN_ADDRESS_ALONE + stem for stem in address - names - body)]))


def _agency_words(job: Job, parts: Parts) -> str:
    names = [job["agency__name"], job["agency__jurisdiction__name"], *parts.units.get(job["unit_id"], ())]
    return _joined([*names, *(spelling for (spelling,) in parts.spellings.get(job["agency_id"], ()))])


def _duty_lines(duties: Sequence[tuple[str, str]]) -> list[str]:
    tasks = _read_json(f"[{','.join([tasks for _, tasks in duties])}]")
    return [line for (title, _), own in zip(duties, tasks, strict=True) for line in (title, *map(str, own)) if line]


def _read_json(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        # Half a character, which the engine would refuse and all other changes with it, becomes a question mark.
        return json.loads(json.dumps(json.loads(text), ensure_ascii=False).encode("utf-8", "replace"))


def _redaction(job: Job, parts: Parts) -> Callable[[str], str]:
    """What takes out of a text whom and what the job's own page does not show either."""
    internal = [
        Contact(name=name, email=email, phone=phone) for name, email, phone in parts.internal.get(job["pk"], ())
    ]
    is_form = job["source_document__layout"] in FORM_LAYOUTS
    if not (internal or is_form):
        return str
    mask = Redaction(is_form, {text for contact in internal for text in spellings_of(contact)})
    return lambda text: mask(text).replace(WITHHELD, "")


def _joined(texts: Iterable[str | None]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _place_words(
    city: str, county: str, state: str, code: str, known_city: str, known_county: str, known_state: str
) -> list[str]:
    county = known_county or county
    return [known_city or city, city, f"{county} County" if county else "", state or known_state, code]


def _body(sections: Sequence[tuple[str, str, str]], statements: Iterable[str]) -> str:
    """All the text, each statement once: what the sections hold already is not repeated.

    What stands before the first heading comes last: labels and their values make poor snippets.
    """
    public = [(heading, text) for heading, text, kind in sections if kind not in PRIVATE_KINDS]
    public.sort(key=lambda section: not section[0])
    body = "\n".join([text for section in public for text in section if text])
    lines = set(body.split("\n"))
    missing = [text for text in dict.fromkeys(statements) if text not in lines and text not in body]
    return "\n".join([body, *missing])


def _demands(pk: int, parts: Parts) -> list[str]:
    return [*(route[0] for route in parts.routes.get(pk, ())), *(need[0] for need in parts.needs.get(pk, ()))]


def _identifiers(job: Job) -> list[str]:
    """Each number whole, and its runs of digits: 195001 finds REQ-195001, and 0104 finds C0104."""
    printed = [job["classification__number"], job["position_number"], job.get("requisition_id")]
    whole = [identifier_of(number) for number in printed if number]
    return list(dict.fromkeys([*whole, *(run for number in whole for run in _DIGITS.findall(number))]))


def _choices(kind: str, job: Job, places: Sequence[tuple]) -> dict[str, Any]:
    return {
        "kind": kind,
        "name": job["working_title"] or job["title"],
        "agency_slug": job["agency__slug"],
        "classification_slug": job["classification__slug"] or NOT_STATED,
        "series": job["series__slug"] or job["classification__series__slug"] or NOT_STATED,
        "city": _distinct(known_city or city for city, _, _, _, known_city, *_ in places),
        "locality": localities(places),
        "county": _distinct(known_county or county for _, county, _, _, _, known_county, _ in places),
        "state": _distinct(STATES.get(state, state) or known_state for _, _, state, *_, known_state in places),
        "schedule": job["schedule"] or NOT_STATED,
        "appointment": job["appointment"] or NOT_STATED,
        "work_mode": job["work_mode"] or NOT_STATED,
    }


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value)) or [NOT_STATED]
