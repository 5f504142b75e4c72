"""`formkit serve` reads where to listen, lists its settings, and says in words why it can't start."""

from typing import Any

import pytest

from formkit.cli import serve as module
from formkit.settings import SETTINGS, BadSetting
from formkit.stores import StoreUnavailable
from tests.cli.conftest import Formkit


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the server was started with, without one."""
    calls: list[tuple[Any, ...]] = []
    monkeypatch.setattr(module, "serve", lambda *arguments: calls.append(arguments))
    return calls


def test_help_lists_every_setting(formkit: Formkit) -> None:
    words = " ".join(formkit("serve", "--help").output.split())
    for row in SETTINGS:
        assert f"{row.name} {' '.join(row.description.split())[:20]}" in words


def test_it_listens_on_this_machine_alone(formkit: Formkit, served: list[tuple[Any, ...]]) -> None:
    assert formkit("serve").exit_code == 0
    assert [call[1:] for call in served] == [("127.0.0.1", 8000, False, "forms")]


def test_the_environment_says_where_to_listen(
    formkit: Formkit, served: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOST", "0.0.0.0")
    monkeypatch.setenv("PORT", "8390")
    formkit("serve")
    formkit("serve", "--host", "::1", "--port", "8391", "--debug", "--role", "hub")
    assert [call[1:] for call in served] == [("0.0.0.0", 8390, False, "forms"), ("::1", 8391, True, "hub")]


def test_a_port_that_is_none_is_said_in_words(formkit: Formkit, served: list[tuple[Any, ...]]) -> None:
    result = formkit("serve", "--port", "70000")
    assert (result.exit_code, served) == (2, [])
    assert "70000 is not in the range 0<=x<=65535" in result.stderr


def test_a_setting_that_keeps_it_from_starting_is_said(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = BadSetting("HOST", "With --debug formkit listens on this machine alone.", "Use 127.0.0.1.")
    monkeypatch.setattr(module, "serve", lambda *_: wrong)
    result = formkit("serve", "--debug")
    assert result.exit_code == 2
    assert "HOST: With --debug formkit listens on this machine alone. Use 127.0.0.1." in result.stderr


def test_a_database_out_of_reach_is_said(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise StoreUnavailable("The database can’t be used (OperationalError).")

    monkeypatch.setattr(module, "serve", fail)
    result = formkit("serve")
    assert result.exit_code == 1
    assert "The database can’t be used (OperationalError). Check FORMKIT_DATABASE_URL" in result.stderr
