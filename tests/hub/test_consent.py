"""Consent: the digest is over everything that a citizen saw, and over nothing else."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from formkit.attributes import Assurance
from formkit.hub.consent import again, digest_of
from formkit.profile.assertion import Source
from formkit.profile.release import Known, Wanted
from formkit.stores.grants import Grant

NOW = datetime(2026, 6, 1, tzinfo=UTC)
ADDRESS = Wanted("contact.address", why={"en": "send it", "cy": "ei anfon"})
ADULT = Wanted("person.age_at_least", 18, {"en": "see that you may"})
DIGEST = digest_of("dvla", "renew", [ADDRESS, ADULT])
KNOWN = Known(uuid4(), "contact.address", {}, Source("citizen"), Assurance.SELF_ASSERTED, NOW)


def test_the_order_says_nothing() -> None:
    turned = Wanted("contact.address", why={"cy": "ei anfon", "en": "send it"})
    assert digest_of("dvla", "renew", [ADULT, turned]) == DIGEST


@pytest.mark.parametrize(
    ("client", "form", "wanted"),
    [
        ("hmrc", "renew", [ADDRESS, ADULT]),
        ("dvla", "apply", [ADDRESS, ADULT]),
        ("dvla", "renew", [ADDRESS]),
        ("dvla", "renew", [ADDRESS, Wanted("person.age_at_least", 21, ADULT.why)]),
        ("dvla", "renew", [Wanted("contact.email", why=ADDRESS.why), ADULT]),
        ("dvla", "renew", [Wanted("contact.address", why={"en": "sell it", "cy": "ei anfon"}), ADULT]),
        ("dvla", "renew", [Wanted("contact.address", why={"en": "send it", "cy": "ei werthu"}), ADULT]),
        ("dvla", "renew", [Wanted("contact.address", why={"en": "send it"}), ADULT]),
    ],
)
def test_whatever_a_citizen_saw_counts(client: str, form: str, wanted: list[Wanted]) -> None:
    assert digest_of(client, form, wanted) != DIGEST


def grant(*attributes: tuple[str, int | None]) -> Grant:
    return Grant(uuid4(), uuid4(), "dvla", "renew", attributes, DIGEST, NOW)


def test_only_what_stands_and_is_known_is_given_again() -> None:
    standing = grant(("contact.address", None))
    assert again(standing, DIGEST, [KNOWN]) is standing
    assert again(None, DIGEST, [KNOWN]) is None
    assert again(standing, "another", [KNOWN]) is None
    assert again(standing, DIGEST, []) is None
    assert again(grant(), DIGEST, [KNOWN]) is None
    assert again(grant(("person.age_at_least", 18)), DIGEST, [KNOWN]) is None
