"""Stages: a formkit started to be audited, with a folder, a clock, payments and citizens of its own."""

from formkit.stage.formkit import Formkit
from formkit.stage.opening import staged

__all__ = ["Formkit", "staged"]
