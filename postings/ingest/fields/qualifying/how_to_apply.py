"""Lines among qualifications that speak of how to apply, and ask for nothing else."""

import re

_OF_APPLYING = re.compile(
    r"(?:^|[.!] )(?:please )?(?:send|e-?mail|fax|hand in|turn in|drop off)\b"
    r"|\b(?:cover letter|r[eé]sum[eé]s?|(?<!time of )(?<!filing your )application"
    r"(?! (?:of|developers?|development|software|security|design|programming|servers?|support|architecture|testing)\b"
    r"| \([A-Z]{2,})"
    r"|(?<!Office )(?<!software )(?<!web )(?<!computer )(?<!mobile )(?<!business )(?<!cloud )(?<!GIS )applications"
    # "submit to and pass a drug test"
    r"|submit(?! to (?:and (?:pass|complete)\b|(?:an? )?(?:[\w-]+ ){0,3}(?:background|criminal|drug|physical|medical"
    r"|fingerprint\w*|polygraph|tests?|exams?|examinations?|screenings?)\b))"
    r"|attach|hard cop(?:y|ies)|attention(?! to\b)|selection process"
    r"|(?<!drug )(?<!alcohol )(?<!background )screen(?:ed|ing)|transcripts?"
    r"|please|encouraged to apply(?=\.)|interview(?:s|ed|ees?)?"
    r"|supplemental questions?|starting salary|clearly (?:describe|show"
    r"|demonstrate))\b",
    re.IGNORECASE,
)
# One of these stands in each of them, in small letters.
_APPLYING_HINTS = (
    *("send", "mail", "fax", "hand in", "turn in", "drop off", "cover letter", "resum", "résum", "application"),
    *("submit", "attach", "hard cop", "attention", "selection process", "screen", "transcript", "please", "apply"),
    *("interview", "supplemental", "starting salary", "clearly"),
)
_LONGEST = 2_000


def tells_to_apply(text: str) -> bool:
    """Whether a text speaks of how to apply, or of what becomes of applications."""
    text = text[:_LONGEST]
    return any(map(text.casefold().__contains__, _APPLYING_HINTS)) and _OF_APPLYING.search(text) is not None


# "Have questions? Contact Ann Lee" below a list of wishes is none.
OF_OTHER_MATTERS = re.compile(
    r"(?:do you )?(?:have )?(?:any )?questions?\b|(?:please )?contact\b|inquiries\b|(?:hourly |annual |starting )?"
    r"(?:pay|salary|rate|wage)\b[^.]{0,20}:"
    r"|(?:union|flsa|(?:work )?(?:shift|schedule|hours)|tele-?work|remote work|overtime|representation)\b[^.:]{0,20}: "
    r"|(?:before|if|once|when) (?:you are|being) (?:hired|selected|chosen|appointed),? "
    r"|(?:this|the) (?:job|recruitment|posting|announcement|position|opening) closes?\b"
    r"|apply(?: now| online| on-line)?:|[A-Z][\w ]{2,60} represents (?:this|the) "
    r"(?:position|job)\b|the (?:(?:pay|salary)(?: range)?|range) (?:that is )?(?:shown|listed|posted|stated|is)\b",
    re.IGNORECASE,
)
