"""How a way to qualify begins: a degree, a number of years, a combination of both, or what may stand for these."""

import re

from postings.ingest.fields.qualifying.qualifications import names_route

ROUTE_START = (
    r"(?=(?:an? |the )?(?:minimum of |at least |current |completed |completion of )?(?:"
    r"associate(?:['’]?s?['’]? (?:degree|level)| of | in )|bachelor|law degree\b"
    r"|master|(?-i:(?:ALA )?ML[IA]?S\b)|doctor|high school|GED|graduation|(?:A\.?A|B\.?[AS])\.?(?: degree"
    r"|/[AB]S| in )|(?-i:[ABM](?:A|S|Sc) (?:and|with|plus) )"
    r"|(?:college |university |(?:two|four)-year )?degree (?:in|from) |\d+[ +-](?!above|\d{3})"
    r"|one\b(?! (?:accredited|recognized|approved|registered) )|two\b"
    r"|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b"
    r"|(?:any )?(?:equivalent|comparable|satisfactory|appropriate)\b[\w /,]{0,40}"
    r"(?:combination(?! of the following)|mix\b)"
    r"|an?y? (?:equivalent )?mix(?:ture)? of"
    r"|a combination(?=\W*$)"
    r"|any combination(?! (?:thereof|of (?:these|those|the (?:above|foregoing|following))))|combinations? of))"
)
OTHER_WAY = re.compile(
    r"(?:(?:successful |satisfactory )?completion|graduation|(?:an? (?:[A-Z]{2,6} )?)?certification"
    r"|possession|licensure|registration|membership"
    r"|enrollment|apprenticeship"
    r"|undergraduate|(?:a )?passing (?:score|grade)|passage of"
    r"|\d{1,2},?\d{3} hours of"
    r"|journey|current|valid|an? (?:[\w'’]+ )?degree|an? (?:current|valid|certificate|apprenticeship|license)"
    r"|an? (?:[\w'’-]+ ){1,3}(?:certificate|apprenticeship|licen[sc]e|credential))\b",
    re.IGNORECASE,
)
# "Satisfactory completion of 60 semester college credit hours"
_CREDITS_FIRST = re.compile(
    r"[^.;]{0,60}\b\d{1,3}\)? (?:\w+ ){0,3}(?:credits?|(?:credit|semester|quarter) (?:hours|units))\b", re.I
)
_BEGINS_ROUTE = re.compile(ROUTE_START, re.IGNORECASE)


def begins_way(text: str) -> bool:
    """Whether a text begins with a degree, a number of years or a combination of both."""
    return _BEGINS_ROUTE.match(text) is not None


def names_credits(text: str) -> bool:
    """Whether a text begins with credits of a college: "Sixty (60) college credits"."""
    return _CREDITS_FIRST.match(text) is not None


def is_way(part: str) -> bool:
    """Whether a text is a way to qualify: a degree, years, or credits, a license or the like that may stand for
    them."""
    if names_route(part) or begins_way(part):
        return True
    return OTHER_WAY.match(part) is not None or names_credits(part)
