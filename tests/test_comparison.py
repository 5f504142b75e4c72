"""The comparison with other builders is true as far as a machine can tell: fresh, and every claim backed."""

import ast
import re
from datetime import date

import pytest

from formkit.fields import TYPES
from tests.comparison import BUILDERS, DATA, DOCUMENTS, GROUPS, ROOT, SOURCES, TABLE, TABLES, claims, fresh

CLAIMS = list(claims())
OURS = [(row, made) for row, builder, made in CLAIMS if builder == "formkit"]
OTHERS = [(row, builder, made) for row, builder, made in CLAIMS if builder != "formkit"]
TESTS = sorted({test for _, made in OURS for test in made.backing})
ROWS = [row for group in GROUPS for row in group["rows"]]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_tables_are_fresh(document):
    text = document.read_text(encoding="utf-8")
    assert fresh(text) == text, "Run `python -m tests.comparison`, read the difference and commit it."


def test_every_table_is_shown_once():
    shown = [name for path in DOCUMENTS for _, name, _ in TABLE.findall(path.read_text(encoding="utf-8"))]
    assert sorted(shown) == sorted(TABLES)


@pytest.mark.parametrize("test", TESTS)
def test_what_formkit_has_is_backed_by_a_test_that_is_there(test):
    path, name = test.split("::")
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert name in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
    assert name.startswith("test_")


def test_formkit_claims_nothing_without_a_test():
    assert [row["what"] for row, made in OURS if (made.answer == "no") is bool(made.backing)] == []


@pytest.mark.parametrize("kind", [*TYPES, "calculated"])
def test_every_field_type_is_in_a_row(kind):
    found = [made for row, made in OURS if kind in row.get("types", ())]
    assert found
    assert kind == "calculated" or any(f"tests/fields/test_{kind}.py" in made.backing[0] for made in found)


def test_rows_name_no_field_type_that_there_is_not():
    assert {kind for row in ROWS for kind in row.get("types", ())} == {*TYPES, "calculated"}


def test_claims_about_others_have_a_source_and_doubts_have_none():
    assert [(row["what"], builder) for row, builder, made in OTHERS if (made.answer == "?") is bool(made.backing)] == []
    assert {source for *_, made in OTHERS for source in made.backing} == set(SOURCES)


def test_a_source_is_of_the_builder_it_speaks_of():
    assert {
        (builder, source) for _, builder, made in OTHERS for source in made.backing if not source.startswith(builder)
    } == set()


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_says_where_and_in_which_version(name):
    source = SOURCES[name]
    assert set(source) in ({"address"}, {"repository", "path", "commit"}, {"repository", "path", "version"})
    assert re.fullmatch(r"https://.*|[0-9a-f]{40}|[\d.]+", list(source.values())[-1])
    assert date.fromisoformat(DATA["seen"])


def test_answers_are_of_the_five_kinds_and_halves_are_explained():
    assert {made.answer for *_, made in CLAIMS} == {"yes", "partly", "code", "no", "?"}
    assert [row["what"] for row, _, made in CLAIMS if (made.answer in ("partly", "code")) is not bool(made.note)] == []


def test_the_table_of_the_readme_is_short():
    assert 10 < len(TABLES["brief"]().splitlines()) - 2 <= 25


def test_every_builder_stands_in_every_row():
    assert all(set(BUILDERS) <= set(row) for row in ROWS)
