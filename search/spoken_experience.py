"""Years of experience as people type what they have: "5 years experience", "6 months of work experience", "no
experience"."""

from postings.held import MOST_YEARS

MONTHS = {"month": 1, "months": 1, "mo": 1, "year": 12, "years": 12, "yr": 12, "yrs": 12}
NUMBERS = {word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}
EXPERIENCE = frozenset({"experience", "exp"})
# What may stand between the number and the experience, before it, and after it.
KINDS = frozenset({"of", "work", "working", "job", "related", "relevant", "professional", "prior", "previous"})
NONE = frozenset({"no", "without", "zero"})
ASKED_FOR = frozenset({"required", "needed", "necessary"})
LONGEST = 6


def find_experience(said: tuple[str, ...]) -> int | None:
    """The months of experience that these words speak of, if they speak of nothing else."""
    words = said[:-1] if len(said) > 2 and said[-1] in ASKED_FOR else said
    if len(words) < 2 or words[-1] not in EXPERIENCE:
        return None
    if words[0] in NONE:
        return 0 if KINDS.issuperset(words[1:-1]) else None
    if len(words) < 3 or words[1] not in MONTHS or not KINDS.issuperset(words[2:-1]):
        return None
    number = NUMBERS.get(words[0]) or (int(words[0]) if words[0].isascii() and words[0].isdigit() else 0)
    months = number * MONTHS[words[1]]
    return months if 0 < months <= MOST_YEARS * 12 else None
