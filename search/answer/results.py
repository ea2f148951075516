"""One search from its address to all that the page shows: hits, total, facets, chips, and what to loosen."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from tantivy import Searcher

from postings.held import NO_LICENSE, held_params, years_text
from postings.licenses import LICENSES, license_name
from search.answer.counts import Counts, count_aside
from search.answer.facets import Facet, find_facets
from search.answer.hits import Hit, load_hits
from search.answer.links import Link, Names, chips, kinds, loosen, sorts, understood
from search.answer.order import hits
from search.answer.why import lacking
from search.engine.index import noticing_damage, searcher
from search.filtering import parameters
from search.filtering.filter_types import Params
from search.filtering.filters import JobFilters
from search.filtering.labels import labels_in
from search.filtering.near import MILES
from search.filtering.qualify import FITS, Qualify
from search.filtering.range_filters import PAY_UNITS, amount_text
from search.language.query import bare_words, clean, in_quotes, shown
from search.language.reading import Reading
from search.understanding.common_phrases import ways_to_say_here
from search.understanding.interpretation import Choice, DidYouMean, choices

PAGE_SIZE = 20
WINDOW = 10_000
LAST_PAGE = WINDOW // PAGE_SIZE


@dataclass(frozen=True)
class Page:
    """The part of the hits that is shown; numbers count from 1."""

    number: int
    last: int
    first_hit: int
    last_hit: int
    previous_url: str
    next_url: str


@dataclass(frozen=True)
class Results:
    """All that the result page says. `problems` are messages by filter name, `notes` belong to none."""

    filters: JobFilters
    hits: list[Hit]
    total: int
    page: Page
    facets: dict[str, Facet]
    chips: list[Link]
    kinds: list[Link]
    sorts: list[Link]
    loosen: list[Link]
    notices: list[str]
    understood: list[Link]
    did_you_mean: DidYouMean | None

    @property
    def words(self) -> str:
        return self.filters.values["q"].text

    @property
    def did_you_mean_url(self) -> str:
        """The literal search where the corrected one is shown, else the corrected one."""
        found = self.did_you_mean
        return self.filters.url(q=found.literal if found.is_shown else found.corrected) if found else ""

    @property
    def heading(self) -> str:
        """What was found, in words: "1,204 open jobs for “nurse”"."""
        return f"{f'{self.total:,}' if self.total else 'No'} {self._subject(self.total == 1)}"

    @property
    def title(self) -> str:
        """The same without the number, which changes: "Open jobs for “nurse”"."""
        subject = self._subject(is_one=False)
        return subject[0].upper() + subject[1:]

    def _subject(self, is_one: bool) -> str:
        kind, show = self.filters.values["kind"], self.filters.asked()["show"]
        noun = "position" if kind == "position" else {"open": "open job", "closed": "closed job", "all": "job"}[show]
        asked = self.filters.reading.typed.text
        return f"{noun}{'' if is_one else 's'}{f' for {in_quotes(asked)}' if asked else ''}"

    @property
    def url(self) -> str:
        return self.filters.url(page=self.page.number)

    @property
    def query(self) -> str:
        """The address's part after the path, from its question mark on; the same for every form of the answer."""
        return self.filters.url()[len(reverse("search")) :]

    @property
    def url_without_filters(self) -> str:
        return self.filters.url(**self.filters.without_filters())

    @property
    def hidden_params(self) -> Params:
        """What the form sends along: the parameters that it has no field for."""
        return [param for param in self.filters.params() if param[0] in ("kind", "sort", "literal", "classification")]

    @property
    def qualify(self) -> dict[str, Any]:
        """What stands in the fields for what the seeker has. Licenses are offered by name, those held first."""
        chosen: Qualify = self.filters.values["education"]
        has = chosen.held.licenses or frozenset()
        offered = sorted(LICENSES, key=lambda key: (key not in has, license_name(key)))
        return {
            "years": "" if chosen.held.months is None else years_text(chosen.held.months),
            "licenses": [(key, license_name(key), key in has) for key in offered],
            "said_licenses": chosen.held.licenses is not None,
            "none": NO_LICENSE,
            "fit": chosen.fit,
            "fits": FITS,
        }

    @property
    def held_query(self) -> str:
        """What a job's page is told, so that it says how the seeker fits."""
        params = held_params(self.filters.asked()["education"].held)
        return f"?{urlencode(params)}" if params else ""

    @property
    def typed(self) -> dict[str, str]:
        """What typed phrases say of the filters that are no lists of choices, in words."""
        return {phrase.filter: phrase.label for phrase in self.filters.reading.phrases}

    @property
    def near(self) -> dict[str, Any]:
        """What stands in the fields for a place and a distance."""
        near = self.filters.values["near"]
        return {"text": near.text, "miles": near.miles, "offered": sorted({*MILES, near.miles})}

    @property
    def pay(self) -> dict[str, Any]:
        """What stands in the pay filter's fields."""
        pay = self.filters.values["pay"]
        return {
            "minimum": amount_text(pay.minimum),
            "maximum": amount_text(pay.maximum),
            "unit": pay.unit,
            "units": PAY_UNITS,
        }


def search(data: QueryDict, now: datetime) -> Results:
    """Answer an address's parameters, whatever they are, as of `now`. Raises IndexUnavailable."""
    with noticing_damage():
        return _search(searcher(), data, now)


