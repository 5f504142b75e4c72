"""Counts what a citizen types over six services, and writes it into docs/typed-once.md: `python -m tests.typed_once`.

A table stands between `<!-- table: NAME -->` and `<!-- end of table -->`; the words around it are written by hand.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from formkit.attributes import ATTRIBUTES
from formkit.conditions import ALWAYS, Not
from formkit.option import Option
from formkit.page import Field
from tests.docs import ROOT, TABLE, rows
from tests.lifelong import Resident, Told, open_town, proves_who_they_are
from tests.oneself import SERVICES, asked, life_in
from tests.scenarios import journey

DOCUMENT = ROOT / "docs" / "typed-once.md"
NEVER_OTHER = {
    "name": "person.name",
    "address": "contact.address",
    "email": "contact.email",
    "telephone": "contact.phone",
    "national_insurance_number": "id.nino",
    "nhs_number": "id.nhs_number",
    "utr": "id.utr",
    "passport_number": "id.passport",
    "driving_licence_number": "id.driving_licence",
    "bank_account": "finance.bank_account",
}
"""Types that ask for nothing but one attribute of somebody; questions of other types may look like it too."""
WAYS = {"email", "phone", "sms", "post"}
ALIKE: Mapping[tuple[str, str], str] = {
    ("register-for-self-assessment", "contact_by"): (
        "How this tax office may ask about this registration. It never texts, which a profile may have as an answer."
    ),
    ("get-a-basic-criminal-record-check", "foreign_passport_number"): (
        "A passport of another country: nothing is kept of passports, and GOV.UK One Login passes on UK ones."
    ),
    ("get-a-basic-criminal-record-check", "uk_address"): (
        "Where the citizen lived before, or a second home, in a list."
    ),
    ("get-a-basic-criminal-record-check", "address_abroad"): (
        "Where the citizen lived before, or a second home, in a list."
    ),
}
"""Questions that ask what looks like a fact about the citizen, unbound, and what they ask in truth."""


@dataclass(frozen=True)
class Lives:
    """What each service was to two citizens: one who told them all, and one who signed in with GOV.UK One Login too."""

    told: Mapping[str, Told]
    proven: Mapping[str, Told]


@cache
def lives() -> Lives:
    """Live all services twice, one after another."""
    with tempfile.TemporaryDirectory() as folder, open_town(Path(folder)) as served:
        one, other = Resident(served, served.citizen()), Resident(served, served.citizen())
        told = {name: one.lives(life_in(name), joins=name == SERVICES[0]) for name in SERVICES}
        proves_who_they_are(other.citizen)
        return Lives(told, {name: other.lives(life_in(name)) for name in SERVICES})


def alike() -> Iterator[tuple[str, str]]:
    """Name the questions about oneself that ask what an attribute is, without a binding to it."""
    for name in SERVICES:
        for one in journey(name).fields.values():
            if one.binding is None and one.about_me != Not(ALWAYS) and (one.type.NAME in NEVER_OTHER or _is_way(one)):
                yield name, one.name


def _is_way(one: Field) -> bool:
    values = {each.value for each in one.options if isinstance(each, Option)}
    return bool(values) and values <= WAYS


def by_service() -> str:
    found = [_service(name) for name in SERVICES]
    sums = [f"**{sum(int(row[place]) for row in found)}**" for place in range(1, 5)]
    head = (
        "service",
        "facts asked",
        "typed without a profile",
        "typed by who told the services before",
        "and proved who they are",
    )
    return rows(head, *found, ("**all six**", *sums))


def _service(name: str) -> tuple[str, ...]:
    facts = asked(life_in(name))
    told, proven = lives().told[name].typed, lives().proven[name].typed
    title = f"[{journey(name).title.variants[0].text.source}](../form_definitions/{name}.json)"
    return title, *(str(len(one)) for one in (facts, facts, told, proven))


def by_fact() -> str:
    every = [fact for name in SERVICES for fact in asked(life_in(name))]
    told = [fact for one in lives().told.values() for fact in one.typed]
    proven = [fact for one in lives().proven.values() for fact in one.typed]
    found = [
        (f"`{fact}`", *(str(one.count(fact)) for one in (every, told, proven))) for fact in ATTRIBUTES if fact in every
    ]
    return rows(
        ("fact", "typed without a profile", "typed by who told the services before", "and proved who they are"), *found
    )


def scenarios() -> str:
    lines = [(f"`{name}`", life_in(name).scenario.name, *map(str, _pages(name))) for name in SERVICES]
    return rows(("service", "scenario", "pages to answer", "with saved details", "and proved"), *lines)


def _pages(name: str) -> Iterator[int]:
    yield len(life_in(name).asked)
    yield from (one[name].pages for one in (lives().told, lives().proven))


def others() -> str:
    return rows(
        ("service", "question", "what it asks"), *((f"`{name}`", f"`{one}`", why) for (name, one), why in ALIKE.items())
    )


TABLES: Mapping[str, Callable[[], str]] = {
    "services": by_service,
    "facts": by_fact,
    "scenarios": scenarios,
    "others": others,
}


def fresh(text: str) -> str:
    """Give the document with every table as it should be."""
    return TABLE.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[3]}", text)


if __name__ == "__main__":
    DOCUMENT.write_text(fresh(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
