"""Opening a stage: a formkit in a folder that is gone afterwards, whose payments and sign-ins are stood in for."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask

from formkit.audit.errors import CouldNotRun
from formkit.clock import FixedClock
from formkit.payments.stand_in import StandIn
from formkit.scanning import unseen
from formkit.settings import BadSetting, Settings, read_settings
from formkit.stage.faults import show_faults
from formkit.stage.formkit import Formkit
from formkit.stage.hub import Fickle
from formkit.stage.served import served
from formkit.stores import Store, open_store
from formkit.web.app import create_app
from formkit.web.site import Site

_NOISY = ("alembic", "formkit")


@contextmanager
def staged(folder: Path) -> Iterator[Formkit]:
    """Serve the forms of a folder as citizens see them, on 127.0.0.1 until the end. Raises CouldNotRun."""
    with TemporaryDirectory(prefix="formkit-stage-") as instance, _quiet():
        settings, clock = _settings(folder, Path(instance)), FixedClock(datetime.now(UTC))
        store = open_store(settings, clock)
        if isinstance(store, BadSetting):
            raise CouldNotRun(str(store))
        app, hub = _app(settings, store, clock)
        try:
            with served(app) as address:
                yield Formkit(address, store, clock, hub)
        finally:
            store.database.engine.dispose()


@contextmanager
def _quiet() -> Iterator[None]:
    """Let nothing be logged of what an audit does wrong on purpose."""
    before = {name: logging.getLogger(name).level for name in _NOISY}
    try:
        for name in _NOISY:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


def _settings(folder: Path, instance: Path) -> Settings:
    """Settings of its own: what this machine's environment says is for others."""
    found = read_settings({"FORMKIT_INSTANCE": str(instance), "FORMKIT_DEFINITIONS": str(folder)})
    if not isinstance(found, Settings):
        raise CouldNotRun(" ".join(map(str, found)))
    return replace(found, debug=True)


def _app(settings: Settings, store: Store, clock: FixedClock) -> tuple[Flask, Fickle]:
    """Make the application with all that stands in for others, then without what only designers see."""
    app = create_app(settings, store, clock=clock, stand_in=StandIn())
    made: Site = app.extensions["formkit"]
    assert made.hub is not None  # a formkit that is no hub's department has its own
    hub = Fickle(made.hub)
    site = replace(made, settings=replace(settings, debug=False), hub=hub)
    vars(site)["scan"] = unseen
    app.extensions["formkit"] = site
    show_faults(app)
    return app, hub
