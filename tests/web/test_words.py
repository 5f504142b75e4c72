"""Every word that formkit's own pages say has been translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from jinja2 import nodes

from formkit.language import LANGUAGES, language
from formkit.locate import templates
from formkit.web.environment import environment

WEB = Path(__file__).parents[2] / "formkit/web"
CALLS = {"_": 1, "say": 1, "N_": 1, "Message": 1, "ngettext": 2, "say_plural": 2}
OTHERS = sorted(set(LANGUAGES) - {"en"})


def in_templates() -> Iterator[str]:
    for file in sorted(templates().rglob("*.html")):
        tree = environment().parse(file.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in ("_", "ngettext") and call.args:
                yield from [one.value for one in call.args[:1] if isinstance(one, nodes.Const)]


def in_modules() -> Iterator[str]:
    for file in sorted(WEB.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in CALLS:
                first = call.args[0] if call.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def missing(catalog: Catalog, msgid: str) -> bool:
    found = catalog.get(msgid)
    if found is None:
        return True
    return not all(found.string) if isinstance(found.string, tuple) else not found.string


@pytest.mark.parametrize("code", OTHERS)
def test_every_message_of_a_page_is_translated(code: str) -> None:
    catalog = language(code).own
    assert catalog is not None
    said = {*in_templates(), *in_modules()}
    assert len(said) > 100
    absent = sorted(msgid for msgid in said if missing(catalog, msgid))
    assert not absent, "\n".join([f"Not in the catalogue for {LANGUAGES[code]}:", *absent])


def test_no_template_computes_what_it_says() -> None:
    """Translators' tools can't find a message that is put together; `_(bases[…])` words constants of a module."""
    computed = [
        f"{file.name}: {call.lineno}"
        for file in sorted(templates().rglob("*.html"))
        for call in environment().parse(file.read_text(encoding="utf-8")).find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in ("_", "ngettext")
        if not isinstance(call.args[0], nodes.Const | nodes.Getitem)
    ]
    assert computed == []
