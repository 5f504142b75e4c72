"""DOT: quoted strings hold whatever stands in the texts."""

import re

from hypothesis import given
from hypothesis import strategies as some

from formkit.map.dot import dot
from formkit.map.outline import outline
from tests.badge import bare, journey

QUOTED = r'"(?:[^"\\]|\\["\\n])*"'
VALUE = rf"(?:{QUOTED}|[a-z0-9]+)"
ATTRIBUTES = rf"\[[a-z]+={VALUE}(?:, [a-z]+={VALUE})*\]"
STATEMENT = re.compile(
    rf"digraph {QUOTED} \{{|\}}|  label={QUOTED}; labelloc=t;|  node {ATTRIBUTES}; edge {ATTRIBUTES};"
    rf"|  (?:start|[pc]\d+) {ATTRIBUTES};|  (?:start|[pc]\d+) -> [pc]\d+(?: {ATTRIBUTES})?;"
)


@given(some.text())
def test_every_line_is_a_statement(title: str) -> None:
    lines = dot(outline(journey(title=bare(title)))).removesuffix("\n").split("\n")
    assert [line for line in lines if not STATEMENT.fullmatch(line)] == []


def test_quotes_and_backslashes_are_escaped() -> None:
    assert r'label="say \"no\" \\ yes"' in dot(outline(journey(title=r'say "no" \ yes')))
