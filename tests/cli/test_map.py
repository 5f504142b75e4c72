"""`formkit map` draws a form that has no errors, to the terminal or into a file."""

import json
from pathlib import Path

import pytest

from formkit.map import FORMATS
from tests.cli.conftest import NAME, Formkit, edit

TEXT = """\
Apply for a permit (apply-for-a-permit)

Where you live
1. Question: Do you live in Example Town? (where-you-live)
2. Ends here: You need to ask your own council (lives-elsewhere)
   Only if the answer to “Do you live in Example Town?” is “No”.

About you
3. Question: What is your name? (your-name)
4. Questions: How should we contact you? (contact)
   - Email address (email, only if how we should contact you is “Email”)
   - Phone number (phone, only if how we should contact you is “Phone”)

After that
5. Check your answers (check-answers)
6. Confirmation (confirmation)
"""


def test_a_map_is_text_unless_one_asks_for_more(formkit: Formkit, permit: Path) -> None:
    result = formkit("map", NAME)
    assert (result.exit_code, result.output) == (0, TEXT)


@pytest.mark.parametrize("form", FORMATS)
def test_a_map_goes_into_a_file(formkit: Formkit, permit: Path, form: str) -> None:
    drawn = formkit("map", NAME, "--format", form).stdout
    result = formkit("map", str(permit), "--format", form, "-o", "maps/permit")
    assert result.output == "Wrote maps/permit\n"
    assert Path("maps/permit").read_text() == drawn
    assert "Do you live in Example Town?" in drawn


def test_json_is_json(formkit: Formkit, permit: Path) -> None:
    assert json.loads(formkit("map", NAME, "--format", "json").stdout)["name"] == NAME


def test_a_definition_with_problems_shows_them_instead(formkit: Formkit, permit: Path) -> None:
    edit(permit, '"label": "What is your name?"', '"labl": "What is your name?"')
    result = formkit("map", NAME)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[unknown-key]" in result.stderr
    assert f"{permit} can’t be drawn until its problems are mended." in result.stderr


def test_a_file_that_cannot_be_written_is_said_in_words(formkit: Formkit, permit: Path) -> None:
    result = formkit("map", NAME, "-o", f"{permit}/map")
    assert result.exit_code == 1
    assert f"{permit}/map can’t be written: " in result.stderr
