"""A map in DOT, for Graphviz: `formkit map NAME --format dot | dot -Tpdf -o map.pdf`. https://graphviz.org/doc/info/lang.html"""

from __future__ import annotations

from textwrap import wrap

from formkit.map.flow import Edge, Node, flow
from formkit.map.outline import Outline

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
        *(f"  {_node(node)};" for node in chart.nodes),
        *(f"  {_edge(edge)};" for edge in chart.edges),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _node(node: Node) -> str:
    words = f"Ends here: {node.label}" if node.shape == "exit" else node.label
    return f"{node.key} [label={_quoted(*wrap(words, _WIDTH))}, {_SHAPES[node.shape]}]"


def _edge(edge: Edge) -> str:
    label = f" [label={_quoted(edge.label)}]" if edge.label else ""
    return f"{edge.start} -> {edge.end}{label}"


def _quoted(*lines: str) -> str:
    """Quote lines; only the double quote and the backslash mean something there."""
    return '"' + "\\n".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'
