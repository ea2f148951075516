"""Agencies that a page's sentences name by their state alone: "The Ohio Lottery has 480 employees"."""

import re
from collections.abc import Iterable, Sequence

from postings.ingest.fields.employers.employer_names import Employer
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.parsers.program_positions.employer_in_titles import LONGEST_LINE, RUN, PageEmployer, Passage

# "The Department of Early Learning (DELC) Licensing Division licenses ..."
ABBREVIATION = re.compile(r" \([A-Z][A-Za-z&-]{1,9}\)")
# "The Ohio Lottery has 480 employees": an agency whose name has none of the words that name agencies.
_NAMED_BY_STATE = re.compile(
    rf"(?:The )?(?P<agency>(?P<state>{'|'.join(STATES)}) (?!State of|Administrative|Revised|County|City){RUN})"
    r"(?= (?:has|employs|serves|runs|operates|sells|provides|helps|keeps|manages|protects|preserves|oversees|maintains"
    r"|licenses|administers|regulates|offers|is (?:an?|the))\b)"
)
# "Ohio Parks and Ponds' Western Region runs nine parks"
_UNIT_OF_NAMED = re.compile(
    rf"(?:The )?(?P<agency>(?P<state>{'|'.join(STATES)}) (?!County|City)[A-Z][\w&-]*"
    rf"(?: (?:(?:of|and|for|&) )?[A-Z][\w&-]*){{0,5}})(?:[’']s|(?<=s)[’']) (?P<unit>{RUN}) (?=[a-z])"
)
_NO_AGENCY_ENDS = ("Program", "Programs", "Project", "Team", "Unit", "Law", "Act", "Rules", "Statutes")
_IS_NAME = re.compile(RUN).fullmatch


def named_by_state(sentences: Iterable[Passage], titles: Sequence[Passage]) -> PageEmployer | None:
    """The agency that a sentence names by its state and no word for agencies, and the unit that it has there."""
    for first, last, text in sentences:
        named = ABBREVIATION.sub("", text[:LONGEST_LINE])
        owner = _UNIT_OF_NAMED.match(named)
        found = owner or _NAMED_BY_STATE.match(named)
        if found and not found["agency"].endswith(_NO_AGENCY_ENDS):
            state, short = f"State of {found['state']}", f"{found['agency']} "
            # "Ohio Canals" is called "Ohio Canals and Locks" above.
            longer = (title for _, _, title in titles if title.startswith(short) and _IS_NAME(title))
            name = next(longer, found["agency"])
            agency = Employer(name, None, state, jurisdiction_is_stated=False)
            return PageEmployer(agency, (owner["unit"],) if owner else (), first, last)
    return None
