"""The address of a website, checked for how it is written, and so that whoever opens it goes where it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar
from unicodedata import category

from formkit.fields.field_type import Json, Read, Schema, Typed
from formkit.fields.line import kept_line, visible
from formkit.fields.one_line import WIDTH, OneLine
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language

_LONGEST = 2_048
"""https://www.sitemaps.org/protocol.html: what all that reads addresses can be counted on to take"""
# A browser takes a backslash for a slash, so `https://one.example\@two.example` goes elsewhere than it seems to.
_ADDRESS = re.compile(r"(?:(https?)://)?([^/?#:@\s\\]+)(:\d{1,5})?([/?#][^\s\\<>\"`]*)?", re.IGNORECASE | re.ASCII)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_WEB = re.compile("https?://", re.IGNORECASE)
_SIGN_IN = re.compile(r"[^/?#]*@")
_LONGEST_NAME, _LONGEST_LABEL, _LAST_PORT = 253, 63, 65_535


class Url(OneLine):
    """A website's address; its value is a str with its scheme and its name in small letters.

    Where people leave the scheme out, as most do, and a name such as `www.example.com` follows, it is https.
    """

    NAME = "url"
    TITLE = "Website address"
    DESCRIPTION = "The address of a website or a page, with https:// or without. Nobody looks whether it exists."
    KIND = Kind.TEXT
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"width": WIDTH}
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "required.unnamed": "Enter a website address",
        "format": "Enter a website address in the correct format, like https://www.example.com",
        "scheme": "{Subject} must begin with https:// or http://",
        "email": "Enter a website address, not an email address",
        "sign_in": "{Subject} must not include a username or password",
        "max_length": "{Subject} must be {limit} characters or fewer",
    }

    def read(self, text: str) -> Read:
        text = visible(text)
        if len(text) > _LONGEST:
            return Read(faults=(Fault("max_length", values={"limit": Decimal(_LONGEST)}),))
        address = _written(text)
        return Read(faults=(Fault(_rule(text)),)) if address is None else Read(address)

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        if self.read(kept_line(json)).value != json:
            raise ValueError("not a website address such as https://www.example.com")
        return str(json)

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return value

    def example(self, bounds: Bounds) -> str:
        return "https://www.example.com"

    def autocomplete(self) -> Mapping[str, str]:
        return {"": "url"}


def _written(text: str) -> str | None:
    """Write an address in its canonical form; None when it is none."""
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return None
    scheme, name, port, rest = match.groups(default="")
    name = name.lower()
    if not _is_name(name) or int(port[1:] or 1) not in range(1, _LAST_PORT + 1):
        return None
    address = f"{(scheme or 'https').lower()}://{name}{port}{rest}"
    return address if len(address) <= _LONGEST else None


def _is_name(name: str) -> bool:
    """Whether it is a name of the internet in any script: no bare number, and nothing on one's own computer."""
    labels = name.split(".")
    return len(name) <= _LONGEST_NAME and len(labels) > 1 and labels[-1][:1].isalpha() and all(map(_is_label, labels))


def _is_label(label: str) -> bool:
    known = all(one.isalnum() or one == "-" or category(one) in ("Mn", "Mc") for one in label)
    return known and 0 < len(label) <= _LONGEST_LABEL and "-" not in (label[0], label[-1])


def _rule(text: str) -> str:
    """Name the rule that a text breaks which is no address."""
    web = _WEB.match(text)
    if not web and _SCHEME.match(text):
        return "scheme"
    if _SIGN_IN.match(text[web.end() :] if web else text):
        return "sign_in" if web else "email"
    return "format"
