"""The names by which seekers ask for agencies, classes, places and regions: those that have jobs, all agencies and
the gazetteer's towns and counties, of which it can be said that they have none."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from itertools import chain
from pathlib import Path

from django.db.models import F, Q
from tantivy import Occur, Query, Searcher

from agencies.models import Agency, AgencySpelling, Classification, ClassificationSpelling, Unit
from agencies.models.agency import NO_NAME
from postings.ingest.fields.places.place_names import STATES
from search.engine.clauses import one_of
from search.engine.counting import how_many
from search.engine.schema import NOT_STATED
from search.language.query import BEFORE_LEVELS, LEVELS, SMALL_WORDS, bare_words
from search.language.reading import Phrase
from search.language.synonyms import is_vocabulary
from search.understanding.spoken_place import NO_STATES_ALONE, STATE_CODES, Towns, counties, larger_towns

REGIONS = Path(__file__).parent / "regions.toml"
MOST_VALUES = 10_000
# From this share of its jobs on a city lies in a county or a state of its name; of some jobs neither may be known.
MOST_INSIDE = 0.5
# A name that so many agencies share is no name of theirs ("Police Department").
MOST_SHARING = 4
# How alike a word and a town's name are of which it may be a slip, from 0 to 1.
LIKE_A_TOWN = 0.85
JOINING_WORDS = frozenset({"of", "and", "the", "for"})
ABBREVIATED = {"dept": "department", "co": "county"}
# How the first word of a town's name is shortened: "St Helens", "N. Bend".
SHORT_FIRST = {"saint": "st", "mount": "mt", "fort": "ft", "north": "n", "south": "s", "east": "e", "west": "w"}
# Words that alone name no agency.
OF_ANY = frozenset({"state", "county", "city", "town", "department", "district", "agency", "government", "federal"})

Words = tuple[str, ...]


@dataclass(frozen=True)
class Name:
    """What a phrase can stand for: values of a filter, and how many jobs have them. `city` is the one of that name in a
    county or a state. A department of which it is not known whose it is may be `of_any_government`. Some documents name
    an agency as a part of another one: what it names are `also_parts` then."""

    filter: str
    values: tuple[str, ...]
    label: str
    jobs: int
    city: "Name | None" = None
    of_any_government: bool = False
    also_parts: bool = False


@dataclass(frozen=True)
class Names:
    """All names by their words, without those that only join; the states by all that is typed of them behind a town;
    and the labels of all values by filter and value."""

    by_words: dict[Words, Name]
    states: dict[Words, Name]
    labels: dict[tuple[str, str], str]
    longest: int
    towns: Towns

    def find(self, words: Iterable[str]) -> Name | None:
        """What a phrase names, if anything. It may begin or end with no word that only joins."""
        return self.by_words.get(name_key(words))

    def is_like_a_town(self, words: Words) -> bool:
        """Whether it may be a slip of a town's name that has jobs."""
        return bool(get_close_matches(" ".join(words), self._towns_with_jobs, 1, LIKE_A_TOWN))

    @cached_property
    def _towns_with_jobs(self) -> list[str]:
        return [" ".join(words) for words, name in self.by_words.items() if name.filter == "city" and name.jobs]

    @cached_property
    def words_of_places(self) -> frozenset[str]:
        """The words of the names of all places, which are no slips though no job need use them."""
        places = ("city", "county", "state")
        return frozenset(word for words, name in self.by_words.items() if name.filter in places for word in words)

    @cached_property
    def with_jobs(self) -> "Names":
        """The same without the agencies that have no jobs."""
        return replace(self, by_words={words: name for words, name in self.by_words.items() if name.jobs})


def as_city(phrase: Phrase, names: Names) -> Phrase:
    """A phrase that stands for all of a county or a state, for the city of its name alone if there is one."""
    name = names.find(phrase.words) or names.find(phrase.words[1:])
    if name is None or name.city is None or (name.filter, name.label) != (phrase.filter, phrase.label):
        return phrase
    return replace(phrase, filter=name.city.filter, value=name.city.values, label=name.city.label)


def name_key(words: Iterable[str]) -> Words:
    key = tuple([ABBREVIATED.get(word, word) for word in words if word not in JOINING_WORDS])
    if len(key) < 2:
        return key
    title = key[:-2] if len(key) > 2 and key[-2] in BEFORE_LEVELS else key[:-1]
    return (*title, LEVELS.get(key[-1], key[-1]))


