"""`formkit registration` writes what a hub takes, with public keys alone, or says what is missing."""

from pathlib import Path

import pytest

from formkit.hub.departments import read_departments
from tests.cli.conftest import NAME, Formkit, edit
from tests.cli.test_privacy import bind
from tests.hub.registered import key

URL = "https://permits.example.gov.uk"


@pytest.fixture
def set_up(permit: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    bind(permit)
    Path("sign-in.pem").write_bytes(key("permits").as_pem(private=True))
    monkeypatch.setenv("FORMKIT_URL", URL)
    monkeypatch.setenv("FORMKIT_SIGN_IN_CLIENT", "permits")
    monkeypatch.setenv("FORMKIT_SIGN_IN_KEY", "sign-in.pem")
    return permit


def test_a_hub_takes_it(formkit: Formkit, set_up: Path) -> None:
    assert formkit("registration", "-o", "entry.json").output == "Wrote entry.json\n"
    written = Path("entry.json").read_text()
    Path("departments.json").write_text(f"[{written}]")
    found = read_departments(Path("departments.json"))["permits"]
    assert found.redirects == (f"{URL}/sign-in/return",)
    assert found.forms[NAME].reads == {("person.name", None)}
    assert found.forms[NAME].writes == {"person.name"}
    assert found.keys.keys[0].kid == key("permits").thumbprint()
    assert '"d"' not in written


def test_what_is_not_set_is_said_all_at_once(formkit: Formkit, permit: Path) -> None:
    result = formkit("registration")
    assert result.exit_code == 2
    for name in ("FORMKIT_URL", "FORMKIT_SIGN_IN_CLIENT", "FORMKIT_SIGN_IN_KEY"):
        assert f"{name}: It is not set." in result.output


def test_a_key_that_is_none_is_explained(formkit: Formkit, set_up: Path) -> None:
    Path("sign-in.pem").write_text("no key")
    result = formkit("registration")
    assert result.exit_code == 2
    assert "FORMKIT_SIGN_IN_KEY: The file has no private key in PEM." in result.output


def test_forms_that_ask_for_nothing_need_no_hub(formkit: Formkit, set_up: Path) -> None:
    edit(set_up, ', "profile": {"attribute": "person.name", "why": "write to you"}', "")
    result = formkit("registration")
    assert result.exit_code == 1
    assert "No form in form_definitions asks for details" in result.output


def test_a_form_with_problems_is_not_left_out_in_silence(formkit: Formkit, set_up: Path) -> None:
    set_up.with_name("broken.json").write_text("{")
    result = formkit("registration")
    assert result.exit_code == 1
    assert "broken.json can’t be read until its problems are mended" in result.output
