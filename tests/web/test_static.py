"""The files that formkit serves and carries are whole, listed, and ask for nothing that isn't there."""

import hashlib
import json
import re
import struct
from pathlib import Path, PurePosixPath

import pytest
from jinja2 import Environment

from formkit.web.macros import add_macros

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "formkit/web/static"
VENDORED = json.loads((STATIC / "vendored.json").read_text(encoding="utf-8"))
FILES = {file["path"]: file for file in VENDORED["files"]}
OPERATOR = {file["path"] for file in VENDORED["operator"]}
FOLDERS = [
    STATIC / "govuk-frontend",
    STATIC / "accessible-autocomplete",
    ROOT / "formkit/audit/axe",
    ROOT / "tests/web/govuk_fixtures",
]
PAGE = """{% extends "govuk_frontend_jinja/template.html" %}
{% block header %}{% endblock %}{% block footer %}{% endblock %}"""
FRONTEND = STATIC / "govuk-frontend"
NEUTRAL = STATIC / "brand/neutral"
SHEETS = sorted(STATIC.rglob("*.css"))

# The hashes of `dist/govuk/govuk-frontend.min.js` in govuk-frontend 6.3.0, of `dist/accessible-autocomplete.min.js` in
# accessible-autocomplete 3.0.1 and of `axe.min.js` in axe-core 4.14.1.
UPSTREAM = [
    (
        "formkit/web/static/govuk-frontend/govuk-frontend-6.3.0.min.js",
        "8982af0b181bb9074ed66df856d5c9fbe224ccc0a5832d47155167350f0c3fe2",
    ),
    (
        "formkit/web/static/accessible-autocomplete/accessible-autocomplete-3.0.1.min.js",
        "5e8c69591c31f8ede7ce42bcaef62c1db31ca3d411c84a4b72003c3ec7b916fc",
    ),
    ("formkit/audit/axe/axe.min.js", "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"),
]


def sha256(path: str) -> str:
    return hashlib.sha256((ROOT / path).read_bytes()).hexdigest()


def asked_for(sheet: Path) -> set[str]:
    """The addresses that a style sheet asks for, relative to the static files."""
    found = re.findall(r"""url\(\s*["']?([^"')]+)""", sheet.read_text(encoding="utf-8"))
    return {(sheet.parent / address).resolve().relative_to(STATIC).as_posix() for address in found}


def head() -> str:
    return add_macros(Environment(autoescape=True)).from_string(PAGE).render(assetPath="brand/neutral")


@pytest.mark.parametrize("path", FILES)
def test_file_is_what_the_list_says(path: str) -> None:
    assert sha256(path) == FILES[path]["sha256"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_carried_file_is_listed(folder: Path) -> None:
    here = {path.relative_to(ROOT).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {path for path in here if not path.endswith("README.md")} == {
        path for path in FILES if (ROOT / path).is_relative_to(folder)
    }


@pytest.mark.parametrize(("path", "upstream"), UPSTREAM)
def test_script_is_upstreams_own(path: str, upstream: str) -> None:
    assert sha256(path) == upstream


def test_both_brands_have_a_style_sheet() -> None:
    names = {sheet.name for sheet in SHEETS}
    assert {"govuk-frontend-6.3.0.neutral.min.css", "govuk-frontend-6.3.0.govuk.min.css"} <= names


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_style_sheet_asks_for_nothing_that_is_absent(sheet: Path) -> None:
    absent = {path for path in asked_for(sheet) if not (STATIC / path).is_file()}
    assert absent <= (OPERATOR if sheet.name.endswith(".govuk.min.css") else set())


def test_govuk_style_sheet_asks_for_the_fonts_and_the_crest() -> None:
    asked = asked_for(FRONTEND / "govuk-frontend-6.3.0.govuk.min.css")
    assert {PurePosixPath(path).suffix for path in asked} == {".woff", ".woff2", ".svg"}
    assert asked <= OPERATOR


@pytest.mark.parametrize("word", ["gds transport", "crest", "@font-face", "url("])
def test_neutral_style_sheet_is_free_of_what_only_govuk_may_show(word: str) -> None:
    assert word not in (FRONTEND / "govuk-frontend-6.3.0.neutral.min.css").read_text(encoding="utf-8").lower()


def test_neutral_style_sheet_sets_arial() -> None:
    sheet = (FRONTEND / "govuk-frontend-6.3.0.neutral.min.css").read_text(encoding="utf-8")
    assert set(re.findall(r"font-family:([^;}]+)", sheet)) >= {"arial,Helvetica,sans-serif"}


def test_nothing_of_the_operators_is_carried() -> None:
    assert not (STATIC / "brand/govuk").exists()


@pytest.mark.parametrize("suffix", ["*.js", "*.css"])
def test_source_maps_that_are_named_are_there(suffix: str) -> None:
    for file in STATIC.rglob(suffix):
        for name in re.findall(r"sourceMappingURL=([^\s*]+)", file.read_text(encoding="utf-8")):
            assert (file.parent / name).is_file(), f"{file.name} names {name}"


def test_icons_that_pages_ask_for_are_there() -> None:
    asked = [address for address in re.findall(r'href="([^"#]+)"', head()) if address.startswith("brand/")]
    assert len(asked) == 5
    assert [address for address in asked if not (STATIC / address).is_file()] == []


def test_icons_of_the_manifest_are_there_in_their_sizes() -> None:
    for icon in json.loads((NEUTRAL / "manifest.json").read_text(encoding="utf-8"))["icons"]:
        content = (NEUTRAL / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            assert "{}x{}".format(*struct.unpack(">II", content[16:24])) == icon["sizes"]
        assert content


@pytest.mark.parametrize(
    "package", sorted({(file["package"], file["version"], file["licence"]) for file in FILES.values()})
)
def test_notices_name_the_package_and_its_licence(package: tuple[str, str, str]) -> None:
    name, version, licence = package
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    assert f"npm package `{name}`" in notices
    assert version in notices
    assert f"Licence: {licence}" in notices


def test_axe_core_names_its_source_as_its_licence_asks() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    assert "https://github.com/dequelabs/axe-core" in notices
    assert (ROOT / "formkit/audit/axe/LICENSE").read_text(encoding="utf-8").startswith("Mozilla Public License")
