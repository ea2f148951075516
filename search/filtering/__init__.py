"""The filters, each declared once: form field, clause, facet, chip and parameter."""
