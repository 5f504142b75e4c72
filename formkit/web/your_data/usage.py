"""Usage: who used a citizen's data, when, for which form and purpose, and which attributes of it; never the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import render_template, request, url_for
from werkzeug.exceptions import NotFound

from formkit.attributes import ATTRIBUTES
from formkit.clock import LONDON
from formkit.hub.rights import SYSTEM
from formkit.stores.usage import UsageRow
from formkit.web.languages import say, words
from formkit.web.site import site
from formkit.web.your_data.door import Answer, blueprint, citizen
from formkit.web.your_data.entries import organisations, titles

PAGE = 50
YOURSELF = "you"
"""Stands for the citizen themselves where an organisation is chosen."""


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


ACTIONS = {
    "released": N_("Shown to you at the form, to save you typing"),
    "sent": N_("Sent with your answers"),
    "kept": N_("Saved from your answers, as you asked"),
    "told": N_("Told of a change, as you asked"),
    "seen": N_("You looked at your data"),
    "exported": N_("You downloaded your data"),
    "disputed": N_("You said that it is wrong"),
    "proposed": N_("Asked to save it; you decide whether"),
}
"""What each action of the log is in words; another stands as it is."""


@dataclass(frozen=True)
class Use:
    """One row of the log in words."""

    row: UsageRow
    services: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def who(self) -> str:
        """The organisation; the citizen themselves where it was at these pages."""
        if self.row.system == SYSTEM and not self.row.organisation:
            return say("You")
        return self.names.get(self.row.organisation, self.row.organisation)

    @property
    def what(self) -> str:
        """What was done."""
        return say(ACTIONS[self.row.action]) if self.row.action in ACTIONS else self.row.action

    @property
    def where(self) -> str:
        """The service, by its title."""
        return self.services.get(self.row.form, self.row.form)

    @property
    def attributes(self) -> str:
        """What of the data, by name."""
        names = (say(ATTRIBUTES[one].name) if one in ATTRIBUTES else one for one in self.row.attributes)
        return words().all_of(list(names))

    @property
    def moment(self) -> datetime:
        """When, in London."""
        return self.row.at.astimezone(LONDON)


@blueprint.get("/usage")
def usage() -> Answer:
    """Show who used the citizen's data, newest first."""
    rows = site().store.usage.of(citizen())
    chosen, number = request.args.get("organisation", ""), _number(request.args.get("page", "1"))
    fitting = [row for row in rows if chosen in ("", _key(row))]
    pages = max(1, -(-len(fitting) // PAGE))
    if number > pages:
        raise NotFound
    return render_template(
        "your_data/usage.html",
        uses=uses(fitting[(number - 1) * PAGE : number * PAGE]),
        count=len(fitting),
        choices=_choices(rows, chosen),
        pagination=_pagination(number, pages, chosen),
        is_sound=site().store.usage.verify(citizen()) is None,
        back=url_for("your_data.overview"),
    )


def _number(text: str) -> int:
    if not text.isdecimal() or not int(text[:6]) > 0 or len(text) > 6:
        raise NotFound
    return int(text)


def uses(rows: Sequence[UsageRow]) -> list[Use]:
    """Put rows in words."""
    services, names = titles(), organisations()
    return [Use(row, services, names) for row in rows]


def _key(row: UsageRow) -> str:
    return row.organisation or YOURSELF


def _choices(rows: Sequence[UsageRow], chosen: str) -> list[dict[str, Any]]:
    """Every organisation that is in the log, as options of a select."""
    names = {YOURSELF: say("You"), **organisations()}
    keys = dict.fromkeys(sorted(_key(row) for row in rows))
    options = [{"value": key, "text": names.get(key, key), "selected": key == chosen} for key in keys]
    return [{"value": "", "text": say("Everybody"), "selected": not chosen}, *options]


def _pagination(number: int, pages: int, chosen: str) -> dict[str, Any]:
    """What GOV.UK's macro takes; empty where there is one page."""
    if pages == 1:
        return {}
    near = sorted({1, pages, *range(max(1, number - 1), min(pages, number + 1) + 1)})
    items: list[dict[str, Any]] = []
    for before, one in zip([0, *near], near, strict=False):
        items += [{"ellipsis": True}] if one > before + 1 else []
        items.append({"number": one, "href": _address(one, chosen), "current": one == number})
    found: dict[str, Any] = {"items": items}
    if number > 1:
        found["previous"] = {"href": _address(number - 1, chosen), "text": say("Previous")}
    if number < pages:
        found["next"] = {"href": _address(number + 1, chosen), "text": say("Next")}
    return found


def _address(number: int, chosen: str) -> str:
    return url_for("your_data.usage", page=number, organisation=chosen or None)
