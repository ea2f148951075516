"""Where a job is worked whose text names no place of work: in the town of the employer's name or address."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.places import is_in_no_one_town, town_in_name
from postings.ingest.announcement.labels.cells import split_cells
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.places.addresses import STREET
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.places.place_names import STATES, with_state_codes
from postings.ingest.layout import Line
from postings.ingest.record import LocationText

_HEAD_LINES, _LONGEST_HEAD, _LONGEST = 15, 120, 3_000
_STATE = rf"(?:{'|'.join([*STATES, *STATES.values()])})"
_TOWN = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
_INSTITUTION = "Library|Museum|Schools?|Center|Society|District|University|College|Department"
# "Concord Museum, Concord, MA": what stands behind the employer's or the job's name.
_HEAD_PLACE = re.compile(
    rf"(?:(?:,|\s[-–—|]| in) ?\(?| \()(?P<place>(?![^,]*\b(?:{_INSTITUTION})\b){_TOWN},? {_STATE}(?: \d{{5}})?)"
    r"(?:, USA?(?=\)))?\)?(?:, (?:us|US|USA|United States)(?:, \d{5})?)?(?: \(ID: \w+\))?$"
)
_STATE_IN_BRACKETS = re.compile(rf" \({_STATE}\)")
_OF_A_KIND = (
    r"an? (?:[\w,-]+ ){0,5}(?:college|university|museum|zoo|school|library|garden|institution|organization|district"
    r"|society|hospital)"
)
_SOMEWHERE = rf"(?:[^.]|\.(?=\w)){{0,140}}?(?:\b(?:in|at|near) (?:[a-z]+ ){{0,4}}|, )(?P<place>{_TOWN}, {_STATE})\b"
_IN_TOWN = re.compile(rf"\b(?:[Ll]ocated|[Ss]ituated|[Bb]ased|building|headquartered|is {_OF_A_KIND})\b{_SOMEWHERE}")
# "Elm Zoo, an accredited institution in Elm Bay, Ohio, cares for 40 kinds of birds."
_KIND_IN_TOWN = re.compile(rf"\b{_OF_A_KIND}\b{_SOMEWHERE}")
# "Library Director, Elm Public Library (Elm Bay)"
_IN_BRACKETS = re.compile(
    r", [A-Z][^,()]{2,60} (?:Library|Museum|Schools?|Center|Society|District) \((?P<town>(?![A-Z]+\))"
    r"[A-Z][a-z][\w.’'-]*(?: [A-Z][\w.’'-]+){0,2})\)$"
)
# "Elm Bay, Vermont (pop. 5,500), seeks ..."
_POPULATED = re.compile(rf"(?P<place>{_TOWN},? {_STATE}),? \((?:pop\.|population)")
# "... by April 17. Elm Bay, Ohio."
_ALONE_AT_END = re.compile(rf"(?<=[.!?])(?<!\b[SFM]t\.)(?<!\b[A-Z]\.) (?P<place>{_TOWN}, {_STATE})\.?$")
_STATIONED = re.compile(rf"\b[Dd]uty station (?:will be|is)(?: in| at)? (?P<place>{_TOWN}, {_STATE})\b")
_OF_RESIDENTS = re.compile(rf"\bresidents (?:of|in) (?P<place>{_TOWN}, {_STATE})\b")
_ON_CAMPUS = re.compile(rf"\b(?:on|at|to) (?:the|our|its) (?P<place>{_TOWN}, {_STATE}),? [Cc]ampus\b")
_ADDRESS_END = re.compile(rf"\b{_STATE},? +\d{{5}}\b")
_STREET_AND_TOWN = re.compile(rf"\b\d{{1,5}} (?:[A-Z][\w.]*,? ){{2,5}}?(?<=, )(?P<place>{_TOWN}, {_STATE})\b")
# "1200 College Avenue • Elm Bay, Idaho 83864"
_DOT = re.compile(r"\s*[•·●∙|]\s*")
_PRAISED = r"(?:beautiful|historic|scenic|lovely|sunny|downtown|rural|nearby|picturesque)"
_BEHIND_NAME = re.compile(
    rf"(?: \([A-Z]{{2,8}}\))?(?:(?:,| in| of| located in) (?:{_PRAISED} )?| \()(?P<place>{_TOWN}, {_STATE})\b"
)
_ZIP = re.compile(r"\d{5}")
_BEFORE_ADDRESS_END = 90
_BOX = re.compile(r"\b(?:P\.? ?O\.? ?)?Box \d+(?:,| [-–])? ", re.IGNORECASE)
BOX_ALONE = re.compile(r"(?:P\.? ?O\.? ?)?Box \d+,?", re.IGNORECASE)
# The departments of a state are at work in all of it, wherever their papers go.
_AT_WORK_IN_MANY_TOWNS = re.compile(r"\b(?:State|Department|Federal|National|U\.?S\.?|Commission|Authority)\b")


_OF_ONE_TOWN = re.compile(
    r"\b(?:University|College|Museum|Library|Hospital|Zoo|Gallery|Tribe|Road Commission"
    r"|(?:Police|Fire|Public Works|Highway|Roads?|Street|Water|Recreation) Department"
    r"|(?:Housing|Water|Sewer|Municipal|Sanitary|Redevelopment|Utility) Authority)\b"
)


# "Elm Public Library, CT"
_STATE_BEHIND = re.compile(rf"(?<=Library|Society|Schools), {_STATE}$")


def without_place(text: str) -> str:
    """A line of the head without the town and state behind the name in it."""
    text = text[:_LONGEST_HEAD]
    text = _STATE_BEHIND.sub("", _HEAD_PLACE.sub("", text)) if "," in text else text
    return _STATE_IN_BRACKETS.sub("", text) if "(" in text else text


def complete_places(draft: Draft, state: str | None) -> None:
    """Take the place that the text's head or a sentence names, else the one town of a local employer's name or
    address, where the text names no place of work. `state`: two letters, for a name that stands without one."""
    if draft.locations:
        _complete_county(draft, state)
        _complete_street(draft)
        return
    if found := _of_country(draft.lines, state) or _named(draft.lines, state) or _behind_employer(draft):
        draft.add_location(*found)
    elif not (is_in_no_one_town(draft.lines) or _are_in_several(draft.lines)) and (
        found := _town_of_employer(draft, state)
    ):
        draft.add_location(*found)
        draft.notes.cite("locations.0", found[1], status="inferred")
    elif found := _only([*_places_in(_KIND_IN_TOWN, draft.lines), *_places_in(_OF_RESIDENTS, draft.lines)]) or _only(
        _on_own_lines(draft.lines)
    ):
        draft.add_location(*found)


def _on_own_lines(lines: Iterable[Line]) -> Iterable[tuple[LocationText, int]]:
    """The towns that lines hold alone with their state, wherever these stand."""
    alone = (line for line in lines if ", " in line.text and _TOWN_ALONE.fullmatch(line.text[:_LONGEST_HEAD]))
    towns = (line for line in alone if not names_a_job(line.text.partition(",")[0]))
    return ((place, line.number) for line in towns for place in read_locations(line.text))


_TOWN_ALONE = re.compile(rf"{_TOWN}, {_STATE}")


def _complete_county(draft: Draft, state: str | None) -> None:
    """Take the town in which a sentence says the job is, where a label named nothing but its county."""
    place, *others = draft.locations
    if others or place.city or place.postal_code or not place.county:
        return
    found = _named(draft.lines, state) or _only(_towns_of_addresses(draft.lines))
    if found and found[0].state == place.state:
        town = replace(place, city=found[0].city)
        draft.locations = [town]
        draft.notes.cite("locations.0", found[1])


def _complete_street(draft: Draft) -> None:
    """Join the one street that a label names without its town to the one town, that of a label or of the employer's
    name."""
    alone = [place for place in draft.locations if place.street and not (place.city or place.postal_code)]
    towns = [place for place in draft.locations if place not in alone]
    named = town_in_name(draft.agency.get("name", ""))
    if len(alone) == 1 and named and not towns:
        draft.locations = [replace(alone[0], city=named)]
    elif len(alone) == len(towns) == 1 and towns[0].city and not towns[0].street:
        draft.locations = [replace(towns[0], street=alone[0].street)]
        draft.notes.evidence.pop("locations.1")


# "Elm Bay, United States of America" leaves the state to the rest of the text.
_TOWN_AND_COUNTRY = re.compile(rf"(?P<town>{_TOWN}), (?:United States(?: [Oo]f America)?|USA?)")


def _of_country(lines: Sequence[Line], state: str | None) -> tuple[LocationText, int] | None:
    """(the town, its line) of a line of the head, or one of its cells, that names only the country behind it."""
    for cell in split_cells(lines[: 2 * _HEAD_LINES]):
        if found := _TOWN_AND_COUNTRY.fullmatch(cell.text[:_LONGEST_HEAD]):
            return LocationText(city=found["town"], state=state), cell.number
        if cell.text.startswith("United States, ") and (places := read_locations(cell.text)):
            return places[0], cell.number
    return None


def _named(lines: Sequence[Line], state: str | None) -> tuple[LocationText, int] | None:
    """(the one place, its line) that ends a line of the head, or that a sentence says the work is in."""
    head = [line for line in lines[: 4 * _HEAD_LINES] if line.text][:_HEAD_LINES]
    ends = [
        (place, line.number)
        for line in head
        if len(line.text) <= _LONGEST_HEAD and (match := _HEAD_PLACE.search(line.text))
        for place in read_locations(line.text if STREET.search(line.text) else match["place"])
    ]
    ends = ends or [
        (LocationText(city=match["town"], state=state), line.number)
        for line in head
        if line.text.endswith(")") and len(line.text) <= _LONGEST_HEAD and (match := _IN_BRACKETS.search(line.text))
    ]
    return _only(ends) or _only(place for pattern in _TOLD for place in _places_in(pattern, lines))


_TOLD = (_IN_TOWN, _STATIONED, _ON_CAMPUS, _POPULATED, _ALONE_AT_END)


def _places_in(pattern: re.Pattern[str], lines: Sequence[Line]) -> list[tuple[LocationText, int]]:
    return [
        (place, line.number)
        for line in lines
        for match in pattern.finditer(with_state_codes(line.text[:_LONGEST]))
        if not _names_others(match)
        for place in read_locations(match["place"])
    ]


# "near Elm Bay and Oak, Ohio and Ash, Ohio" is in no one of these.
_OTHER_PLACE = re.compile(rf"[a-z], {_STATE} ")
_AND_OTHER = re.compile(rf",? (?:and|or) [^.;]{{0,60}}?[a-z], {_STATE}\b")
_OF_JOBS = re.compile(r"\b(?:positions|vacancies|appointments)\b")


def _names_others(match: re.Match[str]) -> bool:
    """Whether the sentence of a place names another one with its state, before it or joined to it."""
    before = match.string[match.start() : match.start("place")]
    return bool(_OTHER_PLACE.search(before) or _AND_OTHER.match(match.string, match.end("place")))


def _are_in_several(lines: Iterable[Line]) -> bool:
    """Whether a sentence says that the jobs are in or near several towns, of which each state is told."""
    texts = (line.text for line in lines if "located" in line.text and len(line.text) <= _LONGEST)
    told = (with_state_codes(text) for text in texts if _OF_JOBS.search(text))
    return any(map(_names_others, (found for text in told for found in _IN_TOWN.finditer(text))))


def _behind_employer(draft: Draft) -> tuple[LocationText, int] | None:
    """The town behind the employer's name in a sentence: "The Elm Library in Elm Bay, Ohio, seeks ..."."""
    if not (name := draft.agency.get("name")):
        return None
    return _only(
        (place, line.number)
        for line in draft.lines
        if name in (text := with_state_codes(line.text[:_LONGEST]))
        and (match := _BEHIND_NAME.match(text, text.index(name) + len(name)))
        for place in read_locations(match["place"])
    )


