"""Sections: which page belongs to which."""

from tests.definition.definitions import BORN, NAME, REASON, SPACES, codes, journey, page

YOU, CAR = {"name": "you", "title": "About you"}, {"name": "car", "title": "Your vehicle"}


def test_a_page_belongs_to_its_own_section_or_its_groups_or_that_of_the_page_before() -> None:
    group = {"type": "group", "name": "g", "section": "car", "pages": [page("c", REASON), page("d", SPACES)]}
    found = journey(
        page("a", NAME), page("b", BORN, section="you"), group, page("e", {**NAME, "name": "n"}), sections=[YOU, CAR]
    )
    assert [one.section for one in found.pages] == ["", "you", "car", "car", "car"]
    assert [one.name for one in found.sections] == ["", "you", "car"]


def test_pages_of_a_section_stand_together() -> None:
    pages = [page("a", NAME, section="you"), page("b", BORN, section="car"), page("c", REASON, section="you")]
    assert codes(*pages, sections=[YOU, CAR]) == ["split-section"]


def test_a_section_is_known_and_used() -> None:
    assert codes(page("a", NAME, section="you"), sections=[YOU, CAR]) == ["unused-section"]
    assert codes(page("a", NAME, section="me"), page("b", BORN, section="you"), sections=[YOU]) == ["unknown-section"]


def test_a_page_that_leaves_its_groups_section_is_followed() -> None:
    inside = [page("a", NAME), page("b", BORN, section="car"), page("c", REASON)]
    found = journey({"type": "group", "section": "you", "pages": inside}, sections=[YOU, CAR])
    assert [one.section for one in found.pages] == ["you", "car", "car"]
