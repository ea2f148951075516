"""Whether a text offers a job at all, and what it is when it does not."""

import re
from collections.abc import Sequence
from itertools import islice

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import names_title
from postings.ingest.fields.employers.employer_names import state_in_letterhead
from postings.ingest.layout import Labelled, Line
from postings.ingest.parsers.general_announcement.employer_lines import names_job

_HEAD_LINES = 40
# What a text must say to be a posting, in points; on a page where each opening has its facts, a little less tells.
_ENOUGH, _ENOUGH_OF_MANY = 5, 4
_NOT_FOUND = re.compile(
    r"\b404\b|\bpage (?:(?:you|that)[\w ’']{0,40} )?(?:was |could |can)?\s?(?:not|n[o’']t) (?:be )?found|"
    r"\bno longer (?:available|exists|posted)|\bhas (?:expired|been (?:removed|filled|taken down))|"
    r"\baccess denied",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(r"\bnewsletter\b", re.IGNORECASE)
_OF_NEWSLETTERS = re.compile(
    r"\bin this issue\b|\bvolume \d+,? (?:issue|number)|\bunsubscribe\b|\bour newsletter\b", re.IGNORECASE
)
_CLASS_SPECIFICATION = re.compile(
    r"\bclass(?:ification)? specifications?\b|\bclass spec\b|\bdistinguishing (?:features|characteristics)\b|"
    r"\bincumbents? in this class\b|\bpositions in (?:the|this) class(?:ification)?(?: series)?\b"
    r"|^[A-Z][^#()]{3,80} ?\(#\w{2,8} ?\)|"
    r"\bgeneral description of class\b|\bclass concept\b|\bexamples of (?:duties|work) typically|\bclass established\b",
    re.IGNORECASE,
)
_PORTAL = re.compile(
    r"\bsearch (?:for )?(?:all )?jobs\b|\bbrowse (?:all )?(?:jobs|openings|opportunities)|\bview all (?:jobs|openings)|"
    r"\bcreate (?:an|your) account|\bsign in\b|\blog ?in\b|\bjob alerts?\b|\bsort by\b|\bresults per page|"
    r"\bjobs? found\b|\bcurrent (?:job )?(?:openings|opportunities)\b|\bno (?:current )?(?:openings|vacancies)",
    re.IGNORECASE,
)
_CALL_TO_APPLY = re.compile(
    r"\b(?:to apply|submitted with (?:the|your|an) application|letters? of application are|apply (?:by|at|via"
    r"|online|now|today|through|before|here|in person)|how to apply|\bwho (?:can|may) apply:|"
    r"submit (?:an?|your|the) (?:\w+ ){0,3}(?:application|resume|résumé|materials)|"
    r"(?:send|e-?mail|forward|submit) (?:(?:an?|your|the|their) )?(?:\w+,? (?:and )?){0,4}(?:application|resume|résumé"
    r"|curriculum vitae|cv\b)|"
    r"\b(?:position|fellowship|job posting|opening)s? (?:is|are) (?:\w+ ){0,2}available\b|"
    r"applications? (?:must|will|are|is|may|accepted|due)|applicants? (?:must|should|will|may|are)|"
    r"(?:is|are|we[’']re) (?:currently |now )?(?:hiring|recruiting|searching for|accepting applications"
    r"|seeking (?:an?|either|to"
    r"|qualified))|"
    r"(?:invites|accepts|welcomes) (?:applications|applicants|nominations)|"
    r"please (?:provide|include|attach|upload) (?:an?|your) (?:current )?(?:cover letter|letter of|cv\b|resume|résumé)|"
    r"(?:posted (?:(?:over|about) )?an?|\d{1,3}\+?) (?:hour|day|week|month|year)s? ago$|"
    r"^save (?:this )?job$|^(?:now )?accepting applications\b"
    r"|\b(?:and|longer) accepting applications$|^What are the responsibilities and job description for"
    r"|seeks an?|soliciting|\bthis recruitment (?:is|will|may)\b|download (?:\w+ ){0,2}employment application"
    r"|details on (?:applying|how to apply)|letters? of interest|(?:resumes?|résumés?) (?:should"
    r"|must|may|to)\b)",
    re.IGNORECASE,
)


# An employer that says of itself that it seeks somebody offers a job, whatever else is missing.
_SEEKS = re.compile(
    r"(?:\b(?:is|are) (?:currently |now |actively )?(?:seeking|searching for|in search of|hiring|recruiting"
    r"|accepting applications)\b|^seeking "
    r"|\b(?:is|are) (?:currently )?looking for (?=(?:an?|one|two|qualified|experienced|candidates|applicants)\b)"
    r"|\bannounc(?:es?|ing) (?:the|an?|its) search for "
    r"|\bhas an? (?:immediate |current )?(?:open position|opening|vacancy)\b"
    r"|^(?:notice of )?(?:job |position )?vacancy(?: announcement| notice)?$|^(?:job|position) announcement$"
    r"|^(?:job posting|job details|help wanted|wanted:|now hiring|(?:available |open |job |current )?"
    r"(?:positions? (?:opening|available)|opening(?= [-–:])|(?:available|open) positions?|we['’]?re hiring))\b"
    r"|\bseeks? (?=(?:an?|its|their|one|two|several|qualified|experienced|candidates|applicants|applications)\b)"
    r"|\binvites? (?:\w+ ){0,3}(?:candidates|applicants|applications|individuals|persons)\b"
    r"|\b(?:position|fellowship)s? (?:is|are) (?:\w+ ){0,2}available\b)"
    r"(?! (?:proposals|bids|input|feedback|comments|volunteers|public|residents|members|vendors))",
    re.IGNORECASE,
)
_SEEKING_COUNTS = 3


_NEWS = re.compile(r"\bfor immediate release\b|\b(?:press|news|media) release\b", re.IGNORECASE)
# What a text is that calls itself so in its first lines, in a recruiter's words.
_OTHER_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\brequest for (?:proposals|bids|quotes?)\b|\binvitation (?:for|to) bids?\b|\bRFP\b", re.IGNORECASE
        ),
        "The text asks for bids or proposals, not for applicants.",
    ),
    (re.compile(r"\bdeclarations? of candidacy\b", re.IGNORECASE), "The text is about an election, not about jobs."),
    (_NEWS, "The text is a press release, not a job announcement."),
    (
        re.compile(r"\b(?:resolution|ordinance) (?:no\b|number)|^a resolution\b|^whereas\b", re.IGNORECASE),
        "The text is a resolution or an ordinance, not a job announcement.",
    ),
    (
        re.compile(r"^(?:regular |special )?(?:meeting )?(?:minutes|agenda)\b|\bcalled to order\b", re.IGNORECASE),
        "The text tells of a meeting, it is no job announcement.",
    ),
    (
        re.compile(
            r"^(?:privacy (?:policy|notice|statement)|terms (?:of use|of service|and conditions))$", re.IGNORECASE
        ),
        "The text is a website's policy, not a job announcement.",
    ),
    (
        re.compile(r"^(?:show|hide|expand|collapse) all answers$|^frequently asked questions$", re.IGNORECASE),
        "The text answers questions that many ask, it is no job announcement.",
    ),
)
_FIRST_LINES, _LONGEST_NAME = 6, 150
# What news of how a hiring goes says, one of them for each group: who applied, who is interviewed, who held the job.
_OF_HIRING = re.compile(
    r"\breceived (?:\w+ ){0,3}(?P<applied>\d+|several|dozens) (?:applications|applicants|resumes)\b"
    r"|\b(?:applicants|people|candidates) (?P<have>have|had) applied\b|\breview applications\b(?P<review>)"
    r"|\b(?P<meet>interview(?:s|ed|ing)?) (?:\w+ ){0,2}(?:applicants|candidates|finalists|people)\b"
    r"|\b(?P<chosen>finalists|narrowed|whittled)\b|\b(?P<left>stepped down|resigned|interim capacity"
    r"|has been without)\b",
    re.IGNORECASE,
)
_TELLING = 2
# More calls to apply than this prove nothing more.
_CALLS_THAT_COUNT = 2
_RESUME = re.compile(
    r"\breferences (?:are )?available (?:up)?on request|^(?:career )?objective\b|^curriculum vitae$", re.IGNORECASE
)
_BLANKS = re.compile(r"_{4,}")
_FORM_BLANKS = 4


