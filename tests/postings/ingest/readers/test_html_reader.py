"""Web pages: the posting in lines, nothing of what stands around it, and hostile ones within the limits."""

from dataclasses import replace
from time import process_time

import pytest

from postings.ingest.document import Place
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.readers import html, read

FILLER = (
    "<p>The city hires a clerk who files papers and answers the telephone in the city hall. Apply by March 5, 2026.</p>"
)


def lines_of(body: str, head: str = "") -> list[str]:
    return shown(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def shown(data: bytes) -> list[str]:
    return [line for line in read("a.html", "", data).lines if line]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<b>M</b>inimum Quali<wbr>fications", ["Minimum Qualifications"]),
        ("One<br>two<div>three</div>four", ["One", "two", "three", "four"]),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>", ["• a", "  • b", "• c"]),
        ("<ol start=3><li>a<li>b</ol><ol type=a><li>c</ol>", ["3. a", "4. b", "a. c"]),
        ("<dl><dt>Pay<dd>$20<dt>Closes:<dd><p>May 1</dl>", ["Pay: $20", "Closes: May 1"]),
        ("<strong>Pay:</strong>$20 <span>Open</span><span>May 1</span>", ["Pay: $20 Open May 1"]),
        ("<span class=label>Pay</span><span>$20</span>", ["Pay: $20"]),
        ("<input type=checkbox checked>Yes <input type=checkbox>No", ["☒ Yes ☐ No"]),
        ("Pay: <input readonly value='$20'> <input value='Type here'>", ["Pay: $20"]),
        ("<p>A&nbsp;&amp;&nbsp;B &#8211; C</p>", ["A & B – C"]),
        ("<p>Due <del>May 1</del> <ins>May 8</ins></p>", ["Due May 8"]),
        ("<a href='mailto:hr@x.gov?subject=a'>Write us</a>", ["Write us (hr@x.gov)"]),
        ("<pre>a   b\n c</pre>", ["a   b", " c"]),
    ],
)
def test_keeps_what_a_browser_shows(body, lines):
    assert lines_of(body) == lines


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("<tr><th>Pay<td>$20<tr><th>Type<td>Full", ["Pay: $20", "Type: Full"]),
        ("<tr><td>Pay<td>$20<tr><td>Type<td>Full", ["Pay: $20", "Type: Full"]),
        ("<tr><td>Pay:<td>$20<td>Type:<td>Full", ["Pay: $20", "Type: Full"]),
        ("<tr><th>Pay<th>Type<tr><td>$20<td>Full", ["Pay: $20", "Type: Full"]),
        (
            "<tr><th>%<th>Duty<tr><td>60<td><p>Files<p>Copies<tr><td>40<td>Calls",
            ["%\tDuty", "60\tFiles", "\tCopies", "40\tCalls"],
        ),
        ("<tr><td><h2>Duties</h2><p>Files<td><h2>Pay</h2><p>$20", ["Duties", "Files", "Pay", "$20"]),
    ],
)
def test_writes_a_table_as_what_it_is(table, lines):
    assert lines_of(f"<table>{table}</table>") == lines


def test_a_row_knows_its_place():
    content = html.read(b"<table><tr><td>x<td>y<tr><td>60%<td>Files</table>", DEFAULT_LIMITS)
    assert content.places == (Place(table=1, row=1), Place(table=1, row=2))


@pytest.mark.parametrize(
    "noise",
    [
        "<nav><a href=/>Home</a></nav>",
        "<div class='cookie-banner'>We use cookies</div>",
        "<p hidden>$1</p><p style='display: none'>$2</p><p aria-hidden=true>$3</p><p class=d-none>$4</p>",
        "<script>var a = '<p>$1</p>'</script><style>p {}</style><noscript>Turn on JavaScript</noscript>",
        "<form action=/search>Search <input name=q><button>Go</button></form>",
        "<h2>Similar jobs</h2><ul><li>Cook</li></ul>",
        "<p><a href=/p>Print</a></p><p><a href=/a>Apply now</a></p>",
        "<ul><li><a href=1>News</a><li><a href=2>Parks</a><li><a href=3>Roads</a><li><a href=4>Council</a></ul>",
        "<footer>City hall, 8 to 5</footer>",
    ],
)
def test_leaves_out_what_stands_around_the_posting(noise):
    assert lines_of(f"<h1>Clerk</h1>{FILLER}{noise}") == lines_of(f"<h1>Clerk</h1>{FILLER}")


def test_a_form_around_a_whole_page_and_a_tab_that_a_click_opens_are_read():
    assert "Pay: $20" in lines_of(f"<form><h1>Clerk</h1>{FILLER}<p>Pay: $20</p></form>")
    assert "Benefits" in lines_of(f"{FILLER}<div role=tabpanel style='display:none'><h2>Benefits</h2></div>")


