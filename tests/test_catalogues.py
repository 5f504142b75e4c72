"""The Welsh of the example services: every text of a form that declares Welsh is there, whole, with its inserts."""

import json
from collections import Counter
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from formkit.text import Insert, pieces
from tests.scenarios import DEFINITIONS, journey
from tests.texts import texts

WELSH_FORMS = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)"
SERVICES = [json.loads(path.read_text()) for path in sorted(DEFINITIONS.glob("*.json")) if "schema" not in path.name]
IN_WELSH = [one["name"] for one in SERVICES if "cy" in one["languages"]]


def catalogue(name: str) -> Catalog:
    with (DEFINITIONS / "translations" / "cy" / "LC_MESSAGES" / f"{name}.po").open("rb") as stream:
        return read_po(stream, locale="cy")


def inserts(text: str) -> Counter[str]:
    return Counter(str(piece) for piece in pieces(text) if isinstance(piece, Insert))


def flaws(message: Message | None) -> Iterator[str]:
    """Say what a message of a catalogue lacks."""
    if message is None:
        yield "is missing"
    elif message.fuzzy:
        yield "is fuzzy"
    elif not all(message.string if isinstance(message.string, tuple) else [message.string]):
        yield "is not translated"
    elif isinstance(message.string, tuple):
        # A form that is for one number alone may say it in a word, or not at all.
        *forms, other = message.string
        if inserts(other) != inserts(message.id[1]) or any(inserts(form) - inserts(other) for form in forms):
            yield "has other inserts in Welsh"
    elif inserts(message.string) != inserts(message.id):
        yield "has other inserts in Welsh"


def test_the_demonstration_speaks_welsh() -> None:
    assert "every-field" in IN_WELSH


@pytest.mark.parametrize("name", IN_WELSH)
def test_every_text_is_translated(name: str) -> None:
    welsh = catalogue(name)
    wrong = [
        f"{text.context}: “{text.source}” {flaw}"
        for text in dict.fromkeys(texts(journey(name)))
        for flaw in flaws(welsh.get(text.source, text.context))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", IN_WELSH)
def test_a_text_with_a_plural_has_one_in_welsh(name: str) -> None:
    welsh = catalogue(name)
    plural = {text.source: text.plural for text in texts(journey(name)) if text.plural}
    assert plural == {one.id[0]: one.id[1] for one in welsh if isinstance(one.id, tuple)}


@pytest.mark.parametrize("name", IN_WELSH)
def test_nothing_is_left_of_texts_that_are_gone(name: str) -> None:
    known = {(text.context, text.source) for text in texts(journey(name))}
    words = ((one.context, one.id[0] if isinstance(one.id, tuple) else one.id) for one in catalogue(name) if one.id)
    assert [one for one in words if one not in known] == []


@pytest.mark.parametrize("name", IN_WELSH)
def test_welsh_has_its_six_plural_forms(name: str) -> None:
    welsh = catalogue(name)
    assert (welsh.num_plurals, welsh.plural_expr) == (6, WELSH_FORMS)
