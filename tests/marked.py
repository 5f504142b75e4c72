"""Marked values: what one citizen says and nobody else does, so that wherever it is written it can be found."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote_plus

from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter
from werkzeug.wrappers import Request

MARKS = (
    *("zebedee", "quillfeather", "zebbykins", "wingcommander"),  # names
    *("hawkmoth", "marrowby", "peregrine", "ls999zx"),  # addresses
    *("23august1947", "1947-08-23", "7700900471", "skylark"),  # born, phone, what stands before an @
    *("qq471193b", "471193582", "quill408237z99zz", "2471193587", "9434711916", "47119358"),  # numbers
    *("nightjar", "bullfinch", "goldcrest", "kestrel", "linnet", "curlew"),  # answers, a file, errors
)
"""In small letters and without spaces, as everything is before it is searched for them."""
PROVED = ("alex.sample@", "elderlane", "990000001", "sampl803270aj9zz")
"""What the stand-in for GOV.UK One Login says of the persona `everything`."""
EVERY = MARKS + PROVED
SHORT = 6
"""Fewer signs of base64 than this may stand in a token by chance."""


def heard(content: bytes | str, marks: Iterable[str] = EVERY) -> set[str]:
    """The marks that stand in something: as they are, in an address, in base64, or in hexadecimal digits."""
    raw = content if isinstance(content, bytes) else content.encode()
    plain = _bare(raw.decode(errors="replace"))
    text = plain + _bare(unquote_plus(raw.decode(errors="replace")))
    return {mark for mark in marks if mark in text or mark.encode().hex() in plain or _in_base64(mark, raw)}


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text.replace("\xa0", " ")).lower()


def _in_base64(mark: str, raw: bytes) -> bool:
    """Whether the middle of a mark stands there in base64, whatever comes before it, in small letters or not."""
    return any(middle in raw for middle in _middles(mark))


@cache
def _middles(mark: str) -> frozenset[bytes]:
    """The signs of base64 that a mark alone decides, for each of three places at which it may begin."""
    found = set()
    for text in (mark, mark.upper(), mark.capitalize()):
        for before in range(3):
            code = b64encode(b"x" * before + text.encode())[before and before + 1 : -4]
            found |= {code, code.translate(bytes.maketrans(b"+/", b"-_"))}
    return frozenset(one for one in found if len(one) > SHORT)


@dataclass(frozen=True)
class Exchange:
    """One request with its answer."""

    method: str
    address: str
    endpoint: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)

    @property
    def path(self) -> str:
        return self.address.partition("?")[0]

    def all(self, header: str) -> list[str]:
        return [value for name, value in self.headers if name.lower() == header]


@dataclass
class Witness:
    """Sees every exchange of an application. `urls` matches an address to an endpoint."""

    application: Callable[..., Iterable[bytes]]
    urls: Callable[[Mapping[str, object]], MapAdapter]
    seen: list[Exchange] = field(default_factory=list)

    def __call__(self, environ: dict[str, object], start_response: Callable[..., object]) -> Iterable[bytes]:
        request, told = Request(environ), []

        def start(status: str, headers: list[tuple[str, str]], *more: object) -> object:
            told[:] = [int(status[:3]), tuple(headers)]
            return start_response(status, headers, *more)

        body = b"".join(self.application(environ, start))
        address = request.full_path.rstrip("?")
        self.seen.append(Exchange(request.method, address, self._endpoint(environ), told[0], told[1], body))
        return [body]

    def _endpoint(self, environ: Mapping[str, object]) -> str:
        try:
            return str(self.urls(environ).match()[0])
        except HTTPException:  # an address that leads nowhere
            return ""
