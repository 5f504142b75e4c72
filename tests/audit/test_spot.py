"""Spots say where people can look, and what they do to see the same."""

from formkit.audit.document import Document
from formkit.audit.spot import spot, way
from formkit.audit.state import Kind
from formkit.audit.visited import Visited
from tests.audit.results import BORN, WELSH, WRONG, seen


def test_a_page_of_a_journey_is_called_by_its_name_its_language_and_its_state() -> None:
    assert str(spot(WRONG)) == "born (English, error, born: real)"
    assert str(spot(WELSH)) == "born (Welsh, blank)"
    assert (spot(BORN).address, spot(BORN).title) == ("/permit/born", "About born - Permit")


def test_anybodys_page_is_called_by_its_address() -> None:
    page = Visited(Document("<TITLE>Fish &amp; chips\n</TITLE>", "https://www.example.gov.uk/x"))
    assert (str(spot(page)), spot(page).title) == ("https://www.example.gov.uk/x", "Fish & chips")
    assert spot(Visited(Document("", "https://www.example.gov.uk/x"))).title == ""


def test_the_way_there_says_what_to_answer_and_to_send() -> None:
    assert way(WRONG.document) == "Go to /permit/born, in English. Answer “born-day”: 32. Send the page."
    assert way(seen("born", kind=Kind.EMPTY_POST, is_posted=True).document).endswith("Answer nothing. Send the page.")
    assert way(BORN.document) == "Go to /permit/born, in English."
