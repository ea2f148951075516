"""From printed names and numbers to the rows they mean.

A name is looked up within its jurisdiction: first by its key among the spellings, then by the general rules of
agencies.spelling, which count only where they lead to a single row. A number decides where the name is unknown and
does not speak against the row that has the number. Where name and number are both known and mean different rows, the
name wins: numbers are mistyped and copied over from other forms more often than names are. What is still unknown
becomes a new row that waits for review, without the number if that is another row's; never the nearest guess.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from agencies.jurisdictions import kind_of_government
from agencies.models import (
    Agency,
    AgencySpelling,
    Classification,
    ClassificationSeries,
    ClassificationSpelling,
    Jurisdiction,
    Unit,
)
from agencies.models.agency import NO_NAME
from agencies.register import Register, make_or_take, only
from agencies.spelling import agency_form, spelling_key, title_form, without_parenthesis

_WITH_LEVEL = re.compile(r"(?P<series>.*[^\W\d].*?)\s+(?P<level>\d{1,2})")


class Directory:
    """The rows for printed names, read once and kept; rows that it makes are kept as well.

    One object serves one load in one thread. Any method may write, so call them inside the load's transaction, and
    call `forget` after that was rolled back.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Drop all that is kept; the next question reads the database again."""
        self._answers: dict[tuple, Any] = {}
        self._governments: dict[int, str] = {}
        self._jurisdictions: dict[str, Jurisdiction] | None = None
        self._agencies: Register[Agency] | None = None
        self._series: Register[ClassificationSeries] | None = None
        self._classes: Register[Classification] | None = None
        self._units: dict[int, dict[tuple[int | None, str], Unit]] = {}

    def jurisdiction(self, name: str | None) -> Jurisdiction:
        """The government printed as `name`; the "Not stated" one where a document names none."""
        return self._remember(self._find_jurisdiction, _clean(name) or NO_NAME)

    def agency(self, name: str | None, number: str | None, jurisdiction: str | None) -> Agency:
        """The employer printed as `name` under the government printed as `jurisdiction`."""
        return self._remember(self._find_agency, name, number, jurisdiction)

    def unit(self, agency: Agency, names: Sequence[str]) -> Unit | None:
        """The smallest of the units `names`, which run from large to small; missing ones are made."""
        parent = None
        for name in filter(None, map(_clean, names)):
            parent = self._unit(agency, parent, name)
        return parent

    def series(self, jurisdiction: Jurisdiction, name: str) -> ClassificationSeries:
        """The series printed as `name`."""
        return self._remember(self._find_series, jurisdiction, _clean(name) or NO_NAME)

    def classification(
        self, jurisdiction: Jurisdiction, title: str | None, number: str | None, series: str | None, level: int | None
    ) -> Classification | None:
        """The class; None where the document names no more than a series."""
        return self._remember(self._find_class, jurisdiction, title, number, series, level)

    def known_agency(self, jurisdiction: Jurisdiction, name: str, number: str) -> Agency | None:
        """The row that `agency` would give, and None where it would make one."""
        return self._all_agencies().find(jurisdiction.pk, name, number)

    def known_series(self, jurisdiction: Jurisdiction, name: str) -> ClassificationSeries | None:
        """The row that `series` would give, and None where it would make one."""
        return self._all_series().by_name(jurisdiction.pk, name)

    def known_classification(self, jurisdiction: Jurisdiction, title: str, number: str) -> Classification | None:
        """The row that `classification` would give, and None where it would make one."""
        return self._all_classes().find(jurisdiction.pk, title, number)

    def _remember(self, answer: Callable, *question: Any) -> Any:
        key = (answer.__name__, *question)
        if key not in self._answers:
            found = answer(*question)
            self._answers[key] = found
        return self._answers[key]

    def _find_jurisdiction(self, name: str) -> Jurisdiction:
        def find() -> Jurisdiction | None:
            return self._all_jurisdictions().get(spelling_key(name))

        def make(slug: str) -> Jurisdiction:
            kind = kind_of_government(name)
            row = Jurisdiction.objects.create(name=name, slug=slug, kind=kind, needs_review=name != NO_NAME)
            self._know_jurisdiction(row)
            return row

        return find() or make_or_take(Jurisdiction, name, make, find, self.forget)

    def _all_jurisdictions(self) -> dict[str, Jurisdiction]:
        if self._jurisdictions is None:
            self._jurisdictions = {}
            rows = list(Jurisdiction.objects.all())
            for row in rows:
                self._know_jurisdiction(row)
            for state in [row for row in rows if row.kind == Jurisdiction.Kind.STATE and row.state]:
                self._know_with_state(state, rows)
        return self._jurisdictions

    def _know_jurisdiction(self, row: Jurisdiction) -> None:
        key = spelling_key(row.name)
        self._all_jurisdictions()[key] = row
        self._governments[row.pk] = key

    def _know_with_state(self, state: Jurisdiction, rows: Sequence[Jurisdiction]) -> None:
        """Let "Oregon" mean the state, and "City of Portland, Oregon" the city that is known to lie in it."""
        place = self._governments[state.pk].removeprefix("state of ")
        self._all_jurisdictions().setdefault(place, state)
        for row in rows:
            if row.state == state.state:
                for suffix in (place, state.state.lower()):
                    self._all_jurisdictions().setdefault(f"{self._governments[row.pk]} {suffix}", row)

    def _find_agency(self, name: str | None, number: str | None, jurisdiction: str | None) -> Agency:
        name, number = _clean(name), _clean_number(number)
        if not jurisdiction and name and (known := self._agency_naming_its_government(name)):
            return known
        government = self.jurisdiction(jurisdiction)
        wanted = name or ("" if number else NO_NAME)

        def find() -> Agency | None:
            register = self._all_agencies()
            return register.find(government.pk, wanted, number) or (
                register.find(government.pk, without_parenthesis(wanted), number) if wanted else None
            )

        def make(slug: str) -> Agency:
            taken = number and self._all_agencies().by_number(government.pk, number)
            row = Agency.objects.create(
                jurisdiction=government,
                name=wanted or f"Agency {number}",
                number="" if taken else number,
                slug=slug,
                needs_review=wanted != NO_NAME,
            )
            AgencySpelling.objects.create(agency=row, spelling=row.name)
            self._all_agencies().add(row, government.pk, [row.name], row.number)
            return row

        return find() or make_or_take(Agency, wanted or f"Agency {number}", make, find, self.forget)

    def _agency_naming_its_government(self, name: str) -> Agency | None:
        """The known agency of a name such as "Oregon Employment Department", which says itself where it is."""
        agencies, words = self._all_agencies(), f" {spelling_key(name)} "
        governments = [pk for pk, key in self._governments.items() if f" {key.removeprefix('state of ')} " in words]
        found = [agencies.by_name(pk, name) for pk in governments]
        return only({row.pk: row for row in found if row})

    def _all_agencies(self) -> Register[Agency]:
        if self._agencies is None:
            self._all_jurisdictions()
            self._agencies = Register(lambda key, jurisdiction_id: agency_form(key, self._governments[jurisdiction_id]))
            rows = Agency.objects.select_related("jurisdiction").prefetch_related("spellings").order_by("pk")
            for row in rows:
                names = [row.name, *(spelling.spelling for spelling in row.spellings.all())]
                self._agencies.add(row, row.jurisdiction_id, names, row.number)
        return self._agencies

    def _unit(self, agency: Agency, parent: Unit | None, name: str) -> Unit:
        units, key = self._units_of(agency), (parent.pk if parent else None, spelling_key(name))
        if key not in units:
            units[key], _ = Unit.objects.get_or_create(agency=agency, parent=parent, name=name)
        return units[key]

    def _units_of(self, agency: Agency) -> dict[tuple[int | None, str], Unit]:
        if agency.pk not in self._units:
            rows = Unit.objects.filter(agency=agency).order_by("-pk")
            self._units[agency.pk] = {(row.parent_id, spelling_key(row.name)): row for row in rows}
        return self._units[agency.pk]

    def _find_series(self, jurisdiction: Jurisdiction, name: str) -> ClassificationSeries:
        def find() -> ClassificationSeries | None:
            return self._all_series().by_name(jurisdiction.pk, name)

        def make(slug: str) -> ClassificationSeries:
            row = ClassificationSeries.objects.create(
                jurisdiction=jurisdiction, name=name, slug=slug, needs_review=name != NO_NAME
            )
            self._all_series().add(row, jurisdiction.pk, [name])
            return row

        return find() or make_or_take(ClassificationSeries, name, make, find, self.forget)

    def _all_series(self) -> Register[ClassificationSeries]:
        if self._series is None:
            self._series = Register(lambda key, _: title_form(key))
            for row in ClassificationSeries.objects.order_by("pk"):
                self._series.add(row, row.jurisdiction_id, [row.name])
        return self._series

    def _find_class(
        self, jurisdiction: Jurisdiction, title: str | None, number: str | None, series: str | None, level: int | None
    ) -> Classification | None:
        series, number = _clean(series), _clean_number(number)
        title = _clean(title) or (f"{series} {level}" if series and level else "")
        if not title and not number:
            return None

        def find() -> Classification | None:
            return self._all_classes().find(jurisdiction.pk, title, number)

        def make(slug: str) -> Classification:
            taken = number and self._all_classes().by_number(jurisdiction.pk, number)
            row = Classification.objects.create(
                jurisdiction=jurisdiction,
                title=title or f"Class {number}",
                number="" if taken else number,
                slug=slug,
                needs_review=True,
                **self._rung(jurisdiction, title, series, level),
            )
            ClassificationSpelling.objects.create(classification=row, spelling=row.title)
            self._all_classes().add(row, jurisdiction.pk, [row.title], row.number)
            return row

        return find() or make_or_take(Classification, title or f"Class {number}", make, find, self.forget)

    def _rung(self, jurisdiction: Jurisdiction, title: str, series: str, level: int | None) -> dict[str, Any]:
        """Where an unknown class stands: in the series and at the level that are printed or that its title ends in."""
        split = _WITH_LEVEL.fullmatch(title)
        name = series or (split["series"] if split else title)
        known = self._all_series().by_name(jurisdiction.pk, name) if name else None
        if known is None and (series or split):
            known = self.series(jurisdiction, name)
        rung = level if level is not None else int(split["level"]) if split else None
        return {"series": known, "level": rung if rung in range(100) else None}

    def _all_classes(self) -> Register[Classification]:
        if self._classes is None:
            self._classes = Register(lambda key, _: title_form(key))
            rows = Classification.objects.select_related("series").prefetch_related("spellings").order_by("pk")
            for row in rows:
                names = [row.title, *(spelling.spelling for spelling in row.spellings.all())]
                self._classes.add(row, row.jurisdiction_id, names, row.number)
        return self._classes


def _clean(name: str | None, limit: int = 200) -> str:
    """The name on one line, without control characters, as long as its column at most."""
    printable = "".join(c if c.isprintable() else " " for c in name or "")
    return " ".join(printable.split())[:limit].strip()


def _clean_number(number: str | None) -> str:
    """The number as printed; one too long for its column is no number that rows could have."""
    cleaned = _clean(number)
    return cleaned if len(cleaned) <= 20 else ""
