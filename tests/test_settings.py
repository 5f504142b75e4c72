"""Settings: every one has a default that suits one machine; all that is wrong is said at once, in words that help."""

import re
from pathlib import Path

import pytest

from formkit.settings import SETTINGS, BadSetting, Settings, read_settings


def read(**environ: str) -> Settings:
    settings = read_settings(environ)
    assert isinstance(settings, Settings), settings
    return settings


def wrong(**environ: str) -> tuple[BadSetting, ...]:
    settings = read_settings(environ)
    assert not isinstance(settings, Settings)
    return settings


def test_nothing_set_suits_one_machine() -> None:
    settings = read(PATH="/usr/bin")
    assert settings.database_url == "sqlite:///instance/formkit.sqlite3"
    assert settings.definitions == Path("form_definitions")
    assert settings.outbox_folder == Path("instance/outbox")
    assert (settings.brand, settings.session_minutes, settings.proxies) == ("neutral", 60, 0)
    assert not settings.debug


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert read(FORMKIT_SESSION_MINUTES="", FORMKIT_BRAND="") == read()


def test_the_instance_folder_moves_what_is_kept_in_it() -> None:
    settings = read(FORMKIT_INSTANCE="/var/lib/formkit")
    assert settings.database_url == "sqlite:////var/lib/formkit/formkit.sqlite3"
    assert settings.outbox_folder == Path("/var/lib/formkit/outbox")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("FORMKIT_SESSION_MINUTES", "an hour", "It must be a whole number from 5 to 1440."),
        ("FORMKIT_SESSION_MINUTES", "4", "It must be a whole number from 5 to 1440."),
        ("FORMKIT_SESSION_MINUTES", "٦٠", "It must be a whole number from 5 to 1440."),
        ("FORMKIT_PROXIES", "-1", "It must be a whole number from 0 to 9."),
        ("FORMKIT_BRAND", "crown", "It must be neutral or govuk."),
        ("FORMKIT_PHASE", "gamma", "It must be alpha, beta or live."),
        ("FORMKIT_URL", "forms.example.gov.uk", "It must be an address such as https://forms.example.gov.uk"),
        ("FORMKIT_URL", "https://forms.example.gov.uk/path", "without a path"),
        ("FORMKIT_URL", "https://[forms", "It must be an address"),
        ("FORMKIT_DATABASE_URL", "oracle://db/forms", "It must be the address of an SQLite file"),
        ("FORMKIT_DATABASE_URL", "sqlite:///:memory:", "It must be the address of an SQLite file"),
        ("FORMKIT_FEEDBACK", "javascript:alert(1)", "It must be an email address"),
        ("FORMKIT_OS_PLACES_URL", "https://api.example/places?key=1", "and has no query"),
        ("FORMKIT_OS_PLACES_URL", "api.example", "It must be an address that begins with https://"),
        ("FORMKIT_OS_PLACES_KEY", "two words", "It must be one word"),
        ("FORMKIT_SIGN_IN", "http://oidc.example", "It must be an address that begins with https://"),
        ("FORMKIT_SIGN_IN", "https://oidc.example?x=1", "without a query"),
        ("FORMKIT_PROFILE_URL", "http://hub.example", "http:// on localhost alone"),
        ("FORMKIT_IDENTITY_ISSUER", "http://identity.example/", "http:// on localhost alone"),
        ("FORMKIT_IDENTITY_DID", "did:web:identity.example", "It must be an address"),
        ("FORMKIT_OS_PLACES_KEY", "key\nHost: other", "It must be one word"),
    ],
)
def test_a_value_that_cannot_be_used_is_explained(name: str, value: str, sentence: str) -> None:
    (bad,) = wrong(**{name: value})
    assert bad.name == name
    assert sentence in bad.remedy


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("https://Forms.Example.gov.uk/", "https://forms.example.gov.uk"),
        ("https://forms.example:443", "https://forms.example"),
        ("HTTP://forms.example:80/", "http://forms.example"),
        ("https://forms.example:80", "https://forms.example:80"),
        ("http://[::1]:443", "http://[::1]:443"),
    ],
)
def test_the_address_is_read_as_browsers_will_write_it(typed: str, read: str) -> None:
    settings = read_settings({"FORMKIT_URL": typed})
    assert isinstance(settings, Settings)
    assert settings.url == read


def test_who_signs_identities_keeps_the_slash_at_the_end_of_its_name() -> None:
    settings = read(FORMKIT_IDENTITY_ISSUER="https://identity.example/", FORMKIT_SIGN_IN="http://localhost:3000/")
    assert settings.identity_issuer == "https://identity.example/"
    assert settings.sign_in == "http://localhost:3000"


def test_a_misspelt_name_is_refused_with_the_right_one() -> None:
    (bad,) = wrong(FORMKIT_SESION_MINUTES="30")
    assert bad.remedy == "Did you mean FORMKIT_SESSION_MINUTES?"


def test_what_only_tests_read_may_be_set() -> None:
    assert read(FORMKIT_ONELOGIN_URL="http://127.0.0.1:3000") == read()


def test_everything_wrong_is_said_at_once() -> None:
    assert {bad.name for bad in wrong(FORMKIT_BRAND="x", FORMKIT_PROXIES="x", FORMKIT_ZEBRA="x")} == {
        "FORMKIT_BRAND",
        "FORMKIT_PROXIES",
        "FORMKIT_ZEBRA",
    }


def test_secrets_are_not_in_the_text_of_settings() -> None:
    settings = read(
        FORMKIT_KEYS="first:s3cret", FORMKIT_DATABASE_URL="sqlite:///s3cret", FORMKIT_OS_PLACES_KEY="s3cret"
    )
    assert "s3cret" not in repr(settings)


def test_every_row_fills_an_attribute_and_says_what_it_does() -> None:
    settings = read()
    for row in SETTINGS:
        assert hasattr(settings, row.attribute)
        assert re.fullmatch(r"[A-Zn].{20,}\.", row.description, re.DOTALL), row.name
