"""The forms under which the many ways to print a name meet."""

import pytest

from agencies.spelling import agency_form, names_agree, number_key, spelling_key, title_form


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Dept. of Consumer & Business Services", "dept of consumer and business services"),
        ("DEPT OF CONSUMER AND BUSINESS SERVICES", "dept of consumer and business services"),
        ("Department of Veterans’ Affairs", "department of veterans affairs"),
        ("  Cañon   City\t", "canon city"),
        ("Tax Auditor/Entry", "tax auditor entry"),
        ("Ville de Montréal", "ville de montreal"),
        ("北海道", "北海道"),
        ("?!", "?!"),
        ("", ""),
        ("x" * 400, "x" * 250),
    ],
)
def test_key(printed, key):
    assert spelling_key(printed) == key


@pytest.mark.parametrize(
    "printed",
    [
        "Oregon Employment Department",
        "Employment Dept.",
        "The Oregon Department of Employment",
        "State of Oregon, Department of Employment",
        "Department of Employment, State of Oregon",
        "Employment Department",
    ],
)
def test_agency_forms_meet(printed):
    assert agency_form(spelling_key(printed), "state of oregon") == "employment department"


@pytest.mark.parametrize(
    "printed", ["Oregon", "State of Oregon", "Oregon Department", "The State Board", "Department of"]
)
def test_a_name_of_nothing_but_general_words_stays_whole(printed):
    key = spelling_key(printed)
    assert agency_form(key, "state of oregon") == key


def test_a_city_leads_the_names_of_its_bureaus():
    portland = "city of portland"
    forms = {
        agency_form(spelling_key(name), portland)
        for name in ("Portland Bureau of Transportation", "City of Portland Bureau of Transportation")
    }
    assert forms == {"bureau of transportation"}
    assert agency_form("city of portland", portland) == "city of portland"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Social Services Specialist 2", "Social Service Specialist II"),
        ("Operations & Policy Analyst 3", "OPERATIONS AND POLICY ANALYST III"),
        ("Child Support Case Managers", "Child Support Case Manager"),
    ],
)
def test_title_forms_meet(one, other):
    assert title_form(spelling_key(one)) == title_form(spelling_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Office Specialist 1", "Office Specialist 2"),
        ("Business Analysis", "Business Analyst"),
        ("Tax Auditor", "Tax Auditor/Entry"),
    ],
)
def test_title_forms_keep_apart(one, other):
    assert title_form(spelling_key(one)) != title_form(spelling_key(other))


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("C0104", ("C", "104")),
        ("104", ("", "104")),
        ("c-6699 ", ("C", "6699")),
        ("X7010A", ("X", "7010A")),
        ("#", ("", "")),
    ],
)
def test_number_key(printed, key):
    assert number_key(printed) == key


@pytest.mark.parametrize(
    ("printed", "known", "agree"),
    [
        ("bus and emp spec 2", "business and employment specialist 2", True),
        ("compliance specialist 3 program integrity", "compliance specialist 3", True),
        ("office specialist", "office specialist 2", True),
        ("office assistant 1", "office specialist 1", False),
        ("compliance specialist 2", "compliance specialist 3", False),
        ("child support specialist 2", "child support specialist", False),
        ("forest ranger 3", "business and employment specialist 2", False),
        ("2", "business and employment specialist 2", False),
        ("department", "employment department", False),
        ("employment department workforce operation", "employment department", True),
    ],
)
def test_names_agree(printed, known, agree):
    assert names_agree(printed, known) is agree
