"""The text map is an ordered list that reads aloud well."""

import re

from formkit.map.outline import outline
from formkit.map.text import text
from formkit.page import Page
from tests.badge import BORN, PAGES, journey


def test_steps_count_on_across_sections() -> None:
    numbers = re.findall(r"^(\d+)\. ", text(outline(journey())), re.MULTILINE)
    assert numbers == [str(number) for number in range(1, 9)]


def test_without_sections_there_are_no_headings() -> None:
    lines = text(outline(journey(Page("born", "question", "", items=(BORN,))))).splitlines()
    assert lines[:2] == ["Apply for a badge (badge)", ""]
    assert [line[:2] for line in lines[2:]] == ["1.", "2.", "3."]


def test_what_follows_a_condition_lines_up_below_its_step() -> None:
    pages = [Page(f"p{number}", "question", "", items=(BORN,)) for number in range(9)]
    lines = text(outline(journey(*PAGES, *pages, PAGES[2]))).splitlines()
    place = next(place for place, line in enumerate(lines) if line.startswith("16. Ends here:"))
    assert lines[place + 1].startswith("    Only if ")
