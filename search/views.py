"""The search page and the help pages."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from search.answer.results import search
from search.engine.index import IndexUnavailable, noticing_damage, searcher
from search.filtering.filters import JobFilters
from search.filtering.parameters import OF_THE_PAGE
from search.language.query import bare_words, clean
from search.understanding.knowledge import knowledge
from search.understanding.suggestions import LONGEST, Suggestion

RETRY_SECONDS = 30
SUGGESTIONS_LAST_SECONDS = 60


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The jobs that the address asks for."""
    try:
        found = search(request.GET, timezone.now())
    except IndexUnavailable:
        answer = render(request, "search/unavailable.html", status=503)
        answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer
    if _came_from_form(request) and not found.notices and not found.filters.form.errors:
        return redirect(found.filters.url())
    return render(request, "search/results.html", {"results": found})


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """What the seeker may be about to type, as JSON."""
    try:
        found = suggestions_for(request.GET.get("q", ""))
    except IndexUnavailable:
        found = ()
    told = [{"kind": s.kind, "kind_label": s.kind_label, "label": s.label, "jobs": s.jobs, "url": s.url} for s in found]
    answer = JsonResponse({"suggestions": told}, json_dumps_params={"ensure_ascii": False})
    answer.headers["Cache-Control"] = f"max-age={SUGGESTIONS_LAST_SECONDS}"
    return answer


class Addresses(TemplateView):
    """Which parameters a search's address can have, and what the machine-readable answers hold."""

    template_name = "search/addresses.html"
    extra_context = {"parameters": [*JobFilters.parameters(), *OF_THE_PAGE]}


class About(TemplateView):
    template_name = "search/about.html"


def suggestions_for(text: str) -> tuple[Suggestion, ...]:
    """The suggestions for what was typed so far. Raises IndexUnavailable."""
    with noticing_damage():
        return knowledge(searcher()).suggestions.find(bare_words(clean(text)[:LONGEST]))


def _came_from_form(request: HttpRequest) -> bool:
    """Whether there are fields that were left empty, which only a form sends; the address is better without them."""
    return any(not value for values in request.GET.lists() for value in values[1])
