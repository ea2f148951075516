"""Addresses of the pages about one posting, position, agency or classification."""

from django.urls import path

from postings.views import agencies, classifications, jobs

urlpatterns = [
    path("postings/<int:pk>/", jobs.posting, {"slug": ""}),
    path("postings/<int:pk>/<slug:slug>/", jobs.posting, name="posting"),
    path("positions/<int:pk>/", jobs.position, {"slug": ""}),
    path("positions/<int:pk>/<slug:slug>/", jobs.position, name="position"),
    path("agencies/", agencies.agency_list, name="agencies"),
    path("agencies/<slug:slug>/", agencies.agency, name="agency"),
    path("classifications/", classifications.classification_list, name="classifications"),
    path("classifications/<slug:slug>/", classifications.classification, name="classification"),
]