def learn_names(view: Searcher) -> Names:
    """The names of what has jobs in `view`, and the places to be near to, by six queries to the database."""
    jobs = _jobs_by_value(view)
    found: dict[Words, list[Name]] = defaultdict(list)
    # In this order: what is both a place and an agency (a county) is first of all a place.
    states = {code: Name("state", (code,), name, jobs["state"].get(code, 0)) for name, code in STATES.items()}
    named = ((name_key(bare_words(state.label)), state) for state in states.values())
    for words, name in chain(_places(jobs), named, _agencies(jobs["agency"]), _classes(jobs["classification"])):
        found[words].append(name)
    labels = {(name.filter, name.values[0]): name.label for names in found.values() for name in names}
    for words, name in _regions(jobs["county"]):
        found[words].append(name)
    for words, name in _without_jobs():
        found[words] = found[words] or [name]
    by_words = {words: shared for words, names in found.items() if words and (shared := _one_of(names, view))}
    cities = [(words, name.city) for words, name in by_words.items() if name.city]
    by_words = {said: city for words, city in cities for said in ((*words, "city"), ("city", *words))} | by_words
    by_words = _shortened(by_words) | by_words
    by_code = {words: states[code] for words, code in STATE_CODES.items()}
    shortened = {said: state for said, state in by_code.items() if not _means_else(said)}
    return Names(shortened | by_words, by_code, labels, max(map(len, by_words), default=0), Towns())


def _shortened(by_words: dict[Words, Name]) -> dict[Words, Name]:
    """The towns that have jobs by names that begin with a word's short form."""
    towns = ((words, name) for words, name in by_words.items() if name.jobs and (name.filter == "city" or name.city))
    several = ((words, name) for words, name in towns if len(words) > 1)
    return {(SHORT_FIRST[first], *rest): name for (first, *rest), name in several if first in SHORT_FIRST}


def _jobs_by_value(view: Searcher) -> dict[str, dict[str, int]]:
    fields = {"agency": "agency_slug", "classification": "classification_slug"}
    fields |= {place: place for place in ("city", "county", "state")}
    question = {name: {"terms": {"field": field, "size": MOST_VALUES}} for name, field in fields.items()}
    answer = view.aggregate(Query.all_query(), question)
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in answer[name]["buckets"] if bucket["key"] != NOT_STATED}
        for name in fields
    }


def _one_of(names: list[Name], view: Searcher) -> Name | None:
    """Of several with one name those of the first kind together, if they have jobs; nothing where too many share it."""
    used = [name for name in dict.fromkeys(names) if name.jobs] or list(dict.fromkeys(names))
    if used[0].filter == "city" and (around := _around_city(used, view)):
        return around
    alike = [name for name in used if name.filter == used[0].filter]
    if len(alike) > MOST_SHARING:
        return None
    if len(alike) == 1:
        return alike[0]
    values = tuple(chain.from_iterable(name.values for name in alike))
    label = " or ".join(dict.fromkeys(name.label for name in alike))
    are_parts = label == alike[0].label and any(name.also_parts for name in alike)
    return Name(alike[0].filter, values, label, sum(name.jobs for name in alike), also_parts=are_parts)


def _around_city(names: list[Name], view: Searcher) -> Name | None:
    """What is meant by a city's name that is a county's or a state's too: the one that the city lies in, since its jobs
    are among those of that one, or a state elsewhere that has more jobs."""
    city = names[0]
    wider = [replace(name, city=city) for name in names if name.filter in ("county", "state")]
    wider = [replace(name, label=f"{name.label} state") if name.filter == "state" else name for name in wider]
    holding = [name for name in wider if _share(view, city, name) > MOST_INSIDE]
    if holding:
        most = max(holding, key=lambda name: name.jobs)
        return replace(most, label=f"All of {most.label}")
    return next((name for name in wider if name.filter == "state" and name.jobs > city.jobs), None)


def _share(view: Searcher, city: Name, wider: Name) -> float:
    """How many of a city's jobs are in a county or a state."""
    in_city, inside = (one_of(name.filter, [text.lower() for text in name.values]) for name in (city, wider))
    return how_many(view, Query.boolean_query([(Occur.Must, in_city), (Occur.Must, inside)])) / city.jobs


def _places(jobs: dict[str, dict[str, int]]) -> Iterator[tuple[Words, Name]]:
    for city, count in jobs["city"].items():
        yield name_key(bare_words(city)), Name("city", (city,), city, count)
    for county, count in jobs["county"].items():
        name = Name("county", (county,), f"{county} County", count)
        yield name_key((*bare_words(county), "county")), name
        yield name_key(bare_words(county)), name


