"""What a profile costs a page: `make bench`, or `python -m tests.bench_profile [CITIZENS]`. Fails beyond 2 ms.

It fills SQLite in a temporary folder with 100,000 citizens, each with values under keys of their own as the store makes
them, and asks for citizens at random. What counts is the median of processor time: half of all take no longer, and
other work on the machine does not lengthen it. A note in the usage log waits for the disk too, once a form.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert

from formkit.attributes import Assurance
from formkit.definition.compile import compile
from formkit.hub.embedded import Embedded
from formkit.hub.purposes import purpose_of
from formkit.journey import Journey
from formkit.language import language
from formkit.profile.assertion import Assertion, Source
from formkit.profile.count import count
from formkit.profile.release import Release, Use
from formkit.profile.suggestion import suggest
from formkit.profile.suggestions import suggestions
from formkit.profile.wanted import wanted
from formkit.stores import Store
from formkit.stores.envelope import fresh_key, opened_key
from formkit.stores.profile_tables import assertions, citizens
from formkit.stores.records import row_of
from formkit.walk import walk
from tests.definition.definitions import SERVICES
from tests.stores.opening import store_in

CITIZENS = 100_000
FORM = "renew-a-driving-licence"
LIMIT = 0.002
TRIES = 1_000
BATCH = 2_000
NOTED = "reading it with a note in the usage log"
Time = tuple[float, float]
"""Seconds of the processor, and of the clock."""
NOW = datetime(2026, 5, 1, 11, tzinfo=UTC)
ONE_LOGIN, TOLD = Source("idp", "govuk-one-login"), Source("citizen", "", "apply-for-a-blue-badge", "example-council")
HOME = {"buildingNumber": "10", "streetName": "Example Street", "addressLocality": "Leeds", "postalCode": "LS1 1UR"}
NAME = {"nameParts": [{"type": "GivenName", "value": "Sarah"}, {"type": "FamilyName", "value": "O’Brien"}]}
VALUES: tuple[tuple[str, Any, Source, Assurance], ...] = (
    ("person.name", NAME, ONE_LOGIN, Assurance.PROVEN),
    ("person.birth_date", "1980-03-27", ONE_LOGIN, Assurance.PROVEN),
    ("contact.address", HOME, ONE_LOGIN, Assurance.PROVIDER_COLLECTED),
    ("contact.email", "sarah@example.com", ONE_LOGIN, Assurance.REACHABLE),
    ("contact.email", "sarah.obrien@example.com", TOLD, Assurance.SELF_ASSERTED),
    ("contact.phone", "+447700900982", TOLD, Assurance.SELF_ASSERTED),
    ("id.nino", "QQ123456C", TOLD, Assurance.SELF_ASSERTED),
    ("preference.contact", "email", TOLD, Assurance.SELF_ASSERTED),
)
EVIDENCE = {"type": "coreIdentityJWT", "iss": "https://identity.account.gov.uk/", "vot": "P2", "jwt_sha256": "0" * 64}


def filled(store: Store, number: int) -> list[UUID]:
    """Make so many citizens, in bulk."""
    found: list[UUID] = []
    while len(found) < number:
        known = [_citizen(store) for _ in range(min(BATCH, number - len(found)))]
        with store.database.write() as connection:
            connection.execute(insert(citizens), [row for row, _ in known])
            connection.execute(insert(assertions), [row for _, rows in known for row in rows])
        found += [row["id"] for row, _ in known]
    return found


def _citizen(store: Store) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    citizen = uuid4()
    sealed = fresh_key(citizen, store.keyring)
    key = opened_key(citizen, sealed, store.keyring)
    made = [_assertion(citizen, *value) for value in VALUES]
    rows = [row_of(one, place, key) for place, one in enumerate(made, 1)]
    return {"id": citizen, "key": sealed, "created_at": NOW}, rows


def _assertion(citizen: UUID, attribute: str, value: Any, source: Source, assurance: Assurance) -> Assertion:
    at = NOW - timedelta(days=random.randrange(300))
    return Assertion(uuid4(), citizen, attribute, value, source, assurance, at, at, evidence=EVIDENCE)


def measured(store: Store, journey: Journey, everybody: list[UUID]) -> Iterator[tuple[str, list[Time]]]:
    """Time what happens to citizens at random, from the start page to sending."""
    hub, now, today = Embedded(store, store.clock), store.clock.now(), store.clock.today()
    asked, purpose = wanted(journey, [language("en")]), purpose_of(journey)
    page = max(journey.pages, key=lambda one: sum(each.binding is not None for each in one.inputs))
    facts = walk(journey, {}, today).facts

    def at_start(citizen: UUID) -> None:
        assert count(journey, hub.count(citizen, asked), today).filled

    def on_a_page(citizen: UUID) -> None:
        known = Release(now, tuple(hub.look(citizen, asked)))
        assert [one.name for one in page.inputs if suggest(one, facts, known, now)]

    def released(citizen: UUID) -> None:
        assert hub.release(citizen, asked, purpose).known

    yield "the count on the start page", _times(at_start, everybody)
    yield "reading it, and suggestions for a page", _times(on_a_page, everybody)
    yield NOTED, _times(released, everybody)
    releases = [hub.release(one, asked, purpose) for one in everybody[:TRIES]]

    def changed(place: int) -> None:
        assert hub.changed(everybody[place], releases[place].known) == frozenset()

    def over_the_form(place: int) -> None:
        assert suggestions(journey, {}, Use(True, releases[place]), today, now).pages

    yield "asking before sending what has changed", _times(changed, range(TRIES))
    yield "suggestions over the whole form", _times(over_the_form, range(TRIES))


def _times(act: Callable[[Any], object], among: Any) -> list[Time]:
    times = []
    for one in random.sample(list(among), TRIES):
        began, start = time.perf_counter(), time.process_time()
        act(one)
        times.append((time.process_time() - start, time.perf_counter() - began))
    return times


def is_slow(store: Store, fill: Callable[[Store, int], list[UUID]], number: int, by_clock: bool = False) -> bool:
    """Fill a store, measure, and print; whether anything took too long, by the clock or by what the processor did."""
    random.seed(4)
    journey = compile((SERVICES / f"{FORM}.json").read_bytes(), f"{FORM}.json").journey
    assert journey
    start = time.monotonic()
    everybody = fill(store, number)
    print(f"{number:,} citizens with {len(VALUES)} values each, made in {time.monotonic() - start:.0f} seconds")
    print(f"{'median, in milliseconds':<44}{'processor':>14}{'clock':>10}")
    slow = [_said(what, times, by_clock) for what, times in measured(store, journey, everybody)]
    store.database.engine.dispose()
    return any(slow)


def _said(what: str, times: list[Time], by_clock: bool) -> bool:
    took = tuple(median(one) for one in zip(*times, strict=True))
    slow = took[by_clock] >= LIMIT and what != NOTED
    print(f"{what:<44}{took[0] * 1e3:>14.2f}{took[1] * 1e3:>10.2f}{'  TOO SLOW' if slow else ''}", flush=True)
    return slow


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else CITIZENS
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(is_slow(store_in(Path(folder)), filled, number))


if __name__ == "__main__":
    main()
