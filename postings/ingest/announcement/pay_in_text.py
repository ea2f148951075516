"""Pay that lines of running text tell, and what they call it."""

import re
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.classifications import split_level
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.pay.pay_words import find_label_of_listed_pay
from postings.ingest.fields.pay.salaries import find_salaries, read_salaries
from postings.ingest.layout import Line

# What each level of one job is paid: "Budget Analyst II: B26 $65,104 to $106,634".
_PAY_OF_JOB = re.compile(
    r"(?:Base (?:Salary|Pay) |(?:Grade|Range|Level) \w{1,4}: )?(?P<job>[A-Z][\w ./&()-]{3,70}?)"
    r"(?:[:,]? (?:[–—-] )?|(?<=[IVX\d])[–—-] ?(?=\$))(?:\(?[A-Z]{1,3}-?\d{1,3}\)?:? )?"
    r"(?:(?:Salary |Pay )?(?:Range|Grade|Step|Level)(?: \w{1,4})?:? (?:[–—-] )?)?"
    r"(?P<pay>(?:[Ss]tart(?:s|ing) at )?\$ ?\d[\d,.]*(?: \(Step \w{1,3}\))?"
    r"(?: ?(?:-|–|—|to) ?\$ ?\d[\d,.]*(?: \(Step \w{1,3}\))?(?: ?(?:/|per|an?)? ?\w{2,8})?"
    r"| ?(?i:(?:/ ?|per |an? )(?:hour|month|year)| ?(?:hourly|monthly|annually)))\.?"
    r"|\$ ?\d{2,3},\d{3}(?:\.\d\d)?)"
    r"(?:,? (?:depending|based) on [\w ]{1,40}\.?| \((?:Grade|Step|Range|Level) [\w :–-]{1,40}\))?"
)
_IN_TRAINING = re.compile(r"[ -]in[ -]training$", re.IGNORECASE)
PAY_ALONE = re.compile(
    r"(?:\$\d{2,3},?\d{3}(?:\.\d\d?)? ?(?:-|–|—|to) ?\$\d{2,3},?\d{3}(?:\.\d\d?)?"
    r"|USD ?\d{2,3},\d{3}(?:\.\d\d)? ?(?:-|–|—|to) ?(?:USD ?)?\d{2,3},\d{3}(?:\.\d\d)?"
    r"|\$\d{2}\.\d\d ?(?:-|–|—|to) ?\$\d{2}\.\d\d)(?:, (?:FLSA )?(?:non-?)?exempt)?|"
    r"(?:(?:USD ?)?\$|USD) ?\d[\d,.]*(?: ?(?:-|–|—|to) ?\$? ?\d[\d,.]*)? ?(?:USD )?(?:/ ?|per |an? )?"
    r"(?:hour|hr|year|yr|month|week|hourly|annually|yearly|monthly|weekly|biweekly)\.?",
    re.IGNORECASE,
)


def pay_of_job(text: str) -> re.Match[str] | None:
    """The job and its pay where a line names both and nothing else: "Budget Analyst II: B26 $65,104 to $106,634"."""
    listed = _PAY_OF_JOB.fullmatch(text[:200])
    job = _IN_TRAINING.sub("", listed["job"]) if listed else ""
    # "SW II – $19.33 per hour" shortens the job's name.
    return listed if listed and (names_a_job(job) or split_level(job)[1] is not None) else None


def read_pay_told(draft: Draft, line: Line) -> None:
    """Take the ranges that a line of text tells."""
    if listed := pay_of_job(line.text):
        for pay in read_salaries(listed["pay"]):
            salary = replace(pay.salary, label=listed["job"]) if pay.salary else None
            draft.add_pay(replace(pay, salary=salary), line.number)
        return
    if PAY_ALONE.fullmatch(line.text[:80]):
        for pay in read_salaries(line.text[:80]):
            draft.add_pay(pay, line.number)
        return
    for pay in find_salaries(line.text):
        draft.add_pay(pay, line.number)


def label_listed_pay(draft: Draft, line: Line) -> None:
    """Call the pay of the header what a sentence calls it: "The range listed is the non-PERS range"."""
    if label := find_label_of_listed_pay(line.text[:2_000]):
        draft.label_pay(label, range(line.number))
