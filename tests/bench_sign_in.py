"""What signing in costs formkit itself: `make bench`, or `python -m tests.bench_sign_in`. Fails beyond 5 ms.

Citizens sign in to the whole application by the stand-in for GOV.UK One Login, in this process; what the stand-in takes
for its part is left out. What counts is the median of processor time that the relying party takes: to ask, to exchange
the code, and to check every signature and claim. What the pages, the session and the profile take is shown beside it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from formkit.identity import Departure
from formkit.identity.stand_in import StandIn
from tests.journeys import Town
from tests.relying import Relying, relying
from tests.signing import at_provider, coming_back, village

LIMIT = 0.005
TRIES = 200


class Stopwatch:
    """Processor time, but for what the stand-in takes of it."""

    def __init__(self) -> None:
        self.elsewhere = 0.0

    def time(self, act: Any) -> float:
        self.elsewhere, began = 0.0, time.process_time()
        act()
        return time.process_time() - began - self.elsewhere

    @contextmanager
    def without_the_stand_in(self) -> Iterator[None]:
        answer = StandIn.answer

        def timed(*args: Any, **named: Any) -> Any:
            began = time.process_time()
            try:
                return answer(*args, **named)
            finally:
                self.elsewhere += time.process_time() - began

        StandIn.answer = timed  # type: ignore[method-assign]
        try:
            yield
        finally:
            StandIn.answer = answer  # type: ignore[method-assign]


def signed_in(served: Town, watch: Stopwatch) -> tuple[float, float]:
    """Sign somebody in: processor seconds of the answers that lead to the provider, and back from it."""
    citizen = served.citizen()
    at_provider(citizen)
    back = coming_back(citizen)
    leaving = watch.time(lambda: served.app.test_client().get("/sign-in"))
    arriving = watch.time(lambda: citizen.browser.get(back, base_url=citizen.base_url))
    return leaving, arriving


def relied(relying: Relying, watch: Stopwatch, **asked: Any) -> float:
    """Sign somebody in without pages: processor seconds of the relying party, there and back."""
    departures: list[Departure] = []
    leaving = watch.time(lambda: departures.append(relying.depart(**asked)))
    query = relying.at_provider(departures[0])
    return leaving + watch.time(lambda: relying.party.finish(departures[0], query))


def main() -> None:
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder, watch.without_the_stand_in():
        served, party = village(Path(folder)), relying()
        rows = [
            ("asking and checking", median(relied(party, watch) for _ in range(TRIES))),
            (
                "the same with a proven identity",
                median(relied(party, watch, proves_identity=True) for _ in range(TRIES)),
            ),
        ]
        times = [signed_in(served, watch) for _ in range(TRIES)]
        served.store.database.engine.dispose()
    own = max(took for _, took in rows)
    pages = zip(
        ("the answer that leads to the provider", "the answer on coming back"), zip(*times, strict=True), strict=True
    )
    print(f"{'median, in milliseconds of processor time':<48}")
    for what, took in (*rows, *((what, median(one)) for what, one in pages)):
        print(f"{what:<48}{took * 1e3:>10.2f}")
    sys.exit(1 if own >= LIMIT else 0)


if __name__ == "__main__":
    main()
