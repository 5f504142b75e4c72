"""A map in DOT, for Graphviz: `formkit map NAME --format dot | dot -Tpdf -o map.pdf`. https://graphviz.org/doc/info/lang.html"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from formkit.map.flow import Cluster, Edge, Node, flow
from formkit.map.steps import Outline

_WIDTH = 36
_SHAPES = {
    "start": 'shape=box, style="rounded,filled", fillcolor="#00703c", fontcolor="#ffffff"',
    "page": "shape=box",
    "exit": 'shape=box, color="#d4351c", penwidth=2',
    "decision": 'shape=hexagon, style=filled, fillcolor="#f3f2f1"',
    "end": 'shape=box, style="rounded,filled", fillcolor="#00703c", fontcolor="#ffffff"',
}


def dot(outline: Outline) -> str:
    """Write the outline as a directed graph from top to bottom."""
    chart = flow(outline)
    lines = [
        f"digraph {_quoted(outline.name)} {{",
        f"  label={_quoted(outline.title)}; labelloc=t;",
        '  node [fontname="Helvetica"]; edge [fontname="Helvetica"];',
        *(f"  {line}" for part in chart.parts for line in _lines(part)),
        *(f"  {_edge(edge)};" for edge in chart.edges),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _lines(part: Node | Cluster) -> Iterator[str]:
    if isinstance(part, Node):
        yield f"{_node(part)};"
        return
    # Graphviz draws a frame round a subgraph whose name begins with "cluster".
    yield f"subgraph cluster_{part.key} {{"
    yield f'  label={_quoted(*wrap(part.label, _WIDTH))}; style=dashed; fontname="Helvetica";'
    yield from (f"  {line}" for one in part.parts for line in _lines(one))
    yield "}"


def _node(node: Node) -> str:
    words = f"Ends here: {node.label}" if node.shape == "exit" else node.label
    return f"{node.key} [label={_quoted(*wrap(words, _WIDTH))}, {_SHAPES[node.shape]}]"


def _edge(edge: Edge) -> str:
    label = f" [label={_quoted(edge.label)}]" if edge.label else ""
    return f"{edge.start} -> {edge.end}{label}"


def _quoted(*lines: str) -> str:
    """Quote lines; only the double quote and the backslash mean something there."""
    return '"' + "\\n".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'
