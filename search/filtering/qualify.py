"""Could I qualify? The seeker's degree, years and licenses as a filter: jobs with a way to qualify that they meet."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple

from django import forms
from django.http import QueryDict
from tantivy import Occur, Query

from postings.held import DEGREE, LICENSE, NO_LICENSE, YEARS, held_params, read_answers
from postings.licenses import LICENSES, license_name, with_implied
from postings.qualifying import DEGREES, NEAR_MONTHS, Held, duration
from search.engine.clauses import Clauses, between, one_of, unranked
from search.engine.counting import MOST_COMBINATIONS
from search.engine.schema import NOT_STATED
from search.filtering.fields import LeftOut, SharedField
from search.filtering.filter_types import NOT_STATED_CHOICE, Chip, Option, Params, SearchFilter
from search.filtering.parameters import Parameter
from search.language.query import clean, shown

FIT = "fit"
FITS = {"": "Only jobs I qualify for", "near": "Near misses too", "all": "All jobs, marked"}

_HIGHEST = len(DEGREES) - 1


@dataclass(frozen=True)
class Qualify:
    """What the seeker has, which jobs they want to see by it, and whether those too that say nothing of degrees."""

    held: Held = field(default_factory=Held)
    fit: str = ""
    not_stated: bool = False

    def __bool__(self) -> bool:
        return bool(self.held) or self.not_stated

    @property
    def rank(self) -> int:
        """The highest degree's place in DEGREES; a degree left open is not judged, as though it were the highest."""
        return _HIGHEST if self.held.degree is None else DEGREES.index(self.held.degree)


class Answers(NamedTuple):
    """The address's values, unread."""

    degrees: list[str]
    years: str
    licenses: list[str]
    fit: str


class QualifyWidget(forms.Widget):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> Answers:
        if not isinstance(data, QueryDict):
            return Answers([], "", [], "")
        return Answers(data.getlist(DEGREE), data.get(YEARS, ""), data.getlist(LICENSE), data.get(FIT, ""))


class QualifyField(SharedField):
    """Reads Answers, or a list of degrees alone."""

    widget = QualifyWidget

    def clean(self, value: Any) -> Qualify:
        answers = value if isinstance(value, Answers) else Answers(list(value or ()), "", [], "")
        degrees = [clean(text) for text in answers.degrees]
        stated = [text for text in degrees if text != NOT_STATED]
        held, problems = read_answers(stated, clean(answers.years or ""), map(clean, answers.licenses))
        fit = clean(answers.fit or "")
        if fit not in FITS:
            problems.append(f"“{shown(fit)}” is not one of the choices: {', '.join(filter(None, FITS))}.")
            fit = ""
        found = Qualify(held, fit if held else "", NOT_STATED in degrees)
        if problems:
            raise LeftOut(problems, found)
        return found


