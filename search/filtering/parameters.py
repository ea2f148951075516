"""The parameters of a search's address: which there are, what each takes, and what to say of those that are none."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from django.http import QueryDict

from search.language.query import clean, shown

# Raised when a parameter's meaning changes, so that a kept address can say which one it was written for.
VERSION = "1"

MOST_NAMED = 5
# Links in newsletters and social networks add these to any address.
TRACKERS = ("utm_", "fbclid", "gclid", "msclkid", "mc_")


@dataclass(frozen=True)
class Parameter:
    """One parameter: what it means, what it takes, and whether it can be given several times."""

    name: str
    meaning: str
    takes: str
    is_multiple: bool = False


OF_THE_PAGE = (
    Parameter("page", "The page of the results, 20 jobs each", "a number from 1"),
    Parameter("whole", "The filter whose choices are all listed", "a filter’s name"),
    Parameter("v", "The version of these parameters", VERSION),
)


def notices(data: QueryDict, known: Iterable[Parameter]) -> list[str]:
    """What to say of an address: of parameters given twice that can be said once, of unknown ones, of its version."""
    known = (*known, *OF_THE_PAGE)
    return [*_repeated(data, known), *_unknown(data, known), *_of_version(data)]


def _repeated(data: QueryDict, known: Iterable[Parameter]) -> list[str]:
    return [
        f"“{parameter.name}” was given more than once; only the last one counts."
        for parameter in known
        if not parameter.is_multiple and len(set(data.getlist(parameter.name))) > 1
    ]


def _unknown(data: QueryDict, known: Iterable[Parameter]) -> list[str]:
    names = [parameter.name for parameter in known]
    unknown = [name for name in data if name not in names and not name.startswith(TRACKERS)]
    return [_unknown_name(clean(name), names) for name in unknown[:MOST_NAMED]]


def _unknown_name(name: str, names: list[str]) -> str:
    alike = get_close_matches(name[:40].lower(), names, n=1)
    hint = f" Did you mean “{alike[0]}”?" if alike else ""
    return f"The search knows no “{shown(name)}”, so it was left out.{hint}"


def _of_version(data: QueryDict) -> list[str]:
    asked = clean(data.get("v", ""))
    if asked in ("", VERSION):
        return []
    return [f"The search’s address has version {VERSION}, not “{shown(asked)}”; it was read as version {VERSION}."]
