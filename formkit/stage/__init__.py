"""Stages: a formkit started to be audited, with a folder, a clock, payments and citizens of its own."""