class QualifyFilter(SearchFilter):
    """Jobs that one can qualify for with what one has. Its facet's options are the degrees."""

    field_class = QualifyField
    has_facet = True
    is_multiple = True
    empty = Qualify()
    label_of_none = "Any"

    def __init__(self, *, label: str, labels: dict[str, str]) -> None:
        super().__init__(label=label)
        self.labels = labels

    def joined(self, value: Qualify, spoken: Qualify) -> Qualify:
        """What was chosen counts before what was typed, the degree, the years and the licenses each for itself."""
        if not (value.held.degree or value.not_stated):
            value = replace(_with(value, degree=spoken.held.degree), not_stated=spoken.not_stated)
        if value.held.months is None:
            value = _with(value, months=spoken.held.months)
        return value if value.held.licenses is not None else _with(value, licenses=spoken.held.licenses)

    def filter(self, clauses: Clauses, value: Qualify) -> Clauses:
        if value.held and value.held.months is None and not value.fit:
            enough = [*DEGREES[: value.rank + 1], *([NOT_STATED] if value.not_stated else [])]
            others = [each for each in (*DEGREES, NOT_STATED) if each not in enough]
            clauses.add_one_of(self.field_name, "education", enough, others)
        else:
            # Near misses are several lists of jobs joined.
            clauses.add(self.field_name, self.clause(value, clauses.now), takes_long=value.fit == "near")
        if value.held.licenses is not None and not value.fit:
            # Apart from the degree, so that its choices are counted with it.
            lacking = _licenses_lacking(value.held)
            return clauses.exclude(LICENSE, lacking) if lacking else clauses
        return clauses

    def clause(self, value: Qualify, now: datetime) -> Query | None:
        fitting = [_unstated()] if value.not_stated else []
        if value.held and value.fit != "all":
            fitting += [_met(value.rank, value.held.months), *(_near(value) if value.fit == "near" else [])]
        return unranked(Query.boolean_query([(Occur.Should, part) for part in fitting])) if fitting else None

    def params(self, value: Qualify) -> Params:
        params = held_params(value.held)
        if value.not_stated:
            params.insert(1 if value.held.degree else 0, (DEGREE, NOT_STATED))
        return params + ([(FIT, value.fit)] if value.fit else [])

    def parameters(self) -> list[Parameter]:
        return [
            Parameter(DEGREE, "Your highest degree", ", ".join([*DEGREES, NOT_STATED]), is_multiple=True),
            Parameter(YEARS, "Your years of experience", "a number of years, such as 2 or 1.5"),
            Parameter(LICENSE, "What you hold", ", ".join([*LICENSES, NO_LICENSE]), is_multiple=True),
            Parameter(FIT, "Which jobs to show by what you have", "near, or all; left out, those you qualify for"),
        ]

    def chips(self, value: Qualify, names: dict[str, str]) -> Iterator[Chip]:
        held = value.held
        if held.degree:
            label = self.labels[held.degree]
            said = f"{label} needed" if held.degree == DEGREES[0] else f"{label} is enough"
            yield Chip(self.field_name, said, _with(value, degree=None))
        if value.not_stated:
            yield Chip(self.field_name, "Your highest degree: not stated", replace(value, not_stated=False))
        if held.months is not None:
            amount = f"{duration(held.months)} of experience" if held.months else "No experience"
            yield Chip(self.field_name, amount, _with(value, months=None))
        if held.licenses is not None:
            names_held = ", ".join(license_name(key) for key in LICENSES if key in held.licenses) or "No license"
            yield Chip(self.field_name, names_held, _with(value, licenses=None))
        if value.fit:
            yield Chip(self.field_name, FITS[value.fit], replace(value, fit=""))

    def aggregation(self, value: Qualify, now: datetime) -> dict[str, Any]:
        """How many jobs each degree fits: by the lowest degree alone, or by the months that it takes with each."""
        if value.held.months is None:
            return {"terms": {"field": "education", "size": len(DEGREES) + 1}}
        return {"terms": {"field": "ways", "size": MOST_COMBINATIONS}}

    def options(self, answer: dict[str, Any], value: Qualify, now: datetime) -> list[Option]:
        counts = _by_lowest(answer) if value.held.months is None else _by_months(answer, value.held.months)
        return [(key, label, counts.get(key, 0)) for key, label in (self.labels | NOT_STATED_CHOICE).items()]

    def is_exclusive(self, option: str) -> bool:
        return option != NOT_STATED

    def is_selected(self, option: str, value: Qualify) -> bool:
        return value.not_stated if option == NOT_STATED else option == value.held.degree

    def toggled(self, option: str, value: Qualify) -> Qualify:
        """One degree at most: a second one takes the place of the first."""
        if option == NOT_STATED:
            return replace(value, not_stated=not value.not_stated)
        return _with(value, degree=None if option == value.held.degree else option)


def _with(value: Qualify, **changes: Any) -> Qualify:
    held = replace(value.held, **changes)
    return replace(value, held=held, fit=value.fit if held else "")


def _by_lowest(answer: dict[str, Any]) -> dict[str, int]:
    counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
    fits = {degree: sum(counts.get(lower, 0) for lower in DEGREES[: rank + 1]) for rank, degree in enumerate(DEGREES)}
    return fits | {NOT_STATED: counts.get(NOT_STATED, 0)}


def _by_months(answer: dict[str, Any], held: int) -> dict[str, int]:
    counts = dict.fromkeys((*DEGREES, NOT_STATED), 0)
    for bucket in answer["buckets"]:
        if bucket["key"] == NOT_STATED:
            counts[NOT_STATED] += bucket["doc_count"]
            continue
        for degree, fewest in zip(DEGREES, bucket["key"].split(","), strict=True):
            if fewest and int(fewest) <= held:
                counts[degree] += bucket["doc_count"]
    return counts


def _unstated() -> Query:
    return one_of("education", [NOT_STATED])


def _met(rank: int, months: int | None) -> Query:
    """Jobs with a way that the degree of this rank and so many months meet; months that are left open meet any."""
    return between(f"months_{rank}", 0, months)


def _near(value: Qualify) -> list[Query]:
    """Jobs that are met but for a license, one degree, or NEAR_MONTHS of experience."""
    ways = []
    if value.held.months is not None:
        ways.append(_met(value.rank, value.held.months + NEAR_MONTHS))
    if value.held.degree is not None and value.rank < _HIGHEST:
        ways.append(_met(value.rank + 1, value.held.months))
    if not ways:
        return []
    parts = [(Occur.Must, unranked(Query.boolean_query([(Occur.Should, way) for way in ways])))]
    if lacking := _licenses_lacking(value.held):
        parts.append((Occur.MustNot, lacking))
    return [Query.boolean_query(parts)]


def _licenses_lacking(held: Held) -> Query | None:
    """Jobs that need a license which the seeker, who spoke of licenses, does not hold; none where none is lacking."""
    lacking = [] if held.licenses is None else sorted(set(LICENSES) - with_implied(held.licenses))
    return one_of("needs", lacking) if lacking else None
