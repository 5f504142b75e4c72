"""A canvas: SVG in layers, lines under boxes under words; presentation attributes alone, so that any CSP shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, indent, tostring

BLACK, GREY, LINE, PALE, WHITE = "#0b0c0c", "#484949", "#b1b4b6", "#f3f2f1", "#ffffff"
BLUE, GREEN, RED = "#1d70b8", "#00703c", "#ca3535"
FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"


@dataclass(frozen=True)
class Ink:
    """How words look: size in pixels, weight, colour."""

    size: int
    bold: bool = False
    colour: str = BLACK

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return round(self.size * 1.35, 1)


@dataclass
class Canvas:
    """What has been drawn so far. Coordinates are pixels from the top left."""

    lines: Element = field(default_factory=lambda: Element("g", {"fill": "none"}))
    boxes: Element = field(default_factory=lambda: Element("g"))
    words: Element = field(default_factory=lambda: Element("g", {"font-family": FONT}))

    def line(self, path: str, colour: str = BLACK, width: float = 3) -> None:
        """Draw along an SVG path."""
        SubElement(self.lines, "path", {"d": path, "stroke": colour, "stroke-width": f"{width:g}"})

    def box(self, x: float, y: float, width: float, height: float, fill: str = WHITE, edge: str = "none") -> None:
        """Fill a rectangle, with a thin edge if it has one."""
        shape = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}"}
        SubElement(self.boxes, "rect", {**shape, "fill": fill, "stroke": edge})

    def disc(self, x: float, y: float, radius: float, fill: str, edge: str) -> None:
        """Draw a circle round its middle."""
        shape = {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{radius:g}"}
        SubElement(self.boxes, "circle", {**shape, "fill": fill, "stroke": edge, "stroke-width": "2"})

    def write(self, words: str, x: float, y: float, ink: Ink, anchor: str = "start") -> None:
        """Write one line; `y` is where the letters stand."""
        look = {"font-size": str(ink.size), "fill": ink.colour, "text-anchor": anchor}
        weight = {"font-weight": "bold"} if ink.bold else {}
        SubElement(self.words, "text", {"x": f"{x:g}", "y": f"{y:g}", **look, **weight}).text = words

    def svg(self, key: str, title: str, description: str, width: float, height: float) -> str:
        """Put the layers together into an image that a screen reader calls by its title and can describe.

        `key` begins the ids, so that several maps may stand on one page.
        """
        named = {"role": "img", "aria-labelledby": f"{key}-title", "aria-describedby": f"{key}-description"}
        size = {"width": f"{width:g}", "height": f"{height:g}", "viewBox": f"0 0 {width:g} {height:g}"}
        root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size, **named})
        SubElement(root, "title", {"id": f"{key}-title"}).text = title
        SubElement(root, "desc", {"id": f"{key}-description"}).text = description
        SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": WHITE})
        root.extend((self.lines, self.boxes, self.words))
        indent(root)
        return tostring(root, encoding="unicode") + "\n"
