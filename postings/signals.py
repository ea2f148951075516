"""What postings tell the rest of the house."""

from django.dispatch import Signal

# Sent inside the transaction that changes, adds or deletes jobs, by whatever changed them: `sender` is Posting or
# Position, `ids` the primary keys. Whoever derives data from jobs (the search index) listens. A run of many changes
# says `more_to_come=True` with each; when it is over, however it ended, it sends one more without it and without ids.
jobs_changed = Signal()
