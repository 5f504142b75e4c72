"""`formkit privacy` writes down what a form has to do with the profile, for people and for programs."""

import json
from pathlib import Path

from tests.cli.conftest import NAME, Formkit, edit

PROFILE = (
    '"type": "name", "label": "What is your name?", "profile": {"attribute": "person.name", "why": "write to you"}'
)


def bind(permit: Path) -> None:
    edit(permit, '"type": "name", "label": "What is your name?"', PROFILE)


def test_a_form_that_asks_nothing_of_the_profile_says_so(formkit: Formkit, permit: Path) -> None:
    result = formkit("privacy", NAME)
    assert result.exit_code == 0
    assert "It asks nothing of the profile.\n" in result.output


def test_each_attribute_has_a_row(formkit: Formkit, permit: Path) -> None:
    bind(permit)
    assert formkit("privacy", NAME).output == (
        "Apply for a permit (apply-for-a-permit), Example Council\n"
        "Answers are used to decide what to do and tell you about it.\n"
        "They are kept for 1 year, unfinished ones for 28 days.\n"
        "\n"
        "| What | What for | Lawful basis | From | Kept |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| Name | write to you | it is necessary for a task in the public interest "
        "| you, at this and other services; whoever you sign in with "
        "| 1 year after it is sent; in the profile, if the citizen ticks it |\n"
    )


def test_json_is_for_programs_and_goes_into_a_file(formkit: Formkit, permit: Path) -> None:
    bind(permit)
    assert formkit("privacy", NAME, "--format", "json", "-o", "privacy.json").output == "Wrote privacy.json\n"
    report = json.loads(Path("privacy.json").read_text())
    assert report["version"] == 1
    assert report["attributes"] == [
        {
            "attribute": "person.name", "years": None, "why": ["write to you"], "sources": ["citizen", "provider"],
            "is_read": True, "is_kept_if_ticked": True,
        }
    ]  # fmt: skip
    assert (report["recipients"], report["proves_identity"], report["keep"]) == ([], False, "P1Y")


def test_a_definition_with_problems_shows_them_instead(formkit: Formkit, permit: Path) -> None:
    edit(permit, '"label": "What is your name?"', '"labl": "What is your name?"')
    result = formkit("privacy", NAME)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[unknown-key]" in result.stderr
