"""Could I qualify? Degree, years and licenses held against each way, in words, and never guessed."""

import re
from decimal import Decimal

import pytest
from django.http import QueryDict

from postings.held import held_params, read_held
from postings.licenses import LICENSES, licenses_in
from postings.qualifying import (
    Fit,
    Held,
    Verdict,
    asked_of,
    fewest_months,
    judge_job,
    judge_route,
    licenses_needed,
)
from tests.factories import add_requirement, add_route, make_posting

BACHELOR_AND_TWO = asked_of("bachelor", Decimal(2))
FIVE_YEARS = asked_of("", Decimal(5))


@pytest.mark.parametrize(
    ("degree", "years", "kind", "expected"),
    [
        ("bachelor", Decimal(2), "", (3, 24)),
        ("", Decimal("0.5"), "", (0, 6)),
        ("master", None, "", (4, 0)),
        ("none", None, "", (0, 0)),
        ("", None, "", None),
        ("bachelor", Decimal(2), "substitution", None),
    ],
)
def test_a_way_asks_for_what_can_be_counted(degree, years, kind, expected):
    asked = asked_of(degree, years, kind)
    assert (asked and (asked.rank, asked.months)) == expected


@pytest.mark.parametrize(
    ("held", "verdict"),
    [
        (Held("bachelor", 24), Verdict(Fit.MEETS)),
        (Held("master", 60), Verdict(Fit.MEETS)),
        (Held("bachelor"), Verdict(Fit.MEETS)),
        (Held(months=24), Verdict(Fit.MEETS)),
        (Held("bachelor", 12), Verdict(Fit.NEAR, ("1 year more of experience",))),
        (Held("bachelor", 0), Verdict(Fit.NEAR, ("2 years of experience",))),
        (Held("associate", 24), Verdict(Fit.NEAR, ("a bachelor's degree",))),
        (Held("high_school", 24), Verdict(Fit.FAR, ("a bachelor's degree",))),
        (Held("associate", 6), Verdict(Fit.FAR, ("a bachelor's degree", "1.5 years more of experience"))),
    ],
)
def test_one_way_is_met_nearly_met_or_not(held, verdict):
    assert judge_route(BACHELOR_AND_TWO, held) == verdict


def test_what_a_way_does_not_count_is_not_judged():
    assert judge_route(None, Held("doctorate", 500)) == Verdict(Fit.NOT_STATED)
    assert judge_job([None], [], Held("doctorate", 500)) == Verdict(Fit.NOT_STATED)


def test_a_job_is_judged_by_the_way_that_fits_best():
    assert judge_job([BACHELOR_AND_TWO, FIVE_YEARS, None], [], Held("none", 60)) == Verdict(Fit.MEETS)
    assert judge_job([BACHELOR_AND_TWO, FIVE_YEARS], [], Held("none", 48)).missing == ("1 year more of experience",)


def test_a_license_that_everyone_needs_is_missed_when_licenses_were_spoken_of():
    ways = [FIVE_YEARS]
    assert judge_job(ways, ["cdl"], Held("none", 60)) == Verdict(Fit.MEETS)
    lacking = judge_job(ways, ["cdl"], Held("none", 60, frozenset()))
    assert lacking == Verdict(Fit.NEAR, ("Commercial driver license (CDL)",))
    assert judge_job(ways, ["driver"], Held("none", 60, frozenset({"cdl"}))) == Verdict(Fit.MEETS)
    assert judge_job(ways, ["cdl"], Held("none", 48, frozenset())).fit == Fit.FAR
    assert judge_job([], ["cdl"], Held("none", 48, frozenset())).fit == Fit.NOT_STATED


def test_the_fewest_months_for_each_degree():
    assert fewest_months([BACHELOR_AND_TWO, FIVE_YEARS]) == [60, 60, 60, 24, 24, 24]
    assert fewest_months([BACHELOR_AND_TWO]) == [None, None, None, 24, 24, 24]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Valid Oregon driver’s license", ("driver",)),
        ("A Class A Commercial Driver License (CDL) with air brakes", ("cdl",)),
        ("Current RN license in the State of Oregon", ("rn",)),
        ("Active membership in the Oregon State Bar", ("attorney",)),
        ("Registration as a Professional Engineer", ("pe",)),
        ("Certification in CPR and first aid", ("first_aid",)),
        ("DPSST Basic Police Certificate", ("police",)),
        ("A positive attitude and a pest-free office", ()),
        ("Candidates are barred from smoking", ()),
    ],
)
def test_licenses_are_known_by_their_many_names(text, keys):
    assert licenses_in(text) == keys


