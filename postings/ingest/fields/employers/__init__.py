"""Whose jobs a document speaks of: agencies, their units, universities and their colleges."""
