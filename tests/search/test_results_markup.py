"""The parts of a result page that are put together without a template escape what comes from documents."""

from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from postings.presentation.deadline import Deadline
from search.answer.facets import Facet, FacetOption
from search.answer.hits import Hit
from search.filtering.histogram import Bar, Histogram
from search.indexing.cards import Card, PayLine
from search.templatetags.results import bars, licenses, options, rows, terms, where

HOSTILE = '<b a="1">&\''
ESCAPED = "&lt;b a=&quot;1&quot;&gt;&amp;&#x27;"


def facet(*offered: FacetOption) -> Facet:
    return Facet(
        name="agency",
        label="Agency",
        options=list(offered),
        label_of_none="",
        more=0,
        is_whole=False,
        url="/",
        problems=[],
        histogram=None,
    )


def option(**changes: Any) -> FacetOption:
    values: dict[str, Any] = {
        "value": "dhs",
        "label": "DHS",
        "count": 1204,
        "selected": False,
        "exclusive": False,
        "typed": False,
    }
    return FacetOption(**(values | changes))


def card(**changes: Any) -> Card:
    said = dict.fromkeys(("title", "class_title", "agency", "unit", "places", "terms", "url"), "")
    values: dict[str, Any] = {**said, "pay": None, "deadline": None, "facts": {}}
    return Card(**(values | changes))


def test_an_option_is_a_labelled_checkbox_with_its_count() -> None:
    assert options(facet(option())) == (
        '<label class="option"><input type="checkbox" name="agency" value="dhs"> '
        '<span class="name">DHS</span> <span class="count">1,204</span></label>'
    )


def test_an_option_says_that_it_is_chosen_takes_the_place_of_others_or_was_typed() -> None:
    html = options(facet(option(selected=True), option(exclusive=True), option(typed=True)))
    chosen, exclusive, typed = html.split("\n")
    assert 'value="dhs" checked>' in chosen
    assert 'type="radio"' in exclusive
    assert 'DHS <em class="typed">as you typed</em></span>' in typed


def test_values_and_labels_bring_no_markup() -> None:
    html = options(facet(option(value=HOSTILE, label=HOSTILE)))
    assert f'value="{ESCAPED}"' in html
    assert f'<span class="name">{ESCAPED}</span>' in html


def test_a_license_that_is_held_is_ticked() -> None:
    assert licenses([("driver", "Driver license", True)]) == (
        '<label class="option"><input type="checkbox" name="license" value="driver" checked> '
        '<span class="name">Driver license</span></label>'
    )
    assert f'value="{ESCAPED}"> <span class="name">{ESCAPED}</span>' in licenses([(HOSTILE, HOSTILE, False)])


def test_a_card_s_terms_bring_no_markup() -> None:
    deadline = Deadline(state="soon", countdown=HOSTILE, day=HOSTILE, iso=HOSTILE)
    html = terms(card(terms=HOSTILE, pay=PayLine(scaled=HOSTILE, printed=HOSTILE), deadline=deadline))
    assert "<b" not in html
    assert html.count(ESCAPED) == 6


def hit(card: Card, agency: str, miles: int | None = None) -> Hit:
    nothing = SafeString("")
    return Hit(card, nothing, nothing, SafeString(agency), nothing, why=[], miles=miles)


def test_where_names_employer_place_and_way() -> None:
    salem = card(agency="DHS", unit="Forms", places="Salem")
    assert where(hit(salem, "<mark>DHS</mark>", miles=1)) == (
        '<span class="agency"><mark>DHS</mark>, Forms</span> <span class="place">Salem, 1 mile away</span>'
    )
    assert where(hit(salem, "DHS", miles=12)).endswith("Salem, 12 miles away</span>")
    assert where(hit(salem, "DHS", miles=0)).endswith("Salem</span>")
    assert where(hit(card(), "DHS")) == '<span class="agency">DHS</span>'
    assert where(hit(card(unit=HOSTILE, places=HOSTILE), "")).count(ESCAPED) == 2


def test_pay_that_is_printed_on_the_seeker_s_scale_stands_alone() -> None:
    assert terms(card(pay=PayLine(scaled="", printed="$5,000 a month"))) == (
        '<li class="pay"><strong>$5,000 a month</strong></li>'
    )


def test_what_is_not_known_of_a_card_is_left_out_but_for_its_pay() -> None:
    assert terms(card()) == '<li class="pay">Pay not stated</li>'


def test_a_deadline_that_has_passed_needs_no_day() -> None:
    html = terms(card(deadline=Deadline(state="closed", countdown="Closed Thu, Nov 13", day="Thu, Nov 13")))
    assert html.endswith('<li class="when closed">Closed Thu, Nov 13</li>')


def test_bars_without_jobs_are_drawn_but_have_no_row() -> None:
    drawn = Histogram(
        "hour",
        [
            Bar(Decimal(20), Decimal("22.50"), "hour", 1500, is_chosen=True, x=0, height=48),
            Bar(Decimal("22.50"), None, "hour", 0, is_chosen=False, x=10, height=0),
        ],
    )
    first, second = bars(drawn).split("\n")
    assert first == (
        '<rect class="chosen" x="0" y="0" width="9" height="48"><title>$20 to $22.50 an hour: 1,500</title></rect>'
    )
    assert second.startswith('<rect x="10" y="48" width="9" height="0">')
    assert rows(drawn) == '<tr><th scope="row">$20 to $22.50 an hour</th><td>1,500</td></tr>'
