"""A stand-in for OS Places with invented addresses, strict as the real one, for `--debug` and for tests.

It follows https://docs.os.uk/os-apis/accessing-os-apis/os-places-api/technical-specification/postcode.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from formkit.gazetteer.invented import places
from formkit.http import Reply

KEY = "stand-in"
"""The key that it asks for over HTTP."""
# What the real service asks of a postcode: an area and a first digit at least.
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?(?:[0-9](?:[A-Z]{2})?)?")
_TOO_SHORT = (
    "Requested postcode must contain a minimum of the sector plus 1 digit of the district e.g. SO1. "
    "Requested postcode was {}"
)
_PARAMETERS = {
    "postcode": re.compile(".+"),
    "dataset": re.compile("(DPA|LPI)(,(DPA|LPI))*"),
    "maxresults": re.compile("[1-9][0-9]?|100"),
    "offset": re.compile("[0-9]{1,6}"),
    "lr": re.compile("(EN|CY)(,(EN|CY))*"),
    "format": re.compile("JSON|XML"),
    "output_srs": re.compile(r"EPSG:\d+"),
    "key": re.compile(".+"),
}
Environ = Mapping[str, Any]


@dataclass(frozen=True)
class StandIn:
    """The service, for whoever asks without a network (`get`), and as a WSGI application that wants the key too."""

    key: str = KEY

    def get(self, path: str, query: Mapping[str, str] | None = None) -> Reply:
        """Answer as the service does to whoever has a key."""
        return answer(path, query or {})

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer over HTTP."""
        query = dict(parse_qsl(environ["QUERY_STRING"], keep_blank_values=True))
        genuine = self.key in (environ.get("HTTP_KEY"), query.get("key"))
        reply = answer(environ["PATH_INFO"], query) if genuine else refused(401, "Missing or unsupported API key.")
        body = json.dumps(reply.content).encode()
        headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
        start_response(f"{reply.status} {'OK' if reply.is_success else 'Refused'}", headers)
        return [body]


def answer(path: str, query: Mapping[str, str]) -> Reply:
    """Answer one question."""
    if path != "/postcode":
        return refused(404, "Resource not found.")
    wrong = [name for name, value in query.items() if name not in _PARAMETERS or not _fits(name, value)]
    if wrong or "postcode" not in query:
        return refused(400, f"Parameters are missing or not known: {', '.join(wrong or ['postcode'])}.")
    asked = re.sub(r"\s", "", query["postcode"].upper())
    if not _POSTCODE.fullmatch(asked):
        return refused(400, _TOO_SHORT.format(asked))
    return Reply(200, _found(query, asked))


def refused(status: int, message: str) -> Reply:
    """Say no as the service does."""
    return Reply(status, {"error": {"statuscode": status, "message": message}})


def _fits(name: str, value: str) -> bool:
    return _PARAMETERS[name].fullmatch(value) is not None


def _found(query: Mapping[str, str], asked: str) -> dict[str, Any]:
    languages = query.get("lr", "EN,CY").split(",")
    found = [one for one in places(asked) if one["LANGUAGE"] in languages]
    offset, most = int(query.get("offset", 0)), int(query.get("maxresults", 100))
    header = {
        "uri": f"https://api.os.uk/search/places/v1/postcode?postcode={asked}",
        "query": f"postcode={asked}",
        "offset": offset,
        "totalresults": len(found),
        "format": "JSON",
        "dataset": "DPA",
        "lr": ",".join(languages),
        "maxresults": most,
        "epoch": "116",
        "lastupdate": "2026-01-05",
        "output_srs": "EPSG:27700",
    }
    page = [{"DPA": one} for one in found[offset : offset + most]]
    return {"header": header, "results": page} if page else {"header": header}
