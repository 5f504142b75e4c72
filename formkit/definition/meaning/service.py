"""What surrounds the pages: who runs the service, its languages, start page, last pages and deliveries."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.conditions import ALWAYS
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.service import Data, Destination, Organisation, Start
from formkit.wordings import Wording

WRITTEN_IN = "en"


class ServiceReader:
    """Reads everything but the pages."""

    def __init__(self, expressions: Expressions) -> None:
        """Read a service with the readers of expressions."""
        self._all = expressions
        index = expressions.references.index
        self._root = index.root
        # The start page is shown before the first page, so no answer is known there.
        self._start = Scope(0, index.pages[0] if index.pages else None, is_start=True)
        self._end = Scope(len(index.all_fields))

    def _words(self, node: Node, context: str) -> Wording:
        return self._all.wordings.read(node, self._start.of(context))

    def title(self) -> Wording:
        """The name of the service."""
        return self._words(self._root.at("title"), "title")

    def organisation(self) -> Organisation:
        """Who runs it."""
        node = self._root.at("organisation")
        contact = {key: str(one.value) for key, one in node.at("contact").members()}
        return Organisation(node.text("id"), self._words(node.at("name"), "organisation/name"), contact)

    def data(self) -> Data:
        """Why it asks and how long it keeps."""
        node = self._root.at("data")
        purpose = self._words(node.at("purpose"), "data/purpose")
        return Data(purpose, node.text("lawful_basis"), node.text("keep"), node.text("keep_drafts"))

    def languages(self) -> tuple[str, ...]:
        """Its languages, English among them."""
        node = self._root.at("languages")
        codes = [one.value for one in node.items() if isinstance(one.value, str)]
        if codes and WRITTEN_IN not in codes and self._all.notes.is_sound(node):
            message = "`languages` does not have `en`, but the texts of a definition are written in English."
            self._all.notes.refuse(
                "english-missing", node.pointer, message, 'Add "en". Translations stand in .po files.'
            )
        for index, code in enumerate(codes):
            if code in codes[:index]:
                message = f"The language {quoted(code)} stands twice."
                self._all.notes.refuse("duplicate-name", (*node.pointer, index), message, "Take one out.")
        return tuple(dict.fromkeys(codes))

    def start(self) -> Start:
        """The start page."""
        node = self._root.at("start")
        body = self._all.wordings.optional(node.at("body"), self._start.of("start/body"))
        needs = [self._words(one, f"start/needs/{one.pointer[-1]}") for one in node.at("needs").items()]
        return Start(body, tuple(needs))

    def last_words(self, key: str) -> Wording | None:
        """The words of check answers, the declaration or the confirmation; only the last knows the reference."""
        scope = Scope(self._end.limit, context=f"{key}/body", reference=key == "confirmation")
        return self._all.wordings.optional(self._root.at(key).at("body"), scope)

    def destinations(self) -> Iterator[Destination]:
        """Where submissions are sent."""
        for node in self._root.at("deliver").items():
            when = self._all.conditions.site(node.at("when"), self._end) if "when" in node else ALWAYS
            settings = {key: one.value for key, one in node.members() if key not in ("to", "when")}
            yield Destination(node.text("to"), settings, when)
