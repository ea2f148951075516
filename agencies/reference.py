"""The reference data about employers and classes: what is missing is added, what a person may have changed is left.

A row that a document brought and that still waits for review counts as unseen by any person; it takes the reference's
name, number and pay, and need not be reviewed any more.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from django.db import IntegrityError, models, transaction
from django.utils.text import slugify

from agencies.matching import Directory
from agencies.models import (
    Agency,
    AgencySpelling,
    Classification,
    ClassificationSeries,
    ClassificationSpelling,
    Jurisdiction,
)
from agencies.register import free_slug
from agencies.spelling import spelling_key

Line = dict[str, str]
SpellingRow = TypeVar("SpellingRow", AgencySpelling, ClassificationSpelling)


def read_table(path: Path) -> list[Line]:
    """The lines of a CSV file by their column's name. Raises OSError when there is no such file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@transaction.atomic
def load_employers(folder: Path) -> Counter[str]:
    """Add what jurisdictions.csv, agencies.csv and classifications.csv name; how many rows of each kind were added."""
    added = Counter({"jurisdictions": _add_jurisdictions(read_table(folder / "jurisdictions.csv"))})
    added["agencies"] = _add_agencies(read_table(folder / "agencies.csv"))
    lines = read_table(folder / "classifications.csv")
    added["series"] = _add_series(lines)
    added["classifications"] = _add_classifications(lines)
    return added


def _add_jurisdictions(lines: list[Line]) -> int:
    known = _governments(line["name"] for line in lines)
    missing = [line for line in lines if line["name"] not in known]
    for line in lines:
        if line["name"] in known:
            _complete(known[line["name"]], line)
    return _create(Jurisdiction, missing, lambda line: line["name"], lambda line, slug: Jurisdiction(slug=slug, **line))


def _add_agencies(lines: list[Line]) -> int:
    governments = _governments(line["jurisdiction"] for line in lines)

    def known(directory: Directory, line: Line) -> Agency | None:
        return directory.known_agency(governments[line["jurisdiction"]], line["name"], line["number"])

    def build(line: Line, slug: str) -> Agency:
        values = {"name": line["name"], "number": line["number"]}
        return Agency(jurisdiction=governments[line["jurisdiction"]], slug=slug, **values)

    before = Directory()
    missing = [line for line in lines if known(before, line) is None]
    added = _create(Agency, missing, lambda line: line["name"], build)
    after = Directory()
    found = [(line, row) for line in lines if (row := known(after, line))]
    for line, row in found:
        _complete(row, {"name": line["name"], "number": line["number"]})
    _add_spellings(AgencySpelling, "agency", [(row, [line["name"], *_spellings(line)]) for line, row in found])
    return added


def _add_series(lines: list[Line]) -> int:
    governments = _governments(line["jurisdiction"] for line in lines)
    known = _series_of(lines)
    for row in filter(None, known.values()):
        _complete(row, {})
    missing = [{"place": place, "name": name} for (place, name), row in known.items() if row is None]

    def build(line: Line, slug: str) -> ClassificationSeries:
        return ClassificationSeries(jurisdiction=governments[line["place"]], name=line["name"], slug=slug)

    return _create(ClassificationSeries, missing, lambda line: line["name"], build)


def _add_classifications(lines: list[Line]) -> int:
    governments = _governments(line["jurisdiction"] for line in lines)

    def known(directory: Directory, line: Line) -> Classification | None:
        return directory.known_classification(governments[line["jurisdiction"]], line["title"], line["number"])

    before, series = Directory(), _series_of(lines)

    def values(line: Line) -> dict[str, Any]:
        return {
            "title": line["title"],
            "number": line["number"],
            "series": series[line["jurisdiction"], line["series"]],
            "level": int(line["level"]) if line["level"] else None,
            "monthly_minimum": Decimal(line["monthly_minimum"]),
            "monthly_maximum": Decimal(line["monthly_maximum"]),
            "pay_year": int(line["pay_year"]),
        }

    def build(line: Line, slug: str) -> Classification:
        return Classification(jurisdiction=governments[line["jurisdiction"]], slug=slug, **values(line))

    missing = [line for line in lines if known(before, line) is None]
    added = _create(Classification, missing, lambda line: line["title"], build)
    after = Directory()
    found = [(line, row) for line in lines if (row := known(after, line))]
    for line, row in found:
        _complete(row, values(line))
    titled = [(row, [line["title"], *_spellings(line)]) for line, row in found]
    _add_spellings(ClassificationSpelling, "classification", titled)
    return added


def _governments(names: Iterable[str]) -> dict[str, Jurisdiction]:
    """The jurisdictions called so; one that a person has renamed is found by the slug that it keeps."""
    rows = list(Jurisdiction.objects.all())
    by_slug = {row.slug: row for row in rows}
    by_key = {spelling_key(row.name): row for row in rows}
    found = {name: by_key.get(spelling_key(name)) or by_slug.get(slugify(name)) for name in names}
    return {name: row for name, row in found.items() if row}


def _series_of(lines: list[Line]) -> dict[tuple[str, str], ClassificationSeries | None]:
    """The series that the lines name; None for one that is not there, a renamed one is found by its slug."""
    governments, directory = _governments(line["jurisdiction"] for line in lines), Directory()
    slugs = {(row.jurisdiction_id, row.slug): row for row in ClassificationSeries.objects.all()}
    names = dict.fromkeys((line["jurisdiction"], line["series"]) for line in lines)
    return {
        (place, name): directory.known_series(governments[place], name)
        or slugs.get((governments[place].pk, slugify(name)))
        for place, name in names
    }


def _create(
    model: type[models.Model],
    lines: list[Line],
    name: Callable[[Line], str],
    build: Callable[[Line, str], models.Model],
) -> int:
    """Make a row of each line; a row that somebody else makes at the same moment is theirs."""
    taken = set(model._default_manager.values_list("slug", flat=True)) if lines else set()
    rows = []
    for line in lines:
        slug = free_slug(name(line), taken)
        taken.add(slug)
        rows.append(build(line, slug))
    model._default_manager.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _complete(row: Any, values: dict[str, Any]) -> None:
    """Give a row that no person has looked at the reference's values; others stay as they are."""
    if row.needs_review:
        for field, value in values.items():
            setattr(row, field, value)
        row.needs_review = False
        # The number may by now be another row's; then this one goes on waiting for its review.
        with suppress(IntegrityError), transaction.atomic():
            row.save()


def _spellings(line: Line) -> list[str]:
    return [spelling.strip() for spelling in line["spellings"].split(";") if spelling.strip()]


def _add_spellings(model: type[SpellingRow], owner: str, named: list[tuple[Any, list[str]]]) -> None:
    """Add the spellings that nobody has yet; a spelling stays with the row that has it."""
    known = set(model._default_manager.values_list("jurisdiction_id", "key"))
    missing = {
        (row.jurisdiction_id, spelling_key(name)): model(
            **{owner: row}, jurisdiction_id=row.jurisdiction_id, spelling=name, key=spelling_key(name)
        )
        for row, names in named
        for name in reversed(names)
        if (row.jurisdiction_id, spelling_key(name)) not in known
    }
    model._default_manager.bulk_create(missing.values(), ignore_conflicts=True)
