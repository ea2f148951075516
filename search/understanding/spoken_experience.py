"""Years of experience as people type what they have: "5 years experience", "6 months of work experience", "no
experience". And that they hold no license."""

from postings.held import MOST_YEARS

MONTHS = {"month": 1, "months": 1, "mo": 1, "year": 12, "years": 12, "yr": 12, "yrs": 12}
NUMBERS = {word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}
EXPERIENCE = frozenset({"experience", "exp", "experiencia"})
# What may stand between the number and the experience, before it, and after it.
KINDS = frozenset({"of", "work", "working", "job", "related", "relevant", "professional", "prior", "previous"})
# "Less than 2 years", "at least 5": who says so has about as much.
BOUNDS = frozenset({"less", "than", "under", "up", "to", "at", "least", "most", "over", "more", "about", "minimum"})
# What asks for a year at most.
ENTRY = frozenset(
    tuple(said.split())
    for said in (
        "entry level",
        "entry level position",
        "entry level positions",
        "recent graduate",
        "recent grad",
        "new graduate",
        "new grad",
        "just graduated",
        "recently graduated",
    )
)
NONE = frozenset({"no", "without", "zero", "sin"})
ASKED_FOR = frozenset({"required", "needed", "necessary"})
LICENSES = frozenset({"license", "licenses", "licence"})
KINDS_OF_LICENSE = frozenset({"a", "any", "driver", "drivers", "driving", "valid"})
LONGEST = 8


def find_experience(said: tuple[str, ...]) -> int | None:
    """The months of experience that these words speak of, if they speak of nothing else."""
    if said in ENTRY:
        return 12
    words = _needed(said)
    if len(words) < 2 or words[-1] not in EXPERIENCE:
        return None
    if words[0] in NONE:
        return 0 if KINDS.issuperset(words[1:-1]) else None
    while words[0] in BOUNDS and len(words) > 3:
        words = words[1:]
    if len(words) < 3 or words[1] not in MONTHS or not KINDS.issuperset(words[2:-1]):
        return None
    number = NUMBERS.get(words[0]) or (int(words[0]) if words[0].isascii() and words[0].isdigit() else 0)
    months = number * MONTHS[words[1]]
    return months if 0 < months <= MOST_YEARS * 12 else None


def says_no_license(said: tuple[str, ...]) -> bool:
    """Whether these words say nothing but that the seeker holds no license: "no driver's license"."""
    words = _needed(said)
    return len(words) > 1 and words[0] in NONE and words[-1] in LICENSES and KINDS_OF_LICENSE.issuperset(words[1:-1])


def _needed(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "required" behind them."""
    return said[:-1] if len(said) > 2 and said[-1] in ASKED_FOR else said
