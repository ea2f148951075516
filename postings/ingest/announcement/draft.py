"""A record in the making: values with their evidence, contradictions noted as they appear."""

import re
from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any, get_args

from postings.ingest.document import Document
from postings.ingest.fields import Problem
from postings.ingest.fields.days.dates import in_words
from postings.ingest.fields.pay.salaries import PrintedPay
from postings.ingest.fields.places.place_names import merge_locations
from postings.ingest.layout import Line, Notes
from postings.ingest.record import (
    AgencyText,
    Appointment,
    ClassificationText,
    ContactText,
    DutyText,
    EvidenceStatus,
    Kind,
    LocationText,
    Qualifications,
    Record,
    SalaryText,
    Schedule,
    SectionText,
    WorkMode,
)

# More pay ranges, places or contacts than this no job has; a list of them is of something else.
MOST = 40


_CHOICES = frozenset((*get_args(Appointment), *get_args(Schedule), *get_args(WorkMode)))
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T(?P<time>\d\d:\d\d))?")


def said(value: object) -> str:
    """A value as messages to recruiters name it: “Ad-112”, November 6, 2025 at 17:00, full time, yes."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if day := _DAY.match(str(value)):
        return f"{in_words(str(value))} at {day['time']}" if day["time"] else in_words(str(value))
    return str(value).replace("_", " ") if value in _CHOICES else f"“{value}”"


def _are_same(one: SalaryText, other: SalaryText) -> bool:
    """Whether the limits are the same to the cent: "$84,157" is what "$84,157.00" is, and "$33.068211" is "$33.07"."""
    limits = ((one.minimum, other.minimum), (one.maximum, other.maximum))
    are_same = all(
        any(_in_cents(a, rounding) == _in_cents(b, rounding) for rounding in (ROUND_DOWN, ROUND_HALF_UP))
        for a, b in limits
    )
    return are_same or _is_rounded(one, other)


# By the hour a dollar is too much.
_FEWEST_TO_ROUND = 1_000


def _is_rounded(one: SalaryText, other: SalaryText) -> bool:
    """Whether a range is the other one in whole dollars: "$83,574 - $106,642" of "$83,574.40 - $106,641.60"."""
    limits = [Decimal(limit) for pay in (one, other) for limit in (pay.minimum, pay.maximum) if limit]
    if len(limits) != 4 or min(limits) < _FEWEST_TO_ROUND or one.label != other.label:
        return False
    has_whole = any(all(limit == limit.to_integral_value() for limit in pair) for pair in (limits[:2], limits[2:]))
    return has_whole and all(abs(a - b) < 1 for a, b in zip(limits[:2], limits[2:], strict=True))


def _amounts(salary: SalaryText) -> tuple[Decimal | None, Decimal | None]:
    return _in_cents(salary.minimum), _in_cents(salary.maximum)


def _in_cents(amount: str | None, rounding: str = ROUND_DOWN) -> Decimal | None:
    return Decimal(amount).quantize(Decimal("0.01"), rounding) if amount else None


def _is_end_of(pay: SalaryText, known: SalaryText) -> bool:
    """Whether pay of one limit only repeats that limit of a known range: "starting pay is $5,634 a month"."""
    ends = {amount for amount in _amounts(pay) if amount is not None}
    if pay.label is not None or pay.period != known.period or len(ends) != 1 or known.maximum is None:
        return False
    if not any("." in amount for amount in (pay.minimum, pay.maximum) if amount):
        # Boards cut the cents off: "Salary Top: 73846" of "$39,041.60 - $73,846.40".
        return ends <= {amount and amount.quantize(Decimal(1), ROUND_DOWN) for amount in _amounts(known)}
    return ends <= set(_amounts(known))


def _start(salary: SalaryText) -> tuple[str | None, str | None]:
    return salary.minimum, salary.period


def _begins(known: SalaryText, pay: SalaryText) -> bool:
    """Whether a known amount is where a range begins: one that starts there, or was cut off behind it and names no
    period."""
    is_cut = known.maximum == known.minimum and known.period_status == "inferred" and known.label is None
    return (known.maximum is None or is_cut) and (known.minimum, known.period) == _start(pay)


def _both_ends(known: SalaryText, pay: SalaryText) -> SalaryText | None:
    """The range of which one line gives the lower limit and the next, alone, the upper one: "Starting salary: $41,377",
    "Maximum salary: $44,612", as "Salary: $41,377" does."""
    (lowest, most), (least, highest) = _amounts(known), _amounts(pay)
    if most not in (None, lowest) or least is not None or lowest is None or highest is None or highest < lowest:
        return None
    if (pay.period != known.period and pay.period_status != "inferred") or pay.label != known.label:
        return None
    return replace(known, maximum=pay.maximum, stated=f"{known.stated}; {pay.stated}")


def _is_middle_of(pay: SalaryText, known: SalaryText) -> bool:
    """Whether one amount is the middle of a range, which job boards print beside it: $44,500 of "$39,000 - $50,000"."""
    (lowest, highest), (rate, most) = _amounts(known), _amounts(pay)
    if rate is None or rate != most or lowest is None or highest is None or lowest == highest:
        return False
    return pay.period == known.period and abs((lowest + highest) / 2 - rate) < 1


_FIGURE = re.compile(r"[0-9]")
_STEP = re.compile(r"\bstep \w{1,3}$", re.IGNORECASE)


def _is_step_of(pay: SalaryText, known: SalaryText) -> bool:
    """Whether a rate is that of a step within a known range: "new employees start at Step C ($6,851 a month)"."""
    (lowest, highest), (rate, most) = _amounts(known), _amounts(pay)
    if pay.label is None or not _STEP.search(pay.label) or rate != most or pay.period != known.period:
        return False
    return bool(lowest and highest and rate and lowest <= rate <= highest)


@dataclass
class Draft:
    """What has been read so far. `taken` are the lines (from 1) that gave a header value and are no running text."""

    document: Document
    lines: tuple[Line, ...]
    notes: Notes
    kind: Kind = "posting"
    values: dict[str, Any] = field(default_factory=dict)
    agency: dict[str, str] = field(default_factory=dict)
    units: list[str] = field(default_factory=list)
    classification: dict[str, Any] = field(default_factory=dict)
    salaries: list[SalaryText] = field(default_factory=list)
    locations: list[LocationText] = field(default_factory=list)
    contacts: list[ContactText] = field(default_factory=list)
    duties: list[DutyText] = field(default_factory=list)
    sections: tuple[SectionText, ...] = ()
    qualifications: Qualifications = field(default_factory=Qualifications)
    taken: set[int] = field(default_factory=set)
    # Values that the title has or the text holds possible, each with its line: they count where nothing else is said.
    possible: dict[str, tuple[Any, int]] = field(default_factory=dict)
    # The last line of each paragraph of the running text that was broken over several, by its first.
    broken: dict[int, int] = field(default_factory=dict)
    # The lines of names, titles and streets to which one writes.
    addressed: frozenset[int] = frozenset()
    # What a title's label or line holds that is too long for a title, with its line: its beginning counts where no
    # other line gives one.
    long_title: tuple[str, int] | None = None
    # What a pay label holds instead of amounts, with its line.
    pay_in_words: tuple[str, int] | None = None
    # The time of day that a label gives the deadline, as printed, with its line.
    closing_time: tuple[str, int] | None = None

    @cached_property
    def figures(self) -> frozenset[int]:
        """The numbers of the lines that hold a figure: no other one tells a date, a time or a telephone number."""
        return frozenset(line.number for line in self.lines if _FIGURE.search(line.text))

    def holds_figure(self, line: Line) -> bool:
        """Whether a line, which may be several of the document joined, may hold a figure."""
        return line.number in self.figures or not self.figures.isdisjoint(range(line.number + 1, line.last + 1))

    def set(self, key: str, value: Any, first: int, last: int | None = None, status: EvidenceStatus = "stated") -> None:
        """Take a value for `key` with the lines it came from. The first stands; another that differs is reported."""
        if value is None:
            return
        if key not in self.values:
            self.values[key] = value
            self.notes.cite(key, first, last, status)
        elif self.values[key] != value:
            self.notes.warn(
                "conflicting_values",
                f"The document says {said(self.values[key])} first and {said(value)} here. The first was kept.",
                first,
                key,
            )

    def suggest(self, key: str, value: Any, first: int, status: EvidenceStatus = "stated") -> None:
        """Take a value from running text where no label gave one."""
        if value is not None and key not in self.values:
            self.set(key, value, first, status=status)

    def add_unit(self, name: str, line: int) -> None:
        if name not in self.units and name != self.agency.get("name"):
            self.notes.cite(f"agency.units.{len(self.units)}", line)
            self.units.append(name)

    def put_first_unit(self, name: str, line: int) -> None:
        """Add a unit within which the others are."""
        if name in self.units:
            return
        self.units.insert(0, name)
        for index in range(len(self.units) - 1, 0, -1):
            self.notes.evidence[f"agency.units.{index}"] = self.notes.evidence.pop(f"agency.units.{index - 1}")
        self.notes.cite("agency.units.0", line)

    def add_pay(self, pay: PrintedPay, line: int) -> None:
        """Add a range unless the same amounts are known; a period that is now printed replaces an inferred one."""
        if len(self.salaries) >= MOST:
            return
        key = f"salary_ranges.{len(self.salaries)}"
        if pay.salary is not None:
            for index, known in enumerate(self.salaries):
                if _are_same(known, pay.salary):
                    self._complete_period(index, pay.salary, line)
                    return
                if _is_end_of(pay.salary, known) or _is_step_of(pay.salary, known) or _is_middle_of(pay.salary, known):
                    return
                if _is_middle_of(known, pay.salary) or _is_step_of(known, pay.salary):
                    key = f"salary_ranges.{index}"
                    self.notes.withdraw("salary_period_inferred", key)
                    self.salaries[index] = pay.salary
                    self.notes.cite(key, line)
                    for problem in pay.problems:
                        self.warn(problem, line, key)
                    return
                whole = _both_ends(known, pay.salary)
                if whole or _begins(known, pay.salary):
                    self.salaries[index] = whole or pay.salary
                    self.notes.cite(f"salary_ranges.{index}", line)
                    return
            self.notes.cite(key, line)
            self.salaries.append(pay.salary)
        for problem in pay.problems:
            self.warn(problem, line, key)

    def _complete_period(self, index: int, salary: SalaryText, line: int) -> None:
        if self.salaries[index].period_status != "stated" and salary.period_status == "stated":
            self.salaries[index] = salary
            self.notes.cite(f"salary_ranges.{index}", line)
            self.notes.withdraw("salary_period_inferred", f"salary_ranges.{index}")

    def label_pay(self, label: str, line: int) -> None:
        """Give the ranges printed above `line` the label that a sentence there gives them."""
        for index, known in enumerate(self.salaries):
            if known.label is None and self.notes.evidence[f"salary_ranges.{index}"].last_line < line:
                self.salaries[index] = replace(known, label=label)

    @property
    def town(self) -> str | None:
        """The town of the first place that is known."""
        return self.locations[0].city if self.locations else None

    def add_location(self, place: LocationText, line: int) -> None:
        """Add a place, or what it adds to one that is known."""
        if len(self.locations) >= MOST:
            return
        merged = merge_locations([*self.locations, place])
        if merged != self.locations:
            index = next(i for i, entry in enumerate(merged) if i >= len(self.locations) or entry != self.locations[i])
            self.locations = merged
            self.notes.cite(f"locations.{index}", line)

    def warn(self, problem: Problem, line: int, key: str | None = None) -> None:
        self.notes.warn(problem.code, problem.message, line, key)

    def _cite_in_paragraph(self, key: str, numbers: range, status: EvidenceStatus) -> None:
        """Cite, for a value cited by the first of a paragraph's lines `numbers`, those that hold its words."""
        words = [word.casefold() for word in self._words_of(key)]
        text = {number: self.document.lines[number - 1].casefold() for number in numbers}
        if not words or all(word in text[numbers[0]] for word in words):
            return
        holding = [number for number in numbers if any(word in text[number] for word in words)]
        if holding:
            self.notes.cite(key, holding[0], holding[-1], status)

    def _words_of(self, key: str) -> list[str]:
        """The words by which a value stands in the text; none where other words may say it."""
        name, _, index = key.partition(".")
        if name == "locations":
            return (self.locations[int(index)].city or "").split()
        if name == "salary_ranges":
            return re.findall(r"\d[\d,.]*\d", self.salaries[int(index)].stated or "")
        if name in ("appointment", "schedule", "work_mode"):
            return [self.values[name].partition("_")[0]]
        return [word for word in self.values[name].split() if len(word) > 2] if name == "representation" else []

    def record(self) -> Record:
        """The finished record. The title must have been set."""
        if self.pay_in_words and not self.salaries:
            stated, line = self.pay_in_words
            self.salaries.append(SalaryText(stated=stated))
            self.notes.cite("salary_ranges.0", line)
        for key, entry in self.notes.evidence.items():
            if entry.first_line == entry.last_line and (last := self.broken.get(entry.first_line)):
                self._cite_in_paragraph(key, range(entry.first_line, last + 1), entry.status)
        return Record(
            kind=self.kind,
            agency=AgencyText(**self.agency, units=tuple(self.units)) if self.agency or self.units else None,
            classification=ClassificationText(**self.classification) if self.classification else None,
            salary_ranges=tuple(self.salaries),
            locations=tuple(self.locations),
            contacts=tuple(self.contacts),
            qualifications=self.qualifications,
            duties=tuple(self.duties),
            sections=self.sections,
            evidence=self.notes.evidence,
            **self.values,
        )
