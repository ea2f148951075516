"""The same search for machines: as JSON, and as an Atom feed to follow. A saved search is its address."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from agencies.models.agency import UNNAMED_EMPLOYER
from search.answer.facets import Facet
from search.answer.hits import Hit
from search.answer.results import Results, search
from search.engine.index import IndexUnavailable
from search.filtering.histogram import Histogram
from search.filtering.parameters import VERSION
from search.indexing.cards import AMOUNTS, SALARY_FIELDS, Card

RETRY_SECONDS = 30
UNAVAILABLE = "The search is being put in order. Please ask again in half a minute."

Answer = Callable[[HttpRequest, Results], HttpResponse]


def _answered(answer: Answer, **defaults: str) -> Callable[[HttpRequest], HttpResponse]:
    """A view that searches for what the address asks, and for the `defaults` where it says nothing of them; other sites
    may read its answer."""

    @wraps(answer)
    def view(request: HttpRequest) -> HttpResponse:
        try:
            asked = request.GET.copy()
            for name, value in defaults.items():
                asked[name] = asked.get(name) or value
            response = answer(request, search(asked, timezone.now()))
        except IndexUnavailable:
            response = JsonResponse({"error": UNAVAILABLE}, status=503, headers={"Retry-After": str(RETRY_SECONDS)})
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return require_safe(view)


def _as_json(request: HttpRequest, results: Results) -> HttpResponse:
    """A page of results with its facets. Amounts are decimal strings, moments ISO 8601, addresses whole."""
    page, whole = results.page, request.build_absolute_uri
    spoken, meant = results.filters.reading.phrases, results.did_you_mean
    answer = {
        "version": VERSION,
        "url": whole(results.url),
        "total": results.total,
        "page": page.number,
        "pages": page.last,
        "next": whole(f"{request.path}{_query(page.next_url)}") if page.next_url else None,
        "previous": whole(f"{request.path}{_query(page.previous_url)}") if page.previous_url else None,
        "understood": [{"phrase": phrase.text, "filter": phrase.filter, "label": phrase.label} for phrase in spoken],
        "did_you_mean": {"text": meant.text, "is_shown": meant.is_shown} if meant else None,
        "filters": [chip.label for chip in results.chips],
        "notices": _notices(results),
        "jobs": [_job(hit, whole) for hit in results.hits],
        "facets": {facet.name: _facet(facet) for facet in results.facets.values()},
    }
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _as_atom(request: HttpRequest, results: Results) -> HttpResponse:
    """A page of results as a feed's entries. Who follows it looks for what is new."""
    feed = Atom1Feed(
        title=f"{results.title} – Waypost",
        link=request.build_absolute_uri(results.url),
        description="",
        feed_url=request.build_absolute_uri(),
        language="en-US",
    )
    for hit in results.hits:
        added = datetime.fromisoformat(hit.card.facts["added_at"])
        url = request.build_absolute_uri(hit.card.url)
        feed.add_item(
            title=hit.card.title,
            link=url,
            description=_summary(hit.card),
            unique_id=url,
            pubdate=added,
            updateddate=added,
            author_name=hit.card.agency or UNNAMED_EMPLOYER,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _query(url: str) -> str:
    return url[url.find("?") :] if "?" in url else ""


def _notices(results: Results) -> list[str]:
    idle = (f"{name} has no open jobs now." for name in results.filters.idle_agencies().values())
    return [*idle, *results.notices, *(problem for facet in results.facets.values() for problem in facet.problems)]


def _job(hit: Hit, whole: Callable[[str], str]) -> dict[str, Any]:
    card, facts = hit.card, hit.card.facts
    return {
        "url": whole(card.url),
        "title": card.title,
        "classification": facts["class"] or None,
        "agency": card.agency or None,
        "unit": card.unit or None,
        "requisition_id": facts["requisition_id"] or None,
        "places": card.places or None,
        "terms": card.terms or None,
        "date_posted": facts["date_posted"],
        # In the zone in which it is printed, so that its date is that of the announcement.
        "closes_at": (card.deadline and card.deadline.iso) or None,
        "open_until_filled": facts["open_until_filled"],
        "pay": card.pay.printed if card.pay else None,
        "salary_ranges": [_salary(salary) for salary in facts["pay"]],
        "snippet_html": hit.snippet or None,
        "why": hit.why,
    }


def _salary(stored: list[str | None]) -> dict[str, str | None]:
    """A range as it was read; the first AMOUNTS fields are its ends as printed and a year's."""
    amounts = [_amount(text) for text in stored[:AMOUNTS]]
    return dict(zip(SALARY_FIELDS, [*amounts, *(text or None for text in stored[AMOUNTS:])], strict=True))


def _amount(stored: str | None) -> str | None:
    """Dollars and cents, or more digits where they were printed: "5325.00", "42.10", "27.1625"."""
    if stored is None:
        return None
    amount = Decimal(stored)
    cents = round(amount, 2)
    return str(cents if cents == amount else amount.normalize())


def _facet(facet: Facet) -> dict[str, Any]:
    options = [
        {"value": option.value, "label": option.label, "count": option.count, "selected": option.selected}
        for option in facet.options
    ]
    told = {"label": facet.label, "options": options, "more": facet.more}
    return told | {"histogram": _histogram(facet.histogram)} if facet.histogram else told


def _histogram(drawn: Histogram) -> dict[str, Any]:
    """The bars from the lowest on: each from an amount up to, but without, another one; null where it is open."""
    bars = [{"from": _dollars(bar.low), "to": _dollars(bar.high), "count": bar.count} for bar in drawn.bars]
    return {"unit": drawn.unit, "bars": bars}


def _dollars(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def _summary(card: Card) -> str:
    deadline = f"{card.deadline.countdown}, {card.deadline.day}" if card.deadline and card.deadline.day else ""
    parts = [card.agency, card.places, card.pay.printed if card.pay else "", card.terms, deadline]
    return " · ".join(part for part in parts if part)


as_json = _answered(_as_json)
as_atom = _answered(_as_atom, sort="newest")
