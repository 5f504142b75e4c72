"""An address by its postcode: asked for, chosen, kept with its UPRN; by hand at any time, and whenever that fails."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from formkit.gazetteer.stand_in import KEY
from tests.client import Citizen
from tests.gazetteer.served import Served, served
from tests.journeys import BLUE, Town, town

HOME = {"name": "home", "type": "address", "lookup": True, "label": "What is your address?", "subject": "your address"}
WORK = {"name": "work", "type": "address", "lookup": True, "required": False, "label": "Your work address"}
NICK = {"name": "nick", "type": "text", "label": "What are you called?"}
MOVED: dict[str, Any] = {key: value for key, value in BLUE.items() if key != "sections"} | {
    "name": "moved",
    "title": "Say where you live",
    "pages": [
        {"name": "home", "fields": [HOME]},
        {"name": "more", "title": "More about you", "fields": [NICK, WORK]},
    ],
}
BY_HAND = {"home-line1": "1 High Street", "home-town": "Leeds", "home-postcode": "LS1 1UR"}
BAKERY = "900009900005"
UNAVAILABLE = "We could not look up addresses at the moment. Enter the address yourself."


@pytest.fixture
def places() -> Served:
    return Served()


@pytest.fixture
def moving(tmp_path: Path, places: Served) -> Iterator[Town]:
    with served(places) as url:
        running = town(tmp_path, MOVED, FORMKIT_OS_PLACES_KEY=KEY, FORMKIT_OS_PLACES_URL=url)
        yield running
        running.store.database.engine.dispose()


@pytest.fixture
def citizen(moving: Town) -> Citizen:
    return moving.citizen().start("moved")


def options(citizen: Citizen) -> list[str]:
    return ["".join(one.itertext()) for one in citizen.page.all("option")]


def status(citizen: Citizen) -> int:
    return citizen.page.response.status_code


def kept(moving: Town, citizen: Citizen) -> dict[str, Any]:
    """What is kept of the citizen's answers."""
    cookie = next(iter((citizen.browser._cookies or {}).values()))
    session = moving.store.sessions.visit(cookie.value)
    assert session is not None
    draft = moving.store.drafts.find(session.id, "moved")
    return dict(draft.answers) if draft else {}


def finds(citizen: Citizen, postcode: str = "ls999zz", **more: str) -> Citizen:
    return citizen.presses("Find address", {"home-find": postcode, **more})


def test_an_address_is_found_chosen_and_kept_with_its_uprn(moving: Town, citizen: Citizen) -> None:
    finds(citizen)
    assert status(citizen) == 200
    assert options(citizen)[:3] == [
        "6 addresses found",
        "2 Elder Lane, Exampleton",
        "The Old Bakery Ltd, 4 Elder Lane, Exampleton",
    ]
    assert citizen.page.path == "/moved/home"
    citizen.sees("LS99 9ZZ").presses("Continue", {"home-choice": BAKERY}).is_at("more")
    assert kept(moving, citizen)["home"] == {
        "lines": ["The Old Bakery Ltd", "4 Elder Lane"], "town": "Exampleton", "postcode": "LS99 9ZZ", "uprn": BAKERY,
    }  # fmt: skip


def test_the_list_can_be_narrowed_by_a_name_or_number(citizen: Citizen) -> None:
    assert options(finds(citizen, **{"home-premises": "flat 2"}))[1:] == [
        "Flat 2, McDonald House, Elder Lane, Exampleton"
    ]
    citizen.presses("Continue").is_at("more")


def test_a_name_that_is_not_there_shows_all_and_says_so(citizen: Citizen) -> None:
    finds(citizen, **{"home-premises": "Dunroamin"}).sees("None of these addresses has the name or number")
    assert len(options(citizen)) == 7


def test_continue_finds_what_is_typed_as_enter_does(citizen: Citizen) -> None:
    for button in ({}, {"look-up": ["typed"]}):
        inputs = citizen.opens("/moved/home").page.inputs | {"home-find": ["LS99 9ZZ"]} | button
        citizen.posts("/moved/home", inputs)
        assert (status(citizen), len(options(citizen))) == (200, 7)


def test_the_button_that_enter_presses_is_the_first_of_the_page(citizen: Citizen) -> None:
    first = next(one for one in citizen.page.all("button") if one.get("form") == "answers")
    assert (first.get("name"), first.get("value"), first.get("formaction")) == ("look-up", "typed", None)


