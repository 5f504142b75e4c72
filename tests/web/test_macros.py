import pytest
from jinja2 import DictLoader, Environment

from formkit.web.macros import add_macros

TEXT = "<textarea>one\ntwo\n\n  three</textarea>"
REVEALED = """
{% from "govuk_frontend_jinja/components/checkboxes/macro.html" import govukCheckboxes %}
{% from "govuk_frontend_jinja/components/radios/macro.html" import govukRadios %}
{{ {"radios": govukRadios, "checkboxes": govukCheckboxes}[component]({
  "name": "more", "fieldset": {"legend": {"text": "More?"}},
  "items": [{"value": "yes", "text": "Yes", "conditional": {"html": html}}]
}) }}
"""


def environment(**templates: str) -> Environment:
    return add_macros(Environment(autoescape=True, loader=DictLoader(templates)))


@pytest.mark.parametrize("component", ["radios", "checkboxes"])
def test_revealed_text_of_many_lines_is_not_indented(component: str) -> None:
    page = environment().from_string(REVEALED).render(component=component, html=TEXT)
    assert TEXT in page


def test_own_templates_are_still_found() -> None:
    assert environment(page="Hello").get_template("page").render() == "Hello"


def test_text_given_to_a_macro_is_escaped() -> None:
    source = (
        '{% from "govuk_frontend_jinja/components/hint/macro.html" import govukHint %}{{ govukHint({"text": text}) }}'
    )
    assert "&lt;b&gt;" in environment().from_string(source).render(text="<b>")
