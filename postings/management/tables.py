"""Whether the database is there, with the tables of this version of Waypost."""

from django.core.management.base import CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


def check_tables() -> None:
    """Raises CommandError: with exit code 2 where `migrate` has not been run yet, with 3 where no database answers."""
    try:
        executor = MigrationExecutor(connection)
    except OperationalError as error:
        reason = " ".join(str(error).split())
        raise CommandError(f"The database cannot be reached: {reason}", returncode=3) from error
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        message = "The database lacks tables of this version of Waypost. Run `manage.py migrate` first."
        raise CommandError(message, returncode=2)
