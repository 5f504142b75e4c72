"""The accessibility tree: what a browser gives assistive technology, element by element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formkit.audit.finding import Mark
from formkit.audit.sight import Sight

_NOTE = "accessibility tree"
_NAMES = "return [...document.querySelectorAll('*')].map((one) => one.localName)"
_ELEMENTS = "const every = document.querySelectorAll('*'); return arguments[0].map((place) => every[place])"


@dataclass(frozen=True)
class Node:
    """What assistive technology is told of one element; `is_ignored` where it is told nothing."""

    role: str
    name: str
    description: str
    is_ignored: bool


def tree(sight: Sight) -> tuple[Node | None, ...]:
    """What is told of each element of the page, in the order of `document.querySelectorAll("*")`.

    Empty where the page changes while it is asked. What stands in frames and shadow trees is left out.
    """
    if _NOTE not in sight.notes:
        sight.notes[_NOTE] = _asked(sight)
    found: tuple[Node | None, ...] = sight.notes[_NOTE]
    return found


def marks(sight: Sight, places: list[int]) -> tuple[Mark, ...]:
    """Elements at these places of that order, as findings show them."""
    return sight.marks(sight.run(_ELEMENTS, places)) if places else ()


def _asked(sight: Sight) -> tuple[Node | None, ...]:
    nodes = {one.get("backendDOMNodeId"): _node(one) for one in sight.cdp("Accessibility.getFullAXTree")["nodes"]}
    every = list(_elements(sight.cdp("DOM.getDocument", depth=-1)["root"]))
    if [name for name, _ in every] != sight.run(_NAMES):
        return ()
    return tuple(nodes.get(number) for _, number in every)


def _elements(node: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Every element below a node of the DevTools Protocol, by its name and its number there."""
    for child in node.get("children", ()):
        if child["nodeType"] == 1:
            yield child["localName"], child["backendNodeId"]
        yield from _elements(child)


def _node(one: Mapping[str, Any]) -> Node:
    role, name, description = (
        " ".join(str(one.get(key, {}).get("value", "")).split()) for key in ("role", "name", "description")
    )
    return Node(role, name, description, bool(one.get("ignored")))
