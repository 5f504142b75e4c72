import pytest

from formkit.fields.telephone import Telephone
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import broken, read


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("07700 900 982", "+447700900982", "07700 900982"),
        ("+44 (0)20 7946 0000", "+442079460000", "020 7946 0000"),
        ("01632 960 001", "+441632960001", "01632 960001"),
        ("+44 808 157 0192", "+448081570192", "0808 157 0192"),
        ("0113 496 0999", "+441134960999", "0113 496 0999"),
        ("028 9649 6000", "+442896496000", "028 9649 6000"),
        ("00 33 1 42 68 53 00", "+33142685300", "+33 1 42 68 53 00"),
        ("+1 (202) 555-0123", "+12025550123", "+1 202-555-0123"),
        ("\u202a+33 1 42 68 53 00\u202c", "+33142685300", "+33 1 42 68 53 00"),
        ("\u0660\u0667\u0667\u0660\u0660 \u0669\u0660\u0660\u0669\u0668\u0662", "+447700900982", "07700 900982"),
    ],
)
def test_a_number_is_kept_in_full_and_shown_as_people_write_it(typed: str, kept: str, shown: str) -> None:
    assert read(Telephone(), typed) == kept
    assert Telephone().show(kept, language("en"), {}) == shown


@pytest.mark.parametrize("typed", ["07700 900", "12345", "07700 900 982 or 983", "no phone", "+999 1234567", "+"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert broken(Telephone(), typed) == ["format"]


def test_an_extension_is_refused_because_it_would_be_lost() -> None:
    assert broken(Telephone(), "020 7946 0000 ext 12") == ["extension"]


@pytest.mark.parametrize(("typed", "rules"), [("07700 900982", []), ("+33 1 42 68 53 00", ["international"])])
def test_a_field_may_ask_for_a_uk_number(typed: str, rules: list[str]) -> None:
    assert broken(Telephone({"international": False}), typed) == rules


def test_it_is_a_telephone_input_that_browsers_can_fill_in() -> None:
    control = controls(asked(Telephone()))["one"]
    assert (control.get("type"), control.get("autocomplete")) == ("tel", "tel")
