"""Each command once as a real process, as `formkit` is run by people, pipes and machines."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.cli.conftest import NAME
from tests.stores.opening import KEY

FORMKIT = [str(Path(sys.executable).with_name("formkit"))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `formkit new` was run."""
    made = tmp_path_factory.mktemp("designer")
    subprocess.run([*FORMKIT, "new", NAME], cwd=made, env=environment(), capture_output=True, check=True)
    return made


def environment(**more: str) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("FORMKIT_")}
    return {**own, "FORMKIT_KEYS": KEY, **more}


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        (["check"], "1 definition checked: no problems."),
        (["test"], "2 scenarios run: all passed."),
        (["map", NAME], "6. Confirmation (confirmation)"),
        (["schema"], "Wrote form_definitions/form.schema.json"),
        (["data", "migrate"], "The database is up to date."),
        (["deliver", "--once"], "Nothing is due."),
    ],
)
def test_a_command_works_as_a_process(folder: Path, arguments: list[str], last: str) -> None:
    done = subprocess.run([*FORMKIT, *arguments], cwd=folder, env=environment(), capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == last


def test_problems_are_an_exit_status_of_1(folder: Path) -> None:
    (folder / "broken.json").write_text("{")
    done = subprocess.run([*FORMKIT, "check", "broken.json"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout.startswith("broken.json:1:")


def test_a_reader_that_goes_away_is_no_accident(folder: Path) -> None:
    with subprocess.Popen(
        [*FORMKIT, "map", NAME, "--format", "json"],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (1, b"")


@pytest.fixture
def served(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A server on a port that is free, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    process = subprocess.Popen([*FORMKIT, "serve", "--debug"], cwd=folder, env=environment(PORT=port))
    yield process, f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


def test_the_forms_are_served_until_told_to_stop(served: tuple[subprocess.Popen[bytes], str]) -> None:
    process, address = served
    assert b"Apply for a permit" in fetched(f"{address}/{NAME}", process)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=60) == 0


def fetched(address: str, process: subprocess.Popen[bytes]) -> bytes:
    """Ask for a page until the server answers or ends."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        try:
            with urlopen(address, timeout=10) as answer:
                page: bytes = answer.read()
                return page
        except URLError:
            os.sched_yield()
    raise AssertionError("The server did not answer.")
