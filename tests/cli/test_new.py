"""`formkit new` writes a definition that is sound from the first moment, and refuses what it can't call a form."""

import json
from pathlib import Path

import pytest

from formkit.cli.new import first
from formkit.definition.compile import compile
from formkit.definition.schema import schema
from formkit.page import Reveal
from tests.cli.conftest import FILE, NAME, Formkit


def test_the_first_definition_has_no_problem_and_no_warning(permit: Path) -> None:
    compiled = compile(permit.read_bytes(), permit.name)
    assert compiled.problems == ()
    assert compiled.journey is not None
    assert compiled.journey.name == NAME


def test_it_shows_what_a_beginner_needs(permit: Path) -> None:
    journey = compile(permit.read_bytes(), permit.name).journey
    assert journey is not None
    assert [page.kind for page in journey.pages].count("exit") == 1
    assert journey.fields["email"].reveal == Reveal("contact_by", "email")
    assert {scenario.ends for scenario in journey.scenarios} == {"confirmation", "lives-elsewhere"}


def test_its_title_is_its_name_in_words(permit: Path) -> None:
    assert json.loads(permit.read_text())["title"] == "Apply for a permit"


def test_the_schema_that_it_names_stands_beside_it(permit: Path) -> None:
    beside = permit.parent / json.loads(permit.read_text())["$schema"]
    assert json.loads(beside.read_text()) == schema()


def test_a_schema_that_is_there_is_left_alone(formkit: Formkit) -> None:
    FILE.parent.mkdir()
    (FILE.parent / "form.schema.json").write_text("{}")
    assert "form.schema.json\n" not in formkit("new", NAME).output
    assert (FILE.parent / "form.schema.json").read_text() == "{}"


def test_it_says_what_to_do_next(formkit: Formkit) -> None:
    said = formkit("new", NAME).output
    assert said.startswith(f"Wrote {FILE}\n")
    for command in (f"formkit check {FILE}", f"formkit test {NAME}", f"formkit map {NAME}", "formkit serve --debug"):
        assert f"\n  {command}\n" in said


def test_what_it_says_to_do_next_works_in_another_folder(formkit: Formkit) -> None:
    said = formkit("new", NAME, "--folder", "drafts").output
    assert "\n  FORMKIT_DEFINITIONS=drafts formkit serve --debug\n" in said
    for line in said.splitlines():
        if line.startswith("  formkit "):
            assert formkit(*line.split()[1:]).exit_code == 0


@pytest.mark.parametrize("name", ["Apply For", "../escape", 'a"b', "-x", "help"])
def test_a_bad_name_is_refused_in_the_words_of_the_compiler(formkit: Formkit, tmp_path: Path, name: str) -> None:
    result = formkit("new", "--", name)
    problems = compile(first(name), name).problems
    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert result.stderr == f"Error: {problems[0].message} {problems[0].remedy}\n"
    assert f"`{name}`" in result.stderr


def test_a_definition_that_is_there_is_never_overwritten(formkit: Formkit, permit: Path) -> None:
    permit.write_text("mine")
    result = formkit("new", NAME)
    assert (result.exit_code, permit.read_text()) == (1, "mine")
    assert f"{FILE} is already there. Choose another name" in result.stderr


def test_a_folder_that_is_a_file_is_refused_in_words(formkit: Formkit, tmp_path: Path) -> None:
    (tmp_path / "form_definitions").write_text("")
    result = formkit("new", NAME)
    assert result.exit_code == 1
    assert f"{FILE} can’t be written: " in result.stderr
