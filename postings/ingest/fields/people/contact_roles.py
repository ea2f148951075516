"""The role of a contact, told by the words around a name or address or by the person's own title."""

import re

# Each role with words of which one stands in every text that gives it, and with its pattern.
_ROLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "hiring_manager",
        ("manager", "supervisor"),
        # "Hatchery Manager Ann Lee", but no manager of staff or money
        r"hiring manager|supervisor|(?-i:\b(?!Resources|HR|Recruit|Talent|Personnel|Staffing|City|Town|County|Village"
        r"|Case|Account|General|Business|Property|Compliance|ADA|Office)[A-Z][a-z]+ [Mm]anager\b)"
        r"|(?:program|section|park|district|office|unit|crew|area|center|structural|engineering|project|bureau|division"
        r"|operations|maintenance|nurse|region(?:al)?|plant|fleet|field|library|facilit(?:y|ies)|site|clinic|team)"
        r" manager|(?<!resources )(?<!\bhr )\bmanager,? (?-i:[A-Z][\w.'’-]+ [A-Z])"
        r"|(?-i:[A-Z][\w.'’-]+ [A-Z][\w'’-]+), (?!(?:human|hr|recruit\w*|talent|personnel|staffing)\b)(?:[\w&-]+ ){0,2}"
        r"(?:manager|supervisor)\b",
    ),
    (
        "recruiter",
        ("recruit", "talent acquisition", "sourcer"),
        r"recruit(?:er|ing|ment)?\b|talent acquisition|sourcer",
    ),
    (
        "hr",
        ("human resource", "hr", "personnel", "staffing", "analyst"),
        r"human resources?|(?<!/)(?<!per )(?<!\d )\bhr\b|personnel|staffing|analyst",
    ),
    (
        "applicant_help",
        (
            *("techn", "trouble", "applica", "applying", "accommod", "help", "support", "question", "assist"),
            *("access", "ada", "disab"),
        ),
        (
            r"technical|trouble|applicant|application|\b(?:about|for|on|with) applying\b|accommodation"
            r"|help ?(?:desk|line)|support|questions|assistance|accessib|\bADA\b|disabilit|help\b"
        ),
    ),
)
_ROLE = [(role, hints, re.compile(pattern, re.IGNORECASE)) for role, hints, pattern in _ROLES]


def contact_role(text: str) -> str | None:
    """The role that the words around a name or address give it."""
    lowered = text.casefold()
    for role, hints, pattern in _ROLE:
        if any(map(lowered.__contains__, hints)) and pattern.search(text):
            return role
    return None


# "contact HR Analyst Ann Lee"
_HR_BEFORE = re.compile(r"\b(?:HR|Human Resources)(?: [A-Z]\w+){1,2} $")
_TITLE_BEHIND = re.compile(r", (?:the |our )?([^,;:@(\d]{3,60})")
_TITLE_OF_HR = re.compile(r"\bhuman resources?\b|\bHR\b", re.IGNORECASE)


def role_behind(name: str | None, text: str) -> str | None:
    """The role that a person's own title gives, however the sentence leads to it: "For questions about this recruitment
    contact Ann Lee, HR Business Partner". One who is called the recruiter is that, whatever the title."""
    if "recruiter" in text.casefold():
        return None
    if name and _HR_BEFORE.search(text[: max(0, text.find(name))]):
        return "hr"
    behind = _TITLE_BEHIND.match(text, text.find(name) + len(name)) if name and name in text else None
    return "hr" if behind and _TITLE_OF_HR.search(behind.group(1)) else None
