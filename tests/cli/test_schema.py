"""`formkit schema`: the committed schema is the one that this formkit judges by."""

import json
from pathlib import Path

from formkit.cli.schema import written
from formkit.definition.schema import schema
from tests.cli.conftest import Formkit

COMMITTED = Path(__file__).parent.parent.parent / "form_definitions" / "form.schema.json"


def test_the_committed_schema_is_fresh() -> None:
    assert COMMITTED.read_text() == written(), "Run `formkit schema` and commit what it writes."


def test_it_is_written_beside_the_definitions(formkit: Formkit) -> None:
    result = formkit("schema")
    assert result.output == "Wrote form_definitions/form.schema.json\n"
    assert json.loads(Path("form_definitions/form.schema.json").read_text()) == schema()


def test_it_is_written_elsewhere_on_demand(formkit: Formkit) -> None:
    formkit("schema", "-o", "elsewhere.json")
    assert Path("elsewhere.json").read_text() == written()
    assert not Path("form_definitions").exists()
