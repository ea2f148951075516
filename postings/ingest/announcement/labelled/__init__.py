"""Labelled values as facts, a module for each family: `READERS` gives the function that takes the value of a label."""

from collections.abc import Callable

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled import dates, employers, numbers, pay, places, terms
from postings.ingest.layout import Labelled

READERS: dict[str, Callable[[Draft, Labelled, str | None], bool]] = {
    **employers.READERS,
    **numbers.READERS,
    **pay.READERS,
    **dates.READERS,
    **terms.READERS,
    **places.READERS,
}
