"""What a check has found, in the reports' tests: an error with odd signs in it, and a warning elsewhere."""

from pathlib import Path

from formkit.cli.checked import Checked
from formkit.problems import Place, Problem, warning

FILE = Path("form_definitions/a b.json")
ERROR = Problem(
    "unknown-key",
    ("pages", 0, "a/b"),
    "The key `a/b` means nothing: 100%,\nnot 50.",
    'Write {"field": "x"}.',
    place=Place(str(FILE), 3, 5),
)
WARNING = warning("style-please", (), "“Please” sounds like a choice.", "Leave it out.").at(Place("/srv/x.json", 1, 1))
FOUND = (Checked(FILE, problems=(ERROR,)), Checked(Path("/srv/x.json"), problems=(WARNING, WARNING)))
