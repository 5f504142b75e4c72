"""The room of structure as a whole: every rule has its twins, and no HTML is too bad to be looked at."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formkit.audit.checks import structure
from formkit.audit.document import Document
from formkit.audit.names import tokens
from tests.audit.checks.structure import (
    test_elements,
    test_headings,
    test_landmarks,
    test_lists,
    test_parsing,
    test_references,
    test_tables,
)
from tests.audit.checks.structure.twins import found

TABLES = (test_elements, test_headings, test_landmarks, test_lists, test_parsing, test_references, test_tables)
GARBAGE = (
    "<!-- -->",
    "<!<",
    "<!-- -->\x00<html lang=''><title></title><body id=''><p id=' '>",
    "<!-- --><svg><title>a</title><a href='#x'><table><td colspan=-1 rowspan=99999999999></table></a></svg>",
    "<!-- --><frameset><frame src=x></frameset>",
    "<!-- --><a href='http://[::1#x' role='' aria-level='²'>A</a><h1 aria-level='²' role=heading></h1>",
    "<!-- --><table><tr><td colspan=0 rowspan=x><th scope><tr><th headers=' '></table><ol><dt></ol><dl><li></dl>",
    "<!-- --><math><mi id=a></math><template><form><form></template><main><main><iframe title><object></object>",
    "<!-- -->" + "<div>" * 200 + "<table>" * 20,
)


def test_every_rule_has_twins() -> None:
    rules = {rule.id for check in structure.OF_DOCUMENT for rule in check.rules}
    assert {twins.rule.id for table in TABLES for twins in table.TWINS} == rules


@pytest.mark.parametrize("html", GARBAGE)
def test_takes_any_html(html: str) -> None:
    assert isinstance(found(html), list)


TAGS = tokens("a article button dl dd dt form h1 h3 iframe img input label li main nav ol p pre svg table td th tr ul")
VALUES = ("", " ", "a", "a b", "-1", "0", "#a", "#%", "http://[", "none", "true", "color:red", "display:none", "²")
KEYS = tokens("align alt aria-hidden aria-level class colspan for headers href id role rowspan scope src style title")
PIECES = st.one_of(
    st.sampled_from(sorted(TAGS)).map("</{}>".format),
    st.tuples(st.sampled_from(sorted(TAGS)), st.sampled_from(sorted(KEYS)), st.sampled_from(VALUES)).map(
        lambda one: f'<{one[0]} {one[1]}="{one[2]}">'
    ),
    st.sampled_from(("* a<br>* b", "1. a<br>2. b<br>3. c", "Costs", "&", "<!--")),
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=30))
def test_takes_any_pieces_of_html(pieces: list[str]) -> None:
    assert all(one.message and one.rule for one in found("<!-- -->" + "".join(pieces)))


def test_a_bare_page_without_landmarks_is_none_the_worse_for_it() -> None:
    page = "<!DOCTYPE html><html lang=en><title>Opening times</title><h1>Opening times</h1><p>Each day from 9 to 5."
    assert found(page) == []


def test_findings_keep_to_themselves_what_somebody_typed() -> None:
    page = Document("<!DOCTYPE html><title>A</title><h1>A</h1><p aria-lable=x><input value=secret aria-describedby=y>")
    assert "secret" not in str([one for check in structure.OF_DOCUMENT for one in check.run(page)])