def _town_of_employer(draft: Draft, state: str | None) -> tuple[LocationText, int] | None:
    name = draft.agency.get("name", "")
    if (own := _OFFICE_OF_TOWN.fullmatch(name)) and not _only(_towns_of_addresses(draft.lines)):
        return LocationText(city=own["town"], state=state), draft.notes.evidence["agency.name"].first_line
    if _AT_WORK_IN_MANY_TOWNS.search(name) and not _OF_ONE_TOWN.search(name):
        return None
    addressed = _only(_towns_of_addresses(draft.lines)) or _below_name(draft.lines, name)
    town = town_in_name(name)
    if addressed and town and _is_for_papers(draft.lines, addressed[1]):
        # Where a large city takes papers, few of its people work.
        return LocationText(city=town, state=addressed[0].state), addressed[1]
    if addressed or not town:
        return addressed or _named_town(draft.lines, name, state)
    return LocationText(city=town, state=state), draft.notes.evidence["agency.name"].first_line


def _is_for_papers(lines: Sequence[Line], number: int) -> bool:
    """Whether the line of an address, or the sentence that leads to it, says that papers are had or taken there."""
    lead = next(
        (line.text for line in reversed(lines[max(0, number - _LEAD_WITHIN) : number - 1]) if line.text[-1:] == ":"), ""
    )
    return any(_FOR_PAPERS.search(text[-_LONGEST:]) for text in (lines[number - 1].text, lead))


