"""What each section needs: the sections of whose answers its conditions, limits, calculations and texts speak.

On a task list a section cannot start until these are completed. That is derived, never written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from formkit.conditions import Condition
from formkit.journey import Journey, Section
from formkit.option import Option
from formkit.page import Field, Page, Prose
from formkit.values import Value
from formkit.wordings import Wording


def with_needs(journey: Journey) -> Journey:
    """Say of each section of a task list which others it needs, in the order of the sections."""
    if not journey.task_list:
        return journey
    return replace(journey, sections=tuple(replace(one, needs=_needs(one, journey)) for one in journey.sections))


def _needs(section: Section, journey: Journey) -> tuple[str, ...]:
    pages = [page for page in journey.row if page.section == section.name]
    names = {name for page in pages for name in _names(page)}
    asked = {page.section for name in names if (page := journey.page_of.get(name) or journey.repeats.get(name))}
    return tuple(one.name for one in journey.sections if one.name in asked and one.name != section.name)


def _names(page: Page) -> Iterator[str]:
    """Give the fields and repeats that a page reads for anything."""
    yield from _read(_conditions(page))
    for one in page.fields:
        yield from _read(value for value in (one.minimum, one.maximum, one.calculation) if value)
    for wording in _wordings(page):
        yield from _spoken(wording)
    if page.repeat and page.repeat.for_each:
        yield page.repeat.for_each


def _read(parts: Iterable[Condition | Value]) -> Iterator[str]:
    return (name for part in parts for name, _ in part.references())


def _conditions(page: Page) -> Iterator[Condition]:
    yield page.when
    for rule in page.must:
        yield from (rule.when, rule.that)
    for item in page.items:
        yield item.when
        if isinstance(item, Field):
            yield item.about_me
            yield from (choice.when for choice in item.choices())


def _wordings(page: Page) -> Iterator[Wording]:
    found = [page.title, page.body, *(rule.error for rule in page.must)]
    if page.repeat:
        found += [page.repeat.item_title, page.repeat.add, page.repeat.empty]
    for item in page.items:
        found += [item.title, item.body] if isinstance(item, Prose) else _of_field(item)
    yield from (wording for wording in found if wording is not None)


def _of_field(one: Field) -> list[Wording | None]:
    options = [words for choice in one.options if isinstance(choice, Option) for words in (choice.label, choice.hint)]
    return [*one.texts.values(), *one.errors.values(), *options]


def _spoken(wording: Wording) -> Iterator[str]:
    for variant in wording.variants:
        yield from _read(part for part in (variant.when, variant.count) if part)
        yield from (insert.name for insert in variant.text.inserts())
