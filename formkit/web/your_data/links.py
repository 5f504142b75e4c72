"""Links: the ways in which a citizen signs in, which departments know them by, and which of them to cut."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from uuid import UUID

from flask import redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound

from formkit.clock import LONDON
from formkit.stores.citizens import Link
from formkit.web.site import site
from formkit.web.your_data.door import DONE, Answer, blueprint, citizen, session
from formkit.web.your_data.grants import agreed


@dataclass(frozen=True)
class Way:
    """One way to sign in. `is_here`: the one by which the citizen came in just now."""

    link: Link
    is_here: bool

    @property
    def id(self) -> UUID:
        """What it is called in addresses."""
        return self.link.id

    @property
    def provider(self) -> str:
        """With whom they sign in."""
        host = urlsplit(self.link.issuer).hostname or self.link.issuer
        return "GOV.UK One Login" if host.endswith("account.gov.uk") else host

    @property
    def sector(self) -> str:
        """Whose services know them by it."""
        return urlsplit(self.link.sector).hostname or self.link.sector

    @property
    def linked(self) -> date:
        """Since when."""
        return self.link.linked.astimezone(LONDON).date()

    @property
    def proven(self) -> date:
        """When they last signed in so."""
        return self.link.proven.astimezone(LONDON).date()


@blueprint.get("/links")
def links() -> Answer:
    """Show the ways in which a citizen signs in."""
    return render_template(
        "your_data/links.html",
        ways=_ways(),
        agreed=agreed(),
        is_hub=site().departments is not None,
        join=url_for("linking.begin", to=url_for("your_data.links")),
        done=request.args.get(DONE, ""),
        back=url_for("your_data.overview"),
    )


@blueprint.get("/links/<uuid:link_id>/cut")
def cutting(link_id: UUID) -> Answer:
    """Ask whether to cut a link."""
    return render_template("your_data/cut.html", way=_way(link_id), back=url_for("your_data.links"))


@blueprint.post("/links/<uuid:link_id>/cut")
def cut(link_id: UUID) -> Answer:
    """Cut a link, but never the last; who came in by it is signed out."""
    was_cut = site().store.citizens.cut(citizen(), _way(link_id).id)
    return redirect(url_for("your_data.links", done="cut" if was_cut else "last"), 303)


def _ways() -> tuple[Way, ...]:
    return tuple(Way(one, one.id == session().link) for one in site().store.citizens.links(citizen()))


def _way(link_id: UUID) -> Way:
    """Find a link of the citizen at hand; 404 for what is not theirs."""
    found = next((one for one in _ways() if one.id == link_id), None)
    if found is None:
        raise NotFound
    return found
