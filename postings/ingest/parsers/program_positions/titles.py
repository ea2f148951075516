"""The job title that a position's paragraph begins with, up to the verb.

A title is a run of capitalised words that ends in a word for a person who does a job ("Case Intake Specialist"), or
that the sentence itself calls a position.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.parsers.program_positions.class_numbers import without_class_number

# Words that begin a sentence about something else, or go on about the position before.
NO_TITLE = frozenset(
    """
    all and any as at both by each every for from he her his holder holders how i if in incumbent incumbents it its
    learn many may most no note on please she some staff that their these they this those to under use visit we welcome
    volunteers interns what when where who with within you your employees applicants candidates
    """.split()
)
# "Contact Center Representatives answer ..." is a title; "Contact Case Managers for ..." is a request.
_GOES_ON_AS_REQUEST = frozenset({"about", "at", "by", "for", "if", "in", "on", "or", "through", "to", "when", "with"})
_ARTICLES = frozenset({"the", "a", "an", "our"})
# "Two Data Analysts" are analysts; how many there are is no part of their title.
_COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve several".split())
# "Assistant to the Director" is one title.
_TO_WHOM = frozenset({"to"})
# Words for people that as often begin a task: "Monitors the boilers", "Leads the section".
_VERBS_TOO = frozenset("coaches guards guides hosts judges leads mentors monitors partners pilots supports".split())
# Behind one of these words they are verbs: "Director of Education leads the program".
_BEHIND_VERBS = frozenset("a all an both each every its new our the their this these those".split())
# What so ends is a field of work and no deed: "Virology", "Tuberculosis", "Genetics".
_FIELDS_OF_WORK = ("logy", "osis", "istry", "metry", "graphy", "ics", "tion", "tions", "ity")
# "Operations managers" is a title; "Flushes hydrants", "Repairs boilers" are tasks.
_PLURALS_IN_TITLES = frozenset(
    """
    accounts admissions benefits claims communications contracts facilities forms grants hearings licenses loans
    operations parks permits programs projects records reservations resources roads sales services systems taxes news
    access business gas mass process
    """.split()
)
# "Policy Analyst—responsible for rules"
_GLUED_DASH = re.compile(r"(?<=[a-z)])—(?=[a-z])")
# "Cook. Feeds forty at noon."
_BEGINS_WITH_DEED = re.compile(r"[A-Z][a-z]+(?<!s)s (?![A-Z])(?!is\b|are\b|have\b|do\b)")
_FOR_WHAT = re.compile(r" (?:for|of|to) ")
_SERIES_IN_BRACKETS = re.compile(r"\s*\([^()]{1,80}(?:series|class|classification|level)\)?$", re.IGNORECASE)
_CLASS_IN_BRACKETS = re.compile(r"\s*\((?:[Cc]lass:? )?(?P<series>[A-Z][^()\d]{3,60}) (?:\d|[IVX]{1,3})\)?$")
# "Lead workers" are workers, not leads.
_RANKS = frozenset("lead chief principal assistant deputy associate".split())
_JOINING = frozenset({"and", "or", "of", "for", "&", "/", "–", "—", "-"})
_OF_THE = frozenset({"of", "for"})
_DASHES = frozenset({"–", "—", "-"})
# "They're"
_APOSTROPHE = re.compile(r"['’]")
_DASH = re.compile(r" [-–—] ")
_LEVEL = re.compile(r"(?:\d{1,2}s?|[IVX]{1,3})(?:/(?:\d|[IVX]{1,3})){0,3}")
_SAYS_POSITION = re.compile(
    r"(?:is|are|was|were|serves? as)\s+(?:an?\s|the\s)?(?:[\w-]+\s){0,4}?positions?\b|positions?\b|"
    r"(?:primary|main|key|principal)?\s?(?:duties|responsibilities)\b|"
    r"(?:is|are)\s(?:\w+\s)?in\sthe\b|(?:is|are)\sresponsible\b"
)
_TITLED_AS_POSITIONS = re.compile(
    r".*\b(?:positions|jobs|roles|careers|occupations)"
    r"(?: (?:and|&) (?:(?:career )?(?:teams|paths|people)|what .{2,20} do))?\W{0,3}"
    r"|(?:positions|jobs|careers): (?-i:[A-Z]).*|(?:what|which) (?:jobs|positions|roles|careers)\b.*"
    r"|(?:[^:]{3,60}: |.{3,60} [–—-] )?(?:positions|jobs|roles|careers|working) (?:in|at|with|of|within|for)\b.*"
    r"|(?:.*\W)?(?:who works (?:here|at|in|for)|(?:who we are|what (?:we|our (?:people|staff|crews|teams)) do)"
    r"(?: (?:at|in) (?:the )?[A-Z].*)?$)\b.*",
    re.IGNORECASE,
)
# "Home > About us > Careers" leads to a page and is not its title.
_TRAIL_SIGNS = (">", "›", "»", "|")
# "Clerk - Sort Center: runs the sorter. (Library Clerk)"
_LISTED = re.compile(r"(?P<title>[A-Z][\w ,'’&/–-]{2,60}): (?=[a-z])(?P<class>.*\([A-Z][^()]{2,60}\)$)?")
# "As a Catering Lead you set up ..."
_AS_A = re.compile(
    r"As (?:an?|the|our) (?P<title>[A-Z][\w/&’'-]*(?: (?:(?:of|and|&) )?[A-Z][\w/&’'-]*){0,6}),? (?:you|they)\b"
)
# "The crew has three Airport Specialists. They mow ..."
_HAS = re.compile(
    r"(?:The|Our|This|Each) (?:[\w’']+ ){1,4}(?:has|have|employs|includes?) (?:an? |\d{1,3} |(?:"
    + "|".join(sorted(_COUNTS))
    + r") )?(?P<title>[A-Z][\w/&’'-]*(?: [A-Z][\w/&’'-]*){0,6})[.,] (?:They|It|She|He|These|This|who|whose)\b"
)
# "Service Technician (3)"
_COUNT_BEHIND = re.compile(r"\s*\(\d{1,3}(?: (?:positions?|people|FTE|employees|staff))?\)$")
_LONGEST_HEADING = 100
LONGEST_BEGINNING = 300
_MOST_WORDS = 14


def read_title(text: str) -> str | None:
    """The title that the paragraph begins with, as printed, or None when it describes no position."""
    if not text or not (text[0].isupper() or text[0].isdigit()):
        return None
    return _read_title(text[:LONGEST_BEGINNING])


@lru_cache(maxsize=1_000)
def _read_title(beginning: str) -> str | None:
    """As `read_title`; a page's lines are asked about several times, for headings, paragraphs and positions."""
    if asked := _AS_A.match(beginning):
        return asked["title"] if names_a_job(asked["title"]) else None
    beginning = without_class_number(beginning)
    words = _GLUED_DASH.sub(" \\g<0> ", beginning).split()
    if named := _counted_title(beginning) or _listed_title(beginning):
        return named
    if words[0].casefold() in _ARTICLES:
        words = words[1:]
    if words and words[0].casefold() in _COUNTS:
        words = words[1:]
    if not words or (_APOSTROPHE.split(words[0].rstrip(",.:;"))[0].casefold() in NO_TITLE and not _is_staff_of(words)):
        return None
    end = _end_of_run(words)
    end = _with_lower_case_job(words, end)
    if not 0 < end <= _MOST_WORDS or end >= len(words) or _is_request(words, end):
        return None
    end = _with_brackets(words, _without_description(words, end))
    title, rest = _trimmed(words[:end]), " ".join(words[end:])
    if not title or (title.casefold() in _VERBS_TOO and not _SAYS_POSITION.match(rest)):
        return None
    if words[end - 1].endswith(".") and names_a_job(title) and (end > 1 or _BEGINS_WITH_DEED.match(rest)):
        return title if rest else None
    if (names_a_job(title) or _names_job_for(title) or _names_job_before_dash(title)) and (
        rest[:1].islower() or rest[:1] in "–—-(:" or words[end - 1].endswith((",", ":"))
    ):
        return title
    return title if _SAYS_POSITION.match(rest) else None