@pytest.mark.parametrize(
    ("button", "typed", "errors"),
    [
        ("Find address", {}, {"home-find": "Enter postcode"}),
        ("Continue", {}, {"home-find": "Enter postcode"}),
        ("Find address", {"home-find": "LS99"}, {"home-find": "Enter a full UK postcode"}),
        ("Continue", {"home-find": "90210"}, {"home-find": "Enter a full UK postcode"}),
        (
            "Find address",
            {"home-find": "LS99 9AA"},
            {"home-find": "No addresses found for LS99 9AA. Check the postcode, or enter the address manually"},
        ),
    ],
)
def test_a_postcode_that_finds_nothing_is_an_error_on_it(
    citizen: Citizen, button: str, typed: dict[str, str], errors: dict[str, str]
) -> None:
    citizen.presses(button, typed)
    assert (status(citizen), citizen.page.errors) == (422, errors)
    assert citizen.page.title.startswith("Error: What is your address?")
    assert citizen.page.inputs["home-find"] == list(typed.values()) or citizen.page.inputs["home-find"] == [""]


@pytest.mark.parametrize("choice", ["", "123", "900009900001-2", "<b>"])
def test_one_of_the_addresses_must_be_chosen(moving: Town, citizen: Citizen, choice: str) -> None:
    finds(citizen).presses("Continue", {"home-choice": choice})
    assert status(citizen) == 422
    assert citizen.page.errors == {"home-choice": "Select an address, or enter it manually"}
    assert "home" not in kept(moving, citizen)


def test_what_a_browser_says_of_an_address_is_not_believed(moving: Town, citizen: Citizen) -> None:
    told = {"home-uprn": ["1"], "home-town": ["Atlantis"], "home-choice": [BAKERY]}
    citizen.posts("/moved/home", finds(citizen).page.inputs | told)
    assert kept(moving, citizen)["home"]["town"] == "Exampleton"
    assert kept(moving, citizen)["home"]["uprn"] == BAKERY


def test_the_postcode_can_be_changed(citizen: Citizen) -> None:
    finds(citizen, **{"home-premises": "2"}).presses("Change postcode")
    assert status(citizen) == 200
    assert citizen.page.inputs["home-find"] == ["LS99 9ZZ"]
    assert citizen.page.inputs["home-premises"] == ["2"]


def test_an_address_can_be_entered_by_hand_at_once(moving: Town, citizen: Citizen) -> None:
    citizen.presses("Enter the address manually")
    assert (status(citizen), citizen.page.errors) == (200, {})
    citizen.presses("Continue")
    assert list(citizen.page.errors) == ["home-line1", "home-town", "home-postcode"]
    citizen.presses("Continue", BY_HAND).is_at("more")
    assert kept(moving, citizen)["home"] == {"lines": ["1 High Street"], "town": "Leeds", "postcode": "LS1 1UR"}


def test_an_address_that_is_not_listed_is_entered_with_the_postcode_there_already(citizen: Citizen) -> None:
    finds(citizen).presses("My address is not listed: enter it manually")
    assert citizen.page.inputs["home-postcode"] == ["LS99 9ZZ"]
    citizen.presses("Find the address by its postcode")
    assert citizen.page.inputs["home-find"] == ["LS99 9ZZ"]


@pytest.mark.parametrize("failure", ["401 Unauthorized", "429 Too Many Requests", "500 Internal Server Error"])
@pytest.mark.parametrize("button", ["Find address", "Continue"])
def test_a_look_up_that_fails_leads_to_the_lines_with_a_note(
    citizen: Citizen, places: Served, failure: str, button: str, caplog: pytest.LogCaptureFixture
) -> None:
    places.statuses = [failure] * 2
    citizen.presses(button, {"home-find": "ls999zz"}).sees(UNAVAILABLE)
    assert (status(citizen), citizen.page.errors) == (200, {})
    assert citizen.page.inputs["home-postcode"] == ["LS99 9ZZ"]
    assert "LS99" not in caplog.text
    citizen.presses("Continue", BY_HAND).is_at("more")


def test_a_choice_that_can_no_longer_be_looked_up_leads_to_the_lines(
    moving: Town, citizen: Citizen, places: Served
) -> None:
    found = finds(citizen).page.inputs
    moving.app.extensions["formkit"].gazetteer._kept.clear()
    places.statuses = ["503 Service Unavailable"] * 2
    citizen.posts("/moved/home", found | {"home-choice": [BAKERY]}).sees(UNAVAILABLE)
    assert citizen.page.inputs["home-postcode"] == ["LS99 9ZZ"]


def test_a_kept_address_is_shown_in_its_lines_and_keeps_its_uprn_while_it_is_the_same(
    moving: Town, citizen: Citizen
) -> None:
    finds(citizen).presses("Continue", {"home-choice": BAKERY}).follows("Back").is_at("home")
    assert citizen.page.inputs["home-line2"] == ["4 Elder Lane"]
    citizen.presses("Continue", {"home-town": " Exampleton "}).is_at("more")
    assert kept(moving, citizen)["home"]["uprn"] == BAKERY
    citizen.follows("Back").presses("Continue", {"home-line1": "The New Bakery"})
    assert "uprn" not in kept(moving, citizen)["home"]


