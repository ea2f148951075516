"""Places by name: the states, and Oregon's and Washington's counties and towns, which a text must hold to be read as a
location; places printed from the large to the small; and which places are one."""

import re
from collections.abc import Iterable

from postings.ingest.record import LocationText


def _names(listed: str) -> frozenset[str]:
    return frozenset(name.strip() for name in listed.replace("\n", " ").split(";"))


STATES = {
    "Alabama": "AL",
    "Alaska": "AK",
    "Arizona": "AZ",
    "Arkansas": "AR",
    "California": "CA",
    "Colorado": "CO",
    "Connecticut": "CT",
    "Delaware": "DE",
    "District of Columbia": "DC",
    "Florida": "FL",
    "Georgia": "GA",
    "Hawaii": "HI",
    "Idaho": "ID",
    "Illinois": "IL",
    "Indiana": "IN",
    "Iowa": "IA",
    "Kansas": "KS",
    "Kentucky": "KY",
    "Louisiana": "LA",
    "Maine": "ME",
    "Maryland": "MD",
    "Massachusetts": "MA",
    "Michigan": "MI",
    "Minnesota": "MN",
    "Mississippi": "MS",
    "Missouri": "MO",
    "Montana": "MT",
    "Nebraska": "NE",
    "Nevada": "NV",
    "New Hampshire": "NH",
    "New Jersey": "NJ",
    "New Mexico": "NM",
    "New York": "NY",
    "North Carolina": "NC",
    "North Dakota": "ND",
    "Ohio": "OH",
    "Oklahoma": "OK",
    "Oregon": "OR",
    "Pennsylvania": "PA",
    "Rhode Island": "RI",
    "South Carolina": "SC",
    "South Dakota": "SD",
    "Tennessee": "TN",
    "Texas": "TX",
    "Utah": "UT",
    "Vermont": "VT",
    "Virginia": "VA",
    "Washington": "WA",
    "West Virginia": "WV",
    "Wisconsin": "WI",
    "Wyoming": "WY",
}

_OREGON_COUNTIES = _names(
    """
Baker; Benton; Clackamas; Clatsop; Columbia; Coos; Crook; Curry; Deschutes; Douglas; Gilliam; Grant; Harney; Hood
River; Jackson; Jefferson; Josephine; Klamath; Lake; Lane; Lincoln; Linn; Malheur; Marion; Morrow; Multnomah; Polk;
Sherman; Tillamook; Umatilla; Union; Wallowa; Wasco; Washington; Wheeler; Yamhill
"""
)

