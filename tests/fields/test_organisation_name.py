import pytest

from formkit.fields.organisation_name import OrganisationName
from formkit.kinds import Fault
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Example Ltd", "Example Ltd"),
        ("  Tools  &\tToys (2020) C.I.C. ", "Tools & Toys (2020) C.I.C."),
        ("Cwmni’r Môr", "Cwmni’r Môr"),
        ("4you2!", "4you2!"),
    ],
)
def test_any_name_is_kept_on_one_line(typed: str, kept: str) -> None:
    assert read(OrganisationName(), typed) == kept


def test_a_name_that_is_too_long_or_hides_something_is_refused() -> None:
    assert read(OrganisationName(), "x" * 255) == "x" * 255
    assert broken(OrganisationName(), "x" * 256) == ["max_length"]
    assert broken(OrganisationName(), "Ex\u0007ample") == ["characters"]
    (fault,) = OrganisationName().faults("x" * 256, bounds())
    assert said(OrganisationName(), fault, "your employer") == "Your employer must be 255 characters or fewer"


def test_a_missing_name_is_asked_for() -> None:
    assert said(OrganisationName(), Fault("required")) == "Enter an organisation name"
    assert said(OrganisationName(), Fault("required"), "your employer’s name") == "Enter your employer’s name"


def test_a_browser_may_fill_it_in() -> None:
    assert controls(asked(OrganisationName()))["one"].get("autocomplete") == "organization"
