"""Citizens and claims for tests: who signs in, and what is said of them."""

from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from formkit.attributes import Assurance
from formkit.profile.assertion import Assertion, Claim, Source
from formkit.stores import Store
from tests.stores.opening import CANARY

ISSUER, SECTOR = "https://oidc.example.gov.uk/", "https://forms.example.gov.uk"
CITIZEN = Source("citizen", form="apply", organisation="example-council")
PROVIDER = Source("idp", "govuk-one-login")
REGISTER = Source("register", "dvla")


def enrolled(store: Store, sub: str = "urn:sub:1") -> UUID:
    return store.citizens.enrol(ISSUER, SECTOR, sub).citizen


def claim(value: Any = CANARY, attribute: str = "contact.email", source: Source = CITIZEN, **more: Any) -> Claim:
    return Claim(attribute, value, source, **{"assurance": Assurance.SELF_ASSERTED, **more})


def told(store: Store, citizen: UUID, *claims: Claim) -> tuple[Assertion, ...]:
    return store.assertions.add(citizen, claims or (claim(),))


def statuses(store: Store, citizen: UUID) -> list[tuple[Any, str]]:
    """Each value with its status, newest first."""
    return [(one.value, one.status.value) for one in store.assertions.of(citizen)]


def rows(store: Store, table: Table) -> list[Any]:
    with store.database.read() as connection:
        return list(connection.execute(select(table)))
