"""What the page of an agency or a class says of its postings."""

from typing import Any

from django.utils import timezone

from postings.models.querysets import PostingQuerySet
from postings.presentation.cards import cards_of


def openings_of(postings: PostingQuerySet, most: int) -> dict[str, Any]:
    """How many of the published ones are open and closed, and cards of at most so many open ones, the newest first."""
    now = timezone.now()
    open_now = postings.open_at(now)
    return {
        "open_count": open_now.count(),
        "closed_count": postings.closed_at(now).count(),
        "newest": cards_of(open_now.for_cards(now)[:most], now),
    }
