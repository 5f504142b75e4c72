"""Which definitions a command means, and what came of each."""

from pathlib import Path

import pytest

from formkit.cli.checked import check, check_all, definitions, in_folder, named
from formkit.cli.environment import Refused
from tests.cli.conftest import NAME


def test_a_path_means_a_file_or_the_definitions_of_a_folder(permit: Path) -> None:
    assert list(definitions([permit, permit.parent])) == [permit, permit]


def test_a_schema_is_no_definition(permit: Path) -> None:
    assert in_folder(permit.parent) == [permit]


def test_a_sound_definition_has_a_journey(permit: Path) -> None:
    checked = check(permit)
    assert checked.journey is not None
    assert (checked.journey.name, checked.errors, checked.warnings) == (NAME, (), ())


def test_a_file_that_is_gone_has_that_as_its_problem() -> None:
    (problem,) = check(Path("gone.json")).errors
    assert (problem.code, str(problem.place)) == ("file-unreadable", "gone.json:1:1")


def test_a_form_may_stand_twice_on_the_command_line(permit: Path) -> None:
    assert [one.problems for one in check_all([permit, permit])] == [(), ()]


def test_a_path_comes_before_a_name(permit: Path) -> None:
    permit.with_name("x.json").write_text("{")
    assert named(str(permit), permit.parent).errors == ()
    assert named("x", permit.parent).errors != ()


def test_a_name_nobody_has_is_refused_with_those_there_are(permit: Path) -> None:
    with pytest.raises(Refused, match=f"There are: {NAME}."):
        named("zzz", permit.parent)
