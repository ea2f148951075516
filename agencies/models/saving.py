"""Saving a row together with all that is set off by it."""

from typing import Any

from django.db import models, transaction


class SavedWhole(models.Model):
    """A row that is saved in one transaction with what the receivers of its save signals write: Django itself commits
    the row before it sends `post_save`, and who is killed in between would leave the rest undone."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
