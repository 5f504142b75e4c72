"""The folder of a citizen: files that they choose by name, with something in them that goes with it."""

import atexit
import shutil
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from tests.contents.documents import DOCX, JPEG, PDF, PNG

CONTENTS = {
    ".exe": b"MZ\x90\x00",
    ".pdf": PDF,
    ".jpg": JPEG,
    ".png": PNG,
    ".docx": DOCX,
    ".txt": b"Some notes\n",
    ".csv": b"a,b\n",
}


class Chosen(str):
    """The name of a file that is chosen rather than typed."""

    __slots__ = ()

    @property
    def content(self) -> bytes:
        """What is in it: always the same, but for its name."""
        return CONTENTS[Path(self).suffix] + self.encode()

    @property
    def path(self) -> str:
        """Where a real browser finds it."""
        path = _folder() / self
        path.write_bytes(self.content)
        return str(path)


@cache
def _folder() -> Path:
    """A folder that is there as long as this process, since browsers read a file only when they post it."""
    made = mkdtemp(prefix="formkit-")
    atexit.register(shutil.rmtree, made)
    return Path(made)


def posted(inputs: Mapping[str, list[str]]) -> dict[str, list[Any]]:
    """Give what a browser posts: for each chosen file, the file."""
    return {name: [_sent(value) for value in values] for name, values in inputs.items()}


def _sent(value: Any) -> Any:
    return (BytesIO(value.content), str(value)) if isinstance(value, Chosen) else value


def by_name(json: Any) -> Any:
    """Reduce the files of answers to their names, as scenarios write them."""
    if isinstance(json, dict) and "sha256" in json:
        return {"name": json["name"]}
    if isinstance(json, list):
        return [by_name(one) for one in json]
    return {key: by_name(one) for key, one in json.items()} if isinstance(json, dict) else json
