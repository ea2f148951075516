"""A recruiter edits a posting beside its document, in light and dark, under the site's security headers."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from postings.models import DocumentWarning, Duty
from tests.factories import add_duty, add_salary, evidence, make_document, make_posting


@pytest.fixture
def posting(transactional_db):
    lines = [f"Line {number} of the announcement." for number in range(1, 121)]
    document = make_document(*lines)
    DocumentWarning.objects.create(document=document, code="editor_remark", message="An aside.", line=100)
    posting = make_posting(
        source_document=document,
        evidence={"title": evidence(1), "salary_ranges.0": evidence(3), "duties.0": evidence(100)},
    )
    add_salary(posting, "3005", "4766")
    add_duty(posting, "File letters.", percent="60")
    return posting


def change_address(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fact_and_line_lead_to_each_other(open_page, posting, scheme):
    page = open_page(change_address(posting), color_scheme=scheme)
    line = page.locator("#line-100")
    page.locator("#duties-0").get_by_role("link", name="From line 100").click()
    assert line.evaluate("line => line.getBoundingClientRect().bottom <= innerHeight")
    assert line.get_by_text("An aside.").is_visible()
    line.get_by_role("link", name="Duty 1").click()
    assert page.locator("#duties-group").evaluate("group => group.getBoundingClientRect().top < innerHeight")


def test_fields_without_a_value_have_names(open_page, posting):
    page = open_page(change_address(posting))
    for name in ("Unit:", "Classification:", "Position:"):
        # A script makes the field some time after the page was loaded.
        expect(page.get_by_role("combobox", name=name).first).to_be_visible(timeout=20_000)
    assert page.get_by_role("textbox", name="Deadline, time").is_visible()


def test_form_and_document_stand_side_by_side(open_page, posting):
    page = open_page(change_address(posting))
    form, source = page.locator(".beside-form").bounding_box(), page.locator(".source").bounding_box()
    assert form["x"] + form["width"] <= source["x"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_duty_is_added_and_a_task_changed(open_page, posting):
    page = open_page(change_address(posting))
    page.locator("#id_duties-0-tasks").fill("File letters.\nTrain others.")
    page.get_by_text("Add another Duty").click()
    page.locator("#id_duties-1-percent_low").fill("40")
    page.locator("#id_duties-1-title").fill("Telephone")
    page.locator("input[name=_save]").first.click()
    page.get_by_text("was changed successfully").wait_for()
    first, second = Duty.objects.order_by("ordinal")
    assert first.tasks == ["File letters.", "Train others."]
    assert (second.title, second.percent_high) == ("Telephone", 40)


def test_a_refused_salary_is_explained_where_it_stands(open_page, posting):
    page = open_page(change_address(posting))
    page.locator("#id_salary_ranges-0-maximum").fill("10")
    page.locator("input[name=_save]").first.click()
    page.get_by_text("The maximum is below the minimum.").wait_for()
    assert page.locator(".source").is_visible()


def test_agency_is_found_by_typing(open_page, posting):
    page = open_page(change_address(posting))
    page.locator(".field-agency .select2-selection").click()
    page.locator(".select2-search__field").fill("Forest")
    page.locator(".select2-results__option", has_text="Department of Forestry").click()
    assert page.locator(".field-agency .select2-selection").inner_text().strip() == "Department of Forestry"


def test_on_a_small_screen_no_field_is_cut_off(open_page, posting):
    page = open_page(change_address(posting), viewport={"width": 360, "height": 800})
    period = page.locator("#id_salary_ranges-0-period")
    row = page.locator("#salary_ranges-0 .form-row").first
    right = "element => element.getBoundingClientRect().right"
    assert period.evaluate(right) <= row.evaluate(right)


def test_typing_begins_at_the_title_of_a_new_posting(open_page, posting):
    page = open_page(reverse("admin:postings_posting_add"))
    assert page.evaluate("document.activeElement.id") == "id_title"
