"""Lists of the work of a job that no heading announces."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout import Line

FEWEST_ITEMS, _FEWEST_WORDS = 3, 3
# So large a share of a list of work begins with a verb.
SHARE_OF_VERBS = 0.7
_LONGEST_LEAD = 90
_BEGINS_WITH_VERB = re.compile(
    r"(?:(?:May|Will|Also) )?(?:[A-Z][a-z]{2,}(?:s|ing)(?!,)|[A-Z][a-z]{3,}ly [a-z]{3,}"
    r"|Answer|Assist|Attend|Clean|Collect|Complete|Conduct|Coordinate"
    r"|Create|Develop|Direct|Drive|Enter|Ensure|Greet|Handle|Help|Inspect|Install|Keep|Lead|Maintain|Manage|Monitor|Mow"
    r"|Open|Operate|Order|Organize|Oversee|Participate|Perform|Plan|Plow|Prepare|Process|Provide|Read|Receive|Record"
    r"|Recommend|Recruit|Reinforce|Repair|Report|Represent|Research|Respond|Responsible for|Review|Schedule|Serve|Set"
    r"|Supervise|Support|Teach|Test|Track|Train|Transport|Update|Verify|Work|Write|Advise|Analyze|Arrange|Calibrate"
    r"|Compile|Design|Document|Evaluate|Execute|Facilitate|Implement|Instruct|Interview|Investigate|Negotiate|Produce"
    r"|Promote|Purchase|Try|Address|Adjust|Administer|Assess|Assign|Audit|Build|Carry|Coach|Communicate|Compose"
    r"|Deliver|Determine|Draft|Edit|Educate|Enforce|Escort|Establish|Examine|Explain|Fix|Forecast|Gather|Guide"
    r"|Hire|Identify|Issue|Mend|Mix|Observe|Paint|Patrol|Photograph|Protect|Reconcile|Remove|Rescue"
    r"|Secure|Sort|Speak|Stock|Translate|Treat|Troubleshoot|Visit|Watch|Weed|Weld),? (?=\w)"
)
NO_VERB = re.compile(
    r"(?:Skills|Benefits|References|Hours|Days|Weeks|Holidays|Documents|Copies|Applicants|Candidates|Applications|Years"
    r"|Must|Paid|Being|Having|Knowing|Includes|Pass|Nights|Evenings|Weekends|Details|Questions|Terms|Duties|Openings"
    r"|Positions|Jobs|Salaries|Earnings|Classes|Services|Programs|Resources|Residents|Employees|Members|During"
    r"|According"
    r"|Following|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b|\w+ (?:must|shall|should)\b"
)
_LEADS_TO_OTHERS = re.compile(
    r"\b(?:benefit|offer|submit|qualif|requir|must|document|skill|abilit|appl|contact|bring|include[sd]? with|able to"
    r"|links?|schedule|hours|why|enjoy)",
    re.IGNORECASE,
)


def lists_of_work(lines: Sequence[Line], holders: frozenset[str]) -> Iterator[list[Line]]:
    """The lists of `lines` that tell the work, whatever heads them. `holders`: words for who holds the job."""
    before: Line | None = None
    for is_listed, items in _parted(lines):
        if (is_listed and before and _names_holder(before, holders) and (_go_on(items) or _tell_work(items))) or (
            is_listed and not (before and _leads_to_others(before)) and _are_work(items)
        ):
            yield items
        before = items[-1]


def _parted(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """(whether they are items, the lines) of each list and of what stands between the lists."""
    for is_listed, group in groupby(lines, key=lambda line: line.bullet is not None):
        if not is_listed:
            yield False, list(group)
            continue
        for items in lists_apart(list(group)):
            yield True, items


def lists_apart(items: Sequence[Line]) -> list[list[Line]]:
    """The items, those of another list in one of their own where more than a blank line stands between two of a list
    whose items stand right below each other: its heading was lost."""
    gaps = [below.number - above.last_number for above, below in pairwise(items)]
    ends = [index + 1 for index, gap in enumerate(gaps) if gap > _WIDEST_GAP] if 1 in gaps else []
    return [list(items[start:end]) for start, end in pairwise([0, *ends, len(items)])]


_WIDEST_GAP = 2


def _names_holder(line: Line, holders: frozenset[str]) -> bool:
    """Whether a line is no more than who holds the job: "The clerk", "Our next clerk will", "Under direction, the
    clerk:"."""
    text = line.text.casefold()
    text = text.rpartition(", ")[2] if text.endswith(":") and text.startswith(_UNDER) else text
    words = text.rstrip(":").removesuffix(" will").split()
    is_short = line.bullet is None and 1 < len(words) <= _LONGEST_HOLDER
    return is_short and words[0] in ("the", "our", "this") and words[-1] in holders


_LONGEST_HOLDER = 5
_UNDER = ("under ", "reporting ", "working ", "with ")


def _tell_work(items: Sequence[Line]) -> bool:
    return len(items) >= FEWEST_ITEMS and sum(map(begins_with_work, items)) >= SHARE_OF_VERBS * len(items)


def _go_on(items: Sequence[Line]) -> bool:
    """Whether all items of a list go on with the sentence above it, in small letters and with a verb."""
    return len(items) >= FEWEST_ITEMS and all(_SMALL_VERB.match(line.text) for line in items)


# "answers the telephone": no "is", "has" or "must", which tell what the holder is like.
_SMALL_VERB = re.compile(
    r"(?!is\b|are\b|has\b|have\b|must\b|should\b|can\b|was\b|be\b|works? (?:\d|full|part))[a-z]{3,}s? \S"
)


def _leads_to_others(line: Line) -> bool:
    """Whether the line above a list says that it is one of other things than work."""
    is_lead = line.text.endswith(":") or (len(line.text) <= _LONGEST_LEAD and line.text[-1] not in ".!")
    return is_lead and bool(_LEADS_TO_OTHERS.search(line.text[-200:]))


def _are_work(items: Sequence[Line]) -> bool:
    return _tell_work(items) and not any(map(_is_no_work, items))


_LONGEST_NAME = 60


def begins_with_work(line: Line) -> bool:
    """Whether an item begins with what is done, or has it behind a name of its own: "Harbor Log: Record ships"."""
    name, colon, work = line.text.partition(": ")
    said = (line.text, work) if colon and len(name) <= _LONGEST_NAME else (line.text,)
    return any(_BEGINS_WITH_VERB.match(text) and not NO_VERB.match(text) for text in said)


def _is_no_work(line: Line) -> bool:
    head = line.text[:500]
    return "$" in head or "@" in head or names_route(head) or len(head.split()) < _FEWEST_WORDS
