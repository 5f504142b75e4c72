"""Holds a definition against its schema: keys, JSON types, names and sizes, before anything is read as meaning.

The jsonschema package judges, by the schema that editors use. Its validator is taught three short cuts, which change
nothing that is judged: `$ref` is looked up once, a choice by `type` goes straight to its case, and errors come one by
one so that a broken definition costs no more than a good one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from formkit.definition.schema import schema
from formkit.definition.shape_words import Failure, worded
from formkit.definition.words import Speller
from formkit.problems import Problem

MOST = 500
Schema = Mapping[str, Any]
Errors = Iterable[ValidationError]
Checks = list[tuple[str, Any, Callable[..., Errors]]]

_ABOUT: Mapping[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("pattern", "minLength", "maxLength"), str),
    **dict.fromkeys(("properties", "required", "additionalProperties", "propertyNames", "minProperties"), dict),
    **dict.fromkeys(("items", "minItems", "maxItems"), list),
}
"""Keywords that say nothing about any other kind of JSON."""
_LEFT_OUT = object()
_KNOWN: dict[tuple[int, type], Checks] = {}
"""The checks of each part of the schema, which is made once and stays."""


def shape(value: Any) -> tuple[Problem, ...]:
    """Give a problem, without its place, for all that the schema does not allow; no more than a fixed number."""
    speller = Speller()
    found = (worded(_failure(error), speller) for error in errors(value))
    return tuple(islice((problem for problem in found if problem), MOST))


def errors(value: Any) -> Iterator[ValidationError]:
    """Give what jsonschema finds, as it finds it."""
    return _held(_validator(), value, schema())


def _failure(error: ValidationError) -> Failure:
    pointer = tuple(error.path)
    return Failure(str(error.validator), error.validator_value, error.instance, error.schema, pointer, error.message)


@cache
def _validator() -> Any:
    taught = extend(Draft202012Validator, _SHORT_CUTS)  # type: ignore[no-untyped-call]
    return taught(schema())


def _held(validator: Any, instance: Any, rules: Any) -> Iterator[ValidationError]:
    """Do what `Validator.descend` does, without making a validator for each part."""
    for keyword, wanted, check in _checks(validator, rules, instance):
        for error in check(validator, wanted, instance, rules) or ():
            if not isinstance(error.schema, Mapping):
                error.validator, error.validator_value = keyword, wanted
                error.instance, error.schema = instance, rules
            yield error


def _checks(validator: Any, rules: Any, instance: Any) -> Checks:
    """The checks of a part of the schema that can fail for JSON of this kind; worked out once for each kind."""
    key = id(rules), type(instance)
    if key not in _KNOWN:
        keywords = [] if rules is True else [one for one in rules if one in validator.VALIDATORS]
        about = [one for one in keywords if isinstance(instance, _ABOUT.get(one, object))]
        if "type" in about and validator.evolve(schema={"type": rules["type"]}).is_valid(instance):
            about.remove("type")
        _KNOWN[key] = [(one, rules[one], validator.VALIDATORS[one]) for one in about]
    return _KNOWN[key]


def _ref(validator: Any, ref: str, instance: Any, rules: Schema) -> Errors:
    return _held(validator, instance, schema()["$defs"][ref.removeprefix("#/$defs/")])


def _properties(validator: Any, properties: Schema, instance: dict[str, Any], rules: Schema) -> Errors:
    for key, value in instance.items():
        for error in _held(validator, value, properties.get(key, True)):
            error.path.appendleft(key)
            yield error


def _additional(validator: Any, allowed: Any, instance: dict[str, Any], rules: Schema) -> Errors:
    """One error for each key, not one for all."""
    known = rules.get("properties", {})
    others = {key: allowed for key in instance if key not in known}
    if allowed:
        return _properties(validator, others, instance, rules)
    return (ValidationError("", path=[key]) for key in others)


def _required(validator: Any, keys: list[str], instance: dict[str, Any], rules: Schema) -> Errors:
    return [ValidationError(key) for key in keys if key not in instance]


def _property_names(validator: Any, names: Schema, instance: dict[str, Any], rules: Schema) -> Errors:
    return _properties(validator, dict.fromkeys(instance, names), {key: key for key in instance}, rules)


def _items(validator: Any, each: Schema, instance: list[Any], rules: Schema) -> Errors:
    for index, value in enumerate(instance):
        for error in _held(validator, value, each):
            error.path.appendleft(index)
            yield error


def _all_of(validator: Any, branches: list[Schema], instance: Any, rules: Schema) -> Errors:
    """Every branch is a case of one key, as `schema` makes them: go straight to the one that applies."""
    key, cases = _tables()[id(branches)]
    chosen = instance.get(key, _LEFT_OUT) if isinstance(instance, dict) else _LEFT_OUT
    return _held(validator, instance, cases.get(chosen, True)) if isinstance(chosen, Hashable) else ()


def _if(validator: Any, test: Schema, instance: Any, rules: Schema) -> Errors:
    passes = next(_held(validator, instance, test), None) is None
    return _held(validator, instance, rules.get("then" if passes else "else", True))


@cache
def _tables() -> Mapping[int, tuple[str, Mapping[Hashable, Schema]]]:
    """The cases of each `allOf` of the schema; _LEFT_OUT for where the key is."""
    return {id(one["allOf"]): _table(one["allOf"]) for one in schema()["$defs"].values() if "allOf" in one}


def _table(branches: list[Schema]) -> tuple[str, Mapping[Hashable, Schema]]:
    cases: dict[Hashable, Schema] = {}
    for branch in branches:
        ((key, test),) = branch["if"]["properties"].items()
        cases[test["const"]] = branch["then"]
        if not branch["if"].get("required"):
            cases[_LEFT_OUT] = branch["then"]
    return key, cases


_SHORT_CUTS: dict[str, Callable[..., Errors]] = {
    "$ref": _ref,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "propertyNames": _property_names,
    "items": _items,
    "allOf": _all_of,
    "if": _if,
}
