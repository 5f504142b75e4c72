"""The stand-in lets anybody be anybody, so it is where forms are tried out and nowhere else."""

from dataclasses import replace

import pytest

from formkit.clock import Clock
from formkit.identity.stand_in import StandIn, open_stand_in
from formkit.settings import BadSetting, Settings, read_settings


def settings(debug: bool, **environ: str) -> Settings:
    found = read_settings(environ)
    assert isinstance(found, Settings)
    return replace(found, debug=debug)


def test_it_is_there_with_debug_and_without_a_provider_alone() -> None:
    provider = {"FORMKIT_SIGN_IN": "https://oidc.example"}
    found = [open_stand_in(one, Clock()) for one in (settings(True), settings(False), settings(True, **provider))]
    assert [isinstance(one, StandIn) for one in found] == [True, False, False]


@pytest.mark.parametrize("debug", [True, False])
def test_one_that_was_made_for_elsewhere_is_refused(debug: bool) -> None:
    made = StandIn.beside("https://forms.example", Clock())
    refused = open_stand_in(
        settings(debug, **({"FORMKIT_SIGN_IN": "https://oidc.example"} if debug else {})), Clock(), made
    )
    assert isinstance(refused, BadSetting)
    assert "--debug alone" in str(refused)


def test_it_goes_by_every_name_of_the_machine_and_forgets_nothing() -> None:
    first = StandIn.beside("http://localhost:8000", Clock())
    other = first.at("http://127.0.0.1:8000")
    assert (other.issuer, other.keys) == ("http://127.0.0.1:8000/stand-in/one-login/", first.keys)
    assert other.clients["formkit"].redirects == ("http://127.0.0.1:8000/sign-in/return",)
    assert other.did == "did:web:127.0.0.1%3A8000:stand-in:one-login"
    assert other.sessions is first.sessions