OREGON_TOWNS = _names(
    """
Adair Village; Adams; Adel; Adrian; Agness; Albany; Allegany; Aloha; Alsea; Alvadore; Amity; Antelope; Arch Cape;
Arlington; Arock; Ashland; Ashwood; Astoria; Athena; Aumsville; Aurora; Azalea; Baker City; Bandon; Banks; Barlow;
Bates; Bay City; Beatty; Beaver; Beavercreek; Beaverton; Bend; Blachly; Blodgett; Blue River; Bly; Boardman; Bonanza;
Boring; Bridal Veil; Bridgeport; Brightwood; Broadbent; Brogan; Brookings; Brothers; Brownsville; Burns; Butte Falls;
Buxton; Camas Valley; Camp Sherman; Canby; Cannon Beach; Canyon City; Canyonville; Carlton; Cascade Locks; Cascadia;
Cave Junction; Central Point; Charleston; Chemult; Cheshire; Chiloquin; Christmas Valley; Clackamas; Clatskanie;
Cloverdale; Coburg; Colton; Columbia City; Condon; Coos Bay; Coquille; Corbett; Cornelius; Corvallis; Cottage Grove;
Cove; Crabtree; Crane; Crater Lake; Crawfordsville; Crescent; Creswell; Culver; Dairy; Dallas; Damascus; Days Creek;
Dayton; Dayville; Deadwood; Deer Island; Depoe Bay; Detroit; Dexter; Diamond; Dillard; Donald; Dorena; Drain; Dunes
City; Drewsey; Dufur; Dundee; Durham; Durkee; Eagle Creek; Eagle Point; Echo; Eddyville; Elgin; Elkton; Elmira;
Enterprise; Estacada; Eugene; Fairview; Fall Creek; Falls City; Fields; Florence; Forest Grove; Fort Klamath; Fort
Rock; Fossil; Foster; Frenchglen; Gales Creek; Gardiner; Garibaldi; Gaston; Gates; Gearhart; Gervais; Gilchrist;
Gladstone; Glendale; Gleneden Beach; Glide; Gold Beach; Gold Hill; Government Camp; Grand Ronde; Grants Pass; Grass
Valley; Gresham; Haines; Halfway; Halsey; Hammond; Happy Valley; Harper; Harrisburg; Hebo; Helix; Heppner; Hereford;
Hermiston; Hillsboro; Hines; Hood River; Hubbard; Huntington; Idanha; Idleyld Park; Imbler; Imnaha; Independence;
Ione; Ironside; Irrigon; Island City; Jacksonville; Jamieson; Jefferson; John Day; Johnson City; Jordan Valley;
Joseph; Junction City; Juntura; Keizer; Keno; Kent; Kerby; Kimberly; King City; Klamath Falls; La Grande; La Pine;
Lafayette; Lake Oswego; Lakeside; Lakeview; Langlois; Lebanon; Lexington; Lincoln City; Logsden; Long Creek; Lorane;
Lostine; Lowell; Lyons; Madras; Malin; Manning; Manzanita; Mapleton; Marcola; Marylhurst; Maupin; Maywood Park;
McMinnville; Meacham; Medford; Mehama; Merlin; Merrill; Metolius; Midland; Mikkalo; Mill City; Millersburg; Milton
Freewater; Milton-Freewater; Milwaukie; Mitchell; Molalla; Monmouth; Monroe; Monument; Moro; Mosier; Mount Angel;
Mount Hood Parkdale; Mount Vernon; Mt. Angel; Mt. Hood; Mulino; Murphy; Myrtle Creek; Myrtle Point; Nehalem; Neotsu;
Neskowin; Netarts; New Pine Creek; Newberg; Newport; North Bend; North Plains; North Powder; Noti; Nyssa; O'Brien;
Oakland; Oakridge; Oceanside; Odell; Ontario; Ophir; Oregon City; Otis; Otter Rock; Oxbow; Pacific City; Paisley;
Paulina; Pendleton; Philomath; Phoenix; Pilot Rock; Pleasant Hill; Plush; Port Orford; Portland; Post; Powell Butte;
Powers; Prairie City; Princeton; Prineville; Prospect; Rainier; Redmond; Reedsport; Rhododendron; Richland; Rickreall;
Riddle; Riley; Rivergrove; Riverside; Rockaway Beach; Rogue River; Roseburg; Rufus; Saint Benedict; Saint Helens;
Saint Paul; Salem; Sandy; Scappoose; Scio; Scotts Mills; Scottsburg; Seal Rock; Seaside; Selma; Seneca; Shady Cove;
Shaniko; Shedd; Sheridan; Sherwood; Siletz; Silver Lake; Silverton; Sisters; Sixes; Sodaville; South Beach; Sprague
River; Spray; Springfield; St. Helens; St. Paul; Stanfield; Stayton; Sublimity; Summer Lake; Summerville; Sumpter;
Sunriver; Sutherlin; Sweet Home; Swisshome; Talent; Tangent; Tenmile; Terrebonne; The Dalles; Tidewater; Tigard;
Tillamook; Tiller; Timber; Toledo; Tolovana Park; Trail; Troutdale; Tualatin; Turner; Tygh Valley; Ukiah; Umatilla;
Umpqua; Union; Unity; Vale; Veneta; Vernonia; Vida; Waldport; Wallowa; Walterville; Walton; Warm Springs; Warren;
Warrenton; Wasco; Waterloo; Wedderburn; Welches; West Linn; Westfall; Westfir; Westlake; Weston; Wheeler; White City;
Wilbur; Wilderville; Willamina; Williams; Wilsonville; Winchester; Winston; Wolf Creek; Wood Village; Woodburn;
Yachats; Yamhill; Yoncalla
"""
)

