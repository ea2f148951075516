"""What a job consists of, edited on the job's own page."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import TextField
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from postings.admin.fields import TextBox
from postings.admin.part_forms import ContactForm, DutyForm, LocationForm, RouteForm, SalaryRangeForm, SectionForm
from postings.ingest.loading.facts import EDITED
from postings.ingest.loading.places import Gazetteer
from postings.ingest.loading.stored import printed_location
from postings.models import (
    Contact,
    Duty,
    Location,
    Position,
    Posting,
    PreferredQualification,
    QualificationRequirement,
    QualificationRoute,
    Revision,
    SalaryRange,
    Section,
)
from postings.models.parts import JobPart


class PartFormSet(BaseInlineFormSet):
    """Gives a part added by hand a number that no line of the document's evidence speaks of."""

    evidence_key = ""

    def save_new(self, form: Any, commit: bool = True) -> Any:
        form.instance.ordinal = self._free_ordinal()
        return super().save_new(form, commit)

    def _free_ordinal(self) -> int:
        taken = {row.ordinal for row in self.get_queryset()} | {row.ordinal for row in getattr(self, "new_objects", [])}
        prefix = f"{self.evidence_key}."
        keys = [key.removeprefix(prefix) for key in self.instance.evidence if key.startswith(prefix)]
        return max([-1, *taken, *(int(key) for key in keys if key.isdigit())]) + 1


class LocationFormSet(PartFormSet):
    """Finds the gazetteer's row anew for a place that was edited."""

    def save_new(self, form: Any, commit: bool = True) -> Any:
        self._find_place(form.instance)
        return super().save_new(form, commit)

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        self._find_place(form.instance)
        return super().save_existing(form, obj, commit)

    def _find_place(self, row: Location) -> None:
        row.place = Gazetteer().place(printed_location(row), self.instance.agency.jurisdiction.state)


class OwnedInline(InlineModelAdmin):
    """Rows that belong to a job: who may see or change the job may do so with them, without a permission for each."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._job_admin().has_view_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        job_admin = self._job_admin()
        return job_admin.has_change_permission(request, obj) if obj else job_admin.has_add_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)

    def _job_admin(self) -> admin.ModelAdmin:
        return self.admin_site.get_model_admin(self.parent_model)


class PartInline(OwnedInline, admin.StackedInline):
    """Parts of one kind. `evidence_key` is the key path of their list in the job's evidence."""

    extra = 0
    evidence_key = ""
    formset = PartFormSet
    # Most texts are a line or two, and there are dozens on a page; a box can be drawn larger.
    formfield_overrides = {TextField: {"widget": TextBox(attrs={"rows": 2, "class": "vLargeTextField"})}}
    readonly_fields = ["source"]
    exclude = ["ordinal"]
    job: Posting | Position | None = None

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        self.job = obj
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.evidence_key = self.evidence_key
        return formset

    @admin.display(description="Source")
    def source(self, part: JobPart) -> str | SafeString:
        """The lines that the part was read from, as a link to them."""
        entry = self.job.evidence.get(f"{self.evidence_key}.{part.ordinal}") if self.job and part.pk else None
        return line_link(entry) or "By hand"


def line_link(entry: Any) -> str | SafeString:
    """A link to the lines of one entry of evidence; nothing where there is none."""
    if not isinstance(entry, dict):
        return ""
    if entry.get("status") == EDITED:
        line = entry.get("first_line")
        there = format_html(', see <a href="#line-{}">line {}</a> of the document', line, line) if line else ""
        return format_html("Edited by hand{}", there)
    if not isinstance(entry.get("first_line"), int):
        return ""
    first, last, status = entry["first_line"], entry.get("last_line"), entry.get("status")
    lines = f"line {first}" if last in (None, first) else f"lines {first}–{last}"
    how = f", {status}" if status in ("inferred", "computed") else ""
    return format_html('<a href="#line-{}">From {}</a>{}', first, lines, how)


class SalaryRangeInline(PartInline):
    model = SalaryRange
    form = SalaryRangeForm
    evidence_key = "salary_ranges"
    exclude = None
    fields = [
        ("minimum", "maximum", "currency", "period"),
        ("label", "period_status", "is_reversed"),
        "stated",
        "source",
    ]


class DutyInline(PartInline):
    model = Duty
    form = DutyForm
    evidence_key = "duties"
    exclude = None
    fields = [("percent_low", "percent_high", "change", "essential"), "title", "tasks", "source"]


class RouteInline(PartInline):
    model = QualificationRoute
    form = RouteForm
    evidence_key = "qualifications.routes"
    verbose_name = "way to qualify"
    verbose_name_plural = "ways to qualify (any one suffices)"
    fields = ["text", ("degree", "experience_years"), "field", "experience_in", ("kind", "level"), "source"]


class RequirementInline(PartInline):
    model = QualificationRequirement
    evidence_key = "qualifications.requirements"
    verbose_name = "requirement"
    verbose_name_plural = "requirements (everybody needs these)"
    fields = ["kind", "text", "when", "level", "source"]


class PreferredInline(PartInline):
    model = PreferredQualification
    evidence_key = "qualifications.preferred"
    fields = ["text", "source"]


class LocationInline(PartInline):
    model = Location
    form = LocationForm
    formset = LocationFormSet
    evidence_key = "locations"
    exclude = None
    fields = ["street", ("city", "county"), ("state", "postal_code"), "source"]


class ContactInline(PartInline):
    model = Contact
    form = ContactForm
    evidence_key = "contacts"
    exclude = None
    fields = [("name", "role"), ("email", "phone"), "source"]


class SectionInline(PartInline):
    model = Section
    form = SectionForm
    evidence_key = "sections"
    exclude = None
    classes = ["collapse"]
    fields = [("heading", "kind"), "text", "source"]

    @admin.display(description="Source")
    def source(self, part: JobPart) -> str | SafeString:
        assert isinstance(part, Section)
        where = {"first_line": part.first_line, "last_line": part.last_line}
        edited = self.job.evidence.get(f"sections.{part.ordinal}", {}) if self.job and part.pk else {}
        return line_link(where | edited) or "By hand"


class RevisionInline(OwnedInline, admin.TabularInline):
    """What the job was before its document changed, with a way to the differences."""

    model = Revision
    classes = ["collapse"]
    extra = 0
    can_delete = False
    show_change_link = True
    fields = readonly_fields = ["replaced_at", "source_document"]

    def get_queryset(self, request: HttpRequest) -> Any:
        revisions = super().get_queryset(request).select_related("source_document")
        return revisions.defer("record", "source_document__text")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


PART_INLINES = [
    SalaryRangeInline,
    RouteInline,
    RequirementInline,
    PreferredInline,
    DutyInline,
    LocationInline,
    ContactInline,
    SectionInline,
    RevisionInline,
]
