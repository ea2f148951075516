"""Labelled values of an announcement as facts: each key of `label_spellings.LABELS` has one function, here or in
`labelled/`."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.labelled import READERS
from postings.ingest.announcement.labelled.pay import with_pay_below
from postings.ingest.announcement.titles import LONGEST_TITLE, read_title, take_classification
from postings.ingest.fields.classifications import read_class_number, split_classification
from postings.ingest.fields.days.date_ranges import find_date_ranges, lacks_year
from postings.ingest.fields.days.dates import find_dates
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.fields.qualifying.sentences import is_abbreviated
from postings.ingest.layout import Labelled, normalize
from postings.ingest.record import ClassificationText

# Values whose absence behind their label a recruiter should hear of.
_EXPECTED = frozenset(
    ("title", "agency", "salary", "date_posted", "closes_at", "requisition_id", "classification", "class_number")
)
_NOTHING = re.compile(r"(?:n/?a|none|tbd|to be determined|not applicable|-+|_+|\.+)\.?", re.IGNORECASE)
_LONGEST_NAME = 200
# Facts that one sentence states; more behind it on the line is running text.
_IN_ONE_SENTENCE = frozenset(("salary", "date_posted", "closes_at", "requisition_id", "classification"))
_LONGEST_SENTENCE = 25
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<![ap]\.m\.)\s+(?=[A-Z])")
_TELLS_MORE = re.compile(
    r"@|\b(?:until filled|position is|this is an? |represented|overtime|r[eé]sum[eé]s?|send|submit|contact|apply"
    r"|applications? (?:must|may|should|will|can)"
    r"|applicants|require[sd]?|must)\b",
    re.IGNORECASE,
)
# "Position Classification: Regular, full-time, non-exempt" names terms, not a class.
_TERMS_FIRST = re.compile(
    r"(?:regular|permanent|temporary|seasonal|(?:full|part)[ -]?time|(?:non-?)?exempt|hourly|salaried)\b"
    r"\s*(?:[,;/(|]|-\s|$)",
    re.IGNORECASE,
)
# What stands below "Job Posting" where that is a heading.
_NO_TITLE = re.compile(
    r"(?:job|code|title|name|grade|employer|agency|department|division|location|salary|pay)|"
    r"(?:(?:job|position|posting) )?(?:details|information|description|specifics|summary|overview)"
    r"|apply(?: now)?|print|share"
    r"|(?:scroll|back|skip|return) to \w.{0,20}"
    r"|(?:the|this|we|our|there) .*[a-z]{2}\."
    r"|.{3,120} (?:seeks|is (?:now |currently )?(?:seeking|hiring|accepting|recruiting)|invites) .*",
    re.IGNORECASE,
)


def read_labelled(draft: Draft, labelled: Iterable[Labelled], state: str | None, body: int = 0) -> None:
    """Read each labelled value into the draft. `state` is the two-letter state that counts where none is printed; from
    line `body` on the running text begins, where a label alone on its line is also a heading ("Job Address")."""
    # The day on which a job was posted tells the year of a deadline without one, wherever it stands.
    for entry in sorted(labelled, key=lambda entry: entry.key == "closes_at" and lacks_year(entry.value)):
        entry = with_pay_below(draft, _with_marked_choices(entry))
        if not entry.value or _NOTHING.fullmatch(entry.value):
            if entry.key in _EXPECTED:
                message = f"“{entry.label}” is printed without a value."
                draft.notes.warn("missing_value", message, entry.line, _key_path(entry.key))
            draft.taken.add(entry.line)
            continue
        entry, rest = _without_rest(entry)
        if _READERS[entry.key](draft, entry, state):
            if rest:
                leave(draft, entry.value_line, rest)
                continue
            draft.taken.add(entry.value_line)
            _take_what_goes_on(draft, entry.value_line)
            if not (entry.line >= body > 0 and _is_heading(draft, entry)):
                draft.taken.add(entry.line)


def _take_what_goes_on(draft: Draft, number: int) -> None:
    """Take the lines in small letters below a value that its line had no room for: "depending", "on experience."."""
    for line in draft.lines[number : number + _MOST_BROKEN]:
        above = draft.lines[line.number - 2]
        is_broken = len(above.text) >= _LONG_VALUE and above.text[-1] not in ".!?:;"
        if not (is_broken and line.text[:1].islower() and line.bullet is None) or line.number in draft.taken:
            return
        draft.taken.add(line.number)


_MOST_BROKEN, _LONG_VALUE = 4, 25


def without_other_titles(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labelled values without "Job Posting", "Position" and the like where another line is called the title, unless
    they name a job; one with a date behind it says when the job was posted."""
    is_titled = any(entry.key == "title" and "title" in entry.label.casefold() and entry.value for entry in labelled)
    kept: list[Labelled] = []
    for entry in labelled:
        if entry.key == "requisition_id" and entry.value_line != entry.line and not any(map(str.isdigit, entry.value)):
            # "Vacancy Announcement" stands over the title.
            continue
        tells_day = is_titled or any(map(entry.label.casefold().__contains__, ("post", "opening")))
        if entry.key == "title" and tells_day and _is_date(entry.value):
            kept.append(replace(entry, key="date_posted"))
        elif not is_titled or entry.key != "title" or "title" in entry.label.casefold() or _may_be_title(entry):
            kept.append(entry)
    return kept


