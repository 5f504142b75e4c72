"""Departments: who may ask a hub, for which forms, and for what. Its operator registers them in one JSON file.

What a form may read stands here and nowhere else: were ages taken from requests, asking for 18, 19, 20 … would tell the
birth date.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from jsonschema import Draft202012Validator

from formkit.attributes import ATTRIBUTES, WriteBack
from formkit.profile.release import Wanted
from formkit.settings import BadSetting, Settings

_WORDS = {"type": "object", "properties": {"en": {"type": "string", "minLength": 1}}, "required": ["en"]}
_NAME = {"type": "string", "pattern": "^[a-z0-9-]{1,100}$"}
_ADDRESSES = {"type": "array", "items": {"type": "string", "pattern": "^https?://[^#?]+$"}, "minItems": 1}
_READ = {
    "type": "object",
    "properties": {"attribute": {"enum": [*ATTRIBUTES]}, "years": {"type": "integer", "minimum": 1, "maximum": 120}},
    "required": ["attribute"],
    "additionalProperties": False,
}
_FORM = {
    "type": "object",
    "properties": {
        "title": _WORDS,
        "reads": {"type": "array", "items": _READ},
        "writes": {"type": "array", "items": {"enum": [*ATTRIBUTES]}},
        "proves_identity": {"type": "boolean"},
    },
    "required": ["title", "reads", "writes"],
    "additionalProperties": False,
}
_DEPARTMENT = {
    "type": "object",
    "properties": {
        "client": _NAME,
        "name": _WORDS,
        "organisation": _NAME,
        "sector": {"type": "string", "minLength": 1, "maxLength": 200},
        "redirects": _ADDRESSES,
        "log_outs": {**_ADDRESSES, "minItems": 0},
        "keys": {"type": "object", "required": ["keys"]},
        "forms": {"type": "object", "propertyNames": _NAME, "additionalProperties": _FORM},
    },
    "required": ["client", "name", "organisation", "sector", "redirects", "keys", "forms"],
    "additionalProperties": False,
}
SCHEMA: Mapping[str, Any] = {"type": "array", "items": _DEPARTMENT, "minItems": 1}
"""The shape of the file."""


@dataclass(frozen=True)
class RegisteredForm:
    """One form of a department: what it may read, and what it may propose to keep."""

    name: str
    title: Mapping[str, str]
    reads: frozenset[tuple[str, int | None]]
    writes: frozenset[str]
    proves_identity: bool = False

    def may_read(self, wanted: Wanted) -> bool:
        """Whether this was registered, to the age."""
        return (wanted.attribute, wanted.years) in self.reads


@dataclass(frozen=True)
class Department:
    """One client of the hub. All departments of one `sector` know a citizen by the same name."""

    client: str
    name: Mapping[str, str]
    organisation: str
    sector: str
    redirects: tuple[str, ...]
    log_outs: tuple[str, ...]
    keys: KeySet = field(repr=False)
    forms: Mapping[str, RegisteredForm]


Departments = Mapping[str, Department]
"""Each department by its `client`."""


def open_departments(settings: Settings) -> Departments | BadSetting:
    """Read the file in the settings; a hub needs one."""
    name, remedy = "FORMKIT_HUB_DEPARTMENTS", "It must be the path of a JSON file: see docs/departments.md."
    if settings.profile_url:
        return BadSetting("FORMKIT_PROFILE_URL", "A hub keeps people’s details itself.", "Unset it.")
    if not settings.url and not settings.debug:
        return BadSetting("FORMKIT_URL", "It is not set, and departments know a hub by it.", "Set it.")
    if not settings.hub_departments:
        return BadSetting(name, "It is not set, and a hub is for the departments in it.", remedy)
    try:
        return read_departments(Path(settings.hub_departments))
    except ValueError as error:
        return BadSetting(name, str(error), remedy)


def read_departments(path: Path) -> Departments:
    """Read the file; raises ValueError with sentences that say everything that is wrong with it, and where."""
    try:
        entries = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ValueError(f"The file cannot be read ({type(error).__name__}).") from None
    except ValueError:
        raise ValueError("The file is not JSON.") from None
    wrong = list(_wrong(entries))
    if wrong:
        raise ValueError(" ".join(wrong))
    return {one["client"]: _department(one) for one in entries}


def _wrong(entries: Any) -> Iterator[str]:
    for error in Draft202012Validator(SCHEMA).iter_errors(entries):
        yield f"{error.json_path}: {error.message}."
        return
    clients = [one["client"] for one in entries]
    yield from (f"Two departments are called {one}." for one in sorted({x for x in clients if clients.count(x) > 1}))
    for one in entries:
        yield from (f"{one['client']}: {words}" for words in _unfit(one))


def _unfit(entry: Mapping[str, Any]) -> Iterator[str]:
    if _keys(entry["keys"]) is None:
        yield "`keys` is not a set of public keys (a JWK set)."
    for name, form in entry["forms"].items():
        for read in form["reads"]:
            if ATTRIBUTES[read["attribute"]].is_derived != ("years" in read):
                yield f"{name}: only {', '.join(_derived())} has `years`, and it must have them."
        for attribute in form["writes"]:
            if ATTRIBUTES[attribute].write_back is WriteBack.NEVER:
                yield f"{name}: no form may write `{attribute}`."


def _derived() -> list[str]:
    return [one.id for one in ATTRIBUTES.values() if one.is_derived]


def _keys(json: Any) -> KeySet | None:
    try:
        keys = KeySet.import_key_set(json)
    except (JoseError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return keys if keys.keys and not any(one.is_private for one in keys.keys) else None


def _department(entry: Mapping[str, Any]) -> Department:
    keys = _keys(entry["keys"])
    assert keys is not None  # `_unfit` has tried it
    forms = {name: _form(name, one) for name, one in entry["forms"].items()}
    addresses = (tuple(entry["redirects"]), tuple(entry.get("log_outs", ())))
    return Department(entry["client"], entry["name"], entry["organisation"], entry["sector"], *addresses, keys, forms)


def _form(name: str, entry: Mapping[str, Any]) -> RegisteredForm:
    reads = frozenset((one["attribute"], one.get("years")) for one in entry["reads"])
    return RegisteredForm(name, entry["title"], reads, frozenset(entry["writes"]), entry.get("proves_identity", False))


def titles_of(departments: Departments, language: str) -> Mapping[str, str]:
    """Give the titles of forms, in a language or English: by ORGANISATION/FORM, and by names that no two share."""
    every = [(one.organisation, form) for one in departments.values() for form in one.forms.values()]
    names = [form.name for _, form in every]
    exact = {f"{who}/{form.name}": _said(form.title, language) for who, form in every}
    return exact | {form.name: _said(form.title, language) for _, form in every if names.count(form.name) == 1}


def names_of(departments: Departments, language: str) -> Mapping[str, str]:
    """Give the names of departments by their organisations, in a language or English."""
    return {one.organisation: _said(one.name, language) for one in departments.values()}


def _said(words: Mapping[str, str], language: str) -> str:
    return words.get(language, words["en"])
