"""The cookie: one, random, out of reach for scripts and other sites."""

from pathlib import Path

from tests.client import Citizen
from tests.journeys import filled_in, town


def test_over_https_no_other_host_can_set_it(tmp_path: Path) -> None:
    served = town(tmp_path, FORMKIT_URL="https://forms.example")
    cookie = served.citizen("https://forms.example").start("blue").page.response.headers["Set-Cookie"]
    assert cookie.startswith("__Host-formkit=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    served.store.database.engine.dispose()


def test_over_http_each_port_has_its_own(citizen: Citizen) -> None:
    cookie = citizen.browser.get("/blue/applying", base_url="http://localhost:8123").headers["Set-Cookie"]
    assert cookie.startswith("formkit-8123=")
    assert {"HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


def test_it_ends_with_the_browser_and_holds_no_answer(citizen: Citizen) -> None:
    cookie = citizen.start("blue").page.response.headers["Set-Cookie"]
    assert "Expires" not in cookie
    assert "Max-Age" not in cookie
    filled_in(citizen)
    kept = citizen.browser.get_cookie("formkit-80")
    assert kept is not None
    assert "example.com" not in kept.value


def test_deleting_answers_takes_it_back(citizen: Citizen) -> None:
    filled_in(citizen).follows("Delete my answers").presses("Yes, delete my answers")
    assert citizen.browser.get_cookie("formkit-80") is None
