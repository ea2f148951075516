"""Files that hold several forms, announcements or postings one behind the other: each becomes its own record."""

from tests.postings.ingest.reading import codes, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION

Agency: Department of Human Services

SECTION 1. POSITION INFORMATION

a. Classification Title: Office Specialist 2
c. Working Title: {title}
k. Work Location (City – County): Burns, Harney County
I. Position: X Permanent Seasonal

SECTION 3. DESCRIPTION OF DUTIES

100%	NC	E	{duty}

SECTION 12. SIGNATURES
"""
ANNOUNCEMENT = """Initial Posting Date:
{posted}
Application Deadline:
06/15/2026
Agency:
Department of Human Services
Salary Range:
$3,533 - $4,767
Position Title:
{title}
Job Description:
Join our team in Ontario, Oregon.
Duties
- {duty}
"""
NEOGOV = """
{title}

  • City of Gresham, Oregon
  • Gresham, Oregon
  • Mar {day}, 2026
Full Time Parks
  • Salary: $27.10 - $34.60 Hourly USD

Job Description

The Position

Works outdoors.

Essential Duties:
  • {duty}

Closing Date/Time: 4/10/2026 5:00 PM Pacific

Job Address

Gresham, Oregon United States View Map
"""


def told(text):
    reading = read_text(text)
    return [(record.kind, record.title, [duty.tasks[0] for duty in record.duties]) for record in reading.records]


def test_two_forms():
    text = FORM.format(title="Receptionist", duty="Greets visitors.") + FORM.format(title="Mail Clerk", duty="Sorts.")
    assert told(text) == [
        ("position", "Receptionist", ["Greets visitors."]),
        ("position", "Mail Clerk", ["Sorts."]),
    ]
    assert codes(read_text(text)) == []


def test_two_announcements_of_the_state():
    text = ANNOUNCEMENT.format(posted="05/04/2026", title="Baker", duty="Bake bread") + ANNOUNCEMENT.format(
        posted="06/01/2026", title="Cook", duty="Cook meals"
    )
    assert told(text) == [("posting", "Baker", ["Bake bread"]), ("posting", "Cook", ["Cook meals"])]
    assert [record.date_posted for record in read_text(text).records] == ["2026-05-04", "2026-06-01"]


def test_a_form_and_the_announcement_behind_it():
    text = FORM.format(title="Receptionist", duty="Greets visitors.") + ANNOUNCEMENT.format(
        posted="05/04/2026", title="Baker", duty="Bake bread"
    )
    assert told(text) == [("position", "Receptionist", ["Greets visitors."]), ("posting", "Baker", ["Bake bread"])]


def test_labels_above_the_announcements_first_one_belong_to_it():
    form = FORM.format(title="Receptionist", duty="Greets visitors.").removesuffix("\nSECTION 12. SIGNATURES\n")
    announcement = ANNOUNCEMENT.format(posted="05/04/2026", title="Baker", duty="Bake bread")
    assert told(f"{form}\nJob Title: Baker\n{announcement}") == [
        ("position", "Receptionist", ["Greets visitors."]),
        ("posting", "Baker", ["Bake bread"]),
    ]


def test_three_postings_of_a_neogov_page_with_lines_of_the_file():
    jobs = (("Gardener", "02", "Mow"), ("Arborist", "03", "Climb"), ("Ranger", "04", "Walk trails"))
    text = "".join(NEOGOV.format(title=title, day=day, duty=duty) for title, day, duty in jobs)
    assert told(text) == [("posting", title, [duty]) for title, _, duty in jobs]
    records = read_text(text).records
    assert [record.date_posted for record in records] == ["2026-03-02", "2026-03-03", "2026-03-04"]
    lines = text.splitlines()
    assert [lines[record.evidence["title"].first_line - 1] for record in records] == ["Gardener", "Arborist", "Ranger"]


def test_similar_jobs_at_a_pages_foot_are_no_postings():
    similar = "\nSimilar jobs\n\nCook\n  • City of Gresham, Oregon\n  • Gresham, Oregon\n  • Mar 09, 2026\n"
    assert [title for _, title, _ in told(NEOGOV.format(title="Gardener", day="02", duty="Mow") + similar)] == [
        "Gardener"
    ]
