"""What postings tell the rest of the house."""

from django.dispatch import Signal

# Sent inside the transaction that changes, adds or deletes jobs, by whatever changed them: `sender` is Posting or
# Position, `ids` the primary keys. Whoever derives data from jobs (the search index) listens.
jobs_changed = Signal()
