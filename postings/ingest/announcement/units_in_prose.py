"""The employer's unit that a sentence about hiring names: "The Codes Division of the Department of Trade is hiring"."""

import re

from postings.ingest.announcement.draft import Draft

_WITHIN = 40
_LONGEST = 1_000
_SMALL = r"(?:Division|Section|Branch|Bureau|Unit)"
_WORD = r"(?!The\b|Our\b)[A-Z][\w’'&/-]*"
_UNIT = (
    rf"{_WORD}(?: (?:(?:and|&|of|for|the),? ){{0,2}}{_WORD}){{0,5}} {_SMALL}"
    rf"|{_SMALL} of {_WORD}(?: (?:and )?{_WORD}){{0,3}}"
)
_SHORT = r"(?: \([A-Z][A-Za-z&-]{1,9}\))?"
_HIRES = (
    r"(?:(?:is|are) (?:currently |now |actively )?(?:hiring|recruiting|seeking|looking|searching"
    r"|accepting|excited|pleased)|seeks|invites"
    r"|(?:currently )?has (?:an?|one|two|three|\d|several|multiple) (?:[\w-]+ ){0,3}"
    r"(?:opening|opportunit|vacanc|position))"
)
_FEWEST_WORDS = 2


def read_unit_in_prose(draft: Draft, first: int) -> None:
    """Take the unit from the first sentence of the text from line `first` on that names it beside the employer and says
    that people are hired, where nothing else gave a unit. Of a city or county departments are units, too."""
    name = draft.agency.get("name")
    if draft.units or not name:
        return
    plain = name.removeprefix("Oregon ").removeprefix("State of ")
    told = _patterns(plain)
    for line in draft.lines[first : first + _WITHIN]:
        if line.bullet is not None or not (plain in line.text or any(word in line.text for word in _SMALL_WORDS)):
            continue
        for pattern in told:
            found = pattern.search(line.text[:_LONGEST])
            if found and len(found["unit"].split()) >= _FEWEST_WORDS:
                draft.add_unit(found["unit"], line.number)
                return


_SMALL_WORDS = ("Division", "Section", "Branch", "Bureau", "Unit", "Department")
# "Elm County's Department of Roads is hiring", "Elm County's Roads Department has an opening"
_DEPARTMENT = rf"(?:{_WORD} ){{1,4}}Department|Department of {_WORD}(?:,? (?:and |& )?{_WORD}){{0,4}}"


# "Children, Youth and Families of Elm County is looking for ...": whatever stands there, but for those who govern it.
_RUN = (
    r"(?!Board|Council|Commission|Mayor|City of|Town of|County of|State of|University of|People)"
    rf"{_WORD},?(?: (?:(?:and|&|of|for) ){{0,2}}{_WORD},?){{1,7}}"
)


def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """The sentences that name a unit of the employer called `name`, with or without a state's name before it."""
    plain = re.escape(name)
    unit = _UNIT if "Department" in name else f"{_UNIT}|{_DEPARTMENT}"
    employer = rf"(?:the )?(?:{_WORD} )?{plain}{_SHORT}"
    return (
        re.compile(rf"\b(?P<unit>{_UNIT}){_SHORT},? (?:of|at|within|in) {employer}{_SHORT},? {_HIRES}"),
        re.compile(rf"(?:^|[.!?] )The (?P<unit>{_RUN}?) of (?:the )?{plain}{_SHORT},? {_HIRES}"),
        re.compile(
            rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}?){_SHORT},? ?[-–—,] (?:an? |the )?(?:[a-z]+ ){{0,2}}"
            rf"(?:division|section|bureau|office|program|branch|unit|part|department) (?:of|within|at) {employer}"
        ),
        re.compile(rf"{plain} (?P<unit>{unit}){_SHORT} {_HIRES}"),
        re.compile(rf"{plain}{_SHORT}(?:[’']s|,) (?:the )?(?P<unit>{unit}){_SHORT},? {_HIRES}"),
        re.compile(
            r"\b(?:hiring|recruiting|seeking|looking|recruitment|seeks|opening|vacancy)\b[^.;]{3,120}"
            rf" (?:for|in|to join|with|within) (?:our|its|the) (?P<unit>{_UNIT})\b(?! of)"
        ),
        re.compile(rf"(?:^|[.!?] )(?:The|Our|[A-Z]{{2,6}}[’']s?) (?P<unit>{_UNIT}){_SHORT} {_HIRES}"),
    )
