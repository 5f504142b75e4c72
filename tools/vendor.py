"""Make every file that formkit carries from somebody else, and `vendored.json`, which lists them with their hashes.

    python tools/vendor.py           make the files and the list again
    python tools/vendor.py --check   make them elsewhere and compare: exit 1 if a committed file differs

It needs Node.js with npm, and nothing of Python's beyond the standard library. `tools/npm/package-lock.json` pins every
package by its hash, so that the same files come out each time. To move to a newer release of a package: change
`tools/npm/package.json`, run `npm install --package-lock-only` there with `omit-lockfile-registry-resolved` set, then
run this. GOV.UK Frontend must stay the release that the installed govuk-frontend-jinja was written for:
`tests/web/test_govuk_fixtures.py` says whether it is.

Copied files are the package's own bytes. The two style sheets are GOV.UK Frontend's Sass, compiled from `tools/sass`:

- `neutral` for any domain: Arial instead of GDS Transport, and no crest.
- `govuk` for gov.uk domains: asks for the fonts and the crest under `brand/govuk/`, which the operator supplies as a
  copy of the package's `dist/govuk/assets`; `vendored.json` lists those files under `operator`, with their hashes.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / "tools"
STATIC = "formkit/web/static"
FRONTEND = f"{STATIC}/govuk-frontend"
FIXTURES = "tests/web/govuk_fixtures"
OPERATOR = "brand/govuk"
LIST = f"{STATIC}/vendored.json"
LICENCES = {"govuk-frontend": "MIT", "axe-core": "MPL-2.0"}


@dataclass(frozen=True)
class Vendored:
    """One file: its `path` in the repository, the package it is from, how it is made, and its `content`."""

    path: str
    package: str
    made: str
    content: bytes


def install(work: Path) -> None:
    """Put the locked packages and the style sheets' sources into the folder `work`."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(TOOLS / "npm" / name, work)
    shutil.copytree(TOOLS / "sass", work / "sass")
    subprocess.run(
        ("npm", "ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"), cwd=work, check=True
    )


def copied(work: Path, package: str, source: str, path: str) -> Vendored:
    """Return the package's file `source`, unchanged, for `path`."""
    return Vendored(path, package, f"copied from {source}", (work / "node_modules" / package / source).read_bytes())


def compiled(work: Path, brand: str) -> Vendored:
    """Return GOV.UK Frontend's style sheet for `brand`."""
    version = versions(work)
    command = ("npx", "--no-install", "sass", "--pkg-importer=node", "--style=compressed", "--no-source-map")
    sheet = subprocess.run((*command, f"sass/{brand}.scss"), cwd=work, check=True, capture_output=True).stdout
    path = f"{FRONTEND}/govuk-frontend-{version['govuk-frontend']}.{brand}.min.css"
    return Vendored(path, "govuk-frontend", f"compiled from tools/sass/{brand}.scss by sass {version['sass']}", sheet)


def reduced(work: Path, source: Path) -> Vendored:
    """Return a component's examples: their names, options and HTML, one a line."""
    examples = json.loads(source.read_text(encoding="utf-8"))["fixtures"]
    lines = [json.dumps({key: example[key] for key in ("name", "options", "html")}) for example in examples]
    made = f"name, options and html of {source.relative_to(work / 'node_modules/govuk-frontend')}"
    content = "[\n" + ",\n".join(lines) + "\n]\n"
    return Vendored(f"{FIXTURES}/{source.parent.name}.json", "govuk-frontend", made, content.encode())


def versions(work: Path) -> dict[str, str]:
    """Return the pinned version of each package."""
    pinned: dict[str, str] = json.loads((work / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return pinned


def vendored(work: Path) -> Iterator[Vendored]:
    """Make every file from the packages installed in `work`."""
    script = f"{FRONTEND}/govuk-frontend-{versions(work)['govuk-frontend']}.min.js"
    yield copied(work, "govuk-frontend", "dist/govuk/govuk-frontend.min.js", script)
    # The script names its source map, and the script stays unchanged: so the map keeps its name and comes too.
    yield copied(
        work, "govuk-frontend", "dist/govuk/govuk-frontend.min.js.map", f"{FRONTEND}/govuk-frontend.min.js.map"
    )
    yield compiled(work, "neutral")
    yield compiled(work, "govuk")
    for name in ("axe.min.js", "LICENSE", "LICENSE-3RD-PARTY.txt"):
        yield copied(work, "axe-core", name, f"formkit/audit/axe/{name}")
    for source in sorted((work / "node_modules/govuk-frontend/dist/govuk/components").glob("*/fixtures.json")):
        yield reduced(work, source)


def operator(work: Path) -> list[dict[str, str]]:
    """List the files that only an operator on a gov.uk domain may serve, as addresses below the static files."""
    folder = work / "node_modules/govuk-frontend/dist/govuk/assets"
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [
        {"path": f"{OPERATOR}/{file.relative_to(folder).as_posix()}", "sha256": sha256(file.read_bytes())}
        for file in files
    ]


def sha256(content: bytes) -> str:
    """Return the hash of `content`, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def listing(files: list[Vendored], work: Path) -> Vendored:
    """Return `vendored.json`."""
    version = versions(work)
    described = [
        {
            "path": file.path,
            "package": file.package,
            "version": version[file.package],
            "licence": LICENCES[file.package],
            "made": file.made,
            "sha256": sha256(file.content),
        }
        for file in files
    ]
    content: dict[str, Any] = {"made_by": "tools/vendor.py", "files": described, "operator": operator(work)}
    return Vendored(LIST, "formkit", "", (json.dumps(content, indent=1) + "\n").encode())


def write(file: Vendored) -> None:
    """Put the file into the repository."""
    path = ROOT / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.content)


def compare(file: Vendored) -> None:
    """Say on standard output when the repository's file isn't this one."""
    if differs(file):
        print(f"{file.path} is not what its recipe makes")


def differs(file: Vendored) -> bool:
    """Is the repository's file absent, or not this one?"""
    path = ROOT / file.path
    return not path.is_file() or path.read_bytes() != file.content


def main(arguments: list[str]) -> int:
    """Make the files, or with `--check` compare them. Return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the committed files, change nothing")
    checking = parser.parse_args(arguments).check
    use: Callable[[Vendored], None] = compare if checking else write
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        install(work)
        files = list(vendored(work))
        files.append(listing(files, work))
    for file in files:
        use(file)
    return int(any(map(differs, files)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
