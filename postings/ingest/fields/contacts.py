"""Whom an applicant may ask: a name with its role, e-mail address and telephone number."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from postings.ingest.fields.person_names import NAME_WITHIN, PERSON, find_name, find_recipient
from postings.ingest.fields.top_domains import TOP_DOMAINS
from postings.ingest.record import ContactText

_EMAIL = re.compile(r"(?<![\w.+'@-])[A-Za-z0-9][\w.+'-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}(?![\w@])")
_PHONE = re.compile(
    r"(?<![\d-])(?:\+?1[-. ])?(?:\(\d{3}\) ?\d{3}[-. –]?|\d{3}[-. –]\d{3}[-. –])\d{4}(?![\d-])"
    r"(?:,? ?(?:ext\.?|x|extension) ?\d{1,6})?",
    re.IGNORECASE,
)
# The end that every number has: looking for it first passes most lines by quickly.
_PHONE_END = re.compile(r"\d{3}[-. –]?\d{4}(?!\d)")
_NOT_FOR_TALKING = re.compile(r"\b(?:fax|tty|tdd|hearing[- ]impaired|relay)\b(?:[^\d@]|711){0,20}$", re.IGNORECASE)

_ROLES: tuple[tuple[str, str], ...] = (
    (
        r"hiring manager|supervisor|(?:program|section|park|district|office|unit|crew|area|center|structural"
        r"|engineering|project|bureau|division|operations|maintenance|nurse|region(?:al)?|plant|fleet|field|library|facilit(?:y|ies)|site"
        r"|clinic|team) manager|\bmanager,? (?-i:[A-Z][\w.'’-]+ [A-Z])",
        "hiring_manager",
    ),
    (r"recruit(?:er|ing|ment)?\b|talent acquisition|sourcer", "recruiter"),
    (r"human resources?|(?<!/)(?<!per )(?<!\d )\bhr\b|personnel|staffing|analyst", "hr"),
    (
        (
            r"technical|trouble|applicant|application|accommodation|help ?(?:desk|line)|support|questions|assistance"
            r"|accessib|\bADA\b|disabilit|help\b"
        ),
        "applicant_help",
    ),
)
_HELP = "applicant_help"
_ROLE = [(re.compile(pattern, re.IGNORECASE), role) for pattern, role in _ROLES]


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A contact with the lines, counted from 1, that it was read from."""

    contact: ContactText
    first_line: int
    last_line: int


def find_emails(text: str) -> tuple[list[str], list[str]]:
    """(addresses that can be, addresses that cannot be) in `text`."""
    if "@" not in text:
        return [], []
    possible: list[str] = []
    impossible: list[str] = []
    for match in _EMAIL.finditer(text):
        address = match.group().rstrip(".'-")
        (possible if is_possible_email(address) else impossible).append(address)
    return possible, impossible


def is_possible_email(address: str) -> bool:
    """Whether the address's form and the end of its domain can exist."""
    name, _, domain = address.partition("@")
    parts = domain.split(".")
    if len(parts) < 2 or not all(parts) or name.endswith(".") or ".." in name:
        return False
    return parts[-1].isalpha() and (len(parts[-1]) == 2 or parts[-1].casefold() in TOP_DOMAINS)


def find_phones(text: str) -> list[str]:
    """The telephone numbers in `text` as printed, without fax and text telephone numbers."""
    if not _PHONE_END.search(text):
        return []
    return [
        match.group().strip()
        for match in _PHONE.finditer(text)
        if not _NOT_FOR_TALKING.search(text[max(0, match.start() - 30) : match.start()])
    ]


def contact_role(text: str) -> str | None:
    """The role that the words around a name or address give it."""
    return next((role for pattern, role in _ROLE if pattern.search(text)), None)


