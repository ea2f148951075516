"""Waypost's admin: what is found by typing says where it belongs, since ten agencies have a “Front Office”."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model, QuerySet
from django.http import HttpRequest


class FoundByTyping(AutocompleteJsonView):
    """Rows in the words of their admin: its `found_name(row)`, and `found_with`, the relations that this takes."""

    model_admin: Any

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related(*getattr(self.model_admin, "found_with", ()))

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        name = getattr(self.model_admin, "found_name", str)
        return super().serialize_result(obj, to_field_name) | {"text": name(obj)}


class WaypostAdminSite(admin.AdminSite):
    def autocomplete_view(self, request: HttpRequest) -> Any:
        return FoundByTyping.as_view(admin_site=self)(request)
