"""Accessible GOV.UK services from one JSON definition each."""
