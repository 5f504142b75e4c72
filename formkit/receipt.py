"""A receipt: what was sent to whom, from which source, for what and for how long, as its citizen may keep it.

Made from the frozen document of a submission and the journey it was given on, so it never says anything else later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from formkit.attributes import Assurance
from formkit.covers import Covers
from formkit.journey import Journey
from formkit.profile.assertion import Source
from formkit.sources import Services, source_words
from formkit.speech import Speech

KIND = "formkit-receipt+jwt"
"""The `typ` of a signed one: https://www.rfc-editor.org/rfc/rfc8725#section-3.11"""


@dataclass(frozen=True)
class Sent:
    """One answer that was sent: what it is called, what it said (lines split by newlines), and where it came from."""

    label: Markup
    shown: Markup
    source: str


def answers_sent(document: Mapping[str, Any], speech: Speech, services: Services, covers: Covers) -> Iterator[Sent]:
    """Give every answer of a document that was not left blank, with its source in words."""
    for one in document["details"]:
        if one["value"] is not None:
            cover = covers.get(one["field"])
            shown = escape(cover) if cover else _words(one["shown"], speech)
            yield Sent(_words(one["label"], speech), shown, _source(one, speech, services))


def _words(said: Mapping[str, str] | None, speech: Speech) -> Markup:
    """What was said in the language of the page, else in English, marked so."""
    found = said or {}
    if speech.language.code in found:
        return escape(found[speech.language.code])
    return speech.in_language("en").within("span", speech, escape(found.get("en", "")))


def _source(one: Mapping[str, Any], speech: Speech, services: Services) -> str:
    if one["provenance"] == "calculated":
        return speech.say("Worked out from your answers")
    if "disputed" in one:
        known = _known(one["disputed"], speech, services)
        return speech.say("Your answer. You said that this is wrong: {source}", source=known)
    return _known(one["profile"], speech, services) if "profile" in one else speech.say("Your answer")


def _known(about: Mapping[str, Any], speech: Speech, services: Services) -> str:
    day, assurance = date.fromisoformat(about["confirmed"]), Assurance(int(about["assurance"][1:]))
    return source_words(Source(**about["source"]), assurance, day, speech, services)


def told_by(document: Mapping[str, Any]) -> set[str]:
    """Name the forms at which values were told that this one used."""
    known = [one.get("profile") or one.get("disputed") or {} for one in document["details"]]
    return {one["source"]["form"] for one in known if one.get("source", {}).get("form")}


def signable(
    document: Mapping[str, Any], journey: Journey, speech: Speech, issuer: str, covers: Covers
) -> dict[str, Any]:
    """Give the claims of a signed receipt, for machines; `log` is the end of the citizen's log of uses at that time."""
    data = journey.data
    return {
        "iss": issuer,
        "reference": document["reference"],
        "form": document["form"],
        "organisation": {"id": document["organisation"], "name": speech.plain(journey.organisation.name)},
        "submitted": document["submitted"],
        "purpose": speech.plain(data.purpose),
        "lawful_basis": data.lawful_basis,
        "keep": data.keep,
        "sent": [_item(one, speech, covers) for one in document["details"] if one["value"] is not None],
        **({"profile": document["profile"]} if "profile" in document else {}),
    }


def _item(one: Mapping[str, Any], speech: Speech, covers: Covers) -> dict[str, Any]:
    kept = ("field", "label", "shown", "provenance", "profile", "disputed")
    cover = covers.get(one["field"])
    covered = {"shown": {speech.language.code: cover}} if cover else {}
    return {key: one[key] for key in kept if key in one} | covered
