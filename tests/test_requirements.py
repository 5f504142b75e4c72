"""The locks hold what setup.cfg asks for, exactly, and say nothing of where it comes from."""

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = ("run.txt", "test.txt")


def asked() -> dict[str, list[Requirement]]:
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg")
    run = settings["options"]["install_requires"].split("\n")
    test = settings["options.extras_require"]["test"].split("\n")
    return {
        "run.txt": [Requirement(line) for line in run if line],
        "test.txt": [Requirement(line) for line in run + test if line],
    }


def entries(lock: str) -> list[str]:
    """Each pinned requirement with its hashes, as one line."""
    joined = (ROOT / "requirements" / lock).read_text().replace("\\\n", " ")
    return [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]


def pins(lock: str) -> dict[str, str]:
    parsed = [Requirement(entry.split(" --hash")[0]) for entry in entries(lock)]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in parsed}


def met(wanted: Requirement, pinned: dict[str, str]) -> bool:
    version = pinned.get(canonicalize_name(wanted.name))
    return version is not None and wanted.specifier.contains(version)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_satisfies_setup_cfg(lock: str) -> None:
    pinned = pins(lock)
    unmet = [str(wanted) for wanted in asked()[lock] if not met(wanted, pinned)]
    assert not unmet, f"Run `make lock`: {lock} lacks {unmet}"


def test_tests_run_on_what_formkit_is_served_with() -> None:
    assert pins("run.txt").items() <= pins("test.txt").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_exact_and_hashed(lock: str) -> None:
    loose = [entry for entry in entries(lock) if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry)]
    assert not loose


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place(lock: str) -> None:
    assert not re.search(r"^-|://", (ROOT / "requirements" / lock).read_text(), re.MULTILINE)


def test_every_package_asked_for_says_why() -> None:
    explained = re.findall(r"^\| ([\w.-]+) \|", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE)
    assert set(explained) - {"package", "---"} == {wanted.name for wanted in asked()["test.txt"]}


def test_the_locked_build_tool_is_the_one_that_pip_would_choose() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    listed = (ROOT / "requirements" / "build.in").read_text().splitlines()
    assert wanted == [line for line in listed if not line.startswith("#")]
