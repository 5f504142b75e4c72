"""Assertions for tests: by hand, and drawn by Hypothesis from everything that a profile may know."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.profile.assertion import Assertion, Source, Status

NOON = datetime(2026, 6, 1, 11, tzinfo=UTC)
ANN = UUID(int=1)

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    [
        "=1+1",
        "'=1+1",
        "''",
        "-5",
        "@sum",
        "+44 20 7946 0958",
        "\t=1",
        "\uff1d1",
        '"',
        "{",
        "[]",
        "null",
        "",
        "\r\n",
        "a\nb",
    ]
)
VALUES: st.SearchStrategy[Any] = TEXTS | st.dictionaries(TEXTS, TEXTS, max_size=3) | st.lists(TEXTS, max_size=3)
MOMENTS = st.integers(-(10**9), 10**9).map(lambda seconds: NOON + timedelta(seconds=seconds))
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))


def known(attribute: str, value: Any, **more: Any) -> Assertion:
    """One value, told by the citizen at the form blue, unless something else is said."""
    given: dict[str, Any] = {
        "id": uuid4(),
        "citizen": ANN,
        "source": Source("citizen", "", "blue", "council"),
        "assurance": Assurance.SELF_ASSERTED,
        "asserted": NOON - timedelta(days=30),
        "confirmed": NOON - timedelta(days=30),
    }
    return Assertion(attribute=attribute, value=value, **{**given, **more})


def drawn() -> st.SearchStrategy[Assertion]:
    """Any value of any attribute but names, addresses and nationalities, whose shapes Core Person looks into."""
    looked_into = ("person.name", "contact.address", "person.nationality")
    names = [one.id for one in ATTRIBUTES.values() if not one.is_derived and one.id not in looked_into]
    kinds = st.sampled_from(["idp", "register", "citizen", "staff", "import", "derived"])
    return st.builds(
        Assertion,
        id=st.uuids(),
        citizen=st.just(ANN),
        attribute=st.sampled_from(names),
        value=VALUES,
        source=st.builds(Source, kinds, TEXTS, TEXTS, TEXTS),
        assurance=st.sampled_from(Assurance),
        asserted=MOMENTS,
        confirmed=MOMENTS,
        status=st.sampled_from(Status),
        valid_from=DAYS,
        valid_until=DAYS,
        evidence=st.dictionaries(TEXTS, TEXTS, max_size=2),
        controller=TEXTS,
        purposes=st.lists(TEXTS, max_size=2).map(tuple),
        supersedes=st.none() | st.uuids(),
    )
