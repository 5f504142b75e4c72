"""The pytest plugin: the example of docs/audit.md is run as QA teams would run it, and finds what is wrong."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from formkit.cli import main

pytest_plugins = ["pytester"]
TEXT = (Path(__file__).parent.parent / "docs" / "audit.md").read_text()
EXAMPLE = re.search(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
NAME = "apply-for-a-permit"
WRONG = """
import pytest
from formkit.audit.document import Document

def test_a_page_with_a_fault(audit):
    page = Document('<!DOCTYPE html><html lang="en"><title>Here</title><main><h1>Here</h1><input name="a"></main>')
    assert audit(page).faults == ()

def test_a_control_that_is_not_there(journey):
    journey.starts()
    journey.answers(unheard_of="x")

def test_a_scenario_that_is_not_there(journey):
    journey.scenario("Nobody")

@pytest.mark.form("unheard-of")
def test_a_form_that_is_not_there(journey):
    assert journey
"""


@pytest.fixture
def folder(pytester: pytest.Pytester) -> pytest.Pytester:
    """An empty folder with a form in it."""
    assert CliRunner().invoke(main, ["new", NAME], catch_exceptions=False).exit_code == 0
    return pytester


def run(folder: pytest.Pytester, source: str) -> pytest.RunResult:
    folder.makepyfile(source)
    return folder.runpytest_subprocess("-p", "formkit.plugin", "-p", "no:cacheprovider")


def test_the_example_of_the_document_passes(folder: pytest.Pytester) -> None:
    assert EXAMPLE is not None
    run(folder, EXAMPLE[1]).assert_outcomes(passed=4)


def test_faults_and_mistakes_fail_with_words_that_help(folder: pytest.Pytester) -> None:
    result = run(folder, WRONG)
    result.assert_outcomes(failed=3, errors=1)
    said = result.stdout.str()
    assert re.search(r"serious\[\S+\] \([\d., ]*4\.1\.2[\d., ]*\)", said)
    assert "has no unheard_of. It has " in said
    assert "There is no scenario “Nobody”. There are: Someone who lives here and prefers email" in said
    assert "There is no form called unheard-of" in said


def test_of_several_forms_one_must_be_chosen(folder: pytest.Pytester) -> None:
    CliRunner().invoke(main, ["new", "renew-a-permit"], catch_exceptions=False)
    result = run(folder, "def test_it(journey): assert journey")
    result.assert_outcomes(errors=1)
    assert f"Say which form with @pytest.mark.form(…): {NAME}, renew-a-permit." in result.stdout.str()
