"""The union that represents a job, as sentences and labels print it."""

import re

from postings.ingest.layout.recurring import kept_for_lines

# A name that says that it is a union's.
_UNION = r"(?:[A-Z][\w'’&-]* (?:(?:of|and|the|for) )?){1,7}(?:Association|Union|Guild|Federation)"
# Names and the small words between them, as few as will do.
_RUN = r"(?P<union>[A-Z][\w'’&.-]*(?: (?:of|and|the|for|[A-Z(\d][\w'’&.)-]*)){0,9}?)"
_REPRESENTED_BY = re.compile(
    r"\b[Rr]epresented (?:by|(?:position |job )?with) (?:an? |the )?(?:labor )?(?:union,? (?:the )?)?(?P<union>[A-Z])"
)
_MEMBER_OF = re.compile(
    r"\b(?:(?:position|job|classification|class|role|and|which|that|it) (?:is|are)|[Yy]ou will be|[Ee]mployees are)"
    r" (?:an? )?(?:member|part)s? of the "
    r"(?P<union>(?:[A-Z][\w'’&.-]* (?:(?:of|and|the|for) )?){0,7}"
    r"(?:Association|Union|Guild|Federation|Teamsters|Local \d+)(?: (?:of|for) [A-Z]\w+(?: [A-Z]\w+){0,5}?"
    r"(?=,|\.|;|$| Local| \(| and [a-z]))?(?:,? Local #?\d[\w-]{0,7})?(?: \([A-Z][\w-]{1,11}\))?)"
)
_COVERED_BY = re.compile(
    rf"\bcovered by (?:the |an? )?{_RUN},?"
    r" (?:collective|bargaining|union|labor|contract|local \d)"
)
# "This position is covered by the Elm Federation of Clerks (EFC)."
_COVERED_BY_UNION = re.compile(
    r"\bcovered by (?:the )?(?P<union>(?:AFSCME|SEIU|IBEW|IUOE|Teamsters),? Local #?\d[\w-]{0,7}(?![\w-])"
    r"|(?:[A-Z][\w'’&.-]* (?:(?:of|and|the|for) )?){0,7}"
    r"(?:Association|Union|Guild|Federation|Teamsters)(?: (?:of|for) [A-Z]\w+(?: [A-Z]\w+){0,5})?"
    r"(?:,? Local #?\d[\w-]{0,7})?(?: \([A-Z][\w-]{1,11}\))?(?=[.,;]|$))"
)
# "covered by a collective bargaining agreement with the Elm Employees Guild (EEG)"
_AGREEMENT_WITH = re.compile(
    r"\bcovered (?:by|under) an? (?:[Cc]ollective [Bb]argaining|[Ll]abor) [Aa]greement(?: \(CBA\))?"
    r" (?:with|between[^.;]{3,80} and) (?:the )?"
    rf"{_RUN}(?=[.,;]| and [a-z]|$)"
)
# "This is an Elm Nurses Association represented position"
_NAMED_AS_REPRESENTED = re.compile(
    rf"\b(?P<union>{_UNION})(?: \([A-Z][\w-]{{1,11}}\))?[- ]represented (?:position|job|classification)\b"
)
# "SEIU represents this position": a name in capitals, or one that says that it is a union's.
_REPRESENTS = re.compile(
    rf"(?:^|[.;:] |\b[Tt]he |, and )(?P<union>(?!The )(?:[A-Z]{{3,10}}\d{{0,3}}|{_UNION})"
    r"(?: \([A-Z][\w-]{1,11}\))?(?:,? Local #?\d[\w-]{0,7})?) represents"
    r" (?:it\b|them\b|(?:this|the|these|both) (?:(?:permanent|full-time|part-time|seasonal),? ){0,3}"
    r"(?:position|job|role|class|classification|bargaining unit))"
)
_SENTENCE_OF_UNION = re.compile(
    r"(?:the|this|these|our|it|all|employees|an?)\b.*\b(?:is|are|will|may|has|have)\b", re.IGNORECASE
)
_IN_CAPITALS = re.compile(r"\bREPRESENTED BY (?:THE )?(?P<union>[A-Z][^.,;:]{1,80})")
_REPRESENTED_IN_BRACKETS = re.compile(
    r"\b(?:(?:represented|union) (?:position|job|classification|class)(?:s|es)?|represented)"
    r" \((?P<union>[A-Z][^()]{2,100})\)"
)
# "a classified position in the bargaining unit of SEIU Local 503"
_UNIT_OF = re.compile(
    r"\b(?<!business )(?:bargaining )?unit (?:of|represented by) (?:the )?(?P<union>(?:[A-Z]{3,10}"
    rf"|{_UNION}(?: of [A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){{0,4}})?)(?: \([A-Z][\w-]{{1,11}}\))?"
    r"(?:,? Local #?\d[\w-]{0,7})?)"
)
# "a unit for which the Elm Federation of Clerks (EFC) is the exclusive representative"
_EXCLUSIVE = re.compile(
    rf"\b(?:the )?(?P<union>(?:[A-Z]{{3,10}}|{_UNION}(?: of [A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){{0,4}})?)"
    r"(?: \([A-Z][\w-]{1,11}\))?(?:,? Local #?\d[\w-]{0,7})?) (?:is|as|acts as|serves as) the (?:sole and )?exclusive"
    r" (?:bargaining )?(?:representative|agent)\b"
)
# "belongs to the AFSCME bargaining unit"
_UNION_BEFORE_UNIT = re.compile(
    rf"\bthe (?P<union>(?:[A-Z]{{3,10}}|{_UNION})(?: \([A-Z][\w-]{{1,11}}\))?"
    r"(?:,? (?:Local|Chapter) #?\d[\w-]{0,7})?) bargaining unit\b"
)
# "Full time, non-exempt, bargaining unit (AFSCME Local 88)"
_UNIT_IN_BRACKETS = re.compile(
    r"\b(?:bargaining unit|union)(?: (?:position|member|covered))? \((?P<union>[A-Z][^()]{2,80})\)"
)
# "Teamsters Local 404." alone among the terms of a job.
_LOCAL_ALONE = re.compile(
    r"(?:^|[.;,(] )(?P<union>(?:Teamsters|AFSCME|SEIU|IBEW|ATU|IAFF|IUOE|UAW|CSEA|LIUNA|OPEIU|UFCW|AFT|USW)"
    r"(?:,? (?:Council|District) \d{1,4})?,? Local (?:No\. ?)?#?\d{1,4}(?:-\w{1,3})?)(?=[.;)]|$)"
)
# "Permanent. Full time. SEIU.", "Permanent, full time; AFSCME; no travel"
_UNION_AMONG_TERMS = re.compile(r"(?<=[a-z][.;,])\s+(?P<union>SEIU|AFSCME|AEE|ONA|IBEW|IAFF|Teamsters)(?=[.;,]\s|\.?$)")
# Any name that says by itself that it is a union's: "Elm Bay Clerks Guild", "IAFF Local 404", "SEIU".
_UNION_BY_NAME = (
    r"(?P<union>(?:[A-Z][\w'’&.-]* (?:(?:of|and|the|for) )?){0,7}?"
    r"(?:(?:Association|Union|Guild|Federation|Brotherhood|Teamsters|(?:Crafts|Trades|Joint|Labor) Council)"
    r"(?: of [A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,4}?)?"
    r"(?: \([A-Z][\w-]{1,11}\))?(?:,? Local (?:No\. ?)?#?\d[\w-]{0,7})?"
    r"|[A-Z][\w'’&-]+,? Local (?:No\. ?)?#?\d[\w-]{0,7}"
    r"|(?:SEIU|AFSCME|AEE|OPEU|OPEIU|ONA|IBEW|IAFF|IUOE|ATU|UAW|CSEA|LIUNA|UFCW|AFT|USW|CWA)(?: \d{1,4})?)"
    r"(?: \([A-Z][\w-]{1,11}\))?)(?![\w-])"
)
_CONTRACT = r"(?:agreement|contract|memorandum of understanding|(?-i:MOU|CBA))"
# "the bargaining unit is Elm Local 404", "falls under the labor contract with the Elm Guild", "under the Elm Guild
# contract"
_UNION_TOLD = re.compile(
    r"\b(?i:bargaining unit|union)(?i: for th(?:is|e) (?:position|job|class(?:ification)?))?(?: is|:) (?:the )?"
    + _UNION_BY_NAME
    + r"|\b(?i:covered (?:by|under)|under|falls? under|subject to|governed by|belongs? to) (?:the|an?|its) "
    rf"(?i:(?:[\w-]+ ){{0,4}}{_CONTRACT})(?: \([A-Z]{{2,5}}\))? (?:with|of|between [^.;]{{3,80}}? and) (?:the )?"
    + _UNION_BY_NAME.replace("<union>", "<contracting>")
    + r"|\b(?i:covered (?:by|under)|falls? under|subject to|governed by|belongs? to|part of) (?:the )?"
    + _UNION_BY_NAME.replace("<union>", "<covering>")
    + rf"(?:['’]s?)? (?i:(?:collective )?(?:bargaining )?(?:labor )?(?:{_CONTRACT}|unit))"
)
_UNION_ADJECTIVE = re.compile(
    r"\b(?P<union>[A-Z][A-Z0-9]{2,9}(?: [A-Z][a-z]+)?(?:[- ](?:Local )?\d{1,4})?)[- ](?:represented|union)\b"
)
_UNION_POSITION = re.compile(
    r"\b(?P<union>(?:SEIU|AFSCME|AEE|AOCE|AFT|IBEW|IUOE|OPEU|OSEA|ONA|PROTEC17|ATU|IAFF|Teamsters|Laborers)"
    r"(?:[- ](?:Local )?\d{1,4}(?:-\d+)?)?) (?:position|job|classification|class)\b"
)
_UNION_END = re.compile(
    r"(?<!Assn)(?<!Assoc)(?<!\bNo)\.(?:\s|$)|;"
    r"|\s+(?:collective|bargaining|contract|labor|agreement|union\b(?! of)|which|who|that|with"
    r"|for a|under|as an?"
    r"|has|is|are|and (?=[a-z]|FLSA)|or (?=[a-z]))|,\s+(?=(?:and|or|but|which|with|an?|the) [a-z]|FLSA|which"
    r"|(?:[Ee]xempt|[Nn]on-?exempt|[Nn]ot|[Ee]ligible|[Oo]vertime|[Cc]lassified"
    r"|[Rr]egular|[Pp]ermanent|[Tt]emporary|[Ff]ull|[Pp]art)\b)"
)
# "Regular, full time. Union: FOPPO."
_UNION_LABEL = re.compile(
    r"(?:^|[.;,] )(?:Union:|The union is) (?P<union>[A-Z][A-Z0-9]{2,9}(?:,? Local #?\d[\w-]{0,7})?)(?=[.;,]|$)"
)
# "Union / Non Union: Union" names none.
# "Seasonal employees are not represented by a union."
_NOT_REPRESENTED = re.compile(r"\b(?:is|are) not (?:\w+ )?represented\b", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|n/?a|not applicable|-+|tbd|(?:non[- ]?)?union|yes|no)?\.?", re.IGNORECASE)
_LONGEST_UNION = 160
# "represented by the Elm Bay Employees union (UE Local 404)"
_EMPLOYEES_UNION = re.compile(
    r"\b[Rr]epresented by (?:the )?(?P<union>(?:[A-Z][\w'’&-]* ){1,6}[Ee]mployees union \([^()]{2,40}\))"
)