def _is_staff_of(words: Sequence[str]) -> bool:
    """Whether the words begin with a title such as "Staff Services Analysts", "Holder Auditors", not "Staff in this
    role"."""
    return words[0] in ("Staff", "Holder") and words[1:2] != [] and words[1][0].isupper()


def _counted_title(beginning: str) -> str | None:
    counted = _HAS.match(beginning)
    return counted["title"] if counted and names_a_job(counted["title"]) else None


def _listed_title(beginning: str) -> str | None:
    """The title before a colon, of a job by its words or by the class behind what it does."""
    listed = _LISTED.match(beginning)
    if listed is None or listed["title"].split()[0].casefold() in NO_TITLE:
        return None
    is_job = any(is_job_word(word.strip(",")) for word in listed["title"].split())
    return listed["title"] if listed["class"] or (is_job and _names_job_before_dash(listed["title"])) else None


def _names_job_before_dash(title: str) -> bool:
    """Whether a title sets its team apart from the job: "Clerk - Sort Center"."""
    return names_a_job(_DASH.split(title, maxsplit=1)[0])


def _names_job_for(title: str) -> bool:
    """Whether a title names a job and behind it what it is for: "Librarian for Latino Services"."""
    head = _FOR_WHAT.split(title, maxsplit=1)[0]
    return head != title and names_a_job(head) and not head.endswith("upport")


