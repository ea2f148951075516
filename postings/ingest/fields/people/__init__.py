"""Whom an applicant may ask: names, roles, addresses and telephone numbers."""
