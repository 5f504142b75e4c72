"""The room of words as a whole: every rule is broken by a page and kept by its twin; garbage breaks nothing."""

import pytest

from formkit.audit.checks.wording import OF_DOCUMENT
from formkit.audit.document import Document
from tests.audit.checks.wording import (
    test_abbreviations,
    test_direction,
    test_image_words,
    test_link_neighbours,
    test_link_targets,
    test_link_words,
    test_media,
    test_page_language,
    test_part_language,
    test_prose,
)
from tests.audit.checks.wording.twins import broken, page

TWINS = (
    *test_link_words.TWINS,
    *test_link_targets.TWINS,
    *test_link_neighbours.TWINS,
    *test_image_words.TWINS,
    *test_page_language.TWINS,
    *test_part_language.TWINS,
    *test_direction.TWINS,
    *test_media.TWINS,
    *test_abbreviations.TWINS,
    *test_prose.TWINS,
)
GARBAGE = (
    "",
    "<",
    "\x00",
    "<!DOCTYPE html><html lang><body><a href><img></a><svg><a href='#'><title>x</title></a></svg>",
    "<frameset><frame src=x></frameset>",
    "<math><a href='http://['>x</a></math><template><a href=x></a></template>",
    "<table><a href='http://[::1'>x<tr><td><img alt title></table>",
    "<p lang='é' dir='x'>" + "<b>" * 300 + "x",
)


def test_every_rule_has_a_page_that_breaks_it() -> None:
    assert {rule.id for check in OF_DOCUMENT for rule in check.rules} == {rule for rule, _, _ in TWINS}


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_every_rule_is_broken_by_one_and_kept_by_its_twin(rule: str, wrong: str, right: str) -> None:
    assert rule in broken(page(wrong), OF_DOCUMENT)
    assert rule not in broken(page(right), OF_DOCUMENT)


@pytest.mark.parametrize("html", GARBAGE)
def test_takes_any_html(html: str) -> None:
    assert isinstance(broken(Document(html), OF_DOCUMENT), set)
