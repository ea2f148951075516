"""The agency and its unit in a name that holds both: "Elm County Planning Department", "Police Department, City of
Elm"."""

import re

LARGE_UNIT = (
    r"(?:Department|Dept(?=\.? of )|Authority|Agency|Commission|Board|Bureau|District(?! (?:Court|Attorney))"
    r"|University(?: System\b|(?! System\b))|College|Court"
    r"|Council|Schools)"
)
_SMALL_UNIT = (
    r"(?:Division|Office|Bureau|Section|Branch|Unit|Center|Program|Administration|Department|Services|Library"
    r"|(?<!National )Laboratory)"
)
_POSSESSIVE = re.compile(
    r"(?P<agency>(?!(?:Children|Women|Men|Veterans?|Adults?|Youth|Teens?)[’'])\S.+?)[’']s?"
    rf" (?!County\b)(?P<unit>[A-Z].*\b{_SMALL_UNIT}\b.*)"
)
# "The Elm County Department of Parks, of the Elm Park Commission"
_UNIT_OF_APPOSED = re.compile(
    r"(?P<unit>[^,]+\b(?:Department|Division|Office|Bureau)\b[^,]*), of the (?P<agency>[A-Z].+)"
)
# "Elm State University’s Facilities and Grounds"
_OWN_UNIT = re.compile(
    r"(?P<agency>.+\b(?:University|College|County|Museum|District|Authority|Commission|Agency"
    r"|Department(?: of [A-Z][\w &,-]+)?))(?:[’']s|(?<=s)(?<!Veterans)(?<!Workers)(?<!Employees)[’'])"
    r" (?P<unit>[A-Z].+)"
)
# "City of Elm Bay's Department of Parks"
_OF_TOWNS_OWN = re.compile(
    r"(?P<agency>(?:City|Town|Village|Borough|Township|County|Port) of [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})"
    r"(?:[’']s|(?<=s)[’']) (?P<unit>[A-Z].+)"
)
# "Office of the State Fire Marshal" and "Department of the Interior" are names as a whole.
_UNIT_OF = re.compile(
    r"(?!(?:(?:City|Town|Village|County|Borough) of )?[A-Z][\w. ]+[’']s )"
    r"(?!(?:[A-Z]\w+ )?(?:Office|Department) of the (?:State [A-Z]|Public Defender|Interior|Army|Navy|Air Force"
    r"|Treasury|Courts))"
    rf"(?P<unit>.*\b{_SMALL_UNIT}\b.*?) (?:of|at|within|in) the "
    r"(?P<agency>.+)"
)
# "Department of Biology at Elm State University", "Health Department of Elm County".
_UNIT_AT = re.compile(
    rf"(?!(?:Community|Public|Free|District|Regional|Memorial) Library\b)(?P<unit>.*\b(?:{_SMALL_UNIT}"
    rf"|Institute(?= at\b))\b.*?)"
    rf" (?:at|of|within|in) (?P<agency>(?:[A-Z][\w.'’&-]* ){{1,4}}(?:University|College"
    r"|County|Hospital|Museum)(?: of [A-Z]\w+(?: [A-Z]\w+)?)?|(?:University|City|Town|College) of .+)"
)
_UNIT_STARTS = re.compile(
    rf"(?P<agency>.*?\b(?:{LARGE_UNIT}|City|County|State)\b.*?)(?:(?<=[a-z])[’']s)? "
    r"(?P<unit>(?:Division|Office|Bureau|Section|Branch|Center) (?:of|for) .+)"
)
# Names of towns that go on behind their first word, so that "City of Los Angeles Police Department" is parted right.
_TOWN_BEGINS = (
    r"(?:Los|Las|El|La|San|Santa|New|North|South|East|West|Fort|Mount|Mt\.|Saint|St\.|Lake|Grand|Long|Salt|Palm|Palo"
    r"|Port|Baton|Des|Cedar|Little|Green|Half|Costa|Corpus|Sioux|Great|Union|Walnut|Redwood|Daly|Culver|Iowa|Kansas"
    r"|Oklahoma|Virginia|Newport|College|University|Federal|Forest|Oak|Park|The)"
)
_UNIT_WORD = (
    rf"(?:{_SMALL_UNIT}|{LARGE_UNIT}|Sheriff|Police|Fire|Works|Parks|Attorney|Clerk|Assessor|Auditor|Treasurer|Utilit\w+|Health"
    r"|Roads?|Corrections|Finance|Planning|Engineering|Human|Information)"
)
# Governments of their own, though their names begin with the county's.
_NO_UNIT = (
    r"(?:Soil|Superior Court|Circuit Court|Historical Society|Library|Public (?:Library|Schools)"
    r"|Board of Education|Library District"
    r"|Housing|School|Community College|Road Commission"
    r"|Fire District|Transit"
    r"|Museum)"
)
# Whom a county elects hires for an office that is its own, and that is named with the county.
ELECTED = re.compile(
    r"(?P<agency>(?:Office of the )?(?P<county>(?!(?:Assistant|Deputy|Associate|Chief)\b)(?:[A-Z][\w.-]* ){1,3}County"
    r"|County of [A-Z][\w.-]*(?: [A-Z][\w.-]*)?) "
    r"(?:Sheriff|Auditor|Assessor|Recorder|Treasurer|Coroner|Prosecut(?:or|ing Attorney)|Public Defender"
    r"|(?:District|State[’']?s?|County) Attorney|Clerk(?: of (?:the )?(?:Courts?|Board))?)(?:[’']s?)?"
    r"(?:,? (?:Office|Department))?)(?:,? (?:[-–—] )?(?P<unit>[A-Z].+))?"
)
_APPOSED = re.compile(
    rf"(?P<agency>[^,]*\b(?:{LARGE_UNIT}|Academy|Museum|Institute)\b[^,]*), (?P<unit>[^,]*\b(?:{_SMALL_UNIT}|Region"
    rf"|Field Station)\b[^,]*)"
)
# "Children's Services, Elm Free Library"
_UNIT_FIRST = re.compile(
    r"(?P<unit>[^,]*\b(?:Services|Department|Division|Room)), (?P<agency>[^,]*\b(?:Library|Museum|University"
    r"|College)\b[^,]*)"
)
_LOCAL = re.compile(
    rf"(?P<agency>(?:[A-Z][\w.'’-]* ){{1,2}}(?:County|Township|Borough)"
    rf"|(?:City|Town|Port|Village) of (?:{_TOWN_BEGINS} )*[A-Z][\w.-]*"
    r"(?: (?:City|River|Falls|Pass|Grove|Bay|Beach|Point|Oswego|Linn|Bend|Springs|Hills|Valley|Dalles|Grande|Creek"
    rf"|Village|Junction|(?<=University )Park))?) (?!{_NO_UNIT}\b)"
    rf"(?!.*\b(?:Agency|Authority|Library System|Cooperative|Consortium"
    rf"|District(?: (?:No\. ?)?#?\d{{1,3}})?)$)(?=.*\b{_UNIT_WORD})(?P<unit>[A-Z].+)"
)
_CLOSED_NAME = re.compile(
    # "City of University Park" is a town's whole name.
    r"(?!(?:City|Town|Village) of (?:University|College) [A-Z][a-z]+$)"
    rf"(?P<agency>.+?\b{LARGE_UNIT})(?! (?:of|for|on|District|No)\b) (?P<unit>[A-Z].+)"
)
# "Town of Elm Bay, Highway Department", "Highway Department, Town of Elm Bay"
_TOWN_AND_UNIT = re.compile(
    r"(?P<agency>(?:City|Town|Village|Borough|Township|County) of [A-Z][^,]+), (?P<unit>[A-Z][^,]*\bDepartment)"
)
_UNIT_OF_TOWN = re.compile(
    rf"(?:[A-Z]\w* for the )?(?P<unit>[^,]*\b(?:{_SMALL_UNIT}|Dept\.?|Works)), "
    r"(?P<agency>(?:City|Town|Village|Borough|Township|County) of [A-Z].+)"
)
# What state departments are "of", so that "Department of Transportation Driver Services" is parted where it should be.
_CONCERNS = (
    "Administrative Services|Agriculture|Aviation|Consumer (?:and|&) Business Services|Corrections|"
    "Early Learning and Care|Ecology|Education|Emergency Management|Energy|Environmental Quality|"
    "Fish (?:and|&) Wildlife|Forestry|Geology and Mineral Industries|Health|Health Services|Human Services|Justice|"
    "Labor and Industries|Land Conservation and Development|Licensing|Natural Resources|Parks and Recreation|"
    "Public Health|Public Safety Standards and Training|Revenue|Social and Health Services|State Lands|State Police|"
    "Transportation|Veterans’ Affairs|Veterans' Affairs|Water Resources"
)
_DEPARTMENT_OF = re.compile(
    rf"(?P<agency>(?:[A-Z]\w+ ){{0,3}}(?:Department|Dept\.) of (?:{_CONCERNS})),? (?P<unit>(?!Services$)[A-Z].+)"
)


_KINDS_ALONE = ("Office", "Division", "Department", "Bureau")
_DISTRICT_LIBRARY = re.compile(r"(?:[A-Z][\w.’'-]* ){1,3}(?:District|Area|Regional|Community) Library")


def agency_and_unit(name: str) -> tuple[str, str | None]:
    """The agency and its unit in a name that runs them together."""
    if _DISTRICT_LIBRARY.fullmatch(name):
        return name, None
    for pattern in (
        ELECTED,
        _UNIT_OF_APPOSED,
        _OF_TOWNS_OWN,
        _UNIT_FIRST,
        _UNIT_OF_TOWN,
        _TOWN_AND_UNIT,
        _OWN_UNIT,
        _UNIT_OF,
        _UNIT_AT,
        _APPOSED,
        _UNIT_STARTS,
        _LOCAL,
        _DEPARTMENT_OF,
        _POSSESSIVE,
        _CLOSED_NAME,
    ):
        # "Office of the Public Defender" has no unit called "Office".
        if (found := pattern.fullmatch(name)) and found["unit"] not in _KINDS_ALONE:
            return found["agency"], found["unit"]
    return name, None
