"""What the sections of an announcement that are not about qualifications ask of everybody: a license, a certificate, a
check of one's background; and what a note there says to be desired."""

import re
from collections.abc import Iterable

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, requirement_kind
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import OF_BEST, split_preferred
from postings.ingest.layout import Line
from postings.ingest.layout.recurring import kept_for_lines

# "a P.O.S.T. Basic Course" ends no sentence
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<![A-Z]\.[A-Z]\.)\s+(?=[A-Z(])")
_CHECK_AHEAD = re.compile(
    r"\b(?:will|must|require[sd]?|subject|contingent|depends?|pass(?:ing)?|conduct(?:ed|s)?|finalists?|undergo"
    r"|mandatory|depends? (?:up)?on|checked|followed by|before (?:hiring|we hire|you start))\b"
    r"|\b(?:prior to|upon|before|at) hire\b|\bwe (?:will |also ){0,2}(?:run|do|make|check|review|look into)\b"
    r"|\b(?:process|selection|recruitment|testing|examination) (?:\w+ )?(?:includes?|consists? of)\b"
    r"|^pre-?employment\b|\b(?:is|are) (?:an? )?conditions? of (?:employment|hire|hiring|an offer)\b"
    r"|\b(?:is|are) part of (?:the|our) (?:hiring|selection|recruitment)\b"
    r"|\bcomplete (?:an?|the|all|our|this)\b|['’]ll get\b|\bfollows\b|\b(?:is|are) (?:made|done|run) (?:on|of|before)\b"
    r"|\bwho works? (?:here|for us) pass"
    r"|\bfollow (?:an?|the|your) (?:conditional )?offer\b|\bbefore (?:an|any|the|your) offer\b",
    re.IGNORECASE,
)
_YOU_NEED = re.compile(r"(?:you(?:['’]ll| will)? need|you must (?:have|possess|hold))\b", re.IGNORECASE)
_CHOSEN = re.compile(
    r"^pre-?employment\b|^(?:(?:you|applicants?|candidates?) )?must (?:be able to )?pass\b"
    r"|\b(?:finalists?|(?:final|successful|selected|top|chosen) (?:candidate|applicant)s?"
    r"|(?:person|people|one|those) (?:hired|chosen|selected|we (?:choose|select|hire))"
    r"|(?:who|if|are) hired|required (?:before|prior to|after|upon) (?:an? |any |the )?(?:conditional |job )?"
    r"(?:hire|hiring|employment|appointment|offer)"
    r"|new (?:hires|employees)|(?:every(?:one|body)|all|those) (?:whom? )?we hire"
    r"|offers? of (?:employment|appointment)|offers? (?:is|are|depends?|will be)"
    r"|employment (?:with [\w ]{3,60} )?is contingent)\b",
    re.IGNORECASE,
)
_LICENSE_NEED = re.compile(r"\b(?:must|require[sd]?|needed|possess|valid|current)\b", re.IGNORECASE)
_NOT_NEEDED = re.compile(r"\bnot (?:be )?(?:required|needed|necessary)\b", re.IGNORECASE)
# "Candidates must obtain a welder license within six months of appointment."
_MUST_HOLD = re.compile(
    r"(?:all |the |successful |selected )*(?:candidates?|applicants?|employees?|incumbents?|appointees?) must"
    r" (?:obtain|possess|have|hold|maintain) (?!.{0,200}\b(?:copy|copies|attach|application)\b)",
    re.IGNORECASE,
)
_IS_REQUIRED = re.compile(
    r"^all (?:positions|assignments) (?:will )?require (?:an? |the )"
    r"|\b(?:is|are) required(?: (?:prior to|before|at the time of|within) [\w ,.()-]{1,90})?\.?$",
    re.IGNORECASE,
)
# "Candidates must be at least 21 years of age at the time of appointment."
_OF_AGE = re.compile(
    r"(?:(?:all |the |successful )*(?:candidates?|applicants?|employees?|appointees?|you) )?must be"
    r"(?: at least)? (?:\d\d|eighteen|twenty-one)(?: \(\d\d\))? (?:years of age|years old)(?: or older)?\b",
    re.IGNORECASE,
)
# "An operator card must be obtained within one year of appointment."
_BY_TERM = re.compile(
    r"\bmust (?:be )?(?:obtain|complete|acquire|earn|receive|pass)(?:e?d)?\b[^.;]{0,80}? within [^.;]{1,30}"
    r" (?:of|after|from) (?:\w+ ){0,3}(?:appointment|hire|hiring|employment)\b",
    re.IGNORECASE,
)
_YEARS_OLD = re.compile(r"\byears (?:of age|old)\b", re.IGNORECASE)
# What only some of the jobs ask for does not keep an applicant from the others.
_OF_SOME = re.compile(
    r"\bsome (?:positions|assignments|jobs|departments)\b|\bmay (?:be )?requ|\bif assigned\b"
    r"|^for (?:positions|assignments|jobs) (?:that )?requir"
    r"|^to be (?:considered )?at the (?:\w+ )?level\b",
    re.IGNORECASE,
)
_IS_DESIRED = re.compile(
    r"(?:experience|expertise|education|graduation|completion|course ?work|diploma|degrees?|skills?|ability"
    r"|certification|certificate|license|permit|designation|registration|accreditation"
    r"|fluency|proficiency|knowledge|familiarity|background|training|residency|bilingual)\b.{0,300}"
    r"\b(?:(?:is|are|would be) )?(?:highly |strongly |especially )?(?:desired|desirable|preferred|a plus|helpful"
    r"|encouraged|an asset)(?: for (?:the|this) (?:job|position|role))?(?:,? as well)?"
    r"(?:,? but (?:is |are )?not (?:required|necessary)"
    r"|,? as (?:is|are) [^.;]{3,80})?\.?$"
    r"|^(?:completion|graduation|experience|coursework|knowledge|certification)\b[^.;:]{3,160}"
    r" (?:is|are) (?:highly |strongly )?(?:desired|desirable|preferred)(?=: | and it )"
    r"|^[A-Z][\w /'’-]{1,40} (?:(?:is|are) )?(?:highly |strongly )?preferred\.$"
    r"|^(?:the|our) (?:ideal|successful) (?:candidate|applicant) (?:(?:will|should) have(?! to\b)|has|possesses)\b"
    rf"|^{OF_BEST}",
    re.IGNORECASE,
)
# Of these one stands in each.
_DESIRED_WORDS = (
    "desir",
    "preferred",
    "a plus",
    "helpful",
    "encouraged",
    "an asset",
    "ideal",
    "successful",
    "candidates",
    "applicants",
)
# A sentence that holds a whole way to qualify, longer than a few words, was read already.
_TELLING = 30
_HINTS = (
    *("icens", "ermit", "ackground", "riminal", "ingerprint", "CDL", "LEDS", "CJIS", "CORI"),
    *(
        "ertificat",
        "years of age",
        "years old",
        "esired",
        "esirable",
        "referred",
        "a plus",
        "helpful",
        "encouraged",
        "an asset",
        "deal candidate",
        "deal applicant",
        "within",
        *("andidates will", "pplicants will", "andidates have", "pplicants have"),
    ),
)


# "STEP 3: Before you start: A background check is required"
_STEP = re.compile(r"^step \d{1,2} ?[:.] (?:[A-Z][\w /&-]{2,60}: )?", re.IGNORECASE)


def is_step(text: str) -> bool:
    """Whether a line tells a step of the selection."""
    return _STEP.match(text) is not None


# "Desired additional qualifications are: experience in a lab, evidence of ..., and a record of ..."
_WISHES_LISTED = re.compile(
    r"(?:other |additional )?(?:desired|preferred|desirable)(?: additional)? (?:qualifications?|experience|skills?"
    r"|credentials?|attributes)"
    r" (?:are|include):? (?P<wishes>.{3,600})",
    re.IGNORECASE,
)
_BETWEEN_WISHES = re.compile(r"[;,] (?:and )?(?![^()]*\))")


def find_requirements(lines: Iterable[Line], ways: WaysToQualify, of_chosen: bool) -> None:
    """A driver license, a certificate and a background check that a sentence elsewhere asks for, where no section did,
    and what a note says to be desired. `of_chosen`: among what is to be done to apply, only the check that those who
    are chosen go through."""
    lines = [line for line in lines if len(line.text) <= _LONGEST_LINE and _may_ask(line.text)]
    if not lines:
        return
    required = {requirement.text for requirement, _ in ways.requirements}
    known = {name for requirement, _ in ways.requirements for name in _names_of(requirement.text, requirement.kind)}
    for line in lines:
        sentences = _SENTENCE_END.split(_STEP.sub("", _beside_label(line)))
        for sentence in (sentence for sentence in sentences if sentence not in required):
            kind = requirement_kind(sentence)
            if (
                of_chosen
                and not (kind == "licence" and _YOU_NEED.match(sentence))
                and (kind != "background_check" or not _CHOSEN.search(sentence))
            ):
                continue
            if listed := _WISHES_LISTED.match(sentence):
                for wish in _wishes_listed(listed["wishes"]):
                    ways.prefer(Item(wish, line.number, line.last_number, line.bullet))
                continue
            may_be_desired = any(map(sentence.casefold().__contains__, _DESIRED_WORDS))
            if may_be_desired and _IS_DESIRED.search(sentence):
                sentence, wished = split_preferred(sentence)
                ways.prefer(Item(wished or sentence, line.number, line.last_number, line.bullet))
                if not wished:
                    continue
                kind = requirement_kind(sentence)
            was_read = any(len(route.text) > _TELLING and route.text in sentence for route, _ in ways.routes)
            names = _names_of(sentence, kind)
            is_asked = _is_asked(sentence, kind) or (kind == "background_check" and is_step(line.text))
            if not names <= known and not was_read and is_asked:
                ways.require(Item(sentence, line.number, line.last_number, line.bullet))
                known |= names


_LONGEST_LINE = 5_000


@kept_for_lines
def _may_ask(text: str) -> bool:
    """Whether a line may say what is asked for, or desired: by its words, or in capitals."""
    return text.isupper() or any(map(text.__contains__, _HINTS))


# "A Class B driver's license" below "A driver's license" is another one.
_OF_CLASS = re.compile(r"\b(?:class [a-d]|permit)\b", re.IGNORECASE)


# "A valid FCC General Radiotelephone license"
_OF_TRADE = re.compile(r"\b(?!Valid|Current|State|Possession|An?\b)[A-Z][\w.]+ (?:[A-Z]\w+ )*[A-Z]?\w*[Ll]icen[sc]e\b")


def asks_only_some(sentence: str) -> bool:
    """Whether a sentence asks for something in some of the jobs of a class only."""
    return bool(_OF_SOME.search(sentence))


def _names_of(text: str, kind: str) -> set[str]:
    """What a sentence asks for: its kind, and of a license its classes where it names any."""
    if kind == "licence" and _OF_TRADE.search(text[:300]) and not DRIVER_LICENSE.search(text):
        return {"licence of a trade"}
    if kind == "other" and _YEARS_OLD.search(text):
        return {"age"}
    if kind == "other" and _BY_TERM.search(text):
        return {text}
    classes = _OF_CLASS.findall(text) if kind == "licence" else []
    return {kind, *(f"{kind} {name.casefold()}" for name in classes)}


def _beside_label(line: Line) -> str:
    """The text of a line; of a row that holds a label and its text, "Notices" beside "Employment is ...", the text."""
    label, tab, text = line.raw.strip().partition("\t")
    is_row = tab and len(label) <= _LONGEST_LABEL and line.text == f"{label} {text}"
    return text if is_row else line.text


_LONGEST_LABEL = 40


def _wishes_listed(text: str) -> list[str]:
    """The parts of a list in a sentence, each of several words; the whole where commas part mere names in it."""
    parts = _BETWEEN_WISHES.split(text)
    return parts if len(parts) > 2 and all(" " in part for part in parts) else [text]


def _is_asked(sentence: str, kind: str) -> bool:
    if sentence.endswith("?") or asks_only_some(sentence):
        return False
    if _BY_TERM.search(sentence):
        return True
    if kind == "certificate":
        return bool(_IS_REQUIRED.search(sentence) or _MUST_HOLD.match(sentence))
    if kind == "other":
        return bool(_OF_AGE.match(sentence))
    if kind == "licence":
        of_driver = DRIVER_LICENSE.search(sentence) and _LICENSE_NEED.search(sentence)
        return bool((of_driver and not _NOT_NEEDED.search(sentence)) or _MUST_HOLD.match(sentence))
    return kind == "background_check" and bool(_CHECK_AHEAD.search(sentence))
