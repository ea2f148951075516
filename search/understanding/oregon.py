"""An OR between two words that joins none of them, but says where the town before it lies: "Medford OR nurse"."""

from search.language.query import Typed, bare_words, parse
from search.language.reading import TOWNS
from search.understanding.names import Name, Names
from search.understanding.own_words import OwnWords
from search.understanding.spoken_place import MOST_OF_A_TOWN

OREGON = "OR"


def with_states(typed: Typed, names: Names, own_words: OwnWords) -> Typed:
    """The search with a comma before each OR that is a state: behind a town of Oregon, where no other place follows."""
    text = typed.text
    for end in sorted((term.at[1] for clause in typed.clauses for term in clause[:-1]), reverse=True):
        before, behind = text[:end], text[end:].removeprefix(f" {OREGON} ")
        is_state = len(before) + len(behind) < len(text) and not _begins_with_a_place(behind, names)
        if is_state and _ends_with_a_town(before, names, own_words):
            text = f"{before},{text[end:]}"
    return parse(text, typed.literal) if text != typed.text else typed


def _ends_with_a_town(text: str, names: Names, own_words: OwnWords) -> bool:
    """A town of one word is none where jobs elsewhere use the word more: "drain OR sewer"."""
    said = bare_words(text)[-MOST_OF_A_TOWN:]
    for start in range(len(said)):
        town = said[start:]
        if city := names.towns.called(town).get(OREGON):
            name = names.find(town) or Name("city", (city,), city, 0)
            return len(town) > 1 or not own_words.are_more_than(name, town)
    return False


def _begins_with_a_place(text: str, names: Names) -> bool:
    said = bare_words(text)
    named = [names.find(said[:count]) for count in range(1, min(len(said), MOST_OF_A_TOWN) + 1)]
    return any(name.filter in (*TOWNS, "state") for name in named if name)