def _is_date(value: str) -> bool:
    dates = find_dates(value[:40])
    return bool(dates) and dates[0].start == 0


def _may_be_title(entry: Labelled) -> bool:
    return entry.value_line == entry.line and any(map(is_job_word, entry.value.split()))


def _without_rest(entry: Labelled) -> tuple[Labelled, str]:
    """(the entry with its first sentence, what stands behind it): "Salary: $62,000. Send your resume to ..."."""
    if entry.key not in _IN_ONE_SENTENCE or len(entry.value) < _LONGEST_SENTENCE:
        return entry, ""
    end = _SENTENCE_END.search(entry.value)
    first = entry.value[: end.start()] if end else ""
    if end is None or is_abbreviated(first) or not any(map(str.isdigit, first)):
        return entry, ""
    rest = entry.value[end.end() :]
    return (replace(entry, value=first), rest) if _TELLS_MORE.search(rest) else (entry, "")


def leave(draft: Draft, number: int, rest: str) -> None:
    """Leave what stands beside the labelled values of a line as running text."""
    lines = list(draft.lines)
    lines[number - 1] = replace(lines[number - 1], text=rest)
    draft.lines = tuple(lines)
    draft.taken.discard(number)


def _is_heading(draft: Draft, entry: Labelled) -> bool:
    line = draft.lines[entry.line - 1]
    alone = entry.value_line != entry.line and ":" not in line.text and line.text == entry.label
    return alone and HEADINGS.match(line) is not None


def _key_path(key: str) -> str:
    paths = {
        "agency": "agency.name",
        "salary": "salary_ranges.0",
        "classification": "classification.title",
        "class_number": "classification.number",
    }
    return paths.get(key, key)


def is_no_title(value: str) -> bool:
    """Whether what stands behind a title's label, as behind the heading "Job Posting", is no title: another heading, or
    a sentence that says who hires."""
    head = value[:_LONGEST_NAME]
    return _NO_TITLE.fullmatch(head) is not None or _is_employer(head)


def _is_employer(text: str) -> bool:
    """Whether a text is the name of an employer and nothing else, as in a letterhead below "Position Announcement"."""
    employer = read_employer(text) if any(map(text.__contains__, _GOVERNMENTS)) else None
    whole = employer is not None and text in (employer.name, f"{employer.name} {employer.unit}")
    return whole and not any(map(is_job_word, text.split()))


_GOVERNMENTS = ("University", "College", "District", "Township", "Borough", "City of", "Town of", "Village of")


# "Job: Transportation" names a field of work; "Job Posting: Jan 12, 2027" a day.
_EVERYDAY = frozenset(("job", "role", "opportunity", "opening"))
_BEGINS_WITH_DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b")


