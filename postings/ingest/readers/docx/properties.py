"""Reading a property: whether it is on, its value, its number."""

from xml.etree.ElementTree import Element

from postings.ingest.readers.docx.names import VALUE

OFF = frozenset({"0", "false", "off"})


def is_on(parent: Element | None, name: str) -> bool:
    """Whether `parent` has the switch `name`: one that is there and not turned off."""
    return parent is not None and switched(parent, name, False)


def switched(parent: Element, name: str, otherwise: bool) -> bool:
    """Whether the switch `name` is on; `otherwise` where `parent` leaves it as it is."""
    found = parent.find(name)
    return otherwise if found is None else found.get(VALUE, "1") not in OFF


def value(parent: Element | None, name: str) -> str | None:
    """The value of the property `name`; None where it is not set."""
    found = None if parent is None else parent.find(name)
    return None if found is None else found.get(VALUE)


def number(parent: Element | None, name: str) -> int | None:
    """The property's value as a number from 0 to 9,999; None where it is not set or no such number."""
    text = value(parent, name)
    return int(text) if text and len(text) <= 4 and text.isascii() and text.isdigit() else None
