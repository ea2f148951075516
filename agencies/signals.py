"""What agencies tell the rest of the house."""

from django.dispatch import Signal

# Sent inside the transaction in which `duplicate` is merged into `keep`, two rows of the `sender`, before what refers
# to the one refers to the other.
merging = Signal()
