"""Employers and classes, with the reviewing of rows that documents brought."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Count, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from agencies.forms import (
    AgencyForm,
    ClassificationForm,
    JurisdictionForm,
    SpellingForm,
    SpellingFormSet,
    keep_findable,
)
from agencies.merging import merge
from agencies.models import (
    Agency,
    AgencySpelling,
    Classification,
    ClassificationSeries,
    ClassificationSpelling,
    Jurisdiction,
    Unit,
)


class LookedUpAdmin(admin.ModelAdmin):
    """Rows that whoever works in the admin may choose by typing, as for a posting's agency: their names are public."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        match = request.resolver_match
        is_lookup = match is not None and match.url_name == "autocomplete"
        return (is_lookup and self.admin_site.has_permission(request)) or super().has_view_permission(request, obj)


class ReviewedAdmin(LookedUpAdmin):
    """Rows of which some were made from a document and wait for a person to look at them."""

    list_per_page = 50
    actions = ["mark_reviewed"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """The slug is part of public addresses, and of the keys that tell jobs apart: it stays once it is given."""
        return [*super().get_readonly_fields(request, obj), *(["slug"] if obj else [])]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else dict(super().get_prepopulated_fields(request, obj))

    @admin.action(description="Mark selected as reviewed", permissions=["change"])
    def mark_reviewed(self, request: HttpRequest, queryset: QuerySet) -> None:
        count = queryset.filter(needs_review=True).update(needs_review=False)
        self.message_user(request, f"{count} marked as reviewed.", messages.SUCCESS)


class MergingAdmin(ReviewedAdmin):
    """Rows that can be merged, since later documents find them by their spellings."""

    actions = ["mark_reviewed", "merge"]

    @admin.action(description="Merge selected into one", permissions=["merge"])
    def merge(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        """Ask which row to keep, and then move all that belongs to the others to it."""
        rows = list(queryset.order_by("needs_review", "pk")[:100])
        if len(rows) < 2:
            self.message_user(request, "Select the row to keep and its duplicates, two at least.", messages.WARNING)
            return None
        keep = next((row for row in rows if str(row.pk) == request.POST.get("keep")), None)
        if keep is None:
            return self._ask_which_to_keep(request, rows)
        names = ", ".join(str(row) for row in rows if row != keep)
        merge(keep, [row for row in rows if row != keep])
        self.log_change(request, keep, f"Merged {names} into it.")
        self.message_user(request, f"{names} merged into {keep}.", messages.SUCCESS)
        return None

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Merging changes one row and deletes the others."""
        return self.has_change_permission(request) and self.has_delete_permission(request)

    def _ask_which_to_keep(self, request: HttpRequest, rows: list) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": f"Which {self.opts.verbose_name} is to stay?",
            "opts": self.opts,
            "rows": rows,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/agencies/merge.html", context)


@admin.register(Jurisdiction)
class JurisdictionAdmin(ReviewedAdmin):
    form = JurisdictionForm
    list_display = ["name", "kind", "state", "time_zone", "agency_count", "needs_review"]
    list_filter = ["needs_review", "kind", "state"]
    search_fields = ["name"]
    # Counting leaves out the model's own order, by which typing looks rows up.
    ordering = ["name"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(agency_number=Count("agencies"))

    @admin.display(description="Agencies", ordering="agency_number")
    def agency_count(self, jurisdiction: Any) -> int:
        return jurisdiction.agency_number


class AgencySpellingInline(admin.TabularInline):
    model = AgencySpelling
    formset = SpellingFormSet
    extra = 1
    verbose_name = "name as documents print it"
    verbose_name_plural = "names as documents print them"


class ClassificationSpellingInline(admin.TabularInline):
    model = ClassificationSpelling
    formset = SpellingFormSet
    extra = 1
    verbose_name = "title as documents print it"
    verbose_name_plural = "titles as documents print them"


class UnitInline(admin.TabularInline):
    """An agency's units, each with a way to its own page: there may be hundreds, more than one form can hold."""

    model = Unit
    extra = 0
    can_delete = False
    show_change_link = True
    fields = readonly_fields = ["name", "parent"]
    classes = ["collapse"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("parent")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Agency)
class AgencyAdmin(MergingAdmin):
    form = AgencyForm
    list_display = ["name", "number", "jurisdiction", "needs_review"]
    list_select_related = ["jurisdiction"]
    list_filter = ["needs_review", "jurisdiction__kind", "jurisdiction"]
    search_fields = ["name", "number", "spellings__spelling"]
    autocomplete_fields = ["jurisdiction"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [AgencySpellingInline, UnitInline]
    found_with = ["jurisdiction"]

    @staticmethod
    def found_name(agency: Agency) -> str:
        """With its jurisdiction, unless that is its own: a city employs people under its name."""
        own = agency.name == agency.jurisdiction.name
        return agency.name if own else f"{agency.name}, {agency.jurisdiction}"

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        keep_findable(form.instance)


@admin.register(Unit)
class UnitAdmin(LookedUpAdmin):
    list_display = ["name", "parent", "agency"]
    list_select_related = ["parent", "agency"]
    search_fields = ["name", "agency__name", "parent__name"]
    autocomplete_fields = ["agency", "parent"]
    found_with = ["agency", "parent__parent"]

    @staticmethod
    def found_name(unit: Unit) -> str:
        """With the larger units that it lies in, and its agency."""
        return ", ".join([*(larger.name for larger in reversed(unit.path())), unit.agency.name])

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A unit with all that refers to it stays with its agency."""
        return ["agency"] if obj else []


class ClassificationInline(admin.TabularInline):
    model = Classification
    extra = 0
    can_delete = False
    show_change_link = True
    fields = readonly_fields = ["title", "number", "level", "monthly_minimum", "monthly_maximum"]
    ordering = ["level", "title"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(ClassificationSeries)
class ClassificationSeriesAdmin(ReviewedAdmin):
    list_display = ["name", "jurisdiction", "class_count", "needs_review"]
    list_select_related = ["jurisdiction"]
    list_filter = ["needs_review", "jurisdiction"]
    search_fields = ["name"]
    ordering = ["name"]
    autocomplete_fields = ["jurisdiction"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [ClassificationInline]
    found_with = ["jurisdiction"]

    @staticmethod
    def found_name(series: ClassificationSeries) -> str:
        return f"{series}, {series.jurisdiction}"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(class_number=Count("classifications"))

    @admin.display(description="Classes", ordering="class_number")
    def class_count(self, series: Any) -> int:
        return series.class_number


@admin.register(Classification)
class ClassificationAdmin(MergingAdmin):
    form = ClassificationForm
    list_display = ["title", "number", "level", "series", "monthly_minimum", "monthly_maximum", "needs_review"]
    list_select_related = ["series"]
    list_filter = ["needs_review", "jurisdiction", "level"]
    search_fields = ["title", "number", "spellings__spelling"]
    autocomplete_fields = ["jurisdiction", "series"]
    prepopulated_fields = {"slug": ["title", "number"]}
    inlines = [ClassificationSpellingInline]
    found_with = ["jurisdiction"]

    @staticmethod
    def found_name(row: Classification) -> str:
        return f"{row}, {row.jurisdiction}"

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        keep_findable(form.instance)


class SpellingAdmin(admin.ModelAdmin):
    form = SpellingForm
    list_per_page = 50
    ordering = ["spelling"]


@admin.register(AgencySpelling)
class AgencySpellingAdmin(SpellingAdmin):
    list_display = ["spelling", "agency", "jurisdiction"]
    list_select_related = ["agency", "jurisdiction"]
    search_fields = ["spelling", "agency__name"]
    autocomplete_fields = ["agency"]


@admin.register(ClassificationSpelling)
class ClassificationSpellingAdmin(SpellingAdmin):
    list_display = ["spelling", "classification", "jurisdiction"]
    list_select_related = ["classification", "jurisdiction"]
    search_fields = ["spelling", "classification__title"]
    autocomplete_fields = ["classification"]
