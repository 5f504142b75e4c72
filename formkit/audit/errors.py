"""What keeps an audit from being one: never a pass, and never a finding."""

from __future__ import annotations


class CouldNotRun(Exception):
    """An audit could not be made, or not whole: its text says why, and how to mend that. The command exits with 2."""
