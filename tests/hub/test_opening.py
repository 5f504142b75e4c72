"""Which hub a formkit has: its own, or the one that people sign in at; half of a setting is none."""

from dataclasses import replace
from pathlib import Path

import pytest

from formkit.hub import open_hub
from formkit.hub.embedded import Embedded
from formkit.hub.remote import Remote
from formkit.settings import BadSetting, Role
from tests.hub.registered import LICENCES, key
from tests.stores.opening import settings_in, store_in

URL, OWN = "https://hub.example.gov.uk", "https://licences.example.gov.uk"
WHOLE = {
    "FORMKIT_URL": OWN,
    "FORMKIT_SIGN_IN": URL,
    "FORMKIT_PROFILE_URL": URL,
    "FORMKIT_SIGN_IN_CLIENT": LICENCES,
    "FORMKIT_SIGN_IN_KEY": "sign-in.pem",
}


def opened(folder: Path, role: Role = "forms", **environ: str) -> object:
    pem = folder / "sign-in.pem"
    pem.write_bytes(key(LICENCES).as_pem(private=True))
    found = {name: str(pem) if value == pem.name else value for name, value in environ.items()}
    store = store_in(folder)
    hub = open_hub(replace(settings_in(folder, **found), role=role), store, store.clock)
    store.database.engine.dispose()
    return hub


def test_without_an_address_it_is_our_own(tmp_path: Path) -> None:
    hub = opened(tmp_path)
    assert isinstance(hub, Embedded)
    assert hub.url == ""


def test_with_an_address_it_is_there(tmp_path: Path) -> None:
    hub = opened(tmp_path, **WHOLE)
    assert isinstance(hub, Remote)
    assert (hub.url, hub.client) == (URL, LICENCES)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"FORMKIT_SIGN_IN": ""}, "FORMKIT_PROFILE_URL"),
        ({"FORMKIT_SIGN_IN": "https://oidc.account.gov.uk"}, "FORMKIT_PROFILE_URL"),
        ({"FORMKIT_SIGN_IN_CLIENT": ""}, "FORMKIT_SIGN_IN_CLIENT"),
        ({"FORMKIT_SIGN_IN_KEY": ""}, "FORMKIT_SIGN_IN_KEY"),
        ({"FORMKIT_URL": ""}, "FORMKIT_URL"),
        ({"FORMKIT_IDENTITY_DID": f"{URL}/did.json", "FORMKIT_IDENTITY_ISSUER": URL}, "FORMKIT_IDENTITY_DID"),
    ],
)
def test_half_of_it_is_a_setting_that_nobody_can_start_with(tmp_path: Path, change: dict[str, str], name: str) -> None:
    refused = opened(tmp_path, **{**WHOLE, **change})
    assert isinstance(refused, BadSetting)
    assert refused.name == name


def test_a_slash_at_the_end_makes_no_other_hub(tmp_path: Path) -> None:
    assert isinstance(opened(tmp_path, **{**WHOLE, "FORMKIT_SIGN_IN": f"{URL}/"}), Remote)


def test_a_hub_has_no_other_hub(tmp_path: Path) -> None:
    refused = opened(tmp_path, "hub", **WHOLE)
    assert isinstance(refused, BadSetting)
    assert "itself" in refused.message
