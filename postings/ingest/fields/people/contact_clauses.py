"""A line about whom to ask, parted into clauses that each tell of one person or office."""

import re

from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.fields.people.person_names import NAME_WITHIN, PERSON, find_name, find_recipient

# "For questions call Ann Lee at 555-0100" tells of another than the address for applications.
ASKS_BY_PHONE = re.compile(
    r"(?:(?:for |any )?(?:more |further |job |other |additional |confidential )?(?:questions?|information|inquiries)"
    r"|call)\b",
    re.IGNORECASE,
)

# "Reach Human Resources at jobs@..., or the hiring manager, ... at ...".
_OR_ELSE = re.compile(
    rf",? (?:or|and) (?=(?:the|our|your|me|myself|contact|call|ask) "
    rf"|{PERSON}(?: \([^()]{{2,40}}\))?(?: / |,? at |, \(?\d| \(?\d)"
    # "or by HR Partner Ann Lee (ann@...)"
    rf"|(?:by |to )?(?:[A-Z][\w&]* ){{0,4}}{PERSON} \([^()\s]{{1,40}}@)"
)
# A rank's full stop ends no sentence: "directed to Dr. Ann Lee".
_NO_RANK = r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bLt\.)(?<!\bProf\.)"
_OFFICE = re.compile(r"\b(?:HR|Human Resources|[Oo]ffice|[Tt]eam|[Dd]epartment|[Dd]ivision|[Uu]nit)\b")
# "Ask Chief Deputy Ann Lee (541-555-0134) or write to HR Analyst Bo Park at ..."
# So is "... about the work and senior recruiter Bo Park, ..., about applying".
_OR_TO = re.compile(
    r",? (?:or|and) (?=(?:to |contact |write to |call |e-?mail )?(?:(?:the |our )?(?:[a-z]+ ){0,3}"
    r"(?:recruiter|analyst|manager|supervisor|director|coordinator|chief|specialist),? )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
# No sentence ends behind an initial: "Call J.P. Barr".
# "Ann Lee, Foreman, 541-555-0134 / Joan Ortiz, Clerk, 541-555-0135"
_BESIDE = re.compile(rf" [/|] |, (?={PERSON}(?:, [A-Za-z][\w &/-]{{2,40}})?,? \(?\d{{3}}\b)")
# In brackets a semicolon parts a person's number and address.
_CLAUSE_END = re.compile(rf";\s+(?![^()]{{0,100}}\))|(?<=[.!?])(?<![\s.][A-Z]\.){_NO_RANK}\s+(?=[A-Z])")


# "Reach the office at jobs@... The hiring manager is Ann Lee."
_MANAGER_BEHIND = re.compile(
    rf"(?<=[.!]) (?=(?:The|Your) (?:hiring manager|supervisor|recruiter)\b[^.@\d]{{0,60}} is (?P<name>{PERSON})"
    r"(?:, [A-Z][\w &-]{2,40})?\.?$)"
)


def clauses_of(text: str) -> list[tuple[str, bool]]:
    """(clause, whether it begins another contact) of a line; with several addresses each clause has its own contact."""
    behind = _MANAGER_BEHIND.search(text) if ". The " in text or ". Your " in text or "! " in text else None
    if behind and not any(behind["name"].split()[-1].casefold() in email for email in find_emails(text.casefold())[0]):
        return [*clauses_of(text[: behind.start()]), (text[behind.end() :], True)]
    emails = len(find_emails(text)[0])
    several = emails >= 2
    # With one address or number alone there is nothing to part.
    is_one = emails + len(find_phones(text)) < 2
    if not is_one and (parted := _parted(text, several)):
        return parted
    if not several and len(text) <= NAME_WITHIN and (is_one or not _names_several(text)):
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
    return [
        (clause, index > 0 and bool(find_emails(clause)[0]) and not _belongs_to(clauses[index - 1], clause))
        for index, clause in enumerate(clauses)
    ]


def _parted(text: str, several: bool) -> list[tuple[str, bool]]:
    """The clauses of a line that its own words part, each about another matter or person; `several`: it holds several
    addresses, of which each is a contact's."""
    for told in (_about_other_matters(text), _asked_by_phone(text[: 4 * NAME_WITHIN])):
        if told:
            return [(clause, index > 0) for index, clause in enumerate(told)]
    for parted in () if several else (_told_of_other_things, _each_of_another, _each_with_number):
        if told := parted(text):
            return [(clause, index > 0) for index, clause in enumerate(told)]
    return [] if several else _office_then_person(text)


def _belongs_to(before: str, clause: str) -> bool:
    """Whether an address belongs to the person whom the clause before names: "Ask Ann Lee, the chair; e-mail: ..."."""
    return find_name(before) is not None and not find_emails(before)[0] and find_name(clause) is None


# "For questions on the process call ... For questions about the plant contact ..."
_MATTER = re.compile(
    r"(?:for|about|regarding|(?:[a-z]+ )?questions|if you|to (?!apply)\w+)\b[^@]{0,120}?|[A-Z][a-z]+(?: [a-z]+)?: ",
    re.IGNORECASE,
)
_MATTER_END = re.compile(
    rf";\s+|(?<=[.!])(?<![\s.][A-Z]\.){_NO_RANK}\s+"
    r"(?=(?:For|About|Regarding|(?:[A-Z][a-z]+ )?[Qq]uestions|If you|To) |[A-Z][a-z]+(?: [A-Za-z]+)?: )"
    # "... about the job to Ann Lee at 555-0100, and questions about applying to Bo Park at ..."
    r"|(?:, (?:and |or |but )?| (?:and|or) )"
    r"(?=(?:for )?(?:any |other |your )?questions (?:about|on|regarding|concerning) "
    r"|(?:for|about|on|regarding) (?:applying|the application|how to apply|the (?:hiring|selection) process)\b)"
)


# "Need help? For questions about the job ..."
_ASKS_FIRST = re.compile(r"^[A-Z][^.?!@\d]{3,40}\? (?=[A-Z])")


def _about_other_matters(text: str) -> list[str]:
    """The sentences of a line that each say on what to ask whom, with a name or an office and an address or number."""
    clauses = _MATTER_END.split(_ASKS_FIRST.sub("", text)) if len(text) <= 3 * NAME_WITHIN else []
    told = [clause for clause in clauses if find_emails(clause)[0] or find_phones(clause)]
    if len(told) < 2 or not all(_MATTER.match(clause) or _OFFICE.match(clause) for clause in told):
        return []
    names = [find_name(clause) for clause in told]
    return told if any(names) and len(set(names)) == len(names) else []


# A question stays with its answer: "Trouble with the system? Write to ...".
_WHOLE_CLAUSE_END = re.compile(
    rf";\s+|(?<=[.!])(?<![\s.][A-Z]\.){_NO_RANK}\s+(?=[A-Z])|(?<=[.!][\"”])\s+(?=[A-Z])"
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
    # "The hiring manager is Ann Lee. Her email is ..." names her before the address.
    first = "" if len(told) != 2 else told[0]
    if first and not find_name(first):
        first = " ".join(clauses[: clauses.index(told[1])])
    if not first or not find_name(first) or find_name(told[1]):
        return []
    applying = [bool(_ABOUT_APPLYING.search(clause)) for clause in (first, told[1])]
    is_desk = bool(_DESK.search(told[1])) and find_emails(first)[0]
    return [first, told[1]] if applying == [False, True] or is_desk or _OFFICE_FIRST.match(told[1]) else []


# "HR (papers alone): jobs@..." behind a person's number
_OFFICE_FIRST = re.compile(r"(?:the )?(?:HR|Human Resources|Personnel)\b[^@\d,]{0,30}: ", re.IGNORECASE)


# "Questions may be directed to the office at 555-0100."
_DESK = re.compile(
    r"\b(?:to|call|contact|phone|telephone) (?:the|our) (?:[\w’'&]+ ){0,4}"
    r"(?:office|department|desk|center|museum|library)\b",
    re.IGNORECASE,
)


def _asked_by_phone(text: str) -> list[str]:
    """The two sentences of a line of which one gives an address alone and the other whom to call."""
    told = [clause for clause in _CLAUSE_END.split(text) if find_emails(clause)[0] or find_phones(clause)]
    if len(told) != 2 or not find_emails(told[0])[0] or find_phones(told[0]) or find_name(told[0]):
        return []
    name = find_name(told[1]) if ASKS_BY_PHONE.match(told[1]) and not find_emails(told[1])[0] else None
    return told if name and name.split()[-1].casefold() not in told[0].casefold() else []


def _each_of_another(text: str) -> list[str]:
    """The sentences of a line that each name another person with an address or number: "Mail it to HR, attention Ann
    Lee, or jobs@... About the work call Bo Park, 555-0100."."""
    told = [clause for clause in _WHOLE_CLAUSE_END.split(text) if find_emails(clause)[0] or find_phones(clause)]
    names = {name for clause in told if (name := find_name(clause))}
    return told if 1 < len(told) == len(names) else []


def _each_with_number(text: str) -> list[str]:
    """The persons of a sentence that each have a number or address: "Ann Lee, 541-555-0134, or Bo Park, ..."."""
    if len(text) > NAME_WITHIN:
        return []
    for between in (_OR_ELSE, _OR_TO, _BESIDE):
        parts = between.split(text)
        told = [part for part in parts if find_phones(part) or find_emails(part)[0]]
        named = {name for part in told if (name := find_name(part))}
        offices = sum(1 for part in told if find_name(part) is None and _OFFICE.search(part))
        if len(parts) == len(told) > 1 and named and len(named) + offices == len(parts):
            return parts
    return []


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
