"""The Jinja environment: formkit's templates and the GOV.UK macros, all escaped, nothing undefined by accident."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from formkit.choices import Choice
from formkit.locate import templates
from formkit.questions import Question
from formkit.web.macros import add_macros

_GOVUK = "govuk_frontend_jinja/"


class Strict(Environment):
    """Our templates may name only what there is. The GOV.UK macros rely on what is not, so they stand apart."""

    def __init__(self, loader: BaseLoader, **options: Any) -> None:
        super().__init__(loader=loader, autoescape=True, undefined=StrictUndefined, **options)
        self.govuk = add_macros(Environment(autoescape=True))

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """Load a template in the environment it was written for."""
        if isinstance(name, str) and name.startswith(_GOVUK):
            return self.govuk.get_template(name, parent, globals)
        return super().get_template(name, parent, globals)


def environment(folder: Path | None = None) -> Strict:
    """Make the environment. Words come with what is rendered, in its language: nothing here depends on a request."""
    made = Strict(FileSystemLoader(folder or templates()), trim_blocks=True, lstrip_blocks=True)
    made.globals["ask"] = lambda question: ask(made, question)
    made.globals["entries"] = lambda question: entries(made, question)
    made.filters["code"] = code
    made.globals["choice_items"] = lambda question: [_item(made, choice) for choice in question.choices]
    return made


def code(text: str) -> Markup:
    """Mark what stands in backticks as code, as the words of problems have it."""
    return Markup(re.sub("`([^`]*)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped before


def ask(environment: Environment, question: Question) -> Markup:
    """Render a question with the template of its type, or with that of what is suggested for it."""
    template = environment.get_template(f"fields/{question.template}.html")
    return Markup(template.render(question=question))  # noqa: S704 - the template has escaped it


def entries(environment: Environment, question: Question) -> Markup:
    """Render the options of a select that apply, and mark what is selected."""
    applying, selected = set(question.limits.options), question.typed[""]
    lines = {value: line for value, line in _lines(environment, question).items() if value in applying}
    if selected in lines:
        lines[selected] = lines[selected].replace(Markup("<option "), Markup("<option selected "), 1)
    return Markup("\n").join(lines.values())


def _lines(environment: Environment, question: Question) -> Mapping[str, Markup]:
    """Every option by its value. Where all say the same to everybody, that is made once for a catalogue."""
    language, drawn = question.speech.language, question.field.drawn
    form, lines = drawn.get(language.code, (None, None))
    if lines is None or form is not language.form:
        template = environment.get_template("fields/entry.html")
        lines = {one.value: Markup(template.render(choice=one)) for one in question.whole if one.value}  # noqa: S704
        if question.field.says_the_same:
            drawn[language.code] = language.form, lines
    return lines


def _item(environment: Environment, choice: Choice) -> Mapping[str, Any]:
    """Give an option as the radios and checkboxes macros take it, with what it reveals."""
    if choice.value is None:
        return {"divider": choice.label}
    revealed = Markup().join(ask(environment, question) for question in choice.revealed)
    return {
        "value": choice.value,
        "html": choice.label,
        "hint": choice.hint,
        "checked": choice.checked,
        "behaviour": "exclusive" if choice.exclusive else "",
        "conditional": {"html": revealed},
    }
