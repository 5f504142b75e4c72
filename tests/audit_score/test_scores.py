"""The tables of the scores name rules that there are, and what is written of the scores is what was measured."""

from pathlib import Path

import pytest

from formkit.audit.checks import RULES
from tests.audit_score.faults import FAULTS
from tests.audit_score.gds import BARRIERS, FOLDER, barriers, neutral
from tests.audit_score.noted import DOCUMENT, document, scores

README = Path(__file__).parent.parent.parent / "README.md"


@pytest.mark.parametrize("one", [*barriers(), *FAULTS], ids=lambda one: one.name)
def test_every_rule_that_counts_is_there(one) -> None:
    unknown = {rule for rule in one.rules if rule not in RULES and not rule.startswith("axe:")}
    assert unknown == set()


def test_every_barrier_has_its_page() -> None:
    assert BARRIERS.exists()
    assert len(barriers()) == 142
    assert [one.page for one in barriers() if not (FOLDER / one.page).is_file()] == []


def test_a_neutral_copy_does_not_name_its_barrier() -> None:
    named = [
        one.name for one in barriers() if "Accessibility tools audit test" in neutral((FOLDER / one.page).read_text())
    ]
    assert named == []


def test_the_document_tells_what_was_measured() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document(scores())


def test_the_readme_tells_what_was_measured() -> None:
    text, found = README.read_text(encoding="utf-8"), scores()
    assert "faults" in found
    for name in {"gds", "faults"} & found.keys():
        assert f"{found[name]['found']} of {found[name]['of']}" in text, "Tell the figures of docs/audit-score.md."
