"""Rows kept in memory so that a printed name or number finds its row without a query."""

from collections.abc import Callable, Container, Iterable
from typing import Generic, TypeVar

from django.db import IntegrityError, models, transaction
from django.utils.text import slugify

from agencies.spelling import names_agree, number_key, spelling_key, without_parenthesis

Row = TypeVar("Row", bound=models.Model)

_ATTEMPTS = 5


def only(rows: dict[int, Row] | None) -> Row | None:
    """The row, where there is no more than one."""
    return next(iter(rows.values())) if rows and len(rows) == 1 else None


class Register(Generic[Row]):
    """The rows of one model, found by name or number within one jurisdiction each.

    `form` puts a spelling key (and its jurisdiction's primary key) into the form that general rules give it.
    """

    def __init__(self, form: Callable[[str, int], str]) -> None:
        self._form = form
        self._by_key: dict[tuple[int, str], Row] = {}
        self._by_form: dict[tuple[int, str], dict[int, Row]] = {}
        self._by_number: dict[tuple[int, str, str], Row] = {}
        self._by_digits: dict[tuple[int, str], dict[int, Row]] = {}
        self._forms_of: dict[int, set[str]] = {}

    def add(self, row: Row, jurisdiction_id: int, names: Iterable[str], number: str = "") -> None:
        """Make `row` findable; a key or number stays with the row that claimed it first."""
        for key in filter(None, map(spelling_key, names)):
            form = self._form(key, jurisdiction_id)
            self._by_key.setdefault((jurisdiction_id, key), row)
            self._by_form.setdefault((jurisdiction_id, form), {})[row.pk] = row
            self._forms_of.setdefault(row.pk, set()).add(form)
        if number:
            letters, digits = number_key(number)
            self._by_number.setdefault((jurisdiction_id, letters, digits), row)
            self._by_digits.setdefault((jurisdiction_id, digits), {})[row.pk] = row

    def by_name(self, jurisdiction_id: int, name: str) -> Row | None:
        """The row whose spelling this is, or the only one that the general rules lead to."""
        key = spelling_key(name)
        exact = self._by_key.get((jurisdiction_id, key))
        return exact or only(self._by_form.get((jurisdiction_id, self._form(key, jurisdiction_id))))

    def by_number(self, jurisdiction_id: int, number: str) -> Row | None:
        """The row with this number; letters that only one side has are passed over where one row is left."""
        letters, digits = number_key(number)
        exact = self._by_number.get((jurisdiction_id, letters, digits))
        if exact:
            return exact
        if letters:
            return self._by_number.get((jurisdiction_id, "", digits))
        return only(self._by_digits.get((jurisdiction_id, digits)))

    def find(self, jurisdiction_id: int, name: str, number: str) -> Row | None:
        """The row that name and number mean, by the rules at the head of agencies.matching."""
        named = self.by_name(jurisdiction_id, name) if name else None
        numbered = self.by_number(jurisdiction_id, number) if number and not named else None
        if numbered is None or not name:
            return named or numbered
        form = self._form(spelling_key(name), jurisdiction_id)
        return numbered if any(names_agree(form, known) for known in self._forms_of.get(numbered.pk, ())) else None


def make_or_take(
    model: type[Row],
    name: str,
    make: Callable[[str], Row],
    find: Callable[[], Row | None],
    forget: Callable[[], None],
) -> Row:
    """The row that `make` creates under a free slug, or the one that another load has made in the meantime.

    `forget` is called before `find` looks again. Raises IntegrityError when neither succeeds.
    """
    for _ in range(_ATTEMPTS):
        try:
            with transaction.atomic():
                return make(free_slug(name, _slugs_like(model, name), model.__name__.lower()))
        except IntegrityError as error:
            forget()
            found, reason = find(), error
            if found is not None:
                return found
    raise reason


def free_slug(name: str, taken: Container[str], otherwise: str = "row") -> str:
    """A slug for `name` that is not taken; `otherwise` serves a name that has no letter of the alphabet."""
    base, number = _slug(name) or otherwise, 1
    while (slug := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return slug


def _slug(name: str) -> str:
    return slugify(without_parenthesis(name))[:190].strip("-")


def _slugs_like(model: type[Row], name: str) -> set[str]:
    beginning = _slug(name) or model._meta.model_name
    return set(model._default_manager.filter(slug__startswith=beginning).values_list("slug", flat=True))
