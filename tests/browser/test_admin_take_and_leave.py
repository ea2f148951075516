"""A recruiter compares what was edited by hand with what the document says by now, and takes or leaves it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from postings.ingest.loading.by_hand import as_stored, note_edits
from postings.models import EditedFact, Posting
from tests.browser.conftest import AXE_OPTIONS
from tests.factories import add_duty, add_salary, add_section, evidence, make_document, make_posting

LINES = [
    "Records Clerk",
    "Salary: $3,005 - $4,766 a month",
    "FLSA: Exempt",
    "Duties",
    "- Files letters.",
    "- Answers calls about records.",
    "Top of page",
]


@pytest.fixture
def posting(transactional_db, admin_user) -> Posting:
    """A posting of which pay and FLSA status were edited; then its document said something else of both."""
    document = make_document(*LINES, places=[[number // 4 + 1, None, None, None] for number in range(len(LINES))])
    facts = {"title": 1, "salary_ranges.0": 2, "flsa": 3, "duties.0": 5, "duties.1": 6}
    posting = make_posting(
        LINES[0],
        flsa="Exempt",
        source_document=document,
        evidence={key: evidence(line) for key, line in facts.items()},
    )
    salary = add_salary(posting, "3005", "4766")
    add_duty(posting, "Files letters.")
    add_duty(posting, "Answers calls about records.", ordinal=1)
    add_section(posting, "Duties", "\n".join(LINES[4:6]), first_line=4, last_line=6)
    before = as_stored(posting)
    posting.flsa, salary.maximum = "Non-Exempt", 4866
    posting.save()
    salary.save()
    note_edits(before, admin_user)
    for edit in EditedFact.objects.all():
        edit.differs = True
        edit.document_value = "Covered" if edit.key == "flsa" else [edit.document_value[0] | {"maximum": "4966"}]
        edit.save()
    return posting


def change_address(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def test_take_and_leave_with_the_keyboard_alone_and_without_javascript(open_page, posting):
    page = open_page(change_address(posting), java_script_enabled=False)
    flsa = page.locator("#difference-flsa")
    assert "The document now says" in flsa.inner_text()
    assert "You wrote" in flsa.inner_text()
    take = flsa.get_by_role("button", name="Take")
    take.focus()
    page.keyboard.press("Enter")
    page.get_by_text("FLSA status: taken from the document.").wait_for()
    posting.refresh_from_db()
    assert posting.flsa == "Covered"
    assert posting.evidence["flsa"]["status"] == "stated"

    page.locator("#difference-salary_ranges").get_by_role("button", name="Leave").focus()
    page.keyboard.press("Space")
    page.get_by_text("Salary ranges: what was written by hand stays.").wait_for()
    assert page.locator("section.differences").count() == 0
    assert posting.salary_ranges.get().maximum == 4866
    assert not EditedFact.objects.get().differs


def test_an_edit_saved_in_the_form_is_the_publics_edit(open_page, posting):
    page = open_page(change_address(posting))
    page.locator("#id_title").fill("Senior Records Clerk")
    page.locator("input[name=_save]").first.click()
    page.get_by_text("was changed successfully").wait_for()
    page.goto(Posting.objects.get().get_absolute_url())
    assert page.locator("header.head .edited").inner_text() == "edited by the employer"
    assert page.locator(".chief .edited").first.inner_text() == "edited by the employer"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_page_fits_and_what_waypost_adds_to_it_is_accessible(open_page, posting, scheme, width):
    page = open_page(change_address(posting), color_scheme=scheme, viewport={"width": width, "height": 900})
    assert page.locator(".differences").evaluate("part => part.scrollWidth <= part.clientWidth")
    assert page.locator(".source").evaluate("part => part.scrollWidth <= part.clientWidth")
    assert page.locator("h1").inner_text() == "Change posting"
    for part in (".differences", ".source"):
        results = Axe().run(page, context=part, options=AXE_OPTIONS)
        assert not results.violations_count, results.generate_report()


def test_field_and_line_lead_to_each_other_and_other_lines_say_what_became_of_them(open_page, posting):
    page = open_page(change_address(posting))
    page.locator("#line-6").get_by_role("link", name="Duty 2").click()
    assert page.url.endswith("#duties-1")
    page.locator(".field-flsa").get_by_role("link", name="line 3").click()
    assert page.url.endswith("#line-3")
    assert "edited" in page.locator("#line-3").inner_text()
    assert "section: Duties" in page.locator("#line-4").inner_text()
    assert "gave nothing" in page.locator("#line-7").inner_text()
    assert page.get_by_text("Page 2", exact=True).is_visible()


def test_five_thousand_lines_stay_usable(open_page, posting):
    document = posting.source_document
    document.text, document.places = "\n".join(LINES + [f"Line {number}" for number in range(8, 5001)]), []
    document.save()
    page = open_page(change_address(posting))
    assert page.locator(".source-line").count() == 5000
    page.goto(f"{page.url}#line-4321")
    assert page.locator("#line-4321").evaluate("line => line.getBoundingClientRect().bottom <= innerHeight")
