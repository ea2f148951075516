"""Settings read from environment variables. A value that is not understood stops the start, with one clear line."""

import os

from django.core.exceptions import ImproperlyConfigured

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
