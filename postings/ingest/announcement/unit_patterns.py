"""How sentences about hiring name a unit of the employer."""

import re
from functools import cache

from postings.ingest.fields.places.place_names import STATES

SMALL = r"(?:Division|Section|Branch|Bureau|Unit|Programs?)"
_INSTITUTION = (
    r"(?:(?:Circuit|District|Superior|Municipal) Court|Facility|Institution|Hospital|Hatchery|State Park"
    r"|Laborator(?:y|ies)|Youth Center|Veterans['’] Home|(?:Area )?Command|Academy|Supervisory Area"
    r"|(?:Correctional|Training|Rehabilitation|Treatment) (?:Center|Complex)|School for the (?:Deaf|Blind)"
    r"|Wildlife Area|Nursery)"
)
WORD = r"(?!The\b|Our\b)[A-Z][\w’'&/-]*"
_UNIT = (
    # "Elms, Oaks, and Ashes Program"
    rf"(?:{WORD}(?: {WORD}){{0,2}}, ){{1,3}}(?:{WORD}(?: {WORD}){{0,2}},? )?(?:and|&)(?: {WORD}){{1,3}} {SMALL}"
    rf"|{WORD}(?: (?:(?:and|&|of|for|the),? ){{0,2}}{WORD}){{0,5}} {SMALL}"
    rf"|{SMALL} of {WORD}(?: (?:and )?{WORD}){{0,3}}"
)
# "Office of Elms, Oaks and Ashes"
_OFFICE_OF = rf"Office of (?:the )?{WORD}(?:(?:, {WORD}){{1,3}},? (?:and|&))?(?: (?:(?:and|&|of) )?{WORD}){{0,4}}"
_SHORT = r"(?: \([A-Z][A-Za-z&-]{1,9}\))?"
_HIRES = (
    r"(?:wants? to hire|(?:is|are) (?:currently |now |actively )?(?:adding|hiring|filling|recruiting|seeking"
    r"|looking|searching|accepting|excited|pleased)|seeks|invites|wants|needs"
    r"|(?:currently )?ha(?:s|ve) (?:openings"
    r"|(?:(?:about|approximately|over|up to) )?"
    r"(?:an?|one|two|three|four|five|six|\d{1,2}|several|multiple) (?:\(\d\) )?"
    r"(?:[\w-]+,? ){0,4}"
    r"(?:opening|opportunit|vacanc|position)|an? (?:exciting |great )?(?:career |job )?opportunit))"
)
_SMALLER = (
    rf", (?:the )?(?P<smaller>(?:Office|Bureau|Center|{SMALL}) (?:of|for) {WORD}(?: (?:(?:and|&) )?{WORD}){{0,4}}"
    rf"|{WORD}(?: (?:(?:and|&|of|for) )?{WORD}){{0,4}} (?:{SMALL}|Office|Center|Team)"
    rf"|(?:District|Region|Area) \d{{1,2}}){_SHORT}"
)
# "The Rivers Division, Office of Locks in Elm Bay is seeking ..."
_BESIDE = (
    rf"(?:{_SMALLER})?"
    rf"(?:,? in {WORD}(?: {WORD})?(?:, (?:{'|'.join([*STATES, *STATES.values()])}))?)?"
)
# "the position is in the Rivers Division, Lock Section."
SMALLER_BEHIND = re.compile(rf"{_SHORT}{_SMALLER}")
# "Elm Hospital and Oak Hospital have openings"
_AND_OTHER = rf"(?: and (?:the )?(?P<other>{WORD}(?: (?:of )?{WORD}){{1,5}}){_SHORT})?"
_TELLS = r"(?!(?:has|is|was|reviews|considers|accepts|uses|conducts|requires)\b)[a-z]{2,}s\b"


# "Elm County's Department of Roads is hiring", "Elm County's Roads Department has an opening"
_DEPARTMENT = rf"{WORD}(?:,? (?:and |& )?{WORD}){{0,4}} Department|Department of {WORD}(?:,? (?:and |& )?{WORD}){{0,4}}"
# "The Human Services Agency is hiring", "a position in the City Clerk's Office"
_PART_OF_DEPARTMENT = (
    rf"(?:{WORD}(?:,? (?:and |& )?{WORD}){{0,4}} Department|Department of {WORD}(?:,? (?:and |& )?{WORD}){{0,3}})"
    rf"(?:[’']s {WORD}(?: {WORD}){{0,3}}|, {WORD}(?: {WORD}){{0,3}} {SMALL})"
)
_AGENCY = (
    rf"{WORD} (?:(?:and |& )?{WORD} ){{1,4}}Agency|(?:{WORD} ){{0,2}}{WORD}(?<=['’]s) Office"
    rf"|(?:{WORD} ){{0,2}}Public Library"
)


