"""Words for people who do a job, by which a title is told from other capitalised words."""

import re

_JOBS = frozenset(
    """
    accountant adjudicator administrator advisor adviser advocate agent aide ambassador analyst architect artist
    assistant associate attendant attorney auditor biologist boss captain caseworker chaplain chemist chief clerk
    coach cook coordinator counsel counselor custodian deputy designer developer director dispatcher editor engineer
    estimator examiner executive expert fellow forester guard guide hydrologist inspector instructor intern
    investigator judge lawyer lead leader liaison librarian lieutenant lifeguard machinist manager marshal mechanic
    mentor monitor navigator nurse officer operator paralegal paramedic physician pilot planner policymaker
    principal programmer psychologist ranger receptionist recruiter registrar representative reviewer scheduler
    scientist secretary sergeant shopper specialist strategist superintendent supervisor support surveyor teacher
    technician technologist teller tester therapist trainee trainer translator trooper veterinarian worker writer
    """.split()
)
_PLURAL = re.compile(r"(?<=ss)es$|(?<!s)s$")
_MEMBERS = ("crew member", "team member", "board member")
_JOB_ENDINGS = ("eer", "er", "or", "ist", "ian", "yst", "ant")
_NO_JOBS = frozenset(
    """
    applicant behavior cancer center chapter character claimant claimer color computer consumer counter customer debtor
    december disaster donor employer error factor farmer floor grant importer indoor inmate-worker labor ladder later
    letter major matter member minor monitor motor november number october offer order other over owner paper
    participant partner plant power prior provider quarter rather register river sector semester september sewer
    shelter significant summer taxpayer tenant together transfer under user vendor visitor voter water weather whether
    winter younger
    """.split()
)


def names_a_job(title: str) -> bool:
    """Whether the last word of a title is one for a person who does a job, in the singular or plural."""
    words = title.split()
    return bool(words) and (
        is_job_word(words[-1].strip("(),.:")) or title.casefold().removesuffix("s").endswith(_MEMBERS)
    )


def is_job_word(word: str) -> bool:
    """Whether a word is one for a person who does a job, as "Specialist" and "clerks" are."""
    singular = _PLURAL.sub("", word.casefold())
    last = singular.rpartition("/")[2].rpartition("-")[2]
    if last in _JOBS:
        return True
    return len(last) > 4 and last.endswith(_JOB_ENDINGS) and last not in _NO_JOBS
