"""`manage.py load_reference`: the known employers, classes and places."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from agencies.reference import load_employers
from postings.management.tables import check_tables
from postings.reference import load_places


class Command(BaseCommand):
    help = "Add the reference data that the database lacks: employers, classifications, places, ZIP codes."

    def handle(self, *args: Any, **options: Any) -> None:
        check_tables()
        folder = settings.BASE_DIR / "fixtures" / "reference"
        added = load_employers(folder) + load_places(folder)
        what = ", ".join(f"{kind} {count}" for kind, count in added.items())
        self.stdout.write(f"Reference data added: {what}." if what else "Reference data: nothing was missing.")
