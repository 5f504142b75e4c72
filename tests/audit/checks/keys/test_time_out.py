"""Warnings of a time-out: one can be answered with a button, or is a fault."""

from formkit.audit.checks.keys.time_out import ENDS, OF_DOCUMENT
from formkit.audit.document import Document

(WARNINGS,) = OF_DOCUMENT
WARNING = "<dialog><h2>You will soon be timed out</h2><button>Stay on this page</button></dialog>"


def broken(html: str) -> set[str]:
    return {finding.rule.id for finding in WARNINGS.run(Document(html))}


def test_a_warning_without_a_button_is_found() -> None:
    assert broken(WARNING.replace("button", "p")) == {ENDS.id}


def test_a_warning_with_a_button_and_any_other_dialog_are_sound() -> None:
    assert broken(WARNING) == set()
    assert broken("<dialog><p>We have saved it</p></dialog><p>You will be timed out</p>") == set()
