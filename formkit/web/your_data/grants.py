"""Grants: which departments a citizen lets ask for what, and which of that to stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import redirect, render_template, url_for
from werkzeug.exceptions import NotFound

from formkit.attributes import ATTRIBUTES
from formkit.clock import LONDON
from formkit.stores.grants import Grant
from formkit.web.languages import say, spoken, words
from formkit.web.site import site
from formkit.web.your_data.door import Answer, blueprint, citizen


@dataclass(frozen=True)
class Agreed:
    """A grant in words. A department that is not registered any more goes by its name there."""

    grant: Grant

    @property
    def department(self) -> str:
        """Who may ask."""
        found = (site().departments or {}).get(self.grant.client)
        return found.name.get(spoken(), found.name["en"]) if found else self.grant.client

    @property
    def form(self) -> str:
        """For which service."""
        found = (site().departments or {}).get(self.grant.client)
        form = found.forms.get(self.grant.form) if found else None
        return form.title.get(spoken(), form.title["en"]) if form else self.grant.form

    @property
    def attributes(self) -> str:
        """What it may get, by name; "" for nothing yet."""
        names = [say(ATTRIBUTES[name].name) for name, _ in self.grant.attributes]
        return words().all_of(list(dict.fromkeys(names))) if names else ""

    @property
    def day(self) -> date:
        """Since when, in London."""
        return self.grant.agreed.astimezone(LONDON).date()


def agreed() -> Sequence[Agreed]:
    """What stands of what the citizen at hand agreed to, newest first."""
    return [Agreed(one) for one in site().store.grants.of(citizen()) if one.cut is None]


@blueprint.get("/grants/<uuid:grant_id>/cut")
def stopping(grant_id: UUID) -> Answer:
    """Ask whether a department is to get nothing more."""
    return render_template("your_data/stop.html", agreed=_agreed(grant_id), back=url_for("your_data.links"))


@blueprint.post("/grants/<uuid:grant_id>/cut")
def stop(grant_id: UUID) -> Answer:
    """Let a department get nothing more, and forget what it wanted to save."""
    grant = _agreed(grant_id).grant
    site().store.grants.cut(citizen(), grant.id)
    for one in site().store.proposals.of(citizen()):
        if one.grant == grant.id:
            site().store.proposals.settle(citizen(), one.id)
    return redirect(url_for("your_data.links", done="stopped"), 303)


def _agreed(grant_id: UUID) -> Agreed:
    """Find what the citizen at hand agreed to; 404 for what is not theirs, or is stopped already."""
    found = next((one for one in agreed() if one.grant.id == grant_id), None)
    if found is None:
        raise NotFound
    return found
