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
from search import parameters
from search.counts import Counts, count_aside
from search.facets import Facet, find_facets
from search.filter_types import Params
from search.filters import KINDS, SHOWN, SORTS, JobFilters
from search.hits import Hit, load_hits
from search.index import noticing_damage, searcher
from search.interpretation import DidYouMean, interpret
from search.labels import labels_in
from search.near import MILES
from search.order import hits
from search.qualify import FITS, Qualify
from search.query import bare_words, clean, parse, shown
from search.range_filters import PAY_UNITS, amount_text

PAGE_SIZE = 20
WINDOW = 10_000
LAST_PAGE = WINDOW // PAGE_SIZE
MOST_SUGGESTIONS = 8
HERE = ("near me", "in my area", "around me")

Names = dict[str, dict[str, str]]  # the labels of values, by filter and value


@dataclass(frozen=True)
class Link:
    """Somewhere to go from here. `count` is the number of jobs there, where it was counted; `phrase` is what was typed
    that brought the seeker here."""

    label: str
    url: str
    count: int = 0
    current: bool = False
    phrase: str = ""

    @property
    def how_many(self) -> str:
        return f"{self.count:,}"


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
        kind, show = self.filters.values["kind"], self.filters.values["show"]
        noun = "position" if kind == "position" else {"open": "open job", "closed": "closed job", "all": "job"}[show]
        number = f"{self.total:,}" if self.total else "No"
        asked = self.filters.reading.typed.text
        words = f" for “{asked}”" if asked else ""
        return f"{number} {noun}{'' if self.total == 1 else 's'}{words}"

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
    filters = JobFilters(data, now)
    did_you_mean = interpret(view, filters, now)
    asked, notes = _asked_page(data)
    counts = count_aside(view, filters)
    # All that needs no counts is found while they are counted.
    names = _names(view, filters)
    shown_hits, total = _hits(view, filters, min(asked, LAST_PAGE), names)
    others = _other_kinds(view, filters)
    if total is None:
        total = _total(view, filters, counts())
    page = _page(filters, asked, total)
    if page.number < asked:
        notes.append(_beyond(page.last, total))
        shown_hits, _ = _hits(view, filters, page.number, names)
    whole = clean(data.get("whole", ""))
    facets = find_facets(view, filters, counts(), whole)
    if whole and whole not in facets:
        notes.append(f"There is no filter “{shown(whole)}” to show whole.")
    return Results(
        filters=filters,
        hits=shown_hits,
        total=total,
        page=page,
        facets=facets,
        chips=_chips(filters, names),
        kinds=_kinds(filters, total, others),
        sorts=_sorts(filters),
        understood=_understood(filters),
        did_you_mean=did_you_mean,
        loosen=[] if total else _loosen(view, filters, names),
        notices=[
            *filters.values["q"].notes,
            *_hints(filters),
            *notes,
            *_problems_elsewhere(filters, facets),
            *parameters.notices(data, filters.parameters()),
        ],
    )


def _hints(filters: JobFilters) -> list[str]:
    """What the seeker has to say for the words to mean anything."""
    words = f" {' '.join(bare_words(filters.reading.typed.text))} "
    if not filters.asked()["near"] and any(f" {here} " in words for here in HERE):
        return ["Waypost does not know where you are: say near which city or ZIP code."]
    return []


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


def _total(view: Searcher, filters: JobFilters, counts: Counts) -> int:
    """How many jobs there are at this moment; what is remembered was counted before."""
    if counts.moment == filters.now:
        return counts.total
    return view.search(filters.clauses().query(), 1).count


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


def _chips(filters: JobFilters, names: Names) -> list[Link]:
    return [Link(chip.label, filters.url(**{chip.name: chip.value_without})) for chip in filters.chips(names)]


