"""Sections: the headings of check answers. The pages of each stand together."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.journey import Section


def read_sections(expressions: Expressions) -> tuple[Section, ...]:
    """Read the sections that pages belong to, in the order of the pages; "" is for pages before the first."""
    index, notes = expressions.references.index, expressions.notes
    used = list(_runs(expressions))
    named = {page.section.value for page in index.pages} - {""}
    for name, node in index.sections.items():
        if name not in used and all(one in index.sections for one in named) and not notes.has_flaws:
            message = f"No page belongs to the section {quoted(name)}."
            notes.warn("unused-section", node.pointer, message, "Name it in the `section` of a page, or take it out.")
    return tuple(_section(name, index.sections.get(name), expressions) for name in used)


def _runs(expressions: Expressions) -> Iterator[str]:
    """Give each section once; note where one is unknown or comes a second time."""
    index, notes = expressions.references.index, expressions.notes
    seen: set[str] = set()
    last: str | None = None
    for page in index.pages:
        name = page.section.value
        if not isinstance(name, str) or name == last:
            continue
        last = name
        if name in seen:
            message = f"The section {quoted(name)} has begun before, and other sections stand between."
            notes.refuse("split-section", page.section.pointer, message, "Move its pages together.")
        elif name and name not in index.sections:
            expressions.references.unknown("section", name, page.section.pointer, index.sections)
        else:
            seen.add(name)
            yield name


def _section(name: str, node: Node | None, expressions: Expressions) -> Section:
    if node is None:
        return Section(name)
    scope = Scope(0, context=f"sections/{name}/title")
    return Section(name, expressions.wordings.optional(node.at("title"), scope))
