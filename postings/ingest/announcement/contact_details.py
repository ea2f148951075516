"""Whom an applicant may ask: contact sections as wholes, elsewhere the lines that hold an address or a number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from postings.ingest.announcement.contacts_in_cells import read_contacts_in_cells
from postings.ingest.announcement.draft import MOST, Draft
from postings.ingest.announcement.headings.headings_in_context import asks_applicants
from postings.ingest.announcement.pages_of_members import is_foot_of_board
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.people.contacts import FoundContact, read_contacts
from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.fields.people.person_names import find_name, find_recipient
from postings.ingest.layout import Line
from postings.ingest.record import ContactText, SectionText

_LABEL = re.compile(
    r"^(?:the |your )?(?:\w+ ){0,3}(?:recruiter|contact|analyst|hiring manager)\b[^.]{0,40}(?::| is )", re.IGNORECASE
)
_INVITES = re.compile(
    r"(?:contacts?|questions|(?:direct )?inquiries|recruiter|hiring manager|(?:for|to get) (?:more|further"
    r"|additional) information)\b[^.]{0,20}[:?]"
    r"|questions (?:about|on|regarding) (?:this|the) (?:job|position|recruitment|posting)\b"
    r"|(?:send|direct|address) (?:your |any |all )?questions to\b"
    r"|(?:if|should) you have (?:\w+ ){0,2}questions?\b[^.@]{0,80}\b(?:contact|call|ask|e-?mail|reach)\b",
    re.IGNORECASE,
)
_TAKES_APPLICATIONS = re.compile(
    r"\bto apply\b|\b(?:submit|send|e-?mail|forward)\b.{0,120}\b(?:r[eé]sum[eé]|cover letter|applications?|cv)\b",
    re.IGNORECASE,
)
# A paragraph of how to apply ends what no heading ends.
_APPLYING = re.compile(
    r"\bapplications? (?:is|are|must be) (?:due|accepted|received|available)\b|\bdrop off or mail\b", re.IGNORECASE
)
# "Submit your application to:", above the name of the person who takes it.
_LEADS_TO_NAME = re.compile(r"\b(?:to|contact|attn|attention):$", re.IGNORECASE)
_NAME_WITHIN, _SHORT = 6, 80
_LONGEST_LEAD = 300
# Of a list of hundreds of people, the lines above a line that may name whose address it gives.
_CLOSE = 40
_ASKED = re.compile(r"\b(?:questions?|inquir(?:y|ies)|contact|ask|call|reach|write|e-?mail)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<![\s.][A-Z]\.)(?<!\b(?:Ms|Mr|Dr)\.)(?<!\bMrs\.)\s+(?=[A-Z])")
_LONGEST = 5_000
# The foot of a web page gives whoever runs the site.
_IMPRINT = re.compile(r"©|\bcopyright\b|\ball rights reserved\b|\bpowered by\b")


def read_contact_details(draft: Draft, parts: Sequence[tuple[SectionText, list[Line]]]) -> None:
    """Read the contacts of all sections; neighboring contact sections are one."""
    found: list[FoundContact] = []
    waiting: list[tuple[int, str]] = []
    for section, all_lines in parts:
        lines = [line for line in all_lines if not _is_imprint(line.text[:_LONGEST])]
        lines = [line for line in lines if "|" not in line.text or not is_foot_of_board(draft.lines, line)]
        if section.kind == "contact":
            waiting += [(entry.number, entry.text) for entry in _name_above_heading(draft.lines, section, lines)]
            waiting.append((section.first_line, section.heading))
            waiting += [(line.number, line.text[:_LONGEST]) for line in lines]
            continue
        if waiting:
            found += read_contacts(waiting)
            waiting = []
        of_others = section.kind in ("benefits", "duties") or asks_applicants(section.heading)
        applications = (line.number for line in lines if line.bullet is None and _tells_to_apply(line.text))
        applying = next(applications, 0) if of_others else 0
        for run in _runs(draft, lines):
            of_applying = 0 < applying <= run[-1].number
            if not of_others or of_applying or any(_tells_whom_to_ask(line.text) for line in run):
                found += read_contacts((line.number, line.text[:_LONGEST]) for line in run)
            else:
                found += read_contacts(_who_answers(run))
    for entry in [*found, *read_contacts(waiting), *read_contacts_in_cells(draft)]:
        _add(draft, entry)
    for line in draft.lines:
        if line.text and line.number not in draft.taken and (name := find_recipient(line.text[:_LONGEST])):
            _add_name(draft, name, line.number)
    for name, number in _led_to(draft.lines):
        _add_name(draft, name, number)
    _put_in_order(draft)


def _put_in_order(draft: Draft) -> None:
    """Put the contacts in the order in which the text names them."""
    evidence = [draft.notes.evidence.pop(f"contacts.{index}") for index in range(len(draft.contacts))]
    order = sorted(range(len(evidence)), key=lambda index: evidence[index].first_line)
    draft.contacts = [draft.contacts[index] for index in order]
    draft.notes.evidence |= {f"contacts.{place}": evidence[index] for place, index in enumerate(order)}


def _is_imprint(text: str) -> bool:
    lowered = text.casefold()
    # Every line is asked, and most hold none of the words.
    may_be = "©" in lowered or "copyright" in lowered or "reserved" in lowered or "powered by" in lowered
    return may_be and _IMPRINT.search(lowered) is not None


_SENT_TO = re.compile(
    r"\b(?:submit\w*|send|sent|mail(?:ed)?|return(?:ed)?|deliver(?:ed)?|forward(?:ed)?|address(?:ed)?|apply|directed)\b"
    r".{0,200}\bto:?$|\b(?:attn|attention):?$|^(?:please )?(?:contact|mail to|send to|submit to|apply to):$",
    re.IGNORECASE,
)
# What every such line ends in.
_SENT_ENDS = ("to", "to:", "attn", "attn:", "attention", "attention:", "contact:")
_SENT_MARKS = frozenset("oOnN:")
_FORM_OF_ADDRESS = re.compile(r"^(?:Ms|Mrs|Mr|Dr|Chief|Attn:?|Attention:?)\.? ")


# "For more information contact:" above a name, a title, a street and a town
_LEADS_TO_SOMEBODY = re.compile(rf"\bcontact:$|{_SENT_TO.pattern}", re.IGNORECASE)
_LINES_OF_ADDRESS = 6
# "City of Elm Bay Human Resources Department" above its street
_PERSONNEL = re.compile(
    r"(?:[A-Z][\w.'’&-]*,? (?:of |the )?){0,6}(?:Human Resources|Personnel|HR)"
    r"(?: (?:Department|Division|Office|Dept\.?))?"
)
_PERSONNEL_ENDS = ("Resources", "Personnel", "HR", "Department", "Division", "Office", "Dept", "Dept.")


def lines_of_address(lines: Iterable[Line]) -> set[int]:
    """The numbers of the short lines right below one that ends in "contact:" or "to:", a name, a title, a street, or
    that leads to the offices where applications are had."""
    found = set()
    left = 0
    for line in lines:
        if line.text.endswith(":") and _may_send(line.text) and _LEADS_TO_SOMEBODY.search(line.text[-_LONGEST_LEAD:]):
            left = _LINES_OF_ADDRESS
        elif line.text.endswith(":") and _WHERE_TO_GET.search(line.text[-_LONGEST_LEAD:]):
            left = _LINES_OF_OFFICES
        elif _names_personnel(line.text):
            left = max(left, _LINES_OF_ADDRESS // 2)
        elif line.text.endswith(":"):
            left = 0
        elif line.text:
            left = left - 1 if len(line.text) <= _SHORT else 0
            if left > 0:
                found.add(line.number)
    return found


_LINES_OF_OFFICES = 40
# "Applications may also be obtained at the following locations and times:"
_WHERE_TO_GET = re.compile(
    r"\b(?:obtained|available|picked up|had)\b[^.]{0,40}\bat (?:any of |one of )?the following"
    r" (?:locations?|offices|places)\b",
    re.IGNORECASE,
)


def _may_send(text: str) -> bool:
    """Whether a line ends as those do that lead to somebody."""
    return text[-1:] in _SENT_MARKS and text[-10:].casefold().endswith(_SENT_ENDS)


def _names_personnel(text: str) -> bool:
    return len(text) <= _SHORT and text.endswith(_PERSONNEL_ENDS) and _PERSONNEL.fullmatch(text) is not None


def _led_to(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """(name, its line) of the people alone on the line below one such as "Send your application to:", above their
    title or address."""
    filled = [line for line in lines if line.text]
    for lead, line, below, last in zip(filled, filled[1:], filled[2:], [*filled[3:], *filled[-1:]], strict=False):
        if not (_may_send(lead.text) and _SENT_TO.search(lead.text[-_LONGEST_LEAD:])):
            continue
        if "," in below.text and read_employer(line.text[:_SHORT]):
            # "Send it to:", "Town of Elm Bay", "Ann Lee, Town Clerk"
            line, below = below, last
        if len(line.text) > _SHORT:
            continue
        name = find_name(_FORM_OF_ADDRESS.sub("", line.text.rstrip(" :")))
        titled = names_a_job(below.text) or names_a_job(below.text.partition(" of ")[0]) or "," in line.text
        if name and (titled or line.text.rstrip(" :").endswith(name)) and len(below.text) <= _SHORT:
            yield name, line.number


def _add_name(draft: Draft, name: str, number: int) -> None:
    """Add a person to whom applications go by post, unless known; an address made of the name is the person's."""
    for index, known in enumerate(draft.contacts):
        if known.name is None and known.email and _is_made_of(known.email, name):
            draft.contacts[index] = replace(known, name=name)
            return
    if all(name != known.name for known in draft.contacts) and len(draft.contacts) < MOST:
        draft.notes.cite(f"contacts.{len(draft.contacts)}", number)
        draft.contacts.append(ContactText(name=name))