def refusal(draft: Draft, labelled: Sequence[Labelled], one_of_many: bool = False) -> str | None:
    """Why the text is no posting, in a recruiter's words; None when it offers a job. `one_of_many`: it is a part of a
    page that offers several."""
    lines = [line for line in draft.lines if line.text]
    head = lines[:_HEAD_LINES]
    seeks = any(map(_seeks, head))
    calling = (line for line in lines if _CALL_TO_APPLY.search(line.text[:3_000]))
    calls = len(list(islice(calling, _CALLS_THAT_COUNT)))
    opening = {"closes_at", "date_posted", "requisition_id", "open_until_filled"} & set(draft.values)
    # No kind of work has pay and somebody to ask, or pay and hours.
    is_offered = bool(opening or (draft.salaries and (draft.contacts or "schedule" in draft.values)))
    if (
        not is_offered
        and _matches(_CLASS_SPECIFICATION, head)
        and not (_offers_itself(lines) or (seeks and draft.salaries))
    ):
        return "The text is a class specification: it describes a kind of work, and offers no opening."
    # What a paragraph speaks of is not what the text is; news of an opening offers it.
    named = [line for line in lines[:_FIRST_LINES] if len(line.text) <= _LONGEST_NAME]
    if seeks and {"closes_at", "open_until_filled"} & set(draft.values):
        named = [line for line in named if not _NEWS.search(line.text)]
    for pattern, reason in _OTHER_KINDS:
        if _matches(pattern, named):
            return reason
    if len({entry.value for entry in labelled if names_title(entry)}) >= 3:
        return "The text lists several openings; each needs a document of its own."
    if not opening and _tells_of_hiring(lines):
        return "The text tells how a hiring goes, it offers no opening."
    needed = _ENOUGH_OF_MANY if one_of_many else _ENOUGH
    # A number is given to a position of one employer, not to a kind of work.
    is_position = ("position_number" in draft.values or is_form_of_state(draft)) and "name" in draft.agency
    offers = bool(opening or draft.salaries or draft.pay_in_words or calls or seeks or is_position)
    evidence = _evidence(draft, labelled, calls) + _SEEKING_COUNTS * seeks
    enough = "title" in draft.values and offers and evidence >= needed
    if enough and (opening or not _is_newsletter(head)):
        return None
    return _reason(draft, lines, head)


