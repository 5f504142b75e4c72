import pytest

from formkit.fields.patterns import FORMATS, matches, mistake


@pytest.mark.parametrize("name", FORMATS)
def test_the_example_of_a_format_has_that_format(name: str) -> None:
    one = FORMATS[name]
    assert matches(one.regex, one.example)
    assert one.kept(one.example) == one.example


@pytest.mark.parametrize("regex", ["(", "(?<=a)b", r"(a)\1", "a{2000}", "[b-a]"])
def test_what_re2_does_not_know_is_a_mistake(regex: str) -> None:
    assert mistake(regex)


@pytest.mark.parametrize("regex", ["", "[A-Z]{2}[0-9]{6}", "(?i)a|b", r"\p{Greek}+"])
def test_what_re2_knows_is_none(regex: str) -> None:
    assert mistake(regex) is None
