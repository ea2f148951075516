"""Structured postings, whose facts have names: reading the lines of their data, and the texts that lie in it."""
