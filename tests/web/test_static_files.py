"""Our own static files: kept for good under an address that changes with them."""

import re

import pytest

from formkit.web.static_files import FOLDER
from tests.client import Citizen

OURS = sorted(path.name for path in (FOLDER / "formkit").iterdir())


def test_an_address_names_the_content_and_may_be_kept_for_good(citizen: Citizen) -> None:
    (sheet,) = [
        one.get("href", "") for one in citizen.opens("/").page.all("link") if "formkit.css" in one.get("href", "")
    ]
    assert re.fullmatch(r"/assets/formkit/formkit\.css\?v=[0-9a-f]{12}", sheet)
    with citizen.browser.get(sheet) as response:
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    with citizen.browser.get("/assets/formkit/formkit.css") as response:
        assert response.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("mark", ["", "0123456789ab", "9" * 12])
def test_no_cache_keeps_a_file_for_good_under_another_edition_s_address(citizen: Citizen, mark: str) -> None:
    with citizen.browser.get(f"/assets/formkit/formkit.css?v={mark}") as response:
        assert response.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("name", OURS)
def test_files_come_with_their_types(citizen: Citizen, name: str) -> None:
    with citizen.browser.get(f"/assets/formkit/{name}") as response:
        assert response.content_type.split(";")[0] in ("text/css", "text/javascript")


def test_scripts_import_only_what_is_there() -> None:
    for script in (FOLDER / "formkit").glob("*.js"):
        for imported in re.findall(r'from "([^"]+)"', script.read_text(encoding="utf-8")):
            assert (script.parent / imported).is_file(), f"{script.name} imports {imported}"
