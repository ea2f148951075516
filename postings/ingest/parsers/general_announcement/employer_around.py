"""The employer that only the page around a posting names: its site, its logo, its title, its trail or its foot."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.parsers.general_announcement.employer_lines import employer_line

# "© 2026 Elm Bay Free Library. All rights reserved."
_FRAME = re.compile(
    r"^(?:copyright|©|&copy;|\(c\)|[\s\d–-]|,|(?:welcome to|official (?:web ?)?site of|home of) (?:the )?)+"
    r"|[.,;|]? *(?:all rights reserved|powered by|funded|website by|logo|seal|home ?page|careers|jobs|employment)\b.*$"
    r"|[\s,]+©?\s*\d{4}$|\s+[-–—]$",
    re.IGNORECASE,
)
_STREET_BEHIND = re.compile(r"\s*(?:[·•|]|,(?= \d)|(?<=\w)\s{2,}).*$")
# Whose pages hold other employers' postings.
_BOARD = re.compile(
    r"\b(?:jobs?|careers?|association|league|chamber|board of|commission(?:ers)? on|indeed|linkedin|governmentjobs"
    r"|neogov|civicplus|state library|news|herald|times|gazette|municipal)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w.'’&-]*(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][\w.'’&-]*){1,6}")
_GENERAL = re.compile(
    r"\b(?:contact|home|hours|phone|privacy|policy|quick|links|follow|opportunit\w+|openings?|search|menu|skip|human"
    r"|resources|departments?|government|residents|business|services|news|calendar|about|map|accessibility|copyright"
    r"|postings?|notices?|documents|forms|apply|login|sign)\b",
    re.IGNORECASE,
)


def employer_around(texts: Iterable[str]) -> str | None:
    """The employer in the short texts around a posting, surest first: one that its name tells to be one, else the name
    that two of the texts have in common."""
    names = list(_names(texts))
    told = (employer.name for name in names if (employer := employer_line(name)))
    common = (name for name, times in Counter(names).items() if times > 1 and not _GENERAL.search(name))
    return next(told, None) or next((name for name in common if _NAME.fullmatch(name)), None)


def _names(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        name = _STREET_BEHIND.sub("", _FRAME.sub("", text)).strip(" .,|·•")
        if name and not _BOARD.search(name) and not names_a_job(name):
            yield name
