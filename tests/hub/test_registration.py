"""Registration: what a department sends is what the hub takes, and has all that its forms will ask for."""

from pathlib import Path

from formkit.hub.departments import read_departments
from formkit.hub.registration import registration
from formkit.library import Library
from formkit.profile.wanted import wanted
from tests.hub.registered import LICENCES, key, written

FORMS = Path(__file__).parents[2] / "form_definitions"
URL = "https://licences.example.gov.uk"


def test_a_hub_takes_what_the_services_of_this_repository_register(tmp_path: Path) -> None:
    editions = Library(FORMS).look().values()
    journeys = [(one.journey, (one.language("en"), one.language("cy"))) for one in editions if one.journey]
    made = registration(LICENCES, URL, {"keys": [key(LICENCES).as_dict(private=False)]}, journeys)
    found = read_departments(written(tmp_path, made))[LICENCES]
    assert found.redirects == (f"{URL}/sign-in/return",)
    assert found.name["en"]
    bound = [(journey, spoken) for journey, spoken in journeys if any(one.binding for one in journey.fields.values())]
    assert set(found.forms) == {journey.name for journey, _ in bound}
    for journey, spoken in bound:
        assert all(found.forms[journey.name].may_read(one) for one in wanted(journey, spoken))
    assert found.forms["get-a-basic-criminal-record-check"].proves_identity
    assert "contact.address" in found.forms["renew-a-driving-licence"].writes
