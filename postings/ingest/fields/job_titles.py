"""Words for people who do a job, by which a title is told from other capitalised words."""

import re
from functools import lru_cache

_JOBS = frozenset(
    """
    accountant actuary adjudicator administrator adviser advisor advocate agent aide ambassador analyst apprentice
    architect artist assistant associate attendant attorney auditor bailiff biologist boss captain caseworker
    chaplain chemist chief clerk coach constable cook coordinator counsel counselor custodian dean deputy designer
    detective developer director dispatcher editor engineer estimator examiner executive expert fellow forester
    guard guide foreman host helmsman hydrologist inspector instructor intern investigator judge lawyer lead leader
    liaison librarian lieutenant mason medic millwright surgeon deckhand farmhand stagehand journeyman lineman
    handyman repairman official lifeguard machinist manager marshal magistrate mechanic mentor midwife monitor
    navigator nurse officer ombudsman operator paralegal paramedic physician pilot planner policymaker principal
    professional programmer provost psychologist ranger receptionist recruiter registrar representative reviewer
    scheduler scientist secretary emt cna lpn lvn rn scholar docent postdoc barista bursar ombuds ombudsperson
    dramaturg stagehand sergeant shopper boatman draftsman fireman patrolman seaman tradesman watchman sexton
    specialist strategist superintendent supervisor support surveyor teacher technician technologist steward tech
    cadet concierge doula houseparent locksmith longshoreman matron nanny paraprofessional promotora recruit seamstress
    teller tester therapist trainee trainer translator trooper veterinarian warden worker writer
    """.split()
)
_PLURALS = ((re.compile(r"(?<=[^aeiou])ies$"), "y"), (re.compile(r"(?<=ss)es$|(?<=ch)es$|(?<!s)s$"), ""))
_QUALIFIER = re.compile(r"\s*\([^()]{1,60}\)$")
_LEVEL = re.compile(
    r",?\s+(?:[Ll]evel\s+)?(?:\d{1,2}s?|[IVX]{1,4})(?:(?:,? (?:or|and) |, ?|/|-)(?:\d{1,2}|[IVX]{1,4})){0,4}$"
)
# "Harbor Clerk Trainee/I/II"
_LEVELS_BEHIND = re.compile(r"(?<=[a-z])(?:/(?:\d|[IVX]{1,4})){1,4}$")
_MEMBERS = (
    "crew member",
    "team member",
    "board member",
    "support staff",
    "student employee",
    "seasonal employee",
    "department head",
    "division head",
    "department chair",
    "library page",
    "bridge tender",
    "care provider",
    "chief of staff",
    "deputy sheriff",
    "engineer in training",
    "product owner",
    "undersheriff",
)
_JOB_ENDINGS = ("eer", "er", "or", "ist", "ian", "yst", "ant")
# Words that end like those for jobs: other people, things, verbs.
_NO_JOBS = frozenset(
    """
    administer alter answer applicant assist author banner behavior cancer center chapter character claimant claimer
    color compliant computer confer consider consist constant consumer counter cover customer debtor december defer
    deliver deter differ disaster discover donor employer enlist enter error exist factor farmer favor filter floor
    career foster gather grant harbor honor important importer indoor inmate-worker inner labor ladder later letter
    hydrant interior lower lumber major matter
    median member minor monitor motor november number october offer order other outer over owner paper
    participant partner
    persist plant power prefer prior provider quarter rather recover refer register relevant remember render resist
    river sector semester september sewer shelter significant sponsor steer suffer summer superior taxpayer tenant
    tender together transfer trigger under upper user vendor visitor voter warrant water weather whether winter
    wonder younger
    """.split()
)
# Towns, counties, first names and others that end like words for jobs: "City of Rochester", "Denver", "Peter Van Horn".
_NAMES = frozenset(
    """
    adrian alexander amber asher brian bryant christopher connor damian dieter dorian eleanor elmer esther fabian
    ginger gunther heather hector hester igor jasper jennifer jillian gillian julian lester lillian luther marian
    oliver peter roger sebastian skyler sylvester trevor victor vivian walter
    andover arbor asian bangor boulder chester christian colchester culver custer decker denver dorchester dover
    exeter foster gardner gloucester hanover homer hoover indian lancaster leicester liquor manchester meridian
    pioneer pleasant rochester schuyler spencer sumner sumter taylor tyler ulster vancouver warner webster westchester
    westminster wheeler winchester windsor worcester xavier
    """.split()
)


# "Head of Circulation", whatever it is that is headed
_HEAD_OF = re.compile(r"(?:(?:Assistant|Associate|Deputy|Interim) )?(?:Department )?Head of (?:the )?[A-Z]\w")


def names_a_job(title: str) -> bool:
    """Whether the last word of a title is one for a person who does a job, in the singular or plural; what stands in
    brackets behind it, and a level, are no part of its name ("Technicians (Student)", "Clerk II")."""
    words = _LEVELS_BEHIND.sub("", _LEVEL.sub("", _QUALIFIER.sub("", title))).split()
    return bool(words) and (
        is_job_word(words[-1].strip("(),.:"))
        or bool(_HEAD_OF.match(title))
        or " ".join(words).casefold().removesuffix("s").endswith(_MEMBERS)
    )


# "Junior Planner Elm County Planning Department", run together
_COUNTY_WITHIN = re.compile(r" (?=[A-Z][\w.'’-]+ County\b)")


def without_job_before_county(name: str) -> str:
    """The name of a county's department without the job before it."""
    county = _COUNTY_WITHIN.search(name)
    return name[county.end() :] if county and names_a_job(name[: county.start()]) else name


# Letters of both kinds and figures without a space between them.
_TOKEN = re.compile(r"(?=[^\d ]*\d)(?=[^a-z ]*[a-z])(?=[^A-Z ]*[A-Z])[^ ]{20,}")


def is_token(text: str) -> bool:
    """Whether a text is one of the keys by which sites know their pages, and no words."""
    return _TOKEN.fullmatch(text) is not None


def is_job_word(word: str) -> bool:
    """Whether a word is one for a person who does a job, as "Specialist" and "clerks" are."""
    return _known(word) if len(word) <= _LONGEST_KEPT else _is_job_word(word)


# What a hostile text has for words is not kept.
_LONGEST_KEPT = 60


# "Operators-in-Training"
_IN_TRAINING = re.compile(r"s?-in-training$")


def _is_job_word(word: str) -> bool:
    singular = word.casefold()
    for ending, replacement in _PLURALS:
        if found := ending.search(singular):
            singular = singular[: found.start()] + replacement
            break
    last = _IN_TRAINING.sub("", singular).rpartition("/")[2].rpartition("-")[2]
    if last in _JOBS:
        return True
    return len(last) > 4 and last.endswith(_JOB_ENDINGS) and last not in _NO_JOBS and last not in _NAMES


# Texts of one kind ask about the same words.
_known = lru_cache(maxsize=8_192)(_is_job_word)
