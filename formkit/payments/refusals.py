"""What GOV.UK Pay refuses, and how it says so: the published errors, for the stand-in.

https://docs.payments.service.gov.uk/api_reference/#gov-uk-pay-api-error-codes
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from formkit.due import MOST
from formkit.http import Reply

_REQUIRED = ("amount", "reference", "description", "return_url")
_LENGTHS = {"reference": 255, "description": 255, "return_url": 2000}
_BLOCKED = "Request blocked by security rules. Please consult API documentation for more information."


def refusals(content: Mapping[str, Any]) -> Iterator[Reply]:
    """Everything the API would say is wrong, in its order."""
    for name in _REQUIRED:
        value = content.get(name)
        if value is None or value == "":
            yield refused(400, "P0101", f"Missing mandatory attribute: {name}", name)
        elif name == "amount" and (not isinstance(value, int) or isinstance(value, bool)):
            yield refused(400, "P0102", "Invalid attribute value: amount. Must be a valid numeric format", name)
        elif name != "amount" and not isinstance(value, str):
            yield refused(400, "P0102", f"Invalid attribute value: {name}. Must be a valid string format", name)
    if content.get("language", "en") not in ("en", "cy"):
        yield refused(400, "P0102", 'Invalid attribute value: language. Must be "en" or "cy"', "language")
    yield from _out_of_range(content)


def _out_of_range(content: Mapping[str, Any]) -> Iterator[Reply]:
    if content["amount"] > MOST:
        yield _invalid("amount", f"Must be less than or equal to {MOST}")
    if content["amount"] < 1:
        yield _invalid("amount", "Must be greater than or equal to 1")
    for name, most in _LENGTHS.items():
        if len(content[name]) > most:
            yield _invalid(name, f"Must be less than or equal to {most} characters length")
    if urlsplit(content["return_url"]).scheme not in ("http", "https"):
        yield _invalid("return_url", "Must be a valid URL format")
    if re.search(r'[<>"\\|]', content["reference"] + content["description"]):
        yield refused(
            400, "P0920", "Request blocked by security rules. Please consult API documentation for more information."
        )


def _invalid(name: str, words: str) -> Reply:
    return refused(422, "P0102", f"Invalid attribute value: {name}. {words}", name)


def refused(status: int, code: str, description: str, name: str = "") -> Reply:
    return Reply(status, ({"field": name} if name else {}) | {"code": code, "description": description})
