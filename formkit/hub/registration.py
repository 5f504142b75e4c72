"""Registration: what a department sends the operator of a hub, so that its forms may ask there. Made from its forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from formkit.journey import Journey
from formkit.language import Language
from formkit.profile.wanted import wanted
from formkit.text import fill
from formkit.wordings import Wording


def registration(
    client: str,
    url: str,
    keys: Mapping[str, Any],
    journeys: Sequence[tuple[Journey, Sequence[Language]]],
) -> Mapping[str, Any]:
    """Give the entry of `departments.SCHEMA` for the forms of one formkit, with their languages.

    `keys` is a public JWK set. Of forms of several organisations, the first names the department.
    """
    first, languages = journeys[0]
    return {
        "client": client,
        "name": _words(first.organisation.name, languages),
        "organisation": first.organisation.id,
        "sector": url,
        "redirects": [f"{url}/sign-in/return"],
        "log_outs": [f"{url}/sign-out/done", f"{url}/cy/sign-out/done"],
        "keys": dict(keys),
        "forms": {journey.name: _form(journey, spoken) for journey, spoken in journeys if _is_bound(journey)},
    }


def _is_bound(journey: Journey) -> bool:
    return any(one.binding for one in journey.fields.values())


def _form(journey: Journey, languages: Sequence[Language]) -> Mapping[str, Any]:
    bindings = [one.binding for one in journey.fields.values() if one.binding]
    return {
        "title": _words(journey.title, languages),
        "reads": [_read(one.attribute, one.years) for one in wanted(journey, languages)],
        "writes": sorted({one.attribute for one in bindings if one.asks_to_keep}),
        "proves_identity": journey.proves_identity,
    }


def _read(attribute: str, years: int | None) -> Mapping[str, Any]:
    return {"attribute": attribute} if years is None else {"attribute": attribute, "years": years}


def _words(wording: Wording, languages: Iterable[Language]) -> Mapping[str, str]:
    text = wording.variants[-1].text
    return {one.code: fill(one.translate(text)[0], lambda insert: "") for one in languages}
