"""A record in the making: values with their evidence, contradictions noted as they appear."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from postings.ingest.announcement.said import said
from postings.ingest.document import Document
from postings.ingest.fields import Problem
from postings.ingest.fields.pay.salaries import PrintedPay
from postings.ingest.fields.pay.same_pay import are_same, begins, both_ends, is_end_of, is_middle_of, is_step_of
from postings.ingest.fields.pay.unprinted_periods import with_period
from postings.ingest.fields.places.place_names import merge_locations
from postings.ingest.layout import Line, Notes
from postings.ingest.record import (
    AgencyText,
    ClassificationText,
    ContactText,
    DutyText,
    EvidenceStatus,
    Kind,
    LocationText,
    Qualifications,
    Record,
    SalaryText,
    SectionText,
)

# More pay ranges, places or contacts than this no job has; a list of them is of something else.
MOST = 40
_PRINTED_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FIGURE = re.compile(r"[0-9]")


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

    def drop_unit(self, name: str) -> None:
        """Remove what turned out to be no unit."""
        for index in [self.units.index(name)] if name in self.units else ():
            del self.units[index]
            lines = [
                self.notes.evidence.pop(f"agency.units.{each}", None) for each in range(index, len(self.units) + 1)
            ]
            kept = {f"agency.units.{index + step}": line for step, line in enumerate(lines[1:]) if line}
            self.notes.evidence.update(kept)

    def add_pay(self, pay: PrintedPay, line: int) -> None:
        """Add a range unless the same amounts are known; a period that is now printed replaces an inferred one."""
        if len(self.salaries) >= MOST:
            return
        key = f"salary_ranges.{len(self.salaries)}"
        if pay.salary is not None:
            for index, known in enumerate(self.salaries):
                if are_same(known, pay.salary):
                    self._complete_period(index, pay.salary, line)
                    return
                if is_end_of(pay.salary, known) or is_step_of(pay.salary, known) or is_middle_of(pay.salary, known):
                    return
                if is_middle_of(known, pay.salary) or is_step_of(known, pay.salary):
                    key = f"salary_ranges.{index}"
                    self.notes.withdraw("salary_period_inferred", key)
                    self.salaries[index] = pay.salary
                    self._cite_pay(key, pay.salary, line)
                    for problem in pay.problems:
                        self.warn(problem, line, key)
                    return
                whole = both_ends(known, pay.salary)
                if whole or begins(known, pay.salary):
                    self.salaries[index] = whole or pay.salary
                    self.notes.cite(f"salary_ranges.{index}", line)
                    return
            self._cite_pay(key, pay.salary, line)
            self.salaries.append(pay.salary)
        for problem in pay.problems:
            self.warn(problem, line, key)

    def _cite_pay(self, key: str, pay: SalaryText, line: int) -> None:
        # The period may stand below the amounts.
        self.notes.cite_all(key, line, line, _PRINTED_AMOUNT.findall(pay.stated))

    def _complete_period(self, index: int, salary: SalaryText, line: int) -> None:
        if self.salaries[index].period_status != "stated" and salary.period_status == "stated":
            self.salaries[index] = salary
            self.notes.cite(f"salary_ranges.{index}", line)
            self.notes.withdraw("salary_period_inferred", f"salary_ranges.{index}")

    def _settle_periods(self) -> None:
        """Take the period of pay that prints none from the rest of the document, where that tells or doubts it."""
        for index, known in enumerate(self.salaries):
            key = f"salary_ranges.{index}"
            told, problem = with_period(known, self.salaries, self.values.get("title") or "")
            if problem and told != known:
                self.salaries[index] = told
                for code in ("salary_period_inferred", "salary_period_unknown"):
                    self.notes.withdraw(code, key)
                self.warn(problem, self.notes.evidence[key].first_line, key)

    def label_pay(self, label: str, lines: range) -> None:
        """Give the ranges that are printed on these lines and have no label of their own this one."""
        for index, known in enumerate(self.salaries):
            if known.label is None and self.notes.evidence[f"salary_ranges.{index}"].last_line in lines:
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
        self._settle_periods()
        if self.pay_in_words and not self.salaries:
            self.salaries.append(SalaryText(stated=self.pay_in_words[0]))
            self.notes.cite("salary_ranges.0", self.pay_in_words[1])
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
