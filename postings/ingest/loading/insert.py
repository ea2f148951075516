"""Inserting many rows quickly."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import BooleanField, CharField, Field, ForeignKey, IntegerField, Model, TextField

# Their values go to the database as they are.
_PLAIN = (BooleanField, CharField, ForeignKey, IntegerField, TextField)


def insert_keyed_rows(model: type[Model], rows: Sequence[Model], key: str) -> None:
    """Insert rows and give each its primary key, found by `key`, the name of a unique column."""
    insert_rows(model, rows)
    keys = {getattr(row, key): row for row in rows}
    for value, pk in model._default_manager.filter(**{f"{key}__in": list(keys)}).values_list(key, "pk"):
        keys[value].pk = pk


def insert_rows(model: type[Model], rows: Sequence[Model]) -> None:
    """Insert rows, which get no primary keys and no values that are made on saving, such as dates.

    What bulk_create does besides is most of what a load would spend: a document has some forty parts, and on
    PostgreSQL bulk_create puts each column of long texts into one array.
    """
    if rows:
        names, prepare, statement = _insertion(model, connection.vendor)
        values = [[row.__dict__[name] for name in names] for row in rows]
        for place, prepared in prepare:
            for row_values in values:
                row_values[place] = prepared(row_values[place])
        with connection.cursor() as cursor:
            cursor.executemany(statement, values)


@cache
def _insertion(model: type[Model], vendor: str) -> tuple[list[str], list[tuple[int, Callable[[Any], Any]]], str]:
    """The attributes of a model's rows, the places among them whose values the database needs in another form, and
    the statement."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    prepare = [(place, _preparation(field)) for place, field in enumerate(fields) if not isinstance(field, _PLAIN)]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.db_column or field.attname) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    # Names come from the models alone.
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608
    return [field.attname for field in fields], prepare, statement


def _preparation(field: Field) -> Callable[[Any], Any]:
    return lambda value: field.get_db_prep_save(value, connection)
