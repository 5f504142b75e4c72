"""`formkit test` runs scenarios, and says which fail and why."""

from pathlib import Path

from tests.cli.conftest import FILE, NAME, Formkit, edit

RESULTS = f"""\
{FILE}
  passed: Someone who lives here and prefers email
  passed: Someone who lives elsewhere

2 scenarios run: all passed.
"""


def test_scenarios_that_end_where_they_say_pass(formkit: Formkit, permit: Path) -> None:
    result = formkit("test")
    assert (result.exit_code, result.output) == (0, RESULTS)


def test_a_form_is_found_by_name_or_path(formkit: Formkit, permit: Path) -> None:
    formkit("new", "another")
    assert formkit("test", NAME).output == RESULTS
    assert formkit("test", str(permit)).output == RESULTS


def test_a_form_is_found_by_its_own_name_too(formkit: Formkit, permit: Path) -> None:
    permit.rename(permit.with_name("2026.json"))
    assert formkit("test", NAME).exit_code == 0


def test_a_scenario_that_ends_elsewhere_fails_with_its_place(formkit: Formkit, permit: Path) -> None:
    line = 1 + permit.read_text().splitlines().index('     "ends": "lives-elsewhere"}')
    edit(permit, '"ends": "lives-elsewhere"', '"ends": "confirmation"')
    result = formkit("test")
    assert result.exit_code == 1
    assert "\n  passed: Someone who lives here" in result.output
    assert "\n  failed: Someone who lives elsewhere\n" in result.output
    assert f"\n    {FILE}:{line}:14: The scenario “Someone who lives elsewhere” should end at" in result.output
    assert result.output.endswith("\n2 scenarios run: 1 passed, 1 failed.\n")


def test_a_definition_with_other_problems_cannot_be_tested(formkit: Formkit, permit: Path) -> None:
    edit(permit, '"label": "What is your name?"', '"labl": "What is your name?"')
    result = formkit("test")
    assert result.exit_code == 1
    assert f"  failed: it has 1 problem. See: formkit check {FILE}\n" in result.output
    assert result.output.endswith("\n0 scenarios run: 1 definition could not be tested.\n")


def test_broken_json_cannot_be_tested(formkit: Formkit, permit: Path) -> None:
    permit.write_text("{")
    assert formkit("test").exit_code == 1


def test_a_definition_without_scenarios_is_mentioned(formkit: Formkit, permit: Path) -> None:
    text = permit.read_text()
    permit.write_text(text[: text.index(',\n\n  "scenarios"')] + "\n}\n")
    result = formkit("test")
    assert result.exit_code == 0
    assert "It has no scenarios. Write some under “scenarios”" in result.output
    assert result.output.endswith("\n0 scenarios run.\n")


def test_a_name_that_is_not_there_is_said_in_words(formkit: Formkit, permit: Path) -> None:
    result = formkit("test", "aply-for-a-permit")
    assert result.exit_code == 1
    words = "There is no form called aply-for-a-permit in form_definitions. Did you mean `apply-for-a-permit`?"
    assert words in result.stderr


def test_all_that_is_wrong_with_a_scenario_is_said(formkit: Formkit, permit: Path) -> None:
    number = '{"name": "%s", "type": "calculated", "as": "integer", "label": "Number", "value": %d}, '
    titled = '{"name": "your-name", "title": "You", "section": "you", "fields": [\n      '
    edit(permit, titled.replace('"title": "You", ', ""), titled + number % ("two", 2) + number % ("three", 3))
    edit(permit, '"ends": "confirmation"', '"expect": {"two": 3, "three": 3}, "ends": "confirmation"')
    result = formkit("test")
    assert result.exit_code == 1
    assert "`two` should be 3 but is 2." in result.output
    assert "Correct `expect`, its answers, or how `two` is worked out." in result.output
    edit(permit, '"three": 3}', '"three": 4}')
    output = formkit("test").output
    assert "`two` should be 3 but is 2." in output
    assert "`three` should be 4 but is 3." in output
    assert output.count("  failed: ") == 1
