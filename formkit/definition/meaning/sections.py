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
    named = {name for page in index.pages if isinstance(name := page.section.value, str)} - {""}
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
    scope, optional = Scope(0, context=f"sections/{name}"), expressions.wordings.optional
    return Section(
        name,
        optional(node.at("title"), scope.of("title")),
        optional(node.at("heading"), scope.of("heading")),
    )


def check_tasks(expressions: Expressions) -> bool:
    """Whether there is a task list; then each page must belong to a task."""
    index, notes = expressions.references.index, expressions.notes
    task_list = index.root.flag("task_list", False)
    homeless = next((page for page in index.pages if page.section.value in ("", None)), None)
    if task_list and homeless and notes.is_sound(homeless.node):
        message = f"The page {quoted(homeless.name)} belongs to no section, so no task of the task list leads to it."
        notes.refuse("page-without-task", homeless.node.pointer, message, 'Add "section" with the name of a section.')
    return task_list
