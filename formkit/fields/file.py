"""Files: photos and documents that a citizen uploads. What is in them tells their type, not what they are called.

The pages keep a file before the form is read: what stands "typed" in a file's input are the records of those kept, and
of those refused with the rule that they broke. What a browser posts as text under its name never gets here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json import dumps
from typing import ClassVar

from formkit.contents import CONTENTS, content_of
from formkit.fields.field_type import FieldType, Json, Read, Schema, Typed
from formkit.fields.stored_file import StoredFile, read, stored_file, types
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language
from formkit.problems import Problem
from formkit.sizes import SIZE, said, size

MOST_FILES = 20
Stored = tuple[StoredFile, ...]


class File(FieldType):
    """Files; its value is a tuple of those that are kept, never empty, in the order in which they came."""

    NAME = "file"
    TITLE = "File"
    DESCRIPTION = "One file, or several: their type is told by their content, and they are scanned for viruses."
    KIND = Kind.FILES
    SUGGESTIBLE = False
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "accept": {
            "title": "Accepted types",
            "description": "The types of file that are taken, whatever they are called. Without it: PDF, JPEG and PNG.",
            "type": "array",
            "items": {"enum": list(CONTENTS)},
            "minItems": 1,
            "uniqueItems": True,
            "default": ["pdf", "jpeg", "png"],
        },
        "max_size": {
            "title": "Largest size",
            "description": "The largest size of one file: 500KB, 10MB. FORMKIT_LARGEST_UPLOAD is above it.",
            "type": "string",
            "pattern": SIZE,
            "default": "10MB",
        },
        "min_files": {
            "title": "Fewest files",
            "description": "How many files must be uploaded, where any are.",
            "type": "integer",
            "minimum": 1,
            "maximum": MOST_FILES,
            "default": 1,
        },
        "max_files": {
            "title": "Most files",
            "description": "How many files may be uploaded. Where it is 1, another file takes the place of the first.",
            "type": "integer",
            "minimum": 1,
            "maximum": MOST_FILES,
            "default": 1,
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Select {subject}",
        "required.unnamed": "Select a file",
        "type": "The type of ‘{file}’ must be {types}",
        "size": "‘{file}’ must be smaller than {largest}",
        "empty": "‘{file}’ is empty",
        "virus": "‘{file}’ contains a virus",
        "unavailable": "We cannot take files at the moment, so ‘{file}’ was not uploaded. Try again later",
        "max_files": "Upload no more than {maximum} files",
        "max_files.file": "You can upload no more than {maximum} files, so ‘{file}’ was not uploaded",
        "min_files": "Upload at least {minimum} files",
        "lost": "Upload {subject} again",
        "lost.unnamed": "Upload the file again",
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "uploaded": "Files uploaded",
        "remove": "Remove",
        "upload": "Upload files",
        "choose_one": "Choose file",
        "choose_many": "Choose files",
        "none_chosen": "No file chosen",
        "drop_one": "or drop file",
        "drop_many": "or drop files",
        "entered": "Entered drop zone",
        "left": "Left drop zone",
        "uploading": "Uploading: {count}%",
        "checking": "Checking what you uploaded",
        "finished": "The upload has finished",
        "broken_off": "The upload did not finish. Check your connection and the size of your files, and try again",
    }
    COUNTS: ClassVar[Mapping[str, tuple[str, str]]] = {"chosen": ("{count} file chosen", "{count} files chosen")}

    @property
    def accepted(self) -> tuple[str, ...]:
        """The names of the kinds of file that are taken."""
        return tuple(self.settings.get("accept", self.SETTINGS["accept"]["default"]))

    @property
    def largest(self) -> int:
        """The most bytes of one file."""
        return size(self.settings.get("max_size", "10MB"))

    @property
    def fewest(self) -> int:
        """How many files there must be, where there are any."""
        return int(self.settings.get("min_files", 1))

    @property
    def most(self) -> int:
        """How many files there may be."""
        return int(self.settings.get("max_files", 1))

    @property
    def suffixes(self) -> str:
        """What a browser offers to choose from: media types and endings."""
        offered = [pair for name in self.accepted for pair in CONTENTS[name].media_types.items()]
        return ",".join([*(ending for ending, _ in offered), *(media_type for _, media_type in offered)])

    def problems(self) -> tuple[Problem, ...]:
        if self.fewest <= self.most:
            return ()
        message = "No answer is allowed: `min_files` is more than `max_files`."
        return (Problem("min-above-max", ("min_files",), message, "Correct `min_files` or `max_files`."),)

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        faults = tuple(one for one in self._read(typed) if isinstance(one, Fault))
        return Read(faults=faults) if faults else Read(self.files(typed))

    def files(self, typed: Typed) -> Stored:
        """Give the files among what is typed, without those refused."""
        return tuple(one for one in self._read(typed) if isinstance(one, StoredFile))

    def _read(self, typed: Typed) -> list[StoredFile | Fault]:
        return [read(text, self.accepted) for text in typed.get("", ()) if text.strip()]

    def faults(self, value: Stored, bounds: Bounds) -> tuple[Fault, ...]:
        if len(value) > self.most:
            return (Fault("max_files", values={"maximum": self.most}),)
        found = [fault for one in value for fault in self._faults_of(one)]
        if not found and len(value) < self.fewest:
            return (Fault("min_files", values={"minimum": self.fewest}),)
        return tuple(found)

    def _faults_of(self, one: StoredFile) -> Iterable[Fault]:
        content = content_of(one.type)
        if one.type and (content is None or content.name not in self.accepted):
            yield Fault("type", values={"file": one.name, "types": types(self.accepted)})
        if one.size > self.largest:
            yield Fault("size", values={"file": one.name, "largest": said(self.largest)})

    def retype(self, value: Stored) -> Typed:
        return {"": tuple(dumps(one.json) for one in value)}

    def to_json(self, value: Stored) -> Json:
        return [one.json for one in value]

    def from_json(self, json: Json) -> Stored:
        if not isinstance(json, list) or not json:
            raise ValueError("not a list of files")
        value = tuple(stored_file(one) for one in json)
        ids = [one.id for one in value if one.id]
        if len(set(ids)) < len(ids):
            raise ValueError("not a list of different files")
        return value

    def show(self, value: Stored, language: Language, labels: Mapping[str, str]) -> str:
        return language.all_of([one.name for one in value])

    def show_alone(self, value: Stored, language: Language, labels: Mapping[str, str]) -> str:
        """Give each file a line, with its type and size."""
        return "\n".join(f"{one.name} ({about})" if (about := one.described(language)) else one.name for one in value)

    def comparable(self, value: Stored, part: str | None = None) -> Comparable | None:
        return frozenset(one.id or f"{place} {one.name}" for place, one in enumerate(value))

    def example(self, bounds: Bounds) -> Stored:
        ending = next(iter(CONTENTS[self.accepted[0]].media_types))
        return tuple(StoredFile(f"file-{number}{ending}") for number in range(1, self.fewest + 1))
