"""Lists of rows, and the admin of rows that machines write and people only read."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from postings.admin.words import code_in_words


class CodesFilter(admin.AllValuesFieldListFilter):
    """The codes that a column holds, in words."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": code_in_words(str(choice["display"]))}


class ReadOnlyAdmin(admin.ModelAdmin):
    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def is_list(request: HttpRequest) -> bool:
    """Whether a list of rows is asked for, which can do without their longest columns."""
    match = request.resolver_match
    return match is not None and (match.url_name or "").endswith("_changelist")
