"""JSON: the shape that docs/commands.md promises."""

import json as standard

from formkit.cli.reports.json import json
from tests.cli.reports.found import FOUND


def test_the_shape_is_the_documented_one() -> None:
    value = standard.loads(json(FOUND))
    assert {key: value[key] for key in ("version", "errors", "warnings")} == {"version": 1, "errors": 1, "warnings": 2}
    assert value["definitions"][0] == {
        "file": "form_definitions/a b.json",
        "form": None,
        "problems": [
            {
                "code": "unknown-key",
                "severity": "error",
                "line": 3,
                "column": 5,
                "pointer": "/pages/0/a~1b",
                "message": "The key `a/b` means nothing: 100%,\nnot 50.",
                "remedy": 'Write {"field": "x"}.',
            }
        ],
    }
