"""Which lines of the head begin with a label, and which are titles or names that hold a colon."""

import re

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import label_shape
from postings.ingest.parsers.general_announcement.calls import CALL, WANTED
from postings.ingest.parsers.general_announcement.employer_lines import LONGEST_NAME, names_job, names_whole_employer

# "Harbor Clerk (PN: 20038847)"
_COLON_IN_BRACKETS = re.compile(r"[^:(]{3,100}\([^:()]{1,30}:[^()]{1,30}\)(?: - \(\w{5,12}\))?$")
# "Field Technician Positions: Forest Ecology", "Field Technician (Bees): Elm Bay"
_JOB_AND_FIELD = re.compile(r"[A-Z][^:]{3,80} (?:(?i:positions?|openings?|fellowships?)|\([^():]{3,40}\)): [A-Z]")


def names_job_and_more(text: str) -> bool:
    """Whether a text is a job with what kind of it is meant: "Park Ranger: Summer of 2027"."""
    job, _, more = text.partition(": ")
    return " " in job and names_a_job(job) and more[:1].isupper()


def is_labelled(text: str) -> bool:
    """Whether a line of the head begins with a label, and is no title or name that holds a colon."""
    if not label_shape(text) or _COLON_IN_BRACKETS.match(text) or names_whole_employer(text):
        return False
    if _JOB_AND_FIELD.match(text) and names_job(text.partition(":")[0]):
        return False
    return not (CALL.fullmatch(text[:LONGEST_NAME]) or WANTED.fullmatch(text[:LONGEST_NAME]))
