"""Documents for the tests of parsers: from lines written in a test, from fixtures, and the seeds where they are."""

from pathlib import Path

from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.parsers import Parser
from postings.ingest.pipeline import parse_document
from postings.ingest.record import Reading, Record

REPOSITORY = Path(__file__).resolve().parents[3]
DOCUMENTS = REPOSITORY / "fixtures" / "documents"
SEEDS = REPOSITORY.parent / "shared" / "seeds"

# One of the State's announcements down to the first sentence of its text.
STATE_HEAD = """Initial Posting Date:
02/10/2026
Application Deadline:
02/24/2026
Agency:
Department of Rivers
Salary Range:
$3,903 - $5,330
Position Type:
Employee
Position Title:
River Guide
Job Description:
The Department of Rivers hires in Salem, Oregon.
"""
# A page of a county down to the beginning of its text.
NEOGOV_HEAD = """Pump Clerk

  • Alder County, Oregon
  • Salem, Oregon
  • Mar 12, 2026
Full Time Public Works
  • Salary: $24.10 - $31.00 Hourly USD

Job Description

"""


def read_text(text: str) -> Reading:
    """What is read from a text file that holds `text`."""
    return parse_document("test.txt", text.encode()).reading


def read_file(path: Path) -> Reading:
    return parse_document(path.name, path.read_bytes()).reading


def only_record(reading: Reading) -> Record:
    (record,) = reading.records
    return record


def parse_lines(parser: Parser, text: str) -> Record:
    """The one record that `parser` makes of `text`, whatever a reader would say of such a file."""
    return only_record(parser.parse(Document("test.txt", "0" * 64, "text/plain", tuple(text.splitlines()))))


def title_or_reason(text: str) -> str:
    """The title of the one record in `text`, or the message with which it is refused."""
    try:
        return only_record(read_text(text)).title
    except DocumentError as refused:
        return refused.message


def codes(reading: Reading) -> list[str]:
    return [warning.code for warning in reading.warnings]


def seeds(prefix: str) -> list[Path]:
    """The seed documents whose number is `prefix`; none where the seeds are not beside the repository."""
    return sorted(SEEDS.glob(f"{prefix}*.txt"))


def evidence_stands_in_document(path: Path, record: Record) -> bool:
    """Whether every excerpt is the text of the lines that it names."""
    lines = parse_document(path.name, path.read_bytes()).document.lines
    return all(
        found.text == "\n".join(lines[found.first_line - 1 : found.last_line]) for found in record.evidence.values()
    )
