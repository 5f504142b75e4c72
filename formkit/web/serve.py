"""Serving: gunicorn with one worker of many threads; beside them what delivers, what settles payments, what deletes.

It checks and migrates before it listens; the worker opens a store of its own, since connections must not cross a fork.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Event, Thread
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from formkit.clock import Clock
from formkit.delivery import Outbox, open_outbox
from formkit.fields.file import File
from formkit.hub import open_hub
from formkit.hub.departments import open_departments
from formkit.identity import open_relying_party
from formkit.scanning import open_scanner
from formkit.settings import BadSetting, Role, Settings
from formkit.stores import Store, StoreUnavailable, open_store
from formkit.web.app import create_app
from formkit.web.site import Site, is_loopback

THREADS = 8
LONGEST_REQUEST_LINE = 8190
"""As long as gunicorn allows: departments ask a hub for details, and say what for, in an address."""
_BETWEEN_PURGES = 60.0
_LAST_REQUESTS = 10
_log = logging.getLogger(__name__)


def serve(settings: Settings, host: str, port: int, debug: bool, role: Role = "forms") -> BadSetting | None:
    """Serve until told to stop (SIGTERM, SIGINT). What keeps it from starting is given back.

    With `debug` it makes a key where none is set, follows edits of definitions with open journeys too, and listens on
    this machine alone. There never is an interactive debugger. Raises StoreUnavailable.
    """
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    if debug and not is_loopback(host):
        remedy = "Use 127.0.0.1, or leave --debug out."
        return BadSetting("HOST", "With --debug formkit listens on this machine alone.", remedy)
    settings = replace(settings, debug=debug, url=settings.url or own_address(host, port), role=role)
    store = open_store(settings, Clock())
    if isinstance(store, BadSetting):
        return store
    wrong = _wrong(settings, store)
    store.database.engine.dispose()
    if wrong is None:
        Server(settings, options(host, port)).run()
    return wrong


def _wrong(settings: Settings, store: Store) -> BadSetting | None:
    """What the application could not be made with, beside its store."""
    departments = open_departments(settings) if settings.role == "hub" else None
    others = open_scanner(settings), open_relying_party(settings), open_hub(settings, store, store.clock)
    return next((one for one in (*others, departments) if isinstance(one, BadSetting)), None)


def own_address(host: str, port: int) -> str:
    """The address that citizens use where none is set: what it listens on, unless that is no one address.

    Browsers know this machine by several names, and a port of 0 is chosen later: then any Host is accepted.
    """
    wildcard = host.strip("[]") in ("", "0.0.0.0", "::")  # noqa: S104 - nothing is bound here
    return "" if wildcard or is_loopback(host) or not port else f"http://{host}:{port}"


def options(host: str, port: int) -> Mapping[str, Any]:
    """What gunicorn is told. Forwarded headers are none of its business: formkit counts its proxies itself."""
    bracketed = f"[{host}]" if ":" in host and not host.startswith("[") else host
    return {
        "bind": f"{bracketed}:{port}",
        "workers": 1,
        "worker_class": "gthread",
        "threads": THREADS,
        "graceful_timeout": _LAST_REQUESTS,
        "limit_request_line": LONGEST_REQUEST_LINE,
        "forwarded_allow_ips": "",
        "control_socket_disable": True,
        "worker_exit": lambda _arbiter, worker: worker.app.stop(),
    }


class Server(BaseApplication):
    """Gunicorn's application: its settings, and what the worker loads."""

    def __init__(self, settings: Settings, options: Mapping[str, Any]) -> None:
        """Get ready; nothing runs yet."""
        self.settings, self.options = settings, options
        self.stopping, self.tasks = Event(), list[Thread]()
        super().__init__()

    def load_config(self) -> None:
        """Hand gunicorn its settings; it reads no file and no environment."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """In the worker: open the store, start what runs beside the requests, and give the application."""
        store = open_store(self.settings, Clock())
        assert isinstance(store, Store)  # `serve` has opened it before
        app = create_app(self.settings, store)
        site: Site = app.extensions["formkit"]
        warn_of_payments(site)
        warn_of_files(site)
        warn_of_sign_in(site)
        outbox = open_outbox(self.settings, store)
        assert isinstance(outbox, Outbox)  # `serve` has opened the hub before
        self._run(outbox.run)
        self._run(site.checkout.run)
        self._run(lambda stop: purge(store, stop))
        return app

    def _run(self, task: Callable[[Event], None]) -> None:
        thread = Thread(target=task, args=(self.stopping,), daemon=True)
        thread.start()
        self.tasks.append(thread)

    def stop(self) -> None:
        """Let a batch under way end, and no longer."""
        self.stopping.set()
        for thread in self.tasks:
            thread.join(_LAST_REQUESTS)


def warn_of_payments(site: Site) -> None:
    """Say at the start which forms nobody can pay for: their citizens would be the first to know otherwise."""
    forms = [one.name for one in site.library.look().values() if one.journey and one.journey.payment]
    if forms and not site.settings.pay_key and site.stand_in is None:
        _log.error("Nobody can pay for %s: set FORMKIT_PAY_KEY to a key of GOV.UK Pay.", ", ".join(forms))


def warn_of_files(site: Site) -> None:
    """Say at the start which forms ask for files that nothing scans: every one of them will be refused."""
    if site.settings.scanner or site.settings.debug:
        return
    journeys = {one.name: one.journey for one in site.library.look().values() if one.journey}
    forms = [
        name for name, one in journeys.items() if any(isinstance(field.type, File) for field in one.fields.values())
    ]
    if forms:
        _log.error("No file will be taken for %s: set FORMKIT_SCANNER to ClamAV’s daemon.", ", ".join(forms))


def warn_of_sign_in(site: Site) -> None:
    """Say at the start which forms offer details that nobody can have: nobody signs in, or proves who they are."""
    if site.one_login or site.settings.identity_did or site.settings.profile_url:
        return
    journeys = {one.name: one.journey for one in site.library.look().values() if one.journey}
    bound = [name for name, one in journeys.items() if one.bindings]
    proving = [name for name, one in journeys.items() if one.proves_identity]
    if bound and not site.settings.sign_in:
        _log.warning("Nobody can sign in, so %s ask everything: set FORMKIT_SIGN_IN.", ", ".join(bound))
    elif proving:
        _log.warning("Nobody can prove who they are for %s: set FORMKIT_IDENTITY_DID.", ", ".join(proving))


def purge(store: Store, stop: Event) -> None:
    """Delete the answers of sessions that have timed out, as their citizens are told, until told to stop."""
    while not stop.is_set():
        try:
            gone = store.sessions.purge()
            store.uploads.purge()
            store.codes.purge()
            store.uploads.sweep()
            _log.debug("Deleted %s sessions that had timed out", gone)
        except (StoreUnavailable, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            _log.warning("What has timed out waits to be deleted: %s", reason)
        stop.wait(_BETWEEN_PURGES)