def _search(view: Searcher, data: QueryDict, now: datetime) -> Results:
    filters = JobFilters(data, now, view)
    names = _names(view, filters)
    asked, notes = _asked_page(data)
    choice, found = _settle(view, filters, asked, names)
    page = _page(filters, asked, found.total)
    shown_hits = found.hits
    if page.number < asked:
        notes.append(_beyond(page.last, found.total))
        shown_hits, _ = _hits(view, filters, page.number, names)
    whole = clean(data.get("whole", ""))
    facets = find_facets(view, filters, found.counts, whole)
    if whole and whole not in facets:
        notes.append(f"There is no filter “{shown(whole)}” to show whole.")
    return Results(
        filters=filters,
        hits=shown_hits,
        total=found.total,
        page=page,
        facets=facets,
        chips=chips(filters, names),
        kinds=kinds(filters, found.total, found.counts.other_kinds),
        sorts=sorts(filters),
        understood=understood(filters),
        did_you_mean=choice.did_you_mean,
        loosen=[] if found.total else loosen(view, filters, names),
        notices=[
            *filters.values["q"].notes,
            *lacking(filters.reading.words, view),
            *_hints(filters),
            *notes,
            *_problems_elsewhere(filters, facets),
            *parameters.notices(data, filters.parameters()),
        ],
    )


@dataclass(frozen=True)
class _Found:
    """What one way to understand a search finds: the hits of the page that was asked for, and all numbers."""

    hits: list[Hit]
    total: int
    counts: Counts


def _settle(view: Searcher, filters: JobFilters, asked: int, names: Names) -> tuple[Choice, _Found]:
    """The first way to understand the words that finds any job, or the last; set in `filters`, with what it finds."""
    tried: dict[Reading, _Found] = {}
    for choice in choices(view, filters, filters.now):
        filters.reading = choice.reading
        found = tried.get(choice.reading) or _find(view, filters, asked, names)
        if found.total:
            break
        tried[choice.reading] = found
    filters.reading = choice.reading
    return choice, found


def _find(view: Searcher, filters: JobFilters, asked: int, names: Names) -> _Found:
    counts = count_aside(view, filters)
    # All that needs no counts is found while they are counted.
    hits_shown, total = _hits(view, filters, min(asked, LAST_PAGE), names)
    return _Found(hits_shown, counts().total if total is None else total, counts())


def _hints(filters: JobFilters) -> list[str]:
    """What the seeker has to say for the words to mean anything."""
    words = f" {' '.join(bare_words(filters.reading.typed.text))} "
    if not filters.asked()["near"] and any(f" {' '.join(here)} " in words for here in ways_to_say_here()):
        return ["Waypost does not know where you are: say near which city or ZIP code."]
    unplaced = [
        f"Waypost knows no more of that ZIP code than its state, so all of {phrase.label} is searched."
        for phrase in filters.reading.phrases
        if phrase.filter == "state" and any(map(str.isdigit, phrase.text))
    ]
    return unplaced + [
        f"The best matches come first. For “{phrase.label}” choose it beside “Sort by”."
        for phrase in filters.reading.passed_over
        if phrase.filter and not filters.values[phrase.filter]
    ]


def _problems_elsewhere(filters: JobFilters, facets: dict[str, Facet]) -> list[str]:
    """What is wrong with values that have no field of their own on the page; facets tell theirs beside them."""
    return [problem for name, problems in filters.form.errors.items() if name not in facets for problem in problems]


def _asked_page(data: QueryDict) -> tuple[int, list[str]]:
    text = clean(data.get("page", ""))
    if not text:
        return 1, []
    if text.isascii() and text.isdigit() and (number := int(text[:30])) >= 1:
        return number, []
    return 1, [f"There is no page “{shown(text)}”; this is the first one."]


def _beyond(last: int, total: int) -> str:
    if total > WINDOW and last == LAST_PAGE:
        return f"Only the first {WINDOW:,} jobs can be paged through; narrow the search to see others."
    return f"There are {last:,} pages; this is the last one." if last > 1 else "There is one page only; this is it."


def _hits(view: Searcher, filters: JobFilters, page: int, names: Names) -> tuple[list[Hit], int | None]:
    """What a page shows, and how many hits there are where that was counted with them."""
    addresses, total = hits(view, filters, (page - 1) * PAGE_SIZE, PAGE_SIZE)
    return load_hits(view, addresses, filters.asked(), _met(filters, names), filters.now), total


def _page(filters: JobFilters, asked: int, total: int) -> Page:
    last = max(1, -(-min(total, WINDOW) // PAGE_SIZE))
    number = min(asked, last)
    first_hit = (number - 1) * PAGE_SIZE + 1
    return Page(
        number=number,
        last=last,
        first_hit=min(first_hit, total),
        last_hit=min(first_hit + PAGE_SIZE - 1, total),
        previous_url=filters.url(page=number - 1) if number > 1 else "",
        next_url=filters.url(page=number + 1) if number < last else "",
    )


def _met(filters: JobFilters, names: Names) -> list[tuple[str, str]]:
    """The filters in use by name and in words, those that were typed included; how the seeker fits stands apart."""
    typed = [(phrase.filter, phrase.label) for phrase in filters.reading.phrases]
    chosen = [(chip.name, chip.label) for chip in filters.chips(names)]
    return [told for told in dict.fromkeys([*typed, *chosen]) if told[0] not in ("q", "show", "sort", "education")]


def _names(view: Searcher, filters: JobFilters) -> Names:
    """The labels of what was chosen, by filter and value."""
    labels = labels_in(view)
    named = {name: filter_.named(filters.values[name]) for name, filter_ in filters.filters.items()}
    return {name: labels.of(filters.filters[name], values) for name, values in named.items() if values}
