"""Posts that go wrong: for each field of a page one for each rule, and each part of it, that can be broken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formkit.asked import bounds, faults
from formkit.audit.explore import files
from formkit.audit.explore.typed import inputs, replaced
from formkit.audit.explore.wrong import wrong
from formkit.audit.state import Typed
from formkit.facts import TrailFacts
from formkit.fields.file import File
from formkit.kinds import Fault
from formkit.page import Field


@dataclass(frozen=True)
class Slip:
    """A post that goes wrong: what is typed, and the fault that it is for."""

    one: Field
    fault: Fault
    typed: Typed

    @property
    def detail(self) -> str:
        """What is wrong, in a few words."""
        parts = ", ".join(part for part in self.fault.parts if part)
        return f"{self.one.name}: {self.fault.rule}" + (f" ({parts})" if parts else "")


def slips(fields: tuple[Field, ...], facts: TrailFacts, right: Typed) -> Iterator[Slip]:
    """Give a post for each rule of these fields, the others typed as they are right; `facts` are those of that post."""
    # What a file field takes stays, so it is judged before a right file is posted with the other fields.
    for one in sorted(fields, key=lambda one: not isinstance(one.type, File)):
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for parts in _guesses(one, facts, right):
            new = [fault for fault in found(one, parts, facts) if (fault.rule, fault.parts) not in seen]
            seen |= {(fault.rule, fault.parts) for fault in new}
            yield from (Slip(one, fault, replaced(right, one, parts)) for fault in new[:1])


def _guesses(one: Field, facts: TrailFacts, right: Typed) -> Iterator[Typed]:
    limits = bounds(one, facts)
    if not isinstance(one.type, File):
        yield from wrong(one.type, limits)
        return
    chosen = right.get(one.name, ())
    for parts in wrong(one.type, limits):
        names = parts[""]
        if files.are_taken(one.type, names) and not chosen:
            continue  # they would stay, though the way has none
        yield {"": (*chosen, *names)[: len(names)]} if files.are_taken(one.type, names) else parts


def found(one: Field, parts: Typed, facts: TrailFacts) -> tuple[Fault, ...]:
    """Say what is wrong with what is typed into one field."""
    limits = bounds(one, facts)
    if isinstance(one.type, File):
        typed: Typed = {"": files.judged(one.type, parts[""], ())[1]}
    else:
        typed = one.type.gather(one.name, inputs(one, parts))
    if one.type.is_blank(typed):
        return ()
    came = one.type.parse(typed, limits)
    return came.faults or faults(one, came.value, limits)
