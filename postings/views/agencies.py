"""Who hires: the list of agencies, and each with its units, positions and openings."""

from typing import NamedTuple

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from agencies.models import Agency, Jurisdiction
from postings.models import Position, Posting
from postings.models.querysets import JobQuerySet
from postings.presentation.units import UnitTree
from postings.views.openings import openings_of
from postings.views.paging import page_context, page_of

AGENCIES_A_PAGE = 60
POSITIONS_A_PAGE = 100
NEWEST = 10


class AgencyRow(NamedTuple):
    """An agency in the list, with how many of its postings are open and how many positions it has."""

    agency: Agency
    openings: int
    positions: int


def agency_list(request: HttpRequest) -> HttpResponse:
    """Agencies that have jobs, or with `?show=all` every known one, by kind of government."""
    chosen = _jurisdiction(request)
    is_whole = chosen is not None or request.GET.get("show") == "all"
    agencies = _in_order(Agency.objects.filter(jurisdiction=chosen) if chosen else Agency.objects.all())
    page = page_of(request, agencies if is_whole else agencies.filter(_has_jobs()), AGENCIES_A_PAGE)
    shown = [row.pk for row in page]
    openings = _counts(Posting.objects.open_at(timezone.now()).filter(agency__in=shown))
    positions = _counts(Position.objects.filter(agency__in=shown))
    context = page_context(page) | {
        "rows": [AgencyRow(row, openings.get(row.pk, 0), positions.get(row.pk, 0)) for row in page],
        "jurisdiction": chosen,
        "known_count": 0 if is_whole else Agency.objects.count(),
    }
    return render(request, "agencies/list.html", context)


def agency(request: HttpRequest, slug: str) -> HttpResponse:
    row = get_object_or_404(Agency.objects.select_related("jurisdiction"), slug=slug)
    tree = UnitTree(row.units.all())
    page = page_of(request, _positions_in_order(row, tree), POSITIONS_A_PAGE)
    positions = _positions([pk for pk, _ in page])
    context = page_context(page) | {
        "agency": row,
        **openings_of(row.postings.all(), NEWEST),
        "groups": tree.groups(positions, with_empty=not page.has_other_pages()),
        "unit_count": len(tree),
    }
    return render(request, "agencies/agency.html", context)


def _positions_in_order(agency: Agency, tree: UnitTree) -> list[tuple[int, int | None]]:
    """Keys and units of all positions, unit by unit. Two small columns: an agency may have thousands of positions."""
    keys = agency.positions.order_by("title", "pk").values_list("pk", "unit_id")
    return sorted(keys, key=lambda key: tree.rank(key[1]))


def _positions(keys: list[int]) -> list[Position]:
    rows = Position.objects.select_related("classification", "series").defer("evidence").in_bulk(keys)
    return [rows[key] for key in keys]


def _in_order(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    """By kind of government in the order in which the kinds are declared, then by name."""
    ranks = [When(jurisdiction__kind=kind, then=rank) for rank, kind in enumerate(Jurisdiction.Kind.values)]
    return agencies.select_related("jurisdiction").order_by(Case(*ranks), "jurisdiction__name", "name")


def _has_jobs() -> Q:
    """Whether an agency has anything to show: a published posting or a position."""
    own = {"agency": OuterRef("pk")}
    return Q(Exists(Posting.objects.published().filter(**own))) | Q(Exists(Position.objects.filter(**own)))


def _counts(jobs: JobQuerySet) -> dict[int, int]:
    """How many jobs each agency has, by the agency's key."""
    return dict(jobs.order_by().values_list("agency").annotate(count=Count("pk")))


def _jurisdiction(request: HttpRequest) -> Jurisdiction | None:
    """The jurisdiction whose agencies alone are wanted; NUL is no part of any slug, and PostgreSQL refuses it."""
    slug = request.GET.get("jurisdiction", "").replace("\0", "")
    return Jurisdiction.objects.filter(slug=slug).first() if slug else None
