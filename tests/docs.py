"""Writes the tables of docs/language.md from formkit's own: `python -m tests.docs`. Read the difference, then commit.

A table stands between `<!-- table: NAME -->` and `<!-- end of table -->`; the words around it are written by hand.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from json import dumps
from pathlib import Path
from typing import Any

from formkit.attributes import ATTRIBUTES, Attribute, WriteBack
from formkit.attributes.fits import fit, types_of
from formkit.conditions import OPERATORS
from formkit.definition.schema import schema
from formkit.definition.schema.fields import rules
from formkit.definition.schema.options import OPTION
from formkit.destinations import DESTINATIONS
from formkit.fields import TYPES
from formkit.fields.field_type import FieldType
from formkit.kinds import Bounds
from formkit.language import language

ROOT = Path(__file__).parent.parent
BROKEN = ROOT / "tests" / "broken"
DOCUMENT = ROOT / "docs" / "language.md"
TABLE = re.compile(r"(<!-- table: ([a-z-]+) -->\n).*?(<!-- end of table -->)", re.DOTALL)
PROBLEM = re.compile(r"^\S+:\d+:\d+: (error|warning)\[([a-z-]+)\] (.*)\n +at .*\n +(.*)", re.MULTILINE)
BOUNDS = Bounds(date(2026, 6, 1), options=("bus", "train", "walk"))
LABELS = {"bus": "By bus", "train": "By train", "walk": "On foot"}

Rules = Mapping[str, Any]


def rows(*cells: tuple[str, ...]) -> str:
    """Write a table of Markdown; the first row is its head."""
    lines = [f"| {' | '.join(one.replace('|', chr(92) + '|') for one in row)} |" for row in cells]
    return "\n".join([lines[0], "| " + " | ".join("---" for _ in cells[0]) + " |", *lines[1:]]) + "\n"


def definition(name: str) -> Rules:
    found: Rules = schema()["$defs"][name]
    return found


def keys(of: Rules, left_out: frozenset[str] = frozenset()) -> Iterator[tuple[str, str, str]]:
    """Give a row for each key of an object: its name, what it is, and whether it may be left out."""
    for key, one in of["properties"].items():
        if isinstance(one, Mapping) and key not in left_out:
            yield f"`{key}`", described(one), absent(key, one, of)


def described(one: Rules) -> str:
    values = one.get("enum")
    choice = (
        f" One of {', '.join(code(value) for value in values)}." if values and "`" not in one["description"] else ""
    )
    return one["description"] + choice


def absent(key: str, one: Rules, of: Rules) -> str:
    """Say what holds when a key is left out."""
    if key in of.get("required", ()):
        return "required"
    return code(one["default"]) if "default" in one else ""


def code(value: Any) -> str:
    return f"`{dumps(value, ensure_ascii=False)}`"


def object_of(*path: str) -> Callable[[], str]:
    """Make a table of the keys of an object of the schema."""

    def table() -> str:
        found: Any = schema()
        for step in path:
            found = found[step]
        return rows(("key", "what it is", "if it is left out"), *keys(found))

    return table


def pages() -> str:
    """What all pages have, then what each kind has of its own."""
    found = [("", *row) for row in keys(definition("page"))]
    for kind in ("question", "content", "exit", "repeat", "group"):
        found += [(f"`{kind}`", *row) for row in keys(definition(f"{kind}_page"))]
    return rows(("kind", "key", "what it is", "if it is left out"), *found)


def types() -> str:
    return "\n".join(described_type(kind) for kind in TYPES.values())


def described_type(kind: type[FieldType]) -> str:
    settings = list(keys(definition(f"{kind.NAME}_field"), frozenset({"errors"})))
    table = rows(("setting", "what it is", "if it is left out"), *settings) if settings else "It has no settings.\n"
    said = rows(("rule", "what it says"), *((f"`{rule}`", words(kind, rule)) for rule in rules(kind)))
    parts = f"Parts: {', '.join(f'`{part}`' for part in kind.PARTS)}.\n\n" if kind.PARTS else ""
    return f"### `{kind.NAME}`\n\n{kind.DESCRIPTION}\n\n{parts}{table}\n{said}"


def words(kind: type[FieldType], rule: str) -> str:
    return kind.RULES.get(rule, "what is missing, part by part")


def attributes() -> str:
    """Everything that a profile may hold and a field may ask for, with a value of each."""
    asked = [one for one in ATTRIBUTES.values() if types_of(one)]
    head = ("attribute", "types", "as the profile keeps it", "at most", "asked again", "lock", "kept")
    return rows(head, *(attribute(one) for one in asked))


def attribute(one: Attribute) -> tuple[str, ...]:
    types = ", ".join(f"`{name}`" for name in types_of(one))
    lock = f"`{one.lock_from.name.lower()}`" if one.lock_from else ""
    kept = "if ticked" if one.write_back is WriteBack.ASK else ""
    again = f"`{one.expires}`" if one.expires else ""
    return f"`{one.id}`", types, code(canonical(one)), f"`{one.reach.name.lower()}`", again, lock, kept


def canonical(one: Attribute) -> Any:
    """Give a value of an attribute: what the example of the first type that it fits becomes."""
    name = types_of(one)[0]
    kind = TYPES[name](SETTINGS_OF.get(name, {}))
    fits = fit(one, kind)
    assert fits is not None
    options = fits.every_value() or ("female" if one.shape == "sex/1" else "GB",)
    limits = Bounds(BOUNDS.today, options=options[:1])
    return fits.value(kind.to_json(kind.example(limits)))


SETTINGS_OF: Mapping[str, Rules] = {"name": {"format": "first_last"}}


def operators() -> str:
    said = {row.name: row.words.format(**OPERANDS) for row in OPERATORS.values()}
    said["answered"] = "there is an answer; with `false`, there is none"
    found = [(f"`{row.name}`", said[row.name], on(row.kinds)) for row in OPERATORS.values()]
    return rows(("operator", "true when", "of"), *found)


OPERANDS = dict.fromkeys(("operand",), "the value") | {
    "subject": "the answer",
    "any_operand": "one of the values",
    "all_operand": "all of the values",
}


def on(kinds: frozenset[Any]) -> str:
    return "anything" if len(kinds) > 6 else ", ".join(sorted(kind.value for kind in kinds))


def answers() -> str:
    english = language("en")
    found = []
    for kind in TYPES.values():
        one = kind()
        example = one.example(BOUNDS)
        found.append(
            (f"`{kind.NAME}`", code(one.to_json(example)), one.show(example, english, LABELS).replace("\n", "<br>"))
        )
    return rows(("type", "as JSON", "as people read it"), *found)


def destinations() -> str:
    found = [
        (f"`{kind.name}`", f"`{key}`", one["description"])
        for kind in DESTINATIONS.values()
        for key, one in kind.settings.items()
    ]
    return rows(("`to`", "key", "what it is"), *found)


def problem() -> str:
    """What one problem looks like."""
    return f"```text\n{(BROKEN / 'unknown-key.txt').read_text()}```\n"


def problems() -> str:
    """One example of each code, from the broken definitions that the tests have."""
    found: dict[str, tuple[str, str, str]] = {}
    for path in sorted(BROKEN.glob("*.txt")):
        for severity, code_, message, remedy in PROBLEM.findall(path.read_text()):
            found.setdefault(code_, (f"`{code_}`" + (" (warning)" if severity == "warning" else ""), message, remedy))
    return rows(("code", "for example", "how to mend it"), *(found[one] for one in sorted(found)))


def options() -> str:
    return rows(("key", "what it is", "if it is left out"), *keys(OPTION["else"]), *keys(OPTION["then"]))


TABLES: Mapping[str, Callable[[], str]] = {
    "definition": object_of(),
    "organisation": object_of("properties", "organisation"),
    "data": object_of("properties", "data"),
    "payment": object_of("properties", "payment"),
    "pages": pages,
    "fields": object_of("$defs", "field"),
    "types": types,
    "profile": object_of("$defs", "field", "properties", "profile"),
    "attributes": attributes,
    "options": options,
    "content": object_of("$defs", "content_item"),
    "operators": operators,
    "answers": answers,
    "destinations": destinations,
    "scenario": object_of("$defs", "scenario"),
    "problem": problem,
    "problems": problems,
}


def fresh(text: str) -> str:
    """Give the document with every table as it should be."""
    return TABLE.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[3]}", text)


def main() -> None:
    DOCUMENT.write_text(fresh(DOCUMENT.read_text()))


if __name__ == "__main__":
    main()
