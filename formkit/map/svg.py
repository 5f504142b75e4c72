"""A map as a picture: one column that everybody goes down, with side lines for those who meet a condition.

Drawn here from top to bottom, without a tool from elsewhere. Shape and words tell what colour tells, too: exits have
square marks and say "Ends here". The description of the picture is the map as text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from formkit.map.canvas import BLACK, BLUE, GREEN, GREY, LINE, PALE, RED, WHITE, Canvas, Ink
from formkit.map.measure import broken
from formkit.map.steps import Outline, Step, branches
from formkit.map.text import called, rule_words, text, waiting

_WIDTH, _MARGIN = 800, 32
_MAIN, _ASIDE = 48, 56
"""Where the line for everybody runs; how far to the right of a line the one runs for some, or for each item."""
_GAP, _PADDING, _MARK = 20, 16, 14
_TITLE, _ORGANISATION, _SECTION = Ink(30, bold=True), Ink(17, colour=GREY), Ink(21, bold=True)
_HEADING, _QUESTION, _NAME = Ink(18, bold=True), Ink(16), Ink(14, colour=GREY)
_SIZES = {1: 14, 2: 14, 3: 12, 4: 11}
"""Of the number in a mark, by how long it is."""
_KINDS = {
    "question": Ink(14, bold=True, colour=BLUE),
    "content": Ink(14, bold=True, colour=BLUE),
    "repeat": Ink(14, bold=True, colour=BLUE),
    "exit": Ink(14, bold=True, colour=RED),
    "check answers": Ink(14, bold=True, colour=GREEN),
    "confirmation": Ink(14, bold=True, colour=GREEN),
}


def svg(outline: Outline) -> str:
    """Write the outline as an SVG image, 800 pixels wide and as high as it needs."""
    drawing = _Drawing(outline)
    drawing.begin()
    drawing.steps(outline.steps, _MAIN)
    return drawing.canvas.svg(f"map-{outline.name}", f"Map of {outline.title}", text(outline), _WIDTH, drawing.end())


@dataclass
class _Drawing:
    """A map half drawn: everything above `y` is done, and the main line is drawn down to `drawn`."""

    outline: Outline
    canvas: Canvas = field(default_factory=Canvas)
    y: float = _MARGIN
    drawn: float = 0
    section: str = ""

    def begin(self) -> None:
        """Write the title, and begin the main line below it."""
        self.words(self.outline.title, _MARGIN, _TITLE)
        self.words(self.outline.organisation, _MARGIN, _ORGANISATION)
        self.y += _GAP
        self.canvas.disc(_MAIN, self.y, 8, GREEN, GREEN)
        self.canvas.write("Start", _MAIN + 32, self.y + 6, _QUESTION)
        self.drawn = self.y
        self.y += _GAP

    def end(self) -> float:
        """Draw the main line to its end; gives the height of the picture."""
        self.canvas.line(f"M {_MAIN} {self.drawn:g} V {self.y - _GAP:g}")
        return self.y + _MARGIN - _GAP

    def steps(self, steps: tuple[Step, ...], line: float) -> None:
        """Draw steps down a line: those that share a condition on a side line of it."""
        for condition, run in branches(steps):
            self.heading(run[0])
            if condition:
                self.branch(condition, run, line)
                continue
            for step in run:
                self.heading(step)
                self.card(step, line)

    def branch(self, condition: str, steps: tuple[Step, ...], line: float) -> None:
        """Draw steps on a side line, for those who meet a condition."""
        side, top = line + _ASIDE, self.y + _PADDING
        self.note(f"Only if {condition}", side)
        for step in steps:
            self.heading(step)
            last = self.card(step, side)
        self.turn_off(line, top, last)
        if steps[-1].kind != "exit":
            self.rejoin(line, last)

    def items(self, step: Step, line: float) -> None:
        """Draw the steps for each item on a side line, from the card of the list and back below it."""
        inner, top = line + _ASIDE, self.y + _PADDING
        self.note(f"For each item of: {step.heading}", inner)
        self.steps(step.steps, inner)
        last = self.y - _GAP
        self.turn_off(line, top, last)
        self.rejoin(line, last)

    def turn_off(self, line: float, top: float, last: float) -> None:
        """Lead a side line away from a line, and down it."""
        side = line + _ASIDE
        self.canvas.line(f"M {line:g} {top - 12:g} q 0 24 24 24 H {side - 24:g} q 24 0 24 24 V {last:g}", BLUE)

    def rejoin(self, line: float, last: float) -> None:
        """Lead a side line back to the line it left, below the last card."""
        turn, side = self.y + 4, line + _ASIDE
        self.canvas.line(f"M {side} {last:g} V {turn - 12:g} q 0 12 -12 12 H {line + 12:g} q -12 0 -12 12", BLUE)
        self.y += _GAP + 8

    def heading(self, step: Step) -> None:
        """Write the title of a section where it begins, and what must be completed before it."""
        if step.section != self.section and step.section:
            self.y += _GAP / 2
            self.words(step.section, _MAIN + 32, _SECTION)
            task = self.outline.task(step.section)
            if task and task.needs:
                self.words(waiting(task), _MAIN + 32, _QUESTION)
            self.y += _PADDING / 2
        self.section = step.section

    def note(self, words: str, line: float) -> None:
        """Write who goes down a side line, or how often, on a pale ground."""
        top, x = self.y, line + 32
        self.y += _PADDING / 2
        self.words(words, x + _PADDING, _QUESTION, _PADDING)
        self.y += _PADDING / 2
        self.canvas.box(x, top, _WIDTH - _MARGIN - x, self.y - top, PALE)
        self.canvas.box(x, top, 5, self.y - top, BLUE)
        self.y += _PADDING / 2

    def card(self, step: Step, line: float) -> float:
        """Draw one step beside a line, and those for each of its items; gives the height at which its mark stands."""
        top, x = self.y, line + 32
        self.y += _PADDING
        self.canvas.write(step.name, _WIDTH - _MARGIN - _PADDING, top + 31, _NAME, "end")
        self.words(called(step) or "Last steps", x + _PADDING, _KINDS[step.kind], _PADDING)
        self.words(step.heading, x + _PADDING, _HEADING, _PADDING)
        self.details(step, x)
        self.y += _PADDING / 2
        edge = RED if step.kind == "exit" else LINE
        self.canvas.box(x, top, _WIDTH - _MARGIN - x, self.y - top, WHITE, edge)
        self.mark(step, line, top + 28)
        self.y += _GAP
        if step.steps:
            self.items(step, line)
        return top + 28

    def details(self, step: Step, x: float) -> None:
        """List what a page asks and works out below its heading, how many items, and its rules."""
        if step.items:
            self.words(f"Items: {step.items}", x + _PADDING, _QUESTION, _PADDING)
        for one in step.more:
            optional = "" if one.required or one.calculation else " (optional)"
            self.words(f"• {one.label}{optional}", x + _PADDING, _QUESTION, _PADDING)
            if one.calculation:
                self.words(f"worked out: {one.calculation}", x + _PADDING + 13, _NAME, _PADDING)
            if one.condition:
                self.words(f"only if {one.condition}", x + _PADDING + 13, _NAME, _PADDING)
        for rule in step.rules:
            self.words(rule_words(rule), x + _PADDING, _NAME, _PADDING)

    def mark(self, step: Step, x: float, y: float) -> None:
        """Number a step on its line: in a square where the form ends for those who come here, else in a circle."""
        is_exit = step.kind == "exit"
        if is_exit:
            self.canvas.box(x - _MARK, y - _MARK, 2 * _MARK, 2 * _MARK, RED)
        else:
            self.canvas.disc(x, y, _MARK, WHITE, BLACK)
        self.canvas.write(
            step.place,
            x,
            y + 5,
            Ink(_SIZES.get(len(step.place), 10), bold=True, colour=WHITE if is_exit else BLACK),
            "middle",
        )

    def words(self, words: str, x: float, ink: Ink, margin: float = 0) -> None:
        """Write words in as many lines as they need, down to the right edge less a margin."""
        for line in broken(words, ink.size, _WIDTH - _MARGIN - margin - x, ink.bold):
            self.y += ink.leading
            self.canvas.write(line, x, self.y - ink.leading * 0.28, ink)
