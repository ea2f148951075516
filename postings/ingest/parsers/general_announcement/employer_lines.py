"""The employer that a line of the head names alone, or between dashes."""

import re

from postings.ingest.announcement.headings.headings_in_context import NAVIGATION
from postings.ingest.fields.employers.employer_names import Employer, read_employer
from postings.ingest.fields.employers.university_units import is_unit_of_university
from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.parsers.general_announcement.places import without_place

LONGEST_NAME = 120
CALLED_DOCUMENT = re.compile(
    r"\s+(?:(?:position|job)(?: (?:description|announcement|posting|open|application(?: package| packet| form)?"
    r"|opening|opportunity|vacancy|available))?"
    r"|(?:opening|vacancy)(?: announcement)?)$",
    re.IGNORECASE,
)
# Letterheads name who governs; nobody is hired for that.
_GOVERNS = frozenset(("mayor", "governor", "commissioner", "commissioners", "supervisors", "president", "chancellor"))
# "Postdoctoral Position", "Postdoctoral Fellowship", "Adjunct Faculty - Welding"
_POSTS = frozenset(("postdoctoral", "post-doctoral", "adjunct"))
# "Clerk of Court" is a job; the "Secretary of State" is an employer.
_JOB_OF = re.compile(
    r"(?:clerk|director|dean|chief|head|chair(?:person|man|woman)?|curator|superintendent|manager|commissioner"
    r"|provost) of\b(?!.*\boffice$)",
    re.IGNORECASE,
)
# Towns may be called like jobs: "Town of Spicer".
GOVERNMENT = re.compile(r"(?:City|Town|Village|Borough|Township|County|Parish) of ", re.IGNORECASE)
PARTS = re.compile(
    r"\s+[-–—|·•]\s+|(?<=[a-zA-Z]{3})[-–—]\s+(?=[A-Z])|\s+(?:at|bei|na|chez|en|presso|bij|hos) "
    r"(?=the |City|(?:State|Town|Village|Borough) of |[A-Z]\w+ County|[A-Z][\w. ]{2,30} Department of )"
)
# "City of Elm Bay logo"
_BEHIND_NAME = re.compile(
    r"\s+(?:logo|seal|home ?page|(?:employment|career|job)(?: (?:opportunities|openings|postings|site|page))?|careers"
    r"|jobs)$",
    re.IGNORECASE,
)
# What stands behind the job in "Library Assistant, Elm Library, Elm Bay, NH".
_INSTITUTION = re.compile(r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,4} (?:Library|Museum|Center|Society|Schools?)")
# Kinds of employers; a name says which one.
ANY_EMPLOYERS = frozenset(
    (
        *("public library", "public schools", "school district", "board of education", "housing authority"),
        *("the county", "circuit court", "district court", "superior court", "municipal court"),
    )
)
# The board that governs a county hires for it.
_BOARD = re.compile(
    r"(?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+)? County)(?:,)? Board of (?:County )?Commissioners", re.IGNORECASE
)
# "Elm County Employees Only" tells who may apply.
_WHO_MAY_APPLY = re.compile(r"\b(?:Employees(?: Only)?|Benefits)\W*$", re.IGNORECASE)
# A board prints the jobs of others: "Elm Museum Association - Job Board".
JOB_BOARD = re.compile(
    r"^(?!.* )\w+[a-z]Jobs(?:\.\w+)?$"
    r"|^(?:EDJOIN|EdJoin|NEOGOV|GovernmentJobs|CalOpps|SchoolSpring|Frontline|AppliTrack)\b"
    r"|\bjob opportunities information\b"
    r"|\b(?:job|career)s? (?:board|bank|guide|line|list(?:ings?)?|web ?site|site|portal)\b|\bjobline\b"
    # What publishes the jobs of its members.
    r"|\b(?:Museums?|Librar(?:y|ies)|Archivists|Librarians|Municipal|Cities|Towns|Counties|Planners|Managers|Clerks)"
    r" (?:Association|League|Alliance)\b|\b(?:Association|League|Alliance) of (?:\w+ )?(?:Museums|Libraries|Counties"
    r"|Cities|Towns|Municipalities|Archivists|Planners)\b",
    re.IGNORECASE,
)
_EQUAL_OPPORTUNITY = re.compile(r"\bis an? (?:equal|affirmative|drug)\b", re.IGNORECASE)
# "Download City of Elm Bay Employment Application" is a link.
# "Reports to: Head of the Museum" names a person's job.
_LED_BY = re.compile(
    r"^c/o |^(?:reports?|reporting|responsible) to\b|^(?:immediate )?supervis(?:or|ed by)\b", re.IGNORECASE
)
SENTENCE = re.compile(
    r"[.!?]$|\bas follows:?$|^(?:applications? (?:for|are|will|available|process|procedures?|instructions)"
    r"|download|click|view|here|print|return|visit|apply|send|submit|read|learn|the|this|we|our|are|do|if|to|in"
    r"|for|you"
    r"|please|come|at|participation|membership)\b",
    re.IGNORECASE,
)

