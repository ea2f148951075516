"""The documents that postings and positions were read from."""

from django.db import models

from postings.ingest.document import Place


class SourceDocument(models.Model):
    """One document's text as it was read; the lines that every fact points back to."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    layout = models.CharField(max_length=50)
    text = models.TextField()
    # Each line's page, table, row and column (postings.ingest.document.Place), or null; empty where a file has none.
    places = models.JSONField(default=list, blank=True, editable=False)
    is_current = models.BooleanField(
        default=True, help_text="Off once a changed document has taken the place of this one."
    )
    load_run = models.ForeignKey(
        "postings.LoadRun", on_delete=models.SET_NULL, null=True, blank=True, related_name="documents"
    )
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-loaded_at", "-pk"]

    def __str__(self) -> str:
        return self.name

    def lines(self) -> list[str]:
        """The text's lines; evidence counts them from 1."""
        return self.text.split("\n")

    def place(self, line: int) -> Place | None:
        """Where in its file the line stands, counted from 1; None where the file has neither pages nor tables."""
        found = self.places[line - 1] if self.places else None
        return Place(*found) if found else None

    def page(self, line: int) -> int | None:
        """The page that the line stands on, where the file has pages."""
        place = self.place(line)
        return place.page if place else None


class DocumentWarning(models.Model):
    """Something in a document that a recruiter should look at."""

    document = models.ForeignKey(SourceDocument, on_delete=models.CASCADE, related_name="warnings")
    code = models.CharField(max_length=50, db_index=True)
    message = models.TextField()
    line = models.PositiveIntegerField(null=True, blank=True)
    key = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["document", "line", "pk"]

    def __str__(self) -> str:
        return self.message
