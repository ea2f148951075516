"""The towns and counties of each state by name, as the reference data lists them.

They are what a place without a state behind it must be, so that not every word in capitals is one."""

from functools import cache
from pathlib import Path

from postings.ingest.fields.places.place_names import STATES

_PLACES = Path(__file__).parents[4] / "fixtures" / "reference" / "places.csv"
_SHORT = {"Saint ": "St. ", "Mount ": "Mt. ", "Fort ": "Ft. "}
_NEW_YORK = "New York"


@cache
def towns(state: str | None) -> frozenset[str]:
    """The names of a state's towns (by its two letters; none of an unknown one), "Saint Helens" as "St. Helens" too;
    without those that are everyday words (EVERYDAY_WORDS)."""
    no_towns = EVERYDAY_WORDS | STATES.keys() - {_NEW_YORK}
    named = {town for town, _ in _listed(state) if town[:1].isupper() and town not in no_towns}
    shortened = {
        short + town.removeprefix(long) for town in named for long, short in _SHORT.items() if town.startswith(long)
    }
    return frozenset(named | shortened)


@cache
def counties(state: str | None) -> frozenset[str]:
    """The names of a state's counties, without that word."""
    return frozenset(county for _, county in _listed(state) if county)


@cache
def _listed(state: str | None) -> tuple[tuple[str, str], ...]:
    """(town, county) of a state's."""
    lines = (line.split(",") for line in _text().splitlines() if f",{state}," in line)
    return tuple((town, county) for town, county, *_ in lines)


@cache
def _text() -> str:
    return _PLACES.read_text(encoding="utf-8")


def _names(listed: str) -> frozenset[str]:
    return frozenset(name.strip() for name in listed.replace("\n", " ").split(";"))


# Towns whose names are also words or headings: alone on a line they name no place.
WORDS_TOO = _names(
    """
Adams; Antelope; Aurora; Beaver; Blaine; Boring; Brothers; Crane; Cove; Crescent; Dairy; Diamond; Drain; Echo;
Enterprise; Fields; Foster; Fossil; Gates; Halfway; Harper; Independence; Joseph; Kent; Monument; Post; Powers;
Prospect; Republic; Riverside; Sandy; Seaside; Sisters; Spray; Talent; Timber; Trail; Turner; Union; Unity; Vale;
Warren; Weston
"""
)

# Small towns whose names stand in capitals for something else far more often: without a state they name no place.
EVERYDAY_WORDS = _names(
    """
Accident; Accord; Ace; Advance; Agency; Agenda; Airport; Alpha; Anchor; Arena; Art; Assumption; Atlas; Ball; Banner;
Basin; Bay; Beauty; Bee; Bells; Black; Blanket; Blue; Bond; Boss; Branch; Brave; Breaks; Bright; Brush; Bunch; Burden;
Bureau; Busy; Cabins; Cable; Cache; Cadet; Call; Camp; Campaign; Campus; Canon; Canvas; Carbon; Cardinal; Carrier;
Cash; Castle; Center; Central; Centre; Century; Challenge; Champion; Charm; Chase; Check; Christmas; Circle; Clear;
Clever; Coin; College; Colon; Combine; Comfort; Commerce; Concrete; Continental; Converse; Cooks; Cool; Corn; Cost;
Council; Counselor; Cricket; Cross; Crown; Cylinder; Day; Deal; Defiance; Delta; Deputy; Diagonal; Dice; Distant;
Divide; Dolphin; Downtown; Drift; Driver; Drums; Eagle; Early; Earth; Eastern; Echelon; Economy; Effort; Energy;
English; Equality; Era; Exchange; Experiment; Export; Faith; Falls; Farmers; Fence; Fidelity; Fine; Finger; Fisher;
Flat; Flora; Force; Foreman; Forest; Freedom; Friend; Friendly; Friendship; Frontier; Gap; Garden; Gas; Gate; Gateway;
Gem; Given; Golden; Golf; Goodwill; Grant; Grants; Gravity; Gray; Green; Grove; Guys; Happy; Harbor; Harvest; Hatch;
Hazard; Helper; Holder; Home; Honor; Hood; Hooks; Hope; House; Hundred; Hunt; Hygiene; Ideal; Index; Industry;
Institute; Interior; Island; Issue; Jet; Joy; Junction; Junior; Justice; Keys; King; Kite; Lake; Lakes; Landing;
Landmark; Lane; Lawn; Lead; Ledger; Levels; Liberal; Liberty; Likely; Lingo; Lone; Loop; Luck; Magazine; Magnet; Man;
Many; Marina; Marine; Mark; Marks; Max; May; Means; Media; Mentor; Merit; Midnight; Miles; Mills; Minor; Mission;
Mode; Model; Monitor; Mountain; Mutual; Narrows; Nice; Normal; North; Northwest; Novelty; Novice; Nursery; Odd; Only;
Onset; Onward; Opportunity; Oracle; Oral; Orchard; Ordinary; Orient; Page; Paint; Park; Parks; Parole; Patriot; Peak;
Pep; Perks; Pilot; Pioneer; Plain; Plains; Plateau; Point; Points; Pool; Portal; Pound; Power; Prairie; Pray; Premium;
Price; Pride; Prince; Printer; Progress; Prosperity; Protection; Purchase; Railroad; Rainbow; Rake; Range; Ranger;
Reader; Reform; Register; Reliance; Rescue; Reserve; Reservoir; Ridge; River; Rock; Rocky; Roll; Rule; Sage;
Secretary; Section; Sells; Sentinel; Shade; Shell; Shepherd; Shields; Snow; Sod; Southwest; Spade; Speculator; Speed;
Spring; Springs; Stamps; Standard; Star; Start; Stem; Steward; Stone; Story; Street; Strong; Success; Summit; Sun;
Sunflower; Superior; Supply; Surveyor; Sweet; Tea; Telephone; Tell; Temple; Tool; Topmost; Tornado; Tow; Tower; Trade;
Tram; Transfer; Trial; Triangle; Triumph; Tunnel; Twig; United; Universal; University; Valley; Van; Vendor; Veteran;
Village; Wake; Wall; Walls; War; Ward; Waters; Waves; Weed; Welcome; Weld; Wells; West; Western; White; Widen; Wing;
Winner; Winter; Wisdom; Wood; Worth; Young
"""
)
