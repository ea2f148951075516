"""What it takes: alternative ways to qualify, what everybody needs, and what is liked to see."""

from django.db import models

from postings.models.job import Position, Posting
from postings.models.parts import JobPart


class QualificationRoute(JobPart):
    """One way to qualify. Routes are alternatives; all that one route names must be met."""

    class Degree(models.TextChoices):
        NONE = "none", "No degree"
        HIGH_SCHOOL = "high_school", "High school diploma"
        ASSOCIATE = "associate", "Associate degree"
        BACHELOR = "bachelor", "Bachelor's degree"
        MASTER = "master", "Master's degree"
        DOCTORATE = "doctorate", "Doctorate"

    class Kind(models.TextChoices):
        """Empty for what is enough as it stands."""

        COMBINATION = "combination", "Combination of education and experience"
        SUBSTITUTION = "substitution", "Rule by which one thing counts for another"

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="qualification_routes"
    )
    position = models.ForeignKey(
        Position, on_delete=models.CASCADE, null=True, blank=True, related_name="qualification_routes"
    )
    text = models.TextField()
    degree = models.CharField(max_length=20, choices=Degree, blank=True)
    field = models.TextField("field of study", blank=True)
    experience_years = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    experience_in = models.TextField(blank=True)
    kind = models.CharField(max_length=20, choices=Kind, blank=True)
    level = models.CharField(
        max_length=200, blank=True, help_text="The level of the job that this leads to, where each has its own."
    )

    def __str__(self) -> str:
        return self.text


class QualificationRequirement(JobPart):
    """Something every applicant needs, whichever way they qualify by."""

    class Kind(models.TextChoices):
        LICENCE = "licence", "License"
        CERTIFICATE = "certificate", "Certificate"
        BACKGROUND_CHECK = "background_check", "Background check"
        OTHER = "other", "Other"

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="qualification_requirements"
    )
    position = models.ForeignKey(
        Position, on_delete=models.CASCADE, null=True, blank=True, related_name="qualification_requirements"
    )
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OTHER)
    text = models.TextField()
    when = models.CharField("by when", max_length=200, blank=True, help_text="As printed: “within six months of hire”.")
    level = models.CharField(
        max_length=200, blank=True, help_text="The level of the job that needs this, where each has its own."
    )

    def __str__(self) -> str:
        return self.text


class PreferredQualification(JobPart):
    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="preferred_qualifications"
    )
    position = models.ForeignKey(
        Position, on_delete=models.CASCADE, null=True, blank=True, related_name="preferred_qualifications"
    )
    text = models.TextField()

    def __str__(self) -> str:
        return self.text
