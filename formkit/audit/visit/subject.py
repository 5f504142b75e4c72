"""Subjects: a form to audit, with the places of its definition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formkit.audit.errors import CouldNotRun
from formkit.definition.compile import compile_file
from formkit.definition.document import Document
from formkit.journey import Journey
from formkit.problems import Place, Pointer


@dataclass(frozen=True)
class Subject:
    """A form: its journey, and the definition that it was compiled from."""

    journey: Journey
    document: Document

    @property
    def title(self) -> str:
        """What the form is called, in English."""
        return self.journey.title.variants[-1].text.source

    def of_pointer(self, written: str) -> Place | None:
        """Where a pointer of RFC 6901 stands; None for none."""
        if not written:
            return None
        at: Any = self.document.value
        pointer: Pointer = ()
        for part in written.removeprefix("/").split("/"):
            step: str | int = int(part) if isinstance(at, list) else part.replace("~1", "/").replace("~0", "~")
            at = at[step] if _has(at, step) else None
            pointer = (*pointer, step)
        return self.document.place(pointer)

    def of_field(self, name: str) -> Place | None:
        """Where a field is defined; None where it is none of this form's."""
        found = self.journey.fields.get(name)
        return self.document.place(found.pointer) if found else None

    def of_page(self, name: str) -> Place | None:
        """Where a page is defined; None where no designer wrote it."""
        found = self.journey.page(name)
        return self.document.place(found.pointer) if found else None


def _has(at: Any, name: str | int) -> bool:
    return name in at if isinstance(at, dict) else isinstance(at, list) and isinstance(name, int) and name < len(at)


def subject(file: Path) -> Subject:
    """Read a definition; raises CouldNotRun where there is none, or not one that can be served."""
    try:
        compiled = compile_file(file)
    except OSError as error:
        raise CouldNotRun(f"{file} can’t be read: {error.strerror}.") from error
    if compiled.journey is None or compiled.document is None:
        first = next((one for one in compiled.problems if one.is_error), None)
        why = f" First: {first.place}: {first.message}" if first else ""
        raise CouldNotRun(f"{file} has problems: mend them first; `formkit check` lists them.{why}")
    return Subject(compiled.journey, compiled.document)
