"""Addresses of the pages about one posting, position, agency or classification."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
