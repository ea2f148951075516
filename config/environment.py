"""Settings read from environment variables. A value that is not understood stops the start, with one clear line."""

import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from postings.ingest.limits import Limits

ON = ("1", "true", "yes", "on")
OFF = ("0", "false", "no", "off")


def switch(name: str, *, default: bool) -> bool:
    """Whether the variable `name` is on; unset or empty, it is `default`. Raises ImproperlyConfigured otherwise."""
    value = os.environ.get(name, "").strip().lower()
    if value not in (*ON, *OFF, ""):
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return value in ON if value else default


def words(name: str, *, default: str) -> list[str]:
    """The comma-separated words of the variable `name`, without empty ones."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def folder(name: str, *, default: Path) -> Path:
    """The folder that the variable `name` names, made where it is missing. Raises ImproperlyConfigured otherwise."""
    path = Path(os.environ.get(name) or default)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: the folder {path} cannot be made ({error.strerror}).") from error
    return path


def database(name: str, *, default: str) -> dict[str, Any]:
    """The database whose address is in the variable `name`. Raises ImproperlyConfigured for what is no such address,
    without repeating it, since it may hold a password."""
    try:
        return dict(dj_database_url.parse(os.environ.get(name) or default, conn_max_age=600, conn_health_checks=True))
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} must be a database's address, such as postgres://user:password@host/name."
        ) from None


def limits(name: str, *, default: Limits) -> Limits:
    """The dataclass `default` with the numbers that the variable `name` sets: "seconds=20,pages=400".

    Raises ImproperlyConfigured for what is not a field of it or not a number above zero.
    """
    known = {field.name: type(getattr(default, field.name)) for field in fields(default)}
    changes: dict[str, Any] = {}
    for word in words(name, default=""):
        field, _, number = word.partition("=")
        try:
            changes[field.strip()] = known[field.strip()](number)
        except (KeyError, ValueError):
            raise ImproperlyConfigured(
                f"{name} must be pairs such as seconds=20,pages=400 of {', '.join(known)}; {word!r} is none."
            ) from None
        if changes[field.strip()] <= 0:
            raise ImproperlyConfigured(f"{name} must be above zero: {word!r} is not.")
    return replace(default, **changes)
