"""A stored file, as an answer has it and as JSON keeps it; and the records that stand in the input of its field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from formkit.contents import CONTENTS, content_of
from formkit.fields.file_name import cleaned
from formkit.kinds import Fault
from formkit.language import AnyOf, Language
from formkit.sizes import said
from formkit.text import Message

_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST_RECORD = 2_000
_REFUSED = "refused"


@dataclass(frozen=True)
class StoredFile:
    """One file of an answer. In a scenario it has a name and nothing else."""

    name: str
    id: str = ""
    type: str = ""
    size: int = 0
    sha256: str = ""

    def described(self, language: Language) -> str:
        """Word its type and size: `PDF, 2.1MB`; nothing where they are not known."""
        content = content_of(self.type)
        return f"{language.say(Message(content.words))}, {said(self.size)}" if content else ""

    @property
    def json(self) -> dict[str, Any]:
        """Its record, as answers keep it."""
        return asdict(self) if self.id else {"name": self.name}


def stored_file(json: Any) -> StoredFile:
    """Read the record of a file: all of it, or a name alone; raises ValueError for anything else."""
    if not isinstance(json, dict) or not isinstance(json.get("name"), str) or json["name"] != cleaned(json["name"]):
        raise ValueError("not the record of a file")
    if json.keys() == {"name"}:
        return StoredFile(json["name"])
    if json.keys() != asdict(StoredFile("")).keys() or not _is_whole(**json):
        raise ValueError("not the whole record of a file")
    return StoredFile(**json)


def _is_whole(name: str, id: Any, type: Any, size: Any, sha256: Any) -> bool:
    if not all(isinstance(one, str) for one in (id, type, sha256)) or not isinstance(size, int):
        return False
    return str(UUID(id)) == id and not isinstance(size, bool) and size >= 0 and bool(_DIGEST.fullmatch(sha256))


def refusal(rule: str, **values: str | int) -> str:
    """Write what stands in an input for a file that was not taken, and why; `file` is its name."""
    return json.dumps({_REFUSED: rule, "values": values})


def read(text: str, accepted: Iterable[str]) -> StoredFile | Fault:
    """Read what stands in an input: a file that is kept, or why one was not taken."""
    try:
        record = json.loads(text) if len(text) <= _LONGEST_RECORD else None
        if isinstance(record, dict) and _REFUSED in record:
            return Fault(record[_REFUSED], values={**record["values"], "types": types(accepted)})
        return stored_file(record)
    except (ValueError, KeyError, RecursionError):
        return Fault("lost")


def types(accepted: Iterable[str]) -> AnyOf:
    """Word the kinds of file that are accepted."""
    return AnyOf(tuple(Message(CONTENTS[name].words) for name in accepted))
