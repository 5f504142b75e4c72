"""The flow of a journey as a graph, for flowcharts: a condition is a decision, and who does not meet it goes past."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from formkit.map.steps import Outline, Step, branches

Shape = Literal["start", "page", "exit", "decision", "end"]
YES, NO = "Yes", "No"
EACH, DONE = "Each item", "All done"


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
class Cluster:
    """Shapes that stand together in the order of the journey: those asked for each item, or those of a task."""

    key: str
    label: str
    parts: list[Node | Cluster] = field(default_factory=list)


@dataclass
class Flow:
    """Shapes in the order of the journey, some of them in clusters, and the arrows between them."""

    parts: list[Node | Cluster] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    _loose: list[tuple[str, str]] = field(default_factory=list)
    _open: list[Cluster] = field(default_factory=list)

    @property
    def nodes(self) -> list[Node]:
        """Every shape, whether in a cluster or not."""
        return _nodes(self.parts)

    def add(self, node: Node, *leaving: str) -> None:
        """Lead every loose end to a node, and leave it by one arrow a label."""
        self._here.append(node)
        self.close(node.key)
        self._loose = [(node.key, label) for label in leaving]

    @property
    def _here(self) -> list[Node | Cluster]:
        return self._open[-1].parts if self._open else self.parts

    def close(self, key: str) -> None:
        """Lead every loose end to a node that is there already."""
        self.edges += [Edge(start, key, label) for start, label in self._loose]
        self._loose = []

    def enter(self, key: str, label: str) -> None:
        """Begin a cluster: what is added stands in it until it is left."""
        cluster = Cluster(key, label)
        self._here.append(cluster)
        self._open.append(cluster)

    def leave(self) -> None:
        """End the cluster that was entered last."""
        self._open.pop()

    def keep(self, label: str) -> list[tuple[str, str]]:
        """Take the loose ends of a label away, to be tied further on."""
        kept = [end for end in self._loose if end[1] == label]
        self._loose = [end for end in self._loose if end[1] != label]
        return kept

    def tie(self, ends: list[tuple[str, str]]) -> None:
        """Put ends that were kept back among the loose ones."""
        self._loose += ends


def _nodes(parts: list[Node | Cluster]) -> list[Node]:
    return [node for part in parts for node in (_nodes(part.parts) if isinstance(part, Cluster) else [part])]


def flow(outline: Outline) -> Flow:
    """Make the chart of an outline."""
    made = Flow()
    made.add(Node("start", "start", outline.title), "")
    _add(made, outline.steps)
    return made


def _add(made: Flow, steps: tuple[Step, ...]) -> None:
    for condition, run in branches(steps):
        passed = _decision(made, condition, run[0]) if condition else []
        for step in run:
            made.add(Node(f"p{_key(step)}", _shape(step), _label(step)), *_leaving(step))
            if step.steps:
                _items(made, step)
        made.tie(passed)


def _items(made: Flow, step: Step) -> None:
    """Lead from a list into the pages for each item and back; who is done goes on."""
    done = made.keep(DONE)
    made.enter(f"g{_key(step)}", f"For each item of: {step.heading}")
    _add(made, step.steps)
    made.leave()
    made.close(f"p{_key(step)}")
    made.tie(done)


def _key(step: Step) -> str:
    return step.place.replace(".", "_")


def _label(step: Step) -> str:
    return f"{step.heading} ({step.items})" if step.items else step.heading


def _decision(made: Flow, condition: str, first: Step) -> list[tuple[str, str]]:
    question = f"{condition[0].upper()}{condition[1:]}?"
    made.add(Node(f"c{_key(first)}", "decision", question), YES, NO)
    return made.keep(NO)


def _shape(step: Step) -> Shape:
    if step.kind == "confirmation":
        return "end"
    return "exit" if step.kind == "exit" else "page"


def _leaving(step: Step) -> tuple[str, ...]:
    if step.steps:
        return (EACH, DONE)
    return () if _shape(step) in ("exit", "end") else ("",)