_OF_LARGER = rf"(?: of the {WORD}(?:,? (?:(?:and|&|of) )?{WORD}){{0,4}} (?:Office|Department|Division))?"


# "Children, Youth and Families of Elm County is looking for ...": whatever stands there, but for those who govern it.
_RUN = (
    r"(?!Board|Council|Commission|Mayor|City of|Town of|County of|State of|University of|People)"
    rf"{WORD},?(?: (?:(?:and|&|of|for) ){{0,2}}{WORD},?){{1,7}}"
)


# "Elm Water Services (EWS) is hiring", of a city or county
SHORTENED = re.compile(
    rf"(?:^|[.!?] )(?:The )?(?P<unit>{WORD}(?: (?:(?:and|&) )?{WORD}){{1,4}}) \([A-Z]{{2,6}}\),? {_HIRES}"
)


# What stands in each sentence that names the employer beside its unit.
MAY_TELL = re.compile(
    rf"{_HIRES}|\b(?:division|section|bureau|office|program|branch|unit|part|department) (?:of|within|at) "
)


# Stands in for the employer's name, so that no pattern has to be made for each employer, which takes as long as to read
# a document. No line holds it.
NAME = "\0"


def _unit(of_department: bool) -> str:
    return _UNIT if of_department else f"{_UNIT}|{_DEPARTMENT}"


@cache
def beside_employer(of_department: bool) -> tuple[re.Pattern[str], ...]:
    unit = _unit(of_department)
    employer = rf"(?:the )?(?:{WORD} )?{NAME}{_SHORT}"
    office = rf"{WORD}(?: (?:(?:and|&|of) )?{WORD}){{0,4}} Office"
    return (
        re.compile(rf"(?:^|[.!?] )The (?P<unit>{office}){_SHORT},? (?:of|at|within|in) {employer}{_SHORT},? {_HIRES}"),
        re.compile(rf"\b(?P<unit>{_UNIT}){_SHORT},? (?:of|at|within|in) {employer}{_SHORT},? {_HIRES}"),
        re.compile(rf"(?:^|[.!?] )The (?P<unit>{_RUN}?) of (?:the )?{NAME}{_SHORT},? {_HIRES}"),
        re.compile(
            rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}?){_SHORT},? ?[-–—,] (?:an? |the )?(?:[a-z]+ ){{0,2}}"
            rf"(?:division|section|bureau|office|program|branch|unit|part|department) (?:of|within|at) {employer}"
        ),
        # "Elm Forestry (EF) West Oak District, Salem, has an opening"
        re.compile(
            rf"{NAME}{_SHORT} (?P<unit>{unit}|{WORD}(?: {WORD}){{0,2}} District){_SHORT}(?:, {WORD},)? {_HIRES}"
        ),
        re.compile(
            rf"{NAME}{_SHORT}(?:[’']s|,) (?:the )?(?P<unit>{unit}|{_OFFICE_OF}|{office}){_SHORT}{_BESIDE},? {_HIRES}"
        ),
    )


# "The Bridge Section of the Roads Department has two openings", in a city or county
_PART_HIRES = re.compile(
    rf"(?:^|[.!?] )(?:The|Our) (?P<smaller>{WORD}(?: (?:(?:and|&|of) )?{WORD}){{0,4}} {SMALL}){_SHORT},?"
    rf" (?:of|in|within) (?:the|our|its) (?P<unit>{_DEPARTMENT}){_SHORT},? {_HIRES}"
)
RUN_HIRES = re.compile(rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}){_SHORT} {_HIRES}")
BEHIND_LOCAL = re.compile(rf"{NAME} (?P<unit>{_RUN}){_SHORT} {_HIRES}")


