"""Texts that have no translation."""

import json

from formkit.audit.checks.wording.translations import translations
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.state import Kind, State
from formkit.audit.visited import Visited
from formkit.definition.compile import compile
from tests.journeys import BLUE

JOURNEY = compile(json.dumps(BLUE), "blue.json").journey


def found(body: str, language: str = "cy") -> list[Finding]:
    html = f'<!DOCTYPE html><html lang="{language}"><title>A</title><body>{body}</body></html>'
    seen = Visited(Document(html, state=State("blue", "colour", language, Kind.BLANK)))
    return [finding for _, finding in translations([seen], JOURNEY)]


def test_finds_an_english_label_on_a_welsh_page() -> None:
    (finding,) = found("<label>Phone number</label>")
    assert finding.rule.id == "translation-unmarked"
    assert (finding.fields, finding.pointer) == (("phone",), "/pages/6/fields/1/label")


def test_leaves_what_is_marked_translated_or_found_without_knowing_the_words() -> None:
    assert found('<label lang="en">Phone number</label><label>Rhif ffôn</label>') == []
    assert found("<p>We never ring at night.</p>") == []


def test_leaves_english_pages_and_pages_of_nobody() -> None:
    assert found("<label>Phone number</label>", "en") == []
    page = Visited(Document('<html lang="cy"><label>Phone number</label></html>'))
    assert list(translations([page], JOURNEY)) == list(translations([page], None)) == []
