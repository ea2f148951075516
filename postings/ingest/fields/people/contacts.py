"""Whom an applicant may ask: a name with its role, e-mail address and telephone number."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from postings.ingest.fields.job_titles import is_job_word
from postings.ingest.fields.people.contact_clauses import ASKS_BY_PHONE, clauses_of
from postings.ingest.fields.people.contact_roles import contact_role, role_behind
from postings.ingest.fields.people.emails_and_phones import EMAIL, find_emails, find_phones
from postings.ingest.fields.people.offices import find_office
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.record import ContactText

_HELP = "applicant_help"


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A contact with the lines, counted from 1, that it was read from."""

    contact: ContactText
    first_line: int
    last_line: int


# "503-555-0100 (cell)" below the office's number is another of the same person.
_SECOND_NUMBER = re.compile(r"[\d().+ x-]{7,24}\s*\((?:cell|mobile|home|direct|text)\)", re.IGNORECASE)


def read_contacts(lines: Iterable[tuple[int, str]]) -> list[FoundContact]:
    """The contacts in a run of (line number, text) that belongs together, such as a contact section.

    A second name, or a second address or number of the same kind, begins the next contact. A run that gives neither
    a possible address nor a number gives its name alone, when its role is told."""
    lines = list(lines)
    found: list[_Gathering] = []
    role = None
    led = False
    wholes = dict(lines)
    clauses = [(line, *clause) for line, whole in lines for clause in clauses_of(whole)]
    for index, (number, text, begins) in enumerate(clauses):
        name, (emails, _), phones = find_name(text), find_emails(text), find_phones(text)
        if phones and found and found[-1].phone and _SECOND_NUMBER.fullmatch(text.strip()):
            continue
        own_role = role_behind(name, text) or contact_role(_without_addresses(_around_details(text)))
        role = own_role or (None if begins else role)
        tells = bool(name or emails or phones)
        another = begins or (tells and not found)
        if found and not another:
            following = clauses[index + 1 :] if name and not emails else ()
            another = (led and tells and _has_details(found[-1])) or (
                _turns_to_another(found[-1], name, emails, phones, text) or _has_own_address(found[-1], following)
            )
        ends_line = index + 1 == len(clauses) or clauses[index + 1][0] != number
        lead = wholes[number] if ends_line else text
        led = (lead.endswith(":") and bool(_LEADS_ON.search(lead))) or (led and not tells)
        if another:
            found.append(_Gathering(number))
        for kind, value in _details(text, name, emails, phones):
            if getattr(found[-1], kind) not in (None, value):
                found.append(_Gathering(number))
            setattr(found[-1], kind, value)
            found[-1].last_line = number
        if found:
            if (emails or phones) and not name:
                found[-1].office = found[-1].office or find_office(text)
            _give_role(found[-1], role, own_role, told=tells)
            found[-1].accommodates = found[-1].accommodates or bool(_ACCOMMODATES.search(text))
        # What a line with an address says of whose it is, is not said of the next one's.
        role = None if own_role and (emails or phones) else role
    _name_by_addresses(found, lines)
    return [gathering.result() for gathering in found if gathering.is_contact]


def _details(text: str, name: str | None, emails: Sequence[str], phones: Sequence[str]) -> Sequence[tuple[str, str]]:
    """A clause's name, addresses and numbers; those of several people in the order in which they stand."""
    details = [("name", name)] if name else []
    details += [("email", email) for email in emails] + [("phone", phone) for phone in phones]
    of_several = len(emails) > 1 and len(phones) > 1
    return sorted(details, key=lambda detail: text.find(detail[1])) if of_several else details


_NAMED = re.compile(r"\b(?=(?P<name>[A-Z][a-z'’-]+(?: [A-Z]\.)? (?P<last>[A-Z][a-z'’-]+(?:-[A-Z][a-z]+)?))\b)")


