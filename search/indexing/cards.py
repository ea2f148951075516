"""A result's card: what is stored of a job beside its document, and how it reads for a seeker.

The card's facts travel in the index, so that a page of results asks the database for none of its hits; what depends
on the seeker and on the hour (the pay's scale, the countdown to the deadline) is put into words when it is shown.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

import orjson
from django.urls import reverse

from agencies.models.agency import NO_NAME
from postings.models import Posting, SalaryRange
from postings.models.job import job_slug
from postings.pay import amount_per
from postings.presentation.deadline import Deadline, describe_deadline
from postings.presentation.pay import PER, amounts, printed_pay
from postings.qualifying import Asked
from search.engine.schema import NOT_STATED
from search.engine.values import town
from search.models import IndexMark

PLACES_SHOWN = 3

# The fields of a salary's row that a card needs, and how many of them are amounts.
SALARY_FIELDS = ("minimum", "maximum", "annual_minimum", "annual_maximum", "currency", "period", "stated")
AMOUNTS = 4


@dataclass(frozen=True)
class PayLine:
    """Pay per the seeker's unit, empty where it is printed so or cannot be computed, and as printed."""

    scaled: str
    printed: str


@dataclass(frozen=True)
class Card:
    """A job in brief. `terms` says how it can be worked: "Hybrid, full time, permanent"; `agency` is empty where
    the document names none; `facts` are those stored."""

    title: str
    class_title: str
    agency: str
    unit: str
    places: str
    terms: str
    pay: PayLine | None
    deadline: Deadline | None
    url: str
    facts: dict[str, Any]


def store_card(
    job: dict[str, Any],
    unit: str,
    places: Iterable[tuple],
    salaries: Iterable[tuple],
    ways: Iterable[Asked],
    needs: Sequence[str],
) -> bytes:
    """What a document keeps for its card, as JSON. `job` holds the columns that documents are made of; `ways` are those
    to qualify, `needs` the licenses that everyone needs."""
    return orjson.dumps(
        {
            "pk": job["pk"],
            "slug": _slug(job["title"], job["working_title"]),
            "title": job["title"],
            "class": _class_title(job["title"], job["classification__title"], job["classification__number"]),
            "agency": job["agency__name"],
            "unit": unit,
            "places": _towns(places),
            "localities": localities(places),
            "ways": [(way.rank, way.months) for way in ways],
            "needs": needs,
            "terms": [job["work_mode"], job["schedule"], job["appointment"]],
            "pay": [[None if value is None else str(value) for value in salary] for salary in salaries],
            "closes_at": job.get("closes_at"),
            "closes_time_stated": job.get("closes_time_stated", False),
            "time_zone": job.get("time_zone", ""),
            "open_until_filled": job.get("open_until_filled"),
            "requisition_id": job.get("requisition_id") or "",
            "date_posted": job.get("date_posted"),
            "added_at": job["created_at"],
        }
    )


# Many jobs are called alike.
_slug = lru_cache(maxsize=10_000)(job_slug)


def read_card(stored: bytes, kind: str, pay_unit: str, now: datetime) -> Card:
    """The card in words, with pay per `pay_unit` and the deadline as of `now`."""
    facts = orjson.loads(stored)
    return Card(
        title=facts["title"],
        class_title=facts["class"],
        agency="" if facts["agency"] == NO_NAME else facts["agency"],
        unit=facts["unit"],
        places=facts["places"],
        terms=_terms(*facts["terms"]),
        pay=_pay(tuple(map(tuple, facts["pay"])), pay_unit) if facts["pay"] else None,
        deadline=_deadline(facts, now) if kind == IndexMark.Kind.POSTING else None,
        url=_address(kind).format(facts["pk"], facts["slug"]),
        facts=facts,
    )


@cache
def _address(kind: str) -> str:
    """The address of jobs of a kind, with places for the key and the slug: to put it together anew for every hit takes
    as long as all else about its card."""
    return reverse(kind, args=[0, "-"]).replace("0/-", "{}/{}")


def _class_title(job_title: str, title: str | None, number: str | None) -> str:
    """The job's class, or its number alone where the job is called like it."""
    if title and title.casefold() in job_title.casefold():
        return f"Class {number}" if number else ""
    return f"{title} ({number})" if title and number else title or ""