def _without_jobs() -> Iterator[tuple[Words, Name]]:
    """The gazetteer's larger towns and its counties, as if there were no job in any."""
    for city, words in larger_towns():
        yield name_key(words), Name("city", (city,), city, 0)
    for county in counties():
        yield name_key((*bare_words(county), "county")), Name("county", (county,), f"{county} County", 0)


def _means_else(said: Words) -> bool:
    """Whether what stands for a state behind a town may mean something else where no town stands before it."""
    is_small = len(said) == 1 and said[0] in SMALL_WORDS
    return is_small or not NO_STATES_ALONE.isdisjoint(said) or is_vocabulary("".join(said))


def _regions(jobs: dict[str, int]) -> Iterator[tuple[Words, Name]]:
    """What people call several counties together, as far as these have jobs."""
    for label, region in tomllib.loads(REGIONS.read_text(encoding="utf-8")).items():
        if counties := tuple(county for county in region["counties"] if county in jobs):
            name = Name("county", counties, f"{label} counties", sum(jobs[county] for county in counties))
            yield from ((name_key(bare_words(said)), name) for said in (label, *region["also"]))


def _agencies(jobs: dict[str, int]) -> Iterator[tuple[Words, Name]]:
    # What documents name as a unit of others too ("National Park Service"); departments each government has of its own.
    parts = Unit.objects.exclude(agency__name=F("name")).exclude(name__icontains="department").values("name")
    named = Agency.objects.exclude(name=NO_NAME).annotate(also_parts=Q(name__in=parts))
    rows = named.values_list("pk", "slug", "name", "jurisdiction__name", "also_parts")
    known = {
        pk: (Name("agency", (slug,), name, jobs.get(slug, 0), None, _is_of_any(name, place), also_parts), place)
        for pk, slug, name, place, also_parts in rows
    }
    spellings = AgencySpelling.objects.filter(agency__in=known).values_list("agency_id", "spelling")
    printed = chain(((pk, name.label) for pk, (name, _) in known.items()), spellings)
    for pk, spelling in printed:
        name, government = known[pk]
        ways = _ways_to_say(bare_words(spelling), bare_words(government))
        yield from ((words, name) for words in ways if not OF_ANY.issuperset(words))


def _is_of_any(agency: str, government: str) -> bool:
    """Whether it is a department that any government may have: "Public Works Department"."""
    return government == NO_NAME and name_key(bare_words(agency))[-1:] == ("department",)


def _ways_to_say(name: Words, government: Words) -> Iterator[Words]:
    """An agency's name with and without its state before it, and with "department" before and after."""
    key = name_key(name)
    place = tuple(word for word in government if word not in ("state", "of"))
    if key[: len(place)] == place and len(key) > len(place) + 1:
        key = key[len(place) :]
    yield key
    if key != name_key(name):
        yield name_key(name)
    if len(key) > 1:
        yield place + key
    if len(key) > 1 and "department" in (key[0], key[-1]):
        turned = (*key[1:], key[0]) if key[0] == "department" else (key[-1], *key[:-1])
        yield turned
        yield place + turned


def _classes(jobs: dict[str, int]) -> Iterator[tuple[Words, Name]]:
    """Classes by number, and by title where it ends in a level: others are words of many titles."""
    rows = Classification.objects.values_list("pk", "slug", "title", "number")
    known = {}
    for pk, slug, title, number in rows:
        if slug in jobs:
            label = f"{title} ({number})" if number else title
            known[pk] = Name("classification", (slug,), label, jobs[slug])
            yield (), known[pk]
            yield from ((words, known[pk]) for words in _ways_to_say_class(title, number))
    for pk, spelling in ClassificationSpelling.objects.values_list("classification_id", "spelling"):
        if pk in known:
            yield from ((words, known[pk]) for words in _ways_to_say_class(spelling, ""))


def _ways_to_say_class(title: str, number: str) -> Iterator[Words]:
    # Digits alone may as well be a requisition's; the search for words finds both.
    if number and not number.isdigit():
        yield bare_words(number)
    key = name_key(bare_words(title))
    if len(key) > 1 and key[-1].isdigit():
        yield key
    if len(key) > 2 and key[-1].isdigit():
        # "OS2", as those call it who have it.
        yield ("".join(word[0] for word in key),)
