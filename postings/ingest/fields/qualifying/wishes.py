"""What an employer only wishes for: "preferred", "a plus"; and which part of a text is required beside it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.fields.qualifying.degrees import NUMBER, read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.qualifications import of_its_beginning
from postings.ingest.layout.recurring import kept_for_lines

# "Top candidates will know GIS."
OF_BEST = (
    r"(?:the |our )?(?:top|strong(?:er|est)?|best|most competitive|competitive) (?:candidates?|applicants?)"
    r" (?:will|should|would|have|has|possess(?:es)?|know|knows|brings?)\b"
    r"(?! (?:be(?! (?:able|experienced|skilled|familiar|an?)\b)|receive|move|advance"
    r"|hear|take|complete|sit|participate|go|come|attend|undergo|interview|proceed|compete|return|submit|pass|meet)\b)"
)
_PREFERRED = re.compile(
    # A combination "that provides the applicant with the desired skills" is what is asked for.
    # "a degree with a preferred major in law" asks for the degree.
    r"(?<!\bwith a )\bprefer(?:red|ence|ably|s)?\b(?! (?:(?:major|field)s?|service)\b)"
    r"|(?<!with the )(?<!provides the )(?<!provide the )\bdesir(?:ed|able)\b(?! (?:results?|outcomes?|level of)\b)"
    r"|\ba plus\b|\bpluss?es\b|\b(?:is|are|would be|considered) (?:an asset|beneficial|an advantage)\b"
    r"|\bideal(?:ly)?\b"
    # "the start date is flexible, ideally September 1"
    r"(?! (?:by|on|before|\d|Jan|Feb|March|April|May \d|June|July|Aug|Sept|Oct|Nov|Dec))|\bnot required\b(?! to\b)"
    r"|\brecommended,? but not\b|\b(?:is|are|but) not necessary\b"
    r"|\bwe(?:['’]d| would) (?:like|love|prefer)\b"
    r"|\bit (?:would|will|may|might) help (?:to|if)\b"
    r"|\byou(?:['’]ll| will) be (?:\w+ )?successful\b[^.:]{0,40} if you have\b"
    r"|\bit(?:['’]s| is| would be) (?:great|wonderful|good|even better|nice|terrific) if\b|\beven better if\b"
    r"|\bwe(?:['’]d| would) be (?:[\w-]+ )?(?:glad|happy|delighted|pleased|thrilled) to (?:hear from|see|meet|have)\b"
    r"|\bwe (?:especially|particularly) (?:want|like|welcome)\b|\bnice to have\b|\bhighly valued\b"
    r"|\b(?:most|especially|particularly) interested in (?:candidates|applicants)\b"
    r"|(?<!sign-on )(?<!signing )(?<!hiring )(?<!retention )\bbonus\b(?![^.;]{0,20}\$)"
    r"|\bhelpful\b(?! (?:attitude|manner|nature))|\badvantageous\b"
    r"|\b(?:experience|certification|training|bilingual \w+|backgrounds?) (?:is|are) (?:\w+ )?encouraged\b(?! to)"
    r"|\b(?:highly |strongly )?recommended(?=[.;,]|$)"
    r"|\bwell[- ]qualified (?:applicants?|candidates?)\b(?! (?:that|who) meet)",
    re.IGNORECASE,
)
# Of these one stands in every such text, in small letters.
_HINTS = (
    *(
        "not necessary",
        "prefer",
        "desir",
        "a plus",
        "ideal",
        "not required",
        "nice to have",
        "highly valued",
        "interested in",
        "bonus",
    ),
    *("well-qualified", "well qualified", "successful"),
    *("pluses", "plusses", "an asset", "beneficial", "an advantage"),
    *(
        "helpful",
        "advantageous",
        "recommended",
        *("would help", "will help", "may help", "might help"),
        "encouraged",
        "we'd",
        "we’d",
        "we would",
        "we especially",
        "even better",
        "great if",
        "wonderful if",
        "good if",
        "nice if",
        "terrific if",
        "we particularly",
    ),
)
# "Two years of experience, preferably in a library" asks for the years, "Skill in tuning, preferably of organs" for it.
_ASIDE = re.compile(
    r"(?:(?<=[\w)])|(?<=\.)(?=,))(?P<comma>,)? (?:ideally|preferably) "
    r"(?=(?P<detail>(?:in|with|at|for|from|as|of|on)\b)?)",
    re.IGNORECASE,
)
# "A class D certificate (a class C certificate is desirable)" asks for the class D.
_IN_BRACKETS = re.compile(r"\((?P<aside>[^()]{3,200})\)")
_OF_THE_WISH = re.compile(
    r"(?:prefer(?:red|ence|ably)?|desir(?:ed|able)|highly|strongly|but|not|required|necessary|mandatory|is|are|a|an|plus|helpful"
    r"|ideal(?:ly)?"
    r"|advantageous|bonus|nice to have|not required|[\W_])*",
    re.IGNORECASE,
)
_WISH_AT_END = re.compile(
    r"(?:;\s*(?:(?:is|are|strongly|highly) )*|, (?:is|are) (?:strongly |highly )?)(?:preferred|desired|desirable)\.?$"
    r"|,? or (?:an? |any )?(?:equivalent )?combination of [^.;]{3,60} (?:is |are )?(?:strongly |highly )?"
    r"(?:preferred|desired|desirable)\.?$"
    r"|\.\s\((?:preferred|desired|desirable)(?:,? but not required)?\)\.?$"
    r"|; or [^.;]{3,80} (?:is|are) (?:strongly |highly )?(?:preferred|desired|desirable)(?:,? but not required)?\.?$",
    re.IGNORECASE,
)
# "One year of college or one year of filing preferred"
_WISHED_CHOICE = re.compile(
    r"(?!.*(?:required|must\b))[^.;,:]+ or [^.;,:]+ (?:(?:is|are) )?(?:(?:strongly|highly) )?"
    r"(?:preferred|desired|desirable)\.?",
    re.IGNORECASE,
)
_LONGEST_CHOICE = 240
_REQUIRED = re.compile(r"(?<!\bnot )\brequired\b|\bmust\b|\brequires\b", re.IGNORECASE)


def _names_need(text: str) -> bool:
    return read_degree(text) is not None or read_years(text) is not None


@of_its_beginning
def is_preferred(text: str) -> bool:
    """Whether a text only wishes for what it names."""
    lowered = text.casefold()
    if not any(map(lowered.__contains__, _HINTS)):
        return False
    if aside := _ASIDE.search(text):
        before = text[: aside.start()]
        text = (
            f"{before} {text[aside.end() :]}"
            if (aside["comma"] and aside["detail"]) or _names_need(text[: aside.end()])
            else text
        )
    return bool(_PREFERRED.search(_IN_BRACKETS.sub(_without_wish_of_its_own, text) if "(" in text else text))


def _without_wish_of_its_own(brackets: re.Match[str]) -> str:
    """Nothing in place of brackets that wish for another thing than the words before them name."""
    aside = brackets["aside"]
    return "" if _PREFERRED.search(aside) and not _OF_THE_WISH.fullmatch(aside) else brackets.group()


def _asides_wished_for(text: str) -> list[str]:
    """What brackets wish for beside what the words before them name: "A bachelor's degree (an MLS is a plus)"."""
    if "(" not in text[:_TELLING]:
        return []
    asides = [found["aside"] for found in _IN_BRACKETS.finditer(text[:_TELLING])]
    return [aside for aside in asides if _PREFERRED.search(aside) and not _OF_THE_WISH.fullmatch(aside)]


_TELLING = 3_000


def wished_for_as_a_whole(text: str) -> bool:
    """Whether the last word of a text makes all of it a wish: "Three years of experience; or a degree; preferred."."""
    return bool(_WISH_AT_END.search(text[-140:]) or (len(text) < _LONGEST_CHOICE and _WISHED_CHOICE.fullmatch(text)))


# "A bachelor's degree with a master's degree preferred" wishes for the master's.
_WITH_WISH = re.compile(
    r"(?:\s+with (?=(?:an? )?(?:associate|bachelor|master|doctor|graduate|advanced|additional|(?:some )?college))"
    r"|, with (?=\w))"
    r"(?=[^,;.]{0,60}\b(?:preferred|desired|desirable|a plus)\.?$)",
    re.IGNORECASE,
)
# "A bachelor's degree, with a master's degree preferred, and five years of experience"
_WISH_WITHIN = re.compile(
    r", (?:with )?(?P<wish>(?:an? )?(?:associate|bachelor|master|doctor|graduate|advanced)[^,;.]{0,60}"
    r" (?:preferred|desired|desirable))(?=, (?:and|plus|or) )",
    re.IGNORECASE,
)
# "Graduation from a college with a bachelor's degree is preferred" wishes for all of it.
_GRADUATION = re.compile(r"graduation from [^,;.]{3,80}\b(?:college|university|institution)", re.IGNORECASE)
_CLAUSE_EDGE = re.compile(
    r",\s+(?:and |but |with )?|\s+but\s+"
    r"|\s+and\s+(?=[^,;]{3,60} (?:is|are) (?:highly |strongly )?(?:preferred|desired|desirable)\b)"
)


@kept_for_lines
def split_preferred(text: str) -> tuple[str, str]:
    """(what is required, what is preferred) where one text says both: "Bachelor's required; master's preferred"."""
    if not is_preferred(text) and (asides := _asides_wished_for(text)):
        return text, "; ".join(asides)
    if (higher := _HIGHER_WISHED.fullmatch(text[:_TELLING])) and read_degree(higher["need"]):
        return higher["need"], higher["wish"]
    if not is_preferred(text):
        return text, ""
    if wished_for_as_a_whole(text):
        return "", text
    if within := _WISH_WITHIN.search(text):
        return text[: within.start()] + text[within.end() :], within["wish"]
    parts = [
        clause
        for part in re.split(r"(?<=[.!?])\s+(?=[A-Z(])|(?<=[a-z]{3}\.)\s+(?=\d)|;\s+", text)
        for clause in _clauses(part)
        if clause.strip()
    ]
    wished = [part for part in parts if is_preferred(part)]
    required = [part for part in parts if not is_preferred(part)]
    if not required or not wished:
        return "", text
    return _rejoined(required, text), _rejoined(wished, text)


def _clauses(part: str) -> list[str]:
    if not is_preferred(part):
        return [part]
    if len(parts := _WITH_WISH.split(part)) > 1 and _names_need(parts[0]) and not _GRADUATION.fullmatch(parts[0]):
        return parts
    if (need := _NEED_BEFORE_WISH.match(part)) and _names_need(need["need"]):
        return [need["need"], need["wish"]]
    if not _REQUIRED.search(part) or _OF_IDEAL.match(part):
        return [part]
    clauses = _CLAUSE_EDGE.split(part)
    # Commas that part a list, "biology, history, or a related field", end no clause.
    in_list = any(clause.startswith("or ") for clause in clauses[1:])
    return _CONTRAST.split(part) if in_list else clauses


# "A bachelor's degree, a master's preferred", "Three years of experience, five years preferred", "A degree, in law
# preferred"
_NEED_BEFORE_WISH = re.compile(
    rf"(?P<need>[^;]{{3,300}}),\s+(?:and |but |with )?(?P<wish>(?:an? |at least )?"
    rf"(?:(?:associate|bachelor|master|doctor)(?:ate|['’]?s)?\b|Ph\.? ?D\b"
    rf"|{NUMBER}\+? (?:\(\d{{1,2}}\) )?(?:or more )?years?\b|in\b)"
    r"[^,;]{0,60}\b(?:preferred|desired|desirable|a plus)\.?)$",
    re.IGNORECASE,
)
# "A high school diploma, preferably an associate's degree in drafting"
_HIGHER_WISHED = re.compile(
    r"(?P<need>[^;]{3,300}?),? "
    r"(?P<wish>(?:preferably|ideally) (?:an? )?(?:associate|bachelor|master|doctor)[^,;.]{0,120}\.?)",
    re.IGNORECASE,
)
# "The ideal candidate must have tact, patience and a sense of humor" wishes for all of it.
_OF_IDEAL = re.compile(
    r"(?:the |our |an? |your )?(?:ideal|preferred) (?:candidates?|applicants?|person)\b", re.IGNORECASE
)
_CONTRAST = re.compile(r",?\s+(?:though|although|but|while)\s+")


_JOINTS = (", ", ", and ", ", with ")


def _rejoined(parts: Sequence[str], whole: str) -> str:
    """Sentences behind each other, clauses with what stood between them in the `whole`, else with a semicolon."""
    text = parts[0]
    for last, part in pairwise(parts):
        if text[-1] in ".!?":
            text += f" {part}"
        else:
            text += next((joint for joint in _JOINTS if f"{last}{joint}{part}" in whole), "; ") + part
    return text


# "Required: a degree in history. Preferred: a second degree; fundraising experience."
LABELLED_WISHES = re.compile(
    r"(?:^|(?<=[.;]) )(?:(?:Preferred|Desired|Desirable|Requested)(?: [Qq]ualifications?| [Ss]kills)?"
    r"|(?:Not required,? but |Also |Very )?[Hh]elpful(?:,? but not required)?|Pluses"
    r"|Nice(?: to have)?(?:,? but not (?:necessary|required|needed))?|Bonus(?: points)?"
    r"|(?:Preferred|Desirable),? but not required): (?=\w)"
)
