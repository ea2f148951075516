"""What a result's card shows of a job: its row in words, and why it matched."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from tantivy import DocAddress, Occur, Query, Searcher, SnippetGenerator

from postings.models import Location, Position, Posting, SalaryRange
from postings.pay import amount_per
from postings.presentation.deadline import Deadline, describe_deadline
from postings.presentation.pay import PER, amounts, describe_pay
from search.documents import JOBS
from search.query import Typed, stems_to_mark
from search.schema import english, schema

SNIPPET_LENGTH = 200
RANGES_SHOWN = 2
PLACES_SHOWN = 3

Found = tuple[DocAddress, int]  # where the document is, and its job's key


@dataclass(frozen=True)
class PayLine:
    """Pay per the seeker's unit, empty where it cannot be computed, and as printed."""

    scaled: str
    printed: str


@dataclass(frozen=True)
class Hit:
    """One result. `title` and `snippet` are HTML in which what matched is marked."""

    job: Posting | Position
    url: str
    title: SafeString
    class_title: SafeString
    agency: SafeString
    places: str
    pay: PayLine | None
    deadline: Deadline | None
    terms: str
    snippet: SafeString


def load_hits(view: Searcher, found: Sequence[Found], values: dict[str, Any], now: datetime) -> list[Hit]:
    """The cards of these documents, in their order: three queries. A job deleted since it was indexed is left out.

    `values` are those of the filters: the kind of job, what was typed, and the unit in which the seeker counts pay.
    """
    jobs = _jobs(values["kind"], [pk for _, pk in found])
    snippets = Snippets(view, values["q"])
    return [_hit(jobs[pk], snippets, address, values["pay"].unit, now) for address, pk in found if pk in jobs]


def _jobs(kind: str, ids: Sequence[int]) -> dict[int, Posting | Position]:
    rows = (
        JOBS[kind]
        .objects.filter(pk__in=ids)
        .select_related("agency", "classification")
        .defer("evidence", "representation")
        .prefetch_related(
            Prefetch("salary_ranges", SalaryRange.objects.order_by("ordinal", "pk")),
            Prefetch("locations", Location.objects.order_by("ordinal", "pk")),
        )
    )
    return {job.pk: job for job in rows}


def _hit(job: Posting | Position, snippets: "Snippets", address: DocAddress, unit: str, now: datetime) -> Hit:
    return Hit(
        job=job,
        url=job.get_absolute_url(),
        title=snippets.mark(job.title),
        class_title=snippets.mark(str(job.classification or "")),
        agency=snippets.mark(job.agency.name),
        places=_places(job.locations.all()),
        pay=_pay(list(job.salary_ranges.all()), unit),
        deadline=describe_deadline(job, now) if isinstance(job, Posting) else None,
        terms=_terms(job),
        snippet=snippets.of(address),
    )


def _terms(job: Posting | Position) -> str:
    """How the job can be worked: "Hybrid, full time, permanent"; what is not stated is left out."""
    labels = [job.get_work_mode_display(), job.get_schedule_display(), job.get_appointment_display()]
    return ", ".join(label for label in labels if label).capitalize()


def _places(locations: Iterable[Location]) -> str:
    towns = list(dict.fromkeys(row.city or (f"{row.county} County" if row.county else row.state) for row in locations))
    towns = [town for town in towns if town]
    more = len(towns) - PLACES_SHOWN
    return ", ".join(towns[:PLACES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _pay(salaries: list[SalaryRange], unit: str) -> PayLine | None:
    """The widest range on the seeker's scale, beside the printed ones; nothing where none is stated."""
    if not salaries:
        return None
    printed = [describe_pay(salary).printed for salary in salaries[:RANGES_SHOWN]]
    more = len(salaries) - RANGES_SHOWN
    return PayLine(
        scaled="" if all(salary.period == unit for salary in salaries) else _scaled(salaries, unit),
        printed="; ".join(dict.fromkeys(printed)) + (f" and {more} more" if more > 0 else ""),
    )


def _scaled(salaries: list[SalaryRange], unit: str) -> str:
    known = [salary for salary in salaries if (salary.annual_minimum, salary.annual_maximum) != (None, None)]
    lowest = _end(min, [salary.annual_minimum for salary in known])
    highest = _end(max, [salary.annual_maximum for salary in known])
    digits = 2 if unit == "hour" else 0
    low, high = (None if end is None else round(amount_per(unit, end), digits) for end in (lowest, highest))
    figure = amounts(low, high)
    return f"{figure} {PER[unit]}" if figure else ""


def _end(outermost: Callable[[list[Decimal]], Decimal], printed: list[Decimal | None]) -> Decimal | None:
    """One end of several ranges together; none where one of them is open at that end."""
    ends = [end for end in printed if end is not None]
    return outermost(ends) if ends and len(ends) == len(printed) else None


class Snippets:
    """Marks what matched. Text is escaped first, so that no document can bring markup into a page."""

    def __init__(self, view: Searcher, typed: Typed) -> None:
        self._view = view
        self._stems = stems_to_mark(view, typed)
        self._generator = self._make_generator() if self._stems else None

    def mark(self, text: str) -> SafeString:
        """A short text with the words that matched marked."""
        if not self._stems:
            return escape(text)
        tokens = english().pre_tokenize(text).tokens
        return _marked(text, [(t.char_offset_from, t.char_offset_to) for t in tokens if t.text in self._stems])

    def of(self, address: DocAddress) -> SafeString:
        """The passage of a document's text that says most of what was asked for; empty if none does."""
        if self._generator is None:
            return SafeString("")
        snippet = self._generator.snippet_from_doc(self._view.doc(address))
        raw = snippet.fragment().encode()
        # The engine counts in bytes.
        spans = [(len(raw[: span.start].decode()), len(raw[: span.end].decode())) for span in snippet.highlighted()]
        return _marked(raw.decode(), spans) if spans else SafeString("")

    def _make_generator(self) -> SnippetGenerator:
        terms = [(Occur.Should, Query.term_query(schema(), "body", stem)) for stem in sorted(self._stems)]
        generator = SnippetGenerator.create(self._view, Query.boolean_query(terms), schema(), "body")
        generator.set_max_num_chars(SNIPPET_LENGTH)
        return generator


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> SafeString:
    html, last = [], 0
    for start, end in spans:
        html += [escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"]
        last = end
    return mark_safe("".join([*html, escape(text[last:])]))  # noqa: S308 (each piece of text is escaped)
