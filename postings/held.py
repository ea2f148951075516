"""What a seeker says of themselves in an address: degree, years of experience, licenses. Nothing of it is stored."""

from collections.abc import Collection, Iterable
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from postings.licenses import LICENSES
from postings.qualifying import DEGREES, Held

DEGREE, YEARS, LICENSE = "education", "years", "license"
# Says that the seeker holds no license, which saying nothing does not.
NO_LICENSE = "none"
MOST_YEARS = 60
MOST_ANSWERS = 20 + len(LICENSES)
_LONGEST_SHOWN = 40


def read_held(data: QueryDict) -> tuple[Held, list[str]]:
    """What an address says the seeker has, and what of it cannot be understood, in words."""
    return read_answers(data.getlist(DEGREE), data.get(YEARS, ""), data.getlist(LICENSE))


def read_answers(degrees: Iterable[str], years: str, licenses: Iterable[str]) -> tuple[Held, list[str]]:
    """The same from the three answers: of several degrees the highest counts, and a license may be NO_LICENSE."""
    problems: list[str] = []
    known = _known(degrees, DEGREES, "degree", problems)
    held = _known(licenses, (*LICENSES, NO_LICENSE), "license", problems)
    months = _months(years, problems)
    return Held(
        degree=max(known, key=DEGREES.index, default=None),
        months=months,
        licenses=frozenset(held) - {NO_LICENSE} if held else None,
    ), problems


def _months(text: str, problems: list[str]) -> int | None:
    """Years as people write them ("2", "1.5") in months."""
    text = text.strip()
    if not text:
        return None
    try:
        years = Decimal(text) if len(text) <= 10 and text.isascii() else Decimal("NaN")
    except InvalidOperation:
        years = Decimal("NaN")
    if not years.is_finite() or not 0 <= years <= MOST_YEARS:
        problems.append(f"“{_shown(text)}” is not a number of years from 0 to {MOST_YEARS}; write it like 2 or 1.5.")
        return None
    return int(years * 12)


def held_params(held: Held) -> list[tuple[str, str]]:
    """The parameters that say the same in an address."""
    params = [(DEGREE, held.degree)] if held.degree else []
    if held.months is not None:
        params.append((YEARS, years_text(held.months)))
    if held.licenses is not None:
        params += [(LICENSE, key) for key in LICENSES if key in held.licenses] or [(LICENSE, NO_LICENSE)]
    return params


def years_text(months: int) -> str:
    """Months as the number of years that `read_answers` reads back."""
    return f"{round(Decimal(months) / 12, 2).normalize():f}"


def _known(values: Iterable[str], known: Collection[str], thing: str, problems: list[str]) -> list[str]:
    given = list(dict.fromkeys(value for value in values if value))
    if len(given) > MOST_ANSWERS:
        problems.append("That are more choices than there are; the others were left out.")
        given = given[:MOST_ANSWERS]
    problems += [f"There is no {thing} “{_shown(value)}”." for value in given if value not in known]
    return [value for value in given if value in known]


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
