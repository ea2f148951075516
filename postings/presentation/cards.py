"""Postings in brief, for lists on other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from postings.models import Posting
from postings.presentation.deadline import Deadline, describe_deadline
from postings.presentation.pay import PayText, describe_pay


@dataclass(frozen=True)
class PostingCard:
    """One posting in a list. `place` is a city or county, empty where none was stated."""

    posting: Posting
    deadline: Deadline
    pay: PayText | None
    place: str


def cards_of(postings: Iterable[Posting], now: datetime) -> list[PostingCard]:
    """Cards of postings that were fetched `for_cards`."""
    return [_card(posting, now) for posting in postings]


def _card(posting: Posting, now: datetime) -> PostingCard:
    salaries = posting.salary_ranges.all()
    return PostingCard(
        posting=posting,
        deadline=describe_deadline(posting, now),
        pay=describe_pay(salaries[0]) if salaries else None,
        place=", ".join(dict.fromkeys(_town(row.city, row.county) for row in posting.locations.all())),
    )


def _town(city: str, county: str) -> str:
    return city or (f"{county} County" if county else "")
