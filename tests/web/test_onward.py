"""Onward: only to pages of this formkit that can be opened, whoever made the address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from formkit.web.onward import here, journey_at, onward
from tests.journeys import Town
from tests.signing import village


@pytest.fixture(scope="module")
def hamlet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    running = village(tmp_path_factory.mktemp("hamlet"))
    yield running
    running.store.database.engine.dispose()


@pytest.mark.parametrize(
    "to",
    [
        "/",
        "/cy/",
        "/blue",
        "/cy/blue",
        "/blue/applying",
        "/blue/colour?change=1",
        "/blue/confirmation",
        "/privacy",
        "/your-data",
        "/your-data/usage?page=2",
    ],
)
def test_pages_of_ours_are_gone_on_to(hamlet: Town, to: str) -> None:
    with hamlet.app.test_request_context("/sign-in"):
        assert onward(to) == to


@pytest.mark.parametrize(
    "to",
    [
        "",
        "blue",
        "https://evil.example/blue",
        "//evil.example/blue",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/ /evil.example",
        "javascript:alert(1)",
        "/nowhere",
        "/nowhere/at/all",
        "/sign-in",
        "/sign-in/return?state=x",
        "/sign-out",
        "/stand-in/one-login/authorize",
        "/assets/formkit/start.js",
        "/blue\r\nSet-Cookie: a=b",
        "/blue/é",
        "/" + "a" * 3000,
        "/%2F%2Fevil.example",
    ],
)
def test_anything_else_is_the_home_page(hamlet: Town, to: str) -> None:
    with hamlet.app.test_request_context("/sign-in"):
        assert onward(to) == "/"


@given(st.text(st.sampled_from("/\\.:@?#%&=éa \tb\n[]2F"), max_size=30))
@example("/%5Cevil.example")
@example("/[")
def test_no_text_leads_to_another_site_or_breaks_a_header(hamlet: Town, text: str) -> None:
    with hamlet.app.test_request_context("/sign-in"):
        found = onward(text)
    assert found.startswith("/")
    assert found[1:2] not in ("/", "\\")
    assert found.isascii()
    assert found.isprintable()
    assert "\\" not in found


def test_the_home_page_is_in_the_language_of_the_page(hamlet: Town) -> None:
    with hamlet.app.test_request_context(
        "/sign-in", environ_overrides={"SCRIPT_NAME": "/cy", "formkit.language": "cy"}
    ):
        assert onward("//evil.example") == "/cy/"
        assert onward("/cy/blue") == "/cy/blue"
        assert here() == "/cy/"


def test_here_is_the_page_at_hand_with_its_query(hamlet: Town) -> None:
    with hamlet.app.test_request_context("/blue/colour?change=1"):
        assert here() == "/blue/colour?change=1"


def test_the_form_of_a_page_is_known(hamlet: Town) -> None:
    with hamlet.app.test_request_context("/sign-in"):
        journey = journey_at("/cy/blue/colour")
        assert journey is not None
        assert journey.name == "blue"
        assert journey_at("/privacy") is None
        assert journey_at("//evil.example/blue") is None


def test_under_a_mount_only_what_is_under_it_is_ours(tmp_path: Path) -> None:
    running = village(tmp_path)
    with running.app.test_request_context("/sign-in", environ_overrides={"SCRIPT_NAME": "/forms"}):
        assert [onward(to) for to in ("/forms/blue", "/blue", "/forms")] == ["/forms/blue", "/forms/", "/forms/"]
    running.store.database.engine.dispose()
