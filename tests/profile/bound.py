"""A journey whose fields are bound to the profile, and what is released to it: small, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from formkit.attributes import Assurance
from formkit.binding import Binding
from formkit.journey import Journey
from formkit.page import Field, Page
from formkit.profile.assertion import Source
from formkit.profile.release import Known, Release, Use
from tests.definition.drafts import field, journey, leave, page, radios, yes_no

NOW = datetime(2026, 6, 1, 11, tzinfo=UTC)
TODAY = date(2026, 6, 1)
ONE_LOGIN, CITIZEN = Source("idp", "govuk-one-login"), Source("citizen", "", "blue", "council")
SARAH = {"nameParts": [{"type": "GivenName", "value": "Sarah"}, {"type": "FamilyName", "value": "Jones"}]}
HOME = {"lines": ["1 High Street"], "addressLocality": "Leeds", "postalCode": "LS1 1UR", "addressCountry": "GB"}
HOME_JSON = {"lines": ["1 High Street"], "town": "Leeds", "postcode": "LS1 1UR"}

FOR_ME = {"field": "who", "is": "me"}
WHO = page("who", radios("who", "me", "other"))
NAME = page("name", field("name", "name"))
BORN = page("born", field("born", "date", max="today"))
ADDRESS = page("address", field("address", "address"))
COLOUR = page("colour", field("colour", "text"))
DRIVER = page("driver", field("driver", "text"), when={"field": "born", "on_or_before": "today-P17Y"})
CONTACT = page("contact", field("email", "email"), field("phone", "telephone", required=False))

BINDINGS = {
    "name": Binding("person.name", locks=True),
    "born": Binding("person.birth_date"),
    "address": Binding("contact.address", asks_to_keep=True),
    "email": Binding("contact.email", asks_to_keep=True),
    "phone": Binding("contact.phone", asks_to_keep=True),
}


def bound(made: Journey, bindings: dict[str, Binding] | None = None) -> Journey:
    """Bind fields of a journey by name; the compiler does it from `profile`, and is tested elsewhere."""
    every = BINDINGS if bindings is None else bindings

    def item(one: Any) -> Any:
        return replace(one, binding=every.get(one.name)) if isinstance(one, Field) else one

    def whole(each: Page) -> Page:
        return replace(each, items=tuple(item(one) for one in each.items))

    return replace(made, pages=tuple(whole(each) for each in made.pages))


def form(*pages: dict[str, Any], bindings: dict[str, Binding] | None = None, **more: Any) -> Journey:
    """Compile pages and bind their fields."""
    return bound(journey(*pages, **more), bindings)


def known(attribute: str, value: Any, days: int = 30, **more: Any) -> Known:
    """A released value, confirmed so many days ago."""
    on = NOW - timedelta(days=days)
    given: dict[str, Any] = {"source": CITIZEN, "assurance": Assurance.SELF_ASSERTED, "on": on, "years": None}
    return Known(uuid4(), attribute, value, **given | more)


def verified(attribute: str, value: Any, days: int = 30) -> Known:
    """A value that the provider has proved."""
    return known(attribute, value, days, source=ONE_LOGIN, assurance=Assurance.PROVEN)


def use(*values: Known, **more: Any) -> Use:
    """A draft that was begun with these values."""
    return Use(True, Release(NOW, values), **more)


EVERYTHING = (
    verified("person.name", SARAH),
    verified("person.birth_date", "1980-03-27"),
    known("contact.address", HOME),
    known("contact.email", "sarah@example.com"),
)
ID = UUID(int=7)

__all__ = ["leave", "page", "radios", "yes_no"]
