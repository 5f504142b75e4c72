"""A hub and two departments apart: each `formkit serve` in a process of its own, set up as docs/departments.md says."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event, Thread

from sqlalchemy import func, select

from formkit.clock import Clock
from formkit.delivery import Outbox, open_outbox
from formkit.settings import Settings, read_settings
from formkit.stores import Store, open_store, tables
from tests.journeys import PLAIN, write
from tests.saved import OPTIONS, page

DOCUMENT = Path(__file__).parents[2] / "docs" / "departments.md"
BLOCK = re.compile(r"^```sh (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPORT = re.compile(r"^export (\w+)=(.*)$")
SERVE = "formkit serve "
LICENCE, CARERS = "renew-a-driving-licence", "claim-carers-allowance"
_LONG = 30


def form(name: str, organisation: str, title: str) -> dict[str, object]:
    """A small form of a department, called like one of the services of this repository."""
    contact = {"email": "a@department.example", "phone": "0300 123 0000"}
    home = {"attribute": "contact.address", "why": "write to you"}
    asked = {
        "name": name,
        "title": title,
        "organisation": {"id": organisation.lower(), "name": f"Example {organisation}", "contact": contact},
        "pages": [
            page("whom", "radios", "Who is it for?", subject="who it is for", options=OPTIONS),
            page("email", "email", "What is your email address?", subject="your email", profile="contact.email"),
            page("home", "address", "What is your address?", subject="your address", profile=home),
        ],
    }
    return {key: one for key, one in PLAIN.items() if key not in ("sections", "pages")} | asked


@dataclass
class Formkit:
    """One formkit, with what the document exports for it, and all that it logs once it runs."""

    url: str
    environ: Mapping[str, str]
    serving: Sequence[str]
    log: list[str] = field(default_factory=list)
    listens: Event = field(default_factory=Event)

    @property
    def settings(self) -> Settings:
        found = read_settings(self.environ)
        assert isinstance(found, Settings), found
        return replace(found, debug=True)

    def run(self, stack: ExitStack) -> None:
        """Serve as the document says, until the stack ends it."""
        *before, last = self.serving
        process = stack.enter_context(_bash([*before, f"exec {last}"], self.environ, stderr=subprocess.PIPE))
        stack.callback(process.kill)
        stack.enter_context(_reading(process, self))

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Its store, beside it."""
        found = open_store(self.settings, Clock())
        assert isinstance(found, Store), found
        yield found
        found.database.engine.dispose()

    def delivers(self) -> None:
        """See that nothing waits in its outbox, which it delivers too."""
        with self.store() as store:
            outbox, turn = open_outbox(self.settings, store), Event()
            assert isinstance(outbox, Outbox)
            for _ in range(20 * _LONG):
                outbox.run_once()
                if not _waiting(store):
                    return
                turn.wait(0.05)
        raise AssertionError("Something waits to be delivered.")


def _waiting(store: Store) -> int:
    with store.database.read() as connection:
        states = select(func.count()).where(tables.outbox.c.state == tables.WAITING)
        return connection.scalar(states) or 0


@contextmanager
def _reading(process: subprocess.Popen[str], one: Formkit) -> Iterator[None]:
    """Read what a process logs, lest it waits for somebody who does."""
    thread = Thread(target=_read, args=(process, one))
    thread.start()
    try:
        yield
    finally:
        process.kill()
        thread.join()


def _read(process: subprocess.Popen[str], one: Formkit) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        one.log.append(line)
        if "Listening at" in line:
            one.listens.set()
    one.listens.set()  # nobody waits for one that has ended


def _bash(lines: Sequence[str], environ: Mapping[str, str], stderr: int | None = None) -> subprocess.Popen[str]:
    """Run what the document says in a shell where `formkit` is this one and nothing else of it is set."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("FORMKIT_")}
    here = f"{Path(sys.executable).parent}{os.pathsep}{own['PATH']}"
    command = ["bash", "-ec", "\n".join(lines)]
    return subprocess.Popen(command, env={**own, "PATH": here, **environ}, stderr=stderr, text=True)


@contextmanager
def apart(folder: Path) -> Iterator[Mapping[str, Formkit]]:
    """Serve the hub and its departments, by their names in the document. The folder must be the working one."""
    (folder / "form_definitions").mkdir()
    write(folder / "form_definitions", form(LICENCE, "Licences", "Renew a driving licence"))
    write(folder / "form_definitions", form(CARERS, "Benefits", "Claim an allowance for carers"))
    blocks = _blocks(DOCUMENT.read_text())
    _set_up(blocks)
    with ExitStack() as stack:
        served = {name: _formkit(blocks, name) for name, lines in blocks if lines[-1].startswith(SERVE)}
        for one in served.values():
            one.run(stack)
        for one in served.values():
            assert one.listens.wait(_LONG), one.log
        yield served


def _blocks(text: str) -> list[tuple[str, list[str]]]:
    """The commands of the document for each formkit, at ports that are free."""
    for port in ("8000", "8001", "8002"):
        text = re.sub(rf"\b{port}\b", _free(), text)
    return [(name, lines.strip().splitlines()) for name, lines in BLOCK.findall(text)]


def _free() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


def _set_up(blocks: Sequence[tuple[str, list[str]]]) -> None:
    """Run what comes before anything is served, for all at once."""
    running = [_bash(lines, {}) for _, lines in blocks if not lines[-1].startswith(SERVE)]
    assert [one.wait(_LONG) for one in running] == [0] * len(running)


def _formkit(blocks: Sequence[tuple[str, list[str]]], name: str) -> Formkit:
    said = [lines for of, lines in blocks if of == name]
    environ = dict(match.groups() for lines in said for line in lines if (match := EXPORT.match(line)))
    return Formkit(environ["FORMKIT_URL"], environ, [line for line in said[-1] if not EXPORT.match(line)])
