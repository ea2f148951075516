"""What a seeker says of themselves in an address: degree, years of experience, licenses. Nothing of it is stored."""

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from postings.licenses import LICENSES
from postings.qualifying import DEGREES, Held

DEGREE, YEARS, LICENSE = "education", "years", "license"
# Says that the seeker holds no license, which saying nothing does not.
NO_LICENSE = "none"
MOST_YEARS = 60
_LONGEST_SHOWN = 40


def read_held(data: QueryDict) -> tuple[Held, list[str]]:
    """What an address says the seeker has, and what of it cannot be understood, in words."""
    problems: list[str] = []
    degree = _known(data.getlist(DEGREE), DEGREES, "degree", problems)
    licenses = _known(data.getlist(LICENSE), (*LICENSES, NO_LICENSE), "license", problems)
    held = Held(
        degree=max(degree, key=DEGREES.index, default=None),
        months=read_months(data.get(YEARS, ""), problems.append),
        licenses=frozenset(licenses) - {NO_LICENSE} if licenses else None,
    )
    return held, problems


def read_months(text: str, complain: Callable[[str], None]) -> int | None:
    """Years as people write them ("2", "1.5") in months."""
    text = text.strip()
    if not text:
        return None
    try:
        years = Decimal(text) if len(text) <= 10 and text.isascii() else Decimal("NaN")
    except InvalidOperation:
        years = Decimal("NaN")
    if not years.is_finite() or not 0 <= years <= MOST_YEARS:
        complain(f"“{_shown(text)}” is not a number of years from 0 to {MOST_YEARS}; write it like 2 or 1.5.")
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
    """Months as the number of years that `read_months` reads back."""
    return f"{round(Decimal(months) / 12, 2).normalize():f}"


def _known(values: Iterable[str], known: Iterable[str], thing: str, problems: list[str]) -> list[str]:
    known = set(known)
    problems += [f"There is no {thing} “{_shown(value)}”." for value in values if value and value not in known]
    return [value for value in values if value in known]


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
