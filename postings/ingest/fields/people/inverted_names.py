"""Names of people that a line prints last name first: "LEE, ANN, Branch Manager, 503-555-0100"."""

import re

from postings.ingest.fields.job_titles import is_job_word
from postings.ingest.fields.places.place_names import STATES

_CAPITAL, _SMALL = "[A-ZÀ-ÖØ-Þ]", "a-zß-öø-ÿ"
_LAST_NAME = (
    rf"(?:(?:Mc|Mac|O['’]|De |La |Van )?{_CAPITAL}[{_SMALL}]+(?:-{_CAPITAL}[{_SMALL}]+)?|{_CAPITAL}{{2}}[A-Z'’-]*)"
)
# A number, an address or a role and one of these stand behind it.
_INVERTED = re.compile(
    rf"(?:^|: |\b[Cc]ontact |\b[Cc]all )(?P<name>(?P<last>{_LAST_NAME}), (?P<first>{_CAPITAL}(?:[{_SMALL}]+|[A-Z]+))"
    rf"(?: {_CAPITAL}\b\.?)?)(?=,? \(|,? \d{{3}}[-.]|, (?:[A-Z][\w&/ -]{{1,50}}, )?(?:\(?\d{{3}}\b|\S+@))"
)


def find_inverted_name(text: str) -> str | None:
    """The name as printed; both its parts are written alike, and neither is a job's or a state's."""
    match = _INVERTED.search(text) if ", " in text else None
    if match is None or match["last"].isupper() != match["first"].isupper():
        return None
    is_place = match["first"].title() in STATES or match["first"] in STATES.values()
    return None if is_place or is_job_word(match["first"]) or is_job_word(match["last"]) else match["name"]