def _name_by_addresses(found: Iterable["_Gathering"], lines: Sequence[tuple[int, str]]) -> None:
    """Give an address that has no name that of the person whose last name, behind the first one or its initial, the
    address is made of: "Lorne Whitacre, General Manager, Elm Symphony, or lwhitacre@..."."""
    named = {gathering.name for gathering in found}
    for gathering in found:
        if gathering.name is None and gathering.email:
            own = gathering.email.partition("@")[0].casefold()
            so_far = bisect_right(lines, gathering.last_line, key=itemgetter(0))
            text = " ".join(text for _, text in lines[max(0, so_far - _CLOSE) : so_far])
            names = {match["name"] for match in _NAMED.finditer(text[-_LONGEST_FOR_ROLE * 4 :]) if _made_of(own, match)}
            if len(names) == 1 and not names & named:
                gathering.name = names.pop()


# The lines above an address that may name whose it is; a directory of thousands of people has no more for each.
_CLOSE = 40
_NO_PERSON = frozenset(
    "human resources office department services town city county hall school district museum library garden university"
    " college society careers jobs public works information search committee education collections village"
    " hiring parks recruiting recruitment employment".split()
)


def _made_of(own: str, match: re.Match[str]) -> bool:
    words = match["name"].split()
    if any(word.casefold() in _NO_PERSON or is_job_word(word) for word in words):
        return False
    first, last = match["name"].casefold().split()[0], match["last"].casefold()
    letters = re.sub(r"[^a-z]", "", own)
    return len(last) > 2 and letters in (first + last, first + last[0], first[0] + last, last + first, last + first[0])


def _give_role(known: "_Gathering", role: str | None, own: str | None, told: bool) -> None:
    """Give a contact the role of its lines. One that only a heading or question above ("Questions?") gave a name gives
    way to the one that a line of its own says: "Senior Recruiter"."""
    if own and known.role_is_carried and not told and known.name and known.role == _HELP:
        known.role, known.role_is_carried = own, False
    elif known.role is None and role is not None:
        known.role, known.role_is_carried = role, own is None


# "For questions about this position, please contact:" leads to somebody else than the lines above it told of.
_LEADS_ON = re.compile(
    r"\b(?:contact|call|e-?mail|ask|reach|write to|directed to|questions?)\b[^:@\d]{0,60}:$", re.IGNORECASE
)


# "Questions about applying: Human Resources, jobs@..."
_OTHER_MATTER = re.compile(r"(?:questions?|inquiries|about|for|regarding)\b[^:@]{3,60}: (?=\S)", re.IGNORECASE)


def _turns_to_other_matter(known: "_Gathering", emails: Sequence[str], phones: Sequence[str], text: str) -> bool:
    """Whether a line says on what to ask somebody else than the one known by name, with another address or number."""
    if not (known.name and _has_details(known) and (emails or phones) and _OTHER_MATTER.match(text)):
        return False
    last = known.name.casefold().split()[-1]
    return not any(last in address.casefold() for address in emails)


def _has_details(known: "_Gathering") -> bool:
    return bool(known.email or known.phone)


_LONGEST_FOR_ROLE = 500


# Whom to ask for an accommodation is told apart from whom to ask about the job.
# So is whom to ask for help with the pages on which one applies.
_OF_SYSTEM = re.compile(r"\b(?:technical (?:support|assistance|help)|log-?in|password)\b", re.IGNORECASE)
# "Questions about the job? ..." above "Questions about applying? ...": others answer each.
_ASKS_ABOUT = re.compile(r"questions? (?:about|on|regarding) [^?:]{3,60}\? (?=\S)", re.IGNORECASE)
# "Department contact name: Ann Lee", below the number of whoever helps people with disabilities
_NAME_LABEL = re.compile(r"[\w ]{0,40}\bname: ", re.IGNORECASE)
_ACCOMMODATES = re.compile(r"\b(?:accommodat\w+|ADA|disabilit\w+|alternat(?:e|ive) format)\b")


