"""Time-outs: what tells citizens that their time is running out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formkit.audit.check import OfDocument
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.rule import fails

ENDS = fails(
    "time-out-not-extendable",
    "2.2.1",
    "Whoever is warned that their time is running out can get more of it with one press.",
    "Put a button into the warning that gives more time, such as “Stay on this page”.",
)
_TIME = re.compile(
    r"\btimed? ?out|\bsession (will|is about to)|\bsign(ed)? (you )?out|\blog(ged)? (you )?out|\bexpire|"
    r"cyn hir|allgofnodi|dod i ben",
    re.IGNORECASE,
)
_BUTTONS = ("button", "input")


def warnings(page: Document) -> Iterator[Finding]:
    """Find dialogs that speak of the time that is left and have no button."""
    for one in page.elements():
        is_dialog = one.tag == "dialog" or (one.get("role") or "") in ("dialog", "alertdialog")
        if is_dialog and _TIME.search(words(one)) and not any(each.tag in _BUTTONS for each in one.iter()):
            yield Finding(ENDS, "This warning of a time-out has no button that gives more time.", (page.mark(one),))


OF_DOCUMENT = (OfDocument(warnings, (ENDS,)),)
