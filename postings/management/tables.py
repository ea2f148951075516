"""Whether the database has the tables of this version of Waypost."""

from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def check_tables() -> None:
    """Raises CommandError, exit code 2, where `migrate` has not been run yet."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        message = "The database lacks tables of this version of Waypost. Run `manage.py migrate` first."
        raise CommandError(message, returncode=2)
