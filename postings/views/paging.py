"""Long lists in pages."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest


def page_of(request: HttpRequest, rows: QuerySet | Sequence[Any], size: int) -> Page:
    """The page that the address asks for; the first for a number that is none, the last for one too high."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def page_context(page: Page) -> dict[str, Any]:
    """What templates/_pages.html needs: the page, and the numbers to offer with gaps between them."""
    return {"page": page, "numbers": list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1))}
