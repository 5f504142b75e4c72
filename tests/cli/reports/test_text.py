"""Text: each problem as editors and terminals link it, then the closing line."""

from formkit.cli.checked import Checked
from formkit.cli.reports.text import text
from tests.cli.reports.found import FOUND, WARNING

WRITTEN = """\
form_definitions/a b.json:3:5: error[unknown-key] The key `a/b` means nothing: 100%,
not 50.
    at /pages/0/a~1b
    Write {"field": "x"}.

/srv/x.json:1:1: warning[style-please] “Please” sounds like a choice.
    at the whole definition
    Leave it out.

2 definitions checked: 1 problem, 1 warning.
"""


def test_it_is_written_as_agreed() -> None:
    assert text([FOUND[0], Checked(FOUND[1].file, problems=(WARNING,))]) == WRITTEN
