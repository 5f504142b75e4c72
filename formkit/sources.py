"""Sources: where a value of the profile comes from, and when it was last checked, in words for its citizen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from formkit.attributes import Assurance
from formkit.clock import LONDON
from formkit.profile.assertion import Source
from formkit.profile.release import Known
from formkit.speech import Speech

PROVIDERS = {"govuk-one-login": "GOV.UK One Login"}
"""What people call the providers and registers that formkit knows; others go by their ids."""
Services = Mapping[str, str]
"""The titles of services by the names of their forms, in the citizen's language.

At a hub also by `ORGANISATION/FORM`, for two departments may have forms of one name.
"""


def source_line(known: Known, speech: Speech, services: Services) -> str:
    """Word where a value comes from: "From GOV.UK One Login, checked 3 May 2026"."""
    return source_words(known.source, known.assurance, known.on.astimezone(LONDON).date(), speech, services)


def source_words(source: Source, assurance: Assurance, day: date, speech: Speech, services: Services) -> str:
    """Word a source and the day on which it, or the citizen, last stood by the value."""
    name = source_name(source, services)
    match source.kind:
        case "citizen":
            return _own_words(name, day, speech)
        case "import":
            return speech.say("You added this from a file on {day}", day=day)
        case "derived":
            return speech.say("Worked out from what is known about you, {day}", day=day)
        case "staff":
            return speech.say("From the staff of {source}, {day}", source=name, day=day)
    if assurance >= Assurance.PROVEN:
        return speech.say("From {source}, checked {day}", source=name, day=day)
    return speech.say("From {source}, {day}", source=name, day=day)


def _own_words(service: str, day: date, speech: Speech) -> str:
    if service:
        return speech.say("You told ‘{service}’ this on {day}", service=service, day=day)
    return speech.say("You saved this on {day}", day=day)


def source_name(source: Source, services: Services) -> str:
    """Name a source: the service it was told to, or the provider; "" for what a citizen said at their own page."""
    if source.form:
        exact = services.get(f"{source.organisation}/{source.form}")
        return exact or services.get(source.form) or source.organisation or source.form
    return PROVIDERS.get(source.id, source.id) or source.organisation
