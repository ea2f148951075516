"""Addresses of the search page and the help page."""

from django.urls import path

from search import views

urlpatterns = [
    path("", views.results, name="search"),
    path("about/", views.About.as_view(), name="about"),
]
