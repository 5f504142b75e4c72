"""A map as an ordered list that reads aloud well: each step a sentence, each condition another below it."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.map.steps import Outline, Question, Rule, Step, Task

_KINDS = {"question": "Question", "content": "Information", "exit": "Ends here", "repeat": "Add another"}
_ONLY = {
    "question": "Asked only if",
    "content": "Shown only if",
    "exit": "Only if",
    "payment": "Paid only if",
    "repeat": "Asked only if",
}


def text(outline: Outline) -> str:
    """Write the outline as numbered lines, a heading before each section."""
    lines = [f"{outline.title} ({outline.name})"]
    section = None
    for step in outline.steps:
        if step.section != section:
            lines += _heading(step.section, outline, is_first=section is None)
        section = step.section
        lines += _step(step)
    return "\n".join(lines) + "\n"


def _heading(section: str, outline: Outline, is_first: bool) -> list[str]:
    if section or not is_first:
        task = outline.task(section)
        return ["", section or "After that", *([waiting(task)] if task and task.needs else [])]
    return [""]


def waiting(task: Task) -> str:
    """Say what must be completed before a task can start."""
    first = task.needs[0] if len(task.needs) == 1 else f"{', '.join(task.needs[:-1])} and {task.needs[-1]}"
    return f"Cannot start before this is completed: {first}"


def _step(step: Step) -> Iterator[str]:
    before = f"{step.place}. "
    indent = " " * len(before)
    yield before + _sentence(step)
    if step.condition:
        yield f"{indent}{_ONLY[step.kind]} {step.condition}."
    yield from (f"{indent}- {_question(one)}" for one in step.more)
    yield from (f"{indent}- {rule_words(one)}" for one in step.rules)
    yield from (indent + line for inner in step.steps for line in _step(inner))


def _sentence(step: Step) -> str:
    kind, items = called(step), f", {step.items}" if step.items else ""
    return f"{kind}: {step.heading} ({step.name}{items})" if kind else f"{step.heading} ({step.name}{items})"


def called(step: Step) -> str:
    """Say what sort of step it is, where its heading doesn't."""
    if step.kind == "repeat" and step.items.startswith("one for each"):
        return "For each"
    if step.questions and not step.asked:
        return "Information"
    if step.is_optional:
        return "Optional question" if len(step.asked) == 1 else "Optional questions"
    return "Questions" if len(step.asked) > 1 else _KINDS.get(step.kind, "")


def _question(one: Question) -> str:
    optional = "" if one.required or one.calculation else ", optional"
    condition = f", only if {one.condition}" if one.condition else ""
    worked_out = f", worked out: {one.calculation}" if one.calculation else ""
    return f"{one.label} ({one.name}{optional}{condition}{worked_out})"


def rule_words(rule: Rule) -> str:
    """Say what a rule asks, and what people read who break it."""
    condition = f" if {rule.condition}" if rule.condition else ""
    return f"Rule{condition}: {rule.that}. Else: “{rule.error}”"
