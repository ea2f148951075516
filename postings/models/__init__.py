"""What is offered (postings), what exists (positions), and the documents that say so."""

from postings.models.edit import EditedFact
from postings.models.job import Position, Posting
from postings.models.load import LoadFailure, LoadRun
from postings.models.parts import Contact, Duty, Location, Revision, SalaryRange, Section
from postings.models.place import Place, PostalCode
from postings.models.qualification import PreferredQualification, QualificationRequirement, QualificationRoute
from postings.models.source import DocumentWarning, SourceDocument

__all__ = [
    "Contact",
    "DocumentWarning",
    "Duty",
    "EditedFact",
    "LoadFailure",
    "LoadRun",
    "Location",
    "Place",
    "Position",
    "PostalCode",
    "Posting",
    "PreferredQualification",
    "QualificationRequirement",
    "QualificationRoute",
    "Revision",
    "SalaryRange",
    "Section",
    "SourceDocument",
]
