"""The hub of another formkit, across the network: citizens say there what this department's forms may have.

What only the department knows it tells by a few calls, each under a grant and signed with the key by which it is known
to the hub (https://www.rfc-editor.org/rfc/rfc7523), for one address, a few minutes and one use.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from joserfc import jwt

from formkit.clock import Clock
from formkit.http import Failed, Reply, Service
from formkit.hub.messages import claim_to_json, claims_of, scope_of
from formkit.hub.port import Departs, Purpose, Unavailable
from formkit.identity.client_keys import ClientKeys
from formkit.profile.assertion import Claim, Json
from formkit.profile.release import Known, Release, Wanted

API = "/profile-api"
ASSERTED = timedelta(minutes=2)
_FINAL = (400, 403, 413)
"""Statuses that will be the same tomorrow. What is wrong with a key (401) is mended by whoever runs either side."""
_ERRORS = ("access_denied", "invalid_client", "invalid_request", "invalid_token")
_NOT_GRANTED = Unavailable("The citizen has granted nothing at the hub.", is_final=True)
_UNREADABLE = Unavailable("The answer of the hub could not be read.")


@dataclass(frozen=True)
class Remote:
    """A Hub at another address, which knows this formkit as `client` by its `keys`. It raises nothing."""

    service: Service
    client: str
    keys: ClientKeys
    clock: Clock

    def count(self, citizen: UUID, wanted: Sequence[Wanted]) -> Departs:
        """Say that nobody here can know: the hub tells nothing before its citizen agrees."""
        return Departs()

    def release(self, citizen: UUID, wanted: Sequence[Wanted], purpose: Purpose) -> Departs:
        """Send the citizen to the hub, to agree to what the form wants."""
        return Departs(scope_of(purpose.form), claims_of(wanted))

    def changed(
        self, citizen: UUID, known: Sequence[Known], grant: UUID | None = None
    ) -> frozenset[UUID] | Unavailable:
        """Say which released values do not count any more."""
        told = self._call("changed", grant, known=_ids(known))
        if isinstance(told, Unavailable):
            return told
        changed = told.get("changed")
        if not isinstance(changed, list):
            return _UNREADABLE
        return frozenset(one.id for one in known if str(one.id) in changed)

    def sent(
        self, citizen: UUID, known: Sequence[Known], purpose: Purpose, reference: str, grant: UUID | None = None
    ) -> str | Unavailable:
        """Let the citizen's usage log have it, once for a reference, that values were sent; gives its head."""
        told = self._call("sent", grant, known=_ids(known), reference=reference)
        if isinstance(told, Unavailable):
            return told
        head = told.get("head")
        return head if isinstance(head, str) else _UNREADABLE

    def keeps(self, release: Release | None) -> bool:
        """Whether what a citizen ticks can be kept: under a grant alone."""
        return release is not None and release.grant is not None

    def keep(
        self, citizen: UUID, claims: Sequence[Claim], key: UUID, grant: UUID | None = None
    ) -> tuple[UUID, ...] | Unavailable:
        """Propose what a citizen ticked, once for each `key`. It is kept when they have seen and accepted it there."""
        said = {one.attribute: claim_to_json(one) for one in claims}
        told = self._call("keep", grant, key=str(key), claims=[*said.values()])
        return told if isinstance(told, Unavailable) else ()

    def dispute(
        self, citizen: UUID, assertion: UUID, claim: Claim | None, grant: UUID | None = None
    ) -> Unavailable | None:
        """Let the hub know that a citizen says a value is wrong, and what they say instead."""
        said = claim and claim_to_json(claim)
        told = self._call("dispute", grant, assertion=str(assertion), claim=said)
        return told if isinstance(told, Unavailable) else None

    def arrived(self, citizen: UUID, claims: Sequence[Claim]) -> None:
        """Keep nothing: who signed in at the hub is known there."""

    @property
    def url(self) -> str:
        """The address of the hub."""
        return self.service.url

    def _call(self, name: str, grant: UUID | None, **content: Json) -> dict[str, Any] | Unavailable:
        """Ask the hub, once. Its answer is an object, or nobody's."""
        if grant is None:
            return _NOT_GRANTED
        path = f"{API}/{name}"
        bearer = {"Authorization": f"Bearer {self._assertion(self.service.url + path)}"}
        reply = self.service.post(path, {"grant": str(grant), **content}, bearer)
        if isinstance(reply, Failed):
            return Unavailable(reply.reason)
        if reply.status != 200:
            return _refused(reply)
        return reply.content if isinstance(reply.content, dict) else _UNREADABLE

    def _assertion(self, url: str) -> str:
        """Say who asks, for one address."""
        key, algorithm, now = self.keys.signing, self.keys.algorithm(), self.clock.now()
        claims = {
            "iss": self.client,
            "sub": self.client,
            "aud": url,
            "iat": int(now.timestamp()),
            "exp": int((now + ASSERTED).timestamp()),
            "jti": secrets.token_urlsafe(24),
        }
        return jwt.encode({"alg": algorithm, "kid": key.thumbprint()}, claims, key, algorithms=[algorithm])


def _ids(known: Sequence[Known]) -> list[str]:
    return [str(one.id) for one in known]


def _refused(reply: Reply) -> Unavailable:
    """Say what the hub answered, by names that are in the contract and no others."""
    error = reply.content.get("error") if isinstance(reply.content, dict) else None
    named = f" {error}" if error in _ERRORS else ""
    return Unavailable(f"The hub answered {reply.status}{named}.", reply.status in _FINAL)
