"""Every rule of this room is broken by a page, and kept by another like it."""

from hypothesis import given
from hypothesis import strategies as st

from formkit.audit.checks.journeys import OF_JOURNEY
from formkit.audit.checks.questions import OF_DOCUMENT, OF_SIGHT, followed, looks, summary
from formkit.audit.document import Document
from formkit.audit.visited import Visited
from tests.audit.checks.questions import (
    test_contexts,
    test_expected,
    test_groups,
    test_hints,
    test_labels,
    test_links,
    test_messages,
    test_purpose,
    test_puzzles,
    test_required,
    test_spoken,
    test_summary,
)

TESTED = (
    test_contexts, test_expected, test_groups, test_hints, test_labels, test_links, test_messages, test_purpose,
    test_puzzles, test_required, test_spoken, test_summary,
)  # fmt: skip
ELSEWHERE = {summary.NO_PREFIX, summary.PREFIX_IN_VAIN, looks.FAR, looks.UNFOCUSED, followed.UNLED}
"""Those of titles, and those that only a browser sees: their tests name them."""


def test_every_rule_has_twins() -> None:
    known = {rule for check in (*OF_DOCUMENT, *OF_SIGHT) for rule in check.rules}
    assert known == {twins.rule for module in TESTED for twins in module.TWINS} | ELSEWHERE


def test_what_a_rule_says_is_whole_sentences() -> None:
    known = {rule for check in (*OF_DOCUMENT, *OF_SIGHT) for rule in check.rules}
    assert [one.id for one in known if not (one.title.endswith(".") and one.remedy.endswith((".", "”.")))] == []


PIECES = (
    "<label for=a>",
    "</label>",
    "<input id=a aria-labelledby='a b'>",
    "<input type='' name=-x autocomplete=' '>",
    "<fieldset>",
    "<legend>",
    "<select>",
    "<option>",
    "</select>",
    "<textarea>",
    "<div role=alert class=error-summary>",
    "<a href='#%zz'>",
    "<a href='//[::1'>x",
    "<a href=#a>Error:",
    "</div>",
    "<p class=error-message>",
    "<svg><title>",
    "</svg>",
    "<table><td>",
    "<form id=a>",
    "<title>Gwall:",
    "<html lang=>",
    "<main>",
    "<h1>",
    "x * y",
    "<input type=radio name=r>",
    "<input type=checkbox name=r>",
    "<frameset>",
    "<!--",
    "-->",
    "<b aria-label=' ' role=group hidden>",
)


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_nothing_that_a_page_holds_breaks_a_check(soup: list[str]) -> None:
    page = Document("".join(soup), "http://[::1", 200)
    read = [one for check in OF_DOCUMENT for one in check.run(page)]
    across = [one for check in OF_JOURNEY for _, one in check.run([Visited(page), Visited(page)], None)]
    assert all(one.message for one in (*read, *across))
