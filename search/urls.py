"""Addresses of the search page, its feeds and the help page."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
