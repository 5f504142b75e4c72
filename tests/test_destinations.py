"""The kinds of destination: each can be carried out, and a definition's settings for it can be checked."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from formkit.delivery import destinations
from formkit.destinations import DESTINATIONS, FOLDER
from formkit.submission import PROFILE
from tests.profiles import Memory
from tests.stores.opening import settings_in, store_in


def test_every_kind_can_be_carried_out_and_profiles_can_be_told(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert set(destinations(settings_in(tmp_path), store, Memory())) == {*DESTINATIONS, PROFILE}
    store.database.engine.dispose()


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