def _tells_of_hiring(lines: Sequence[Line]) -> bool:
    """Whether a text is news of those who applied for a job and of who had it, and calls nobody to apply."""
    if len(lines) > _HEAD_LINES:
        return False
    told = {found.lastgroup for line in lines for found in _OF_HIRING.finditer(line.text[:3_000])}
    return len(told) >= _TELLING


# What states call the form that describes one position.
_FORM = re.compile(r"(?:position description|duty statement|employee work profile)(?: form)?", re.IGNORECASE)


def is_form_of_state(draft: Draft) -> bool:
    """Whether a state's form describes one position, with the class and the working title of that, and offers none."""
    offers = {"closes_at", "open_until_filled", "date_posted"} & set(draft.values) or draft.salaries
    if offers or not {"title", "working_title"} <= set(draft.values) or "title" not in draft.classification:
        return False
    texts = [line.text for line in draft.lines]
    titled = any(_FORM.fullmatch(text[:_LONGEST_FORM]) for text in texts[:_HEAD_LINES])
    return titled and state_in_letterhead(texts) is not None


_LONGEST_FORM = 40


def _seeks(line: Line) -> bool:
    """Whether an employer says in a line that it seeks somebody; most lines hold none of the words for that."""
    lowered = line.text[:3_000].casefold()
    return any(map(lowered.__contains__, _SEEKING_HINTS)) and _SEEKS.search(lowered) is not None


