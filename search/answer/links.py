"""Where one can go from a result page: each link with its address, and with the number of jobs there."""

from dataclasses import dataclass
from typing import Any

from tantivy import Searcher

from search.engine.counting import how_many
from search.filtering.filters import KINDS, SHOWN, SORTS, JobFilters
from search.filtering.near import MILES, find_near
from search.language.query import Typed, in_quotes, parse
from search.language.synonyms import Piece, expand

MOST_SUGGESTIONS = 8
MOST_WORDS_GIVEN_UP = 3

Names = dict[str, dict[str, str]]  # the labels of values, by filter and value
Step = tuple[str, dict[str, Any]]  # what it is called, and the values that it changes


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


def chips(filters: JobFilters, names: Names) -> list[Link]:
    return [Link(chip.label, filters.url(**{chip.name: chip.value_without})) for chip in filters.chips(names)]


def understood(filters: JobFilters) -> list[Link]:
    """The phrases that stand for filters, each with the address that takes it as plain words."""
    return [
        Link(phrase.label, filters.url(q=filters.reading.typed.taking_literally(phrase.key)), phrase=phrase.text)
        for phrase in filters.reading.phrases
    ]


def kinds(filters: JobFilters, total: int, others: dict[str, int]) -> list[Link]:
    """Each kind of job with how many of it there are: `total` of the one that is asked for."""
    return [
        Link(label, filters.url(kind=kind), others.get(kind, total), current=kind not in others)
        for kind, label in KINDS.items()
    ]


def sorts(filters: JobFilters) -> list[Link]:
    order = filters.sort_order()
    has = {"relevance": filters.reading.looks_for_words, "distance": filters.asked()["near"]}
    offered = [sort for sort in SORTS if has.get(sort, True)]
    plain = "relevance" if filters.reading.looks_for_words else "newest"
    if any(phrase.filter == "sort" for phrase in filters.reading.phrases):
        plain = ""  # What was typed holds until another order is chosen.
    return [
        Link(SORTS[sort], filters.url(sort="" if sort == plain else sort), current=sort == order) for sort in offered
    ]


def loosen(view: Searcher, filters: JobFilters, names: Names) -> list[Link]:
    """What to give up when nothing was found, with the number of jobs that each step would bring; the best first."""
    wanted: dict[str, list[str]] = {}
    emptied: dict[str, Any] = {}
    for chip in filters.chips(names):
        wanted.setdefault(chip.name, []).append(chip.label)
        # Without the words what was typed of filters is left.
        emptied[chip.name] = chip.value_without if chip.name == "q" else filters.filters[chip.name].empty
    steps: list[Step] = [(_without(*labels), {name: emptied[name]}) for name, labels in wanted.items()]
    reading = filters.reading
    if any_word := reading.words.any_word():
        spoken = [phrase.text for phrase in reading.phrases]
        steps.append(("Any of the words instead of all", {"q": parse(" ".join([any_word, *spoken]))}))
    for phrase in reading.phrases:
        steps.append((_without(phrase.label), {"q": _less(reading.typed, phrase.at)}))
        if phrase.filter != "q":
            steps.append((f"“{phrase.text}” as words", {"q": reading.typed.taking_literally(phrase.key)}))
    steps += _farther(filters)
    if filters.asked()["show"] == "open":
        steps.append((SHOWN["all"], {"show": "all"}))
    steps += [(f"{label} instead", {"kind": kind}) for kind, label in KINDS.items() if kind != filters.values["kind"]]
    if len(wanted.keys() - {"q"}) + len(reading.phrases) > 1:
        words = _less(reading.typed, *(phrase.at for phrase in reading.phrases))
        steps.append(("Without any filter", filters.without_filters() | {"q": words}))
    # Who gives up one word of several loses the least.
    nearest = _most(view, filters, _without_a_word(reading.typed, reading.words))[:MOST_WORDS_GIVEN_UP]
    nearest += _most(view, filters, _phrases_alone(reading.typed, reading.words))
    links = [*nearest, *_most(view, filters, steps)][:MOST_SUGGESTIONS]
    return links or _most(view, filters, _alone(filters, wanted))


def _phrases_alone(typed: Typed, words: Typed) -> list[Step]:
    """The known phrases that were typed, each without all other words."""
    pieces = expand(words)
    spans = [(piece, (piece.clauses[0][0].at[0], piece.clauses[-1][-1].at[1])) for piece in pieces]
    return [
        (
            f"Only {in_quotes(typed.text[start:end])}",
            {"q": _less(typed, *(other for _, other in spans if other != (start, end)))},
        )
        for piece, (start, end) in spans[:MOST_SUGGESTIONS]
        if piece.parts and len(spans) > 2
    ]


def _without_a_word(typed: Typed, words: Typed) -> list[Step]:
    """What was typed without each of its words, those of a known phrase together, where others are left."""
    spans = [(piece.clauses[0][0].at[0], piece.clauses[-1][-1].at[1]) for piece in expand(words) if _is_typed(piece)]
    return [
        (_without(in_quotes(typed.text[start:end])), {"q": _less(typed, (start, end))})
        for start, end in spans[:MOST_SUGGESTIONS]
        if len(spans) > 1
    ]


def _less(typed: Typed, *spans: tuple[int, int]) -> Typed:
    """What was typed without some parts, read anew as its address will be."""
    return parse(typed.without(spans).text, typed.literal)


def _is_typed(piece: Piece) -> bool:
    """Whether it narrows the search and stands in the text: what a phrase leaves out has no place of its own there."""
    terms = [term for clause in piece.clauses for term in clause]
    return terms[-1].at > (0, 0) and not any(term.need_not_be_said() for term in terms)


def _most(view: Searcher, filters: JobFilters, steps: list[Step]) -> list[Link]:
    """The steps that find something, the best first."""
    links = [_counted(view, filters, label, changes) for label, changes in steps]
    return sorted((link for link in links if link.count), key=lambda link: -link.count)[:MOST_SUGGESTIONS]


def _alone(filters: JobFilters, wanted: dict[str, list[str]]) -> list[Step]:
    """Each thing that was asked for without the others, for where to give up one of them is not enough. `wanted` are
    the labels of the chosen ones."""
    nothing = filters.without_filters() | {"q": Typed()}
    typed = [(phrase.label, {"q": parse(phrase.text)}) for phrase in filters.reading.phrases]
    chosen = [(", ".join(labels), {name: filters.values[name]}) for name, labels in wanted.items() if name != "q"]
    return [(f"Only “{label}”", nothing | alone) for label, alone in (*typed, *chosen)]


def _farther(filters: JobFilters) -> list[Step]:
    """The next two distances around the place that is asked for."""
    near, reading = filters.asked()["near"], filters.reading
    if not near:
        return []
    words = _less(reading.typed, *(phrase.at for phrase in reading.phrases if phrase.filter == "near"))
    wider = [miles for miles in MILES if miles > near.miles][:2]
    return [
        (f"Within {miles} miles of {near.label}", {"near": find_near(near.text, miles), "q": words}) for miles in wider
    ]


def _without(*labels: str) -> str:
    """In quotes, as words that were typed are, since a label can begin like a sentence: "Within 25 miles of Salem"."""
    return f"Without {', '.join(label if label.startswith('“') else f'“{label}”' for label in labels)}"


def _counted(view: Searcher, filters: JobFilters, label: str, changes: dict[str, Any]) -> Link:
    return Link(label, filters.url(**changes), how_many(view, filters.clauses(**changes).query()))
