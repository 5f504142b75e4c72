"""What is noted while a journey is built: its problems, the sites to prove, the names that were used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from formkit.conditions import Condition
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.sites import InsertSite, Sites, WhenSite
from formkit.definition.words import Speller
from formkit.problems import Pointer, Problem, warning
from formkit.text import Insert

MOST = 500


def _unread(flaw: Problem) -> Pointer:
    """The part that the schema did not look into: a key it doesn't know, or all of what has a type it doesn't know."""
    return flaw.pointer[:-1] if flaw.code == "unknown-type" else flaw.pointer


class Notes:
    """The notes of one build. `flaws` are the problems of the file's shape: what they touch isn't judged again."""

    def __init__(self, flaws: Iterable[Problem] = ()) -> None:
        self.problems: list[Problem] = []
        self.whens: list[WhenSite] = []
        self.inserts: list[InsertSite] = []
        self.used: set[tuple[str, str]] = set()
        self.speller = Speller()
        self._said: set[tuple[str, Pointer]] = set()
        flaws = tuple(flaws)
        self.has_flaws = bool(flaws)
        self._touched = {flaw.pointer[:end] for flaw in flaws for end in range(len(flaw.pointer) + 1)}
        self._unread = {_unread(flaw) for flaw in flaws if flaw.code != "missing-key"}

    def is_sound(self, node: Node) -> bool:
        """Whether a part is there, and its shape and that of all in it is right."""
        if node.value is None or node.pointer in self._touched:
            return False
        return not self._unread or not any(
            node.pointer[:end] in self._unread for end in range(1, len(node.pointer) + 1)
        )

    def has_all_keys(self, node: Node) -> bool:
        """Whether no key of an object was misspelt, so that what seems left out has been."""
        return not any(pointer[:-1] == node.pointer for pointer in self._unread)

    def refuse(
        self, code: str, pointer: Pointer, message: str, remedy: str, on: Literal["value", "key"] = "value"
    ) -> None:
        """Note a problem, once for each code and place."""
        self.add(Problem(code, pointer, message, remedy, on))

    def add(self, problem: Problem) -> None:
        """Note a problem that is worded already."""
        said = (problem.code, problem.pointer)
        if said not in self._said and len(self.problems) < MOST:
            self._said.add(said)
            self.problems.append(problem)

    def warn(self, code: str, pointer: Pointer, message: str, remedy: str) -> None:
        """Note something that does not stop the definition."""
        self.add(warning(code, pointer, message, remedy))

    def when(self, pointer: Pointer, condition: Condition, scope: Scope) -> None:
        """Note a condition for the prover; one that is judged where it is used is noted there."""
        if scope.is_known:
            self.whens.append(WhenSite(pointer, condition, scope.assuming, scope.page_name, scope.field_name))

    def insert(self, pointer: Pointer, insert: Insert, scope: Scope) -> None:
        """Note an insert for the prover."""
        if scope.is_known:
            self.inserts.append(InsertSite(pointer, insert, scope.assuming, scope.page_name, scope.field_name))

    def sites(self) -> Sites:
        """Everything there is to prove."""
        return Sites(tuple(self.whens), tuple(self.inserts))
