"""Postings in brief, for lists on other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from postings.models import Posting
from postings.presentation.deadline import Deadline, describe_deadline
from postings.presentation.pay import printed_pay


@dataclass(frozen=True)
class PostingCard:
    """One posting in a list. `place` is a city or county, `pay` as printed; both are empty where none was stated."""

    posting: Posting
    deadline: Deadline
    pay: str
    place: str


def cards_of(postings: Iterable[Posting], now: datetime) -> list[PostingCard]:
    """Cards of postings that were fetched `for_cards`."""
    return [_card(posting, now) for posting in postings]


def _card(posting: Posting, now: datetime) -> PostingCard:
    return PostingCard(
        posting=posting,
        deadline=describe_deadline(posting, now),
        pay=printed_pay(posting.salary_ranges.all()),
        place=", ".join(dict.fromkeys(_town(row.city, row.county) for row in posting.locations.all())),
    )


def _town(city: str, county: str) -> str:
    return city or (f"{county} County" if county else "")
