"""A map as a Mermaid flowchart, which GitHub and many wikis draw. https://mermaid.js.org/syntax/flowchart.html"""

from __future__ import annotations

from collections.abc import Iterator

from formkit.map.flow import Cluster, Edge, Node, flow
from formkit.map.steps import Outline

_BRACKETS = {
    "start": ("([", "])"),
    "page": ("[", "]"),
    "exit": ("[[", "]]"),
    "decision": ("{{", "}}"),
    "end": ("([", "])"),
}
# Mermaid writes its own entities with "#" for "&", and reads a label that begins with "`" as Markdown.
_ENTITIES = str.maketrans({sign: f"#{ord(sign)};" for sign in '#"&<>`;\\'})


def mermaid(outline: Outline) -> str:
    """Write the outline as a flowchart from top to bottom, with a name and description for screen readers."""
    chart = flow(outline)
    lines = [
        "flowchart TD",
        f"  accTitle: {_accessible(outline.title)}",
        f"  accDescr: The {len(outline.steps)} steps of this form, in order. Decisions are answered yes or no.",
        *(f"  {line}" for part in chart.parts for line in _lines(part)),
        *(f"  {_edge(edge)}" for edge in chart.edges),
        "  classDef exit stroke:#d4351c,stroke-width:2px",
        *(f"  class {node.key} exit" for node in chart.nodes if node.shape == "exit"),
    ]
    return "\n".join(lines) + "\n"


def _lines(part: Node | Cluster) -> Iterator[str]:
    if isinstance(part, Node):
        yield _node(part)
        return
    yield f'subgraph {part.key}["{part.label.translate(_ENTITIES)}"]'
    yield from (f"  {line}" for one in part.parts for line in _lines(one))
    yield "end"


def _node(node: Node) -> str:
    opening, closing = _BRACKETS[node.shape]
    words = f"Ends here: {node.label}" if node.shape == "exit" else node.label
    return f'{node.key}{opening}"{words.translate(_ENTITIES)}"{closing}'


def _edge(edge: Edge) -> str:
    arrow = f"-- {edge.label} -->" if edge.label else "-->"
    return f"{edge.start} {arrow} {edge.end}"


def _accessible(words: str) -> str:
    """Write a line that ends with the line; ";" would end it and "#" begin an entity."""
    return words.translate(str.maketrans("#;", "  "))