def test_another_address_can_be_found_instead_of_the_kept_one(moving: Town, citizen: Citizen) -> None:
    finds(citizen).presses("Continue", {"home-choice": BAKERY}).follows("Back")
    citizen.presses("Find the address by its postcode")
    finds(citizen, "SW1A 2AA").presses("Continue").is_at("more")
    assert kept(moving, citizen)["home"]["town"] == "London"


def test_by_hand_after_all_the_kept_address_is_still_there(citizen: Citizen) -> None:
    finds(citizen).presses("Continue", {"home-choice": BAKERY}).follows("Back")
    citizen.presses("Find the address by its postcode").presses("Enter the address manually", {"home-find": ""})
    assert citizen.page.inputs["home-line1"] == ["The Old Bakery Ltd"]


def test_a_look_up_loses_nothing_else_on_the_page_and_judges_nothing(citizen: Citizen) -> None:
    citizen.presses("Enter the address manually").presses("Continue", BY_HAND).is_at("more")
    citizen.presses("Find address", {"work-find": "LS99 9ZY", "nick": " Sam<b>"})
    assert (status(citizen), citizen.page.errors) == (200, {})
    assert citizen.page.inputs["nick"] == [" Sam<b>"]
    citizen.presses("Continue", nick="").is_at("more")
    assert list(citizen.page.errors) == ["nick"]
    assert citizen.page.inputs["work-choice"] == ["900009890000"]
    citizen.presses("Continue", nick="Sam").is_at("check-answers").sees("St Mary's Cottage")


def test_errors_of_the_page_stand_beside_what_was_found(citizen: Citizen) -> None:
    citizen.presses("Enter the address manually").presses("Continue", BY_HAND)
    citizen.presses("Continue", {"work-find": "LS99 9ZZ"})
    assert (status(citizen), list(citizen.page.errors), len(options(citizen))) == (422, ["nick"], 7)


def test_an_optional_address_can_be_left_blank(moving: Town, citizen: Citizen) -> None:
    citizen.presses("Enter the address manually").presses("Continue", BY_HAND)
    citizen.presses("Continue", nick="Sam").is_at("check-answers")
    assert kept(moving, citizen)["work"] is None


def test_the_other_language_shows_the_same_step_and_its_own_addresses(citizen: Citizen) -> None:
    finds(citizen, "CF99 9ZZ").presses("Cymraeg")
    assert citizen.page.path == "/cy/moved/home"
    assert options(citizen) == ["1 cyfeiriad wedi’i ganfod", "3 Heol y Castell, Caerdydd"]
    citizen.presses("Parhau", {"home-choice": "900000000301"}).is_at("more")
    typing = citizen.opens("/moved/home").presses("Find the address by its postcode", {}).page.inputs
    assert typing["home-find"] == ["CF99 9ZZ"]


def test_a_forged_post_asks_nobody(citizen: Citizen, places: Served) -> None:
    citizen.posts("/moved/home", {"home-find": ["LS99 9ZZ"], "look-up": ["find home"], "csrf-token": ["0" * 64]})
    assert citizen.page.inputs["home-find"] == ["LS99 9ZZ"]
    assert places.asked == []


@pytest.mark.parametrize("pressed", ["find", "find nick", "again work extra", "burn home", "", "typed home"])
def test_a_button_that_there_is_not_continues(citizen: Citizen, pressed: str) -> None:
    citizen.posts("/moved/home", citizen.page.inputs | {"look-up": [pressed]})
    assert citizen.page.errors == {"home-find": "Enter postcode"}


def test_without_a_key_the_lines_are_asked_for_as_ever(tmp_path: Path) -> None:
    running = town(tmp_path, MOVED)
    citizen = running.citizen().start("moved")
    assert {"home-line1", "home-postcode"} <= set(citizen.page.inputs)
    assert citizen.page.text.count("postcode") == 0
    citizen.posts(
        "/moved/home",
        citizen.page.inputs | {"look-up": ["find home"], **{key: [text] for key, text in BY_HAND.items()}},
    )
    assert citizen.is_at("more").page.response.status_code == 200
    running.store.database.engine.dispose()


def test_with_debug_invented_addresses_are_found(tmp_path: Path) -> None:
    running = town(tmp_path, MOVED, debug=True)
    assert len(options(finds(running.citizen().start("moved")))) == 7
    running.store.database.engine.dispose()
