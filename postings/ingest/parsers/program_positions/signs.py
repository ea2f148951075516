"""What single lines of a page are by their form: navigation, links to the top, headings of positions, asides."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Line, heading_shape
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions, read_title, without_series
from postings.ingest.parsers.program_positions.units import unit_key

LONGEST_NAME = 80
_LINK = re.compile(r"\[([^\[\]]{1,100})\]\([^()]{0,300}\)")
_TOP_OF_PAGE = re.compile(r"(?:back |return )?(?:to )?(?:the )?top(?: of (?:the )?page)?\W*", re.IGNORECASE)
# What is said to the reader belongs to no position.
_TURNS_TO_READER = re.compile(
    r"(?:questions\?|(?:for |have |any )?questions\b|contact\b|apply\b|to apply\b|call\b|for (?:more|further)|visit\b"
    r"|learn more\b|see\b|updated\b|last (?:updated|reviewed)\b)",
    re.IGNORECASE,
)
# Headings under which a page speaks of itself and of how to get in touch.
_ASIDE = re.compile(
    r"(?:contacts?(?: us| information| details)?|questions|about (?:us|oregon|this page|the page)|overview|introduction"
    r"|resources|(?:related|quick|useful|helpful) (?:links|information|pages)|share(?: this page)?|follow us"
    r"|connect(?: with us)?|accessibility|site ?map|(?:\w+ )?directories|how to apply|apply(?: now| today)?|benefits"
    r"|(?:current|job|view) (?:job )?openings|(?:learn|find out) more|more information|equal opportunity.*|footer|menu"
    r"|on this page|in this section|our (?:mission|values|people))\W*",
    re.IGNORECASE,
)
# "Home > Jobs > Driver Programs" leads to the page.
_TRAIL = re.compile(r"\w [>›»] \w")
_CLASS_LABEL = re.compile(r"(?:job |position )?class(?:ification)?(?: series| title)?: \S", re.IGNORECASE)
_TITLE_LABEL = re.compile(
    r"(?:role|position|job|title|(?:job|position|working) title): (?P<title>[A-Z][^:.;]{2,70})", re.IGNORECASE
)
_OF_OPENINGS = re.compile(r"\b(?:openings?|vacanc(?:y|ies)|hiring|recruit\w*|apply|applications?)\b", re.IGNORECASE)
_FEWEST_ROLES = 3
# What leads into the work of a position on the line itself: "What they do: Answer calls."
DUTY_LABEL = re.compile(
    r"^(?:what (?:you|they)(?: will|[’']ll)? do"
    r"|(?:(?:primary|main|key|job) )?(?:duties|responsibilities|description|tasks|summary|work))\s*: (?=\S)",
    re.IGNORECASE,
)
# "Salary range: $4,100 - $5,200", "Contact: Ann Lee, 555-0100": a fact beside the work, on a line of its own.
_FACT_LABEL = re.compile(
    r"(?:salary|how many|pay|wage|compensation|(?:work |duty )?location|station|contact|hiring manager|questions"
    r"|number of (?:positions|openings)|fte|schedule|shift|hours|union|representation)"
    r"(?: range| rate| grade| information)?s?\??: \S",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b\d{5}\b|\d{3}[-.)] ?\d{3}|\d-\d{4}\b")
_LONGEST_NAVIGATION = 2_000
_FEWEST_APART = 2
# What stands between the names of a line of navigation.
_BETWEEN_NAMES = re.compile(r"\||(?<=\w) [•·/] (?=\w)")
_SIGN_BETWEEN = re.compile(r" [•·/] ")
# "Dams    Canals    Office", set apart by room alone
_ROOM_BETWEEN = re.compile(r"(?:\t| {3,})\s*")
_LINES_LOOKED_AT = 12
_LINES_ABOVE_TITLE = 25
_FEWEST_WORDS_OF_PROSE = 6
_SPEAKS_OF_TEAM = re.compile(
    r"(?:the|this|our|all) (?:\w+ ){0,3}(?:team|office|unit|section|division|department|program|branch|group|staff)\b",
    re.IGNORECASE,
)


def navigation_items(line: Line) -> list[str]:
    """The names in a line of navigation; empty for any other line."""
    if len(line.raw) > _LONGEST_NAVIGATION:
        return []
    if "|" in line.raw or _SIGN_BETWEEN.search(line.text):
        parts = _BETWEEN_NAMES.split(_LINK.sub(r"\1", line.text))
    elif line.bullet or len(parts := _ROOM_BETWEEN.split(line.raw.strip())) < _FEWEST_APART:
        return []
    items = [" ".join(item.split()) for item in parts]
    items = [item for item in items if item]
    names = [item for item in items if len(item) <= LONGEST_NAME and item[-1] not in ".;:" and item[0].isalnum()]
    return items if len(names) == len(items) and items else []


def listed_names(lines: Sequence[Line]) -> dict[int, list[str]]:
    """The lists of names, a line each, whose every name is a line of its own once more further down: navigation too.
    By the index of each list's first line."""
    last = {unit_key(line.text): index for index, line in enumerate(lines) if 0 < len(line.text) <= LONGEST_NAME}
    found: dict[int, list[str]] = {}
    run: list[str] = []
    for index, line in enumerate([*lines, Line(0, "", "")]):
        text = _LINK.sub(r"\1", line.text[: 2 * LONGEST_NAME])
        if 0 < len(text) <= LONGEST_NAME and last.get(unit_key(text), 0) > index:
            run.append(text)
            continue
        if len(run) > 1 and len(Counter(run)) == len(run) and not line.text:
            found[index - len(run)] = run
        run = []
    return found


