"""Offices that lines of contact details name in place of a person: "Human Resources, 503-555-0100"."""

import re

from postings.ingest.layout.recurring import kept_for_lines

_WITHIN = 300
_WORD = r"[A-Z][\w&'’/-]*"
_HIRES = (
    r"(?:Human Resources?|HR|Personnel|Recruiting|Recruitments?|Talent (?:Acquisition|Management)|Civil Service"
    r"|People (?:&|and) Culture|Employment Services)"
)
_PLACE = r"(?:Office|Team|Center|Department|Division|Desk|Unit|Section|Services|Hall|Bureau|Branch|Staff)"
_OFFICE = (
    rf"(?:{_WORD} (?:(?:of|and|&|for) )?){{0,5}}?"
    rf"(?:(?:{_HIRES}|Office of {_HIRES})(?: {_PLACE}| (?:desk|office|team|department|staff))?|{_WORD} {_PLACE})"
)
_DETAIL = r"(?:\(?\d{3}\)?[-. ]\d{3}|[\w.+'-]+@)"
_BEFORE_OFFICE = (
    r"(?:^|[.:?;!|–-] |(?i:\b(?:contact|call|calling|e-?mail|e-?mailing|reach|reach out to|ask|write|write to|phone"
    r"|text|directed to|questions to|go to|help from"
    r"|(?:sent|mailed|addressed|forwarded|referred) to|or(?: to)?|and(?: to)?)):? (?:the |our )?)"
)
# "Elm County Personnel Office, 12 Oak Street, Elm Bay. Tel. 503 555 0100"
_ADDRESS_BETWEEN = r"(?:, \d{1,6} [A-Z][\w .,#'’-]{5,70}?(?=[.;|] ))?"
# Behind its name stand marks and the words that lead to an address or number, and nothing else.
_LEADS_TO_DETAIL = (
    r"(?:,? ?(?:[:,;(.|–—-]|at|by|via|on|or|to|(?i:e-?mail(?:ing)?|(?:tele)?phone|call(?:ing)?|tel\.?))){0,4}:? ?"
)
_NO_OFFICE = r"(?!(?:The|Our|E-?mail|Phone|Call|Contact|Reach|Ask|Write|To|Or|And|Questions) )"
_NAMED = re.compile(rf"{_BEFORE_OFFICE}(?P<office>{_NO_OFFICE}{_OFFICE}){_ADDRESS_BETWEEN}{_LEADS_TO_DETAIL}{_DETAIL}")
# "call (503) 555-0100, Human Resources"
_BEHIND_NUMBER = re.compile(rf"\d{{3}}[-.]\d{{4}},? \(?(?:the )?(?P<office>{_HIRES}(?: {_PLACE})?)(?=[,.;)]|$)")


@kept_for_lines
def find_office(text: str) -> str | None:
    """The office whose address or number follows its name."""
    found = _NAMED.search(text[:_WITHIN]) or _BEHIND_NUMBER.search(text[:_WITHIN])
    return found["office"] if found else None