# "HR help: jobs@..." is an office's; "E-mail: ..." belongs to whom the lines before name.
_OFFICE_BEFORE = re.compile(
    r"(?!(?:[\w ]{0,30}\b)?(?:e-?mail|mail|contact|phone)\b|or\b|at\b)(?-i:[A-Z])[\w &/'’-]{1,40}: ?\S+@", re.IGNORECASE
)


# "Human Resources: 503-555-0100" below a person's address
_OF_HR = re.compile(r"(?:HR|Human Resources)(?: Office| Department)?: ?\(?\d{3}")


def _turns_to_another(
    known: "_Gathering", name: str | None, emails: Sequence[str], phones: Sequence[str], text: str
) -> bool:
    """Whether a clause is about another contact than the one before: it names somebody else, somebody with another
    address or a number for accommodation alone, or it says on what else to ask."""
    if name and (known.name not in (None, name) or (known.accommodates and _NAME_LABEL.match(text))):
        return True
    if (_has_details(known) and _ASKS_ABOUT.match(text)) or _turns_to_other_matter(known, emails, phones, text):
        return True
    if name and known.name is None and known.email and emails and known.email not in emails:
        return True
    if name and known.name is None and known.phone and phones and known.phone not in phones:
        return True
    if name and emails and not phones and known.accommodates and known.name is None and known.email is None:
        return True
    if emails and phones and not name and known.phone and known.phone not in phones:
        return True
    if emails and not name and known.name and known.phone and not known.email and _OFFICE_BEFORE.match(text):
        return True
    has_email_alone = known.email and not (known.name or known.phone)
    if name and phones and not emails and has_email_alone and ASKS_BY_PHONE.match(text):
        return name.split()[-1].casefold() not in str(known.email).casefold()
    of_help = _ACCOMMODATES.search(text) or _OF_SYSTEM.search(text) or (known.name and _OF_HR.match(text))
    return bool(not name and phones and not emails and known.email and not known.phone and of_help)


_ADDRESS_WITHIN = 3


def _has_own_address(known: "_Gathering", following: Sequence[tuple[int, str, bool]]) -> bool:
    """Whether the address that follows a name belongs to it, since the nameless contact before has its own."""
    if known.name is not None or known.email is None:
        return False
    for _, text, _ in following[:_ADDRESS_WITHIN]:
        if emails := find_emails(text)[0]:
            return known.email not in emails
    return False


# "Questions? Call ..." tells the role before the sentence with the number.
_ROLE_SENTENCE_END = re.compile(r"(?<=[.!])(?<![\s.][A-Z]\.)(?<!\b(?:Ms|Mr|Dr)\.)(?<!\bMrs\.)\s+(?=[A-Z])")


def _around_details(text: str) -> str:
    """The sentences of a paragraph that hold an address or number; the text itself where none or each does."""
    sentences = _ROLE_SENTENCE_END.split(text[:_LONGEST_FOR_ROLE])
    told = [sentence for sentence in sentences if find_emails(sentence)[0] or find_phones(sentence)]
    if not told or len(sentences) <= 2:
        return text
    # "The recruiter is Ann Lee. Email: ... Phone: ..." tells the role where the name stands.
    named = next((sentence for sentence in sentences if find_name(sentence)), "")
    return " ".join(told if any(map(find_name, told)) else [named, *told])


def _without_addresses(text: str) -> str:
    return EMAIL.sub(" ", text[:500])


@dataclass
class _Gathering:
    first_line: int
    last_line: int = 0
    name: str | None = None
    office: str | None = None
    email: str | None = None
    phone: str | None = None
    role: str | None = None
    role_is_carried: bool = False
    accommodates: bool = False

    @property
    def is_contact(self) -> bool:
        return bool(self.email or self.phone or (self.name and self.role))

    def result(self) -> FoundContact:
        return FoundContact(
            ContactText(self.name or self.office, self.role, self.email, self.phone),
            self.first_line,
            max(self.first_line, self.last_line),
        )
