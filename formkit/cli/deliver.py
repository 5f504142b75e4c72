"""`formkit deliver`: submissions on to their departments, beside a server that does so itself."""

from __future__ import annotations

import logging
import signal
from threading import Event
from types import FrameType

import click

from formkit.cli.counts import counted
from formkit.cli.store import opened, reached
from formkit.delivery import Outbox


@click.command("deliver")
@click.option("--once", is_flag=True, help="Try what is due now, then stop.")
def command(once: bool) -> None:
    """Send submissions on to their departments, until stopped.

    What can't be delivered is tried again later. Any number of these may run beside one another, and beside
    `formkit serve`, which delivers too.
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("formkit").setLevel(logging.INFO)
    with reached():
        outbox = opened()
        if once:
            click.echo(_tried(outbox))
        else:
            outbox.run(_until_stopped())


def _tried(outbox: Outbox) -> str:
    """Empty what is due now, and say how much that was."""
    tried = 0
    while some := outbox.run_once():
        tried += some
    return f"{counted(tried, 'delivery', 'deliveries')} tried." if tried else "Nothing is due."


def _until_stopped() -> Event:
    """Finish the batch under way when the terminal or the system asks to stop."""
    stop = Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)
    return stop
