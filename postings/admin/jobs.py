"""Postings and positions."""

import re
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join

from agencies.admin import LookedUpAdmin
from postings.admin.differences import DifferencesFilter, EditedJobAdmin, shown_edits
from postings.admin.facts import form_field
from postings.admin.forms import JobForm, PostingForm, version_of
from postings.admin.lists import is_list
from postings.admin.parts import PART_INLINES, line_link
from postings.admin.second_look import findings
from postings.admin.source_panel import source_panel
from postings.models import DocumentWarning, Position, Posting
from postings.models.job import Job
from postings.presentation.deadline import zone_name, zone_of
from postings.receivers import announce

TERMS = (
    "Terms of employment",
    {
        "fields": [
            ("appointment", "schedule", "work_mode"),
            ("service_type", "flsa", "overtime_eligible"),
            "representation",
        ]
    },
)
ORIGIN = ("Origin", {"classes": ["collapse"], "fields": ["document", "created_at", "updated_at"]})

# Longer numbers are none that a database counts by.
_KEY = re.compile(r"[0-9]{1,18}")


class DeadlineFilter(admin.SimpleListFilter):
    title = "deadline"
    parameter_name = "deadline"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("open", "Open"), ("closed", "Closed"), ("none", "No deadline")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        now = timezone.now()
        conditions = {"open": Q(closes_at__gte=now), "closed": Q(closes_at__lt=now), "none": Q(closes_at=None)}
        return queryset.filter(conditions.get(self.value() or "", Q()))


class WarningsFilter(admin.SimpleListFilter):
    title = "warnings"
    parameter_name = "warnings"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "With warnings"), ("no", "Without warnings")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        warned = Exists(DocumentWarning.objects.filter(document=OuterRef("source_document")))
        return {"yes": queryset.filter(warned), "no": queryset.filter(~warned)}.get(self.value() or "", queryset)


class ReviewFilter(admin.SimpleListFilter):
    """Jobs whose agency or class was made from a document and has not been looked at."""

    title = "names"
    parameter_name = "names"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("agency", "Agency to review"), ("classification", "Classification to review")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in ("agency", "classification"):
            return queryset.filter(**{f"{self.value()}__needs_review": True})
        return queryset