def lines_above_title(lines: Sequence[Line]) -> int:
    """How many lines stand above the page's own title, the menus of its site; 0 where no title is seen."""
    count = seen = 0
    for index, line in enumerate(lines):
        if is_prose(line.text) or seen > _LINES_ABOVE_TITLE:
            break
        seen += bool(line.text)
        if line.text and is_titled_as_positions(line.text):
            count = index
    return count


def is_prose(text: str) -> bool:
    """Whether a line is at least one whole sentence."""
    return text.endswith(".") and len(text.split(maxsplit=_FEWEST_WORDS_OF_PROSE)) >= _FEWEST_WORDS_OF_PROSE


def says_class_alone(text: str) -> bool:
    """Whether a line only says in which class a position is: "Classification: Environmental Specialist"."""
    return _CLASS_LABEL.match(text) is not None and len(text) <= LONGEST_NAME


def without_title_label(line: Line) -> Line:
    """A line without the label before a title that it only gives: "Role: Radio Technician"."""
    found = _TITLE_LABEL.fullmatch(line.text[:LONGEST_NAME]) if ": " in line.text else None
    return replace(line, text=found["title"]) if found and len(line.text) <= LONGEST_NAME else line


def lists_roles(lines: Sequence[Line]) -> bool:
    """Whether a page gives several titles with what each does, each with its label, or with the class of each below
    it, and announces no openings."""
    titles = sum(1 for line in lines if ": " in line.text and without_title_label(line) is not line)
    told = sum(1 for line in lines if DUTY_LABEL.match(line.text)) if titles >= _FEWEST_ROLES else 0
    told = told if told >= _FEWEST_ROLES else sum(1 for pair in pairwise(lines) if _are_title_and_class(*pair))
    head = [line.text for line in lines if line.text][:_LINES_LOOKED_AT] if told >= _FEWEST_ROLES else []
    return bool(head) and not any(map(_OF_OPENINGS.search, head))


def _are_title_and_class(line: Line, below: Line) -> bool:
    if not line.text or ":" in line.text or not says_class_alone(below.text):
        return False
    return heading_shape(line.text) and names_a_job(line.text)


def says_fact_alone(text: str) -> bool:
    """Whether a line only gives a fact beside the work, with its label: pay, place, whom to ask."""
    return len(text) <= 2 * LONGEST_NAME and _FACT_LABEL.match(text) is not None


def is_trail(text: str) -> bool:
    """Whether a line is a trail of links that leads to the page."""
    return _TRAIL.search(text[:LONGEST_NAME]) is not None


