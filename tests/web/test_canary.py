"""What a citizen says stands on their own pages, in the sealed places and in the department's folder, and nowhere else.

One citizen types marked values into every kind of page; then everything that was written anywhere is searched for them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from formkit.payments.stand_in import StandIn
from formkit.web import csrf
from tests.canary import CANARY, NEST
from tests.canary_life import FEW, Canary
from tests.client import Citizen
from tests.journeys import Town, town
from tests.marked import EVERY, MARKS, Exchange, Witness, heard
from tests.signing import signed_in, token_of

UNSEEN = {"static", "brand", "audits.report", "notices.hear", "pay_messages.hear", "one_login_stand_in.account"}
UNSEEN |= {"one_login_stand_in.sign_out", *(f"your_data.{one}" for one in ("accept", "refuse", "stopping", "stop"))}
"""What is about nobody, comes to others than citizens, or is there at a hub alone."""
ENDS = {"sign_out.sign_out", "your_data.erase_all"}
"""After these others would be nobody."""
LOGGERS = ("sqlalchemy", "sqlalchemy.engine", "sqlalchemy.pool", "werkzeug", "urllib3", "authlib")


@dataclass(frozen=True)
class Told:
    """What is left of the canary's life: files while they were there and afterwards, exchanges, and the log."""

    folder: Path
    town: Town
    seen: tuple[Exchange, ...]
    others: tuple[Exchange, ...]
    files: Mapping[str, bytes]
    log: tuple[str, ...]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("cage")
    with pytest.MonkeyPatch.context() as patch, listening() as log:
        served = town(folder, CANARY, NEST, debug=True, stand_in=StandIn())
        witness = Witness(served.app.wsgi_app, served.app.url_map.bind_to_environ)  # type: ignore[arg-type]
        patch.setattr(served.app, "wsgi_app", witness)
        canary = Canary(served)
        canary.lives(patch)
        seen, files = tuple(witness.seen), written(folder, "before")
        others = looked_at_by_others(served, witness)
        witness.seen.clear()
        canary.leaves()
        seen += tuple(witness.seen)
        others += looked_at_by_others(served, witness, canary)
        served.store.database.engine.dispose()
        yield Told(folder, served, seen, others, files | written(folder, "after"), tuple(log))


@contextmanager
def listening() -> Iterator[list[str]]:
    """Hear everything that is logged, with what has been raised."""
    heard_of, root = [], logging.getLogger()
    listener = logging.Handler(logging.DEBUG)
    listener.emit = lambda record: heard_of.append(f"{logging.Formatter().format(record)} {[*vars(record).values()]}")
    levels = {one: one.level for one in (root, *map(logging.getLogger, [*root.manager.loggerDict, *LOGGERS]))}
    root.addHandler(listener)
    for one in levels:
        one.setLevel(logging.DEBUG)
    yield heard_of
    root.removeHandler(listener)
    for one, level in levels.items():
        one.setLevel(level)


def written(folder: Path, when: str) -> Mapping[str, bytes]:
    """Everything that is written, but for what goes to departments, and the definitions."""
    paths = [one for one in folder.rglob("*") if one.is_file() and {"outbox", "forms"}.isdisjoint(one.parts)]
    return {f"{path.relative_to(folder)} {when}": path.read_bytes() for path in paths}


def looked_at_by_others(served: Town, witness: Witness, *more: Citizen) -> tuple[Exchange, ...]:
    """Let a guest, somebody else who has signed in, and others, open and post every address that there has been."""
    seen = [one for one in witness.seen if "one-login" not in one.path and one.endpoint not in ENDS]
    every = {(one.method, one.endpoint, number % FEW): one.address for number, one in enumerate(seen)}
    before = len(witness.seen)
    guest, neighbour = served.citizen(), signed_in(served.citizen(), "capitals")
    for citizen in (guest, neighbour, *more):
        for (method, _, _), address in every.items():
            data = {"csrf-token": csrf.token(token_of(citizen))} if method == "POST" else None
            citizen.browser.open(address, method=method, data=data, base_url=citizen.base_url)
    return tuple(witness.seen[before:])


def test_nothing_is_in_the_log(told: Told) -> None:
    assert any("INSERT INTO assertions" in one for one in told.log)
    assert any("formkit.web.errors" in one for one in told.log)
    found = heard("\n".join(told.log))
    assert [one for one in told.log if found and heard(one)] == []


def test_nothing_is_in_a_cookie_or_an_address(told: Told) -> None:
    told_browsers = [value for one in told.seen for value in (*one.all("set-cookie"), *one.all("location"))]
    assert [one for one in (*told_browsers, *(one.address for one in told.seen)) if heard(one)] == []


def test_nothing_is_in_a_file_but_in_those_that_are_sealed(told: Told) -> None:
    assert {Path(name.split()[0]).suffix for name in told.files} >= {".sqlite3", ".sqlite3-wal"}
    assert {name: heard(content) for name, content in told.files.items() if heard(content)} == {}


def test_nothing_is_shown_to_others(told: Told) -> None:
    assert {one.status for one in told.others} >= {200, 303, 404, 422}
    assert [(one.address, one.status, heard(one.body)) for one in told.others if heard(one.body)] == []


def test_departments_get_it_all(told: Told) -> None:
    """Or what is searched for would be found nowhere."""
    sent = b"".join(path.read_bytes() for path in (told.folder / "outbox").rglob("*") if path.is_file())
    assert heard(sent) >= set(MARKS) - {"curlew"}


def test_pages_with_it_are_private(told: Told) -> None:
    private = [one for one in told.seen if heard(one.body)]
    assert {mark for one in private for mark in heard(one.body)} == set(EVERY)
    open_ones = [one for one in private if "no-store" not in "".join(one.all("cache-control"))]
    assert [(one.address, one.status) for one in open_ones] == []


def test_errors_show_nothing(told: Told) -> None:
    broken = [one for one in told.seen if one.status in (404, 500)]
    assert {one.status for one in told.seen} >= {200, 303, 404, 422, 500, 503}
    assert [(one.address, one.status) for one in broken if heard(one.body)] == []


def test_every_page_for_citizens_was_there(told: Told) -> None:
    visited = {one.endpoint for one in told.seen}
    every = {one.endpoint for one in told.town.app.url_map.iter_rules()}
    assert sorted(every - visited) == sorted(UNSEEN & every)