def _name_above(lines: Sequence[Line], line: Line) -> list[Line]:
    """The line with the name to which an address below belongs: one led to ("Submit it to:"), or one of which the
    e-mail address is made, with the street between them."""
    above = [entry for entry in lines[max(0, line.number - 1 - _NAME_WITHIN) : line.number - 1] if entry.text]
    for before, entry in zip([None, *above], above, strict=False):
        name = find_name(entry.text) if len(entry.text) <= _SHORT else None
        led = before is not None and _LEADS_TO_NAME.search(before.text[-40:])
        if name and (led or _is_made_of(line.text, name) or _signs(entry, name, above)):
            return [entry, *_title_below(entry, above)]
    return []


def _name_above_heading(lines: Sequence[Line], section: SectionText, within: Sequence[Line]) -> list[Line]:
    """The line of a name above that of an office, which looks like a heading, to which an address below belongs."""
    addressed = next((line for line in within[:_NAME_WITHIN] if "@" in line.text[:_LONGEST]), None)
    above = _name_above(lines, addressed) if addressed else []
    return [entry for entry in above if entry.number < section.first_line]


def _title_below(entry: Line, block: Sequence[Line]) -> list[Line]:
    """The line right below a name that says what job the person has."""
    below = next((line for line in block if line.number > entry.number), None)
    return [below] if below and len(below.text) <= _SHORT and names_a_job(below.text) else []


