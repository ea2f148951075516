"""Classifications: titles with their series and level, class numbers as documents print them."""

import re

from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import ClassificationText

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_LEVEL = re.compile(r"^(?P<series>[^\W\d_].*?)(?:[\s,–-]+[Ll]evel)?[\s,–-]+(?P<level>\d{1,2}|[IVX]{1,4})$", re.DOTALL)
# "C6699", "X7008", "MMN X7008 A", "0104"; letters before and after say the pay plan.
_NUMBER = r"(?:[A-Z]{2,4}\s+)?[A-Z]{0,3}\d{4,5}[A-Z]?(?:\s+[A-Z]{1,2})?"
# "7D11", "MEAA01" too where nothing else stands; "WCA3" are a title's letters and its level.
_NUMBER_ALONE = re.compile(rf"{_NUMBER}|\d{{3,5}}|(?=[A-Z]+\d|\d+[A-Z])(?=(?:[A-Z]*\d){{2}})[A-Z\d]{{4,8}}")
# "1402-Harbor Clerk", but "2027-Summer Clerk" names a year.
_NUMBER_BEFORE = re.compile(
    rf"(?P<number>{_NUMBER})(?:\s*[-–—:,]?\s+|(?<!\b20[12]\d)[-–—])(?P<title>[A-Z][^\W\d_].*)", re.DOTALL
)
# A bare figure behind a title is a class number only where a dash or a bracket sets it apart; it may be a year.
_NUMBER_BEHIND = re.compile(
    rf"(?P<title>.*?\w)(?:\s*[(\[]|,?\s+[–—-]\s+|,?\s+(?=[A-Z]))(?:[Cc]lass\s*)?#?(?P<number>{_NUMBER})[)\]]?",
    re.DOTALL,
)
# "Deputy Attorney 1-3" and "Operator I or II" name several levels, of which none is the class's.
_OF_SEVERAL = re.compile(r"[\s,](?:\d|[IVX]{1,4})(?:,? (?:or|and|to|&|/))?$")
# "Fiscal Analyst 1 or Accountant 2" names two classes.
_OR_ANOTHER = re.compile(r"\s(?:\d|[IVX]{1,4})(?: or | and | ?[/;&|] ?)[A-Z]")
# "Forester 3 or 4" and "Forester 3 / Forester 4" name one series, and of its levels none for certain.
_LEVELS_OF_ONE = re.compile(
    r"(?P<series>[^\W\d_].*?) (?:\d|[IVX]{1,4})(?:,? or | and | to | ?[/;&|–-] ?)(?:(?P=series) )?(?:\d|[IVX]{1,4})",
    re.DOTALL,
)
# "Fish Technician (Entry)"
_RANK_BEHIND = re.compile(r"(?:,? [-–] | \(|, )(?:Entry|Trainee|Journey|Senior|Entry Level|Journey Level)\)?$")
_LETTER_LEVEL = re.compile(r"(?<=[a-z])[\s,–-]+[A-H]$")
# "Level I & Level II" names no series.
WORDS_FOR_LEVEL = frozenset(("Level", "Grade", "Step", "Class", "Range", "Tier", "LEVEL", "GRADE", "CLASS"))
_LONGEST = 300


@kept_for_lines
def split_classification(title: str) -> ClassificationText:
    """The parts of a printed class title: "Social Services Specialist 2" has a series and level 2.

    The level may be a Roman number. A class number printed with the title ("C0104 Office Specialist 2", "Office
    Specialist 2 (0104)") is taken apart. A class without levels is a series of its own, and a level that is a letter
    ("Principal Executive/Manager E") leaves the series without it.
    """
    text = " ".join(title.split())
    if not text or len(text) > _LONGEST:
        return ClassificationText(title=text or None)
    number = None
    if found := _NUMBER_BEFORE.fullmatch(text) or _NUMBER_BEHIND.fullmatch(text):
        number, text = found["number"], found["title"].rstrip(" -–—,:")
    if several := series_of_levels(text):
        return ClassificationText(text, number, several)
    if _OR_ANOTHER.search(text):
        return ClassificationText(text, number)
    series, level = split_level(text)
    if series is None and (ranked := _RANK_BEHIND.search(text)):
        series = text[: ranked.start()]
    return ClassificationText(text, number, series or _LETTER_LEVEL.sub("", text), level)


def series_of_levels(text: str) -> str | None:
    """The series of which a text names several levels and no one for certain: "Forester 3 or 4"."""
    found = _LEVELS_OF_ONE.fullmatch(text)
    return found["series"] if found and found["series"] not in WORDS_FOR_LEVEL else None


@kept_for_lines
def split_level(title: str) -> tuple[str | None, int | None]:
    """(series, level) of a class title that ends in a level, else (None, None)."""
    found = _LEVEL.match(title) if len(title) <= _LONGEST else None
    if found is None or _OF_SEVERAL.search(found["series"]) or _OR_ANOTHER.search(found["series"]):
        return None, None
    printed = found["level"]
    level = int(printed) if printed.isdigit() else _ROMAN.get(printed)
    if found["series"] in WORDS_FOR_LEVEL:
        return None, None
    return (found["series"].rstrip(" ,–-"), level) if level else (None, None)


def read_class_number(text: str) -> str | None:
    """A class number as printed, or None when `text` is none ("to be determined")."""
    number = " ".join(text.split()).strip(" .,;#")
    return number if _NUMBER_ALONE.fullmatch(number) else None
