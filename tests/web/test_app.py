"""The application as a whole: its addresses are the ones that definitions may not use."""

from urllib.parse import unquote

from flask import Flask

from formkit.definition.meaning.names import FORMS, PAGES
from tests.journeys import Town


def steps(app: Flask) -> list[list[str]]:
    return [unquote(rule.rule).strip("/").split("/") for rule in app.url_map.iter_rules()]


def test_no_form_can_be_named_like_an_address(served: Town) -> None:
    taken = {first for first, *_ in steps(served.app) if first and first[0].isalpha()}
    assert taken <= FORMS


def test_no_page_can_be_named_like_an_address_of_its_form(served: Town) -> None:
    taken = {
        rest[0] for first, *rest in steps(served.app) if first == "<form>" and rest and not rest[0].startswith("<")
    }
    possible = {name for name in taken if "." not in name}  # as in receipt.jws: no page has a name with a dot
    assert {"check-answers", "timed-out"} <= possible <= PAGES


def test_every_page_may_be_asked_for_with_head(served: Town) -> None:
    browser = served.app.test_client()
    answers = [browser.head(path) for path in ("/", "/blue", "/cookies", "/blue/applying")]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert all(not answer.data for answer in answers)