def read_contacts(lines: Iterable[tuple[int, str]]) -> list[FoundContact]:
    """The contacts in a run of (line number, text) that belongs together, such as a contact section.

    A second name, or a second address or number of the same kind, begins the next contact. A run that gives neither
    a possible address nor a number gives its name alone, when its role is told."""
    found: list[_Gathering] = []
    role = None
    led = False
    clauses = [(line, *clause) for line, whole in lines for clause in _clauses(whole)]
    for index, (number, text, begins) in enumerate(clauses):
        name, (emails, _), phones = find_name(text), find_emails(text), find_phones(text)
        own_role = contact_role(_without_addresses(_around_details(text)))
        role = own_role or (None if begins else role)
        another = begins or bool(name and (not found or found[-1].name not in (None, name)))
        another = another or bool(name and not emails and found and _has_own_address(found[-1], clauses[index + 1 :]))
        another = another or bool(found and _is_of_another(found[-1], name, emails, phones, text))
        another = another or bool(led and found and (name or emails or phones) and _has_details(found[-1]))
        led = bool(_LEADS_ON.search(text)) or (led and not (name or emails or phones))
        if another or (not found and (emails or phones)):
            found.append(_Gathering(number))
        for kind, values in (("name", [name] if name else []), ("email", emails), ("phone", phones)):
            for value in values:
                if getattr(found[-1], kind) not in (None, value):
                    found.append(_Gathering(number))
                setattr(found[-1], kind, value)
                found[-1].last_line = number
        if found:
            _give_role(found[-1], role, own_role, told=bool(name or emails or phones))
        # What a line with an address says of whose it is, is not said of the next one's.
        role = None if own_role and (emails or phones) else role
    return [gathering.result() for gathering in found if gathering.is_contact]


def _give_role(known: "_Gathering", role: str | None, own: str | None, told: bool) -> None:
    """Give a contact the role of its lines. One that only a heading or question above ("Questions?") gave a name gives
    way to the one that a line of its own says: "Senior Recruiter"."""
    if own and known.role_is_carried and not told and known.name and known.role == _HELP:
        known.role, known.role_is_carried = own, False
    elif known.role is None and role is not None:
        known.role, known.role_is_carried = role, own is None


# "For questions about this position, please contact:" leads to somebody else than the lines above it told of.
_LEADS_ON = re.compile(r"\b(?:contact|call|e-?mail|ask|reach|write to|questions?)\b[^:@\d]{0,60}:$", re.IGNORECASE)


def _has_details(known: "_Gathering") -> bool:
    return bool(known.email or known.phone)


_LONGEST_FOR_ROLE = 500


# Whom to ask for an accommodation is told apart from whom to ask about the job.
_ACCOMMODATES = re.compile(r"\b(?:accommodat\w+|ADA|disabilit\w+|alternat(?:e|ive) format)\b")


# "HR help: jobs@..." is an office's; "E-mail: ..." belongs to whom the lines before name.
_OFFICE_BEFORE = re.compile(
    r"(?!e-?mail|mail|contact|phone|or\b|at\b)(?-i:[A-Z])[\w &/'’-]{1,40}: ?\S+@", re.IGNORECASE
)


def _is_of_another(
    known: "_Gathering", name: str | None, emails: Sequence[str], phones: Sequence[str], text: str
) -> bool:
    """Whether a clause that names somebody with another address, or a number for accommodation alone, is about another
    contact than the one that has an address already."""
    if name and known.name is None and known.email and emails and known.email not in emails:
        return True
    if name and known.name is None and known.email and known.phone and phones and known.phone not in phones:
        return True
    if emails and phones and not name and known.phone and known.phone not in phones:
        return True
    if emails and not name and known.name and known.phone and not known.email and _OFFICE_BEFORE.match(text):
        return True
    has_email_alone = known.email and not (known.name or known.phone)
    if name and phones and not emails and has_email_alone and _ASKS_BY_PHONE.match(text):
        return name.split()[-1].casefold() not in str(known.email).casefold()
    return bool(not name and phones and not emails and known.email and not known.phone and _ACCOMMODATES.search(text))