# Words and the pattern of what is told with them, in the order in which they are asked.
_TOLD: tuple[tuple[str, re.Pattern[str]], ...] = (
    (" of the ", _MEMBER_OF),
    ("covered by ", _COVERED_BY),
    ("covered by ", _COVERED_BY_UNION),
    (" bargaining unit", _UNION_BEFORE_UNIT),
    (" represents ", _REPRESENTS),
    ("greement", _AGREEMENT_WITH),
    (" position", _UNION_POSITION),
    (" job", _UNION_POSITION),
    (" Local ", _LOCAL_ALONE),
    *((union, _UNION_AMONG_TERMS) for union in (" SEIU", " AFSCME", " AEE", " ONA", " IBEW", " IAFF", " Teamsters")),
    (" unit ", _UNIT_IN_BRACKETS),
    ("nion (", _UNIT_IN_BRACKETS),
    (" unit ", _UNIT_OF),
    (" exclusive ", _EXCLUSIVE),
    ("nion: ", _UNION_LABEL),
    ("union is ", _UNION_LABEL),
)
_OF_CONTRACTS = ("nit is ", "nion is ", "nit: ", "nion: ", "greement", "ontract", "MOU", "CBA", "nderstanding", " unit")
_LONGEST_TEXT = 5_000
_NAMED = (_REPRESENTED_IN_BRACKETS, _NAMED_AS_REPRESENTED, _UNION_ADJECTIVE)


