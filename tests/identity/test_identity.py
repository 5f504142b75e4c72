"""What the settings say of signing in is whole and can be used, or formkit does not start; a stand-in needs none."""

from pathlib import Path

import pytest
from joserfc.jwk import ECKey, RSAKey

from formkit.clock import FixedClock
from formkit.identity import RelyingParty, open_relying_party
from formkit.identity.stand_in import StandIn
from formkit.settings import BadSetting
from tests.relying import NOON, ORIGIN, settings

KEY = RSAKey.generate_key(2048)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "key.pem").write_bytes(KEY.as_pem(private=True))
    return {
        "FORMKIT_URL": "https://forms.example.gov.uk",
        "FORMKIT_SIGN_IN": "https://oidc.example",
        "FORMKIT_SIGN_IN_CLIENT": "formkit",
        "FORMKIT_SIGN_IN_KEY": str(tmp_path / "key.pem"),
    }


ONE_LOGIN = {
    "FORMKIT_IDENTITY_ISSUER": "https://identity.example/",
    "FORMKIT_IDENTITY_DID": "https://identity.example/.well-known/did.json",
}


def party(**environ: str) -> RelyingParty:
    found = open_relying_party(settings(**environ))
    assert isinstance(found, RelyingParty), found
    return found


def wrong(**environ: str) -> BadSetting:
    found = open_relying_party(settings(**environ))
    assert isinstance(found, BadSetting), found
    return found


def test_nothing_set_is_nobody_or_the_stand_in() -> None:
    assert open_relying_party(settings()) is None
    stand_in = StandIn.beside(ORIGIN, FixedClock(NOON))
    found = open_relying_party(settings(), stand_in, stand_in.clock)
    assert isinstance(found, RelyingParty)
    assert found.proves_identity
    assert found.sector == stand_in.clients["formkit"].sector


def test_a_provider_is_any_that_speaks_the_standard(environ: dict[str, str]) -> None:
    found = party(**environ)
    assert not found.proves_identity
    assert found.sector == "forms.example.gov.uk"
    assert [one["kid"] for one in found.public_keys["keys"]] == [KEY.thumbprint()]


def test_a_provider_of_identities_is_govuk_one_login(environ: dict[str, str]) -> None:
    assert party(**environ, **ONE_LOGIN).proves_identity


def test_a_sector_may_be_another_host(environ: dict[str, str]) -> None:
    assert party(**environ, FORMKIT_SIGN_IN_SECTOR="example.gov.uk").sector == "example.gov.uk"


def test_the_settings_count_more_than_the_stand_in(environ: dict[str, str]) -> None:
    found = open_relying_party(settings(**environ), StandIn.beside(ORIGIN, FixedClock(NOON)))
    assert isinstance(found, RelyingParty)
    assert found.provider.agreement.issuer == "https://oidc.example"


@pytest.mark.parametrize("name", ["FORMKIT_URL", "FORMKIT_SIGN_IN_CLIENT", "FORMKIT_SIGN_IN_KEY"])
def test_what_is_half_set_names_what_lacks(environ: dict[str, str], name: str) -> None:
    bad = wrong(**{**environ, name: ""})
    assert (bad.name, bad.message) == (name, "It is not set, and FORMKIT_SIGN_IN is.")


@pytest.mark.parametrize("name", ["FORMKIT_IDENTITY_ISSUER", "FORMKIT_IDENTITY_DID"])
def test_a_provider_of_identities_needs_both(environ: dict[str, str], name: str) -> None:
    assert wrong(**environ, **{**ONE_LOGIN, name: ""}).name == name


@pytest.mark.parametrize("name", ["FORMKIT_SIGN_IN_CLIENT", "FORMKIT_SIGN_IN_KEY", "FORMKIT_SIGN_IN_SECTOR"])
def test_what_is_set_without_a_provider_is_said(name: str) -> None:
    bad = wrong(**{name: "something"})
    assert (bad.name, bad.message) == (name, "Nobody can sign in without FORMKIT_SIGN_IN.")


def test_a_key_that_cannot_be_read_is_said_without_its_content(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text("s3cret")
    bad = wrong(**environ)
    assert bad.name == "FORMKIT_SIGN_IN_KEY"
    assert "s3cret" not in str(bad)


def test_one_login_takes_no_keys_on_curves(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_bytes(ECKey.generate_key("P-256").as_pem(private=True))
    assert party(**environ).public_keys["keys"][0]["kty"] == "EC"
    assert wrong(**environ, **ONE_LOGIN).message == "GOV.UK One Login takes no EC keys."
