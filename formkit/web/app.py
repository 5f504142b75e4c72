"""The citizen's application: every page under one roof."""

from __future__ import annotations

from functools import cache

from flask import Blueprint, Flask, url_for
from jinja2 import Environment
from werkzeug.middleware.proxy_fix import ProxyFix

from formkit.clock import Clock
from formkit.gazetteer import open_gazetteer
from formkit.hub import open_hub
from formkit.hub.departments import open_departments
from formkit.identity.stand_in import StandIn as OneLogin
from formkit.identity.stand_in import open_stand_in
from formkit.library import Library, NoForms
from formkit.payments import open_checkout
from formkit.payments.stand_in import StandIn
from formkit.settings import BadSetting, Settings
from formkit.stores import Store
from formkit.web import (
    arrivals,
    audits,
    check_answers,
    confirmation,
    cookies,
    errors,
    files,
    gate,
    headers,
    health,
    hub,
    information,
    linking,
    notices,
    one_login_stand_in,
    pages,
    pay,
    pay_messages,
    pay_stand_in,
    public_keys,
    receipts,
    removal,
    saved_details,
    services,
    sessions,
    sign_in,
    sign_out,
    starts,
    static_files,
    surroundings,
    task_list,
    whose_answers,
    your_data,
)
from formkit.web.arrivals import LARGEST_POST
from formkit.web.environment import environment
from formkit.web.languages import LanguagePath
from formkit.web.site import Site

_ROOMS = (
    health,
    information,
    audits,
    services,
    sessions,
    check_answers,
    pay,
    pay_messages,
    pay_stand_in,
    one_login_stand_in,
    sign_in,
    whose_answers,
    linking,
    sign_out,
    notices,
    public_keys,
    confirmation,
    receipts,
    starts,
    saved_details,
    task_list,
    removal,
    files,
    your_data,
    pages,
)

_OF_FORMS = (
    audits,
    sessions,
    check_answers,
    pay,
    pay_messages,
    pay_stand_in,
    confirmation,
    receipts,
    starts,
    saved_details,
    task_list,
    removal,
    files,
    pages,
)
"""Rooms that a hub does without."""


def _blueprints(settings: Settings) -> list[Blueprint]:
    if settings.role == "forms":
        return [room.blueprint for room in _ROOMS]
    return [*hub.blueprints, *(room.blueprint for room in _ROOMS if room not in _OF_FORMS)]


_CONFIG = {
    "MAX_CONTENT_LENGTH": LARGEST_POST,
    "MAX_FORM_MEMORY_SIZE": LARGEST_POST,
    "SEND_FILE_MAX_AGE_DEFAULT": None,
    "PROPAGATE_EXCEPTIONS": False,
}


@cache
def _templates() -> Environment:
    """Our templates with the one word of Flask that they use; compiled once, however many applications there are."""
    made = environment()
    made.globals["url_for"] = url_for
    return made


class Application(Flask):
    """Flask with formkit's own templates."""

    def create_jinja_environment(self) -> Environment:  # type: ignore[override]
        """Give our environment instead of Flask's."""
        return _templates()


def create_app(
    settings: Settings,
    store: Store,
    library: Library | None = None,
    clock: Clock | None = None,
    stand_in: StandIn | None = None,
    one_login: OneLogin | None = None,
) -> Flask:
    """Make the application for these settings on an open store. A stand-in takes payments where no key is set.

    Another lets people sign in, with `--debug` alone: raises ValueError for one where it must not be.
    """
    app = Application(__name__, static_folder=str(static_files.FOLDER), static_url_path=static_files.ADDRESS)
    app.config.update(_CONFIG)
    # An address with `//` is none of ours; Werkzeug would send it on to an absolute one, with the scheme of a proxy.
    app.url_map.merge_slashes = False
    app.extensions["formkit"] = _site(settings, store, library, clock or Clock(), stand_in, one_login)
    for room in (gate, headers, cookies, static_files, errors, arrivals):
        room.register(app)
    for blueprint in _blueprints(settings):
        app.register_blueprint(blueprint)
    app.context_processor(surroundings.context)
    app.wsgi_app = _mounted(app, settings.proxies)  # type: ignore[method-assign]
    return app


def _site(
    settings: Settings,
    store: Store,
    library: Library | None,
    clock: Clock,
    stand_in: StandIn | None,
    one_login: OneLogin | None,
) -> Site:
    known = open_stand_in(settings, clock, one_login)
    if isinstance(known, BadSetting):
        raise ValueError(str(known))
    if settings.debug and not settings.pay_key:
        stand_in = stand_in or StandIn()
    forms = library or (NoForms() if settings.role == "hub" else Library(settings.definitions))
    checkout = open_checkout(settings, store, forms, stand_in)
    gazetteer = open_gazetteer(settings)
    profiles = open_hub(settings, store, clock)
    departments = open_departments(settings) if settings.role == "hub" else None
    if isinstance(profiles, BadSetting) or isinstance(departments, BadSetting):
        raise ValueError(str(profiles if isinstance(profiles, BadSetting) else departments))
    return Site(settings, store, forms, clock, checkout, stand_in, gazetteer, profiles, known, departments)


def _mounted(app: Flask, proxies: int) -> ProxyFix | LanguagePath:
    """Take the language off the path; trust the headers of as many proxies as there are."""
    mounted = LanguagePath(app.wsgi_app)
    return ProxyFix(mounted, x_for=proxies, x_proto=proxies, x_host=proxies) if proxies else mounted
