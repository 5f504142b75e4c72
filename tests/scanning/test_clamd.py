"""ClamAV's daemon: everything it may say, and everything that may go wrong on the way. Nothing unsure is clean."""

import io
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from formkit.scanning import CLEAN, Infected, Unavailable
from formkit.scanning.clamd import Clamd, Local, Remote
from tests.scanning.daemon import daemon

VIRUS = b"formkit-test-signature-8f1e"


def told(answer: bytes, content: bytes = b"content", **options: int) -> object:
    with daemon(answer, **options) as running:
        return Clamd(Remote(*running.listening.getsockname()))(io.BytesIO(content))


def test_a_file_arrives_whole_and_is_clean() -> None:
    content = bytes(range(256)) * 1_000
    with daemon() as running:
        verdict = Clamd(Remote(*running.listening.getsockname()))(io.BytesIO(content))
    assert (verdict, running.commands, running.seen) == (CLEAN, [b"zINSTREAM\0"], [content])


def test_a_virus_is_named() -> None:
    assert told(b"stream: Win.Test.EICAR_HDB-1 FOUND\0") == Infected("Win.Test.EICAR_HDB-1")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0",
        b"stream: OK FOUND ERROR\0",
        b"OK\0",
        b"stream: OKAY\0",
        b"UNKNOWN COMMAND\0",
        b"\xff\0",
        b"x" * 9_000,
    ],
)
def test_any_other_answer_is_not_clean(answer: bytes) -> None:
    assert isinstance(told(answer), Unavailable)


def test_a_file_too_long_for_the_daemon_is_not_clean() -> None:
    verdict = told(b"INSTREAM size limit exceeded. ERROR\0", bytes(5_000_000), hangs_up_after=100_000)
    assert isinstance(verdict, Unavailable)


def test_no_daemon_is_not_clean(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for address in (Remote("127.0.0.1", port), Local(str(tmp_path / "none.socket"))):
        assert isinstance(Clamd(address)(io.BytesIO(b"content")), Unavailable)


def test_a_daemon_that_never_answers_is_not_clean() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        verdict = Clamd(Remote(*silent.getsockname()), answer=0.05)(io.BytesIO(b"content"))
    assert isinstance(verdict, Unavailable)


@pytest.fixture
def clamd(tmp_path: Path) -> Iterator[Path]:
    """Debian's clamd with one signature of ours, on a socket of its own; it knows nothing else and asks nobody."""
    program = shutil.which("clamd", path="/usr/sbin:/usr/bin")
    assert program, "clamd is not installed: run `make scanner`"
    path = tmp_path / "clamd.socket"
    (tmp_path / "signatures").mkdir()
    (tmp_path / "signatures" / "formkit.ndb").write_text(f"Formkit.Test:0:*:{VIRUS.hex()}\n")
    settings = {"DatabaseDirectory": tmp_path / "signatures", "LocalSocket": path, "Foreground": "yes"}
    (tmp_path / "clamd.conf").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
    command = [program, f"--config-file={tmp_path / 'clamd.conf'}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        assert running.stdout
        assert any("Listening daemon" in line or "Self checking" in line for line in running.stdout)
        yield path
        running.terminate()


def test_the_real_daemon_tells_a_virus_from_none(clamd: Path) -> None:
    scan = Clamd(Local(str(clamd)))
    assert scan(io.BytesIO(b"nothing bad" * 100_000)) == CLEAN
    verdict = scan(io.BytesIO(b"before" * 50_000 + VIRUS + b"after"))
    assert verdict == Infected("Formkit.Test.UNOFFICIAL")
