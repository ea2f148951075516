"""The page of a posting and of a position: what it shows, what it never shows, and what it costs."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from agencies.models.agency import NO_NAME
from postings.views import jobs
from tests.factories import (
    add_duty,
    add_location,
    add_route,
    add_salary,
    add_section,
    evidence,
    make_agency,
    make_document,
    make_jurisdiction,
    make_position,
    make_posting,
)
from tests.postings.scenes import closed_posting, fleet_planner, trail_steward

pytestmark = pytest.mark.django_db


def text_of(response) -> str:
    """A page's words in reading order, without markup."""
    html = re.sub(r"<(script|style).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.fixture
def steward_page(client):
    return client.get(trail_steward().get_absolute_url())


def test_pay_stands_as_printed_beside_the_yearly_figure_and_its_rule(steward_page):
    text = text_of(steward_page)
    assert "$4,610 – $7,060 a month" in text
    assert "about $55,320 – $84,720 a year at 12 months a year" in text
    assert "“a month” is inferred from the size of the amount" in text


def test_one_pay_printed_by_two_periods_is_shown_once(client):
    posting = make_posting("Clerk")
    add_salary(posting, "20", "25", period="hour")
    add_salary(posting, "41600", "52000", period="year", ordinal=1)
    text = text_of(client.get(posting.get_absolute_url()))
    assert "$20 – $25 an hour" in text
    assert "also $41,600 – $52,000 a year" in text
    assert "about $41,600" not in text


def test_the_facts_name_employer_place_and_terms(steward_page):
    text = text_of(steward_page)
    for fact in ("Recreation › Trails", "Tillamook, Tillamook County, OR", "Full time", "Permanent", "REQ-200118"):
        assert fact in text


def test_the_deadline_names_its_time_zone_and_what_was_inferred(steward_page):
    text = text_of(steward_page)
    assert "Closes in 10 days" in text
    assert "Pacific time" in text
    assert "the end of that day is inferred" in text


def test_an_inferred_deadline_says_what_of_it_is_inferred(client):
    row = make_posting(
        source_document=make_document("Closes at 5 PM"),
        closes_time_stated=True,
        evidence={"closes_at": evidence(1, status="inferred")},
    )
    assert "No time zone is printed; it is inferred." in text_of(client.get(row.get_absolute_url()))
    row.evidence = {"closes_at": evidence(1)}
    row.save()
    assert "it is inferred" not in text_of(client.get(row.get_absolute_url()))


def test_each_way_to_qualify_is_a_card_of_its_own(steward_page):
    html = steward_page.content.decode()
    assert html.count('<article class="route">') == 2
    assert html.count('<p class="or">or</p>') == 1
    text = text_of(steward_page)
    assert "Education Bachelor&#x27;s degree Field forestry Experience 1 year In what trail crews" in text
    assert "Experience 3 years In what trail crews" in text
    assert "License You need a valid driver license." in text
    assert "A liking for rain." in text


def test_a_rule_of_substitution_is_no_way_of_its_own_and_levels_are_named(client):
    posting = make_posting()
    add_route(posting, "Two years as a clerk", level="Clerk 2")
    add_route(posting, "College counts for one year", kind="substitution")
    text = text_of(client.get(posting.get_absolute_url()))
    assert "The minimum for Clerk 2" in text
    assert "What may stand in for a part of it College counts for one year" in text


def test_every_source_link_leads_to_a_line_of_the_source(steward_page):
    html = steward_page.content.decode()
    linked = set(re.findall(r'class="source-link" href="#([^"]+)"', html))
    assert {"line-4", "line-6", "line-8", "line-10", "line-13", "line-15", "line-16", "line-19"} <= linked
    assert linked <= set(re.findall(r'<li id="(line-\d+)"', html))


def test_lines_that_gave_facts_are_marked(steward_page):
    html = steward_page.content.decode()
    assert '<li id="line-4" value="4" class="gave-fact"><mark>11/13/2025</mark></li>' in html
    assert '<li id="line-14" value="14">OR</li>' in html


def test_markup_in_a_document_never_becomes_markup(steward_page):
    html = steward_page.content.decode()
    assert "<script>alert" not in html
    assert "<b>how</b>" not in html
    assert "&lt;b&gt;how&lt;/b&gt;" in html


def test_markup_in_every_other_text_is_escaped_too(client):
    evil = "<img src=x onerror=alert(1)>"
    posting = make_posting(evil, working_title=evil, requisition_id=evil, representation=evil, service_type=evil)
    add_location(posting, city=evil)
    add_salary(posting, "1", None, label=evil)
    add_duty(posting, evil, title=evil)
    add_section(posting, evil, f"- {evil}\n{evil}")
    assert "<img" not in client.get(posting.get_absolute_url()).content.decode()


def test_the_public_sees_the_warnings_that_concern_it(steward_page):
    text = text_of(steward_page)
    assert "The deadline printed lies before the posting date." in text
    assert "An aside was left in." not in text


def test_the_class_is_shown_on_its_ladder(steward_page):
    text = text_of(steward_page)
    assert "Natural Resource Specialist 1 $4,105 – $6,210 a month" in text
    assert "Natural Resource Specialist 2 this job $4,610 – $7,060 a month" in text
    assert "Natural Resource Specialist 3 $5,860 – $8,975 a month" in text


def test_a_section_shown_above_is_not_repeated(steward_page):
    html = steward_page.content.decode()
    assert html.count("forty miles of trail") == 2  # once as a duty, once in the source
    assert 'This part is shown <a href="#duties">above</a>' in html
    assert "Outdoors in all weather." in html


def test_contacts_for_applicants_are_shown(steward_page):
    assert "Robin Ames , Recruiter" in text_of(steward_page)
    assert 'href="mailto:robin.ames@forestry.oregon.gov"' in steward_page.content.decode()


def test_nobody_inside_the_agency_is_named(client):
    html = client.get(fleet_planner().get_absolute_url()).content.decode()
    for private in ("Kellerman", "kellerman", "Vandermeer", "555-0142"):
        assert private.lower() not in html.lower()
    assert "Supervisor Name: [not shown: personal]" in html


def test_duties_show_their_share_of_time_as_words_and_bars(client):
    response = client.get(fleet_planner().get_absolute_url())
    text, html = text_of(response), response.content.decode()
    assert "35% of the time" in text
    assert "20–30% of the time" in text
    assert '<rect class="faint" width="30" height="10"/>' in html
    assert '<rect class="solid" width="20" height="10"/>' in html


def test_a_closed_posting_says_so(client):
    text = text_of(client.get(closed_posting().get_absolute_url()))
    assert "This posting takes no more applications." in text
    assert "about $44,720 – $56,680 a year at 2,080 hours a year" in text


def test_what_is_not_stated_is_said_to_be_not_stated(client):
    text = text_of(client.get(make_posting(closes_at=None).get_absolute_url()))
    assert "Pay Not stated" in text
    assert "No deadline known" in text


def test_an_opening_leads_to_its_position_and_back(client):
    position = fleet_planner()
    opening = make_posting("Fleet Planner", agency=position.agency, position=position)
    assert position.get_absolute_url() in client.get(opening.get_absolute_url()).content.decode()
    response = client.get(position.get_absolute_url())
    assert opening.get_absolute_url() in response.content.decode()
    assert "1 opening now" in text_of(response)


def test_openings_stand_before_what_has_closed_and_are_counted_whole(client):
    position = make_position()
    today = timezone.localdate()
    for number in range(25):
        make_posting(f"Closed {number}", position=position, closes_at=timezone.now() - timedelta(days=1))
        make_posting(f"Undated {number}", position=position, date_posted=None)
    make_posting("Old but open", position=position, date_posted=today - timedelta(days=400), closes_at=None)
    response = client.get(position.get_absolute_url())
    assert response.context["open_count"] == 26
    titles = [card.posting.title for card in response.context["openings"]]
    assert titles[:2] == ["Old but open", "Undated 24"]
    assert not any(title.startswith("Closed") for title in titles)


def test_a_position_without_opening_says_so(client):
    assert "No opening known" in text_of(client.get(make_position().get_absolute_url()))


def test_a_draft_does_not_exist_for_the_public(client):
    assert client.get(make_posting(status="draft").get_absolute_url()).status_code == 404


def test_an_unpublished_opening_is_not_named_by_its_position(client):
    position = make_position()
    for status in ("draft", "withdrawn"):
        make_posting("Hidden Opening", agency=position.agency, position=position, status=status)
    assert "Hidden Opening" not in text_of(client.get(position.get_absolute_url()))


def test_a_withdrawn_posting_is_gone(client):
    response = client.get(make_posting("Secret Title", status="withdrawn").get_absolute_url())
    assert response.status_code == 410
    assert "Secret Title" not in text_of(response)


@pytest.mark.parametrize("asked", ["", "?education=associate&years=2"])
@pytest.mark.parametrize("slug", ["another-name", None])
@pytest.mark.parametrize(("name", "make"), [("posting", make_posting), ("position", make_position)])
def test_another_name_in_the_address_leads_to_the_right_one(client, name, make, slug, asked):
    """What the seeker has said of themselves goes along."""
    job = make()
    address = reverse(name, args=[job.pk, slug]) if slug else f"/{name}s/{job.pk}/"
    response = client.get(f"{address}{asked}")
    assert response.status_code == 301
    assert response["Location"] == f"{job.get_absolute_url()}{asked}"


def test_an_employer_that_is_not_stated_is_no_name_and_leads_nowhere(client):
    nobody = make_agency(NO_NAME, jurisdiction=make_jurisdiction(NO_NAME, kind="unknown", state=""))
    row = make_posting("Gate Keeper", agency=nobody, closes_at=timezone.now() - timedelta(days=1))
    response = client.get(row.get_absolute_url())
    text = text_of(response)
    assert "Employer not stated" in text
    assert "This posting takes no more applications." in text
    assert "Not stated has open" not in text
    assert nobody.get_absolute_url() not in response.content.decode()
    assert "Agency Not stated" not in text


def test_years_that_are_not_understood_stay_in_their_field(client):
    html = client.get(trail_steward().get_absolute_url(), {"years": "two-ish"}).content.decode()
    assert 'value="two-ish"' in html
    assert 'aria-invalid="true" aria-describedby="could-i-problem"' in html
    assert 'id="could-i-problem"' in html


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
@pytest.mark.parametrize("name", ["postings", "positions"])
def test_a_number_that_is_no_job_is_not_found(client, name, number):
    response = client.get(f"/{name}/{number}/x/")
    assert response.status_code == 404
    assert "There is nothing at this address" in text_of(response)


def test_a_page_costs_the_same_number_of_queries_however_much_it_shows(client, django_assert_num_queries):
    posting = trail_steward()
    for ordinal in range(30):
        add_duty(posting, "More of the same.", ordinal=10 + ordinal)
        add_location(posting, f"Town {ordinal}", ordinal=10 + ordinal)
        add_section(posting, "More", "Text", ordinal=10 + ordinal)
    with django_assert_num_queries(12):
        client.get(posting.get_absolute_url())


def test_a_mistake_of_ours_gives_a_page_that_needs_nothing(client, monkeypatch):
    def fail(*_):
        raise RuntimeError("the database is away")

    monkeypatch.setattr(jobs, "job_page", fail)
    client.raise_request_exception = False
    response = client.get(make_posting().get_absolute_url())
    assert response.status_code == 500
    assert "Something went wrong on our side" in text_of(response)
    assert "database" not in text_of(response)
