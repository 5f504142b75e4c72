"""The summary of a journey's answers, section by section: for check answers and for print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from markupsafe import Markup

from formkit.covers import Covers
from formkit.explain.reasons import reasons_for
from formkit.explain.telling import Reason
from formkit.fields.file import File
from formkit.page import Field, Repeat
from formkit.speech import Speech
from formkit.subjects import key
from formkit.trail import Step, Trail
from formkit.web.files import links
from formkit.web.titles import item_title, item_titles, section_title

_NONE: Covers = {}


@dataclass(frozen=True)
class Row:
    """One answer in words. `key` names it, `step` is where to change it, if anywhere, `subject` what it is called.

    `reasons` say why a calculation came out so, where people are told; `name` is the field's.
    """

    key: Markup
    value: str
    step: Step | None
    subject: str
    reasons: tuple[Reason, ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Block:
    """Rows that stand together: those of an item under its title, else with none."""

    title: Markup | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Part:
    """A section of the summary; only the nameless one has no title."""

    title: Markup | None
    blocks: tuple[Block, ...]


def summary(trail: Trail, speech: Speech, covers: Covers = _NONE) -> tuple[Part, ...]:
    """Word every answer on the trail, in order. `speech` must speak of the facts of that trail."""
    sections = groupby(trail.steps, key=lambda step: step.page.section)
    parts = (Part(section_title(speech, name), tuple(_blocks([*steps], speech))) for name, steps in sections)
    return tuple(_covered(part, covers) for part in parts if part.blocks)


def _covered(part: Part, covers: Covers) -> Part:
    """Show what covers some answers instead of them."""
    blocks = (replace(one, rows=tuple(_covered_row(row, covers) for row in one.rows)) for one in part.blocks)
    return replace(part, blocks=tuple(blocks))


def _covered_row(row: Row, covers: Covers) -> Row:
    return replace(row, value=covers.get(row.name, row.value))


def _blocks(steps: Sequence[Step], speech: Speech) -> Iterator[Block]:
    """Give the answers outside of items, with those of items in their place."""
    for is_in_items, run in groupby(steps, key=lambda step: bool(step.path)):
        if is_in_items:
            for _, item in groupby(run, key=lambda step: step.path[:1]):
                yield from _item([*item], speech, 1)
        elif rows := tuple(row for step in run for row in _rows(step, speech)):
            yield Block(None, rows)


def _item(steps: Sequence[Step], speech: Speech, depth: int) -> Iterator[Block]:
    """Give an item's own answers, then each item inside it."""
    own = [step for step in steps if len(step.path) == depth]
    rows = tuple(row for step in own for row in _rows(step, speech))
    path = steps[0].path[:depth]
    yield Block(item_titles(replace(speech, facts=speech.facts.at(path))), rows)
    inner = (step for step in steps if len(step.path) > depth)
    for _, item in groupby(inner, key=lambda step: step.path[: depth + 1]):
        yield from _item([*item], speech, depth + 1)


def _rows(step: Step, speech: Speech) -> Iterator[Row]:
    spoken = replace(speech, facts=step.facts)
    if step.page.repeat:
        yield _list_row(step, step.page.repeat, spoken)
    for one in step.applying:
        value = step.facts.values.get(one.name)
        if one.calculation is None or (one.shown and value is not None):
            shown = "" if value is None else _shown(one, value, spoken)
            subject = spoken.plain(one.texts.get("subject", one.label))
            why = reasons_for(one, spoken) if one.explain else ()
            yield Row(key(one, spoken), shown, step if one.calculation is None else None, subject, why, one.name)


def _list_row(step: Step, repeat: Repeat, speech: Speech) -> Row:
    """Name the items that were added, or say that there are none."""
    heading = step.page.title or speech.facts.journey.title
    titles = [item_title(replace(speech, facts=item)).striptags() for item in step.facts.items(repeat.field)]
    empty = speech.plain(repeat.empty) if repeat.empty else speech.say("None added")
    return Row(speech.marked(heading), "\n".join(titles) or empty, step, speech.plain(heading))


def _shown(one: Field, value: Any, speech: Speech) -> str:
    return links(value, speech.language) if isinstance(one.type, File) else speech.show_alone(one.name, value)
