"""Fields: what they show counts, their instructions do not; page numbers and tables of contents are no text."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from postings.ingest.readers.docx import names
from postings.ingest.readers.docx.properties import is_on, number

CHECKED, UNCHECKED = "☒", "☐"
_SILENT = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "PAGEREF", "FORMCHECKBOX", "FORMDROPDOWN", "XE", "TC"})
_MAIL = "mailto:"
_LONGEST_INSTRUCTION = 2_000


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows_result: bool = False


class Fields:
    """The fields that are open where a story is being read; one may begin in a paragraph and end in a later one."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._muted = 0

    @property
    def is_muted(self) -> bool:
        """Whether what stands here is an instruction, or the result of a field that is no text."""
        return self._muted > 0

    def instruct(self, text: str | None) -> None:
        if self._open and text and len(self._open[-1].instruction) < _LONGEST_INSTRUCTION:
            self._open[-1].instruction += text

    def meet(self, character: Element) -> str:
        """Take in the sign of a field's begin, middle or end. Returns the text that the field itself makes."""
        kind = character.get(names.FIELD_CHARACTER_TYPE)
        if kind == "begin":
            self._open.append(_Field())
            self._muted += 1
            return _form_field_text(character.find(names.FORM_FIELD))
        if not self._open:
            return ""
        if kind == "separate" and not self._open[-1].shows_result:
            self._open[-1].shows_result = True
            self._muted -= not is_silent(self._open[-1].instruction)
        elif kind == "end":
            closed = self._open.pop()
            silent = not closed.shows_result or is_silent(closed.instruction)
            self._muted -= silent
            return mail_address(closed.instruction)
        return ""


def is_silent(instruction: str) -> bool:
    """Whether a field shows nothing that belongs to the text."""
    return (instruction.split(maxsplit=1) or [""])[0].upper() in _SILENT


def mail_address(target: str) -> str:
    """The address of a link that opens a letter: the target itself, or a field's instruction; else ""."""
    start = target.casefold().find(_MAIL)
    if start < 0:
        return ""
    return (target[start + len(_MAIL) :].split("?")[0].split('"')[0].split() or [""])[0]


def _form_field_text(form_field: Element | None) -> str:
    """A legacy form field's box, ticked or empty, or the choice made from its list."""
    if form_field is None:
        return ""
    if (box := form_field.find(names.FORM_CHECKBOX)) is not None:
        decides = names.FORM_CHECKED if box.find(names.FORM_CHECKED) is not None else names.FORM_DEFAULT
        return CHECKED if is_on(box, decides) else UNCHECKED
    if (choices := form_field.find(names.FORM_LIST)) is not None:
        entries = [entry.get(names.VALUE, "") for entry in choices.findall(names.FORM_LIST_ENTRY)]
        chosen = number(choices, names.FORM_RESULT)
        return entries[chosen] if chosen is not None and chosen < len(entries) else ""
    return ""
