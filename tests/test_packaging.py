"""What `pip install .` gives: the same formkit, from any folder, without this repository beside it."""

import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from configparser import ConfigParser
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("formkit", "templates", "setup.cfg", "pyproject.toml", "README.md", "LICENSE", "THIRD_PARTY_NOTICES.md")


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the wheel is built from: building leaves nothing in the repository and finds nothing old."""
    copy = tmp_path_factory.mktemp("source")
    for path in ROOT.iterdir():
        if path.is_dir() and path.name in SOURCES:
            shutil.copytree(path, copy / path.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif path.name in SOURCES:
            shutil.copy(path, copy)
    return copy


@pytest.fixture(scope="module")
def build(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The wheel, and what its building printed."""
    out = tmp_path_factory.mktemp("wheel")
    printed = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, cwd=source)
    (wheel,) = out.glob("*.whl")
    return wheel, printed


@pytest.fixture(scope="module")
def elsewhere(build: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel; a path file lends it the locked dependencies, not this repository."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home)
    python = home / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", build[0], cwd=home)
    site = home / "lib" / f"python{sysconfig.get_python_version()}" / "site-packages"
    (site / "locked.pth").write_text(sysconfig.get_path("purelib"))
    return home / "bin"


def test_every_folder_of_python_files_is_a_listed_package() -> None:
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg")
    folders = {path.parent.relative_to(ROOT) for path in files(ROOT / "formkit") if path.suffix == ".py"}
    expected = {".".join(folder.parts) for folder in folders}
    expected.add("formkit.templates")
    listed = set(settings["options"]["packages"].split())
    assert listed == expected, f"Mend `packages` in setup.cfg: {listed ^ expected}"


def test_the_wheel_carries_every_file_of_formkit_and_nothing_else(source: Path, build: tuple[Path, str]) -> None:
    expected = {path.relative_to(source).as_posix() for path in files(source / "formkit")}
    expected |= {f"formkit/{path.relative_to(source).as_posix()}" for path in files(source / "templates")}
    carried = {name for name in ZipFile(build[0]).namelist() if ".dist-info/" not in name}
    assert carried == expected


def test_the_wheel_carries_the_licences(build: tuple[Path, str]) -> None:
    notices = {Path(name).name for name in ZipFile(build[0]).namelist() if ".dist-info/licenses/" in name}
    assert notices == {"LICENSE", "THIRD_PARTY_NOTICES.md"}


def test_building_gives_no_warning(build: tuple[Path, str]) -> None:
    assert "warn" not in build[1].lower()


def test_an_installed_formkit_finds_its_own_templates(elsewhere: Path, tmp_path: Path) -> None:
    found = run(elsewhere / "python", "-c", "from formkit import locate; print(locate.templates())", cwd=tmp_path)
    assert Path(found.strip()).is_relative_to(elsewhere.parent)


def test_the_installed_command_says_what_it_can_do(elsewhere: Path, tmp_path: Path) -> None:
    assert "serve" in run(elsewhere / "formkit", "--help", cwd=tmp_path)


@contextmanager
def served(formkit: Path, folder: Path) -> Iterator[str]:
    """The installed formkit, serving on a free port; it says its address once it listens, so nobody waits."""
    command = [formkit, "serve", "--debug", "--port", "0"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, cwd=folder, env={"PATH": "/usr/bin:/bin"}, **pipes) as server:
        try:
            said = (re.search(r"http://127\.0\.0\.1:\d+", line) for line in server.stdout)
            yield next(address for address in said if address)[0]
        finally:
            server.terminate()


def test_an_installed_formkit_writes_checks_and_serves_a_form(elsewhere: Path, tmp_path: Path) -> None:
    run(elsewhere / "formkit", "new", "apply-for-a-permit", cwd=tmp_path)
    assert "no problems" in run(elsewhere / "formkit", "check", cwd=tmp_path)
    with served(elsewhere / "formkit", tmp_path) as address:
        page = urlopen(f"{address}/apply-for-a-permit").read().decode()
        sheet = re.search(r'href="(/assets/govuk-frontend/[^"]+)"', page)[1]
        assert re.search("<h1[^>]*>Apply for a permit</h1>", page)
        assert urlopen(address + sheet).headers["Content-Type"].startswith("text/css")
        assert 'lang="cy"' in urlopen(f"{address}/cy/").read().decode()
