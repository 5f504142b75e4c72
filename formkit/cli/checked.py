"""Definitions as a command finds them: which files there are, and what came of compiling each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from formkit.cli.environment import Refused
from formkit.definition.compile import compile
from formkit.definition.document import Document
from formkit.definition.words import Speller
from formkit.journey import Journey
from formkit.problems import Place, Problem

_SCHEMA = ".schema.json"


@dataclass(frozen=True)
class Checked:
    """One file, its journey if it has no errors, and its problems sorted by place."""

    file: Path
    journey: Journey | None = None
    problems: tuple[Problem, ...] = ()
    document: Document | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop it from being served."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that don't."""
        return tuple(problem for problem in self.problems if not problem.is_error)


def check(file: Path) -> Checked:
    """Compile one file; one that can't be read has that as its problem."""
    try:
        source = file.read_bytes()
    except OSError as error:
        return Checked(file, problems=(_unreadable(file, error),))
    compiled = compile(source, str(file))
    return Checked(file, compiled.journey, compiled.problems, compiled.document)


def _unreadable(file: Path, error: OSError) -> Problem:
    message = f"The file can’t be read: {error.strerror}."
    remedy = "Check its name, and that you are allowed to read it."
    return Problem("file-unreadable", (), message, remedy, place=Place(str(file), 1, 1))


def check_all(files: Iterable[Path]) -> tuple[Checked, ...]:
    """Compile files; a name that an earlier one of them has is a problem, because one address serves one form."""
    first: dict[str, Path] = {}
    return tuple(_with_own_name(check(file), first) for file in files)


def _with_own_name(checked: Checked, first: dict[str, Path]) -> Checked:
    if checked.journey is None or checked.document is None:
        return checked
    name = checked.journey.name
    if first.setdefault(name, checked.file) == checked.file:
        return checked
    problem = Problem(
        "form-name-taken",
        ("name",),
        f"{first[name]} has the name “{name}” too, so this form would not be served.",
        "Give it another name.",
        place=checked.document.place(("name",)),
    )
    return replace(checked, problems=(problem, *checked.problems))


def definitions(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the definitions that paths mean: files as they are, of a folder each `.json` but schemas; raises Refused."""
    for path in paths:
        if path.is_dir():
            yield from in_folder(path)
        elif path.exists():
            yield path
        else:
            raise Refused(f"There is no file or folder {path}. Check its name, and the folder you are in.")


def in_folder(folder: Path) -> list[Path]:
    """Give the definitions of a folder by name; raises Refused where there are none."""
    files = [file for file in sorted(folder.glob("*.json")) if not file.name.endswith(_SCHEMA)]
    if not files:
        raise Refused(f"There are no definitions in {folder}. Write the first: formkit new NAME")
    return files


def named(name: str, folder: Path) -> Checked:
    """Compile the definition of a name in a folder, or the file of that path; raises Refused where there is none."""
    path = Path(name)
    if path.suffix == ".json" and path.is_file():
        return check(path)
    files = {file.stem: file for file in in_folder(folder)}
    if name in files:
        return check(files[name])
    others = [check(file) for file in files.values()]
    names = {one.journey.name: one for one in others if one.journey}
    if name in names:
        return names[name]
    meant = Speller().meant(name, [*files, *names]) or f"There are: {', '.join(files)}."
    raise Refused(f"There is no form called {name} in {folder}. {meant}")
