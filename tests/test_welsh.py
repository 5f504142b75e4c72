"""Services in Welsh, lived by a citizen who makes mistakes: no page falls back to English."""

from collections.abc import Iterator

import pytest

from formkit.language import LANGUAGES
from tests.client import Citizen, Page
from tests.journeys import Town, town
from tests.scenarios import DEFINITIONS, Life, lives


def showing_every_page() -> Iterator[Life]:
    """Give scenarios in Welsh, the longest first, as long as each shows a page that those before it did not."""
    shown: set[tuple[str, str]] = set()
    for life in sorted(lives(), key=lambda life: -len(life.steps)):
        pages = {(life.journey.name, step.page.name) for step in life.steps}
        if "cy" in life.journey.languages and not pages <= shown:
            shown |= pages
            yield life


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    running = town(tmp_path_factory.mktemp("town"), FORMKIT_DEFINITIONS=str(DEFINITIONS))
    yield running
    running.store.database.engine.dispose()


def english(page: Page) -> list[str]:
    """What a page marks as English for screen readers, but for the name of the language that one may change to."""
    marked = ["".join(one.itertext()) for one in page.root.iter() if one.get("lang") == "en"]
    return [text for text in marked if text != LANGUAGES["en"]]


def lived(citizen: Citizen, life: Life) -> Iterator[Page]:
    """Give every page: as it comes, with what is wrong when nothing is answered, and at the end."""
    citizen.opens(f"cy/{life.journey.name}")
    yield citizen.page
    citizen.start(life.journey.name, "cy")
    for step in life.asked:
        yield life.goes_to(citizen, step).page
        path = citizen.page.path
        if step.page.inputs:
            yield citizen.presses("Parhau", dict.fromkeys(citizen.page.inputs.keys() - {"csrf-token"}, "")).page
        citizen.opens(path).presses("Parhau", life.typed(step))
    yield citizen.page


@pytest.mark.parametrize("life", list(showing_every_page()), ids=str)
def test_every_page_of_a_scenario_is_in_welsh(served: Town, life: Life) -> None:
    served.clock.advance(life.noon - served.clock.now())
    pages = list(lived(served.citizen(), life))
    assert [page.root.get("lang") for page in pages] == ["cy"] * len(pages)
    assert {page.path: english(page) for page in pages if english(page)} == {}