# "For questions call Ann Lee at 555-0100" tells of another than the address for applications.
_ASKS_BY_PHONE = re.compile(
    r"(?:(?:for |any )?(?:more |further )?(?:questions?|information|inquiries)|call)\b", re.IGNORECASE
)
_ADDRESS_WITHIN = 3


def _has_own_address(known: "_Gathering", following: Sequence[tuple[int, str, bool]]) -> bool:
    """Whether the address that follows a name belongs to it, since the nameless contact before has its own."""
    if known.name is not None or known.email is None:
        return False
    for _, text, _ in following[:_ADDRESS_WITHIN]:
        if emails := find_emails(text)[0]:
            return known.email not in emails
    return False


# "Reach Human Resources at jobs@..., or the hiring manager, ... at ...".
_OR_ELSE = re.compile(
    rf",? (?:or|and) (?=(?:the|our|your|contact|call|ask) "
    rf"|{PERSON}(?: \([^()]{{2,40}}\))?(?: / |,? at |, \(?\d| \(?\d))"
)
# No sentence ends behind an initial: "Call J.P. Barr".
_CLAUSE_END = re.compile(r";\s+|(?<=[.!?])(?<![\s.][A-Z]\.)\s+(?=[A-Z])")


# "Reach the office at jobs@... The hiring manager is Ann Lee."
_MANAGER_BEHIND = re.compile(
    rf"(?<=[.!]) (?=(?:The|Your) (?:hiring manager|supervisor|recruiter)\b[^.@\d]{{0,60}} is (?P<name>{PERSON})"
    r"(?:, [A-Z][\w &-]{2,40})?\.?$)"
)


def _clauses(text: str) -> list[tuple[str, bool]]:
    """(clause, whether it begins another contact) of a line; with several addresses each clause has its own contact."""
    behind = _MANAGER_BEHIND.search(text)
    if behind and not any(behind["name"].split()[-1].casefold() in email for email in find_emails(text.casefold())[0]):
        return [*_clauses(text[: behind.start()]), (text[behind.end() :], True)]
    if len(others := _about_other_matters(text)) > 1:
        return [(clause, index > 0) for index, clause in enumerate(others)]
    several = len(find_emails(text)[0]) >= 2
    if not several and len(told := _told_of_other_things(text)) > 1:
        return [(clause, index > 0) for index, clause in enumerate(told)]
    if not several and len(persons := _each_with_number(text)) > 1:
        return [(person, index > 0) for index, person in enumerate(persons)]
    if not several and (parted := _office_then_person(text)):
        return parted
    if not several and len(text) <= NAME_WITHIN and not _names_several(text):
        return [(text, False)]
    clauses = _CLAUSE_END.split(text)
    if not several:
        told = [clause for clause in clauses if find_emails(clause)[0] or find_phones(clause)]
        if len(told) > 1 and len(text) <= NAME_WITHIN:
            return [(clause, index > 0 and find_name(clause) is not None) for index, clause in enumerate(told)]
        return [(clause, index > 0) for index, clause in enumerate(told or [text])]
    clauses = [
        part for clause in clauses for part in (_OR_ELSE.split(clause) if len(find_emails(clause)[0]) > 1 else [clause])
    ]
    return [(clause, index > 0 and bool(find_emails(clause)[0])) for index, clause in enumerate(clauses)]


# "For questions on the process call ... For questions about the plant contact ..."
_MATTER = re.compile(r"(?:for|about|regarding|questions|if you|to (?!apply)\w+)\b[^@]{0,120}?", re.IGNORECASE)
_MATTER_END = re.compile(r";\s+|(?<=[.!])(?<![\s.][A-Z]\.)\s+(?=(?:For|About|Regarding|Questions|If you|To) )")


def _about_other_matters(text: str) -> list[str]:
    """The sentences of a line that each say on what to ask whom, with a name or an office and an address or number."""
    clauses = _MATTER_END.split(text) if len(text) <= 3 * NAME_WITHIN else []
    told = [clause for clause in clauses if find_emails(clause)[0] or find_phones(clause)]
    if len(told) < 2 or not all(map(_MATTER.match, told)):
        return []
    names = [find_name(clause) for clause in told]
    return told if names[-1] and len(set(names)) == len(names) else []


