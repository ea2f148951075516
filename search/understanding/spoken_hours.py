"""Hours of work as people type them: "20 hrs/week", "less than 30 hours a week", "0.5 FTE"."""

from search.understanding.spoken_number import number_of, without_bounds

HOURS = frozenset({"hour", "hours", "hr", "hrs"})
WEEK = frozenset({"week", "weeks", "wk", "weekly"})
BETWEEN = frozenset({"a", "per", "each"})
FTE = "fte"
# From so many hours a week on a job is full time.
FULL_TIME, FULL_WEEK = 35, 40
MOST_HOURS = 80
# What makes hours a week's without saying so, if they are fewer than those of a full week.
FEWER = frozenset({"under", "below", "less", "max", "maximum"})

Words = tuple[str, ...]


def find_schedule(said: Words) -> str:
    """The schedule that these words speak of, as its filter spells it, if they speak of nothing else."""
    if said[-1] == FTE and 1 < len(said) < 4 and all(word.isascii() and word.isdigit() for word in said[:-1]):
        whole, tenths = said[0], "".join(said[1:-1]).strip("0")
        return "part_time" if whole == "0" and tenths else "full_time" if whole == "1" and not tenths else ""
    number, *rest = without_bounds(said) or ("",)
    words = [word for word in rest if word not in BETWEEN]
    is_fewer = said[0] in FEWER
    says_week = len(words) == 2 and words[1] in WEEK
    if not words or words[0] not in HOURS or not (says_week or (is_fewer and len(words) == 1)):
        return ""
    hours = number_of(number)
    if not 0 < hours <= MOST_HOURS:
        return ""
    return "part_time" if hours < FULL_TIME or (is_fewer and hours <= FULL_WEEK) else "full_time"
