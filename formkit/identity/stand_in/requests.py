"""Authorization requests: what one must be, and what becomes of one that is not, in the order that the real one checks.

An unknown client or address is answered by a page (400), for whoever sent the citizen cannot be trusted with them;
everything else goes back to the service. Some of that comes without `state`, as from the real one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from formkit.identity.stand_in.client import Client
from formkit.identity.stand_in.vectors import Vector, vectors

Query = Mapping[str, str]
_PROMPTS = ("none", "login", "consent", "select_account", "create")
_TYPES = ("code", "token", "id_token")
_CHALLENGE = re.compile("[A-Za-z0-9_-]{43}")
_AGE = re.compile("-?[0-9]{1,9}")


@dataclass(frozen=True)
class Unanswerable:
    """A request that is answered by a page of status 400: nobody is sent anywhere."""

    reason: str


@dataclass(frozen=True)
class Leaving:
    """The citizen goes back to the service: `location` has what it is told."""

    address: str
    told: Mapping[str, str]

    @property
    def location(self) -> str:
        """The whole address."""
        joint = "&" if "?" in self.address else "?"
        return f"{self.address}{joint}{urlencode(self.told)}"


@dataclass(frozen=True)
class Asked:
    """A request that may go on. `max_age` is in seconds (None: as old as may be), `language` en or cy."""

    client: Client
    redirect: str
    state: str
    nonce: str
    scopes: Collection[str]
    claims: Collection[str]
    vector: Vector
    challenge: str
    prompts: Collection[str]
    max_age: int | None
    language: str

    def leaving(self, **told: str) -> Leaving:
        """Send the citizen back with this, and with the state."""
        return Leaving(self.redirect, {**told, "state": self.state})

    def refused(self, error: str, description: str = "") -> Leaving:
        """Send the citizen back with an error."""
        said = {"error": error, "error_description": description}
        return self.leaving(**{key: words for key, words in said.items() if words})


@dataclass(frozen=True)
class _Rule:
    breaks: Callable[[Query, Client], bool]
    error: str
    description: str


def read(query: Query, clients: Mapping[str, Client]) -> Asked | Leaving | Unanswerable:
    """Read a request: one that may go on, or what becomes of it."""
    client = clients.get(query.get("client_id", ""))
    if client is None or query.get("redirect_uri") not in client.redirects:
        return Unanswerable("Invalid Request")
    if query.get("response_mode", "query") != "query" or not _AGE.fullmatch(query.get("max_age") or "0"):
        return Unanswerable("Invalid Request")
    if any(breaks(query) for breaks in _MALFORMED):
        return Leaving(query["redirect_uri"], _told("invalid_request", "Invalid Request"))
    broken = next((rule for rule in _RULES if rule.breaks(query, client)), None)
    if broken is None:
        return _asked(query, client)
    state = {"state": query["state"]} if query.get("state") else {}
    return Leaving(query["redirect_uri"], _told(broken.error, broken.description) | state)


def _told(error: str, description: str) -> dict[str, str]:
    return {"error": error, "error_description": description}


def _asked(query: Query, client: Client) -> Asked:
    vector = (vectors(query.get("vtr", ""), client.levels) or [Vector()])[0]
    return Asked(
        client=client,
        redirect=query["redirect_uri"],
        state=query["state"],
        nonce=query["nonce"],
        scopes=_words(query, "scope"),
        # Claims are dropped without a word where identity is not asked for.
        claims=tuple(_claims(query) or ()) if vector.asks_for_identity else (),
        vector=vector,
        challenge=query["code_challenge"],
        prompts=_words(query, "prompt"),
        max_age=int(query["max_age"]) if query.get("max_age") else None,
        language=_language(_words(query, "ui_locales")),
    )


def _words(query: Query, name: str) -> Sequence[str]:
    return query.get(name, "").split()


def _language(locales: Sequence[str]) -> str:
    """The first locale that is spoken; the others are passed over."""
    spoken = (locale[:2] for locale in locales if locale in ("en", "cy", "cy-AR"))
    return next(spoken, "en")


def _claims(query: Query) -> Mapping[str, Any] | None:
    """What userinfo is to have beside the scopes: None where `claims` cannot be read."""
    try:
        content = json.loads(query.get("claims") or "{}")
    except ValueError:
        return None
    wanted = content.get("userinfo", {}) if isinstance(content, dict) else None
    if not isinstance(wanted, dict) or not all(one is None or isinstance(one, dict) for one in wanted.values()):
        return None
    return wanted


def _is_bad_prompt(query: Query) -> bool:
    prompts = _words(query, "prompt")
    return not set(prompts) <= set(_PROMPTS) or ("none" in prompts and len(prompts) > 1)


def _has_no_code(query: Query, client: Client) -> bool:
    return query["response_type"] != "code"


_MALFORMED: Sequence[Callable[[Query], bool]] = (
    lambda query: not query.get("response_type") or not set(_words(query, "response_type")) <= set(_TYPES),
    lambda query: "openid" not in _words(query, "scope"),
    _is_bad_prompt,
    lambda query: _claims(query) is None,
)
_RULES: Sequence[_Rule] = (
    _Rule(lambda query, _: not query.get("state"), "invalid_request", "Request is missing state parameter"),
    _Rule(lambda query, _: "request_uri" in query, "request_uri_not_supported", "Request URI parameter not supported"),
    _Rule(lambda query, _: "request" in query, "request_not_supported", "Request parameter not supported"),
    _Rule(_has_no_code, "unsupported_response_type", "Unsupported response type"),
    _Rule(
        lambda query, client: not set(_words(query, "scope")) <= set(client.scopes),
        "invalid_scope",
        "Invalid, unknown or malformed scope",
    ),
    _Rule(
        lambda query, client: not set(_claims(query) or ()) <= set(client.claims),
        "invalid_request",
        "Request contains invalid claims",
    ),
    _Rule(lambda query, _: not query.get("nonce"), "invalid_request", "Request is missing nonce parameter"),
    _Rule(
        lambda query, client: vectors(query.get("vtr", ""), client.levels) is None,
        "invalid_request",
        "Request vtr not valid",
    ),
    _Rule(lambda query, _: query.get("max_age", "").startswith("-"), "invalid_request", "Max age is negative"),
    _Rule(
        lambda query, _: not _CHALLENGE.fullmatch(query.get("code_challenge", "")),
        "invalid_request",
        "Invalid value for code_challenge parameter.",
    ),
    _Rule(
        lambda query, _: query.get("code_challenge_method") != "S256",
        "invalid_request",
        "Invalid value for code_challenge_method parameter.",
    ),
    _Rule(
        lambda query, _: "select_account" in _words(query, "prompt"),
        "unmet_authentication_requirements",
        "Unmet authentication requirements",
    ),
)
