"""The vocabulary in which the rest of the code asks for postings and positions."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Case, F, Q, When


class JobQuerySet(models.QuerySet):
    def with_parts(self) -> Self:
        """With all that a page about one job shows, in a fixed number of queries."""
        return self.select_related(
            "agency__jurisdiction", "unit__parent__parent", "classification", "series", "source_document"
        ).prefetch_related(
            "salary_ranges",
            "locations",
            "contacts",
            "duties",
            "sections",
            "qualification_routes",
            "qualification_requirements",
            "preferred_qualifications",
        )


class PostingQuerySet(JobQuerySet):
    def for_cards(self, now: datetime) -> Self:
        """With what a list says of each posting, in a fixed number of queries; the long columns stay behind.

        Those open at `now` come before the closed ones, the newest first, and those without a posting date last.
        """
        is_closed = Case(When(closes_at__lt=now, then=1), default=0)
        with_parts = self.select_related("agency").prefetch_related("salary_ranges", "locations").defer("evidence")
        return with_parts.order_by(is_closed, F("date_posted").desc(nulls_last=True), "-pk")

    def published(self) -> Self:
        return self.filter(status="published")

    def open_at(self, now: datetime) -> Self:
        """Published postings that still take applications at `now`; one without a deadline stays open."""
        return self.published().filter(Q(closes_at__gte=now) | Q(closes_at=None))

    def closed_at(self, now: datetime) -> Self:
        return self.published().filter(closes_at__lt=now)


class PositionQuerySet(JobQuerySet):
    pass
