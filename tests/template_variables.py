"""Templates of ours may name only what exists. Django's own (the admin's) are left as they are."""

import sys
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.template.base import FilterExpression, Node


class UndefinedVariable(AssertionError):
    """A template of ours used a variable that its view did not give it."""


class RefuseUndefined(str):
    """An engine's `string_if_invalid` that raises when a template of ours prints what does not exist.

    Django asks for its truth just before it would print it, which is where this steps in. `{% if name %}` stays free
    to ask whether something exists, as Django never asks for the string there.
    """

    def __bool__(self) -> bool:
        frame = sys._getframe(1)
        if frame.f_code is FilterExpression.resolve.__code__:
            template = _template_of(frame)
            if template and _is_ours(template):
                raise UndefinedVariable(f"{template} uses {frame.f_locals['self'].token!r}, which does not exist")
        return False


def _template_of(frame: FrameType | None) -> str | None:
    """The file of the template whose node is being rendered, looked up along the call stack."""
    while frame is not None:
        node = frame.f_locals.get("self")
        if isinstance(node, Node) and getattr(node, "origin", None):
            return node.origin.name
        frame = frame.f_back
    return None


def _is_ours(template: str) -> bool:
    path = Path(template)
    return path.is_relative_to(settings.BASE_DIR) and "site-packages" not in path.parts
