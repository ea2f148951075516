"""The documents that were read, what was odd about them, and what jobs were before they changed."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from postings.admin.facts import fact_name
from postings.admin.lists import CodesFilter, ReadOnlyAdmin, is_list
from postings.admin.source_panel import source_panel
from postings.admin.words import code_in_words, in_words
from postings.ingest.loading.differences import Difference, differences
from postings.ingest.loading.stored import record_of, stored_rows
from postings.ingest.record import Record
from postings.models import DocumentWarning, Position, Posting, Revision, SourceDocument


@admin.register(SourceDocument)
class SourceDocumentAdmin(ReadOnlyAdmin):
    change_form_template = "admin/postings/document_change_form.html"
    list_display = ["name", "kind", "media_type", "loaded_at", "is_current", "warning_count"]
    list_filter = [("layout", CodesFilter), "media_type", "is_current"]
    search_fields = ["name", "sha256"]
    date_hierarchy = "loaded_at"
    fields = ["name", "kind", "media_type", "sha256", "is_current", "load_run", "loaded_at", "jobs"]
    readonly_fields = ["kind", "jobs"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        queryset = super().get_queryset(request)
        if is_list(request):
            return queryset.defer("text", "places").annotate(warning_number=Count("warnings"))
        return queryset

    @admin.display(description="Layout", ordering="layout")
    def kind(self, document: SourceDocument) -> str:
        return code_in_words(document.layout)

    @admin.display(description="Warnings", ordering="warning_number")
    def warning_count(self, document: Any) -> int:
        return document.warning_number

    @admin.display(description="Jobs read from it")
    def jobs(self, document: SourceDocument) -> str | SafeString:
        return format_html_join("", '<div><a href="{}">{}</a></div>', _job_links(document)) or "None"

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        document = kwargs.get("obj")
        if document:
            context["source"] = source_panel(document)
        return super().render_change_form(request, context, *args, **kwargs)


def _job_links(document: SourceDocument) -> list[tuple[str, str]]:
    return [
        (reverse(f"admin:postings_{model._meta.model_name}_change", args=[pk]), title)
        for model in (Posting, Position)
        for pk, title in model.objects.filter(source_document=document).values_list("pk", "title")[:200]
    ]


@admin.register(DocumentWarning)
class DocumentWarningAdmin(ReadOnlyAdmin):
    list_display = ["message", "problem", "line", "about", "document"]
    list_filter = [("code", CodesFilter)]
    list_select_related = ["document"]
    search_fields = ["message", "document__name"]
    fields = ["problem", "message", "line", "about", "document"]
    readonly_fields = ["problem", "about"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("document__text")

    @admin.display(description="Problem", ordering="code")
    def problem(self, warning: DocumentWarning) -> str:
        return code_in_words(warning.code)

    @admin.display(description="About", ordering="key")
    def about(self, warning: DocumentWarning) -> str:
        return fact_name(warning.key) if warning.key else ""


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["job", "replaced_at", "source_document"]
    list_select_related = ["posting", "position", "source_document"]
    date_hierarchy = "replaced_at"
    search_fields = ["posting__title", "position__title", "source_document__name"]
    fields = ["job", "replaced_at", "source_document", "changes"]
    readonly_fields = ["job", "changes"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("source_document__text", "posting__evidence", "position__evidence")

    @admin.display(description="What changed after it")
    def changes(self, revision: Revision) -> str | SafeString:
        rows = format_html_join(
            "",
            '<tr><th scope="row">{}</th><td><del>{}</del></td><td><ins>{}</ins></td></tr>',
            ((fact_name(change.key), in_words(change.before), in_words(change.after)) for change in _changes(revision)),
        )
        if not rows:
            return "Nothing but where its facts stand in the document."
        head = "<thead><tr><th>Fact</th><th>Before</th><th>After</th></tr></thead>"
        return format_html('<table class="changes">{}<tbody>{}</tbody></table>', SafeString(head), rows)


def _changes(revision: Revision) -> tuple[Difference, ...]:
    """How the job differed after this revision was replaced: from the next revision, or from what it is today."""
    later = Revision.objects.filter(posting=revision.posting_id, position=revision.position_id, pk__gt=revision.pk)
    following = later.order_by("pk").first()
    if following:
        after = Record.from_json(following.record)
    else:
        model: type[Posting] | type[Position] = Posting if revision.posting_id else Position
        after = record_of(stored_rows(model, pk=revision.posting_id or revision.position_id)[0])
    return differences(Record.from_json(revision.record), after)
