"""Years of experience as people type what they have: "5 years experience", "6 months of work experience", "no
experience". And that they hold no license."""

from postings.held import MOST_YEARS
from search.understanding.spoken_number import number_of, without_bounds

MONTHS = {"month": 1, "months": 1, "mo": 1, "year": 12, "years": 12, "yr": 12, "yrs": 12}
EXPERIENCE = frozenset({"experience", "exp", "experiencia"})
# What may stand between the number and the experience, before it, and after it.
KINDS = frozenset({"of", "work", "working", "job", "related", "relevant", "professional", "prior", "previous"})
# What asks for a year at most.
ENTRY = frozenset(
    tuple(said.split())
    for said in (
        "entry level",
        "first job",
        "my first job",
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


def find_experience(said: tuple[str, ...]) -> int | None:
    """The months of experience that these words speak of, if they speak of nothing else."""
    if said in ENTRY:
        return 12
    words = _needed(said)
    if len(words) < 2 or words[-1] not in EXPERIENCE:
        return None
    if words[0] in NONE:
        return 0 if KINDS.issuperset(words[1:-1]) else None
    words = without_bounds(words)
    if len(words) < 3 or words[1] not in MONTHS or not KINDS.issuperset(words[2:-1]):
        return None
    months = number_of(words[0]) * MONTHS[words[1]]
    return months if 0 < months <= MOST_YEARS * 12 else None


def says_no_license(said: tuple[str, ...]) -> bool:
    """Whether these words say nothing but that the seeker holds no license: "no driver's license"."""
    words = _needed(said)
    return len(words) > 1 and words[0] in NONE and words[-1] in LICENSES and KINDS_OF_LICENSE.issuperset(words[1:-1])


def _needed(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "required" behind them."""
    return said[:-1] if len(said) > 2 and said[-1] in ASKED_FOR else said