def leads_to_top(text: str) -> bool:
    """Whether a line is the link to the top of the page."""
    return bool(text) and _TOP_OF_PAGE.fullmatch(_LINK.sub(r"\1", text[:LONGEST_NAME]).strip("[]")) is not None


def turns_to_reader(text: str) -> bool:
    """Whether a line speaks to the reader, as "Contact us" does."""
    return _TURNS_TO_READER.match(text) is not None


def heads_aside(text: str) -> bool:
    """Whether a heading begins what describes no position: contacts, links, how to apply."""
    return _ASIDE.fullmatch(text[:LONGEST_NAME]) is not None


def has_address(text: str) -> bool:
    """Whether a short line holds a ZIP code or a telephone number, and so is no heading."""
    return _ADDRESS.search(text) is not None


# "II. Support Services", "A. Canteen"
_COUNTED = ((re.compile(r"[IVX]{1,5}\."), "#"), (re.compile(r"[A-H]\."), "##"))


def with_counted_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines, headings of units that are counted by Roman numbers or capitals with signs for their depth instead,
    where no such number stands right below another as in a list."""
    found = list(lines)
    filled = [line for line in lines if line.text]
    for line, below in pairwise(filled):
        sign = _sign_of_count(line)
        is_job = names_a_job(line.text) and not line.text.casefold().endswith("support")
        if sign and _sign_of_count(below) != sign and heading_shape(line.text) and not is_job:
            found[line.number - 1] = replace(line, bullet=None, raw=f"{sign} {line.text}")
    return found


def _sign_of_count(line: Line) -> str | None:
    if line.bullet is None or line.bullet[0] not in "IVXABCDEFGH":
        return None
    return next((sign for pattern, sign in _COUNTED if pattern.fullmatch(line.bullet)), None)


# "Office of the Director" is where the director works.
_OFFICES = ("Office of ", "Bureau of ", "Division of ")


def heads_position(line: Line, lines: Sequence[Line], index: int, below_heading: bool) -> bool:
    """Whether a line in the shape of a heading is the title of one position, which the lines below describe.

    A team may be named after its people ("Mobile Examiners"). So no other title stands in the lines below; and where
    they begin with the very title, the line heads a position only right below a team's own heading. What says "these
    scientists" without having named any speaks of those whom the line names."""
    title = without_series(line.text.rstrip(" :"))
    if line.bullet or not heading_shape(title) or not names_a_job(title) or title.casefold().endswith("support"):
        return False
    if title.startswith(_OFFICES):
        return False
    below = _text_below(lines, index)
    if not below or _SPEAKS_OF_TEAM.match(below[0].text):
        return False
    # Items of a list below a job's name are what it does.
    if all(entry.bullet is not None for entry in below):
        return True
    named = read_title(below[0].text)
    return named is None or (below_heading and not _is_another_job(named, title))


def _is_another_job(named: str, heading: str) -> bool:
    """Whether a title that a paragraph begins with is of another job than the heading: no word is in both."""
    words = {word.casefold().removesuffix("s") for word in heading.split()}
    return names_a_job(named) and words.isdisjoint(word.casefold().removesuffix("s") for word in named.split())


def _text_below(lines: Sequence[Line], index: int) -> list[Line]:
    """The lines with text between a heading and the next one, as far as one looks."""
    below: list[Line] = []
    if glued := _glued_below(lines, index):
        return glued
    for entry in lines[index + 1 : index + 1 + 2 * _LINES_LOOKED_AT]:
        if not entry.text:
            continue
        apart = not lines[entry.number - 2].text if entry.number > 1 else True
        name = without_series(entry.text)
        headed = apart and not entry.bullet and len(entry.text) <= LONGEST_NAME and heading_shape(name)
        if (
            "|" in entry.raw
            or leads_to_top(entry.text)
            or (headed and (name != entry.text or read_title(entry.text) is None))
        ):
            break
        below.append(entry)
    return below


def _glued_below(lines: Sequence[Line], index: int) -> list[Line]:
    """The paragraph right under a heading that blank lines set apart from what stands above it and below that."""
    if index + 2 >= len(lines) or (index and lines[index - 1].text) or lines[index + 2].text:
        return []
    below = lines[index + 1]
    return [below] if below.bullet is None and is_prose(below.text) else []