# A question stays with its answer: "Trouble with the system? Write to ...".
_WHOLE_CLAUSE_END = re.compile(
    r";\s+|(?<=[.!])(?<![\s.][A-Z]\.)\s+(?=[A-Z])"
    r"|,? (?:and|or),? (?=for (?:help|questions|technical|assistance|accommodat))"
)
_ABOUT_APPLYING = re.compile(
    r"\b(?:help (?:with )?apply\w*|(?:applying|application|apply)\b|accommodat\w+|technical|log(?:ging)? ?in"
    r"|Workday|trouble|the system|website|online)",
    re.IGNORECASE,
)


def _told_of_other_things(text: str) -> list[str]:
    """The sentences of a line of which one says whom to ask about the job, another whom to ask about applying."""
    clauses = _WHOLE_CLAUSE_END.split(text)
    told = [clause for clause in clauses if find_emails(clause)[0] or find_phones(clause)]
    if len(told) != 2 or not find_name(told[0]) or find_name(told[1]):
        return []
    applying = [bool(_ABOUT_APPLYING.search(clause)) for clause in told]
    return told if applying == [False, True] else []


def _each_with_number(text: str) -> list[str]:
    """The persons of a sentence that each have a number of their own: "Ann Lee, 541-555-0134, or Bo Park, ..."."""
    if len(text) > NAME_WITHIN or len(find_phones(text)) < 2 or find_emails(text)[0]:
        return []
    parts = _OR_ELSE.split(text)
    named = {name for part in parts if find_phones(part) and (name := find_name(part))}
    return parts if len(named) == len(parts) else []


def _office_then_person(text: str) -> list[tuple[str, bool]]:
    """The sentence with an office's number and the one behind it with a person's address: "Call Town Hall at 555-0100.
    Send it to Ann Lee at ann@..."."""
    told = [clause for clause in _CLAUSE_END.split(text) if find_emails(clause)[0] or find_phones(clause)]
    if len(told) != 2 or find_name(told[0]) or find_emails(told[0])[0] or find_phones(told[1]):
        return []
    return [(told[0], False), (told[1], True)] if find_name(told[1]) or find_recipient(told[1]) else []


def _names_several(text: str) -> bool:
    """Whether several sentences of a line each name somebody with an address or number."""
    if len(find_phones(text)) <= 1:
        return False
    told = (clause for clause in _CLAUSE_END.split(text) if find_emails(clause)[0] or find_phones(clause))
    return len({name for clause in told if (name := find_name(clause))}) > 1


# "Questions? Call ..." tells the role before the sentence with the number.
_ROLE_SENTENCE_END = re.compile(r"(?<=[.!])(?<![\s.][A-Z]\.)(?<!\b(?:Ms|Mr|Dr)\.)(?<!\bMrs\.)\s+(?=[A-Z])")


def _around_details(text: str) -> str:
    """The sentences of a paragraph that hold an address or number; the text itself where none or each does."""
    sentences = _ROLE_SENTENCE_END.split(text[:_LONGEST_FOR_ROLE])
    told = [sentence for sentence in sentences if find_emails(sentence)[0] or find_phones(sentence)]
    return " ".join(told) if told and len(sentences) > 2 else text


def _without_addresses(text: str) -> str:
    return _EMAIL.sub(" ", text[:500])


@dataclass
class _Gathering:
    first_line: int
    last_line: int = 0
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    role: str | None = None
    role_is_carried: bool = False

    @property
    def is_contact(self) -> bool:
        return bool(self.email or self.phone or (self.name and self.role))

    def result(self) -> FoundContact:
        return FoundContact(
            ContactText(self.name, self.role, self.email, self.phone),
            self.first_line,
            max(self.first_line, self.last_line),
        )
