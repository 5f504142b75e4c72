"""The library: the forms of a folder, compiled, each with its last good journey while an edit of it has problems.

The folder is looked at on each request; files are read again only when their names, sizes or times have changed.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from formkit.definition.compile import compile
from formkit.journey import Journey
from formkit.language import Language, language
from formkit.problems import Problem

Stamp = tuple[tuple[str, int, int], ...]
_SCHEMA = ".schema.json"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Edition:
    """One form as it stands: its last good journey (None: there never was one) with the text it was compiled from.

    `problems` are those of the newest text; with errors among them, the journey is that of an earlier one.
    """

    name: str
    file: Path
    journey: Journey | None = None
    text: str = ""
    problems: tuple[Problem, ...] = ()
    catalogs: Mapping[str, Catalog] = field(default_factory=dict)

    def language(self, code: str) -> Language:
        """A language with this form's own catalogue."""
        return replace(language(code), form=self.catalogs.get(code))

    @property
    def is_broken(self) -> bool:
        """Whether the newest text can't be served."""
        return any(problem.is_error for problem in self.problems)


Shelf = Mapping[str, Edition]


class Library:
    """A folder of definitions and their translations."""

    def __init__(self, folder: Path) -> None:
        """Look after a folder; nothing is read before the first look."""
        self.folder = folder
        self._lock = Lock()
        self._stamps: dict[Path, Stamp] = {}
        self._editions: dict[Path, Edition] = {}
        self._shelf: Shelf = {}
        self._seen: Mapping[Path, Stamp] | None = None

    def look(self) -> Shelf:
        """Give every form by name, as the files are now."""
        catalogs = sorted((self.folder / "translations").rglob("*.po"))
        files = {file: _stamp([file, *catalogs]) for file in self._files()}
        with self._lock:
            if files != self._seen:
                self._read(files)
                self._seen = files
            return self._shelf

    def _files(self) -> Iterator[Path]:
        return (file for file in sorted(self.folder.glob("*.json")) if not file.name.endswith(_SCHEMA))

    def _read(self, files: Mapping[Path, Stamp]) -> None:
        for file in [known for known in self._editions if known not in files]:
            del self._editions[file], self._stamps[file]
        for file, stamp in files.items():
            if self._stamps.get(file) != stamp:
                self._editions[file], self._stamps[file] = self._edition(file), stamp
        self._shelf = _shelf(self._editions.values())

    def _edition(self, file: Path) -> Edition:
        before = self._editions.get(file) or Edition(file.stem, file)
        try:
            text = file.read_bytes()
        except OSError as error:
            _log.warning("%s can’t be read: %s", file.name, error.strerror)
            return before
        compiled = compile(text, file.name)
        _log_problems(compiled.problems)
        if compiled.journey is None:
            return replace(before, problems=compiled.problems)
        name = compiled.journey.name
        return Edition(name, file, compiled.journey, text.decode(), compiled.problems, _catalogs(self.folder, name))


class NoForms(Library):
    """The library of a formkit that serves none."""

    def __init__(self) -> None:
        """Look after no folder."""
        super().__init__(Path())

    def look(self) -> Shelf:
        """Give nothing."""
        return {}


def _shelf(editions: Iterable[Edition]) -> Shelf:
    """Put editions on the shelf by name; of two with one name the first file's is served."""
    shelf: dict[str, Edition] = {}
    for edition in editions:
        first = shelf.setdefault(edition.name, edition)
        if first is not edition:
            _log.error("%s is not served: %s has the name “%s” too.", edition.file.name, first.file.name, edition.name)
    return shelf


def _log_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        level = logging.ERROR if problem.is_error else logging.WARNING
        _log.log(level, "%s: %s %s [%s]", problem.place, problem.message, problem.remedy, problem.code)


def _stamp(files: Iterable[Path]) -> Stamp:
    found = []
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue  # deleted since the folder was listed
        found.append((file.name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def _catalogs(folder: Path, form: str) -> Mapping[str, Catalog]:
    files = {file.parent.parent.name: file for file in (folder / "translations").glob(f"*/LC_MESSAGES/{form}.po")}
    return {code: found for code, file in files.items() if (found := _catalog(file, code))}


def _catalog(file: Path, code: str) -> Catalog | None:
    try:
        with file.open("rb") as stream:
            return read_po(stream, locale=code, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        _log.error("%s can’t be used: %s", file.name, error)
        return None


@lru_cache(maxsize=100)
def kept_journey(text: str) -> Journey | None:
    """Compile the text of an earlier edition that a citizen began on; None when this formkit no longer takes it."""
    return compile(text, "an earlier edition").journey