class JobAdmin(EditedJobAdmin):
    """What postings and positions have in common: parts beside the document they were read from."""

    form = JobForm
    change_form_template = "admin/postings/job_change_form.html"
    inlines = PART_INLINES
    list_select_related = ["agency", "classification"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["title", "working_title", "position_number", "agency__name", "classification__title"]
    readonly_fields = ["document", "created_at", "updated_at"]
    save_on_top = True

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        queryset = super().get_queryset(request)
        if is_list(request):
            return queryset.defer("evidence")
        return queryset.select_related("source_document", "agency__jurisdiction")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Without a button that deletes the agency or class itself; its place is that row's own page."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What an address gives, of other rows only by their keys."""
        given = super().get_changeform_initial_data(request)
        rows = {field.name for field in self.model._meta.fields if field.is_relation}
        return {name: value for name, value in given.items() if name not in rows or _KEY.fullmatch(str(value))}

    @admin.display(description="Read from")
    def document(self, job: Job) -> str:
        return job.source_document.name if job.source_document else "Made by hand"

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        job = kwargs.get("obj")
        context["findings"] = findings(job) if job else []
        if job and job.source_document:
            context["source"] = source_panel(job.source_document, job, _part_ids(context))
            _show_lines(context["adminform"].form, job)
            context["edits"] = shown_edits(job)
        if job:
            # A form that was refused keeps the state that it was opened with.
            context["version"] = request.POST.get("version") or version_of(job)
        # The document takes the place beside the form.
        context["is_nav_sidebar_enabled"] = False
        response: Any = super().render_change_form(request, context, *args, **kwargs)
        # Typing begins at a new job's first field; the buttons would come before it.
        response.context_data["save_on_top"] = bool(job)
        return response

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        # Parts that were removed send no signal of their own.
        announce(type(form.instance), [form.instance.pk])
        if "_continue" not in request.POST:
            _tell_findings(request, form.instance)


def _tell_findings(request: HttpRequest, job: Posting | Position) -> None:
    """Name what a second look finds to somebody who is leaving the job's page, where it is shown."""
    facts = dict.fromkeys(finding.fact or "the wording" for finding in findings(job))
    if facts:
        url = reverse(f"admin:{job._meta.app_label}_{job._meta.model_name}_change", args=[job.pk])
        text = 'It was saved. A second look at <a href="{}">{}</a> finds something about: {}.'
        messages.warning(request, format_html(text, url, job, ", ".join(facts)))


def _part_ids(context: dict) -> dict[str, str]:
    """The ids of the elements that show the job's parts, by their key paths."""
    return {
        f"{inline.formset.evidence_key}.{form.instance.ordinal}": form.prefix
        for inline in context["inline_admin_formsets"]
        for form in inline.formset.initial_forms
        if hasattr(inline.formset, "evidence_key")
    }


def _show_lines(form: ModelForm, job: Job) -> None:
    """Say under each field which lines its value was read from."""
    links: dict[str, dict[Any, Any]] = {}
    for key, entry in job.evidence.items():
        name, link = form_field(key), line_link(entry)
        if name in form.fields and link:
            links.setdefault(name, {}).setdefault((entry.get("first_line"), entry.get("last_line")), link)
    for name, found in links.items():
        help_text = form[name].help_text
        lines = format_html_join("; ", "{}", ((link,) for link in found.values()))
        text = format_html("{} {}", help_text, lines) if help_text else lines
        form.fields[name].help_text = form[name].help_text = text


@admin.register(Posting)
class PostingAdmin(JobAdmin):
    form = PostingForm
    list_display = ["title", "agency", "status", "date_posted", "deadline", "is_open_now", "classification"]
    list_filter = [
        "status",
        DeadlineFilter,
        DifferencesFilter,
        WarningsFilter,
        ReviewFilter,
        "appointment",
        "schedule",
        "work_mode",
    ]
    date_hierarchy = "date_posted"
    search_fields = [*JobAdmin.search_fields, "requisition_id"]
    autocomplete_fields = ["agency", "unit", "classification", "series", "position"]
    actions = ["publish", "withdraw"]
    fieldsets = [
        (None, {"fields": ["title", "working_title", "status"]}),
        ("Employer and class", {"fields": ["agency", "unit", "classification", "series", "position"]}),
        (
            "Numbers and dates",
            {
                "fields": [
                    ("requisition_id", "position_number", "openings"),
                    "date_posted",
                    "closes_at",
                    ("time_zone", "open_until_filled"),
                ]
            },
        ),
        TERMS,
        ORIGIN,
    ]

    @admin.display(description="Deadline", ordering="closes_at")
    def deadline(self, posting: Posting) -> str:
        """The day by the posting's own clock, with the time where one is stated."""
        if posting.closes_at is None:
            return "Until filled" if posting.open_until_filled else ""
        closes = timezone.localtime(posting.closes_at, zone_of(posting))
        time = f", {date_format(closes, 'g:i a')} {zone_name(closes)}" if posting.closes_time_stated else ""
        return f"{date_format(closes, 'M j, Y')}{time}"

    @admin.display(description="Open", boolean=True)
    def is_open_now(self, posting: Posting) -> bool:
        return posting.is_open(timezone.now())

    @admin.action(description="Publish selected postings", permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet) -> None:
        self._set_status(request, queryset, Posting.Status.PUBLISHED)

    @admin.action(description="Withdraw selected postings", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet) -> None:
        self._set_status(request, queryset, Posting.Status.WITHDRAWN)

    def _set_status(self, request: HttpRequest, queryset: QuerySet, status: Posting.Status) -> None:
        with transaction.atomic():
            ids = list(queryset.exclude(status=status).order_by().values_list("pk", flat=True))
            Posting.objects.filter(pk__in=ids).update(status=status, updated_at=timezone.now())
            announce(Posting, ids)
            for posting in Posting.objects.filter(pk__in=ids):
                self.log_change(request, posting, f"Status set to {status.label.lower()}.")
        noun = "posting is" if len(ids) == 1 else "postings are"
        self.message_user(request, f"{len(ids)} {noun} now {status.label.lower()}.", messages.SUCCESS)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A posting written by hand begins as a draft."""
        return {"status": Posting.Status.DRAFT, **super().get_changeform_initial_data(request)}

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """The public page, which drafts and withdrawn postings do not have."""
        is_public = obj is not None and obj.pk and obj.status == Posting.Status.PUBLISHED
        return obj.get_absolute_url() if is_public else None

    def save_model(self, request: HttpRequest, obj: Posting, form: ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if obj.date_posted and obj.closes_at and obj.closes_at.date() < obj.date_posted:
            messages.warning(request, "The deadline lies before the posting date. It was saved as you entered it.")


@admin.register(Position)
class PositionAdmin(LookedUpAdmin, JobAdmin):
    list_display = ["title", "agency", "unit", "classification", "series"]
    list_select_related = ["agency", "unit", "classification", "series"]
    list_filter = [DifferencesFilter, WarningsFilter, ReviewFilter, "appointment", "schedule", "service_type"]
    search_fields = [*JobAdmin.search_fields, "unit__name", "series__name"]
    found_with = ["agency", "unit"]
    autocomplete_fields = ["agency", "unit", "classification", "series"]
    fieldsets = [
        (None, {"fields": ["title", "working_title"]}),
        ("Employer and class", {"fields": ["agency", "unit", "classification", "series", "position_number"]}),
        TERMS,
        ORIGIN,
    ]

    @staticmethod
    def found_name(position: Position) -> str:
        """With its number and where it is: many positions have the same title."""
        unit = position.unit.name if position.unit else ""
        return ", ".join(filter(None, (position.title, position.position_number, unit, position.agency.name)))

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        return obj.get_absolute_url() if obj is not None and obj.pk else None
