"""What stands round every page: brand, phase banner, feedback, footer."""

from pathlib import Path

import pytest

from tests.client import Citizen, Page
from tests.journeys import Town, town

CROWN = ["govuk-header__logotype", "govuk-footer__crown", "Crown copyright"]


def page(folder: Path, path: str = "/blue", **environ: str) -> Page:
    running = town(folder, **environ)
    found = running.citizen().opens(path).page
    running.store.database.engine.dispose()
    return found


def sheets(found: Page) -> str:
    return " ".join(one.get("href", "") for one in found.all("link"))


def test_the_neutral_brand_has_neither_crown_nor_crest(citizen: Citizen) -> None:
    found = citizen.opens("/blue").page
    assert "neutral.min.css" in sheets(found)
    assert not [word for word in CROWN if word in found.response.text]


def test_the_govuk_brand_has_them_all(tmp_path: Path) -> None:
    found = page(tmp_path, FORMKIT_BRAND="govuk")
    assert "govuk.min.css" in sheets(found)
    assert [word for word in CROWN if word in found.response.text] == CROWN
    assert "/assets/brand/govuk/images/favicon.ico" in sheets(found)


def test_the_operator_supplies_what_only_govuk_may_show(served: Town) -> None:
    file = served.folder.parent / "brand/govuk/images/govuk-crest.svg"
    file.parent.mkdir(parents=True)
    file.write_text("<svg/>")
    with served.app.test_client().get("/assets/brand/govuk/images/govuk-crest.svg") as response:
        assert response.text == "<svg/>"
        assert "no-cache" in response.headers["Cache-Control"]
    assert served.app.test_client().get("/assets/brand/govuk/../../forms/blue.json").status_code == 404


@pytest.mark.parametrize(("phase", "words"), [("alpha", ["Alpha"]), ("beta", ["Beta"]), ("live", [])])
def test_the_banner_says_the_phase(tmp_path: Path, phase: str, words: list[str]) -> None:
    tags = page(tmp_path, FORMKIT_PHASE=phase).all("strong", "govuk-phase-banner__content__tag")
    assert [(one.text or "").strip() for one in tags] == words


@pytest.mark.parametrize(
    ("given", "href"),
    [
        ("", "mailto:a@council.example"),
        ("us@example.com", "mailto:us@example.com"),
        ("https://feedback.example/form", "https://feedback.example/form"),
    ],
)
def test_feedback_goes_where_it_should(tmp_path: Path, given: str, href: str) -> None:
    found = page(tmp_path, **({"FORMKIT_FEEDBACK": given} if given else {}))
    assert href in [one.get("href") for one in found.all("a")]


def test_a_page_of_no_service_has_nobody_to_give_feedback_to(citizen: Citizen) -> None:
    assert not any("feedback" in link for link in citizen.opens("/cookies").page.links())


def test_the_service_is_named_and_leads_to_its_start(served: Town) -> None:
    citizen = served.citizen().start("blue")
    assert citizen.page.link("Choose a colour") == "/blue"
    assert citizen.page.link("Example Council") == "/"