def names_title(entry: Labelled) -> bool:
    """Whether what stands behind a title's label may be one: no other heading, no day, no field of work."""
    if entry.key != "title" or not entry.value or is_no_title(entry.value) or _BEGINS_WITH_DAY.match(entry.value):
        return False
    # "Position 3 & 4" counts the places to be filled.
    if not any(map(str.isalpha, entry.value)):
        return False
    if _TERMS_FIRST.match(entry.value):
        return False
    return normalize(entry.label) not in _EVERYDAY or names_a_job(entry.value)


def _title(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if _TERMS_FIRST.match(entry.value):
        READERS["work_mode"](draft, entry, state)
        return READERS["job_type"](draft, entry, state)
    if _BEGINS_WITH_DAY.match(entry.value) and (dates := find_dates(entry.value[:60])):
        draft.suggest("date_posted", dates[0].value.isoformat(), entry.value_line)
        for period in find_date_ranges(entry.value[:60]):
            draft.suggest("closes_at", period.last.isoformat(), entry.value_line)
        return True
    if "title" in draft.values or entry.value[0] == "#":
        return False
    if not names_title(entry):
        return False
    if len(entry.value) > LONGEST_TITLE:
        draft.long_title = draft.long_title or (entry.value, entry.value_line)
        return False
    title = entry.value
    if numbered := _NUMBER_BEHIND.search(title):
        draft.possible.setdefault("requisition_id", (numbered["id"], entry.value_line))
        title = title[: numbered.start()]
    read_title(draft, title + _class_below(draft, entry), entry.value_line)
    return True


def _class_below(draft: Draft, entry: Labelled) -> str:
    """The brackets that stand alone on the line below a title: "(Harbor Clerk 2)"."""
    below = draft.lines[entry.value_line].text if entry.value_line < len(draft.lines) else ""
    if "(" in entry.value or not _IN_BRACKETS.fullmatch(below) or ":" in below:
        return ""
    draft.taken.add(entry.value_line + 1)
    return f" {below}"


_IN_BRACKETS = re.compile(r"\([A-Z][^()]{2,80}\)")


# "Harbor Clerk - 240018XK"
_NUMBER_BEHIND = re.compile(r"(?<=[a-z)])\s+[-–]\s+(?P<id>(?!20\d\d\b)(?:\d{5,10}[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,8}))$")


def _working_title(draft: Draft, entry: Labelled, state: str | None) -> bool:
    draft.set("working_title", entry.value[:_LONGEST_NAME], entry.value_line)
    return True


def _classification(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if len(entry.value) > _LONGEST_NAME:
        return False
    # "Classification: Administrative; FLSA Exempt"
    if _TERMS_FIRST.match(entry.value) or "; FLSA" in entry.value:
        return READERS["job_type"](draft, entry, state)
    # "Classification: HARBOR ANALYST $6,031.00 - $7,551.00"
    name = entry.value.partition("$")[0].rstrip(" (:-–")
    take_classification(draft, split_classification(name), entry.value_line)
    return "$" not in entry.value


def _class_number(draft: Draft, entry: Labelled, state: str | None) -> bool:
    number = read_class_number(entry.value)
    if number:
        take_classification(draft, ClassificationText(number=number), entry.value_line)
    return True


_READERS: dict[str, Callable[[Draft, Labelled, str | None], bool]] = {
    "title": _title,
    "working_title": _working_title,
    "classification": _classification,
    "class_number": _class_number,
    **READERS,
}


# Values of labels in which the choices that hold are marked: "_X_ Full Time ___ Part Time".

_MARK = re.compile(r"(?:_+[xX]_+|\[[xX]\]|\([xX]\)|☒|☑)\s*(?P<words>[^_\[\](☐☒☑]+)")
_LONGEST_CHOICES = 200


def _with_marked_choices(entry: Labelled) -> Labelled:
    """The entry with the marked choices alone for its value; the entry itself where its value has no marks."""
    marked = [found["words"].strip(" ,;") for found in _MARK.finditer(entry.value[:_LONGEST_CHOICES])]
    return replace(entry, value=", ".join(marked)) if marked and all(marked) else entry
