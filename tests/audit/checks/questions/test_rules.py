"""Every rule of this room is broken by a page, and kept by another like it."""

from formkit.audit.checks.questions import OF_DOCUMENT, OF_SIGHT, followed, looks, summary
from tests.audit.checks.questions import (
    test_contexts,
    test_expected,
    test_groups,
    test_hints,
    test_labels,
    test_links,
    test_messages,
    test_purpose,
    test_required,
    test_spoken,
    test_summary,
)

TESTED = (
    test_contexts, test_expected, test_groups, test_hints, test_labels, test_links, test_messages, test_purpose,
    test_required, test_spoken, test_summary,
)  # fmt: skip
ELSEWHERE = {summary.NO_PREFIX, summary.PREFIX_IN_VAIN, looks.FAR, looks.UNFOCUSED, followed.UNLED}
"""Those of titles, and those that only a browser sees: their tests name them."""


def test_every_rule_has_twins() -> None:
    known = {rule for check in (*OF_DOCUMENT, *OF_SIGHT) for rule in check.rules}
    assert known == {twins.rule for module in TESTED for twins in module.TWINS} | ELSEWHERE


def test_what_a_rule_says_is_whole_sentences() -> None:
    known = {rule for check in (*OF_DOCUMENT, *OF_SIGHT) for rule in check.rules}
    assert [one.id for one in known if not (one.title.endswith(".") and one.remedy.endswith((".", "”.")))] == []
