"""Both ends of a way: how a form is begun, and how its answers are sent."""

from __future__ import annotations

from formkit.audit.document import Document
from formkit.audit.visit.client import Client
from formkit.audit.visit.papers import paper, papers


class Lost(Exception):
    """The way does not go on as it should: why."""


def begun(client: Client, url: str, *, with_details: bool) -> Document:
    """Press the button of a start page, the one for saved details where that is wanted and there are any."""
    start = client.get(url)
    for each in papers(start) if with_details else ():
        if each.has_button("details", "saved"):
            return client.post(each.action, [*each.standing({}), ("details", "saved")])
    button = next(start.classed("govuk-button--start"), None)
    if button is None:
        raise Lost(f"the start page {start.url} has no button to start with.")
    return client.get(button.get("href") or "")


def sent(client: Client, url: str) -> Document:
    """Agree to all that is to be agreed to at check answers, and send; pay where something is due."""
    asked = paper(client.get(url))
    if asked is None:
        raise Lost("check answers has no form to send.")
    agreed = {"agreed": ("yes",)} if "agreed" in asked.names else {}
    came = client.post(asked.action, asked.standing(agreed))
    paying = paper(came)
    if paying and paying.has_button("outcome", "success"):
        return client.post(paying.action, [*paying.standing({}), ("outcome", "success")])
    return came
