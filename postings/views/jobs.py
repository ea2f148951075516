"""The page of one posting and of one position."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from postings.held import read_held
from postings.models import Position, Posting
from postings.presentation.cards import cards_of
from postings.presentation.could_i import could_i
from postings.presentation.deadline import describe_deadline
from postings.presentation.job_page import job_page

NEWEST = 20


def posting(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """A published posting. A draft does not exist for the public; a withdrawn posting is gone."""
    visible = Posting.objects.exclude(status=Posting.Status.DRAFT)
    row = get_object_or_404(visible.with_parts().select_related("position"), pk=pk)
    if row.status == Posting.Status.WITHDRAWN:
        return render(request, "postings/withdrawn.html", {"agency": row.agency}, status=410)
    if slug != row.slug():
        return _moved(request, row)
    context = _page_of(request, row) | {"deadline": describe_deadline(row, timezone.now())}
    return render(request, "postings/posting.html", context)


def position(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """A position, whether or not it is open, with its openings, those of the past last."""
    row = get_object_or_404(Position.objects.with_parts(), pk=pk)
    if slug != row.slug():
        return _moved(request, row)
    now = timezone.now()
    context = _page_of(request, row) | {
        "openings": cards_of(row.postings.published().for_cards(now)[:NEWEST], now),
        "open_count": row.postings.open_at(now).count(),
    }
    return render(request, "postings/position.html", context)


def _moved(request: HttpRequest, job: Posting | Position) -> HttpResponse:
    """To the job's address by its present title, with what the seeker said of themselves."""
    asked = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{job.get_absolute_url()}?{asked}" if asked else job.get_absolute_url())


def _page_of(request: HttpRequest, job: Posting | Position) -> dict[str, Any]:
    """What the pages of both kinds of jobs show, held against what the address says the seeker has."""
    held, _ = read_held(request.GET)
    page = job_page(job, held)
    return {"job": job, "page": page, "could_i": could_i(request.GET, page.qualifications.licenses)}
