"""The library: edits are seen at once, and a good journey outlives a bad edit."""

import json
import os
from pathlib import Path

from formkit.library import Library, kept_journey
from tests.journeys import BLUE, write

WELSH = """
msgid ""
msgstr ""
"Language: cy\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "{context}"
msgid "Choose a colour"
msgstr "Dewis lliw"
"""


def edit(folder: Path, definition: dict[str, object], later: int) -> None:
    """Write a definition with a time of its own, however coarse the clock of the file system is."""
    write(folder, definition)
    os.utime(folder / f"{definition['name']}.json", ns=(later, later))


def test_forms_are_found_by_their_names(tmp_path: Path) -> None:
    write(tmp_path, BLUE)
    (tmp_path / "form.schema.json").write_text("{}")
    assert list(Library(tmp_path).look()) == ["blue"]


def test_a_file_is_compiled_once(tmp_path: Path) -> None:
    write(tmp_path, BLUE)
    library = Library(tmp_path)
    assert library.look()["blue"] is library.look()["blue"]


def test_an_edit_is_seen(tmp_path: Path) -> None:
    library = Library(tmp_path)
    edit(tmp_path, BLUE, 1)
    before = library.look()["blue"].journey
    edit(tmp_path, BLUE | {"confirmation": {"body": "Done."}}, 2)
    after = library.look()["blue"].journey
    assert before is not None
    assert after is not None
    assert before.fingerprint != after.fingerprint


def test_the_last_good_journey_outlives_a_bad_edit(tmp_path: Path) -> None:
    library = Library(tmp_path)
    edit(tmp_path, BLUE, 1)
    good = library.look()["blue"].journey
    edit(tmp_path, BLUE | {"title": 3}, 2)
    edition = library.look()["blue"]
    assert edition.journey is good
    assert edition.is_broken
    edit(tmp_path, BLUE, 3)
    assert not library.look()["blue"].is_broken


def test_a_file_that_never_compiled_is_called_by_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "new.json").write_text("{")
    edition = Library(tmp_path).look()["new"]
    assert edition.journey is None
    assert edition.problems


def test_files_come_and_go(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.look() == {}
    write(tmp_path, BLUE)
    assert list(library.look()) == ["blue"]
    (tmp_path / "blue.json").unlink()
    assert library.look() == {}


def test_of_two_files_with_one_name_the_first_is_served(tmp_path: Path) -> None:
    write(tmp_path, BLUE)
    (tmp_path / "also.json").write_text(json.dumps(BLUE))
    assert Library(tmp_path).look()["blue"].file.name == "also.json"


def test_a_forms_own_catalogue_is_used_and_its_edits_are_seen(tmp_path: Path) -> None:
    write(tmp_path, BLUE)
    library = Library(tmp_path)
    journey = library.look()["blue"].journey
    assert journey is not None
    (text,) = journey.title.texts()
    assert library.look()["blue"].language("cy").translate(text) == ("Choose a colour", "en")
    file = tmp_path / "translations/cy/LC_MESSAGES/blue.po"
    file.parent.mkdir(parents=True)
    file.write_text(WELSH.replace("{context}", text.context), encoding="utf-8")
    assert library.look()["blue"].language("cy").translate(text) == ("Dewis lliw", "cy")


def test_a_catalogue_that_cannot_be_read_is_done_without(tmp_path: Path) -> None:
    write(tmp_path, BLUE)
    file = tmp_path / "translations/cy/LC_MESSAGES/blue.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgid "unclosed\n', encoding="utf-8")
    assert Library(tmp_path).look()["blue"].catalogs == {}


def test_the_text_of_an_earlier_edition_compiles_again(tmp_path: Path) -> None:
    write(tmp_path, BLUE)
    edition = Library(tmp_path).look()["blue"]
    kept = kept_journey(edition.text)
    assert kept is not None
    assert edition.journey is not None
    assert kept.fingerprint == edition.journey.fingerprint
    assert kept_journey("{}") is None
