"""What a line looks like by its form alone: a label before a colon, a heading."""

import re

LABEL_LENGTH = 70
HEADING_LENGTH = 90

_LABEL = re.compile(r"([A-Z][\w'’&/.()#-]*(?: +[\w'’&/.()#-]+){0,5}) ?:(?!//|\d)")
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "our", "per", "the", "to", "with")
)


def label_shape(text: str) -> str | None:
    """The label when `text` begins like one ("Position Type: ...", "Work Unit:"), known or not; else None.

    A label is up to six words before a colon, all but small words capitalised or the first one alone."""
    found = _LABEL.match(head) if ":" in (head := text[: LABEL_LENGTH + 1]) else None
    if found is None:
        return None
    words = found.group(1).split()
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    if len(large) > 5 or not all(word[0].isupper() or not word[0].isalpha() for word in large):
        return None
    return found.group(1)


# A line that ends in one of these and a colon leads into a list; it is no heading.
_LEADING_WORDS = frozenset(("be", "by", "following", "for", "have", "include", "includes", "including", "to", "with"))


# "Or III" joins the third of several counted choices to those above it.
_JOINTS = frozenset(("or", "and", "either"))
_PHONE = re.compile(r"[0-9]\d\d[-. ]\d{4}(?!\d)")


# "This Full-Time Position is Eligible for Our Benefits"
_SENTENCE = re.compile(r"(?:This|These|We|You|Our) .{2,60}\b(?:is|are|will|has|have|offers?)\b")


# "Instrument Operator; OR" ends one of several ways to qualify.
_JOINS_NEXT = re.compile(r"[;,] ?(?:or|and)$", re.IGNORECASE)


def heading_shape(text: str, after_break: bool = True) -> bool:
    """Whether `text` looks like a heading: short, no sentence, in capitals, in title case, or ended by a colon."""
    if len(text) > HEADING_LENGTH or not text[0].isalnum() or "@" in text or text[-1] in ".,;!)" or _PHONE.search(text):
        return False
    if (_SENTENCE.match(text) and text[-1] != ":") or _JOINS_NEXT.search(text[-5:]):
        return False
    text = text.rstrip("* ")
    words = text.rstrip(":?").split()
    if not words or len(words) > 10 or not any(character.isalpha() for character in text):
        return False
    if len(words) <= 2 and words[0].casefold() in _JOINTS:
        return False
    if text.isupper():
        # "GS 5 - 9" and "WO-21-1109-DE" are codes.
        return len(text) > 3 and any(
            len(part) > 2 and part.strip("():?&").replace("-", "").isalpha()
            for word in words
            for part in word.split("/")
        )
    if not text[0].isupper() or "$" in text:
        return False
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    capitalized = sum(1 for word in large if not word[0].islower())
    if text.endswith(":"):
        short = len(words) <= 4 and words[-1].casefold() not in _LEADING_WORDS
        return short or (len(words) <= 8 and capitalized >= 0.7 * len(large))
    return after_break and len(words) <= 8 and ":" not in text and capitalized == len(large)


def nearly_a_heading(text: str) -> bool:
    """Whether a line that stands apart is short, mostly in title case and no sentence."""
    words = text.split()
    if (
        len(words) > 12
        or _SENTENCE.match(text)
        or not text[0].isupper()
        or text[-1] in ".,;!)"
        or ":" in text
        or "$" in text
        or "@" in text
    ):
        return False
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    return sum(1 for word in large if not word[0].islower()) >= 0.6 * len(large)


# "What the crew does all day", "How this job came about"; "What is your degree?" asks applicants.
_TELLS_WHAT_FOLLOWS = re.compile(
    r"(?:What|How|Who|Where|When|Why) (?!(?:is|are|was|were|do|does|did|will|would|can|could|have|has)"
    r" (?:you|your|i|there|it)\b|(?:many|much|long|often)\b)[a-z][\w'’-]*(?: [\w'’-]+){1,6}(?<!\d)",
)


def tells_what_follows(text: str) -> bool:
    """Whether a line that stands apart begins like the name of what is told below it: "What the crew does"."""
    return _TELLS_WHAT_FOLLOWS.fullmatch(text) is not None


# "Qualifications by level", "Benefits from day one"
_BEGINS_LIKE_HEADING = re.compile(
    r"(?:Qualifications|Requirements|Required|Duties|Responsibilities|Education|Benefits|Pay|Selection|Licens(?:es|ure)"
    r"|Certifications|Preferred)"
    r"(?: (?:by|for|of|at|from|and|or|in|on|to|as|the|this|each|every|all|level|levels|job|position|everyone|hire|day"
    r"|one|you|us|here|work|employees|both|grade|class)){1,5}"
)


def begins_like_heading(text: str) -> bool:
    """Whether a line that stands apart is a heading's usual word with small words behind it."""
    return _BEGINS_LIKE_HEADING.fullmatch(text) is not None


def without_aside(heading: str) -> str:
    """A heading without what stands in brackets at its end: "Licenses (all required at time of hire)"."""
    return heading.partition(" (")[0].rstrip(" :") if heading.endswith(")") else heading


def aside_of(heading: str) -> str:
    """What stands in brackets at a heading's end, often its usual name: "What we look for (Desired Attributes)"."""
    return heading.rpartition(" (")[2].rstrip(":)") if heading.endswith(")") else ""