# "Village of Elm Hiring Part-Time Clerk": the headline of a piece of news.
_HEADLINE = re.compile(
    r"(?:The )?(?P<employer>[A-Z].{3,80}?)(?: (?:(?:Is|Now|Currently) ){0,2}(?:Hiring|Seek(?:s|ing)|Looking [Ff]or"
    r"|Recruiting)|(?<! is)(?<! are)(?<! now) (?:looking for|seeking|hiring)"
    r"|(?: is)? (?:looking to hire|hiring|seeking):)(?: (?:[Aa]n?|[Ff]or))?"
    r" (?:(?:[Ff]ull|[Pp]art)[- ][Tt]ime )?(?P<title>\w[\w/&’'-]+(?: [\w/&’'-]+){0,7}?)"
    r"(?: (?:[Cc]andidates|[Aa]pplicants))?(?: for (?:the |its )?[A-Z][\w &]{2,40} (?:Department|Division))?"
)
# "City Hiring Clerks" names the employer only in its text.
_KIND_ALONE = frozenset(("city", "town", "county", "village", "district", "borough", "township"))

# One of these stands in every headline of that kind.
_HIRING_WORDS = ("iring", "eeking", "eeks ", "ooking ", "ecruiting")


def _headline_in(text: str) -> re.Match[str] | None:
    """The headline of a piece of news about who seeks whom, where the text is one."""
    return _HEADLINE.fullmatch(text) if any(map(text.__contains__, _HIRING_WORDS)) else None


def title_in_headline(text: str) -> str | None:
    """The job in "Village of Elm Hiring Part-Time Clerk"; None where no employer and job are named so."""
    headline = _headline_in(text)
    # "Elm Museum is looking to hire: Director of the Elm Museum"
    if headline is None or not names_a_job(headline["title"].partition(" of the ")[0]):
        return None
    employer = headline["employer"]
    # "Elm Police" are called their department in the text.
    is_force = employer.endswith((" Police", " Fire")) and read_employer(f"{employer} Department")
    hires = employer.casefold() in _KIND_ALONE or read_employer(employer) or is_force
    return headline["title"] if hires else None


# The question under which a job site prints a posting, or "Harbor Clerk Job at Elm Port Authority, Elm Bay, OH".
ASKED_OF_JOB = re.compile(
    r"(?:What are the responsibilities and job description for the (?=.{3,120} position at .*\?$)"
    r"|(?=[A-Z].{3,120} Job at .*, [A-Z]{2}$))(?P<title>.{3,120}?) (?:position|Job) at (?:the |The )?"
    r"(?P<name>.{3,100}?)(?:\?|, [A-Z][\w .'’-]{2,30}, [A-Z]{2})"
)


def employer_line(text: str) -> Employer | None:
    """The employer, where the line or a part of it between dashes names one and nothing else."""
    text = _BEHIND_NAME.sub("", text).rstrip(" -–—")
    if any(pattern.search(text) for pattern in (_EQUAL_OPPORTUNITY, NAVIGATION, _WHO_MAY_APPLY, JOB_BOARD, _LED_BY)):
        return None
    headline = _headline_in(text[: LONGEST_NAME + 1])
    text = headline["employer"] if headline else text
    if len(text) > LONGEST_NAME or SENTENCE.search(text.removeprefix("The ").removeprefix("THE ")):
        return None
    if board := _BOARD.fullmatch(text):
        name = board["name"]
        return Employer(name, None, name, True)
    named = (_named_in_part(part, text) for part in PARTS.split(_PLACE_IN_BRACKETS.sub("", without_place(text))))
    employers = sorted(filter(None, named), key=lambda employer: is_unit_of_university(employer.name))
    # "Department of Human Resources - Elm County" is the county's.
    of_own = (employer for employer in employers if employer.jurisdiction and not is_unit_of_university(employer.name))
    return next(of_own, employers[0] if employers else None)


