"""The adapter for OS Places against a stand-in that follows its published API, over HTTP."""

import logging
from collections.abc import Iterator

import pytest

from formkit.fields.address import PostalAddress
from formkit.gazetteer.os_places import OsPlaces, Unavailable
from formkit.gazetteer.stand_in import KEY
from formkit.http import Failed, Reply, Service
from tests.gazetteer.served import Served, served


@pytest.fixture
def service() -> Served:
    return Served()


@pytest.fixture
def places(service: Served) -> Iterator[OsPlaces]:
    with served(service) as url:
        yield OsPlaces(Service(url, {"key": KEY}, answering=2))


class Answers:
    """A service that gives these answers in turn."""

    def __init__(self, *replies: Reply | Failed) -> None:
        self.replies = list(replies)

    def get(self, path: str, query: object = None) -> Reply | Failed:
        return self.replies.pop(0)


def found(addresses: tuple[PostalAddress, ...] | Unavailable) -> list[str]:
    assert not isinstance(addresses, Unavailable), addresses
    return [one.lines[0] for one in addresses]


def test_the_addresses_of_a_postcode_stand_along_the_street(places: OsPlaces) -> None:
    assert found(places.find("LS99 9ZZ", "en")) == [
        "2 Elder Lane", "The Old Bakery Ltd", "10 Elder Lane", "12A Elder Lane",
        "Flat 2, McDonald House", "Flat 10, McDonald House",
    ]  # fmt: skip


def test_an_address_has_its_town_postcode_and_number(places: OsPlaces) -> None:
    assert places.find("LS99 9ZY", "en") == (
        PostalAddress(
            ("St Mary's Cottage", "Elder Lane, Little Elder"), "Exampleton", postcode="LS99 9ZY", uprn="900009890000"
        ),
    )


def test_more_than_a_hundred_are_asked_for_page_by_page(places: OsPlaces, service: Served) -> None:
    assert found(places.find("LS99 9ZX", "en")) == [f"Flat {number}, Long Tower" for number in range(1, 121)]
    assert ["offset=0" in one or "offset=100" in one for one in service.asked] == [True, True]


def test_an_address_is_in_the_language_of_the_citizen(places: OsPlaces) -> None:
    assert found(places.find("CF99 9ZZ", "en")) == ["3 Castle Street"]
    assert found(places.find("CF99 9ZZ", "cy")) == ["3 Heol y Castell"]
    assert found(places.find("LS99 9ZY", "cy")) == ["St Mary's Cottage"]


@pytest.mark.parametrize("postcode", ["LS99 9AA", "E", "?"])
def test_a_postcode_without_addresses_has_none(places: OsPlaces, postcode: str) -> None:
    assert places.find(postcode, "en") == ()


def test_it_asks_again_once_when_the_service_fails(places: OsPlaces, service: Served) -> None:
    service.statuses = ["503 Service Unavailable"]
    assert found(places.find("LS99 9ZY", "en")) == ["St Mary's Cottage"]
    service.statuses = ["500 Internal Server Error"] * 3
    assert places.find("LS99 9ZY", "en") == Unavailable("OS Places answered 500.")
    assert service.statuses == ["500 Internal Server Error"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("401 Unauthorized", "OS Places answered 401. Check FORMKIT_OS_PLACES_KEY."),
        ("403 Forbidden", "OS Places answered 403. Check FORMKIT_OS_PLACES_KEY."),
        ("429 Too Many Requests", "OS Places answered 429."),
        ("302 Found", "OS Places answered 302."),
    ],
)
def test_a_refusal_is_not_asked_again(places: OsPlaces, service: Served, status: str, reason: str) -> None:
    service.statuses = [status]
    assert places.find("LS99 9ZY", "en") == Unavailable(reason)
    assert len(service.asked) == 1


def test_the_service_wants_its_key(service: Served) -> None:
    with served(service) as url:
        refused = OsPlaces(Service(url, {"key": "wrong"})).find("LS99 9ZY", "en")
    assert refused == Unavailable("OS Places answered 401. Check FORMKIT_OS_PLACES_KEY.")


def test_a_service_that_says_nothing_is_unavailable() -> None:
    failed = Failed("The service could not be asked (ReadTimeoutError).")
    assert OsPlaces(Answers(failed, failed)).find("LS99 9ZY", "en") == Unavailable(failed.reason)


@pytest.mark.parametrize(
    "content",
    [
        None, [], "x", {}, {"header": {}}, {"header": {"totalresults": "many"}},
        {"header": {"totalresults": 1}, "results": 7}, {"header": {"totalresults": 1}, "results": [{"DPA": {}}]},
        {"header": {"totalresults": 1}, "results": ["x"]},
    ],
)  # fmt: skip
def test_an_answer_that_is_none_is_unavailable(content: object) -> None:
    assert isinstance(OsPlaces(Answers(Reply(200, content))).find("LS99 9ZY", "en"), Unavailable)


def test_a_service_that_never_stops_is_not_followed_for_ever() -> None:
    record = {"UPRN": "1", "POST_TOWN": "LEEDS", "POSTCODE": "LS1 1UR"}
    endless = Reply(200, {"header": {"totalresults": 10**9}, "results": [{"DPA": record}]})
    assert len(OsPlaces(Answers(*[endless] * 10)).find("LS1 1UR", "en")) == 10  # type: ignore[arg-type]


def test_neither_postcode_nor_key_is_logged_or_shown(
    places: OsPlaces, service: Served, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    service.statuses = ["500 Internal Server Error"] * 2
    unavailable = places.find("LS99 9ZY", "en")
    assert "LS99" not in caplog.text + repr(unavailable)
    assert KEY not in caplog.text + repr(places) + "".join(service.asked)
