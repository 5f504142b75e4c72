"""A map as an ordered list that reads aloud well: each step a sentence, each condition another below it."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.map.outline import Outline, Question, Step

_KINDS = {"question": "Question", "content": "Information", "exit": "Ends here"}
_ONLY = {"question": "Asked only if", "content": "Shown only if", "exit": "Only if", "payment": "Paid only if"}


def text(outline: Outline) -> str:
    """Write the outline as numbered lines, a heading before each section."""
    lines = [f"{outline.title} ({outline.name})"]
    section = None
    for step in outline.steps:
        if step.section != section:
            lines += _heading(step.section, is_first=section is None)
        section = step.section
        lines += _step(step)
    return "\n".join(lines) + "\n"


def _heading(section: str, is_first: bool) -> list[str]:
    if section or not is_first:
        return ["", section or "After that"]
    return [""]


def _step(step: Step) -> Iterator[str]:
    before = f"{step.number}. "
    indent = " " * len(before)
    yield before + _sentence(step)
    if step.condition:
        yield f"{indent}{_ONLY[step.kind]} {step.condition}."
    yield from (f"{indent}- {_question(one)}" for one in step.more)


def _sentence(step: Step) -> str:
    kind = called(step)
    return f"{kind}: {step.heading} ({step.name})" if kind else f"{step.heading} ({step.name})"


def called(step: Step) -> str:
    """Say what sort of step it is, where its heading doesn't."""
    if step.is_optional:
        return "Optional question" if len(step.questions) == 1 else "Optional questions"
    return "Questions" if len(step.questions) > 1 else _KINDS.get(step.kind, "")


def _question(one: Question) -> str:
    optional = "" if one.required else ", optional"
    condition = f", only if {one.condition}" if one.condition else ""
    return f"{one.label} ({one.name}{optional}{condition})"
