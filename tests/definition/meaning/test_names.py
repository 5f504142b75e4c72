"""Names: once each, and none that formkit needs itself."""

import pytest

from formkit.definition.meaning.names import FORMS, PAGES
from tests.definition.definitions import BORN, NAME, codes, page


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_has_no_address_of_formkits_own(name: str) -> None:
    assert codes(page(name, NAME)) == ["reserved-name"]


@pytest.mark.parametrize("name", sorted(FORMS))
def test_nor_has_a_service(name: str) -> None:
    assert codes(name=name) == ["reserved-name"]


def test_names_stand_once() -> None:
    group = {"type": "group", "name": "g", "pages": [page("q", BORN)]}
    again = {"type": "group", "name": "g", "pages": [page("r", {**BORN, "name": "b"})]}
    assert codes(page("p", NAME), page("p", BORN)) == ["duplicate-name"]
    assert codes(page("p", NAME), page("q", {**BORN, "name": "full_name"})) == ["duplicate-name"]
    assert codes(group, again) == ["duplicate-name"]


def test_pages_and_fields_are_named_apart_but_for_content_pages_whose_reading_is_kept() -> None:
    assert codes(page("born", BORN)) == []
    content = {"name": "born", "type": "content", "title": "T", "body": "B"}
    assert codes(page("p", BORN), content) == ["duplicate-name"]
