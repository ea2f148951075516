"""Numbers of a requisition, a position and an occupational series: labelled, or of a requisition without a label."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labels.cells import split_cells
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.layout import Labelled

_LONGEST_NUMBER = 40
_REQUISITION = re.compile(
    r"(?:[A-Z]{1,4} ?(?=#))?#?(?!\s*\d{1,2}(?P<by>[/-])\d{1,2}(?P=by)\d{2,4}\b)\s*"
    # "2026 - 00072" is one number.
    r"(?P<id>20\d\d - \d{3,6}|(?:[A-Z]{1,4} (?=\d))?(?=[\w./-]*\d)[A-Za-z0-9][\w./-]{1,39})"
)


# "33275 (Two positions)"
_COUNT_BEHIND = re.compile(r" \((?P<count>\w+ (?:positions|openings|vacancies))\)$", re.IGNORECASE)
# "PDA 00077 3-2024"
_SPACED = re.compile(r"(?P<id>[A-Z]{2,5} \d[\w-]*(?: \d[\w-]*){0,2})")


# "2026-C RDWK RW/06 (8/2026)", "26-RW I, II - Nov"
_OF_WORDS = re.compile(
    r"(?P<id>(?=[A-Z./-]*\d)[A-Z\d][A-Z\d./-]*"
    r"(?: (?!OPEN|CLOSED|UNTIL)\(?[A-Z\d/]{1,8}[),]?){1,5}(?: - [A-Z][a-z]{2})?)"
)


def _requisition_id(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _SPACED.fullmatch(entry.value[:_LONGEST_NUMBER]) or _OF_WORDS.fullmatch(entry.value[:_LONGEST_NUMBER])
    match = match or _REQUISITION.match(entry.value)
    if match is None:
        return False
    draft.set("requisition_id", match.group("id").rstrip(".,"), entry.value_line)
    if counted := _COUNT_BEHIND.search(entry.value[:_LONGEST_NUMBER]):
        draft.suggest("openings", find_openings(counted["count"]), entry.value_line)
    return True


def _position_number(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _REQUISITION.match(entry.value)
    if match:
        draft.set("position_number", match.group("id").rstrip("."), entry.value_line)
    return True


# "0025 Park Ranger", as federal pages print the series and its name
_SERIES = re.compile(r"(?P<number>\d{4})(?: ?[-–,:])? (?P<name>[A-Z][\w ,&/()-]{2,80})")


def _series(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _SERIES.fullmatch(entry.value)
    if match:
        for key in ("number", "series"):
            draft.classification[key] = match["name" if key == "series" else key]
            draft.notes.cite(f"classification.{key}", entry.value_line)
    return match is not None


READERS = {"series": _series, "requisition_id": _requisition_id, "position_number": _position_number}


# The requisition number that stands in an announcement without a label of its own.

_REQUISITION_OF_STATE = re.compile(r"\bREQ-?\d{3,9}\b")
# "Requisition KMRI-26-014" alone on a line of the head
_NUMBER_ALONE = re.compile(
    r"(?i:(?!position #)(?:(?:position|job|vacancy|employment|recruitment) ){0,2}"
    r"(?:requisition|posting|job|position|announcement|vacancy|bulletin|notice|recruitment|opening))"
    r":? (?:(?:No\.?|Number|NO\.?|NUMBER|ID|[Cc]ode|#):? |#)?"
    r"(?P<id>(?=[A-Z-]*\d)[A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){1,4})"
)
# "CLASSIFIED EMPLOYMENT OPPORTUNITY #C-2526-041"
_NUMBER_AT_END = re.compile(
    r"(?i:[\w /-]{0,50}\b(?:opportunity|announcement|bulletin|notice|posting|vacancy|opening|recruitment)),?"
    r" +# ?(?P<id>(?=[A-Z-]*\d)[A-Z\d][A-Z\d-]{2,15})"
)
# "Senior Clerk (Open-Competitive No. 61-447)"
_NUMBER_IN_TITLE = re.compile(
    r"\b(?:open[- ]competitive|promotion(?:al)?|exam(?:ination)?)(?: exam(?:ination)?)? (?:no\.?|#|number) ?"
    r"(?P<id>\d[\w-]{2,14})\b",
    re.IGNORECASE,
)
_HEAD = 25
# A number stands at the end of a short line.
_LONGEST_LINE, _NUMBER_WITHIN = 90, 16


def find_requisition(draft: Draft) -> None:
    """Take a requisition number of the State's form wherever it stands, above the text too, or one that stands alone
    with its name in the head."""
    if "requisition_id" not in draft.values and (titled := _NUMBER_IN_TITLE.search(draft.values.get("title", ""))):
        draft.set("requisition_id", titled["id"], draft.notes.evidence["title"].first_line)
        return
    for line in split_cells(draft.lines[:_HEAD]) if "requisition_id" not in draft.values else ():
        if len(line.text) > _LONGEST_LINE or not (
            line.text[:1].isupper() and any(map(str.isdigit, line.text[-_NUMBER_WITHIN:]))
        ):
            continue
        alone = _NUMBER_ALONE.fullmatch(line.text[:60]) or _NUMBER_AT_END.fullmatch(line.text[:90])
        if alone and alone["id"] != draft.values.get("position_number"):
            draft.set("requisition_id", alone["id"], line.number)
            return
    for line in draft.lines if "requisition_id" not in draft.values else ():
        if "REQ" in line.text and (match := _REQUISITION_OF_STATE.search(line.text[:5_000])):
            draft.set("requisition_id", match.group(), line.number)
            return
