"""The family served: items added, changed and removed by a citizen at a browser."""

from pathlib import Path
from typing import Any

from tests.client import Citizen
from tests.families import PAGES
from tests.journeys import PLAIN, Town, town

AT_HOME = {
    "that": {"any_item": "children", "where": {"field": "age", "less_than": 18}},
    "error": "At least one child must be under 18",
}
CHILDREN = {**next(one for one in PAGES if one["name"] == "children"), "must": [AT_HOME]}
FAMILY: dict[str, Any] = {
    **{key: one for key, one in PLAIN.items() if key != "sections"},
    "name": "family",
    "title": "Get help for a family",
    "languages": ["en", "cy"],
    "pages": [CHILDREN if one["name"] == "children" else one for one in PAGES],
}


def family(folder: Path, **more: Any) -> Town:
    """Serve the family's form."""
    return town(folder, FAMILY | more)


def answers_child(citizen: Citizen, first: str, age: int) -> Citizen:
    """Answer both pages about a child, from the first of them on."""
    return citizen.answers("child-name", first=first).answers("child-age", age=str(age))


def has_children(citizen: Citizen, *children: tuple[str, int]) -> Citizen:
    """Get no help, and add children until the list has them all."""
    citizen.start("family").answers("help")
    for place, (first, age) in enumerate(children):
        if place:
            citizen.follows("Add another child")
        answers_child(citizen, first, age)
        if age >= 5:
            citizen.answers("past-schools")
    return citizen.is_at("children")


def at_the_end(citizen: Citizen, *children: tuple[str, int]) -> Citizen:
    """Answer everything up to check answers."""
    has_children(citizen, *children).answers("children")
    if any(age < 5 for _, age in children):
        citizen.answers("clinic", clinic="North")
    return citizen.answers("last").is_at("check-answers")


def listed(citizen: Citizen) -> list[str]:
    """The titles of the items on a list."""
    return [" ".join("".join(one.itertext()).split()) for one in citizen.page.all("dt", "govuk-summary-list__key")]