def _office_above(lines: Sequence[Line], line: Line) -> list[Line]:
    """The line right above an office's street and number that names it: "City of Elm Bay Human Resources"."""
    above = [entry for entry in lines[max(0, line.number - 1 - _NAME_WITHIN) : line.number - 1] if entry.text]
    near = above[-_LINES_OF_ADDRESS // 2 :]
    return [entry for entry in near if _names_personnel(entry.text)][-1:]


def _signs(entry: Line, name: str, block: Sequence[Line]) -> bool:
    """Whether a name stands alone above the title of who has it, as the one who signs does: "Ann Lee", "Director"."""
    below = next((line.text for line in block if line.number > entry.number), "")
    return entry.text == name and len(below) <= _SHORT and below[-1:].isalpha() and names_a_job(below)


def _is_made_of(text: str, name: str) -> bool:
    """Whether an e-mail address in `text` holds the last word of a name, or is the first with the last's initial."""
    first, *_, last = name.casefold().split()
    made = [address.casefold().partition("@")[0] for address in find_emails(text[:_LONGEST])[0]]
    return any(last in own or own == first + last[0] for own in made)


def _tells_whom_to_ask(text: str) -> bool:
    return bool(_LABEL.match(text[:120]) or _INVITES.match(text[:120]) or _TAKES_APPLICATIONS.search(text[:_LONGEST]))


def _tells_to_apply(text: str) -> bool:
    """Whether a line says how to apply, or leads to whom papers go."""
    leads_on = text.endswith(":") and _TAKES_APPLICATIONS.search(text[-_LONGEST_LEAD:])
    return bool(leads_on or _APPLYING.search(text))


def _who_answers(lines: Iterable[Line]) -> list[tuple[int, str]]:
    """Of lines about other things, the sentences that name a person of the employer's with an address or number."""
    return [
        (line.number, sentence)
        for line in lines
        for sentence in _SENTENCE_END.split(line.text[:_LONGEST])
        if _ASKED.search(sentence) and find_name(sentence) and (find_emails(sentence)[0] or find_phones(sentence))
    ]


def _runs(draft: Draft, lines: Iterable[Line]) -> list[list[Line]]:
    """Lines with contact details, those close to each other together."""
    runs: list[list[Line]] = []
    last = 0
    for line in lines:
        head = line.text[:_LONGEST]
        emails, _ = find_emails(head)
        phones = find_phones(head) if draft.holds_figure(line) else ()
        if emails or ((phones or _is_label(head[:120])) and not _JOINS.search(head)):
            if not runs or line.number - last > 2:
                runs.append(_name_above(draft.lines, line) or _office_above(draft.lines, line))
            if emails and not any(find_name(told.text) for told in (*runs[-1][-_CLOSE:], line)):
                runs[-1] += _name_above(draft.lines, line)
            runs[-1].append(line)
            last = line.last_number
    return runs


# The number of a meeting that applicants may listen to answers no question.
_JOINS = re.compile(
    r"\b(?:conference|meeting|webinar) ID\b|\bdial[- ]in\b|\bto join\b[^.@]{0,30}\b(?:call|dial)\b", re.IGNORECASE
)


def _is_label(text: str) -> bool:
    return (":" in text or " is " in text.casefold()) and _LABEL.match(text) is not None


def _pairs(one: ContactText, other: ContactText) -> tuple[tuple[str | None, str | None], ...]:
    """What tells that two contacts are one: a shared address or name, or a number that one of them has alone."""
    alone = not (one.email or one.name) or not (other.email or other.name)
    phones = (one.phone, other.phone) if alone else (None, None)
    return (one.email, other.email), (one.name, other.name), phones


def _is_addressed(one: ContactText, other: ContactText) -> bool:
    """Whether of two contacts one is a name without an address and the other an address that is made of it."""
    for named, addressed in ((one, other), (other, one)):
        one_phone = named.phone is None or addressed.phone in (None, named.phone)
        alone = named.name and not named.email and addressed.email and not addressed.name and one_phone
        if alone and _is_made_of(addressed.email or "", named.name or ""):
            return True
    return False


def _add(draft: Draft, entry: FoundContact) -> None:
    """Add a contact, or complete a known one with the same name or address."""
    new = entry.contact
    if len(draft.contacts) >= MOST:
        return
    for index, known in enumerate(draft.contacts):
        if any(one and one == other for one, other in _pairs(new, known)) or _is_addressed(new, known):
            draft.contacts[index] = replace(
                known,
                name=known.name or new.name,
                role=known.role or new.role,
                email=known.email or new.email,
                phone=known.phone or new.phone,
            )
            return
    draft.notes.cite(f"contacts.{len(draft.contacts)}", entry.first_line, entry.last_line)
    draft.contacts.append(new)
