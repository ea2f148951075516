"""From records to rows: each document is stored whole or not at all, and the same content changes nothing."""

from postings.ingest.loading.outcome import Outcome, Tally
from postings.ingest.loading.run import load, retry

__all__ = ["Outcome", "Tally", "load", "retry"]
