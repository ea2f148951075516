"""One form for the many ways in which a name is printed."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def spelling_key(name: str) -> str:
    """The form under which all harmless variants of a name meet: lower case, "&" as "and", no accents or points.

    "Dept. of Consumer & Business Services" and "DEPT OF CONSUMER AND BUSINESS SERVICES" have one key. Abbreviations
    are not expanded: that "OED" is the Employment Department is a fact, and facts are rows.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub(" ", plain.replace("&", " and ").replace("'", "")).strip()
