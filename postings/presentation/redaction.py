"""Names of people inside an agency stay inside: what a form says of its employee and supervisor is not for the public.

Forms name people who never agreed to stand on the web. Their names are known from the internal contacts that were read;
labels, e-mail addresses and telephone numbers of a form are masked besides, for what reading may have missed.
"""

import re

from django.db.models import Q

from postings.models import Contact, SourceDocument

WITHHELD = "[not shown: personal]"
FORM_LAYOUTS = {"position_description"}

_PERSON_LABEL = re.compile(
    r"^(?P<label>.*?\b(?:employee|supervisor|manager|incumbent|appointing authority)(?:['’]s)?\s+"
    r"(?:name|signature)\b[^:\t]*[:\t])(?P<value>.*\S.*)$",
    re.IGNORECASE,
)
# "Dr. Pat Kellerman, PhD" may stand as "Pat Kellerman" elsewhere.
_HONORIFIC = re.compile(r"^(?:dr|mrs?|ms|prof|hon)\.? ", re.IGNORECASE)
_CREDENTIALS = re.compile(r",? (?:Ph\.?D|M\.?D|J\.?D|R\.?N|P\.?E|MBA|MPA|MPH|MSW|Jr|Sr|III?)\.?$")
_EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")
_PHONE = re.compile(r"(?<![\d-])(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)")


class Redaction:
    """Masks what one document says of people inside the agency."""

    def __init__(self, is_form: bool, private_texts: set[str]) -> None:
        self._is_form = is_form
        wanted = sorted((re.escape(text) for text in private_texts if len(text) > 2), key=len, reverse=True)
        self._private = re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE) if wanted else None

    @classmethod
    def of(cls, document: SourceDocument | None) -> "Redaction":
        """The redaction of a document, from the internal contacts of every job that was read from it: one query."""
        if document is None:
            return cls(is_form=False, private_texts=set())
        contacts = Contact.objects.filter(
            Q(posting__source_document=document) | Q(position__source_document=document), role=Contact.INTERNAL
        )
        private = {spelling for contact in contacts for spelling in spellings_of(contact)}
        return cls(document.layout in FORM_LAYOUTS, private)

    def __call__(self, text: str) -> str:
        """`text`, of one line or many, with what is personal masked and every line break kept."""
        return "\n".join(self._line(line) for line in text.split("\n"))

    def _line(self, line: str) -> str:
        if self._is_form:
            line = _PERSON_LABEL.sub(rf"\g<label> {WITHHELD}", line)
            line = _PHONE.sub(WITHHELD, _EMAIL.sub(WITHHELD, line))
        return self._private.sub(WITHHELD, line) if self._private else line


def spellings_of(contact: Contact) -> set[str]:
    """The ways in which a document may print what an internal contact's row holds."""
    texts = {contact.name, contact.email, contact.phone}
    bare = _CREDENTIALS.sub("", _HONORIFIC.sub("", contact.name))
    texts.add(bare)
    parts = bare.split()
    if len(parts) > 1:
        first, last = parts[0], parts[-1]
        texts |= {f"{last}, {' '.join(parts[:-1])}", f"{last} {first}", f"{first} {last}", f"{first[0]}. {last}"}
    return {text for text in texts if text}