def says_position(text: str) -> bool:
    """Whether the words behind the title that a paragraph begins with call it a position."""
    title = read_title(text)
    return title is not None and _SAYS_POSITION.search(text[len(title) : LONGEST_BEGINNING]) is not None


def without_series(title: str) -> str:
    """A title or heading without the series, the class or the number of people that stands in brackets behind it."""
    title = _COUNT_BEHIND.sub("", without_class_number(title))
    found = _CLASS_IN_BRACKETS.search(title)
    if found and names_a_job(found["series"]):
        return title[: found.start()]
    return _SERIES_IN_BRACKETS.sub("", title)


@kept_for_lines
def is_titled_as_positions(text: str) -> bool:
    """Whether a short line is the title of a page of positions: "Field Office Positions", "Careers in Forestry"."""
    is_trail = any(sign in text for sign in _TRAIL_SIGNS)
    return len(text) <= _LONGEST_HEADING and not is_trail and _TITLED_AS_POSITIONS.fullmatch(text) is not None


def _is_request(words: Sequence[str], end: int) -> bool:
    """Whether the capitalized words ask the reader to contact somebody."""
    return words[0].casefold() == "contact" and (end == 1 or words[end].casefold() in _GOES_ON_AS_REQUEST)


def _end_of_run(words: Sequence[str]) -> int:
    """The index behind the capitalised words that the paragraph begins with, joining words between them included."""
    index = 0
    while index < len(words):
        word = words[index]
        if index and (word in _JOINING or (word in _TO_WHOM and is_job_word(words[index - 1]))):
            following = index + 1
            if (word in _OF_THE or word in _TO_WHOM) and words[following : following + 1] == ["the"]:
                following += 1
            elif word == "and" and words[following : following + 1] in (["a"], ["an"]):
                # "Archivists and a Records Clerk"
                following += 1
            if not _is_capitalized(words[following : following + 1]):
                return index
            index = following
        elif not _is_capitalized([word]):
            return index
        if words[index][-1] in ".:;" or (words[index][-1] == "," and not _goes_on(words, index)):
            return index + 1
        index += 1
    return index


def _is_capitalized(word: Sequence[str]) -> bool:
    core = word[0].lstrip("(“\"'") if word else ""
    return bool(core) and (core[0].isupper() or core[0].isdigit())


def _goes_on(words: Sequence[str], index: int) -> bool:
    """Whether the title goes on behind a comma: "Director, Field Operations is", not "Clerks, They ..."."""
    following = words[index + 1 : index + 2]
    return _is_capitalized(following) and following[0].casefold() not in NO_TITLE


