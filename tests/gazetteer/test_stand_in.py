"""The stand-in is as strict as the service that it stands in for."""

import pytest

from formkit.gazetteer.stand_in import answer


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"postcode": "LS99 9ZZ"}, 200),
        ({"postcode": "ls999zz", "dataset": "DPA", "maxresults": "100", "offset": "0", "lr": "EN,CY"}, 200),
        ({"postcode": "SO16"}, 200),
        ({}, 400),
        ({"postcode": "E"}, 400),
        ({"postcode": "house"}, 400),
        ({"postcode": "LS99 9ZZ", "maxresults": "101"}, 400),
        ({"postcode": "LS99 9ZZ", "offset": "-1"}, 400),
        ({"postcode": "LS99 9ZZ", "dataset": "PAF"}, 400),
        ({"postcode": "LS99 9ZZ", "lang": "CY"}, 400),
    ],
)
def test_it_answers_what_the_api_knows_and_nothing_else(query: dict[str, str], status: int) -> None:
    assert answer("/postcode", query).status == status


def test_another_address_is_not_found() -> None:
    assert answer("/uprn", {"uprn": "1"}).content["error"]["statuscode"] == 404


def test_where_nothing_is_found_there_are_no_results() -> None:
    content = answer("/postcode", {"postcode": "LS99 9AA"}).content
    assert content["header"]["totalresults"] == 0
    assert "results" not in content


def test_results_come_in_pages() -> None:
    pages = [answer("/postcode", {"postcode": "LS99 9ZX", "offset": offset}).content for offset in ("0", "100")]
    assert [len(page["results"]) for page in pages] == [100, 20]
    assert pages[0]["header"]["totalresults"] == 120