_WASHINGTON_COUNTIES = _names(
    """
Adams; Asotin; Benton; Chelan; Clallam; Clark; Columbia; Cowlitz; Douglas; Ferry; Franklin; Garfield; Grant; Grays
Harbor; Island; Jefferson; King; Kitsap; Kittitas; Klickitat; Lewis; Lincoln; Mason; Okanogan; Pacific; Pend Oreille;
Pierce; San Juan; Skagit; Skamania; Snohomish; Spokane; Stevens; Thurston; Wahkiakum; Walla Walla; Whatcom; Whitman;
Yakima
"""
)

_WASHINGTON_TOWNS = _names(
    """
Aberdeen; Airway Heights; Anacortes; Arlington; Auburn; Bainbridge Island; Battle Ground; Bellevue; Bellingham;
Bingen; Blaine; Bonney Lake; Bothell; Bremerton; Brewster; Buckley; Burien; Burlington; Camas; Cashmere; Castle Rock;
Cathlamet; Centralia; Chehalis; Chelan; Cheney; Clarkston; Cle Elum; Colfax; College Place; Colville; Connell;
Covington; Davenport; Dayton; Des Moines; DuPont; Duvall; East Wenatchee; Edgewood; Edmonds; Ellensburg; Elma;
Enumclaw; Ephrata; Everett; Federal Way; Ferndale; Fife; Forks; Friday Harbor; Gig Harbor; Gold Bar; Goldendale;
Grandview; Hoquiam; Issaquah; Kalama; Kelso; Kenmore; Kennewick; Kent; Kirkland; La Center; Lacey; Lake Forest Park;
Lake Stevens; Lakewood; Leavenworth; Liberty Lake; Long Beach; Longview; Lynden; Lynnwood; Maple Valley; Marysville;
Mercer Island; Mill Creek; Milton; Monroe; Montesano; Moses Lake; Mount Vernon; Mountlake Terrace; Mukilteo;
Newcastle; Newport; Normandy Park; North Bend; Oak Harbor; Ocean Shores; Okanogan; Olympia; Omak; Orting; Othello;
Pasco; Port Angeles; Port Orchard; Port Townsend; Poulsbo; Prosser; Pullman; Puyallup; Quincy; Raymond; Redmond;
Renton; Republic; Richland; Ridgefield; Ritzville; Sammamish; SeaTac; Seattle; Sedro-Woolley; Selah; Sequim; Shelton;
Shoreline; Snohomish; Snoqualmie; South Bend; Spokane; Spokane Valley; Stanwood; Stevenson; Sumner; Sunnyside;
Tacoma; Toppenish; Tukwila; Tumwater; University Place; Vancouver; Walla Walla; Wapato; Washougal; Wenatchee; West
Richland; White Salmon; Winlock; Woodinville; Woodland; Yakima; Yelm; Zillah
"""
)

# The towns and counties by which a text without a state is read, by the state that the layout or the employer implies.
TOWNS = {"OR": OREGON_TOWNS, "WA": _WASHINGTON_TOWNS}
COUNTIES = {"OR": _OREGON_COUNTIES, "WA": _WASHINGTON_COUNTIES}

# Towns whose names are also everyday words or headings: alone on a line they name no place.
WORDS_TOO = _names(
    """
Adams; Antelope; Aurora; Beaver; Blaine; Boring; Brothers; Crane; Cove; Crescent; Dairy; Diamond; Drain; Echo;
Enterprise; Fields; Foster; Fossil; Gates; Halfway; Harper; Independence; Joseph; Kent; Monument; Post; Powers;
Prospect; Republic; Riverside; Sandy; Seaside; Sisters; Spray; Talent; Timber; Trail; Turner; Union; Unity; Vale;
Warren; Weston
"""
)