def _named_in_part(part: str, text: str) -> Employer | None:
    """The employer that a part of the line `text` names."""
    title, comma, rest = part.partition(", ")
    # "Dean, College of Letters" is a job in a part of some university.
    if comma and is_title(title) and is_unit_of_university(rest):
        return None
    part = CALLED_DOCUMENT.sub("", rest if comma and is_title(title) else part)
    is_placed = _PLACE_IN_BRACKETS.search(text) or (comma and part == rest and without_place(text) != text)
    if is_placed and _INSTITUTION.fullmatch(part):
        return Employer(part, None, None, False)
    # "Mechanic - Elm Airport" says where the work is.
    if comma == "" and part.endswith(" Airport") and is_title(text):
        return None
    is_job = _OF_BOARD.match(part) or (names_a_job(part) and not GOVERNMENT.match(part))
    employer = read_employer(part) if not (is_job or _JOB_OF.match(part)) else None
    if employer is None or employer.name.casefold() in ANY_EMPLOYERS:
        return None
    if names_a_job(employer.name) and " of " not in employer.name.casefold():
        return None
    return employer if len(part) - len(employer.name) - len(employer.unit or "") <= 25 else None


_PLACE_IN_BRACKETS = re.compile(r"\s*\([A-Z][\w .'’-]{2,30}, [A-Z][\w. ]{1,13}\)$")


def job_and_employer(text: str) -> tuple[str, Employer] | None:
    """The job and the employer of "Watershed Technician, Elm Conservation District (Elm Bay, OH)", or of "Elm Water
    District - Harbor Clerk"."""
    if len(beside := PARTS.split(text[:LONGEST_NAME])) == 2:
        for job, name in (beside, reversed(beside)):
            employer = read_employer(name) if names_a_job(job) and not names_a_job(name) else None
            if employer and employer.name == name and employer.jurisdiction:
                return job, employer
    job, comma, rest = _PLACE_IN_BRACKETS.sub("", text[:LONGEST_NAME]).partition(", ")
    if not (comma and is_title(job)) or names_a_job(rest):
        job, comma, rest = _FOR_WHOM.sub("", text[:LONGEST_NAME]).partition(" for ")
        rest = rest.removeprefix("the ")
    is_employer = comma and is_title(job) and not (names_a_job(rest) or is_unit_of_university(rest))
    employer = read_employer(rest) if is_employer else None
    return (job, employer) if employer and employer.name == rest and employer.jurisdiction else None


def without_employer_at(text: str) -> str:
    """The job in "Harbor Clerk at Elm Bay School District"."""
    job, at, named = text.partition(" at ")
    named = named.removeprefix("the ")
    employer = read_employer(named) if at and names_a_job(job) else None
    return job if employer and employer.name == named else text


# "District Manager for Elm County Library District (ECLD), Exempt"
_FOR_WHOM = re.compile(r"\s*\([A-Z]{2,8}\)|,? (?:non-?)?exempt$", re.IGNORECASE)


# "Administrative Assistant Board of Selectmen"
_OF_BOARD = re.compile(
    r"(?:[A-Z]\w+ ){0,3}(?:assistant|secretary|clerk|coordinator|specialist) (?:to the |- )?board of ", re.IGNORECASE
)


def is_title(text: str) -> bool:
    """Whether `text` or a part of it between dashes names a job: "Museum Specialist II – Curator of Archives"."""
    parts = PARTS.split(CALLED_DOCUMENT.sub("", text))
    return any(names_a_job(part) or names_a_job(part.partition(" of ")[0]) for part in parts)


def names_job(title: str) -> bool:
    """Whether one of the first words is a job's, and none of those who govern."""
    words = [word.strip("(),.:") for word in _BETWEEN_WORDS.sub(" ", title).split()[:10]]
    named = any(word.casefold() in _POSTS or (is_job_word(word) and word.casefold() not in _GOVERNS) for word in words)
    return named or _HEADS.match(title) is not None or any(map(names_a_job, PARTS.split(title)))


# "Clerk/Recorder", "Reference Librarian-Main Library"
_BETWEEN_WORDS = re.compile(r"/|(?<=[a-z])[-–—](?=[A-Z])")
# "Head of Archives"
_HEADS = re.compile(r"(?:Assistant |Associate |Deputy )?Head of [A-Z]")


def names_person(text: str) -> bool:
    """Whether a line names a person before a post: "Ann Lee, Personnel Director" signs a text."""
    name, comma, post = text[:LONGEST_NAME].partition(", ")
    return bool(comma) and names_a_job(post) and find_name(name) is not None and not names_a_job(name)


def names_whole_employer(text: str) -> bool:
    """Whether what stands before a colon is a motto: "Bright from the Start: Elm Department of Early Care"."""
    motto, _, name = text[:LONGEST_NAME].partition(": ")
    is_name = " " in motto and name.count(" ") > 1 and not _JOB_OF.match(name)
    employer = read_employer(name) if is_name else None
    return employer is not None and employer.name == name
