"""Headings as what stands around them makes them: leads taken for headings, parts of wishes, lists of duties without a
heading."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile, zip_longest

from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.headings.headings_of_wishes import (
    WHAT_QUALIFIES,
    with_ends_of_one_line_wishes,
    with_parts_of_wishes,
    with_traits,
    with_what_is_qualifying,
    with_wishes_below_duties,
)
from postings.ingest.announcement.headings.headings_of_work import with_work_behind_duties, with_work_of_candidates
from postings.ingest.announcement.headings.short_lines_over_lists import with_short_lines_over_lists
from postings.ingest.announcement.list_leads import LISTS, with_duties_leads, with_needs_leads
from postings.ingest.announcement.work.lists_of_work import begins_with_work
from postings.ingest.announcement.work.share_tables import names_columns
from postings.ingest.announcement.work.shares import is_share_heading, is_share_row
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.degrees import is_degree_alone
from postings.ingest.fields.qualifying.levels import level_named
from postings.ingest.fields.qualifying.needs import tells_what_qualifies
from postings.ingest.layout import BROKEN_OFF, Heading, Line, heading_shape, label_shape, normalize
from postings.ingest.layout.wrapped import indent

# A line's neighbor stands within so many lines of it, blank ones between them.
_NEAR = 6
_QUESTIONNAIRE = re.compile(r"\bsupplemental question|\bquestionnaire\b")


def asks_applicants(heading: str) -> bool:
    """Whether what stands under a heading is asked of who applies, and is no need: "Supplemental Questions"."""
    lowered = heading.casefold()
    return "question" in lowered and _QUESTIONNAIRE.search(lowered) is not None


# The links above a page, run together: "Home About Board Documents Employment".
NAVIGATION = re.compile(
    r"^(?:skip to .{1,20}|menu|home)\b.*\b(?:about|contact|calendar|documents|news|departments?|services|employment"
    r"|residents?|agendas|minutes|government|careers)\b",
    re.IGNORECASE,
)


def in_context(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings of an announcement's text without those that are no headings where they stand, each of the kind that
    its neighbors tell, and with the sentences that lead into lists of duties."""
    headings = with_work_behind_duties(headings, lines)
    found = with_traits(_settled(_with_parts_of_duties(headings, lines), lines))
    found = with_parts_of_wishes(with_what_is_qualifying(found, lines), lines)
    found = [_of_others(heading, before) for before, heading in zip([None, *found], found, strict=False)]
    found = with_ends_of_one_line_wishes([_of_what_follows(heading, lines) for heading in found], lines)
    found = with_duties_leads(_with_leads_at_ends(found, lines), lines)
    found = with_short_lines_over_lists(with_wishes_below_duties(found, lines), lines)
    return with_needs_leads(_with_duties_by_shares(found, lines), lines)


def _of_others(heading: Heading, before: Heading | None) -> Heading:
    """The heading, "Other" right behind one of what qualifies as one of that, too."""
    is_next = before is not None and before.kind in ("qualifications", "requirements")
    return replace(heading, kind="requirements") if is_next and normalize(heading.text) == "other" else heading


_FEWEST_SHARES = 2