# How newspapers shorten the states: "Elm Bay, Mass."
_SHORTENED = {
    name: STATES[state]
    for name, state in (
        pair.split("=")
        for pair in (
            "Ala=Alabama;Ariz=Arizona;Ark=Arkansas;Calif=California;Colo=Colorado;Conn=Connecticut;Del=Delaware"
            ";Fla=Florida;Ga=Georgia;Ill=Illinois;Ind=Indiana;Kan=Kansas;Ky=Kentucky;Md=Maryland;Mass=Massachusetts"
            ";Mich=Michigan;Minn=Minnesota;Miss=Mississippi;Mo=Missouri;Mont=Montana;Neb=Nebraska;Nev=Nevada"
            ";N.H=New Hampshire;N.J=New Jersey;N.M=New Mexico;N.Y=New York;N.C=North Carolina;N.D=North Dakota"
            ";Okla=Oklahoma;Pa=Pennsylvania;R.I=Rhode Island;S.C=South Carolina;S.D=South Dakota;Tenn=Tennessee"
            ";Tex=Texas;Vt=Vermont;Va=Virginia;Wash=Washington;W.Va=West Virginia;Wis=Wisconsin;Wyo=Wyoming"
        ).split(";")
    )
}
_SHORT_STATE = re.compile(rf"(?<=[a-zA-Z], )({'|'.join(re.escape(name) for name in _SHORTENED)})\.(?=[\s,;)]|$)")


def with_state_codes(text: str) -> str:
    """The text with two letters in place of each shortened name of a state behind a town: "Elm Bay, Mass."."""
    return _SHORT_STATE.sub(lambda state: _SHORTENED[state[1]], text) if ", " in text and "." in text else text


# Places printed from the large to the small: "United States-Ohio-London", "Georgia - Macon".

_STATE_NAMES = "|".join(STATES)
_TOWN = r"(?P<town>[A-Z][\w .'’]{2,30})"
# "United States-Massachusetts-Boston-10 Park Plaza", "United States of America-OHIO-Madison County-London",
# "United States, Maryland, Annapolis"
_FROM_COUNTRY = re.compile(
    rf"United States(?: of America)?(?:-|, )(?P<state>(?i:{_STATE_NAMES}))(?:-|, )"
    rf"(?:(?P<county>[A-Z][\w .]{{2,30}}) County-)?{_TOWN}(?:-(?P<street>\d[^-]{{3,60}}))?"
)
_FROM_STATE = re.compile(rf"(?P<state>{_STATE_NAMES})(?: [-–] |-){_TOWN}")
# "Danville (Independent City), Virginia" is in no county.
_INDEPENDENT = re.compile(rf"{_TOWN} \(Independent City\), (?P<state>{_STATE_NAMES})")


def place_from_large(text: str) -> LocationText | None:
    """The place in a text that holds one printed so and nothing else."""
    if found := _INDEPENDENT.fullmatch(text):
        return LocationText(city=found["town"], state=STATES[found["state"]])
    if found := _FROM_COUNTRY.fullmatch(text):
        return LocationText(found["street"], found["town"], found["county"], STATES[found["state"].title()])
    if found := _FROM_STATE.fullmatch(text):
        return LocationText(city=found["town"], state=STATES[found["state"]])
    return None


# The same place printed twice, "100 West 10th Avenue" and "100 W. 10th Ave", is one place.


def merge_locations(places: Iterable[LocationText]) -> list[LocationText]:
    """Each place once, the fuller of two that agree, in the order they came."""
    merged: list[LocationText] = []
    for place in places:
        for index, known in enumerate(merged):
            if _same(place, known):
                merged[index] = LocationText(
                    known.street or place.street,
                    known.city or place.city,
                    known.county or place.county,
                    known.state or place.state,
                    known.postal_code or place.postal_code,
                )
                break
        else:
            merged.append(place)
    return merged


def _same(one: LocationText, other: LocationText) -> bool:
    """Whether two places contradict each other nowhere and share a town or a county."""
    pairs = zip(
        (one.street, one.city, one.county, one.state, one.postal_code),
        (other.street, other.city, other.county, other.state, other.postal_code),
        strict=True,
    )
    agree = all(a is None or b is None or _plain(a) == _plain(b) for a, b in pairs)
    return agree and bool((one.city and other.city) or (one.county and other.county))


_SHORT_FORMS = {
    **{"north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw"},
    **{"southeast": "se", "southwest": "sw", "street": "st", "avenue": "ave", "boulevard": "blvd", "road": "rd"},
    **{"drive": "dr", "lane": "ln", "court": "ct", "highway": "hwy", "parkway": "pkwy", "suite": "ste"},
}


def _plain(part: str) -> str:
    """A part of an address in the form in which "100 West 10th Avenue" is "100 W. 10th Ave"."""
    words = part.casefold().replace(".", " ").replace(",", " ").split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)
