"""Whether a row's values have room in its columns: SQLite would store what PostgreSQL refuses, and cut decimals."""

from decimal import Decimal
from functools import cache

from django.core.exceptions import ValidationError
from django.core.validators import DecimalValidator
from django.db import models
from django.db.models import Model


class NotStorable(Exception):
    """A value that has no room in the database; the message is a sentence for people."""


@cache
def _limits(model: type[Model]) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[str, DecimalValidator], ...]]:
    fields = model._meta.concrete_fields
    texts = tuple(
        (field.attname, field.max_length)
        for field in fields
        if isinstance(field, models.CharField) and field.max_length is not None
    )
    decimals = tuple(
        (field.attname, DecimalValidator(field.max_digits, field.decimal_places))
        for field in fields
        if isinstance(field, models.DecimalField)
    )
    return texts, decimals


def check_columns(row: Model) -> None:
    """Raises NotStorable for a text that is longer than its column, or a number with more digits."""
    texts, decimals = _limits(type(row))
    values = row.__dict__
    for name, most in texts:
        if (text := values[name]) and len(text) > most:
            raise NotStorable(
                f"{_label(row, name)} has {len(text):,} characters, where at most {most} are to be expected: "
                f"“{text[:60]}…”."
            )
    for name, check in decimals:
        if (number := values[name]) is not None:
            _check_number(row, name, number, check)


def _check_number(row: Model, name: str, number: Decimal, check: DecimalValidator) -> None:
    try:
        check(number)
    except ValidationError as error:
        raise NotStorable(f"{_label(row, name)} is {number}. {error.messages[0]}") from error


def _label(row: Model, name: str) -> str:
    field = next(field for field in row._meta.concrete_fields if field.attname == name)
    return f"The {row._meta.verbose_name}'s {field.verbose_name}"