def _with_lower_case_job(words: Sequence[str], end: int) -> int:
    """The index behind the job's word where it is not capitalised: "Payroll clerks process ..."."""
    if 0 < end < len(words) - 1 and words[end - 1].casefold() in _RANKS:
        job = words[end].rstrip(",")
        if job.islower() and job.endswith("s") and is_job_word(job) and job not in _VERBS_TOO:
            return end + 1
    if end == 1 and words[0].endswith("s") and words[0].casefold() not in _PLURALS_IN_TITLES:
        return end
    if 0 < end < len(words) and not is_job_word(words[end - 1].strip("(),.:")):
        for index in range(end, min(end + 2, len(words) - 1)):
            if words[index] in _VERBS_TOO and words[index + 1 : index + 2] and words[index + 1] in _BEHIND_VERBS:
                return end
            if is_job_word(words[index]) and words[index] not in _JOINING:
                return _with_second_job(words, index + 1)
            if words[index].endswith("s") or not words[index].isalpha() or words[index] in _JOINING:
                return end
    return end


def _with_second_job(words: Sequence[str], end: int) -> int:
    """The index behind "and Interpreter Coordinators" where the title's first job is followed by another."""
    if words[end] not in ("and", "or", "&"):
        return end
    run = _end_of_run(words[end + 1 :])
    return end + 1 + run if run and is_job_word(words[end + run].strip("(),.:")) else end


def _without_description(words: Sequence[str], end: int) -> int:
    """The index before a dash that leads into a description ("Mail Clerk – Sorts and"), not a name ("– Locate is")."""
    if words[end - 1].endswith(":"):
        return end
    dash = next((index for index in range(1, end) if words[index] in _DASHES), None)
    if dash is None or not _ends_in_job(words[:dash]):
        return end
    behind = words[dash + 1].casefold()
    if behind.endswith("s") and words[dash + 2 : dash + 3] and words[dash + 2].islower() and dash + 2 < end:
        # "Crew Lead - Manages contractors and ..."
        return dash
    if behind in NO_TITLE or behind in (words[dash - 1].casefold(), f"{words[dash - 1].casefold()}s"):
        return dash
    if is_job_word(words[end - 1]) or _names_place_of_work(words[dash + 1 : end], words[end : end + 2]):
        return end
    return end if _SAYS_POSITION.match(" ".join(words[end:])) else dash


def _names_place_of_work(behind: Sequence[str], told: Sequence[str]) -> bool:
    """Whether what stands behind a dash names where the job is, and `told` begins with its verb: "Draw Room watches",
    "Virology runs the", never "Sort letters and"."""
    if not (told[0].endswith("s") and told[0].islower()):
        return False
    if len(behind) > 1:
        return not any(word.endswith("s") for word in behind)
    return behind != [] and (behind[0].endswith(_FIELDS_OF_WORK) or told[-1] in _BEHIND_VERBS)


def _ends_in_job(words: Sequence[str]) -> bool:
    """Whether the last word is one for a job, give or take the level behind it."""
    return is_job_word(words[-1]) or (len(words) > 1 and bool(_LEVEL.fullmatch(words[-1])) and is_job_word(words[-2]))


def _with_brackets(words: Sequence[str], end: int) -> int:
    """The index behind a bracket that opens in the title and closes in small letters: "(Chemist series)"."""
    if "(" not in words[end - 1] and not any(word.startswith("(") for word in words[:end]):
        return end
    if " ".join(words[:end]).count("(") == " ".join(words[:end]).count(")"):
        return end
    closing = next((index for index in range(end, min(end + 5, len(words))) if ")" in words[index]), None)
    return end if closing is None else closing + 1


def _trimmed(words: Sequence[str]) -> str:
    """The title without a closing mark, its series in brackets, and the word "Position" that only says what it is."""
    title = without_series(" ".join(words).rstrip(" ,.:;–—-"))
    return re.sub(r"\s+Positions?$", "", title)
