"""manage.py search_index: rebuild, refresh or check the search index."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from postings.management.tables import check_tables
from search.engine.index import IndexUnavailable, current_index
from search.indexing.check import find_differences, repair
from search.indexing.refresh import rebuild, refresh

LISTED = 20


class Command(BaseCommand):
    help = "Keeps the search index in step with the database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("rebuild", help="Build a fresh index from the database and put it in place of the old one.")
        actions.add_parser("refresh", help="Take in what changed; rebuild if the index is missing or outdated.")
        check = actions.add_parser("check", help="Compare the index with the database; exit code 1 if they differ.")
        check.add_argument("--repair", action="store_true", help="Mend what differs.")

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        check_tables()
        if action == "rebuild":
            self._rebuild()
        elif action == "refresh":
            self._refresh()
        else:
            self._check(options["repair"])

    def _rebuild(self) -> None:
        started = time.monotonic()
        count = rebuild()
        self.stdout.write(f"Rebuilt the search index: {count:,} jobs in {time.monotonic() - started:.1f} seconds.")

    def _refresh(self) -> None:
        try:
            current_index()
            taken = refresh(None)
        except IndexUnavailable as reason:
            self.stdout.write(f"{reason} Rebuilding it.")
            self._rebuild()
        else:
            self.stdout.write(f"Took in {taken:,} changes.")

    def _check(self, mend: bool) -> None:
        try:
            differences = find_differences()
        except IndexUnavailable as reason:
            if not mend:
                raise CommandError(str(reason)) from reason
            self._rebuild()
            return
        for line in differences.lines()[:LISTED]:
            self.stdout.write(line)
        if not differences:
            self.stdout.write("The search index and the database agree.")
        elif mend:
            self.stdout.write(f"Mended {repair(differences):,} documents.")
        else:
            raise CommandError(
                f"{len(differences):,} jobs differ between index and database. "
                "Run `search_index check --repair` to mend the index."
            )
