"""Mermaid: each line is a statement of its grammar, whatever stands in the texts."""

import re

from hypothesis import given
from hypothesis import strategies as some

from formkit.map.mermaid import mermaid
from formkit.map.outline import outline
from tests.badge import bare, journey

LABEL = r'"[^"]*"'
STATEMENT = re.compile(
    r"flowchart TD|  accTitle: .*|  accDescr: .*|  classDef exit \S+|  class p\d+ exit"
    r"|  (?:start|[pc]\d+) (?:--|-- (?:Yes|No) --)> (?:[pc]\d+)"
    rf"|  (?:start|[pc]\d+)(?:\(\[{LABEL}\]\)|\[{LABEL}\]|\[\[{LABEL}\]\]|\{{\{{{LABEL}\}}\}})"
)


@given(some.text())
def test_every_line_is_a_statement(title: str) -> None:
    lines = mermaid(outline(journey(title=bare(title)))).removesuffix("\n").split("\n")
    assert [line for line in lines if not STATEMENT.fullmatch(line)] == []


def test_signs_that_mean_something_to_mermaid_are_entities() -> None:
    drawn = mermaid(outline(journey(title='"A" & <b> #1; `c`')))
    assert 'start(["#34;A#34; #38; #60;b#62; #35;1#59; #96;c#96;"])' in drawn


def test_exits_are_marked_by_words_too() -> None:
    assert 'p3[["Ends here: You are too young"]]' in mermaid(outline(journey()))
