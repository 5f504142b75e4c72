"""A small form that asks what a profile may know, and citizens who have signed in with a profile in memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from formkit.profile.release import Known
from tests.client import Citizen
from tests.journeys import PLAIN, Town, town
from tests.profiles import Memory, known, proven
from tests.signing import COOKIE, session_of, site_of

ABOUT_ME = {"field": "whom", "is": "me"}
OPTIONS = [{"value": "me", "label": "Me"}, {"value": "other", "label": "Somebody else"}]


def page(name: str, type: str, label: str, **more: Any) -> dict[str, Any]:
    asked = {"name": name, "type": type, "label": label, **({"about_me": ABOUT_ME} if "profile" in more else {})} | more
    return {"name": name, "fields": [asked]}


PERMIT: dict[str, Any] = {key: one for key, one in PLAIN.items() if key not in ("sections", "pages")} | {
    "name": "permit",
    "title": "Apply for a permit",
    "languages": ["en", "cy"],
    "pages": [
        page("whom", "radios", "Who is it for?", subject="who it is for", options=OPTIONS),
        page("name", "name", "What is your name?", subject="your name", profile="person.name"),
        page(
            "born", "date", "When were you born?", subject="your date of birth",
            profile={"attribute": "person.birth_date", "lock": "verified"},
        ),
        page("email", "email", "What is your email address?", subject="your email address", profile="contact.email"),
        page(
            "phone", "telephone", "What is your phone number?", subject="your phone number", required=False,
            profile={"attribute": "contact.phone", "prefill": "suggest"},
        ),
        page(
            "nino", "national_insurance_number", "What is your NI number?", subject="your NI number",
            profile={"attribute": "id.nino", "why": "find your record"},
        ),
        page("why", "text", "Why do you need it?", subject="why you need it"),
    ],
}  # fmt: skip
NAME = {"nameParts": [{"type": "GivenName", "value": "Ada"}, {"type": "FamilyName", "value": "Sample"}]}


def everything() -> list[Known]:
    """All that the form asks, known for sure where it can be."""
    return [
        proven("person.name", NAME),
        proven("person.birth_date", "1980-03-27"),
        known("contact.email", "ada@example.com"),
        known("contact.phone", "+447700900123"),
        known("id.nino", "QQ123456C"),
    ]


def settled(folder: Path, hub: Memory, *definitions: dict[str, Any], **environ: str) -> Town:
    """Serve the form, or these, beside a profile in memory; it can be had again by `hub_of`."""
    running = town(folder, *(definitions or (PERMIT,)), debug=True, **environ)
    running.app.extensions["formkit"] = replace(site_of(running), hub=hub)
    return running


def at_home(served: Town, citizen: Citizen) -> UUID:
    """Sign a citizen in without the way to a provider, in the session that they have, if any; gives who they are."""
    session = session_of(served, citizen) or served.store.sessions.start()[1]
    link = served.store.citizens.enrol("https://id.example/", "sector", str(uuid4()))
    signed = served.store.sessions.sign_in(session.id, link.citizen, link.id)
    assert signed
    citizen.browser.set_cookie(COOKIE, signed)
    return link.citizen


def welcomed(served: Town, language: str = "") -> Citizen:
    """A citizen who has signed in and looks at the start page."""
    citizen = served.citizen()
    at_home(served, citizen)
    return citizen.opens(f"{language}/permit")