_LEAD_WITHIN = 6
_FOR_PAPERS = re.compile(
    r"\b(?:copy|copies|documents?|forms?|papers|transcripts?)\b(?:[^.]|\.(?=\w)){0,120}"
    r"\b(?:mailed|sent|submitted|delivered|obtained|picked up)\b"
    r"|\bapplications? (?:[a-z]+ ){1,3}(?:obtained|picked up)\b"
    r"|\b(?:submit|mail|send|deliver) (?:an? |the |all |your )?(?:copy|copies|documents?|forms?|transcripts?)\b"
    r"|\b(?:additional|further|more) information\b[^;]{0,200}\b(?:visit|come to|go to|write to)\b"
)
# "Elm Bay Police Department"
_OFFICE_OF_TOWN = re.compile(
    r"(?P<town>(?!(?:The|State|National|Metro\w*|Capitol|Harbor|Airport|Campus|Regional|Tribal|Volunteer|Our)\b)"
    r"[A-Z][a-z][\w.’'-]*(?: (?!County|State|University|College|Park|Airport|Transit|School|Port)[A-Z][\w.’'-]+){0,2})"
    r" (?:(?:Police|Fire|Public Works|Highway|Recreation|Parks (?:and|&) Recreation) Department"
    r"|Select ?[Bb]oard|Board of Selectmen|(?:City|Town|Village|Borough) (?:Council|Board))"
)


