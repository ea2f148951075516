"""Needs that are named without a verb: "No felony convictions.", "CPR card within 30 days of hire"."""

import re

_NO_SENTENCE = (
    r"(?!(?:is|are|was|were|be|has|have|had|will|would|may|might|can|could|shall|should|do|does|applies|takes|after|if|we"
    r"|our|you|your|they|it|this|these)\b)[\w.,/()'’-]+"
)
_NAMES_NEED = re.compile(
    rf"(?:{_NO_SENTENCE} ){{0,12}}?(?:proof of|tests?|screen(?:ing)?s?|immuni[sz]ations?|vaccinations?|felon(?:y|ies)"
    r"|convictions?|transportation|bondable|citizen(?:ship)?|residen(?:ce|cy|t)|words per minute|wpm|insurable"
    rf"|clearance)(?![\w-])(?: {_NO_SENTENCE}){{0,12}}\.?",
    re.IGNORECASE,
)
# "Fire Investigator within 24 months of appointment", whatever it is: only what is asked for has such a term.
_BY_TERM = re.compile(
    rf"(?:{_NO_SENTENCE} ){{1,14}}?within (?:the first )?\w+(?: \(\d+\))? (?:days?|weeks?|months?|years?)"
    r" (?:of|after|from|following)(?: (?:your|the|initial|date|first|of|day))*"
    r" (?:hire|hiring|appointment|employment|work)(?: date)?\.?",
    re.IGNORECASE,
)
# "Lift 40 pounds", "18 years of age"
_DEMANDS = re.compile(
    r"(?:speak|read|write|lift|live|reside|travel|own|wear|complete|meet|hold|have|be)\b"
    r"|(?:at least )?\d{2} years (?:of age|old)|(?:an? )?(?:U\. ?S\.|US|United States) citizen",
    re.IGNORECASE,
)


def names_need(text: str) -> bool:
    """Whether a text without a verb names what people are asked for before they are hired, or begins as a demand."""
    return bool(_DEMANDS.match(text) or _NAMES_NEED.fullmatch(text) or _BY_TERM.fullmatch(text))
