"""The requisition number that stands in an announcement without a label of its own."""

import re

from postings.ingest.announcement.cells import split_cells
from postings.ingest.announcement.draft import Draft

_REQUISITION = re.compile(r"\bREQ-?\d{3,9}\b")
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
_HEAD = 25
# A number stands at the end of a short line.
_LONGEST, _WITHIN = 90, 16


def find_requisition(draft: Draft) -> None:
    """Take a requisition number of the State's form wherever it stands, above the text too, or one that stands alone
    with its name in the head."""
    for line in split_cells(draft.lines[:_HEAD]) if "requisition_id" not in draft.values else ():
        if len(line.text) > _LONGEST or not (line.text[:1].isupper() and any(map(str.isdigit, line.text[-_WITHIN:]))):
            continue
        if alone := _NUMBER_ALONE.fullmatch(line.text[:60]) or _NUMBER_AT_END.fullmatch(line.text[:90]):
            draft.set("requisition_id", alone["id"], line.number)
            return
    for line in draft.lines if "requisition_id" not in draft.values else ():
        if "REQ" in line.text and (match := _REQUISITION.search(line.text[:5_000])):
            draft.set("requisition_id", match.group(), line.number)
            return
