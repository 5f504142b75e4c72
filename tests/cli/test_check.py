"""`formkit check` says everything, in four formats, and exits with 1 only for what stops a definition."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FILE, NAME, Formkit, edit

LABEL = '"label": "What is your name?"'
MISSPELT = '"labl": "What is your name?"'
PLEASE = '"label": "Please say what your name is"'


def test_a_sound_definition_passes(formkit: Formkit, permit: Path) -> None:
    result = formkit("check")
    assert (result.exit_code, result.output) == (0, "1 definition checked: no problems.\n")


def test_a_problem_is_said_with_its_place_and_remedy(formkit: Formkit, permit: Path) -> None:
    edit(permit, LABEL, MISSPELT)
    result = formkit("check", str(permit))
    assert result.exit_code == 1
    assert result.output.startswith(f"{FILE}:44:45: error[unknown-key] A name field has no key `labl`.\n")
    assert "\n    at /pages/2/fields/0/labl\n    Did you mean `label`?\n" in result.output
    assert result.output.endswith("\n\n1 definition checked: 1 problem.\n")


def test_a_warning_stops_nothing(formkit: Formkit, permit: Path) -> None:
    edit(permit, LABEL, PLEASE + ', "subject": "your name"')
    result = formkit("check")
    assert result.exit_code == 0
    assert ": warning[style-please] " in result.output
    assert result.output.endswith("\n1 definition checked: no problems, 1 warning.\n")


def test_problems_come_in_the_order_of_their_places(formkit: Formkit, permit: Path) -> None:
    edit(permit, LABEL, MISSPELT)
    edit(permit, '"needs"', '"need"')
    found = [line for line in formkit("check").output.splitlines() if line.startswith(str(FILE))]
    places = [int(line.split(":")[1]) for line in found]
    assert len(places) == 2
    assert places == sorted(places)


def test_several_definitions_are_counted_together(formkit: Formkit, permit: Path) -> None:
    formkit("new", "another")
    edit(permit, LABEL, MISSPELT)
    assert formkit("check").output.endswith("\n2 definitions checked: 1 problem.\n")
    assert formkit("check", "form_definitions/another.json").exit_code == 0


def test_a_folder_is_checked_without_its_schema(formkit: Formkit, permit: Path) -> None:
    assert formkit("check", "form_definitions").output == "1 definition checked: no problems.\n"


def test_broken_json_is_a_problem_with_a_place(formkit: Formkit, permit: Path) -> None:
    permit.write_text('{"formkit": 1,,}')
    result = formkit("check")
    assert result.exit_code == 1
    assert result.output.startswith(f"{FILE}:1:15: error[invalid-json] ")


def test_a_file_that_cannot_be_read_is_a_problem(formkit: Formkit, permit: Path) -> None:
    (permit.parent / "folder.json").mkdir()
    result = formkit("check")
    assert result.exit_code == 1
    assert "form_definitions/folder.json:1:1: error[file-unreadable] The file can’t be read: " in result.output


def test_two_forms_of_one_name_are_a_problem(formkit: Formkit, permit: Path) -> None:
    (permit.parent / "copy.json").write_bytes(permit.read_bytes())
    result = formkit("check")
    assert result.exit_code == 1
    words = f"{FILE} has the name “{NAME}” too, so this form would not be served."
    assert result.output.startswith(f"form_definitions/copy.json:4:11: error[form-name-taken] {words}\n")


@pytest.mark.parametrize("path", ["nowhere", "form_definitions/nothing.json"])
def test_a_path_that_is_not_there_is_said_in_words(formkit: Formkit, permit: Path, path: str) -> None:
    result = formkit("check", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"There is no file or folder {path}." in result.stderr


def test_a_folder_without_definitions_does_not_pass(formkit: Formkit, tmp_path: Path) -> None:
    result = formkit("check", str(tmp_path))
    assert result.exit_code == 1
    assert "There are no definitions in" in result.stderr
    assert "formkit new NAME" in result.stderr


def test_settings_that_are_wrong_are_all_said(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORMKIT_PHASE", "gamma")
    monkeypatch.setenv("FORMKIT_BRNAD", "govuk")
    result = formkit("check")
    assert result.exit_code == 2
    assert "FORMKIT_PHASE: formkit can’t use its value. It must be alpha, beta or live." in result.stderr
    assert "FORMKIT_BRNAD: formkit has no such setting. Did you mean FORMKIT_BRAND?" in result.stderr


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_formats_are_json_alone(formkit: Formkit, permit: Path, form: str) -> None:
    edit(permit, LABEL, MISSPELT)
    result = formkit("check", "--format", form)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["version"] in (1, "2.1.0")


def test_github_is_told_file_and_line(formkit: Formkit, permit: Path) -> None:
    edit(permit, LABEL, MISSPELT)
    first = formkit("check", "--format", "github").output.splitlines()[0]
    assert first.startswith(f"::error file={FILE},line=44,col=45,title=unknown-key::A name field has no key `labl`.")
