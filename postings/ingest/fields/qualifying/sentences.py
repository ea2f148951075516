"""Sentences of a paragraph that can stand alone, and those in which it turns to another kind of requirement."""

import re

from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route, requirement_kind
from postings.ingest.fields.qualifying.requirements import are_of_kinds, read_requirement
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.layout import LONGEST_PARAGRAPH

# A license in the middle of a sentence with a capital "Valid" has lost the full stop before it.
_SENTENCE_END = re.compile(
    r" (?=\d)(?<=[a-z]{4}\. )| (?=\*?[A-Z(“\"])(?:(?<=[.!?] )|(?<=\.\) )"
    r"|(?=Valid \w)(?:(?<=experience )|(?<=education )|(?<=equivalent )|(?<=diploma )|(?<=required )))"
)
# A full stop behind one letter or a common abbreviation ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:(?<!Class )\b[A-Z]|\b(?:Dr|Mr|Mrs|Ms|No|Nos|St|Mt|Ft|Jr|Sr|Inc|Dept|Div|Svc|Mgmt|etc|vs|approx|e\.g|i\.e))\.$"
)
_GOES_ON = re.compile(
    r"(?:this|these|those|it(?! also requires\b)|its|they|their|such|both|either|if|and|or|however|also|or else"
    r"|in addition|for example|examples?)\b|\((?!substitut)",
    re.IGNORECASE,
)
# "Valid ...", "Applicants must ...": a sentence that asks for something of its own.
_ASKS = re.compile(
    r"(?:an? )?(?:requires?|valid|current|active|possess(?:ion|es)?|abilit(?:y|ies)|able to|willing to"
    r"|(?:[\w-]+ )?(?:knowledge|understanding) of|proficien(?:t|cy)|familiar(?:ity)?|skills? in"
    r"|pass(?:ing)?|demonstrated|proven|excellent|strong)\b"
    r"|(?:(?:all |the )?(?:\w+ )?(?:applicants?|candidates?|employees?|finalists?) |you )?"
    r"(?:must|shall|should|will need to|will (?:have|possess))\b"
    r"|(?:all |the )?(?:\w+ )?(?:applicants|candidates?|employees|selectee)"
    r" (?:is|are|will be) (?:required|subject) to\b"
    # "A Class B license must be obtained within a year.", "An operator's license within a year.", "United States
    # citizen."
    r"|[\w/&,'’ -]{2,80}\b(?:licen[sc]e|certificat(?:e|ion)|card|permit|endorsement|registration)\b[\w ,()'’-]{0,60}"
    r" (?:must|shall) be (?:obtained|held|kept|maintained|acquired|presented|earned)\b"
    r"|(?:an? )?[\w/&'’ -]{2,60} (?:licen[sc]e|certificat(?:e|ion)|card|permit|endorsement) within\b"
    r"|(?:at least )?\d{2} years (?:of age|old)\b|(?:an? )?(?:U\. ?S\.|US|United States) citizen",
    re.IGNORECASE,
)


