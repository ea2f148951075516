"""Addresses of the search page and the help page."""

from django.urls import path

from search import feeds, views

urlpatterns = [
    path("", views.results, name="search"),
    path("search.json", feeds.as_json, name="search-json"),
    path("search.atom", feeds.as_atom, name="search-atom"),
    path("suggest", views.suggest, name="suggest"),
    path("about/", views.About.as_view(), name="about"),
    path("about/addresses/", views.Addresses.as_view(), name="addresses"),
]
