"""The picture is well-formed, called by a name, described in words, and shown under any content security policy."""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as some

from formkit.map.outline import outline
from formkit.map.svg import svg
from formkit.map.text import text
from tests.badge import PAGES, bare, journey

SVG = "{http://www.w3.org/2000/svg}"


def drawn(title: str = "Apply for a badge") -> Element:
    return fromstring(svg(outline(journey(title=bare(title)))))


def words(picture: Element) -> str:
    return " ".join(one.text or "" for one in picture.iter(f"{SVG}text"))


@given(some.text())
def test_any_title_makes_a_picture(title: str) -> None:
    assert drawn(title).get("role") == "img"


def test_screen_readers_hear_its_title_and_the_map_as_text() -> None:
    picture, made = drawn(), outline(journey())
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.get("id"), title.text) == (picture.get("aria-labelledby"), "Map of Apply for a badge")
    assert (description.get("id"), description.text) == (picture.get("aria-describedby"), text(made))


def test_every_heading_and_condition_is_written() -> None:
    written = words(drawn())
    made = outline(journey())
    for step in made.steps:
        assert step.heading in written
        assert step.condition in written


def test_nothing_is_drawn_outside_the_picture() -> None:
    picture = fromstring(svg(outline(journey(*PAGES * 3))))
    width, height = (float(picture.get(side, "0")) for side in ("width", "height"))
    for one in picture.iter():
        assert float(one.get("x", "0")) <= width
        assert float(one.get("y", "0")) + float(one.get("height", "0").rstrip("%")) <= height
    lowest = max(
        float(end) for path in picture.iter(f"{SVG}path") for end in re.findall(r"V ([\d.]+)", path.get("d", ""))
    )
    assert lowest < height


def test_boxes_do_not_lie_on_one_another() -> None:
    picture = fromstring(svg(outline(journey(*PAGES * 3))))
    cards = [one for one in picture.iter(f"{SVG}rect") if float(one.get("width", "0").rstrip("%")) > 200]
    edges = [(float(one.get("y", "0")), float(one.get("y", "0")) + float(one.get("height", "0"))) for one in cards]
    assert len(edges) > 20
    assert all(bottom <= top for (_, bottom), (top, _) in pairwise(edges))


def test_no_style_stands_in_it() -> None:
    assert not re.search(r"<style|style=|<script|href", svg(outline(journey())))
