"""Classes of work: the list of them, and each with its pay, its ladder and its jobs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agencies.models import Classification
from postings.presentation.ladder import ladder_of
from postings.presentation.pay import describe_class_pay
from postings.views.openings import openings_of
from postings.views.paging import page_context, page_of

CLASSES_A_PAGE = 100
POSITIONS_A_PAGE = 50
NEWEST = 20


def classification_list(request: HttpRequest) -> HttpResponse:
    classes = Classification.objects.select_related("jurisdiction", "series").order_by("title", "number")
    page = page_of(request, classes, CLASSES_A_PAGE)
    rows = [{"classification": row, "pay": describe_class_pay(row)} for row in page]
    return render(request, "postings/classifications.html", page_context(page) | {"rows": rows})


def classification(request: HttpRequest, slug: str) -> HttpResponse:
    """A class of work with its openings; where it has a series, the ladder shows the levels below and above."""
    row = get_object_or_404(Classification.objects.select_related("jurisdiction", "series"), slug=slug)
    positions = row.positions.select_related("agency", "unit").defer("evidence")
    page = page_of(request, positions, POSITIONS_A_PAGE)
    context = page_context(page) | {
        "classification": row,
        "pay": describe_class_pay(row),
        "ladder": ladder_of(row, row.series),
        **openings_of(row.postings.all(), NEWEST),
    }
    return render(request, "postings/classification.html", context)
