"""docs/language.md is true: its tables are formkit's own, and every example in it compiles without a problem.

What an example is stands after ```json: a whole `definition`, or a part that goes into the form of `around`.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from formkit.conditions import OPERATORS
from formkit.definition.compile import compile
from formkit.fields import TYPES
from tests.docs import DOCUMENT, TABLE, TABLES, fresh

TEXT = DOCUMENT.read_text()
BLOCK = re.compile(r"^```(\w*)(?: ([a-z]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
Json = Any


def around(*pages: Json, **more: Json) -> Json:
    """The form that small examples stand in: the one that the document begins with, and a few questions more."""
    asked = {
        "born": {"type": "date", "label": "What is your date of birth?"},
        "applying_for": {"type": "radios", "label": "Who is it for?", "subject": "who it is for", "options": WHO},
        "address": {"type": "address", "label": "What is your address?"},
        "income": {"type": "money", "label": "What is your income?"},
        "children": {"type": "integer", "label": "Number of children"},
        "aids": {
            "type": "checkboxes",
            "label": "Which aids do you use?",
            "subject": "the aids you use",
            "options": AIDS,
        },
        "moved_in": {
            "type": "date",
            "label": "When did you move in?",
            "subject": "the date you moved in",
            "required": False,
        },
    }
    before = [question(name, {"name": name, **one}) for name, one in asked.items()]
    return {**json.loads(first("definition")), "scenarios": [], "pages": [*before, *pages], **more}


WHO = [{"value": "me", "label": "Me"}, {"value": "other", "label": "Someone else"}]
AIDS = [{"value": "stick", "label": "A stick"}, {"value": "chair", "label": "A wheelchair"}]


def blocks() -> Iterator[tuple[str, str]]:
    return ((kind, text) for language, kind, text in BLOCK.findall(TEXT) if language == "json")


def first(kind: str) -> str:
    return next(text for found, text in blocks() if found == kind)


def question(name: str, *fields: Json) -> Json:
    return {"name": name.replace("_", "-"), "fields": list(fields)}


def told(**words: Json) -> Json:
    return {"name": "told", "type": "content", "title": "Read this", "body": "Read it.", **words}


def limited(kind: str, most: Json) -> Json:
    return question("limited", {"name": "limited", "type": kind, "label": "Limited", "max": most})


WHOLE: dict[str, Callable[[Json], Json]] = {
    "definition": lambda one: one,
    "service": lambda one: around(**one) if "pages" not in one else {**around(), **one},
    "page": lambda one: around(one),
    "field": lambda one: around(question("example", one)),
    "fields": lambda one: around({**question("example", *one), "title": "Example"}),
    "options": lambda one: around(
        question("example", {"name": "example", "type": "checkboxes", "label": "Example", "options": one})
    ),
    "condition": lambda one: around(told(when=one)),
    "number": lambda one: around(limited("money", one)),
    "date": lambda one: around(limited("date", one)),
    "wording": lambda one: around(told(title=one)),
}


def test_the_tables_are_fresh() -> None:
    assert fresh(TEXT) == TEXT, "Run `python -m tests.docs`, read the difference and commit it."


def test_every_table_is_shown_once() -> None:
    assert sorted(name for _, name, _ in TABLE.findall(TEXT)) == sorted(TABLES)


def test_every_block_says_what_it_is() -> None:
    assert {kind for kind, _ in blocks()} == set(WHOLE)
    assert {language for language, _, _ in BLOCK.findall(TEXT)} == {"json", "text"}


@pytest.mark.parametrize(
    ("kind", "text"), list(blocks()), ids=[f"{kind}-{place}" for place, (kind, _) in enumerate(blocks())]
)
def test_every_example_compiles(kind: str, text: str) -> None:
    found = compile(json.dumps(WHOLE[kind](json.loads(text))), "example.json")
    assert (found.journey is not None, [problem.message for problem in found.problems]) == (True, [])


def test_a_wrong_example_would_be_noticed() -> None:
    wrong = WHOLE["condition"]({"field": "income", "more": 5})
    assert compile(json.dumps(wrong), "example.json").journey is None


@pytest.mark.parametrize("name", [*OPERATORS, *TYPES])
def test_operators_and_types_are_explained(name: str) -> None:
    assert f"`{name}`" in TEXT


def test_links_within_the_document_lead_somewhere() -> None:
    headings = re.findall(r"^#+ (.*)$", BLOCK.sub("", TEXT), re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9 _-]", "", one.lower()).replace(" ", "-") for one in headings}
    links = re.findall(r"\]\(#([^)]*)\)", TEXT)
    assert links
    assert set(links) <= anchors