def _met(filters: JobFilters, names: Names) -> list[tuple[str, str]]:
    """The filters in use by name and in words, those that were typed included; how the seeker fits stands apart."""
    typed = [(phrase.filter, phrase.label) for phrase in filters.reading.phrases]
    chosen = [(chip.name, chip.label) for chip in filters.chips(names)]
    return [told for told in dict.fromkeys([*typed, *chosen]) if told[0] not in ("q", "show", "education")]


def _understood(filters: JobFilters) -> list[Link]:
    """The phrases that stand for filters, each with the address that takes it as plain words."""
    return [
        Link(phrase.label, filters.url(q=filters.reading.typed.taking_literally(phrase.key)), phrase=phrase.text)
        for phrase in filters.reading.phrases
    ]


def _other_kinds(view: Searcher, filters: JobFilters) -> dict[str, Link]:
    chosen = filters.values["kind"]
    return {kind: _counted(view, filters, label, {"kind": kind}) for kind, label in KINDS.items() if kind != chosen}


def _kinds(filters: JobFilters, total: int, others: dict[str, Link]) -> list[Link]:
    return [
        others.get(kind) or Link(label, filters.url(kind=kind), total, current=True) for kind, label in KINDS.items()
    ]


def _sorts(filters: JobFilters) -> list[Link]:
    order = filters.sort_order()
    has = {"relevance": filters.reading.words, "distance": filters.asked()["near"]}
    offered = [sort for sort in SORTS if has.get(sort, True)]
    plain = "relevance" if filters.reading.words else "newest"
    return [
        Link(SORTS[sort], filters.url(sort="" if sort == plain else sort), current=sort == order) for sort in offered
    ]


def _loosen(view: Searcher, filters: JobFilters, names: Names) -> list[Link]:
    """What to give up when nothing was found, with the number of jobs that each step would bring; the best first."""
    wanted: dict[str, list[str]] = {}
    emptied: dict[str, Any] = {}
    for chip in filters.chips(names):
        wanted.setdefault(chip.name, []).append(chip.label)
        # Without the words what was typed of filters is left.
        emptied[chip.name] = chip.value_without if chip.name == "q" else filters.filters[chip.name].empty
    steps = [(_without(*labels), {name: emptied[name]}) for name, labels in wanted.items()]
    reading = filters.reading
    if any_word := reading.words.any_word():
        spoken = [phrase.text for phrase in reading.phrases]
        steps.append(("Any of the words instead of all", {"q": parse(" ".join([any_word, *spoken]))}))
    for phrase in reading.phrases:
        steps.append((_without(phrase.label), {"q": reading.typed.without([phrase.at])}))
    if filters.values["show"] == "open":
        steps.append((SHOWN["all"], {"show": "all"}))
    steps += [(f"{label} instead", {"kind": kind}) for kind, label in KINDS.items() if kind != filters.values["kind"]]
    if len(wanted.keys() - {"q"}) + len(reading.phrases) > 1:
        words = reading.typed.without([phrase.at for phrase in reading.phrases])
        steps.append(("Without any filter", filters.without_filters() | {"q": words}))
    links = [_counted(view, filters, label, changes) for label, changes in steps]
    return sorted((link for link in links if link.count), key=lambda link: -link.count)[:MOST_SUGGESTIONS]


def _without(*labels: str) -> str:
    """In quotes, as words that were typed are, since a label can begin like a sentence: "Within 25 miles of Salem"."""
    return f"Without {', '.join(label if label.startswith('“') else f'“{label}”' for label in labels)}"


def _counted(view: Searcher, filters: JobFilters, label: str, changes: dict[str, Any]) -> Link:
    return Link(label, filters.url(**changes), view.search(filters.clauses(**changes).query(), 1).count)


def _names(view: Searcher, filters: JobFilters) -> Names:
    """The labels of what was chosen, by filter and value."""
    labels = labels_in(view)
    named = {name: filter_.named(filters.values[name]) for name, filter_ in filters.filters.items()}
    return {name: labels.of(filters.filters[name], values) for name, values in named.items() if values}
