"""One form for the many ways in which a name is printed.

`spelling_key` is what the database holds and what a printed name is looked up by first. The forms below it are general
rules on top of a key ("Department of X" is "X Department", "Specialist II" is "Specialist 2"). Whatever a rule cannot
say, an acronym for one, is a fact, and facts are rows.
"""

import re
import unicodedata

KEY_LENGTH = 250

_NOT_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)\s*$")
_NUMBER = re.compile(r"([A-Z]*)0*(\d+)([A-Z]?)")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_SMALL_WORDS = frozenset({"and", "of", "the", "for", "a"})
_GENERIC_WORDS = frozenset({"department", "board", "commission", "office", "agency", "state", "division", "bureau"})


def folded(text: str) -> str:
    """A text in lower case and without accents."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def spelling_key(name: str) -> str:
    """The form under which all harmless variants of a name meet: lower case, "&" as "and", no accents or points.

    "Dept. of Consumer & Business Services" and "DEPT OF CONSUMER AND BUSINESS SERVICES" have one key. Abbreviations
    are not expanded: that "OED" is the Employment Department is a fact, and facts are rows. A name of signs alone keeps
    them, so that two such names stay two.
    """
    plain = folded(name.translate(_APOSTROPHES))
    words = _NOT_WORD.sub(" ", plain.replace("&", " and ")).strip()
    return (words or " ".join(plain.split()))[:KEY_LENGTH].strip()


def without_parenthesis(name: str) -> str:
    """The name without what follows it in parentheses, such as its acronym."""
    return _PARENTHESIS.sub("", name) or name


def agency_form(key: str, government: str) -> str:
    """An agency's key without what its government and the order of words add to it.

    `government` is the jurisdiction's key. Under "state of oregon", "oregon employment department", "department of
    employment state of oregon" and "employment dept" are all "employment department".
    """
    if key == government:
        return key
    words = ["department" if word == "dept" else word for word in key.split()]
    for name in (government, _place(government)):
        words = _without_edges(words, name.split())
    if words[:1] == ["state"] and words[1:2] in (["board"], ["commission"]):
        words = words[1:]
    if words[:2] == ["department", "of"] and len(words) > 2:
        words = [*words[3 if words[2] == "the" else 2 :], "department"]
    return " ".join(words) if set(words) - _GENERIC_WORDS - _SMALL_WORDS else key


def title_form(key: str) -> str:
    """A class title's or series' key in the singular, with its level as a digit."""
    words = key.split()
    if len(words) > 1 and words[-1] in _ROMAN:
        words[-1] = _ROMAN[words[-1]]
    return " ".join(_singular(word) for word in words)


def number_key(number: str) -> tuple[str, str]:
    """A printed number as (letters before it, the rest without leading zeros): "C0104" is ("C", "104")."""
    compact = "".join(character for character in number.upper() if character.isalnum())
    match = _NUMBER.fullmatch(compact)
    return (match[1], match[2] + match[3]) if match else ("", compact)


def names_agree(printed: str, known: str) -> bool:
    """Whether `printed` can be another way to write `known`, when a printed number already points to it.

    Both are forms. They agree when one says all that the other says, or abbreviates it word by word; a level that
    `known` does not have speaks against it.
    """
    printed_words, known_words = _telling_words(printed), _telling_words(known)
    if _level(printed_words) not in ("", _level(known_words)):
        return False
    fewer, more = sorted((set(printed_words), set(known_words)), key=len)
    if fewer <= more and any(not word.isdigit() for word in fewer - _GENERIC_WORDS):
        return True
    return len(printed_words) == len(known_words) and all(map(_abbreviates, printed_words, known_words))


def _place(government: str) -> str:
    """The name of the place that a government is of: "oregon" of "state of oregon"."""
    return re.sub(r"^(?:state|city|town|county) of ", "", government)


def _without_edges(words: list[str], name: list[str]) -> list[str]:
    """The words without a leading "the", and without the name before and after them; never nothing."""
    if words[:1] == ["the"]:
        words = words[1:]
    if len(words) > len(name) and words[: len(name)] == name:
        words = words[len(name) :]
    if len(words) > len(name) and words[-len(name) :] == name:
        words = words[: -len(name)]
    return words


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "siu" else word


def _telling_words(form: str) -> list[str]:
    return [word for word in form.split() if word not in _SMALL_WORDS]


def _level(words: list[str]) -> str:
    return words[-1] if words and words[-1].isdigit() else ""


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, beginning with its first: "svcs", "services"."""
    if short == long:
        return True
    if short.isdigit() or len(short) < 2 or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