def _with_duties_by_shares(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and where none is of duties, one before the first of several lines such as "Loans (30%)"."""
    if any(heading.kind == "duties" for heading in headings):
        return list(headings)
    shares = [line.number for line in lines if is_share_heading(line)]
    if len(shares) < _FEWEST_SHARES:
        return list(headings)
    added = Heading(shares[0], "", "duties")
    return sorted([*(entry for entry in headings if entry.line != shares[0]), added], key=lambda entry: entry.line)


_LAST_SENTENCE = re.compile(r"(?<=[.!?)]) (?=[A-Z][^.!?:]{3,100}:$)")


def _with_leads_at_ends(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the last sentence of a paragraph right above a list where it would head that on a line of its
    own: "... have three parks. Highly desirable skills include:"."""
    known = {heading.line for heading in headings}
    filled = [line for line in lines if line.text]
    found = list(headings)
    for line, below in pairwise(filled):
        if line.text[-1] != ":" or line.bullet is not None or below.bullet is None or line.number in known:
            continue
        _, *last = _LAST_SENTENCE.split(line.text[-_LONGEST_END:])
        if last:
            lead = replace(line, text=last[-1], raw=last[-1])
            heading = HEADINGS.over_list(lead) or HEADINGS.match(lead)
            if heading and heading.kind in WHAT_QUALIFIES:
                found.append(heading)
    # Among duties such a sentence, "The person in this position will:", tells of the work.
    return with_work_of_candidates(sorted(found, key=lambda heading: heading.line), lines)


_LONGEST_END = 300


_LEAD_START = re.compile(
    r"(?:(?:applicants?|candidates?)(?! (?:information|notes?|resources)\b)"
    r"|you(?! (?:will not|won't|cannot|can't|may not) be\b)|must(?!.haves?\W*$)|plus|either|at least"
    r"|in addition|additionally|also|any|(?:and )?all"
    r"|(?:option|pattern|path(?:way)?|alternative) (?:[1-5A-E]|I{1,3}|IV|one|two|three))\b"
    r"|(?:knowledge|skills?|abilit(?:y|ies)|understanding) (?:of|in|to)$",
    re.IGNORECASE,
)


def _settled(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings without what only looks like one: names and offices in a contact section, answers in a
    questionnaire, duties with their share of time, and sentences that lead into a list of qualifications."""
    kept: list[Heading] = []
    for heading, following in zip_longest(headings, headings[1:]):
        names = (normalize(heading.text), normalize(heading.text.partition(" (")[0]))
        unlisted = not any(map(HEADINGS.lists, names))
        line = lines[heading.line - 1]
        # Below a heading of duties "Examination (60%)" is what an examiner does.
        may_name_duty = unlisted or (kept and kept[-1].kind == "duties")
        names_duty = may_name_duty and (is_share_heading(line) or is_share_row(heading.text) or names_columns(line))
        if _is_cut_from_text(line, lines) or NAVIGATION.match(line.text) or _is_wish_alone(heading, following, lines):
            continue
        is_text = unlisted and kept and _is_text_of(heading, kept[-1], lines)
        is_item = kept and (
            _is_all_of(heading, kept[-1], following, lines)
            or (unlisted and kept[-1].kind in WHAT_QUALIFIES and _is_item(heading, following, lines))
        )
        if not names_duty and not is_text and not is_item:
            kept.append(heading)
    return kept


def _is_wish_alone(heading: Heading, following: Heading | None, lines: Sequence[Line]) -> bool:
    """Whether a sentence heads nothing: "It would be great if you knew knots." above the next heading or the end."""
    below = lines[heading.line : following.line - 1 if following else len(lines)]
    text = lines[heading.line - 1].text
    is_wish = heading.kind == "preferred" and text[-1:] in ".!" and not (heading.rest or ":" in text)
    return is_wish and not any(line.text for line in below)


def _is_cut_from_text(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is a piece of a paragraph whose lines were broken: "required." below the rest of its sentence,
    "Join a" above it."""
    above = lines[line.number - 2].text if line.number > 1 else ""
    below = lines[line.number].text if line.number < len(lines) else ""
    if line.bullet is not None:
        return False
    if line.text[:1].islower() and above[-1:].isalnum() and len(above) > _WIDE:
        return True
    if not below[:1].islower() or lines[line.number].bullet is not None:
        return False
    # "We would love it if you" stands over what it goes on with.
    if line.text.endswith(" you") and HEADINGS.is_marked(line.text):
        return False
    is_long = ":" not in line.text and len(line.text.split()) >= _SENTENCE_BEGINS
    return bool(BROKEN_OFF.search(line.text)) or (is_long and line.text[-1:].isalnum())


_WIDE, _SENTENCE_BEGINS = 50, 5


def _is_text_of(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether what no list of headings names is text of the section that `before` begins."""
    if before.kind in WHAT_QUALIFIES and (_leads_on(heading) or level_named(heading.text)):
        return True
    if before.kind in WHAT_QUALIFIES and heading.kind == "other" and _is_job_over_list(heading, lines):
        return True
    if before.kind == "preferred" and heading.kind == "other" and _stands_further_in(heading, before, lines):
        return True
    if before.kind == "contact" and not HEADINGS.is_marked(heading.text):
        return True
    is_of_duties = heading.kind == "other" or _OF_LEVELS.match(heading.text)
    if before.kind == "duties" and is_of_duties and _groups_duties(heading, before, lines):
        return True
    return _leads_into_list(heading, before, lines) or asks_applicants(before.text)


# "Both levels" over the first of the duties
_OF_LEVELS = re.compile(
    r"(?:(?:for |at )?(?:all|both) (?:levels|classes|positions|jobs)|level \w{1,3})\b", re.IGNORECASE
)


def _stands_further_in(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line right below the heading before it stands further in than that."""
    between = any(line.text for line in lines[before.line : heading.line - 1])
    return not between and indent(lines[heading.line - 1].raw) > indent(lines[before.line - 1].raw)


def _leads_on(heading: Heading) -> bool:
    """Whether a heading begins like a sentence of the list above it, and is no listed name of wishes or of what else is
    needed: "You must also"."""
    is_own = heading.kind == "preferred" or (heading.kind == "requirements" and "also" in heading.text.casefold())
    return _LEAD_START.match(heading.text) is not None and not (is_own and HEADINGS.is_marked(heading.text))


def _is_job_over_list(heading: Heading, lines: Sequence[Line]) -> bool:
    """Whether a job's name stands right over items, as "Park Aide" over what one of several jobs asks for."""
    below = next((line for line in lines[heading.line : heading.line + 2] if line.text), None)
    return names_a_job(heading.text) and below is not None and below.bullet is not None


_BEGINS_ITEM = re.compile(
    r"(?:[\w-]+ ){0,2}(?:experience|knowledge|familiarity|ability|skills?|proficiency|fluency|training|degree)"
    r" (?:with|in(?! lieu)|of|as|to|at|on|from|[a-z]+ing) \w",
    re.IGNORECASE,
)
_ENDS_ITEM = re.compile(r" (?:certification|certificate|credential|license|endorsement)$")


def _is_item(heading: Heading, following: Heading | None, lines: Sequence[Line]) -> bool:
    """Whether a line that stands in a paragraph of its own is an item of what qualifies: "Experience with Laserfiche",
    or "Emergency Vehicle Technician (EVT) certification" over no text of its own."""
    if lines[heading.line - 1].text[-1] == ":" or HEADINGS.is_marked(heading.text):
        return False
    if _BEGINS_ITEM.match(heading.text) or is_degree_alone(heading.text):
        return True
    end = following.line - 1 if following else len(lines)
    first = next((line.text for line in lines[heading.line : end] if line.text), "")
    return bool(_ENDS_ITEM.search(heading.text)) and (not first or label_shape(first) is not None)


def _is_all_of(heading: Heading, before: Heading, following: Heading | None, lines: Sequence[Line]) -> bool:
    """Whether a line is all that stands below the heading of a list: "Bilingual in Spanish" below "Desirable"."""
    if heading.kind != "other" or before.kind not in LISTS or before.rest:
        return False
    end = following.line - 1 if following else len(lines)
    return not any(line.text for line in (*lines[before.line : heading.line - 1], *lines[heading.line : end]))


def _groups_duties(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line such as "Trails" stands over some of the duties, as a line right under their heading does over the
    first of them."""
    first = next((line for line in lines[heading.line : heading.line + _NEAR] if line.text), None)
    right_under = not before.rest and not any(line.text for line in lines[before.line : heading.line - 1])
    leads = first is not None and first.text.endswith((":", ",")) and _is_over_list(first.number, lines)
    if right_under and first is not None and (first.bullet is not None or leads):
        return bool(_OF_LEVELS.match(heading.text)) or not HEADINGS.is_marked(heading.text)
    begun = [line for line in lines[before.line : min(heading.line - 1, before.line + _NEAR)] if line.text][:2]
    # "The ranger will," above "Patrol:" and what that is, and "Repairs:"
    labels = (*begun[1:], lines[heading.line - 1])
    if begun and begun[0].text.endswith((":", ",", "-")) and all(line.text.endswith((":", ",")) for line in labels):
        return True
    if first is not None and _goes_on_below(heading, first, lines):
        return not HEADINGS.is_marked(heading.text)
    is_grouped = len(begun) == 2 and begun[0].bullet is None and begun[1].bullet is not None
    return is_grouped and heading_shape(begun[0].text) and first is not None and first.bullet == begun[1].bullet


def _goes_on_below(heading: Heading, first: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands between two lists with the same sign of which the lower one tells work,
    too, or between a sentence about duties as a whole and such a list."""
    above = next((line for line in reversed(lines[: heading.line - 1]) if line.text), None)
    if above is None or first.bullet is None or (above.bullet is None and above.text[-1] != "."):
        return False
    if above.bullet is not None and first.bullet != above.bullet:
        return False
    below = takewhile(lambda line: not line.text or line.bullet == first.bullet, lines[first.number - 1 :])
    items = [line for line in below if line.text]
    return len(items) > (above.bullet is None) and all(map(begins_with_work, items))


def _leads_into_list(heading: Heading, before: Heading, lines: Sequence[Line]) -> bool:
    """Whether a line with a colon right under a list's heading ("Strong candidates will bring:") is the list's lead."""
    if before.kind not in LISTS or before.rest or not lines[heading.line - 1].text.endswith(":"):
        return False
    return not any(lines[number].text for number in range(before.line, heading.line - 1))


def _of_what_follows(heading: Heading, lines: Sequence[Line]) -> Heading:
    """The heading, "To be considered" or "Selection criteria" over years or a license as one of qualifications."""
    begins = heading.text.casefold().startswith
    if not (heading.kind == "how_to_apply" and begins("to be considered")) and not begins("selection criteria"):
        return heading
    below = [line.text for line in lines[heading.line : heading.line + 6] if line.text][:1]
    return replace(heading, kind="qualifications") if any(map(tells_what_qualifies, below)) else heading


_OF_NEEDS = re.compile(r"(?:minimum|required?|education|experience|qualif|knowledge|skills|preferred)", re.IGNORECASE)


def _is_over_list(number: int, lines: Sequence[Line]) -> bool:
    """Whether an item stands right below line `number`."""
    below = next((line for line in lines[number : number + _NEAR] if line.text), None)
    return below is not None and below.bullet is not None


def _with_parts_of_duties(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, "ADULT EDUCATION & EXHIBITIONS" right below "RESPONSIBILITIES" as one of duties, and those like it
    that follow: education is the work of museums."""
    found: list[Heading] = []
    parted = False
    for heading in with_work_of_candidates(headings, lines):
        may_be = normalize(heading.text) not in HEADINGS.exact and not _OF_NEEDS.match(heading.text)
        above = found[-1] if found else None
        is_first = above is not None and above.kind == "duties" and not above.rest
        is_first = is_first and not any(line.text for line in lines[above.line if above else 0 : heading.line - 1])
        parted = parted or is_first
        is_part = normalize(heading.text) == "what to expect" or (
            heading.kind == "summary" and _is_over_list(heading.line, lines)
        )
        if is_first and is_part:
            heading = replace(heading, kind="duties")
        parted = parted and may_be and heading.text.isupper() == (above is not None and above.text.isupper())
        found.append(replace(heading, kind="duties") if parted and heading.kind == "qualifications" else heading)
    return found