def test_facts_at_the_side_of_the_main_part_are_read():
    aside = "<aside><p>Pay: $20</p><p>Closes: May 1</p><p>Hours: 40</p></aside>"
    assert lines_of(f"<article><h1>Clerk</h1>{FILLER}</article>{aside}")[-3:] == [
        "Pay: $20",
        "Closes: May 1",
        "Hours: 40",
    ]
    assert lines_of(f"<article><h1>Clerk</h1>{FILLER}</article><aside>Read our news</aside>")[-1] == FILLER[3:-4]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Clerk | City of Bend</title>", "Clerk"),
        ("<title>Careers</title><meta property='og:title' content='Clerk'>", "Clerk"),
        ("<title>Job Opportunities - City of Bend</title>", "The city hires"),
    ],
)
def test_takes_the_title_from_the_head_where_the_body_has_none(head, title):
    assert lines_of(FILLER, head)[0].startswith(title)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("<html><body>Café – €</body></html>".encode("utf-8-sig"), "Café – €"),
        ("<html><body>Café – €</body></html>".encode("utf-16"), "Café – €"),
        ("<html><head><meta charset=iso-8859-1></head><body>Café –</body></html>".encode("cp1252"), "Café –"),
        ("<html><head><meta charset=iso-8859-1></head><body>Café –</body></html>".encode(), "Café –"),
        ("<html><head><meta charset=windows-1250></head><body>Łódź</body></html>".encode("cp1250"), "Łódź"),
        ("<html><body>Café –</body></html>".encode("cp1252"), "Café –"),
    ],
)
def test_reads_every_usual_encoding(data, line):
    assert shown(data) == [line]


@pytest.mark.parametrize(
    ("name", "data", "accepted"),
    [
        ("a.txt", b"<!DOCTYPE html><p>x", True),
        ("a.txt", b"<?xml version='1.0'?>\n<html xmlns='x'><p>x</p></html>", True),
        ("a.txt", b"<div><p>x</p></div>\n", True),
        ("a.htm", b"Clerk<br>$20", True),
        ("a.txt", b"Clerk <b>wanted</b>", False),
        ("a.txt", b"<rss><channel/></rss>", False),
    ],
)
def test_knows_a_page_by_its_content(name, data, accepted):
    assert html.accepts(name, data) is accepted


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<div>" * 100_000, "too_deep"),
        ("<div>" * 250 + "x", "too_deep"),
        ("<table><tr><td>" * 5_000, "too_deep"),
        (f"<p {' '.join(f'a{number}=1' for number in range(50_000))}>", "too_long"),
        (FILLER * 21_000, "too_long"),
        ("<div id=root></div><script src=a.js></script>", "needs_script"),
        ("<p hidden>x</p>", "empty"),
        ("<iframe src='https://jobs.example.gov/1'></iframe><script>x</script>", "in_frames"),
        ("<job-posting><template shadowrootmode=open><p>Clerk</p></template></job-posting>", "needs_script"),
        ("<meta http-equiv=Refresh content='0; URL=/jobs/1'><p>Moved</p>", "leads_on"),
    ],
)
def test_refuses_what_is_no_page_of_text(body, code):
    with pytest.raises(UnreadableFile) as refused:
        lines_of(body)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    "body", ["<p><i><a href=x>y" * 60, "<" * 10_000 + FILLER, "<!--" * 1_000, "<p class='" + "a " * 9_000]
)
def test_sloppy_markup_is_read_or_refused(body):
    try:
        assert isinstance(lines_of(body), list)
    except UnreadableFile as refused:
        assert refused.code in ("empty", "too_deep", "too_long")  # noqa: PT017


@pytest.mark.parametrize("wrapped", ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "<![CDATA[{}]]>;", "{};\n; "])
def test_what_wraps_a_scripts_data_is_no_part_of_it(wrapped):
    data = '{"@type": "JobPosting", "title": "Ferry Captain"}'
    lines = lines_of(f"<script type='application/ld+json'>{wrapped.replace('{}', data)}</script>{FILLER}")
    assert "data1.title: Ferry Captain" in lines


@pytest.mark.parametrize("sign", ["; ", ";", "]]> ", "// ]]>", "-->", " "])
def test_a_scripts_data_before_endless_signs_is_given_up_at_once(sign):
    started = process_time()
    assert lines_of(f"<script type='application/ld+json'>JobPosting {sign * 60_000}x</script>{FILLER}")
    assert process_time() - started < 1


def test_a_smaller_limit_of_nesting_holds():
    with pytest.raises(UnreadableFile):
        html.read(b"<html><body>" + b"<div>" * 9 + b"x", replace(DEFAULT_LIMITS, nesting=5))
