"""A university named together with its colleges and departments: "Department of Soils, College of Science, Elm State
University"."""

import re
from collections.abc import Iterable

_KIND = r"(?:Department|Division|School|College|Center|Institute|Program|Office|Faculty|Librar(?:y|ies))"
_UNIT = re.compile(
    rf"{_KIND} (?:of|for|on) (?:the )?[A-Z].*"
    r"|(?!(?:Director|Head|Dean|Chief|Chair|Curator|Manager|Associate|Assistant)\b)[A-Z].*"
    r"\b(?:Collections and Archives|Special Collections|School|Department|Division|Center|Institute"
    r"|Librar(?:y|ies)|Program|Gallery|Herbarium|Press"
    r"|Extension|Laboratory|Services)"
)
_UNIVERSITY = re.compile(
    rf"(?!{_KIND} (?:of|for|on)\b)(?:The )?(?=[A-Z])(?:.*\b(?:University|Polytechnic|Institute of Technology"
    r"|(?:State|Community|Technical|City|Junior) College)\b.*|[\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} College"
    r"|[\w.’'-]+(?: [A-Z][\w.’'-]*){0,3} School of (?:Medicine|Law|Nursing|Dentistry|Pharmacy|Public Health))"
)
_NAMED = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4} (?:University|College|Institute of Technology)\b"
_EDGE = re.compile(
    rf",?\s+(?:in|at|within|of) (?:the |our )?(?={_KIND} (?:of|for)\b|University of\b|{_NAMED})|,\s+(?:the )?"
    rf"|\s+[-–—|•·/]\s+"
)
_LONGEST = 250


def university_and_units(text: str) -> tuple[str, tuple[str, ...]] | None:
    """(the university, its units from large to small) where `text` names both and nothing else."""
    parts = _parts(text)
    at = [index for index, part in enumerate(parts) if _UNIVERSITY.fullmatch(part)]
    if len(at) != 1 or len(parts) < 2 or at[0] not in (0, len(parts) - 1):
        return None
    units = [part for index, part in enumerate(parts) if index != at[0]]
    return parts[at[0]].removeprefix("The "), tuple(units if at[0] == 0 else reversed(units))


def units_alone(text: str) -> tuple[str, ...]:
    """The units, from large to small, of a text that names several and no university: "Department of Soils, College of
    Science"."""
    parts = _parts(text)
    is_chain = len(parts) > 1 and all(map(_UNIT.fullmatch, parts)) and not any(map(_UNIVERSITY.fullmatch, parts))
    return tuple(reversed(parts)) if is_chain else ()


def is_unit_of_university(name: str) -> bool:
    """Whether a name is one of a department or school, which some university has."""
    return _DEPARTMENT.match(name) is not None


def is_museum(name: str) -> bool:
    """Whether a name is one of a museum, a gallery, a garden or an institute, which a university may have."""
    return _MUSEUM.fullmatch(name) is not None


def university_alone(text: str) -> str | None:
    """The university that a text names and nothing else."""
    text = _TOWN_BEHIND.sub("", text)
    is_one = len(text) <= _LONGEST and "," not in text and _UNIVERSITY.fullmatch(text)
    return text.removeprefix("The ") if is_one else None


def with_campus(name: str, texts: Iterable[str]) -> str:
    """The name of a system of universities with the one campus that the texts print behind it: "California State
    University, Elm Bay"; any other name as it is."""
    if name not in _SYSTEMS:
        return name
    campus = re.compile(
        rf"\b{name}(?:, (?:the )?|[-–—]| at )(?P<town>(?:County of )?[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})(?! [A-Z])"
    )
    found = {match.group() for text in texts if name in text for match in campus.finditer(text[:_LONGEST_TEXT])}
    return found.pop() if len(found) == 1 else name


_LONGEST_TEXT = 3_000
_SYSTEMS = frozenset(
    (
        *("California State University", "University of California", "State University of New York"),
        *("City University of New York", "University of Wisconsin", "University of Texas", "University of Illinois"),
        *("University of Nebraska", "University of Massachusetts", "University of Missouri", "University of Alaska"),
        *("University of Tennessee", "University of Houston", "University of Arkansas", "University of Colorado"),
        # The courts of California are each a county's.
        "Superior Court of California",
        *("University of Hawaii", "University of Minnesota", "University of Michigan", "University of Maine"),
    )
)
_TOWN_BEHIND = re.compile(r"(?:,| [-–—|·•]) [A-Z][\w .'’-]{2,30}, [A-Z][\w ]{1,14}$")
_DEPARTMENT = re.compile(
    r"(?:[A-Z][\w’'-]+ Lab(?:oratory)?, )?(?:Department|Division|School) of (?!the )[A-Z]"
    r"|(?:[A-Z][\w’'-]+ )?School of (?:Education|Business|Engineering|Arts|Music|Social)"
    r"|College [Oo]f (?:Arts?|Fine|Liberal|Literature|LSA|Lsa|Sciences?|Engineering|Business"
    r"|Education|Nursing|Health|Letters|Natural|Social|Medicine|Agricultur\w+|Law|Humanities|Music|Pharmacy)\b"
)
_MUSEUM = re.compile(
    r"(?:[A-Z][\w’'.-]+ ){1,4}(?:Museum(?: of [A-Z]\w+(?: (?:and|&) [A-Z]\w+)?)?|Art Gallery|Arboretum|Herbarium"
    r"|Botanic(?:al)? Gardens?|Research (?:Institute|Center))"
)


def _parts(text: str) -> list[str]:
    """The names that a text joins, none where it holds anything else."""
    if len(text) > _LONGEST or not any(kind in text for kind in _KINDS) or text.endswith(_BROKEN_OFF):
        return []
    parts: list[str] = []
    for piece in _EDGE.split(re.sub(r"^[Tt]he ", "", text.strip(" ,."))):
        if _UNIT.fullmatch(piece) or _UNIVERSITY.fullmatch(piece):
            parts.append(piece)
        elif parts and _GOES_ON.fullmatch(piece) and _UNIT.fullmatch(parts[-1]):
            # "College of Arts, Letters and Sciences"
            parts[-1] += f", {piece}"
        else:
            return []
    return parts


# A line of a sentence that was broken off.
_BROKEN_OFF = (" in", " at", " of", " and", " the", " for")
_KINDS = ("Department", "Division", "School", "College", "Center", "Institute", "Program", "Office", "Librar")
_GOES_ON = re.compile(r"(?:and |& )?[A-Z][\w’'-]*(?:,? (?:and |& |of )?[A-Z][\w’'-]*){0,4}")
