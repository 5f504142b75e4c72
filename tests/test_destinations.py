"""The kinds of destination: each can be carried out, and a definition's settings for it can be checked."""

import pytest
from jsonschema import Draft202012Validator

from formkit.delivery import destinations
from formkit.destinations import DESTINATIONS, FOLDER
from formkit.settings import Settings, read_settings


def test_every_kind_can_be_carried_out() -> None:
    settings = read_settings({})
    assert isinstance(settings, Settings)
    assert set(destinations(settings)) == set(DESTINATIONS)


def test_every_setting_explains_itself_to_an_editor() -> None:
    schemas = [schema for kind in DESTINATIONS.values() for schema in kind.settings.values()]
    assert all(schema["title"] and schema["description"] for schema in schemas)
    for schema in schemas:
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", ["badges", "badges/new", "a_b-c/D9"])
def test_a_path_below_the_folder_is_allowed(path: str) -> None:
    assert Draft202012Validator(FOLDER.settings["path"]).is_valid(path)


@pytest.mark.parametrize("path", ["..", "a/../..", "/etc", "a//b", "a/", "", "~", "a\\b", "a/./b"])
def test_a_path_that_may_climb_out_is_a_problem(path: str) -> None:
    assert not Draft202012Validator(FOLDER.settings["path"]).is_valid(path)