# "Salary range: $34,811 - $59,179": behind what is asked, and no part of it.
_OF_PAY = re.compile(
    r"(?:the )?(?:\w+ )?(?:salary|pay|wage|hourly|compensation)(?: range| rate| scale)?(?: is|:|-)? ?[^.$]{0,30}\$ ?\d",
    re.IGNORECASE,
)
# "A diploma is required.", "Spanish is a plus."
_IS_ASKED = re.compile(
    r"\b(?:is|are) (?:required|preferred|desired|desirable|a plus)\b|^(?:an? )?required (?:certificat|licens)"
    r"|^[A-Z][\w/& -]{1,40} certificat(?:ion|e)s? (?:within|by|at)\b"
    r"|^(?:an? )?[\w/&,'’ -]{2,60} (?:certificat(?:e|ion)s?|licen[sc]e|card)\.?$",
    re.IGNORECASE,
)
# "Valid license. High school diploma or GED."
_NAMES_WAY = re.compile(
    r"(?:an? )?(?:high[- ]school (?:diploma|graduat\w+|education)|GED\b"
    r"|(?:associate|bachelor|master)['’]?s?['’]? degree)",
    re.IGNORECASE,
)
_ASKED_AT_END = re.compile(r"\b(?:required|preferred|desired|desirable|a plus|a must|recommended)\.?$", re.IGNORECASE)
# "A combination may be accepted. Two years of office work."
_YEARS_FIRST = re.compile(r"(?:at least |a minimum of )?[\w-]+ (?:\(\d{1,2}\) )?(?:or more )?years?\b", re.IGNORECASE)
_OR = re.compile(r"; or\b", re.IGNORECASE)
# "You must be able to swim, and you must hold a license."
_MUST = re.compile(r"\b(?:must|shall)\b", re.IGNORECASE)
_AND_MUST = re.compile(
    r"(?:,? and|;) (?=(?:you|they|applicants|candidates|employees|those (?:who|in|with)\b[^;.]{3,60}?)"
    r" (?:must|shall)\b)",
    re.IGNORECASE,
)
# "Two years of experience in: budgets; contracts; grants" is one way.
_LISTS_DETAILS = re.compile(
    r"\b(?:experience|work|courses?|units|class|knowledge)\b[^;]*"
    r"\b(?:in|of|as an?|with|includ(?:ing|es?)|implementing|performing|demonstrat(?:es?|ing)): "
    r"|\bfollowing(?: [\w-]+){0,14}: "
)
# "A degree; and two years of work in one of the following areas: leases; sales; appraisals"
_OF_FOLLOWING = re.compile(r"\byears? of [^;:]{0,160}\bof the following(?: [\w-]+){0,9}: ")
_MANY_PARTS = 3


def is_abbreviated(text: str) -> bool:
    """Whether the full stop at the end of `text` belongs to an abbreviation."""
    return bool(_ABBREVIATED.search(text[-12:]))


def _is_cut(sentence: str, following: str) -> bool:
    """Whether a sentence was cut behind an abbreviation; "a G.E.D. Must have ..." was not."""
    return is_abbreviated(sentence) and not (sentence.endswith("G.E.D.") and following.startswith("Must "))


def independent_sentences(text: str) -> list[str]:
    """The sentences of `text` that can stand alone; one that goes on about the one before ("This may ...") stays
    with it, but for a rule of substitution ("If you hold a degree, the experience is waived")."""
    sentences: list[list[str]] = []
    for part in _SENTENCE_END.split(text):
        goes_on = _GOES_ON.match(part) and not (part.startswith(("(", "If ")) and is_substitution(part))
        if sentences and (goes_on or _is_cut(sentences[-1][-1], part)):
            sentences[-1].append(part)
        else:
            sentences.append([part])
    return [" ".join(parts) for parts in sentences]


def whole_sentences(text: str) -> list[str]:
    """The sentences of `text`; the full stop of an abbreviation ends none."""
    sentences: list[str] = []
    for part in _SENTENCE_END.split(text):
        if sentences and _is_cut(sentences[-1], part):
            sentences[-1] += f" {part}"
        else:
            sentences.append(part)
    return sentences


