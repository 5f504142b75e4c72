"""Which scanner the settings give."""

import io
from pathlib import Path

import pytest

from formkit.scanning import CLEAN, Unavailable, open_scanner
from formkit.scanning.clamd import Clamd, Local, Remote
from formkit.settings import BadSetting, read_settings
from tests.stores.opening import settings_in


def scanned(folder: Path, text: str, debug: bool) -> object:
    scan = open_scanner(settings_in(folder, debug, FORMKIT_SCANNER=text))
    assert not isinstance(scan, BadSetting)
    return scan(io.BytesIO(b"content"))


def test_without_a_scanner_every_file_is_refused(tmp_path: Path) -> None:
    assert scanned(tmp_path, "", debug=False) == Unavailable("FORMKIT_SCANNER is empty")


@pytest.mark.parametrize("text", ["", "none"])
def test_with_debug_files_are_taken_unseen(tmp_path: Path, text: str) -> None:
    assert scanned(tmp_path, text, debug=True) == CLEAN


def test_none_is_refused_without_debug(tmp_path: Path) -> None:
    wrong = open_scanner(settings_in(tmp_path, FORMKIT_SCANNER="none"))
    assert isinstance(wrong, BadSetting)
    assert "with --debug alone" in str(wrong)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("clamd://127.0.0.1:3310", Remote("127.0.0.1", 3310)),
        ("clamd://[::1]:3310", Remote("::1", 3310)),
        ("clamd://scanner.internal:9", Remote("scanner.internal", 9)),
        ("clamd:/run/clamav/clamd.ctl", Local("/run/clamav/clamd.ctl")),
    ],
)
def test_a_daemon_is_asked_at_its_address(tmp_path: Path, text: str, address: object) -> None:
    assert open_scanner(settings_in(tmp_path, FORMKIT_SCANNER=text)) == Clamd(address)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["yes", "clamd://host", "clamd:run", "http://host:1", "clamd://host:port", "clamd:///x"]
)
def test_any_other_text_is_refused_at_start(text: str) -> None:
    wrong = read_settings({"FORMKIT_SCANNER": text})
    assert isinstance(wrong, tuple)
    assert [one.name for one in wrong] == ["FORMKIT_SCANNER"]
