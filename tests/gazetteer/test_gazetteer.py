"""The gazetteer remembers for a while, and lets a source that failed rest."""

from pathlib import Path

import pytest

from formkit.fields.address import PostalAddress
from formkit.gazetteer import KEPT_FOR, MOST_KEPT, RESTING, Gazetteer, Unavailable, open_gazetteer
from formkit.settings import Settings, read_settings

HOUSE = (PostalAddress(("1 High Street",), "Leeds", postcode="LS1 1UR", uprn="1"),)


class Slow:
    """A source that counts who asks."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.found: tuple[PostalAddress, ...] | Unavailable = HOUSE

    def find(self, postcode: str, language: str) -> tuple[PostalAddress, ...] | Unavailable:
        self.asked.append((postcode, language))
        return self.found


class Hours:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def source() -> Slow:
    return Slow()


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def gazetteer(source: Slow, hours: Hours) -> Gazetteer:
    return Gazetteer(source, hours)


def test_a_postcode_is_asked_for_once_an_hour_in_each_language(
    gazetteer: Gazetteer, source: Slow, hours: Hours
) -> None:
    for language in ("en", "en", "cy", "cy"):
        assert gazetteer.find("LS1 1UR", language) == HOUSE
    assert source.asked == [("LS1 1UR", "en"), ("LS1 1UR", "cy")]
    hours.time += KEPT_FOR
    gazetteer.find("LS1 1UR")
    assert len(source.asked) == 3


def test_a_source_that_failed_rests_while_what_is_remembered_is_still_found(
    gazetteer: Gazetteer, source: Slow, hours: Hours
) -> None:
    gazetteer.find("LS1 1UR")
    source.found = Unavailable("It is away.")
    assert gazetteer.find("LS1 1US") == Unavailable("It is away.")
    assert isinstance(gazetteer.find("LS1 1UT"), Unavailable)
    assert gazetteer.find("LS1 1UR") == HOUSE
    assert len(source.asked) == 2
    source.found = ()
    hours.time += RESTING
    assert gazetteer.find("LS1 1UT") == ()


def test_a_failure_is_logged_without_the_postcode(
    gazetteer: Gazetteer, source: Slow, caplog: pytest.LogCaptureFixture
) -> None:
    source.found = Unavailable("OS Places answered 429.")
    gazetteer.find("LS1 1UR")
    assert "OS Places answered 429." in caplog.text
    assert "LS1" not in caplog.text


def test_only_so_much_is_remembered(gazetteer: Gazetteer, source: Slow) -> None:
    for number in range(MOST_KEPT + 1):
        gazetteer.find(f"postcode {number}")
    gazetteer.find(f"postcode {MOST_KEPT}")
    gazetteer.find("postcode 0")
    assert len(source.asked) == MOST_KEPT + 2


@pytest.mark.parametrize(
    ("environ", "debug", "is_open"),
    [({}, False, False), ({}, True, True), ({"FORMKIT_OS_PLACES_KEY": "k"}, False, True)],
)
def test_it_is_open_with_a_key_or_to_try_things_out(environ: dict[str, str], debug: bool, is_open: bool) -> None:
    settings = read_settings({"FORMKIT_INSTANCE": str(Path("instance"))} | environ)
    assert isinstance(settings, Settings)
    settings = type(settings)(**{**vars(settings), "debug": debug})
    assert (open_gazetteer(settings) is not None) is is_open