def _named_town(lines: Sequence[Line], name: str, state: str | None) -> tuple[LocationText, int] | None:
    """The town with which the employer's name begins, where the text speaks of it as a town: "the village of Elm" for
    the Elm Public Library."""
    words = name.split()
    for line in lines if len(words) > 1 else ():
        for found in _SOME_TOWN.finditer(line.text[:_LONGEST]):
            town = (found["town"] or found["told"]).split()
            size = next((size for size in range(len(town), 0, -1) if town[:size] == words[:size]), 0)
            if 0 < size < len(words):
                return LocationText(city=" ".join(town[:size]), state=state), line.number
    return None


_SOME_TOWN = re.compile(
    r"\b(?i:city|town|village|borough|township) of (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
    r"|\b(?P<told>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) is an? (?:[a-z-]+,? ){0,4}(?:town|city|village|community)\b"
)


def _below_name(lines: Sequence[Line], name: str) -> tuple[LocationText, int] | None:
    """The town of the address right below the employer's name, where the text holds other addresses too."""
    below = (lines[line.number : line.number + _ADDRESS_WITHIN] for line in lines if name and line.text == name)
    return _only(place for block in below for place in _towns_of_addresses(block))


_ADDRESS_WITHIN = 3


def _towns_of_addresses(lines: Iterable[Line]) -> Iterable[tuple[LocationText, int]]:
    """The addresses with a ZIP code, without boxes at a post office: whoever gets mail there works nearby."""
    above = ""
    for line in lines:
        text = _DOT.sub(", ", line.text[:_LONGEST])
        for match in _ADDRESS_END.finditer(text) if _ZIP.search(text) else ():
            address, boxed = _BOX.subn("", text[max(0, match.start() - _BEFORE_ADDRESS_END) : match.end()])
            for place in read_locations(address)[-1:]:
                postal = None if boxed else place.postal_code
                town = LocationText(place.street, place.city, None, place.state, postal)
                yield with_street_above(town, text, above), line.number
        for match in _STREET_AND_TOWN.finditer(text):
            for place in read_locations(match["place"]):
                yield LocationText(city=place.city, state=place.state), line.number
        # Between a street and its town a box at the post office may stand.
        above = above if BOX_ALONE.fullmatch(text) else text or above


# "1400 Elm Parkway", right above its town
_STREET_LINE = re.compile(r"\d{1,6} [A-Z0-9][\w .#'’-]{3,50}")


def with_street_above(place: LocationText, text: str, above: str) -> LocationText:
    """The place with the street that the line `above` holds alone, where its own line `text` begins with its town and
    tells the ZIP code."""
    is_address = not place.street and place.city and _ZIP.search(text) and text.startswith(place.city)
    return replace(place, street=above) if is_address and _STREET_LINE.fullmatch(above) else place


def _only(found: Iterable[tuple[LocationText, int]]) -> tuple[LocationText, int] | None:
    """The first of places that are all the same town, None where they differ."""
    places = [(place, line) for place, line in found if place.city]
    return places[0] if len({(place.city, place.state) for place, _ in places}) == 1 else None
