"""JSON: the shape that docs/commands.md promises."""

import json as standard

from formkit.map.json import json
from formkit.map.outline import outline
from tests.badge import journey


def test_the_shape_is_the_documented_one() -> None:
    value = standard.loads(json(outline(journey())))
    assert list(value) == ["version", "name", "title", "organisation", "steps", "tasks"]
    assert list(value["steps"][0]) == [
        "number",
        "name",
        "kind",
        "heading",
        "section",
        "condition",
        "depends_on",
        "questions",
        "place",
        "items",
        "rules",
        "steps",
    ]
    assert list(value["steps"][0]["questions"][0]) == ["name", "type", "label", "required", "condition", "calculation"]
