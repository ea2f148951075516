"""Whom a form names inside the agency, beside the fields for them: those who sign it and who prepared it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Line
from postings.ingest.record import ContactText

_HONORIFIC = re.compile(r"(?:dr|mr|mrs|ms|prof|hon)\.? ", re.IGNORECASE)
_CREDENTIALS = re.compile(
    r",? (?:Ph\.?D\.?|M\.?D\.?|J\.?D\.?|R\.?N\.?|P\.?E\.?|MBA|MPA|MPH|MSW|Esq\.?|Jr\.?|Sr\.?|III?)$"
)
_NAME_WORD = r"[A-Z][\w'’.-]*"
_NAME = re.compile(rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|del|der|den|di|da|la|le|van|von)){{1,4}}")
# Where one signature ends and the next begins, and what stands around a name.
_EDGES = re.compile(
    r"\t|\||_{2,}| {3,}|/s/|[:;]|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\bdate\b|\bsignatures?\b", re.IGNORECASE
)
_FORM_WORDS = frozenset(
    """
    action agency appointing approval approved authority authorized by chart classification description director
    division employee form human hr incumbent job manager name number of office organizational oregon page position
    print printed representative resources review revised section signatures state supervisor title type union unit
    """.split()
)
_PREPARED_BY = re.compile(
    r"\b(?:prepared|completed|approved|submitted|updated|written|drafted|revised) by\b[: ]{1,3}|\bincumbent ?: ?",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:vacant|new|unfilled|open|to be (?:determined|hired|filled)|various|multiple|several)\b.*", re.IGNORECASE
)
# "No one has been hired yet"
_SENTENCE = re.compile(r"\b(?:is|are|was|has|have|been|will|be)\b(?! [A-Z])")
_FORMER = re.compile(
    rf"\b(?:formerly|previously|was|vice|vacated by|held by|last)(?: (?:incumbent|holder))?:? (?P<name>{_NAME.pattern})"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE = re.compile(r"\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")
_PHONE_WORD = re.compile(r",? (?:ph|phone|tel|cell|e-?mail)[.:]*$", re.IGNORECASE)
# "Beatrix Lundy (Unit Forester)"
_TITLE_BEHIND = re.compile(r"(?<=[a-z]) \([^()]{1,60}\)$")
_CHIEF = re.compile(r"C[A-Z]O|[A-Z]{1,3} (?:Director|Manager|Chief)")
# Who supervises is told by the office alone: "Director of Private Equity".
_OFFICE = re.compile(
    r"(?:[A-Z]\w+ ){0,2}(?:Director|Manager|Supervisor|Administrator|Superintendent|Chair|President|Board)"
    r"(?: of\b|$|, [A-Z]{2,6}$)"
)
# "Executive Director Ann Lee"
_OFFICE_BEFORE = re.compile(
    r"^(?:[A-Z]\w+ ){0,3}(?:Director|Manager|Supervisor|Administrator|Superintendent|Chief)"
    r" (?=[A-Z][\w'’-]+ [A-Z][\w'’-]+$)"
)
_LONGEST = 400
_LONGEST_NAME = 60


def read_signers(lines: Iterable[Line]) -> Iterator[tuple[str, int]]:
    """(name, line) of everybody whose name stands in the lines of the signatures' section."""
    for line in lines:
        for cell in _EDGES.split(line.raw[:_LONGEST]):
            if name := _read_name(cell):
                yield name, line.number


def read_preparers(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """(name, line) of everybody by whom the form says that it was prepared or approved."""
    for line in lines:
        if " by" not in line.text[:_LONGEST].casefold() and "ncumbent" not in line.text[:_LONGEST]:
            continue
        if found := _PREPARED_BY.search(line.text[:_LONGEST]):
            cell = re.split(r"[,;|(\t]| on | in | {3}", line.text[found.end() : _LONGEST])[0]
            if name := _read_name(cell):
                yield name, line.number


def person_of(value: str) -> ContactText | None:
    """The person that a field for an employee or a supervisor names, with the address and number printed beside the
    name; None where the position is vacant and nobody is named as the one before."""
    value = value.partition("; ")[0]
    if _SENTENCE.search(value):
        return None
    if _NOBODY.fullmatch(value.lstrip("(")):
        former = _FORMER.search(value)
        return ContactText(name=former["name"], role="internal") if former else None
    email, phone = _EMAIL.search(value), _PHONE.search(value)
    ends = [found.start() for found in (email, phone) if found]
    name = re.split(r" ?[(<]", value[: min(ends)])[0].strip(" ,;/–—-") if ends else _TITLE_BEHIND.sub("", value)
    before, _, behind = name.partition(", ")
    holds_office = names_a_job(behind) or _CHIEF.fullmatch(behind) or _OFFICE.match(behind)
    name = _PHONE_WORD.sub("", before if holds_office else name)
    name = _OFFICE_BEFORE.sub("", name)
    if _OFFICE.match(name):
        return None
    return ContactText(name or None, "internal", email.group() if email else None, phone.group() if phone else None)


def is_known(name: str, people: Iterable[ContactText]) -> bool:
    """Whether the words of a name are all among those of a person's, a first name perhaps by its letter alone."""
    words = _words(name)
    return any(words <= known | {word[0] for word in known} for known in (_words(each.name or "") for each in people))


def _words(name: str) -> set[str]:
    return {word.strip(".,").casefold() for word in _bare_name(name).split()}


def _read_name(cell: str) -> str | None:
    """The name of a person that a cell holds and nothing else, as printed; None for other words."""
    name = " ".join(cell.split()).strip(" ,.*")
    before, comma, behind = name.partition(", ")
    if comma and names_a_job(behind):
        name = before
    if len(name) > _LONGEST_NAME or (name.isupper() and len(name.split()) > 4):
        return None
    bare = _bare_name(name)
    words = {word.strip(".,").casefold() for word in bare.split()}
    if not _NAME.fullmatch(bare) or words & _FORM_WORDS or names_a_job(bare) or any(map(str.isdigit, bare)):
        return None
    return name


def _bare_name(name: str) -> str:
    """A person's name without the title before it and the credentials behind it."""
    return _CREDENTIALS.sub("", _HONORIFIC.sub("", name, count=1))
