"""A field as a citizen meets it: rendered by its template, read back by what a browser would find."""

from collections.abc import Sequence
from datetime import date
from xml.etree.ElementTree import Element

import html5lib

from formkit.fields.field_type import FieldType
from formkit.kinds import Bounds
from formkit.language import language
from formkit.option import Divider, Option
from formkit.page import Field
from formkit.questions import Question
from formkit.speech import Speech
from formkit.text import Text
from formkit.web.environment import ask, environment
from formkit.wordings import Variant, Wording

TODAY = date(2026, 6, 1)
TEMPLATES = environment()


def words(text: str) -> Wording:
    return Wording((Variant(Text(text, "test")),))


def option(value: str, label: str, hint: str = "", exclusive: bool = False, synonyms: Sequence[str] = ()) -> Option:
    more = tuple(words(one) for one in synonyms)
    return Option(value, words(label), words(hint) if hint else None, exclusive=exclusive, synonyms=more)


def divider(text: str) -> Divider:
    return Divider(words(text))


class _Facts:
    """Nothing has been answered yet."""

    today = TODAY
    values: dict[str, object] = {}  # noqa: RUF012 - never written to


def question(kind: FieldType, typed=None, faults=(), *, options=(), hint="", label="A question", **more) -> Question:
    texts = {"label": words(label), **({"hint": words(hint)} if hint else {})}
    field = Field(
        "one", kind, texts, options=options, required=more.pop("required", True), sorted=more.pop("sorted", False)
    )
    values = tuple(one.value for one in field.choices())
    speech = Speech(language(more.pop("code", "en")), _Facts())
    return Question(field, speech, typed or {}, Bounds(TODAY, options=values), faults, **more)


def asked(*args, **kwargs) -> Element:
    """Render a question; the arguments are those of `question`."""
    return page(question(*args, **kwargs))


def page(one: Question) -> Element:
    return html5lib.parse(str(ask(TEMPLATES, one)), namespaceHTMLElements=False)


def text(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def by_id(html: Element, name: str) -> Element | None:
    return html.find(f".//*[@id='{name}']")


def controls(html: Element) -> dict[str, Element]:
    """Every control by its id."""
    return {one.get("id"): one for one in html.iter() if one.tag in ("input", "select", "textarea")}


def label_of(html: Element, name: str) -> str:
    return text(html.find(f".//label[@for='{name}']"))


def described(html: Element, element: Element) -> str:
    """What a screen reader adds to the name of a control or group."""
    return " ".join(text(by_id(html, name)) for name in element.get("aria-describedby", "").split())
