"""Facts that the profile knows, and those that two fields are bound to."""

import pytest

from formkit.audit.checks.journeys import facts
from formkit.audit.state import Kind
from tests.audit.checks.journeys.seeing import blue, found, page, seen

ASKED = "<label>Email address<input name=email type=email></label>"
SOURCE = "<p><span class=formkit-source>You told us on 1 May</span></p>"
CHOSEN = "<select name=email><option value=''>None<option value=a selected>A</select>"


@pytest.mark.parametrize(
    ("kind", "main", "asks"),
    [
        (Kind.PREFILLED, ASKED, True),
        (Kind.STALE, ASKED, True),
        (Kind.BLANK, ASKED, False),
        (Kind.PREFILLED, ASKED.replace("type", "value=me@example.com type"), False),
        (Kind.PREFILLED, ASKED + SOURCE, False),
        (Kind.PREFILLED, CHOSEN, False),
        (Kind.PREFILLED, CHOSEN.replace("selected", ""), True),
        (Kind.PREFILLED, "<dl><dt>Email address<dd>me@example.com</dl>", False),
    ],
)
def test_what_the_profile_knows_is_offered(kind: Kind, main: str, asks: bool) -> None:
    visited = [*seen(), page("contact", main, kind=kind)]
    assert [one.fields for _, one in found(facts.KNOWN, visited, blue("email"))] == [("email",)] * asks
    assert found(facts.KNOWN, visited, blue()) == []


def test_two_fields_that_are_bound_to_one_fact() -> None:
    ((where, one),) = found(facts.TWICE, seen(), blue("email phone"))
    assert (where, one.fields) == ("contact", ("phone",))
    assert one.pointer.startswith("/pages/6/fields/1")
