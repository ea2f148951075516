"""How jobs come into the index and are kept right in it."""
