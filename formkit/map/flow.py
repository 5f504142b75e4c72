"""The flow of a journey as a graph, for flowcharts: a condition is a decision, and who does not meet it goes past."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from formkit.map.outline import Outline, Step

Shape = Literal["start", "page", "exit", "decision", "end"]
YES, NO = "Yes", "No"


@dataclass(frozen=True)
class Node:
    """A shape of the chart; `key` is a letter and a number, so that no format takes it for a word of its own."""

    key: str
    shape: Shape
    label: str


@dataclass(frozen=True)
class Edge:
    """An arrow from one node to another; `label` is Yes or No after a decision."""

    start: str
    end: str
    label: str = ""


@dataclass
class Flow:
    """Nodes in the order of the journey, and the arrows between them."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    _loose: list[tuple[str, str]] = field(default_factory=list)

    def add(self, node: Node, *leaving: str) -> None:
        """Lead every loose end to a node, and leave it by one arrow a label."""
        self.nodes.append(node)
        self.edges += [Edge(start, node.key, label) for start, label in self._loose]
        self._loose = [(node.key, label) for label in leaving]

    def keep(self, label: str) -> list[tuple[str, str]]:
        """Take the loose ends of a label away, to be tied further on."""
        kept = [end for end in self._loose if end[1] == label]
        self._loose = [end for end in self._loose if end[1] != label]
        return kept

    def tie(self, ends: list[tuple[str, str]]) -> None:
        """Put ends that were kept back among the loose ones."""
        self._loose += ends


def flow(outline: Outline) -> Flow:
    """Make the chart of an outline."""
    made = Flow()
    made.add(Node("start", "start", outline.title), "")
    for condition, steps in outline.branches():
        passed = _decision(made, condition, steps[0]) if condition else []
        for step in steps:
            made.add(Node(f"p{step.number}", _shape(step), step.heading), *_leaving(step))
        made.tie(passed)
    return made


def _decision(made: Flow, condition: str, first: Step) -> list[tuple[str, str]]:
    question = f"{condition[0].upper()}{condition[1:]}?"
    made.add(Node(f"c{first.number}", "decision", question), YES, NO)
    return made.keep(NO)


def _shape(step: Step) -> Shape:
    if step.kind == "confirmation":
        return "end"
    return "exit" if step.kind == "exit" else "page"


def _leaving(step: Step) -> tuple[str, ...]:
    return () if _shape(step) in ("exit", "end") else ("",)
