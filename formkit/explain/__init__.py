"""Conditions and values in words, for maps of a journey and for explained outcomes."""
