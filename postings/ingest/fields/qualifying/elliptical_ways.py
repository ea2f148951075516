"""Ways to qualify told short, a degree each with a number whose years or work only one of them names: "an MS with three
years, or a BS with five", "four years of filing with a diploma or two with a degree"."""

import re
from collections.abc import Sequence

from postings.ingest.fields.qualifying.degrees import NUMBER, read_degree

_DEGREE = (
    r"(?:an? |the )?(?:Ph\.? ?D|doctor|J\.?D\b|master|M\.?[AS]\b|MBA|bachelor|B\.?[AS]\b|baccalaureate"
    r"|associate|A\.?[AS]\b|high[- ]school|H\.?S\b|diploma|GED|degree)"
)
_COUNT = rf"(?:at least |a minimum of )?(?P<number>{NUMBER}|none|no)(?: \(\d{{1,2}}\))?"
_WORD = rf"(?!(?:{NUMBER})\b)[^\s,;/]+"
_BETWEEN = re.compile(
    rf"(?P<joint>\s*[,;]\s*(?:or\s+)?|\s+or\s+)"
    rf"(?=(?:(?:at least |a minimum of )?(?:{NUMBER}|none|no)\b(?: {_WORD}){{0,8}} with )?{_DEGREE})",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:[A-Z][\w ]{0,40} )?(?:accepts?|requires?|needs?|have|possess|either|one of)(?: the following)?:? |either )"
    rf"(?={_DEGREE}|{NUMBER}\b)",
    re.IGNORECASE,
)
_YEARS = r"(?:[- ](?P<unit>years?|yrs?)\b['’]?)?"
_DEGREE_FIRST = re.compile(
    rf"(?P<degree>{_DEGREE}[^\s,;/]*(?: {_WORD}){{0,12}}?)(?P<joint> with| and| plus| \+|/|\+) ?{_COUNT}{_YEARS}"
    r",?(?P<work>(?: [^;.]+)?)\.?",
    re.IGNORECASE,
)
_YEARS_FIRST = re.compile(
    rf"{_COUNT}{_YEARS}(?P<work>(?: {_WORD}){{0,12}}?) with (?P<degree>{_DEGREE}[^;.]*)\.?", re.IGNORECASE
)
# "with four, of casework", but not "and two letters of reference"
_OF_WORK = re.compile(r"$| (?:of|in) ")
_NOTHING = ("none", "no")
_LONGEST = 600


def elliptical_ways(text: str) -> list[str]:
    """The ways of such a text, each with its years and the work that one of them names; none of another text."""
    parts, joints = _parts(text) if len(text) <= _LONGEST else ([], [])
    if len(parts) == 1 or not parts:
        return []
    for form in (_DEGREE_FIRST, _YEARS_FIRST):
        found = [form.fullmatch(part) for part in parts]
        if all(found[:-1]) and (found[-1] or _is_highest_alone(parts)):
            return _ways_of([match for match in found if match], parts, joints)
    return []


def _parts(text: str) -> tuple[list[str], list[str]]:
    lead = _LEAD.match(text)
    pieces = _BETWEEN.split(text[lead.end() :] if lead else text)
    return pieces[::2], pieces[1::2]


def _is_highest_alone(parts: Sequence[str]) -> bool:
    """Whether the last of several is a degree without years, above those of the others."""
    *others, last = parts
    is_name = re.fullmatch(rf"{_DEGREE}[\w'’. ]{{0,40}}", last, re.IGNORECASE) is not None
    return is_name and not re.search(NUMBER, last) and all(read_degree(f"{part} {last}") for part in others)


def _ways_of(found: Sequence[re.Match[str]], parts: Sequence[str], joints: Sequence[str]) -> list[str]:
    are_told = all(match["unit"] or _OF_WORK.match(match["work"]) or match["number"] in _NOTHING for match in found)
    has_years = any(match["unit"] for match in found)
    is_short = not all(match["unit"] for match in found) or len({bool(match["work"]) for match in found}) > 1
    degrees = [read_degree(_named(match["degree"])) for match in found]
    degrees += [read_degree(part) for part in parts[len(found) :]]
    if not (are_told and has_years and all(degrees) and len(set(degrees)) == len(degrees)):
        return []
    if not is_short and all("or" in joint for joint in joints):
        return []
    work = next((match["work"] for match in reversed(found) if match["work"]), "")
    return [_way(match, match["work"] or work) for match in found] + list(parts[len(found) :])


def _named(degree: str) -> str:
    """The name of a degree, one of letters alone as such: "M.S." as "M.S. degree"."""
    return degree if read_degree(degree) else f"{degree} degree"


def _way(match: re.Match[str], work: str) -> str:
    number, degree = match["number"], _named(match["degree"])
    if number.casefold() in _NOTHING:
        return degree
    years = f"{number} year{'' if number in ('one', '1') else 's'}{work}"
    if match.re is _YEARS_FIRST:
        return f"{years} with {degree}"
    joint = match["joint"].strip()
    return f"{degree} {joint if joint.isalpha() else 'and'} {years}"