_UNION_ALONE = re.compile(
    r"(?:SEIU|AFSCME|AEE|AOCE|OPEU|OPEIU|OSEA|ONA|IBEW|IAFF|IUOE|ATU|CSEA|WFSE|MAPE|Teamsters)"
    r"(?:,? (?:Local|Council) (?:No\. ?)?#?\d[\w-]{0,7}){0,2}"
)


# "G - IFPTE, Local 21": the employer's own sign for the unit before the union
_UNION_OF_UNIT = re.compile(r"\w{1,4} [-–] [A-Z][\w'’& -]{1,60},? Local (?:No\. ?)?#?\d[\w-]{0,7}")


def find_union_alone(text: str) -> str | None:
    """The union that a value names by its initials or its local, and it says nothing else: "AFSCME Local 88"."""
    return text if _UNION_ALONE.fullmatch(text) or _UNION_OF_UNIT.fullmatch(text) else None


@kept_for_lines
def find_representation(text: str) -> str | None:
    """The union that a text says represents the job, alone: "Service Employees International Union (SEIU)"."""
    if "mployees union (" in text and (named := _EMPLOYEES_UNION.search(text)):
        return named["union"]
    is_named = "epresented by " in text or "epresented with " in text
    for words, pattern in _TOLD:
        if is_named and pattern is _LOCAL_ALONE:
            continue
        if words in text and (match := pattern.search(text)):
            return match.group("union").rstrip(".")
    if any(map(text.__contains__, _OF_CONTRACTS)) and (told := _UNION_TOLD.search(text[:_LONGEST_TEXT])):
        return (told["union"] or told["contracting"] or told["covering"]).rstrip(".")
    if "epresented" not in text and "union" not in text:
        found = _IN_CAPITALS.search(text) if "REPRESENTED BY" in text else None
        return found["union"] if found else None
    if match := _REPRESENTED_BY.search(text):
        return _union(text[match.start("union") : match.start("union") + _LONGEST_UNION])
    return next((found.group("union") for pattern in _NAMED if (found := pattern.search(text))), None)


def read_representation(value: str) -> str | None:
    """The union in a representation label's value, which may be a sentence or the name alone."""
    value = " ".join(value.split())
    if found := find_representation(value):
        return found
    if _NOTHING.fullmatch(value) or len(value) > _LONGEST_UNION or _SENTENCE_OF_UNION.match(value):
        return None
    if _NOT_REPRESENTED.search(value):
        return None
    return _union(value)


def _union(text: str) -> str | None:
    end = _UNION_END.search(text)
    union = text[: end.start()] if end else text
    if union.count("(") > union.count(")"):
        union = union[: union.rfind("(")]
    return union.strip(" ,.;:-–") or None