def of_one_kind(text: str, each: bool = False) -> list[str]:
    """`text` parted where a sentence asks for another kind of thing than the one before: "Must be 18 years old. Valid
    driver license." is two; what is of one kind, or only explains, stays whole. `each`: every sentence that asks for
    something is one of its own, as in a paragraph that is no item of a list."""
    if len(text) > LONGEST_PARAGRAPH or (": " in text and _LISTS_DETAILS.search(text.partition(";")[0])):
        return [text]
    if parted := _at_musts(text, each) or _list_behind(text, each) or _list_and_rest(text, each):
        return parted
    if text.count("; ") >= _MANY_PARTS - 1 and not _OR.search(text) and not _is_of_sentences(text):
        return _clauses_of_one_kind(text)
    if len(clauses := text.split("; ")) > 1 and all(map(_is_needed_at_a_time, clauses)):
        return clauses
    if len(clauses) == 2 and not _OR.search(text) and (are_of_kinds(clauses) or _is_way_and_trait(*clauses)):
        return [clauses[0], *of_one_kind(clauses[1], each)]
    if ". " not in text and " Valid " not in text:
        return [text]
    parts: list[str] = []
    kind = ""
    for sentence in independent_sentences(text):
        if parts and _OF_PAY.match(sentence):
            continue
        own = _kind(sentence)
        if (
            parts
            and own != "substitution"
            and (own == kind or not (_ASKS.match(sentence) or _IS_ASKED.search(sentence) or _NAMES_WAY.match(sentence)))
            and not (own != kind and names_trait_alone(sentence))
            and not (each and kind in ("licence", "certificate") and not _HAS_VERB.search(sentence))
            and not (own == kind and _ASKS.match(sentence) and (each or _is_needed_by_itself(parts[-1], sentence)))
            and not (each and (_ASKED_AT_END.search(sentence) or own not in ("other", "route", kind)))
            and not (kind == "substitution" and _YEARS_FIRST.match(sentence))
        ):
            parts[-1] += f" {sentence}"
        else:
            parts.append(sentence)
            kind = own
    return parts


def _at_musts(text: str, each: bool) -> list[str]:
    """The parts of what AND joins to another kind of need with a "must" of its own; none of another text."""
    clauses = _AND_MUST.split(text)
    ask = len(clauses) > 1 and all(map(_MUST.search, clauses))
    differ = ask and len(set(map(_kind, clauses))) > 1
    return [part for clause in clauses for part in of_one_kind(clause, each)] if differ else []


def _list_behind(text: str, each: bool) -> list[str]:
    """The parts of "a degree; and two years of work in one of the following: leases; sales", of which the last holds
    the list; none of another text."""
    listed = _OF_FOLLOWING.search(text) if "of the following" in text else None
    start = text.rfind("; ", 0, listed.start()) if listed else -1
    return [*of_one_kind(text[:start], each), text[start + 2 :].removeprefix("and ")] if start > 0 else []


def _list_and_rest(text: str, each: bool) -> list[str]:
    """The parts of a text whose first sentence is a list, "Able to read; able to write; good with tools. A license is
    preferred.", and those of its other sentences; none of another text."""
    first, *rest = independent_sentences(text) if text.count("; ") >= _MANY_PARTS - 1 else [text]
    is_list = first.count("; ") >= _MANY_PARTS - 1 and ": " not in first.partition(";")[0] and not _OR.search(first)
    if not (rest and is_list):
        return []
    return [*_clauses_of_one_kind(first), *(part for said in rest for part in of_one_kind(said, each))]


def _is_of_sentences(text: str) -> bool:
    """Whether `text` is more than one sentence; "U.S. Coast Guard" ends none."""
    return ". " in text and len(whole_sentences(text)) > 1


def _is_way_and_trait(clause: str, other: str) -> bool:
    """Whether one clause is a way to qualify and the other what everybody should bring: "Ph.D. in biology; a record of
    publications", or a license."""
    kinds = _kind(clause), _kind(other)
    if set(kinds) == {"route", "licence"} or kinds == ("route", "substitution"):
        return True
    return kinds[0] == "route" and kinds[1] != "route" and bool(_NAMES_TRAIT.match(other))


def _is_needed_by_itself(above: str, sentence: str) -> bool:
    """Whether a sentence behind another of an item asks for something of its own: "Must swim. Must dive."."""
    return (above.startswith("Must ") and sentence.startswith("Must ")) or _is_needed_at_a_time(sentence)


def _is_needed_at_a_time(clause: str) -> bool:
    """Whether a clause names a license or certificate and by when it is needed."""
    requirement = read_requirement(clause)
    return requirement.kind in ("licence", "certificate") and requirement.when is not None


