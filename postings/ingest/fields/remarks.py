"""Asides that an author or editor forgot in the text: "(guidance instead of advice)", "[insert office here]"."""

import re
from collections.abc import Iterable

from postings.ingest.layout import Notes

# What an aside is about. Only short words in brackets are looked at, and only those that speak of the text itself.
_ABOUT_THE_TEXT = re.compile(
    r"\binstead of\b|\bjust (?:switched|changed|moved|added|deleted|removed|reworded|rephrased|swapped|copied"
    r"|a thought|checking)\b"
    r"|\b(?:switched|changed|moved|swapped) (?:the )?(?:order|wording|from|this|these|to)\b"
    r"|\b(?:should|do|can|could) (?:we|i|you) (?:still )?(?:keep|add|delete|remove|say|use|need|change|include|move"
    r"|list|mention|put)\b"
    r"|\b(?:delete|remove|shorten|reword|rephrase|rewrite|revise|update|move|keep|combine) (?:this|these|the (?:line"
    r"|bullet|sentence|"
    r"paragraph|wording|list|date|link))\b"
    r"|^(?:insert|add|fill in|enter|type|paste|replace)\b|\b(?:insert|add|update) (?:\w+ ){0,3}here\b"
    r"|\b(?:need|needs|have) to (?:confirm|check|verify|update|ask)\b|\b(?:confirm|check|verify|ask) (?:with|w/) ?\w+"
    r"|^note from [A-Z][a-z]+:"
    r"|\bnote to (?:self|editor|hr|recruiter|manager|web)\b|\b(?:editor|author|hr|reviewer)'?s? (?:note|comment)\b"
    r"|^(?:comment|edit|question|q|ed)[.:] "
    r"|^note: (?!\d)(?!.*\b(?:must|may|will|required|requires?|applicants?|candidates?|persons?|employees?|you|your)\b)"
    r"|\bis this (?:still )?(?:right|correct|true|current|needed|ok"
    r"|accurate)\b"
    r"|\b(?:old|new|better|previous|suggested) (?:wording|text|language|version)\b|\b(?:typo|placeholder|todo"
    r"|tbc|lorem)\b"
    r"|\b(?:moved|copied|taken) from\b|\b(?:suggest|suggested|suggesting|recommend) (?:we|to|that|adding"
    r"|changing|removing)\b"
    r"|\bper (?:hr|legal|manager|class ?& ?comp|my|our) (?:request|comment|edit|review|email)\b"
    r"|\b(?:i|we) (?:added|changed|moved|deleted|removed|took|switched|think|would|reworded|put)\b|\?\?|\bxx+\b"
    r"|\bbelongs? here\b|^(?:ask|check with) \w+ (?:whether|if|about)\b"
    r"|\bbefore (?:we post|posting this|this is posted)\b"
    r"|\btrack changes\b|^[A-Z][a-z]+ to (?:confirm|check|verify|review|update|decide|fill in|send)\b",
    re.IGNORECASE,
)
# Square brackets hold little else: whom the aside is for, or what is still to be done.
_IN_SQUARE = re.compile(
    r"^(?:hr|hiring manager|manager|recruiter|editor|legal|reviewer|author|class ?(?:&|and) ?comp|comms)\b ?[:–-] ?\w"
    r"|^(?:please )?(?:confirm|verify|check|update|delete|remove|clarify|reword|revise|finalize|decide|pending)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(([^()\[\]]{3,160})\)|\[([^()\[\]]{3,160})\]|\{\{?([^{}]{3,160})\}\}?|<<([^<>]{3,160})>>")


def find_remarks(text: str) -> list[str]:
    """The asides in `text`, each with its brackets, in order."""
    if not ("(" in text or "[" in text or "{" in text or "<<" in text):
        return []
    return [match.group() for match in _BRACKETED.finditer(text) if _is_aside(match)]


def without_remarks(text: str) -> str:
    """The text without its asides: a title's may stand in no list of jobs."""
    for remark in find_remarks(text):
        text = text.replace(remark, " ")
    return " ".join(text.split())


def _is_aside(bracketed: re.Match[str]) -> bool:
    words = next(inner for inner in bracketed.groups() if inner is not None).strip()
    return bool(_ABOUT_THE_TEXT.search(words) or (bracketed.group()[0] == "[" and _IN_SQUARE.match(words)))


def warn_of_remarks(notes: Notes, key: str, line: int, texts: Iterable[str]) -> None:
    """Warn of every aside in what was read for `key` from `line` on; the text keeps it."""
    for text in texts:
        for remark in find_remarks(text):
            message = f"An author's aside seems to have been left in the text: {remark}"
            notes.warn("editor_remark", message, line, key)
