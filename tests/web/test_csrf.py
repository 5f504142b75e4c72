"""The token that proves where a post comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.web.csrf import is_genuine, token
from tests.client import Citizen
from tests.journeys import Town


@given(st.text(min_size=1))
def test_a_session_knows_its_own_token_and_no_other(secret: str) -> None:
    assert is_genuine(token(secret), secret)
    assert not is_genuine(token(secret), secret + "x")
    assert not is_genuine("", secret)


@pytest.mark.parametrize("posted", ["", "0" * 64, "é"])
def test_without_a_session_nothing_is_genuine(posted: str) -> None:
    assert not is_genuine(posted, "")
    assert not is_genuine(token(""), "")


def test_the_token_gives_the_cookie_away_to_nobody(citizen: Citizen) -> None:
    page = citizen.start("blue").page
    cookie = citizen.browser.get_cookie("formkit-80")
    assert cookie is not None
    assert cookie.value not in page.response.text


def test_every_form_that_posts_carries_it(served: Town) -> None:
    citizen = served.citizen().start("blue")
    citizen.posts("/blue/applying", citizen.page.inputs | {"csrf-token": [""], "applying_for": ["me"]})
    assert citizen.page.response.status_code == 422
