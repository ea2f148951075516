"""The hits of one page: each with its card, and why it matched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import chain
from typing import Any

from django.utils.safestring import SafeString
from tantivy import DocAddress, Document, Searcher

from postings.qualifying import Asked, Held, Verdict, judge_job
from search.answer.passages import Match, Passage, Wanted, stem_weights
from search.answer.why import Reasons
from search.indexing.cards import Card, read_card
from search.language.marking import phrases_to_mark, stems_asked_for, stems_to_mark
from search.language.query import Typed


@dataclass(frozen=True)
class Hit:
    """One result: the job's card, of the card and of the text what matched, as HTML in which it is marked, and why it
    was found, part by part. `miles` is the way from where the seeker wants to work and `verdict`
    how they fit, where they said so."""

    card: Card
    title: SafeString
    class_title: SafeString
    agency: SafeString
    snippet: SafeString
    why: list[str]
    miles: int | None = None
    verdict: Verdict | None = None


def load_hits(
    view: Searcher,
    addresses: Sequence[DocAddress],
    values: dict[str, Any],
    met: Sequence[tuple[str, str]],
    now: datetime,
) -> list[Hit]:
    """The hits at these addresses, in their order, without a query to the database.

    `values` are those of the filters: the kind of job, what was typed, and the unit in which the seeker counts pay.
    `met` are those in use, by name and in words.
    """
    snippets, reasons = Snippets(view, values["q"]), Reasons(values["q"], met)
    return [_hit(view.doc(address), snippets, reasons, values, now) for address in addresses]


def _hit(document: Document, snippets: "Snippets", reasons: Reasons, values: dict[str, Any], now: datetime) -> Hit:
    card = read_card(document["card"][0], values["kind"], values["pay"].unit, now)
    passage = snippets.passage(document)
    return Hit(
        card=card,
        title=snippets.mark(card.title),
        class_title=snippets.mark(card.class_title),
        agency=snippets.mark(card.agency),
        snippet=_marked(passage.text, passage.matches) if passage else SafeString(""),
        why=reasons.of(
            {
                "title": card.title,
                "class": card.class_title,
                "agency": f"{card.agency} {card.unit}",
                "place": card.places,
            },
            passage.stems if passage else frozenset(),
            states_pay=card.pay is not None,
        ),
        miles=values["near"].distance(card.facts["localities"]),
        verdict=_verdict(card, values["education"].held),
    )


def _verdict(card: Card, held: Held) -> Verdict | None:
    if not held:
        return None
    return judge_job((Asked(*way) for way in card.facts["ways"]), card.facts["needs"], held)


class Snippets:
    """Marks what matched. Text is escaped first, so that no document can bring markup into a page."""

    def __init__(self, view: Searcher, typed: Typed) -> None:
        self._wanted = Wanted(stem_weights(view, stems_to_mark(view, typed)))
        phrases = phrases_to_mark(typed)
        self._phrases = Wanted(stem_weights(view, set(chain.from_iterable(phrases))), phrases) if phrases else None
        self._asked_for = stems_asked_for(typed)
        self._known: dict[str, SafeString] = {}

    def mark(self, text: str) -> SafeString:
        """A short text with the words that matched marked; hits share agencies and classes."""
        if text not in self._known:
            self._known[text] = _marked(text, self._matches(text))
        return self._known[text]

    def _matches(self, text: str) -> list[Match]:
        wanted = (each for each in (self._wanted, self._phrases) if each)
        return sorted({match for each in wanted for match in each.matches(text)})

    def passage(self, document: Document) -> Passage | None:
        """The passage of a document's text that says most of what was asked for; None if none does. One that says it
        in the words of a synonym comes before one that says a part of it."""
        text = document["text"][0]
        found = self._wanted.best_passage(text) if self._wanted else None
        if self._phrases is None or (found and self._asked_for <= found.stems):
            return found
        said = self._phrases.best_passage(text)
        return Passage(said.text, self._matches(said.text)) if said else found


def _marked(text: str, matches: Iterable[Match]) -> SafeString:
    html, last = [], 0
    for start, end, _ in matches:
        html += [escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"]
        last = end
    return SafeString("".join([*html, escape(text[last:])]))  # each piece of text is escaped
