"""A map as a picture: one column that everybody goes down, with side lines for those who meet a condition.

Drawn here from top to bottom, without a tool from elsewhere. Shape and words tell what colour tells, too: exits have
square marks and say "Ends here". The description of the picture is the map as text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from formkit.map.canvas import BLACK, BLUE, GREEN, GREY, LINE, PALE, RED, WHITE, Canvas, Ink
from formkit.map.measure import broken
from formkit.map.outline import Outline, Question, Step
from formkit.map.text import called, text

_WIDTH, _MARGIN = 800, 32
_MAIN, _SIDE = 48, 104
"""Where the two lines run: the one for everybody, the one for some."""
_GAP, _PADDING, _MARK = 20, 16, 14
_TITLE, _ORGANISATION, _SECTION = Ink(30, bold=True), Ink(17, colour=GREY), Ink(21, bold=True)
_HEADING, _QUESTION, _NAME = Ink(18, bold=True), Ink(16), Ink(14, colour=GREY)
_KINDS = {
    "question": Ink(14, bold=True, colour=BLUE),
    "content": Ink(14, bold=True, colour=BLUE),
    "exit": Ink(14, bold=True, colour=RED),
    "check answers": Ink(14, bold=True, colour=GREEN),
    "confirmation": Ink(14, bold=True, colour=GREEN),
}


def svg(outline: Outline) -> str:
    """Write the outline as an SVG image, 800 pixels wide and as high as it needs."""
    drawing = _Drawing()
    drawing.begin(outline)
    for condition, steps in outline.branches():
        drawing.branch(condition, steps)
    return drawing.canvas.svg(f"map-{outline.name}", f"Map of {outline.title}", text(outline), _WIDTH, drawing.end())


@dataclass
class _Drawing:
    """A map half drawn: everything above `y` is done, and the main line is drawn down to `drawn`."""

    canvas: Canvas = field(default_factory=Canvas)
    y: float = _MARGIN
    drawn: float = 0
    section: str = ""

    def begin(self, outline: Outline) -> None:
        """Write the title, and begin the main line below it."""
        self.words(outline.title, _MARGIN, _TITLE)
        self.words(outline.organisation, _MARGIN, _ORGANISATION)
        self.y += _GAP
        self.canvas.disc(_MAIN, self.y, 8, GREEN, GREEN)
        self.canvas.write("Start", _MAIN + 32, self.y + 6, _QUESTION)
        self.drawn = self.y
        self.y += _GAP

    def end(self) -> float:
        """Draw the main line to its end; gives the height of the picture."""
        self.canvas.line(f"M {_MAIN} {self.drawn:g} V {self.y - _GAP:g}")
        return self.y + _MARGIN - _GAP

    def branch(self, condition: str, steps: tuple[Step, ...]) -> None:
        """Draw steps that share a condition: on the main line if there is none, else on a side line."""
        self.heading(steps[0])
        if not condition:
            for step in steps:
                self.heading(step)
                self.card(step, _MAIN)
            return
        top = self.y + _PADDING
        self.condition(condition)
        for step in steps:
            self.heading(step)
            last = self.card(step, _SIDE)
        self.canvas.line(f"M {_MAIN} {top - 12:g} q 0 24 24 24 H {_SIDE - 24:g} q 24 0 24 24 V {last:g}", BLUE)
        if steps[-1].kind != "exit":
            self.rejoin(last)

    def rejoin(self, last: float) -> None:
        """Lead the side line back to the main one below the last card."""
        turn = self.y + 4
        self.canvas.line(f"M {_SIDE} {last:g} V {turn - 12:g} q 0 12 -12 12 H {_MAIN + 12} q -12 0 -12 12", BLUE)
        self.y += _GAP + 8

    def heading(self, step: Step) -> None:
        """Write the title of a section where it begins."""
        if step.section != self.section and step.section:
            self.y += _GAP / 2
            self.words(step.section, _MAIN + 32, _SECTION)
            self.y += _PADDING / 2
        self.section = step.section

    def condition(self, condition: str) -> None:
        """Write who goes down the side line, on a pale ground."""
        top, x = self.y, _SIDE + 32
        self.y += _PADDING / 2
        self.words(f"Only if {condition}", x + _PADDING, _QUESTION, _PADDING)
        self.y += _PADDING / 2
        self.canvas.box(x, top, _WIDTH - _MARGIN - x, self.y - top, PALE)
        self.canvas.box(x, top, 5, self.y - top, BLUE)
        self.y += _PADDING / 2

    def card(self, step: Step, line: float) -> float:
        """Draw one step beside a line; gives the height at which its mark stands."""
        top, x = self.y, line + 32
        self.y += _PADDING
        self.canvas.write(step.name, _WIDTH - _MARGIN - _PADDING, top + 31, _NAME, "end")
        self.words(called(step) or "Last steps", x + _PADDING, _KINDS[step.kind], _PADDING)
        self.words(step.heading, x + _PADDING, _HEADING, _PADDING)
        self.questions(step.more, x)
        self.y += _PADDING / 2
        edge = RED if step.kind == "exit" else LINE
        self.canvas.box(x, top, _WIDTH - _MARGIN - x, self.y - top, WHITE, edge)
        self.mark(step, line, top + 28)
        self.y += _GAP
        return top + 28

    def questions(self, questions: Iterable[Question], x: float) -> None:
        """List what a page asks below its heading."""
        for one in questions:
            optional = "" if one.required else " (optional)"
            self.words(f"• {one.label}{optional}", x + _PADDING, _QUESTION, _PADDING)
            if one.condition:
                self.words(f"only if {one.condition}", x + _PADDING + 13, _NAME, _PADDING)

    def mark(self, step: Step, x: float, y: float) -> None:
        """Number a step on its line: in a square where the form ends for those who come here, else in a circle."""
        is_exit = step.kind == "exit"
        if is_exit:
            self.canvas.box(x - _MARK, y - _MARK, 2 * _MARK, 2 * _MARK, RED)
        else:
            self.canvas.disc(x, y, _MARK, WHITE, BLACK)
        self.canvas.write(str(step.number), x, y + 5, Ink(14, bold=True, colour=WHITE if is_exit else BLACK), "middle")

    def words(self, words: str, x: float, ink: Ink, margin: float = 0) -> None:
        """Write words in as many lines as they need, down to the right edge less a margin."""
        for line in broken(words, ink.size, _WIDTH - _MARGIN - margin - x, ink.bold):
            self.y += ink.leading
            self.canvas.write(line, x, self.y - ink.leading * 0.28, ink)
