"""Who hires, and into which classes of work."""

from agencies.models.agency import Agency, AgencySpelling, Jurisdiction, Unit
from agencies.models.classification import Classification, ClassificationSeries, ClassificationSpelling

__all__ = [
    "Agency",
    "AgencySpelling",
    "Classification",
    "ClassificationSeries",
    "ClassificationSpelling",
    "Jurisdiction",
    "Unit",
]
