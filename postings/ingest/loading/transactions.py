"""Loads take turns, batch by batch, so that several at once give what one after the other would give."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# Any number will do that no one else on the same PostgreSQL database uses for an advisory lock.
_TURN = 7_267_001


@contextmanager
def turn() -> Iterator[None]:
    """A transaction during which no other load writes.

    On SQLite a transaction that may write is alone anyway; on PostgreSQL an advisory lock, given back at its end, keeps
    other loads waiting and nobody else. Constraints hold what this does not: edits in the admin at the same moment.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
        yield