def localities(places: Iterable[tuple]) -> list[str]:
    """A job's towns by name and state, as a search around a place finds them; by the name that the gazetteer gives."""
    named = ((known_city or city, state or known_state) for city, _, state, _, known_city, _, known_state in places)
    return list(dict.fromkeys(town(city, state) for city, state in named if city)) or [NOT_STATED]


def _towns(places: Iterable[tuple]) -> str:
    """Where a job is, each place with its state, or all with the one in which they lie: "Salem, Bend (OR)"."""
    told = [(city or (f"{county} County" if county else ""), state) for city, county, state, *_ in places]
    found = list(dict.fromkeys((name, state) for name, state in told if name))
    states = dict.fromkeys(state for _, state in found or told)
    if not found:
        return ", ".join(filter(None, states))
    more = f" and {len(found) - PLACES_SHOWN} more" if len(found) > PLACES_SHOWN else ""
    if len(found) == 1 or len(states) > 1:
        return "; ".join([town(name, state) for name, state in found[:PLACES_SHOWN]]) + more
    names = ", ".join([name for name, _ in found[:PLACES_SHOWN]]) + more
    return "".join([names, *(f" ({state})" for state in states if state)])


# Words for facts that many jobs share: a class's pay, the end of a day. Putting them together takes longer than all
# else about a card.


@lru_cache(maxsize=1_000)
def _terms(work_mode: str, schedule: str, appointment: str) -> str:
    job = Posting(work_mode=work_mode, schedule=schedule, appointment=appointment)
    labels = [job.get_work_mode_display(), job.get_schedule_display(), job.get_appointment_display()]
    return ", ".join(str(label) for label in labels if label).capitalize()


def _deadline(facts: dict[str, Any], now: datetime) -> Deadline:
    closes_at = facts["closes_at"] and datetime.fromisoformat(facts["closes_at"])
    is_closed = bool(closes_at) and closes_at < now
    # The words change when the deadline passes and at midnight, which in every zone begins a quarter of an hour.
    quarter = now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0)
    as_of = max(quarter, closes_at + timedelta(microseconds=1)) if is_closed else quarter
    return _describe_deadline(
        closes_at, facts["closes_time_stated"], facts["time_zone"], facts["open_until_filled"], as_of
    )


@lru_cache(maxsize=10_000)
def _describe_deadline(
    closes_at: datetime | None, time_stated: bool, time_zone: str, open_until_filled: bool | None, as_of: datetime
) -> Deadline:
    posting = Posting(
        closes_at=closes_at,
        closes_time_stated=time_stated,
        time_zone=time_zone,
        open_until_filled=open_until_filled,
    )
    return describe_deadline(posting, as_of)


@lru_cache(maxsize=10_000)
def _pay(stored: tuple[tuple[str | None, ...], ...], unit: str) -> PayLine:
    """All ranges as one on the seeker's scale, beside the printed ones."""
    salaries = [_salary(salary) for salary in stored]
    return PayLine(
        scaled="" if all(salary.period == unit for salary in salaries) else _scaled(salaries, unit),
        printed=printed_pay(salaries),
    )


def _salary(stored: tuple[str | None, ...]) -> SalaryRange:
    figures = [None if amount is None else Decimal(amount) for amount in stored[:AMOUNTS]]
    return SalaryRange(**dict(zip(SALARY_FIELDS, [*figures, *stored[AMOUNTS:]], strict=True)))


def _scaled(salaries: Sequence[SalaryRange], unit: str) -> str:
    known = [s for s in salaries if s.currency == "USD" and (s.annual_minimum, s.annual_maximum) != (None, None)]
    ends = (_end(min, [s.annual_minimum for s in known]), _end(max, [s.annual_maximum for s in known]))
    digits = 2 if unit == "hour" else 0
    low, high = (None if end is None else round(amount_per(unit, end), digits) for end in ends)
    figure = amounts(low, high)
    return f"{figure} {PER[unit]}" if figure else ""


def _end(outermost: Callable[[list[Decimal]], Decimal], printed: list[Decimal | None]) -> Decimal | None:
    """One end of several ranges together; none where one of them is open at that end."""
    ends = [end for end in printed if end is not None]
    return outermost(ends) if ends and len(ends) == len(printed) else None