# "Knowledge of filing; ability to write clearly; skill in Excel": each is a need of its own.
_NAMES_TRAIT = re.compile(
    r"(?:\w+ ){0,2}(?:knowledge|abilit(?:y|ies)|able|skills?|skilled|proficien\w+|familiarity|understanding|experience"
    r"|willing\w*|capab\w+|possess\w*|aptitude|record|evidence|commitment|potential|coursework|fluency)\b",
    re.IGNORECASE,
)
_SHARE_OF_TRAITS = 0.5
_HAS_VERB = re.compile(r"\b(?:is|are|was|were|will|must|may|can|should|shall|counts?|includes?|includ(?:ed|ing)|not)\b")


def names_trait_alone(sentence: str) -> bool:
    """Whether a sentence names what somebody should bring and says nothing of it: "Experience giving talks."."""
    return bool(_NAMES_TRAIT.match(sentence)) and not _HAS_VERB.search(sentence)


def _clauses_of_one_kind(text: str) -> list[str]:
    """The parts between semicolons where they ask for several kinds of things: "A master's degree; a valid driver
    license; ten years of experience"."""
    clauses = [clause.removeprefix("and ").removeprefix("plus ").strip() for clause in text.split("; ")]
    kinds = [_kind(clause) for clause in clauses]
    if kinds[0] == "route" and _FIELDS_OF_WORK.search(clauses[0]) and all(map(_NAMES_FIELD.fullmatch, clauses[1:])):
        return [text]
    are_needs = sum(1 for clause in clauses if _NAMES_TRAIT.match(clause)) >= _SHARE_OF_TRAITS * len(clauses)
    return clauses if len(set(kinds)) > 1 or are_needs else [text]


# "Two years of experience in health, or law; one of the sciences; engineering or farming" names fields of work.
_FIELDS_OF_WORK = re.compile(r"\bexperience in [^;]{0,80},? or \w+$", re.IGNORECASE)
_NAMES_FIELD = re.compile(r"(?!must|valid|an? |abilit|skill|knowledge|experience|proven)[a-z][a-z ,'’-]{3,80}\.?")
# What replaces all that the sentences before it ask for.
_COMBINATION = re.compile(
    r"(?:any|an?|other)? ?(?:[\w/,]+ ){0,3}combinations? of .{0,200}\b(?:may|can|will|is|are) (?:also )?(?:be )?"
    r"(?:considered|accepted|acceptable|applied|qualifying|substituted?)\b"
    r"|(?:or )?any (?:equivalent )?combination of (?:education|experience|training)\b.{0,60}\b(?:equivalent|equal) to\b"
    r"|equivalent (?:[\w/]+ ){0,3}(?:education|experience|training) (?:may|can|will) be\b",
    re.IGNORECASE,
)


def _kind(sentence: str) -> str:
    if is_substitution(sentence) or _COMBINATION.match(sentence):
        return "substitution"
    is_route = names_route(sentence) and not DRIVER_LICENSE.search(sentence)
    return "route" if is_route else requirement_kind(sentence)


def _is_list_in_line(text: str) -> bool:
    """Whether one line holds a list: "a commercial license; a high school diploma; a medical card"."""
    return "; " in text and ". " not in text and not _GOES_ON_WITHIN.search(text)


def list_in_first_sentence(text: str) -> str:
    """The first sentence of a text where it holds a list: "Able to read; able to write. Experience is a plus."; nothing
    of another text."""
    first = text.partition(". ")[0]
    return first if _is_list_in_line(first) else ""


# "Two years in law enforcement; in the enforcement of codes; or as an officer" is one thing told in detail.
_GOES_ON_WITHIN = re.compile(r"; (?:(?:and|or) )?(?:in|as|with|of|to|for|by|at|on|which|that|or)\b", re.IGNORECASE)
