"""The overview: everything that is known, theme by theme, with where it comes from; and whatever no longer counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import render_template, request

from formkit.attributes import ATTRIBUTES
from formkit.profile.assertion import Status
from formkit.web.site import site
from formkit.web.your_data import proposals
from formkit.web.your_data.door import DONE, blueprint, sight
from formkit.web.your_data.entries import UNREADABLE, Entry, entries


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_THEMES = {
    "person": N_("Who you are"),
    "contact": N_("How to reach you"),
    "preference": N_("What you prefer"),
    "id": N_("Your numbers and documents"),
    "finance": N_("Your money"),
    "household": N_("People you live with"),
}
"""The themes in order, by the beginnings of the names of their attributes."""
_ORDER = tuple(ATTRIBUTES)


@dataclass(frozen=True)
class Theme:
    """Values that stand together. `name` is a message."""

    id: str
    name: str
    entries: tuple[Entry, ...]


@blueprint.get("")
def overview() -> str:
    """Show everything that is known."""
    every = entries(sight(), site().clock.today())
    return render_template(
        "your_data/overview.html",
        themes=_themes([one for one in every if not _is_past(one)]),
        past=_in_order([one for one in every if _is_past(one)]),
        proposals=proposals.count(),
        is_hub=site().departments is not None,
        done=request.args.get(DONE, ""),
    )


def _is_past(one: Entry) -> bool:
    is_over = one.assertion.status in (Status.WITHDRAWN, Status.SUPERSEDED)
    return is_over and one.state is not UNREADABLE


def _themes(every: Sequence[Entry]) -> tuple[Theme, ...]:
    ordered = _in_order(every)
    found = (Theme(id, name, tuple(one for one in ordered if _theme(one) == id)) for id, name in _THEMES.items())
    return tuple(theme for theme in found if theme.entries)


def _theme(one: Entry) -> str:
    return one.attribute.id.partition(".")[0]


def _in_order(every: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put values in the order of the catalogue; those of one attribute stay newest first."""
    return tuple(sorted(every, key=lambda one: _ORDER.index(one.attribute.id)))