_SEEKING_HINTS = (
    *("seeking ", "searching for", "in search of", "looking for", "seeks ", "seek ", "hiring", "recruiting", "wanted"),
    *("accepting applications", "invite", " available", "has a", "job posting", "job details", "position opening"),
    *("job opening", "current opening", "open position", "available position", "vacancy", "announc"),
)


def _is_newsletter(head: Sequence[Line]) -> bool:
    """Whether a text calls itself a newsletter in its first short lines; in sentences one may be a duty of the job."""
    named = [
        line
        for line in head
        if line.bullet is None and len(line.text) <= _LONGEST_OF_NEWSLETTER and not line.text[:1].islower()
    ]
    return bool(_matches(_NEWSLETTER, named[:_FIRST_LINES]) or _matches(_OF_NEWSLETTERS, named))


_LONGEST_OF_NEWSLETTER = 90


def _offers_itself(lines: Sequence[Line]) -> bool:
    """Whether a text calls to apply; that applicants must have a license is said of a kind of work, too."""
    return any(_CALL_TO_APPLY.search(_OF_APPLICANTS.sub("", line.text[:3_000])) for line in lines)


_OF_APPLICANTS = re.compile(r"\bapplicants? (?:must|should|will|may|are)\b", re.IGNORECASE)


def _evidence(draft: Draft, labelled: Sequence[Labelled], calls: int) -> int:
    """How much of what makes a posting was found, in points; `calls` to apply are no more than count."""
    found = draft.values
    is_named_and_paid = bool(draft.salaries) and names_job(found.get("title", ""))
    return (
        2 * bool(draft.salaries)
        + (2 + is_named_and_paid) * ("closes_at" in found or "open_until_filled" in found)
        + 2 * ("requisition_id" in found or "position_number" in found)
        + 2 * any(entry.key == "title" and entry.value for entry in labelled)
        + min(2, sum(len(duty.tasks) for duty in draft.duties))
        + 2 * bool(draft.qualifications.routes or draft.qualifications.requirements)
        + bool(draft.qualifications.preferred)
        # The day on which it was posted is told of an opening alone.
        + 2 * ("date_posted" in found)
        + ("schedule" in found or "appointment" in found)
        + bool(draft.agency)
        + bool(draft.locations)
        + bool(draft.contacts)
        + calls
    )


def _reason(draft: Draft, lines: Sequence[Line], head: Sequence[Line]) -> str:
    if len(lines) < 80 and _matches(_NOT_FOUND, head):
        return "The page says that the posting was not found or is no longer there."
    if _is_newsletter(head):
        return "The text is a newsletter, not a job announcement."
    if _matches(_PORTAL, lines[:300]) >= 2:
        return "The text is the front page of a job site or a list of links, not one job announcement."
    if _matches(_RESUME, lines[:300]):
        return "The text is a resume: somebody looks for a job, none is offered."
    if _matches(_BLANKS, lines[:300]) >= _FORM_BLANKS:
        return "The text is a form to be filled in, and names no job that is offered."
    if draft.duties and "title" in draft.values and draft.salaries:
        return (
            "The text describes a job and its pay and offers no opening: it names neither a deadline nor how to apply."
        )
    if draft.duties and "title" in draft.values:
        return "The text describes a job and offers no opening: it names neither pay nor a deadline nor how to apply."
    if not _has_words(lines):
        return "The text does not consist of words that can be read."
    if "title" not in draft.values:
        return "The text names no job to apply for."
    return "The text names no job to apply for: too little of pay, deadline, duties and requirements is there."


def _matches(pattern: re.Pattern[str], lines: Sequence[Line]) -> int:
    return sum(1 for line in lines if pattern.search(line.text[:3_000]))


def _has_words(lines: Sequence[Line]) -> bool:
    """Whether the text has words of ordinary length, as data written in letters has not."""
    words = [word for line in lines[:200] for word in line.text[:2_000].split()]
    ordinary = sum(1 for word in words if 2 <= len(word) <= 14 and word.strip(".,;:()").isalpha())
    return bool(words) and ordinary >= 0.4 * len(words)
