"""Writes what formkit and other form builders have into README.md and docs/comparison.md: `python -m tests.comparison`.

What is compared stands in docs/comparison.json, written by hand. A row has a claim for each builder: the answer, what
backs it, and a note that says what is meant by “partly” and “code”. Tests back a claim of formkit's, one of `sources`
any other.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.docs import ROOT, rows

DATA: Mapping[str, Any] = json.loads((ROOT / "docs" / "comparison.json").read_text(encoding="utf-8"))
BUILDERS: Mapping[str, str] = DATA["builders"]
GROUPS: list[Mapping[str, Any]] = DATA["groups"]
SOURCES: Mapping[str, Mapping[str, str]] = DATA["sources"]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "comparison.md")
TABLE = re.compile(r"(<!-- comparison: ([a-z]+) -->\n).*?(<!-- end of comparison -->)", re.DOTALL)

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Claim:
    """What one builder has of one row, and why we say so."""

    answer: str
    backing: tuple[str, ...] = ()
    note: str = ""


def claim(row: Row, builder: str) -> Claim:
    answer, *more = row[builder]
    backing = more[:1]
    return Claim(answer, tuple(backing[0]) if backing and isinstance(backing[0], list) else tuple(backing), *more[1:])


def claims() -> Iterator[tuple[Row, str, Claim]]:
    for group in GROUPS:
        for row in group["rows"]:
            for builder in BUILDERS:
                yield row, builder, claim(row, builder)


def head(first: str) -> tuple[str, ...]:
    return (first, *BUILDERS.values())


def brief() -> str:
    """The table of the README: how many kinds of answer each builder has, and the rows that matter most."""
    found = [counted(group) for group in GROUPS if "brief" in group]
    for group in GROUPS:
        found += [
            (row["what"], *(claim(row, one).answer for one in BUILDERS)) for row in group["rows"] if "brief" in row
        ]
    return rows(head(""), *found)


def counted(group: Mapping[str, Any]) -> tuple[str, ...]:
    """Say how many rows of a group each builder has, whole and partly."""
    kinds = group["rows"]
    return f"{group['brief']} ({len(kinds)} rows)", *(many([claim(row, one) for row in kinds]) for one in BUILDERS)


def many(made: list[Claim]) -> str:
    whole, part = (sum(one.answer == answer for one in made) for answer in ("yes", "partly"))
    return f"{whole}, {part} partly" if part else str(whole)


def full() -> str:
    """Every row, each answer a link to what backs it."""
    return "\n".join(f"## {group['title']}\n\n{rows(head(''), *map(linked, group['rows']))}" for group in GROUPS)


def linked(row: Row) -> tuple[str, ...]:
    return row["what"], *(link(one, claim(row, one)) for one in BUILDERS)


def link(builder: str, made: Claim) -> str:
    if not made.backing:
        return made.answer
    if builder == "formkit":
        return f"[{made.answer}](../{made.backing[0].split('::')[0]})"
    return f"[{made.answer}][{made.backing[0]}]"


def notes() -> str:
    """What is meant by each “partly” and “code”, the rows with the same note together."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row, builder, made in claims():
        if made.note:
            found[builder, made.answer, made.note].append(row["what"])
    return "\n".join(noted(builder, found) for builder in BUILDERS)


def noted(builder: str, found: Mapping[tuple[str, str, str], list[str]]) -> str:
    lines = [
        f"- {'; '.join(what)}: {answer}, {note}." for (whose, answer, note), what in found.items() if whose == builder
    ]
    return f"### {BUILDERS[builder]}\n\n" + "\n".join(lines) + "\n"


def sources() -> str:
    """Where each claim about others comes from; the links of the tables lead there."""
    listed = rows(("source", "where", "version"), *(sourced(name) for name in SOURCES))
    return listed + "\n" + "\n".join(f"[{name}]: {address(one)}" for name, one in SOURCES.items()) + "\n"


def sourced(name: str) -> tuple[str, ...]:
    one = SOURCES[name]
    where = one.get("address") or f"{one['repository']}, `{one['path']}`"
    return f"[{name}]", where, one.get("version") or one.get("commit", "")[:10]


def address(source: Mapping[str, str]) -> str:
    if "address" in source:
        return source["address"]
    return f"https://github.com/{source['repository']}/blob/{source.get('commit', 'HEAD')}/{source['path']}"


TABLES: Mapping[str, Callable[[], str]] = {"brief": brief, "full": full, "notes": notes, "sources": sources}


def fresh(text: str) -> str:
    """Give a document with every table as it should be."""
    return TABLE.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[3]}", text)


def main() -> None:
    for document in DOCUMENTS:
        write(document)


def write(document: Path) -> None:
    document.write_text(fresh(document.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
