"""The pages of the stand-in: clearly no real payment, and not there unless there is a stand-in."""

from pathlib import Path

from formkit.payments.stand_in import StandIn
from tests.journeys import PLAIN, town
from tests.paying import BADGE, badges, paying


def test_it_says_what_is_paid_for_and_that_it_is_not_real(tmp_path: Path) -> None:
    citizen = paying(badges(tmp_path, StandIn()), "2")
    assert citizen.sees("This is not a real payment.", "Payment for 2 badges", "Total amount £20")


def test_a_payment_that_has_ended_has_no_page(tmp_path: Path) -> None:
    citizen = paying(badges(tmp_path, StandIn()))
    path, inputs = citizen.page.path, {"outcome": ["success"]}
    citizen.presses("Pay").opens(path)
    assert citizen.page.response.status_code == 404
    assert citizen.posts(path, inputs).page.response.status_code == 404


def test_it_takes_no_outcome_that_it_does_not_know(tmp_path: Path) -> None:
    citizen = paying(badges(tmp_path, StandIn()))
    assert citizen.posts(citizen.page.path, {"outcome": ["free"]}).page.response.status_code == 400


def test_it_exists_with_debug_and_without_a_key_alone(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("debug", "keyed", "live")]
    for folder in folders:
        folder.mkdir()
    apps = [
        town(folders[0], PLAIN, debug=True).app,
        town(folders[1], PLAIN, debug=True, FORMKIT_PAY_KEY="k").app,
        town(folders[2], PLAIN).app,
    ]
    assert [app.extensions["formkit"].stand_in is not None for app in apps] == [True, False, False]
    addresses = [app.test_client().get("/pay-stand-in/x", base_url="http://localhost").status_code for app in apps]
    assert addresses == [404, 404, 404]


def test_with_debug_a_form_can_be_paid_for(tmp_path: Path) -> None:
    shop = town(tmp_path, BADGE, debug=True)
    paying(shop).presses("Pay").is_at("confirmation")
    assert shop.app.extensions["formkit"].stand_in
