"""Files to choose in a browser: it reads them from a folder when it posts them."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from formkit.audit.explore.files import content


def path(name: str) -> str:
    """Put a file of this name into a folder that stays as long as this process; gives where it is."""
    found = _folder() / Path(name).name
    found.write_bytes(content(name))
    return str(found)


@cache
def _folder() -> Path:
    made = mkdtemp(prefix="formkit-audit-")
    atexit.register(shutil.rmtree, made)
    return Path(made)