@cache
def of_any_employer(of_department: bool, is_local: bool) -> tuple[re.Pattern[str], ...]:
    unit = f"{_PART_OF_DEPARTMENT}|{_unit(of_department)}|{_AGENCY}" if is_local else _unit(of_department)
    short = rf"{WORD}(?: {WORD}){{0,3}} (?:Center|Office|Institute|Services|Group)(?= \([A-Z]{{2,6}}\))"
    joined = (
        rf"{unit}|{_OFFICE_OF}|{WORD}(?: {WORD}){{0,2}} (?:District|Region)|{WORD}(?: {WORD}){{0,3}} {_INSTITUTION}"
        rf"|{short}"
    )
    return (
        re.compile(
            r"\b(?:to hire|hiring|recruiting|seeking|looking|filling|(?:announcement|posting) is for"
            r"|recruitment|seeks|openings?|vacanc(?:y|ies)"
            r"|opportunit(?:y|ies)|will fill"
            r"|(?:accepting|invites|taking) applications"
            r"|(?:is|are) (?:wanted|sought|needed)(?= for))\b[^.;]{0,120}"
            r" (?:for|in|at|to join|with|within) (?:our|its|the) (?:[a-z]+-[a-z]+ )?"
            rf"(?P<unit>(?:{joined}){_OF_LARGER})\b(?! of)"
        ),
        # "This position gauges tides for the Rivers Division.", "You will dive in the Lock Section of the ..."
        re.compile(
            r"(?:^|[.!?] )(?:This position [a-z]+s|You(?:['’]ll| will) [a-z]+)\b(?:(?! with )[^.;]){3,160}"
            rf" (?:for|in|within) (?:our|its|the) (?P<unit>(?:{joined}){_OF_LARGER})\b(?! of)"
        ),
        # "This is a regular, full-time position in the Roads Division."
        re.compile(
            r"(?:^|[.!?] )(?:This|The) (?:is an? )?(?:[\w-]+,? ){0,5}(?:position|job|role|vacancy) "
            r"(?:(?:(?:is|will be) (?:located |housed |assigned |based )?|sits |works |serves |belongs ))?"
            rf"(?:in|within) (?:our|its|the) (?P<unit>(?:{joined}){_OF_LARGER})\b(?! of)"
        ),
        # "Works in the Records Division of the Auditor's Office."
        re.compile(
            r"(?:^|[.!?] )(?:Works?|Working|Serves|You(?:['’]ll| will) work) (?:in|within) (?:our|its|the) "
            rf"(?P<unit>(?:{joined}){_OF_LARGER})\b(?! of)"
        ),
        # "join River Services, which is part of Water Affairs"
        re.compile(
            rf"\bjoin (?:the |our )?(?P<smaller>{_RUN})(?<!,),? (?:which is )?(?:a )?part of (?:the |our )?"
            rf"(?P<unit>{_RUN})"
        ),
        # "The position reports to the Rivers Division's director."
        re.compile(rf"\b(?:position|job|role|[Yy]ou)(?: will)? reports? to the (?P<unit>{unit})[’']s? [a-z]"),
        *((_PART_HIRES,) if is_local else ()),
        # "Elm Bay's Roads Department has openings"
        re.compile(
            rf"(?:^|[.!?] )(?:(?:The (?:City|Town|County|Village|District|Port)[’']s|The|Our|[A-Z]\w{{1,9}}[’']s?"
            rf"|(?:{WORD} (?:of )?){{0,4}}[A-Z][\w-]+[’']s?) )?"
            rf"(?P<unit>{joined}){_SHORT}{_AND_OTHER}"
            rf"(?: (?:at|of|within) (?:the )?[A-Z]{{2,6}})?{_BESIDE}(?: team)?"
            rf"(?:, (?:with)?in (?:its|the) (?P<inner>[\w &]{{3,60}})"
            r"|, (?:(?:based|located|headquartered) in|near|outside|on)"
            rf" {WORD}(?: {WORD}){{0,2}})?,? {_HIRES}"
        ),
        re.compile(
            r"\b(?:positions?|openings?|vacanc(?:y|ies)|jobs?) (?:(?:is|are) )?(?:located )?at (?:the |our )?"
            rf"(?P<unit>{WORD}(?: {WORD}){{0,3}} {_INSTITUTION})\b"
        ),
        # "Elm Bay Hospital" needs no article behind a job.
        re.compile(
            r"\b(?:hiring|recruiting|seeking|seeks|looking for|needs|will fill)\b[^.;]{0,120} (?:at|for|in) "
            rf"(?P<unit>{WORD}(?: {WORD}){{0,4}} {_INSTITUTION})\b(?! [A-Z])"
        ),
        # "DOR, Elm Boat Services, is hiring a guide"
        re.compile(rf"(?:^|[.!?] )(?:The )?[A-Z]{{2,9}}, (?:the )?(?P<unit>{_RUN}?){_SHORT}, {_HIRES}"),
        # "Elm Services (ES), a division of ABC, is looking for a clerk"
        re.compile(
            rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}?){_SHORT},? ?[-–—,] (?:an? |the )?"
            r"(?:division|section|bureau|office|program|branch|unit) (?:of|within|at) (?:the )?[A-Z]{2,6},? "
            rf"{_HIRES}"
        ),
        re.compile(rf"(?:^|[.!?] )[Jj]oin (?:the|our|[A-Z]{{2,9}}[’']s?) (?P<unit>{joined})\b(?! of)"),
        # "The crab program within the Bureau of Elms is looking for a diver."
        re.compile(
            r"\b(?:program|team|group|unit|part|located|housed|works?) (?:within|of) (?:the |our |[A-Z]{2,9}[’']s? )"
            rf"(?P<unit>{joined})\b(?! of)"
        ),
        # "The Division of Elm Services runs six hatcheries" opens the text about a job there.
        re.compile(rf"(?:^|[.!?] )(?:The|Our|[A-Z]\w{{1,9}}[’']s?) (?P<unit>{unit}){_SHORT} {_TELLS}"),
    )
