#!/usr/bin/env python3
"""Run Waypost's commands: `manage.py help` lists them."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        # The sentence says which setting it is; the lines of code that read it tell nobody more.
        print(f"Waypost cannot start: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        # Stopped before the command itself listened for it; 128 and the signal's number is what shells expect.
        sys.exit(130)


if __name__ == "__main__":
    main()
