"""What loads did, and what they could not read."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from postings.admin.lists import CodesFilter, ReadOnlyAdmin
from postings.admin.words import code_in_words
from postings.ingest.loading import Outcome, retry
from postings.models import LoadFailure, LoadRun


@admin.register(LoadRun)
class LoadRunAdmin(ReadOnlyAdmin):
    list_display = [
        "started_at",
        "finished_at",
        "inserted",
        "updated",
        "unchanged",
        "rejected",
        "kept_edits",
        "warning_total",
    ]
    date_hierarchy = "started_at"
    fields = [
        ("started_at", "finished_at"),
        "path_list",
        ("inserted", "updated", "unchanged", "rejected", "kept_edits"),
        "warning_list",
    ]
    readonly_fields = ["path_list", "warning_list"]

    @admin.display(description="Paths")
    def path_list(self, run: LoadRun) -> str:
        return "\n".join(map(str, run.paths)) or "None"

    @admin.display(description="Warnings")
    def warning_list(self, run: LoadRun) -> str:
        return "\n".join(f"{code_in_words(code)}: {count}" for code, count in sorted(run.warnings.items())) or "None"

    @admin.display(description="Warnings")
    def warning_total(self, run: LoadRun) -> int:
        return sum(run.warnings.values())


class ResolvedFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("open", "Still failing"), ("resolved", "Resolved")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in ("open", "resolved"):
            return queryset.filter(resolved_at__isnull=self.value() == "open")
        return queryset


@admin.register(LoadFailure)
class LoadFailureAdmin(ReadOnlyAdmin):
    list_display = ["path", "problem", "reason", "attempts", "last_failed_at", "is_resolved"]
    list_filter = [ResolvedFilter, ("code", CodesFilter)]
    search_fields = ["path", "reason"]
    date_hierarchy = "last_failed_at"
    fields = [
        "path",
        "problem",
        "reason",
        "attempts",
        ("first_failed_at", "last_failed_at", "resolved_at"),
        "load_run",
        "sha256",
    ]
    readonly_fields = ["problem"]
    actions = ["retry"]

    def has_delete_permission(self, request: HttpRequest, obj: LoadFailure | None = None) -> bool:
        """A failure whose file is gone for good may be thrown away."""
        return super(ReadOnlyAdmin, self).has_delete_permission(request, obj)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return super(ReadOnlyAdmin, self).has_change_permission(request)

    @admin.display(description="Problem", ordering="code")
    def problem(self, failure: LoadFailure) -> str:
        return code_in_words(failure.code)

    @admin.display(description="Resolved", boolean=True)
    def is_resolved(self, failure: LoadFailure) -> bool:
        return failure.resolved_at is not None

    @admin.action(description="Retry selected documents", permissions=["retry"])
    def retry(self, request: HttpRequest, queryset: QuerySet[LoadFailure]) -> None:
        for failure in queryset.order_by("pk"):
            outcome = retry(failure)
            level = messages.ERROR if outcome.result == "rejected" else messages.SUCCESS
            self.message_user(request, f"{failure.path}: {_outcome_words(outcome)}", level)


def _outcome_words(outcome: Outcome) -> str:
    if outcome.result == "rejected":
        return f"still cannot be read. {outcome.reason}"
    words = {"inserted": "loaded as new", "updated": "loaded as an update", "unchanged": "loaded already"}
    titles = ", ".join(job.title for job in outcome.jobs)
    return f"{words[outcome.result]} ({titles})." if titles else f"{words[outcome.result]}."
