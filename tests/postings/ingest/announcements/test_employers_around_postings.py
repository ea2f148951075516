"""Web pages that name the employer around the posting alone: in the title, the trail, the logo or the foot."""

import pytest

from postings.ingest.parsers.general_announcement.employer_around import employer_around
from postings.ingest.pipeline import parse_document
from postings.ingest.record import Reading

POSTING = """<main><h1>Streets Worker</h1><p><b>Department:</b> Public Works</p><p><b>Pay:</b> $19.50 per hour</p>
<p><b>Closes:</b> May 4, 2026</p><h3>Duties</h3><ul><li>Fills potholes.</li><li>Plows snow.</li></ul>
<h3>Qualifications</h3><ul><li>High school diploma</li><li>Valid driver license</li></ul></main>"""


def read(head: str, before: str = "", after: str = "") -> Reading:
    page = f"<!doctype html><html><head>{head}</head><body>{before}{POSTING}{after}</body></html>"
    return parse_document("a.html", page.encode()).reading


@pytest.mark.parametrize(
    ("head", "before", "after"),
    [
        ("<title>Job Postings • Streets Worker • City of Elm Bay</title>", "", ""),
        ("", "<header><img class=logo alt='City of Elm Bay, Ohio'><nav><a href=/>Home</a></nav></header>", ""),
        ("", "", "<footer><p>© 2026 City of Elm Bay. All rights reserved.</p></footer>"),
        ("", "<div class=breadcrumbs><a href=/>City of Elm Bay</a> » Jobs » Streets Worker</div>", ""),
        ("<meta property='og:site_name' content='City of Elm Bay'>", "", ""),
    ],
)
def test_the_page_around_names_the_employer(head: str, before: str, after: str) -> None:
    reading = read(head, before, after)
    (record,) = reading.records
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("City of Elm Bay", ("Public Works",))
    assert record.evidence["agency.name"].status == "inferred"
    assert "employer_from_page" in [warning.code for warning in reading.warnings]


def test_what_the_posting_says_of_its_employer_counts_before_the_page() -> None:
    page = f"<html><head><title>Jobs | Elm County</title></head><body>{POSTING}</body></html>"
    told = page.replace("</main>", "<p>The Town of Oak is an equal opportunity employer.</p></main>")
    reading = parse_document("a.html", told.encode()).reading
    assert reading.records[0].agency is not None
    assert reading.records[0].agency.name == "Town of Oak"
    assert reading.warnings == ()


def test_names_that_two_places_share_are_told_from_boards_and_menus() -> None:
    assert employer_around(["Reed & Willow Commons", "Contact Us", "© 2026 Reed & Willow Commons"]) == (
        "Reed & Willow Commons"
    )
    assert employer_around(["Elm County Municipal League Jobs", "Quick Links", "Quick Links"]) is None
