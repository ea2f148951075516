"""Write realistic sample documents in all layouts, each beside the record it must become. Needs no database."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from postings.samples.folder import write_folder
from postings.samples.formats import FORMAT_NAMES


class Command(BaseCommand):
    help = (
        "Write sample documents into FOLDER, in subfolders of a thousand: announcements of the state, of cities and "
        "counties, position descriptions and program pages, with dates around today. Beside each document "
        "stands NAME.expected.json, the record that it must become. The same seed, count and day write the same files."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="FOLDER", type=Path, help="where to write; made if it does not exist")
        parser.add_argument("--count", type=_count, default=300, metavar="N", help="how many documents (default 300)")
        parser.add_argument(
            "--seed", type=int, default=1, metavar="S", help="another seed, other documents (default 1)"
        )
        parser.add_argument(
            "--today",
            type=_day,
            default=None,
            metavar="YYYY-MM-DD",
            help="the day that dates lie around (default today)",
        )
        parser.add_argument(
            "--format",
            dest="format_name",
            choices=FORMAT_NAMES,
            default="text",
            help="the documents' file format; mixed takes all in turn (default text)",
        )

    def handle(
        self, *args: Any, folder: Path, count: int, seed: int, today: date | None, format_name: str, **options: Any
    ) -> None:
        day = today or date.today()
        steps = write_folder(folder, count=count, seed=seed, today=day, format_name=format_name)
        try:
            with tqdm(total=count, unit=" documents", disable=not sys.stderr.isatty()) as bar:
                for written in steps:
                    bar.update(written)
        except OSError as error:
            raise CommandError(f"{folder} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"Wrote {count:,} documents to {folder}.")


def _count(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text} is not a number of documents")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text} is not a day written as YYYY-MM-DD") from error
