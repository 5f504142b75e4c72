import pytest

from formkit.fields.email import Email
from formkit.kinds import Fault
from tests.fields.asked import asked, controls
from tests.fields.reading import broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Sarah@EXAMPLE.com ", "Sarah@example.com"),
        ("\u200bsarah@example.com\ufeff", "sarah@example.com"),
        ("sarah@xn--bcher-kva.com", "sarah@bücher.com"),
        ("sarah+badge@mail.example.com", "sarah+badge@mail.example.com"),
    ],
)
def test_an_address_is_kept_in_its_canonical_form(typed: str, kept: str) -> None:
    assert read(Email(), typed) == kept


@pytest.mark.parametrize(
    "typed", ["sarah", "sarah@", "@example.com", "a b@example.com", "a@b@example.com", "a@example..com"]
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert broken(Email(), typed) == ["format"]


def test_errors_read_well() -> None:
    assert said(Email(), Fault("required")) == "Enter an email address"
    assert said(Email(), Fault("required"), "your email address") == "Enter your email address"


def test_browsers_can_fill_it_in_where_it_is_about_the_citizen() -> None:
    control = controls(asked(Email()))["one"]
    assert (control.get("type"), control.get("autocomplete"), control.get("spellcheck")) == ("email", "email", "false")
    assert controls(asked(Email(), about_me=False))["one"].get("autocomplete") is None
