"""Stages: a formkit to audit that does as it is told. What starts one is in `formkit.stage`, above this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from formkit.audit.route import Route
from formkit.journey import Journey

Cookies = Mapping[str, str]
"""Cookies by name, as a browser would send them."""


class Stage(Protocol):
    """A formkit with a clock, a payment provider and citizens of its own."""

    @property
    def base_url(self) -> str:
        """Where it is."""

    def day(self, today: date) -> None:
        """Make it noon of a day."""

    def citizen(self, journey: Journey, route: Route) -> Cookies:
        """Give the cookies of somebody new of whom is known what the route needs; none for a guest."""

    def pass_by(self, minutes: float) -> None:
        """Let time pass."""


Opens = Callable[[], AbstractContextManager[Stage]]
"""Starts a stage, and ends it. It must go through pickle: each process opens one of its own."""
