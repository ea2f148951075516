"""Facts that people edited: noted when a job is saved, compared with what its document says, then taken or left."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path, reverse

from postings.admin.facts import fact_name
from postings.admin.words import Item, compared
from postings.ingest.loading.by_hand import as_stored, leave, lock, note_edits, take
from postings.ingest.loading.columns import NotStorable
from postings.ingest.loading.facts import edited_facts, values_of
from postings.models import EditedFact, Position, Posting


@dataclass(frozen=True)
class ShownEdit:
    """One edited fact. `line` is the first of those from which the document's value was read, None where it has none;
    `version` tells this value of the document from a later one."""

    key: str
    name: str
    said: list[Item]
    written: list[Item]
    line: int | None
    edit: EditedFact
    version: str


@dataclass(frozen=True)
class ShownEdits:
    """`open` are those of which the document says something that nobody has taken or left."""

    open: list[ShownEdit]
    others: list[ShownEdit]


class DifferencesFilter(admin.SimpleListFilter):
    title = "edits by hand"
    parameter_name = "edits"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("differ", "Has differences"), ("any", "Edited by hand")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        edits = EditedFact.objects.filter(**{queryset.model._meta.model_name: OuterRef("pk")})
        chosen = {"differ": edits.filter(differs=True), "any": edits}.get(self.value() or "")
        return queryset if chosen is None else queryset.filter(Exists(chosen))


class EditedJobAdmin(admin.ModelAdmin):
    """Keeps a recruiter's edits and a load that is writing the same job from overwriting each other."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The job; when it is about to be changed, locked and read after the load that was writing it."""
        job = super().get_object(request, object_id, from_field)
        if job and request.method == "POST" and connection.in_atomic_block:
            lock(job)
            job = super().get_object(request, object_id, from_field)
        return job

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_difference"
        view = self.admin_site.admin_view(self.decide)
        return [path("<path:object_id>/difference/", view, name=name), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        # What is not from a document cannot differ from it.
        form.before = as_stored(obj) if change and obj.source_document_id else None
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        before = getattr(form, "before", None)
        if before:
            note_edits(before, request.user if request.user.is_authenticated else None)

    def decide(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Take what the document says of an edited fact, or leave it."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        with transaction.atomic():
            job = self.get_object(request, unquote(object_id))
            if job is None:
                raise Http404(f"There is no {self.opts.verbose_name} with this number.")
            if not self.has_change_permission(request, job):
                raise PermissionDenied
            self._decide(request, job)
        url = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[job.pk])
        return HttpResponseRedirect(url)

    def _decide(self, request: HttpRequest, job: Any) -> None:
        wanted = request.POST.get("key", "")
        edit = next((edit for edit in job.edited_facts.all() if edit.key == wanted), None)
        if edit is None or _version(edit) != request.POST.get("version"):
            messages.warning(
                request, "The document or the posting has changed since you looked. Compare them again below."
            )
        elif request.POST.get("decision") == "take":
            self._take(request, job, edit)
        elif request.POST.get("decision") == "leave":
            leave(edit)
            self.log_change(request, job, f"Kept what was written by hand: {fact_name(edit.key)}.")
            messages.success(request, f"{fact_name(edit.key)}: what was written by hand stays.")

    def _take(self, request: HttpRequest, job: Any, edit: EditedFact) -> None:
        try:
            with transaction.atomic():
                take(edit)
        except NotStorable as error:
            messages.error(request, f"This cannot be taken. {error}")
            return
        self.log_change(request, job, f"Took what the document says: {fact_name(edit.key)}.")
        messages.success(request, f"{fact_name(edit.key)}: taken from the document.")


def shown_edits(job: Posting | Position) -> ShownEdits | None:
    """The edited facts of a job, compared with its document; None, without a query, for a job that has none."""
    if not edited_facts(job.evidence):
        return None
    edits = list(_compared(job))
    return ShownEdits([edit for edit in edits if edit.edit.differs], [edit for edit in edits if not edit.edit.differs])


def _compared(job: Posting | Position) -> Iterator[ShownEdit]:
    written = values_of(as_stored(job))
    for edit in job.edited_facts.select_related("edited_by"):
        said = edit.document_value
        yield ShownEdit(
            key=edit.key,
            name=fact_name(edit.key),
            said=compared(edit.key, said, written[edit.key]),
            written=compared(edit.key, written[edit.key], said),
            line=min((entry["first_line"] for entry in edit.document_evidence.values()), default=None),
            edit=edit,
            version=_version(edit),
        )


def _version(edit: EditedFact) -> str:
    return edit.document_said_at.isoformat()
