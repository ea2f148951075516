"""A line of qualifications that no OR joins to another: each need of it, put where it belongs."""

import re
from dataclasses import replace

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.asked_otherwise import is_on_condition
from postings.ingest.fields.qualifying.beginnings_of_ways import begins_way
from postings.ingest.fields.qualifying.how_to_apply import tells_to_apply
from postings.ingest.fields.qualifying.leading_sentences import NOTE
from postings.ingest.fields.qualifying.needed_before_talk import needed_before_talk
from postings.ingest.fields.qualifying.needs import NOTE_WORD, TERMS, is_needed, says_need
from postings.ingest.fields.qualifying.needs_by_commas import needs_by_commas
from postings.ingest.fields.qualifying.nothing_asked import (
    asks_for_nothing,
    defines_experience,
    is_level_open_to_all,
    says_who_is_considered,
)
from postings.ingest.fields.qualifying.qualifications import asks_for_license_alone, names_route, read_route
from postings.ingest.fields.qualifying.sentences import independent_sentences, list_in_first_sentence, of_one_kind
from postings.ingest.fields.qualifying.substitutions import accepts_another, is_enough_alone, is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import split_preferred
from postings.ingest.layout import LONGEST_PARAGRAPH


def read_single(item: Item, ways: WaysToQualify, everything: bool) -> None:
    """Read a line that no OR joins to another, each need of it by itself."""
    parts = [
        [part] if is_on_condition(part) else needs_by_commas(part)
        for part in of_one_kind(item.text, each=item.bullet is None)
    ]
    listed = list_in_first_sentence(item.text) if sum(map(len, parts)) > 1 else ""
    for needs in parts:
        for need in needs:
            is_listed = len(needs) > 1 or (need.rstrip(".;") or need) in listed
            _sort_single(replace(item, text=need), ways, everything or is_listed)


def _sort_single(item: Item, ways: WaysToQualify, everything: bool) -> None:
    """Put a line that no OR joins where it belongs; what names a degree or years waits for the rest."""
    item = _without_talk(item)
    if asks_for_nothing(item.text):
        return
    required, preferred = split_preferred(item.text)
    if preferred:
        ways.prefer(replace(item, text=preferred))
    if not required:
        return
    item = replace(item, text=required)
    unmarked = NOTE_WORD.sub("", required)
    if is_substitution(unmarked):
        ways.substitute(replace(item, text=unmarked))
        return
    if unmarked != required and _read_note(replace(item, text=unmarked), ways):
        return
    if _IS_PAID.search(required[:300]) or (TERMS.match(required) and not names_route(required)):
        return
    begins_route = begins_way(required)
    if (
        asks_for_nothing(required)
        or NOTE.match(required)
        or (item.bullet is None and not begins_route and tells_to_apply(required))
    ):
        ways.require_each(item, needed_before_talk(required))
        return
    is_way = (
        names_route(required)
        and not asks_for_license_alone(required)
        and not is_on_condition(required)
        and not ((_OF_THOSE_WITHOUT.match(required) and not is_enough_alone(required)) or defines_experience(required))
        and not _OF_THOSE_YEARS.match(required)
        and not (everything and _OF_AGE.match(required))
    )
    if is_way or is_level_open_to_all(required):
        ways.alone.append(item)
    elif everything or item.bullet is not None or _begins_need(required) or says_need(required):
        ways.require(item)


def _read_note(item: Item, ways: WaysToQualify) -> bool:
    """Whether what stood behind "Note:" is more than talk, and was put where it belongs."""
    if begins_way(item.text) and read_route(item.text).kind == "combination":
        # "Any equivalent combination of education and experience will be accepted."
        ways.alone.append(item)
    elif accepts_another(item.text):
        ways.substitute(item)
    elif is_needed(item.text) and not asks_for_nothing(item.text):
        ways.require(item)
    else:
        return False
    return True


def _begins_need(text: str) -> bool:
    """Whether a paragraph that states no need names one: "Graduation from a college of law."."""
    return begins_way(text) and len(text) > _LONGEST_NAME


_LONGEST_NAME = 30
# "Two years of the required experience must be in a lead role" asks for no more years.
_OF_THOSE_YEARS = re.compile(
    r"[^.;]{0,60}\bof (?:the|this|that) (?:required |total |above |general |specialized )?experience"
    r" (?:must|shall|should)\b",
    re.IGNORECASE,
)
# "Applicants must also: be at least 18 years of age and a high school graduate"
_OF_AGE = re.compile(r"(?:must )?be (?:at least )?\d{2} years (?:old|of age)\b", re.IGNORECASE)
# "Substitute for teachers - $95.00 per day" is what one of several jobs pays.
_IS_PAID = re.compile(
    r"\$ ?\d[\d,.]* ?(?:/ ?|per |an? )(?:hour|hr|day|week|month|year)\b"
    r"|^(?:the )?(?:starting |hourly |annual )?(?:salary|pay|wages?)\b[^.$]{0,60}\$",
    re.IGNORECASE,
)
# "Candidates without a degree must pass a test" asks nobody for a degree.
_OF_THOSE_WITHOUT = re.compile(
    r"(?:an? )?(?:candidates?|applicants?|those|persons?|employees?|individuals?) (?:without|lacking|with no"
    r"|who (?:do not|don['’]t|lack))\b",
    re.IGNORECASE,
)


def _without_talk(item: Item) -> Item:
    """The item without sentences that ask for nothing before others, and without those about pay."""
    sentences = independent_sentences(item.text) if len(item.text) <= LONGEST_PARAGRAPH else []
    if len(sentences) > 1 and asks_for_nothing(sentences[0]):
        return replace(item, text=" ".join(sentences[1:]))
    needs = [
        text for text in sentences if not (_OF_PAY.match(text) or says_who_is_considered(text) or TERMS.match(text))
    ]
    return replace(item, text=" ".join(needs)) if len(sentences) > 1 and 0 < len(needs) < len(sentences) else item


# "Salary commensurate with experience. 80% health insurance coverage, 10 paid holidays."
_OF_PAY = re.compile(
    r"(?:salary|pay|compensation|benefits)\b[^.]{0,60}\b(?:commensurate|competitive|depends?|negotiable|includes?)\b"
    r"|(?:an? )?(?:full|complete|(?:more )?detailed) (?:job|position) description (?:is|can|may)\b"
    r"|[^.]{0,60}\b(?:health insurance|paid holidays|paid vacation|retirement plan)\b",
    re.IGNORECASE,
)