def test_a_license_that_may_come_later_or_is_one_of_two_is_not_needed_at_hire():
    assert licenses_needed([("licence", "Driver license", "")]) == ["driver"]
    assert licenses_needed([("licence", "Driver license", "within six months of hire")]) == []
    assert licenses_needed([("licence", "Driver license", "by the end of the trial service")]) == []
    assert licenses_needed([("licence", "Driver license or acceptable means of transport", "")]) == []
    assert licenses_needed([("other", "Driver license", "")]) == []


@pytest.mark.parametrize("when", ["at the time of hire", "by the time of appointment", "upon hire", "prior to hire"])
def test_a_license_that_is_asked_for_by_the_time_of_hire_is_needed_at_hire(when):
    assert licenses_needed([("licence", "Registered nurse license", when)]) == ["rn"]


def test_every_license_has_a_name_and_a_pattern_that_compiles():
    for name, pattern in LICENSES.values():
        assert name
        assert re.compile(pattern)


@pytest.mark.parametrize(
    ("address", "held", "problems"),
    [
        ("", Held(), []),
        ("education=bachelor&years=1.5", Held("bachelor", 18), []),
        ("license=cdl&license=none", Held(licenses=frozenset({"cdl"})), []),
        ("license=none", Held(licenses=frozenset()), []),
        ("education=barber", Held(), ["There is no degree “barber”."]),
        ("license=poetic", Held(), ["There is no license “poetic”."]),
        ("years=many", Held(), ["“many” is not a number of years from 0 to 60; write it like 2 or 1.5."]),
        ("years=NaN", Held(), ["“NaN” is not a number of years from 0 to 60; write it like 2 or 1.5."]),
        ("years=-1", Held(), ["“-1” is not a number of years from 0 to 60; write it like 2 or 1.5."]),
        ("years=1e9", Held(), ["“1e9” is not a number of years from 0 to 60; write it like 2 or 1.5."]),
    ],
)
def test_an_address_says_what_is_held(address, held, problems):
    assert read_held(QueryDict(address)) == (held, problems)


@pytest.mark.parametrize(
    "held", [Held(), Held("master"), Held(months=18), Held("none", 0, frozenset()), Held(licenses=frozenset({"rn"}))]
)
def test_what_is_held_survives_its_address(held):
    data = QueryDict(mutable=True)
    for name, value in held_params(held):
        data.appendlist(name, value)
    assert read_held(data) == (held, [])


@pytest.fixture
def posting(db):
    posting = make_posting("Case Worker")
    add_route(posting, "A bachelor's degree and two years", degree="bachelor", experience_years=Decimal(2))
    add_route(posting, "Five years of case work", experience_years=Decimal(5), ordinal=1)
    add_requirement(posting, "Driver license", kind="licence")
    return posting


def page(client, posting, query=""):
    html = client.get(f"{posting.get_absolute_url()}{query}").content.decode()
    return re.sub(r"\s+", " ", html)


def test_the_page_asks_and_judges_nothing_of_itself(client, posting):
    html = page(client, posting)
    assert "Could I qualify?" in html
    assert 'class="verdict' not in html
    assert 'class="fit' not in html


def test_the_page_says_which_way_is_met_and_what_the_others_miss(client, posting):
    html = page(client, posting, "?education=bachelor&years=3&license=driver&license=none")
    assert "<strong>You meet the minimum</strong>" in html
    assert html.count("You meet this way.") == 1
    assert "Missing: 2 years more of experience" in html
    assert '<option value="bachelor" selected>' in html


def test_the_page_names_the_license_that_is_missing(client, posting):
    assert "<strong>Nearly.</strong> Missing: Driver license." in page(
        client, posting, "?education=bachelor&years=3&license=none"
    )


def test_what_cannot_be_understood_is_said_where_it_was_asked(client, posting):
    html = page(client, posting, "?years=lots")
    assert 'id="could-i-problem" role="alert"><p>“lots” is not a number of years' in html
    assert 'aria-invalid="true" aria-describedby="could-i-problem"' in html
