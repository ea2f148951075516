"""What a page of results repeats by the hundred. A template's loop takes ten times as long for the same."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from agencies.models.agency import UNNAMED_EMPLOYER
from postings.presentation.deadline import Deadline
from search.answer.facets import Facet
from search.answer.hits import Hit
from search.filtering.histogram import Histogram
from search.indexing.cards import Card, PayLine

register = template.Library()

_OPTION = (
    '<label class="option"><input type="{type}" name="{name}" value="{value}"{checked}> '
    '<span class="name">{label}{typed}</span> <span class="count">{count}</span></label>'
)
_LICENSE = (
    '<label class="option"><input type="checkbox" name="license" value="{key}"{checked}> '
    '<span class="name">{name}</span></label>'
)
_TYPED = ' <em class="typed">as you typed</em>'
_BAR = (
    '<rect{chosen} x="{bar.x}" y="{bar.y}" width="{width}" height="{bar.height}">'
    "<title>{amounts}: {bar.how_many}</title></rect>"
)
_ROW = '<tr><th scope="row">{amounts}</th><td>{count}</td></tr>'


@register.filter
def options(facet: Facet) -> SafeString:
    """The choices of a facet, each with the number of jobs it shows."""
    name = escape(facet.name)
    return _lines(
        _OPTION.format(
            type="radio" if option.exclusive else "checkbox",
            name=name,
            value=escape(option.value),
            checked=" checked" if option.selected else "",
            label=escape(option.label),
            typed=_TYPED if option.typed else "",
            count=option.how_many,
        )
        for option in facet.options
    )


@register.filter
def licenses(offered: Iterable[tuple[str, str, bool]]) -> SafeString:
    """The licenses that a seeker may hold: of each its key, its name and whether it is held."""
    return _lines(
        _LICENSE.format(key=escape(key), name=escape(name), checked=" checked" if is_held else "")
        for key, name, is_held in offered
    )


@register.filter
def bars(histogram: Histogram) -> SafeString:
    """The bars of a histogram, as the inside of its drawing."""
    return _lines(
        _BAR.format(
            chosen=' class="chosen"' if bar.is_chosen else "",
            bar=bar,
            width=histogram.bar_width,
            amounts=escape(bar.amounts),
        )
        for bar in histogram.bars
    )


@register.filter
def rows(histogram: Histogram) -> SafeString:
    """The same as the rows of a table."""
    return _lines(_ROW.format(amounts=escape(bar.amounts), count=bar.how_many) for bar in histogram.bars if bar.count)


@register.filter
def where(hit: Hit) -> SafeString:
    """Who hires, with what matched of the name marked, and where the work is."""
    card = hit.card
    unit = f", {escape(card.unit)}" if card.unit else ""
    way = f", {hit.miles} mile{'' if hit.miles == 1 else 's'} away" if hit.miles else ""
    place = f' <span class="place">{escape(card.places)}{way}</span>' if card.places else ""
    return _lines([f'<span class="agency">{hit.agency or UNNAMED_EMPLOYER}{unit}</span>{place}'])


@register.filter
def terms(card: Card) -> SafeString:
    """What a job pays, how it can be worked and when it closes, as items of a list."""
    work = f'<li class="terms">{escape(card.terms)}</li>' if card.terms else ""
    return _lines(filter(None, [_pay(card.pay), work, _when(card.deadline)]))


def _pay(pay: PayLine | None) -> str:
    if pay is None:
        return '<li class="pay">Pay not stated</li>'
    if not pay.scaled:
        return f'<li class="pay"><strong>{escape(pay.printed)}</strong></li>'
    return (
        f'<li class="pay"><strong>{escape(pay.scaled)}</strong> '
        f'<span class="printed">printed: {escape(pay.printed)}</span></li>'
    )


def _when(deadline: Deadline | None) -> str:
    if deadline is None:
        return ""
    has_day = deadline.day and deadline.state != "closed"
    day = f', <time datetime="{escape(deadline.iso)}">{escape(deadline.day)}</time>' if has_day else ""
    return f'<li class="when {escape(deadline.state)}">{escape(deadline.countdown)}{day}</li>'


def _lines(parts: Iterable[str]) -> SafeString:
    """Each part has what came from elsewhere escaped."""
    return mark_safe("\n".join(parts))  # noqa: S308
