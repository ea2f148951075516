"""The recruiters' side: postings and positions with all their parts, the documents, and what the loads did."""

from postings.admin.documents import DocumentWarningAdmin, RevisionAdmin, SourceDocumentAdmin
from postings.admin.jobs import PositionAdmin, PostingAdmin
from postings.admin.loads import LoadFailureAdmin, LoadRunAdmin
from postings.admin.places import PlaceAdmin, PostalCodeAdmin

__all__ = [
    "DocumentWarningAdmin",
    "LoadFailureAdmin",
    "LoadRunAdmin",
    "PlaceAdmin",
    "PositionAdmin",
    "PostalCodeAdmin",
    "PostingAdmin",
    "RevisionAdmin",
    "SourceDocumentAdmin",
]
